//! Telling the applicant by e-mail what a person decided: the outcome and a lasting link, without a reason and without a name.

use applicant_recruitment::Move;

use super::case::Deed;
use crate::app::Site;
use crate::apply::tell;
use crate::store::StoreError;

/// Tells it where it is such a deed. It is done, whatever becomes of the message.
pub async fn tell_applicant(site: &Site, reference: &str, deed: &Deed) {
    let id = match deed {
        Deed::Confirm { outcome } | Deed::Change { outcome, .. } => format!("mail-decided-{outcome}"),
        Deed::Move { action: Move::Reject, .. } => "mail-turned-down".to_owned(),
        _ => return,
    };
    let told = async {
        if let Some(saved) = site.store.sent_as(reference).await? {
            let link = site.store.further_link(&saved.id).await?;
            tell(site, &saved, &link, &id);
        }
        Ok::<(), StoreError>(())
    };
    if let Err(error) = told.await {
        eprintln!("desk: {error}");
    }
}
