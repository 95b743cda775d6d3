//! An answer of one line, such as the name of an employer.

use smol_str::SmolStr;

use crate::text::{self, ControlCharacter, Typed};
use crate::value::{errors, value};

/// Holds an answer of one line, such as the name of an employer or a job title.
///
/// It is trimmed of white space and invisible characters, and a tab or line end inside becomes a space. Nothing else is changed.
/// Control characters and marks that reorder text are refused, so that what is stored is what people see. `Debug` hides the text:
/// the name of a school or an employer can identify a person.
///
/// Source: the Unicode Standard, property White_Space, and its annex 9 for the marks that reorder text; the rule is ours.
///
/// # Errors
///
/// Parsing refuses blank text and the characters above; [`Line::with_limit`] also refuses text that is too
/// long.
///
/// ```
/// use uk_fields::{Line, LineError};
///
/// assert_eq!("  Citizens\tAdvice ".parse::<Line>()?.as_str(), "Citizens Advice");
/// assert_eq!(Line::with_limit("Citizens Advice", 14), Err(LineError::TooLong { max: 14 }));
/// assert_eq!(" ".parse::<Line>(), Err(LineError::Blank));
/// # Ok::<(), LineError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(SmolStr);

errors! {
    /// Says why a text is not a [`Line`].
    ///
    /// ```
    /// use uk_fields::{Line, LineError};
    /// assert_eq!(Line::parse("a\u{7}b"), Err(LineError::Character));
    /// assert_eq!(LineError::TooLong { max: 100 }.to_string(), "must be 100 characters or fewer");
    /// ```
    pub enum LineError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// More than `max` Unicode scalar values.
        TooLong {
            /// The most characters there may be.
            max: usize,
        } = "must be {max} characters or fewer";
        /// A control character, or a mark that reorders text.
        Character = "has a character that cannot be used here";
    }
}

impl Line {
    /// Reads a line of any length.
    ///
    /// ```
    /// use uk_fields::Line;
    /// assert_eq!(Line::parse(" Citizens\tAdvice ")?, "Citizens Advice");
    /// # Ok::<(), uk_fields::LineError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`LineError::Blank`] or [`LineError::Character`].
    pub fn parse(text: &str) -> Result<Line, LineError> {
        Line::with_limit(text, usize::MAX)
    }

    /// Reads a line of at most `max` characters (Unicode scalar values, counted after trimming).
    ///
    /// ```
    /// use uk_fields::{Line, LineError};
    /// assert!(Line::with_limit(" ŵŷâ ", 3).is_ok());
    /// assert_eq!(Line::with_limit("abcd", 3), Err(LineError::TooLong { max: 3 }));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns any [`LineError`].
    pub fn with_limit(text: &str, max: usize) -> Result<Line, LineError> {
        Line::from_typed(text.into(), max, |_| Ok(()))
    }

    /// Reads a line within further limits, and shares its text where nothing in it has to change. A tidy line is made once the
    /// limits are known to hold, so that it is not moved on the way.
    #[inline]
    pub(crate) fn from_typed<E: From<LineError>>(
        typed: Typed<'_>,
        max: usize,
        holds: impl FnOnce(&str) -> Result<(), E>,
    ) -> Result<Line, E> {
        if text::is_tidy(typed.text) && typed.text.len() <= max {
            holds(typed.text)?;
            return Ok(Line(typed.keep_all()));
        }
        let line = Line::from_untidy(typed, max)?;
        holds(line.as_str())?;
        Ok(line)
    }

    #[inline(never)]
    fn from_untidy(typed: Typed<'_>, max: usize) -> Result<Line, LineError> {
        let line = text::line_within(typed.text, max)?;
        match line.characters {
            0 => Err(LineError::Blank),
            length if length > max => Err(LineError::TooLong { max }),
            _ => Ok(Line(typed.keep(line.text))),
        }
    }

    /// Returns the text.
    ///
    /// ```
    /// use uk_fields::Line;
    /// assert_eq!(Line::parse("Citizens Advice")?.as_str(), "Citizens Advice");
    /// # Ok::<(), uk_fields::LineError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

value!(Line, LineError, hidden, |it| it.0.into(), { "minLength": 1, "pattern": "^[^\\r\\n]+$" });

impl From<ControlCharacter> for LineError {
    fn from(_: ControlCharacter) -> LineError {
        LineError::Character
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_margins_are_trimmed() {
        for (text, expected) in [
            ("Tesco", "Tesco"),
            (" St John's  (Cardiff) ", "St John's  (Cardiff)"),
            ("\u{FEFF}Café\u{200B}", "Café"),
            ("Llywodraeth\r\nCymru", "Llywodraeth Cymru"),
            ("株式会社", "株式会社"),
            ("0", "0"),
        ] {
            assert_eq!(Line::parse(text).as_ref().map(Line::as_str), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn refused_lines_and_reasons() {
        for (text, error) in [
            ("", LineError::Blank),
            ("\t\u{A0}\u{200B}", LineError::Blank),
            ("a\u{7}b", LineError::Character),
            ("a\u{202E}b", LineError::Character),
        ] {
            assert_eq!(Line::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn the_limit_counts_characters_after_trimming() {
        for (text, max, fits) in [
            ("abc", 3, true),
            ("abcd", 3, false),
            (" ŵŷâ ", 3, true),
            ("a\r\nb", 3, true),
            ("😀😀😀", 3, true),
            ("😀😀😀😀", 3, false),
            // As many bytes as three of the longest characters have, and one more.
            ("abcdefghijkl", 3, false),
            ("abcdefghijklm", 3, false),
            ("a\r\n\r\n\r\n\r\n\r\nb", 7, true),
        ] {
            let expected = if fits { Ok(()) } else { Err(LineError::TooLong { max }) };
            assert_eq!(Line::with_limit(text, max).map(drop), expected, "{text:?}");
        }
    }

    #[test]
    fn serde_and_debug_keep_quiet() {
        let line: Line = serde_json::from_str(r#"" Tesco ""#).expect("a line");
        assert_eq!(serde_json::to_string(&line).expect("text"), r#""Tesco""#);
        assert_eq!(format!("{line:?} {line:>6}"), "Line(…)  Tesco");
        let error = serde_json::from_str::<Line>(r#""se\u0007cret""#).expect_err("a control character");
        assert!(!error.to_string().contains("cret"), "{error}");
    }
}
