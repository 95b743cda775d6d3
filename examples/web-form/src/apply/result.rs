//! What follows once an application is sent: the decision, under a lasting link, and a view to print.

use applicant::eligibility::other_roles;
use applicant::messages::{DecisionLetter, Messages, PolicyText};
use applicant::{Draft, Outcome, Rules};
use applicant_recruitment::{RecruitmentWords, Timetable};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect};
use chrono::NaiveDate;

use super::check::{CheckedSection, checked_sections};
use super::session::{Kept, Linked, SENT};
use crate::app::{App, Post, now};
use crate::desk;
use crate::frame::{Frame, TextPage};
use crate::refused::{Answer, Refused};
use crate::store::{Saved, Sent, hash};

/// When a stage is to be expected.
struct WindowView {
    stage: String,
    days: String,
    estimate: Option<String>,
}

/// A decision as a page shows it; nothing before there is one.
#[derive(Default)]
struct Decided {
    letter: Option<DecisionLetter>,
    /// Other roles, apart from those of which a person has to say it.
    others: Vec<(&'static str, Vec<PolicyText>)>,
    windows: Vec<WindowView>,
}

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    frame: Frame,
    reference: String,
    is_withdrawn: bool,
    /// How far it is, in words.
    status: String,
    /// Where it can be asked that the decision is looked at again.
    contest: Option<String>,
    /// The lasting link, where this browser knows it.
    link: Option<String>,
    /// Where it is printed.
    print: String,
    /// Where the application is withdrawn.
    withdraw: Option<String>,
    decided: Decided,
}

#[derive(Template)]
#[template(path = "print.html")]
struct PrintPage {
    frame: Frame,
    reference: String,
    sections: Vec<CheckedSection>,
    changeable: bool,
    decided: Decided,
}

fn decided(post: &Post, draft: &Draft, rules: &Rules, messages: &Messages) -> Decided {
    let is_built_in = post.policy.is_built_in();
    let windows = if is_built_in { windows(rules.as_of, messages) } else { Vec::new() };
    let mut decided = Decided { letter: None, others: Vec::new(), windows };
    let Ok(checked) = draft.check(rules) else { return decided };
    decided.letter = Some(messages.letter(&post.policy.explain(&checked.application.evidence(rules))));
    let others = match is_built_in {
        true => other_roles(&checked.application, rules, &post.policy.id),
        false => Vec::new(),
    };
    for (title, outcome) in [("result-other", Outcome::Eligible), ("result-person", Outcome::NeedsReview)] {
        let of_outcome = others.iter().filter(|assessment| assessment.outcome() == outcome);
        let posts: Vec<PolicyText> = of_outcome
            .map(|assessment| messages.policy_text(assessment.policy(), &assessment.policy().title))
            .collect();
        if !posts.is_empty() {
            decided.others.push((title, posts));
        }
    }
    decided
}

/// When each stage is to be expected; nothing in a year whose bank holidays are not known.
fn windows(sent_on: NaiveDate, messages: &Messages) -> Vec<WindowView> {
    let words = RecruitmentWords::new(messages.clone());
    let timetable = Timetable::from_submission(sent_on);
    let windows = timetable.iter().flat_map(|timetable| &timetable.windows);
    windows
        .map(|window| {
            let (days, estimate) = words.window(window);
            WindowView { stage: words.stage(window.stage), days, estimate }
        })
        .collect()
}

/// The decision about the application that was sent in this browser.
pub async fn result(State(app): State<App>, headers: HeaderMap, Kept(saved): Kept<true>) -> Answer {
    let Some(sent) = &saved.sent else { return Ok(Redirect::to("/tasks").into_response()) };
    // The link is in the browser that sent it, until that is closed.
    let secret = SENT.values(&app, &headers).into_iter().find(|secret| hash(secret) == sent.link);
    let frame = Frame::of(&app, &saved, title_of(sent)).at("/result", "");
    page_of(&app, &saved, sent, frame, secret.as_deref()).await
}

