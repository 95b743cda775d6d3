//! The two gates of nationality and documents, as far as a policy may see them.

use crate::application::Status;
use crate::eligibility::why::{ChangedBy, GateNote, Why};

/// One of the two gates of nationality and documents, of which the scorer sees nothing but the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GateFact {
    /// Whether it is met.
    pub status: Status,
    /// Why it is not simply met.
    pub why: Option<Why>,
    /// Who can change whether it is met.
    pub changed_by: ChangedBy,
    pub(crate) notes: GateNotes,
}

impl GateFact {
    /// Returns what people have to be told beside it.
    pub fn notes(self) -> impl Iterator<Item = GateNote> {
        self.notes.iter()
    }
}

/// What people have to be told beside the status of a gate, without saying which document or nationality there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct GateNotes {
    /// It rests on what the applicant declares; the employer checks it before the first day.
    pub declared: bool,
    /// The advert gives no start date, so that one was assumed; see [`Rules::start_on`](crate::engine::Rules::start_on).
    pub start_date_assumed: bool,
    /// Permission is limited in time, and whether the work is limited too was not answered.
    pub work_limit_not_stated: bool,
}

impl GateNotes {
    /// Those that hold, in the order of the wire format.
    pub fn iter(self) -> impl Iterator<Item = GateNote> {
        [
            (self.declared, GateNote::Declared),
            (self.start_date_assumed, GateNote::StartDateAssumed),
            (self.work_limit_not_stated, GateNote::WorkLimitNotStated),
        ]
        .into_iter()
        .filter_map(|(holds, note)| holds.then_some(note))
    }

    pub(crate) const fn and(self, other: GateNotes) -> GateNotes {
        GateNotes {
            declared: self.declared || other.declared,
            start_date_assumed: self.start_date_assumed || other.start_date_assumed,
            work_limit_not_stated: self.work_limit_not_stated || other.work_limit_not_stated,
        }
    }
}
