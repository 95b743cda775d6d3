//! What this crate writes as JSON, read back as plain owned data: for a client, a queue, a log or a database.
//!
//! The live types borrow a policy and hold codes that are constants, so they are written and never read. A record has the same JSON
//! as the live type that it is made of, key by key and in the same order. A report is read as a list of
//! [`WordedIssue`](super::WordedIssue), and [`ProblemDetails`](super::ProblemDetails) reads itself.
//!
//! ```
//! use applicant::adapters::wire::AssessmentRecord;
//! use applicant::{Draft, Policy};
//!
//! let policy = Policy::probation_services_officer();
//! let rules = policy.rules("2026-11-21".parse()?);
//! let assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
//! let sent = serde_json::to_string(&assessment)?;
//!
//! let read: AssessmentRecord = serde_json::from_str(&sent)?;
//! assert_eq!((read.policy.as_str(), read.so_far), ("probation_services_officer", true));
//! assert_eq!(read, AssessmentRecord::from(&assessment));
//! assert_eq!(serde_json::to_string(&read)?, sent);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::application::Status;
use crate::eligibility::{Assessment, CriterionResult, Evidence, FactList, GateFact, GateNote, Outcome, Why};
use crate::engine::Path;

/// An assessment without the policy by which it was made, which it names with its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentRecord {
    /// The id of the policy.
    pub policy: String,
    /// The version of the policy.
    pub policy_version: String,
    /// The version of the rules of this crate.
    pub rules_version: String,
    /// The outcome that it proposes.
    pub outcome: Outcome,
    /// Whether it judges a draft with something missing or wrong.
    pub so_far: bool,
    /// The points earned.
    pub points: u32,
    /// The most points that can be earned.
    pub max_points: u32,
    /// Every criterion in the order of the policy.
    pub criteria: Vec<CriterionRecord>,
}

/// The result of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionRecord {
    /// Its id.
    pub id: String,
    /// Whether it is met.
    pub status: Status,
    /// The points earned.
    pub points: u32,
    /// The most points that it gives.
    pub max_points: u32,
    /// The entries behind it.
    #[serde(deserialize_with = "paths")]
    pub evidence: Vec<Path>,
    /// The code of why it is not simply met.
    pub why: Option<String>,
    /// The codes of what people have to be told beside it.
    pub notes: Vec<String>,
}

/// Which entries of a form were looked at, and what came of the two gates: codes and places, and nothing that was answered.
///
/// It is a record and cannot be judged again: no [`Evidence`] can be made of it, so that whatever a policy judges comes from a form
/// that was checked.
///
/// ```compile_fail
/// fn judge(record: applicant::adapters::wire::EvidenceRecord) {
///     let evidence: applicant::Evidence = record.into();
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRecord {
    /// The date on which the application is judged.
    pub as_of: NaiveDate,
    /// Whether these are the facts of a draft that is not sound yet.
    pub so_far: bool,
    /// Permission to work on the start date.
    pub right_to_work: GateRecord,
    /// The Civil Service Nationality Rules.
    pub civil_service_nationality: GateRecord,
    /// Qualifications.
    pub qualifications: FactsRecord,
    /// Paid work.
    pub paid: FactsRecord,
    /// Unpaid and voluntary experience.
    pub unpaid: FactsRecord,
    /// Courses.
    pub training: FactsRecord,
    /// Statements.
    pub statements: FactsRecord,
    /// The status of each predicate of your own.
    pub custom: BTreeMap<String, Status>,
}

/// One of the two gates of nationality and documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateRecord {
    /// Whether it is met.
    pub status: Status,
    /// The code of why it is not simply met.
    pub why: Option<String>,
    /// Who can change that: `applicant`, `employer` or `nobody`.
    pub changed_by: String,
    /// The codes of what people have to be told beside it.
    pub notes: Vec<String>,
}

/// The entries of one part of the form that a policy may look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactsRecord {
    /// Whether nothing is missing.
    pub complete: bool,
    /// Where the entries are, in page order.
    #[serde(deserialize_with = "paths")]
    pub places: Vec<Path>,
}

impl From<&Assessment<'_>> for AssessmentRecord {
    fn from(assessment: &Assessment<'_>) -> AssessmentRecord {
        let policy = assessment.policy();
        AssessmentRecord {
            policy: policy.id.clone(),
            policy_version: policy.version.clone(),
            rules_version: assessment.rules_version().to_owned(),
            outcome: assessment.outcome(),
            so_far: assessment.is_so_far(),
            points: assessment.points(),
            max_points: policy.max_points(),
            criteria: assessment.criteria().iter().map(CriterionRecord::from).collect(),
        }
    }
}

impl From<&CriterionResult<'_>> for CriterionRecord {
    fn from(result: &CriterionResult<'_>) -> CriterionRecord {
        CriterionRecord {
            id: result.criterion().id.clone(),
            status: result.status(),
            points: result.points(),
            max_points: result.criterion().max_points(),
            evidence: result.evidence().collect(),
            why: result.why().map(code),
            notes: result.notes().map(note).collect(),
        }
    }
}

impl From<&Evidence> for EvidenceRecord {
    fn from(evidence: &Evidence) -> EvidenceRecord {
        EvidenceRecord {
            as_of: evidence.as_of,
            so_far: evidence.so_far,
            right_to_work: evidence.right_to_work.into(),
            civil_service_nationality: evidence.civil_service_nationality.into(),
            qualifications: facts(&evidence.qualifications, |fact| fact.path()),
            paid: facts(&evidence.paid, |fact| fact.path()),
            unpaid: facts(&evidence.unpaid, |fact| fact.path()),
            training: facts(&evidence.training, |fact| fact.path()),
            statements: facts(&evidence.statements, |fact| fact.path()),
            custom: evidence.custom.clone(),
        }
    }
}

impl From<GateFact> for GateRecord {
    fn from(gate: GateFact) -> GateRecord {
        GateRecord {
            status: gate.status,
            why: gate.why.map(code),
            changed_by: gate.changed_by.as_str().to_owned(),
            notes: gate.notes.iter().map(note).collect(),
        }
    }
}

fn facts<T>(list: &FactList<T>, path: impl Fn(&T) -> Path) -> FactsRecord {
    FactsRecord { complete: list.complete, places: list.facts.iter().map(path).collect() }
}

fn code(why: Why) -> String {
    why.as_str().to_owned()
}

fn note(note: GateNote) -> String {
    note.as_str().to_owned()
}

fn paths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Path>, D::Error> {
    let pointers: Vec<String> = Vec::deserialize(deserializer)?;
    pointers.iter().map(|it| Path::from_pointer(it).map_err(D::Error::custom)).collect()
}
