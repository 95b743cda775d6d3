//! A page of questions: shown, saved as it was typed, and shown again where something is missing or wrong.

use applicant::form::{FormPost, Page, RowAction};
use applicant::{Code, Draft, Issue, Report, Scope, Severity};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use serde::Deserialize;

use crate::pages::{Frame, QuestionPage};
use crate::refused::{Answer, Refused};
use crate::session::{Kept, Posted};
use crate::store::{Changed, Saved};
use crate::view::{self, Shown};
use crate::{App, now};

/// The questions that a page shows now, each with its control in the first row that shows it.
fn shown_now(app: &App, name: &str, draft: &Draft) -> Vec<(&'static str, String)> {
    let Some(page) = app.form.page(name) else { return Vec::new() };
    let rows = view::rows_shown(page, draft);
    let inputs = draft.inputs();
    let control = |path| {
        let there = Issue::new(path, Severity::Info, Code::Missing);
        app.form.control(&there).unwrap_or_default()
    };
    let shown = page.questions().iter().filter_map(|question| {
        let row = rows.iter().find(|row| inputs.shows(question, **row))?;
        Some((question.question().key, control(question.path(*row))))
    });
    shown.collect()
}

/// Where to go on after a page was saved: the first control that is new on it, if there is one.
fn new_control(app: &App, page: &Page, draft: &Draft, post: &FormPost) -> Option<String> {
    if let Some(RowAction::Add(list)) = post.row_action() {
        let last = draft.row_indexes(list).last().copied()?;
        let first = page.questions().iter().find(|question| question.template().contains("[]"))?;
        let there = Issue::new(first.path(last), Severity::Info, Code::Missing);
        return app.form.control(&there);
    }
    // An answer may bring up questions that were not asked yet.
    let asked: Vec<&str> = post.value("_shown").unwrap_or_default().split(' ').collect();
    shown_now(app, page.name(), draft).into_iter().find(|(key, _)| !asked.contains(key)).map(|(_, id)| id)
}

fn render_page(app: &App, saved: &Saved, name: &str, from_check: bool, report: Option<&Report>) -> Answer {
    let Some(page) = app.form.page(name) else { return Err(Refused::NotFound) };
    let mut frame = Frame::new(
        app,
        Some(saved),
        saved.locale,
        &format!("page-title-{name}"),
        &format!("/page/{name}"),
        "/tasks",
    );
    let rules = app.rules();
    let messages = app.messages(saved.locale);
    let view = Shown { form: &app.form, page, draft: &saved.draft, rules: &rules, messages, report }.view();
    frame.has_errors = !view.summary.is_empty();
    frame.has_form = true;
    let status = if frame.has_errors { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown: Vec<&str> = shown_now(app, name, &saved.draft).into_iter().map(|(key, _)| key).collect();
    let page = QuestionPage { frame, name: name.to_owned(), shown: shown.join(" "), from_check, view };
    Ok((status, Html(page.render()?)).into_response())
}

#[derive(Deserialize)]
pub struct Wanted {
    /// From the list of problems a page is opened with what is wrong with it.
    check: Option<String>,
    from: Option<String>,
}

pub async fn show_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    Kept(saved): Kept,
) -> Answer {
    let report = wanted.check.map(|_| saved.draft.review(&app.rules(), Scope::Page(&name)));
    let from_check = report.is_some() || wanted.from.as_deref() == Some("check");
    render_page(&app, &saved, &name, from_check, report.as_ref())
}

pub async fn save_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Posted { mut saved, post }: Posted,
) -> Answer {
    let Some(page) = app.form.page(&name) else { return Err(Refused::NotFound) };
    // Good or not, what was typed is kept.
    let (changed, draft) = app.store.change(saved.id, now(), |draft| {
        let mut draft = draft.with_page(page, &post.draft);
        if let Some(action) = post.row_action() {
            draft.apply(action);
        }
        draft
    })?;
    match changed {
        Changed::Yes => saved.draft = draft,
        Changed::Gone => return Err(Refused::Gone),
        Changed::TooLarge => return Err(Refused::TooLarge),
    }
    let from_check = post.value("_from") == Some("check");
    let again = format!("/page/{name}{}", if from_check { "?from=check" } else { "" });
    if post.value("_language").is_some() {
        app.store.speak(saved.id, view::other(saved.locale))?;
        return Ok(Redirect::to(&again).into_response());
    }
    if let Some(control) = new_control(&app, page, &saved.draft, &post) {
        return Ok(Redirect::to(&format!("{again}#{control}")).into_response());
    }
    if post.row_action().is_some() {
        return Ok(Redirect::to(&again).into_response());
    }
    let report = saved.draft.review(&app.rules(), page.scope());
    if report.blocks() {
        return render_page(&app, &saved, &name, from_check, Some(&report));
    }
    if from_check {
        return Ok(Redirect::to("/check").into_response());
    }
    let pages = app.form.pages();
    let after = pages.iter().skip_while(|it| it.name() != name).nth(1);
    let next = after.filter(|next| next.section() == page.section());
    let next = next.map_or("/tasks".to_owned(), |next| format!("/page/{}", next.name()));
    Ok(Redirect::to(&next).into_response())
}
