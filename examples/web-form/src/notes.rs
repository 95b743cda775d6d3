//! What the footer leads to: privacy, accessibility, cookies, contact.

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::app::App;
use crate::apply::Visitor;
use crate::frame::{Frame, TextPage};
use crate::refused::Answer;

/// Each page is a title and a text of the catalogue: `privacy-title`, `privacy-about`.
const PAGES: [&str; 4] = ["privacy", "accessibility", "cookies", "contact"];

pub fn routes() -> Router<App> {
    PAGES.into_iter().fold(Router::new(), |routes, page| {
        let show = move |State(app): State<App>, visitor: Visitor| async move { note(&app, &visitor, page) };
        routes.route(&format!("/{page}"), get(show))
    })
}

fn note(app: &App, visitor: &Visitor, page: &str) -> Answer {
    let frame = Frame::for_visitor(app, visitor, &format!("{page}-title"));
    let back = if visitor.open().is_some() { "/tasks" } else { "/" };
    let kept = app.settings.days_sent_kept.to_string();
    let about = frame.with(&format!("{page}-about"), &[("kept", &kept)]);
    let mut page = TextPage::new(frame.at(&format!("/{page}"), back), "");
    page.lines = about.lines().map(str::to_owned).collect();
    page.answer()
}
