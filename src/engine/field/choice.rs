//! Choices: enums whose values are named in the wire format.

/// Declares choices: enums of values that are named in the wire format.
///
/// Each type gets what [`derive(Choice)`](crate::Choice) gives it.
macro_rules! choices {
    ($(
        $(#[$about:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$doc:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
    )+) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, applicant_derive::Choice)]
        $vis enum $name { $( $(#[$doc])* #[choice($text)] $variant, )+ }

        impl From<$name> for $crate::engine::Param {
            fn from(choice: $name) -> $crate::engine::Param {
                $crate::engine::Param::Name(choice.as_str())
            }
        }
    )+ };
}
pub(crate) use choices;

use super::{Ask, Field, text};
use crate::engine::{Answer, Asked, Code, Fault, Id, LongList, Meta};

/// A value that has a name in the wire format.
pub trait Choice: Sized + Copy + Eq {
    /// The names in the order of the form, for [`Meta::choice_of`](crate::engine::Meta::choice_of); empty when the choices are
    /// not a short list.
    const NAMES: &'static [&'static str] = &[];

    /// The choices of a list that is too long to be written out in a question.
    #[doc(hidden)]
    const LONG_LIST: Option<&'static LongList> = None;

    /// Returns the value of that name.
    ///
    /// # Errors
    /// Returns `not_a_choice`, without the name.
    fn named(name: &str) -> Result<Self, Fault>;

    /// Returns the value of that name as an answer to this question, whose choices the post may name.
    ///
    /// # Errors
    /// Returns `not_a_choice`, without the name.
    fn among(name: &str, _: &Asked<'_>) -> Result<Self, Fault> {
        Self::named(name)
    }
}

/// Reads one of the choices that the question offers. Surrounding white space and case are ignored. A choice that is yes, no or
/// something more may come from a tick box, which says yes or no in its own way.
///
/// # Errors
/// Returns `not_a_choice` or `wrong_type`, without the answer.
pub fn read_choice<T: Choice>(answer: &Answer, asked: &Asked<'_>) -> Result<T, Fault> {
    let choice = match asked.question().ticked(answer) {
        Some(chosen) => T::among(chosen.name, asked)?,
        None => T::among(text::trim(&answer.text()?), asked)?,
    };
    asked.holds_choice(choice, asked.offer())?;
    Ok(choice)
}

/// Reads several choices, each once.
impl<T: Choice> Field for Vec<T> {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Vec<T>, Fault> {
        let question = asked.question();
        let mut out = Vec::new();
        let mut exclusive = false;
        let offer = asked.offer();
        answer.each_item(|name| {
            exclusive |= question.exclusive == Some(name);
            let value = T::among(name, asked)?;
            asked.holds_choice(value, offer)?;
            if out.contains(&value) {
                return Err(Code::DUPLICATE.into());
            }
            if out.is_empty() {
                out.reserve_exact(4);
            }
            out.push(value);
            Ok(())
        })?;
        if exclusive && out.len() > 1 {
            return Err(Code::NONE_WITH_OTHERS.into());
        }
        match asked.most_choices() {
            Some(max) if out.len() > max => Err(Fault::new(Code::TOO_MANY).with("max", max)),
            _ => Ok(out),
        }
    }
}

impl<T: Choice> Ask for Vec<T> {
    const META: Meta = match T::LONG_LIST {
        Some(list) => Meta::multi_select("").of_list(list),
        None => Meta::choices("", T::NAMES),
    };
}

/// A choice from a list of the post, which `#[ask(named_by = "…")]` names.
impl Choice for Id {
    fn named(name: &str) -> Result<Id, Fault> {
        Id::parse(name).map_err(|_| Code::NOT_A_CHOICE.into())
    }

    /// Returns the name that the list has, so that nothing typed is kept.
    fn among(name: &str, asked: &Asked<'_>) -> Result<Id, Fault> {
        let named = asked.question().named_by.and_then(|list| asked.rules().names().find(list, name));
        named.map(|named| named.id).ok_or_else(|| Code::NOT_A_CHOICE.into())
    }
}

impl Field for Id {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Id, Fault> {
        read_choice(answer, asked)
    }
}

impl Ask for Id {
    const META: Meta = Meta::choice("", &[]);
}

#[cfg(test)]
mod tests {
    use crate::engine::Code;

    choices! {
        /// Serves the tests.
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
    fn a_refused_choice_is_not_quoted() {
        for text in ["", "Blue", " blue", "red"] {
            assert_eq!(Colour::parse(text).unwrap_err().code(), Code::NOT_A_CHOICE, "{text:?}");
        }
        for json in ["\"secret\"", "424242", "null"] {
            let error = serde_json::from_str::<Colour>(json).unwrap_err().to_string();
            assert!(!error.contains(json.trim_matches('"')), "{error}");
        }
    }
}
