//! National Insurance numbers.

use crate::text::{code_characters, trim};
use crate::value::{errors, value};

/// A National Insurance number, shown in pairs: `QQ 12 34 56 C` is the example that no one has.
///
/// Lower case is read, and so are spaces, hyphens, brackets, commas, low lines and slashes between the pairs.
/// The suffix is required, and the two letters must be one of the 373 prefixes that HMRC issues. There is no
/// check digit, so a number that passes need not exist, and a number never proves who somebody is.
///
/// Source: HMRC manual NIM39110; the GOV.UK pattern for National Insurance numbers.
///
/// ```
/// use uk_fields::{NiNumber, NiNumberError};
///
/// // No number that passes is written down here: it could be somebody's own.
/// let number: NiNumber = format!("{}{:06}{}", "zy", 1, 'd').parse()?;
/// assert!(number.as_str().ends_with("00 00 01 D"));
/// assert_eq!(format!("{number:?}"), "NiNumber(…)");
///
/// assert_eq!(NiNumber::parse("QQ 12 34 56 C"), Err(NiNumberError::Example));
/// # Ok::<(), NiNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NiNumber(String);

errors! {
    /// Why text is not a National Insurance number.
    ///
    /// ```
    /// use uk_fields::{NiNumber, NiNumberError};
    /// assert_eq!(NiNumber::parse("QQ 12 34 56 C"), Err(NiNumberError::Example));
    /// assert_eq!(NiNumberError::Suffix.to_string(), "must end with A, B, C or D");
    /// ```
    pub enum NiNumberError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Not two letters, six digits and a letter.
        Shape = "must be 2 letters, 6 numbers and a letter";
        /// Two letters that HMRC does not issue.
        Prefix = "has two letters at the start that are never used";
        /// The last letter is missing or not one of A to D.
        Suffix = "must end with A, B, C or D";
        /// `QQ`, the prefix of the hint on every form.
        Example = "is the example number: enter your own";
        /// A temporary reference number of either form.
        Temporary = "is a temporary reference number: enter your National Insurance number, or leave it blank";
    }
}

impl NiNumber {
    /// How many letters and digits it has.
    ///
    /// ```
    /// use uk_fields::NiNumber;
    /// assert_eq!("QQ123456C".len(), NiNumber::LENGTH);
    /// ```
    pub const LENGTH: usize = 9;

    /// Reads a number as people type it.
    ///
    /// ```
    /// use uk_fields::NiNumber;
    /// let number: NiNumber = format!("zy{:06}d", 1).parse()?; // put together: it could be somebody's own
    /// assert_eq!(number.to_string().replace(' ', ""), format!("ZY{:06}D", 1));
    /// # Ok::<(), uk_fields::NiNumberError>(())
    /// ```
    ///
    /// # Errors
    /// The first that applies: blank, temporary, shape, example, prefix, suffix.
    pub fn parse(text: &str) -> Result<NiNumber, NiNumberError> {
        let text = trim(text);
        if text.is_empty() {
            return Err(NiNumberError::Blank);
        }
        let mut code = String::with_capacity("QQ 12 34 56 C".len());
        // One more than a number has, to see that there is more.
        code.extend(
            code_characters(text).filter(|c| !matches!(c, ',' | '_' | '/')).take(NiNumber::LENGTH + 1),
        );
        let (prefix, digits, suffix) = match code.as_bytes() {
            code if is_temporary(code) => return Err(NiNumberError::Temporary),
            [a, b, digits @ ..] if digits.len() == 6 => ((*a, *b), digits, None),
            [a, b, digits @ .., last] if digits.len() == 6 => ((*a, *b), digits, Some(*last)),
            _ => return Err(NiNumberError::Shape),
        };
        let letters = [prefix.0, prefix.1, suffix.unwrap_or(b'A')];
        if !letters.iter().all(u8::is_ascii_uppercase) || !digits.iter().all(u8::is_ascii_digit) {
            return Err(NiNumberError::Shape);
        }
        if prefix == (b'Q', b'Q') {
            return Err(NiNumberError::Example);
        }
        if !NiNumber::prefix_is_issued(prefix.0, prefix.1) {
            return Err(NiNumberError::Prefix);
        }
        if !matches!(suffix, Some(b'A'..=b'D')) {
            return Err(NiNumberError::Suffix);
        }
        for at in [8, 6, 4, 2] {
            code.insert(at, ' ');
        }
        Ok(NiNumber(code))
    }

    /// The number in pairs, `QQ 12 34 56 C`.
    ///
    /// ```
    /// use uk_fields::NiNumber;
    /// let number: NiNumber = format!("zy{:06}d", 1).parse()?; // put together: it could be somebody's own
    /// assert!(number.as_str().starts_with("ZY 00"));
    /// # Ok::<(), uk_fields::NiNumberError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether its letters are used for administration and not for people's own numbers: `CR`, `MW` and `NC`.
    ///
    /// A reason to ask, not to refuse: HMRC calls its list of them incomplete, and their letters pass its own
    /// rule.
    ///
    /// ```
    /// use uk_fields::NiNumber;
    /// let number: NiNumber = format!("zy{:06}d", 1).parse()?; // put together: it could be somebody's own
    /// assert!(!number.is_administrative());
    /// # Ok::<(), uk_fields::NiNumberError>(())
    /// ```
    #[must_use]
    pub fn is_administrative(&self) -> bool {
        matches!(self.0.get(..2), Some("CR" | "MW" | "NC"))
    }

