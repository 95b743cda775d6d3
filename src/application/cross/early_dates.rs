//! Dates before an age at which they are plausible, which are usually a slip in the year.
//!
//! A warning, so that an honest answer can be submitted; the age is `plausible_age` of the rules. A date of
//! birth that cannot be read leaves it out.

use chrono::NaiveDate;

use crate::application::Sections;
use crate::engine::{Checker, Code, Fault};
use crate::field::Month;

/// Jobs, voluntary work and qualifications dated before an age at which they are plausible.
pub(super) fn check(known: &Sections, c: &Checker<'_>, born: Option<NaiveDate>) {
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
