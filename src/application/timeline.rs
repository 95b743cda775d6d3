//! Months, spans of months, gaps and overlaps.
//!
//! A work history is kept by the month, so an entry covers its first and its last month whole: a job that
//! ends in March and one that starts in April leave nothing between them, and neither do two that share a
//! month.

use chrono::NaiveDate;

use crate::field::Month;

/// Some months in a row, the first and the last included.
///
/// ```
/// use applicant::application::timeline::Span;
/// let [january, march] = ["2020-01", "2020-03"].map(str::parse);
/// let spring = Span::new(january?, march?);
/// assert_eq!(spring.map(Span::months), Some(3));
/// # Ok::<(), applicant::field::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    from: Month,
    to: Month,
}

impl Span {
    /// The months from one to the other; `None` when the last is before the first.
    #[must_use]
    pub fn new(from: Month, to: Month) -> Option<Span> {
        (from <= to).then_some(Span { from, to })
    }

    /// The months from one to the other, or the first alone when the other is before it.
    #[must_use]
    pub fn reaching(from: Month, to: Month) -> Span {
        Span { from, to: to.max(from) }
    }

    /// The first month.
    #[must_use]
    pub const fn from(self) -> Month {
        self.from
    }

    /// The last month.
    #[must_use]
    pub const fn to(self) -> Month {
        self.to
    }

    /// How many months there are: 1 or more.
    #[must_use]
    pub const fn months(self) -> u32 {
        self.from.months_until(self.to).unsigned_abs() + 1
    }

    /// The months that are in both.
    #[must_use]
    pub fn within(self, other: Span) -> Option<Span> {
        Span::new(self.from.max(other.from), self.to.min(other.to))
    }

    /// Whether a month is in both.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Whether the month is one of them.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        (self.from..=self.to).contains(&month)
    }
}

/// The same months in the fewest spans: sorted, and merged where they overlap or follow each other.
#[must_use]
pub fn union(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.into_iter().collect();
    spans.sort_unstable();
    spans.dedup_by(|next, merged| {
        let touches = next.from <= merged.to.succ();
        if touches {
            merged.to = merged.to.max(next.to);
        }
        touches
    });
    spans
}

/// How many months the spans cover, each month counted once.
///
/// ```
/// use applicant::application::timeline::{months, Span};
/// let span = |from: &str, to: &str| Span::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
/// assert_eq!(months([span("2020-01", "2020-06"), span("2020-04", "2020-12")]), 12);
/// ```
#[must_use]
pub fn months(spans: impl IntoIterator<Item = Span>) -> u32 {
    union(spans).into_iter().map(Span::months).sum()
}

/// The months of a window in which a history must have no gap: that many whole months before the month of
/// `as_of`, but none before `not_before`.
///
/// `None` when nothing is left.
///
/// ```
/// use applicant::application::timeline::history_window;
/// let as_of = chrono::NaiveDate::from_ymd_opt(2026, 3, 31);
/// let window = as_of.and_then(|day| history_window(day, 36, None));
/// let ends = window.map(|window| (window.from().to_string(), window.to().to_string()));
/// assert_eq!(ends, Some(("2023-03".into(), "2026-02".into())));
/// ```
#[must_use]
pub fn history_window(as_of: NaiveDate, months: u32, not_before: Option<Month>) -> Option<Span> {
    let this_month = Month::of(as_of);
    let from = this_month.plus(i32::try_from(months).map_or(i32::MIN, |months| -months));
    // Compared before the last month is taken: at the first month there is none before it.
    let from = not_before.map_or(from, |month| from.max(month));
    (from < this_month).then_some(Span { from, to: this_month.pred() })
}

/// The stretches of a window, longer than `more_than` months, in which no month is covered.
///
/// A stretch is measured inside the window, so what happened before it neither shortens nor lengthens a gap.
/// Entries may come in any order, twice, or inside each other: that opens no gap and hides none.
///
/// ```
/// use applicant::application::timeline::{gaps, Span};
/// let span = |from: &str, to: &str| Span::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
/// let window = span("2020-01", "2020-12");
/// // A March end and a July start leave three months, an August start leaves four.
/// assert!(gaps(window, &[span("2019-05", "2020-03"), span("2020-07", "2020-12")], 3).is_empty());
/// let found = gaps(window, &[span("2019-05", "2020-03"), span("2020-08", "2020-12")], 3);
/// assert_eq!(found, [span("2020-04", "2020-07")]);
/// ```
#[must_use]
pub fn gaps(window: Span, covered: &[Span], more_than: u32) -> Vec<Span> {
    let mut gaps = Vec::new();
    let mut uncovered_from = Some(window.from);
    for span in union(covered.iter().copied()) {
        let Some(from) = uncovered_from else { break };
        if span.to < from {
            continue;
        }
        if span.from > from {
            gaps.extend(Span::new(from, span.from.pred().min(window.to)));
        }
        uncovered_from = (span.to < window.to).then(|| span.to.succ());
    }
    gaps.extend(uncovered_from.map(|from| Span { from, to: window.to }));
    gaps.retain(|gap| gap.months() > more_than);
    gaps
}

