//! Rules that look at more than one section. Each runs as soon as the answers it reads are themselves good.

use chrono::NaiveDate;

use super::{Draft, Sections, all_good};
use crate::application::qualifications::Qualification;
use crate::application::right_to_work::Answers;
use crate::application::timeline::{self, Span};
use crate::application::{Break, BreakDraft, Dates, PersonalDetails, fingerprint};
use crate::engine::{Checker, Code, DraftNode, Fault, Rows, Section};
use crate::field::{Email, FullName, Line, Month};

impl Draft {
    pub(super) fn check_across(&self, known: &Sections, c: &Checker<'_>) {
        let born = self.date_of_birth(known, c);
        self.history(known, c, born);
        same_paid_and_unpaid(known, c);
        duplicates(known, c);
        early_dates(known, c, born);
        self.names_in_statements(known, c);
    }

    /// The date of birth, also when another answer of its section is wrong.
    fn date_of_birth(&self, known: &Sections, c: &Checker<'_>) -> Option<NaiveDate> {
        if let Some(right_to_work) = &known.right_to_work {
            return right_to_work.date_of_birth();
        }
        c.below("right_to_work").silently(|c| {
            c.ask(&Answers::DATE_OF_BIRTH, &self.right_to_work.date_of_birth).get_optional().ok().flatten()
        })
    }

    fn names_in_statements(&self, known: &Sections, c: &Checker<'_>) {
        let Some(statements) = &known.statements else { return };
        let (c, details) = (&c.below("statements"), c.below("personal_details"));
        if let Some(person) = &known.personal_details {
            return statements.advise_names(
                c,
                person.full_name.as_str(),
                person.email.as_ref().map(Email::as_str),
            );
        }
        let typed = &self.personal_details;
        let (name, email) = details.silently(|c| {
            let name = c.ask(&PersonalDetails::FULL_NAME, &typed.full_name).get::<FullName>().ok();
            (name, c.ask(&PersonalDetails::EMAIL, &typed.email).get_optional::<Email>().ok().flatten())
        });
        let name = name.as_ref().map_or("", FullName::as_str);
        statements.advise_names(c, name, email.as_ref().map(Email::as_str));
    }

    /// Gaps and overlaps of the employment history. Dates that cannot be read could open a gap that is not there, so the
    /// rule waits for those, and for nothing else.
    fn history(&self, known: &Sections, c: &Checker<'_>, born: Option<NaiveDate>) {
        let (rules, history) = (c.rules(), c.rules().application().history);
        let span = |dates: Dates| dates.span(rules.as_of);
        if !rules.has(Section::EMPLOYMENT) {
            return;
        }
        let Some(jobs) = spans(
            &self.employment,
            &known.employment,
            &c.below("employment"),
            |job| span(job.dates),
            |job, c| Some(span(job.dates(c).ok()?)),
        ) else {
            return;
        };
        let filled = self.employment.iter().filter(|row| !row.value.is_blank()).enumerate();
        let mut overlaps = timeline::overlaps(&jobs).into_iter().map(|(later, _)| later).peekable();
        for (_, row) in filled.filter(|(place, _)| overlaps.next_if_eq(place).is_some()) {
            c.below("employment").row(row.index).inform("", Code::OVERLAP);
        }
        if jobs.is_empty() {
            return;
        }
        let breaks = spans(
            &self.breaks,
            &known.breaks,
            &c.below("breaks"),
            |pause: &Break| pause.span(rules.as_of),
            BreakDraft::span,
        );
        let voluntary = if rules.has(Section::VOLUNTARY) && history.count_voluntary {
            spans(
                &self.voluntary,
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
            !rules.has(Section::QUALIFICATIONS) || all_good(&self.qualifications, &known.qualifications);
        if !readable && self.qualifications.iter().any(|row| !row.value.full_time.is_blank()) {
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
    if typed.is_wrong_type() {
        return None;
    }
    let filled = typed.iter().filter(|row| !row.value.is_blank());
    c.silently(|c| filled.map(|row| of_typed(&row.value, &c.row(row.index))).collect())
}

/// Jobs, voluntary work and qualifications dated before an age at which they are plausible.
fn early_dates(known: &Sections, c: &Checker<'_>, born: Option<NaiveDate>) {
    let Some(born) = born else { return };
    let years = i32::try_from(c.rules().application().plausible_age).unwrap_or(i32::MAX);
    let earliest = Month::of(born).plus(years.saturating_mul(12));
    let too_early = Code::BEFORE_PLAUSIBLE_AGE;
    let in_year = || Fault::new(too_early).with("parts", vec!["year"]);
    for row in known.employment.iter().filter(|row| row.value.dates.start.last() < earliest) {
        c.below("employment").row(row.index).warn("start", in_year());
    }
    for row in known.voluntary.iter().filter(|row| row.value.dates.start.last() < earliest) {
        c.below("voluntary").row(row.index).warn("start", in_year());
    }
    for row in
        known.qualifications.iter().filter(|row| row.value.year.is_some_and(|year| year < earliest.year()))
    {
        c.below("qualifications").row(row.index).warn("year", too_early);
    }
}

/// The same role at the same place, at the same time, both paid and voluntary.
fn same_paid_and_unpaid(known: &Sections, c: &Checker<'_>) {
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

/// Rows that say the same as an earlier one of their list. What is told in sentences does not count.
fn duplicates(known: &Sections, c: &Checker<'_>) {
    let month = |month: Month| u64::from(month.year().unsigned_abs()) * 12 + u64::from(month.month());
    let end = |dates: &Dates| dates.end.map_or(0, |end| month(end.last()));
    let dates = |dates: &Dates| fingerprint::add(month(dates.start.first()), end(dates));
    again(c, "qualifications", &known.qualifications, Qualification::outline, Qualification::number);
    again(c, "training", &known.training, |it| month(it.completed), |it| role(&it.provider, &it.title));
    again(c, "employment", &known.employment, |it| dates(&it.dates), |it| role(&it.employer, &it.job_title));
    again(c, "breaks", &known.breaks, |it| fingerprint::add(month(it.start), it.end.map_or(0, month)), |_| 0);
    again(c, "voluntary", &known.voluntary, |it| dates(&it.dates), |it| role(&it.organisation, &it.role));
}

/// Warns of each row that says the same as an earlier one: first of all the outline, which is quick to compare, and of rows with the
/// same outline the texts.
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

/// A number for a place and a role, whatever the case they are written in.
fn role(place: &Line, title: &Line) -> u64 {
    fingerprint::add(fingerprint::of_any_case(place.as_str()), fingerprint::of_any_case(title.as_str()))
}
