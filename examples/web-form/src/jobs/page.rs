//! The page of a job: what the advert offers, what the role is, what it asks for, and the button that begins an application.

use applicant::messages::PolicyText;
use applicant_recruitment::{Role, RoleFacts, Vacancy, Workplace};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse};
use chrono::{NaiveDateTime, Timelike};

use super::listing::{called, pay, range};
use crate::app::{App, Post, now};
use crate::apply::Visitor;
use crate::frame::Frame;
use crate::refused::{Answer, Refused};

#[derive(Template)]
#[template(path = "job.html")]
struct JobPage {
    frame: Frame,
    post: String,
    title: PolicyText,
    /// Whether an application for a post is open, or was sent, in this browser.
    is_open: bool,
    is_sent: bool,
    is_closed: bool,
    /// What the advert says, line by line.
    facts: Vec<(String, String)>,
    /// What an application has to show.
    essential: Vec<(PolicyText, String)>,
    steps: Vec<String>,
    ready: Vec<String>,
    role: Option<RoleView>,
}

/// What the page of the role tells.
struct RoleView {
    /// Its language, where it is not that of the page.
    lang: Option<&'static str>,
    facts: RoleFacts,
    beside: Option<Beside>,
    related: Vec<(String, String)>,
    career: Vec<(String, String, Vec<String>)>,
}

/// Two roles side by side.
struct Beside {
    /// What the other is called.
    other: String,
    lines: Vec<Compared>,
}

/// What is compared, and what it is here and there.
struct Compared {
    label: String,
    here: String,
    there: String,
}

/// A day and a time in words.
pub fn moment(frame: &Frame, at: NaiveDateTime) -> String {
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    frame.with("job-moment", &[("date", &frame.words.date(at.date())), ("time", &time)])
}

pub async fn job(State(app): State<App>, Path(id): Path<String>, visitor: Visitor) -> Answer {
    of(&app, app.post(&id).ok_or(Refused::NotFound)?, &visitor)
}

