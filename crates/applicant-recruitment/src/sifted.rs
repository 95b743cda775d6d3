//! What a sift comes to, criterion by criterion, and why: the rating that counts, or what is still open.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::handle::ActorId;
use super::moderation::Moderation;
use super::rating::Rating;
use super::ratings::{RatingError, Ratings, rated};
use super::sift::{Sift, SiftOutcome};
use applicant::eligibility::{Criterion, Policy};

/// What a sift comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SiftDecision {
    /// Every rating that decides reaches its minimum.
    Passed,
    /// A rating that decides is below its minimum, and none of them is open.
    Failed,
    /// A rating that decides is open: missing, or given differently.
    NotDecided,
}

impl SiftDecision {
    /// The name in data and in catalogues.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            SiftDecision::Passed => "passed",
            SiftDecision::Failed => "failed",
            SiftDecision::NotDecided => "not_decided",
        }
    }
}

impl fmt::Display for SiftDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a rating that counts rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[doc(alias = "Basis")]
#[non_exhaustive]
pub enum RatingBasis {
    /// Everybody who counts gave it.
    Agreed,
    /// It is the middle of ratings that differ within the tolerance.
    Middle {
        /// The lowest rating given.
        lowest: Rating,
        /// The highest rating given.
        highest: Rating,
    },
    /// The panel agreed on it.
    Moderated(Moderation),
}

/// Why a criterion has no rating yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[doc(alias = "Open")]
#[non_exhaustive]
pub enum Unresolved {
    /// The sheet has none.
    NotRated,
    /// Fewer markers rated it than are needed, not counting those with a conflict of interest.
    TooFewMarkers {
        /// How many did.
        rated: usize,
        /// How many are needed.
        needed: usize,
    },
    /// The ratings differ by more than the tolerance.
    Differ {
        /// The lowest rating given.
        lowest: Rating,
        /// The highest rating given.
        highest: Rating,
    },
    /// Some ratings reach the minimum and others do not, however near they are.
    AcrossMinimum {
        /// The lowest rating given.
        lowest: Rating,
        /// The highest rating given.
        highest: Rating,
        /// What has to be reached.
        minimum: Rating,
    },
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unresolved::NotRated => f.write_str("not_rated"),
            Unresolved::TooFewMarkers { rated, needed } => {
                write!(f, "too_few_markers(rated={rated}, needed={needed})")
            }
            Unresolved::Differ { lowest, highest } => write!(f, "differ(lowest={lowest}, highest={highest})"),
            Unresolved::AcrossMinimum { lowest, highest, minimum } => {
                write!(f, "across_minimum(lowest={lowest}, highest={highest}, minimum={minimum})")
            }
        }
    }
}

/// A rating that counts, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SettledRating {
    /// The rating.
    pub rating: Rating,
    /// What it rests on.
    pub basis: RatingBasis,
}

/// How one criterion came out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CriterionSift<'p> {
    criterion: &'p Criterion,
    minimum: Option<Rating>,
    rating: Result<SettledRating, Unresolved>,
}

impl<'p> CriterionSift<'p> {
    /// What was rated.
    #[must_use]
    pub const fn criterion(&self) -> &'p Criterion {
        self.criterion
    }

    /// What the rating must reach; none when it decides nothing, because the lead alone does.
    #[must_use]
    pub const fn minimum(&self) -> Option<Rating> {
        self.minimum
    }

    /// The rating that counts and why.
    ///
    /// # Errors
    /// Why there is none yet.
    pub fn rating(&self) -> Result<&SettledRating, Unresolved> {
        self.rating.as_ref().map_err(|unresolved| *unresolved)
    }

    /// Whether the rating that counts is below the minimum.
    #[must_use]
    pub fn is_below(&self) -> bool {
        matches!((&self.rating, self.minimum), (Ok(settled), Some(minimum)) if settled.rating < minimum)
    }

    fn is_open(&self) -> bool {
        self.rating.is_err()
    }
}

/// What a sift came to, with why. `Display` prints ids and codes; serialised it is
/// `{"policy", "decision", "total", "criteria": [{"id", "minimum", "rating", "basis" | "open"}], "left_out"}`.
///
/// One rating below its minimum does not decide as long as another that decides is open: a decision rests on
/// complete ratings.
///
/// ```
/// use applicant::Policy;
/// use applicant_recruitment::{Rating, Ratings, Sift, SiftDecision};
///
/// let sift = Sift { lead_alone: Some("communication".into()), ..Sift::default() };
/// let mut ratings = Ratings::new(Policy::probation_services_officer());
/// assert_eq!(sift.judge(&ratings)?.decision(), SiftDecision::NotDecided);
/// ratings.rate("communication", Rating::ACCEPTABLE)?;
/// let sifted = sift.judge(&ratings)?;
/// assert_eq!((sifted.decision(), sifted.total()), (SiftDecision::Passed, Some(4)));
/// # Ok::<(), applicant_recruitment::RatingError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sifted<'p> {
    policy: &'p Policy,
    outcome: Option<SiftOutcome>,
    criteria: Vec<CriterionSift<'p>>,
    left_out: Vec<ActorId>,
}

