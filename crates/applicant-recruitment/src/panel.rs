//! Several markers of one application, and how their differences are settled.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::handle::ActorId;
use super::moderation::Moderation;
use super::rating::Rating;
use super::ratings::{RatingError, Ratings, place_of, rated};
use super::sift::Sift;
use super::sifted::{RatingBasis, SettledRating, Sifted, Unresolved};
use applicant::eligibility::{Criterion, Policy};

/// When the ratings of several markers count without being talked over.
///
/// No rule is published for it, so this is ours: two markers, and every difference is moderated. With a
/// tolerance, ratings that differ by no more than that count as the lower of the two in the middle, but never
/// when the minimum lies between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Agreement {
    /// How many markers have to rate each criterion. Those with a conflict of interest do not count.
    pub markers: usize,
    /// How far ratings may differ, in steps of the scale, and still count.
    pub tolerance: u8,
}

impl Default for Agreement {
    fn default() -> Self {
        Agreement { markers: 2, tolerance: 0 }
    }
}

/// A criterion that the markers rated differently, for them to talk over.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "Difference")]
#[non_exhaustive]
pub struct RatingDifference<'p> {
    /// What they rated.
    pub criterion: &'p Criterion,
    /// Why it has no rating yet.
    pub unresolved: Unresolved,
    /// Who gave which rating.
    pub given: Vec<GivenRating>,
}

/// A rating with the marker who gave it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GivenRating {
    /// The marker, by their handle.
    pub marker: ActorId,
    /// What they gave.
    pub rating: Rating,
}

/// Why a panel does not take something. It stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum PanelError {
    /// The criterion is not one that people rate.
    #[error(transparent)]
    Rating(#[from] RatingError),
    /// Sheets of one panel are of one policy.
    #[error("this sheet is of another policy")]
    OtherPolicy,
    /// A marker hands in one sheet; what differs is moderated, not written over.
    #[error("{0} has handed in a sheet already")]
    MarkedTwice(ActorId),
    /// Whoever has a conflict of interest neither marks nor moderates.
    #[error("{0} has declared a conflict of interest")]
    Conflict(ActorId),
    /// There is no difference to settle.
    #[error("there is no difference to settle")]
    NothingToModerate,
    /// What a panel agrees on lies between the ratings given.
    #[error("a moderated rating is between {lowest} and {highest}, the ratings given")]
    OutsideRatings {
        /// The lowest rating given.
        lowest: Rating,
        /// The highest rating given.
        highest: Rating,
    },
}

/// The markers of one application: their sheets, their conflicts of interest, and what they agreed on.
///
/// Nothing is decided while a difference is open. A moderation settles the ratings it was made of: when one
/// of them comes or goes, it no longer counts.
///
/// ```
/// use applicant::Policy;
/// use applicant_recruitment::{
///     Agreement, Moderation, ModerationReason, Panel, Rating, Ratings, Sift, SiftDecision,
/// };
///
/// let policy = Policy::probation_services_officer();
/// let lead = Sift { lead_alone: Some("communication".into()), ..Sift::default() };
/// let mut panel = Panel::new(policy, lead, Agreement::default())?;
/// for (marker, rating) in [("marker-1", 3), ("marker-2", 5)] {
///     let sheet = Ratings::of(policy, [("communication", Rating::try_from(rating)?)])?;
///     panel.mark(marker.parse()?, sheet)?;
/// }
/// assert_eq!(panel.sifted().decision(), SiftDecision::NotDecided);
///
/// let reason = ModerationReason::EvidenceOverlooked;
/// let agreed = Moderation { rating: Rating::ACCEPTABLE, by: "chair".parse()?, reason };
/// panel.moderate("communication", agreed)?;
/// assert_eq!(panel.sifted().decision(), SiftDecision::Passed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel<'p> {
    policy: &'p Policy,
    sift: Sift,
    agreement: Agreement,
    sheets: BTreeMap<ActorId, Ratings<'p>>,
    conflicts: BTreeSet<ActorId>,
    /// By the place of the criterion, with the ratings that were settled.
    moderated: BTreeMap<usize, (Moderation, Vec<GivenRating>)>,
}

