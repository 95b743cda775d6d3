//! Job applications from typed text to typed data to an explained decision.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[macro_use]
mod answer;
mod application;
mod check;
pub mod eligibility;
#[cfg(feature = "garde")]
mod external;
pub mod field;
mod question;
pub mod report;
mod rules;
#[cfg(feature = "samples")]
mod samples;
mod scope;
pub mod section;
mod status;
pub mod timeline;

pub use answer::{Answer, Intake, Keys, Node, ReadError, Rest, Row, Rows, Seed, Take};
pub use application::{Application, Checked, Draft, Partial};
pub use check::{Asked, Check, Checker, check, review};
pub use eligibility::{Assessment, Evidence, Outcome, Policy};
pub use question::{Bound, Question, Range, Sensitivity, Widget};
pub use report::{
    Code, Diff, Fault, Issue, Param, Params, Part, Path, PathError, Report, Segment, Severity, Shape,
};
pub use rules::{Contact, History, Limit, Need, Post, Rules, Section, StatementNeeds, Texts};
pub use scope::{PAGES, Scope};
pub use status::Status;

/// What the `draft!` macro needs where it is used.
#[doc(hidden)]
pub mod __private {
    pub use serde::de::{Deserialize, Deserializer, MapAccess};
    pub use serde::ser::{Serialize, Serializer};
    pub use serde_json::Value;
}
