//! Passport and other document numbers.

use crate::text::{code_characters, trim};
use crate::value::{errors, value};

/// The number of a passport of any country: 6 to 9 letters or digits, in upper case, without separators.
///
/// British numbers have nine digits, older ones six digits and a letter, but no source says that letters
/// never come back: [`PassportNumber::is_usual_for_uk`] is there for a warning, not for a refusal.
///
/// Source: the Home Office rule for typed passport details (up to nine letters or digits); the lower bound is
/// ours.
///
/// ```
/// use uk_fields::PassportNumber;
/// let number = PassportNumber::parse("123 456 789")?;
/// assert_eq!(number.as_str(), "123456789");
/// assert!(number.is_usual_for_uk());
/// # Ok::<(), uk_fields::PassportNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassportNumber(String);

errors! {
    /// Why text is not a passport number.
    ///
    /// ```
    /// use uk_fields::{PassportNumber, PassportNumberError};
    /// assert_eq!(PassportNumber::parse("12345"), Err(PassportNumberError::TooShort { min: 6 }));
    /// assert_eq!(PassportNumberError::Character.to_string(), "has a character that cannot be used here");
    /// ```
    pub enum PassportNumberError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Fewer than `min` letters and digits.
        TooShort {
            /// The fewest there may be.
            min: usize,
        } = "must be {min} characters or more";
        /// More than `max` letters and digits.
        TooLong {
            /// The most there may be.
            max: usize,
        } = "must be {max} characters or fewer";
        /// Something that is neither an unaccented letter nor a digit.
        Character = "has a character that cannot be used here";
    }
}

impl PassportNumber {
    /// The fewest letters and digits.
    ///
    /// ```
    /// use uk_fields::PassportNumber;
    /// assert!(PassportNumber::parse(&"1".repeat(PassportNumber::MIN)).is_ok());
    /// ```
    pub const MIN: usize = 6;
    /// The most letters and digits.
    ///
    /// ```
    /// use uk_fields::PassportNumber;
    /// assert!(PassportNumber::parse(&"1".repeat(PassportNumber::MAX + 1)).is_err());
    /// ```
    pub const MAX: usize = 9;

    /// Reads a number as people type it: any case, with spaces, hyphens and the like.
    ///
    /// ```
    /// use uk_fields::PassportNumber;
    /// assert_eq!(PassportNumber::parse("ab 12-34.56")?, "AB123456");
    /// # Ok::<(), uk_fields::PassportNumberError>(())
    /// ```
    ///
    /// # Errors
    /// The first that applies: blank, character, length.
    pub fn parse(text: &str) -> Result<PassportNumber, PassportNumberError> {
        let text = trim(text);
        if text.is_empty() {
            return Err(PassportNumberError::Blank);
        }
        let number: String = code_characters(text).take(PassportNumber::MAX + 1).collect();
        if !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(PassportNumberError::Character);
        }
        match number.len() {
            ..PassportNumber::MIN => Err(PassportNumberError::TooShort { min: PassportNumber::MIN }),
            PassportNumber::MIN..=PassportNumber::MAX => Ok(PassportNumber(number)),
            _ => Err(PassportNumberError::TooLong { max: PassportNumber::MAX }),
        }
    }

    /// The number without separators, in upper case.
    ///
    /// ```
    /// use uk_fields::PassportNumber;
    /// assert_eq!(PassportNumber::parse("123 456 789")?.as_str(), "123456789");
    /// # Ok::<(), uk_fields::PassportNumberError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has a shape that British passports are known to have: nine digits, or six with one letter
    /// before or after them.
    ///
    /// ```
    /// use uk_fields::PassportNumber;
    /// assert!(PassportNumber::parse("123456789")?.is_usual_for_uk());
    /// assert!(!PassportNumber::parse("C01X00T47")?.is_usual_for_uk());
    /// # Ok::<(), uk_fields::PassportNumberError>(())
    /// ```
    #[must_use]
    pub fn is_usual_for_uk(&self) -> bool {
        let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
        match self.0.as_bytes() {
            number if number.len() == 9 => digits(number),
            [letter, rest @ ..] | [rest @ .., letter] if rest.len() == 6 && letter.is_ascii_uppercase() => {
                digits(rest)
            }
            _ => false,
        }
    }
}

value!(PassportNumber, PassportNumberError, hidden, |it| it.0, {
    "pattern": "^[0-9A-Z]{6,9}$",
    "maxLength": 9
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, expected) in [
            ("123456", "123456"),
            ("ab 12-34.56", "AB123456"),
            (" c01x00t47\u{200b}", "C01X00T47"),
            ("１２３４５６７８９", "123456789"),
        ] {
            let number = PassportNumber::parse(text).unwrap();
            assert_eq!(number.as_str(), expected, "{text:?}");
            assert_eq!(format!("{number:?}"), "PassportNumber(…)");
        }
    }

    #[test]
    fn refuses_by_the_rule_that_was_broken() {
        use PassportNumberError::*;
        for (text, expected) in [
            ("", Blank),
            ("\t", Blank),
            ("-", TooShort { min: 6 }),
            ("12345", TooShort { min: 6 }),
            ("1234567890", TooLong { max: 9 }),
            ("12345678901234567890", TooLong { max: 9 }),
            ("12345é", Character),
            ("123/456", Character),
            ("L898902C<", Character),
        ] {
            assert_eq!(PassportNumber::parse(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn knows_british_shapes() {
        for (text, expected) in [
            ("123456789", true),
            ("A123456", true),
            ("123456A", true),
            ("12345678", false),
            ("1234567", false),
            ("123A456", false),
            ("A12345A", false),
            ("A12345678", false),
            ("123456", false),
        ] {
            assert_eq!(PassportNumber::parse(text).map(|n| n.is_usual_for_uk()), Ok(expected), "{text}");
        }
    }
}
