//! Orders of merit: who comes first, and what is done about ties.

use std::cmp::Reverse;

/// A place in an order of merit.
///
/// Equal merit shares a rank, and the next rank counts everybody before it: 1, 2, 2, 4. No rule is published for breaking
/// ties, so ties stay ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Rank {
    /// From 1.
    pub rank: usize,
    /// How many share it: 1 when nobody else does.
    pub shared_by: usize,
    /// How many are ranked in all.
    pub of: usize,
}

impl Rank {
    /// Returns the share of those ranked that this place is as good as or better than, in per cent rounded down: 100 for the
    /// first.
    ///
    /// ```
    /// use applicant::eligibility::{order_by_merit, ranks};
    /// let mut points = [10, 40, 20, 40];
    /// order_by_merit(&mut points, |points| *points);
    /// let places: Vec<_> = ranks(&points, |points| *points)
    ///     .map(|(rank, points)| (rank.rank, *points, rank.percentile()))
    ///     .collect();
    /// assert_eq!(places, [(1, 40, 100), (1, 40, 100), (3, 20, 50), (4, 10, 25)]);
    /// ```
    #[must_use]
    pub const fn percentile(self) -> usize {
        match ((self.of + 1 - self.rank) * 100).checked_div(self.of) {
            Some(percentile) => percentile,
            None => 0,
        }
    }

    /// Returns whether others share it.
    #[must_use]
    pub const fn is_tied(self) -> bool {
        self.shared_by > 1
    }
}

/// Puts the best first. Those of equal merit keep the order in which they came, which says nothing of them.
pub fn order_by_merit<T, K: Ord>(rows: &mut [T], merit: impl Fn(&T) -> K) {
    rows.sort_by_key(|row| Reverse(merit(row)));
}

/// Returns the rank of each row, for rows in their [order of merit](order_by_merit). It keeps nothing but its place, so that very
/// many rows take no more memory than they have.
pub fn ranks<T, K: PartialEq>(rows: &[T], merit: impl Fn(&T) -> K) -> impl Iterator<Item = (Rank, &T)> {
    let of = rows.len();
    let (mut first, mut after) = (0, 0);
    rows.iter().enumerate().map(move |(place, row)| {
        if place == after {
            let own = merit(row);
            let others = rows.get(place..).unwrap_or_default().iter();
            first = place;
            after = place + others.take_while(|other| merit(other) == own).count();
        }
        (Rank { rank: first + 1, shared_by: after - first, of }, row)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ranked(mut rows: Vec<(u32, &'static str)>) -> Vec<(usize, usize, &'static str)> {
        order_by_merit(&mut rows, |row| row.0);
        ranks(&rows, |row| row.0).map(|(rank, row)| (rank.rank, rank.shared_by, row.1)).collect()
    }

    #[test]
    fn ties_share_a_rank_and_the_next_counts_them_all() {
        assert_eq!(
            ranked(vec![(5, "e"), (9, "a"), (7, "b"), (7, "c"), (7, "d")]),
            [(1, 1, "a"), (2, 3, "b"), (2, 3, "c"), (2, 3, "d"), (5, 1, "e")]
        );
        assert_eq!(ranked(vec![(1, "a"), (1, "b")]), [(1, 2, "a"), (1, 2, "b")]);
        assert_eq!(ranked(vec![(0, "alone")]), [(1, 1, "alone")]);
        assert_eq!(ranked(Vec::new()), []);
    }

    #[test]
    fn a_tie_has_two_at_least() {
        let rows = [9, 9, 5];
        let tied: Vec<bool> = ranks(&rows, |row| *row).map(|(rank, _)| rank.is_tied()).collect();
        assert_eq!(tied, [true, true, false]);
    }

    #[test]
    fn the_first_are_as_good_as_everybody() {
        let rows = [3, 2, 1];
        let percentiles: Vec<_> = ranks(&rows, |row| *row).map(|(rank, _)| rank.percentile()).collect();
        assert_eq!(percentiles, [100, 66, 33]);
    }
}
