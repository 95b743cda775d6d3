//! `custom = "acme.driving_licence"`: what your own code decides.

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use crate::eligibility::evidence::Evidence;
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::engine::Section;

/// The id of your own predicate, whose status [`Evidence::with_custom`] adds; until then it is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomRule(pub String);

impl CustomRule {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "custom",
        Kind::Text,
        "Your own code says so, under this id (`acme.licence`): `Evidence::with_custom`. Until then a person looks at it.",
    );
}

impl Asks for CustomRule {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        Finding::new(evidence.custom(&self.0), [])
    }

    fn fault(&self, _: &Offer<'_>) -> Option<FaultKind> {
        FaultKind::blank(&self.0)
    }

    fn sections(&self) -> Vec<Section> {
        Vec::new()
    }

    fn step(&self, _: &Finding) -> NextStep {
        NextStep::Show
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        vec![Phrase::new("custom")]
    }

    fn id(&self) -> Option<&str> {
        Some(&self.0)
    }
}
