//! Voluntary work that is also listed as a job.
//!
//! The same role at the same place counts once, as what it was. A warning, because somebody may be paid for
//! some hours of a role and give others.

use super::role::role;
use crate::application::Sections;
use crate::application::timeline::Span;
use crate::engine::{Checker, Code};

/// The same role at the same place, at the same time, both paid and voluntary.
pub(super) fn check(known: &Sections, c: &Checker<'_>) {
    if known.voluntary.is_empty() {
        return;
    }
    let as_of = c.rules().as_of;
    // Compared as numbers, so that long lists of long names cost no more than their text.
    let paid: Vec<(u64, Span)> = known
        .employment
        .iter()
        .map(|row| (role(&row.value.employer, &row.value.job_title), row.value.dates.span(as_of)))
        .collect();
    for row in &known.voluntary {
        let unpaid = (role(&row.value.organisation, &row.value.role), row.value.dates.span(as_of));
        let is_same = |(role, span): &(u64, Span)| *role == unpaid.0 && span.overlaps(unpaid.1);
        if paid.iter().any(is_same) {
            c.below("voluntary").row(row.index).warn("", Code::SAME_PAID_AND_UNPAID);
        }
    }
}
