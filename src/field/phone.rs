//! A telephone number.

use thiserror::Error;

use super::text::{self, Short};
use super::text_type;
use crate::{Code, Fault};

mod plan;

/// A telephone number as typed, and the same number in E.164 form.
///
/// Numbers of the UK and the Crown dependencies may begin with `0`, `+44`, `0044`, `044` or `44`, with or without `(0)`,
/// and follow Ofcom's numbering plan, the short ones included (`016977 2345`, `0800 1111`). Numbers of other countries
/// begin with `+` or `00` and a calling code in use (ITU-T E.164) and have 8 to 15 digits in all, or 7 in a few countries. Spaces, dots, slashes,
/// brackets, hyphens and what looks like a hyphen may stand anywhere; an extension (`x123`, `ext. 123`) may follow and is
/// kept as typed, for it is no part of a number in E.164.
///
/// Two numbers are `==` when they were typed alike; compare [`Phone::e164`] to see whether they reach the same telephone.
///
/// # Errors
///
/// Parsing tells too few digits from too many, and a beginning that is not in use in the UK from a missing calling code.
///
/// ```
/// use applicant::field::{Phone, PhoneError};
///
/// let phone: Phone = "+44 (0)7911 123-456".parse()?;
/// assert_eq!(phone.as_str(), "+44 (0)7911 123-456");
/// assert_eq!(phone.e164(), "+447911123456");
/// assert!("07700 900123".parse::<Phone>()?.is_reserved());
/// assert_eq!("07911 12345".parse::<Phone>(), Err(PhoneError::TooShort));
/// # Ok::<(), PhoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    text: String,
    e164: Short<16>,
}

/// Why text is not a [`Phone`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// Nothing but white space or invisible characters.
    #[error("needs an answer")]
    Blank,
    /// Fewer digits than a number that begins like this has.
    #[error("has too few numbers")]
    TooShort,
    /// More digits than a number that begins like this has.
    #[error("has too many numbers")]
    TooLong,
    /// A beginning that is not in use in the UK, or a UK mobile number without its first 0.
    #[error("must start with 0 as UK numbers do, or with + and a country code")]
    Prefix,
    /// A calling code that is not assigned, or none where one is needed.
    #[error("needs a country code, like +353")]
    Country,
    /// Something other than digits, the punctuation around them and an extension.
    #[error("must only include numbers, spaces and + - ( ), and an extension like x123")]
    Characters,
}

/// The fewest digits of a number abroad, its calling code included; one less where [`plan::has_short_numbers`].
const ABROAD_MIN: usize = 8;
/// The most. Source: ITU-T E.164, 6.1.
const ABROAD_MAX: usize = 15;

impl Phone {
    /// Reads a number.
    ///
    /// # Errors
    ///
    /// Any [`PhoneError`].
    pub fn parse(text: &str) -> Result<Phone, PhoneError> {
        let line = text::line_within(text, text::CODE_MAX).map_err(|_| PhoneError::Characters)?;
        if line.text.is_empty() {
            return Err(PhoneError::Blank);
        }
        if line.text.len() > text::CODE_MAX {
            return Err(PhoneError::TooLong);
        }
        let e164 = Dialled::read(&line.text)?.e164()?;
        Ok(Phone { text: line.text.into_owned(), e164 })
    }

    /// The number as typed, with its extension.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number in E.164 form: `+`, the calling code and the digits, without the extension.
    #[must_use]
    pub fn e164(&self) -> &str {
        self.e164.as_str()
    }

    /// Whether the number is one that Ofcom keeps for drama and examples, on which nobody can be reached.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        self.e164().strip_prefix("+44").is_some_and(plan::is_drama)
    }

    /// Whether the calling code is that of the UK, which Guernsey, Jersey and the Isle of Man share.
    #[must_use]
    pub fn is_uk(&self) -> bool {
        self.e164().starts_with("+44")
    }
}

/// What was typed, less everything that is not dialled. Room for `00`, fifteen digits and a needless `0`.
#[derive(Default)]
struct Dialled {
    plus: bool,
    digits: [u8; 18],
    length: usize,
}

impl Dialled {
    fn read(text: &str) -> Result<Dialled, PhoneError> {
        let mut number = Dialled::default();
        let mut rest = text.char_indices();
        while let Some((at, c)) = rest.next() {
            match text::to_ascii(c) {
                c @ '0'..='9' => number.push(c)?,
                '+' if !number.plus && number.length == 0 => number.plus = true,
                '(' | '[' if number.length > 0 => {
                    // The 0 of "+44 (0)20" is dialled at home only.
                    let mut ahead = rest.clone().map(|(_, c)| text::to_ascii(c));
                    if ahead.next() == Some('0') && matches!(ahead.next(), Some(')' | ']')) {
                        rest.nth(1);
                    }
                }
                '(' | ')' | '[' | ']' | '.' | '/' => {}
                c if text::is_margin(c) || text::is_dash(c) => {}
                _ if number.length > 0 && text.get(at..).is_some_and(is_extension) => break,
                _ => return Err(PhoneError::Characters),
            }
        }
        Ok(number)
    }

