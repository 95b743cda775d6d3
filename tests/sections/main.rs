//! Every question of the form at its boundaries, through the public interface.
//!
//! A line of a table is an edit of a sound draft and what is then said of it.

mod answers;
mod declarations;
mod document;
mod employment;
mod gaps;
mod job;
mod personal_details;
mod qualifications;
mod right_to_work;
mod saving;
mod statements;
#[path = "../support/mod.rs"]
mod support;
mod together;
mod training;
mod voluntary;
