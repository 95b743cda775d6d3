//! `applicant_issue_codes(json, as_of[, policy])`: the codes alone, for counting.

use applicant::engine::ReadError;
use applicant::{Code, Draft};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;

use super::{Rows, Says, list_of};
use crate::posts::Post;

pub(super) struct IssueCodes;

impl Says for IssueCodes {
    const NAME: &'static str = "applicant_issue_codes";
    const ABOUT: &'static str = "The code of each issue that applicant_check gives, in the same order.";

    fn data_type() -> DataType {
        list_of(DataType::Utf8)
    }

    fn say(draft: Result<Draft, ReadError>, post: &Post, rows: &mut Rows) -> Result<()> {
        match draft {
            Ok(draft) => {
                let report = draft.partial(&post.rules).report;
                rows.push(report.codes().map(Code::as_str).collect::<Vec<_>>())
            }
            Err(error) => rows.push([error.code().as_str()]),
        }
    }
}
