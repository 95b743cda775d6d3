//! Adapters to what others read and expect, one file each.

#[cfg(feature = "garde")]
mod garde;
mod shapes;

pub use shapes::{ProblemDetails, ProblemError};
