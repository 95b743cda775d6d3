//! The name of a person, in one field.

use smol_str::SmolStr;

use crate::text::{self, ControlCharacter};
use crate::value::{errors, value};

/// The name of a person, in one field and in any script.
///
/// At most [`FullName::MAX`] characters with at least one letter. Names are as people write them: one word or
/// many, one letter or many, with digits, apostrophes, hyphens and full stops; no letter changes its case.
/// Joiners inside a name, which some scripts need, stay. Source: the GOV.UK Design System, pattern "Names".
///
/// # Errors
///
/// Parsing refuses blank text, text without a letter, text that is too long, control characters and marks
/// that reorder text.
///
/// ```
/// use uk_fields::{FullName, FullNameError};
///
/// for name in ["Siân O'Brien-Ŵyn", "Suharto", "李小龍", "U", "Jay 3rd"] {
///     assert_eq!(name.parse::<FullName>()?.as_str(), name);
/// }
/// assert_eq!("12345".parse::<FullName>(), Err(FullNameError::NoLetter));
/// # Ok::<(), FullNameError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FullName(SmolStr);

errors! {
    /// Why text is not a [`FullName`].
    ///
    /// ```
    /// use uk_fields::{FullName, FullNameError};
    /// assert_eq!(FullName::parse("12345"), Err(FullNameError::NoLetter));
    /// assert_eq!(FullNameError::NoLetter.to_string(), "must have at least one letter");
    /// ```
    pub enum FullNameError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// More than `max` Unicode scalar values.
        TooLong {
            /// The most there may be.
            max: usize,
        } = "must be {max} characters or fewer";
        /// No letter of any script.
        NoLetter = "must have at least one letter";
        /// A control character, or a mark that reorders text.
        Character = "has a character that cannot be used here";
    }
}

impl FullName {
    /// The most characters (Unicode scalar values) that [`FullName::parse`] takes.
    ///
    /// ```
    /// use uk_fields::FullName;
    /// assert!(FullName::parse(&"ŵ".repeat(FullName::MAX)).is_ok());
    /// assert!(FullName::parse(&"ŵ".repeat(FullName::MAX + 1)).is_err());
    /// ```
    pub const MAX: usize = 200;

    /// Reads a name of at most [`FullName::MAX`] characters.
    ///
    /// ```
    /// use uk_fields::FullName;
    /// assert_eq!(FullName::parse(" Siân O'Brien-Ŵyn ")?, "Siân O'Brien-Ŵyn");
    /// # Ok::<(), uk_fields::FullNameError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Any [`FullNameError`].
    pub fn parse(text: &str) -> Result<FullName, FullNameError> {
        FullName::with_limit(text, FullName::MAX)
    }

    /// Reads a name of at most `max` characters.
    ///
    /// ```
    /// use uk_fields::{FullName, FullNameError};
    /// assert_eq!(FullName::with_limit("Ada Byron", 8), Err(FullNameError::TooLong { max: 8 }));
    /// ```
    ///
    /// # Errors
    ///
    /// Any [`FullNameError`].
    pub fn with_limit(text: &str, max: usize) -> Result<FullName, FullNameError> {
        let line = text::line_within(text, max)?;
        match line.characters {
            0 => Err(FullNameError::Blank),
            length if length > max => Err(FullNameError::TooLong { max }),
            _ if !line.text.contains(char::is_alphabetic) => Err(FullNameError::NoLetter),
            _ => Ok(FullName(line.text.into())),
        }
    }

    /// The name as typed, less white space around it.
    ///
    /// ```
    /// use uk_fields::FullName;
    /// assert_eq!(FullName::parse("Ada\tByron")?.as_str(), "Ada Byron");
    /// # Ok::<(), uk_fields::FullNameError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

value!(FullName, FullNameError, hidden, |it| it.0.into(), { "minLength": 1, "maxLength": 200 });

impl From<ControlCharacter> for FullNameError {
    fn from(_: ControlCharacter) -> FullNameError {
        FullNameError::Character
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_as_they_are() {
        for name in [
            "X",
            "Ng",
            "Jane Smith",
            "macdonald of the isles",
            "Dr. Jean-Luc d'Arcy-O\u{2019}Neill",
            "Jay 3rd",
            "Björk Guðmundsdóttir",
            "Nguyễn Văn A",
            "Нина",
            "李小龍",
            "محمد",
            "نیم\u{200C}فاصله",
            "ශ්\u{200D}රී",
            "Siân (Shân) @ home",
        ] {
            assert_eq!(FullName::parse(name).as_ref().map(FullName::as_str), Ok(name), "{name:?}");
        }
        assert_eq!(
            FullName::parse("\u{200D} Jane\tSmith\u{FEFF}").as_ref().map(FullName::as_str),
            Ok("Jane Smith")
        );
    }

    #[test]
    fn refused() {
        for (text, error) in [
            ("", FullNameError::Blank),
            (" \u{200B}", FullNameError::Blank),
            ("-", FullNameError::NoLetter),
            ("07700 900123", FullNameError::NoLetter),
            ("\u{1F600}", FullNameError::NoLetter),
            ("Jane\0", FullNameError::Character),
            ("Jane\u{202E}htimS", FullNameError::Character),
        ] {
            assert_eq!(FullName::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn the_limit_is_in_characters() {
        assert!(FullName::parse(&"ŵ".repeat(200)).is_ok());
        assert_eq!(FullName::parse(&"ŵ".repeat(201)), Err(FullNameError::TooLong { max: 200 }));
        assert!(FullName::with_limit(" Jane ", 4).is_ok());
        assert_eq!(FullName::with_limit("Janet", 4), Err(FullNameError::TooLong { max: 4 }));
    }
}
