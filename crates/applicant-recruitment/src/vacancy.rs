//! A vacancy: what an advert offers, where, for how much, until when.

mod fault;
mod pay;
mod search;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub(super) use fault::is_id;
pub use fault::{VacancyFault, VacancyFaults, VacancyProblem};
pub(super) use pay::Pounds;
pub use pay::{M25, Pay, PayRange, Workplace};
pub use search::Search;
pub(super) use search::in_order;

use applicant::application::{Advert, Post};
use applicant::eligibility::{Policy, RulesBuilder};
use applicant::engine::{Id, Names, Rules};

/// A vacancy as its advert describes it. It is data: a JSON or TOML file, or anything else that serde reads.
///
/// Dates with a time are **UK local time as published**: whoever asks compares them with a local time too. In the night in which
/// the clocks go back one hour of local time comes twice, and nothing here tells the first from the second.
///
/// ```
/// use applicant_recruitment::{M25, Vacancy};
///
/// let vacancy: Vacancy = serde_json::from_str(r#"{
///     "reference": "PSO-1042",
///     "title": "Probation Services Officer, London",
///     "role": "probation_services_officer",
///     "regions": ["london"],
///     "working_patterns": ["full_time", "part_time"],
///     "pay": { "from": 24000, "to": 26500, "london_allowance": 4249 },
///     "hours_per_week": 37,
///     "published_at": "2026-11-02T09:00:00",
///     "closes_at": "2026-11-30T23:55:00",
///     "permanent": true
/// }"#)?;
/// vacancy.verify()?;
///
/// assert!(vacancy.is_open_at("2026-11-30T23:55:00".parse()?));
/// assert!(!vacancy.is_open_at("2026-11-30T23:55:01".parse()?));
/// assert_eq!(vacancy.pay.total(M25::Inside).to_string(), "£28,249 to £30,749");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vacancy {
    /// What the advert is known by: a line of 1 to 64 characters, as an application gives it in `job.vacancy`.
    pub reference: String,
    /// What is advertised, for people: a line of 1 to 100 characters.
    pub title: String,
    /// The id of the policy that judges applications.
    pub role: String,
    /// The regions on offer, at least one of a post that names any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Id>,
    /// The environments in which the post may be, none when the advert does not say: one is assigned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Id>,
    /// The working patterns on offer, at least one of a post that names any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub working_patterns: Vec<Id>,
    /// The places of work, none when the advert does not name them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workplaces: Vec<Workplace>,
    /// What is paid a year for full-time work.
    pub pay: Pay,
    /// Hours a week of full-time work, 1 to 48, when they are fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u8>,
    /// From when the advert can be seen and answered: UK local time.
    pub published_at: NaiveDateTime,
    /// The last moment at which an application is in time: UK local time.
    pub closes_at: NaiveDateTime,
    /// The first day of the job, when the advert gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<NaiveDate>,
    /// Whether the employer sponsors workers from abroad; `None` when the advert does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsorship: Option<bool>,
    /// Whether the post is permanent.
    pub permanent: bool,
    /// Whether it is reserved for UK nationals under the Civil Service Nationality Rules.
    #[serde(default)]
    pub reserved: bool,
}

impl Vacancy {
    /// Looks for whatever would make the advert unusable: every fault at once, in the order of the fields.
    ///
    /// Serde does not call it: verify what was read before it is used.
    ///
    /// # Errors
    /// A blank, overlong or untidy reference or title; a role that is no id; no region or no working pattern, or one twice; a
    /// workplace without a name or outside the regions; pay of nothing, or upside down; hours outside 1 to 48; closing before
    /// publication, or after the start date.
    pub fn verify(&self) -> Result<(), VacancyFaults> {
        fault::of(self, None, None)
    }

    /// The same for the post of this policy, which is that of the role: it names what can be offered, and where it names no regions or no
    /// working patterns none are offered.
    ///
    /// # Errors
    /// As [`Vacancy::verify`], and [`VacancyProblem::RoleUnknown`] or [`VacancyProblem::NotNamed`].
    pub fn verify_for(&self, policy: &Policy) -> Result<(), VacancyFaults> {
        fault::of(self, Some(self.role == policy.id), Some(&policy.names))
    }

    /// The same, and the role has to be one of these: the ids of the policies that a service holds.
    ///
    /// # Errors
    /// As [`Vacancy::verify`], and [`VacancyProblem::RoleUnknown`].
    pub fn verify_among<R: AsRef<str>>(
        &self,
        roles: impl IntoIterator<Item = R>,
    ) -> Result<(), VacancyFaults> {
        fault::of(self, Some(roles.into_iter().any(|role| role.as_ref() == self.role)), None)
    }

