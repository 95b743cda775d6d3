//! What was typed: every answer as it came, with nothing refused and nothing lost.

mod as_sent;
mod conversions;
mod fast_json;
#[macro_use]
mod draft_methods;
#[macro_use]
mod draft_macro;
#[macro_use]
mod keyed_macro;
mod group;
mod intake;
mod json;
mod key;
mod number;
mod place;
mod read;
mod read_rows;
mod rows;
mod unknown;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Number, Value};

pub(crate) use as_sent::AsSent;
pub use intake::Intake;
pub use json::{ReadError, from_json};
pub use place::{Group, List, Place, PlaceMut};
pub use read::DraftNode;
use read::Inside;
pub(crate) use read::from_value;
pub(crate) use rows::How;
pub use rows::{Row, Rows};
pub use unknown::UnknownKeys;

use crate::engine::field::text::{self, SmolStr};
use crate::engine::{Code, Fault};

/// Holds one answer as it came: text byte for byte, numbers by value, anything else as it was.
///
/// Nothing is refused here; the check decides what an answer means. `Debug` prints the kind of answer, never the answer.
///
/// ```
/// use applicant::engine::Answer;
/// let typed = Answer::from("  Ada ");
/// assert_eq!(typed.as_str(), Some("  Ada "));
/// assert!(!typed.is_blank());
/// assert!(Answer::from("\u{200b} ").is_blank() && Answer::default().is_blank());
/// assert_eq!(format!("{typed:?}"), "Answer(text)");
/// ```
#[derive(Clone, PartialEq, Default)]
pub struct Answer(Kept);

/// Short text is kept in place, and long text is shared, so that a check need not copy what was typed. So is what is nested,
/// because little code is needed to drop what is shared, and most answers that are dropped are absent. An answer is as small as a
/// `String`.
#[derive(Clone, PartialEq, Default)]
enum Kept {
    #[default]
    Absent,
    Null,
    YesNo(bool),
    Number(Number),
    Text(SmolStr),
    Nested(Arc<Nested>),
}

/// A list or an object.
#[derive(Clone, PartialEq)]
enum Nested {
    /// A list of one text or more, and of nothing else, as most lists are.
    Texts(Vec<SmolStr>),
    /// An object, or any other list.
    Value(Value),
    /// The value of the last of equal keys, and everything that was sent.
    Twice(Value, AsSent),
}

impl Nested {
    /// Returns the value that is checked; a list of texts has none.
    const fn value(&self) -> Option<&Value> {
        match self {
            Nested::Texts(_) => None,
            Nested::Value(value) | Nested::Twice(value, _) => Some(value),
        }
    }

    fn is_blank(&self) -> bool {
        match self {
            Nested::Texts(texts) => texts.iter().all(|text| text::is_blank(text)),
            Nested::Value(value) => is_blank(value),
            Nested::Twice(_, sent) => sent.is_blank(),
        }
    }

    fn to_value(&self) -> Value {
        match self {
            Nested::Texts(texts) => texts.iter().map(SmolStr::as_str).collect(),
            Nested::Value(value) | Nested::Twice(value, _) => value.clone(),
        }
    }
}

impl Answer {
    /// Returns the text as typed, if the answer is text.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Kept::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the text as typed, to be shared rather than copied.
    pub(crate) const fn shared(&self) -> Option<&SmolStr> {
        match &self.0 {
            Kept::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns whether nothing came in; such an answer is not written back.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self.0, Kept::Absent)
    }

    /// Returns whether it is text that begins with something visible, as almost every answer does.
    #[inline]
    pub(crate) fn is_visible_text(&self) -> bool {
        self.as_str().is_some_and(|text| text.as_bytes().first().is_some_and(u8::is_ascii_graphic))
    }

    /// Returns whether it is blank: absent, `null`, or only white space and invisible characters, however nested.
    #[must_use]
    #[inline]
    pub fn is_blank(&self) -> bool {
        // Most answers of a form are absent or plain text, which this recognises at once.
        self.is_absent() || !self.is_visible_text() && self.is_blank_inside()
    }

    fn is_blank_inside(&self) -> bool {
        match &self.0 {
            Kept::Absent | Kept::Null => true,
            Kept::YesNo(_) | Kept::Number(_) => false,
            Kept::Text(text) => text::is_blank(text),
            Kept::Nested(nested) => nested.is_blank(),
        }
    }

    /// Returns whether a key in it came more than once. The last one is checked, and all are written back.
    #[must_use]
    #[inline]
    pub fn has_duplicates(&self) -> bool {
        matches!(&self.0, Kept::Nested(nested) if matches!(**nested, Nested::Twice(..)))
    }

