//! The reserve list: those who did well enough and wait for a post.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::handle::Reference;
use super::merit::{CutOff, CutOffError, Ranked};

/// The last of the 12 months that begin on that day. Source: "up to 12 months" in public descriptions of Civil Service
/// recruitment; the corresponding date rule, Dodds v Walker \[1981\] 1 WLR 1027.
pub(super) fn last_day_of_reserve(from: NaiveDate) -> NaiveDate {
    from.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX)
}

/// Why nobody can be taken from the list, or not this one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ReserveError {
    /// It was not drawn up yet.
    #[error("the reserve list begins on {0}")]
    NotYet(NaiveDate),
    /// Its 12 months are over.
    #[error("the reserve list ended on {0}")]
    Expired(NaiveDate),
    /// Not on the list, or not any more.
    #[error("{0} is not on the reserve list")]
    NotListed(Reference),
    /// Others of more merit come first.
    #[error("{0} is not next on the reserve list")]
    NotNext(Reference),
}

/// Those who passed and came after the cut, in their order of merit, for 12 months.
///
/// The last day is that of the same number 12 months on, or 28 February for a 29th. A post goes to the next by merit; among
/// equals a person chooses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ReserveList {
    from: NaiveDate,
    last_day: NaiveDate,
    waiting: Vec<Ranked>,
}

impl CutOff {
    /// Puts those beyond the cut on a reserve list that begins on that day.
    ///
    /// # Errors
    /// When a person has to choose among equals first.
    pub fn reserve_list(&self, from: NaiveDate) -> Result<ReserveList, CutOffError> {
        let waiting = self.settled()?.beyond().to_vec();
        Ok(ReserveList { from, last_day: last_day_of_reserve(from), waiting })
    }
}

impl ReserveList {
    /// The last day on which somebody can be taken from it.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// Those who wait, the best first.
    #[must_use]
    pub fn waiting(&self) -> &[Ranked] {
        &self.waiting
    }

    /// Those who are next: more than one when they are of equal merit, none when nobody waits.
    ///
    /// # Errors
    /// Before the list begins and after it has ended.
    pub fn next(&self, on: NaiveDate) -> Result<&[Ranked], ReserveError> {
        if on < self.from {
            return Err(ReserveError::NotYet(self.from));
        }
        if on > self.last_day {
            return Err(ReserveError::Expired(self.last_day));
        }
        let first = self.waiting.first().map(|row| row.rank.rank);
        let equals = self.waiting.iter().take_while(|row| Some(row.rank.rank) == first).count();
        Ok(self.waiting.get(..equals).unwrap_or_default())
    }

    /// Takes one of those who are next: there is a post for them.
    ///
    /// # Errors
    /// Outside the days of the list, or when they are not next.
    pub fn take(&mut self, reference: &Reference, on: NaiveDate) -> Result<Ranked, ReserveError> {
        let is_next = self.next(on)?.iter().any(|row| row.reference == *reference);
        let place = self.place(reference)?;
        if is_next { Ok(self.waiting.remove(place)) } else { Err(ReserveError::NotNext(reference.clone())) }
    }

    /// Takes somebody off who does not want to wait any more.
    ///
    /// # Errors
    /// When they are not on it.
    pub fn withdraw(&mut self, reference: &Reference) -> Result<Ranked, ReserveError> {
        let place = self.place(reference)?;
        Ok(self.waiting.remove(place))
    }

    fn place(&self, reference: &Reference) -> Result<usize, ReserveError> {
        let place = self.waiting.iter().position(|row| row.reference == *reference);
        place.ok_or_else(|| ReserveError::NotListed(reference.clone()))
    }
}
