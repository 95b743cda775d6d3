//! The queue: what was sent for a post and not withdrawn, without names, page by page.

use askama::Template;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::case::{agreement, assessed};
use super::session::{Member, frame, page};
use super::view::in_words;
use crate::app::{App, Post, Site};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{Filter, Listed, Place, SheetState, Staff, StoreError};

/// Which part of the queue is asked for.
#[derive(Deserialize, Default)]
pub struct Asked {
    post: Option<String>,
    stage: Option<String>,
    /// Set for those that the reader can rate and has not.
    to_rate: Option<String>,
    /// The reference behind which the page begins, or before which it ends.
    after: Option<String>,
    before: Option<String>,
}

/// A filter of the queue.
struct Tab {
    said: String,
    href: String,
    is_here: bool,
}

struct Row {
    reference: String,
    outcome: String,
    /// As CSS has it.
    status: &'static str,
    points: i64,
    stage: String,
    ratings: String,
}

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    frame: Frame,
    who: Staff,
    csrf: String,
    post: String,
    posts: Vec<Tab>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
    newest: String,
}

/// The id of the post that is asked for, or else of the first for which anything was sent, with the ids of all.
pub async fn post_asked(site: &Site, asked: Option<&str>) -> Result<(String, Vec<String>), Refused> {
    let mut all = site.store.posts_received().await?;
    for post in &site.posts {
        if !all.contains(&post.id) {
            all.push(post.id.clone());
        }
    }
    let wanted = all.iter().find(|id| Some(id.as_str()) == asked).or(all.first());
    Ok((wanted.cloned().unwrap_or_default(), all))
}

/// What is asked of those who apply for a post of that id; the first post where it is offered no more.
pub fn post_of<'a>(site: &'a Site, id: &str) -> &'a Post {
    site.post(id).unwrap_or(&site.posts[0])
}

/// What a post of that id is called at the desk: as its advert has it, or else its policy.
pub fn title_of(site: &Site, id: &str) -> String {
    let post = post_of(site, id);
    let of_policy = || site.messages("en").policy_text(&post.policy, &post.policy.title).text;
    let title = post.advert.as_ref().map_or_else(of_policy, |advert| advert.title.clone());
    if id == post.policy.id { title } else { format!("{title}, {id}") }
}

/// Keeps what the rules find of the application that was just sent; `link` is its lasting link. Where that fails, the queue finds it
/// out: whoever sent it is not held up.
pub async fn assess_sent(site: &Site, link: &str) {
    let kept = async {
        if let Some(received) = site.store.received_by_link(link).await? {
            let assessed = assessed(post_of(site, &received.post), &received);
            site.store.assess(&received, &assessed).await?;
        }
        Ok::<(), StoreError>(())
    };
    if let Err(error) = kept.await {
        eprintln!("desk: {error}");
    }
}

/// Keeps it of all for a post of which lists know nothing yet: of none, as a rule.
pub async fn assess_missing(site: &Site, id: &str) -> Result<(), Refused> {
    let assess = async || loop {
        let missing = site.store.unassessed(id).await?;
        if missing.is_empty() {
            return Ok(());
        }
        for received in missing {
            let assessed = assessed(post_of(site, id), &received);
            site.store.assess(&received, &assessed).await?;
        }
    };
    site.lists.assessed.of(site, id, assess).await.map(drop)
}

/// The address of a part of the queue.
fn address(post: &str, stage: &str, to_rate: bool, place: Place<'_>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("post", post);
    if !stage.is_empty() {
        query.append_pair("stage", stage);
    }
    if to_rate {
        query.append_pair("to_rate", "yes");
    }
    match place {
        Place::First => {}
        Place::After(reference) => drop(query.append_pair("after", reference)),
        Place::Before(reference) => drop(query.append_pair("before", reference)),
    }
    format!("/desk?{}", query.finish())
}

pub async fn queue(State(app): State<App>, Query(asked): Query<Asked>, member: Member) -> Answer {
    let (post, all) = post_asked(&app, asked.post.as_deref()).await?;
    assess_missing(&app, &post).await?;
    let stage = asked.stage.as_deref().unwrap_or_default();
    let to_rate = asked.to_rate.is_some();
    let place = match (&asked.after, &asked.before) {
        (Some(reference), _) => Place::After(reference),
        (None, Some(reference)) => Place::Before(reference),
        (None, None) => Place::First,
    };
    let to_rate_below = to_rate.then(|| i64::try_from(agreement().markers).unwrap_or(i64::MAX));
    let filter = Filter { stage, to_rate_below };
    let part = app.store.queue(&post, filter, &member.staff.id, place).await?;
    let stages = app.lists.stages.of(&app, &post, async || Ok(app.store.stages(&post).await?)).await?;
    let everything = stages.values().sum::<i64>();
    let tab = |said: String, stage_of: &str, rates: bool| Tab {
        said,
        href: address(&post, stage_of, rates, Place::First),
        is_here: stage_of == stage && rates == to_rate,
    };
    let mut tabs = vec![tab(format!("All ({everything})"), "", false)];
    if !member.is_chair() {
        tabs.push(tab("To rate by me".to_owned(), "", true));
    }
    tabs.extend(
        stages.iter().map(|(stage, many)| tab(format!("{} ({many})", in_words(stage)), stage, false)),
    );
    let posts = all.iter().map(|id| Tab {
        said: title_of(&app, id),
        href: address(id, "", false, Place::First),
        is_here: *id == post,
    });
    let here = |place: Place<'_>| address(&post, stage, to_rate, place);
    let earlier = part.rows.first().filter(|_| part.has_earlier).map(|it| here(Place::Before(&it.reference)));
    let later = part.rows.last().filter(|_| part.has_later).map(|it| here(Place::After(&it.reference)));
    let posts = posts.collect();
    page(&QueuePage {
        frame: frame(&app, "Applications"),
        posts,
        tabs,
        rows: part.rows.into_iter().map(row).collect(),
        newest: here(Place::Before("")),
        earlier,
        later,
        who: member.staff,
        csrf: member.csrf,
        post,
    })
}

fn row(listed: Listed) -> Row {
    let (outcome, status) = match listed.decided.as_deref() {
        Some(decided) => (format!("{}, decided", in_words(decided)), decided),
        None if listed.outcome == "not_eligible" => ("Not eligible, as proposed".to_owned(), "not_eligible"),
        None => (in_words(&listed.outcome), listed.outcome.as_str()),
    };
    let own = match listed.own {
        Some(SheetState::Draft) => ", yours begun",
        Some(SheetState::HandedIn) => ", yours in",
        Some(SheetState::Conflict) => ", you have a conflict of interest",
        None => "",
    };
    let sift = if listed.sift == "not_decided" {
        String::new()
    } else {
        format!(", {}", in_words(&listed.sift).to_lowercase())
    };
    Row {
        status: match status {
            "eligible" => "met",
            "not_eligible" => "not_met",
            _ => "unknown",
        },
        outcome,
        ratings: format!("{} of {}{own}{sift}", listed.markers, agreement().markers),
        reference: listed.reference,
        points: listed.points,
        stage: in_words(&listed.stage),
    }
}
