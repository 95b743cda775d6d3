//! A report as problem details for HTTP (RFC 9457).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::worded::{pairs, values};
use crate::engine::{Code, Fault, Issue, ReadError, Report, Severity};
#[cfg(feature = "messages")]
use crate::messages::Messages;

/// Problem details for HTTP APIs (RFC 9457): the body of an answer of the type [`ProblemDetails::CONTENT_TYPE`].
///
/// A handler of axum or actix may return it (features `axum` and `actix`), and a client reads it back.
///
/// ```
/// use applicant::{Draft, Issue, Rules, Scope};
/// let draft = Draft::from_json(br#"{"personal_details": {"email": "ada"}}"#)?;
/// let report = draft.review(&Rules::on("2026-11-21".parse()?), Scope::Save);
/// let problem = serde_json::to_value(report.problem_details(|issue| issue.fault().to_string()))?;
/// assert_eq!(problem["status"], 422);
/// assert_eq!(problem["errors"][0]["pointer"], "#/personal_details/email");
/// assert_eq!(problem["errors"][0]["code"], "email_no_at");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schemars",
    derive(schemars::JsonSchema),
    schemars(description = "Problem details for HTTP APIs (RFC 9457).")
)]
pub struct ProblemDetails {
    /// What kind of problem: `about:blank`, which means no more than the status does.
    #[serde(rename = "type")]
    pub kind: Cow<'static, str>,
    /// A short title.
    pub title: Cow<'static, str>,
    /// The status of HTTP.
    pub status: u16,
    /// Where the syntax broke, or which limit was passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The code that says why the request could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The values that go with that code, such as the line and the column.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "pairs")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "super::schemars::params"))]
    pub params: Vec<(String, Value)>,
    /// What is wrong with which answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemError>,
    /// The tag of the language of its sentences, which the header `Content-Language` of the answer has.
    #[serde(skip)]
    pub language: Option<String>,
}

/// What is wrong with one answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ProblemError {
    /// Its place, as a JSON Pointer in a fragment: `#/employment/0/end`.
    pub pointer: String,
    /// What to do about it.
    pub detail: String,
    /// What kind of problem it is: the text of its [`Code`].
    pub code: String,
    /// How much it matters. An error, or the warning that a key came more than once.
    pub severity: Severity,
    /// The values its message needs, an object that may be empty; never what was typed.
    #[serde(with = "pairs")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "super::schemars::params"))]
    pub params: Vec<(String, Value)>,
}

impl ProblemDetails {
    /// The media type.
    pub const CONTENT_TYPE: &'static str = "application/problem+json";

    const fn new(status: u16, title: &'static str) -> ProblemDetails {
        ProblemDetails {
            kind: Cow::Borrowed("about:blank"),
            title: Cow::Borrowed(title),
            status,
            detail: None,
            code: None,
            params: Vec::new(),
            errors: Vec::new(),
            language: None,
        }
    }

    /// Returns the same problem details, whose sentences are in the language of this tag: `cy`.
    #[must_use]
    pub fn in_language(self, tag: impl Into<String>) -> ProblemDetails {
        ProblemDetails { language: Some(tag.into()), ..self }
    }

    /// That the body is of no media type that can be read.
    #[must_use]
    pub const fn unsupported_media_type() -> ProblemDetails {
        ProblemDetails::new(415, "Unsupported Media Type")
    }

    /// That the body is too large.
    #[must_use]
    pub const fn content_too_large() -> ProblemDetails {
        ProblemDetails::new(413, "Content Too Large")
    }

    /// That the request is broken.
    #[must_use]
    pub const fn bad_request() -> ProblemDetails {
        ProblemDetails::new(400, "Bad Request")
    }

    /// That what was asked for is not there.
    #[must_use]
    pub const fn not_found() -> ProblemDetails {
        ProblemDetails::new(404, "Not Found")
    }

    /// That the service made a mistake.
    #[must_use]
    pub const fn internal_server_error() -> ProblemDetails {
        ProblemDetails::new(500, "Internal Server Error")
    }

    /// That the body is too large, or not what its media type says.
    #[must_use]
    pub fn of_read_error(error: &ReadError) -> ProblemDetails {
        ProblemDetails::of_fault(error.fault(), error.to_string())
    }

    /// The body of an answer.
    #[cfg(any(feature = "axum", feature = "actix"))]
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub(crate) fn of_fault(fault: &Fault, detail: String) -> ProblemDetails {
        let problem = match fault.code() {
            Code::INPUT_TOO_LARGE
            | Code::ANSWER_TOO_LARGE
            | Code::TOO_MANY_ROWS
            | Code::TOO_MANY_KEYS
            | Code::TOO_MANY_PAIRS
            | Code::NESTED_TOO_DEEP => ProblemDetails::content_too_large(),
            _ => ProblemDetails::bad_request(),
        };
        let (code, params) = (Some(fault.code().to_string()), values(fault));
        ProblemDetails { detail: Some(detail), code, params, ..problem }
    }
}

impl Report {
    /// Returns the [problem details](Report::problem_details) in the words of a language, which the answer names in its header
    /// `Content-Language`.
    ///
    /// ```
    /// use applicant::{Draft, Rules, Scope};
    /// use applicant::messages::{Language, Messages};
    /// let report = Draft::default().review(&Rules::on("2026-11-21".parse()?), Scope::page("name")?);
    /// let problem = report.problem_details_in(&Messages::new(Language::welsh()));
    /// assert_eq!((problem.errors[0].detail.as_str(), problem.language.as_deref()), ("Rhowch eich enw llawn", Some("cy")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "messages")]
    #[must_use]
    pub fn problem_details_in(&self, words: &Messages) -> ProblemDetails {
        self.problem_details(|issue| words.message(issue)).in_language(words.language().tag())
    }

    /// Returns the errors as problem details with the status 422, and also a warning for each key that came more than once: of
    /// two sections with one name the last is checked, and may lack what the first had.
    #[must_use]
    pub fn problem_details(&self, say: impl Fn(&Issue) -> String) -> ProblemDetails {
        let error = |issue: &Issue| ProblemError {
            pointer: format!("#{}", issue.path().pointer()),
            detail: say(issue),
            code: issue.code().to_string(),
            severity: issue.severity(),
            params: values(issue.fault()),
        };
        let is_told =
            |issue: &&Issue| issue.severity() == Severity::Error || issue.code() == Code::DUPLICATE_KEY;
        let errors = self.iter().filter(is_told).map(error).collect();
        ProblemDetails { errors, ..ProblemDetails::new(422, "Unprocessable Content") }
    }
}