    fn push(&mut self, digit: char) -> Result<(), PhoneError> {
        let place = self.digits.get_mut(self.length).ok_or(PhoneError::TooLong)?;
        *place = u8::try_from(digit).map_err(|_| PhoneError::Characters)?;
        self.length += 1;
        Ok(())
    }

    fn e164(&self) -> Result<Short<16>, PhoneError> {
        let digits = self.digits.get(..self.length).unwrap_or_default();
        let international = match digits {
            [b'0', b'0', rest @ ..] => Some(rest),
            _ if self.plus => Some(digits),
            // No UK number begins with 04, nor with a 4 that has lost its 0.
            [b'0', rest @ ..] | rest if rest.starts_with(b"44") => Some(rest),
            _ => None,
        };
        match (international, digits) {
            (Some([b'4', b'4', b'0', number @ ..] | [b'4', b'4', number @ ..]), _) => uk(number),
            (Some(number), _) => abroad(number),
            (None, [b'0', number @ ..]) => uk(number),
            (None, [b'7', ..]) if digits.len() == 10 => Err(PhoneError::Prefix),
            (None, _) => check_length(digits).and(Err(PhoneError::Country)),
        }
    }
}

fn uk(number: &[u8]) -> Result<Short<16>, PhoneError> {
    plan::check_uk(number)?;
    Ok(b"+44".iter().chain(number).copied().collect())
}

fn abroad(number: &[u8]) -> Result<Short<16>, PhoneError> {
    if !(number.len() + 1 == ABROAD_MIN && plan::has_short_numbers(number)) {
        check_length(number)?;
    }
    if !plan::has_calling_code(number) {
        return Err(PhoneError::Country);
    }
    Ok(b"+".iter().chain(number).copied().collect())
}

const fn check_length(number: &[u8]) -> Result<(), PhoneError> {
    match number.len() {
        0..ABROAD_MIN => Err(PhoneError::TooShort),
        ABROAD_MIN..=ABROAD_MAX => Ok(()),
        _ => Err(PhoneError::TooLong),
    }
}

/// `x123`, `ext. 123`, `#123`: a word for it and up to seven digits, to the end of the text.
fn is_extension(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '#');
    let word = text.strip_suffix(digits).unwrap_or_default();
    let digits = digits.trim_start_matches(['.', ':', ' ']);
    ["x", "ext", "extn", "extension", "#"].iter().any(|known| word.eq_ignore_ascii_case(known))
        && (1..=7).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

text_type!(Phone, PhoneError, redacted);

