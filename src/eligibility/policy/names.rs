//! Reads what a post names from its policy file.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::faults::FaultKind;
use super::reader::{Faults, Table, Translations};
use super::service::Service;
use crate::application::StatementRule;
use crate::engine::{Id, Named, Names, Path};

/// The translations of those texts of a service that the policy has kept, beside its own.
fn translate(service: &Service, names: &Names, translations: &mut Translations) {
    let kept: BTreeSet<&str> =
        names.iter().flat_map(|(_, names)| names).flat_map(Named::texts).map(|(_, text)| text).collect();
    for (language, texts) in &service.translations {
        let said = translations.entry(language.clone()).or_default();
        for (text, translated) in texts.iter().filter(|(text, _)| kept.contains(text.as_str())) {
            said.entry(text.clone()).or_insert_with(|| translated.clone());
        }
    }
}

impl Faults {
    /// What the post names, and its statements. `names` is a table of lists, or the name of a service whose lists come with the crate. A
    /// statement that the service has too takes from there the words that it does not give.
    pub(super) fn named(
        &mut self,
        table: &mut Table,
        translations: &mut Translations,
    ) -> (Names, Vec<StatementRule>) {
        let mut of_service = None;
        let mut names = match table.keys.remove("names") {
            Some(Value::String(service)) => match Service::named(&service) {
                Some(known) => {
                    of_service = Some(known);
                    known.lists.clone()
                }
                None => {
                    self.names_unread = true;
                    Names::default()
                }
            },
            Some(lists) => self.lists(lists),
            None => Names::default(),
        };
        let mut named = names.list(Names::STATEMENTS).to_vec();
        let mut rules = Vec::new();
        for (at, value) in self.entries(Path::root().key("statements"), table.keys.remove("statements")) {
            let Some(mut entry) = self.table(at, value) else { continue };
            let (need, max_words) = (self.take(&mut entry, "need"), self.take(&mut entry, "max_words"));
            let Some(words) = self.name(entry) else { continue };
            rules.push(StatementRule { id: words.id, need: need.unwrap_or_default(), max_words });
            match named.iter_mut().find(|known| known.id == words.id) {
                Some(known) => known.take_texts(words),
                None => named.push(words),
            }
        }
        if !named.is_empty() {
            names.set(Names::STATEMENTS, named);
        }
        if let Some(service) = of_service {
            translate(service, &names, translations);
        }
        (names, rules)
    }

    fn lists(&mut self, lists: Value) -> Names {
        let mut names = Names::default();
        let Some(table) = self.table(Path::root().key("names"), lists) else {
            self.names_unread = true;
            return names;
        };
        for (list, entries) in table.keys {
            let Ok(id) = Id::parse(&list) else {
                let kind = format!("has the list `{list}`, which is no name");
                self.unnamed(table.at.clone(), FaultKind::Shape(kind));
                continue;
            };
            let mut named: Vec<Named> = Vec::new();
            for (at, value) in self.entries(table.at.clone().named(id), Some(entries)) {
                let Some(words) = self.table(at.clone(), value).and_then(|entry| self.name(entry)) else {
                    continue;
                };
                if named.iter().any(|earlier| earlier.id == words.id) {
                    let kind = FaultKind::NamedTwice { id: words.id, list: list.clone() };
                    self.add(at.key("id"), kind);
                }
                named.push(words);
            }
            names.set(list, named);
        }
        names
    }

    /// The entries of a list, each with its place.
    fn entries(&mut self, at: Path, list: Option<Value>) -> Vec<(Path, Value)> {
        match list {
            None => Vec::new(),
            Some(Value::Array(entries)) => {
                (0..).zip(entries).map(|(n, entry)| (at.clone().index(n), entry)).collect()
            }
            Some(_) => {
                self.names_unread = true;
                Vec::new()
            }
        }
    }

    /// A name and its words; none without a name that can be used.
    fn name(&mut self, mut entry: Table) -> Option<Named> {
        let id: Option<Id> = self.take(&mut entry, "id");
        let [label, hint, answer, missing] =
            ["label", "hint", "answer", "missing"].map(|key| self.text(&mut entry, key));
        let is_whole = id.is_some() && entry.keys.is_empty();
        self.names_unread |= !is_whole;
        Some(Named { label, hint, answer, missing, ..Named::from(id?) })
    }

    fn text(&mut self, entry: &mut Table, key: &'static str) -> Option<String> {
        let text: String = self.take_named(entry, key)?;
        if text.trim().is_empty() {
            self.add(entry.at.clone().key(key), FaultKind::Shape("is blank: leave it out".to_owned()));
            return None;
        }
        Some(text)
    }

    fn take_named<T: DeserializeOwned>(&mut self, entry: &mut Table, key: &'static str) -> Option<T> {
        let is_there = entry.keys.contains_key(key);
        let value = self.take(entry, key);
        self.names_unread |= is_there && value.is_none();
        value
    }

    fn unnamed(&mut self, at: Path, kind: FaultKind) {
        self.names_unread = true;
        self.add(at, kind);
    }
}
