//! One rating: what somebody thinks of what an application shows of a criterion, on a scale of seven.

use std::fmt;

use serde::{Deserialize, Serialize};

use applicant::engine::{Answer, Asked, Code, Fault, Field};
use applicant::field::Decimal;

/// A rating on the scale of the Success Profiles, 1 to 7: not demonstrated, minimal, moderate, acceptable,
/// good, strong, outstanding demonstration. Source: Cabinet Office, Success Profiles; National Archives FOI
/// F0049382.
///
/// ```
/// use applicant_recruitment::Rating;
/// assert_eq!(Rating::new(4), Some(Rating::ACCEPTABLE));
/// assert_eq!(Rating::new(8), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// A number that is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("a rating is a whole number from 1 to 7")]
pub struct NotARating;

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
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;
    fn try_from(rating: u8) -> Result<Rating, NotARating> {
        Rating::new(rating).ok_or(NotARating)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> u8 {
        rating.0
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
            return Err(Code::NOT_WHOLE.into());
        }
        u8::try_from(number.whole()).ok().and_then(Rating::new).ok_or_else(|| {
            Fault::new(Code::OUT_OF_RANGE).with("min", Rating::MIN.0).with("max", Rating::MAX.0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_one_to_seven() {
        assert_eq!(
            (0..=u8::MAX).filter_map(Rating::new).map(Rating::get).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5, 6, 7]
        );
        assert_eq!(format!("{:>2}", Rating::ACCEPTABLE), " 4");
        assert_eq!(NotARating.to_string(), "a rating is a whole number from 1 to 7");
    }
}
