//! What every form needs and no form decides: answers as typed, questions, conditions, the check of a draft, and the report.
//!
//! This room knows no form, no job and no sentence. From the bottom up:
//!
//! | what is wrong, and where | [`Code`], [`Fault`], [`Path`], [`Issue`], [`Report`] |
//! |---|---|
//! | what was typed | [`Answer`], [`Rows`], [`UnknownKeys`], [`DraftNode`], [`Intake`] |
//! | what is asked, of whom, when | [`Meta`], [`Question`], [`Need`], [`When`], [`Schema`] |
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

pub use answer::{
    Answer, DraftNode, Group, Intake, List, Place, PlaceMut, ReadError, Row, Rows, UnknownKeys, from_json,
};
pub(crate) use answer::{AsSent, from_value, is_blank, scalar_text};
#[doc(hidden)]
pub use answer::{Keys, Seed, Take};
pub use check::{
    Asked, Check, Checked, Checker, Declared, Reported, Siblings, SoFar, check, review, review_rows,
};
pub(crate) use check::{Decided, silently};
#[doc(hidden)]
pub use check::{NoneSaid, facts};
pub(crate) use code::codes;
pub use code::{Code, CodeEntry};
pub use codes::CODES;
pub use condition::{Beside, Choices, Chosen, Demand, Fact, Given, Need, Table, Ternary, When};
pub(crate) use condition::{Gate, has_place, places};
pub use context::Context;
pub use fault::{Fault, Param, Params};
#[doc(hidden)]
pub use field::read_choice;
pub use field::{Ask, Choice, Field};
pub use issue::{Issue, Severity};
pub(crate) use names::named;
pub use names::{Id, IdError, Keyed, Named, Names};
pub use path::{Part, Path, PathError, Segment};
pub use question::{
    AskedBy, Bound, LengthTable, LongList, Meta, Question, Range, Sensitivity, Widget, Without,
};
pub use report::{Diff, Report};
pub(crate) use rules::AskedQuestion;
pub use rules::{NeedByRules, Rules};
pub(crate) use schema::Step;
pub use schema::{Child, KeyedBy, Schema};
pub use scope::{PageName, Scope};
pub use section::Section;
#[doc(inline)]
pub use uk_fields::Unit;
