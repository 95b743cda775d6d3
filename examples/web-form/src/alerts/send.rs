//! Telling of new jobs, as long as the site runs.

use std::time::Duration;

use applicant_recruitment::Vacancy;
use chrono::NaiveDateTime;

use crate::app::{App, now};
use crate::clock;
use crate::store::{Alert, StoreError};

/// How often it is looked for new jobs.
const EVERY: Duration = Duration::from_secs(15 * 60);

/// Tells everybody who asked of what was published since the last look.
pub async fn keep_telling(app: App) {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        // By a clock that leapt everything is published, and nothing is new afterwards.
        if clock::is_doubted() {
            continue;
        }
        if let Err(error) = tell(&app, now()).await {
            eprintln!("store: {error}");
        }
    }
}

async fn tell(app: &App, now: NaiveDateTime) -> Result<(), StoreError> {
    let adverts: Vec<Vacancy> = app.posts.iter().filter_map(|post| post.advert.clone()).collect();
    for alert in app.store.alerts().await? {
        let new = alert.wanted.new_since(&adverts, alert.last_seen, now);
        if !new.is_empty() && app.store.told(&alert, now).await? {
            send(app, &alert, &new);
        }
    }
    Ok(())
}

fn send(app: &App, alert: &Alert, new: &[&Vacancy]) {
    let messages = app.messages(&alert.locale);
    let page = |advert: &Vacancy| app.link(&format!("/jobs/{}", advert.reference));
    let jobs: Vec<String> = new.iter().map(|advert| format!("{}\n{}", advert.title, page(advert))).collect();
    let stop = app.link(&format!("/alerts/stop/{}", alert.stop));
    let count = new.len().to_string();
    let said = |id: &str| {
        let args = [("count", count.as_str()), ("jobs", &jobs.join("\n\n")), ("stop", &stop)];
        messages.text(id, &args).unwrap_or_default()
    };
    app.mail.send(&alert.email, said("alerts-mail-title"), said("alerts-mail"));
}
