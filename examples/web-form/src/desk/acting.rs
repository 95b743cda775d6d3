//! Finding an application, and doing something to it: all of it or nothing, and with its line in the trail.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use chrono::NaiveDateTime;

use super::case::{APPLICANT, Case, Deed, Refusal, assessed};
use super::order::Cut;
use super::queue::post_of;
use super::session::{Member, Signed, said};
use super::telling::tell_applicant;
use crate::app::{Site, now};
use crate::refused::Refused;
use crate::store::{SheetChange, StoreError, Writing};

/// How often a deed is done again where another was faster.
const TRIES: usize = 20;

/// The names of those who recruit, by their ids.
pub async fn names(site: &Site) -> Result<BTreeMap<String, String>, Refused> {
    let staff = site.store.staff().await?.into_iter().map(|staff| (staff.id, staff.name));
    Ok(staff.chain([(APPLICANT.to_owned(), "The applicant".to_owned())]).collect())
}

/// The case of a reference.
pub async fn case<'a>(site: &'a Site, reference: &str) -> Result<Case<'a>, Refused> {
    let received = site.store.received(reference).await?.ok_or(Refused::NotFound)?;
    let done = site.store.done(&received.id).await?;
    Case::of(post_of(site, &received.post), received, &done).map_err(|Refusal(why)| {
        eprintln!("desk: what was done cannot be done again: {why}");
        Refused::Broken
    })
}

/// Says why something was not done.
pub fn refuse(site: &Site, reference: &str, why: &str) -> Refused {
    let back = format!("/desk/application/{reference}");
    let lines = ["Nothing was changed.", why];
    let title = "That cannot be done";
    Refused::Page(Box::new(said(site, StatusCode::CONFLICT, title, &lines, Vec::new(), &back)))
}

/// Does something to an application, for somebody: with `after` only if nothing else was done since a page was made.
pub async fn act(
    site: &Site,
    member: &Member,
    reference: &str,
    after: Option<i64>,
    deed: &Deed,
    sheet: SheetChange,
) -> Result<(), Refused> {
    act_as(site, (&member.staff.id, member.now), reference, after, deed, sheet).await
}

/// Asks for the applicant that what was decided is looked at again.
pub async fn contest(site: &Site, reference: &str) -> Result<(), Refused> {
    act_as(site, (APPLICANT, now()), reference, None, &Deed::Contest, SheetChange::None).await
}

async fn act_as(
    site: &Site,
    (who, now): (&str, NaiveDateTime),
    reference: &str,
    after: Option<i64>,
    deed: &Deed,
    sheet: SheetChange,
) -> Result<(), Refused> {
    for _ in 0..TRIES {
        let mut case = case(site, reference).await?;
        let count = case.history.len();
        if after.is_some_and(|after| usize::try_from(after) != Ok(count)) {
            return Err(refuse(
                site,
                reference,
                "Somebody else did something since you opened the page: look at it again.",
            ));
        }
        site.store.assess(&case.received, &assessed(case.post, &case.received)).await?;
        if deed.is_of_sift() && Cut::of(site, &case.received.post).await?.0.holds(reference) {
            return Err(refuse(
                site,
                reference,
                "The order of merit with this application in it is confirmed.",
            ));
        }
        let deeds = case
            .act(deed.clone(), who, now.date())
            .map_err(|Refusal(why)| refuse(site, reference, &format!("The reason: {why}.")))?;
        let json = |deed: &Deed| serde_json::to_string(deed).map_err(|_| Refused::Broken);
        let writing = Writing {
            application: &case.received.id,
            reference,
            post: &case.received.post,
            after: count,
            staff: who,
            action: &deed.action(),
            deeds: deeds.iter().map(json).collect::<Result<_, _>>()?,
            sheet,
            standing: case.standing(),
        };
        if site.store.write(&writing, now).await? {
            tell_applicant(site, reference, deed).await;
            return Ok(());
        }
    }
    Err(StoreError::Busy.into())
}

/// Does what a chair asks for with a form, if nothing else was done since the form was made.
pub async fn act_on(site: &Site, signed: &Signed, reference: &str, deed: &Deed) -> Result<(), Refused> {
    let after = Some(signed.form.number("_count"));
    act(site, &signed.member, reference, after, deed, SheetChange::None).await
}
