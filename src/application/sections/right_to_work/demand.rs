//! What is asked with each proof.

use super::{Answers, ProofKind, RightToWorkDraft};
use crate::engine::{Beside, Demand, DraftNode, Fact, Given, Ternary};

impl ProofKind {
    /// What is asked of the answer of that key with this proof, while nothing else is answered; none while
    /// other answers decide.
    #[must_use]
    pub fn demand(self, key: &str) -> Option<Demand> {
        self.demand_beside(key, Given::Blank)
    }

    /// Whether the proof uses the answer of that key at all.
    #[must_use]
    pub fn uses(self, key: &str) -> bool {
        self.demand_beside(key, Given::Unreadable) != Some(Demand::NotAsked)
    }

    fn demand_beside(self, key: &str, others: Given) -> Option<Demand> {
        struct OneProof(ProofKind, Given);
        impl Beside for OneProof {
            fn given(&self, key: &'static str) -> Given {
                match key == Answers::PROOF.key {
                    true => Answers::PROOF.given(&self.0.as_str().into()),
                    false => self.1.clone(),
                }
            }
            fn fact(&self, _: Fact) -> Ternary {
                Ternary::No
            }
        }
        let question = RightToWorkDraft::SCHEMA.question(key);
        question.map_or(Some(Demand::NotAsked), |it| it.need.demand(&OneProof(self, others)))
    }
}
