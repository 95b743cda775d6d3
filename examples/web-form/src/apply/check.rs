//! Check answers, and sending them.

use applicant::eligibility::Criterion;
use applicant::form::Page;
use applicant::messages::EssentialLine;
use applicant::{Issue, Path, Rules, Scope};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Redirect};
use serde::Deserialize;

use super::mark::address;
use super::message::tell;
use super::part::Part;
use super::questions;
use super::session::{Kept, Posted, SENT};
use super::view::{self, AnsweredPart};
use crate::app::{App, Post, now};
use crate::desk;
use crate::frame::Frame;
use crate::refused::Answer;
use crate::store::Saved;

/// What was answered on a page.
pub struct CheckedSection {
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
    readiness: Vec<Ready>,
}

/// How far an essential criterion is shown, before the application is sent.
struct Ready {
    line: EssentialLine,
    /// Where it can still be shown: an address, and what is there.
    places: Vec<(String, String)>,
}

/// What each essential criterion comes to if the application is sent as it is.
fn readiness(post: &Post, saved: &Saved, frame: &Frame, rules: &Rules) -> Vec<Ready> {
    let evidence = saved.draft.partial(rules).evidence_if_sent(rules);
    let explanation = post.policy.explain(&evidence);
    let place = |path: &Path| {
        let page = post.form.page_of(path)?;
        let part = Part { page, row: path.row().filter(|_| page.list().is_some()) };
        Some((address(&part.address(), true, None), frame.t(&format!("page-title-{}", page.name()))))
    };
    let ready = |(criterion, line): (&Criterion, EssentialLine)| {
        let mut places: Vec<_> = explanation.places_to_show(&criterion.id).iter().filter_map(place).collect();
        places.dedup();
        Ready { line, places }
    };
    frame.words.readiness(&explanation).into_iter().map(ready).collect()
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
    // Each leads to its control.
    let link = |issue: &Issue| Some((questions::link_to(post, issue, true)?, html.message(issue)));
    let problems: Vec<_> =
        if problems.is_some() { report.errors().filter_map(link).collect() } else { Vec::new() };
    let notices = report.iter().filter(|issue| ["warning", "advice"].contains(&issue.severity().as_str()));
    let notices = notices.filter_map(link).collect();
    let sections = checked_sections(post, saved, &frame, &rules);
    frame.has_errors = !problems.is_empty();
    let readiness = readiness(post, saved, &frame, &rules);
    let page = CheckPage { frame, problems, sections, changeable: true, notices, readiness };
    Ok(Html(page.render()?).into_response())
}

/// What was answered, page by page.
pub fn checked_sections(post: &Post, saved: &Saved, frame: &Frame, rules: &Rules) -> Vec<CheckedSection> {
    // A row that was opened and left blank is not an answer.
    let mut draft = saved.draft.clone();
    draft.compact();
    let section = |page: &Page| CheckedSection {
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
            desk::assess_sent(&app, &link).await;
            tell(&app, &saved, &link, "mail-sent");
            let cookie = [(header::SET_COOKIE, SENT.set(&app, &link))];
            Ok((cookie, Redirect::to(&format!("/result/{link}"))).into_response())
        }
        None => Ok(Redirect::to(WITH_PROBLEMS).into_response()),
    }
}
