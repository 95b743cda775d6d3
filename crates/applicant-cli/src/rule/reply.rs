//! The answer to a request: a verdict, and what belongs to it.

use std::fmt;

use applicant::engine::Severity;
use applicant::messages::Messages;
use applicant::{Code, Issue, Report};
use serde::Serialize;
use serde_json::Value;

/// The answer to a request: the entries of a JSON object in the order in which they were given, then what was found.
pub struct Reply {
    entries: String,
    issues: Vec<Issue>,
    /// The words of the messages; none where the request could not be read.
    words: Option<Messages>,
}

impl Reply {
    /// A verdict.
    pub fn new(verdict: &str) -> Reply {
        Reply::blank().with("verdict", Some(verdict))
    }

    /// Why the rule gave no verdict.
    pub fn error(error: &str) -> Reply {
        Reply::blank().with("error", Some(error))
    }

    const fn blank() -> Reply {
        Reply { entries: String::new(), issues: Vec::new(), words: None }
    }

    /// What the issues make of a single answer: `valid`, `warning`, `missing` or `invalid`.
    pub fn of_answer(issues: &[Issue]) -> Reply {
        let verdict = match issues.iter().map(Issue::severity).max() {
            Some(Severity::Error) if issues.iter().any(|issue| issue.code() == Code::MISSING) => "missing",
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
            let comma = if self.entries.is_empty() { "" } else { "," };
            self.entries += &format!("{comma}\"{key}\":{value}");
        }
        self
    }

    /// The answer with what was found, if anything was.
    pub fn issues<'i>(mut self, issues: impl IntoIterator<Item = &'i Issue>) -> Reply {
        self.issues = issues.into_iter().cloned().collect();
        self
    }

    /// The answer with its messages in these words.
    pub fn in_words(mut self, words: Messages) -> Reply {
        self.words = Some(words);
        self
    }

    /// The issues, each with its message.
    fn found(&self) -> Vec<Value> {
        let found = self.issues.iter().map(|issue| {
            let mut shown = serde_json::to_value(issue).unwrap_or_default();
            if let Some(words) = &self.words {
                shown["message"] = words.message(issue).into();
            }
            shown
        });
        found.collect()
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
        match serde_json::to_string(&self.found()) {
            Ok(found) if !self.issues.is_empty() => write!(f, "{{{},\"issues\":{found}}}", self.entries),
            _ => write!(f, "{{{}}}", self.entries),
        }
    }
}
