//! Choices: enums whose values are named in the wire format.

/// Declares choices: enums of values that are named in the wire format.
///
/// Each gets `ALL`, `NAMES` (for `Question::choice`), `as_str`, `parse`, `Display`, `FromStr`, `TryFrom`, serde as text and `Field`.
/// Parsing is exact, and an unknown name is refused without quoting it.
macro_rules! choices {
    ($(
        $(#[$about:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$doc:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
    )+) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $name { $( $(#[$doc])* $variant, )+ }

        #[allow(dead_code, reason = "not every choice needs every function")]
        impl $name {
            /// Every choice, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Their names in the wire format.
            pub const NAMES: &'static [&'static str] = {
                // At one address, by which a question that offers all of them is known.
                static NAMES: [&str; [$($text),+].len()] = [$($text),+];
                &NAMES
            };

            /// The name in the wire format.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }

            /// The choice of that name.
            ///
            /// # Errors
            /// [`Code::NotAChoice`](crate::Code::NotAChoice), without the text.
            pub fn parse(text: &str) -> Result<Self, $crate::Fault> {
                match text {
                    $( $text => Ok(Self::$variant), )+
                    _ => Err($crate::Code::NotAChoice.into()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Fault;
            fn from_str(text: &str) -> Result<Self, $crate::Fault> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Fault;
            fn try_from(text: &str) -> Result<Self, $crate::Fault> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::Fault;
            fn try_from(text: String) -> Result<Self, $crate::Fault> {
                Self::parse(&text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            /// The error never quotes the input.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::field::text::deserialize(deserializer, Self::parse)
            }
        }

        impl $crate::field::Choice for $name {
            const NAMES: &'static [&'static str] = Self::NAMES;

            fn named(name: &str) -> Result<Self, $crate::Fault> {
                Self::parse(name)
            }
        }

        impl $crate::field::Field for $name {
            fn read(answer: &$crate::Answer, asked: &$crate::Asked<'_>) -> Result<$name, $crate::Fault> {
                $crate::field::choice::read(answer, asked)
            }
        }
    )+ };
}
pub(crate) use choices;

use super::{Field, text};
use crate::answer::Answer;
use crate::check::Asked;
use crate::report::{Code, Fault};

/// A value with a name in the wire format.
pub trait Choice: Sized + Copy + Eq {
    /// The names, in the order of the form, for [`Question::choice_of`](crate::Question::choice_of); empty when they are not a short
    /// list.
    const NAMES: &'static [&'static str] = &[];

    /// The value of that name.
    ///
    /// # Errors
    /// `not_a_choice`, without the name.
    fn named(name: &str) -> Result<Self, Fault>;
}

/// One choice of those that the question offers. Surrounding white space is ignored; case is not.
pub(crate) fn read<T: Choice>(answer: &Answer, asked: &Asked<'_>) -> Result<T, Fault> {
    let choice = T::named(text::trim(&answer.text()?))?;
    asked.holds_choice(choice)?;
    Ok(choice)
}

/// A choice that is yes or no and something more, for which a tick box may send yes or no in its own way.
pub(crate) trait YesNo: Choice {
    const YES: Self;
    const NO: Self;
}

/// A choice read from its name, or from a tick box.
pub(crate) struct TickOr<T>(pub(crate) T);

impl<T: YesNo> Field for TickOr<T> {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<TickOr<T>, Fault> {
        Ok(TickOr(match answer.yes_no() {
            Ok(true) => T::YES,
            Ok(false) => T::NO,
            Err(_) => read(answer, asked)?,
        }))
    }
}

/// Several choices, each once.
impl<T: Choice> Field for Vec<T> {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Vec<T>, Fault> {
        let question = asked.question();
        let mut out = Vec::new();
        let mut exclusive = false;
        answer.each_item(|name| {
            exclusive |= question.exclusive == Some(name);
            let value = T::named(name)?;
            asked.holds_choice(value)?;
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
        match asked.most_choices() {
            Some(max) if out.len() > max => Err(Fault::new(Code::TooMany).with("max", max)),
            _ => Ok(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Code;

    choices! {
        /// For the test.
        enum Colour {
            /// Like the sky.
            Blue = "blue",
            /// Like the sea at times.
            BlueGreen = "blue_green",
        }
    }

    #[test]
    fn names_go_both_ways() {
        for &colour in Colour::ALL {
            assert_eq!(Colour::parse(colour.as_str()), Ok(colour));
            assert_eq!(colour.as_str().parse(), Ok(colour));
            let json = serde_json::to_string(&colour).unwrap();
            assert_eq!(json, format!("\"{colour}\""));
            assert_eq!(serde_json::from_str::<Colour>(&json).unwrap(), colour);
        }
        assert_eq!(format!("{:>11}", Colour::BlueGreen), " blue_green");
    }

    #[test]
    fn what_is_not_a_choice_is_refused_without_being_quoted() {
        for text in ["", "Blue", " blue", "red"] {
            assert_eq!(Colour::parse(text).unwrap_err().code(), Code::NotAChoice, "{text:?}");
        }
        for json in ["\"secret\"", "424242", "null"] {
            let error = serde_json::from_str::<Colour>(json).unwrap_err().to_string();
            assert!(!error.contains(json.trim_matches('"')), "{error}");
        }
    }
}
