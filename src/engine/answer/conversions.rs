//! What an answer is made from, and how it is read and written.

use std::sync::Arc;

use serde::de::{MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::map::Entry;
use serde_json::{Map, Value};

use super::key::AnyKey;
use super::read::{Inside, Seed};
use super::{Answer, AsSent, DraftNode, Intake, Kept, Nested, Place, PlaceMut, as_sent};
use crate::engine::Schema;
use crate::engine::field::text::{SmolStr, kept};

impl From<&str> for Answer {
    fn from(text: &str) -> Answer {
        Answer(Kept::Text(kept(text)))
    }
}

impl From<String> for Answer {
    fn from(text: String) -> Answer {
        Answer(Kept::Text(text.into()))
    }
}

impl From<bool> for Answer {
    fn from(yes: bool) -> Answer {
        Answer(Kept::YesNo(yes))
    }
}

impl From<i64> for Answer {
    fn from(number: i64) -> Answer {
        Answer(Kept::Number(number.into()))
    }
}

impl From<Value> for Answer {
    fn from(value: Value) -> Answer {
        Answer(match value {
            Value::Null => Kept::Null,
            Value::Bool(yes) => Kept::YesNo(yes),
            Value::Number(number) => Kept::Number(number),
            Value::String(text) => return Answer::from(text),
            Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_string) => {
                return Answer::of_items(list.into_iter().map(Answer::from).collect());
            }
            nested => return Answer::of_nested(nested, None),
        })
    }
}

impl From<Answer> for Inside {
    /// Copies nothing of what is nested but a list of texts, unless another answer shares it.
    fn from(answer: Answer) -> Inside {
        match answer.0 {
            Kept::Nested(nested) => match Arc::unwrap_or_clone(nested) {
                Nested::Twice(value, sent) => Inside { value, sent: Some(sent) },
                Nested::Value(value) => Inside { value, sent: None },
                texts @ Nested::Texts(_) => Inside { value: texts.to_value(), sent: None },
            },
            _ => Inside { value: answer.to_value(), sent: None },
        }
    }
}

impl Answer {
    /// Reads a list that came as one answer.
    pub(super) fn of_list<'de, A: SeqAccess<'de>>(
        mut list: A,
        intake: Intake<'_>,
    ) -> Result<Answer, A::Error> {
        let mut items = Vec::new();
        loop {
            let mut item = Answer::default();
            if list.next_element_seed(Seed(intake, &mut item))?.is_none() {
                break;
            }
            intake.room_for_row(items.len())?;
            items.push(item);
        }
        Ok(Answer::of_items(items))
    }

    /// Makes a list of its items. Most lists hold texts alone; short texts are then kept in the list itself.
    fn of_items(items: Vec<Answer>) -> Answer {
        if !items.is_empty() && items.iter().all(|item| item.shared().is_some()) {
            let text = |item: Answer| if let Kept::Text(text) = item.0 { text } else { SmolStr::default() };
            return Answer(Kept::Nested(Arc::new(Nested::Texts(items.into_iter().map(text).collect()))));
        }
        let mut values = Vec::with_capacity(items.len());
        let mut sent: Option<Vec<AsSent>> = None;
        for item in items {
            let mut item = Inside::from(item);
            if sent.is_some() || item.sent.is_some() {
                let before = || values.iter().cloned().map(AsSent::Plain).collect();
                sent.get_or_insert_with(before).push(item.sent());
            }
            values.push(item.value);
        }
        Answer::of_nested(Value::Array(values), sent.map(AsSent::List))
    }

    /// Reads keys and values that came as one answer.
    pub(super) fn of_map<'de, A: MapAccess<'de>>(mut map: A, intake: Intake<'_>) -> Result<Answer, A::Error> {
        let mut values = Map::new();
        // Holds what a map would lose, starting with the first key that came more than once.
        let mut sent: Option<Vec<(String, AsSent)>> = None;
        while let Some(key) = map.next_key_seed(AnyKey(intake))? {
            intake.room_for_key(sent.as_ref().map_or(values.len(), Vec::len))?;
            let mut inside = Inside::default();
            map.next_value_seed(Seed(intake, &mut inside))?;
            let key = match values.entry(key) {
                Entry::Vacant(place) if sent.is_none() && inside.sent.is_none() => {
                    place.insert(inside.value);
                    continue;
                }
                entry => entry.key().clone(),
            };
            let all = inside.sent();
            sent.get_or_insert_with(|| as_sent::plain_entries(values.clone())).push((key.clone(), all));
            values.insert(key, inside.value);
        }
        Ok(Answer::of_nested(Value::Object(values), sent.map(AsSent::Object)))
    }
}

impl DraftNode for Answer {
    const SCHEMA: &'static Schema = Schema::ANSWER;

    fn is_blank(&self) -> bool {
        Answer::is_blank(self)
    }

    fn is_absent(&self) -> bool {
        Answer::is_absent(self)
    }

    fn has_duplicates(&self) -> bool {
        Answer::has_duplicates(self)
    }

    fn place(&self) -> Place<'_> {
        Place::Answer(self)
    }

    fn place_mut(&mut self) -> PlaceMut<'_> {
        PlaceMut::Answer(self)
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Answer, D::Error> {
        Intake::read(deserializer)
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kept::Absent | Kept::Null => serializer.serialize_unit(),
            Kept::YesNo(yes) => serializer.serialize_bool(*yes),
            Kept::Number(number) => number.serialize(serializer),
            Kept::Text(text) => serializer.serialize_str(text),
            Kept::Nested(nested) => match &**nested {
                Nested::Texts(texts) => serializer.collect_seq(texts.iter().map(SmolStr::as_str)),
                Nested::Value(value) => value.serialize(serializer),
                Nested::Twice(_, sent) => sent.serialize(serializer),
            },
        }
    }
}
