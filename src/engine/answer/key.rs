//! Reading the keys of an object.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Visitor};

use super::Intake;

/// Reads a key as whatever is made of its text, within the limits.
pub(super) struct Key<'a, F>(pub(super) Intake<'a>, pub(super) F);

/// Reads a key as text.
pub(super) struct AnyKey<'a>(pub(super) Intake<'a>);

impl<'de> DeserializeSeed<'de> for AnyKey<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        Key(self.0, str::to_owned).deserialize(deserializer)
    }
}

impl<'de, K, F: FnOnce(&str) -> K> DeserializeSeed<'de> for Key<'_, F> {
    type Value = K;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, K, F: FnOnce(&str) -> K> Visitor<'de> for Key<'_, F> {
    type Value = K;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<K, E> {
        self.0.room_for_text(key)?;
        Ok((self.1)(key))
    }

    fn visit_u64<E: serde::de::Error>(self, key: u64) -> Result<K, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, key: i64) -> Result<K, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_bool<E: serde::de::Error>(self, key: bool) -> Result<K, E> {
        self.visit_str(if key { "true" } else { "false" })
    }

    fn visit_bytes<E: serde::de::Error>(self, key: &[u8]) -> Result<K, E> {
        match std::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => Err(E::custom("a key that is not UTF-8 text")),
        }
    }
}
