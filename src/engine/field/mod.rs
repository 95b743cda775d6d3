//! How an answer becomes a value: what each type of answer defines, and the types that any form has.
//!
//! The types of one country are in [`field`](crate::field).

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
pub(crate) use read::{ask, ask_text, parts, typed_date};

/// Writes a `Debug` that prints the type and hides what an applicant answered.
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

/// Declares why a text is not a value of a type: an error whose variants each have a code, a text and the fields that both need.
///
/// The text is English and follows the name of the question, always in the same voice: "must be …", "must have …", "has …", "is
/// …". The fields are the parameters of the fault, under their own names unless others are given in brackets behind the code.
macro_rules! field_errors {
    (
        $(#[$about:meta])+
        pub enum $error:ident {
            $(
                $(#[$doc:meta])+
                $variant:ident $({ $( $(#[$field_doc:meta])+ $field:ident: $type:ty, )+ })?
                    = $code:ident $([ $($param:ident: $value:expr),+ ])?, $text:literal $(, $arg:expr)*;
            )+
        }
    ) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
        #[non_exhaustive]
        pub enum $error {
            $(
                $(#[$doc])+
                #[error($text $(, $arg)*)]
                $variant $({ $( $(#[$field_doc])+ $field: $type, )+ })?,
            )+
        }

        impl $error {
            /// Returns the code of the issue that a form reports for this error.
            #[must_use]
            pub const fn code(self) -> $crate::engine::Code {
                match self {
                    $( $error::$variant { .. } => $crate::engine::Code::$code, )+
                }
            }
        }

        impl From<$error> for $crate::engine::Fault {
            fn from(error: $error) -> $crate::engine::Fault {
                let fault = $crate::engine::Fault::new(error.code());
                match error {
                    $( $error::$variant $({ $($field),+ })? => $crate::engine::field::field_errors!(
                        @with fault $([ $($param: $value),+ ])?; $($($field),+)?
                    ), )+
                }
            }
        }
    };
    (@with $fault:ident; $($field:ident),*) => {
        $fault$(.with(stringify!($field), $field))*
    };
    (@with $fault:ident [ $($param:ident: $value:expr),+ ]; $($field:ident),*) => {
        $fault$(.with(stringify!($param), $value))+
    };
}
pub(crate) use field_errors;

/// Declares the methods and traits that all text newtypes share.
///
/// The type must have `fn parse(&str) -> Result<Self, $error>` and `fn as_str(&self) -> &str` of its own. The
/// error is declared with `field_errors!`. `redacted` gives a `Debug` without the text; `plain` shows it.
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
            /// The error names the rule that was broken and never quotes the text.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::engine::field::text::deserialize(deserializer, $name::parse)
            }
        }
    };
}
pub(crate) use text_type;
