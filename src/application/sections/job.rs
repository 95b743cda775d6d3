//! What the applicant applies for: role, regions, working pattern.

use std::borrow::Cow;

use crate::engine::field::text;
use crate::engine::{Answer, Asked, Checker, Code, Fault, Id, Meta, Names, Reported, Unit};
use crate::field::{Decimal, Line};
use applicant_derive::Section;

/// What the applicant applies for.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Job {
    /// The id of the post; blank means the post of the rules.
    #[ask(meta = Meta::select(""), read = role, blank = c.rules().application().role.clone())]
    pub role: Cow<'static, str>,
    /// The reference of the advert; blank means the advert of the rules, if they come from one.
    // Which advert is answered is for the service to say.
    #[ask(max_chars = 64, asked_by = service, then = vacancy)]
    pub vacancy: Option<Line>,
    /// The regions the applicant would work in: at least one, of a post that names regions.
    #[ask(required, default, named_by = Names::REGIONS)]
    pub regions: Vec<Id>,
    /// Environments preferred, none for no preference: one is assigned.
    #[ask(default, named_by = Names::ENVIRONMENTS)]
    pub environments: Vec<Id>,
    /// How the hours are spread, of a post that names patterns.
    #[ask(required, named_by = Names::WORKING_PATTERNS)]
    pub working_pattern: Option<Id>,
    /// Hours a week, 1 to 48.
    #[ask(tenths = (10, 480), unit = Unit::HoursPerWeek)]
    pub hours_per_week: Option<Decimal>,
    /// How far the applicant would travel, in miles, 0 to 500.
    #[ask(whole = (0, 500), unit = Unit::Miles)]
    pub max_travel_miles: Option<u32>,
}

impl Job {
    /// The reference of the advert: that of the rules, which a blank answer means, and which has to be open on the day.
    fn vacancy(typed: Option<Line>, c: &Checker<'_>) -> Result<Option<Line>, Reported> {
        let Some(advert) = &c.rules().application().vacancy else { return Ok(typed) };
        let own = Line::parse(&advert.reference).ok();
        if typed.is_some() && typed != own {
            return c.error(Job::VACANCY.key, Code::NOT_A_CHOICE);
        }
        // A draft may be saved at any time; only sending it needs an open advert.
        if c.demands() && c.rules().as_of > advert.closes_on {
            return c.error(Job::VACANCY.key, Code::IN_PAST);
        }
        if c.demands() && c.rules().as_of < advert.opens_on {
            return c.error(Job::VACANCY.key, Code::IN_FUTURE);
        }
        Ok(own)
    }

    /// The role as the rules name it, so that nothing typed is kept.
    fn role(answer: &Answer, asked: &Asked<'_>) -> Result<Cow<'static, str>, Fault> {
        let (typed, rules) = (answer.text()?, asked.rules());
        let typed = text::trim(&typed);
        let is_other = || rules.application().other_roles.iter().any(|role| role == typed);
        let known = rules
            .application()
            .roles
            .iter()
            .chain(&rules.application().role_aliases)
            .find(|role| *role == typed)
            .cloned();
        known.ok_or_else(|| if is_other() { Code::ROLE_OTHER } else { Code::NOT_A_CHOICE }.into())
    }
}
