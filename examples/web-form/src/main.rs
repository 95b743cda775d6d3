//! The whole application as a web form. Works with JavaScript off; keeps nothing but one file and one cookie.
//!
//! ```sh
//! cargo run -p web-form
//! ```

mod decision;
mod pages;
mod refused;
mod session;
mod store;
mod view;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use applicant::form::{Form, FormPost, Page, RowAction, TaskStatus};
use applicant::messages::{Locale, Messages};
use applicant::recruitment::{M25, Role};
use applicant::{Code, Draft, Issue, Policy, Received, Report, Rules, Scope, Section, Severity};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use chrono::{Local, NaiveDateTime};
use clap::Parser;
use serde::Deserialize;

use pages::{
    CheckPage, CheckedSection, Frame, LinkPage, QuestionPage, StartLine, StartPage, StartPart, Task,
    TasksPage, TextPage,
};
use refused::{Answer, Refused};
use session::{Kept, Posted};
use store::{Changed, Saved, Store};
use view::Shown;

/// The application for a post of the probation service, as a web form.
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
}

#[derive(Clone)]
struct App {
    store: Store,
    words: Arc<[Messages; 2]>,
    form: Arc<Form>,
    /// What opens the list of the sifters.
    sift_key: Arc<str>,
    /// How the site is reached, without a slash at the end; the host that was asked for where nothing says so.
    address: Option<Arc<str>>,
}

impl App {
    fn messages(&self, locale: Locale) -> &Messages {
        let [english, welsh] = &*self.words;
        if locale == Locale::Welsh { welsh } else { english }
    }

    fn is_https(&self) -> bool {
        self.address.as_ref().is_some_and(|address| address.starts_with("https://"))
    }

    fn rules(&self) -> Rules {
        self.form.rules(Policy::probation_services_officer().rules(now().date()))
    }
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
    let words = [
        Messages::new(Locale::English).with(include_str!("words.en.ftl"))?,
        Messages::new(Locale::Welsh).with(include_str!("words.cy.ftl"))?,
    ];
    let sift_key: Arc<str> = store::secret().into();
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    println!("Open http://{}/", listener.local_addr()?);
    println!("Sifters open http://{}/sift?key={sift_key}", listener.local_addr()?);
    let address = args.address.map(|address| address.trim_end_matches('/').into());
    let app = App { store, words: words.into(), form: Form::pso().into(), sift_key, address };
    axum::serve(listener, router(app)).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}

