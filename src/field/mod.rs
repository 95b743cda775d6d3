//! One file per value type: what a single answer can mean, and the rule that says so.
//!
//! Every value here can be had from text alone (`FromStr`, `TryFrom<&str>`, `TryFrom<String>`), refuses with a small error that never
//! quotes the text, and is written and read by serde as text; only a [`Decimal`] is written as a number. `Debug` hides what identifies
//! a person.
//!
//! Three types are not values: [`DateParts`] and [`MonthParts`] are what was typed in several boxes, and [`PartSet`] is what an error
//! says of them. Dates and years are those of `chrono` and plain numbers, read by [`parse_date`] and [`parse_year`].

pub(crate) mod choice;
mod country;
mod date;
mod email;
mod enforce;
mod full_name;
mod line;
mod month;
mod mrz;
mod nationality;
mod ni_number;
mod number;
mod passport_number;
mod phone;
mod postcode;
mod prose;
mod read;
mod share_code;
pub(crate) mod text;

pub use choice::Choice;
pub(crate) use choice::choices;
#[doc(hidden)]
pub use choice::read_choice;
pub use country::{Country, CountryError};
pub(crate) use date::token::bare as date_part;
pub use date::{DateError, DateParts, PartSet, parse_date, parse_year};
pub use email::{Email, EmailCharacter, EmailError};
pub use full_name::{FullName, FullNameError};
pub use line::{Line, LineError};
pub use month::{Month, MonthParts};
pub use mrz::{Mrz, MrzError, MrzField};
pub use nationality::{Nationality, NationalityError};
pub use ni_number::{NiNumber, NiNumberError};
pub use number::Decimal;
pub use passport_number::{PassportNumber, PassportNumberError};
pub use phone::{Phone, PhoneError, PhoneStart};
pub use postcode::{Postcode, PostcodeError};
pub use prose::{Prose, ProseError};
pub use read::{Ask, Field};
pub(crate) use read::{parts, typed_date};
pub use share_code::{ShareCode, ShareCodeError};

/// A `Debug` that tells the type and hides what an applicant answered.
macro_rules! hidden_debug {
    ($($name:ident),+ $(,)?) => { $(
        impl std::fmt::Debug for $name {
            /// Hides the answers: they are the applicant's own.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+ };
}
pub(crate) use hidden_debug;

/// Errors of a field: the sentence of each is that of its fault, so that who parses a field and who checks a form read the same.
macro_rules! said_by_fault {
    ($($error:ident),+ $(,)?) => { $(
        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::Fault::from(*self).fmt(f)
            }
        }
        impl std::error::Error for $error {}
    )+ };
}
pub(crate) use said_by_fault;

/// Declares a text newtype: what stands in each of them, written once.
///
/// The type must have `fn parse(&str) -> Result<Self, $error>` and `fn as_str(&self) -> &str` of its own. The error must
/// implement `std::error::Error` (thiserror) and convert into `Fault` (`impl From<$error> for Fault`).
/// `redacted` gives a `Debug` without the text; `plain` shows it.
macro_rules! text_type {
    ($name:ident, $error:ident, redacted) => {
        $crate::field::hidden_debug!($name);
        $crate::field::text_type!(@common $name, $error);
    };
    ($name:ident, $error:ident, plain) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }
        $crate::field::text_type!(@common $name, $error);
    };
    (@common $name:ident, $error:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl std::str::FromStr for $name {
            type Err = $error;
            fn from_str(text: &str) -> Result<Self, $error> {
                $name::parse(text)
            }
        }
        impl TryFrom<&str> for $name {
            type Error = $error;
            fn try_from(text: &str) -> Result<Self, $error> {
                $name::parse(text)
            }
        }
        impl TryFrom<String> for $name {
            type Error = $error;
            fn try_from(text: String) -> Result<Self, $error> {
                $name::parse(&text)
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            /// The error names the rule that was broken, never the text.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::field::text::deserialize(deserializer, $name::parse)
            }
        }
    };
}
pub(crate) use text_type;
