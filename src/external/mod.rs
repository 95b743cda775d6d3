//! Adapters to other crates, one file each.

#[cfg(feature = "garde")]
mod garde;
