//! What the rules of an application know besides those of any form: the role and its post, the advert, ages,
//! history, contact.

mod settings;
mod start;

use std::borrow::Cow;
use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::Draft;
use super::rules_error::RulesError;
use crate::engine::alike::alike;
use crate::engine::{AskedQuestion, Context, DraftNode, Fact, Names, NeedByRules, Rules, Section};
use crate::form::FormQuestion;

pub(crate) use settings::Texts;
pub use settings::{Advert, Contact, History, Post, StatementNeed, StatementRule};
use start::likely_working_day_from;

/// What the rules of an application know besides those of any form. [`Rules::application`] gives it, and
/// [`Rules::application_mut`] changes it.
///
/// ```
/// use applicant::Rules;
/// let mut rules = Rules::on("2026-11-21".parse()?);
/// assert_eq!(rules.application().ages, 16..=100);
/// rules.application_mut().ages = 18..=66;
/// assert!(!rules.application().ages.contains(&17));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ApplicationRules {
    /// The first day of the job, when the advert gives one; see [`Rules::start_on`].
    pub start_date: Option<NaiveDate>,
    /// The id of the role that a blank answer means.
    pub role: Cow<'static, str>,
    /// The roles that can be applied for, by id.
    pub roles: Vec<Cow<'static, str>>,
    /// Ids of other policies for one of these roles, such as that of another page: an application may name
    /// them too.
    pub role_aliases: Vec<Cow<'static, str>>,
    /// Ids of policies for other roles: an application that names one of these is for another form
    /// (`role_other`).
    pub other_roles: Vec<Cow<'static, str>>,
    /// Which ways to get in touch are needed; see [`Rules::with_contact`].
    contact: Contact,
    /// The ages in years that a birth date may give on [`Rules::as_of`].
    ///
    /// An application asks for the date of birth only beside a share code (`/right_to_work/date_of_birth`), so nobody else is checked.
    /// A form of your own that asks everybody checks its own answer, with a function that `#[ask(then = f)]` names.
    pub ages: RangeInclusive<u32>,
    /// Whether a share code is needed to apply; if not, it is asked for at the check stage.
    pub share_code_at_application: bool,
    /// The terms of the post that permission to work depends on.
    pub post: Post,
    /// The advert that is answered; it then has to be open on [`Rules::as_of`]. `None` for a form without
    /// one, and for looking again at an application that was in time.
    pub vacancy: Option<Advert>,
    /// How the history is looked at for gaps.
    pub history: History,
    /// Hours a week of voluntary work above which we ask to confirm: possible, as for a carer, but often a
    /// slip.
    pub unusual_hours: u32,
    /// Age in years below which a job or a qualification is dated very early.
    pub plausible_age: u32,
    /// Words below which a statement of the usual limit is called short; of one with a smaller limit it is the same share.
    pub short_statement: usize,
    /// Whether a GCSE has to be a strong pass (grade 5) to count.
    pub strong_pass: bool,
    pub(crate) earlier_texts: Texts,
    pub(crate) other_employers: Texts,
}

/// Those of an application of which nothing else is known.
static OF_NO_POST: ApplicationRules = ApplicationRules {
    start_date: None,
    role: Cow::Borrowed(""),
    roles: Vec::new(),
    role_aliases: Vec::new(),
    other_roles: Vec::new(),
    contact: Contact::Either,
    ages: 16..=100,
    share_code_at_application: true,
    post: Post::PERMANENT,
    vacancy: None,
    history: History { window_months: 36, more_than_months: 3, count_voluntary: true },
    unusual_hours: 80,
    plausible_age: 13,
    short_statement: 100,
    strong_pass: false,
    earlier_texts: Texts::NONE,
    other_employers: Texts::NONE,
};

impl ApplicationRules {
    /// Sets the statements of the applicant's earlier applications, to advise against pasting. `Debug` hides them.
    pub fn set_earlier_texts<T: Into<String>>(&mut self, texts: impl IntoIterator<Item = T>) {
        self.earlier_texts = texts.into_iter().collect();
    }

    /// Sets the names of other employers, to advise against naming them in a statement. `Debug` hides them.
    pub fn set_other_employers<T: Into<String>>(&mut self, names: impl IntoIterator<Item = T>) {
        self.other_employers = names.into_iter().collect();
    }
}

impl Default for ApplicationRules {
    /// The rules of an application for no post in particular.
    fn default() -> ApplicationRules {
        OF_NO_POST.clone()
    }
}

impl Context for ApplicationRules {
    fn fact(&self, fact: Fact) -> Option<bool> {
        (fact == Fact::SHARE_CODE_LATER).then_some(!self.share_code_at_application)
    }