    /// Whether HMRC issues numbers with these two upper-case letters: 373 pairs.
    ///
    /// ```
    /// use uk_fields::NiNumber;
    /// assert!(NiNumber::prefix_is_issued(b'O', b'A'));
    /// assert!(!NiNumber::prefix_is_issued(b'A', b'O'));
    /// ```
    #[must_use]
    pub const fn prefix_is_issued(first: u8, second: u8) -> bool {
        const fn is_used(letter: u8) -> bool {
            letter.is_ascii_uppercase() && !matches!(letter, b'D' | b'F' | b'I' | b'Q' | b'U' | b'V')
        }
        is_used(first)
            && is_used(second)
            && second != b'O'
            && !matches!(&[first, second], b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ")
    }
}

/// `11 a1 11 11`, or the older `TN`, a birth date of six digits, and M or F.
fn is_temporary(code: &[u8]) -> bool {
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    match code {
        [a, b, letter, rest @ ..] if rest.len() == 5 => {
            digits(&[*a, *b]) && letter.is_ascii_uppercase() && digits(rest)
        }
        [b'T', b'N', birth @ .., b'M' | b'F'] => birth.len() == 6 && digits(birth),
        _ => false,
    }
}

value!(NiNumber, NiNumberError, hidden, |it| it.0, {
    "pattern": "^[A-Z]{2} [0-9]{2} [0-9]{2} [0-9]{2} [A-D]$",
    "maxLength": 13
});

#[cfg(test)]
mod tests {
    use super::*;

    /// Made at run time, so that no number that passes is written down.
    fn number(prefix: &str, digits: u32, suffix: &str) -> String {
        format!("{prefix}{digits:06}{suffix}")
    }

    #[track_caller]
    fn check(text: &str, expected: NiNumberError) {
        assert_eq!(NiNumber::parse(text).err(), Some(expected), "{text:?}");
    }

    #[test]
    fn reads_what_people_type() {
        let expected = ["AB", "00", "00", "07", "B"].join(" ");
        let [plain, lower] = [number("AB", 7, "B"), number("ab", 7, "b")];
        let dotted = expected.replace(' ', ".");
        let hyphens = expected.replace(' ', " \u{2010} ");
        let wide: String = plain.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap_or(c)).collect();
        for text in [&plain, &lower, &dotted, &hyphens, &wide, &format!("\u{feff} ({plain})\n"), &expected] {
            assert_eq!(NiNumber::parse(text).map(|n| n.to_string()), Ok(expected.clone()), "{text:?}");
        }
    }

    #[test]
    fn has_373_prefixes() {
        let letters = b'A'..=b'Z';
        let issued = letters
            .clone()
            .flat_map(|a| letters.clone().map(move |b| (a, b)))
            .filter(|&(a, b)| NiNumber::prefix_is_issued(a, b))
            .count();
        assert_eq!(issued, 373);
        assert!(!NiNumber::prefix_is_issued(b'a', b'b'));
    }

    #[test]
    fn refuses_by_the_rule_that_was_broken() {
        use NiNumberError::*;
        for (prefix, expected) in [
            ("QQ", Some(Example)),
            ("QA", Some(Prefix)),
            ("AQ", Some(Prefix)),
            ("AO", Some(Prefix)),
            ("OA", None),
            ("OO", Some(Prefix)),
            ("FY", Some(Prefix)),
            ("ZZ", Some(Prefix)),
            ("ZY", None),
            ("TN", Some(Prefix)),
            ("A1", Some(Shape)),
        ] {
            assert_eq!(NiNumber::parse(&number(prefix, 7, "A")).err(), expected, "{prefix}");
        }
        for (suffix, expected) in [
            ("A", None),
            ("D", None),
            ("E", Some(Suffix)),
            ("", Some(Suffix)),
            ("1", Some(Shape)),
            ("AA", Some(Shape)),
        ] {
            assert_eq!(NiNumber::parse(&number("AB", 7, suffix)).err(), expected, "{suffix}");
        }
        for text in ["", " \u{200b}\n"] {
            check(text, Blank);
        }
        for text in ["-", "AB", "QQ12345C", "QQ1234567C", "QQ123é56C", "QQ12+34+56C", "ＱＱ１２３４５"]
        {
            check(text, Shape);
        }
        check("ＱＱ１２３４５６Ｃ", Example);
    }

    #[test]
    fn knows_temporary_references() {
        for text in ["11 a1 11 11", "99Z99999", "TN 01 02 03 M", "tn010203f"] {
            check(text, NiNumberError::Temporary);
        }
        for text in ["11 a1 11 1", "1AA11111", "A1A11111", "11111111", "11A1111A", "TN01023M", "TN01020AM"] {
            check(text, NiNumberError::Shape);
        }
        check("TN010203A", NiNumberError::Prefix);
    }

    #[test]
    fn knows_administrative_letters() {
        for (prefix, expected) in [("CR", true), ("MW", true), ("NC", true), ("CS", false), ("NB", false)] {
            let number = NiNumber::parse(&number(prefix, 0, "A"));
            assert_eq!(number.map(|n| n.is_administrative()), Ok(expected), "{prefix}");
        }
    }

    #[test]
    fn hides_the_number_in_debug_and_errors() {
        let number: NiNumber = number("AB", 987_654, "C").parse().unwrap();
        assert!(!format!("{number:?}").contains("98"));
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(serde_json::from_str::<NiNumber>(&json).unwrap(), number);
        let error = serde_json::from_str::<NiNumber>("\"QQ987654C\"").unwrap_err();
        assert!(!error.to_string().contains("98"), "{error}");
    }
}
