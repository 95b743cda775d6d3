//! Rules put together from what the parts of a service know, in any order; the same as data, for a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::Policy;
use crate::application::{Advert, Contact, History, Post, RulesError, StatementNeed};
use crate::engine::alike::alike;
use crate::engine::{Fact, Named, Names, Rules, Section};
use crate::form::{Form, FormQuestion};

/// Rules that are put together, in any order: the day, the policy, the advert, the form, the stage. [`RulesBuilder::build`] says
/// when a place does not exist. As data it is read from and written to any format, but for what a program adds: the form, facts, and a
/// policy that does not come with the crate, of which only the id is written.
///
/// ```
/// use applicant::{Policy, Rules};
/// use applicant::application::Contact;
/// let rules = Rules::builder("2026-11-21".parse()?)
///     .limit("statements.motivation", 300)
///     .offer("job.regions", ["wales", "london"])
///     .at_check_stage()
///     .policy(Policy::probation_services_officer())
///     .build()?;
/// assert!(rules.check_stage);
///
/// let error = Rules::builder("2026-11-21".parse()?).limit("statements.motivaton", 300).build().unwrap_err();
/// assert!(error.to_string().contains("did you mean `statements.motivation`"));
///
/// let file = r#"{ "as_of": "2026-11-21", "contact": "both", "limits": { "training": 20 } }"#;
/// let rules = serde_json::from_str::<applicant::eligibility::RulesBuilder>(file)?.build()?;
/// assert_eq!((rules.contact(), rules.limit("training", 50)), (Contact::Both, 20));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesBuilder {
    as_of: NaiveDate,
    /// The id of a policy of the crate.
    #[serde(default, rename = "policy", skip_serializing_if = "Option::is_none")]
    policy_id: Option<String>,
    #[serde(skip)]
    policy: Option<Box<Policy>>,
    /// What the post names beside what its policy does.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    names: Names,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    advert: Option<Advert>,
    /// The id of the policy that the advert names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip)]
    form: Option<Form>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<String>>,
    /// Questions that are not asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    without: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contact: Option<Contact>,
    /// When questions have to be answered that leave it to the rules.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    needs: BTreeMap<String, StatementNeed>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    check_stage: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    employer_answers: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start_date: Option<NaiveDate>,
    #[serde(rename = "terms", default, skip_serializing_if = "Option::is_none")]
    post: Option<Post>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ages: Option<(u32, u32)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    history: Option<History>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    share_code_at_application: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unusual_hours: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plausible_age: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    short_statement: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    characters_per_word: Option<usize>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    limits: BTreeMap<String, usize>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    offers: BTreeMap<String, Vec<String>>,
    #[serde(skip)]
    facts: BTreeMap<Fact, bool>,
}

impl Rules {
    /// Rules to be put together, for this day.
    #[must_use]
    pub fn builder(as_of: NaiveDate) -> RulesBuilder {
        RulesBuilder {
            as_of,
            policy_id: None,
            policy: None,
            names: Names::default(),
            advert: None,
            role: None,
            form: None,
            sections: None,
            without: Vec::new(),
            contact: None,
            needs: BTreeMap::new(),
            check_stage: false,
            employer_answers: false,
            start_date: None,
            post: None,
            ages: None,
            history: None,
            share_code_at_application: None,
            unusual_hours: None,
            plausible_age: None,
            short_statement: None,
            characters_per_word: None,
            limits: BTreeMap::new(),
            offers: BTreeMap::new(),
            facts: BTreeMap::new(),
        }
    }
}

impl RulesBuilder {
    /// For the post of this policy; without one, for that of [`Rules::on`].
    #[must_use]
    pub fn policy(mut self, policy: &Policy) -> RulesBuilder {
        self.policy_id = Some(policy.id.clone());
        self.policy = Some(Box::new(policy.clone()));
        self
    }

    /// For a post that names these in a list; see [`Rules::with_names`].
    #[must_use]
    pub fn names(
        mut self,
        list: impl Into<String>,
        names: impl IntoIterator<Item = impl Into<Named>>,
    ) -> RulesBuilder {
        self.names.set(list, names);
        self
    }

    /// For an application that answers this advert, which has to be open on the day.
    #[must_use]
    pub fn advert(mut self, advert: Advert) -> RulesBuilder {
        self.advert = Some(advert);
        self
    }

    /// For the post that the policy of this id judges, which an application may name in `job.role`; without it, that of
    /// [`RulesBuilder::policy`].
    #[must_use]
    pub fn role(mut self, id: impl Into<String>) -> RulesBuilder {
        self.role = Some(id.into());
        self
    }

