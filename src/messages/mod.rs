//! Whole sentences for people, in English, in Welsh, and in any language that you add: labels, hints,
//! choices, and what to do about each issue.
//! A language is one catalogue, a file in the syntax of Project Fluent: ours are `locales/en.ftl` and
//! `locales/cy.ftl`, and [`Language::new`] reads yours. It has one message for each question, with a sentence
//! for each code that can occur, and everything else that belongs to the language: its tag and its name, its
//! alphabet, its months, its small words. No code builds a sentence from pieces, because that would not work
//! in Welsh. What a catalogue lacks appears in English, and [`Language::missing`] lists it. The Welsh has yet
//! to be read by a native speaker; the words chosen are in `docs/welsh.md`.
//!
//! # Adding a language
//!
//! Copy `locales/en.ftl`, say at its top which language it is, translate it text by text, and hand it to
//! [`Language::new`]; nothing else lists languages. A misspelt name is an error with its line, and a sentence
//! that several others share may be a message of any name. The texts of a policy are translated in its file,
//! under `translations` and the tag.
//!
//! ```
//! use applicant::messages::{CatalogueError, Language, Messages};
//! use applicant::{Draft, Rules, Scope};
//!
//! let french = Language::new("
//! language = français
//!     .tag = fr
//! training =
//!     .too_many = Vous pouvez indiquer { courses.most } au plus
//! courses =
//!     .most = { $max ->
//!         [one] { $max } formation
//!        *[other] { $max } formations
//!     }
//! date = { $day } { $month } { $year }
//! month-3 = mars
//! ")?;
//! let words = Messages::new(french);
//! assert_eq!(words.date("2026-03-21".parse().unwrap()), "21 mars 2026");
//!
//! let rules = Rules::on("2026-11-21".parse().unwrap()).with_limit("training", 1).unwrap();
//! let two = r#"{"training": [{"title": "First aid"}, {"title": "Mentoring"}]}"#;
//! let report = Draft::from_json(two.as_bytes()).unwrap().review(&rules, Scope::Submit);
//! let said: Vec<String> = report.iter().map(|issue| words.message(issue)).collect();
//! assert!(said.contains(&"Vous pouvez indiquer 1 formation au plus".to_owned()));
//! // What it lacks so far is in English.
//! assert!(said.contains(&"Enter who gave the training".to_owned()), "{said:?}");
//!
//! let misspelt = "language = français\n    .tag = fr\npage-contineu = Continuer";
//! let error = Language::new(misspelt).unwrap_err().to_string();
//! assert!(error.starts_with("line 3: nothing uses the message `page-contineu`: did you mean"));
//! # Ok::<(), CatalogueError>(())
//! ```

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
mod short;
mod taken_apart;
mod texts;
mod words;

pub use decision::{DecisionLetter, EssentialLine, PolicyText, ScoredLine};
pub use error::CatalogueError;
pub use language::Language;
pub use texts::Messages;
