//! `gate = "right_to_work"`: one of the two gates of nationality and documents.

use super::asks::{Asks, Finding};
use crate::eligibility::evidence::{Evidence, EvidencePlace};
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::engine::Section;
use crate::engine::field::choices;

choices! {
    /// A gate of nationality or documents, of which a policy sees only the result.
    #[non_exhaustive]
    pub enum Gate {
        /// Permission to work in the UK on the start date.
        RightToWork = "right_to_work",
        /// The Civil Service Nationality Rules.
        CivilServiceNationality = "civil_service_nationality",
    }
}

impl Gate {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "gate",
        Kind::OneOf(|| Gate::NAMES.to_vec()),
        "`right_to_work`: there is permission to work on the start date; `civil_service_nationality`: the Civil Service Nationality Rules admit the person.",
    );
}

impl Asks for Gate {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let fact = match self {
            Gate::RightToWork => evidence.right_to_work,
            Gate::CivilServiceNationality => evidence.civil_service_nationality,
        };
        let finding = Finding::new(fact.status, [EvidencePlace::RIGHT_TO_WORK]);
        Finding { why: fact.why, changed_by: fact.changed_by, notes: fact.notes, ..finding }
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        offer.without(Section::RIGHT_TO_WORK)
    }

    fn sections(&self) -> Vec<Section> {
        vec![Section::RIGHT_TO_WORK]
    }

    fn step(&self, finding: &Finding) -> NextStep {
        NextStep::SettleGate { why: finding.why, by: finding.changed_by }
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        vec![Phrase::new(self.as_str())]
    }

    fn id(&self) -> Option<&str> {
        Some(self.as_str())
    }
}
