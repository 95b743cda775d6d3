//! The tree of a criterion: predicates combined by all, any, and at least a number of them.

use std::fmt;

use serde::Serialize;

use super::predicate::{Finding, Predicate};
use crate::application::Status;
use crate::eligibility::evidence::{Evidence, sorted};
use crate::eligibility::why::ChangedBy;
use crate::engine::Path;

/// A rule of a policy: a predicate, or several combined. Statuses combine as in [`Status`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Any one of them is enough.
    Any(Vec<Rule>),
    /// All of them are needed.
    All(Vec<Rule>),
    /// At least a number of them are needed.
    AtLeast {
        /// How many: from 1 to the number of rules.
        n: u32,
        /// Of these.
        of: Vec<Rule>,
    },
    /// One predicate.
    #[serde(untagged)]
    Leaf(Leaf),
}

/// A predicate, and what it would take to meet it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Leaf {
    /// What is asked.
    #[serde(flatten)]
    pub predicate: Predicate,
    /// What is asked, in words of the file: for a predicate of your own, or where the words of the crate do not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How much it takes to meet it, beside the other leaves of the policy: what is cheap is suggested first.
    #[serde(skip_serializing_if = "is_default_cost")]
    pub cost: u32,
    /// Who can change whether it is met; when absent, it follows from the predicate and the evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_by: Option<ChangedBy>,
}

impl Leaf {
    /// What a leaf costs when the policy does not say.
    pub const DEFAULT_COST: u32 = 1;

    pub(crate) fn evaluate(&self, evidence: &Evidence) -> Finding {
        let mut finding = self.predicate.evaluate(evidence);
        finding.changed_by = self.changed_by.unwrap_or(finding.changed_by);
        finding
    }
}

/// What is asked, by the name of its predicate: `experience written_reports`.
impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.predicate.fmt(f)
    }
}

/// The tree of predicates by their names: `any(gcse_c, all(experience, statement motivation))`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Leaf(leaf) => return leaf.fmt(f),
            Rule::Any(_) => f.write_str("any(")?,
            Rule::All(_) => f.write_str("all(")?,
            Rule::AtLeast { n, .. } => write!(f, "at_least {n}(")?,
        }
        for (n, part) in self.parts().iter().enumerate() {
            write!(f, "{}{part}", if n == 0 { "" } else { ", " })?;
        }
        f.write_str(")")
    }
}

impl From<Predicate> for Rule {
    fn from(predicate: Predicate) -> Rule {
        Rule::Leaf(Leaf { predicate, label: None, cost: Leaf::DEFAULT_COST, changed_by: None })
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_default_cost(cost: &u32) -> bool {
    *cost == Leaf::DEFAULT_COST
}

impl Rule {
    /// Returns the rules that it combines; a leaf has none.
    #[must_use]
    pub fn parts(&self) -> &[Rule] {
        match self {
            Rule::Any(rules) | Rule::All(rules) | Rule::AtLeast { of: rules, .. } => rules,
            Rule::Leaf(_) => &[],
        }
    }

    /// Returns every leaf with its path below that of the rule, in the order of the file.
    pub fn leaves(&self, at: Path) -> Vec<(Path, &Leaf)> {
        let below = match self {
            Rule::Leaf(leaf) => return vec![(at, leaf)],
            Rule::Any(_) => at.key("any"),
            Rule::All(_) => at.key("all"),
            Rule::AtLeast { .. } => at.key("at_least").key("of"),
        };
        (0..).zip(self.parts()).flat_map(|(n, part)| part.leaves(below.clone().index(n))).collect()
    }

    /// Its status, from those of its leaves.
    pub(crate) fn status(&self, leaf: &mut impl FnMut(&Leaf) -> Status) -> Status {
        match self {
            Rule::Leaf(it) => leaf(it),
            Rule::Any(rules) => Status::any(rules.iter().map(|rule| rule.status(leaf))),
            Rule::All(rules) => Status::all(rules.iter().map(|rule| rule.status(leaf))),
            Rule::AtLeast { n, of } => Status::at_least(*n, of.iter().map(|rule| rule.status(leaf))),
        }
    }

    /// The entries behind a combination are those of the parts that have the same status as the whole.
    pub(crate) fn evaluate(&self, evidence: &Evidence) -> Finding {
        if let Rule::Leaf(leaf) = self {
            return leaf.evaluate(evidence);
        }
        let parts: Vec<Finding> = self.parts().iter().map(|rule| rule.evaluate(evidence)).collect();
        let statuses = parts.iter().map(|part| part.status);
        let status = match self {
            Rule::Any(_) => Status::any(statuses),
            Rule::AtLeast { n, .. } => Status::at_least(*n, statuses),
            Rule::All(_) | Rule::Leaf(_) => Status::all(statuses),
        };
        let mut whole = Finding::new(status, []);
        for part in parts.into_iter().filter(|part| part.status == status) {
            whole.places.extend(part.places);
            whole.why = whole.why.or(part.why);
            whole.notes = whole.notes.and(part.notes);
        }
        whole.places = sorted(whole.places);
        whole
    }
}
