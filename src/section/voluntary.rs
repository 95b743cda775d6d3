//! Unpaid and voluntary experience, which counts like paid work.

use serde::Serialize;

use super::dates::Dates;
use super::skill::Skill;
use crate::answer::Answer;
use crate::check::{Check, Checker, Reported};
use crate::field::{Decimal, Line, Prose, hidden_debug};
use crate::question::{Question, Unit};
use crate::report::{Code, Fault};
use crate::rules::Limit;

/// The organisation, or who was helped.
pub const ORGANISATION: Question = Question::line("organisation").max(Limit::Line);
/// What the role was.
pub const ROLE: Question = Question::line("role").max(Limit::Line);
/// Hours a week, on average.
pub const HOURS_PER_WEEK: Question =
    Question::tenths("hours_per_week", 5, 1680).unit(Unit::HoursPerWeek).optional();
/// What was done.
pub const DESCRIPTION: Question = Question::prose("description").words(Limit::Description);
/// The skills that it shows.
pub const SKILLS: Question = Question::choices("skills", Skill::NAMES).optional();

draft! {
    /// Unpaid or voluntary experience as typed.
    pub struct VoluntaryDraft {
        organisation: Answer,
        role: Answer,
        start: Answer,
        current: Answer,
        end: Answer,
        dates_estimated: Answer,
        hours_per_week: Answer,
        description: Answer,
        skills: Answer,
    }
}

/// Unpaid or voluntary experience.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Voluntary {
    /// The organisation, or who was helped.
    pub organisation: Line,
    /// What the role was.
    pub role: Line,
    /// From when to when.
    #[serde(flatten)]
    pub dates: Dates,
    /// Hours a week, 0.5 to 168.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<Decimal>,
    /// What was done.
    pub description: Prose,
    /// The skills that it shows, as the applicant declares; the sift confirms them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
}

hidden_debug!(Voluntary);

impl VoluntaryDraft {
    pub(crate) fn dates(&self, c: &Checker<'_>) -> Result<Dates, Reported> {
        Dates::ask(c, &self.start, &self.current, &self.end, &self.dates_estimated)
    }
}

impl Check for VoluntaryDraft {
    type Checked = Voluntary;

    fn check(&self, c: &Checker<'_>) -> Result<Voluntary, Reported> {
        let organisation = c.ask(&ORGANISATION, &self.organisation).get();
        let role = c.ask(&ROLE, &self.role).get();
        let dates = self.dates(c);
        let hours_per_week = c.ask(&HOURS_PER_WEEK, &self.hours_per_week).get_optional::<Decimal>();
        let many = c.rules().limit(Limit::UnusualHours);
        if hours_per_week.ok().flatten().is_some_and(|hours| hours.is_above(many)) {
            c.warn(HOURS_PER_WEEK.key, Fault::new(Code::HoursUnusual).with("max", many));
        }
        let description = c.ask(&DESCRIPTION, &self.description).get();
        let skills = c.ask(&SKILLS, &self.skills).get_optional();
        Ok(Voluntary {
            organisation: organisation?,
            role: role?,
            dates: dates?,
            hours_per_week: hours_per_week?,
            description: description?,
            skills: skills?.unwrap_or_default(),
        })
    }
}
