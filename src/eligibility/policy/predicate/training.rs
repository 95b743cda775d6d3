//! `training = { count = 1 }`: training courses.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use crate::eligibility::evidence::{Evidence, EvidencePlace};
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::engine::Section;

/// Which training courses count, and how many are needed.
#[doc(alias = "Courses")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TrainingRule {
    /// How many, at least 1.
    pub count: NonZeroU32,
    /// Whether they have to explain why they help.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub explained: bool,
}

impl Default for TrainingRule {
    /// Any one course.
    fn default() -> TrainingRule {
        TrainingRule { count: NonZeroU32::MIN, explained: false }
    }
}

impl TrainingRule {
    /// The courses that count.
    pub(crate) fn shown<'a>(&self, evidence: &'a Evidence) -> impl Iterator<Item = EvidencePlace> + use<'a> {
        let explained = self.explained;
        evidence.training.facts.iter().filter(move |fact| fact.explained || !explained).map(|fact| fact.place)
    }
}

impl TrainingRule {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "training",
        Kind::Table(&[
            Word::new("count", Kind::Number(1), "How many courses; 1 when absent."),
            Word::new("explained", Kind::Flag, "Whether they have to say why they help; false when absent."),
        ]),
        "That many training courses.",
    );
}

impl Asks for TrainingRule {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        Finding::counted(self.count.get(), self.shown(evidence), evidence.training.complete)
    }

    fn implies(&self, other: &TrainingRule) -> bool {
        self.count >= other.count && (self.explained || !other.explained)
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        let too_many = || FaultKind::too_many(self.count.get(), Offer::max_rows());
        offer.without(Section::TRAINING).or_else(too_many)
    }

    fn sections(&self) -> Vec<Section> {
        vec![Section::TRAINING]
    }

    fn step(&self, finding: &Finding) -> NextStep {
        NextStep::Add { progress: finding.progress }
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        let what = Phrase::of("training", self.count.get());
        std::iter::once(what).chain(self.explained.then(|| Phrase::new("explained"))).collect()
    }
}
