//! A sheet of ratings: which rated criteria of a policy have one, and which are missing.

use std::collections::BTreeMap;

use serde::ser::{Serialize, Serializer};

use super::rating::Rating;
use applicant::eligibility::{Criterion, CriterionNeed, Policy};

/// Why a rating is not taken, by the id of the criterion as the policy or the caller wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RatingError {
    /// The policy does not have it.
    #[error("the policy has no criterion `{criterion}`")]
    UnknownCriterion {
        /// What was named.
        criterion: String,
    },
    /// The policy has it, but decides or measures it by a rule.
    #[error("the criterion `{criterion}` is not rated by people: the policy decides it by rule")]
    NotRated {
        /// What was named.
        criterion: String,
    },
    /// It has a rating on this sheet already.
    #[error("the criterion `{criterion}` is rated twice on one sheet")]
    RatedTwice {
        /// What was named.
        criterion: String,
    },
}

/// A sheet of ratings, one for each criterion of a policy that people rate; some may be missing.
///
/// Serialised it is an object of ratings by the id of their criterion, in the order of the policy. To read
/// one back, read that object and hand it to [`Ratings::of`].
///
/// ```
/// use applicant::Policy;
/// use applicant_recruitment::{Rating, RatingError, Ratings};
///
/// let mut sheet = Ratings::new(Policy::probation_services_officer());
/// sheet.rate("communication", Rating::ACCEPTABLE)?;
/// assert_eq!((sheet.total(), sheet.missing().count(), sheet.is_complete()), (4, 7, false));
/// assert_eq!(
///     sheet.rate("right_to_work", Rating::MAX).unwrap_err().to_string(),
///     "the criterion `right_to_work` is not rated by people: the policy decides it by rule",
/// );
/// # Ok::<(), RatingError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings<'p> {
    policy: &'p Policy,
    /// By the place of the criterion in the policy.
    given: BTreeMap<usize, Rating>,
}

impl<'p> Ratings<'p> {
    /// An empty sheet.
    #[must_use]
    pub const fn new(policy: &'p Policy) -> Ratings<'p> {
        Ratings { policy, given: BTreeMap::new() }
    }

    /// A sheet of ratings by the ids of their criteria, in any order.
    ///
    /// # Errors
    /// As [`Ratings::rate`].
    pub fn of<K: AsRef<str>>(
        policy: &'p Policy,
        ratings: impl IntoIterator<Item = (K, Rating)>,
    ) -> Result<Ratings<'p>, RatingError> {
        let mut sheet = Ratings::new(policy);
        for (criterion, rating) in ratings {
            sheet.rate(criterion.as_ref(), rating)?;
        }
        Ok(sheet)
    }

    /// Rates a criterion. A sheet with a mistake is written anew: no rating is overwritten unseen.
    ///
    /// # Errors
    /// When the policy does not have the criterion, people do not rate it, or it has a rating already; the
    /// sheet stays as it was.
    pub fn rate(&mut self, criterion: &str, rating: Rating) -> Result<(), RatingError> {
        let place = place_of(self.policy, criterion)?;
        if self.given.contains_key(&place) {
            return Err(RatingError::RatedTwice { criterion: criterion.to_owned() });
        }
        self.given.insert(place, rating);
        Ok(())
    }

    /// The policy whose criteria are rated.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// The rating of the criterion of that id.
    #[must_use]
    pub fn get(&self, criterion: &str) -> Option<Rating> {
        self.at(place_of(self.policy, criterion).ok()?)
    }

    /// The rating of the criterion at that place of the policy.
    pub(super) fn at(&self, place: usize) -> Option<Rating> {
        self.given.get(&place).copied()
    }

    /// The criteria that have a rating, in the order of the policy.
    pub fn iter(&self) -> impl Iterator<Item = (&'p Criterion, Rating)> + use<'p, '_> {
        rated(self.policy).filter_map(|(place, criterion)| Some((criterion, self.at(place)?)))
    }

