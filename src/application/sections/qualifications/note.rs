//! What there is to say about an answer of an entry.

use crate::engine::{Code, Fault, Severity};

/// Something found at one key of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Note {
    /// The key it is about, such as `year`.
    pub key: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub fault: Fault,
}

impl Note {
    pub(super) fn error(key: &'static str, fault: impl Into<Fault>) -> Note {
        Note { key, severity: Severity::Error, fault: fault.into() }
    }

    pub(super) fn warning(key: &'static str, code: Code) -> Note {
        Note { key, severity: Severity::Warning, fault: code.into() }
    }

    pub(super) fn advice(key: &'static str, code: Code) -> Note {
        Note { key, severity: Severity::Advice, fault: code.into() }
    }
}
