//! The sift: ratings that people gave, and whether they carry an application on.

use std::fmt;

use serde::Serialize;

use crate::answer::Answer;
use crate::check::Asked;
use crate::field::{Decimal, Field};
use crate::report::{Code, Fault};

/// A rating on the scale of the Success Profiles, 1 to 7: not demonstrated, minimal, moderate, acceptable, good, strong,
/// outstanding demonstration. Source: Cabinet Office, Success Profiles; National Archives FOI F0049382.
///
/// ```
/// use applicant::recruitment::Rating;
/// assert_eq!(Rating::new(4).map(Rating::label), Some("acceptable"));
/// assert_eq!(Rating::new(8), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Rating(u8);

impl Rating {
    /// The lowest rating.
    pub const MIN: Rating = Rating(1);
    /// The highest rating.
    pub const MAX: Rating = Rating(7);
    /// The usual minimum, which an advert may change.
    pub const ACCEPTABLE: Rating = Rating(4);

    /// A rating of 1 to 7.
    #[must_use]
    pub const fn new(rating: u8) -> Option<Rating> {
        if rating >= Rating::MIN.0 && rating <= Rating::MAX.0 { Some(Rating(rating)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// What it says of the demonstration.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self.0 {
            1 => "not demonstrated",
            2 => "minimal",
            3 => "moderate",
            4 => "acceptable",
            5 => "good",
            6 => "strong",
            _ => "outstanding",
        }
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Field for Rating {
    fn read(answer: &Answer, _: &Asked<'_>) -> Result<Rating, Fault> {
        let number = Decimal::parse(&answer.text()?)?;
        if !number.is_whole() {
            return Err(Code::NotWhole.into());
        }
        u8::try_from(number.whole())
            .ok()
            .and_then(Rating::new)
            .ok_or_else(|| Fault::new(Code::OutOfRange).with("min", Rating::MIN.0).with("max", Rating::MAX.0))
    }
}

/// How a sift decides.
///
/// Every rating has to reach the minimum: a high total never makes up for one that does not. Where there are very many
/// applications an advert may say that the lead criterion alone decides; the others then wait for a later stage. Those who
/// pass are invited in the order of merit, which is that of the totals; no rule is published for ties, so they stay ties.
///
/// ```
/// use applicant::recruitment::{Rating, Sift};
/// let ratings = [("working_together", 7), ("communicating", 3)].map(|(name, n)| (name, Rating::new(n).unwrap()));
///
/// let sift = Sift::default();
/// let outcome = sift.outcome(ratings).unwrap();
/// assert_eq!((outcome.passed, outcome.total), (false, 10));
///
/// let by_lead = Sift { lead_alone: Some("working_together"), ..sift };
/// assert!(by_lead.outcome(ratings).unwrap().passed);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sift<'a> {
    /// What each rating must reach.
    pub minimum: Rating,
    /// The criterion that decides alone, when there are very many applications.
    pub lead_alone: Option<&'a str>,
}

impl Default for Sift<'_> {
    fn default() -> Self {
        Sift { minimum: Rating::ACCEPTABLE, lead_alone: None }
    }
}

/// What a sift came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiftOutcome {
    /// Whether the application goes on.
    pub passed: bool,
    /// The sum of all ratings given.
    pub total: u32,
}

impl Sift<'_> {
    /// The outcome for these ratings, each by the name of its criterion; none when what decides has not been rated.
    #[must_use]
    pub fn outcome<'k>(&self, ratings: impl IntoIterator<Item = (&'k str, Rating)>) -> Option<SiftOutcome> {
        let (mut passed, mut decided, mut total) = (true, false, 0_u32);
        for (criterion, rating) in ratings {
            total = total.saturating_add(rating.0.into());
            if self.lead_alone.is_none_or(|lead| lead == criterion) {
                decided = true;
                passed &= rating >= self.minimum;
            }
        }
        decided.then_some(SiftOutcome { passed, total })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rating(n: u8) -> Rating {
        Rating::new(n).unwrap()
    }

    #[test]
    fn ratings_are_one_to_seven() {
        assert_eq!(
            (0..=u8::MAX).filter_map(Rating::new).map(Rating::get).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5, 6, 7]
        );
        let labels: std::collections::BTreeSet<_> = (1..=7).map(|n| rating(n).label()).collect();
        assert_eq!(labels.len(), 7);
        assert_eq!(rating(1).label(), "not demonstrated");
        assert_eq!(rating(7).label(), "outstanding");
        assert_eq!(format!("{:>2}", rating(5)), " 5");
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
    fn the_lead_alone_decides_when_there_are_many() {
        let sift = Sift { lead_alone: Some("lead"), ..Sift::default() };
        for (lead, other, expected) in [(4, 1, true), (3, 7, false)] {
            let outcome = sift.outcome([("other", rating(other)), ("lead", rating(lead))]).unwrap();
            assert_eq!((outcome.passed, outcome.total), (expected, u32::from(lead + other)));
        }
        assert_eq!(sift.outcome([("other", rating(7))]), None);
    }
}
