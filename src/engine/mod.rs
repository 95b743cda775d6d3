//! What every form needs and no form decides: answers as typed, questions, conditions, the check of a draft, and the report.
//!
//! This room knows no form, no job and no sentence. From the bottom up:
//!
//! | what is wrong, and where | [`Code`], [`Fault`], [`Path`], [`Issue`], [`Report`] |
//! |---|---|
//! | what was typed | [`Answer`], [`Rows`], [`UnknownKeys`], [`DraftNode`], [`Intake`] |
//! | what is asked, of whom, when | [`Meta`], [`Need`], [`When`], [`Schema`] |
//! | what an answer means | [`Ask`], [`Field`], [`Choice`] |
//! | what a check depends on besides the draft | [`Rules`], [`Names`], [`Fact`], [`Scope`] |
//! | walking a draft | [`Check`], [`Checker`], [`Asked`], [`Reported`], [`Checked`] |
//!
//! Nothing that an applicant wrote can get into a report: a path holds keys and indexes, and the parameters of an issue hold
//! limits, counts, dates from rules and names of choices.

pub(crate) mod alike;
#[macro_use]
mod answer;
mod check;
mod code;
mod codes;
mod condition;
mod context;
#[cfg(test)]
mod dice;
mod fault;
pub(crate) mod field;
mod issue;
mod names;
mod path;
mod question;
mod report;
mod rules;
mod schema;
mod scope;
mod section;

pub use answer::{Answer, DraftNode, Intake, ReadError, Row, Rows, UnknownKeys, from_json};
pub(crate) use answer::{AsSent, How, from_value, is_blank, scalar_text};
#[doc(hidden)]
pub use answer::{Group, List, Place, PlaceMut};
pub use check::{Asked, Check, Checked, Checker, Reported, SoFar, check, review, review_rows};
pub(crate) use check::{Decided, silently};
#[doc(hidden)]
pub use check::{Declared, NoneSaid, Siblings, facts};
pub(crate) use code::codes;
pub use code::{Code, CodeEntry};
pub use codes::CODES;
#[doc(hidden)]
pub use condition::{Beside, Choices, Chosen, Given, Table, Ternary};
pub use condition::{Demand, Fact, Need, When};
pub(crate) use condition::{Gate, has_place, places};
pub use context::Context;
#[cfg(test)]
pub(crate) use dice::Dice;
pub use fault::{Fault, Param};
#[doc(hidden)]
pub use field::read_choice;
pub use field::{Ask, Choice, Field};
pub use issue::{Issue, Severity};
pub use names::{Id, Keyed, Named, Names};
pub use path::{Part, Path, PathError, Segment};
#[doc(hidden)]
pub use question::LongList;
pub(crate) use question::is_key;
pub use question::{AskedBy, Bound, Meta, Widget, Without};
pub use report::Report;
pub(crate) use rules::AskedQuestion;
pub(crate) use rules::NeedByRules;
pub use rules::Rules;
pub use schema::Schema;
pub(crate) use schema::Step;
#[doc(hidden)]
pub use schema::{Child, KeyedBy};
pub(crate) use scope::PageName;
pub use scope::Scope;
pub use section::Section;
#[doc(inline)]
pub use uk_fields::Unit;
