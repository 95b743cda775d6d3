//! What the applicant applies for: role, regions, working pattern.

use std::borrow::Cow;

use serde::Serialize;

use crate::check::{Check, Checker, Reported};
use crate::field::{Decimal, Line, choices, hidden_debug, text};
use crate::question::{Question, Unit};
use crate::report::Code;
use crate::rules::Limit;

choices! {
    /// A region of the Probation Service as the advert divides England and Wales.
    ///
    /// Source: the seven regional divisions of the job page; today's twelve regions divide them further.
    pub enum Region {
        /// London.
        London = "london",
        /// Midlands.
        Midlands = "midlands",
        /// North East.
        NorthEast = "north_east",
        /// North West.
        NorthWest = "north_west",
        /// South East and Eastern.
        SouthEastAndEastern = "south_east_and_eastern",
        /// South West and South Central.
        SouthWestAndSouthCentral = "south_west_and_south_central",
        /// Wales.
        Wales = "wales",
    }
}

choices! {
    /// Where the work is done. A preference: one is assigned.
    pub enum Environment {
        /// A probation office.
        ProbationOffice = "probation_office",
        /// A court.
        Court = "court",
        /// Approved premises.
        ApprovedPremises = "approved_premises",
    }
}

choices! {
    /// How the hours are spread.
    pub enum WorkingPattern {
        /// Full time.
        FullTime = "full_time",
        /// Part time.
        PartTime = "part_time",
        /// Flexible.
        Flexible = "flexible",
    }
}

/// The post, by the id of its policy; blank means the post of the rules.
pub const ROLE: Question = Question::select("role").optional();
/// The reference of an advert; blank means the advert of the rules, if they come from one.
pub const VACANCY: Question = Question::line("vacancy").max(Limit::Reference).optional();
/// The regions the applicant would work in.
pub const REGIONS: Question = Question::choices("regions", Region::NAMES);
/// The environments the applicant would prefer.
pub const ENVIRONMENTS: Question = Question::choices("environments", Environment::NAMES).optional();
/// How the hours are spread.
pub const WORKING_PATTERN: Question = Question::choice("working_pattern", WorkingPattern::NAMES);
/// Hours a week.
pub const HOURS_PER_WEEK: Question =
    Question::tenths("hours_per_week", 10, 480).unit(Unit::HoursPerWeek).optional();
/// How far the applicant would travel, in miles.
pub const MAX_TRAVEL_MILES: Question =
    Question::whole("max_travel_miles", 0, 500).unit(Unit::Miles).optional();

draft! {
    /// What the applicant applies for, as typed.
    pub struct JobDraft {
        role: crate::Answer,
        vacancy: crate::Answer,
        regions: crate::Answer,
        environments: crate::Answer,
        working_pattern: crate::Answer,
        hours_per_week: crate::Answer,
        max_travel_miles: crate::Answer,
    }
}

/// What the applicant applies for.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Job {
    /// The id of the post.
    pub role: Cow<'static, str>,
    /// The reference of the advert.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacancy: Option<Line>,
    /// At least one region.
    pub regions: Vec<Region>,
    /// Environments preferred, none for no preference.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Environment>,
    /// How the hours are spread.
    pub working_pattern: WorkingPattern,
    /// Hours a week, 1 to 48.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<Decimal>,
    /// Miles, 0 to 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_travel_miles: Option<u32>,
}

hidden_debug!(Job);

impl Check for JobDraft {
    type Checked = Job;

    fn check(&self, c: &Checker<'_>) -> Result<Job, Reported> {
        let role = self.role(c);
        let vacancy = self.vacancy(c);
        let regions = c.ask(&REGIONS, &self.regions).get::<Vec<Region>>().and_then(|regions| {
            let offered = |region: &Region| is_offered(c.rules().regions.as_deref(), region.as_str());
            if regions.iter().all(offered) { Ok(regions) } else { c.error(REGIONS.key, Code::NotAChoice) }
        });
        let environments = c.ask(&ENVIRONMENTS, &self.environments).get_optional();
        let pattern =
            c.ask(&WORKING_PATTERN, &self.working_pattern).get::<WorkingPattern>().and_then(|pattern| {
                let offered = is_offered(c.rules().working_patterns.as_deref(), pattern.as_str());
                if offered { Ok(pattern) } else { c.error(WORKING_PATTERN.key, Code::NotAChoice) }
            });
        let hours_per_week = c.ask(&HOURS_PER_WEEK, &self.hours_per_week).get_optional();
        let max_travel_miles = c.ask(&MAX_TRAVEL_MILES, &self.max_travel_miles).get_optional();
        Ok(Job {
            role: role?,
            vacancy: vacancy?,
            regions: regions?,
            environments: environments?.unwrap_or_default(),
            working_pattern: pattern?,
            hours_per_week: hours_per_week?,
            max_travel_miles: max_travel_miles?,
        })
    }
}

impl JobDraft {
    /// The reference of the advert: that of the rules, which a blank answer means, and which has to be open on the day.
    fn vacancy(&self, c: &Checker<'_>) -> Result<Option<Line>, Reported> {
        let typed = c.ask(&VACANCY, &self.vacancy).get_optional::<Line>()?;
        let Some(advert) = &c.rules().vacancy else { return Ok(typed) };
        let own = Line::parse(&advert.reference).ok();
        if typed.is_some() && typed != own {
            return c.error(VACANCY.key, Code::NotAChoice);
        }
        // A draft may be saved at any time; only sending it needs an open advert.
        if c.demands() && c.rules().as_of > advert.closes_on {
            return c.error(VACANCY.key, Code::InPast);
        }
        if c.demands() && c.rules().as_of < advert.opens_on {
            return c.error(VACANCY.key, Code::InFuture);
        }
        Ok(own)
    }

    /// The role as the rules name it, so that nothing typed is kept.
    fn role(&self, c: &Checker<'_>) -> Result<Cow<'static, str>, Reported> {
        let role = c.ask(&ROLE, &self.role).get_optional_with(|answer| {
            let (typed, rules) = (answer.text()?, c.rules());
            let typed = text::trim(&typed);
            let is_other = || rules.other_roles.iter().any(|role| role == typed);
            let known = rules.roles.iter().chain(&rules.role_aliases).find(|role| *role == typed).cloned();
            known.ok_or_else(|| if is_other() { Code::RoleOther } else { Code::NotAChoice }.into())
        });
        Ok(role?.unwrap_or_else(|| c.rules().post.clone()))
    }
}

fn is_offered(offered: Option<&[Cow<'static, str>]>, name: &str) -> bool {
    offered.is_none_or(|names| names.iter().any(|offered| offered == name))
}
