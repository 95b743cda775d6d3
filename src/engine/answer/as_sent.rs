//! A value as it was sent: every key in its order, including keys that came more than once.
//!
//! A check reads a [`Value`], which has each key only once. This type keeps what a `Value` would lose, so that it can be written
//! back. It is made only where a key did come twice, or for the moment in which a draft is changed.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Error, Map, Value};

use super::number::Key;
use super::{Answer, DraftNode, Place, is_blank, read};

/// A value as it was sent. `Debug` shows nothing of it.
#[derive(Clone, PartialEq)]
pub(crate) enum AsSent {
    /// A value in which no key came twice.
    Plain(Value),
    /// A list.
    List(Vec<AsSent>),
    /// An object: its keys and values in the order in which they came.
    Object(Vec<(String, AsSent)>),
}

impl AsSent {
    /// Takes what a node was read from, or was made to be.
    pub(crate) fn of(node: &impl DraftNode) -> Result<AsSent, Error> {
        AsSent::of_place(node.place())
    }

    pub(super) fn of_place(place: Place<'_>) -> Result<AsSent, Error> {
        if !place.has_duplicates() {
            return serde_json::to_value(place).map(AsSent::Plain);
        }
        // JSON text is the only thing we write that can have a key twice.
        let answer: Answer = serde_json::from_str(&serde_json::to_string(&place)?)?;
        Ok(answer.into_sent())
    }

    /// Returns whether it holds no answer.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            AsSent::Plain(value) => is_blank(value),
            AsSent::List(list) => list.iter().all(AsSent::is_blank),
            AsSent::Object(entries) => entries.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// Returns whether a key came twice in it or anywhere below it.
    fn has_duplicates(&self) -> bool {
        match self {
            AsSent::Plain(_) => false,
            AsSent::List(list) => list.iter().any(AsSent::has_duplicates),
            AsSent::Object(entries) => have_duplicates(entries),
        }
    }

    /// Whether it is an object.
    pub(crate) const fn is_object(&self) -> bool {
        matches!(self, AsSent::Object(_) | AsSent::Plain(Value::Object(_)))
    }

    /// Returns the same value with the entries of its objects within reach, though not of objects in lists.
    pub(crate) fn in_the_open(self) -> AsSent {
        let open = |(key, value): (String, AsSent)| (key, value.in_the_open());
        match self {
            AsSent::Plain(Value::Object(map)) => {
                AsSent::Object(plain_entries(map).into_iter().map(open).collect())
            }
            AsSent::Object(entries) => AsSent::Object(entries.into_iter().map(open).collect()),
            other => other,
        }
    }

    fn entries(&self) -> &[(String, AsSent)] {
        match self {
            AsSent::Object(entries) => entries,
            AsSent::Plain(_) | AsSent::List(_) => &[],
        }
    }

    /// Returns what is at the end of these steps; among equal keys each step follows the last.
    pub(crate) fn at(&self, place: &[impl AsRef<str>]) -> Option<&AsSent> {
        place.iter().try_fold(self, |value, key| {
            let mut entries = value.entries().iter().rev();
            entries.find(|(it, _)| it == key.as_ref()).map(|(_, value)| value)
        })
    }

    /// Returns everything that came for the last of these steps.
    pub(crate) fn all_at(&self, place: &[impl AsRef<str>]) -> Vec<AsSent> {
        let Some((key, above)) = place.split_last() else { return Vec::new() };
        let entries = self.at(above).map(AsSent::entries).unwrap_or_default();
        entries.iter().filter(|(it, _)| it == key.as_ref()).map(|(_, value)| value.clone()).collect()
    }

    /// Returns the last value that came for a key, to change it.
    pub(crate) fn last_mut(&mut self, key: &str) -> Option<&mut AsSent> {
        match self {
            AsSent::Object(entries) => {
                entries.iter_mut().rev().find(|(it, _)| it == key).map(|(_, value)| value)
            }
            AsSent::Plain(_) | AsSent::List(_) => None,
        }
    }

    fn take_entries(&mut self) -> Vec<(String, AsSent)> {
        match std::mem::take(self) {
            AsSent::Object(entries) => entries,
            AsSent::Plain(_) | AsSent::List(_) => Vec::new(),
        }
    }

    /// Puts these values in place of everything that came for the last of the steps; missing objects on the way are made.
    pub(crate) fn set(&mut self, place: &[impl AsRef<str>], values: Vec<AsSent>) {
        let Some((key, below)) = place.split_first() else { return };
        let mut entries = self.take_entries();
        if below.is_empty() {
            entries.retain(|(it, _)| it != key.as_ref());
            entries.extend(values.into_iter().map(|value| (key.as_ref().to_owned(), value)));
        } else {
            if !entries.iter().any(|(it, _)| it == key.as_ref()) {
                entries.push((key.as_ref().to_owned(), AsSent::default()));
            }
            let last = entries.iter_mut().rev().find(|(it, _)| it == key.as_ref());
            if let Some((_, last)) = last {
                last.set(below, values);
            }
        }
        *self = AsSent::Object(entries);
    }

