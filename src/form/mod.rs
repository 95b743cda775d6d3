//! The form as pages of questions: what a form builder needs to ask, to show again what was typed, and to read a post.
//!
//! ```text
//!  Form::of(&rules) ─ pages ─▶ Page ─ questions ─▶ FormQuestion ─ input, constraints, options, parts, shown_when
//!  a form post ─ FormPost::read ─▶ Draft ─ review(Scope::Page) ─▶ Report      Draft ─ to_form ─▶ names and values
//! ```
//!
//! One page, from a post to the next page:
//!
//! ```
//! # #[cfg(feature = "messages")] {
//! use applicant::form::Form;
//! use applicant::messages::{Language, Messages};
//! use applicant::{Draft, Policy};
//!
//! let policy = Policy::probation_services_officer();
//! let rules = policy.rules("2026-11-21".parse()?);
//! let form = Form::of(&rules);
//! let words = Messages::new(Language::english()).for_policy(policy);
//! let page = form.page("training").ok_or("no such page")?;
//!
//! // What was posted takes the place of what was saved of this page, and a button may add, remove or move a row.
//! let post = form.read([("training[0].title", "Mentoring"), ("training[0].completed.month", "9"), ("_row", "add training")])?;
//! let mut draft = Draft::default().with_page(page, &post.draft);
//! if let Some(action) = post.row_action()? {
//!     draft.apply(action)?;
//! }
//! let saved = serde_json::to_string(&draft)?;
//!
//! // What is wrong with the page, in its order, each with the control to go to.
//! let draft = Draft::from_json(saved.as_bytes())?;
//! let report = draft.review(&rules, page.scope());
//! let summary: Vec<String> =
//!     report.errors().map(|it| format!("#{} {}", page.control(it).unwrap_or_default(), it.message(&words))).collect();
//! assert_eq!(summary[1], "#training-0-completed-year Date you completed the training must include a year");
//!
//! // Show the page again: each question that is shown, with what its input contains and what to say beside it.
//! let inputs = draft.inputs();
//! for row in draft.row_indexes("training")? {
//!     for question in page.questions().iter().filter(|it| inputs.shows(it, row)) {
//!         let said: Vec<String> = report.at(&question.path(row)).map(|it| it.message(&words)).collect();
//!         println!("{} {:?} {said:?}", words.label(question), inputs.filled(question, row));
//!     }
//! }
//! assert_eq!(form.task_status(applicant::engine::Section::TRAINING, &draft, &rules).as_str(), "problem");
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`html`] writes each question, a page of them and the summary of what is wrong as accessible HTML in three styles.

mod draft;
mod error;
mod fill;
pub mod html;
mod input;
mod merge;
mod model;
mod name;
mod post;
mod question;
mod questions;
mod rows;
mod schema;
mod shown;

pub use crate::engine::AskedBy;
pub use draft::{DeclaredForm, FormDraft};
pub use error::FormError;
pub use fill::{Filled, Inputs};
pub use input::{Constraints, Input};
pub use model::{Form, Page, TaskStatus};
pub use post::{FormPost, PostLimits};
pub use question::FormQuestion;
pub use rows::RowAction;
pub use schema::{Dialect, Words};
pub use shown::{Shown, Test};
