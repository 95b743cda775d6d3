//! `statement = "written_communication"`: a statement within its limits.

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use crate::application::Status;
use crate::eligibility::evidence::Evidence;
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::{Phrase, Said};
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::engine::{Names, Section};

/// The id of a statement that has to be given within its limits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StatementGiven(pub String);

impl StatementGiven {
    /// What a policy file writes.
    pub(crate) const WORD: Word =
        Word::new("statement", Kind::Text, "The statement of this id is there, within its limits.");
}

impl Asks for StatementGiven {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let given = evidence.statements.facts.iter().find(|fact| fact.name == *self.0.as_str());
        given.map_or_else(
            || Finding::short(evidence.statements.complete && evidence.asks_for(&self.0)),
            |fact| Finding::new(Status::Met, [fact.place]),
        )
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        let unnamed = || offer.not_named(Names::STATEMENTS, &self.0, "statement");
        offer.without(Section::STATEMENTS).or_else(unnamed)
    }

    fn sections(&self) -> Vec<Section> {
        vec![Section::STATEMENTS]
    }

    fn step(&self, _: &Finding) -> NextStep {
        NextStep::WriteStatement
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        vec![Phrase::new("statement").with("statement", Said::Named(Names::STATEMENTS, &self.0))]
    }

    fn id(&self) -> Option<&str> {
        Some(&self.0)
    }
}
