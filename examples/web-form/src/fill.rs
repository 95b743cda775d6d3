//! Fills a store with applications, to see how the site is with many: with the feature `fill` alone.

use std::collections::BTreeMap;

use anyhow::Context;
use applicant::Draft;
use applicant_recruitment::Rating;

use crate::app::{App, Post, now};
use crate::desk::case::{Case, Deed};
use crate::desk::session::Member;
use crate::desk::{acting, assess_sent};
use crate::refused::Refused;
use crate::store::{Held, Role, SheetChange};

/// Those who rate them.
const MARKERS: [&str; 2] = ["First marker", "Second marker"];

/// Sends that many sample applications, each in a name of its own, and has every second one rated and decided. Then prints the links
/// that lead back to as many others, which are filled in and not sent.
pub async fn fill(app: &App, sent: usize, open: usize) -> anyhow::Result<()> {
    let post = &app.posts[0];
    let mut markers = Vec::new();
    for name in MARKERS {
        app.store.add_staff(name, Role::Sifter, now()).await?;
        let staff = app.store.staff().await?;
        let staff = staff.into_iter().find(|it| it.name == name).context("a marker is missing")?;
        markers.push(Member { staff, csrf: String::new(), now: now() });
    }
    for n in 0..sent {
        let id = begin(app, post, n).await?;
        let Some(link) = app.store.submit(&id, now(), |_| true).await? else { continue };
        assess_sent(app, &link).await;
        if n % 2 == 1
            && let Some(received) = app.store.received_by_link(&link).await?
        {
            let decided = decide(app, &received.reference, &markers, n).await;
            decided.map_err(|_| anyhow::anyhow!("{} cannot be decided", received.reference))?;
        }
    }
    for n in 0..open {
        let id = begin(app, post, n).await?;
        println!("/return/{}", app.store.link(&id, now()).await?);
    }
    Ok(())
}

/// An application that is filled in.
async fn begin(app: &App, post: &Post, n: usize) -> anyhow::Result<String> {
    let session = app.store.start(&post.id, "en", now()).await?;
    let saved = app.store.find(&session, now()).await?.context("what was begun is not there")?;
    let name = format!("Sample Person {n}");
    let mut draft = Draft::sample().with("/personal_details/full_name", name.as_str());
    if let Some(advert) = &post.advert {
        let regions: Vec<&str> = advert.regions.iter().map(|id| id.as_str()).collect();
        draft = draft.with("/job/vacancy", advert.reference.as_str()).with("/job/regions", regions);
    }
    app.store.change(&saved.id, now(), |held| Held { draft: draft.clone(), ..held }).await?;
    Ok(saved.id)
}

/// Two markers agree on ratings, which differ from one application to the next, and a person confirms what the rules propose.
async fn decide(app: &App, reference: &str, markers: &[Member], n: usize) -> Result<(), Refused> {
    let case = acting::case(app, reference).await?;
    let rating = |place: usize| Rating::new((4 + (n / 2 + place * n / 7) % 4) as u8);
    let rated = Case::rated(&case.post.policy).enumerate();
    let ratings: BTreeMap<_, _> =
        rated.filter_map(|(place, criterion)| Some((criterion.id.to_string(), rating(place)?))).collect();
    for marker in markers {
        let deed = Deed::HandIn { ratings: ratings.clone() };
        acting::act(app, marker, reference, None, &deed, SheetChange::None).await?;
    }
    let deed = Deed::Confirm { outcome: case.decision.proposed() };
    acting::act(app, &markers[0], reference, None, &deed, SheetChange::None).await
}
