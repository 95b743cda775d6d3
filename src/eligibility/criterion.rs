//! What a policy can ask of the evidence: predicates that are met or not, and measures that earn points.

use std::cmp::Reverse;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, ExperienceFact, Place, RIGHT_TO_WORK};
use crate::answer::Node;
use crate::section::qualifications::Meets;
use crate::section::{Skill, StatementsDraft};
use crate::status::Status;
use crate::timeline;

/// What a rule says of the evidence: where it stands, the entries that show it, and why it is not simply met.
pub(super) struct Finding {
    pub status: Status,
    pub places: Vec<Place>,
    pub why: Option<&'static str>,
}

impl Finding {
    fn new(status: Status, shown_by: impl IntoIterator<Item = Place>) -> Finding {
        Finding { status, places: places(shown_by), why: None }
    }

    /// Without anything that shows it, a criterion is not met only when everything is known.
    fn nothing(complete: bool) -> Finding {
        Finding::new(if complete { Status::NotMet } else { Status::Unknown }, [])
    }
}

/// A rule of a policy: a predicate, or several combined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Any one of them is enough.
    Any(Vec<Rule>),
    /// All of them are needed.
    All(Vec<Rule>),
    /// One of the two gates of nationality and documents.
    Gate(Gate),
    /// Qualifications that stand for GCSEs at grade C or 4.
    GcseC(Subject),
    /// At least one entry of experience, paid or unpaid.
    Experience(Experience),
    /// A statement within its limits, by its key.
    Statement(String),
}

/// The gates of nationality and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Permission to work on the start date.
    RightToWork,
    /// The Civil Service Nationality Rules.
    CivilServiceNationality,
}

/// How many subjects are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Distinct subjects, a double award counting as two. At least 1.
    pub count: NonZeroU32,
}

/// Which entries of experience count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Experience {
    /// The skill they are tagged with; any skill when absent.
    pub skill: Option<Skill>,
    /// Whether they have to say what was done.
    pub described: bool,
    /// Whether unpaid experience counts like paid work: it does unless the policy says no.
    pub unpaid: bool,
    /// Of a rule: how many months they have to cover together.
    pub months: u32,
}

impl Default for Experience {
    /// Any entry with a skill, paid or not.
    fn default() -> Experience {
        Experience { skill: None, described: false, unpaid: true, months: 0 }
    }
}

/// Which courses count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Training {
    /// Whether they have to say why they help.
    pub explained: bool,
}

/// What earns points: a number that never falls when an entry is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// Months of experience, overlaps merged.
    ExperienceMonths(Experience),
    /// Months of experience among the whole months before the month of the application.
    RecentMonths {
        /// How many months are looked back.
        window: NonZeroU32,
        /// Which entries count.
        #[serde(default)]
        entries: Experience,
    },
    /// Entries of experience.
    ExperienceEntries(Experience),
    /// Months of unpaid experience, overlaps merged, whatever it is tagged with.
    VoluntaryMonths {},
    /// Courses.
    TrainingEntries(Training),
}

impl Rule {
    /// Whether it combines no rules anywhere.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Rule::Any(rules) | Rule::All(rules) if rules.is_empty() || rules.iter().any(Rule::is_empty))
    }

    /// Whether it asks anywhere for a statement that the form does not have.
    pub(super) fn names_unknown_statement(&self) -> bool {
        match self {
            Rule::Any(rules) | Rule::All(rules) => rules.iter().any(Rule::names_unknown_statement),
            Rule::Statement(name) => !StatementsDraft::SHAPE.keys.iter().any(|(key, _)| key == name),
            _ => false,
        }
    }

    pub(super) fn evaluate(&self, evidence: &Evidence) -> Finding {
        match self {
            Rule::Any(rules) => combine(rules, evidence, Status::any),
            Rule::All(rules) => combine(rules, evidence, Status::all),
            Rule::Gate(gate) => {
                let fact = match gate {
                    Gate::RightToWork => evidence.right_to_work,
                    Gate::CivilServiceNationality => evidence.civil_service_nationality,
                };
                Finding { why: fact.why, ..Finding::new(fact.status, [RIGHT_TO_WORK]) }
            }
            Rule::GcseC(needed) => gcse_c(needed.count.get(), evidence),
            Rule::Experience(wanted) => wanted.evaluate(evidence),
            Rule::Statement(name) => {
                let given = evidence.statements.facts.iter().find(|fact| fact.name == name);
                given.map_or_else(
                    || Finding::nothing(evidence.statements.complete),
                    |fact| Finding::new(Status::Met, [fact.place]),
                )
            }
        }
    }
}

/// The entries behind a combination are those of the parts that stand as the whole does.
fn combine(rules: &[Rule], evidence: &Evidence, how: fn(Vec<Status>) -> Status) -> Finding {
    let parts: Vec<Finding> = rules.iter().map(|rule| rule.evaluate(evidence)).collect();
    let status = how(parts.iter().map(|part| part.status).collect());
    let parts = parts.into_iter().filter(|part| part.status == status);
    let mut whole = Finding::new(status, []);
    for part in parts {
        whole.places.extend(part.places);
        whole.why = whole.why.or(part.why);
    }
    whole.places = places(whole.places);
    whole
}