    /// Returns the value that is checked, if it is an object, or a list that has more than texts.
    fn nested(&self) -> Option<&Value> {
        if let Kept::Nested(nested) = &self.0 { nested.value() } else { None }
    }

    /// Returns the answer as a JSON value, `null` when absent.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match &self.0 {
            Kept::Absent | Kept::Null => Value::Null,
            Kept::YesNo(yes) => Value::Bool(*yes),
            Kept::Number(number) => Value::Number(number.clone()),
            Kept::Text(text) => Value::String(text.as_str().to_owned()),
            Kept::Nested(nested) => nested.to_value(),
        }
    }

    /// Returns everything that was sent.
    fn into_sent(self) -> AsSent {
        let inside = Inside::from(self);
        inside.sent.unwrap_or(AsSent::Plain(inside.value))
    }

    /// Makes a list or an object: the value that is checked and, where a key came more than once, everything that was sent.
    fn of_nested(value: Value, sent: Option<AsSent>) -> Answer {
        Answer(Kept::Nested(Arc::new(match sent {
            None => Nested::Value(value),
            Some(sent) => Nested::Twice(value, sent),
        })))
    }

    /// Returns the answer as text. A number is read as its digits, a whole one without decimals: `2005.0` and `2.005e3` are 2005.
    ///
    /// # Errors
    /// Returns `wrong_type` when it is neither.
    #[inline]
    pub fn text(&self) -> Result<Cow<'_, str>, Fault> {
        self.as_str().map_or_else(|| self.written(), |text| Ok(Cow::Borrowed(text)))
    }

    /// Returns the text of an answer that did not come as text.
    #[cold]
    fn written(&self) -> Result<Cow<'_, str>, Fault> {
        match &self.0 {
            Kept::Number(number) => Ok(Cow::Owned(digits(number))),
            _ => self.nested().and_then(toml_date).map(Cow::Borrowed).ok_or(Code::WRONG_TYPE.into()),
        }
    }

    /// Returns the number, if the answer came as a number.
    pub(crate) fn number(&self) -> Option<f64> {
        match &self.0 {
            Kept::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    /// Returns the answer as yes or no: `true`, or the text `yes`, `on` or `true`, and likewise for no.
    ///
    /// # Errors
    /// Returns `not_a_choice` for any other text, and `wrong_type` for anything else.
    pub fn yes_no(&self) -> Result<bool, Fault> {
        match &self.0 {
            Kept::YesNo(yes) => Ok(*yes),
            // Nobody says yes at such length.
            Kept::Text(text) if text.len() > LONG => Err(Code::NOT_A_CHOICE.into()),
            Kept::Text(text) => {
                let is =
                    |words: [&str; 3]| words.iter().any(|word| text::trim(text).eq_ignore_ascii_case(word));
                match () {
                    () if is(["yes", "on", "true"]) => Ok(true),
                    () if is(["no", "off", "false"]) => Ok(false),
                    () => Err(Code::NOT_A_CHOICE.into()),
                }
            }
            _ => Err(Code::WRONG_TYPE.into()),
        }
    }

    /// Returns the answer as named parts, if it came as an object.
    #[must_use]
    pub fn parts(&self) -> Option<&Map<String, Value>> {
        self.nested().filter(|value| toml_date(value).is_none())?.as_object()
    }

    /// Hands the texts of a list to `take` one by one. The answer may be a list, one text alone, or an index map, which is read
    /// in order. Blank texts are left out.
    ///
    /// # Errors
    /// Returns `wrong_type` when the answer is not a list or something in it is not text, and whatever error `take` returns.
    pub fn each_item(&self, mut take: impl FnMut(&str) -> Result<(), Fault>) -> Result<(), Fault> {
        let mut each_text = |text: &str| if text::is_blank(text) { Ok(()) } else { take(text::trim(text)) };
        if let Kept::Nested(nested) = &self.0
            && let Nested::Texts(texts) = &**nested
        {
            return texts.iter().try_for_each(|text| each_text(text));
        }
        let mut each = |value: &Value| each_text(&scalar_text(value).ok_or(Code::WRONG_TYPE)?);
        match self.nested() {
            None => take(text::trim(&self.text()?)),
            Some(Value::Array(list)) => list.iter().try_for_each(each),
            Some(Value::Object(map)) if map.keys().all(|key| rows::row_index(key).is_some()) => {
                let mut rows: Vec<_> = map.iter().map(|(key, value)| (rows::row_index(key), value)).collect();
                rows.sort_by_key(|(index, _)| *index);
                rows.into_iter().try_for_each(|(_, value)| each(value))
            }
            Some(_) => Err(Code::WRONG_TYPE.into()),
        }
    }
}

/// Returns the date of a TOML date, which reaches us as a map with a special key.
fn toml_date(value: &Value) -> Option<&str> {
    let map = value.as_object().filter(|map| map.len() == 1)?;
    map.get("$__toml_private_datetime")?.as_str()
}

/// Writes a number as people write it. Programs that know no whole numbers write `2005.0`.
fn digits(number: &Number) -> String {
    /// Beyond this, a float is no longer exact (2⁵³).
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        #[allow(clippy::cast_possible_truncation, reason = "whole, and small enough")]
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => {
            (float as i64).to_string()
        }
        _ => number.to_string(),
    }
}

