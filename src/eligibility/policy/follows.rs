//! Faults that only follow from another one, and so are left out: one mistake has one message.

use std::collections::BTreeSet;

use serde_json::Value;

use super::faults::{FaultKind, PolicyFault};
use super::reader::Faults;
use crate::engine::alike::is_slip;
use crate::engine::{Path, Segment};

impl Faults {
    /// Keeps what a file says besides its translations and ties, if any part of it could not be read: a text or an id that is written
    /// there may be in the part that was not read.
    pub(super) fn keep_written(&mut self, value: &Value) {
        if let (Value::Object(keys), false) = (value, self.found.is_empty()) {
            let kept = keys.iter().filter(|(key, _)| !["translations", "ties"].contains(&key.as_str()));
            kept.for_each(|(_, value)| add_texts(value, &mut self.written));
        }
    }

    /// Whether what is at a key of the whole file has a fault.
    pub(super) fn is_faulty(&self, word: &str) -> bool {
        let is_at = |fault: &PolicyFault| matches!(fault.path.segments().first(), Some(Segment::Key(key)) if key == word);
        self.found.iter().any(is_at)
    }

    /// Whether a key of the whole file is misspelt or in another table.
    pub(super) fn is_misplaced(&self, word: &str) -> bool {
        self.found.iter().any(|fault| is_for(fault, word, &Path::root()))
    }

    /// Leaves out that a key is missing where it is misspelt, has a fault of its own or, for one of the whole file, is in another table.
    pub(super) fn leave_out_what_follows(&mut self) {
        let all = std::mem::take(&mut self.found);
        let follows = |fault: &PolicyFault| {
            let FaultKind::Missing(word) = fault.kind else { return false };
            let at = fault.path.clone().key(word);
            all.iter().any(|other| {
                let may_be_for = other.path == fault.path || fault.path.segments().is_empty();
                other.path.segments().starts_with(at.segments())
                    || (may_be_for && is_for(other, word, &fault.path))
            })
        };
        self.found = all.iter().filter(|fault| !follows(fault)).cloned().collect();
    }
}

/// Whether a key that means nothing at its place is this word, or a slip for it in the table that the word belongs to.
fn is_for(fault: &PolicyFault, word: &str, at: &Path) -> bool {
    let FaultKind::UnknownKey { key, .. } = &fault.kind else { return false };
    key == word || (fault.path == *at && is_slip(key, word))
}

fn add_texts(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            texts.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| add_texts(value, texts)),
        Value::Object(keys) => keys.values().for_each(|value| add_texts(value, texts)),
        _ => {}
    }
}
