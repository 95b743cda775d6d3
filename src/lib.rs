//! Job applications from typed text to typed data to an explained decision.
#![forbid(unsafe_code)]

pub mod field;
pub mod report;
pub mod timeline;

pub use report::{Code, Fault, Param, Params};