/// The entries that overlap with one that started earlier, each before that other one, by their places in the
/// slice.
///
/// Every entry is named at most once as the later one, beside the entry that reaches furthest among those
/// that started before it; of two that start together the shorter counts as the earlier, and of two that are
/// the same the first. To share only the month in which one ends and the other starts is a change of jobs,
/// not an overlap.
///
/// ```
/// use applicant::application::timeline::{overlaps, Span};
/// let span = |from: &str, to: &str| Span::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
/// let jobs = [span("2020-03", "2020-09"), span("2020-01", "2020-03"), span("2020-08", "2020-12")];
/// assert_eq!(overlaps(&jobs), [(2, 0)]);
/// ```
#[must_use]
pub fn overlaps(spans: &[Span]) -> Vec<(usize, usize)> {
    let mut order: Vec<(Span, usize)> = spans.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut furthest: Option<(Span, usize)> = None;
    let mut overlaps = Vec::new();
    for (span, place) in order {
        if let Some((earlier, earlier_place)) = furthest {
            if span.from < earlier.to {
                overlaps.push((place, earlier_place));
            }
            if span.to <= earlier.to {
                continue;
            }
        }
        furthest = Some((span, place));
    }
    overlaps.sort_unstable();
    overlaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Dice;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    /// `2020-01..2020-03`.
    #[track_caller]
    fn span(text: &str) -> Span {
        let (from, to) = text.split_once("..").unwrap();
        Span::new(month(from), month(to)).unwrap()
    }

    fn spans<const N: usize>(texts: [&str; N]) -> Vec<Span> {
        texts.map(span).to_vec()
    }

    #[test]
    fn a_span_has_both_its_ends() {
        assert_eq!(Span::new(month("2020-02"), month("2020-01")), None);
        assert_eq!(span("2020-02..2020-02").months(), 1);
        assert_eq!(span("2019-12..2020-01").months(), 2);
        let spring = span("2020-03..2020-05");
        for (text, expected) in [("2020-02", false), ("2020-03", true), ("2020-05", true), ("2020-06", false)]
        {
            assert_eq!(spring.contains(month(text)), expected, "{text}");
        }
    }

    #[test]
    fn two_spans_share_what_both_have() {
        let spring = span("2020-03..2020-05");
        for (other, shared) in [
            ("2020-01..2020-02", None),
            ("2020-01..2020-03", Some("2020-03..2020-03")),
            ("2020-04..2020-04", Some("2020-04..2020-04")),
            ("2020-01..2020-12", Some("2020-03..2020-05")),
            ("2020-05..2020-07", Some("2020-05..2020-05")),
            ("2020-06..2020-07", None),
        ] {
            assert_eq!(spring.within(span(other)), shared.map(span), "{other}");
            assert_eq!(span(other).within(spring), shared.map(span), "{other}");
            assert_eq!(spring.overlaps(span(other)), shared.is_some(), "{other}");
        }
    }

    #[test]
    fn union_merges_what_touches() {
        for (given, expected) in [
            (
                spans(["2020-05..2020-06", "2020-01..2020-02"]),
                spans(["2020-01..2020-02", "2020-05..2020-06"]),
            ),
            (spans(["2020-01..2020-02", "2020-03..2020-04"]), spans(["2020-01..2020-04"])),
            (
                spans(["2020-01..2020-02", "2020-04..2020-04"]),
                spans(["2020-01..2020-02", "2020-04..2020-04"]),
            ),
            (spans(["2020-01..2020-12", "2020-03..2020-04"]), spans(["2020-01..2020-12"])),
            (spans(["2020-01..2020-03", "2020-01..2020-03"]), spans(["2020-01..2020-03"])),
            (spans(["9999-11..9999-12", "9999-12..9999-12"]), spans(["9999-11..9999-12"])),
            (vec![], vec![]),
        ] {
            assert_eq!(union(given), expected);
        }
        assert_eq!(months(spans(["2020-01..2020-03", "2020-03..2020-04", "2021-01..2021-01"])), 5);
    }

    #[test]
    fn the_window_ends_before_this_month() {
        let as_of = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (day, months, not_before, expected) in [
            ("2026-03-01", 36, None, Some(span("2023-03..2026-02"))),
            ("2026-03-31", 1, None, Some(span("2026-02..2026-02"))),
            ("2026-03-31", 0, None, None),
            ("2026-03-31", 36, Some(month("2020-01")), Some(span("2023-03..2026-02"))),
            ("2026-03-31", 36, Some(month("2026-02")), Some(span("2026-02..2026-02"))),
            ("2026-03-31", 36, Some(month("2026-03")), None),
            ("2026-03-31", u32::MAX, None, Some(span("1000-01..2026-02"))),
            ("1000-01-31", 36, None, None),
        ] {
            assert_eq!(history_window(as_of(day), months, not_before), expected, "{day} {months}");
        }
    }

    #[test]
    fn gaps_are_exact() {
        let window = span("2020-01..2022-12");
        for (covered, expected) in [
            (spans([]), spans(["2020-01..2022-12"])),
            (spans(["2019-01..2023-12"]), spans([])),
            // before, after, and beside the window
            (spans(["2018-01..2019-12", "2023-01..2024-01"]), spans(["2020-01..2022-12"])),
            // three months at either end and in the middle, then four
            (spans(["2020-04..2020-08", "2020-12..2022-09"]), spans([])),
            (
                spans(["2020-05..2020-08", "2021-01..2022-08"]),
                spans(["2020-01..2020-04", "2020-09..2020-12", "2022-09..2022-12"]),
            ),
            // a job ends in the month in which the next starts
            (spans(["2019-01..2021-05", "2021-05..2022-12"]), spans([])),
            // a short job inside a long one opens no gap after it
            (spans(["2020-01..2022-12", "2020-02..2020-03"]), spans([])),
            // two that end together, and one twice, hide no gap
            (
                spans(["2020-01..2021-01", "2020-06..2021-01", "2020-06..2021-01"]),
                spans(["2021-02..2022-12"]),
            ),
        ] {
            assert_eq!(gaps(window, &covered, 3), expected, "{covered:?}");
        }
        assert_eq!(
            gaps(span("9999-01..9999-12"), &spans(["9999-12..9999-12"]), 0),
            spans(["9999-01..9999-11"])
        );
    }

    #[test]
    fn overlaps_name_the_earlier_entry() {
        for (given, expected) in [
            (spans(["2020-01..2020-05", "2020-05..2020-09"]), vec![]),
            (spans(["2020-01..2020-06", "2020-05..2020-09"]), vec![(1, 0)]),
            (spans(["2020-05..2020-09", "2020-01..2020-06"]), vec![(0, 1)]),
            (spans(["2020-01..2020-12", "2020-03..2020-03", "2020-11..2021-02"]), vec![(1, 0), (2, 0)]),
            (spans(["2020-01..2020-01", "2020-01..2020-03"]), vec![]),
            (spans(["2020-12..2020-12", "2020-01..2020-12"]), vec![]),
            (spans(["2020-01..2020-02", "2020-01..2020-02"]), vec![(1, 0)]),
        ] {
            assert_eq!(overlaps(&given), expected, "{given:?}");
        }
    }

    fn some_span(dice: &mut Dice, start: Month) -> Span {
        let from = start.plus(dice.roll(60) as i32);
        Span { from, to: from.plus(dice.roll(14) as i32) }
    }

    #[test]
    fn agrees_with_one_month_at_a_time() {
        let (start, mut dice) = (month("2018-07"), Dice(1));
        let mark = |spans: &[Span]| {
            let all: [bool; 80] =
                std::array::from_fn(|n| spans.iter().any(|s| s.contains(start.plus(n as i32))));
            all
        };
        for _ in 0..1000 {
            let history: Vec<Span> = (0..dice.roll(9)).map(|_| some_span(&mut dice, start)).collect();
            let window = some_span(&mut dice, start.plus(5));
            let more_than = dice.roll(5) as u32;

            let covered = mark(&history);
            assert_eq!(
                months(history.iter().copied()) as usize,
                covered.iter().filter(|is_in| **is_in).count()
            );
            assert_eq!(mark(&union(history.iter().copied())), covered);

            let mut expected: Vec<Span> = Vec::new();
            for month in
                (0..80).filter(|&n| !covered[n]).map(|n| start.plus(n as i32)).filter(|m| window.contains(*m))
            {
                match expected.last_mut() {
                    Some(gap) if gap.to.succ() == month => gap.to = month,
                    _ => expected.push(Span { from: month, to: month }),
                }
            }
            expected.retain(|gap| gap.months() > more_than);
            assert_eq!(gaps(window, &history, more_than), expected, "{history:?} in {window:?}");

            let is_overlap = |a: Span, b: Span| a.from.max(b.from) < a.to.min(b.to) || nested_month(a, b);
            let later: Vec<usize> = overlaps(&history)
                .into_iter()
                .map(|(later, earlier)| {
                    assert!(is_overlap(history[later], history[earlier]));
                    later
                })
                .collect();
            let expected: Vec<usize> = (0..history.len())
                .filter(|&n| {
                    (0..history.len())
                        .any(|m| (history[m], m) < (history[n], n) && is_overlap(history[m], history[n]))
                })
                .collect();
            assert_eq!(later, expected, "{history:?}");
        }
    }

    /// One month inside the other span, at neither of its ends.
    fn nested_month(a: Span, b: Span) -> bool {
        let inside = |one: Span, other: Span| one.months() == 1 && other.from < one.from && one.to < other.to;
        inside(a, b) || inside(b, a)
    }
}
