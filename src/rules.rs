//! Everything a check may depend on besides the draft: the date, the limits, the thresholds, what is on offer.

mod builder;
mod error;
mod terms;

use std::borrow::Cow;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::alike::alike;
use crate::answer::Node;
use crate::application::Draft;
use crate::bank_holidays::likely_working_day_from;
use crate::condition::Fact;
use crate::field::Month;
use crate::form::FormQuestion;
use crate::names::{Named, Names};
use crate::question::{AskedBy, Bound};

pub use builder::RulesBuilder;
pub use error::RulesError;
pub use terms::{Advert, Contact, History, Post, StatementNeed, StatementRule, Texts};

/// Weeks from application to start, at least and at most. Source: careers page, "typically 10-14 weeks".
pub(crate) const WEEKS_TO_START: (u64, u64) = (10, 14);

/// A section of a form, by its name. A form that is declared with [`derive(Form)`](crate::Form) has a constant for each of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Section(&'static str);

impl Section {
    /// The section of that name.
    #[must_use]
    pub const fn new(name: &'static str) -> Section {
        Section(name)
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// A question of the form's owner: its key is known, and its answer is checked by the owner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OwnQuestion {
    pub(crate) template: String,
    pub(crate) has_limit: bool,
    /// Whether it leaves to the rules when it has to be answered.
    pub(crate) leaves_need: bool,
}

/// Everything a check may depend on besides the draft. Plain values: no clock, no locale, no global state.
///
/// ```
/// use applicant::Rules;
/// let rules = Rules::on("2026-11-21".parse()?).with_limit("statements.motivation", 500)?;
/// assert_eq!(rules.start_on().to_string(), "2027-03-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rules {
    /// The date on which the application is judged: "today".
    pub as_of: NaiveDate,
    /// The first day of the job, when the advert gives one; see [`Rules::start_on`].
    pub start_date: Option<NaiveDate>,
    /// The sections that the form has, where it does not have all of them.
    sections: Option<Vec<Section>>,
    /// Sections of an application that the post does without.
    without: Vec<Section>,
    /// The id of the post that a blank role means.
    pub post: Cow<'static, str>,
    /// The roles that can be applied for, by id.
    pub roles: Vec<Cow<'static, str>>,
    /// Ids of other policies for one of these roles, such as that of another page: an application may name them too.
    pub role_aliases: Vec<Cow<'static, str>>,
    /// Ids of policies for other roles: an application that names one of these is for another form (`role_other`).
    pub other_roles: Vec<Cow<'static, str>>,
    /// Which ways to get in touch are needed; see [`Rules::with_contact`].
    contact: Contact,
    /// The youngest and the oldest age in years that a birth date may give on `as_of`.
    pub ages: (u32, u32),
    /// Whether a share code is needed to apply; if not, it is asked for at the check stage.
    pub share_code_at_application: bool,
    /// Private, so that reading what only the employer can know takes a call that says so.
    employer_answers: bool,
    /// The terms of the post that permission to work depends on.
    pub terms: Post,
    /// The advert that is answered; it then has to be open on `as_of`. `None` for a form without one, and for looking again at an
    /// application that was in time.
    pub vacancy: Option<Advert>,
    /// How the history is looked at for gaps.
    pub history: History,
    /// Hours a week of voluntary work above which we ask to confirm: possible, as for a carer, but often a slip.
    pub unusual_hours: u32,
    /// Age in years below which a job or a qualification is dated very early.
    pub plausible_age: u32,
    /// Words below which a statement is called short.
    pub short_statement: usize,
    /// Whether a GCSE has to be a strong pass (grade 5) to count.
    pub strong_pass: bool,
    /// Whether the questions of the check stage (convictions, residence) are asked.
    pub check_stage: bool,
    /// Statements of the applicant's earlier applications, to advise against pasting.
    pub earlier_texts: Texts,
    /// Names of other employers, to advise against naming them.
    pub other_employers: Texts,
    /// Limits that differ from those that the questions and lists declare, by their places.
    limits: Vec<(String, usize)>,
    /// When questions are demanded that leave it to the rules, by their places.
    needs: Vec<(Cow<'static, str>, StatementNeed)>,
    /// The choices on offer, where these are not all, by the places of the questions.
    offers: Vec<(Cow<'static, str>, Vec<Cow<'static, str>>)>,
    /// What the post names.
    names: Names,
    /// Facts of your own.
    facts: Vec<(Fact, bool)>,
    /// Questions of the form's owner, by their templates: the keys are known, and their answers are checked by the owner.
    pub(crate) own: Vec<OwnQuestion>,
    /// Questions that the form does not ask although it has their section, by their templates: `employment[].skills`. Only
    /// [`Form::rules`](crate::form::Form::rules) sets it, to questions that an application can be made without.
    pub(crate) left_out: Vec<String>,
}

impl Rules {
    /// The version of the rules, which every assessment knows.
    pub const VERSION: &'static str = "2026-11";

