//! What the applicant applies for: role, regions, working pattern.

use std::borrow::Cow;

use crate::engine::field::text;
use crate::engine::{Answer, Asked, Checker, Code, Fault, Meta, Names, Reported, Unit, named};
use crate::field::{Decimal, Line};
use applicant_derive::Section;

named! {
    /// A region in which the post is offered. The post names the regions that there are.
    ///
    /// ```
    /// use applicant::application::Region;
    /// const WALES: Region = Region::new("wales");
    /// assert_eq!(WALES.to_string(), "wales");
    /// ```
    pub struct Region of Names::REGIONS;

    /// Where the work is done. A preference: one is assigned. The post names the environments that there are.
    ///
    /// ```
    /// use applicant::application::Environment;
    /// const COURT: Environment = Environment::new("court");
    /// assert_eq!(COURT.to_string(), "court");
    /// ```
    pub struct Environment of Names::ENVIRONMENTS;

    /// How the hours are spread. The post names the patterns that there are.
    ///
    /// ```
    /// use applicant::application::WorkingPattern;
    /// const NIGHTS: WorkingPattern = WorkingPattern::new("nights");
    /// assert_eq!(NIGHTS.to_string(), "nights");
    /// ```
    pub struct WorkingPattern of Names::WORKING_PATTERNS;
}

/// What the applicant applies for.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Job {
    /// The id of the post; blank means the post of the rules.
    // A form is for one post: which it is, the service says, or nobody.
    #[ask(meta = Meta::select(""), asked_by = service, read = role, blank = c.rules().application().role.clone())]
    pub role: Cow<'static, str>,
    /// The reference of the advert; blank means the advert of the rules, if they come from one.
    // Which advert is answered is for the service to say.
    #[ask(max_chars = 64, asked_by = service, then = vacancy)]
    pub vacancy: Option<Line>,
    /// The regions the applicant would work in: at least one, of a post that names regions.
    #[ask(required, default)]
    pub regions: Vec<Region>,
    /// Environments preferred, none for no preference.
    #[ask(default)]
    pub environments: Vec<Environment>,
    /// How the hours are spread, of a post that names patterns.
    #[ask(required)]
    pub working_pattern: Option<WorkingPattern>,
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
