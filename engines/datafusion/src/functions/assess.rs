//! `applicant_assess(json, as_of, policy)`: how an application comes out.

use applicant::application::Status;
use applicant::engine::{ReadError, Severity};
use applicant::{Draft, Report};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, exec_err};
use serde::Serialize;

use super::{Rows, Says, list_of, struct_of};
use crate::posts::Post;

pub(super) struct Assess;

/// The order of the fields is that of [`Assess::data_type`].
#[derive(Default, Serialize)]
struct Row<'a> {
    outcome: &'static str,
    points: Option<u32>,
    criteria: Option<Vec<Criterion<'a>>>,
    /// Of each criterion, in the same order: nothing where that is unknown. A small key to count by.
    met: Option<Vec<Option<bool>>>,
    errors: usize,
    warnings: usize,
    ties: Option<Vec<u32>>,
    reference: Option<&'a str>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    need: &'static str,
    status: &'static str,
    points: u32,
}

impl Says for Assess {
    const NAME: &'static str = "applicant_assess";
    const ABOUT: &'static str = "The proposed outcome: eligible, needs_review or not_eligible, with points and criteria; \
        not_complete where something has to be put right first, not_read where it cannot be read.";
    const NEEDS_POLICY: bool = true;

    fn data_type() -> DataType {
        let criterion = struct_of([
            ("id", DataType::Utf8),
            ("need", DataType::Utf8),
            ("status", DataType::Utf8),
            ("points", DataType::UInt32),
        ]);
        struct_of([
            ("outcome", DataType::Utf8),
            ("points", DataType::UInt32),
            ("criteria", list_of(criterion)),
            ("met", DataType::new_list(DataType::Boolean, true)),
            ("errors", DataType::UInt32),
            ("warnings", DataType::UInt32),
            ("ties", list_of(DataType::UInt32)),
            ("reference", DataType::Utf8),
        ])
    }

    fn say(draft: Result<Draft, ReadError>, post: &Post, rows: &mut Rows) -> Result<()> {
        let Some(policy) = &post.policy else { return exec_err!("{} takes a policy", Self::NAME) };
        let Ok(draft) = draft else {
            return rows.push(Row { outcome: "not_read", errors: 1, ..Row::default() });
        };
        let partial = draft.partial(&post.rules);
        let (errors, warnings) = counts(&partial.report);
        let reference = partial.known.reference.as_ref().map(|reference| reference.as_str());
        if partial.report.blocks() {
            return rows.push(Row { outcome: "not_complete", errors, warnings, reference, ..Row::default() });
        }
        let assessment = policy.assess(&partial.evidence(&post.rules));
        let criteria = assessment.criteria().iter().map(|result| Criterion {
            id: &result.criterion().id,
            need: result.criterion().need.as_str(),
            status: result.status().as_str(),
            points: result.points(),
        });
        rows.push(Row {
            outcome: assessment.outcome().as_str(),
            points: Some(assessment.points()),
            criteria: Some(criteria.collect()),
            met: Some(assessment.criteria().iter().map(|result| is_met(result.status())).collect()),
            errors,
            warnings,
            ties: Some(assessment.ties().collect()),
            reference,
        })
    }
}

const fn is_met(status: Status) -> Option<bool> {
    match status {
        Status::Met => Some(true),
        Status::NotMet => Some(false),
        Status::Unknown => None,
    }
}

/// How many errors and warnings; advice and information are not counted.
fn counts(report: &Report) -> (usize, usize) {
    let warnings = report.iter().filter(|issue| issue.severity() == Severity::Warning);
    (report.errors().count(), warnings.count())
}
