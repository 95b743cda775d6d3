//! What this crate writes as JSON, read back as plain owned data: for a client, a queue, a log or a database.
//!
//! The live types borrow a policy and hold codes that are constants, so they are written and never read. A record has the same JSON
//! as the live type that it is made of, key by key and in the same order.
//!
//! ```
//! use applicant::{Draft, Rules, Scope};
//! use applicant::adapters::wire::ReportRecord;
//!
//! let draft = Draft::from_json(br#"{"job": {"role": "astronaut"}}"#)?;
//! let report = draft.review(&Rules::on("2026-11-21".parse()?), Scope::Save);
//! let sent = serde_json::to_string(&report)?;
//!
//! let read: ReportRecord = serde_json::from_str(&sent)?;
//! assert_eq!((read.0[0].path.pointer().as_str(), read.0[0].code.as_str()), ("/job/role", "not_a_choice"));
//! assert_eq!(read, ReportRecord::from(&report));
//! assert_eq!(serde_json::to_string(&read)?, sent);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{ProblemDetails, ProblemError, WordedIssue};
use crate::application::Status;
use crate::eligibility::{
    Assessment, CriterionResult, Evidence, EvidencePlace, FactList, GateFact, GateNote, Outcome, Why,
};
use crate::engine::{Issue, Params, Path, Report, Severity};

/// The issues of a report, in page order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReportRecord(pub Vec<IssueRecord>);

/// One issue of a report, or of a report in the words of a language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssueRecord {
    /// Its place.
    #[serde(deserialize_with = "path")]
    pub path: Path,
    /// What kind of problem it is.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The code with its parameters, or a sentence.
    pub message: String,
    /// The values its message needs, in the order in which they were given.
    #[serde(with = "pairs")]
    pub params: Vec<(String, Value)>,
}

/// Problem details for HTTP APIs (RFC 9457), as a client reads them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProblemRecord {
    /// What kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// A short title.
    pub title: String,
    /// The status of HTTP.
    pub status: u16,
    /// Where the syntax broke, or which limit was passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The code that says why the request could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The values that go with that code.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "pairs")]
    pub params: Vec<(String, Value)>,
    /// What is wrong with which answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemErrorRecord>,
}

/// What is wrong with one answer, as a client reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProblemErrorRecord {
    /// Its place, as a JSON Pointer in a fragment.
    pub pointer: String,
    /// What to do about it.
    pub detail: String,
    /// What kind of problem it is.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The values its message needs.
    #[serde(with = "pairs")]
    pub params: Vec<(String, Value)>,
}

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

impl From<&Report> for ReportRecord {
    fn from(report: &Report) -> ReportRecord {
        ReportRecord(report.iter().map(IssueRecord::from).collect())
    }
}

impl From<&Issue> for IssueRecord {
    fn from(issue: &Issue) -> IssueRecord {
        IssueRecord {
            path: place(issue.path()),
            code: issue.code().to_string(),
            severity: issue.severity(),
            message: issue.fault().to_string(),
            params: values(issue.params()),
        }
    }
}

impl From<&WordedIssue> for IssueRecord {
    fn from(issue: &WordedIssue) -> IssueRecord {
        IssueRecord {
            path: place(&issue.path),
            code: issue.code.to_string(),
            severity: issue.severity,
            message: issue.message.clone(),
            params: values(&issue.params),
        }
    }
}

impl From<&ProblemDetails> for ProblemRecord {
    fn from(problem: &ProblemDetails) -> ProblemRecord {
        ProblemRecord {
            kind: problem.kind.to_owned(),
            title: problem.title.to_owned(),
            status: problem.status,
            detail: problem.detail.clone(),
            code: problem.code.map(|code| code.to_string()),
            params: values(&problem.params),
            errors: problem.errors.iter().map(ProblemErrorRecord::from).collect(),
        }
    }
}

impl From<&ProblemError> for ProblemErrorRecord {
    fn from(error: &ProblemError) -> ProblemErrorRecord {
        ProblemErrorRecord {
            pointer: error.pointer.clone(),
            detail: error.detail.clone(),
            code: error.code.to_string(),
            severity: error.severity,
            params: values(&error.params),
        }
    }
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
            qualifications: facts(&evidence.qualifications, |fact| fact.place),
            paid: facts(&evidence.paid, |fact| fact.place),
            unpaid: facts(&evidence.unpaid, |fact| fact.place),
            training: facts(&evidence.training, |fact| fact.place),
            statements: facts(&evidence.statements, |fact| fact.place),
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

fn facts<T>(list: &FactList<T>, place: impl Fn(&T) -> EvidencePlace) -> FactsRecord {
    FactsRecord {
        complete: list.complete,
        places: list.facts.iter().map(|fact| place(fact).path()).collect(),
    }
}

fn code(why: Why) -> String {
    why.as_str().to_owned()
}

fn note(note: GateNote) -> String {
    note.as_str().to_owned()
}

/// The place as JSON has it, which names no part of a date.
fn place(path: &Path) -> Path {
    path.clone().with_part(None)
}

fn values(params: &Params) -> Vec<(String, Value)> {
    let value = |value| serde_json::to_value(value).unwrap_or_default();
    params.iter().map(|(name, param)| (name.to_owned(), value(param))).collect()
}

/// Reads a place. The error does not repeat what was there.
fn path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Path, D::Error> {
    Path::from_pointer(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

fn paths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Path>, D::Error> {
    let pointers: Vec<String> = Vec::deserialize(deserializer)?;
    pointers.iter().map(|it| Path::from_pointer(it).map_err(D::Error::custom)).collect()
}

/// A map whose keys keep their order.
mod pairs {
    use super::*;

    pub(super) fn serialize<S: Serializer>(
        pairs: &[(String, Value)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, Value)>, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Vec<(String, Value)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the parameters of a code")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                std::iter::from_fn(|| map.next_entry().transpose()).collect()
            }
        }

        deserializer.deserialize_map(Pairs)
    }
}
