//! The parts of a policy, and in which of them two differ, as data without words.

use std::fmt;

use serde::{Serialize, Serializer};

use super::criterion::Criterion;
use super::model::Policy;
use crate::application::{StatementNeed, Statements};
use crate::engine::{Id, Names};
use crate::field::Decimal;

/// The differences between two policies, in the order of the first; see [`Policy::difference`]. `Display` prints a line for each, serde
/// also what each of the two says, and `messages::Messages::difference` puts them into words.
#[doc(alias = "Difference")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PolicyDifference<'p> {
    /// The first of the two policies, which JSON names by its id.
    #[serde(serialize_with = "id")]
    pub from: &'p Policy,
    /// The other policy, which JSON names by its id.
    #[serde(serialize_with = "id")]
    pub to: &'p Policy,
    /// What they say differently.
    pub(crate) entries: Vec<Differs<'p>>,
}

fn id<S: Serializer>(policy: &Policy, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&policy.id)
}

/// One thing that two policies say differently.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Differs<'p> {
    /// What it is that differs.
    pub part: PolicyPart<'p>,
    /// What the first policy says, if it says anything of it.
    pub from: Option<PolicyValue<'p>>,
    /// What the other policy says, if it says anything of it.
    pub to: Option<PolicyValue<'p>>,
}

/// A part of a policy in which another may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PolicyPart<'p> {
    /// The page that the file was made from.
    Source,
    /// Whether the post is permanent.
    Permanent,
    /// The hours a week of the post.
    HoursPerWeek,
    /// Whether the employer sponsors.
    Sponsorship,
    /// Whether the post is reserved for UK nationals.
    Reserved,
    /// The sections of the form.
    Sections,
    /// When the statement of that id has to be given.
    Statement(Id),
    /// What the post names in that list.
    Names(&'p str),
    /// The criterion of that id.
    Criterion(&'p str),
    /// The criteria that part applicants with equal points.
    Ties,
    /// The most points that can be earned.
    MaxPoints,
}

/// What a policy says of one of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub(crate) enum PolicyValue<'p> {
    /// A text of the file.
    Text(&'p str),
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(u32),
    /// A number that may have decimals.
    Decimal(Decimal),
    /// Ids, in the order of the file.
    Ids(Vec<&'p str>),
    /// When a statement has to be given.
    Statement {
        /// When it has to be given.
        need: StatementNeed,
        /// The most words.
        max_words: usize,
    },
    /// What a criterion asks.
    Criterion(&'p Criterion),
}

impl Policy {
    /// Returns what this policy and another ask differently: the source, the form, the terms of the post, and each criterion by
    /// its id. What both say alike is left out.
    ///
    /// ```
    /// use applicant::Policy;
    /// let [older, newer] = ["probation_services_officer", "probation_services_officer_careers"].map(Policy::named);
    /// let difference = older.expect("built in").difference(newer.expect("built in"));
    /// assert!(difference.to_string().lines().any(|line| line == "- criterion challenging_individuals"));
    /// ```
    #[must_use]
    pub fn difference<'p>(&'p self, other: &'p Policy) -> PolicyDifference<'p> {
        let parts = self.parts_and_those_of(other);
        let differs = |part: PolicyPart<'p>| {
            let (from, to) = (self.value(part), other.value(part));
            (from != to).then_some(Differs { part, from, to })
        };
        PolicyDifference { from: self, to: other, entries: parts.into_iter().filter_map(differs).collect() }
    }

    /// The parts of this policy, each with what it says of it.
    #[cfg(feature = "messages")]
    pub(crate) fn parts(&self) -> impl Iterator<Item = (PolicyPart<'_>, PolicyValue<'_>)> {
        self.parts_and_those_of(self).into_iter().filter_map(|part| Some((part, self.value(part)?)))
    }

    /// The parts of this policy, then those that only the other one has, of each kind.
    fn parts_and_those_of<'p>(&'p self, other: &'p Policy) -> Vec<PolicyPart<'p>> {
        let both = [self, other];
        let statements =
            both.into_iter().flat_map(|it| &it.statements).map(|it| PolicyPart::Statement(it.id));
        let lists = both.into_iter().flat_map(|it| it.names.iter()).map(|(list, _)| list);
        let lists = lists.filter(|list| *list != Names::STATEMENTS).map(PolicyPart::Names);
        let criteria = both.into_iter().flat_map(|it| &it.criteria).map(|it| PolicyPart::Criterion(&it.id));
        let mut parts = vec![
            PolicyPart::Source,
            PolicyPart::Permanent,
            PolicyPart::HoursPerWeek,
            PolicyPart::Sponsorship,
            PolicyPart::Reserved,
            PolicyPart::Sections,
        ];
        for part in statements.chain(lists).chain(criteria) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.extend([PolicyPart::Ties, PolicyPart::MaxPoints]);
        parts
    }

    fn value<'p>(&'p self, part: PolicyPart<'p>) -> Option<PolicyValue<'p>> {
        Some(match part {
            PolicyPart::Source => PolicyValue::Text(self.source.as_deref()?),
            PolicyPart::Permanent => PolicyValue::YesNo(self.post.permanent),
            PolicyPart::HoursPerWeek => PolicyValue::Decimal(self.post.hours_per_week?),
            PolicyPart::Sponsorship => PolicyValue::YesNo(self.post.sponsors?),
            PolicyPart::Reserved => PolicyValue::YesNo(self.post.reserved),
            PolicyPart::Sections => {
                PolicyValue::Ids(self.sections.iter().map(|section| section.as_str()).collect())
            }
            PolicyPart::Statement(id) => {
                self.names.find(Names::STATEMENTS, id.as_str())?;
                let rule = self.statements.iter().find(|statement| statement.id == id);
                let usual = Statements::ANSWER.max_words.unwrap_or_default();
                let own = rule.and_then(|rule| rule.max_words);
                PolicyValue::Statement {
                    need: rule.map(|rule| rule.need).unwrap_or_default(),
                    max_words: own.unwrap_or(usual),
                }
            }
            PolicyPart::Names(list) => {
                let named = self.names.list(list);
                (!named.is_empty())
                    .then(|| PolicyValue::Ids(named.iter().map(|named| named.id.as_str()).collect()))?
            }
            PolicyPart::Criterion(id) => {
                PolicyValue::Criterion(self.criteria.iter().find(|criterion| criterion.id == id)?)
            }
            PolicyPart::Ties => {
                let ids = || PolicyValue::Ids(self.ties.iter().map(String::as_str).collect());
                (!self.ties.is_empty()).then(ids)?
            }
            PolicyPart::MaxPoints => PolicyValue::Number(self.max_points()),
        })
    }
}

/// A code, and the id of what it names: `criterion education`.
impl fmt::Display for PolicyPart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PolicyPart::Source => f.write_str("source"),
            PolicyPart::Permanent => f.write_str("permanent"),
            PolicyPart::HoursPerWeek => f.write_str("hours_per_week"),
            PolicyPart::Sponsorship => f.write_str("sponsorship"),
            PolicyPart::Reserved => f.write_str("reserved"),
            PolicyPart::Sections => f.write_str("sections"),
            PolicyPart::Statement(id) => write!(f, "statement {id}"),
            PolicyPart::Names(list) => write!(f, "names {list}"),
            PolicyPart::Criterion(id) => write!(f, "criterion {id}"),
            PolicyPart::Ties => f.write_str("ties"),
            PolicyPart::MaxPoints => f.write_str("max_points"),
        }
    }
}

