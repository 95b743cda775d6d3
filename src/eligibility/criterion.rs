//! What a policy can ask of the evidence: predicates that are met or not, and measures that earn points.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, ExperienceFact, Place, RIGHT_TO_WORK};
use crate::field::Month;
use crate::section::Skill;
use crate::section::qualifications::Meets;
use crate::status::Status;
use crate::timeline::{self, Span};

/// What a rule says of the evidence: where it stands, and the entries that show it.
pub(super) struct Finding {
    pub status: Status,
    pub places: Vec<Place>,
}

impl Finding {
    fn new(status: Status, places: Vec<Place>) -> Finding {
        Finding { status, places }
    }

    /// Without anything that shows it, a criterion is not met only when everything is known.
    fn nothing(complete: bool) -> Finding {
        Finding::new(if complete { Status::NotMet } else { Status::Unknown }, Vec::new())
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
    pub count: std::num::NonZeroU32,
}

/// Which entries of experience count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Experience {
    /// The skill they are tagged with; any skill when absent.
    pub skill: Option<Skill>,
    /// Whether they have to say what was done.
    pub described: bool,
    /// Whether unpaid experience counts like paid work.
    pub unpaid: bool,
    /// How many months they have to cover together.
    pub months: u32,
    /// For measures: only the last so many months count.
    pub window: Option<u32>,
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
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Months of experience, overlaps merged.
    ExperienceMonths(Experience),
    /// Months of experience within the window before the month of the application.
    RecentMonths(Experience),
    /// Entries of experience.
    ExperienceEntries(Experience),
    /// Months of unpaid experience.
    VoluntaryMonths(Experience),
    /// Courses.
    TrainingEntries(Training),
}

impl Rule {
    pub(super) fn evaluate(&self, evidence: &Evidence) -> Finding {
        match self {
            Rule::Any(rules) => combine(rules, evidence, Status::any),
            Rule::All(rules) => combine(rules, evidence, Status::all),
            Rule::Gate(gate) => {
                let fact = match gate {
                    Gate::RightToWork => evidence.right_to_work,
                    Gate::CivilServiceNationality => evidence.civil_service_nationality,
                };
                Finding::new(fact.status, vec![RIGHT_TO_WORK])
            }
            Rule::GcseC(needed) => gcse_c(needed.count.get(), evidence),
            Rule::Experience(wanted) => wanted.evaluate(evidence),
            Rule::Statement(name) => {
                let given = evidence.statements.facts.iter().find(|fact| fact.name == name);
                given.map_or_else(
                    || Finding::nothing(evidence.statements.complete),
                    |fact| Finding::new(Status::Met, vec![fact.place]),
                )
            }
        }
    }
}

/// The entries behind a combination are those of the parts that stand as the whole does.
fn combine(rules: &[Rule], evidence: &Evidence, how: fn(Vec<Status>) -> Status) -> Finding {
    let parts: Vec<Finding> = rules.iter().map(|rule| rule.evaluate(evidence)).collect();
    let status = how(parts.iter().map(|part| part.status).collect());
    let mut places: Vec<Place> =
        parts.into_iter().filter(|part| part.status == status).flat_map(|part| part.places).collect();
    sort(&mut places);
    Finding::new(status, places)
}

fn places(facts: &[&ExperienceFact]) -> Vec<Place> {
    let mut places = facts.iter().map(|fact| fact.place).collect();
    sort(&mut places);
    places
}

fn sort(places: &mut Vec<Place>) {
    places.sort_unstable();
    places.dedup();
}

/// The best result of each subject counts once; what a person has to look at may make up the rest.
fn gcse_c(needed: u32, evidence: &Evidence) -> Finding {
    let mut best = BTreeMap::<usize, (u32, Place)>::new();
    let mut referred = Vec::new();
    for fact in &evidence.qualifications.facts {
        match fact.meets_gcse_c {
            Meets::Meets(count) => {
                let count = u32::from(count);
                let entry = best.entry(fact.subject).or_insert((count, fact.place));
                if count > entry.0 {
                    *entry = (count, fact.place);
                }
            }
            Meets::Refer(_) | Meets::NotYet => referred.push(fact.place),
            Meets::Below => {}
        }
    }
    let met: u32 = best.values().map(|(count, _)| count).sum();
    let mut places: Vec<Place> = best.into_values().map(|(_, place)| place).collect();
    if met >= needed {
        sort(&mut places);
        return Finding::new(Status::Met, places);
    }
    if referred.is_empty() {
        return Finding::nothing(evidence.qualifications.complete);
    }
    sort(&mut referred);
    Finding::new(Status::Unknown, referred)
}

