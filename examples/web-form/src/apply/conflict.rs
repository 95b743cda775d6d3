//! A page that was saved elsewhere since it was shown: both texts are shown, and nothing is overwritten in silence.

use applicant::Draft;
use applicant::form::FormPost;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse};

use super::part::Part;
use super::view;
use crate::app::Site;
use crate::frame::Frame;
use crate::refused::Answer;
use crate::store::Saved;

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictPage {
    frame: Frame,
    action: String,
    /// The state that is saved now: whoever keeps theirs has seen it.
    base: String,
    shown: String,
    from_check: bool,
    /// Whether it is a row, which can also become another entry.
    is_row: bool,
    differences: Vec<Difference>,
    /// What was typed, to be sent again.
    carried: Vec<(String, String)>,
}

struct Difference {
    label: String,
    saved: String,
    yours: String,
}

pub fn ask(site: &Site, saved: &Saved, part: Part<'_>, posted: &FormPost<Draft>) -> Answer {
    let post = site.post_of(saved);
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let yours = part.merge(&saved.draft, &posted.draft);
    let html = [&saved.draft, &yours].map(|draft| view::html(draft, &rules, messages));
    let row = part.row.unwrap_or(0);
    let differences = part.questions().filter_map(|question| {
        let [saved, yours] = [0, 1].map(|at| html[at].answer(question, row));
        (saved != yours).then(|| Difference { label: messages.label(question), saved, yours })
    });
    let page = ConflictPage {
        action: part.address(),
        base: part.fingerprint(&saved.draft),
        shown: posted.value("_shown").unwrap_or_default().to_owned(),
        from_check: posted.value("_from") == Some("check"),
        is_row: part.row.is_some(),
        differences: differences.collect(),
        carried: part.only(&yours).to_form(),
        frame: Frame::of(site, saved, "conflict-title"),
    };
    Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response())
}
