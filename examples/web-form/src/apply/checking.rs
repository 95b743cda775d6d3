//! What a script shows while somebody answers: what it needs for that, and what the server would say of a form if it were saved. Where
//! the package for browsers is served, a page says the same itself.

use std::collections::BTreeMap;

use applicant::Draft;
use applicant::form::FormQuestion;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use serde::Serialize;
use serde_json::{Value, json};

use super::questions::part_of;
use super::session::{Kept, Posted};
use super::view;
use crate::app::{App, now};
use crate::refused::Answer;
use crate::store::Saved;

/// What a page asks for once somebody begins to answer.
#[derive(Serialize)]
struct Prepared<'a> {
    /// The page, or with a list its name and the row.
    part: Value,
    /// The answers of all pages.
    value: &'a Draft,
    /// What the package is loaded with, where it is served.
    settings: Option<Value>,
    /// The questions that are not shown now, by their names.
    reveals: BTreeMap<String, Reveal>,
}

#[derive(Serialize)]
struct Reveal {
    id: String,
    html: String,
}

pub async fn prepare_page(State(app): State<App>, Path(name): Path<String>, Kept(saved): Kept) -> Answer {
    prepare(&app, &saved, &name, None)
}

pub async fn prepare_row(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    Kept(saved): Kept,
) -> Answer {
    prepare(&app, &saved, &name, Some(row))
}

fn prepare(app: &App, saved: &Saved, name: &str, row: Option<u32>) -> Answer {
    let post = app.post_of(saved);
    let part = part_of(post, saved, name, row)?;
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let html = part.html(view::html(&saved.draft, &rules, messages));
    let inputs = saved.draft.inputs_under(&rules);
    let row = part.row.unwrap_or(0);
    let reveal = |question: &FormQuestion| {
        let path = question.path(row);
        (path.name(), Reveal { id: path.id(), html: html.asked(question, row).as_str().to_owned() })
    };
    let prepared = Prepared {
        part: match part.page.list() {
            Some(_) => json!({ "page": name, "row": part.row }),
            None => json!(name),
        },
        value: &saved.draft,
        settings: app.package.as_ref().map(|_| post.settings_on(now().date(), &saved.locale)),
        reveals: part.questions().filter(|question| !inputs.shows(question, row)).map(reveal).collect(),
    };
    Ok(Json(prepared).into_response())
}

pub async fn check_page(State(app): State<App>, Path(name): Path<String>, posted: Posted) -> Answer {
    check(&app, &posted, &name, None)
}

pub async fn check_row(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    posted: Posted,
) -> Answer {
    check(&app, &posted, &name, Some(row))
}

/// Nothing is saved.
fn check(app: &App, Posted { saved, post: posted }: &Posted, name: &str, row: Option<u32>) -> Answer {
    let post = app.post_of(saved);
    let part = part_of(post, saved, name, row)?;
    let draft = part.merge(&saved.draft, &posted.draft);
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let report = draft.review(&rules, part.page.scope());
    let html = part.html(view::html(&draft, &rules, messages)).with_report(&report);
    Ok(Json(html.live(part.page)).into_response())
}
