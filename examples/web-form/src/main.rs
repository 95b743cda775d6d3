//! The whole application as a web form. Works with JavaScript off; keeps nothing but one file and one cookie.
//!
//! ```sh
//! cargo run -p web-form
//! ```

mod decision;
mod links;
mod pages;
mod questions;
mod refused;
mod session;
mod start;
mod store;
mod view;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use applicant::form::{Form, Page, TaskStatus};
use applicant::messages::{CatalogueError, Language, Messages};
use applicant::{Issue, Policy, Rules, Scope};
use askama::Template;
use axum::Router;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use chrono::{Local, NaiveDate, NaiveDateTime};
use clap::Parser;
use serde::Deserialize;

use pages::{CheckPage, CheckedSection, Frame, Task, TasksPage, TextPage};
use refused::{Answer, Refused};
use session::{Kept, Posted};
use store::{Saved, Store};

/// The application for a post, as a web form.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The file that holds the applications; made where it is missing.
    #[arg(long, default_value = "applications.sqlite")]
    file: PathBuf,
    /// How the site is reached from outside, such as `https://jobs.example.com` behind a proxy. With https, browsers send the cookie by
    /// it alone.
    #[arg(long)]
    address: Option<String>,
    /// The post: the id of a policy of the crate, or a policy file.
    #[arg(long, default_value = "probation_services_officer")]
    policy: String,
}

#[derive(Clone)]
struct App {
    store: Store,
    /// The words of each language, English first.
    words: Arc<[Messages]>,
    /// The post, and the form that it asks for.
    policy: Arc<Policy>,
    form: Arc<Form>,
    /// What opens the list of the sifters.
    sift_key: Arc<str>,
    /// How the site is reached, without a slash at the end; the host that was asked for where nothing says so.
    address: Option<Arc<str>>,
}

impl App {
    /// The words of the language of this tag, or else the English ones.
    fn messages(&self, tag: &str) -> &Messages {
        let found = self.words.iter().find(|words| words.language().tag() == tag);
        found.unwrap_or_else(|| &self.words[0])
    }

    fn is_https(&self) -> bool {
        self.address.as_ref().is_some_and(|address| address.starts_with("https://"))
    }

    /// The rules of a day.
    fn rules_on(&self, day: NaiveDate) -> Rules {
        self.form.rules(self.policy.rules(day))
    }

    fn rules(&self) -> Rules {
        self.rules_on(now().date())
    }
}

/// The languages of the site: another is one more line here, with its catalogue.
fn words(policy: &Policy) -> Result<Arc<[Messages]>, CatalogueError> {
    let of = |language, texts| Messages::new(language).for_policy(policy).with_texts(texts);
    Ok([
        of(Language::english(), include_str!("words.en.ftl"))?,
        of(Language::welsh(), include_str!("words.cy.ftl"))?,
    ]
    .into())
}

/// The policy of that id, or else of that file.
fn policy_of(name: &str) -> anyhow::Result<Policy> {
    if let Some(policy) = Policy::named(name) {
        return Ok(policy.clone());
    }
    let file = std::fs::read_to_string(name)
        .with_context(|| format!("{name} is no policy of the crate and no file"))?;
    Policy::from_toml(&file).map_err(|faults| anyhow::anyhow!("{name} cannot be used:\n{faults}"))
}

/// The only clock.
fn now() -> NaiveDateTime {
    Local::now().naive_local()
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let store =
        Store::open(&args.file, now()).with_context(|| format!("cannot open {}", args.file.display()))?;
    let sift_key: Arc<str> = store::secret().into();
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    println!("Open http://{}/", listener.local_addr()?);
    println!("Sifters open http://{}/sift?key={sift_key}", listener.local_addr()?);
    let address = args.address.map(|address| address.trim_end_matches('/').into());
    let policy = policy_of(&args.policy)?;
    let (words, form) = (words(&policy)?, Form::of(&policy.rules(now().date())).into());
    let app = App { store, words, policy: policy.into(), form, sift_key, address };
    axum::serve(listener, router(app)).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}

fn router(app: App) -> Router {
    Router::new()
        .route("/", get(start::start_page))
        .route("/start", post(start::start))
        .route("/tasks", get(tasks))
        .route("/page/{name}", get(questions::show_page).post(questions::save_page))
        .route("/check", get(check))
        .route("/submit", post(submit))
        .route("/result", get(decision::result))
        .route("/print", get(decision::print))
        .route("/save", get(links::save_link).post(links::make_link))
        .route("/return/{link}", get(links::return_page).post(links::come_back))
        .route("/delete", get(delete_page).post(delete))
        .route("/language", post(language))
        .route("/cookies", get(start::cookies))
        .route("/sift", get(decision::sift))
        .route(
            "/style.css",
            get(|| async { ([(header::CONTENT_TYPE, "text/css")], include_str!("style.css")) }),
        )
        .route(
            "/focus.js",
            get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("focus.js")) }),
        )
        .fallback(|| async { Refused::NotFound })
        .layer(middleware::from_fn_with_state(app.clone(), refused::explain))
        .layer(middleware::from_fn_with_state(app.clone(), secure))
        .with_state(app)
}

