//! Extractors for actix-web 4: a draft as it was sent, one page of it, one section, or a sound application.
//!
//! They answer as those for axum do, byte for byte. The rules, and with them the day, come from a [`RulesSource`] in the data of
//! the app. No more of a body is read than a draft may have, nor than the `PayloadConfig` of the service, if it has one.
//!
//! ```
//! use actix_web::{App, web};
//! use applicant::Policy;
//! use applicant::adapters::actix::{CheckedApplication, DraftPage, RulesSource};
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
//! // A service takes the day of its clock.
//! let rules = |_: &_| Policy::probation_services_officer().rules("2026-11-21".parse().unwrap_or_default());
//! let app = App::new()
//!     .app_data(RulesSource::new(rules))
//!     .route("/applications", web::post().to(submit))
//!     .route("/pages/{page}", web::post().to(save));
//! ```

use std::convert::Infallible;
use std::fmt;
use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::sync::Arc;

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Bytes, PayloadConfig};
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, ResponseError};

use super::ProblemDetails;
use super::http::{Head, MAX_BODY, page_named};
use crate::engine::{Check, Rules};
use crate::form::{DeclaredForm, FormDraft, FormPost};

pub use super::http::{CheckedApplication, CheckedSection, DraftPage, PreferredLanguage, Rejected};

/// Where the extractors have their rules from: a function of the request, in the data of the app.
///
/// It may look at the route, so that one service takes applications for several posts.
#[derive(Clone)]
pub struct RulesSource(Arc<dyn Fn(&HttpRequest) -> Rules + Send + Sync>);

impl RulesSource {
    /// Makes a source of the rules for a request.
    pub fn new(rules: impl Fn(&HttpRequest) -> Rules + Send + Sync + 'static) -> RulesSource {
        RulesSource(Arc::new(rules))
    }
}

impl fmt::Debug for RulesSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RulesSource(…)")
    }
}

fn answer(problem: &ProblemDetails) -> HttpResponse {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = HttpResponse::build(status);
    response.content_type(ProblemDetails::CONTENT_TYPE).insert_header((header::CACHE_CONTROL, "no-store"));
    let language = problem.language.as_deref().and_then(|tag| header::HeaderValue::from_str(tag).ok());
    if let Some(language) = language {
        response.insert_header((header::CONTENT_LANGUAGE, language));
    }
    response.body(problem.to_bytes())
}

/// Answers with the problem details: their status, their media type, their language, and that nobody keeps them.
impl Responder for ProblemDetails {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        answer(&self)
    }
}

impl<D> ResponseError for Rejected<D> {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem_details().status).unwrap_or(StatusCode::BAD_REQUEST)
    }

    fn error_response(&self) -> HttpResponse {
        answer(&self.problem_details())
    }
}

type Extracted<T, D> = Pin<Box<dyn Future<Output = Result<T, Rejected<D>>>>>;

impl FromRequest for PreferredLanguage {
    type Error = Infallible;
    type Future = Ready<Result<PreferredLanguage, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(preferred(request)))
    }
}

/// Takes a form post or a JSON document of whatever content: it is refused only when it cannot be read.
///
/// For a page that is saved: review it under the scope of the page, and show again what was typed. [`DraftPage`] does both.
impl<D: FormDraft + 'static> FromRequest for FormPost<D> {
    type Error = Rejected<D>;
    type Future = Extracted<FormPost<D>, D>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        Box::pin(post(request, payload))
    }
}

impl<F: DeclaredForm<Draft: 'static> + 'static> FromRequest for CheckedApplication<F> {
    type Error = Rejected<F::Draft>;
    type Future = Extracted<CheckedApplication<F>, F::Draft>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (rules, post, language) =
            (rules::<F::Draft>(request), post(request, payload), preferred(request));
        Box::pin(async move {
            let rules = rules?;
            CheckedApplication::of(post.await?, rules, language)
        })
    }
}

impl<F: DeclaredForm<Draft: 'static> + 'static> FromRequest for DraftPage<F> {
    type Error = Rejected<F::Draft>;
    type Future = Extracted<DraftPage<F>, F::Draft>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (rules, post, language) =
            (rules::<F::Draft>(request), post(request, payload), preferred(request));
        let name = request.match_info().get("page").map(str::to_owned);
        Box::pin(async move {
            let rules = rules?;
            let page = page_named::<F>(name.as_deref(), &rules, language)?;
            Ok(DraftPage::of(post.await?, page, rules, language))
        })
    }
}

impl<D: Check<Checked: 'static> + 'static> FromRequest for CheckedSection<D> {
    type Error = Rejected<D>;
    type Future = Extracted<CheckedSection<D>, D>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (rules, post, language) = (rules::<D>(request), post(request, payload), preferred(request));
        Box::pin(async move {
            let rules = rules?;
            CheckedSection::of(post.await?, rules, language)
        })
    }
}

fn text(request: &HttpRequest, name: header::HeaderName) -> Option<&str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

fn preferred(request: &HttpRequest) -> PreferredLanguage {
    PreferredLanguage::of(text(request, header::ACCEPT_LANGUAGE))
}

fn rules<D>(request: &HttpRequest) -> Result<Rules, Rejected<D>> {
    let source = request.app_data::<RulesSource>();
    let source = source.or_else(|| request.app_data::<web::Data<RulesSource>>().map(|data| data.get_ref()));
    source
        .map(|RulesSource(rules)| rules(request))
        .ok_or_else(|| Rejected::NoRules { language: preferred(request).0 })
}

/// What was posted. The future borrows nothing of the request, and reads no body whose media type is refused.
fn post<D: Check>(
    request: &HttpRequest,
    payload: &mut Payload,
) -> impl Future<Output = Result<FormPost<D>, Rejected<D>>> + use<D> {
    let encodings = request.headers().get_all(header::CONTENT_ENCODING).map(header::HeaderValue::as_bytes);
    let head = Head::of::<D>(text(request, header::CONTENT_TYPE), encodings, preferred(request));
    let is_limited = request.app_data::<PayloadConfig>().is_some()
        || request.app_data::<web::Data<PayloadConfig>>().is_some();
    let limited = is_limited.then(|| Bytes::from_request(request, payload));
    let payload = web::Payload::from_request(request, payload);
    async move {
        let head = head?;
        let interrupted = || Rejected::<D>::Interrupted { language: head.language.0 };
        let body = match limited {
            Some(body) => body.await.map_err(|error| refused::<D>(&error, head))?,
            None => {
                let payload = payload.await.map_err(|_| interrupted())?;
                let read = payload.to_bytes_limited(MAX_BODY).await;
                read.map_err(|_| head.larger_than_a_draft::<D>())?.map_err(|_| interrupted())?
            }
        };
        head.read(&body)
    }
}

/// Why the service did not take a body: it is larger than its limit, of a media type that it does not want, or it broke off.
fn refused<D>(error: &actix_web::Error, head: Head) -> Rejected<D> {
    let language = head.language.0;
    match error.as_error::<PayloadError>() {
        Some(PayloadError::Overflow) => Rejected::TooLarge { language },
        Some(_) => Rejected::Interrupted { language },
        None => Rejected::MediaType { language },
    }
}