    fn offer(&self) -> Option<(&str, &[Cow<'static, str>])> {
        (!self.roles.is_empty()).then_some(("job.role", &self.roles))
    }
}

/// The facts that conditions of an application name.
impl Fact {
    /// That a share code is not needed to apply, but at the check stage.
    pub const SHARE_CODE_LATER: Fact = Fact::new("share_code_later");
    /// That a qualification counts as a GCSE at grade C or 4, or may turn out to.
    pub const GCSE_C: Fact = Fact::new("gcse_c");
}

impl Rules {
    /// The version of the rules, which every assessment knows.
    pub const VERSION: &'static str = "2026-11";

    /// Weeks from application to start, at least and at most. Source: careers page, "typically 10-14 weeks".
    pub const WEEKS_TO_START: (u64, u64) = (10, 14);

    /// What the rules of an application know besides; where nothing was said, what is true for no post in
    /// particular.
    #[must_use]
    pub fn application(&self) -> &ApplicationRules {
        self.context().unwrap_or(&OF_NO_POST)
    }

    /// The same, to be changed.
    pub fn application_mut(&mut self) -> &mut ApplicationRules {
        self.context_mut()
    }

    /// The same rules with another limit at one place: of a question's words, characters or choices,
    /// whichever it has, by its [template](crate::form::FormQuestion::template), or of the rows of a list, by
    /// its key. Questions of your own form are known once [`Form::rules`](crate::form::Form::rules) has been
    /// asked.
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
        let lists = Draft::SCHEMA.keys.iter().filter(|child| child.shape.list);
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

    /// Whether what these rules may change can be changed at a place, of a question of ours or of the form's
    /// owner, or of a list.
    fn is_place(
        &self,
        place: &str,
        lists: impl Iterator<Item = (String, bool)>,
        of_ours: impl Fn(&FormQuestion) -> bool,
        of_own: impl Fn(&AskedQuestion) -> bool,
        cannot: impl FnOnce(String, Vec<String>) -> RulesError,
    ) -> Result<(), RulesError> {
        let ours = FormQuestion::all_of(self.names());
        let ours = ours.iter().map(|question| (question.template().to_owned(), of_ours(question)));
        let own = self.asked.iter().map(|own| (own.template.clone(), of_own(own)));
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

    /// The same rules for a form that needs these ways to get in touch.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// use applicant::application::Contact;
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_contact(Contact::Both);
    /// let report = Draft::default().review(&rules, Scope::Submit);
    /// assert!(["/personal_details/email", "/personal_details/phone"].iter().all(|place| {
    ///     report.errors().any(|issue| issue.path().pointer() == *place && issue.code() == Code::MISSING)
    /// }));
    /// ```
    #[must_use]
    pub fn with_contact(mut self, contact: Contact) -> Rules {
        let need = |of: &[Contact]| match of.contains(&contact) {
            true => NeedByRules::Always,
            false => NeedByRules::Never,
        };
        self.set_need("personal_details.email", need(&[Contact::Email, Contact::Both]));
        self.set_need("personal_details.phone", need(&[Contact::Phone, Contact::Both]));
        self.application_mut().contact = contact;
        self
    }

    /// Which ways to get in touch are needed.
    #[must_use]
    pub fn contact(&self) -> Contact {
        self.application().contact
    }

    /// The same rules for a form in which the answer at this place has to be given when this says so, of a
    /// question that leaves it to the rules: a statement, by its
    /// [template](crate::form::FormQuestion::template), or one of your own form that says `by_rules` or
    /// `sometimes`.
    ///
    /// ```
    /// use applicant::Rules;
    /// use applicant::application::StatementNeed;
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
        self.set_need(place.to_owned(), need.into());
        Ok(self)
    }

    /// Sets what the post names, and when its statements have to be given.
    pub(crate) fn set_post_names(&mut self, names: &Names, statements: &[StatementRule]) {
        self.set_names(names);
        for statement in statements {
            let place = format!("{}.{}", Section::STATEMENTS.as_str(), statement.id);
            if let Some(max) = statement.max_words {
                self.set_limit(&place, max);
            }
            self.set_need(place, statement.need.into());
        }
    }

    /// The same rules for a post that does without the other sections of an application; those of a form of
    /// your own stay.
    pub(crate) fn for_post_with(self, sections: &[Section]) -> Rules {
        let without = Section::ALL.into_iter().filter(|section| !sections.contains(section));
        self.do_without(without)
    }

    /// Makes the rules those of a form at the stage of the checks, or of one before it: what only the checks ask for is asked there,
    /// and a share code that was not needed to apply is needed.
    pub fn set_check_stage(&mut self, is_check_stage: bool) {
        self.check_stage = is_check_stage;
        self.application_mut().share_code_at_application |= is_check_stage;
    }

    /// The first day of the job: the advert's, else the last start of the timetable: the working day on or
    /// after the later end of the published 10 to 14 weeks from application to start.
    #[must_use]
    pub fn start_on(&self) -> NaiveDate {
        let last =
            || self.as_of.checked_add_days(Days::new(Rules::WEEKS_TO_START.1 * 7)).unwrap_or(NaiveDate::MAX);
        self.application().start_date.unwrap_or_else(|| likely_working_day_from(last()))
    }
}
