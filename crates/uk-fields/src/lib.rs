//! UK postcodes, telephone and National Insurance numbers, names, dates and the other values of British forms, as checked types.
//!
//! ```
//! use uk_fields::{Email, Phone, Postcode, PostcodeError, parse_date};
//!
//! let postcode: Postcode = "sw1a1aa".parse()?;
//! assert_eq!(postcode, "SW1A 1AA");
//! assert_eq!(postcode.area(), "SW");
//! assert_eq!("SW1A".parse::<Postcode>(), Err(PostcodeError::Partial));
//!
//! assert_eq!(Phone::parse("(01632) 960 001")?.e164(), "+441632960001");
//! assert_eq!(Email::parse(" name@example.com ")?.domain(), "example.com");
//! assert_eq!(parse_date("17 Ebrill 1991")?.to_string(), "1991-04-17");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Each value is one type in one file, with one `parse` and one error.
//!
//! * **A value is right or there is no value.** It is had from text alone (`parse`, `FromStr`, `TryFrom<&str>`, `TryFrom<String>`).
//!   What people type is read generously: case, spaces, full-width digits, typographic hyphens. What is kept is the normal form.
//! * **The normal form is what `Display` writes**, and reading it again gives the same value. A value that is text compares, sorts
//!   and hashes as this text does, so it is `AsRef<str>`, `Borrow<str>` and `PartialEq<str>`: a map by postcode can be asked with a
//!   `&str`. [`Month`] and [`Decimal`] sort as months and numbers, so they cannot be borrowed as text.
//! * **An error never quotes what was typed.** Its `Display` is an English fragment that follows the name of the question ("must be
//!   a full UK postcode"); its variants are there for your own words in any language.
//! * **`Debug` hides what identifies a person**, so a log is safe. `Display` is the value itself.
//! * **Nothing is read from a clock, a locale or the network.** A value of the right form need not exist, and each type says how far
//!   it looks. Where it can be wrong to refuse, there is a question to ask instead, such as [`Postcode::area_is_known`].
//!
//! # Features
//!
//! None is on by default.
//!
//! | feature | what it brings |
//! |---|---|
//! | `serde` | every value as text ([`Decimal`] as a number), and [`blank_as_none`] for the empty boxes of a form |
//! | `mrz` | the machine-readable zone of passports and cards, `Mrz` |
//! | `schemars` | `JsonSchema`: what is written has the pattern of the normal form, what is read has none that it may break |
//! | `sqlx`, `sqlx08` | text in any database (sqlx 0.9 or 0.8) |
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod adapters;
mod bank_holidays;
mod country;
mod date;
mod decimal;
mod email;
mod full_name;
mod line;
mod month;
#[cfg(feature = "mrz")]
mod mrz;
mod nationality;
mod ni_number;
mod passport_number;
mod phone;
mod postcode;
mod prose;
mod share_code;
mod text;
mod value;
mod working_days;

#[cfg(feature = "serde")]
pub use adapters::serde::blank_as_none;
pub use bank_holidays::{BANK_HOLIDAY_YEARS, BankHoliday, YearNotHeld, bank_holidays};
pub use country::{Country, CountryError};
pub use date::{DateError, DateParts, PartSet, parse_date, parse_year};
pub use decimal::{Decimal, DecimalError, Unit};
pub use email::{Email, EmailCharacter, EmailError};
pub use full_name::{FullName, FullNameError};
pub use line::{Line, LineError};
pub use month::{Month, MonthParts};
#[cfg(feature = "mrz")]
pub use mrz::{Mrz, MrzError, MrzField};
pub use nationality::{Nationality, NationalityError};
pub use ni_number::{NiNumber, NiNumberError};
pub use passport_number::{PassportNumber, PassportNumberError};
pub use phone::{Phone, PhoneError, PhoneService, PhoneStart};
pub use postcode::{Postcode, PostcodeError};
pub use prose::{Prose, ProseError};
pub use share_code::{ShareCode, ShareCodeError};
pub use working_days::{EnglandAndWales, WorkingDays};

/// What the crate `applicant` needs of the preparation of text. It may change at any time.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "serde")]
    pub use crate::adapters::serde::deserialize;
    pub use crate::date::token::bare as date_part;
    use crate::prose::check_words;
    pub use crate::text::{
        CODE_MAX, ControlCharacter, Line, is_blank, is_dash, is_invisible, is_margin, kept, line,
        line_within, to_ascii, trim,
    };
    use crate::{Decimal, LineError, Prose, ProseError};
    /// Text that is kept in place if it is short, and shared if it is long.
    pub use smol_str::SmolStr;

    /// Reads prose within limits that the caller knows, and shares its text where nothing in it has to change.
    #[inline]
    pub fn shared_prose<E: From<ProseError>>(
        text: &SmolStr,
        max_words: Option<usize>,
        holds: impl FnOnce(&str) -> Result<(), E>,
    ) -> Result<Prose, E> {
        Prose::from_typed(text.into(), |counted| {
            check_words(counted.words, None, max_words)?;
            holds(&counted.text)
        })
    }

    /// Reads a line within limits that the caller knows, and shares its text where nothing in it has to change.
    #[inline]
    pub fn shared_line<E: From<LineError>>(
        text: &SmolStr,
        max: usize,
        holds: impl FnOnce(&str) -> Result<(), E>,
    ) -> Result<crate::Line, E> {
        crate::Line::from_typed(text.into(), max, holds)
    }

    /// Makes a number from one that was not typed.
    #[inline]
    pub fn decimal(number: f64) -> Decimal {
        Decimal::of(number)
    }
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
