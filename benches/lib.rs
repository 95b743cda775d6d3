//! The documents that are measured, and what reading and checking them is compared with.
#![allow(clippy::expect_used, reason = "patterns and documents are known to be sound")]

pub mod documents;
pub mod subset;