/// Nothing is stored on the way, framed, or told to other sites.
async fn secure(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ] {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if app.is_https() {
        let year = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

async fn tasks(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::new(&app, Some(&saved), &saved.locale, "tasks-title", "/tasks", "");
    let rules = app.rules();
    let task = |(section, status)| {
        let page = app.form.pages().iter().find(|page| page.section() == Some(section))?.name().to_owned();
        let status = match status {
            TaskStatus::Optional => "nothing_added",
            TaskStatus::NotStarted => "not_started",
            TaskStatus::InProgress => "in_progress",
            TaskStatus::Problem => "problem",
            TaskStatus::Completed => "completed",
        };
        let title = app.messages(&saved.locale).text(section.as_str(), &[]).unwrap_or_default();
        Some(Task { page, title, status, said: frame.t(&format!("task-{status}")) })
    };
    let tasks = app.form.tasks(&saved.draft, &rules).into_iter().filter_map(task).collect();
    Ok(Html(TasksPage { frame, tasks }.render()?).into_response())
}

#[derive(Deserialize)]
struct Checking {
    /// Set after it was to be sent and could not.
    problems: Option<String>,
}

/// The answers after they could not be sent, and the place on it where the focus goes.
const WITH_PROBLEMS: &str = "/check?problems#error-summary";

async fn check(
    State(app): State<App>,
    Query(Checking { problems }): Query<Checking>,
    Kept(saved): Kept,
) -> Answer {
    let (app, saved) = (&app, &saved);
    let here = if problems.is_some() { WITH_PROBLEMS } else { "/check" };
    let mut frame = Frame::new(app, Some(saved), &saved.locale, "check-title", here, "/tasks");
    let (rules, messages) = (app.rules(), app.messages(&saved.locale));
    let report = saved.draft.review(&rules, Scope::Submit);
    let html = view::html(&saved.draft, &rules, messages);
    // Each leads to the control of its page.
    let link = |issue: &Issue| {
        let page = app.form.page_of(issue.path()).or(app.form.pages().first())?;
        let control = app.form.control(issue).unwrap_or_default();
        Some((questions::address_of(page.name(), &control), html.message(issue)))
    };
    let problems: Vec<_> =
        if problems.is_some() { report.errors().filter_map(link).collect() } else { Vec::new() };
    let notices = report.iter().filter(|issue| ["warning", "advice"].contains(&issue.severity().as_str()));
    let notices = notices.filter_map(link).collect();
    let sections = checked_sections(app, saved, &frame, &rules);
    frame.has_errors = !problems.is_empty();
    Ok(Html(CheckPage { frame, problems, sections, changeable: true, notices }.render()?).into_response())
}

/// What was answered, page by page.
fn checked_sections(app: &App, saved: &Saved, frame: &Frame, rules: &Rules) -> Vec<CheckedSection> {
    // A row that was opened and left blank is not an answer.
    let mut draft = saved.draft.clone();
    draft.compact();
    let section = |page: &Page| CheckedSection {
        page: page.name().to_owned(),
        title: frame.t(&format!("page-title-{}", page.name())),
        answers: view::answers(page, &draft, rules, app.messages(&saved.locale)),
    };
    app.form.pages().iter().map(section).collect()
}

async fn submit(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    let rules = app.rules();
    let is_sent = app.store.submit(saved.id, now(), |draft| draft.check(&rules).is_ok())?;
    Ok(Redirect::to(if is_sent { "/result" } else { WITH_PROBLEMS }).into_response())
}

fn text(frame: Frame, about: &str, action: &'static str, button: &str) -> Answer {
    let (lines, button) = (vec![frame.t(about)], frame.t(button));
    Ok(Html(TextPage { frame, lines, action, to_start: false, button }.render()?).into_response())
}

async fn delete_page(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::new(&app, Some(&saved), &saved.locale, "delete-title", "/delete", "/tasks");
    text(frame, "delete-about", "/delete", "delete-button")
}

async fn delete(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    app.store.delete(saved.id)?;
    Ok(Redirect::to("/").into_response())
}

async fn language(State(app): State<App>, Posted { saved, post }: Posted<true>) -> Answer {
    if let Some(tag) = post.value("_language") {
        app.store.speak(saved.id, app.messages(tag).language())?;
    }
    // Only to a page of this site: browsers read a backslash as a slash.
    let is_here = |back: &&str| back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    let back = post.value("_back").filter(is_here).unwrap_or("/tasks");
    Ok(Redirect::to(back).into_response())
}
