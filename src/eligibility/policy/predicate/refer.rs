//! `refer = "an enhanced DBS check"`: what a person decides.

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use crate::eligibility::evidence::Evidence;
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::eligibility::why::Why;
use crate::engine::Section;

/// What a person decides, in the words of the policy file; the machine never finds it met or not met.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferRule(pub String);

impl ReferRule {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "refer",
        Kind::Text,
        "Never by the machine: a person decides what this text names, because no source says it or because people check it.",
    );
}

impl Asks for ReferRule {
    fn evaluate(&self, _: &Evidence) -> Finding {
        Finding::referred([], Why::PersonDecides)
    }

    fn fault(&self, _: &Offer<'_>) -> Option<FaultKind> {
        FaultKind::blank(&self.0)
    }

    fn sections(&self) -> Vec<Section> {
        Vec::new()
    }

    fn step(&self, _: &Finding) -> NextStep {
        NextStep::PersonDecides
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        Vec::new()
    }

    fn text(&self) -> Option<&str> {
        Some(&self.0)
    }
}
