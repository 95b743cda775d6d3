//! Extractors for axum: a draft as it was sent, or a sound application.
//!
//! JSON and form posts are read alike, each by its media type. What cannot be read, or is not sound, is answered with problem details
//! (RFC 9457): 415 for another media type and for JSON that was sent as a form, 413 for too much, 400 for broken syntax, 422 for answers
//! to put right.

use std::convert::Infallible;
use std::error::Error;

use axum::RequestExt;
use axum::body::{Body, Bytes};
use axum::extract::{FromRef, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, Collected, LengthLimitError, Limited};

use super::ProblemDetails;
use crate::application::{Application, Draft};
use crate::engine::{Checked, Intake, from_json};
use crate::engine::{Code, Fault, Issue, Path, Report, Rules, Severity};
use crate::form::{DeclaredForm, FormDraft, FormPost};
#[cfg(feature = "messages")]
use crate::messages::{Language, Messages};

/// A form post or a JSON document as it was sent, of whatever content: it is refused only when it cannot be read.
///
/// For a page that is saved: review it under the scope of the page, and show again what was typed.
#[derive(Debug, Clone, PartialEq)]
#[doc(alias = "Received")]
pub struct DraftForm<D = Draft>(pub FormPost<D>);

/// A sound application, or another form that was declared, with what does not block.
///
/// The state gives the rules, and with them the day: `impl FromRef<AppState> for Rules`.
///
/// ```
/// use applicant::{Policy, Rules};
/// use applicant::adapters::axum::CheckedApplication;
/// use axum::{extract::FromRef, routing::post, Router};
///
/// #[derive(Clone)]
/// struct App;
///
/// impl FromRef<App> for Rules {
///     fn from_ref(_: &App) -> Rules {
///         // A service takes the day of its clock.
///         Policy::probation_services_officer().rules("2026-11-21".parse().unwrap_or_default())
///     }
/// }
///
/// async fn submit(CheckedApplication(checked): CheckedApplication) -> String {
///     format!("{} warnings", checked.report.len())
/// }
///
/// let app: Router = Router::new().route("/applications", post(submit)).with_state(App);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[doc(alias = "Sound")]
pub struct CheckedApplication<F = Application>(pub Checked<F>);

/// Why a request was refused. As a response it is problem details, in Welsh when the request prefers it and the feature
/// `messages` is on. A page that shows the form again takes `Result<CheckedApplication, Rejected>`, and has what was typed and
/// what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Rejected<D = Draft> {
    /// Of a media type that cannot be read.
    MediaType {
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
    /// More than the service takes: its `DefaultBodyLimit`.
    TooLarge {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// The body ended before its end.
    Interrupted {
        /// The language that the request prefers.
        language: &'static str,
    },
    /// Read, with answers to put right.
    Unsound {
        /// What was typed.
        draft: Box<D>,
        /// What is wrong with it.
        report: Report,
        /// The language that the request prefers.
        language: &'static str,
    },
}

impl<D> Rejected<D> {
    /// Returns the language of the answer, which the request prefers.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        match self {
            Rejected::MediaType { language }
            | Rejected::JsonAsForm { language }
            | Rejected::Unread { language, .. }
            | Rejected::TooLarge { language }
            | Rejected::Interrupted { language }
            | Rejected::Unsound { language, .. } => language,
        }
    }

    /// Returns the problem details of the answer.
    #[must_use]
    pub fn problem_details(&self) -> ProblemDetails {
        self.said_in(&Words::of(self.language()))
    }

    /// Returns the problem details in other words, such as those of a language that you added.
    #[cfg(feature = "messages")]
    #[must_use]
    pub fn problem_details_in(&self, words: &Messages) -> ProblemDetails {
        self.said_in(&Words(words.clone()))
    }

    fn said_in(&self, words: &Words) -> ProblemDetails {
        let (problem, id, english) = match self {
            Rejected::Unsound { report, .. } => return report.problem_details(|issue| words.issue(issue)),
            Rejected::Unread { fault, .. } => {
                let issue = Issue::new(Path::root(), Severity::Error, fault.clone());
                return ProblemDetails::of_fault(fault, words.issue(&issue));
            }
            Rejected::MediaType { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-media_type",
                "Send the application as JSON (application/json) or as a form (application/x-www-form-urlencoded)",
            ),
            Rejected::JsonAsForm { .. } => (
                ProblemDetails::unsupported_media_type(),
                "problem-json_as_form",
                "This is JSON, but its Content-Type is that of a form: send it with Content-Type: application/json",
            ),
            Rejected::TooLarge { .. } => (
                ProblemDetails::content_too_large(),
                "problem-too_large",
                "What was sent must be smaller: this service takes no more",
            ),
            Rejected::Interrupted { .. } => (
                ProblemDetails::bad_request(),
                "problem-interrupted",
                "What was sent broke off before its end: send it again",
            ),
        };
        ProblemDetails { detail: Some(words.text(id, english)), ..problem }
    }
}

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

