//! What is printed of a judgement for scripts: one object on one line.

use std::io::{self, Write};

use applicant::Assessment;
use applicant::adapters::WordedIssue;
use applicant::messages::Messages;
use serde::Serialize;

use super::judgement::{Judgement, sentence};

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    outcome: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Unread>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Vec<WordedIssue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    omitted: Option<usize>,
    assessment: Option<&'a Assessment<'a>>,
}

/// Why there is no report.
#[derive(Serialize)]
struct Unread {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: String,
}

/// One object on one line.
pub fn line(out: &mut impl Write, path: &str, judgement: &Judgement<'_>, words: &Messages) -> io::Result<()> {
    let error = match judgement {
        Judgement::Unopened(error) => {
            Some(Unread { code: "io", line: None, column: None, message: error.to_string() })
        }
        Judgement::Unread(error) => Some(Unread {
            code: error.code().as_str(),
            line: Some(error.line()),
            column: Some(error.column()),
            message: sentence(error, words),
        }),
        Judgement::Blocked(_) | Judgement::Assessed(..) => None,
    };
    let line = Line {
        path,
        outcome: judgement.outcome(),
        error,
        report: judgement.report().map(|report| report.worded(|issue| issue.message(words))),
        omitted: judgement.report().map(|report| report.omitted()).filter(|omitted| *omitted > 0),
        assessment: match judgement {
            Judgement::Assessed(_, explanation) => Some(explanation.assessment()),
            _ => None,
        },
    };
    serde_json::to_writer(&mut *out, &line)?;
    writeln!(out)
}