impl Experience {
    /// The entries that may count, before their skills are looked at.
    fn entries<'a>(&self, evidence: &'a Evidence) -> impl Iterator<Item = &'a ExperienceFact> + use<'a> {
        let (unpaid, described) = (self.unpaid, self.described);
        let unpaid = unpaid.then_some(&evidence.unpaid.facts).into_iter().flatten();
        evidence.paid.facts.iter().chain(unpaid).filter(move |fact| fact.described || !described)
    }

    fn shown_by(&self, fact: &ExperienceFact) -> bool {
        self.skill.map_or(fact.is_tagged(), |skill| fact.shows(skill))
    }

    fn is_complete(&self, evidence: &Evidence) -> bool {
        evidence.paid.complete && (!self.unpaid || evidence.unpaid.complete)
    }

    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let months =
            |facts: &[&ExperienceFact]| timeline::months(&facts.iter().map(|f| f.span).collect::<Vec<_>>());
        let shown = self.measured(evidence);
        if !shown.is_empty() && months(&shown) >= self.months {
            return Finding::new(Status::Met, places(&shown));
        }
        // Who tags one entry and not another says that the other shows none. Who tags nothing at all has not answered.
        let entries: Vec<_> = self.entries(evidence).collect();
        let is_open = !entries.iter().any(|fact| fact.is_tagged());
        if is_open && !entries.is_empty() && months(&entries) >= self.months {
            return Finding::new(Status::Unknown, places(&entries));
        }
        Finding::nothing(self.is_complete(evidence))
    }

    fn measured<'a>(&self, evidence: &'a Evidence) -> Vec<&'a ExperienceFact> {
        self.entries(evidence).filter(|fact| self.shown_by(fact)).collect()
    }
}

impl Measure {
    /// The number, the entries behind it, and whether everything that could add to it is known.
    pub(super) fn evaluate(&self, evidence: &Evidence) -> (u32, Vec<Place>, bool) {
        let of = |facts: Vec<&ExperienceFact>| {
            let spans: Vec<Span> = facts.iter().map(|fact| fact.span).collect();
            (timeline::months(&spans), facts.iter().map(|fact| fact.place).collect::<Vec<_>>())
        };
        let (number, mut places, complete) = match self {
            Measure::ExperienceMonths(wanted) => {
                let (months, places) = of(wanted.measured(evidence));
                (months, places, wanted.is_complete(evidence))
            }
            Measure::RecentMonths(wanted) => {
                let this_month = Month::of(evidence.as_of);
                let back = i32::try_from(wanted.window.unwrap_or(0)).unwrap_or(i32::MAX);
                let window = (this_month.plus(-back), this_month);
                let clipped = wanted.measured(evidence).into_iter().filter_map(|fact| {
                    Some((
                        Span::new(fact.span.from().max(window.0), fact.span.to().min(window.1))?,
                        fact.place,
                    ))
                });
                let (spans, places): (Vec<Span>, Vec<Place>) = clipped.unzip();
                (timeline::months(&spans), places, wanted.is_complete(evidence))
            }
            Measure::ExperienceEntries(wanted) => {
                let facts = wanted.measured(evidence);
                let count = u32::try_from(facts.len()).unwrap_or(u32::MAX);
                (count, of(facts).1, wanted.is_complete(evidence))
            }
            Measure::VoluntaryMonths(wanted) => {
                let facts = evidence
                    .unpaid
                    .facts
                    .iter()
                    .filter(|fact| wanted.skill.is_none_or(|skill| fact.shows(skill)));
                let (months, places) = of(facts.collect());
                (months, places, evidence.unpaid.complete)
            }
            Measure::TrainingEntries(wanted) => {
                let facts = evidence.training.facts.iter().filter(|fact| fact.explained || !wanted.explained);
                let places: Vec<Place> = facts.map(|fact| fact.place).collect();
                (u32::try_from(places.len()).unwrap_or(u32::MAX), places, evidence.training.complete)
            }
        };
        sort(&mut places);
        (number, places, complete)
    }
}