/// The same, for whoever has the lasting link.
pub async fn by_link(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    let sent = saved.sent.as_ref().ok_or(Refused::NotFound)?;
    let frame = frame_of(&app, &saved, title_of(sent)).at(&format!("/result/{link}"), "");
    page_of(&app, &saved, sent, frame, Some(&link)).await
}

/// What surrounds a page of somebody with a link and without a session.
pub fn frame_of(app: &App, saved: &Saved, title: &str) -> Frame {
    Frame::of_post(app, app.post_of(saved), &saved.locale, title)
}

const fn title_of(sent: &Sent) -> &'static str {
    if sent.is_withdrawn { "result-withdrawn" } else { "result-title" }
}

async fn page_of(app: &App, saved: &Saved, sent: &Sent, frame: Frame, secret: Option<&str>) -> Answer {
    let post = app.post_of(saved);
    let decided = match sent.is_withdrawn {
        true => Decided::default(),
        false => decided(post, &saved.draft, &post.rules_for(saved), &frame.words),
    };
    let status = desk::status_of(app, &sent.reference).await?;
    let words = RecruitmentWords::new(frame.words.clone());
    let decided_as = |outcome| frame.t(&format!("result-decided-{outcome}"));
    let stands = || match status.is_contested {
        true => frame.t("result-contested"),
        false => words.stage(status.stage),
    };
    let can_be_contested = status.can_be_contested() && !sent.is_withdrawn;
    let page = ResultPage {
        status: status.decided.map_or_else(stands, decided_as),
        contest: secret.filter(|_| can_be_contested).map(|secret| format!("/result/{secret}/contest")),
        print: if frame.has_session { "/print".to_owned() } else { format!("{}/print", frame.here) },
        frame,
        reference: sent.reference.clone(),
        is_withdrawn: sent.is_withdrawn,
        link: secret.map(|secret| app.link(&format!("/result/{secret}"))),
        withdraw: secret.filter(|_| !sent.is_withdrawn).map(|secret| format!("/result/{secret}/withdraw")),
        decided,
    };
    Ok(Html(page.render()?).into_response())
}

pub async fn withdraw_page(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    let frame = frame_of(&app, &saved, "withdraw-title").at("", &format!("/result/{link}"));
    let mut page = TextPage::new(frame, "withdraw-about").asking("#", "withdraw-button");
    page.is_warning = true;
    page.answer()
}

/// Whoever has the link may withdraw: it is theirs alone, and only a form of this site sends it.
pub async fn withdraw(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    app.store.withdraw(&saved.id, now()).await?;
    Ok(Redirect::to(&format!("/result/{link}")).into_response())
}

/// Everything on one page, before it is sent and after.
pub async fn print(State(app): State<App>, Kept(saved): Kept<true>) -> Answer {
    let back = if saved.sent.is_some() { "/result" } else { "/check" };
    print_of(&app, &saved, Frame::of(&app, &saved, "print-title").at("/print", back))
}

/// The same, for whoever has the lasting link.
pub async fn print_by_link(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    let here = format!("/result/{link}");
    print_of(&app, &saved, frame_of(&app, &saved, "print-title").at(&format!("{here}/print"), &here))
}

fn print_of(app: &App, saved: &Saved, frame: Frame) -> Answer {
    let post = app.post_of(saved);
    let rules = post.rules_for(saved);
    let sections = checked_sections(post, saved, &frame, &rules);
    let decided = match saved.sent {
        Some(_) => decided(post, &saved.draft, &rules, &frame.words),
        None => Decided::default(),
    };
    let reference = saved.sent.as_ref().map(|sent| sent.reference.clone()).unwrap_or_default();
    let page = PrintPage { frame, reference, sections, changeable: false, decided };
    Ok(Html(page.render()?).into_response())
}
