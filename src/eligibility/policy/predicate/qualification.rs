//! `qualification = { level = 3 }`: qualifications by level, kind, grade and subject.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use super::subjects::{self, Adds, NOT_AWARDED_YET, SUBJECT_NOT_SHOWN, is_in};
use crate::application::qualifications::{GcseEquivalence, Grade, GradeContext, Graded, Kind, ReferReason};
use crate::eligibility::evidence::{Evidence, QualificationFact};
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::{Phrase, Said};
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{self, Word};
use crate::eligibility::why::{ChangedBy, Why};
use crate::engine::{Choice, Demand, Section};

/// Which qualifications are needed, and how many.
#[doc(alias = "Wanted")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QualificationRule {
    /// In how many distinct subjects, at least 1.
    pub count: NonZeroU32,
    /// The least RQF level that was achieved: 1 to 8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The kinds among which they have to be; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// The grades that count, as the schemes of the kinds write them; any when empty.
    ///
    /// Grades of different schemes are never compared, so a file says which it takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<String>,
    /// The subjects among which they have to be; any when empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
}

impl Default for QualificationRule {
    /// Any one qualification.
    fn default() -> QualificationRule {
        QualificationRule {
            count: NonZeroU32::MIN,
            level: None,
            kinds: Vec::new(),
            grades: Vec::new(),
            subjects: Vec::new(),
        }
    }
}

impl QualificationRule {
    fn takes(&self, grade: &str) -> bool {
        self.grades.iter().any(|asked| asked == grade)
    }

    /// What a qualification adds for its grade, unless the grade is one that counts.
    fn grade_of(&self, fact: &QualificationFact) -> Option<Adds> {
        let unknown = |by| Some(Adds::Open(Why::Qualification(ReferReason::GradeNotKnown), by));
        match fact.grade {
            _ if self.grades.is_empty() => None,
            None => unknown(ChangedBy::Applicant),
            Some(_) if self.grades.iter().any(|grade| fact.has_grade(grade)) => None,
            // One that was awarded without a division may be of either.
            Some(_) if fact.has_grade("Second") => match ["2:1", "2:2"].map(|grade| self.takes(grade)) {
                [true, true] => None,
                [false, false] => Some(Adds::Nothing),
                _ => unknown(ChangedBy::Employer),
            },
            Some(_) => Some(Adds::Nothing),
        }
    }

    /// The same for its level.
    fn level_of(&self, fact: &QualificationFact) -> Option<Adds> {
        match (self.level, fact.level) {
            (Some(asked), Some(level)) if level < asked => Some(Adds::Nothing),
            // Below everything, or for a person to say.
            (Some(_), None) if fact.meets_gcse_c == GcseEquivalence::Below => Some(Adds::Nothing),
            (Some(_), None) => Some(Adds::Open(Why::LevelNotKnown, ChangedBy::Employer)),
            _ => None,
        }
    }

    /// Why no qualification can have what is asked together.
    fn contradiction(&self) -> Option<FaultKind> {
        let never = |why: String| Some(FaultKind::NeverMet(why));
        if self.level.is_some_and(|level| !(1..=8).contains(&level)) {
            return never("levels of the RQF are 1 to 8".to_owned());
        }
        if !self.grades.is_empty() {
            if self.kinds.is_empty() {
                let why = "names grades, so it has to name the kinds that have them";
                return Some(FaultKind::Shape(why.to_owned()));
            }
            if let Some(kind) = self.kinds.iter().find(|kind| kind.facts().graded == Graded::PassOnly) {
                return never(format!("{kind} has no grades"));
            }
            let writes = |kind: &Kind, grade: &str| {
                Grade::parse(grade, &GradeContext::new(*kind)).is_ok_and(|(read, _)| read.as_str() == grade)
            };
            let unknown = |grade: &&String| !self.kinds.iter().any(|kind| writes(kind, grade));
            if let Some(grade) = self.grades.iter().find(unknown) {
                return never(format!("no scheme of these kinds writes a grade `{grade}`"));
            }
        }
        if !self.subjects.is_empty()
            && let Some(kind) = self.kinds.iter().find(|kind| kind.facts().subject == Demand::NotAsked)
        {
            return never(format!("{kind} has no subject"));
        }
        None
    }
}

impl QualificationRule {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "qualification",
        word::Kind::Table(&[
            Word::new("count", word::Kind::Number(1), "In how many distinct subjects; 1 when absent."),
            Word::new("level", word::Kind::Number(0), "The least RQF level, 1 to 8."),
            Word::new(
                "kinds",
                word::Kind::List(&word::Kind::OneOf(|| <Kind as Choice>::NAMES.to_vec())),
                "The kinds among which they have to be; any when absent.",
            ),
            Word::new(
                "grades",
                word::Kind::List(&word::Kind::Text),
                "The grades that count, as the schemes of the kinds write them: grades of different schemes are never compared.",
            ),
            Word::new(
                "subjects",
                word::Kind::List(&word::Kind::Text),
                "The subjects among which they have to be; any when absent.",
            ),
        ]),
        "That many distinct subjects at that level, of those kinds, at those grades.",
    );
}

impl Asks for QualificationRule {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        subjects::count(self.count.get(), evidence, |fact| {
            let in_subject = is_in(fact, &self.subjects);
            if in_subject == Some(false) || !(self.kinds.is_empty() || self.kinds.contains(&fact.kind)) {
                return Adds::Nothing;
            }
            if !fact.awarded {
                return NOT_AWARDED_YET;
            }
            let counts = || if in_subject.is_none() { SUBJECT_NOT_SHOWN } else { Adds::Counts(1) };
            self.grade_of(fact).or_else(|| self.level_of(fact)).unwrap_or_else(counts)
        })
    }

    fn implies(&self, other: &QualificationRule) -> bool {
        self.count >= other.count
            && self.level >= other.level
            && narrows(&self.kinds, &other.kinds)
            && narrows(&self.grades, &other.grades)
            && (other.subjects.is_empty() || self.subjects == other.subjects)
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        let most =
            if self.subjects.is_empty() { Offer::max_rows() } else { subjects::listed(&self.subjects) };
        offer
            .without(Section::QUALIFICATIONS)
            .or_else(|| FaultKind::too_many(self.count.get(), most))
            .or_else(|| self.contradiction())
    }

    fn sections(&self) -> Vec<Section> {
        vec![Section::QUALIFICATIONS]
    }

    fn step(&self, finding: &Finding) -> NextStep {
        subjects::step(finding)
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        let kinds = || Said::Choices("kind", self.kinds.iter().map(|kind| kind.as_str()).collect());
        let parts = [
            Some(Phrase::of("qualification", self.count.get())),
            (!self.kinds.is_empty()).then(|| Phrase::new("kinds").with("kinds", kinds())),
            self.level.map(|level| Phrase::new("level").with("level", Said::Number(level.into()))),
            (!self.grades.is_empty())
                .then(|| Phrase::new("grades").with("grades", Said::AnyOf(&self.grades))),
            subjects::phrase(self.count.get(), &self.subjects),
        ];
        parts.into_iter().flatten().collect()
    }
}

/// Whether what is in the first list is surely in the second, where an empty list takes anything.
fn narrows<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    b.is_empty() || (!a.is_empty() && a.iter().all(|item| b.contains(item)))
}
