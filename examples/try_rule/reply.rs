//! The answer to a request: a verdict, and what belongs to it.

use std::fmt;

use applicant::{Code, Issue, Report, Severity};
use serde::Serialize;

/// The answer to a request: the entries of a JSON object in the order in which they were given.
pub struct Reply(String);

impl Reply {
    /// A verdict.
    pub fn new(verdict: &str) -> Reply {
        Reply(String::new()).with("verdict", Some(verdict))
    }

    /// Why there is no verdict.
    pub fn error(error: &str) -> Reply {
        Reply(String::new()).with("error", Some(error))
    }

    /// What the issues make of a single answer: `valid`, `warning`, `missing` or `invalid`.
    pub fn of_answer(issues: &[Issue]) -> Reply {
        let verdict = match issues.iter().map(Issue::severity).max() {
            Some(Severity::Error) if issues.iter().any(|issue| issue.code() == Code::Missing) => "missing",
            worst => verdict(worst),
        };
        Reply::new(verdict)
    }

    /// What a report makes of several answers: `valid`, `warning` or `invalid`.
    pub fn of_report(report: &Report) -> Reply {
        Reply::new(verdict(report.iter().map(Issue::severity).max()))
    }

    /// The answer with one thing more, if there is one.
    pub fn with(mut self, key: &str, value: Option<impl Serialize>) -> Reply {
        if let Some(value) = value.and_then(|value| serde_json::to_string(&value).ok()) {
            let comma = if self.0.is_empty() { "" } else { "," };
            self.0 += &format!("{comma}\"{key}\":{value}");
        }
        self
    }

    /// The answer with what was found, if anything was.
    pub fn issues<'i>(self, issues: impl IntoIterator<Item = &'i Issue>) -> Reply {
        let issues: Vec<&Issue> = issues.into_iter().collect();
        self.with("issues", (!issues.is_empty()).then_some(issues))
    }
}

fn verdict(worst: Option<Severity>) -> &'static str {
    match worst {
        Some(Severity::Error) => "invalid",
        Some(Severity::Warning) => "warning",
        Some(Severity::Advice | Severity::Info) | None => "valid",
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}}", self.0)
    }
}
