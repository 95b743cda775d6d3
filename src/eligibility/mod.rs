//! What an application is worth for a post: evidence without a person, a policy that is data, an explained decision.
//!
//! Eligibility is not validation: "not eligible" is never an error in a report, and a criterion that is not known is never
//! a failure.

mod assessment;
mod builtin;
mod changes;
mod decision;
mod difference;
mod evidence;
mod explanation;
mod faults;
mod funnel;
mod impact;
mod measure;
mod named;
mod next_step;
mod policy;
mod predicate;
mod ranking;
mod reading;
mod rule;
mod sentences;
mod sift_view;
mod soundness;
#[cfg(test)]
mod tests;

pub use crate::application::StatementRule;
pub use assessment::{Assessment, CriterionResult, Outcome};
pub(crate) use builtin::ids_beside;
pub use builtin::other_roles;
pub use decision::{Dated, Decider, Decision, DecisionError, Step as DecisionStep};
pub use difference::{Difference, Differs};
pub use evidence::{
    Evidence, ExperienceFact, Facts, GateFact, GateNotes, Place, QualificationFact, StatementFact,
    TrainingFact,
};
pub use explanation::{Change, Explanation, LeafResult};
pub use faults::{FaultKind, PolicyFault, PolicyFaults};
pub use funnel::{Funnel, OtherPolicy, Outcomes, Remaining, Tally};
pub use impact::{FourFifths, GroupImpact, Impact, Selections, Share, SmallNumbers};
pub use measure::{Each, Measure, Step, Training};
#[cfg(feature = "messages")]
pub(crate) use next_step::NextStep;
pub use policy::{Criterion, Help, Need, Points, Policy};
pub use predicate::{ChangedBy, Courses, Experience, Gate, GcseC, Predicate, Wanted};
pub use ranking::{Rank, order_by_merit, ranks};
pub use rule::{AtLeast, Leaf, Rule};
pub use sift_view::{SiftAnswer, SiftEntry, SiftView};
