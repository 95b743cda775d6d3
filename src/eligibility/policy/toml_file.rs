//! A policy file in TOML, and where in its text a fault is.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize as _;
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{FaultKind, PolicyFault, PolicyFaults};
use super::model::Policy;
use super::position::Position;
use crate::engine::Path;

impl Policy {
    /// Reads a policy file.
    ///
    /// # Errors
    /// Everything that is wrong with it, each fault with its path; or why it is not TOML.
    ///
    /// ```
    /// use applicant::Policy;
    /// let faults = Policy::from_toml("id = \"porter\"\ntitle = \"Porter\"").unwrap_err();
    /// assert_eq!(faults.iter().next().unwrap().to_string(), "the policy needs the key `version`");
    /// ```
    pub fn from_toml(text: &str) -> Result<Policy, PolicyFaults> {
        let place = |error: &toml::de::Error| error.span().map(|span| Position::of(text, span.start));
        let unreadable = |error: toml::de::Error| unreadable(error.message(), place(&error));
        let table = DeTable::parse(text).map_err(unreadable)?;
        let positions = Positions::new(text, table.get_ref());
        let value = Value::deserialize(toml::Deserializer::from(table)).map_err(unreadable)?;
        Policy::from_value(value).map_err(|mut faults| {
            faults.0.iter_mut().for_each(|fault| fault.position = positions.place(fault));
            faults.0.sort_by_key(|fault| fault.position);
            faults
        })
    }
}

fn unreadable(message: &str, position: Option<Position>) -> PolicyFaults {
    let kind = FaultKind::Unreadable(message.to_owned());
    PolicyFaults(vec![PolicyFault { path: Path::root(), kind, position }])
}

/// Where each key and each value of a file is, by its JSON Pointer.
struct Positions<'t> {
    text: &'t str,
    keys: BTreeMap<String, usize>,
    values: BTreeMap<String, usize>,
}

impl<'t> Positions<'t> {
    fn new(text: &'t str, table: &DeTable<'_>) -> Positions<'t> {
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
    fn place(&self, fault: &PolicyFault) -> Option<Position> {
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

impl Position {
    /// The position of a byte in a text.
    fn of(text: &str, byte: usize) -> Position {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        Position { line: number(line), column: number(column) }
    }
}
