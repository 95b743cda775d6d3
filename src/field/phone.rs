//! A telephone number.

use crate::engine::Code;
use crate::engine::field::text::{self, Short};
use crate::engine::field::{choices, field_errors, text_type};
use plan::{NotUk, Service};

mod plan;
mod trunk;

/// A telephone number as typed, and the same number in E.164 form.
///
/// Numbers of the UK and the Crown dependencies may begin with `0`, `+44`, `0044`, `044` or `44`, with or
/// without `(0)`, and follow Ofcom's numbering plan, the short ones included (`016977 2345`, `0800 1111`).
/// Numbers of other countries begin with `+` or `00` and a calling code in use (ITU-T E.164) and have 8 to 15
/// digits in all, or 7 in a few countries. What is dialled before a number only at home is left out of the
/// E.164 form: `+353 087 123 4567` is `+353871234567`, and `+39 06 1234 5678` keeps its zero, which belongs
/// to the number. Spaces, dots, slashes, brackets, hyphens and what looks like a hyphen may be anywhere. An
/// extension (`x123`, `ext. 123`) may follow; it is no part of a number in E.164, and [`Phone::extension`]
/// has it.
///
/// Two numbers are `==` when they were typed alike; compare [`Phone::e164`] to see whether they reach the
/// same telephone.
///
/// # Errors
///
/// Parsing tells too few digits from too many, and a beginning that is not in use in the UK from a missing
/// calling code. The errors say how the number began, for a number without a country code may be one of
/// another country.
///
/// ```
/// use applicant::field::{Phone, PhoneError, PhoneStart};
///
/// let phone: Phone = "+44 (0)7911 123-456".parse()?;
/// assert_eq!(phone.as_str(), "+44 (0)7911 123-456");
/// assert_eq!(phone.e164(), "+447911123456");
/// assert!("07700 900123".parse::<Phone>()?.is_reserved());
/// assert_eq!("0113 496 0000 x204".parse::<Phone>()?.extension(), Some("204"));
/// assert_eq!("+353 087 123 4567".parse::<Phone>()?.e164(), "+353871234567");
/// let without_code = "087 123 4567".parse::<Phone>();
/// assert_eq!(without_code, Err(PhoneError::TooShort { start: PhoneStart::Zero }));
/// # Ok::<(), PhoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    text: String,
    e164: Short<16>,
    extension: Short<EXTENSION_MAX>,
}

choices! {
    /// How a number that cannot be right begins, which decides what to do about it.
    pub enum PhoneStart {
        /// With a zero, as numbers do at home: it may be one of another country without its code.
        Zero = "zero",
        /// With a country code.
        Code = "code",
        /// With neither of them.
        Other = "other",
    }
}

/// What to do about a number that begins like this.
impl PhoneStart {
    const fn too_short(self) -> &'static str {
        match self {
            PhoneStart::Zero => {
                "has too few numbers for a UK number: check it, or add the country code, like +353"
            }
            PhoneStart::Code => "has too few numbers",
            PhoneStart::Other => "has too few numbers: check that it has its area code",
        }
    }

    const fn too_long(self) -> &'static str {
        match self {
            PhoneStart::Zero => {
                "has too many numbers for a UK number: check it, or add the country code, like +353"
            }
            PhoneStart::Code | PhoneStart::Other => "has too many numbers",
        }
    }

    const fn wrong_prefix(self) -> &'static str {
        match self {
            PhoneStart::Zero => "must start like a UK number: check it, or add the country code, like +353",
            PhoneStart::Code => "must have a UK number after the country code 44",
            PhoneStart::Other => "must start with 0 as UK numbers do, or with + and a country code",
        }
    }

    const fn wrong_country(self) -> &'static str {
        match self {
            PhoneStart::Zero => "must have a country code, like +353",
            PhoneStart::Code => "must have a country code that is in use, like +353",
            PhoneStart::Other => {
                "must start with 0 if it is a UK number, or with + and a country code, like +353"
            }
        }
    }
}

field_errors! {
    /// Why text is not a [`Phone`].
    pub enum PhoneError {
        /// Nothing but white space or invisible characters.
        Blank = MISSING, "must have an answer";
        /// Fewer digits than a number that begins like this has.
        TooShort {
            /// How it begins.
            start: PhoneStart,
        } = PHONE_TOO_SHORT, "{}", start.too_short();
        /// More digits than a number that begins like this has.
        TooLong {
            /// How it begins.
            start: PhoneStart,
        } = PHONE_TOO_LONG, "{}", start.too_long();
        /// A beginning that is not in use in the UK, or a UK mobile number without its first 0.
        Prefix {
            /// How it begins.
            start: PhoneStart,
        } = PHONE_PREFIX, "{}", start.wrong_prefix();
        /// A calling code that is not assigned, or none where one is needed.
        Country {
            /// How it begins.
            start: PhoneStart,
        } = PHONE_COUNTRY, "{}", start.wrong_country();
        /// Something other than digits, the punctuation around them and an extension.
        Characters = CHARACTER_NOT_ALLOWED, "has a character that cannot be used here";
    }
}

