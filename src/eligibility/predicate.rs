//! What a policy can ask of the evidence: predicates that are met, not met or not known.

use std::cmp::Reverse;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, ExperienceFact, GateNotes, Place, QualificationFact};
use crate::application::qualifications::{GcseEquivalence, Kind, ReferReason, subject_number};
use crate::application::timeline::{self, Span};
use crate::application::{Skill, Status};
use crate::engine::field::choices;

choices! {
    /// Who can change where a predicate stands.
    pub enum ChangedBy {
        /// The applicant, on the form.
        Applicant = "applicant",
        /// The employer: a check, an enquiry, a person who looks.
        Employer = "employer",
        /// Nobody, by anything that the form or the employer can do.
        Nobody = "nobody",
    }

    /// The gates of nationality and documents.
    pub enum Gate {
        /// Permission to work on the start date.
        RightToWork = "right_to_work",
        /// The Civil Service Nationality Rules.
        CivilServiceNationality = "civil_service_nationality",
    }
}

/// One thing that can be asked of the evidence. In a policy file each is a table with one key.
///
/// Nothing in it can look at who the person is: see [`Evidence`]. Each is *monotonic*: a fact more never makes what is met
/// unmet or unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Predicate {
    /// `gate = "right_to_work"`: one of the two gates.
    Gate(Gate),
    /// `gcse_c = { count = 1 }`: qualifications that stand for GCSEs at grade C or 4.
    GcseC(GcseC),
    /// `qualification = { level = 3 }`: qualifications by level, kind, grade and subject.
    Qualification(Wanted),
    /// `experience = { skill = "written_reports" }`: entries of experience.
    Experience(Experience),
    /// `training = { count = 1 }`: courses.
    Training(Courses),
    /// `statement = "written_communication"`: a statement within its limits, by its key.
    Statement(String),
    /// `custom = "acme.driving_licence"`: a predicate of your own, which your code decides and adds with
    /// [`Evidence::with_custom`]. Until it does it is not known.
    Custom(String),
    /// `refer = "…"`: what a person decides, because no source says it or because people check it, as a criminal record. Never
    /// met and never failed by the machine.
    Refer(String),
}

/// How many GCSEs at grade C or 4 are needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GcseC {
    /// Distinct subjects, a double award counting as two. At least 1. Where it is more, a person looks at a degree and at
    /// whatever else shows a level alone, for no table says how many GCSEs that stands for.
    pub count: NonZeroU32,
    /// The subjects among which they have to be; any when empty. Maths and Mathematics are one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// Whether grade 5 is needed; see [`GcseEquivalence`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
}

/// Which qualifications are needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wanted {
    /// In how many distinct subjects. At least 1.
    pub count: NonZeroU32,
    /// The least RQF level that was achieved: 1 to 8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The kinds among which they have to be; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// The grades that count, as the schemes of the kinds write them; any when empty. Grades of different schemes are never
    /// compared, so a file says which it takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<String>,
    /// The subjects among which they have to be; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
}

impl Default for Wanted {
    /// Any one qualification.
    fn default() -> Wanted {
        Wanted {
            count: NonZeroU32::MIN,
            level: None,
            kinds: Vec::new(),
            grades: Vec::new(),
            subjects: Vec::new(),
        }
    }
}

/// Which entries of experience count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Experience {
    /// The skill they are tagged with; any skill when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<Skill>,
    /// Whether they have to say what was done.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub described: bool,
    /// Whether paid work counts: it does unless the policy says no.
    pub paid: bool,
    /// Whether unpaid experience counts like paid work: it does unless the policy says no.
    pub unpaid: bool,
    /// How many months they have to cover together, overlaps counted once; 0 asks for an entry of any length.
    pub months: u32,
    /// Only months among so many whole months before that of the application count; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_months: Option<NonZeroU32>,
}

impl Default for Experience {
    /// Any entry with a skill, paid or not.
    fn default() -> Experience {
        Experience { skill: None, described: false, paid: true, unpaid: true, months: 0, within_months: None }
    }
}

/// Which courses count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Courses {
    /// How many. At least 1.
    pub count: NonZeroU32,
    /// Whether they have to say why they help.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub explained: bool,
}

impl Default for Courses {
    /// Any one course.
    fn default() -> Courses {
        Courses { count: NonZeroU32::MIN, explained: false }
    }
}

/// Where a predicate stands: the entries that show it, why it is not simply met, and how far it is from being met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub status: Status,
    pub places: Vec<Place>,
    pub why: Option<&'static str>,
    /// How many there are of what is counted, of how many needed.
    pub have: u32,
    pub need: u32,
    pub changed_by: ChangedBy,
    pub notes: GateNotes,
}

