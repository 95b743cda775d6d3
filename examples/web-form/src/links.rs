//! Save and come back: a link with a secret, made on demand and replaced when it is used.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Redirect};

use crate::pages::{Frame, LinkPage, TextPage};
use crate::refused::{self, Answer, Refused};
use crate::session::{self, Kept, Posted};
use crate::store::Saved;
use crate::{App, now, text};

pub async fn save_link(State(app): State<App>, Kept(saved): Kept) -> Answer {
    text(
        Frame::new(&app, Some(&saved), &saved.locale, "save-title", "/save", "/tasks"),
        "save-about",
        "/save",
        "save-link",
    )
}

pub async fn make_link(State(app): State<App>, headers: HeaderMap, Posted { saved, .. }: Posted) -> Answer {
    new_link(&app, &headers, &saved, "save-new")
}

/// The page with a new link back; an older one leads nowhere from now on.
fn new_link(app: &App, headers: &HeaderMap, saved: &Saved, about: &str) -> Answer {
    let secret = app.store.link(saved.id, now())?;
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let address = app.address.as_deref().map_or_else(|| format!("http://{host}"), str::to_owned);
    let frame = Frame::new(app, Some(saved), &saved.locale, "save-title", "/save", "/tasks");
    let about = frame.t(about);
    let link = format!("{address}/return/{secret}");
    Ok(Html(LinkPage { frame, about, link }.render()?).into_response())
}

/// A link is used up only when it is confirmed: programmes that look at links do not use it up.
pub async fn return_page(State(app): State<App>, headers: HeaderMap) -> Answer {
    let frame = Frame::new(&app, None, &refused::locale_of(&app, &headers), "return-title", "/", "");
    let button = frame.t("page-continue");
    let page = TextPage { frame, lines: Vec::new(), action: "#", to_start: false, button };
    Ok(Html(page.render()?).into_response())
}

/// The link is used up, and replaced at once: who leaves again has the next one.
pub async fn come_back(State(app): State<App>, Path(link): Path<String>, headers: HeaderMap) -> Answer {
    let Some(session) = app.store.redeem(&link, now())? else {
        // The page with the new link, sent again: whoever has the application already goes on with it.
        return session::find(&app, &headers, false).map(|_| Redirect::to("/tasks").into_response());
    };
    let saved = app.store.find(&session, now())?.ok_or(Refused::Gone)?;
    let page = new_link(&app, &headers, &saved, "save-replaced")?;
    Ok(([(header::SET_COOKIE, session::cookie(&app, &session))], page).into_response())
}
