//! Adapters to what others read and expect, one file each.

#[cfg(feature = "axum")]
mod axum;
#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "schemars")]
mod schemars;
mod shapes;
#[cfg(any(feature = "validator", feature = "validator020"))]
mod validator;

#[cfg(feature = "axum")]
pub use self::axum::{PreferredLanguage, Received, Rejected, Sound};
pub use shapes::{ProblemDetails, ProblemError, WordedIssue};
