//! Rows of a list that are given more than once.
//!
//! A warning at the later row: it is a slip more often than two results that are alike.

use super::role::role;
use crate::application::qualifications::Qualification;
use crate::application::{Dates, Sections, fingerprint};
use crate::engine::{Checker, Code, Rows};
use crate::field::Month;

/// Rows that say the same as an earlier one of their list. What is told in sentences does not count.
pub(super) fn check(known: &Sections, c: &Checker<'_>) {
    let month = |month: Month| u64::from(month.year().unsigned_abs()) * 12 + u64::from(month.month());
    let end = |dates: &Dates| dates.end.map_or(0, |end| month(end.last()));
    let dates = |dates: &Dates| fingerprint::add(month(dates.start.first()), end(dates));
    again(c, "qualifications", &known.qualifications, Qualification::outline, Qualification::number);
    again(c, "training", &known.training, |it| month(it.completed), |it| role(&it.provider, &it.title));
    again(c, "employment", &known.employment, |it| dates(&it.dates), |it| role(&it.employer, &it.job_title));
    again(c, "breaks", &known.breaks, |it| fingerprint::add(month(it.start), it.end.map_or(0, month)), |_| 0);
    again(c, "voluntary", &known.voluntary, |it| dates(&it.dates), |it| role(&it.organisation, &it.role));
}

/// Warns of each row that says the same as an earlier one: first of all the outline, which is quick to
/// compare, and of rows with the same outline the texts.
fn again<T>(
    c: &Checker<'_>,
    key: &'static str,
    rows: &Rows<T>,
    outline: impl Fn(&T) -> u64,
    texts: impl Fn(&T) -> u64,
) {
    if rows.iter().len() < 2 {
        return;
    }
    let mut outlines: Vec<(u64, u32, &T)> =
        rows.iter().map(|row| (outline(&row.value), row.index, &row.value)).collect();
    outlines.sort_unstable_by_key(|(outline, index, _)| (*outline, *index));
    let mut numbers: Vec<(u64, u32)> = Vec::new();
    for alike in outlines.chunk_by(|(a, ..), (b, ..)| a == b).filter(|alike| alike.len() > 1) {
        numbers.clear();
        numbers.extend(alike.iter().map(|(_, index, row)| (texts(row), *index)));
        numbers.sort_unstable();
        for pair in numbers.windows(2) {
            if let [(earlier, _), (later, index)] = pair
                && earlier == later
            {
                c.below(key).row(*index).warn("", Code::DUPLICATE);
            }
        }
    }
}
