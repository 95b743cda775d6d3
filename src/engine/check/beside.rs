//! What came beside the answers: keys that nobody asked for, and keys that came more than once.

use super::Checker;
use crate::engine::alike::meant;
use crate::engine::{Answer, Code, Fault, Id, Schema, UnknownKeys};

impl Checker<'_> {
    /// Reports what came beside the answers: keys that neither we nor the owner of the form know, and keys that came more than
    /// once.
    #[inline]
    pub(super) fn came_beside(&self, rest: &UnknownKeys, shape: &'static Schema) {
        if rest.kept() > 0 {
            self.report_beside(rest, shape);
        }
    }

    #[cold]
    fn report_beside(&self, rest: &UnknownKeys, shape: &'static Schema) {
        let at = self.at.path("").template();
        let is_own = |key: &str| {
            let template = if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
            self.rules.asked.iter().filter(|own| own.is_custom).any(|own| {
                own.template
                    .strip_prefix(&template)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            })
        };
        let (mut unknown, mut twice) = (0_usize, 0_usize);
        let known: Vec<&'static str> = shape.keys.iter().map(|child| child.key).collect();
        let mut almost: Vec<&'static str> = Vec::new();
        let names = shape.keyed.map_or(&[][..], |keyed| self.rules.names().list(keyed.list));
        let named: Vec<&str> = names.iter().map(|named| named.id.as_str()).collect();
        let mut almost_named: Vec<Id> = Vec::new();
        let is_named = |key: &&str| names.iter().any(|named| named.id == **key);
        for key in rest.keys().filter(|key| !is_named(key) && (self.rules.asked.is_empty() || !is_own(key))) {
            unknown += 1;
            twice += usize::from(rest.came_twice(key));
            if let Some(meant) = meant(key, &known).filter(|meant| !almost.contains(meant)) {
                almost.push(meant);
            }
            let meant = meant(key, &named).and_then(|meant| names.iter().find(|named| named.id == *meant));
            almost_named.extend(meant.map(|named| named.id).filter(|id| !almost_named.contains(id)));
        }
        if unknown > 0 {
            // Never the key that came, which may be anything: only what we would have called it.
            let fault = Fault::new(Code::UNKNOWN_KEY).with("count", unknown);
            self.inform(
                "",
                match (almost.is_empty(), almost_named.is_empty()) {
                    (false, _) => fault.with("meant", almost),
                    (true, false) => fault.with("meant", almost_named),
                    (true, true) => fault,
                },
            );
        }
        if twice > 0 {
            self.warn("", Fault::new(Code::DUPLICATE_KEY).with("count", twice));
        }
        for child in shape.keys.iter().filter(|child| rest.came_twice(child.key)) {
            self.warn(child.key, Code::DUPLICATE_KEY);
        }
        if rest.kept() > rest.unknown_keys() {
            for named in names.iter().filter(|named| rest.came_again(named.id.as_str())) {
                self.named(named.id).warn("", Code::DUPLICATE_KEY);
            }
        }
    }

    /// Reports it when a key inside an answer came more than once.
    pub(super) fn inside(&self, key: &'static str, answer: &Answer) {
        if answer.has_duplicates() {
            self.warn(key, Code::DUPLICATE_KEY);
        }
    }
}
