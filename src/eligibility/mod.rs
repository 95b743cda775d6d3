//! What an application is worth for a post: evidence without a person, a policy that is data, an explained decision.
//!
//! Eligibility is not validation: "not eligible" is never an error in a report, and a criterion that is not known is never
//! a failure. All of it is data: `Messages` has the words, in every language.
//!
//! Each file knows only those before it:
//!
//! 1. `why`: reasons and notes as codes
//! 2. `evidence`: the facts, and nothing about who the person is
//! 3. `next_step`, `phrase`: what would meet a predicate, and what it asks, without words
//! 4. `policy`: predicates, rules, measures, the file
//! 5. `assessment`, then `changes`, `explanation`, `readiness`, `other_roles`
//! 6. `decision`, `ranking`, `sift_view`: what is made of it; `rules_builder`: rules for any post, put together

mod assessment;
mod changes;
mod decision;
mod evidence;
mod explanation;
mod next_step;
mod other_roles;
mod phrase;
mod policy;
mod ranking;
mod readiness;
mod rules_builder;
mod sift_view;
#[cfg(test)]
mod tests;
mod why;

pub use crate::application::StatementRule;
pub use assessment::{Assessment, CriterionResult, Outcome};
pub use decision::{Decision, DecisionError, DecisionStep};
pub use evidence::{
    Evidence, ExperienceFact, FactList, GateFact, QualificationFact, StatementFact, TrainingFact,
};
pub use explanation::{Change, Explanation, LeafResult};
pub use next_step::{NextStep, Progress};
pub use other_roles::other_roles;
#[cfg(feature = "messages")]
pub(crate) use phrase::{Phrase, Said};
pub use policy::*;
pub use ranking::{Rank, order_by_merit, ranks};
pub use rules_builder::RulesBuilder;
pub use sift_view::{SiftAnswer, SiftEntry, SiftView};
pub use why::{ChangedBy, GateNote, Why};
