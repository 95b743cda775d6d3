//! The order of merit of a post with its cut, as it stands: what is open, who is invited, and who waits on the reserve list.

use std::collections::{BTreeMap, BTreeSet};

use applicant_recruitment::{
    ActorId, AtCutOff, CutOff, OrderOfMerit, Rating, Ratings, Reference, ReserveList,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case::sift;
use super::queue::post_of;
use crate::app::Site;
use crate::refused::Refused;
use crate::store::Judged;

/// Where the order is cut, and what a chair settled there.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Cut {
    pub places: Option<usize>,
    /// Who comes in of those who tie for the last places, and who chose.
    pub chosen: Vec<Reference>,
    pub chosen_by: Option<ActorId>,
    pub confirmed: Option<Confirmed>,
}

/// A cut that was confirmed: from then on nothing that it rests on changes.
#[derive(Serialize, Deserialize)]
pub struct Confirmed {
    pub on: NaiveDate,
    pub by: ActorId,
    /// Everybody whose ratings were in the order.
    pub considered: BTreeSet<Reference>,
    pub invited: Vec<Reference>,
    /// Those who were taken from the reserve list since.
    pub taken: Vec<(Reference, NaiveDate)>,
}

impl Cut {
    /// What is kept for a post, with its version.
    pub async fn of(site: &Site, post: &str) -> Result<(Cut, i64), Refused> {
        let (content, version) = site.store.cut(post).await?;
        Ok((serde_json::from_str(&content).map_err(|_| Refused::Broken)?, version))
    }

    /// Whether the order with this application in it was confirmed.
    pub fn holds(&self, reference: &str) -> bool {
        let is_it = |it: &Reference| it.as_str() == reference;
        self.confirmed.as_ref().is_some_and(|confirmed| confirmed.considered.iter().any(is_it))
    }

    pub fn asked_of(&self, order: &OrderOfMerit) -> Option<CutOff> {
        let cut = order.cut(self.places?, AtCutOff::LeaveToPerson);
        match &self.chosen_by {
            // Somebody may have withdrawn since, so that others tie now.
            Some(by) => Some(cut.clone().settle(&self.chosen, by.clone()).unwrap_or(cut)),
            None => Some(cut),
        }
    }
}

/// The cut of a post with its version, and the order that it is of.
pub struct Merit {
    pub cut: Cut,
    pub version: i64,
    pub order: Order,
}

impl Merit {
    pub async fn of(site: &Site, post: &str) -> Result<Merit, Refused> {
        let (cut, version) = Cut::of(site, post).await?;
        Ok(Merit { order: Order::of(site, post, &cut).await?, cut, version })
    }
}

/// The order of merit of a post, and what it still waits for.
pub struct Order {
    pub merit: OrderOfMerit,
    /// Those whose sift or decision is open.
    pub open: Vec<String>,
    /// Where each stands, and who withdrew.
    pub stages: BTreeMap<Reference, String>,
    pub withdrawn: BTreeSet<Reference>,
}

impl Order {
    pub async fn of(site: &Site, id: &str, cut: &Cut) -> Result<Order, Refused> {
        let policy = &post_of(site, id).policy;
        let (mut sifted, mut open) = (Vec::new(), Vec::new());
        let (mut stages, mut withdrawn) = (BTreeMap::new(), BTreeSet::new());
        for row in site.store.judged(id).await? {
            let reference: Reference = row.reference.parse().map_err(|_| Refused::Broken)?;
            let counts = match &cut.confirmed {
                Some(confirmed) => confirmed.considered.contains(&reference),
                None => !row.is_withdrawn && ["application", "sift"].contains(&row.stage.as_str()),
            };
            if !counts {
                continue;
            }
            if is_open(&row) {
                open.push(row.reference);
                continue;
            }
            let ratings: BTreeMap<String, Rating> = serde_json::from_str(&row.settled).unwrap_or_default();
            let ratings = Ratings::of(policy, ratings).map_err(|_| Refused::Broken)?;
            sifted.push((reference.clone(), sift().judge(&ratings).map_err(|_| Refused::Broken)?));
            if row.is_withdrawn {
                withdrawn.insert(reference.clone());
            }
            stages.insert(reference, row.stage);
        }
        let merit = OrderOfMerit::of(sifted, &[]).map_err(|error| {
            eprintln!("desk: no order of merit: {error}");
            Refused::Broken
        })?;
        Ok(Order { merit, open, stages, withdrawn })
    }

    fn is_at(&self, reference: &Reference, stage: &str) -> bool {
        !self.withdrawn.contains(reference) && self.stages.get(reference).is_some_and(|it| it == stage)
    }

    /// Those who are still to be turned down because they did not pass.
    pub fn to_turn_down(&self) -> Vec<Reference> {
        self.merit.not_passed().iter().filter(|it| self.is_at(it, "sift")).cloned().collect()
    }

    /// Those who are invited and of whom that is not on record yet.
    pub fn to_invite(&self, confirmed: &Confirmed) -> Vec<Reference> {
        let taken = confirmed.taken.iter().map(|(reference, _)| reference);
        confirmed.invited.iter().chain(taken).filter(|it| self.is_at(it, "sift")).cloned().collect()
    }

    /// The reserve list as it is now: without those who were invited all the same, taken, or withdrew.
    pub fn reserve(&self, cut: &Cut) -> Option<ReserveList> {
        let confirmed = cut.confirmed.as_ref()?;
        let mut list = cut.asked_of(&self.merit)?.reserve_list(confirmed.on).ok()?;
        let taken = confirmed.taken.iter().map(|(reference, _)| reference);
        for gone in confirmed.invited.iter().chain(taken).chain(&self.withdrawn) {
            let _ = list.withdraw(gone);
        }
        Some(list)
    }
}

/// Whether the order waits for it: for the sift, or for a person who decides on eligibility.
fn is_open(row: &Judged) -> bool {
    let is_eligible = row.decided.as_deref().unwrap_or(&row.outcome) == "eligible";
    row.sift == "not_decided" || !is_eligible
}
