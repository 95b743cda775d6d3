//! Reads the tables of a policy file key by key, and keeps what is wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::faults::{FaultKind, PolicyFault};
use crate::engine::Path;

/// Collects what is wrong with a policy file.
#[derive(Default)]
pub(super) struct Faults {
    pub(super) found: Vec<PolicyFault>,
    /// Whether an essential, or a scored, criterion could not be read: what there is of it is not known.
    pub(super) essential_unread: bool,
    pub(super) scored_unread: bool,
    /// The texts of the file, where any part of it could not be read.
    pub(super) written: BTreeSet<String>,
    /// Whether the sections of the form could not be read.
    pub(super) sections_unread: bool,
    /// Whether what the post names could not be read: which names there are is not known.
    pub(super) names_unread: bool,
}

/// Texts in other languages: by the tag of the language, then by the text.
pub(super) type Translations = BTreeMap<String, BTreeMap<String, String>>;

/// A table of the file, of which each key is taken once; what is left is unknown.
pub(super) struct Table {
    pub(super) at: Path,
    pub(super) keys: Map<String, Value>,
}

impl Faults {
    pub(super) fn add(&mut self, path: Path, kind: FaultKind) {
        self.found.push(PolicyFault { path, kind, position: None });
    }

    /// A table, where it is one; what is not was reported when the shape of the file was looked at.
    pub(super) fn table(&mut self, at: Path, value: Value) -> Option<Table> {
        match value {
            Value::Object(keys) => Some(Table { at, keys }),
            _ => None,
        }
    }

    /// The value of a key, if it is there and of its kind.
    pub(super) fn take<T: DeserializeOwned>(&mut self, table: &mut Table, key: &'static str) -> Option<T> {
        let value = table.keys.remove(key)?;
        self.typed(table.at.clone().key(key), value)
    }

    pub(super) fn typed<T: DeserializeOwned>(&mut self, at: Path, value: Value) -> Option<T> {
        match serde_json::from_value(value) {
            Ok(value) => Some(value),
            Err(error) => {
                // Almost always a fault of its shape, which was reported with its own place.
                if !self.found.iter().any(|fault| fault.path.segments().starts_with(at.segments())) {
                    self.add(at, FaultKind::Shape(format!("cannot be used: {error}")));
                }
                None
            }
        }
    }
}
