//! How an input looks and what limits it has, from the same question that the check reads.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::engine::{Meta, Param, Part, Rules, Widget};

/// Holds the attributes of an input. Source: GOV.UK Design System, text input, date input and the patterns for names, addresses,
/// e-mail addresses and telephone numbers; WCAG 1.3.5 (tokens for the applicant's own data only).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Input {
    /// The `type`: `text`, `email` or `tel`. It is never `number`, which loses what it cannot read and changes when scrolled.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The `inputmode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inputmode: Option<&'static str>,
    /// The `autocomplete` token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autocomplete: Option<&'static str>,
    /// The `spellcheck`, where it should be set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spellcheck: Option<bool>,
    /// About how many characters wide it should look, or `None` for as wide as there is room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u8>,
    /// How many lines, for prose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u8>,
}

impl Input {
    const TEXT: Input = Input {
        kind: "text",
        inputmode: None,
        autocomplete: None,
        spellcheck: None,
        width: None,
        rows: None,
    };

    /// Returns the input of a question.
    #[must_use]
    pub const fn of(question: &Meta) -> Input {
        let mut input = Input::TEXT;
        input.autocomplete = question.autocomplete;
        match question.widget {
            Widget::Name => input.spellcheck = Some(false),
            Widget::Email => {
                input.kind = "email";
                input.spellcheck = Some(false);
            }
            Widget::Phone => {
                input.kind = "tel";
                input.width = Some(20);
            }
            Widget::Postcode => input.width = Some(10),
            Widget::Code => {
                input.spellcheck = Some(false);
                // Room for the spaces that people type between.
                input.width = Some(if question.code_length.is_some() { 13 } else { 20 });
            }
            Widget::Year => {
                input.inputmode = Some("numeric");
                input.width = Some(4);
            }
            Widget::Number => {
                // A keypad for decimals may lack the sign before them: GOV.UK Design System, text input.
                input.inputmode = if question.whole { Some("numeric") } else { None };
                input.width = Some(5);
            }
            Widget::Prose => {
                input.spellcheck = Some(true);
                input.rows = Some(8);
            }
            _ => {}
        }
        input
    }

    /// Returns the input of one box of a date.
    #[must_use]
    pub fn of_part(question: &Meta, part: Part) -> Input {
        let is_birthday = question.autocomplete == Some("bday");
        let token = match part {
            Part::Day => "bday-day",
            Part::Month => "bday-month",
            Part::Year => "bday-year",
        };
        let width = if part == Part::Year { 4 } else { 2 };
        // The name of a month is read as well, but a keypad of digits is what most people need.
        Input {
            inputmode: Some("numeric"),
            autocomplete: is_birthday.then_some(token),
            width: Some(width),
            ..Input::TEXT
        }
    }
}

/// Holds what the check requires of an answer, with the numbers of the rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Constraints {
    /// The most characters, after line ends were made one character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_characters: Option<usize>,
    /// The most words: runs without white space.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_words: Option<usize>,
    /// The fewest and the most letters and digits of a code; whatever separates them does not count.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "code_length")]
    pub code_length: Option<(usize, usize)>,
    /// Whether only yes is accepted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub only_yes: bool,
    /// The smallest number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "number")]
    pub min: Option<Param>,
    /// The largest number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "number")]
    pub max: Option<Param>,
    /// Whether only a whole number is accepted.
    pub whole: bool,
    /// The earliest day, or the first day of the earliest month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<NaiveDate>,
    /// The latest day, or the day in the latest month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<NaiveDate>,
    /// The most choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<usize>,
    /// The choice that excludes all others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<&'static str>,
}

/// A regular expression of ECMA 262 for a code as it is typed, of so many letters and digits, also of full width, with anything
/// between them.
pub(super) fn code_pattern((min, max): (usize, usize)) -> String {
    const ONE: &str = "A-Za-z0-9\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}";
    format!("^[^{ONE}]*([{ONE}][^{ONE}]*){{{min},{max}}}$")
}

fn code_length<S: Serializer>(length: &Option<(usize, usize)>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Length {
        max: usize,
        min: usize,
    }
    length.map(|(min, max)| Length { max, min }).serialize(serializer)
}

fn number<S: Serializer>(number: &Option<Param>, serializer: S) -> Result<S::Ok, S::Error> {
    number.serialize(serializer)
}

impl Constraints {
    /// Returns the constraints of a question under these rules; its place is its [template](super::FormQuestion::template).
    #[must_use]
    pub fn of(question: &Meta, template: &str, rules: &Rules) -> Constraints {
        let limit = |declared| rules.limit(template, declared);
        let bound = |tenths: i64| match question.whole {
            true => Param::Number(tenths / 10),
            false => Param::Tenths(tenths),
        };
        Constraints {
            max_characters: question.most_characters(rules.characters_per_word(), limit),
            code_length: question.code_length,
            only_yes: question.only_yes,
            max_words: question.max_words.map(limit),
            min: question.range.map(|(min, _)| bound(min)),
            max: question.range.map(|(_, max)| bound(max)),
            whole: question.whole,
            earliest: question.earliest.map(|bound| rules.date_of(bound)),
            latest: question.latest.map(|bound| rules.date_of(bound)),
            max_items: question.max_items.map(limit),
            exclusive: question.exclusive,
        }
    }

    /// Returns the limits of a text as attributes of HTML, by name and value, for a page that counts while somebody types. As the
    /// GOV.UK Design System recommends, the browser checks nothing and cuts nothing off; the server says what is wrong.
    #[must_use]
    pub fn html_attributes(&self) -> Vec<(&'static str, String)> {
        let counted = [("data-maxwords", self.max_words), ("data-maxlength", self.max_characters)];
        counted.into_iter().filter_map(|(name, max)| Some((name, max?.to_string()))).collect()
    }

    /// Returns the attributes with which the browser checks as well: `required`, `maxlength` and, for numbers, `min` and `max`;
    /// [`FormQuestion::is_demanded`](super::FormQuestion::is_demanded) says whether the input is required.
    #[must_use]
    pub fn browser_checks(&self, required: bool) -> Vec<(&'static str, String)> {
        let mut attributes = Vec::new();
        attributes.extend(required.then(|| ("required", String::new())));
        attributes.extend(self.max_characters.map(|max| ("maxlength", max.to_string())));
        attributes.extend(self.min.as_ref().map(|min| ("min", min.to_string())));
        attributes.extend(self.max.as_ref().map(|max| ("max", max.to_string())));
        attributes
    }
}
