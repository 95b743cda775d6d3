//! What a post asks for, as data, and the file that it is read from.
//!
//! Each file knows only those before it: `position` · `faults` · `offer` · `word` · `predicate` · `rule` · `measure` · `criterion` · `model` ·
//! `difference` · `files` · `service` · `words` · `reader` · `shape` · `names` · `soundness` · `file` · `toml_file` · `builtin` · `form` · `schema` · `listing`.

mod builtin;
mod criterion;
mod difference;
mod faults;
mod file;
mod files;
mod follows;
mod form;
#[cfg(test)]
mod listing;
mod measure;
mod model;
mod names;
mod offer;
mod position;
mod predicate;
mod reader;
mod rule;
mod schema;
mod service;
mod shape;
mod soundness;
#[cfg(feature = "toml")]
mod toml_file;
mod word;
mod words;

pub(crate) use builtin::role_of;
pub use criterion::{Criterion, CriterionNeed, Points, PointsStep};
pub use difference::PolicyDifference;
#[cfg(any(feature = "messages", test))]
pub(crate) use difference::PolicyPart;
#[cfg(feature = "messages")]
pub(crate) use difference::PolicyValue;
pub use faults::{PolicyFault, PolicyFaults};
pub use measure::Measure;
pub(crate) use model::rule_path;
pub use model::{Help, Policy};
pub use predicate::Predicate;
pub(crate) use predicate::*;
pub use rule::{Leaf, Rule};
