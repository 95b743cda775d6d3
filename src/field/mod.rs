//! One file per value type: what a single answer can mean, and the rule that says so.
//!
//! Every type here can be had from text alone (`FromStr`, `TryFrom`), refuses with a small error of its own that never
//! quotes the text, and is written by serde as text. `Debug` hides what identifies a person.

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
pub(crate) use choice::{TickOr, YesNo, choices};
pub use country::{Country, CountryError};
pub use date::{DateError, DateParts, PartSet, parse_date, parse_year};
pub use email::{Email, EmailError};
pub use full_name::{FullName, FullNameError};
pub use line::{Line, LineError};
pub use month::{Month, MonthParts};
pub use mrz::{Mrz, MrzError, MrzField};
pub use nationality::{Nationality, NationalityError};
pub use ni_number::{NiNumber, NiNumberError};
pub use number::Decimal;
pub use passport_number::{PassportNumber, PassportNumberError};
pub use phone::{Phone, PhoneError};
pub use postcode::{Postcode, PostcodeError};
pub use prose::{Prose, ProseError};
pub use read::Field;
pub(crate) use read::parts;
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
