//! Whole sentences for people, in English, in Welsh, and in any language that you add: labels, hints, choices, and what to do about
//! each issue.
//!
//! A language is one catalogue, a file in the syntax of Project Fluent: ours are `locales/en.ftl` and `locales/cy.ftl`, and
//! [`Language::new`] reads yours. It has one message for each question, with a sentence for each code that can occur, and whatever else
//! belongs to the language: its tag and its name, its alphabet, its months, its small words. No code puts a sentence together from
//! pieces: Welsh would not bear it. What a catalogue lacks appears in English, and [`Language::missing`] lists it. The Welsh awaits a
//! native reader; the words chosen are in `docs/welsh.md`.

mod decision;
mod error;
mod known;
mod language;
mod layer;
mod named;
mod places;
mod preferred;
mod questions;
mod sentences;
mod taken_apart;
mod texts;
mod words;

pub use decision::{DecisionLetter, EssentialLine, PolicyText, ScoredLine};
pub use error::CatalogueError;
pub use language::Language;
pub use texts::Messages;
