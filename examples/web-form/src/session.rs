//! Whose application a request is about.

use applicant::form::FormPost;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::refused::Refused;
use crate::store::Saved;
use crate::{App, now};

const COOKIE: &str = "application";

/// The cookie that holds a session together.
pub fn cookie(app: &App, session: &str) -> String {
    let secure = if app.is_https() { "; Secure" } else { "" };
    format!("{COOKIE}={session}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

fn session_of(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    cookies.split(';').find_map(|cookie| cookie.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

/// The application of the request, not sent yet unless `sent_too`.
pub fn find(app: &App, headers: &HeaderMap, sent_too: bool) -> Result<Saved, Refused> {
    let found = match session_of(headers) {
        Some(session) => app.store.find(session, now())?,
        None => None,
    };
    if let Some(saved) = &found {
        app.store.arrived(saved.id)?;
    }
    match found {
        Some(saved) if !sent_too && saved.submitted_on.is_some() => Err(Refused::Sent),
        found => found.ok_or(Refused::Gone),
    }
}

/// The application of a request, not sent yet unless `SENT_TOO`.
pub struct Kept<const SENT_TOO: bool = false>(pub Saved);

impl<const SENT_TOO: bool> FromRequestParts<App> for Kept<SENT_TOO> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refused> {
        find(app, &parts.headers, SENT_TOO).map(Kept)
    }
}

/// The same with the form that was posted, which has the token of its session: no other site can send one.
pub struct Posted<const SENT_TOO: bool = false> {
    pub saved: Saved,
    pub post: FormPost<applicant::Draft>,
}

impl<const SENT_TOO: bool> FromRequest<App> for Posted<SENT_TOO> {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refused> {
        let saved = find(app, request.headers(), SENT_TOO)?;
        let post = FormPost::from_request(request, app).await.map_err(Refused::Read)?;
        if post.value("_csrf") == Some(saved.csrf.as_str()) {
            Ok(Posted { saved, post })
        } else {
            Err(Refused::Csrf)
        }
    }
}
