//! Adapters to what others read and expect, one file each.

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "garde")]
pub(crate) mod garde;
#[cfg(feature = "schemars")]
mod schemars;
mod shapes;
#[cfg(any(feature = "validator021", feature = "validator020"))]
pub(crate) mod validator;

pub use shapes::{ProblemDetails, ProblemError, WordedIssue};

/// What every draft that is declared implements for others, as far as their features are on.
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($draft:ty) => {
        $crate::__garde!($draft);
        $crate::__validator!($draft);
        $crate::__validator020!($draft);
    };
}

#[cfg(not(feature = "garde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __garde {
    ($draft:ty) => {};
}

#[cfg(not(feature = "validator021"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __validator {
    ($draft:ty) => {};
}

#[cfg(not(feature = "validator020"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __validator020 {
    ($draft:ty) => {};
}
