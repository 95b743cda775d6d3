//! What was typed on a page whose session ended meanwhile: it is kept in the answer, and can be saved from there.

use askama::Template;
use axum::extract::MatchedPath;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse};

use super::session::Visitor;
use crate::app::Site;
use crate::frame::Frame;
use crate::refused::Refused;

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

/// The routes whose posts have answers that would be lost.
const ROUTES: [&str; 3] = ["/page/{name}", "/page/{name}/{row}", "/page/qualifications/table"];

/// Whether a post has answers that would be lost.
pub fn has_answers(parts: &Parts) -> bool {
    parts.extensions.get::<MatchedPath>().is_some_and(|route| ROUTES.contains(&route.as_str()))
}

/// A page that keeps the answers, and asks where they go.
pub async fn offer(site: &Site, parts: &Parts, body: &[u8]) -> Refused {
    let visitor = match Visitor::of(site, &parts.headers).await {
        Ok(visitor) => visitor,
        Err(refused) => return refused,
    };
    let path = parts.uri.path();
    let pairs = form_urlencoded::parse(body).into_owned();
    let page = UnsavedPage {
        frame: Frame::for_visitor(site, &visitor, "unsaved-title"),
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
