//! Whether a step of a selection takes the groups of a population alike: counts only, apart from the scorer.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

/// Counts how many people of each group were selected.
///
/// The grouping is the caller's, from data that is kept apart from the applications: a label and whether the person was
/// selected come in, counts stay. [`Evidence`](applicant::Evidence) has no place for a group, so nothing of this can reach the scorer.
///
/// ```
/// use applicant_recruitment::{FourFifths, Selections, SmallNumbers};
/// let mut selections = Selections::default();
/// selections.count("one", 48, 32); // 60 per cent
/// selections.count("two", 47, 53); // 47 per cent, which is 0.783 of 60
/// let impact = selections.impact(SmallNumbers::default());
/// assert_eq!(impact.groups[1].four_fifths, FourFifths::Below);
/// assert_eq!(impact.groups[1].impact_ratio.unwrap().permille(), 783);
/// assert!(!impact.groups[1].too_few);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selections(BTreeMap<String, Counts>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counts {
    selected: u32,
    not_selected: u32,
}

/// Below which numbers a figure is given, but called too small to say anything.
///
/// The guidelines give no number: differences that rest on small numbers and are not statistically significant may be no adverse
/// impact (29 CFR 1607.4D). The defaults are a choice of this crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SmallNumbers {
    /// The fewest people in the group, and in the one it is compared with: 30 by default.
    pub group: u64,
    /// The fewest selected in the group with the highest rate, and the fewest that the group would have had selected at that
    /// rate: 5 by default. The number really selected is not used, because a group of which nobody is selected would then always
    /// count as too small.
    pub selected: u64,
}

impl Default for SmallNumbers {
    fn default() -> SmallNumbers {
        SmallNumbers { group: 30, selected: 5 }
    }
}

/// What came of the comparison: the selection rate of each group, and its ratio to the highest.
///
/// A ratio below four fifths is a rule of thumb of the United States (Uniform Guidelines on Employee Selection Procedures, 1978,
/// 29 CFR 1607.4D). **It is not a legal test in the United Kingdom**, where the Equality Act 2010 (section 19) asks whether
/// people are put at a particular disadvantage and whether that is justified, and names no number. Neither does a ratio above it
/// show that a selection is fair. It only shows where to look.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Impact {
    /// Each group by its label, in alphabetical order.
    pub groups: Vec<GroupImpact>,
    #[serde(skip)]
    small: SmallNumbers,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct GroupImpact {
    /// The label that the caller gave.
    pub label: String,
    /// How many were selected.
    pub selected: u32,
    /// How many there are.
    pub of: u64,
    /// The selection rate; none of an empty group.
    pub rate: Option<Share>,
    /// The rate divided by the highest one, where there is something to divide and to compare with.
    pub impact_ratio: Option<Share>,
    /// How it compares with four fifths of the highest rate.
    pub four_fifths: FourFifths,
    /// Whether the numbers are too small to say anything; see [`SmallNumbers`].
    pub too_few: bool,
}

/// How the selection rate of a group compares with four fifths of the highest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FourFifths {
    /// It has the highest rate itself, alone or with others.
    Highest,
    /// Four fifths of the highest rate or more.
    AtLeast,
    /// Less than four fifths of the highest rate.
    Below,
    /// Nobody is in it, nobody at all was selected, or there is no other group.
    NotCompared,
}

/// A share in thousandths, always rounded down, so that a ratio just below four fifths never reads 0.800.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u64);

impl Share {
    /// Of two products of at most two counts each.
    fn of(part: u128, whole: u128) -> Option<Share> {
        let permille = part.saturating_mul(1000).checked_div(whole)?;
        Some(Share(u64::try_from(permille).unwrap_or(u64::MAX)))
    }

    /// In thousandths.
    #[must_use]
    pub const fn permille(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:03}", self.0 / 1000, self.0 % 1000))
    }
}

/// As a number between 0 and 1.
impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Any number of thousandths below 2^53 is exact enough to read back as printed.
        serializer.serialize_f64(self.0 as f64 / 1000.0)
    }
}

impl Selections {
    /// One more person of a group, selected or not.
    pub fn add(&mut self, group: &str, selected: bool) {
        self.count(group, u32::from(selected), u32::from(!selected));
    }

    /// Many more at once. A group of nobody is kept too.
    pub fn count(&mut self, group: &str, selected: u32, not_selected: u32) {
        let counts = self.0.entry(group.to_owned()).or_default();
        counts.selected = counts.selected.saturating_add(selected);
        counts.not_selected = counts.not_selected.saturating_add(not_selected);
    }

    /// Adds what was counted elsewhere, in any order.
    pub fn merge(&mut self, other: &Selections) {
        for (group, counts) in &other.0 {
            self.count(group, counts.selected, counts.not_selected);
        }
    }