fn router(app: App) -> Router {
    Router::new()
        .route("/", get(start_page))
        .route("/start", post(start))
        .route("/tasks", get(tasks))
        .route("/page/{name}", get(show_page).post(save_page))
        .route("/check", get(check))
        .route("/submit", post(submit))
        .route("/result", get(decision::result))
        .route("/print", get(decision::print))
        .route("/save", get(save_link).post(make_link))
        .route("/return/{link}", get(return_page).post(come_back))
        .route("/delete", get(delete_page).post(delete))
        .route("/language", post(language))
        .route("/cookies", get(cookies))
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

#[derive(Deserialize)]
struct Wanted {
    lang: Option<String>,
    check: Option<String>,
    from: Option<String>,
}

/// The language that an address asks for, or else that of the reader.
fn wanted_locale(app: &App, wanted: &Wanted, headers: &HeaderMap) -> Locale {
    let asked = wanted.lang.as_deref().and_then(Locale::parse);
    asked.unwrap_or_else(|| refused::locale_of(app, headers))
}

async fn start_page(State(app): State<App>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> Answer {
    let mut frame = Frame::new(&app, None, wanted_locale(&app, &wanted, &headers), "site", "/", "");
    frame.is_open = session::find(&app, &headers, false).is_ok();
    let role = Role::probation_services_officer();
    let messages = app.messages(frame.lang);
    let said = |id: &str, args: &[(&str, &str)]| StartLine {
        text: messages.text(id, args).unwrap_or_default(),
        is_english: false,
    };
    // The page of the job is in English.
    let told = |text: &String| StartLine { text: text.clone(), is_english: true };
    let mut parts = Vec::new();
    if let Some(page) = role.pages().next() {
        let pay = page.value.pay.iter().map(|pay| {
            let (outside, inside) = (pay.total(M25::Outside).to_string(), pay.total(M25::Inside).to_string());
            said("start-pay", &[("pay", &outside), ("london", &inside)])
        });
        let leave = page.value.leave.iter().map(|leave| {
            let [days, most, public] =
                [leave.days, leave.rising_to, leave.public_holidays].map(|days| days.to_string());
            said("start-leave", &[("days", &days), ("most", &most), ("public", &public)])
        });
        let others = page.value.pension.iter().chain(&page.value.flexible_working);
        let offers = pay.chain(leave).chain(others.map(told)).collect();
        parts.push(StartPart { title: frame.t("start-what"), lines: offers });
        let needs = page.value.requirements.iter().map(told).collect();
        parts.push(StartPart { title: frame.t("start-needs"), lines: needs });
    }
    Ok(Html(StartPage { frame, role, parts }.render()?).into_response())
}

async fn start(
    State(app): State<App>,
    headers: HeaderMap,
    received: Result<Received, applicant::Rejected>,
) -> Answer {
    let Received(post) = received.map_err(Refused::Read)?;
    // A form of another site must not put a blank application in the place of one that is open; nor may a second click.
    if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return Err(Refused::Csrf);
    }
    if session::find(&app, &headers, false).is_ok() {
        return Ok(Redirect::to("/tasks").into_response());
    }
    let session = app.store.start(post.value("_lang").and_then(Locale::parse).unwrap_or_default(), now())?;
    Ok(([(header::SET_COOKIE, session::cookie(&app, &session))], Redirect::to("/tasks")).into_response())
}

async fn tasks(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::new(&app, Some(&saved), saved.locale, "tasks-title", "/tasks", "");
    let rules = app.rules();
    let task = |section: Section| {
        let page = app.form.pages().iter().find(|page| page.section() == Some(section))?;
        let is_done = || !saved.draft.review(&rules, Scope::Section(section)).blocks();
        let status = match app.form.task_status(section, &saved.draft, &rules) {
            // Blank, and nothing is asked for.
            TaskStatus::NotStarted if is_done() => "nothing_added",
            TaskStatus::NotStarted => "not_started",
            TaskStatus::InProgress => "in_progress",
            TaskStatus::Problem => "problem",
            TaskStatus::Completed => "completed",
        };
        let title = app.messages(saved.locale).text(section.as_str(), &[]).unwrap_or_default();
        let page = applicant::PAGES.iter().find(|(name, ..)| *name == page.name())?.0;
        Some(Task { page, title, status, said: frame.t(&format!("task-{status}")) })
    };
    let tasks = Section::ALL.into_iter().filter_map(task).collect();
    Ok(Html(TasksPage { frame, tasks }.render()?).into_response())
}

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

async fn show_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    Kept(saved): Kept,
) -> Answer {
    // From the list of problems a page is opened with what is wrong with it.
    let report = wanted.check.map(|_| saved.draft.review(&app.rules(), Scope::Page(&name)));
    let from_check = report.is_some() || wanted.from.as_deref() == Some("check");
    render_page(&app, &saved, &name, from_check, report.as_ref())
}

async fn save_page(
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

async fn check(State(app): State<App>, Kept(saved): Kept) -> Answer {
    render_check(&app, &saved, false)
}

fn render_check(app: &App, saved: &Saved, with_problems: bool) -> Answer {
    let mut frame = Frame::new(app, Some(saved), saved.locale, "check-title", "/check", "/tasks");
    let (rules, messages) = (app.rules(), app.messages(saved.locale));
    let report = saved.draft.review(&rules, Scope::Submit);
    // Each leads to the control of its page.
    let link = |issue: &Issue| {
        let page = app.form.page_of(issue.path()).or(app.form.pages().first())?;
        let control = app.form.control(issue).unwrap_or_default();
        let message =
            view::in_its_row(app.messages(saved.locale), issue, issue.message(messages), &saved.draft);
        Some((format!("/page/{}?check=1#{control}", page.name()), message))
    };
    let problems: Vec<_> =
        if with_problems { report.errors().filter_map(link).collect() } else { Vec::new() };
    let notices = report.iter().filter(|issue| ["warning", "advice"].contains(&issue.severity().as_str()));
    let notices = notices.filter_map(link).collect();
    let sections = checked_sections(app, saved, &frame, &rules);
    frame.has_errors = !problems.is_empty();
    let status = if frame.has_errors { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(CheckPage { frame, problems, sections, changeable: true, notices }.render()?))
        .into_response())
}

