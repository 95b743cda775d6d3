//! The order of merit of those who passed, and where it is cut.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::handle::{ActorId, Reference};
use super::rating::Rating;
use super::ratings::{RatingError, place_of};
use super::sifted::{SiftDecision, Sifted};
use applicant::eligibility::{Rank, order_by_merit, ranks};

/// A place in the order of merit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Ranked {
    /// Which application.
    pub reference: Reference,
    /// The sum of its ratings.
    pub total: u32,
    /// The ratings that part equal totals, when the advert names criteria for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parted_by: Vec<Rating>,
    /// Its place, which those of equal merit share.
    #[serde(flatten)]
    pub rank: Rank,
}

/// Why applications cannot be put in one order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum MeritError {
    /// The same application twice.
    #[error("{0} is listed twice")]
    ListedTwice(Reference),
    /// Something about it is open: an order of merit waits for every decision.
    #[error("{0} is not decided yet")]
    NotDecided(Reference),
    /// Totals of other criteria, or of more or fewer of them, do not compare.
    #[error("{0} was rated on other criteria than the rest")]
    OtherCriteria(Reference),
    /// What parts ties is not rated by people, or not rated here.
    #[error(transparent)]
    Rating(#[from] RatingError),
}

/// The order of merit: by the sum of the ratings, the best first, and nothing but ratings.
///
/// No rule is published for ties. Unless an advert names criteria whose ratings part equal totals, in their
/// order, those of equal totals share a rank; whoever is still equal then shares one all the same. They are
/// listed by reference, which decides nothing.
///
/// ```
/// use applicant::Policy;
/// use applicant_recruitment::{OrderOfMerit, Rating, Ratings, Sift};
///
/// let sift = Sift { lead_alone: Some("communication".into()), ..Sift::default() };
/// let rated = |rating| Ratings::of(Policy::probation_services_officer(), [("communication", rating)]);
/// let order = OrderOfMerit::of(
///     [
///         ("A-1".parse()?, sift.judge(&rated(Rating::ACCEPTABLE)?)?),
///         ("A-2".parse()?, sift.judge(&rated(Rating::MAX)?)?),
///         ("A-3".parse()?, sift.judge(&rated(Rating::MIN)?)?),
///     ],
///     &[],
/// )?;
/// let places: Vec<_> = order.ranked().iter().map(|row| (row.rank.rank, row.reference.as_str())).collect();
/// assert_eq!(places, [(1, "A-2"), (2, "A-1")]);
/// assert_eq!(order.not_passed()[0].as_str(), "A-3");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct OrderOfMerit {
    ranked: Vec<Ranked>,
    not_passed: Vec<Reference>,
}

impl OrderOfMerit {
    /// Puts those who passed in order. `part_ties_by` are the ids of criteria whose ratings part equal
    /// totals; none leaves ties.
    ///
    /// # Errors
    /// When an application is listed twice or not decided, or the totals do not compare.
    pub fn of<'p>(
        sifted: impl IntoIterator<Item = (Reference, Sifted<'p>)>,
        part_ties_by: &[&str],
    ) -> Result<OrderOfMerit, MeritError> {
        let mut seen = BTreeSet::new();
        let mut basis: Option<(&str, Vec<&str>)> = None;
        let (mut passed, mut not_passed) = (Vec::new(), Vec::new());
        for (reference, sifted) in sifted {
            if !seen.insert(reference.clone()) {
                return Err(MeritError::ListedTwice(reference));
            }
            let total = match (sifted.decision(), sifted.total()) {
                (SiftDecision::Failed, _) => {
                    not_passed.push(reference);
                    continue;
                }
                (SiftDecision::Passed, Some(total)) => total,
                _ => return Err(MeritError::NotDecided(reference)),
            };
            let own = (sifted.policy().id.as_str(), sifted.standing().collect::<Vec<_>>());
            if *basis.get_or_insert_with(|| own.clone()) != own {
                return Err(MeritError::OtherCriteria(reference));
            }
            let mut parted_by = Vec::with_capacity(part_ties_by.len());
            for id in part_ties_by {
                place_of(sifted.policy(), id)?;
                match sifted.criterion(id).and_then(|criterion| criterion.rating().ok()) {
                    Some(settled) => parted_by.push(settled.rating),
                    None => return Err(MeritError::OtherCriteria(reference)),
                }
            }
            passed.push((reference, total, parted_by));
        }
        passed.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        not_passed.sort_unstable();
        let merit = |row: &(Reference, u32, Vec<Rating>)| (row.1, row.2.clone());
        order_by_merit(&mut passed, merit);
        let places: Vec<Rank> = ranks(&passed, merit).map(|(rank, _)| rank).collect();
        let ranked = passed.into_iter().zip(places);
        let ranked =
            ranked.map(|((reference, total, parted_by), rank)| Ranked { reference, total, parted_by, rank });
        Ok(OrderOfMerit { ranked: ranked.collect(), not_passed })
    }

