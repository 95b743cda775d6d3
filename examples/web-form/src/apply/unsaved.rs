//! What was typed on a page whose session ended meanwhile: it is kept in the answer, and can be saved from there.

use askama::Template;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse};

use super::session::Visitor;
use crate::app::Site;
use crate::frame::Frame;
use crate::refused::Refused;
use crate::store::Saved;

#[derive(Template)]
#[template(path = "unsaved.html")]
struct UnsavedPage {
    frame: Frame,
    /// Where it was to be saved.
    action: String,
    /// The page, for an application that begins with it.
    page: String,
    pairs: Vec<(String, String)>,
}

/// Whether a post has answers that would be lost.
pub fn is_kept(parts: &Parts) -> bool {
    parts.uri.path().starts_with("/page/")
}

/// A page that keeps the answers, and asks where they go.
pub async fn offer(site: &Site, parts: &Parts, saved: Option<Saved>, body: &[u8]) -> Refused {
    let lang = match Visitor::of(site, &parts.headers, None).await {
        Ok(visitor) => visitor.lang,
        Err(refused) => return refused,
    };
    let path = parts.uri.path();
    let pairs = form_urlencoded::parse(body).into_owned();
    let page = UnsavedPage {
        frame: Frame::new(site, saved.as_ref(), &lang, "unsaved-title"),
        action: path.to_owned(),
        page: path.split('/').nth(2).unwrap_or_default().to_owned(),
        // The token is that of the session that is open now, if any.
        pairs: pairs.filter(|(name, _)| name != "_csrf" && name != "_page").collect(),
    };
    match page.render() {
        Ok(page) => Refused::Page((StatusCode::CONFLICT, Html(page)).into_response().into()),
        Err(error) => error.into(),
    }
}
