//! What there is to say about an answer of an entry.

use crate::report::{Code, Fault};

/// Something found at one key of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// The key it is about, such as `year`.
    pub key: &'static str,
    /// Whether it is an error; otherwise a warning, which blocks nothing.
    pub is_error: bool,
    /// What was found.
    pub fault: Fault,
}

impl Note {
    pub(super) fn error(key: &'static str, fault: impl Into<Fault>) -> Note {
        Note { key, is_error: true, fault: fault.into() }
    }

    pub(super) fn warning(key: &'static str, code: Code) -> Note {
        Note { key, is_error: false, fault: code.into() }
    }
}
