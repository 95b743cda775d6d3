//! Reading a draft from JSON or any self-describing format: only broken syntax and breached limits are refused.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};
use serde_json::{Number, Value};

use super::as_sent::AsSent;
use super::{Answer, Place, PlaceMut, UnknownKeys, number};
use crate::engine::{Code, Fault, Schema};

/// One part of a draft: an [`Answer`](crate::engine::Answer), [`Rows`](crate::engine::Rows), or another draft. `draft!`
/// implements it.
#[doc(alias = "Node")]
pub trait DraftNode: Default + Serialize + Send + Sync {
    /// The keys in page order.
    const SCHEMA: &'static Schema;

    /// Reads whatever comes into an empty node, within the limits of the intake.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits, never for content.
    fn read<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
        intake: Intake<'_>,
    ) -> Result<(), D::Error>;

    /// Returns whether nothing in it is answered.
    fn is_blank(&self) -> bool;

    /// Returns whether nothing came in, so that nothing is written back.
    fn is_absent(&self) -> bool;

    /// Returns whether any key in it came more than once.
    fn has_duplicates(&self) -> bool;

    /// Returns the node as code sees it that knows keys but no types.
    #[doc(hidden)]
    fn place(&self) -> Place<'_>;

    /// Returns the same place for changing.
    #[doc(hidden)]
    fn place_mut(&mut self) -> PlaceMut<'_>;

    /// Returns what came in beside the answers.
    fn rest(&self) -> &UnknownKeys {
        const NONE: &UnknownKeys = &UnknownKeys::known();
        NONE
    }
}

/// Takes what a format offers, in place, since a row of answers is large to move. `draft!` implements it.
pub trait Take<'de> {
    /// Takes text.
    fn text(&mut self, text: &str) {
        self.answer(text.into());
    }

    /// Takes a single answer, or one that does not belong here.
    fn answer(&mut self, answer: Answer);

    /// Takes a list.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    fn list<A: SeqAccess<'de>>(&mut self, list: A, intake: Intake<'_>) -> Result<(), A::Error> {
        let mut answer = Answer::default();
        Take::list(&mut answer, list, intake)?;
        self.answer(answer);
        Ok(())
    }

    /// Takes keys and values.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    fn map<A: MapAccess<'de>>(&mut self, map: A, intake: Intake<'_>) -> Result<(), A::Error>;
}

/// Holds the limits on what is read, and where a breach is noted.
///
/// JSON text also has the limits of its reader: a number has to fit a 64-bit integer or float (a longer one is rounded, one
/// beyond 10³⁰⁸ is a `syntax` error), and an escaped half of a surrogate pair is not text.
#[derive(Debug, Clone, Copy)]
pub struct Intake<'a> {
    depth: usize,
    fault: &'a RefCell<Option<Fault>>,
}

impl<'a> Intake<'a> {
    /// The most bytes of a document: a mebibyte. It applies to JSON bytes only; with a stream or another format, limit the size yourself.
    pub const MAX_INPUT: usize = 1024 * 1024;
    /// The most bytes of one answer: 64 KiB.
    pub const MAX_ANSWER: usize = 64 * 1024;
    /// The most entries of one list, and the most keys of one object beside those that are known.
    pub const MAX_ROWS: usize = 2_000;
    /// How deep lists and objects may be nested; the form itself needs five.
    pub const MAX_DEPTH: usize = 16;

    pub(super) const fn new(fault: &'a RefCell<Option<Fault>>) -> Intake<'a> {
        Intake { depth: 0, fault }
    }

    /// Reads a node within these limits.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    pub fn read<'de, T: DraftNode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let mut node = T::default();
        node.read(deserializer, Intake::new(&RefCell::new(None)))?;
        Ok(node)
    }

    /// Takes whatever comes in the way that suits it.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    pub fn take<'de, T: Take<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
        into: &mut T,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(Visit(self, into))
    }

    /// Goes one level deeper.
    ///
    /// # Errors
    /// Fails when that is too deep.
    pub fn deeper<E: serde::de::Error>(self) -> Result<Intake<'a>, E> {
        if self.depth < Intake::MAX_DEPTH {
            return Ok(Intake { depth: self.depth + 1, ..self });
        }
        Err(self.refuse(Fault::new(Code::NESTED_TOO_DEEP).with("max", Intake::MAX_DEPTH)))
    }

    /// Checks that a list may have another row.
    ///
    /// # Errors
    /// Fails when it may not.
    pub fn room_for_row<E: serde::de::Error>(self, rows: usize) -> Result<(), E> {
        if rows < Intake::MAX_ROWS {
            return Ok(());
        }
        Err(self.refuse(Fault::new(Code::TOO_MANY_ROWS).with("max", Intake::MAX_ROWS)))
    }

    /// Checks that an object may have another unknown key, or a known key once more.
    ///
    /// # Errors
    /// Fails when it may not.
    pub fn room_for_key<E: serde::de::Error>(self, keys: usize) -> Result<(), E> {
        if keys < Intake::MAX_ROWS {
            return Ok(());
        }
        Err(self.refuse(Fault::new(Code::TOO_MANY_KEYS).with("max", Intake::MAX_ROWS)))
    }

    fn room_for_text<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if text.len() <= Intake::MAX_ANSWER {
            return Ok(());
        }
        Err(self.refuse(Fault::new(Code::ANSWER_TOO_LARGE).with("max", Intake::MAX_ANSWER)))
    }

    /// serde's own errors carry text only, so the fault is noted beside them.
    fn refuse<E: serde::de::Error>(self, fault: Fault) -> E {
        let error = E::custom(&fault);
        *self.fault.borrow_mut() = Some(fault);
        error
    }
}

