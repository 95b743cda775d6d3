//! What the tests of this package share: documents to test with, and what those of the crate share too.

pub mod documents;
#[path = "../../support/mod.rs"]
mod support;

use std::path::PathBuf;

pub use support::*;

/// A file or folder of the repository.
pub fn of_repository(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}
