//! A number that stands for a text, so that texts can be compared without being kept (FNV-1a).
//!
//! Two texts with the same number by chance are very unlikely; nothing but advice and the counting of subjects rests on it.

/// The number of nothing.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The number with one piece more.
#[must_use]
pub(crate) const fn add(number: u64, piece: u32) -> u64 {
    (number ^ piece as u64).wrapping_mul(0x0000_0100_0000_01b3)
}
