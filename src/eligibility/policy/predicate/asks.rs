//! What every predicate can do, and what it finds.

use crate::application::Status;
use crate::eligibility::evidence::{Evidence, EvidencePlace, GateNotes, sorted};
use crate::eligibility::next_step::{NextStep, Progress};
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::why::{ChangedBy, Why};
use crate::engine::Section;

/// What every predicate can do. Each is *monotonic*: a fact more never makes what is met unmet or unknown.
pub(crate) trait Asks {
    /// Whether the evidence meets it.
    fn evaluate(&self, evidence: &Evidence) -> Finding;

    /// Whether it cannot be met without the other one being met too, whatever the evidence.
    fn implies(&self, other: &Self) -> bool
    where
        Self: Sized + PartialEq,
    {
        self == other
    }

    /// Why nobody can meet it on that form.
    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind>;

    /// The sections of the form that it looks at.
    fn sections(&self) -> Vec<Section>;

    /// What would meet it, where that was found.
    fn step(&self, finding: &Finding) -> NextStep;

    /// What it asks, and then what has to be true of it.
    #[cfg_attr(not(feature = "messages"), allow(dead_code, reason = "only words read it"))]
    fn asks(&self) -> Vec<Phrase<'_>>;

    /// What it asks in the words of its file, where there are only those.
    fn text(&self) -> Option<&str> {
        None
    }

    /// The id that it asks for, where it asks for one by its id.
    fn id(&self) -> Option<&str> {
        None
    }
}

/// What a predicate finds: whether it is met, the entries that show it, and how far it is from being met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub status: Status,
    pub places: Vec<EvidencePlace>,
    pub why: Option<Why>,
    pub progress: Progress,
    pub changed_by: ChangedBy,
    pub notes: GateNotes,
}

impl Finding {
    pub fn new(status: Status, shown_by: impl IntoIterator<Item = EvidencePlace>) -> Finding {
        Finding {
            status,
            places: sorted(shown_by),
            why: None,
            progress: Progress { have: u32::from(status == Status::Met), need: 1 },
            changed_by: ChangedBy::Applicant,
            notes: GateNotes::default(),
        }
    }

    /// Met when there are enough of these; else not met, but only when everything is known.
    pub fn counted(need: u32, shown_by: impl IntoIterator<Item = EvidencePlace>, complete: bool) -> Finding {
        let met = Finding::new(Status::Met, shown_by);
        let have = u32::try_from(met.places.len()).unwrap_or(u32::MAX);
        if have >= need { met.of(have, need) } else { Finding::short(complete).of(have, need) }
    }

    /// Without enough that shows it, a predicate is not met only when everything is known.
    pub fn short(complete: bool) -> Finding {
        Finding::new(if complete { Status::NotMet } else { Status::Unknown }, [])
    }

    /// A person has to look at these.
    pub fn referred(places: impl IntoIterator<Item = EvidencePlace>, why: Why) -> Finding {
        let changed_by = ChangedBy::Employer;
        Finding { why: Some(why), changed_by, ..Finding::new(Status::Unknown, places) }
    }

    pub fn of(self, have: u32, need: u32) -> Finding {
        Finding { progress: Progress { have, need }, ..self }
    }
}
