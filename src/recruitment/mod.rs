//! What happens around the form: how people rate what the form says.

mod sift;

pub use sift::{Rating, Sift, SiftOutcome};
