//! Reading a document from JSON, and why that may fail.

use std::cell::RefCell;
use std::fmt;

use super::{DraftNode, Intake, fast_json};
use crate::engine::{Code, Fault};

/// Says why a document could not be read: which limit or what syntax, and where, but never the text.
///
/// ```
/// use applicant::{Code, Draft};
/// let error = Draft::from_json(b"{\n  \"job\": oops}").unwrap_err();
/// assert_eq!((error.code(), error.line(), error.column()), (Code::SYNTAX, 2, 10));
/// assert_eq!(error.to_string(), "syntax at line 2, column 10");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReadError {
    fault: Fault,
    line: usize,
    column: usize,
}

impl ReadError {
    /// Returns `syntax`, `not_utf8`, or the code of the limit that was breached.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.fault.code()
    }

    /// Returns the code with its parameters.
    #[must_use]
    pub const fn fault(&self) -> &Fault {
        &self.fault
    }

    /// Returns the line, counted from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// Returns the column in bytes, counted from 1.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code() {
            Code::SYNTAX => write!(f, "syntax at line {}, column {}", self.line, self.column),
            Code::INPUT_TOO_LARGE => self.fault.fmt(f),
            _ => write!(f, "{} at line {}, column {}", self.fault, self.line, self.column),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a document of your own from JSON, as [`Draft::from_json`](crate::application::Draft::from_json) does for ours: within
/// the limits of [`Intake`], and with an error that says where the fault is. UTF-8 is checked once for the whole document.
///
/// ```
/// use applicant::{draft, Code};
/// use applicant::engine::{from_json, Answer};
/// draft! {
///     /// A badge as typed.
///     pub struct BadgeDraft { number: Answer }
/// }
/// let badge: BadgeDraft = from_json(br#"{"number": "7"}"#)?;
/// assert_eq!(badge.number.as_str(), Some("7"));
/// assert_eq!(from_json::<BadgeDraft>(b"{").unwrap_err().code(), Code::SYNTAX);
/// # Ok::<(), applicant::engine::ReadError>(())
/// ```
///
/// # Errors
/// Fails for broken syntax, text that is not UTF-8, and breached limits, never for content.
pub fn from_json<T: DraftNode>(bytes: &[u8]) -> Result<T, ReadError> {
    if bytes.len() > Intake::MAX_INPUT {
        let fault = Fault::new(Code::INPUT_TOO_LARGE).with("max", Intake::MAX_INPUT);
        return Err(ReadError { fault, line: 1, column: 1 });
    }
    let text = simdutf8::compat::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|b| **b == b'\n').count();
        let column = 1 + before.iter().rev().take_while(|b| **b != b'\n').count();
        ReadError { fault: Code::NOT_UTF8.into(), line, column }
    })?;
    let text = text.trim_start_matches('\u{feff}');
    fast_json::read(text).map_or_else(|| by_serde_json(text), Ok)
}

/// Reads a document in the slower way, which also says what is wrong.
pub(super) fn by_serde_json<T: DraftNode>(text: &str) -> Result<T, ReadError> {
    let fault = RefCell::new(None);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut node = T::default();
    let read = node.read(&mut deserializer, Intake::new(&fault));
    read.and_then(|()| deserializer.end()).map(|()| node).map_err(|error| {
        // Where the text ends before a line has begun, there is no column yet.
        let (line, column) = (error.line(), error.column().max(1));
        let syntax = || {
            let fault = Fault::new(Code::SYNTAX).with("line", line).with("column", column);
            if text.trim().is_empty() { fault.with("kind", "nothing") } else { fault }
        };
        ReadError { fault: fault.take().unwrap_or_else(syntax), line, column }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;

    /// Lines and columns are counted from 1, columns in bytes.
    #[test]
    fn what_cannot_be_read_has_its_place() {
        let long = [b"\"".as_slice(), &vec![b'x'; Intake::MAX_INPUT], b"\""].concat();
        for (bytes, printed) in [
            (b"{".as_slice(), "syntax at line 1, column 1"),
            (b"", "syntax at line 1, column 1"),
            (b"{\n  \"job\": nothing}", "syntax at line 2, column 11"),
            (b"\xff", "not_utf8 at line 1, column 1"),
            (b"{}\n\n  \xff", "not_utf8 at line 3, column 3"),
            (&long, "input_too_large(max=1048576)"),
        ] {
            let error = from_json::<Draft>(bytes).unwrap_err();
            assert_eq!(error.to_string(), printed);
        }
        // The place is right in the blocks of a long document too, and for every kind of fault.
        for fault in
            [b"\xff".as_slice(), b"\x80", b"\xc0\xaf", b"\xe2\x82", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"]
        {
            for before in 0..200 {
                let bytes = [b"{\n\xc2\xa3".as_slice(), &vec![b' '; before], fault, b"}\n"].concat();
                let error = from_json::<Draft>(&bytes).unwrap_err();
                assert_eq!((error.line(), error.column()), (2, before + 3), "{fault:x?} after {before}");
            }
        }
        let error = from_json::<Draft>(b"{\n\xff").unwrap_err();
        assert_eq!((error.code(), error.line(), error.column()), (Code::NOT_UTF8, 2, 1));
    }
}
