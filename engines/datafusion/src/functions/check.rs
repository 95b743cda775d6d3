//! `applicant_check(json, as_of[, policy])`: what is wrong, in page order, without a text of the applicant.

use applicant::Draft;
use applicant::engine::ReadError;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use serde::Serialize;

use super::{Rows, Says, list_of, struct_of};
use crate::posts::Post;

pub(super) struct Check;

#[derive(Serialize)]
struct Row {
    path: String,
    code: &'static str,
    severity: &'static str,
}

impl Says for Check {
    const NAME: &'static str = "applicant_check";
    const ABOUT: &'static str = "What has to be put right, and what to look at again, in page order; an empty list where nothing is. \
        What cannot be read has one issue, without a path.";

    fn data_type() -> DataType {
        let text = || DataType::Utf8;
        list_of(struct_of([("path", text()), ("code", text()), ("severity", text())]))
    }

    fn say(draft: Result<Draft, ReadError>, post: &Post, rows: &mut Rows) -> Result<()> {
        match draft {
            Ok(draft) => {
                let report = draft.partial(&post.rules).report;
                let row = |issue: &applicant::engine::Issue| Row {
                    path: issue.path().pointer(),
                    code: issue.code().as_str(),
                    severity: issue.severity().as_str(),
                };
                rows.push(report.iter().map(row).collect::<Vec<_>>())
            }
            Err(error) => {
                rows.push([Row { path: String::new(), code: error.code().as_str(), severity: "error" }])
            }
        }
    }
}
