//! A telephone number.

use crate::text::{self, Short};
use crate::value::{errors, names, value};
use plan::NotUk;

mod plan;
mod trunk;

pub use plan::PhoneService;

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
/// use uk_fields::{Phone, PhoneError, PhoneStart};
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
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phone {
    text: String,
    e164: Short<16>,
    extension: Short<EXTENSION_MAX>,
}

names! {
    /// How a number that cannot be right begins, which decides what to do about it.
    ///
    /// ```
    /// use uk_fields::{Phone, PhoneError, PhoneStart};
    /// let error = Phone::parse("087 123 4567").unwrap_err();
    /// assert_eq!(error, PhoneError::TooShort { start: PhoneStart::Zero });
    /// assert_eq!(PhoneStart::Zero.as_str(), "zero");
    /// ```
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

errors! {
    /// Why text is not a [`Phone`].
    ///
    /// ```
    /// use uk_fields::{Phone, PhoneError, PhoneStart};
    /// let error = Phone::parse("+44 12").unwrap_err();
    /// assert_eq!(error, PhoneError::TooShort { start: PhoneStart::Code });
    /// assert_eq!(error.to_string(), "has too few numbers");
    /// ```
    pub enum PhoneError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// Fewer digits than a number that begins like this has.
        TooShort {
            /// How it begins.
            start: PhoneStart,
        } = "{}", start.too_short();
        /// More digits than a number that begins like this has.
        TooLong {
            /// How it begins.
            start: PhoneStart,
        } = "{}", start.too_long();
        /// A beginning that is not in use in the UK, or a UK mobile number without its first 0.
        Prefix {
            /// How it begins.
            start: PhoneStart,
        } = "{}", start.wrong_prefix();
        /// A calling code that is not assigned, or none where one is needed.
        Country {
            /// How it begins.
            start: PhoneStart,
        } = "{}", start.wrong_country();
        /// Something other than digits, the punctuation around them and an extension.
        Characters = "has a character that cannot be used here";
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
    /// ```
    /// use uk_fields::Phone;
    /// assert_eq!(Phone::parse(" (01632) 960 001 ")?, "(01632) 960 001");
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
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
    ///
    /// ```
    /// use uk_fields::Phone;
    /// assert_eq!(Phone::parse("01632 960001 x12")?.as_str(), "01632 960001 x12");
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number in E.164 form: `+`, the calling code and the digits, without the extension.
    ///
    /// ```
    /// use uk_fields::Phone;
    /// assert_eq!(Phone::parse("01632 960001 x12")?.e164(), "+441632960001");
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn e164(&self) -> &str {
        self.e164.as_str()
    }

    /// The digits of the extension, if one was typed behind the number.
    ///
    /// ```
    /// use uk_fields::Phone;
    /// assert_eq!(Phone::parse("01632 960001 x12")?.extension(), Some("12"));
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        Some(self.extension.as_str()).filter(|digits| !digits.is_empty())
    }

    /// Whether the number is one that Ofcom keeps for drama and examples, on which nobody can be reached.
    ///
    /// ```
    /// use uk_fields::Phone;
    /// assert!(Phone::parse("07700 900123")?.is_reserved());
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        self.at_home_in_uk().is_some_and(plan::is_drama)
    }

    /// Whether the calling code is that of the UK, which Guernsey, Jersey and the Isle of Man share.
    ///
    /// ```
    /// use uk_fields::Phone;
    /// assert!(Phone::parse("01632 960 001")?.is_uk());
    /// assert!(!Phone::parse("+353 87 123 4567")?.is_uk());
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn is_uk(&self) -> bool {
        self.at_home_in_uk().is_some()
    }

    /// A number of the UK without its calling code.
    fn at_home_in_uk(&self) -> Option<&str> {
        self.e164().strip_prefix("+44")
    }

    /// Returns what a UK number is for, where somebody who is to be called back hardly ever has such a number.
    ///
    /// ```
    /// use uk_fields::{Phone, PhoneService};
    /// assert_eq!(Phone::parse("0909 879 0123")?.service(), Some(PhoneService::Premium));
    /// assert_eq!(Phone::parse("01632 960 001")?.service(), None);
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn service(&self) -> Option<PhoneService> {
        self.at_home_in_uk().and_then(|number| plan::service(number.as_bytes()))
    }

    /// Whether both reach the same telephone. Two extensions of one number are two telephones.
    ///
    /// ```
    /// use uk_fields::Phone;
    /// let [typed, again] = ["01632 960 001", "+44 1632 960001"].map(Phone::parse);
    /// assert!(typed?.is_same_as(&again?));
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    #[must_use]
    pub fn is_same_as(&self, other: &Phone) -> bool {
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

value!(Phone, PhoneError, hidden, |it| it.text, {
    "minLength": 3,
    "maxLength": 200,
    "examples": ["01632 960 001"]
});

#[cfg(test)]
mod tests;
