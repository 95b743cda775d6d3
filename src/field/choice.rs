//! Choices: enums whose values are named in the wire format.

/// Declares a choice: an enum with the wire name of each value, written once.
///
/// It gives `ALL`, `NAMES` (for `Question::choice`), `as_str`, `parse`, `Display`, serde as text, and `Field`. An unknown
/// name is refused without quoting it.
macro_rules! choices {
    ($(#[$meta:meta])* $vis:vis enum $name:ident {
        $( $(#[$value_meta:meta])* $value:ident = $text:literal ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $( $(#[$value_meta])* $value, )+ }

        impl $name {
            /// Every value in the order of the page.
            pub const ALL: &'static [$name] = &[$($name::$value),+];
            /// Their names in the wire format.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The name in the wire format.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( $name::$value => $text, )+ }
            }

            /// The value of that name.
            #[must_use]
            pub fn parse(name: &str) -> Option<$name> {
                match name { $( $text => Some($name::$value), )+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::field::text::deserialize(deserializer, |name| {
                    $name::parse(name).ok_or($crate::report::Fault::new($crate::report::Code::NotAChoice))
                })
            }
        }

        impl $crate::field::Choice for $name {
            fn named(name: &str) -> Option<$name> {
                $name::parse(name)
            }
        }

        impl $crate::field::Field for $name {
            fn read(answer: &$crate::Answer, _: &$crate::Asked<'_>) -> Result<$name, $crate::Fault> {
                $crate::field::choice::read(answer)
            }
        }
    };
}
pub(crate) use choices;

use super::{Field, text};
use crate::answer::Answer;
use crate::check::Asked;
use crate::report::{Code, Fault};

/// A value with a name in the wire format.
pub trait Choice: Sized + Copy + Eq {
    /// The value of that name.
    fn named(name: &str) -> Option<Self>;
}

/// One choice. Surrounding white space is ignored; case is not.
pub(crate) fn read<T: Choice>(answer: &Answer) -> Result<T, Fault> {
    T::named(text::trim(&answer.text()?)).ok_or(Code::NotAChoice.into())
}

/// Several choices, each once.
impl<T: Choice> Field for Vec<T> {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Vec<T>, Fault> {
        let question = asked.question();
        let mut out = Vec::new();
        let mut exclusive = false;
        answer.each_item(|name| {
            exclusive |= question.exclusive == Some(name);
            let value = T::named(name).ok_or(Code::NotAChoice)?;
            if out.contains(&value) {
                return Err(Code::Duplicate.into());
            }
            if out.is_empty() {
                out.reserve_exact(4);
            }
            out.push(value);
            Ok(())
        })?;
        if exclusive && out.len() > 1 {
            return Err(Code::NoneWithOthers.into());
        }
        match question.items.map(|limit| asked.rules().limit(limit)) {
            Some(max) if out.len() > max => Err(Fault::new(Code::TooMany).with("max", max)),
            _ => Ok(out),
        }
    }
}