    /// The rated criteria of the policy that have no rating, in its order.
    pub fn missing(&self) -> impl Iterator<Item = &'p Criterion> + use<'p, '_> {
        rated(self.policy).filter(|(place, _)| self.at(*place).is_none()).map(|(_, criterion)| criterion)
    }

    /// Whether no rating is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing().next().is_none()
    }

    /// The sum of the ratings given.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.given.values().map(|rating| u32::from(rating.get())).fold(0, u32::saturating_add)
    }
}

impl Serialize for Ratings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(criterion, rating)| (&criterion.id, rating)))
    }
}

/// The criteria of a policy that people rate, with their places in it.
pub(super) fn rated(policy: &Policy) -> impl Iterator<Item = (usize, &Criterion)> + Clone {
    policy.criteria.iter().enumerate().filter(|(_, criterion)| criterion.need == CriterionNeed::Rated)
}

/// The place in the policy of a criterion that people rate.
pub(super) fn place_of(policy: &Policy, id: &str) -> Result<usize, RatingError> {
    let criterion = || id.to_owned();
    match policy.criteria.iter().position(|criterion| criterion.id == id) {
        None => Err(RatingError::UnknownCriterion { criterion: criterion() }),
        Some(place) if rated(policy).any(|(rated, _)| rated == place) => Ok(place),
        Some(_) => Err(RatingError::NotRated { criterion: criterion() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> &'static Policy {
        Policy::probation_services_officer()
    }

    #[test]
    fn only_what_the_policy_has_people_rate_can_be_rated() {
        let mut sheet = Ratings::new(policy());
        let named = |criterion: &str| criterion.to_owned();
        for (criterion, expected) in [
            ("enthusiasm", Ok(())),
            ("organisation", Ok(())),
            ("organisation", Err(RatingError::RatedTwice { criterion: named("organisation") })),
            ("Organisation", Err(RatingError::UnknownCriterion { criterion: named("Organisation") })),
            ("", Err(RatingError::UnknownCriterion { criterion: named("") })),
            ("right_to_work", Err(RatingError::NotRated { criterion: named("right_to_work") })),
            ("recency", Err(RatingError::NotRated { criterion: named("recency") })),
        ] {
            assert_eq!(sheet.rate(criterion, Rating::MAX), expected, "{criterion}");
        }
    }

    #[test]
    fn a_sheet_knows_what_is_missing_in_the_order_of_the_policy() {
        let ids: Vec<&str> = rated(policy()).map(|(_, criterion)| criterion.id.as_str()).collect();
        assert_eq!(ids.len(), 8);
        let mut sheet = Ratings::new(policy());
        for (n, id) in ids.iter().enumerate().rev() {
            assert!(!sheet.is_complete());
            assert_eq!(sheet.get(id), None);
            sheet.rate(id, Rating::ACCEPTABLE).unwrap();
            assert_eq!(sheet.missing().map(|it| it.id.as_str()).collect::<Vec<_>>(), ids[..n]);
        }
        assert!(sheet.is_complete());
        assert_eq!(sheet.iter().map(|(criterion, _)| criterion.id.as_str()).collect::<Vec<_>>(), ids);
        assert_eq!(
            (sheet.total(), sheet.get("enthusiasm"), sheet.get("recency")),
            (32, Some(Rating::ACCEPTABLE), None)
        );
    }

    #[test]
    fn a_sheet_is_saved_as_an_object_and_read_back() {
        let sheet =
            Ratings::of(policy(), [("organisation", Rating::MAX), ("enthusiasm", Rating::MIN)]).unwrap();
        let text = serde_json::to_string(&sheet).unwrap();
        assert_eq!(text, r#"{"enthusiasm":1,"organisation":7}"#);
        let ratings: BTreeMap<String, Rating> = serde_json::from_str(&text).unwrap();
        assert_eq!(Ratings::of(policy(), ratings), Ok(sheet));
        for text in [r#"{"enthusiasm":0}"#, r#"{"enthusiasm":8}"#, r#"{"enthusiasm":"4"}"#] {
            assert!(serde_json::from_str::<BTreeMap<String, Rating>>(text).is_err(), "{text}");
        }
    }
}
