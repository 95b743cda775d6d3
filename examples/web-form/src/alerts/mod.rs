//! Job alerts: asked for on a page, confirmed by a link that is sent, ended by a link in each message.

mod send;

use applicant::field::Email;
use applicant_recruitment::JobAlert;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::get;
use axum::{Form, Router};
use serde::Deserialize;

use crate::app::{App, Site, now};
use crate::apply::Visitor;
use crate::clients::{Client, Doing, TriedLink, limit};
use crate::frame::{Frame, TextPage};
use crate::jobs::{Choice, choices};
use crate::refused::{Answer, Refused};

pub use send::keep_telling;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/alerts", get(ask_page).post(ask))
        .route("/alerts/asked", get(asked))
        .route("/alerts/confirmed", get(confirmed))
        .route("/alerts/stopped", get(stopped))
        .route("/alerts/confirm/{secret}", get(confirm_page).post(confirm))
        .route("/alerts/stop/{secret}", get(stop_page).post(stop))
}

#[derive(Template)]
#[template(path = "alerts.html")]
struct AlertsPage {
    frame: Frame,
    problems: Vec<(String, String)>,
    email: String,
    regions: Vec<Choice>,
    patterns: Vec<Choice>,
}

#[derive(Deserialize, Default)]
struct Asked {
    #[serde(default)]
    email: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    pattern: String,
}

async fn ask_page(State(app): State<App>, visitor: Visitor) -> Answer {
    page(&app, &visitor, &Asked::default(), Vec::new())
}

fn page(site: &Site, visitor: &Visitor, asked: &Asked, problems: Vec<(String, String)>) -> Answer {
    // A site for one post has nothing to tell.
    if site.posts[0].advert.is_none() {
        return Err(Refused::NotFound);
    }
    let mut frame = Frame::plain(site, &visitor.lang, "alerts-title").at("/alerts", "/");
    frame.has_errors = !problems.is_empty();
    let page = AlertsPage {
        regions: choices(site, &frame, "regions", |advert| &advert.regions, Some(&asked.region)),
        patterns: choices(
            site,
            &frame,
            "working_patterns",
            |advert| &advert.working_patterns,
            Some(&asked.pattern),
        ),
        email: asked.email.clone(),
        problems,
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

/// Whoever asks is answered alike, whether the address is known here or not.
async fn ask(State(app): State<App>, visitor: Visitor, client: Client, Form(asked): Form<Asked>) -> Answer {
    let messages = app.messages(&visitor.lang);
    let Ok(email) = Email::parse(&asked.email) else {
        let message = messages.text("alerts-wrong", &[]).unwrap_or_default();
        return page(&app, &visitor, &asked, vec![("#email".to_owned(), message)]);
    };
    let typed = [("email", &asked.email), ("region", &asked.region), ("pattern", &asked.pattern)];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.clone()));
    limit(&app, client, Doing::AskForAlerts, &visitor, typed)?;
    let adverts = || app.posts.iter().filter_map(|post| post.advert.as_ref());
    let region = adverts().flat_map(|advert| &advert.regions).find(|id| **id == *asked.region);
    let pattern = adverts().flat_map(|advert| &advert.working_patterns).find(|id| **id == *asked.pattern);
    let wanted = JobAlert {
        regions: region.into_iter().copied().collect(),
        working_pattern: pattern.copied(),
        ..JobAlert::any_after(now())
    };
    if let Some(secret) = app.store.ask_for_alert(email.as_str(), &visitor.lang, &wanted, now()).await? {
        let link = app.link(&format!("/alerts/confirm/{secret}"));
        let said = |id: &str| messages.text(id, &[("link", &link)]).unwrap_or_default();
        app.mail.send(email.as_str(), said("alerts-mail-confirm-title"), said("alerts-mail-confirm"));
    }
    Ok(Redirect::to("/alerts/asked").into_response())
}

fn say(site: &Site, visitor: &Visitor, text: &str) -> Answer {
    let frame = Frame::plain(site, &visitor.lang, &format!("{text}-title"));
    TextPage::new(frame.at("", "/"), &format!("{text}-about")).answer()
}

async fn asked(State(app): State<App>, visitor: Visitor) -> Answer {
    say(&app, &visitor, "alerts-asked")
}

async fn confirmed(State(app): State<App>, visitor: Visitor) -> Answer {
    say(&app, &visitor, "alerts-confirmed")
}

async fn stopped(State(app): State<App>, visitor: Visitor) -> Answer {
    say(&app, &visitor, "alerts-stopped")
}

/// A link does nothing before it is confirmed: programmes that look at links neither begin nor end an alert.
fn button(site: &Site, visitor: &Visitor, text: &str) -> Answer {
    let frame = Frame::plain(site, &visitor.lang, &format!("{text}-title")).at("", "/");
    TextPage::new(frame, &format!("{text}-about")).asking("#", &format!("{text}-button")).answer()
}

async fn confirm_page(State(app): State<App>, visitor: Visitor) -> Answer {
    button(&app, &visitor, "alerts-confirm")
}

async fn confirm(State(app): State<App>, TriedLink(secret): TriedLink) -> Answer {
    match app.store.confirm_alert(&secret, now()).await? {
        true => Ok(Redirect::to("/alerts/confirmed").into_response()),
        false => Err(Refused::NotFound),
    }
}

async fn stop_page(State(app): State<App>, visitor: Visitor) -> Answer {
    button(&app, &visitor, "alerts-stop")
}

async fn stop(State(app): State<App>, Path(secret): Path<String>) -> Answer {
    app.store.stop_alert(&secret).await?;
    Ok(Redirect::to("/alerts/stopped").into_response())
}
