//! What is wrong, where and how badly: paths, codes, issues and the report that collects them.
//!
//! Nothing an applicant wrote can get in: a path holds keys and indexes, and the parameters of an issue hold limits,
//! counts, dates of rules and names of choices.

mod code;
mod fault;
mod issue;
mod path;
mod phrase;
#[allow(clippy::module_inception, reason = "the file is named for the type it holds")]
mod report;
mod shape;

pub use code::Code;
pub use fault::{Fault, Param, Params};
pub use issue::{Issue, Severity};
pub use path::{Part, Path, PathError, Segment};
#[cfg(feature = "messages")]
pub(crate) use phrase::{Short, in_short};
pub use report::{Diff, Report};
pub(crate) use shape::Step;
pub use shape::{Child, KeyedBy, Shape};