/// In page order, each once.
fn places(places: impl IntoIterator<Item = Place>) -> Vec<Place> {
    let mut places: Vec<Place> = places.into_iter().collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The best result of each subject counts once; what a person has to look at may make up the rest.
fn gcse_c(needed: u32, evidence: &Evidence) -> Finding {
    let facts = &evidence.qualifications.facts;
    let mut met: Vec<(u64, Reverse<u8>, Place)> = facts
        .iter()
        .filter(|fact| fact.meets_gcse_c.count() > 0)
        .map(|fact| (fact.subject, Reverse(fact.meets_gcse_c.count()), fact.place))
        .collect();
    met.sort_unstable();
    met.dedup_by_key(|(subject, ..)| *subject);
    if met.iter().map(|(_, Reverse(count), _)| u32::from(*count)).sum::<u32>() >= needed {
        return Finding::new(Status::Met, met.into_iter().map(|(.., place)| place));
    }
    let is_open = |meets| matches!(meets, Meets::Refer(_) | Meets::NotYet);
    let open: Vec<Place> =
        facts.iter().filter(|fact| is_open(fact.meets_gcse_c)).map(|fact| fact.place).collect();
    if open.is_empty() {
        return Finding::nothing(evidence.qualifications.complete);
    }
    Finding::new(Status::Unknown, open)
}

impl Experience {
    /// The entries that may count, before their skills are looked at.
    fn entries<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = &'a ExperienceFact> + Clone + use<'a> {
        let (unpaid, described) = (self.unpaid, self.described);
        let unpaid = unpaid.then_some(&evidence.unpaid.facts).into_iter().flatten();
        evidence.paid.facts.iter().chain(unpaid).filter(move |fact| fact.described || !described)
    }

    /// The entries that count.
    fn shown<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = &'a ExperienceFact> + Clone + use<'a> {
        let skill = self.skill;
        self.entries(evidence).filter(move |fact| skill.map_or(fact.is_tagged(), |skill| fact.shows(skill)))
    }

    fn is_complete(&self, evidence: &Evidence) -> bool {
        evidence.paid.complete && (!self.unpaid || evidence.unpaid.complete)
    }

    fn evaluate(&self, evidence: &Evidence) -> Finding {
        if reaches(self.months, self.shown(evidence)) {
            return Finding::new(Status::Met, self.shown(evidence).map(|fact| fact.place));
        }
        // Who tags one entry and not another says that the other shows none. Who tags nothing at all has not answered.
        let entries = self.entries(evidence);
        if !entries.clone().any(ExperienceFact::is_tagged) && reaches(self.months, entries.clone()) {
            return Finding::new(Status::Unknown, entries.map(|fact| fact.place));
        }
        Finding::nothing(self.is_complete(evidence))
    }
}

/// Whether there are any entries, and together they cover so many months.
fn reaches<'a>(months: u32, mut facts: impl Iterator<Item = &'a ExperienceFact> + Clone) -> bool {
    if months == 0 { facts.next().is_some() } else { timeline::months(facts.map(|fact| fact.span)) >= months }
}

impl Measure {
    /// The number, the entries behind it, and whether everything that could add to it is known.
    pub(super) fn evaluate(&self, evidence: &Evidence) -> (u32, Vec<Place>, bool) {
        let count = |places: &[Place]| u32::try_from(places.len()).unwrap_or(u32::MAX);
        match self {
            Measure::ExperienceMonths(wanted) => {
                let months = timeline::months(wanted.shown(evidence).map(|fact| fact.span));
                (months, places(wanted.shown(evidence).map(|fact| fact.place)), wanted.is_complete(evidence))
            }
            Measure::RecentMonths { window, entries } => {
                let window = timeline::history_window(evidence.as_of, window.get(), None);
                let recent = |fact: &ExperienceFact| Some((fact.span.within(window?)?, fact.place));
                let recent = entries.shown(evidence).filter_map(recent);
                let months = timeline::months(recent.clone().map(|(span, _)| span));
                (months, places(recent.map(|(_, place)| place)), entries.is_complete(evidence))
            }
            Measure::ExperienceEntries(wanted) => {
                let places = places(wanted.shown(evidence).map(|fact| fact.place));
                (count(&places), places, wanted.is_complete(evidence))
            }
            Measure::VoluntaryMonths {} => {
                let facts = &evidence.unpaid.facts;
                let months = timeline::months(facts.iter().map(|fact| fact.span));
                (months, places(facts.iter().map(|fact| fact.place)), evidence.unpaid.complete)
            }
            Measure::TrainingEntries(wanted) => {
                let facts = evidence.training.facts.iter().filter(|fact| fact.explained || !wanted.explained);
                let places = places(facts.map(|fact| fact.place));
                (count(&places), places, evidence.training.complete)
            }
        }
    }
}
