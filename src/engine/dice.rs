//! Numbers for tests that look random and are the same on every run.

/// A linear congruential generator, with its state.
pub(crate) struct Dice(pub u64);

impl Dice {
    /// Returns a number below that of the sides.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}