/// The ids of the policies, and a line for each part that only one has (`-`, `+`) or both have otherwise (`~`).
impl fmt::Display for PolicyDifference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.from.id, self.to.id)?;
        for Differs { part, from, to } in &self.entries {
            let sign = match (from, to) {
                (Some(_), None) => '-',
                (None, Some(_)) => '+',
                _ => '~',
            };
            write!(f, "\n{sign} {part}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_does_not_differ_from_itself() {
        for policy in Policy::all() {
            assert_eq!(policy.difference(policy).entries, []);
        }
    }

    #[test]
    fn the_two_pages_differ_in_the_way_in() {
        let (older, newer) = (
            Policy::probation_services_officer(),
            Policy::named("probation_services_officer_careers").unwrap(),
        );
        assert_eq!(
            older.difference(newer).to_string(),
            "probation_services_officer probation_services_officer_careers\n\
             ~ source\n\
             ~ statement challenging_individuals\n\
             ~ statement written_communication\n\
             - criterion education_or_experience\n\
             - criterion challenging_individuals\n\
             + criterion education"
        );
        // The other way round everything differs the other way round.
        let [there, back] = [older.difference(newer), newer.difference(older)].map(|it| it.entries);
        assert_eq!(there.len(), back.len());
        for entry in there {
            let turned = Differs { part: entry.part, from: entry.to, to: entry.from };
            assert!(back.contains(&turned), "{turned:?}");
        }
    }
}
