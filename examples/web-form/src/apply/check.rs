//! Check answers, and sending them.

use applicant::form::Page;
use applicant::{Issue, Rules, Scope};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderName, header};
use axum::response::{Html, IntoResponse, Redirect};
use serde::Deserialize;

use super::questions;
use super::session::{Kept, Posted, sent_cookie};
use super::view::{self, AnsweredPart};
use crate::app::{App, Post, now};
use crate::frame::Frame;
use crate::refused::Answer;
use crate::store::Saved;

/// What was answered on a page.
pub struct CheckedSection {
    pub page: String,
    pub title: String,
    /// The groups of a page: the questions beside a list, then each of its rows.
    pub answers: Vec<AnsweredPart>,
}

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage {
    frame: Frame,
    problems: Vec<(String, String)>,
    sections: Vec<CheckedSection>,
    changeable: bool,
    notices: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct Checking {
    /// Set after it was to be sent and could not.
    problems: Option<String>,
}

/// The answers after they could not be sent, and the place on it where the focus goes.
const WITH_PROBLEMS: &str = "/check?problems#error-summary";

pub async fn check(
    State(app): State<App>,
    Query(Checking { problems }): Query<Checking>,
    Kept(saved): Kept,
) -> Answer {
    let (post, saved) = (app.post_of(&saved), &saved);
    let here = if problems.is_some() { WITH_PROBLEMS } else { "/check" };
    let mut frame = Frame::of(&app, saved, "check-title").at(here, "/tasks");
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let report = saved.draft.review(&rules, Scope::Submit);
    let html = view::html(&saved.draft, &rules, messages);
    // Each leads to the control of its page.
    let link = |issue: &Issue| {
        let page = post.form.page_of(issue.path()).or(post.form.pages().first())?;
        let control = post.form.control(issue).unwrap_or_default();
        Some((questions::address_of(page.name(), &control), html.message(issue)))
    };
    let problems: Vec<_> =
        if problems.is_some() { report.errors().filter_map(link).collect() } else { Vec::new() };
    let notices = report.iter().filter(|issue| ["warning", "advice"].contains(&issue.severity().as_str()));
    let notices = notices.filter_map(link).collect();
    let sections = checked_sections(post, saved, &frame, &rules);
    frame.has_errors = !problems.is_empty();
    Ok(Html(CheckPage { frame, problems, sections, changeable: true, notices }.render()?).into_response())
}

/// What was answered, page by page.
pub fn checked_sections(post: &Post, saved: &Saved, frame: &Frame, rules: &Rules) -> Vec<CheckedSection> {
    // A row that was opened and left blank is not an answer.
    let mut draft = saved.draft.clone();
    draft.compact();
    let section = |page: &Page| CheckedSection {
        page: page.name().to_owned(),
        title: frame.t(&format!("page-title-{}", page.name())),
        answers: view::answers(page, &draft, rules, post.messages(&saved.locale)),
    };
    post.form.pages().iter().map(section).collect()
}

/// Sends it, if it is sound; who sends it once more comes to the same decision.
pub async fn submit(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    let post = app.post_of(&saved);
    let rules = post.rules_for(&saved);
    match app.store.submit(&saved.id, now(), |draft| draft.check(&rules).is_ok()).await? {
        Some(link) => {
            crate::desk::assess_sent(&app, &link).await;
            let cookie: [(HeaderName, String); 1] = [(header::SET_COOKIE, sent_cookie(&app, &link))];
            Ok((cookie, Redirect::to(&format!("/result/{link}"))).into_response())
        }
        None => Ok(Redirect::to(WITH_PROBLEMS).into_response()),
    }
}
