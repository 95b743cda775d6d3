//! The form as pages of questions: what a form builder needs to ask, to show again what was typed, and to read a post.
//!
//! ```text
//!  Form::pso() ─ pages ─▶ Page ─ questions ─▶ FormQuestion ─ input, constraints, options, parts, shown_when
//!  a form post ─ FormPost::read ─▶ Draft ─ review(Scope::Page) ─▶ Report      Draft ─ to_form ─▶ names and values
//! ```

mod fill;
mod input;
mod model;
mod name;
mod post;
mod question;
mod questions;
mod rows;
mod schema;
mod shown;

pub use fill::{Filled, Inputs};
pub use input::{CodeLength, Constraints, Input, Profile};
pub use model::{Form, FormError, Page, TaskStatus};
pub use post::{FormPost, PostLimits};
pub use question::FormQuestion;
pub use questions::AskedBy;
pub use rows::RowAction;
pub use schema::{Dialect, Words};
pub use shown::{Shown, Test};
