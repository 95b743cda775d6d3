//! The declarations of `tests/pass`, once more: clippy looks at what is built here, and whoever else may use what is declared.

#[path = "tests/pass/form.rs"]
pub mod form;
#[path = "tests/pass/names.rs"]
pub mod names;
#[path = "tests/pass/section.rs"]
pub mod section;