impl<'p> Panel<'p> {
    /// A panel without sheets.
    ///
    /// # Errors
    /// When the sift names what the policy does not have people rate.
    pub fn new(policy: &'p Policy, sift: Sift, agreement: Agreement) -> Result<Panel<'p>, RatingError> {
        sift.verify(policy)?;
        let (sheets, conflicts, moderated) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
        Ok(Panel { policy, sift, agreement, sheets, conflicts, moderated })
    }

    /// Takes the sheet of a marker, complete or not.
    ///
    /// # Errors
    /// When it is of another policy, or the marker has handed one in or has a conflict of interest.
    pub fn mark(&mut self, marker: ActorId, sheet: Ratings<'p>) -> Result<(), PanelError> {
        if sheet.policy() != self.policy {
            return Err(PanelError::OtherPolicy);
        }
        if self.conflicts.contains(&marker) {
            return Err(PanelError::Conflict(marker));
        }
        if self.sheets.contains_key(&marker) {
            return Err(PanelError::MarkedTwice(marker));
        }
        self.sheets.insert(marker, sheet);
        Ok(())
    }

    /// Leaves a marker out: a sheet handed in before counts no more, and what they settled is open again.
    pub fn declare_conflict(&mut self, marker: ActorId) {
        self.moderated.retain(|_, (moderation, _)| moderation.by != marker);
        self.conflicts.insert(marker);
    }

    /// The criteria on which the markers differ and have not agreed, in the order of the policy.
    #[must_use]
    pub fn differences(&self) -> Vec<RatingDifference<'p>> {
        let open = |(place, criterion)| match self.rating(place) {
            Err(unresolved @ (Unresolved::Differ { .. } | Unresolved::AcrossMinimum { .. })) => {
                Some(RatingDifference { criterion, unresolved, given: self.given(place) })
            }
            _ => None,
        };
        rated(self.policy).filter_map(open).collect()
    }

    /// Puts down what the panel agreed on.
    ///
    /// # Errors
    /// When the criterion is not rated by people, the markers do not differ on it, the rating lies outside
    /// those given, or whoever settled it has a conflict of interest.
    pub fn moderate(&mut self, criterion: &str, moderation: Moderation) -> Result<(), PanelError> {
        let place = place_of(self.policy, criterion)?;
        if self.conflicts.contains(&moderation.by) {
            return Err(PanelError::Conflict(moderation.by));
        }
        let (lowest, highest) = match self.unmoderated(place) {
            Err(
                Unresolved::Differ { lowest, highest } | Unresolved::AcrossMinimum { lowest, highest, .. },
            ) => (lowest, highest),
            _ => return Err(PanelError::NothingToModerate),
        };
        if !(lowest..=highest).contains(&moderation.rating) {
            return Err(PanelError::OutsideRatings { lowest, highest });
        }
        self.moderated.insert(place, (moderation, self.given(place)));
        Ok(())
    }

    /// What the sift comes to so far.
    #[must_use]
    pub fn sifted(&self) -> Sifted<'p> {
        let left_out = self.sheets.keys().filter(|marker| self.conflicts.contains(*marker));
        Sifted::new(&self.sift, self.policy, |place| self.rating(place))
            .leaving_out(left_out.cloned().collect())
    }

    /// The ratings of one criterion that count.
    fn given(&self, place: usize) -> Vec<GivenRating> {
        let counted = self.sheets.iter().filter(|(marker, _)| !self.conflicts.contains(*marker));
        counted
            .filter_map(|(marker, sheet)| {
                Some(GivenRating { marker: marker.clone(), rating: sheet.at(place)? })
            })
            .collect()
    }

    fn rating(&self, place: usize) -> Result<SettledRating, Unresolved> {
        match self.moderated.get(&place) {
            Some((moderation, settled)) if *settled == self.given(place) => Ok(SettledRating {
                rating: moderation.rating,
                basis: RatingBasis::Moderated(moderation.clone()),
            }),
            _ => self.unmoderated(place),
        }
    }

    fn unmoderated(&self, place: usize) -> Result<SettledRating, Unresolved> {
        let mut given: Vec<Rating> = self.given(place).into_iter().map(|given| given.rating).collect();
        given.sort_unstable();
        let (Some(&lowest), Some(&highest)) = (given.first(), given.last()) else {
            return Err(Unresolved::NotRated);
        };
        if given.len() < self.agreement.markers {
            return Err(Unresolved::TooFewMarkers { rated: given.len(), needed: self.agreement.markers });
        }
        if lowest == highest {
            return Ok(SettledRating { rating: lowest, basis: RatingBasis::Agreed });
        }
        if highest.get() - lowest.get() > self.agreement.tolerance {
            return Err(Unresolved::Differ { lowest, highest });
        }
        let criterion =
            self.policy.criteria.get(place).map(|criterion| criterion.id.as_str()).unwrap_or_default();
        match self.sift.minimum_of(criterion) {
            Some(minimum) if lowest < minimum && minimum <= highest => {
                Err(Unresolved::AcrossMinimum { lowest, highest, minimum })
            }
            _ => {
                let middle = given.get((given.len() - 1) / 2).copied().unwrap_or(lowest);
                Ok(SettledRating { rating: middle, basis: RatingBasis::Middle { lowest, highest } })
            }
        }
    }
}