    /// Returns the figures: each group beside the one with the highest selection rate, compared in whole numbers.
    #[must_use]
    pub fn impact(&self, small: SmallNumbers) -> Impact {
        let people = self.0.values().filter(|counts| counts.of() > 0);
        let others = people.clone().count() > 1;
        let highest = people.copied().reduce(|a, b| if b.is_above(a) { b } else { a });
        // Of several groups with the highest rate the smallest is compared with: what can be said depends on it.
        let highest = highest.and_then(|highest| {
            let same = self.0.values().filter(|counts| counts.of() > 0 && !highest.is_above(**counts));
            same.copied().min_by_key(|counts| counts.of())
        });
        let highest = highest.filter(|counts| others && counts.selected > 0);
        let group = |(label, counts): (&String, &Counts)| GroupImpact {
            label: label.clone(),
            selected: counts.selected,
            of: counts.of(),
            rate: Share::of(counts.selected.into(), counts.of().into()),
            impact_ratio: highest.and_then(|best| Share::of(counts.times(best), best.times(*counts))),
            four_fifths: counts.four_fifths(highest),
            too_few: highest.is_some_and(|best| counts.too_few(best, small)),
        };
        Impact { groups: self.0.iter().map(group).collect(), small }
    }
}

impl Counts {
    fn of(self) -> u64 {
        u64::from(self.selected) + u64::from(self.not_selected)
    }

    /// The rate of this over the rate of that is `this.times(that)` over `that.times(this)`. Counts are below 2^32 and sums
    /// below 2^33, so products stay exact.
    fn times(self, other: Counts) -> u128 {
        u128::from(self.selected) * u128::from(other.of())
    }

    fn is_above(self, other: Counts) -> bool {
        self.times(other) > other.times(self)
    }

    fn four_fifths(self, highest: Option<Counts>) -> FourFifths {
        match highest {
            Some(best) if self.of() > 0 => {
                if !best.is_above(self) {
                    FourFifths::Highest
                } else if self.times(best) * 5 < best.times(self) * 4 {
                    FourFifths::Below
                } else {
                    FourFifths::AtLeast
                }
            }
            _ => FourFifths::NotCompared,
        }
    }

    fn too_few(self, best: Counts, small: SmallNumbers) -> bool {
        let expected_at_best = best.times(self);
        self.of().min(best.of()) < small.group
            || u64::from(best.selected) < small.selected
            || expected_at_best < u128::from(small.selected) * u128::from(best.of())
    }
}

/// A line for each group: its figures and codes, then its label.
impl fmt::Display for Impact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, group) in self.groups.iter().enumerate() {
            let GroupImpact { label, selected, of, four_fifths, too_few, .. } = group;
            write!(f, "{}{selected}/{of}", if n == 0 { "" } else { "\n" })?;
            for share in [group.rate, group.impact_ratio] {
                match share {
                    Some(share) => write!(f, " {share}")?,
                    None => f.write_str(" -")?,
                }
            }
            write!(f, " {}{} {label}", four_fifths.as_str(), if *too_few { " too_few" } else { "" })?;
        }
        Ok(())
    }
}

impl Impact {
    /// Below which numbers a figure is called too small to say anything.
    #[must_use]
    pub const fn small_numbers(&self) -> SmallNumbers {
        self.small
    }
}

impl FourFifths {
    /// Returns the code, as JSON has it, such as `at_least`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            FourFifths::Highest => "highest",
            FourFifths::AtLeast => "at_least",
            FourFifths::Below => "below",
            FourFifths::NotCompared => "not_compared",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FourFifths::{AtLeast, Below, Highest, NotCompared};
    use super::*;

    /// Groups as (selected, of), which get the labels a, b, c …
    fn impact(groups: &[(u32, u32)]) -> Vec<GroupImpact> {
        let mut selections = Selections::default();
        for (label, (selected, of)) in ('a'..).zip(groups) {
            selections.count(&label.to_string(), *selected, of - selected);
        }
        selections.impact(SmallNumbers::default()).groups
    }

    #[track_caller]
    fn check(groups: &[(u32, u32)], expected: &[(FourFifths, Option<u64>, bool)]) {
        let found: Vec<_> = impact(groups)
            .iter()
            .map(|group| (group.four_fifths, group.impact_ratio.map(Share::permille), group.too_few))
            .collect();
        assert_eq!(found, expected, "{groups:?}");
    }

