//! Adapters to what others read and expect, one file each.
//!
//! Those of errors take what to say of an issue: a sentence of the catalogues, or its code with its parameters. Only errors are
//! given: those libraries know nothing that does not block.

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "garde")]
pub mod garde;
#[cfg(any(feature = "axum", feature = "actix"))]
mod http;
mod json_forms;
mod nested;
mod problem_details;
mod react_hook_form;
mod rjsf;
#[cfg(feature = "schemars")]
mod schemars;
#[cfg(any(feature = "validator021", feature = "validator020"))]
mod validators;
#[cfg(any(feature = "garde", feature = "validator021", feature = "validator020"))]
mod values;
pub mod wire;
#[cfg(any(feature = "validator021", feature = "validator020"))]
mod with_rules;
mod worded;
mod zod;

pub use problem_details::{ProblemDetails, ProblemError};
#[cfg(feature = "validator021")]
pub use validators::validator;
#[cfg(feature = "validator020")]
pub use validators::validator020;
#[cfg(any(feature = "validator021", feature = "validator020"))]
pub use with_rules::WithRules;
pub use worded::WordedIssue;

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
