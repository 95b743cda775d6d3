//! The pages before there is an application: what the job offers, the button that begins one, and cookies.

use applicant::Draft;
use applicant::form::FormPost;
use applicant_recruitment::{M25, Role};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Redirect};
use serde::Deserialize;

use crate::pages::{Frame, StartLine, StartPage, StartPart};
use crate::refused::{self, Answer, Refused};
use crate::{App, now, session, text};

#[derive(Deserialize)]
pub struct Wanted {
    lang: Option<String>,
}

/// The language that an address asks for, or else that of the reader.
fn wanted_locale(app: &App, wanted: &Wanted, headers: &HeaderMap) -> String {
    let is_known = |tag: &String| app.words.iter().any(|words| words.language().tag() == tag);
    wanted.lang.clone().filter(is_known).unwrap_or_else(|| refused::locale_of(app, headers))
}

pub async fn start_page(State(app): State<App>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> Answer {
    let mut frame = Frame::new(&app, None, &wanted_locale(&app, &wanted, &headers), "site", "/", "");
    frame.is_open = session::find(&app, &headers, false).is_ok();
    let title = frame.words.policy_text(&app.policy, &app.policy.title);
    // What a job of the crate offers is known; of another post the advert says it.
    let role = Role::find(&app.policy.role).filter(|_| app.policy.is_built_in());
    let messages = frame.words.clone();
    let said = |id: &str, args: &[(&str, &str)]| StartLine {
        text: messages.text(id, args).unwrap_or_default(),
        is_english: false,
    };
    // The page of the job is in English.
    let told = |text: &String| StartLine { text: text.clone(), is_english: true };
    let mut parts = Vec::new();
    if let Some(page) = role.and_then(|role| role.pages().next()) {
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
    Ok(Html(StartPage { frame, title, parts }.render()?).into_response())
}

pub async fn start(
    State(app): State<App>,
    headers: HeaderMap,
    received: Result<FormPost<Draft>, applicant::adapters::axum::Rejected>,
) -> Answer {
    let post = received.map_err(Refused::Read)?;
    // A form of another site must not put a blank application in the place of one that is open; nor may a second click.
    if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return Err(Refused::Csrf);
    }
    if session::find(&app, &headers, false).is_ok() {
        return Ok(Redirect::to("/tasks").into_response());
    }
    let session = app.store.start(app.messages(post.value("_lang").unwrap_or_default()).language(), now())?;
    Ok(([(header::SET_COOKIE, session::cookie(&app, &session))], Redirect::to("/tasks")).into_response())
}

pub async fn cookies(State(app): State<App>, Query(wanted): Query<Wanted>, headers: HeaderMap) -> Answer {
    let frame = Frame::new(&app, None, &wanted_locale(&app, &wanted, &headers), "cookies-title", "/", "");
    text(frame, "cookies-about", "", "back")
}
