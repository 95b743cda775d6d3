//! What a post asks for, as data, and the file that it is read from.
//!
//! Each file knows only those before it: `position` · `faults` · `offer` · `word` · `predicate` · `rule` · `measure` · `criterion` · `model` ·
//! `difference` · `files` · `service` · `words` · `reader` · `shape` · `positions` · `names` · `soundness` · `file` · `builtin` · `form` · `schema` · `listing`.

mod builtin;
mod criterion;
mod difference;
mod faults;
mod file;
mod files;
mod form;
#[cfg(test)]
mod listing;
mod measure;
mod model;
mod names;
mod offer;
mod position;
mod positions;
mod predicate;
mod reader;
mod rule;
mod schema;
mod service;
mod shape;
mod soundness;
mod word;
mod words;

pub(crate) use builtin::role_of;
pub use criterion::{Criterion, CriterionNeed, Points, PointsEach, PointsStep};
pub use difference::{Differs, PolicyDifference, PolicyPart, PolicyValue};
pub use faults::{FaultKind, PolicyFault, PolicyFaults};
pub use measure::{Measure, TrainingMeasure};
pub(crate) use model::rule_path;
pub use model::{Help, Policy};
pub use position::Position;
pub use predicate::*;
pub use rule::{AtLeast, Leaf, Rule};