impl Finding {
    pub(super) fn new(status: Status, shown_by: impl IntoIterator<Item = Place>) -> Finding {
        let have = u32::from(status == Status::Met);
        let changed_by = ChangedBy::Applicant;
        Finding {
            status,
            places: sorted(shown_by),
            why: None,
            have,
            need: 1,
            changed_by,
            notes: GateNotes::default(),
        }
    }

    /// Without enough that shows it, a predicate is not met only when everything is known.
    fn short(complete: bool) -> Finding {
        Finding::new(if complete { Status::NotMet } else { Status::Unknown }, [])
    }

    /// A person has to look at these.
    fn referred(places: impl IntoIterator<Item = Place>, why: &'static str) -> Finding {
        let changed_by = ChangedBy::Employer;
        Finding { why: Some(why), changed_by, ..Finding::new(Status::Unknown, places) }
    }

    fn of(self, have: u32, need: u32) -> Finding {
        Finding { have, need, ..self }
    }
}

/// In page order, each once.
pub(super) fn sorted(places: impl IntoIterator<Item = Place>) -> Vec<Place> {
    let mut places: Vec<Place> = places.into_iter().collect();
    places.sort_unstable();
    places.dedup();
    places
}

impl Predicate {
    pub(super) fn evaluate(&self, evidence: &Evidence) -> Finding {
        match self {
            Predicate::Gate(gate) => {
                let fact = match gate {
                    Gate::RightToWork => evidence.right_to_work,
                    Gate::CivilServiceNationality => evidence.civil_service_nationality,
                };
                let finding = Finding::new(fact.status, [Place::RIGHT_TO_WORK]);
                Finding { why: fact.why, changed_by: fact.changed_by, notes: fact.notes, ..finding }
            }
            Predicate::GcseC(wanted) => wanted.evaluate(evidence),
            Predicate::Qualification(wanted) => wanted.evaluate(evidence),
            Predicate::Experience(wanted) => wanted.evaluate(evidence),
            Predicate::Training(wanted) => wanted.evaluate(evidence),
            Predicate::Statement(name) => {
                let given = evidence.statements.facts.iter().find(|fact| fact.name == *name.as_str());
                given.map_or_else(
                    || Finding::short(evidence.statements.complete && evidence.asks_for(name)),
                    |fact| Finding::new(Status::Met, [fact.place]),
                )
            }
            Predicate::Custom(id) => Finding::new(evidence.custom(id), []),
            Predicate::Refer(_) => Finding::referred([], "person_decides"),
        }
    }

    /// Whether it cannot be met without the other one being met too, whatever the evidence.
    ///
    /// It is looked for only between predicates of one kind, where it can be seen from the numbers.
    #[must_use]
    pub fn implies(&self, other: &Predicate) -> bool {
        match (self, other) {
            (Predicate::GcseC(a), Predicate::GcseC(b)) => {
                let same_subjects = b.subjects.is_empty() || a.subjects == b.subjects;
                a.count >= b.count && same_subjects && a.strong == b.strong
            }
            (Predicate::Qualification(a), Predicate::Qualification(b)) => {
                a.count >= b.count
                    && a.level >= b.level
                    && narrows(&a.kinds, &b.kinds)
                    && narrows(&a.grades, &b.grades)
                    && (b.subjects.is_empty() || a.subjects == b.subjects)
            }
            (Predicate::Experience(a), Predicate::Experience(b)) => {
                let window = match (a.within_months, b.within_months) {
                    (_, None) => true,
                    // Of an entry of any length it is not asked when it was.
                    (Some(a_window), Some(b_window)) => {
                        a_window <= b_window && (a.months > 0 || b.months == 0)
                    }
                    (None, Some(_)) => false,
                };
                (b.skill.is_none() || a.skill == b.skill)
                    && (a.described || !b.described)
                    && (b.paid || !a.paid)
                    && (b.unpaid || !a.unpaid)
                    && a.months >= b.months
                    && window
            }
            (Predicate::Training(a), Predicate::Training(b)) => {
                a.count >= b.count && (a.explained || !b.explained)
            }
            _ => self == other,
        }
    }
}

/// Whether what is in the first list is surely in the second, where an empty list takes anything.
fn narrows<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    b.is_empty() || (!a.is_empty() && a.iter().all(|item| b.contains(item)))
}