/// The fewest digits of a number abroad, its calling code included; one less where
/// [`plan::has_short_numbers`].
const ABROAD_MIN: usize = 8;
/// The most. Source: ITU-T E.164, 6.1.
const ABROAD_MAX: usize = 15;
/// The most digits of an extension.
const EXTENSION_MAX: usize = 7;

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
            return Err(PhoneError::TooLong { start: PhoneStart::Other });
        }
        let dialled = Dialled::read(&line.text)?;
        let e164 = dialled.e164()?;
        Ok(Phone { text: line.text.into_owned(), e164, extension: dialled.extension })
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

    /// The digits of the extension, if one was typed behind the number.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        Some(self.extension.as_str()).filter(|digits| !digits.is_empty())
    }

    /// Whether the number is one that Ofcom keeps for drama and examples, on which nobody can be reached.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        self.at_home_in_uk().is_some_and(plan::is_drama)
    }

    /// Whether the calling code is that of the UK, which Guernsey, Jersey and the Isle of Man share.
    #[must_use]
    pub fn is_uk(&self) -> bool {
        self.at_home_in_uk().is_some()
    }

    /// A number of the UK without its calling code.
    fn at_home_in_uk(&self) -> Option<&str> {
        self.e164().strip_prefix("+44")
    }

    /// Reasons to ask whether the number is right.
    pub(crate) fn doubts(&self) -> impl Iterator<Item = Code> {
        let of_plan = if self.is_reserved() {
            Some(Code::PHONE_RESERVED)
        } else {
            self.at_home_in_uk().and_then(|number| plan::service(number.as_bytes())).map(|service| {
                match service {
                    Service::Personal => Code::PHONE_PERSONAL,
                    Service::Pager => Code::PHONE_PAGER,
                    Service::Premium => Code::PHONE_PREMIUM,
                }
            })
        };
        of_plan.into_iter().chain(self.extension().map(|_| Code::PHONE_EXTENSION))
    }

    /// Whether both reach the same telephone. Two extensions of one number are two telephones.
    pub(crate) fn is_same_as(&self, other: &Phone) -> bool {
        let extensions = self.extension().zip(other.extension());
        self.e164() == other.e164() && extensions.is_none_or(|(one, another)| one == another)
    }
}

/// What was typed, less everything that is not dialled. Room for `00`, fifteen digits and a prefix that is
/// not needed.
struct Dialled {
    plus: bool,
    digits: [u8; 20],
    length: usize,
    extension: Short<EXTENSION_MAX>,
}

impl Dialled {
    fn read(text: &str) -> Result<Dialled, PhoneError> {
        let mut number = Dialled { plus: false, digits: [0; 20], length: 0, extension: Short::from_iter([]) };
        for (at, c) in text.char_indices() {
            match text::to_ascii(c) {
                c @ '0'..='9' => number.push(c)?,
                '+' if !number.plus && number.length == 0 => number.plus = true,
                '(' | ')' | '[' | ']' | '.' | '/' => {}
                c if text::is_margin(c) || text::is_dash(c) => {}
                _ if number.length > 0 => {
                    number.extension = text.get(at..).and_then(extension).ok_or(PhoneError::Characters)?;
                    break;
                }
                _ => return Err(PhoneError::Characters),
            }
        }
        Ok(number)
    }

    fn push(&mut self, digit: char) -> Result<(), PhoneError> {
        let Some(place) = self.digits.get_mut(self.length) else {
            return Err(PhoneError::TooLong { start: self.start() });
        };
        *place = u8::try_from(digit).map_err(|_| PhoneError::Characters)?;
        self.length += 1;
        Ok(())
    }

    fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    fn start(&self) -> PhoneStart {
        match self.digits() {
            _ if self.plus => PhoneStart::Code,
            [b'0', b'0', ..] => PhoneStart::Code,
            [b'0', ..] => PhoneStart::Zero,
            _ => PhoneStart::Other,
        }
    }