pub fn of(app: &App, post: &Post, visitor: &Visitor) -> Answer {
    let here = if post.advert.is_some() { format!("/jobs/{}", post.id) } else { "/".to_owned() };
    let back = if here == "/" { "" } else { "/" };
    let mut frame = Frame::of_post(app, post, &visitor.lang, "site").at(&here, back);
    let title = frame.words.policy_text(&post.policy, &post.policy.title);
    frame.title.clone_from(&title.text);
    let several = |id: &str| frame.t(id).lines().map(str::to_owned).collect();
    let page = JobPage {
        post: post.id.clone(),
        is_open: visitor.open().is_some(),
        is_sent: visitor.has_sent(),
        is_closed: post.advert.as_ref().is_some_and(|advert| !advert.is_open_at(now())),
        facts: post.advert.iter().flat_map(|advert| facts(post, &frame, advert)).collect(),
        essential: essential(post, &frame),
        steps: several("start-steps"),
        ready: several("start-ready"),
        role: Role::find(&post.policy.role)
            .filter(|_| post.policy.is_built_in())
            .and_then(|role| view(role, &frame)),
        title,
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

fn facts(post: &Post, frame: &Frame, advert: &Vacancy) -> Vec<(String, String)> {
    let yes_or_no = |is: bool| frame.t(if is { "job-yes" } else { "job-no" });
    let workplace = |place: &Workplace| {
        let pay = advert.pay.total(place.m25);
        format!("{} ({})", place.name, range(frame, pay.from, Some(pay.to)))
    };
    let workplaces: Vec<String> = advert.workplaces.iter().map(workplace).collect();
    let lines = [
        ("job-reference", Some(advert.reference.clone())),
        ("job-regions-label", Some(called(post, frame, "regions", &advert.regions))),
        ("job-workplaces", Some(workplaces.join("\n"))),
        ("job-patterns", Some(called(post, frame, "working_patterns", &advert.working_patterns))),
        ("job-pay-label", Some(pay(frame, advert))),
        ("job-hours", advert.hours_per_week.as_ref().map(ToString::to_string)),
        ("job-permanent", Some(yes_or_no(advert.permanent))),
        ("job-sponsorship", advert.sponsorship.map(yes_or_no)),
        ("job-starts", advert.start_date.map(|day| frame.words.date(day))),
        ("job-closes", Some(moment(frame, advert.closes_at))),
    ];
    let told =
        |(label, value): (&str, Option<String>)| Some((frame.t(label), value.filter(|it| !it.is_empty())?));
    lines.into_iter().filter_map(told).collect()
}

/// The essential criteria: what each is called, and what it asks for.
fn essential(post: &Post, frame: &Frame) -> Vec<(PolicyText, String)> {
    let criteria = post.policy.criteria.iter().filter(|criterion| criterion.is_essential());
    let told = |criterion: &applicant::eligibility::Criterion| {
        let title = frame.words.policy_text(&post.policy, &criterion.title);
        (title, frame.words.criterion(&post.policy, criterion))
    };
    criteria.map(told).collect()
}

/// A role in the language of the page, or else as it is written.
fn spoken(role: &Role, frame: &Frame) -> Role {
    role.in_language(frame.lang.tag()).unwrap_or_else(|| role.clone())
}

/// What the later page says of a role of the crate; of another post the advert says it.
fn view(role: &Role, frame: &Frame) -> Option<RoleView> {
    let is_translated = Role::all().iter().all(|role| role.in_language(frame.lang.tag()).is_some());
    let role = &spoken(role, frame);
    let facts = role.pages().next()?.value.clone();
    let title = |id: &str| Role::find(id).map_or_else(|| id.to_owned(), |role| spoken(role, frame).title);
    let years = |from: u8, to: Option<u8>| match to {
        Some(to) => frame.with("job-years", &[("from", &from.to_string()), ("to", &to.to_string())]),
        None => frame.with("job-years-on", &[("from", &from.to_string())]),
    };
    let related = facts.related.iter().map(|it| {
        let pay = it.pay.as_ref().map(|pay| range(frame, pay.from, pay.to)).unwrap_or_default();
        (title(&it.id), [pay, it.note.clone().unwrap_or_default()].join(" ").trim().to_owned())
    });
    let career = facts.career_path.iter().map(|step| {
        let pay = step.pay.iter().map(|pay| range(frame, pay.from, pay.to));
        (
            years(step.from_year, step.to_year),
            step.title.clone(),
            step.points.iter().cloned().chain(pay).collect(),
        )
    });
    Some(RoleView {
        lang: (!is_translated && frame.lang.tag() != "en").then_some("en"),
        related: related.collect(),
        career: career.collect(),
        beside: beside(role, frame),
        facts,
    })
}

/// The role beside the one that it may lead to, as far as both pages tell the same things.
fn beside(role: &Role, frame: &Frame) -> Option<Beside> {
    let other = Role::find("probation_officer").filter(|other| other.id != role.id)?;
    let other = spoken(other, frame);
    let told = |role: &Role| role.pages().next().map(|page| told_of(page.value, frame));
    let told = told(role)?.into_iter().zip(told(&other)?);
    let compared = |((label, here), (_, there)): ((&str, String), (&str, String))| {
        let is_told = !here.is_empty() && !there.is_empty();
        is_told.then(|| Compared { label: frame.t(label), here, there })
    };
    let lines: Vec<Compared> = told.filter_map(compared).collect();
    (!lines.is_empty()).then_some(Beside { other: other.title, lines })
}

/// What two roles are compared by, under the ids of the texts that say so.
fn told_of(facts: &RoleFacts, frame: &Frame) -> [(&'static str, String); 4] {
    let pay: Vec<String> = facts.pay.iter().map(|pay| range(frame, pay.from, pay.to)).collect();
    let risks = facts.caseload.iter().flat_map(|load| &load.risk);
    let risks: Vec<String> = risks.map(|risk| frame.t(&format!("job-risk-{}", risk.as_str()))).collect();
    [
        ("job-about", facts.about.join("\n")),
        ("start-needs", facts.requirements.join("\n")),
        ("job-pay-label", pay.join("\n")),
        ("job-caseload", risks.join(", ")),
    ]
}