    /// What it uses of the names of its post: by the list of the post, the place of the question, and the names.
    pub(crate) fn names_used(&self) -> [(&'static str, &'static str, &[Id]); 3] {
        [
            (Names::REGIONS, "job.regions", &self.regions),
            (Names::ENVIRONMENTS, "job.environments", &self.environments),
            (Names::WORKING_PATTERNS, "job.working_pattern", &self.working_patterns),
        ]
    }

    /// Whether an application is in time at this UK local time: from publication to the closing time, **both included**. Whoever
    /// sends it at the stroke is in time; a second later it is closed.
    #[must_use]
    pub fn is_open_at(&self, now: NaiveDateTime) -> bool {
        self.published_at <= now && now <= self.closes_at
    }

    /// What is paid a year at one of the places of work: the London allowance follows the place, not the region.
    #[must_use]
    pub const fn pay_at(&self, workplace: &Workplace) -> PayRange {
        self.pay.total(workplace.m25)
    }

    /// The same rules for this advert: its role, what is on offer, the start date, the terms, and that it has to be open on the
    /// day. Everything else (limits, statements, contact) stays as it is.
    ///
    /// [`Rules`] know a day and no time: on the days of publication and closing the advert counts as open all day long. Whether an
    /// application was in time to the second is [`Vacancy::is_open_at`].
    ///
    /// ```
    /// use applicant::Policy;
    /// use applicant_recruitment::Vacancy;
    /// # let vacancy: Vacancy = serde_json::from_str(r#"{
    /// #     "reference": "PSO-1042", "title": "Probation Services Officer", "role": "probation_services_officer",
    /// #     "regions": ["wales"], "working_patterns": ["full_time"], "pay": { "from": 24000, "to": 26500 },
    /// #     "published_at": "2026-11-02T09:00:00", "closes_at": "2026-11-30T23:55:00",
    /// #     "start_date": "2027-03-01", "permanent": true
    /// # }"#)?;
    /// let rules = vacancy.rules(Policy::probation_services_officer().rules("2026-11-21".parse()?));
    /// assert_eq!(rules.start_on().to_string(), "2027-03-01");
    /// assert_eq!(rules.offer("job.regions"), Some(&["wales".into()][..]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rules(&self, rules: Rules) -> Rules {
        let rules = self.offers().fold(rules, |rules, (place, choices)| rules.with_offer(place, choices));
        let mut rules = rules.with_role(&self.role);
        let application = rules.application_mut();
        application.start_date = self.start_date;
        application.post = self.post();
        application.vacancy = Some(self.advert());
        rules
    }

    /// The same for rules that are being put together: where both have a start date or terms, the later call wins.
    ///
    /// ```
    /// use applicant::{Policy, Rules};
    /// use applicant_recruitment::Vacancy;
    /// # let vacancy: Vacancy = serde_json::from_str(r#"{
    /// #     "reference": "PSO-1042", "title": "Probation Services Officer", "role": "probation_services_officer",
    /// #     "regions": ["wales"], "working_patterns": ["full_time"], "pay": { "from": 24000, "to": 26500 },
    /// #     "published_at": "2026-11-02T09:00:00", "closes_at": "2026-11-30T23:55:00",
    /// #     "start_date": "2027-03-01", "permanent": true
    /// # }"#)?;
    /// let builder = Rules::builder("2026-11-21".parse()?).policy(Policy::probation_services_officer());
    /// let rules = vacancy.rules_builder(builder).limit("training", 20).build()?;
    /// assert_eq!(rules.start_on().to_string(), "2027-03-01");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rules_builder(&self, builder: RulesBuilder) -> RulesBuilder {
        let builder = self.offers().fold(builder, |builder, (place, choices)| builder.offer(place, choices));
        let builder = builder.role(&self.role).post(self.post()).advert(self.advert());
        match self.start_date {
            Some(date) => builder.start_date(date),
            None => builder,
        }
    }

    /// What can be chosen, by the place of the question: an advert of a post that names none offers none.
    fn offers(&self) -> impl Iterator<Item = (&'static str, Vec<String>)> {
        let names = |ids: &[Id]| ids.iter().map(ToString::to_string).collect();
        let [regions, _, patterns] = self.names_used();
        [regions, patterns]
            .into_iter()
            .filter(|(.., ids)| !ids.is_empty())
            .map(move |(_, place, ids)| (place, names(ids)))
    }

    fn post(&self) -> Post {
        Post {
            permanent: self.permanent,
            hours_per_week: self.hours_per_week,
            sponsors: self.sponsorship,
            reserved: self.reserved,
        }
    }

    fn advert(&self) -> Advert {
        Advert {
            reference: self.reference.clone().into(),
            opens_on: self.published_at.date(),
            closes_on: self.closes_at.date(),
        }
    }
}