    fn e164(&self) -> Result<Short<16>, PhoneError> {
        let start = self.start();
        match (start, self.digits()) {
            (PhoneStart::Code, [b'0', b'0', number @ ..] | number) => match number {
                [b'4', b'4', number @ ..] => uk(number, start),
                _ => abroad(number),
            },
            // No UK number begins with 04, nor with a 4 that has lost its 0. Others do, at home.
            (PhoneStart::Zero, [b'0', b'4', b'4', number @ ..]) => {
                uk(number, start).map_err(|_| PhoneError::Prefix { start })
            }
            (PhoneStart::Zero, [_, number @ ..]) => uk(number, start),
            (_, [b'4', b'4', number @ ..]) => uk(number, PhoneStart::Code),
            (_, digits @ [b'7', ..]) if digits.len() == 10 => Err(PhoneError::Prefix { start }),
            (_, digits) => check_length(digits.len(), start).and(Err(PhoneError::Country { start })),
        }
    }
}

fn uk(number: &[u8], start: PhoneStart) -> Result<Short<16>, PhoneError> {
    let number = trunk::without_prefix(b"44", number);
    plan::check_uk(number).map_err(|error| match error {
        NotUk::TooShort => PhoneError::TooShort { start },
        NotUk::TooLong => PhoneError::TooLong { start },
        NotUk::Beginning => PhoneError::Prefix { start },
    })?;
    Ok(b"+44".iter().chain(number).copied().collect())
}

fn abroad(number: &[u8]) -> Result<Short<16>, PhoneError> {
    let start = PhoneStart::Code;
    let Some((code, number)) = plan::split_calling_code(number) else {
        return check_length(number.len(), start).and(Err(PhoneError::Country { start }));
    };
    let number = trunk::without_prefix(code, number);
    let length = code.len() + number.len();
    if !(length + 1 == ABROAD_MIN && plan::has_short_numbers(code)) {
        check_length(length, start)?;
    }
    Ok(b"+".iter().chain(code).chain(number).copied().collect())
}

const fn check_length(digits: usize, start: PhoneStart) -> Result<(), PhoneError> {
    match digits {
        0..ABROAD_MIN => Err(PhoneError::TooShort { start }),
        ABROAD_MIN..=ABROAD_MAX => Ok(()),
        _ => Err(PhoneError::TooLong { start }),
    }
}

/// The digits of `x123`, `ext. 123`, `, est. 123)`, `;ext=123` or `#123`: a word for it in English or Welsh
/// and up to seven digits, to the end of the text.
fn extension(text: &str) -> Option<Short<EXTENSION_MAX>> {
    let text = text.trim_start_matches(|c| matches!(c, ',' | ';') || text::is_margin(c));
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '#');
    let word = text.strip_suffix(rest)?;
    let digits = rest.trim_start_matches(|c| matches!(c, '.' | ':' | '=') || text::is_margin(c));
    let digits = digits.trim_end_matches(|c| matches!(c, ')' | ']' | '.') || text::is_margin(c));
    let is_known = EXTENSION_WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    let has_digits =
        (1..=EXTENSION_MAX).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    (is_known && has_digits).then(|| digits.bytes().collect())
}

const EXTENSION_WORDS: [&str; 7] = ["x", "ext", "extn", "extension", "est", "estyniad", "#"];