    /// The rules of a post of which nothing is known yet.
    pub(crate) fn of_no_post(as_of: NaiveDate) -> Rules {
        Rules {
            as_of,
            start_date: None,
            sections: None,
            without: Vec::new(),
            post: Cow::Borrowed(""),
            roles: Vec::new(),
            role_aliases: Vec::new(),
            other_roles: Vec::new(),
            contact: Contact::Either,
            ages: (16, 100),
            share_code_at_application: true,
            employer_answers: false,
            terms: Post::default(),
            vacancy: None,
            history: History { window_months: 36, more_than_months: 3, count_voluntary: true },
            unusual_hours: 80,
            plausible_age: 13,
            short_statement: 100,
            strong_pass: false,
            check_stage: false,
            earlier_texts: Texts::default(),
            other_employers: Texts::default(),
            limits: Vec::new(),
            needs: Vec::new(),
            offers: Vec::new(),
            names: Names::default(),
            facts: Vec::new(),
            own: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// The same rules with another limit at one place: of a question's words, characters or choices, whichever it has, by its
    /// [template](crate::form::FormQuestion::template), or of the rows of a list, by its key. Questions of your own form are known
    /// once [`Form::rules`](crate::form::Form::rules) has been asked.
    ///
    /// ```
    /// use applicant::Rules;
    /// let rules = Rules::on("2026-11-21".parse()?).with_limit("statements.motivation", 300)?.with_limit("training", 20)?;
    ///
    /// let error = rules.with_limit("training[].relevanse", 3).unwrap_err().to_string();
    /// assert!(error.starts_with("no question is `training[].relevanse`: did you mean `training[].relevance`"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such question or list, or it has no limit.
    pub fn with_limit(mut self, place: &str, value: usize) -> Result<Rules, RulesError> {
        let lists = Draft::SHAPE.keys.iter().filter(|child| child.shape.list);
        let lists = lists.map(|child| (child.key.to_owned(), true));
        self.is_place(
            place,
            lists,
            FormQuestion::has_limit,
            |own| own.has_limit,
            |template, alike| RulesError::NoLimit { template, alike },
        )?;
        self.set_limit(place, value);
        Ok(self)
    }

    /// Whether what these rules may change can be changed at a place, of a question of ours or of the form's owner, or of a list.
    fn is_place(
        &self,
        place: &str,
        lists: impl Iterator<Item = (String, bool)>,
        of_ours: impl Fn(&FormQuestion) -> bool,
        of_own: impl Fn(&OwnQuestion) -> bool,
        cannot: impl FnOnce(String, Vec<String>) -> RulesError,
    ) -> Result<(), RulesError> {
        let ours = FormQuestion::all_of(&self.names);
        let ours = ours.iter().map(|question| (question.template(), of_ours(question)));
        let own = self.own.iter().map(|own| (own.template.clone(), of_own(own)));
        let all: Vec<(String, bool)> = ours.chain(lists).chain(own).collect();
        let known = all.iter().find(|(known, _)| known == place);
        if matches!(known, Some((_, true))) {
            return Ok(());
        }
        let that_can = all.iter().filter(|(_, can)| *can).map(|(template, _)| template);
        let (template, alike) = (place.to_owned(), alike(place, that_can));
        Err(match known {
            Some(_) => cannot(template, alike),
            None => RulesError::NoSuchQuestion { template, alike },
        })
    }

    fn set_limit(&mut self, place: &str, value: usize) {
        self.limits.retain(|(of, _)| of != place);
        self.limits.push((place.to_owned(), value));
    }

    /// The limit at a place, which is the one declared there unless these rules say otherwise.
    #[must_use]
    pub fn limit(&self, place: &str, declared: usize) -> usize {
        self.limit_where(|named| named == place).unwrap_or(declared)
    }

    #[inline]
    pub(crate) fn limit_where(&self, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        self.limits.iter().find(|(named, _)| is_it(named)).map(|(_, value)| *value)
    }

    /// The same rules for a form that needs these ways to get in touch.
    ///
    /// ```
    /// use applicant::{Code, Contact, Draft, Rules, Scope};
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_contact(Contact::Both);
    /// let report = Draft::default().review(&rules, Scope::Submit);
    /// assert!(["/personal_details/email", "/personal_details/phone"].iter().all(|place| {
    ///     report.errors().any(|issue| issue.path().pointer() == *place && issue.code() == Code::Missing)
    /// }));
    /// ```
    #[must_use]
    pub fn with_contact(mut self, contact: Contact) -> Rules {
        let need = |of: &[Contact]| match of.contains(&contact) {
            true => StatementNeed::Required,
            false => StatementNeed::Optional,
        };
        self.set_need("personal_details.email", need(&[Contact::Email, Contact::Both]));
        self.set_need("personal_details.phone", need(&[Contact::Phone, Contact::Both]));
        self.contact = contact;
        self
    }

    /// Which ways to get in touch are needed.
    #[must_use]
    pub const fn contact(&self) -> Contact {
        self.contact
    }

    /// The same rules for a form in which the answer at this place has to be given when this says so, of a question that leaves it to
    /// the rules: a statement, by its [template](crate::form::FormQuestion::template), or one of your own form that says `by_rules` or
    /// `sometimes`.
    ///
    /// ```
    /// use applicant::{Rules, StatementNeed};
    /// let rules = Rules::on("2026-11-21".parse()?).with_need("statements.motivation", StatementNeed::Optional)?;
    /// assert!(rules.with_need("statements.motivaton", StatementNeed::Optional).unwrap_err().to_string().contains("motivation"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such question, or its own declaration says when it has to be answered.
    pub fn with_need(mut self, place: &str, need: StatementNeed) -> Result<Rules, RulesError> {
        let leaves_need = |it: &FormQuestion| it.question().need.is_by_rules();
        self.is_place(
            place,
            std::iter::empty(),
            leaves_need,
            |own| own.leaves_need,
            |template, alike| RulesError::NoNeed { template, alike },
        )?;
        self.set_need(place.to_owned(), need);
        Ok(self)
    }

    /// The same rules for a post that names these in a list; see [`Names`].
    ///
    /// ```
    /// use applicant::{Draft, Id, Names, Rules, Scope};
    /// let rules = Rules::on("2026-11-21".parse()?).with_names(Names::REGIONS, ["cardiff", "newport"].map(Id::new));
    /// let draft = Draft::from_form([("job.regions", "newport")])?;
    /// assert!(draft.review(&rules, Scope::Save).is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_names(
        mut self,
        list: impl Into<String>,
        names: impl IntoIterator<Item = impl Into<Named>>,
    ) -> Rules {
        self.names.set(list, names);
        self
    }

    /// With what the post of other rules names.
    pub(crate) fn offer_names_of(&mut self, other: &Rules) {
        self.names = other.names.clone();
    }

    /// What the post names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// Sets what the post names, and when its statements have to be given.
    pub(crate) fn set_post_names(&mut self, names: &Names, statements: &[StatementRule]) {
        self.names = names.clone();
        for statement in statements {
            let place = format!("{}.{}", Section::STATEMENTS.as_str(), statement.id);
            if let Some(max) = statement.max_words {
                self.set_limit(&place, max);
            }
            self.set_need(place, statement.need);
        }
    }

    fn set_need(&mut self, place: impl Into<Cow<'static, str>>, need: StatementNeed) {
        let place = place.into();
        self.needs.retain(|(of, _)| *of != place);
        // What is optional is what a question says that leaves its need to the rules.
        if need != StatementNeed::Optional {
            self.needs.push((place, need));
        }
    }

    /// When an answer has to be given, of a question that leaves it to the rules.
    pub(crate) fn need_where(&self, is_it: impl Fn(&str) -> bool) -> StatementNeed {
        self.needs.iter().find(|(named, _)| is_it(named)).map_or(StatementNeed::Optional, |(_, need)| *need)
    }

    /// The same rules with these choices on offer at a question, by their wire names; all that it has unless this is said.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_offer("job.regions", ["wales"]);
    /// let draft = Draft::from_form([("job.regions", "london")]).unwrap();
    /// assert_eq!(draft.review(&rules, Scope::Save).codes().collect::<Vec<_>>(), [Code::NotAChoice]);
    /// ```
    #[must_use]
    pub fn with_offer<T: Into<Cow<'static, str>>>(
        mut self,
        place: impl Into<Cow<'static, str>>,
        choices: impl IntoIterator<Item = T>,
    ) -> Rules {
        self.set_offer(place, choices);
        self
    }

