//! What a post asks for, as data, and the file that it is read from.
//!
//! Each file knows only those before it: `faults` · `offer` · `predicate` · `rule` · `measure` · `criterion` · `model` ·
//! `difference` · `reader` · `files` · `service` · `names` · `soundness` · `file` · `builtin` · `form`.

mod builtin;
mod criterion;
mod difference;
mod faults;
mod file;
mod files;
mod form;
mod measure;
mod model;
mod names;
mod offer;
mod predicate;
mod reader;
mod rule;
mod service;
mod soundness;

pub(crate) use builtin::{role_of, set_role};
pub use criterion::{Criterion, CriterionNeed, Points, PointsEach, PointsStep};
pub use difference::{Differs, PolicyDifference, PolicyPart, PolicyValue};
pub use faults::{FaultKind, PolicyFault, PolicyFaults};
pub use measure::{Measure, TrainingMeasure};
pub(crate) use model::rule_path;
pub use model::{Help, Policy};
pub use predicate::*;
pub use rule::{AtLeast, Leaf, Rule};
