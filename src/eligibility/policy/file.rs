//! Reads a policy from its file, and looks for everything that is wrong with it at once.

use std::num::NonZeroU32;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::{Map, Value};

use super::criterion::{Criterion, CriterionNeed, Points, PointsStep};
use super::faults::{FaultKind, PolicyFault, PolicyFaults};
use super::measure::Measure;
use super::model::{Help, Policy};
use super::predicate::Predicate;
use super::reader::{Faults, Table, Translations};
use super::rule::{Leaf, Rule};
use super::soundness;
use super::words::POLICY;
use crate::application::Post;
use crate::eligibility::why::ChangedBy;
use crate::engine::{Path, Section, Segment};

/// The words of `each`: points for each group of a given size.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Each {
    of: NonZeroU32,
    points: NonZeroU32,
    cap: u32,
}

impl Policy {
    /// Reads a policy from a value that any other format was read into.
    ///
    /// # Errors
    /// Everything that is wrong with it, each fault with its path.
    pub fn from_value(value: Value) -> Result<Policy, PolicyFaults> {
        policy(value)
    }
}

impl<'de> Deserialize<'de> for Policy {
    /// From any self-describing format. The error names every fault.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Policy, D::Error> {
        Policy::from_value(Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

fn policy(value: Value) -> Result<Policy, PolicyFaults> {
    let mut faults = Faults::default();
    let policy = faults.policy(value);
    if let Some(policy) = &policy {
        soundness::check(policy, &mut faults);
    }
    // In the order of the file: by criterion, and what concerns the whole file last.
    let place = |fault: &PolicyFault| match fault.path.segments().get(1) {
        Some(Segment::Index(n)) => *n,
        _ => u32::MAX,
    };
    faults.found.sort_by_key(place);
    // A table that is one level too high has the same fault at each of its keys.
    faults.found.dedup();
    faults.leave_out_what_follows();
    match policy {
        Some(policy) if faults.found.is_empty() => Ok(policy),
        _ => Err(PolicyFaults(faults.found)),
    }
}

impl Faults {
    fn policy(&mut self, value: Value) -> Option<Policy> {
        self.shape(&POLICY, &Path::root(), &value);
        self.keep_written(&value);
        self.names_unread = self.is_misplaced("names") || self.is_misplaced("statements");
        self.sections_unread = self.is_faulty("sections");
        let mut table = self.table(Path::root(), value)?;
        let id = self.take(&mut table, "id");
        let role = self.take::<String>(&mut table, "role");
        let title = self.take(&mut table, "title");
        let version = self.take(&mut table, "version");
        let source = self.take(&mut table, "source");
        let help = self.take::<Help>(&mut table, "help");
        let post = self.take::<Post>(&mut table, "post");
        let sections = self.take::<Vec<String>>(&mut table, "sections");
        let is_there =
            |section: &Section, names: &[String]| names.iter().any(|name| name == section.as_str());
        let sections = match sections {
            Some(names) => Section::ALL.into_iter().filter(|it| is_there(it, &names)).collect(),
            None => Section::ALL.to_vec(),
        };
        let mut translations: Translations = self.take(&mut table, "translations").unwrap_or_default();
        let (names, statements) = self.named(&mut table, &mut translations);
        let ties = self.take::<Vec<String>>(&mut table, "ties").unwrap_or_default();
        let max_points = self.take::<u32>(&mut table, "max_points");
        let criteria: Option<Vec<Value>> = self.take(&mut table, "criteria");
        self.essential_unread |= criteria.is_none();
        self.scored_unread |= criteria.is_none();
        let criteria: Vec<Criterion> = (0..)
            .zip(criteria.unwrap_or_default())
            .map(|(n, value)| self.criterion(Path::root().key("criteria").index(n), value))
            .collect();

        let id: String = id.unwrap_or_default();
        let policy = Policy {
            role: role.unwrap_or_else(|| id.clone()),
            id,
            title: title.unwrap_or_default(),
            version: version.unwrap_or_default(),
            source,
            help: help.unwrap_or_default(),
            post: post.unwrap_or_default(),
            sections,
            names,
            statements,
            ties,
            criteria,
            translations,
        };
        let found = policy.max_points();
        if let Some(declared) = max_points.filter(|declared| !self.scored_unread && *declared != found) {
            let sum = format!("says {declared}, but the scored criteria add up to {found}");
            self.add(Path::root().key("max_points"), FaultKind::Points(sum));
        }
        Some(policy)
    }

    /// A criterion. What cannot be read of it is a fault and then left out, so that the paths of the others hold.
    fn criterion(&mut self, at: Path, value: Value) -> Criterion {
        let unread =
            Criterion { id: String::new(), title: String::new(), note: None, need: CriterionNeed::Rated };
        let Some(mut table) = self.table(at.clone(), value) else {
            (self.essential_unread, self.scored_unread) = (true, true);
            return unread;
        };
        let id: Option<String> = self.take(&mut table, "id");
        let title: Option<String> = self.take(&mut table, "title");
        let note = self.take(&mut table, "note");
        let need: Option<String> = self.take(&mut table, "need");
        let need = match need.as_deref() {
            Some("essential") => {
                let rule = table.keys.remove("rule");
                let rule = rule.and_then(|rule| self.rule(at.clone().key("rule"), rule));
                self.essential_unread |= rule.is_none();
                rule.map(|rule| CriterionNeed::Essential { rule })
            }
            Some("scored") => {
                let scored = self.scored(&mut table);
                self.scored_unread |= scored.is_none();
                scored
            }
            Some("rated") => Some(CriterionNeed::Rated),
            _ => {
                (self.essential_unread, self.scored_unread) = (true, true);
                None
            }
        };
        Criterion {
            id: id.unwrap_or_default(),
            title: title.unwrap_or_default(),
            note,
            need: need.unwrap_or(unread.need),
        }
    }

    fn scored(&mut self, table: &mut Table) -> Option<CriterionNeed> {
        let measure = self.take::<Measure>(table, "measure");
        let steps = self.take::<Vec<PointsStep>>(table, "points");
        let each = self.take::<Each>(table, "each");
        let points = match (steps, each) {
            (Some(steps), None) => Some(Points::Steps(steps)),
            (None, Some(Each { of, points, cap })) => Some(Points::Each { of, points, cap }),
            (None, None) => {
                self.add(table.at.clone(), FaultKind::Missing("points"));
                None
            }
            (Some(_), Some(_)) => {
                let kind = "has both `points` and `each`; one of them decides".to_owned();
                self.add(table.at.clone(), FaultKind::Shape(kind));
                None
            }
        };
        Some(CriterionNeed::Scored { measure: measure?, points: points? })
    }

    fn rule(&mut self, at: Path, value: Value) -> Option<Rule> {
        let mut table = self.table(at.clone(), value)?;
        let label = self.take::<String>(&mut table, "label");
        let cost = self.take::<u32>(&mut table, "cost");
        let changed_by = self.take::<ChangedBy>(&mut table, "changed_by");
        let mut keys = std::mem::take(&mut table.keys).into_iter();
        let (Some((name, value)), None) = (keys.next(), keys.next()) else { return None };
        match name.as_str() {
            "any" => self.rules(at.key("any"), value).map(Rule::Any),
            "all" => self.rules(at.key("all"), value).map(Rule::All),
            "at_least" => {
                let at = at.key("at_least");
                let mut table = self.table(at.clone(), value)?;
                let n = self.take(&mut table, "n");
                let of = table.keys.remove("of").and_then(|of| self.rules(at.key("of"), of));
                Some(Rule::AtLeast { n: n?, of: of? })
            }
            _ => {
                let predicate = Value::Object(Map::from_iter([(name, value)]));
                let predicate = self.typed::<Predicate>(at, predicate)?;
                let cost = cost.unwrap_or(Leaf::DEFAULT_COST);
                Some(Rule::Leaf(Leaf { predicate, label, cost, changed_by }))
            }
        }
    }

    fn rules(&mut self, at: Path, value: Value) -> Option<Vec<Rule>> {
        let Value::Array(values) = value else { return None };
        if values.is_empty() {
            self.add(at.clone(), FaultKind::Empty);
        }
        let rules: Vec<Option<Rule>> =
            (0..).zip(values).map(|(n, value)| self.rule(at.clone().index(n), value)).collect();
        rules.into_iter().collect()
    }
}
