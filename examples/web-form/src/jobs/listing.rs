//! The list of open adverts, which can be narrowed by region and by working pattern.

use std::collections::BTreeMap;

use applicant::engine::Id;
use applicant::messages::PolicyText;
use applicant_recruitment::{M25, PayRange, Search, Vacancy};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use serde::Deserialize;

use super::page;
use crate::app::{App, Post, Site, now};
use crate::apply::Visitor;
use crate::frame::Frame;
use crate::refused::Answer;

#[derive(Template)]
#[template(path = "listing.html")]
struct ListingPage {
    frame: Frame,
    is_open: bool,
    is_sent: bool,
    regions: Vec<Choice>,
    patterns: Vec<Choice>,
    found: String,
    adverts: Vec<AdvertView>,
}

/// A choice of a list to narrow by.
pub struct Choice {
    pub id: String,
    pub label: String,
    pub is_chosen: bool,
}

struct AdvertView {
    id: String,
    title: PolicyText,
    places: String,
    patterns: String,
    pay: String,
    closes: String,
}

#[derive(Deserialize)]
pub struct Wanted {
    region: Option<String>,
    pattern: Option<String>,
}

/// What a choice of a post is called.
pub fn called(post: &Post, frame: &Frame, list: &str, ids: &[Id]) -> String {
    let words = post.messages(frame.lang.tag());
    ids.iter().map(|id| words.choice(list, id.as_str())).collect::<Vec<_>>().join(", ")
}

/// Pay from one sum to another, or without an end.
pub fn range(frame: &Frame, from: u32, to: Option<u32>) -> String {
    let amount = |pounds| PayRange { from: pounds, to: pounds }.to_string();
    match to {
        None => frame.with("pay-or-more", &[("from", &amount(from))]),
        Some(to) if to == from => amount(from),
        Some(to) => frame.with("pay-range", &[("from", &amount(from)), ("to", &amount(to))]),
    }
}

/// The pay of an advert, with and without London allowance where it has one.
pub fn pay(frame: &Frame, advert: &Vacancy) -> String {
    let on = |side| {
        let pay = advert.pay.total(side);
        range(frame, pay.from, Some(pay.to))
    };
    let outside = on(M25::Outside);
    match advert.pay.london_allowance {
        None => frame.with("job-pay", &[("pay", &outside)]),
        Some(_) => frame.with("job-pay-london", &[("pay", &outside), ("london", &on(M25::Inside))]),
    }
}

/// Every choice that an open advert offers, by what it is called.
pub fn choices(
    site: &Site,
    frame: &Frame,
    list: &str,
    of: impl Fn(&Vacancy) -> &[Id],
    chosen: Option<&str>,
) -> Vec<Choice> {
    let mut all = BTreeMap::new();
    for (post, advert) in site.posts.iter().filter_map(|post| Some((post, post.advert.as_ref()?))) {
        all.extend(of(advert).iter().map(|id| (called(post, frame, list, &[*id]), id.as_str().to_owned())));
    }
    let choice = |(label, id): (String, String)| Choice { is_chosen: chosen == Some(&*id), id, label };
    all.into_iter().map(choice).collect()
}

pub async fn listing(State(app): State<App>, Query(wanted): Query<Wanted>, visitor: Visitor) -> Answer {
    // A site for one post has no list.
    if app.posts[0].advert.is_none() {
        return page::of(&app, &app.posts[0], &visitor);
    }
    let frame = Frame::plain(&app, &visitor.lang, "jobs-title").at("/", "");
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (region, pattern) = (given(&wanted.region), given(&wanted.pattern));
    let adverts: Vec<Vacancy> = app.posts.iter().filter_map(|post| post.advert.clone()).collect();
    // What no advert offers finds none.
    let id = |text: &Option<String>, offered: fn(&Vacancy) -> &[Id]| {
        let text = text.as_deref()?;
        Some(adverts.iter().flat_map(offered).copied().find(|id| *id == *text).unwrap_or(Id::new("nowhere")))
    };
    let search = Search {
        region: id(&region, |advert| &advert.regions),
        working_pattern: id(&pattern, |advert| &advert.working_patterns),
        ..Search::default()
    };
    let found = search.find(&adverts, now());
    let view = |advert: &&Vacancy| {
        let post = app.post(&advert.reference)?;
        Some(AdvertView {
            id: post.id.clone(),
            title: post.messages(&visitor.lang).policy_text(&post.policy, &post.policy.title),
            places: called(post, &frame, "regions", &advert.regions),
            patterns: called(post, &frame, "working_patterns", &advert.working_patterns),
            pay: pay(&frame, advert),
            closes: page::moment(&frame, advert.closes_at),
        })
    };
    let adverts: Vec<AdvertView> = found.iter().filter_map(view).collect();
    let page = ListingPage {
        is_open: visitor.open().is_some(),
        is_sent: visitor.has_sent(),
        regions: choices(&app, &frame, "regions", |advert| &advert.regions, region.as_deref()),
        patterns: choices(
            &app,
            &frame,
            "working_patterns",
            |advert| &advert.working_patterns,
            pattern.as_deref(),
        ),
        found: frame.with("jobs-found", &[("count", &adverts.len().to_string())]),
        adverts,
        frame,
    };
    Ok(Html(page.render()?).into_response())
}
