//! Requests that are not answered as they were meant, and the pages that say why and what to do.

use applicant::form::FormError;
use applicant::messages::{Language, Messages};
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::App;
use crate::pages::{Frame, TextPage};
use crate::session::find;
use crate::store::Saved;

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
    Read(applicant::adapters::axum::Rejected),
    /// A button for rows that no page of ours has.
    Button,
    Broken,
}

pub type Answer = Result<Response, Refused>;

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Refused {
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
            Refused::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE.into_response(), "large"),
            Refused::NotFound => (StatusCode::NOT_FOUND.into_response(), "missing"),
            Refused::Csrf => (StatusCode::FORBIDDEN.into_response(), "csrf"),
            Refused::Read(rejected) => (rejected.into_response(), "unread"),
            Refused::Button => (StatusCode::BAD_REQUEST.into_response(), "unread"),
            Refused::Broken => (StatusCode::INTERNAL_SERVER_ERROR.into_response(), "broken"),
        };
        if response.status() == StatusCode::PAYLOAD_TOO_LARGE {
            response.extensions_mut().insert(Why("large"));
        } else {
            response.extensions_mut().insert(Why(why));
        }
        response
    }
}

/// The language of a request that may have no application: its own if it has one, else that of the browser.
pub fn locale_of(app: &App, headers: &HeaderMap) -> String {
    spoken(app, find(app, headers, true).ok().as_ref(), headers)
}

fn spoken(app: &App, saved: Option<&Saved>, headers: &HeaderMap) -> String {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let preferred =
        Language::preferred(accepted.unwrap_or_default(), app.words.iter().map(Messages::language));
    saved.map_or_else(|| preferred.map_or("en", Language::tag).to_owned(), |saved| saved.locale.clone())
}

/// Whatever went wrong, a person reads a page.
pub async fn explain(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let Why(why) = response.extensions().get().copied().unwrap_or(match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Why("missing"),
        StatusCode::PAYLOAD_TOO_LARGE => Why("large"),
        status if status.is_server_error() => Why("broken"),
        _ => Why("unread"),
    });
    let saved = find(&app, &headers, true).ok();
    let locale = spoken(&app, saved.as_ref(), &headers);
    let frame = Frame::new(&app, saved.as_ref(), &locale, &format!("{why}-title"), "/tasks", "/tasks");
    let lines = vec![frame.t(&format!("{why}-about"))];
    let page = TextPage { to_start: saved.is_none(), frame, lines, action: "", button: String::new() };
    (status, Html(page.render().unwrap_or_default())).into_response()
}