impl<'p> Sifted<'p> {
    pub(super) fn new(
        sift: &Sift,
        policy: &'p Policy,
        rating: impl Fn(usize) -> Result<SettledRating, Unresolved>,
    ) -> Sifted<'p> {
        let criteria: Vec<CriterionSift<'p>> = rated(policy)
            .map(|(place, criterion)| CriterionSift {
                criterion,
                minimum: sift.minimum_of(&criterion.id),
                rating: rating(place),
            })
            .collect();
        let is_open = criteria.iter().any(|it| it.minimum.is_some() && it.is_open());
        let standing =
            criteria.iter().filter_map(|it| Some((it.criterion.id.as_str(), it.rating().ok()?.rating)));
        let outcome = if is_open { None } else { sift.outcome(standing) };
        Sifted { policy, outcome, criteria, left_out: Vec::new() }
    }

    pub(super) fn leaving_out(self, left_out: Vec<ActorId>) -> Sifted<'p> {
        Sifted { left_out, ..self }
    }

    /// The policy whose criteria were rated.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// What it comes to.
    #[must_use]
    pub const fn decision(&self) -> SiftDecision {
        match self.outcome {
            None => SiftDecision::NotDecided,
            Some(SiftOutcome { passed: true, .. }) => SiftDecision::Passed,
            Some(_) => SiftDecision::Failed,
        }
    }

    /// The sum of the ratings that count; none as long as it is not decided.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        self.outcome.map(|outcome| outcome.total)
    }

    /// The most that the ratings that count could come to together.
    #[must_use]
    pub fn most(&self) -> u32 {
        let most = self.standing().count().saturating_mul(usize::from(Rating::MAX.get()));
        u32::try_from(most).unwrap_or(u32::MAX)
    }

    /// Every criterion that people rate, in the order of the policy.
    #[must_use]
    pub fn criteria(&self) -> &[CriterionSift<'p>] {
        &self.criteria
    }

    /// The criterion of that id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&CriterionSift<'p>> {
        self.criteria.iter().find(|it| it.criterion.id == id)
    }

    /// The markers whose ratings do not count, because they declared a conflict of interest.
    #[must_use]
    pub fn left_out(&self) -> &[ActorId] {
        &self.left_out
    }

    /// The ids of the criteria whose ratings count, and so make up the total.
    pub(super) fn standing(&self) -> impl Iterator<Item = &'p str> + use<'p, '_> {
        self.criteria.iter().filter(|it| !it.is_open()).map(|it| it.criterion.id.as_str())
    }
}

impl Sift {
    /// The sift of one sheet of ratings; not decided as long as a rating that decides is missing.
    ///
    /// # Errors
    /// As [`Sift::verify`].
    pub fn judge<'p>(&self, ratings: &Ratings<'p>) -> Result<Sifted<'p>, RatingError> {
        self.verify(ratings.policy())?;
        Ok(Sifted::new(self, ratings.policy(), |place| {
            ratings
                .at(place)
                .map(|rating| SettledRating { rating, basis: RatingBasis::Agreed })
                .ok_or(Unresolved::NotRated)
        }))
    }
}

impl fmt::Display for CriterionSift<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = &self.criterion.id;
        match &self.rating {
            Err(unresolved) => write!(f, "[?] {id} {unresolved}")?,
            Ok(SettledRating { rating, basis: RatingBasis::Agreed }) => write!(f, "[{rating}] {id}")?,
            Ok(SettledRating { rating, basis: RatingBasis::Middle { lowest, highest } }) => {
                write!(f, "[{rating}] {id} middle(lowest={lowest}, highest={highest})")?;
            }
            Ok(SettledRating { rating, basis: RatingBasis::Moderated(moderation) }) => {
                write!(f, "[{rating}] {id} {moderation}")?;
            }
        }
        match self.minimum {
            Some(minimum) if self.is_below() => write!(f, " below_minimum({minimum})"),
            Some(_) => Ok(()),
            None => f.write_str(" no_minimum"),
        }
    }
}

impl fmt::Display for Sifted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.policy.id, self.decision())?;
        if let Some(total) = self.total() {
            write!(f, " {total}/{}", self.most())?;
        }
        for criterion in &self.criteria {
            write!(f, "\n{criterion}")?;
        }
        self.left_out.iter().try_for_each(|marker| write!(f, "\nleft_out {marker}"))
    }
}

impl Serialize for CriterionSift<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CriterionSift", 4)?;
        out.serialize_field("id", &self.criterion.id)?;
        out.serialize_field("minimum", &self.minimum)?;
        match &self.rating {
            Ok(SettledRating { rating, basis }) => {
                out.serialize_field("rating", rating)?;
                out.serialize_field("basis", basis)?;
            }
            Err(open) => {
                out.serialize_field("rating", &None::<Rating>)?;
                out.serialize_field("open", open)?;
            }
        }
        out.end()
    }
}

impl Serialize for Sifted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Sifted", 5)?;
        out.serialize_field("policy", &self.policy.id)?;
        out.serialize_field("decision", &self.decision())?;
        out.serialize_field("total", &self.total())?;
        out.serialize_field("criteria", &self.criteria)?;
        out.serialize_field("left_out", &self.left_out)?;
        out.end()
    }
}
