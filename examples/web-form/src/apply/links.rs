//! Save and come back: a link with a secret, made on demand and replaced when it is used. A cookie keeps it for its page, as the store
//! has nothing but its hash.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect};
use serde::Deserialize;

use super::session::{Kept, LINK, Posted, SESSION, Visitor};
use crate::app::{App, now};
use crate::clients::TriedLink;
use crate::frame::{Frame, TextPage};
use crate::refused::{Answer, Refused};
use crate::store::hash;

/// A new link back to the application.
#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage {
    frame: Frame,
    about: String,
    link: String,
}

#[derive(Deserialize)]
pub struct Saving {
    /// Set where the link takes the place of one that was used.
    replaced: Option<String>,
}

/// The link, where one was made in this browser and works, or else a button that makes one.
pub async fn save_link(
    State(app): State<App>,
    Query(Saving { replaced }): Query<Saving>,
    headers: HeaderMap,
    Kept(saved): Kept,
) -> Answer {
    let here = if replaced.is_some() { "/save?replaced" } else { "/save" };
    let frame = Frame::of(&app, &saved, "save-title").at(here, "/tasks");
    let mut made = LINK.values(&app, &headers).into_iter();
    let Some(secret) = made.find(|secret| saved.link.as_ref() == Some(&hash(secret))) else {
        return TextPage::new(frame, "save-about").asking("/save", "save-link").answer();
    };
    let about = frame.t(if replaced.is_some() { "save-replaced" } else { "save-new" });
    let link = app.link(&format!("/return/{secret}"));
    Ok(Html(LinkPage { frame, about, link }.render()?).into_response())
}

/// Makes a new link back; an older one leads nowhere from now on.
pub async fn make_link(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    let secret = app.store.link(&saved.id, now()).await?;
    Ok(([(header::SET_COOKIE, LINK.set(&app, &secret))], Redirect::to("/save")).into_response())
}

/// A link is used up only when it is confirmed: programmes that look at links do not use it up.
pub async fn return_page(State(app): State<App>, visitor: Visitor) -> Answer {
    let frame = Frame::plain(&app, &visitor.lang, "return-title");
    TextPage::new(frame, "return-about").asking("#", "page-continue").answer()
}

/// The link is used up, and replaced at once: who leaves again has the next one.
pub async fn come_back(State(app): State<App>, TriedLink(link): TriedLink, visitor: Visitor) -> Answer {
    let Some(session) = app.store.redeem(&link, now()).await? else {
        // The page with the new link, sent again: whoever has the application already goes on with it.
        return visitor.open().map(|_| Redirect::to("/tasks").into_response()).ok_or(Refused::Gone);
    };
    let saved = app.store.find(&session, now()).await?.ok_or(Refused::Gone)?;
    let next = app.store.link(&saved.id, now()).await?;
    let cookies = [SESSION.set(&app, &session), LINK.set(&app, &next)].map(|it| (header::SET_COOKIE, it));
    Ok((AppendHeaders(cookies), Redirect::to("/save?replaced")).into_response())
}
