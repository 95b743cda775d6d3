//! Qualifications: what was studied, how it was graded, and what the grade is worth.
//!
//! A grade is a value of a scheme ([`Grade`]), never a bare number: 1 is the best grade of a CSE and the
//! worst of a GCSE. What a result is worth is asked of the whole [`Qualification`]:
//!
//! ```
//! use applicant::application::qualifications::{Grade, GradeContext, Kind, Level, GcseEquivalence, Qualification};
//!
//! let mut english = Qualification::new(Kind::Gcse);
//! english.subject = Some("English Language".parse()?);
//! let (grade, notes) = Grade::parse("Grade c", &english.grade_context())?;
//! assert!(notes.is_empty());
//! english.grade = Some(grade);
//!
//! assert_eq!(english.meets_gcse_c(false), GcseEquivalence::Counts(1));
//! assert_eq!(english.rqf_level(), Level::new(2));
//! assert!(english.consistency(2026).is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Where the facts are unsettled, a year or a grade is at most a warning and a worth at most a
//! [`GcseEquivalence::Refer`]: an honest answer is never refused for what nobody knows.
//!
//! Each file imports only those before it: `years`, `award`, `kind`, `gcse_equivalence`, `scheme`,
//! `folded`, `class`, `grade_def`, `sequence`, `table`, `tables`, `grade`, `parse`; then `subject`, and what
//! is asked of a whole [`Qualification`].

mod award;
mod class;
mod consistency;
mod draft;
mod equivalence;
mod folded;
mod gcse_equivalence;
mod grade;
mod grade_def;
mod kind;
mod parse;
mod scheme;
mod sequence;
mod subject;
mod table;
mod tables;
mod years;

#[cfg(test)]
mod tests;

use crate::application::{YesNoUnknown, fingerprint, timeline};
use crate::engine::Meta;
use crate::field::{Country, Line, Month};
use applicant_derive::Section;

pub use award::{
    Award, AwardStatus, ComparableLevel, Framework, Level, Nation, PaperLevel, levels_in, to_rqf,
};
pub use gcse_equivalence::{GcseEquivalence, ReferReason};
pub use grade::{Grade, GradeContext};
pub use kind::Kind;
pub(crate) use kind::{Graded, KindFacts, LevelRule};
pub use scheme::Scheme;

/// A qualification that the applicant has, is studying for or is predicted.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
#[section(check_by_hand)]
pub struct Qualification {
    /// What kind of qualification it is.
    #[ask(sifted)]
    pub kind: Kind,
    /// What it is called, when it is of no listed kind.
    #[ask(max_chars = 100, by(kind, asks_name), sifted)]
    pub name: Option<Line>,
    /// The subject.
    #[ask(max_chars = 100, by(kind, asks_subject), sifted)]
    pub subject: Option<Line>,
    /// How much of the subject it covers.
    #[ask(default, by(kind, asks_award), sifted)]
    pub award: Award,
    /// Where it was awarded.
    pub nation: Option<Nation>,
    /// The country of an overseas qualification.
    #[ask(by(kind, asks_country))]
    pub country: Option<Country>,
    /// The framework in which the level is counted; `None` counts it as RQF.
    #[ask(need = draft::FRAMEWORK, sifted)]
    pub framework: Option<Framework>,
    /// The level; none where the kind has none, or it is not known.
    #[ask(by(kind, asks_level), sifted)]
    pub level: Option<Level>,
    /// The paper it was sat at.
    #[ask(by(kind, asks_paper_level), sifted)]
    pub paper_level: Option<PaperLevel>,
    /// Whether an official body regulates it: a lookalike that none regulates counts at no level, whatever it claims, and not to know is
    /// not held against the applicant.
    #[ask(default, by(kind, asks_regulated))]
    pub regulated: YesNoUnknown,
    /// How far it has come; blank means awarded.
    #[ask(default, sifted)]
    pub status: AwardStatus,
    /// The grade; none where there is none, it is not known, or it is still to come.
    #[ask(max_chars = 100, need = draft::GRADE, sifted)]
    pub grade: Option<Grade>,
    /// That the grade is not remembered, or the certificate lost.
    #[ask(default, decides)]
    pub grade_not_known: bool,
    /// The year of the award; never needed, because it tells the applicant's age.
    #[ask(meta = Meta::year(""))]
    pub year: Option<i32>,
    /// The school, college or other body; never shown to the scorer.
    #[ask(max_chars = 100)]
    pub institution: Option<Line>,
    /// The first month of study.
    #[ask(earliest = oldest)]
    pub studied_from: Option<Month>,
    /// The last month of study.
    #[ask(earliest = oldest)]
    pub studied_to: Option<Month>,
    /// Whether the study was full time, and so covers a gap in the history.
    #[ask(default)]
    pub full_time: bool,
    /// The reference of a statement of comparability, whose form no body publishes.
    #[ask(max_chars = 50, need = draft::COMPARABILITY_REFERENCE)]
    pub comparability_reference: Option<Line>,
    /// What the statement says.
    #[ask(max_chars = 100, need = draft::COMPARABLE_LEVEL, sifted)]
    pub comparable_level: Option<ComparableLevel>,
}