    #[test]
    fn four_fifths_exactly_is_not_below() {
        let highest = (Highest, Some(1000), false);
        check(&[(50, 100), (40, 100)], &[highest, (AtLeast, Some(800), false)]);
        check(&[(50, 100), (39, 100)], &[highest, (Below, Some(780), false)]);
        check(&[(50, 100), (41, 100)], &[highest, (AtLeast, Some(820), false)]);
        check(&[(500_000, 1_000_000), (400_000, 1_000_000)], &[highest, (AtLeast, Some(800), false)]);
        // A hair below reads 0.799, never 0.800.
        check(&[(500_000, 1_000_000), (399_999, 1_000_000)], &[highest, (Below, Some(799), false)]);
        // Groups of different sizes.
        check(&[(15, 36), (24, 72)], &[highest, (AtLeast, Some(800), false)]);
        check(&[(15, 36), (24, 73)], &[highest, (Below, Some(789), false)]);
    }

    #[test]
    fn the_largest_counts_do_not_overflow() {
        let max = u32::MAX;
        let mut selections = Selections::default();
        selections.count("a", max, max);
        selections.count("b", max / 5 * 2, max / 5 * 3);
        selections.count("a", 1, 1); // saturates
        let groups = selections.impact(SmallNumbers::default()).groups;
        assert_eq!(groups[0].of, 2 * u64::from(max));
        assert_eq!(groups[1].four_fifths, AtLeast);
        selections.count("b", 0, 1);
        assert_eq!(selections.impact(SmallNumbers::default()).groups[1].four_fifths, Below);
    }

    #[test]
    fn nothing_to_compare() {
        check(&[], &[]);
        check(&[(10, 100)], &[(NotCompared, None, false)]);
        check(&[(0, 100), (0, 50)], &[(NotCompared, None, false); 2]);
        check(&[(0, 0), (0, 0)], &[(NotCompared, None, false); 2]);
        // Nobody is in the second group, so the first has nothing to be compared with.
        check(&[(10, 100), (0, 0)], &[(NotCompared, None, false); 2]);
        check(
            &[(10, 100), (0, 0), (10, 100)],
            &[(Highest, Some(1000), false), (NotCompared, None, true), (Highest, Some(1000), false)],
        );
        assert_eq!(impact(&[(0, 0)])[0].rate, None);
        assert_eq!(impact(&[(0, 7)])[0].rate.map(Share::permille), Some(0));
    }

    #[test]
    fn small_numbers_are_given_and_flagged() {
        let highest = |few| (Highest, Some(1000), few);
        // Both sides of 30 people, in either group.
        check(&[(15, 30), (3, 30)], &[highest(false), (Below, Some(200), false)]);
        check(&[(15, 30), (3, 29)], &[highest(false), (Below, Some(206), true)]);
        check(&[(15, 29), (3, 30)], &[highest(true), (Below, Some(193), true)]);
        // Both sides of 5 selected at the highest rate.
        check(&[(5, 50), (0, 50)], &[highest(false), (Below, Some(0), false)]);
        check(&[(4, 40), (0, 50)], &[highest(true), (Below, Some(0), true)]);
        check(&[(10, 100), (0, 50)], &[highest(false), (Below, Some(0), false)]);
        check(&[(10, 100), (0, 49)], &[highest(false), (Below, Some(0), true)]);
        // A group of which nobody is selected does not hide behind its nought.
        check(&[(500, 1000), (0, 1000)], &[highest(false), (Below, Some(0), false)]);
        // Of equal rates the smaller group decides what can be said.
        check(&[(500, 1000), (1, 2), (100, 1000)], &[highest(true), highest(true), (Below, Some(200), true)]);
    }

    #[test]
    fn parts_make_the_whole() {
        let (mut one, mut two, mut whole) =
            (Selections::default(), Selections::default(), Selections::default());
        for (n, selected) in [true, false, true, true, false].into_iter().enumerate() {
            let label = ["x", "y"][n % 2];
            whole.add(label, selected);
            if n < 2 { one.add(label, selected) } else { two.add(label, selected) }
        }
        let mut other_way = two.clone();
        other_way.merge(&one);
        one.merge(&two);
        assert_eq!((&one, &other_way), (&whole, &whole));
    }

    #[test]
    fn it_prints_figures_and_codes() {
        let mut selections = Selections::default();
        selections.count("north", 20, 20);
        selections.count("south", 3, 7);
        let impact = selections.impact(SmallNumbers::default());
        assert_eq!(
            impact.to_string(),
            "20/40 0.500 1.000 highest north\n3/10 0.300 0.600 below too_few south"
        );
        let json = serde_json::to_value(&impact).unwrap();
        assert_eq!(json["groups"][1]["impact_ratio"], 0.6);
        for group in &impact.groups {
            assert_eq!(serde_json::to_value(group).unwrap()["four_fifths"], group.four_fifths.as_str());
        }
    }
}
