//! Requests that are not answered as they were meant, and the pages that say why and what to do.

use applicant::adapters::axum::Rejected;
use applicant::form::FormError;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::app::App;
use crate::apply::Visitor;
use crate::frame::{Frame, TextPage};
use crate::store::StoreError;

/// Why a request is not answered as it was meant.
#[derive(Debug)]
pub enum Refused {
    /// No application: never begun, sent, deleted or too old.
    Gone,
    /// It was sent: there is a decision to read.
    Sent,
    NotFound,
    /// More than a draft may hold.
    TooLarge,
    /// A form of another site, or of an earlier session.
    Csrf,
    Read(Rejected),
    /// The body did not arrive, or is too large.
    Body(StatusCode),
    /// A button for rows that no page of ours has.
    Button,
    Broken,
    /// A page that says it all.
    Page(Box<Response>),
}

pub type Answer = Result<Response, Refused>;

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Refused {
        eprintln!("store: {error}");
        Refused::Broken
    }
}

impl From<FormError> for Refused {
    fn from(_: FormError) -> Refused {
        Refused::Button
    }
}

impl From<askama::Error> for Refused {
    fn from(error: askama::Error) -> Refused {
        eprintln!("template: {error}");
        Refused::Broken
    }
}

/// The message that says why, beside the status.
#[derive(Clone, Copy)]
struct Why(&'static str);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (mut response, why) = match self {
            Refused::Gone => (StatusCode::NOT_FOUND.into_response(), "gone"),
            Refused::Sent => return Redirect::to("/result").into_response(),
            Refused::Page(page) => return *page,
            Refused::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE.into_response(), "large"),
            Refused::NotFound => (StatusCode::NOT_FOUND.into_response(), "missing"),
            Refused::Csrf => (StatusCode::FORBIDDEN.into_response(), "csrf"),
            Refused::Read(rejected) => (rejected.into_response(), "unread"),
            Refused::Body(status) => (status.into_response(), "unread"),
            Refused::Button => (StatusCode::BAD_REQUEST.into_response(), "unread"),
            Refused::Broken => (StatusCode::INTERNAL_SERVER_ERROR.into_response(), "broken"),
        };
        let why = if response.status() == StatusCode::PAYLOAD_TOO_LARGE { "large" } else { why };
        response.extensions_mut().insert(Why(why));
        response
    }
}

/// Whatever went wrong, a person reads a page.
pub async fn explain(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).map(|kind| kind.as_bytes());
    // A page says it already; to a script JSON does.
    let is_said = kind.is_some_and(|kind| kind.starts_with(b"text/html") || kind == b"application/json");
    if is_said || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let Why(why) = response.extensions().get().copied().unwrap_or(match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Why("missing"),
        StatusCode::PAYLOAD_TOO_LARGE => Why("large"),
        status if status.is_server_error() => Why("broken"),
        _ => Why("unread"),
    });
    // A store that is out of order has to say so too.
    let visitor = Visitor::of(&app, &headers).await;
    let visitor = visitor.unwrap_or_else(|_| Visitor { saved: None, chosen: None, lang: "en".to_owned() });
    let frame = Frame::for_visitor(&app, &visitor, &format!("{why}-title")).at("/tasks", "/tasks");
    let mut page = TextPage::new(frame, &format!("{why}-about"));
    page.to_start = visitor.saved.is_none();
    (status, Html(page.render().unwrap_or_default())).into_response()
}
