//! The tree of a criterion: predicates combined by all, any, and at least so many.

use serde::Serialize;

use super::evidence::Evidence;
use super::predicate::{ChangedBy, Finding, Predicate, sorted};
use crate::application::Status;
use crate::engine::Path;

/// A rule of a policy: a predicate, or several combined. Statuses combine as in [`Status`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Any one of them is enough.
    Any(Vec<Rule>),
    /// All of them are needed.
    All(Vec<Rule>),
    /// So many of them are needed.
    AtLeast(AtLeast),
    /// One predicate.
    #[serde(untagged)]
    Leaf(Leaf),
}

/// So many of several rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AtLeast {
    /// How many: 1 to as many as there are.
    pub n: u32,
    /// Of these.
    pub of: Vec<Rule>,
}

/// A predicate, and what it would take to change where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// Who can change it; when absent, it follows from the predicate and from where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_by: Option<ChangedBy>,
}

impl Leaf {
    /// What a leaf costs when the policy does not say.
    pub const DEFAULT_COST: u32 = 1;

    pub(super) fn evaluate(&self, evidence: &Evidence) -> Finding {
        let mut finding = self.predicate.evaluate(evidence);
        finding.changed_by = self.changed_by.unwrap_or(finding.changed_by);
        finding
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
    /// The rules that it combines, and none for a leaf.
    #[must_use]
    pub fn parts(&self) -> &[Rule] {
        match self {
            Rule::Any(rules) | Rule::All(rules) | Rule::AtLeast(AtLeast { of: rules, .. }) => rules,
            Rule::Leaf(_) => &[],
        }
    }

    /// Every leaf with its path below that of the rule, in the order of the file.
    pub fn leaves(&self, at: Path) -> Vec<(Path, &Leaf)> {
        let below = match self {
            Rule::Leaf(leaf) => return vec![(at, leaf)],
            Rule::Any(_) => at.key("any"),
            Rule::All(_) => at.key("all"),
            Rule::AtLeast(_) => at.key("at_least").key("of"),
        };
        (0..).zip(self.parts()).flat_map(|(n, part)| part.leaves(below.clone().index(n))).collect()
    }

    /// Where it stands when its leaves stand so.
    pub(super) fn status(&self, leaf: &mut impl FnMut(&Leaf) -> Status) -> Status {
        match self {
            Rule::Leaf(it) => leaf(it),
            Rule::Any(rules) => Status::any(rules.iter().map(|rule| rule.status(leaf))),
            Rule::All(rules) => Status::all(rules.iter().map(|rule| rule.status(leaf))),
            Rule::AtLeast(AtLeast { n, of }) => Status::at_least(*n, of.iter().map(|rule| rule.status(leaf))),
        }
    }

    /// The entries behind a combination are those of the parts that stand as the whole does.
    pub(super) fn evaluate(&self, evidence: &Evidence) -> Finding {
        if let Rule::Leaf(leaf) = self {
            return leaf.evaluate(evidence);
        }
        let parts: Vec<Finding> = self.parts().iter().map(|rule| rule.evaluate(evidence)).collect();
        let statuses = parts.iter().map(|part| part.status);
        let status = match self {
            Rule::Any(_) => Status::any(statuses),
            Rule::AtLeast(AtLeast { n, .. }) => Status::at_least(*n, statuses),
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