/// Returns the text of a single value: `null` is blank, and a number is its digits.
pub(crate) fn scalar_text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(digits(number))),
        Value::Null => Some(Cow::Borrowed("")),
        _ => None,
    }
}

/// Returns whether a value is blank.
pub(crate) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text::is_blank(text),
        Value::Bool(_) | Value::Number(_) => false,
        Value::Array(list) => list.iter().all(is_blank),
        Value::Object(map) => map.values().all(is_blank),
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Kept::Absent => "Answer(absent)",
            Kept::Null => "Answer(null)",
            Kept::YesNo(_) => "Answer(yes_no)",
            Kept::Number(_) => "Answer(number)",
            Kept::Text(_) => "Answer(text)",
            Kept::Nested(_) => "Answer(nested)",
        })
    }
}

/// Text of more bytes than this is neither yes nor no.
const LONG: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_string_sized() {
        assert_eq!(size_of::<Answer>(), size_of::<String>());
    }

    #[test]
    fn whole_numbers_lose_their_decimals() {
        for (json, text) in [
            ("2005", "2005"),
            ("2005.0", "2005"),
            ("2.005e3", "2005"),
            ("-0.0", "0"),
            ("-27.0", "-27"),
            ("37.5", "37.5"),
            // From 2⁵³ on, a float is not exact.
            ("9007199254740991.0", "9007199254740991"),
            ("9007199254740992.0", "9007199254740992.0"),
        ] {
            let answer: Answer = serde_json::from_str(json).unwrap();
            assert_eq!(answer.text().unwrap(), text, "{json}");
            let value: Value = serde_json::from_str(json).unwrap();
            assert_eq!(scalar_text(&value).unwrap(), text, "{json}");
            assert_eq!(answer.to_value(), value, "{json} is kept as it came");
        }
    }

    #[test]
    fn only_the_kind_is_debugged() {
        for (json, kind) in [
            ("null", "null"),
            ("true", "yes_no"),
            ("27", "number"),
            ("\"27\"", "text"),
            ("[27]", "nested"),
            ("{\"a\": 27}", "nested"),
        ] {
            let answer: Answer = serde_json::from_str(json).unwrap();
            assert_eq!(format!("{answer:?}"), format!("Answer({kind})"));
        }
        assert_eq!(format!("{:?}", Answer::default()), "Answer(absent)");
    }

    #[test]
    fn yes_and_no_in_every_spelling() {
        for yes in [Answer::from(true), "yes".into(), "on".into(), " TRUE\n".into()] {
            assert_eq!(yes.yes_no(), Ok(true));
        }
        for no in [Answer::from(false), "no".into(), "off".into(), "False".into()] {
            assert_eq!(no.yes_no(), Ok(false));
        }
        assert_eq!(Answer::from("maybe").yes_no(), Err(Code::NOT_A_CHOICE.into()));
        assert_eq!(Answer::from(1).yes_no(), Err(Code::WRONG_TYPE.into()));
    }

    #[test]
    fn a_list_has_three_shapes() {
        let items = |json: &str| -> Result<Vec<String>, Fault> {
            let answer: Answer = serde_json::from_str(json).unwrap();
            let mut items = Vec::new();
            answer.each_item(|item| {
                items.push(item.to_owned());
                Ok(())
            })?;
            Ok(items)
        };
        assert_eq!(items(r#""a""#).unwrap(), ["a"]);
        assert_eq!(items(r#"["a", "", null, "b"]"#).unwrap(), ["a", "b"]);
        assert_eq!(items(r#"{"10": "c", "2": "b"}"#).unwrap(), ["b", "c"]);
        assert_eq!(items(r#"[["a"]]"#), Err(Code::WRONG_TYPE.into()));
        assert_eq!(items(r#"{"a": "b"}"#), Err(Code::WRONG_TYPE.into()));
        assert_eq!(items("true"), Err(Code::WRONG_TYPE.into()));
    }
}
