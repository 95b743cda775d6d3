//! Closed lists of answers: an enum, and its names on the wire.

use serde::{Deserialize, Deserializer, de::Error};

use crate::{Code, Fault};

/// Declares enums of unit variants, each with its name on the wire.
///
/// Each gets `ALL`, `as_str`, `parse`, `Display`, `FromStr` and serde both ways. Parsing is exact: white space and letter
/// case are the business of whoever reads the answer.
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

        impl $name {
            /// Every choice, in the order of the form.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name on the wire.
            #[must_use]
            $vis const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }

            /// The choice of that name.
            ///
            /// # Errors
            /// [`Code::NotAChoice`](crate::Code::NotAChoice), without the text.
            $vis fn parse(text: &str) -> Result<Self, $crate::Fault> {
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

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            /// The error never quotes the input.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::section::right_to_work::choices::deserialize(deserializer, Self::parse)
            }
        }
    )+ };
}
pub(crate) use choices;

/// Reads a choice. serde's own message for a wrong type quotes the value, so it is replaced.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    parse: fn(&str) -> Result<T, Fault>,
) -> Result<T, D::Error> {
    String::deserialize(deserializer)
        .map_err(|_| Fault::new(Code::WrongType))
        .and_then(|text| parse(&text))
        .map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use crate::Code;

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
        for (json, message) in [
            ("\"secret\"", "must be one of the choices offered"),
            ("424242", "is not the kind of answer this question takes"),
            ("null", "is not the kind of answer this question takes"),
        ] {
            let error = serde_json::from_str::<Colour>(json).unwrap_err().to_string();
            assert!(error.starts_with(message) && !error.contains(json.trim_matches('"')), "{error}");
        }
    }
}
