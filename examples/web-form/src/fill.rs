//! Fills a store with sent applications, to see how the site is with many: with the feature `fill` alone.

use applicant::Draft;

use crate::app::{App, now};
use crate::desk;
use crate::store::Held;

/// Sends that many sample applications, of which each has its own name.
pub async fn fill(app: &App, count: usize) -> anyhow::Result<()> {
    let post = &app.posts[0];
    for n in 0..count {
        let session = app.store.start(&post.id, "en", now()).await?;
        let Some(saved) = app.store.find(&session, now()).await? else { continue };
        let mut draft =
            Draft::sample().with("/personal_details/full_name", format!("Sample Person {n}").as_str());
        if let Some(advert) = &post.advert {
            let regions: Vec<&str> = advert.regions.iter().map(|id| id.as_str()).collect();
            draft = draft.with("/job/vacancy", advert.reference.as_str()).with("/job/regions", regions);
        }
        app.store.change(&saved.id, now(), |held| Held { draft: draft.clone(), ..held }).await?;
        if let Some(link) = app.store.submit(&saved.id, now(), |_| true).await? {
            desk::assess_sent(app, &link).await;
        }
    }
    Ok(())
}