    /// Those who passed, the best first.
    #[must_use]
    pub fn ranked(&self) -> &[Ranked] {
        &self.ranked
    }

    /// Those who did not pass, by reference.
    #[must_use]
    pub fn not_passed(&self) -> &[Reference] {
        &self.not_passed
    }

    /// Cuts the order after that many places.
    #[must_use]
    pub fn cut(&self, places: usize, at: AtCutOff) -> CutOff {
        // Ranks count everybody before: a whole group is in when its last member is.
        let is_within = |row: &&Ranked| row.rank.rank + row.rank.shared_by - 1 <= places;
        let within = self.ranked.iter().take_while(is_within).count();
        let (within, after) = self.ranked.split_at(within);
        let tied = after.iter().take_while(|row| row.rank.rank <= places).count();
        let (tied, beyond) = after.split_at(tied);
        let (tied, beyond) = (tied.to_vec(), beyond.to_vec());
        let mut cut = CutOff { places, within: within.to_vec(), tied, beyond, settled_by: None };
        if at == AtCutOff::IncludeAll {
            cut.within.append(&mut cut.tied);
        }
        cut
    }
}

/// What happens when those of equal merit are more than the places left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtCutOff {
    /// All of them are in.
    IncludeAll,
    /// A person chooses and answers for it: see [`CutOff::settle`].
    LeaveToPerson,
}

/// Why a choice among equals is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum CutOffError {
    /// Not one of those who tie for the last places.
    #[error("{0} does not tie for the last places")]
    NotTied(Reference),
    /// More or fewer than there are places left.
    #[error("{chosen} chosen for {left} places")]
    WrongNumber {
        /// How many were chosen, each counted once.
        chosen: usize,
        /// How many places are left.
        left: usize,
    },
    /// Somebody still has to choose.
    #[error("{tied} tie for {left} places: a person has to choose")]
    Tied {
        /// How many tie.
        tied: usize,
        /// How many places are left.
        left: usize,
    },
}

/// An order of merit that was cut: who is in, who ties for the last places, and who comes after.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CutOff {
    places: usize,
    within: Vec<Ranked>,
    tied: Vec<Ranked>,
    beyond: Vec<Ranked>,
    /// Who chose among equals.
    #[serde(skip_serializing_if = "Option::is_none")]
    settled_by: Option<ActorId>,
}

impl CutOff {
    /// Those who are in, the best first. With [`AtCutOff::IncludeAll`] they can be more than there are
    /// places.
    #[must_use]
    pub fn within(&self) -> &[Ranked] {
        &self.within
    }

    /// Those who tie for the places left, when a person has to choose.
    #[must_use]
    pub fn tied(&self) -> &[Ranked] {
        &self.tied
    }

    /// Those who passed and come after, the best first.
    #[must_use]
    pub fn beyond(&self) -> &[Ranked] {
        &self.beyond
    }

    /// How many of those who tie can still come in.
    #[must_use]
    pub fn places_left(&self) -> usize {
        if self.tied.is_empty() { 0 } else { self.places.saturating_sub(self.within.len()) }
    }

    /// Who chose among equals, if anybody had to.
    #[must_use]
    pub const fn settled_by(&self) -> Option<&ActorId> {
        self.settled_by.as_ref()
    }

    /// The same with the places left given to these of those who tie. The rest of them come first among those
    /// after.
    ///
    /// # Errors
    /// When somebody chosen does not tie for a place, or they are more or fewer than the places left.
    pub fn settle(mut self, chosen: &[Reference], by: ActorId) -> Result<CutOff, CutOffError> {
        let chosen: BTreeSet<&Reference> = chosen.iter().collect();
        if let Some(other) = chosen.iter().find(|it| !self.tied.iter().any(|row| row.reference == ***it)) {
            return Err(CutOffError::NotTied((*other).clone()));
        }
        let left = self.places_left();
        if chosen.len() != left {
            return Err(CutOffError::WrongNumber { chosen: chosen.len(), left });
        }
        if self.tied.is_empty() {
            return Ok(self);
        }
        let (inside, mut outside): (Vec<_>, Vec<_>) =
            self.tied.drain(..).partition(|row| chosen.contains(&row.reference));
        self.within.extend(inside);
        outside.append(&mut self.beyond);
        self.beyond = outside;
        self.settled_by = Some(by);
        Ok(self)
    }

    /// The same when nobody has to choose any more.
    pub(super) fn settled(&self) -> Result<&CutOff, CutOffError> {
        match self.tied.len() {
            0 => Ok(self),
            tied => Err(CutOffError::Tied { tied, left: self.places_left() }),
        }
    }
}
