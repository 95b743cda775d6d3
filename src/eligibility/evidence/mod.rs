//! The facts that a policy may look at. They have no place for a name, an address, a birth date, a nationality, a document, a
//! school, a year of award or a declaration, so the scorer cannot see any of these.

mod collect;
mod facts;
mod gate;
mod place;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::application::Status;
use crate::engine::{Id, Names};
pub use facts::{ExperienceFact, FactList, QualificationFact, StatementFact, TrainingFact};
pub use gate::GateFact;
pub(crate) use gate::GateNotes;
pub(crate) use place::{EvidencePlace, paths, sorted};

/// The facts that a policy may look at, and nothing about who the person is.
///
/// A scorer sees the number of subjects and the months of experience:
///
/// ```
/// use applicant::Evidence;
/// fn score(evidence: &Evidence) -> usize {
///     evidence.qualifications.facts.len() + evidence.paid.facts.len()
/// }
/// ```
///
/// and cannot see a name, contact details, an address, a birth date, a nationality or document, or a declaration:
///
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.personal_details; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.nationalities; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.date_of_birth; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.proof; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.declarations; }
/// ```
///
/// nor a school or the year of an award, nor the text of an employer, of duties or of a statement:
///
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::QualificationFact) { let _ = &fact.institution; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::QualificationFact) { let _ = &fact.year; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::ExperienceFact) { let _ = &fact.employer; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::StatementFact) { let _ = &fact.text; }
/// ```
///
/// A policy is judged by evidence alone: an application does not fit.
///
/// ```compile_fail,E0308
/// fn score(application: &applicant::Application) {
///     applicant::Policy::probation_services_officer().assess(application);
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// The date on which the application is judged.
    pub as_of: NaiveDate,
    /// Permission to work on the start date.
    pub right_to_work: GateFact,
    /// The Civil Service Nationality Rules.
    pub civil_service_nationality: GateFact,
    /// Qualifications.
    pub qualifications: FactList<QualificationFact>,
    /// Paid work.
    pub paid: FactList<ExperienceFact>,
    /// Unpaid and voluntary experience.
    pub unpaid: FactList<ExperienceFact>,
    /// Courses.
    pub training: FactList<TrainingFact>,
    /// Statements.
    pub statements: FactList<StatementFact>,
    /// Whether these are the facts of a draft that is not sound yet.
    pub so_far: bool,
    /// Experience that lacks only what was done: it counts nowhere yet.
    pub(crate) undescribed: Vec<ExperienceFact>,
    pub(crate) custom: BTreeMap<String, Status>,
    /// What could be chosen and written: what a form does not offer is not known, and never a failure.
    pub(crate) offered: Names,
}

impl Evidence {
    /// Returns the same facts with the status of your own predicate, such as `custom = "acme.driving_licence"` in a policy.
    ///
    /// Work it out from your own section of the form, and from nothing that a name-blind sift may not see.
    ///
    /// ```
    /// use applicant::{Draft, Outcome, Policy, Rules};
    /// use applicant::application::Status;
    /// let policy = Policy::from_toml(r#"
    ///     id = "driver"
    ///     title = "Driver"
    ///     version = "1"
    ///     [[criteria]]
    ///     id = "licence"
    ///     title = "A driving licence"
    ///     need = "essential"
    ///     rule = { custom = "acme.driving_licence" }
    /// "#)?;
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let evidence = Draft::default().partial(&rules).evidence(&rules);
    /// assert_eq!(policy.assess(&evidence).outcome(), Outcome::NeedsReview);
    /// let evidence = evidence.with_custom("acme.driving_licence", Status::Met);
    /// assert_eq!(policy.assess(&evidence).outcome(), Outcome::Eligible);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_custom(mut self, id: impl Into<String>, status: Status) -> Evidence {
        self.custom.insert(id.into(), status);
        self
    }

    /// Returns the status of your own predicate: unknown until [`Evidence::with_custom`] sets it.
    #[must_use]
    pub fn custom(&self, id: &str) -> Status {
        self.custom.get(id).copied().unwrap_or(Status::Unknown)
    }

    /// Whether the form offered this skill, where one is asked for.
    pub(crate) fn offers(&self, skill: Option<Id>) -> bool {
        skill.is_none_or(|skill| self.offered.find(Names::SKILLS, skill.as_str()).is_some())
    }

    /// Whether the form asked for this statement.
    pub(crate) fn asks_for(&self, statement: &str) -> bool {
        self.offered.find(Names::STATEMENTS, statement).is_some()
    }
}