/// What one qualification adds to what is wanted.
#[derive(Clone, Copy)]
enum Adds {
    Counts(u8),
    /// It counts for so many, and a person may find that it stands for more.
    AtLeast(u8),
    /// A person has to look, or it is still to come: it may count, but nobody knows yet.
    Open(&'static str, ChangedBy),
    Nothing,
}

/// Counts distinct subjects, the best result of each; what is open leaves the rest unknown.
fn count(needed: u32, evidence: &Evidence, adds: impl Fn(&QualificationFact) -> Adds) -> Finding {
    let facts = &evidence.qualifications.facts;
    let (mut counted, mut open) = (Vec::new(), Vec::new());
    for fact in facts {
        match adds(fact) {
            Adds::Counts(count) => counted.push((fact.subject, Reverse(count), fact.place)),
            Adds::AtLeast(count) => {
                counted.push((fact.subject, Reverse(count), fact.place));
                open.push((fact.place, ReferReason::Size.as_str(), ChangedBy::Employer));
            }
            Adds::Open(why, changed_by) => open.push((fact.place, why, changed_by)),
            Adds::Nothing => {}
        }
    }
    counted.sort_unstable();
    counted.dedup_by_key(|(subject, ..)| *subject);
    let have = counted.iter().map(|(_, Reverse(count), _)| u32::from(*count)).sum::<u32>();
    if have >= needed {
        return Finding::new(Status::Met, counted.into_iter().map(|(.., place)| place)).of(have, needed);
    }
    match open.first() {
        None => Finding::short(evidence.qualifications.complete).of(have, needed),
        Some((_, why, changed_by)) => Finding {
            changed_by: *changed_by,
            ..Finding::referred(open.iter().map(|(place, ..)| *place), why).of(have, needed)
        },
    }
}

/// Whether a qualification is in one of the subjects; none when it shows no subject.
fn is_in(fact: &QualificationFact, subjects: &[String]) -> Option<bool> {
    if subjects.is_empty() {
        Some(true)
    } else if fact.level_only || fact.subject == 0 {
        None
    } else {
        Some(subjects.iter().any(|subject| subject_number(subject) == fact.subject))
    }
}

const NOT_AWARDED_YET: Adds = Adds::Open("not_awarded_yet", ChangedBy::Applicant);
const SUBJECT_NOT_SHOWN: Adds = Adds::Open("subject_not_shown", ChangedBy::Employer);
const SIZE: Adds = Adds::Open(ReferReason::Size.as_str(), ChangedBy::Employer);

impl GcseC {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        count(self.count.get(), evidence, |fact| {
            let meets = if self.strong { fact.strong_pass } else { fact.meets_gcse_c };
            match (meets, is_in(fact, &self.subjects)) {
                (GcseEquivalence::Below, _) | (_, Some(false)) => Adds::Nothing,
                (GcseEquivalence::NotYet, _) => NOT_AWARDED_YET,
                (GcseEquivalence::Refer(why), _) => Adds::Open(why.as_str(), ChangedBy::Employer),
                (GcseEquivalence::Counts(_), None) => SUBJECT_NOT_SHOWN,
                // A degree shows the level of any number of GCSEs, and how many no table says.
                (GcseEquivalence::Counts(_), Some(true)) if fact.level_only && self.count.get() > 1 => SIZE,
                (GcseEquivalence::Counts(count), Some(true)) if fact.may_count_for_more => {
                    Adds::AtLeast(count)
                }
                (GcseEquivalence::Counts(count), Some(true)) => Adds::Counts(count),
            }
        })
    }
}

impl Wanted {
    fn takes(&self, grade: &str) -> bool {
        self.grades.iter().any(|wanted| wanted == grade)
    }

    fn evaluate(&self, evidence: &Evidence) -> Finding {
        count(self.count.get(), evidence, |fact| {
            if !self.kinds.is_empty() && !self.kinds.contains(&fact.kind) {
                return Adds::Nothing;
            }
            let in_subject = is_in(fact, &self.subjects);
            if in_subject == Some(false) {
                return Adds::Nothing;
            }
            if !fact.awarded {
                return NOT_AWARDED_YET;
            }
            if !self.grades.is_empty() {
                match fact.grade {
                    None => return Adds::Open("grade_not_known", ChangedBy::Applicant),
                    Some(_) if self.grades.iter().any(|grade| fact.has_grade(grade)) => {}
                    // One that was awarded without a division may be of either.
                    Some(_) if fact.has_grade("Second") => {
                        match ["2:1", "2:2"].map(|grade| self.takes(grade)) {
                            [true, true] => {}
                            [false, false] => return Adds::Nothing,
                            _ => return Adds::Open("grade_not_known", ChangedBy::Employer),
                        }
                    }
                    Some(_) => return Adds::Nothing,
                }
            }
            match (self.level, fact.level) {
                (Some(wanted), Some(level)) if level < wanted => return Adds::Nothing,
                // Below everything, or for a person to say.
                (Some(_), None) if fact.meets_gcse_c == GcseEquivalence::Below => return Adds::Nothing,
                (Some(_), None) => return Adds::Open("level_not_known", ChangedBy::Employer),
                _ => {}
            }
            if in_subject.is_none() { SUBJECT_NOT_SHOWN } else { Adds::Counts(1) }
        })
    }
}

