//! Rows of a list that are given more than once.
//!
//! A warning at the later row: it is a slip more often than two results that are alike.

use super::role::role;
use crate::application::fingerprint::Numbers;
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
    again(
        c,
        "training",
        &known.training,
        |it| fingerprint::add(0, month(it.completed)),
        |it| role(&it.provider, &it.title),
    );
    again(c, "employment", &known.employment, |it| dates(&it.dates), |it| role(&it.employer, &it.job_title));
    again(c, "breaks", &known.breaks, |it| fingerprint::add(month(it.start), it.end.map_or(0, month)), |_| 0);
    again(c, "voluntary", &known.voluntary, |it| dates(&it.dates), |it| role(&it.organisation, &it.role));
}

/// Warns of each row that says the same as an earlier one, by its outline, which is quick to tell, and its texts.
fn again<T>(
    c: &Checker<'_>,
    key: &'static str,
    rows: &Rows<T>,
    outline: impl Fn(&T) -> u64,
    texts: impl Fn(&T) -> u64,
) {
    if rows.len() < 2 {
        return;
    }
    let mut seen = Numbers::with_room_for(rows.len());
    // Mostly the outlines differ, and then so do the rows.
    if rows.iter().all(|row| seen.insert(outline(&row.value))) {
        return;
    }
    seen.clear();
    for row in rows {
        if !seen.insert(fingerprint::add(outline(&row.value), texts(&row.value))) {
            c.below(key).row(row.index).warn("", Code::DUPLICATE);
        }
    }
}
