//! Paid work, breaks between jobs, and what the dates say when they are laid side by side.

use chrono::NaiveDate;
use serde::Serialize;

use super::dates::Dates;
use super::skill::Skill;
use crate::answer::Answer;
use crate::check::{Check, Checker, Reported};
use crate::field::{Line, Month, Prose, hidden_debug};
use crate::question::{Bound, Question};
use crate::report::Code;
use crate::rules::Limit;
use crate::timeline::{self, Span};

/// Who the employer was.
pub const EMPLOYER: Question = Question::line("employer").max(Limit::Line);
/// What the job was called.
pub const JOB_TITLE: Question = Question::line("job_title").max(Limit::Line);
/// What was done; needed where a skill is claimed, and for recent jobs.
pub const DUTIES: Question = Question::prose("duties").words(Limit::Duties).optional();
/// The skills that the job shows.
pub const SKILLS: Question = Question::choices("skills", Skill::NAMES).optional();
/// Why the job ended.
pub const REASON_FOR_LEAVING: Question =
    Question::prose("reason_for_leaving").words(Limit::LeavingReason).optional();
/// Why there is no employment to list.
pub const NO_EMPLOYMENT: Question = Question::prose("no_employment").words(Limit::NoEmployment).optional();

/// First month of a break.
pub const BREAK_START: Question =
    Question::month("start").on_or_after(Bound::Oldest).on_or_before(Bound::AsOf);
/// Last month of a break; blank while it goes on.
pub const BREAK_END: Question = Question::month("end").on_or_after(Bound::Oldest).optional();
/// What the break was for, if the applicant wishes to say.
pub const BREAK_REASON: Question = Question::prose("reason").words(Limit::BreakReason).optional();

draft! {
    /// A job as typed.
    pub struct EmploymentDraft {
        employer: Answer,
        job_title: Answer,
        start: Answer,
        current: Answer,
        end: Answer,
        dates_estimated: Answer,
        duties: Answer,
        skills: Answer,
        reason_for_leaving: Answer,
    }
}

draft! {
    /// A break as typed.
    pub struct BreakDraft { start: Answer, end: Answer, reason: Answer }
}

/// A job.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Employment {
    /// Who the employer was.
    pub employer: Line,
    /// What the job was called.
    pub job_title: Line,
    /// From when to when.
    #[serde(flatten)]
    pub dates: Dates,
    /// What was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duties: Option<Prose>,
    /// The skills that the job shows, as the applicant declares; the sift confirms them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// Why the job ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_for_leaving: Option<Prose>,
}

hidden_debug!(Employment, Break);

/// A break between jobs.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Break {
    /// First month.
    pub start: Month,
    /// Last month; `None` while it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Month>,
    /// What it was for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

impl Break {
    /// The months it covers, up to the month of `as_of` while it goes on.
    #[must_use]
    pub fn span(&self, as_of: NaiveDate) -> Span {
        Span::reaching(self.start, self.end.unwrap_or(Month::of(as_of)))
    }
}

impl EmploymentDraft {
    pub(crate) fn dates(&self, c: &Checker<'_>) -> Result<Dates, Reported> {
        Dates::ask(c, &self.start, &self.current, &self.end, &self.dates_estimated)
    }
}

impl BreakDraft {
    pub(crate) fn span(&self, c: &Checker<'_>) -> Option<Span> {
        let start = c.ask(&BREAK_START, &self.start).get().ok()?;
        let end = c.ask(&BREAK_END, &self.end).get_optional().ok()?;
        Span::new(start, end.unwrap_or(Month::of(c.rules().as_of)))
    }
}

impl Check for EmploymentDraft {
    type Checked = Employment;

    fn check(&self, c: &Checker<'_>) -> Result<Employment, Reported> {
        let employer = c.ask(&EMPLOYER, &self.employer).get();
        let job_title = c.ask(&JOB_TITLE, &self.job_title).get();
        let dates = self.dates(c);
        let skills = c.ask(&SKILLS, &self.skills).get_optional::<Vec<Skill>>();
        let recent = dates.is_ok_and(|dates| {
            let rules = c.rules();
            timeline::history_window(rules.as_of, rules.history.window_months, None)
                .is_some_and(|window| dates.span(rules.as_of).to() >= window.from())
        });
        let tagged = !self.skills.is_blank();
        let duties = c.ask(&DUTIES, &self.duties).required_if(tagged || recent).get_optional();
        let reason_for_leaving = c.ask(&REASON_FOR_LEAVING, &self.reason_for_leaving).get_optional();
        Ok(Employment {
            employer: employer?,
            job_title: job_title?,
            dates: dates?,
            duties: duties?,
            skills: skills?.unwrap_or_default(),
            reason_for_leaving: reason_for_leaving?,
        })
    }
}

impl Check for BreakDraft {
    type Checked = Break;

    fn check(&self, c: &Checker<'_>) -> Result<Break, Reported> {
        let start = c.ask(&BREAK_START, &self.start).get();
        let end = c.ask(&BREAK_END, &self.end).get_optional();
        let reason = c.ask(&BREAK_REASON, &self.reason).get_optional();
        if let (Ok(start), Ok(Some(end))) = (start, end)
            && end < start
        {
            return c.error(BREAK_END.key, Code::EndsBeforeStart);
        }
        Ok(Break { start: start?, end: end?, reason: reason? })
    }
}
