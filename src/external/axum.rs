//! Extractors for axum: a draft as it was sent, or a sound application.
//!
//! JSON and form posts are read alike. What cannot be read, or is not sound, is answered with problem details (RFC 9457): 415 for
//! another media type, 413 for too much, 400 for broken syntax, 422 for answers to put right.

use std::error::Error;

use axum::RequestExt;
use axum::body::{Body, Bytes};
use axum::extract::{FromRef, FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, Collected, LengthLimitError, Limited};

use super::shapes::ProblemDetails;
use crate::answer::{Intake, from_json};
use crate::application::{Checked, Draft};
use crate::form::FormPost;
use crate::report::{Code, Fault, Issue, Report};
use crate::rules::Rules;

/// A form post or a JSON document as it was sent, of whatever content: it is refused only when it cannot be read.
///
/// For a page that is saved: review it under the scope of the page, and show again what was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Received(pub FormPost);

/// A sound application, with what does not block.
///
/// The state gives the rules, and with them the day: `impl FromRef<AppState> for Rules`.
///
/// ```
/// use applicant::{Policy, Rules, Sound};
/// use axum::{Router, extract::FromRef, routing::post};
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
/// async fn submit(Sound(checked): Sound) -> String {
///     format!("{} warnings", checked.report.len())
/// }
///
/// let app: Router = Router::new().route("/applications", post(submit)).with_state(App);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Sound(pub Checked);

/// Why a request was not taken. As an answer it is problem details; what is wrong with answers is said in Welsh when the request
/// prefers it, and what is for programs, such as broken syntax, in English. A page that shows the
/// form again takes `Result<Sound, Rejected>` and has what was typed and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Rejected {
    /// Of a media type that cannot be read.
    MediaType,
    /// Too much, or broken.
    Unread(Fault),
    /// More than the service takes: its `DefaultBodyLimit`.
    TooLarge,
    /// The body ended before its end.
    Interrupted,
    /// Read, with answers to put right.
    Unsound {
        /// What was typed.
        draft: Box<Draft>,
        /// What is wrong with it.
        report: Report,
        /// The language that the request prefers.
        language: &'static str,
    },
}

impl Rejected {
    /// The problem details of the answer.
    #[must_use]
    pub fn problem_details(&self) -> ProblemDetails {
        match self {
            Rejected::MediaType => ProblemDetails::unsupported_media_type(),
            Rejected::TooLarge => ProblemDetails::content_too_large(),
            Rejected::Interrupted => ProblemDetails::bad_request(),
            Rejected::Unread(fault) => ProblemDetails::of_code(fault.code(), fault.to_string()),
            Rejected::Unsound { report, language, .. } => say(report, language),
        }
    }
}

#[cfg(feature = "messages")]
fn say(report: &Report, language: &str) -> ProblemDetails {
    let messages =
        crate::messages::Messages::new(crate::messages::Locale::parse(language).unwrap_or_default());
    report.problem_details(|issue: &Issue| issue.message(&messages))
}

#[cfg(not(feature = "messages"))]
fn say(report: &Report, _: &str) -> ProblemDetails {
    report.problem_details(Issue::phrase)
}

impl IntoResponse for Rejected {
    fn into_response(self) -> Response {
        let problem = self.problem_details();
        let language = if let Rejected::Unsound { language, .. } = self { language } else { "en" };
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_REQUEST);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ProblemDetails::CONTENT_TYPE));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

impl<S: Send + Sync> FromRequest<S> for Received {
    type Rejection = Rejected;

    async fn from_request(request: Request, _: &S) -> Result<Received, Rejected> {
        let media = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media =
            media.and_then(|value| value.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
        let is_json =
            media == "application/json" || (media.starts_with("application/") && media.ends_with("+json"));
        if !is_json && media != "application/x-www-form-urlencoded" {
            return Err(Rejected::MediaType);
        }
        let bytes = read(request.into_limited_body()).await?;
        if is_json {
            let draft =
                from_json::<Draft>(&bytes).map_err(|error| Rejected::Unread(error.fault().clone()))?;
            Ok(Received(FormPost::from(draft)))
        } else if percent_encoding::percent_decode(&bytes).decode_utf8().is_err() {
            // Reading it all the same would put other letters in the place of those that were typed.
            Err(Rejected::Unread(Code::NotUtf8.into()))
        } else {
            FormPost::read(form_urlencoded::parse(&bytes)).map(Received).map_err(Rejected::Unread)
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Sound
where
    Rules: FromRef<S>,
{
    type Rejection = Rejected;

    async fn from_request(request: Request, state: &S) -> Result<Sound, Rejected> {
        let language = preferred(request.headers());
        let Received(post) = Received::from_request(request, state).await?;
        match post.draft.check(&Rules::from_ref(state)) {
            Ok(checked) => Ok(Sound(checked)),
            Err(report) => Err(Rejected::Unsound { draft: Box::new(post.draft), report, language }),
        }
    }
}

/// The body, of which no more is read than a draft may have, nor than the `DefaultBodyLimit` of the service.
async fn read(body: Body) -> Result<Bytes, Rejected> {
    let read = Limited::new(body, Intake::MAX_INPUT).collect().await;
    read.map(Collected::to_bytes).map_err(|error| {
        if error.is::<LengthLimitError>() {
            return Rejected::Unread(Fault::new(Code::InputTooLarge).with("max", Intake::MAX_INPUT));
        }
        let mut cause: Option<&(dyn Error + 'static)> = Some(&*error);
        while cause.is_some_and(|cause| !cause.is::<LengthLimitError>()) {
            cause = cause.and_then(Error::source);
        }
        if cause.is_some() { Rejected::TooLarge } else { Rejected::Interrupted }
    })
}

/// `cy` when the request would rather have Welsh than English, by the weights it gives them.
fn preferred(headers: &HeaderMap) -> &'static str {
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let weight = |language: &str| {
        let weights = accepted.split(',').filter_map(|range| {
            let mut parts = range.split(';');
            let tag = parts.next()?.trim();
            let is_it = tag.split('-').next()?.eq_ignore_ascii_case(language);
            let q = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
            is_it.then_some(q)
        });
        weights.fold(0.0, f32::max)
    };
    if weight("cy") > weight("en") { "cy" } else { "en" }
}
