//! How a panel settled a difference between its markers.

use std::fmt;

use serde::Serialize;

use super::handle::ActorId;
use super::rating::Rating;
use applicant::Choice;

/// What explained a difference between markers. It is one of a few, because free text would name people.
#[doc(alias = "Ground")]
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum ModerationReason {
    /// A marker overlooked something in the application.
    EvidenceOverlooked,
    /// A marker read the scale in another way.
    ScaleReadDifferently,
    /// A marker counted what belongs to another criterion, or is not in the application.
    OtherEvidenceCounted,
    /// The markers weighed the same evidence differently, and agreed on one rating.
    Judgement,
}

/// The rating that a panel agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Moderation {
    /// What it agreed on.
    pub rating: Rating,
    /// Who settled it.
    pub by: ActorId,
    /// What explained the difference.
    #[serde(rename = "ground")]
    pub reason: ModerationReason,
}

impl fmt::Display for Moderation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "moderated({}) by {}", self.reason.as_str(), self.by)
    }
}
