//! The rules of `applicant` for other languages: texts in, JSON out. [`LoadedForm`] has the operations, and a WebAssembly module of this
//! crate exports them as functions and imports nothing.
#![deny(missing_docs)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(feature = "decisions")]
mod decisions;
// In another library, functions of these names would take the place of those of the system.
#[cfg(target_arch = "wasm32")]
mod exports;
mod form;
mod inputs;
#[cfg(feature = "pages")]
mod pages;
mod settings;

pub use form::{Answer, LoadedForm};
