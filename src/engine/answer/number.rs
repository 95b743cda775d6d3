//! Numbers of any length, and the key that marks them.
//!
//! Where some crate has switched on arbitrary precision, `serde_json` hands over a number as a map with a special key, and an
//! object may have the very same key. The two are told apart by how the key is handed over: the keys of an object can be asked
//! for as an option, while the key of a number answers with its text whatever it is asked for.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, MapAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::{Number, Value};

use super::key::AnyKey;
use super::read::Take;
use super::{Answer, Intake};

/// Whether numbers may come as maps. If so, a number keeps its text and is larger for it.
pub(super) const COME_AS_MAPS: bool = size_of::<Number>() > size_of::<u128>();

/// The key by which JSON marks a number.
const KEY: &str = "$serde_json::private::Number";

/// Takes a number or an object; only the first key tells which it is.
pub(super) fn take<'de, T: Take<'de>, A: MapAccess<'de>>(
    into: &mut T,
    mut map: A,
    intake: Intake<'_>,
) -> Result<(), A::Error> {
    match map.next_key_seed(First(intake))? {
        Some(FirstKey::OfNumber) => {
            let text: String = map.next_value()?;
            into.answer(match text.parse::<Number>() {
                Ok(number) => Answer::from(Value::Number(number)),
                Err(_) => Answer::from(text),
            });
            Ok(())
        }
        Some(FirstKey::OfObject(key)) => into.map(Begun { first: Some(key), rest: map }, intake.deeper()?),
        None => into.map(Begun { first: None, rest: map }, intake.deeper()?),
    }
}

enum FirstKey {
    OfNumber,
    OfObject(String),
}

struct First<'a>(Intake<'a>);

impl<'de> DeserializeSeed<'de> for First<'_> {
    type Value = FirstKey;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FirstKey, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl First<'_> {
    fn key<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<FirstKey, D::Error> {
        AnyKey(self.0).deserialize(deserializer).map(FirstKey::OfObject)
    }
}

impl<'de> Visitor<'de> for First<'_> {
    type Value = FirstKey;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<FirstKey, D::Error> {
        self.key(deserializer)
    }

    /// Other formats hand over the keys of an object in this way too.
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<FirstKey, E> {
        if key == KEY { Ok(FirstKey::OfNumber) } else { self.visit_str(key) }
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<FirstKey, E> {
        self.key(de::value::StrDeserializer::new(key))
    }

    fn visit_u64<E: de::Error>(self, key: u64) -> Result<FirstKey, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_i64<E: de::Error>(self, key: i64) -> Result<FirstKey, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_bool<E: de::Error>(self, key: bool) -> Result<FirstKey, E> {
        self.visit_str(if key { "true" } else { "false" })
    }

    fn visit_bytes<E: de::Error>(self, key: &[u8]) -> Result<FirstKey, E> {
        self.key(de::value::BytesDeserializer::new(key))
    }
}

/// A map whose first key has been read already.
struct Begun<A> {
    first: Option<String>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Begun<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(key) => seed.deserialize(Key::new(key)).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

/// The key of an object, which can be asked for as an option, as the keys of JSON can.
pub(super) struct Key<E>(String, PhantomData<E>);

impl<E> Key<E> {
    pub(super) const fn new(key: String) -> Key<E> {
        Key(key, PhantomData)
    }
}

impl<'de, E: de::Error> Deserializer<'de> for Key<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_string(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
