//! The pages before there is an application: what the job offers and asks for, the button that begins one, and cookies.

use applicant::Draft;
use applicant::form::FormPost;
use applicant::messages::PolicyText;
use applicant_recruitment::{M25, Role};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Redirect};

use super::session::{Visitor, cookie};
use crate::app::{App, Post, now};
use crate::frame::{Frame, TextPage};
use crate::refused::{Answer, Refused};
use crate::store::Held;

pub struct StartLine {
    text: String,
    is_english: bool,
}

struct StartPart {
    title: String,
    lines: Vec<StartLine>,
}

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    frame: Frame,
    post: String,
    title: PolicyText,
    /// Whether an application for a post is open, or was sent, in this browser.
    is_open: bool,
    is_sent: bool,
    /// What an application has to show, and what gives points.
    essential: Vec<(PolicyText, String)>,
    steps: Vec<String>,
    ready: Vec<String>,
    parts: Vec<StartPart>,
}

pub async fn start_page(State(app): State<App>, visitor: Visitor) -> Answer {
    let post = &app.posts[0];
    page_of(&app, post, &visitor)
}

fn page_of(app: &App, post: &Post, visitor: &Visitor) -> Answer {
    let mut frame = Frame::new(app, None, &visitor.lang, "site").at("/", "");
    frame.words = post.messages(&visitor.lang).clone();
    let title = frame.words.policy_text(&post.policy, &post.policy.title);
    let several = |id: &str| frame.t(id).split('\n').map(str::to_owned).collect();
    let page = StartPage {
        post: post.id.clone(),
        is_open: visitor.open().is_some(),
        is_sent: visitor.saved.is_some() && visitor.open().is_none(),
        essential: essential(post, &frame),
        steps: several("start-steps"),
        ready: several("start-ready"),
        parts: offers(post, &frame),
        title,
        frame,
    };
    Ok(Html(page.render()?).into_response())
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

/// What a job of the crate offers is known; of another post the advert says it.
fn offers(post: &Post, frame: &Frame) -> Vec<StartPart> {
    let role = Role::find(&post.policy.role).filter(|_| post.policy.is_built_in());
    let said = |id: &str, args: &[(&str, &str)]| StartLine { text: frame.with(id, args), is_english: false };
    // The page of the job is in English.
    let told = |text: &String| StartLine { text: text.clone(), is_english: true };
    let Some(page) = role.and_then(|role| role.pages().next()) else { return Vec::new() };
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
    let lines = pay.chain(leave).chain(others.map(told)).collect();
    vec![StartPart { title: frame.t("start-what"), lines }]
}

/// Begins an application; with the answers of a page whose session had ended.
pub async fn start(
    State(app): State<App>,
    visitor: Visitor,
    received: Result<FormPost<Draft>, applicant::adapters::axum::Rejected>,
) -> Answer {
    let received = received.map_err(Refused::Read)?;
    // What is open is not replaced, nor by a second click.
    if visitor.open().is_some() {
        return Ok(Redirect::to("/tasks").into_response());
    }
    let post = received.value("_post").and_then(|id| app.post(id)).unwrap_or(&app.posts[0]);
    let session = app.store.start(&post.id, &visitor.lang, now()).await?;
    let begun = [(header::SET_COOKIE, cookie(&app, &session))];
    let page = received.value("_page").and_then(|name| post.form.page(name));
    let (Some(page), Some(saved)) = (page, app.store.find(&session, now()).await?) else {
        return Ok((begun, Redirect::to("/tasks")).into_response());
    };
    let begin = |held: Held| Held { draft: held.draft.with_page(page, &received.draft), ..held };
    app.store.change(&saved.id, now(), begin).await?;
    Ok((begun, Redirect::to(&format!("/page/{}", page.name()))).into_response())
}

pub async fn cookies(State(app): State<App>, visitor: Visitor) -> Answer {
    let frame = Frame::new(&app, visitor.saved.as_ref(), &visitor.lang, "cookies-title").at("/cookies", "");
    TextPage::new(frame, "cookies-about").answer()
}
