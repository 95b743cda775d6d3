//! Telling of new jobs, as long as the site runs.

use std::time::Duration;

use applicant_recruitment::Vacancy;
use chrono::NaiveDateTime;

use crate::app::{App, now};
use crate::store::{Alert, StoreError};

/// How often it is looked for new jobs.
const EVERY: Duration = Duration::from_secs(15 * 60);

/// Tells everybody who asked of what was published since the last look.
pub async fn keep_telling(app: App) {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        if let Err(error) = tell(&app, now()).await {
            eprintln!("store: {error}");
        }
    }
}

async fn tell(app: &App, now: NaiveDateTime) -> Result<(), StoreError> {
    // A message has links, which without an address would lead nowhere.
    let Some(address) = &app.address else { return Ok(()) };
    let adverts: Vec<Vacancy> = app.posts.iter().filter_map(|post| post.advert.clone()).collect();
    for alert in app.store.alerts(now).await? {
        let new = alert.wanted.new_since(&adverts, alert.last_seen, now);
        if !new.is_empty() && app.store.told(&alert, now).await? {
            send(app, address, &alert, &new);
        }
    }
    Ok(())
}

fn send(app: &App, address: &str, alert: &Alert, new: &[&Vacancy]) {
    let messages = app.messages(&alert.locale);
    let jobs: Vec<String> =
        new.iter().map(|advert| format!("{}\n{address}/jobs/{}", advert.title, advert.reference)).collect();
    let stop = format!("{address}/alerts/stop/{}", alert.stop);
    let count = new.len().to_string();
    let said = |id: &str| {
        let args = [("count", count.as_str()), ("jobs", &jobs.join("\n\n")), ("stop", &stop)];
        messages.text(id, &args).unwrap_or_default()
    };
    app.mail.send(&alert.email, said("alerts-mail-title"), said("alerts-mail"));
}
