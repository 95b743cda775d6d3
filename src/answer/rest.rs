//! What came in beside the answers: keys that the form does not know, or something that is no object at all.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::{Node, is_blank};

/// What came in beside the answers of a draft, kept so that it can be written back.
///
/// `Debug` counts; it names nothing. Two are equal when they hold the same, whether the draft came in or was built in code.
#[derive(Clone, Default)]
pub struct Rest(Kind);

impl PartialEq for Rest {
    fn eq(&self, other: &Rest) -> bool {
        let nothing = |kind: &Kind| matches!(kind, Kind::Absent | Kind::Known);
        self.0 == other.0 || (nothing(&self.0) && nothing(&other.0))
    }
}

#[derive(Clone, PartialEq, Default)]
enum Kind {
    /// The draft did not come in at all.
    #[default]
    Absent,
    /// It came as an object, and every key was known.
    Known,
    /// It came as an object with these keys besides.
    Unknown(Box<Map<String, Value>>),
    /// Something else came where an object belongs.
    Instead(Box<Value>),
}

impl Rest {
    /// Of an object whose keys are all known so far.
    #[must_use]
    pub const fn known() -> Rest {
        Rest(Kind::Known)
    }

    /// Of a value where an object belongs.
    #[must_use]
    pub fn instead(value: Value) -> Rest {
        Rest(Kind::Instead(Box::new(value)))
    }

    /// Keeps an unknown key; the last of equal keys stays, as with every other key.
    pub fn insert(&mut self, key: String, value: Value) {
        match &mut self.0 {
            Kind::Unknown(map) => drop(map.insert(key, value)),
            _ => self.0 = Kind::Unknown(Box::new(Map::from_iter([(key, value)]))),
        }
    }

    /// How many keys the form does not know.
    #[must_use]
    pub fn unknown_keys(&self) -> usize {
        match &self.0 {
            Kind::Unknown(map) => map.len(),
            _ => 0,
        }
    }

    /// The keys that the form does not know.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        match &self.0 {
            Kind::Unknown(map) => Some(map),
            _ => None,
        }
        .into_iter()
        .flat_map(|map| map.keys().map(String::as_str))
    }

    /// What the form does not know, as an object.
    pub(crate) fn to_value(&self) -> Value {
        match &self.0 {
            Kind::Unknown(map) => Value::Object((**map).clone()),
            Kind::Absent | Kind::Known | Kind::Instead(_) => Value::Object(Map::new()),
        }
    }

    /// Whether something other than an object came in, `null` and blank text apart.
    #[must_use]
    pub fn is_wrong_type(&self) -> bool {
        matches!(&self.0, Kind::Instead(value) if !is_blank(value))
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match &self.0 {
            Kind::Absent | Kind::Known => true,
            Kind::Unknown(map) => map.values().all(is_blank),
            Kind::Instead(value) => is_blank(value),
        }
    }

    /// Whether nothing came in.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self.0, Kind::Absent)
    }

    /// Writes a draft back as it came: `write` writes its answers.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn write<S: Serializer>(
        &self,
        serializer: S,
        answers: usize,
        write: impl FnOnce(&mut S::SerializeMap) -> Result<(), S::Error>,
    ) -> Result<S::Ok, S::Error> {
        if answers == 0
            && let Kind::Instead(value) = &self.0
        {
            return value.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(answers + self.unknown_keys()))?;
        write(&mut map)?;
        if let Kind::Unknown(unknown) = &self.0 {
            unknown.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        }
        map.end()
    }

    /// Writes one answer, unless nothing came in.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn write_entry<M: SerializeMap, T: Node>(
        map: &mut M,
        key: &'static str,
        node: &T,
    ) -> Result<(), M::Error> {
        if node.is_absent() { Ok(()) } else { map.serialize_entry(key, node) }
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Absent => f.write_str("Rest(absent)"),
            Kind::Known => f.write_str("Rest"),
            Kind::Unknown(map) => write!(f, "Rest({} unknown)", map.len()),
            Kind::Instead(_) => f.write_str("Rest(wrong type)"),
        }
    }
}
