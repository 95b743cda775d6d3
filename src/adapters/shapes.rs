//! A report in the shapes that others read: problem details, and the errors of four libraries for forms.
//!
//! Each takes what to say of an issue: a sentence of the catalogues, or its code with its parameters. Only errors are given: those libraries know
//! nothing that does not block.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::engine::{Code, Fault, Issue, Params, Path, ReadError, Report, Segment, Severity};

/// Problem details for HTTP APIs (RFC 9457): the body of an answer of the type [`ProblemDetails::CONTENT_TYPE`].
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
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schemars",
    derive(schemars::JsonSchema),
    schemars(description = "Problem details for HTTP APIs (RFC 9457).")
)]
pub struct ProblemDetails {
    /// What kind of problem: `about:blank`, which means no more than the status does.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// In short.
    pub title: &'static str,
    /// The status of HTTP.
    pub status: u16,
    /// Where the syntax broke, or which limit was passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The code of what could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    /// The values that go with that code, such as the line and the column.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
    /// What is wrong with which answer.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub errors: Vec<ProblemError>,
}

/// What is wrong with one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ProblemError {
    /// Its place, as a JSON Pointer in a fragment: `#/employment/0/end`.
    pub pointer: String,
    /// What to do about it.
    pub detail: String,
    /// What kind of problem it is.
    pub code: Code,
    /// How much it matters. An error, or the warning that a key came more than once.
    pub severity: Severity,
    /// The values its message needs, an object that may be empty; never what was typed.
    pub params: Params,
}

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

impl ProblemDetails {
    /// The media type.
    pub const CONTENT_TYPE: &'static str = "application/problem+json";

    const fn new(status: u16, title: &'static str) -> ProblemDetails {
        ProblemDetails {
            kind: "about:blank",
            title,
            status,
            detail: None,
            code: None,
            params: Params::new(),
            errors: Vec::new(),
        }
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

    /// That the body is too large, or not what its media type says.
    #[must_use]
    pub fn of_read_error(error: &ReadError) -> ProblemDetails {
        ProblemDetails::of_fault(error.fault(), error.to_string())
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
        let (code, params) = (Some(fault.code()), fault.params().clone());
        ProblemDetails { detail: Some(detail), code, params, ..problem }
    }
}

impl Report {
    /// The errors as problem details, of the status 422, with a word of each key that came more than once: of two sections of one name
    /// the last is checked, and may lack what the first had.
    #[must_use]
    pub fn problem_details(&self, say: impl Fn(&Issue) -> String) -> ProblemDetails {
        let error = |issue: &Issue| ProblemError {
            pointer: format!("#{}", issue.path().pointer()),
            detail: say(issue),
            code: issue.code(),
            severity: issue.severity(),
            params: issue.params().clone(),
        };
        let is_told =
            |issue: &&Issue| issue.severity() == Severity::Error || issue.code() == Code::DUPLICATE_KEY;
        let errors = self.iter().filter(is_told).map(error).collect();
        ProblemDetails { errors, ..ProblemDetails::new(422, "Unprocessable Content") }
    }

    /// Every issue, also what does not block, with what to say of it: a report in the words of a language.
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

    /// The errors as Zod lists them: `[{"code": "custom", "path": ["employment", 0, "end"], "message"}]`, with our code in `params`.
    #[must_use]
    pub fn zod_issues(&self, say: impl Fn(&Issue) -> String) -> Value {
        let issue = |issue: &Issue| {
            let step = |segment: &Segment| match segment {
                Segment::Key(key) => json!(key),
                Segment::Index(index) => json!(index),
            };
            let path: Vec<Value> = issue.path().segments().iter().map(step).collect();
            let mut params = serde_json::to_value(issue.params()).unwrap_or_default();
            params["code"] = json!(issue.code());
            json!({ "code": "custom", "path": path, "message": say(issue), "params": params })
        };
        self.errors().map(issue).collect()
    }

    /// The errors as React Hook Form holds them: nested by the path, each `{"type": code, "message"}`. Of several errors of one
    /// answer the first is given, and one of a list stands at its `root`.
    #[must_use]
    pub fn react_hook_form(&self, say: impl Fn(&Issue) -> String) -> Value {
        self.nested(|place, issue, is_parent| {
            let error = json!({ "type": issue.code(), "message": say(issue) });
            let slot = if is_parent { entry(place, "root") } else { place };
            if slot.is_null() || slot.as_object().is_some_and(Map::is_empty) {
                *slot = error;
            }
        })
    }

    /// The errors as the `extraErrors` of react-jsonschema-form: nested by the path, each place with its `__errors`.
    #[must_use]
    pub fn rjsf_extra_errors(&self, say: impl Fn(&Issue) -> String) -> Value {
        self.nested(|place, issue, _| {
            let errors = entry(place, "__errors");
            if errors.is_null() {
                *errors = json!([]);
            }
            if let Some(errors) = errors.as_array_mut() {
                errors.push(say(issue).into());
            }
        })
    }

    /// The errors as the `additionalErrors` of JSON Forms, in the shape of Ajv.
    #[must_use]
    pub fn json_forms_errors(&self, say: impl Fn(&Issue) -> String) -> Value {
        let error = |issue: &Issue| {
            json!({
                "instancePath": issue.path().pointer(),
                "keyword": issue.code(),
                "message": say(issue),
                "schemaPath": "",
                "params": issue.params(),
            })
        };
        self.errors().map(error).collect()
    }

    fn nested(&self, put: impl Fn(&mut Value, &Issue, bool)) -> Value {
        let mut tree = json!({});
        for issue in self.errors() {
            let lies_below =
                |other: &Issue| other.path() != issue.path() && other.path().starts_with(issue.path());
            let is_parent = self.errors().any(lies_below);
            let place = issue.path().segments().iter().fold(&mut tree, |place, segment| match segment {
                Segment::Key(key) => entry(place, key),
                Segment::Index(index) => entry(place, &index.to_string()),
            });
            put(place, issue, is_parent);
        }
        tree
    }
}

/// The entry of an object, made where it is missing.
fn entry<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
    if !value.is_object() {
        *value = json!({});
    }
    &mut value[key]
}