/// What was answered, page by page.
fn checked_sections(app: &App, saved: &Saved, frame: &Frame, rules: &Rules) -> Vec<CheckedSection> {
    // A row that was opened and left blank is no answer.
    let mut draft = saved.draft.clone();
    draft.compact();
    let section = |page: &Page| CheckedSection {
        page: page.name().to_owned(),
        title: frame.t(&format!("page-title-{}", page.name())),
        answers: view::answers(&app.form, page, &draft, rules, app.messages(saved.locale)),
    };
    app.form.pages().iter().map(section).collect()
}

async fn submit(State(app): State<App>, Posted { mut saved, .. }: Posted) -> Answer {
    let rules = app.rules();
    if let Some(draft) = app.store.submit(saved.id, now(), |draft| draft.check(&rules).is_ok())? {
        saved.draft = draft;
        return render_check(&app, &saved, true);
    }
    Ok(Redirect::to("/result").into_response())
}

fn text(frame: Frame, about: &str, action: &'static str, button: &str) -> Answer {
    let (lines, button) = (vec![frame.t(about)], frame.t(button));
    Ok(Html(TextPage { frame, lines, action, to_start: false, button }.render()?).into_response())
}

async fn save_link(State(app): State<App>, Kept(saved): Kept) -> Answer {
    text(
        Frame::new(&app, Some(&saved), saved.locale, "save-title", "/save", "/tasks"),
        "save-about",
        "/save",
        "save-link",
    )
}

async fn make_link(State(app): State<App>, headers: HeaderMap, Posted { saved, .. }: Posted) -> Answer {
    new_link(&app, &headers, &saved, "save-new")
}

/// The page with a new link back; an older one leads nowhere from now on.
fn new_link(app: &App, headers: &HeaderMap, saved: &Saved, about: &str) -> Answer {
    let secret = app.store.link(saved.id, now())?;
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let address = app.address.as_deref().map_or_else(|| format!("http://{host}"), str::to_owned);
    let frame = Frame::new(app, Some(saved), saved.locale, "save-title", "/save", "/tasks");
    let about = frame.t(about);
    let link = format!("{address}/return/{secret}");
    Ok(Html(LinkPage { frame, about, link }.render()?).into_response())
}

/// A link is used up only when it is confirmed: programmes that look at links do not use it up.
async fn return_page(State(app): State<App>, headers: HeaderMap) -> Answer {
    let frame = Frame::new(&app, None, refused::locale_of(&app, &headers), "return-title", "/", "");
    let button = frame.t("page-continue");
    let page = TextPage { frame, lines: Vec::new(), action: "#", to_start: false, button };
    Ok(Html(page.render()?).into_response())
}

/// The link is used up, and replaced at once: who leaves again has the next one.
async fn come_back(State(app): State<App>, Path(link): Path<String>, headers: HeaderMap) -> Answer {
    let Some(session) = app.store.redeem(&link, now())? else {
        // The page with the new link, sent again: whoever has the application already goes on with it.
        return session::find(&app, &headers, false).map(|_| Redirect::to("/tasks").into_response());
    };
    let saved = app.store.find(&session, now())?.ok_or(Refused::Gone)?;
    let page = new_link(&app, &headers, &saved, "save-replaced")?;
    Ok(([(header::SET_COOKIE, session::cookie(&app, &session))], page).into_response())
}

async fn delete_page(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::new(&app, Some(&saved), saved.locale, "delete-title", "/delete", "/tasks");
    text(frame, "delete-about", "/delete", "delete-button")
}

async fn delete(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    app.store.delete(saved.id)?;
    Ok(Redirect::to("/").into_response())
}

async fn language(State(app): State<App>, Posted { saved, post }: Posted<true>) -> Answer {
    app.store.speak(saved.id, view::other(saved.locale))?;
    // Only to a page of this site: browsers read a backslash as a slash.
    let is_here = |back: &&str| back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    let back = post.value("_back").filter(is_here).unwrap_or("/tasks");
    Ok(Redirect::to(back).into_response())
}

async fn cookies(State(app): State<App>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> Answer {
    let frame = Frame::new(&app, None, wanted_locale(&app, &wanted, &headers), "cookies-title", "/", "");
    text(frame, "cookies-about", "", "back")
}
