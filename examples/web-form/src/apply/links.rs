//! Save and come back: a link with a secret, made on demand and replaced when it is used.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Redirect};

use super::session::{Kept, Posted, SESSION, Visitor};
use crate::app::{App, Site, now};
use crate::frame::{Frame, TextPage};
use crate::refused::{Answer, Refused};
use crate::store::Saved;

/// A new link back to the application.
#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage {
    frame: Frame,
    about: String,
    link: String,
}

/// The whole address of a page of this site.
pub fn address(site: &Site, headers: &HeaderMap, page: &str) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    site.address.as_ref().map_or_else(|| format!("http://{host}{page}"), |address| format!("{address}{page}"))
}

pub async fn save_link(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::of(&app, &saved, "save-title").at("/save", "/tasks");
    TextPage::new(frame, "save-about").asking("/save", "save-link").answer()
}

pub async fn make_link(State(app): State<App>, headers: HeaderMap, Posted { saved, .. }: Posted) -> Answer {
    new_link(&app, &headers, &saved, "save-new").await
}

/// The page with a new link back; an older one leads nowhere from now on.
async fn new_link(app: &App, headers: &HeaderMap, saved: &Saved, about: &str) -> Answer {
    let secret = app.store.link(&saved.id, now()).await?;
    let frame = Frame::of(app, saved, "save-title").at("/save", "/tasks");
    let about = frame.t(about);
    let link = address(app, headers, &format!("/return/{secret}"));
    Ok(Html(LinkPage { frame, about, link }.render()?).into_response())
}

/// A link is used up only when it is confirmed: programmes that look at links do not use it up.
pub async fn return_page(State(app): State<App>, visitor: Visitor) -> Answer {
    let frame = Frame::plain(&app, &visitor.lang, "return-title");
    TextPage::new(frame, "return-about").asking("#", "page-continue").answer()
}

/// The link is used up, and replaced at once: who leaves again has the next one.
pub async fn come_back(
    State(app): State<App>,
    Path(link): Path<String>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Answer {
    let Some(session) = app.store.redeem(&link, now()).await? else {
        // The page with the new link, sent again: whoever has the application already goes on with it.
        return visitor.open().map(|_| Redirect::to("/tasks").into_response()).ok_or(Refused::Gone);
    };
    let saved = app.store.find(&session, now()).await?.ok_or(Refused::Gone)?;
    let page = new_link(&app, &headers, &saved, "save-replaced").await?;
    Ok(([(header::SET_COOKIE, SESSION.set(&app, &session))], page).into_response())
}