/// The number of a subject that a policy names; see [`Qualification::subject_number`].
pub(crate) fn subject_number(subject: &str) -> u64 {
    subject::number_of(Kind::Gcse, Some(subject))
}

impl Qualification {
    /// A qualification of this kind, awarded, of which nothing else is known.
    #[must_use]
    pub fn new(kind: Kind) -> Qualification {
        Qualification {
            kind,
            subject: None,
            award: Award::default(),
            nation: None,
            framework: None,
            level: None,
            paper_level: None,
            regulated: YesNoUnknown::default(),
            grade: None,
            grade_not_known: false,
            status: AwardStatus::default(),
            year: None,
            institution: None,
            country: None,
            name: None,
            comparability_reference: None,
            comparable_level: None,
            studied_from: None,
            studied_to: None,
            full_time: false,
        }
    }

    /// The months of full-time study, which cover a gap in the history. A year alone covers nothing.
    #[must_use]
    pub fn full_time_study(&self) -> Option<timeline::Span> {
        if !self.full_time {
            return None;
        }
        timeline::Span::new(self.studied_from?, self.studied_to?)
    }

    /// What is quick to tell of a result: a number that is the same for the same kind, award, status, nation
    /// and year.
    pub(crate) fn outline(&self) -> u64 {
        let kind = [self.kind as u64, self.award as u64, self.status as u64];
        let place = [self.nation.map_or(0, |nation| nation as u64 + 1)];
        let year = [self.year.map_or(0, |year| u64::from(year.unsigned_abs()))];
        kind.into_iter().chain(place).chain(year).fold(0, fingerprint::add)
    }

    /// What else makes two results of the same outline the same: a number for subject, grade, level, country
    /// and name.
    pub(crate) fn number(&self) -> u64 {
        let text =
            |line: &Option<Line>| line.as_ref().map_or(0, |line| fingerprint::of_any_case(line.as_str()));
        [
            self.subject_number(),
            self.country.map_or(0, |country| fingerprint::of(country.as_str().as_bytes())),
            self.level.map_or(0, |level| fingerprint::of(level.as_str().as_bytes())),
            self.grade.as_ref().map_or(0, |grade| fingerprint::of(grade.as_str().as_bytes())),
            text(&self.name),
        ]
        .into_iter()
        .fold(0, fingerprint::add)
    }

    /// What decides which grades there are.
    #[must_use]
    pub const fn grade_context(&self) -> GradeContext {
        GradeContext {
            kind: self.kind,
            award: self.award,
            nation: self.nation,
            year: self.year,
            paper_level: self.paper_level,
        }
    }
}
