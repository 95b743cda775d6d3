//! What is done every hour: the clock is looked at, and what was kept for its time is deleted.

use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};

use crate::app::{App, Site};
use crate::clock;
use crate::desk;
use crate::observe::Figures;
use crate::store::{Seen, StoreError};

/// Tidies up every hour; `is_right` says that somebody looked at the clock before the start.
pub async fn keep_tidy(app: App, figures: Figures, mut is_right: bool) {
    let mut every = tokio::time::interval(Duration::from_secs(3600));
    loop {
        every.tick().await;
        match tidy(&app, clock::shown(), std::mem::take(&mut is_right)).await {
            Ok(seen) => {
                clock::note(seen.trusted, seen.is_doubted());
                figures.doubt_clock(seen.is_doubted());
                if seen.is_doubted() {
                    eprintln!(
                        "clock: it leapt since {}; nothing is deleted before it ran steadily for a day, or before a start with --clock-is-right",
                        seen.trusted
                    );
                }
            }
            Err(error) => eprintln!("store: {error}"),
        }
        app.clients.forget();
    }
}

/// Deletes what its time is over for, unless the clock is doubted.
pub async fn tidy(app: &Site, shown: NaiveDateTime, is_right: bool) -> Result<Seen, StoreError> {
    let seen = app.store.see(shown, is_right).await?;
    if seen.is_doubted() {
        return Ok(seen);
    }
    app.store.purge(seen.trusted).await?;
    app.store.forget_alerts(seen.trusted).await?;
    for post in app.store.posts_received().await? {
        let Some(before) = kept_since(app, &post, seen.trusted) else { continue };
        // What was not counted yet would be missing in the figures.
        if desk::assess_missing(app, &post).await.is_ok() {
            app.store.forget_sent(&post, before).await?;
        }
    }
    Ok(seen)
}

/// Since when what was sent for a post is kept; nothing where all of it is.
fn kept_since(app: &Site, post: &str, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let oldest = now - TimeDelta::days(i64::from(app.settings.days_sent_kept));
    match app.post(post).and_then(|post| post.advert.as_ref()) {
        Some(advert) => (advert.closes_at < oldest).then_some(now),
        None => Some(oldest),
    }
}
