//! A report in the words of a language.

use serde::Serialize;

use crate::engine::{Code, Issue, Params, Path, Report, Severity};

/// An issue with its message in the words of a language. As JSON it has the keys of an [`Issue`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WordedIssue {
    /// Its place, as a JSON Pointer.
    pub path: Path,
    /// What kind of problem it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What to do about it, in the words of a language.
    pub message: String,
    /// The values its message needs; never what was typed.
    pub params: Params,
}

impl Report {
    /// Returns every issue, including those that do not block, with what to say about it: a report in the words of a language.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules, Scope};
    /// let draft = Draft::from_json(br#"{"colour": "blue"}"#).unwrap();
    /// let report = draft.review(&Rules::on("2026-11-21".parse().unwrap()), Scope::Save);
    /// let welsh = Messages::new(Language::welsh());
    /// let issues = report.worded(|issue| issue.message(&welsh));
    /// assert!(issues[0].message.starts_with("Rydym wedi cadw 1 ateb"));
    /// # }
    /// ```
    #[must_use]
    pub fn worded(&self, say: impl Fn(&Issue) -> String) -> Vec<WordedIssue> {
        let worded = |issue: &Issue| WordedIssue {
            path: issue.path().clone(),
            code: issue.code(),
            severity: issue.severity(),
            message: say(issue),
            params: issue.params().clone(),
        };
        self.iter().map(worded).collect()
    }
}
