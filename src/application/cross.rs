//! Rules that look at more than one section. Each runs as soon as the answers it reads are themselves good.

use super::{Application, Draft, filled};
use crate::answer::{Node, Rows};
use crate::check::Checker;
use crate::field::{Line, Month};
use crate::fingerprint;
use crate::report::{Code, Fault};
use crate::rules::Section;
use crate::timeline::{self, Span};

impl Draft {
    pub(super) fn check_across(&self, known: &Application, c: &Checker<'_>) {
        self.history(known, c);
        same_paid_and_unpaid(known, c);
        if let (Some(statements), Some(person)) = (&known.statements, &known.personal_details) {
            let email = person.email.as_ref().map(|email| email.as_str());
            statements.advise_names(&c.below("statements"), person.full_name.as_str(), email);
        }
    }

    /// Gaps and overlaps of the employment history. A list with a row that cannot be read could open a gap that is not
    /// there, so the rule waits until all of them can.
    fn history(&self, known: &Application, c: &Checker<'_>) {
        let readable = all_good(&self.employment, &known.employment)
            && all_good(&self.breaks, &known.breaks)
            && all_good(&self.voluntary, &known.voluntary)
            && all_good(&self.qualifications, &known.qualifications);
        if !readable || known.employment.is_empty() || !c.rules().has(Section::Employment) {
            return;
        }
        let (as_of, history) = (c.rules().as_of, c.rules().history);
        let jobs: Vec<Span> = known.employment.iter().map(|row| row.value.dates.span(as_of)).collect();
        for (later, _) in timeline::overlaps(&jobs) {
            if let Some(row) = known.employment.iter().nth(later) {
                c.below("employment").row(row.index).inform("", Code::Overlap);
            }
        }
        let mut covered = jobs;
        covered.extend(known.breaks.iter().filter_map(|row| row.value.span()));
        covered.extend(known.qualifications.iter().filter_map(|row| row.value.full_time_study()));
        if history.count_voluntary {
            covered.extend(known.voluntary.iter().map(|row| row.value.dates.span(as_of)));
        }
        let sixteenth = known
            .right_to_work
            .as_ref()
            .and_then(|it| it.date_of_birth())
            .map(|born| Month::of(born).plus(16 * 12));
        let Some(window) = timeline::history_window(as_of, history.window_months, sixteenth) else { return };
        for gap in timeline::gaps(window, &covered, history.more_than_months) {
            c.warn("employment", Fault::new(Code::Gap).with("from", gap.from()).with("to", gap.to()));
        }
    }
}

/// Whether every row that is not blank could be read.
fn all_good<T: Node, U>(typed: &Rows<T>, good: &Rows<U>) -> bool {
    filled(typed) == good.len() && !typed.is_wrong_type()
}

/// The same role at the same place, at the same time, both paid and voluntary.
fn same_paid_and_unpaid(known: &Application, c: &Checker<'_>) {
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
            c.below("voluntary").row(row.index).warn("", Code::SamePaidAndUnpaid);
        }
    }
}

/// A number for a place and a role, whatever the case they are written in.
fn role(place: &Line, title: &Line) -> u64 {
    [place, title].iter().fold(fingerprint::START, |role, text| {
        let folded = text.as_str().chars().flat_map(char::to_lowercase);
        fingerprint::add(folded.fold(role, |role, c| fingerprint::add(role, u32::from(c))), 0)
    })
}
