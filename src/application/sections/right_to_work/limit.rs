//! How long permission lasts and what work it covers: two answers each, read as one.

use chrono::NaiveDate;

use super::{PermissionLimit, Proof, RightToWork, Settlement, WorkLimit, YesNoUnknown};

/// How long permission lasts. Only `Until` has a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// It does not end.
    NoLimit,
    /// The last day of permission.
    Until(NaiveDate),
    /// An application made in time is waiting for its answer.
    Pending,
    /// The applicant does not know.
    NotKnown,
}

impl Limit {
    /// The limit and its date as two answers: a date alone means `until`, and no answer at all is never "no limit".
    pub(super) const fn from_answers(
        limit: Option<PermissionLimit>,
        ends_on: Option<NaiveDate>,
    ) -> Result<Option<Limit>, EndNotGiven> {
        Ok(Some(match (limit, ends_on) {
            (Some(PermissionLimit::NoLimit), _) => Limit::NoLimit,
            (Some(PermissionLimit::Pending), _) => Limit::Pending,
            (Some(PermissionLimit::NotKnown), _) => Limit::NotKnown,
            (Some(PermissionLimit::Until) | None, Some(last_day)) => Limit::Until(last_day),
            (Some(PermissionLimit::Until), None) => return Err(EndNotGiven),
            (None, None) => return Ok(None),
        }))
    }

    /// The limit without its date.
    pub(super) const fn kind(self) -> PermissionLimit {
        match self {
            Limit::NoLimit => PermissionLimit::NoLimit,
            Limit::Until(_) => PermissionLimit::Until,
            Limit::Pending => PermissionLimit::Pending,
            Limit::NotKnown => PermissionLimit::NotKnown,
        }
    }
}

/// Permission is said to end, but not when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("needs the last day of permission")]
pub(super) struct EndNotGiven;

/// A limit on work. Only a list of occupations leaves open whether this work is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Work {
    /// Any work.
    Any,
    /// A student's hours in term.
    HoursInTerm,
    /// Only listed occupations; whether this one is listed, when that was said.
    ListedOccupations(Option<YesNoUnknown>),
    /// Only the work of a sponsor.
    SponsorOnly,
}

impl Work {
    /// The limit and the permission as two answers; the second counts with a list only.
    #[must_use]
    pub const fn from_answers(limit: WorkLimit, permitted: Option<YesNoUnknown>) -> Work {
        match limit {
            WorkLimit::None => Work::Any,
            WorkLimit::HoursInTerm => Work::HoursInTerm,
            WorkLimit::ListedOccupations => Work::ListedOccupations(permitted),
            WorkLimit::SponsorOnly => Work::SponsorOnly,
        }
    }

    /// The limit alone.
    #[must_use]
    pub const fn limit(self) -> WorkLimit {
        match self {
            Work::Any => WorkLimit::None,
            Work::HoursInTerm => WorkLimit::HoursInTerm,
            Work::ListedOccupations(_) => WorkLimit::ListedOccupations,
            Work::SponsorOnly => WorkLimit::SponsorOnly,
        }
    }

    /// Whether this work was said to be on the list.
    #[must_use]
    pub const fn permitted(self) -> Option<YesNoUnknown> {
        match self {
            Work::ListedOccupations(permitted) => permitted,
            _ => None,
        }
    }
}

impl Settlement {
    /// Whether the profile that an employer sees shows no end of permission: settled, and pre-settled since 2024.
    ///
    /// Source: Home Office, employer's guide to right to work checks.
    #[must_use]
    pub const fn has_no_end(self) -> bool {
        matches!(self, Settlement::Settled | Settlement::PreSettled)
    }
}

impl RightToWork {
    /// How long permission lasts, for a proof that has to say so: as declared, or without limit for the holder of
    /// settled or pre-settled status, whose profile shows no end.
    pub(super) fn limit(&self) -> Option<Limit> {
        let (Proof::EndorsedPassport { permission, .. }
        | Proof::StatusDocument { permission, .. }
        | Proof::CrownDependencyDocument { permission, .. }
        | Proof::ShareCode { permission, .. }) = &self.proof
        else {
            return None;
        };
        permission.or(self.is_settled().then_some(Limit::NoLimit))
    }

    /// Whether there is settled or pre-settled status, whatever else was said.
    pub(super) fn is_settled(&self) -> bool {
        self.settlement.is_some_and(Settlement::has_no_end)
    }
}