text_type!(Phone, PhoneError, redacted);

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
            ("+39 (0)6 1234 5678", "+390612345678"),
            ("+353 087 123 4567", "+353871234567"),
            ("+353 (087) 123 4567", "+353871234567"),
            ("00353 (0)87 123 4567", "+353871234567"),
            ("+1 1 202 555 0123", "+12025550123"),
            ("+36 06 30 123 4567", "+36301234567"),
            ("+44 (0)07911 123456", "+447911123456"),
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
        let too_long = Err(PhoneError::TooLong { start: PhoneStart::Other });
        assert_eq!(Phone::parse(&long.replace(" 0018", "  0018")), too_long);
        assert!(Phone::parse("07700 900123").expect("a number").is_reserved());
        assert!(!Phone::parse("+33 7700 900123").expect("a number").is_reserved());
        let phone = Phone::parse("\u{202A}+44\t7911 123456\u{202C}").expect("margins do not count");
        assert_eq!(phone.as_str(), "+44 7911 123456");
    }

    #[test]
    fn refused() {
        use PhoneError::{Blank, Characters, Country, Prefix, TooLong, TooShort};
        use PhoneStart::{Code, Other, Zero};
        for (text, error) in [
            ("", Blank),
            ("\u{200B} ", Blank),
            ("()", TooShort { start: Other }),
            ("+", TooShort { start: Code }),
            ("0", TooShort { start: Zero }),
            ("999", TooShort { start: Other }),
            ("07911 12345", TooShort { start: Zero }),
            ("+44 7911 12345", TooShort { start: Code }),
            ("01632 96000", TooShort { start: Zero }),
            ("0800 1112", TooShort { start: Zero }),
            ("0800 12345", TooShort { start: Zero }),
            ("+353 1234", TooShort { start: Code }),
            ("+683 400", TooShort { start: Code }),
            ("683 4000", TooShort { start: Other }),
            ("07911 1234567", TooLong { start: Zero }),
            ("01204 461234 5", TooLong { start: Zero }),
            ("07911123456 / 07911123457", TooLong { start: Zero }),
            ("+1234567890123456", TooLong { start: Code }),
            ("0500 123456", Prefix { start: Zero }),
            ("0412 345 6789", Prefix { start: Zero }),
            ("0612 345 6789", Prefix { start: Zero }),
            ("0212 345 6789", Prefix { start: Zero }),
            ("0311 234 5678", Prefix { start: Zero }),
            ("0821 234 5678", Prefix { start: Zero }),
            ("0100 123 4567", Prefix { start: Zero }),
            ("085 209 6303", Prefix { start: Zero }),
            ("087 123 4567", TooShort { start: Zero }),
            ("044 934 1234", Prefix { start: Zero }),
            ("0803 123 4567", Prefix { start: Zero }),
            ("0936 123 4567", Prefix { start: Zero }),
            ("+44 4123 456789", Prefix { start: Code }),
            ("7911 123456", Prefix { start: Other }),
            ("7911 12345", Country { start: Other }),
            ("791 1234", TooShort { start: Other }),
            ("+999 1234 5678", Country { start: Code }),
            ("+07911 123456", Country { start: Code }),
            ("0000 1234 5678", Country { start: Code }),
            ("202 555 0123", Country { start: Other }),
            ("1 202 555 0123", Country { start: Other }),
            ("text", Characters),
            ("07911 12345O", Characters),
            ("07911 123456 (home)", Characters),
            ("07911 123456 or 07911 123457", Characters),
            ("07911 123456 x", Characters),
            ("07911 123456 x12345678", Characters),
            ("07911 123456, 07911 123457", Characters),
            ("07911 123456 ext", Characters),
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
    fn an_extension_is_kept_apart() {
        for (text, extension) in [
            ("0113 243 0000 x204", "204"),
            ("0113 243 0000x204", "204"),
            ("07400 123456 ext 12", "12"),
            ("0113 243 0000 Ext. 204", "204"),
            ("0113 243 0000 EXTN: 204", "204"),
            ("0113 243 0000, extension 204", "204"),
            ("0113 243 0000 (ext 204)", "204"),
            ("0113 243 0000;ext=204", "204"),
            ("0113 243 0000 est. 204", "204"),
            ("0113 243 0000 estyniad 204", "204"),
            ("0113 243 0000#1234567", "1234567"),
        ] {
            let phone = Phone::parse(text).expect(text);
            assert_eq!((phone.as_str(), phone.extension()), (text, Some(extension)));
            assert!(matches!(phone.e164(), "+441132430000" | "+447400123456"), "{text}");
        }
        assert_eq!(Phone::parse("0113 243 0000").expect("a number").extension(), None);
    }

    #[test]
    fn doubts_of_a_number_that_may_be_right() {
        for (text, expected) in [
            ("07911 123456", &[][..]),
            ("070 1234 5678", &[Code::PHONE_PERSONAL]),
            ("+44 70 1234 5678", &[Code::PHONE_PERSONAL]),
            ("07640 123456", &[Code::PHONE_PAGER]),
            ("07624 123456", &[]),
            ("0906 123 4567", &[Code::PHONE_PREMIUM]),
            ("0909 879 0123", &[Code::PHONE_RESERVED]),
            ("0906 123 4567 x1", &[Code::PHONE_PREMIUM, Code::PHONE_EXTENSION]),
            ("+39 070 123456", &[]),
        ] {
            let phone = Phone::parse(text).expect(text);
            assert_eq!(phone.doubts().collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn two_extensions_are_two_telephones() {
        let same = |one: &str, other: &str| {
            Phone::parse(one).expect(one).is_same_as(&Phone::parse(other).expect(other))
        };
        assert!(same("+353 87 123 4567", "00353 (087) 1234567"));
        assert!(same("0113 243 0000", "0113 243 0000 x204"));
        assert!(same("0113 243 0000 ext 204", "0113 243 0000 x204"));
        assert!(!same("0113 243 0000 x205", "0113 243 0000 x204"));
    }
}