    /// Copies the keys that `is_taken` accepts, replacing its own keys of the same names.
    pub(crate) fn take_keys(&mut self, from: &AsSent, is_taken: impl Fn(&str) -> bool) {
        let taken: BTreeSet<&str> =
            from.entries().iter().map(|(key, _)| key.as_str()).filter(|key| is_taken(key)).collect();
        if taken.is_empty() {
            return;
        }
        let mut entries = self.take_entries();
        entries.retain(|(key, _)| !taken.contains(key.as_str()));
        entries.extend(from.entries().iter().filter(|(key, _)| taken.contains(key.as_str())).cloned());
        *self = AsSent::Object(entries);
    }

    /// Reads a node from it, within the limits of the intake.
    pub(crate) fn read<T: DraftNode>(self) -> Result<T, crate::engine::Fault> {
        read::from_sent(self)
    }
}

/// Returns whether a key came twice among these entries or anywhere below them.
pub(super) fn have_duplicates(entries: &[(String, AsSent)]) -> bool {
    let mut keys = BTreeSet::new();
    entries.iter().any(|(key, value)| !keys.insert(key.as_str()) || value.has_duplicates())
}

/// Returns the entries of an object in which no key came twice.
pub(super) fn plain_entries(map: Map<String, Value>) -> Vec<(String, AsSent)> {
    map.into_iter().map(|(key, value)| (key, AsSent::Plain(value))).collect()
}

impl Default for AsSent {
    fn default() -> AsSent {
        AsSent::Plain(Value::Null)
    }
}

impl fmt::Debug for AsSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AsSent(…)")
    }
}

impl Serialize for AsSent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            AsSent::Plain(value) => value.serialize(serializer),
            AsSent::List(list) => list.serialize(serializer),
            AsSent::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

/// Hands over once more what was sent, with every key.
impl<'de> Deserializer<'de> for AsSent {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // The two kinds of lists and objects are handed over alike, so that a node is compiled once for both.
        match self {
            AsSent::Plain(Value::Null) => visitor.visit_unit(),
            AsSent::Plain(Value::Bool(yes)) => visitor.visit_bool(yes),
            AsSent::Plain(Value::Number(number)) => number.deserialize_any(visitor),
            AsSent::Plain(Value::String(text)) => visitor.visit_string(text),
            AsSent::Plain(Value::Array(list)) => {
                visit_list(list.into_iter().map(AsSent::Plain).collect(), visitor)
            }
            AsSent::Plain(Value::Object(map)) => visit_object(plain_entries(map), visitor),
            AsSent::List(list) => visit_list(list, visitor),
            AsSent::Object(entries) => visit_object(entries, visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn visit_list<'de, V: Visitor<'de>>(list: Vec<AsSent>, visitor: V) -> Result<V::Value, Error> {
    visitor.visit_seq(SeqDeserializer::new(list.into_iter()))
}

fn visit_object<'de, V: Visitor<'de>>(entries: Vec<(String, AsSent)>, visitor: V) -> Result<V::Value, Error> {
    let entries = entries.into_iter().map(|(key, value)| (Key::new(key), value));
    visitor.visit_map(MapDeserializer::new(entries))
}

impl IntoDeserializer<'_, Error> for AsSent {
    type Deserializer = AsSent;

    fn into_deserializer(self) -> AsSent {
        self
    }
}

impl IntoDeserializer<'_, Error> for Key<Error> {
    type Deserializer = Key<Error>;

    fn into_deserializer(self) -> Key<Error> {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(json: &str) -> AsSent {
        serde_json::from_str::<Answer>(json).unwrap().into_sent()
    }

    #[test]
    fn twice_is_noticed_at_any_depth() {
        for (json, expected) in [
            (r#"{"a": 1, "b": {"a": 1}}"#, false),
            (r#"{"a": 1, "a": 2}"#, true),
            (r#"[{"a": 1}, {"b": {"c": 1, "c": 1}}]"#, true),
            (r#"[[1], [1]]"#, false),
        ] {
            assert_eq!(sent(json).has_duplicates(), expected, "{json}");
            let answer: Answer = serde_json::from_str(json).unwrap();
            assert_eq!(DraftNode::has_duplicates(&answer), expected, "{json}");
            assert_eq!(serde_json::to_string(&AsSent::of(&answer).unwrap()).unwrap(), json.replace(' ', ""));
        }
    }

    #[test]
    fn blank_means_every_part() {
        for (json, expected) in [
            (r#"{"a": "", "a": " "}"#, true),
            (r#"{"a": "", "a": "x"}"#, false),
            (r#"[{"a": "", "a": null}, {"a": ""}]"#, true),
            (r#"[{"a": "", "a": null}, {"a": 0}]"#, false),
        ] {
            assert_eq!(sent(json).is_blank(), expected, "{json}");
        }
    }

    #[test]
    fn what_was_sent_is_not_debugged() {
        assert_eq!(format!("{:?}", sent(r#"{"a": "secret", "a": "secret"}"#)), "AsSent(…)");
    }
}