    /// For what this form asks and nothing else.
    #[must_use]
    pub fn form(mut self, form: &Form) -> RulesBuilder {
        self.form = Some(form.clone());
        self
    }

    /// For a form that has only these sections.
    #[must_use]
    pub fn only(mut self, sections: impl IntoIterator<Item = Section>) -> RulesBuilder {
        self.sections = Some(sections.into_iter().map(|section| section.as_str().to_owned()).collect());
        self
    }

    /// For a form that does not ask a question, by its [template](FormQuestion::template).
    #[must_use]
    pub fn without(mut self, place: impl Into<String>) -> RulesBuilder {
        self.without.push(place.into());
        self
    }

    /// With these ways to get in touch.
    #[must_use]
    pub const fn contact(mut self, contact: Contact) -> RulesBuilder {
        self.contact = Some(contact);
        self
    }

    /// With another need at one place; see [`Rules::with_need`].
    #[must_use]
    pub fn need(mut self, place: impl Into<String>, need: StatementNeed) -> RulesBuilder {
        self.needs.insert(place.into(), need);
        self
    }

    /// At the stage of the checks, where what only they ask for is asked; see [`Rules::set_check_stage`].
    #[must_use]
    pub const fn at_check_stage(mut self) -> RulesBuilder {
        self.check_stage = true;
        self
    }

    /// Reading what only the employer can know; see [`Rules::with_employer_answers`].
    #[must_use]
    pub const fn employer_answers(mut self) -> RulesBuilder {
        self.employer_answers = true;
        self
    }

    /// The first day of the job, where no advert gives one; see [`ApplicationRules::start_date`](crate::application::ApplicationRules::start_date).
    #[must_use]
    pub const fn start_date(mut self, start_date: NaiveDate) -> RulesBuilder {
        self.start_date = Some(start_date);
        self
    }

    /// The terms of the post, where neither its policy nor an advert has them; see [`ApplicationRules::post`](crate::application::ApplicationRules::post).
    #[must_use]
    pub const fn post(mut self, post: Post) -> RulesBuilder {
        self.post = Some(post);
        self
    }

    /// The youngest and the oldest age in years; see [`ApplicationRules::ages`](crate::application::ApplicationRules::ages).
    #[must_use]
    pub const fn ages(mut self, youngest: u32, oldest: u32) -> RulesBuilder {
        self.ages = Some((youngest, oldest));
        self
    }

    /// How the history is looked at for gaps; see [`ApplicationRules::history`](crate::application::ApplicationRules::history).
    #[must_use]
    pub const fn history(mut self, history: History) -> RulesBuilder {
        self.history = Some(history);
        self
    }

    /// Whether a share code is needed to apply; see [`ApplicationRules::share_code_at_application`](crate::application::ApplicationRules::share_code_at_application).
    #[must_use]
    pub const fn share_code_at_application(mut self, share_code_at_application: bool) -> RulesBuilder {
        self.share_code_at_application = Some(share_code_at_application);
        self
    }

    /// Hours a week of voluntary work above which we ask to confirm; see [`ApplicationRules::unusual_hours`](crate::application::ApplicationRules::unusual_hours).
    #[must_use]
    pub const fn unusual_hours(mut self, unusual_hours: u32) -> RulesBuilder {
        self.unusual_hours = Some(unusual_hours);
        self
    }

    /// The age in years below which a job or a qualification is dated very early; see [`ApplicationRules::plausible_age`](crate::application::ApplicationRules::plausible_age).
    #[must_use]
    pub const fn plausible_age(mut self, plausible_age: u32) -> RulesBuilder {
        self.plausible_age = Some(plausible_age);
        self
    }

    /// Words below which a statement of the usual limit is called short; see [`ApplicationRules::short_statement`](crate::application::ApplicationRules::short_statement).
    #[must_use]
    pub const fn short_statement(mut self, short_statement: usize) -> RulesBuilder {
        self.short_statement = Some(short_statement);
        self
    }

    /// Characters for each word of a limit in words; see [`Rules::with_characters_per_word`].
    #[must_use]
    pub const fn characters_per_word(mut self, characters: usize) -> RulesBuilder {
        self.characters_per_word = Some(characters);
        self
    }

    /// With another limit at one place; see [`Rules::with_limit`].
    #[must_use]
    pub fn limit(mut self, place: impl Into<String>, value: usize) -> RulesBuilder {
        self.limits.insert(place.into(), value);
        self
    }

    /// With these choices on offer at a question; see [`Rules::with_offer`].
    #[must_use]
    pub fn offer<T: Into<String>>(
        mut self,
        place: impl Into<String>,
        choices: impl IntoIterator<Item = T>,
    ) -> RulesBuilder {
        self.offers.insert(place.into(), choices.into_iter().map(Into::into).collect());
        self
    }