    pub(crate) fn set_offer<T: Into<Cow<'static, str>>>(
        &mut self,
        place: impl Into<Cow<'static, str>>,
        choices: impl IntoIterator<Item = T>,
    ) {
        let place = place.into();
        self.offers.retain(|(of, _)| *of != place);
        self.offers.push((place, choices.into_iter().map(Into::into).collect()));
    }

    /// The choices on offer at a question, where these are not all that it has.
    #[must_use]
    pub fn offer(&self, place: &str) -> Option<&[Cow<'static, str>]> {
        if place == "job.role" { Some(&self.roles) } else { self.offer_where(|named| named == place) }
    }

    pub(crate) fn offer_where(&self, is_it: impl Fn(&str) -> bool) -> Option<&[Cow<'static, str>]> {
        self.offers.iter().find(|(named, _)| is_it(named)).map(|(_, choices)| choices.as_slice())
    }

    /// The same rules with a fact of your own.
    #[must_use]
    pub fn with_fact(mut self, fact: Fact, holds: bool) -> Rules {
        self.facts.retain(|(of, _)| *of != fact);
        self.facts.push((fact, holds));
        self
    }

    /// Whether a fact holds; one of which nothing was said does not.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> bool {
        match fact {
            Fact::CHECK_STAGE => self.check_stage,
            Fact::SHARE_CODE_AT_APPLICATION => self.share_code_at_application,
            _ => self.facts.iter().any(|(of, holds)| *of == fact && *holds),
        }
    }

    /// The same rules for a draft into which the employer has entered what only the employer can know: the date of a Positive
    /// Verification Notice (`notice_issued_on`) and the answer of the Employer Checking Service (`ecs_verified`). They make a
    /// permission *checked*.
    ///
    /// A saved draft keeps whatever an applicant put in these places, so replace it first, with
    /// [`Draft::with_employer_answers`](crate::Draft::with_employer_answers).
    ///
    /// Without this call they are kept in the draft, reported as `answer_not_asked` and left out, whoever sent them: an applicant
    /// cannot vouch for a check of the Home Office.
    ///
    /// ```
    /// use applicant::Rules;
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// assert!(!rules.reads_employer_answers());
    /// assert!(rules.with_employer_answers().reads_employer_answers());
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use]
    pub const fn with_employer_answers(mut self) -> Rules {
        self.employer_answers = true;
        self
    }

    /// Whether answers that only the employer can give are read; see [`Rules::with_employer_answers`].
    #[must_use]
    pub const fn reads_employer_answers(&self) -> bool {
        self.employer_answers
    }

    /// Whether the answers of these are read; those of others are kept in the draft and left out.
    pub(crate) const fn reads_answers_of(&self, asked_by: AskedBy) -> bool {
        match asked_by {
            AskedBy::Applicant | AskedBy::Service => true,
            AskedBy::CheckStage => self.check_stage,
            AskedBy::Employer => self.employer_answers,
        }
    }

    /// The same rules for a form that has only these sections.
    #[must_use]
    pub fn only(mut self, sections: impl IntoIterator<Item = Section>) -> Rules {
        self.sections = Some(sections.into_iter().collect());
        self.without.clear();
        self
    }

    /// The same rules for a post that does without the other sections of an application; those of a form of your own stay.
    pub(crate) fn for_post_with(mut self, sections: &[Section]) -> Rules {
        self.without = Section::ALL.into_iter().filter(|section| !sections.contains(section)).collect();
        self
    }

    /// Whether the form has the section.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        !self.without.contains(&section)
            && self.sections.as_ref().is_none_or(|sections| sections.contains(&section))
    }

    /// The oldest month that an answer may name: 100 years before the month of [`Rules::as_of`].
    pub(crate) fn oldest(&self) -> Month {
        Month::of(self.as_of).plus(-1200)
    }

    /// The date that a question names.
    pub(crate) fn date_of(&self, bound: Bound) -> NaiveDate {
        match bound {
            Bound::AsOf => self.as_of,
            Bound::Oldest => self.oldest().first_day(),
        }
    }

    /// The month of the date that a question names.
    pub(crate) fn month_of(&self, bound: Bound) -> Month {
        match bound {
            Bound::AsOf => Month::of(self.as_of),
            Bound::Oldest => self.oldest(),
        }
    }

    /// The first day of the job: the advert's, else the last start of the timetable: the working day on or after the later end of
    /// the published 10 to 14 weeks from application to start.
    #[must_use]
    pub fn start_on(&self) -> NaiveDate {
        let last = || self.as_of.checked_add_days(Days::new(WEEKS_TO_START.1 * 7)).unwrap_or(NaiveDate::MAX);
        self.start_date.unwrap_or_else(|| likely_working_day_from(last()))
    }
}
