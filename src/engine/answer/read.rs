//! Reading a draft from JSON or any self-describing format: only broken syntax and breached limits are refused.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};
use serde_json::{Number, Value};

use super::as_sent::AsSent;
use super::{Answer, Intake, Place, PlaceMut, UnknownKeys, number};
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
    ) -> Result<(), D::Error> {
        intake.take(deserializer, &mut self.place_mut())
    }

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

/// Takes what a format offers, in place, since a row of answers is large to move.
pub(super) trait Take<'de> {
    /// Takes a single answer, or one that does not belong here.
    fn answer(&mut self, answer: Answer);

    /// Takes text.
    fn text(&mut self, text: &str) {
        self.answer(text.into());
    }

    /// Takes a list.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    fn list<A: SeqAccess<'de>>(&mut self, list: A, intake: Intake<'_>) -> Result<(), A::Error> {
        Answer::of_list(list, intake).map(|answer| self.answer(answer))
    }

    /// Takes keys and values.
    ///
    /// # Errors
    /// Fails for broken syntax and breached limits.
    fn map<A: MapAccess<'de>>(&mut self, map: A, intake: Intake<'_>) -> Result<(), A::Error> {
        Answer::of_map(map, intake).map(|answer| self.answer(answer))
    }
}

impl Intake<'_> {
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
    pub(super) fn take<'de, T: Take<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
        into: &mut T,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(Visit(self, into))
    }
}

impl<'de> Take<'de> for Answer {
    fn text(&mut self, text: &str) {
        *self = text.into();
    }

    fn answer(&mut self, answer: Answer) {
        *self = answer;
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
}

/// Reads in place, within the limits.
pub(super) struct Seed<'a, 't, T>(pub(super) Intake<'a>, pub(super) &'t mut T);

impl<'de, T: Take<'de>> DeserializeSeed<'de> for Seed<'_, '_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.take(deserializer, self.1)
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