impl<D> IntoResponse for Rejected<D> {
    fn into_response(self) -> Response {
        let problem = self.problem_details();
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_REQUEST);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ProblemDetails::CONTENT_TYPE));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.language()));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

/// The tag of the language of this crate that a request prefers, by the weights of its `Accept-Language`, or else `en`. For the answer to
/// a sound application, which has warnings and advice to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PreferredLanguage(pub &'static str);

#[cfg(feature = "messages")]
impl From<PreferredLanguage> for Language {
    fn from(PreferredLanguage(language): PreferredLanguage) -> Language {
        Language::parse(language).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for PreferredLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<PreferredLanguage, Infallible> {
        Ok(PreferredLanguage(preferred(&parts.headers)))
    }
}

impl<S: Send + Sync, D: FormDraft> FromRequest<S> for DraftForm<D> {
    type Rejection = Rejected<D>;

    async fn from_request(request: Request, _: &S) -> Result<DraftForm<D>, Rejected<D>> {
        let language = preferred(request.headers());
        let media = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media =
            media.and_then(|value| value.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
        let is_json =
            media == "application/json" || (media.starts_with("application/") && media.ends_with("+json"));
        if !is_json && media != "application/x-www-form-urlencoded" {
            return Err(Rejected::MediaType { language });
        }
        let bytes = read(request.into_limited_body(), language).await?;
        let unread = |fault: Fault| Rejected::Unread { fault, language };
        if is_json {
            let draft = from_json::<D>(&bytes).map_err(|error| unread(error.fault().clone()))?;
            return Ok(DraftForm(FormPost::from(draft)));
        }
        // Reading invalid UTF-8 anyway would replace letters that were typed with others.
        match percent_encoding::percent_decode(&bytes).decode_utf8() {
            Err(_) => Err(unread(Code::NOT_UTF8.into())),
            Ok(text) if looks_like_json(&text) => Err(Rejected::JsonAsForm { language }),
            Ok(_) => FormPost::of(form_urlencoded::parse(&bytes)).map(DraftForm).map_err(unread),
        }
    }
}

/// Whether a form post begins as an object or a list of JSON does, which no name of an input of ours does.
///
/// It is refused and not read as JSON: a page of another site can send a form without asking, and JSON only when this site allows it.
fn looks_like_json(text: &str) -> bool {
    let mut characters = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '+' | '\u{feff}'));
    match (characters.next(), characters.next()) {
        (Some('{'), second) => matches!(second, Some('"' | '}')),
        (Some('['), second) => matches!(second, Some('{' | '[' | '"')),
        _ => false,
    }
}

impl<S: Send + Sync, F: DeclaredForm> FromRequest<S> for CheckedApplication<F>
where
    Rules: FromRef<S>,
{
    type Rejection = Rejected<F::Draft>;

    async fn from_request(request: Request, state: &S) -> Result<CheckedApplication<F>, Rejected<F::Draft>> {
        let language = preferred(request.headers());
        let DraftForm(post) = DraftForm::from_request(request, state).await?;
        match F::check(&post.draft, &Rules::from_ref(state)) {
            Ok(checked) => Ok(CheckedApplication(checked)),
            Err(report) => Err(Rejected::Unsound { draft: Box::new(post.draft), report, language }),
        }
    }
}

/// The body, of which no more is read than a draft may have, nor than the `DefaultBodyLimit` of the service.
async fn read<D>(body: Body, language: &'static str) -> Result<Bytes, Rejected<D>> {
    let read = Limited::new(body, Intake::MAX_INPUT).collect().await;
    read.map(Collected::to_bytes).map_err(|error| {
        if error.is::<LengthLimitError>() {
            let fault = Fault::new(Code::INPUT_TOO_LARGE).with("max", Intake::MAX_INPUT);
            return Rejected::Unread { fault, language };
        }
        let mut cause: Option<&(dyn Error + 'static)> = Some(&*error);
        while cause.is_some_and(|cause| !cause.is::<LengthLimitError>()) {
            cause = cause.and_then(Error::source);
        }
        if cause.is_some() { Rejected::TooLarge { language } } else { Rejected::Interrupted { language } }
    })
}

/// The language of this crate that the request prefers, by the weights it gives them, or else English.
#[cfg(feature = "messages")]
fn preferred(headers: &HeaderMap) -> &'static str {
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Language::preferred(accepted, Language::all()).map_or("en", Language::tag)
}

#[cfg(not(feature = "messages"))]
const fn preferred(_: &HeaderMap) -> &'static str {
    "en"
}
