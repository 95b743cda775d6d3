//! Where in the text of a file a fault is.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{FaultKind, PolicyFault};
use super::position::Position;

/// Where each key and each value of a file is, by its JSON Pointer.
pub(super) struct Positions<'t> {
    text: &'t str,
    keys: BTreeMap<String, usize>,
    values: BTreeMap<String, usize>,
}

impl<'t> Positions<'t> {
    pub fn new(text: &'t str, table: &DeTable<'_>) -> Positions<'t> {
        let mut found = Positions { text, keys: BTreeMap::new(), values: BTreeMap::new() };
        found.add_table(String::new(), table);
        found
    }

    fn add_table(&mut self, at: String, table: &DeTable<'_>) {
        for (key, value) in table {
            let at = step(&at, key.get_ref());
            self.keys.insert(at.clone(), key.span().start);
            self.add(at, value);
        }
    }

    fn add(&mut self, at: String, value: &Spanned<DeValue<'_>>) {
        let Range { start, .. } = value.span();
        match value.get_ref() {
            DeValue::Table(table) => self.add_table(at.clone(), table),
            DeValue::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    self.add(format!("{at}/{n}"), value);
                }
            }
            _ => {}
        }
        self.values.insert(at, start);
    }

    /// The position of a fault: that of the key where it is about one, else that of the value, or of the nearest table around it.
    pub fn place(&self, fault: &PolicyFault) -> Option<Position> {
        let at = fault.path.to_string();
        let key = match &fault.kind {
            FaultKind::UnknownKey { key, .. } => Some(step(&at, key)),
            FaultKind::ListMisspelt { list, .. } => Some(step(&at, list)),
            FaultKind::TranslatesNothing { language, text } => Some(step(&step(&at, language), text)),
            _ => None,
        };
        let of_key = key.and_then(|key| self.keys.get(&key));
        let above = || {
            let ends = at.match_indices('/').map(|(end, _)| end).chain([at.len()]);
            let places = ends.filter_map(|end| at.get(..end));
            places.filter_map(|place| self.values.get(place).or(self.keys.get(place))).next_back()
        };
        of_key.or_else(above).map(|byte| Position::of(self.text, *byte))
    }
}

/// A JSON Pointer with one more step.
fn step(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}
