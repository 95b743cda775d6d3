//! Gaps and overlaps of the employment history.
//!
//! Months of the window, which begins at the sixteenth birthday at the earliest, that no job, break,
//! voluntary work or full-time study covers are a gap: a warning with its first and last month, because
//! nobody has to explain one. Jobs at the same time are told as information. Source: HMG BPSS (three years);
//! DfE Teaching Vacancies (more than three months). Both numbers, and whether voluntary work counts, are
//! [`History`](crate::application::History) of the rules.

use chrono::NaiveDate;

use crate::application::timeline::{self, Span};
use crate::application::{Break, BreakDraft, Dates, Draft, Sections, all_good};
use crate::engine::{Checker, Code, DraftNode, Fault, Rows, Section};
use crate::field::Month;

/// Gaps and overlaps of the employment history. Dates that cannot be read could open a gap that is not there,
/// so the rule waits for those, and for nothing else.
pub(super) fn check(draft: &Draft, known: &Sections, c: &Checker<'_>, born: Option<NaiveDate>) {
    let (rules, history) = (c.rules(), c.rules().application().history);
    let span = |dates: Dates| dates.span(rules.as_of);
    if !rules.has(Section::EMPLOYMENT) {
        return;
    }
    let Some(jobs) = spans(
        &draft.employment,
        &known.employment,
        &c.below("employment"),
        |job| span(job.dates),
        |job, c| Some(span(job.dates(c).ok()?)),
    ) else {
        return;
    };
    let filled = draft.employment.iter().filter(|row| !row.value.is_blank()).enumerate();
    let mut overlaps = timeline::overlaps(&jobs).into_iter().map(|(later, _)| later).peekable();
    for (_, row) in filled.filter(|(place, _)| overlaps.next_if_eq(place).is_some()) {
        c.below("employment").row(row.index).inform("", Code::OVERLAP);
    }
    if jobs.is_empty() {
        return;
    }
    let breaks = spans(
        &draft.breaks,
        &known.breaks,
        &c.below("breaks"),
        |pause: &Break| pause.span(rules.as_of),
        BreakDraft::span,
    );
    let voluntary = if rules.has(Section::VOLUNTARY) && history.count_voluntary {
        spans(
            &draft.voluntary,
            &known.voluntary,
            &c.below("voluntary"),
            |work| span(work.dates),
            |work, c| Some(span(work.dates(c).ok()?)),
        )
    } else {
        Some(Vec::new())
    };
    let (Some(breaks), Some(voluntary)) = (breaks, voluntary) else { return };
    let study = known.qualifications.iter().filter_map(|row| row.value.full_time_study());
    let readable =
        !rules.has(Section::QUALIFICATIONS) || all_good(&draft.qualifications, &known.qualifications);
    if !readable && draft.qualifications.iter().any(|row| !row.value.full_time.is_blank()) {
        return;
    }
    let covered: Vec<Span> = jobs.into_iter().chain(breaks).chain(voluntary).chain(study).collect();
    let sixteenth = born.map(|born| Month::of(born).plus(16 * 12));
    let Some(window) = timeline::history_window(rules.as_of, history.window_months, sixteenth) else {
        return;
    };
    for gap in timeline::gaps(window, &covered, history.more_than_months) {
        c.warn("employment", Fault::new(Code::GAP).with("from", gap.from()).with("to", gap.to()));
    }
}

/// The months that the rows cover, if the dates of each can be read, whatever else is wrong with it.
fn spans<T: DraftNode, U>(
    typed: &Rows<T>,
    good: &Rows<U>,
    c: &Checker<'_>,
    of_good: impl Fn(&U) -> Span,
    of_typed: impl Fn(&T, &Checker<'_>) -> Option<Span>,
) -> Option<Vec<Span>> {
    if all_good(typed, good) {
        return Some(good.iter().map(|row| of_good(&row.value)).collect());
    }
    if typed.how().is_wrong_type() {
        return None;
    }
    let filled = typed.iter().filter(|row| !row.value.is_blank());
    c.silently(|c| filled.map(|row| of_typed(&row.value, &c.row(row.index))).collect())
}
