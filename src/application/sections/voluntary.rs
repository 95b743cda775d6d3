//! Unpaid and voluntary experience, which counts like paid work.

use super::dates::Dates;
use crate::engine::{Checker, Code, Fault, Id, Names, Reported, Unit};
use crate::field::{Decimal, Line, Prose};
use applicant_derive::Section;

/// Unpaid or voluntary experience.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
#[section(rules = [are_usual(hours_per_week)])]
pub struct Voluntary {
    /// The organisation, or who was helped.
    #[ask(max_chars = 100, sifted)]
    pub organisation: Line,
    /// What the role was.
    #[ask(max_chars = 100, sifted)]
    pub role: Line,
    /// From when to when.
    #[ask(flatten(start, current, end, dates_estimated))]
    pub dates: Dates,
    /// Hours a week, on average, 0.5 to 168.
    #[ask(tenths = (5, 1680), unit = Unit::HoursPerWeek, sifted)]
    pub hours_per_week: Option<Decimal>,
    /// What was done.
    #[ask(max_words = 150, sifted)]
    pub description: Prose,
    /// The skills that it shows, as the applicant declares; the sift confirms them.
    #[ask(default, named_by = Names::SKILLS, sifted)]
    pub skills: Vec<Id>,
}

impl Voluntary {
    fn are_usual(hours: &Option<Decimal>, c: &Checker<'_>) -> Result<(), Reported> {
        let many = c.rules().application().unusual_hours;
        if hours.is_some_and(|hours| hours.is_above(many as usize)) {
            c.warn(Voluntary::HOURS_PER_WEEK.key, Fault::new(Code::HOURS_UNUSUAL).with("max", many));
        }
        Ok(())
    }
}

impl VoluntaryDraft {
    pub(crate) fn dates(&self, c: &Checker<'_>) -> Result<Dates, Reported> {
        Dates::ask(c, &self.start, &self.current, &self.end, &self.dates_estimated)
    }
}