    /// With a fact of your own.
    #[must_use]
    pub fn fact(mut self, fact: Fact, holds: bool) -> RulesBuilder {
        self.facts.insert(fact, holds);
        self
    }

    /// The rules.
    ///
    /// # Errors
    /// When a policy, a section, a question or a choice that was named does not exist, when a question has no limit, or when the form
    /// cannot be without one.
    pub fn build(self) -> Result<Rules, RulesError> {
        let named = match (&self.policy, &self.policy_id) {
            (Some(policy), _) => Some(policy.as_ref()),
            (None, Some(id)) => Some(Policy::named(id).ok_or_else(|| RulesError::NoSuchPolicy {
                alike: alike(id, Policy::all().iter().map(|policy| policy.id.as_str())),
            })?),
            (None, None) => None,
        };
        let mut rules = named.map_or_else(|| Rules::on(self.as_of), |policy| policy.rules(self.as_of));
        for (list, names) in self.names.iter() {
            if let Some(fault) = Names::fault(list, names) {
                return Err(fault.into());
            }
            rules = rules.with_names(list, names.iter().cloned());
        }
        if let Some(id) = &self.role {
            rules = rules.with_role(id);
        }
        if let Some(characters) = self.characters_per_word {
            rules = rules.with_characters_per_word(characters);
        }
        let application = rules.application_mut();
        application.vacancy = self.advert;
        application.start_date = self.start_date.or(application.start_date);
        application.post = self.post.unwrap_or(application.post);
        if let Some((youngest, oldest)) = self.ages {
            application.ages = youngest..=oldest;
        }
        application.history = self.history.unwrap_or(application.history);
        application.share_code_at_application =
            self.share_code_at_application.unwrap_or(application.share_code_at_application);
        application.unusual_hours = self.unusual_hours.unwrap_or(application.unusual_hours);
        application.plausible_age = self.plausible_age.unwrap_or(application.plausible_age);
        application.short_statement = self.short_statement.unwrap_or(application.short_statement);
        if self.check_stage {
            rules.set_check_stage(true);
        }
        let mut form = self.form.unwrap_or_else(|| Form::of(&rules));
        if let Some(question) = form.questions().find(|question| !question.is_named_under(&rules)) {
            return Err(RulesError::OtherPost { template: question.template().to_owned() });
        }
        if rules.check_stage {
            form = form.at_check_stage();
        }
        let mut form = match self.sections {
            Some(names) => {
                let sections = sections(&form, &names)?;
                form.only(sections)
            }
            None => form,
        };
        for place in &self.without {
            form = form.without(place)?;
        }
        rules = form.rules(rules);
        for (place, need) in self.needs {
            rules = rules.with_need(&place, need)?;
        }
        if let Some(contact) = self.contact {
            rules = rules.with_contact(contact);
        }
        if self.employer_answers {
            rules = rules.with_employer_answers();
        }
        for (fact, holds) in self.facts {
            rules = rules.with_fact(fact, holds);
        }
        for (place, value) in self.limits {
            rules = rules.with_limit(&place, value)?;
        }
        for (place, choices) in self.offers {
            is_offered(&form, &rules, &place, &choices)?;
            rules = rules.with_offer(place, choices);
        }
        Ok(rules)
    }
}

/// The sections of a form, by their names.
fn sections(form: &Form, names: &[String]) -> Result<Vec<Section>, RulesError> {
    let known: Vec<Section> = form.pages().iter().filter_map(|page| page.section()).collect();
    let named = |name: &String| {
        known.iter().find(|section| section.as_str() == name).copied().ok_or_else(|| {
            RulesError::NoSuchSection { alike: alike(name, known.iter().map(|section| section.as_str())) }
        })
    };
    names.iter().map(named).collect()
}

/// Whether a question has these choices.
fn is_offered(form: &Form, rules: &Rules, place: &str, choices: &[String]) -> Result<(), RulesError> {
    let question = form.questions().find(|question| question.template() == place).ok_or_else(|| {
        let with_choices = form.questions().filter(|question| !question.choices(rules).is_empty());
        let alike = alike(place, with_choices.map(FormQuestion::template));
        RulesError::NoSuchQuestion { template: place.to_owned(), alike }
    })?;
    let known = question.choices(rules);
    match choices.iter().find(|choice| !known.iter().any(|known| known == *choice)) {
        Some(unknown) => {
            Err(RulesError::NoSuchChoice { template: place.to_owned(), alike: alike(unknown, known.iter()) })
        }
        None => Ok(()),
    }
}
