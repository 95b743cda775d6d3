//! Paid work, breaks between jobs, and what the dates say when they are laid side by side.

use chrono::NaiveDate;

use super::dates::Dates;
use crate::application::timeline::{self, Span};
use crate::engine::{Checker, Code, Id, Names, Reported, Without};
use crate::field::{Line, Month, Prose};
use applicant_derive::Section;

/// A job.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Employment {
    /// Who the employer was.
    #[ask(max_chars = 100, sifted)]
    pub employer: Line,
    /// What the job was called.
    #[ask(max_chars = 100, sifted)]
    pub job_title: Line,
    /// From when to when.
    #[ask(flatten(start, current, end, dates_estimated))]
    pub dates: Dates,
    /// What was done; needed where a skill is claimed, and for recent jobs.
    #[ask(max_words = 150, demand = needs_duties(dates), without = Without::Always, sifted)]
    pub duties: Option<Prose>,
    /// The skills that the job shows, as the applicant declares; the sift confirms them.
    #[ask(default, named_by = Names::SKILLS, sifted)]
    pub skills: Vec<Id>,
    /// Why the job ended.
    #[ask(max_words = 50)]
    pub reason_for_leaving: Option<Prose>,
}

/// A break between jobs.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
#[section(rules = [in_order(start, end)])]
pub struct Break {
    /// First month.
    #[ask(earliest = oldest, latest = today)]
    pub start: Month,
    /// Last month; `None` while it goes on, which only the applicant knows.
    #[ask(earliest = oldest, sometimes)]
    pub end: Option<Month>,
    /// What it was for, if the applicant wishes to say.
    #[ask(max_words = 150)]
    pub reason: Option<Prose>,
}

impl Employment {
    fn needs_duties(draft: &EmploymentDraft, dates: Option<&Dates>, c: &Checker<'_>) -> bool {
        let rules = c.rules();
        let is_recent = |dates: &Dates| {
            timeline::history_window(rules.as_of, rules.application().history.window_months, None)
                .is_some_and(|window| dates.span(rules.as_of).to() >= window.from())
        };
        !draft.skills.is_blank() || dates.is_some_and(is_recent)
    }
}

impl EmploymentDraft {
    pub(crate) fn dates(&self, c: &Checker<'_>) -> Result<Dates, Reported> {
        Dates::ask(c, &self.start, &self.current, &self.end, &self.dates_estimated)
    }
}

impl Break {
    fn in_order(start: &Month, end: &Option<Month>, c: &Checker<'_>) -> Result<(), Reported> {
        match end {
            Some(end) if end < start => c.error(Break::END.key, Code::ENDS_BEFORE_START),
            _ => Ok(()),
        }
    }

    /// The months it covers, up to the month of `as_of` while it goes on.
    #[must_use]
    pub fn span(&self, as_of: NaiveDate) -> Span {
        Span::reaching(self.start, self.end.unwrap_or(Month::of(as_of)))
    }
}

impl BreakDraft {
    pub(crate) fn span(&self, c: &Checker<'_>) -> Option<Span> {
        let start = c.ask(&Break::START, &self.start).get().ok()?;
        let end = c.ask(&Break::END, &self.end).get_optional().ok()?;
        Span::new(start, end.unwrap_or(Month::of(c.rules().as_of)))
    }
}