struct Visit<'a, 't, T>(Intake<'a>, &'t mut T);

impl<'de, T: Take<'de>> Visitor<'de> for Visit<'_, '_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.0.room_for_text(text)?;
        self.1.text(text);
        Ok(())
    }

    fn visit_bool<E>(self, yes: bool) -> Result<(), E> {
        self.1.answer(yes.into());
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.1.answer(number.into());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.1.answer(Value::from(number).into());
        Ok(())
    }

    fn visit_i128<E>(self, number: i128) -> Result<(), E> {
        self.1.text(&number.to_string());
        Ok(())
    }

    fn visit_u128<E>(self, number: u128) -> Result<(), E> {
        self.1.text(&number.to_string());
        Ok(())
    }

    /// JSON has no infinity; other formats do.
    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        match Number::from_f64(number) {
            Some(number) => self.1.answer(Value::Number(number).into()),
            None => self.1.text(&number.to_string()),
        }
        Ok(())
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<(), E> {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.visit_str(text),
            Err(_) => Err(self.0.refuse(Fault::new(Code::NOT_UTF8))),
        }
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.1.answer(Value::Null.into());
        Ok(())
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.take(deserializer, self.1)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.take(deserializer, self.1)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        self.1.list(list, self.0.deeper()?)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        if number::COME_AS_MAPS {
            return number::take(self.1, map, self.0);
        }
        self.1.map(map, self.0.deeper()?)
    }
}

/// What is inside a list or an object: the value that is checked and, where a key came more than once, everything that was sent.
#[derive(Default)]
pub(super) struct Inside {
    pub(super) value: Value,
    pub(super) sent: Option<AsSent>,
}

impl Inside {
    /// Takes everything that was sent.
    pub(super) fn sent(&mut self) -> AsSent {
        self.sent.take().unwrap_or_else(|| AsSent::Plain(self.value.clone()))
    }
}

impl<'de> Take<'de> for Inside {
    fn text(&mut self, text: &str) {
        self.value = Value::String(text.to_owned());
    }

    fn answer(&mut self, answer: Answer) {
        *self = answer.into();
    }

    fn map<A: MapAccess<'de>>(&mut self, map: A, intake: Intake<'_>) -> Result<(), A::Error> {
        let mut answer = Answer::default();
        Take::map(&mut answer, map, intake)?;
        self.answer(answer);
        Ok(())
    }
}

/// Reads what is inside, within the limits.
pub(super) struct InsideSeed<'a, 't>(pub(super) Intake<'a>, pub(super) &'t mut Inside);

impl<'de> DeserializeSeed<'de> for InsideSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.take(deserializer, self.1)
    }
}

/// Reads a node in place, within the limits.
#[derive(Debug)]
pub struct Seed<'a, 't, T>(pub Intake<'a>, pub &'t mut T);

impl<'de, T: DraftNode> DeserializeSeed<'de> for Seed<'_, '_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.1.read(deserializer, self.0)
    }
}

/// Reads a key: a known one without copying it, any other as text.
#[derive(Debug)]
pub struct Keys<'a, F>(pub Intake<'a>, pub F);

impl<'de, K, F: Fn(&str) -> Option<K>> DeserializeSeed<'de> for Keys<'_, F> {
    type Value = Result<K, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, K, F: Fn(&str) -> Option<K>> Visitor<'de> for Keys<'_, F> {
    type Value = Result<K, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Self::Value, E> {
        self.0.room_for_text(key)?;
        Ok((self.1)(key).ok_or_else(|| key.to_owned()))
    }

    fn visit_u64<E: serde::de::Error>(self, key: u64) -> Result<Self::Value, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, key: i64) -> Result<Self::Value, E> {
        self.visit_str(&key.to_string())
    }

    fn visit_bool<E: serde::de::Error>(self, key: bool) -> Result<Self::Value, E> {
        self.visit_str(if key { "true" } else { "false" })
    }

    fn visit_bytes<E: serde::de::Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        match std::str::from_utf8(key) {
            Ok(key) => self.visit_str(key),
            Err(_) => Err(E::custom("a key that is not UTF-8 text")),
        }
    }
}

/// Reads a draft from a value, within the same limits of rows, answers and depth.
pub(crate) fn from_value<T: DraftNode>(value: Value) -> Result<T, Fault> {
    from_sent(AsSent::Plain(value))
}

/// Reads a node from what was sent before.
pub(super) fn from_sent<T: DraftNode>(sent: AsSent) -> Result<T, Fault> {
    let fault = RefCell::new(None);
    let mut node = T::default();
    // A value has no syntax to break: whatever is refused is a limit, and the fault says which.
    match node.read(sent, Intake::new(&fault)) {
        Ok(()) => Ok(node),
        Err(_) => Err(fault.take().unwrap_or_else(|| Code::WRONG_TYPE.into())),
    }
}
