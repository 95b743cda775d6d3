//! The limits on what is read.

use std::cell::RefCell;

use crate::engine::{Code, Fault};

/// Holds the limits on what is read, and where a breach is noted.
///
/// JSON text also has the limits of its reader: a number has to fit a 64-bit integer or float (a longer one is rounded, one
/// beyond 10³⁰⁸ is a `syntax` error), and an escaped half of a surrogate pair is not text.
#[derive(Debug, Clone, Copy)]
pub struct Intake<'a> {
    depth: usize,
    fault: &'a RefCell<Option<Fault>>,
}

impl<'a> Intake<'a> {
    /// The most bytes of a document: a mebibyte. It applies to JSON bytes only; with a stream or another format, limit the size yourself.
    pub const MAX_INPUT: usize = 1024 * 1024;
    /// The most bytes of one answer: 64 KiB.
    pub const MAX_ANSWER: usize = 64 * 1024;
    /// The most entries of one list, and the most keys of one object beside those that are known.
    pub const MAX_ROWS: usize = 2_000;
    /// How deep lists and objects may be nested; the form itself needs five.
    pub const MAX_DEPTH: usize = 16;

    pub(super) const fn new(fault: &'a RefCell<Option<Fault>>) -> Intake<'a> {
        Intake { depth: 0, fault }
    }

    /// Goes one level deeper.
    ///
    /// # Errors
    /// Fails when that is too deep.
    pub(super) fn deeper<E: serde::de::Error>(self) -> Result<Intake<'a>, E> {
        self.room(self.depth, Intake::MAX_DEPTH, Code::NESTED_TOO_DEEP)?;
        Ok(Intake { depth: self.depth + 1, ..self })
    }

    /// Checks that a list may have another row.
    ///
    /// # Errors
    /// Fails when it may not.
    pub(super) fn room_for_row<E: serde::de::Error>(self, rows: usize) -> Result<(), E> {
        self.room(rows, Intake::MAX_ROWS, Code::TOO_MANY_ROWS)
    }

    /// Checks that an object may have another unknown key, or a known key once more.
    ///
    /// # Errors
    /// Fails when it may not.
    pub(super) fn room_for_key<E: serde::de::Error>(self, keys: usize) -> Result<(), E> {
        self.room(keys, Intake::MAX_ROWS, Code::TOO_MANY_KEYS)
    }

    #[inline]
    pub(super) fn room_for_text<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if text.len() > Intake::MAX_ANSWER {
            return Err(self.breached(Intake::MAX_ANSWER, Code::ANSWER_TOO_LARGE));
        }
        Ok(())
    }

    /// Checks that there may be one more than there are.
    #[inline]
    fn room<E: serde::de::Error>(self, there_are: usize, max: usize, code: Code) -> Result<(), E> {
        if there_are >= max {
            return Err(self.breached(max, code));
        }
        Ok(())
    }

    #[cold]
    fn breached<E: serde::de::Error>(self, max: usize, code: Code) -> E {
        self.refuse(Fault::new(code).with("max", max))
    }

    /// serde's own errors carry text only, so the fault is noted beside them.
    pub(super) fn refuse<E: serde::de::Error>(self, fault: Fault) -> E {
        let error = E::custom(&fault);
        *self.fault.borrow_mut() = Some(fault);
        error
    }
}
