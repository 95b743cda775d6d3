//! The facts of each section of the form.

use super::place::EvidencePlace;
use crate::application::qualifications::{AwardStatus as Award, GcseEquivalence, Kind, Qualification};
use crate::application::timeline::Span;
use crate::application::{YesNoUnknown, fingerprint};
use crate::engine::{Id, Path};

/// Facts of one kind, and whether they are complete.
///
/// Facts that are not complete can show that a criterion is met, but never that it is not.
#[doc(alias = "Facts")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FactList<T> {
    /// The facts in page order.
    pub facts: Vec<T>,
    /// Whether nothing is missing.
    pub complete: bool,
}

/// What a policy may know of one qualification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct QualificationFact {
    pub(crate) place: EvidencePlace,
    /// What kind it is.
    pub kind: Kind,
    /// Whether it was awarded; if not, it is predicted or being studied for.
    pub awarded: bool,
    /// Whether it counts as GCSEs at grade C or 4.
    pub meets_gcse_c: GcseEquivalence,
    /// The same where a strong pass (grade 5) is asked.
    pub strong_pass: GcseEquivalence,
    /// The RQF level that was achieved, if any is known.
    pub level: Option<u8>,
    /// Whether it shows a level but says nothing of a school subject.
    pub level_only: bool,
    /// Whether, by its size, it may count for more GCSEs than it is counted as.
    pub may_count_for_more: bool,
    /// A number that identifies the grade as its scheme writes it, if there is one.
    pub grade: Option<u64>,
    /// A number that is the same for entries in the same subject and differs otherwise; the text is not kept.
    pub subject: u64,
}

impl QualificationFact {
    pub(crate) fn of(
        place: EvidencePlace,
        qualification: &Qualification,
        strong_pass: bool,
    ) -> QualificationFact {
        let strong = qualification.meets_gcse_c(true);
        QualificationFact {
            place,
            kind: qualification.kind,
            awarded: qualification.status == Award::Awarded,
            meets_gcse_c: if strong_pass { strong } else { qualification.meets_gcse_c(false) },
            strong_pass: strong,
            // A lookalike counts at no level, whatever it claims. Entry level is below every number.
            level: qualification
                .rqf_level()
                .filter(|_| qualification.regulated != YesNoUnknown::No)
                .map(|level| level.number().unwrap_or(0)),
            level_only: qualification.is_level_only(),
            may_count_for_more: qualification.may_count_for_more().is_some(),
            grade: qualification.grade.as_ref().map(|grade| fingerprint::of(grade.as_str().as_bytes())),
            subject: qualification.subject_number(),
        }
    }

    /// Returns whether it has that grade, as its scheme writes it.
    #[must_use]
    pub fn has_grade(&self, grade: &str) -> bool {
        self.grade == Some(fingerprint::of(grade.as_bytes()))
    }
}

/// What a policy may know of one entry of paid or unpaid experience.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExperienceFact {
    pub(crate) place: EvidencePlace,
    /// Whether it was paid.
    pub paid: bool,
    /// The months it covers.
    pub span: Span,
    /// The skills it is tagged with.
    skills: Vec<Id>,
    /// Whether it says what was done.
    pub described: bool,
}

impl ExperienceFact {
    pub(crate) fn new(
        place: EvidencePlace,
        paid: bool,
        span: Span,
        skills: &[Id],
        described: bool,
    ) -> ExperienceFact {
        ExperienceFact { place, paid, span, skills: skills.to_vec(), described }
    }

    /// Returns whether it is tagged with the skill.
    #[must_use]
    pub fn shows(&self, skill: Id) -> bool {
        self.skills.contains(&skill)
    }

    /// Returns whether it is tagged with any skill.
    #[must_use]
    pub const fn is_tagged(&self) -> bool {
        !self.skills.is_empty()
    }
}

/// What a policy may know of one training course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TrainingFact {
    pub(crate) place: EvidencePlace,
    /// Whether it says why it helps.
    pub explained: bool,
}

/// What a policy may know of one statement that keeps within its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatementFact {
    pub(crate) place: EvidencePlace,
    /// Its key.
    pub name: Id,
    /// How many words it has.
    pub words: usize,
}

/// Where each kind of fact comes from.
macro_rules! places {
    ($($fact:ident),+) => {$(
        impl $fact {
            /// Returns the path of its entry on the form, such as `/employment/0`.
            #[must_use]
            pub fn path(&self) -> Path {
                self.place.path()
            }
        }
    )+};
}

places!(QualificationFact, ExperienceFact, TrainingFact, StatementFact);
