//! What an application is worth for a post: evidence without a person, a policy that is data, an explained decision.
//!
//! Eligibility is not validation: "not eligible" is never an error in a report, and a criterion that is not known is never
//! a failure.

mod assessment;
mod criterion;
mod evidence;
mod funnel;
mod impact;
mod policy;
mod ranking;

pub use assessment::{Assessment, CriterionResult, Outcome};
pub use criterion::{Experience, Gate, Measure, Rule, Subject, Training};
pub use evidence::{
    Evidence, ExperienceFact, Facts, GateFact, Place, QualificationFact, StatementFact, TrainingFact,
};
pub use funnel::{Funnel, OtherPolicy, Outcomes, Remaining, Tally};
pub use impact::{FourFifths, GroupImpact, Impact, Selections, Share, SmallNumbers};
pub use policy::{Criterion, Need, Policy, PolicyError, Step};
pub use ranking::{Rank, order_by_merit, ranks};
