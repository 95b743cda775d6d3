//! Why a request was refused, and what is answered to it.

use std::fmt;

use super::PreferredLanguage;
use crate::adapters::ProblemDetails;
use crate::application::Draft;
use crate::engine::{Code, Fault, Issue, Path, Report, Rules, Severity};
#[cfg(feature = "messages")]
use crate::messages::{Language, Messages};

/// Why a request was refused. As a response it is problem details, in Welsh when the request prefers it and the feature
/// `messages` is on. A page that shows the form again takes `Result<CheckedApplication, Rejected>`, and has what was typed, what
/// is wrong with it, and the rules that say so.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Rejected<D = Draft> {
    /// Of a media type that cannot be read.
    MediaType {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// Compressed, or encoded otherwise.
    Encoded {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// Text in another character set than UTF-8, by its own account.
    Charset {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// JSON that was sent as a form, as `curl -d` sends everything unless it is told otherwise.
    JsonAsForm {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// Too much, or broken.
    Unread {
        /// What is wrong with it.
        fault: Fault,
        /// The language that the request prefers.
        language: &'static str,
    },
    /// More than the service takes: its `DefaultBodyLimit` (axum) or `PayloadConfig` (actix).
    TooLarge {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// The body ended before its end.
    Interrupted {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// The form has no page of the name in the route, or the route names none.
    NoSuchPage {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// The app of actix has no `RulesSource` in its data: a mistake of the service, which the applicant is not told.
    NoRules {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// Read, with answers to put right.
    Unsound {
        /// What was typed.
        draft: Box<D>,
        /// What is wrong with it.
        report: Report,
        /// The rules under which it was checked.
        rules: Box<Rules>,
        /// The language that the request prefers.
        language: &'static str,
    },
}

impl<D> Rejected<D> {
    pub(super) fn unsound(
        draft: D,
        report: Report,
        rules: Rules,
        PreferredLanguage(language): PreferredLanguage,
    ) -> Rejected<D> {
        Rejected::Unsound { draft: Box::new(draft), report, rules: Box::new(rules), language }
    }

    /// Returns the language of the answer, which the request prefers.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        match self {
            Rejected::MediaType { language }
            | Rejected::Encoded { language }
            | Rejected::Charset { language }
            | Rejected::JsonAsForm { language }
            | Rejected::Unread { language, .. }
            | Rejected::TooLarge { language }
            | Rejected::Interrupted { language }
            | Rejected::NoSuchPage { language }
            | Rejected::NoRules { language }
            | Rejected::Unsound { language, .. } => language,
        }
    }

    /// Returns the problem details of the answer.
    #[must_use]
    pub fn problem_details(&self) -> ProblemDetails {
        self.said_in(&Words::of(self.language())).in_language(self.language())
    }

    /// Returns the problem details in other words, such as those of a language that you added.
    #[cfg(feature = "messages")]
    #[must_use]
    pub fn problem_details_in(&self, words: &Messages) -> ProblemDetails {
        self.said_in(&Words(words.clone())).in_language(words.language().tag())
    }

    fn said_in(&self, words: &Words) -> ProblemDetails {
        let (problem, id, english) = match self {
            Rejected::Unsound { report, .. } => return report.problem_details(|issue| words.issue(issue)),
            Rejected::Unread { fault, .. } => {
                let issue = Issue::new(Path::root(), Severity::Error, fault.clone());
                return ProblemDetails::of_fault(fault, words.issue(&issue));
            }
            Rejected::NoRules { .. } => return ProblemDetails::internal_server_error(),
            Rejected::MediaType { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-media_type",
                "Send the application as JSON (application/json) or as a form (application/x-www-form-urlencoded)",
            ),
            Rejected::Encoded { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-encoded",
                "Send it without a Content-Encoding: nothing that is compressed is read here",
            ),
            Rejected::Charset { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-charset",
                "Send it in UTF-8: no other character set is read here",
            ),
            Rejected::JsonAsForm { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-json_as_form",
                "This is JSON, but its Content-Type is that of a form: send it with Content-Type: application/json",
            ),
            // Neither framework says how much the service takes.
            Rejected::TooLarge { .. } => (
                ProblemDetails {
                    code: Some(Code::INPUT_TOO_LARGE.to_string()),
                    ..ProblemDetails::content_too_large()
                },
                "problem-too_large",
                "What was sent must be smaller: this service takes no more",
            ),
            Rejected::Interrupted { .. } => (
                ProblemDetails::bad_request(),
                "problem-interrupted",
                "What was sent broke off before its end: send it again",
            ),
            Rejected::NoSuchPage { .. } => (
                ProblemDetails::not_found(),
                "problem-no_such_page",
                "This form has no such page: check the address",
            ),
        };
        ProblemDetails { detail: Some(words.text(id, english)), ..problem }
    }
}

/// Prints the status, the title and the codes, and nothing that was typed: `422 Unprocessable Content: /job/role: missing`.
impl<D> fmt::Display for Rejected<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem_details();
        write!(f, "{} {}", problem.status, problem.title)?;
        match self {
            Rejected::Unread { fault, .. } => write!(f, ": {fault}"),
            Rejected::Unsound { report, .. } => report
                .errors()
                .enumerate()
                .try_for_each(|(n, issue)| write!(f, "{}{issue}", if n == 0 { ": " } else { ", " })),
            Rejected::NoRules { .. } => f.write_str(": the app has no `RulesSource` in its data"),
            _ => Ok(()),
        }
    }
}

impl<D> fmt::Debug for Rejected<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rejected({self})")
    }
}

impl<D> std::error::Error for Rejected<D> {}

/// The words of a language; without the feature `messages` short English ones.
#[cfg(feature = "messages")]
struct Words(Messages);

#[cfg(feature = "messages")]
impl Words {
    fn of(language: &str) -> Words {
        Words(Messages::new(Language::parse(language).unwrap_or_default()))
    }

    fn issue(&self, issue: &Issue) -> String {
        issue.message(&self.0)
    }

    fn text(&self, id: &str, english: &str) -> String {
        self.0.text(id, &[]).unwrap_or_else(|| english.to_owned())
    }
}

#[cfg(not(feature = "messages"))]
struct Words;

#[cfg(not(feature = "messages"))]
impl Words {
    fn of(_: &str) -> Words {
        Words
    }

    fn issue(&self, issue: &Issue) -> String {
        issue.fault().to_string()
    }

    fn text(&self, _: &str, english: &str) -> String {
        english.to_owned()
    }
}
