//! What the server would say of a form if it were saved, for the script that asks when a question is left.

use applicant::Issue;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use serde::Serialize;

use super::questions::part_of;
use super::session::Posted;
use super::view;
use crate::app::App;
use crate::refused::Answer;

/// What is wrong with one answer, for a script: where, and what to say.
#[derive(Serialize)]
struct Wrong {
    id: String,
    message: String,
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
    let html = part.html(view::html(&draft, &rules, messages));
    let wrong = |issue: &Issue| Some(Wrong { id: part.page.control(issue)?, message: html.message(issue) });
    let wrong: Vec<Wrong> = report.errors().filter(|issue| part.has(issue)).filter_map(wrong).collect();
    Ok(Json(wrong).into_response())
}
