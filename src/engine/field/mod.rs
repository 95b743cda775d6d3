//! From an answer to a value: what a type of answers has to say of itself, and the types that any form has.
//!
//! Those of one country are in [`field`](crate::field).

pub(crate) mod choice;
mod date;
mod enforce;
mod line;
mod month;
mod number;
mod prose;
mod read;
pub(crate) mod text;

pub(crate) use choice::choices;
pub use choice::{Choice, read_choice};
pub(crate) use date::token::bare as date_part;
pub use date::{DateError, DateParts, PartSet, parse_date, parse_year};
pub use line::{Line, LineError};
pub use month::{Month, MonthParts};
pub use number::Decimal;
pub use prose::{Prose, ProseError};
pub use read::{Ask, Field};
pub(crate) use read::{ask, parts, read_text, typed_date};

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
                $crate::engine::Fault::from(*self).fmt(f)
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
        $crate::engine::field::hidden_debug!($name);
        $crate::engine::field::text_type!(@common $name, $error);
    };
    ($name:ident, $error:ident, plain) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }
        $crate::engine::field::text_type!(@common $name, $error);
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
                $crate::engine::field::text::deserialize(deserializer, $name::parse)
            }
        }
    };
}
pub(crate) use text_type;
