//! What a post pays, by place of work.

use std::fmt;

use serde::{Deserialize, Serialize};

use applicant::Choice;
use applicant::engine::Id;

/// On which side of the M25 a place of work lies.
///
/// London allowance is paid by the place of work, not by the region: a region may lie on both sides.
/// Source: adverts of the Ministry of Justice, 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum M25 {
    /// Inside: London allowance is paid, if the post has one.
    Inside,
    /// Outside.
    Outside,
}

/// A place of work that an advert names.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workplace {
    /// Its name, for people: a line of 1 to 100 characters.
    pub name: String,
    /// The region that it belongs to, one of those of the vacancy.
    pub region: Id,
    /// On which side of the M25 it lies.
    pub m25: M25,
}

/// What a post pays a year for full-time work, in whole pounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// The least.
    pub from: u32,
    /// The most; the same when there is one figure.
    pub to: u32,
    /// What comes on top inside the M25, when the post has such an allowance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub london_allowance: Option<u32>,
}

impl Pay {
    /// Pay and allowance together on that side of the M25. Sums that do not fit are the largest number there
    /// is.
    ///
    /// ```
    /// use applicant_recruitment::{M25, Pay};
    /// let pay = Pay { from: 22_261, to: 22_261, london_allowance: Some(3_889) };
    /// assert_eq!(pay.total(M25::Outside).to_string(), "£22,261");
    /// assert_eq!(pay.total(M25::Inside).to_string(), "£26,150");
    /// ```
    #[must_use]
    pub const fn total(self, m25: M25) -> PayRange {
        let allowance = match (m25, self.london_allowance) {
            (M25::Inside, Some(allowance)) => allowance,
            _ => 0,
        };
        PayRange { from: self.from.saturating_add(allowance), to: self.to.saturating_add(allowance) }
    }
}

/// From one sum of pounds a year to another. It prints as on a page: `£24,000 to £26,500`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayRange {
    /// The least.
    pub from: u32,
    /// The most.
    pub to: u32,
}

impl fmt::Display for PayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Pounds(self.from).fmt(f)?;
        if self.to == self.from { Ok(()) } else { write!(f, " to {}", Pounds(self.to)) }
    }
}

/// Whole pounds with a comma at every third digit.
pub(crate) struct Pounds(pub u32);

impl fmt::Display for Pounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        f.write_str("£")?;
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
