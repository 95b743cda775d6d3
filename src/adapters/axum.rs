//! Extractors for axum 0.8: a draft as it was sent, one page of it, one section, or a sound application.
//!
//! ```
//! use applicant::{Policy, Rules};
//! use applicant::adapters::axum::{CheckedApplication, DraftPage};
//! use axum::{extract::FromRef, routing::post, Router};
//!
//! #[derive(Clone)]
//! struct App;
//!
//! impl FromRef<App> for Rules {
//!     fn from_ref(_: &App) -> Rules {
//!         // A service takes the day of its clock.
//!         Policy::probation_services_officer().rules("2026-11-21".parse().unwrap_or_default())
//!     }
//! }
//!
//! async fn submit(sound: CheckedApplication) -> String {
//!     let evidence = sound.application.evidence(&sound.rules);
//!     Policy::probation_services_officer().assess(&evidence).to_string()
//! }
//!
//! async fn save(sent: DraftPage) -> String {
//!     format!("{} answers of {} to put right", sent.report.errors().count(), sent.page.name())
//! }
//!
//! let app: Router = Router::new()
//!     .route("/applications", post(submit))
//!     .route("/pages/{page}", post(save))
//!     .with_state(App);
//! ```

use std::convert::Infallible;
use std::error::Error;

use axum::RequestExt;
use axum::body::{Body, Bytes};
use axum::extract::{FromRef, FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, Collected, LengthLimitError, Limited};

use super::ProblemDetails;
use super::http::{Head, MAX_BODY, page_named};
use crate::engine::{Check, Rules};
use crate::form::{DeclaredForm, FormDraft, FormPost};

pub use super::http::{CheckedApplication, CheckedSection, DraftPage, PreferredLanguage, Rejected};

/// Answers with the problem details: their status, their media type, their language, and that nobody keeps them.
impl IntoResponse for ProblemDetails {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.to_bytes()));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ProblemDetails::CONTENT_TYPE));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let language = self.language.and_then(|tag| HeaderValue::try_from(tag).ok());
        headers.extend(language.map(|language| (header::CONTENT_LANGUAGE, language)));
        response
    }
}

impl<D> IntoResponse for Rejected<D> {
    fn into_response(self) -> Response {
        self.problem_details().into_response()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for PreferredLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<PreferredLanguage, Infallible> {
        Ok(preferred(&parts.headers))
    }
}

/// Takes a form post or a JSON document of whatever content: it is refused only when it cannot be read.
///
/// For a page that is saved: review it under the scope of the page, and show again what was typed. [`DraftPage`] does both.
impl<S: Send + Sync, D: FormDraft> FromRequest<S> for FormPost<D> {
    type Rejection = Rejected<D>;

    async fn from_request(request: Request, _: &S) -> Result<FormPost<D>, Rejected<D>> {
        post(request).await
    }
}

impl<S: Send + Sync, F: DeclaredForm> FromRequest<S> for CheckedApplication<F>
where
    Rules: FromRef<S>,
{
    type Rejection = Rejected<F::Draft>;

    async fn from_request(request: Request, state: &S) -> Result<CheckedApplication<F>, Rejected<F::Draft>> {
        let language = preferred(request.headers());
        CheckedApplication::of(post(request).await?, Rules::from_ref(state), language)
    }
}

impl<S: Send + Sync, F: DeclaredForm> FromRequest<S> for DraftPage<F>
where
    Rules: FromRef<S>,
{
    type Rejection = Rejected<F::Draft>;

    async fn from_request(mut request: Request, state: &S) -> Result<DraftPage<F>, Rejected<F::Draft>> {
        let language = preferred(request.headers());
        let rules = Rules::from_ref(state);
        let params = request.extract_parts::<RawPathParams>().await.ok();
        let mut names = params.iter().flatten().filter(|(key, _)| *key == "page");
        let page = page_named::<F>(names.next().map(|(_, name)| name), &rules, language)?;
        Ok(DraftPage::of(post(request).await?, page, rules, language))
    }
}

impl<S: Send + Sync, D: Check> FromRequest<S> for CheckedSection<D>
where
    Rules: FromRef<S>,
{
    type Rejection = Rejected<D>;

    async fn from_request(request: Request, state: &S) -> Result<CheckedSection<D>, Rejected<D>> {
        let language = preferred(request.headers());
        CheckedSection::of(post(request).await?, Rules::from_ref(state), language)
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn preferred(headers: &HeaderMap) -> PreferredLanguage {
    PreferredLanguage::of(text(headers, header::ACCEPT_LANGUAGE))
}

async fn post<D: Check>(request: Request) -> Result<FormPost<D>, Rejected<D>> {
    let headers = request.headers();
    let encodings = headers.get_all(header::CONTENT_ENCODING).into_iter().map(HeaderValue::as_bytes);
    let head = Head::of::<D>(text(headers, header::CONTENT_TYPE), encodings, preferred(headers))?;
    head.read(&body::<D>(request.into_limited_body(), head).await?)
}

/// The body, of which no more is read than a draft may have, nor than the `DefaultBodyLimit` of the service.
async fn body<D>(body: Body, head: Head) -> Result<Bytes, Rejected<D>> {
    let read = Limited::new(body, MAX_BODY).collect().await;
    read.map(Collected::to_bytes).map_err(|error| {
        if error.is::<LengthLimitError>() {
            return head.larger_than_a_draft();
        }
        let mut cause: Option<&(dyn Error + 'static)> = Some(&*error);
        while cause.is_some_and(|cause| !cause.is::<LengthLimitError>()) {
            cause = cause.and_then(Error::source);
        }
        let language = head.language.0;
        if cause.is_some() { Rejected::TooLarge { language } } else { Rejected::Interrupted { language } }
    })
}
