//! The rule of a sift: what ratings must reach for an application to go on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rating::Rating;
use super::ratings::{RatingError, place_of};
use applicant::eligibility::Policy;

/// How a sift decides: what an advert says of ratings.
///
/// Every rating has to reach its minimum: a high total never makes up for one that does not. The usual
/// minimum is 4 for each criterion, and an advert may ask for more or less of some. Where there are very many
/// applications an advert may say that the lead criterion alone decides; the others then wait for a later
/// stage. Those who pass are invited in the order of merit, which is that of the totals; no rule is published
/// for ties, so they stay ties.
///
/// ```
/// use applicant_recruitment::{Rating, Sift};
/// let ratings = [("working_together", 7), ("communicating", 3)].map(|(name, n)| (name, Rating::new(n).unwrap()));
///
/// let sift = Sift::default();
/// let outcome = sift.outcome(ratings).unwrap();
/// assert_eq!((outcome.passed, outcome.total), (false, 10));
///
/// let less = Sift { minimums: [("communicating".to_owned(), Rating::new(3).unwrap())].into(), ..Sift::default() };
/// assert!(less.outcome(ratings).unwrap().passed);
///
/// let by_lead = Sift { lead_alone: Some("working_together".to_owned()), ..sift };
/// assert!(by_lead.outcome(ratings).unwrap().passed);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sift {
    /// What each rating must reach.
    pub minimum: Rating,
    /// What the ratings of some criteria must reach instead, by their ids.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub minimums: BTreeMap<String, Rating>,
    /// The criterion that decides alone, when there are very many applications.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_alone: Option<String>,
}

impl Default for Sift {
    fn default() -> Self {
        Sift { minimum: Rating::ACCEPTABLE, minimums: BTreeMap::new(), lead_alone: None }
    }
}

/// What a sift came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct SiftOutcome {
    /// Whether the application goes on.
    pub passed: bool,
    /// The sum of all ratings given.
    pub total: u32,
}

impl Sift {
    /// What the rating of that criterion must reach; none when the lead alone decides and this is another.
    #[must_use]
    pub fn minimum_of(&self, criterion: &str) -> Option<Rating> {
        let decides = self.lead_alone.as_deref().is_none_or(|lead| lead == criterion);
        decides.then(|| self.minimums.get(criterion).copied().unwrap_or(self.minimum))
    }

    /// The outcome for these ratings, each by the name of its criterion; none when what decides has not been
    /// rated.
    #[must_use]
    pub fn outcome<'k>(&self, ratings: impl IntoIterator<Item = (&'k str, Rating)>) -> Option<SiftOutcome> {
        let (mut passed, mut decided, mut total) = (true, false, 0_u32);
        for (criterion, rating) in ratings {
            total = total.saturating_add(rating.get().into());
            if let Some(minimum) = self.minimum_of(criterion) {
                decided = true;
                passed &= rating >= minimum;
            }
        }
        decided.then_some(SiftOutcome { passed, total })
    }

    /// Looks for criteria that people do not rate: a minimum misspelt would never be asked for, and a lead
    /// misspelt never decide.
    ///
    /// # Errors
    /// The first criterion that the policy does not have, or does not have people rate.
    pub fn verify(&self, policy: &Policy) -> Result<(), RatingError> {
        self.minimums.keys().chain(&self.lead_alone).try_for_each(|id| place_of(policy, id).map(|_| ()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::ratings::Ratings;
    use super::*;

    const fn rating(n: u8) -> Rating {
        Rating::new(n).unwrap()
    }

    #[test]
    fn one_below_the_minimum_fails_whatever_the_total() {
        let sift = Sift::default();
        for (ratings, expected) in [
            (&[4, 4, 4][..], Some((true, 12))),
            (&[7, 7, 3], Some((false, 17))),
            (&[3], Some((false, 3))),
            (&[4], Some((true, 4))),
            (&[], None),
        ] {
            let named = ratings.iter().map(|n| ("any", rating(*n)));
            assert_eq!(sift.outcome(named).map(|o| (o.passed, o.total)), expected, "{ratings:?}");
        }
        let strict = Sift { minimum: rating(5), ..sift };
        assert!(!strict.outcome([("any", rating(4))]).unwrap().passed);
    }

    #[test]
    fn some_criteria_may_have_minimums_of_their_own() {
        let sift = Sift {
            minimums: [("more".to_owned(), rating(6)), ("less".to_owned(), rating(2))].into(),
            ..Sift::default()
        };
        for (more, less, other, expected) in
            [(6, 2, 4, true), (5, 2, 4, false), (6, 1, 4, false), (6, 2, 3, false)]
        {
            let ratings = [("more", rating(more)), ("less", rating(less)), ("other", rating(other))];
            assert_eq!(sift.outcome(ratings).unwrap().passed, expected, "{ratings:?}");
        }
        let by_lead = Sift { lead_alone: Some("more".to_owned()), ..sift };
        let minimums = ["more", "less", "other"].map(|criterion| by_lead.minimum_of(criterion));
        assert_eq!(minimums, [Some(rating(6)), None, None]);
    }

    #[test]
    fn a_sift_names_only_what_people_rate() {
        let policy = Policy::probation_services_officer();
        let minimum = |id: &str| Sift { minimums: [(id.to_owned(), rating(5))].into(), ..Sift::default() };
        let lead = |id: &str| Sift { lead_alone: Some(id.to_owned()), ..Sift::default() };
        let unknown = || Err(RatingError::UnknownCriterion { criterion: "teamwork".to_owned() });
        let not_rated = || Err(RatingError::NotRated { criterion: "recency".to_owned() });
        for (sift, expected) in [
            (Sift::default(), Ok(())),
            (minimum("organisation"), Ok(())),
            (minimum("teamwork"), unknown()),
            (minimum("recency"), not_rated()),
            (lead("organisation"), Ok(())),
            (lead("teamwork"), unknown()),
            (lead("recency"), not_rated()),
        ] {
            assert_eq!(sift.verify(policy), expected, "{sift:?}");
            assert_eq!(sift.judge(&Ratings::new(policy)).err(), expected.err(), "{sift:?}");
        }
    }

    #[test]
    fn an_advert_can_be_read_and_a_misspelt_key_is_refused() {
        let sift: Sift = toml::from_str("minimum = 5\nminimums = { organisation = 3 }").unwrap();
        let expected = Sift {
            minimum: rating(5),
            minimums: [("organisation".to_owned(), rating(3))].into(),
            lead_alone: None,
        };
        assert_eq!(sift, expected);
        assert_eq!(serde_json::to_string(&sift).unwrap(), r#"{"minimum":5,"minimums":{"organisation":3}}"#);
        assert_eq!(toml::from_str::<Sift>("").unwrap(), Sift::default());
        for text in ["minimum = 8", "minimum = 0", "minimun = 5"] {
            assert!(toml::from_str::<Sift>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_lead_alone_decides_when_there_are_many() {
        let sift = Sift { lead_alone: Some("lead".to_owned()), ..Sift::default() };
        for (lead, other, expected) in [(4, 1, true), (3, 7, false)] {
            let outcome = sift.outcome([("other", rating(other)), ("lead", rating(lead))]).unwrap();
            assert_eq!((outcome.passed, outcome.total), (expected, u32::from(lead + other)));
        }
        assert_eq!(sift.outcome([("other", rating(7))]), None);
    }
}