impl From<PhoneError> for Fault {
    fn from(error: PhoneError) -> Fault {
        Fault::new(match error {
            PhoneError::Blank => Code::Missing,
            PhoneError::TooShort => Code::PhoneTooShort,
            PhoneError::TooLong => Code::PhoneTooLong,
            PhoneError::Prefix => Code::PhonePrefix,
            PhoneError::Country => Code::PhoneCountry,
            PhoneError::Characters => Code::CharacterNotAllowed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_as_typed_and_read_as_e164() {
        for (text, e164) in [
            ("020 7946 0018", "+442079460018"),
            ("(020) 7946.0018", "+442079460018"),
            ("01632 960001", "+441632960001"),
            ("01606 765-432", "+441606765432"),
            ("016977 2345", "+44169772345"),
            ("01204 46 123", "+44120446123"),
            ("028 9018 0123", "+442890180123"),
            ("0345 241 5359", "+443452415359"),
            ("055 1234 5678", "+445512345678"),
            ("0800 1111", "+448001111"),
            ("0800 123456", "+44800123456"),
            ("0800 123 4567", "+448001234567"),
            ("0808 157 0123", "+448081570123"),
            ("0845 46 47", "+448454647"),
            ("0871 123 4567", "+448711234567"),
            ("07911 123456", "+447911123456"),
            ("01481 123456", "+441481123456"),
            ("01534 123456", "+441534123456"),
            ("07624 123456", "+447624123456"),
            ("+44 7911 123456", "+447911123456"),
            ("+44 (0)7911 123456", "+447911123456"),
            ("(0)20 7946 0018", "+442079460018"),
            ("+44 (020) 7946 0018", "+442079460018"),
            ("+44(0) 7911 123456", "+447911123456"),
            ("(+44) 07911 123456", "+447911123456"),
            ("0044 7911 123456", "+447911123456"),
            ("+0044 7911 123456", "+447911123456"),
            ("044 7911 123456", "+447911123456"),
            ("44 7911 123456", "+447911123456"),
            ("44 [0]7911 123456", "+447911123456"),
            ("07911\u{2013}123\u{2011}456", "+447911123456"),
            ("07911\u{A0}123/456", "+447911123456"),
            ("\u{FF10}\u{FF17}\u{FF19}\u{FF11}\u{FF11} 123456", "+447911123456"),
            ("\u{FF0B}44\u{FF08}0\u{FF09}7911 123456", "+447911123456"),
            ("07911 123456 x123", "+447911123456"),
            ("07911 123456 Ext. 1234567", "+447911123456"),
            ("07911 123456#1", "+447911123456"),
            ("+353 1 234 5678", "+35312345678"),
            ("00353 1 234 5678", "+35312345678"),
            ("+39 06 1234 5678", "+390612345678"),
            ("+49 (0)30 123456", "+4930123456"),
            ("+1 (202) 555-0123", "+12025550123"),
            ("+290 12345", "+29012345"),
            ("+683 4000", "+6834000"),
            ("+123456789012345", "+123456789012345"),
        ] {
            let phone = Phone::parse(text).expect(text);
            assert_eq!((phone.as_str(), phone.e164()), (text, e164));
            assert_eq!(phone.is_uk(), e164.starts_with("+44"), "{text}");
            assert_eq!(Phone::parse(e164).expect(e164).e164(), e164);
        }
        let long = format!("020{}7946 0018", " ".repeat(text::CODE_MAX - "0207946 0018".len()));
        assert!(Phone::parse(&long).is_ok());
        assert_eq!(Phone::parse(&long.replace(" 0018", "  0018")), Err(PhoneError::TooLong));
        assert!(Phone::parse("07700 900123").expect("a number").is_reserved());
        assert!(!Phone::parse("+33 7700 900123").expect("a number").is_reserved());
        let phone = Phone::parse("\u{202A}+44\t7911 123456\u{202C}").expect("margins do not count");
        assert_eq!(phone.as_str(), "+44 7911 123456");
    }

    #[test]
    fn refused() {
        use PhoneError::{Blank, Characters, Country, Prefix, TooLong, TooShort};
        for (text, error) in [
            ("", Blank),
            ("\u{200B} ", Blank),
            ("()", TooShort),
            ("+", TooShort),
            ("0", TooShort),
            ("999", TooShort),
            ("07911 12345", TooShort),
            ("+44 7911 12345", TooShort),
            ("01632 96000", TooShort),
            ("0800 1112", TooShort),
            ("0800 12345", TooShort),
            ("+353 1234", TooShort),
            ("+683 400", TooShort),
            ("683 4000", TooShort),
            ("07911 1234567", TooLong),
            ("01204 461234 5", TooLong),
            ("07911123456 / 07911123457", TooLong),
            ("+1234567890123456", TooLong),
            ("0500 123456", Prefix),
            ("0412 345 6789", Prefix),
            ("0612 345 6789", Prefix),
            ("0212 345 6789", Prefix),
            ("0311 234 5678", Prefix),
            ("0821 234 5678", Prefix),
            ("0100 123 4567", Prefix),
            ("7911 123456", Prefix),
            ("7911 12345", Country),
            ("791 1234", TooShort),
            ("+999 1234 5678", Country),
            ("+07911 123456", Country),
            ("0000 1234 5678", Country),
            ("202 555 0123", Country),
            ("1 202 555 0123", Country),
            ("text", Characters),
            ("07911 12345O", Characters),
            ("07911 123456 (home)", Characters),
            ("07911 123456 or 07911 123457", Characters),
            ("07911 123456 x", Characters),
            ("07911 123456 x12345678", Characters),
            ("07911+123456", Characters),
            ("++44 7911 123456", Characters),
            ("x123", Characters),
            ("07911\u{0}123456", Characters),
            ("07911\u{202E}123456", Characters),
        ] {
            assert_eq!(Phone::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn debug_is_redacted_and_serde_writes_what_was_typed() {
        let phone: Phone = serde_json::from_str(r#""020 7946 0018 x2""#).expect("a number");
        assert_eq!(serde_json::to_string(&phone).expect("text"), r#""020 7946 0018 x2""#);
        assert_eq!(format!("{phone:?}"), "Phone(…)");
        let error = serde_json::from_str::<Phone>("447911123456").expect_err("a number is not text");
        assert!(!error.to_string().contains("4479"), "{error}");
    }

    #[test]
    fn the_error_and_its_fault_say_the_same() {
        use PhoneError::{Blank, Country, Prefix, TooLong, TooShort};
        for error in [Blank, TooShort, TooLong, Prefix, Country] {
            assert_eq!(error.to_string(), Fault::from(error).to_string());
        }
        assert_eq!(Fault::from(PhoneError::Characters).code(), Code::CharacterNotAllowed);
    }
}