impl Experience {
    /// The entries that may count, before their skills are looked at, with the months of each that count.
    fn entries<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let described = self.described;
        let paid = self.paid.then_some(&evidence.paid.facts).into_iter().flatten();
        let unpaid = self.unpaid.then_some(&evidence.unpaid.facts).into_iter().flatten();
        self.in_window(evidence, paid.chain(unpaid).filter(move |fact| fact.described || !described))
    }

    /// The entries that would count if they said what was done.
    fn undescribed<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let Experience { skill, described, paid, unpaid, .. } = *self;
        // An entry without what was done counts where that is not asked, but not before the form is sound.
        let kept = evidence.paid.facts.iter().chain(&evidence.unpaid.facts);
        let facts = kept.filter(move |fact| described && !fact.described).chain(&evidence.undescribed);
        let would_count = move |fact: &&ExperienceFact| {
            (if fact.paid { paid } else { unpaid })
                && skill.map_or(fact.is_tagged(), |skill| fact.shows(skill))
        };
        self.in_window(evidence, facts.filter(would_count))
    }

    /// These entries with the months of each that count.
    fn in_window<'a, F: Iterator<Item = &'a ExperienceFact> + Clone>(
        &self,
        evidence: &Evidence,
        facts: F,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a, F> {
        // The outer none: all months count. The inner: a window that holds no month.
        let window =
            self.within_months.map(|months| timeline::history_window(evidence.as_of, months.get(), None));
        facts.filter_map(move |fact| {
            let span = match window {
                None => Some(fact.span),
                Some(window) => window.and_then(|window| fact.span.within(window)),
            };
            Some((fact, span?))
        })
    }

    /// The entries that count, with the months of each that count.
    pub(super) fn shown<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let skill = self.skill;
        self.entries(evidence)
            .filter(move |(fact, _)| skill.map_or(fact.is_tagged(), |skill| fact.shows(skill)))
    }

    pub(super) fn is_complete(&self, evidence: &Evidence) -> bool {
        evidence.offers(self.skill)
            && (!self.paid || evidence.paid.complete)
            && (!self.unpaid || evidence.unpaid.complete)
    }

    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let (have, need) = (reach(self.months, self.shown(evidence)), self.months.max(1));
        if have >= need {
            let places = self.shown(evidence).map(|(fact, _)| fact.place);
            return Finding::new(Status::Met, places).of(have, need);
        }
        // Who tags one entry and not another says that the other shows none. Who tags nothing at all has not answered.
        let entries = self.entries(evidence);
        let untagged = !entries.clone().any(|(fact, _)| fact.is_tagged());
        if untagged && reach(self.months, entries.clone()) >= need {
            let places = entries.map(|(fact, _)| fact.place);
            return Finding {
                why: Some("no_skill_chosen"),
                ..Finding::new(Status::Unknown, places).of(have, need)
            };
        }
        let short = Finding::short(self.is_complete(evidence)).of(have, need);
        // With the right skill already chosen, telling what was done is all that is missing.
        let told = || self.shown(evidence).chain(self.undescribed(evidence));
        if reach(self.months, told()) >= need {
            let places = sorted(self.undescribed(evidence).map(|(fact, _)| fact.place));
            return Finding { why: Some("not_described"), places, ..short };
        }
        short
    }
}

/// How many months the entries cover together; where their length does not matter, 1 for any.
fn reach<'a>(months: u32, mut facts: impl Iterator<Item = (&'a ExperienceFact, Span)>) -> u32 {
    if months == 0 {
        u32::from(facts.next().is_some())
    } else {
        timeline::months(facts.map(|(_, span)| span))
    }
}

impl Courses {
    /// The courses that count.
    pub(super) fn shown<'a>(&self, evidence: &'a Evidence) -> impl Iterator<Item = Place> + use<'a> {
        let explained = self.explained;
        evidence.training.facts.iter().filter(move |fact| fact.explained || !explained).map(|fact| fact.place)
    }

    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let need = self.count.get();
        let have = u32::try_from(self.shown(evidence).count()).unwrap_or(u32::MAX);
        if have >= need {
            return Finding::new(Status::Met, self.shown(evidence)).of(have, need);
        }
        Finding::short(evidence.training.complete).of(have, need)
    }
}
