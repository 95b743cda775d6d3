//! Everything a check may depend on besides the draft: the date, the limits, the thresholds, what is on offer.

use std::borrow::Cow;
use std::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::alike::{alike, listed};
use crate::bank_holidays::likely_working_day_from;
use crate::field::Month;
use crate::form::FormQuestion;
use crate::question::Bound;

/// Weeks from application to start, at least and at most. Source: careers page, "typically 10-14 weeks".
pub(crate) const WEEKS_TO_START: (u64, u64) = (10, 14);

macro_rules! limits {
    ($( $(#[doc = $doc:literal])* $name:ident = $default:literal ),+ $(,)?) => {
        /// A limit that [`Rules`] may change, by name: a question carries the name, the rules hold the number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Limit {
            $( $(#[doc = $doc])* $name, )+
        }

        impl Limit {
            /// Every limit.
            pub const ALL: &'static [Limit] = &[$(Limit::$name),+];

            /// What the form asks unless the rules say otherwise.
            #[must_use]
            pub const fn default(self) -> usize {
                match self {
                    $( Limit::$name => $default, )+
                }
            }
        }
    };
}

limits! {
    /// Characters of an ordinary one-line answer.
    Line = 100,
    /// Characters of a full name.
    Name = 200,
    /// Characters of an e-mail address; never more than the default, which is the most that can travel (RFC 5321).
    Email = 254,
    /// Characters of a postal code outside the UK.
    PostalCode = 16,
    /// Characters of a reference: of the application, of an advert.
    Reference = 64,
    /// Characters of the reference of a statement of comparability.
    ComparabilityReference = 50,
    /// Rows of a list.
    Rows = 50,
    /// Nationalities of one person.
    Nationalities = 5,
    /// Words on why a course helps.
    Relevance = 150,
    /// Words on the duties of a job.
    Duties = 150,
    /// Words on a voluntary role.
    Description = 150,
    /// Words on a break.
    BreakReason = 150,
    /// Words on why there is no employment to list.
    NoEmployment = 150,
    /// Words on why a job ended.
    LeavingReason = 50,
    /// Hours a week of voluntary work above which we ask to confirm: possible, as for a carer, but often a slip.
    UnusualHours = 80,
    /// Age in years below which a job or a qualification is dated very early.
    PlausibleAge = 13,
    /// Words of a statement.
    Statement = 250,
    /// Words below which a statement is called short.
    StatementShort = 100,
    /// Words on a conflict of interest.
    Conflict = 150,
    /// Words on adjustments.
    Adjustments = 150,
    /// Words on convictions.
    Convictions = 500,
}

/// Which ways to get in touch the form needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contact {
    /// An e-mail address or a phone number, as the applicant prefers.
    #[default]
    Either,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Both.
    Both,
}

/// When an answer has to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Always.
    Required,
    /// Only when no qualification stands for a GCSE at grade C or 4; of a form that asks for no qualifications, always.
    WithoutGcseC,
    /// Never.
    #[default]
    Optional,
}

/// Which statements the form needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StatementNeeds {
    /// Why the applicant wants the role.
    pub motivation: Need,
    /// Experience of working with challenging individuals.
    pub challenging_individuals: Need,
    /// Written work.
    pub written_communication: Need,
}

impl StatementNeeds {
    /// Whether the statement of that key has to be given; none if there is no such statement.
    #[must_use]
    pub fn need(&self, key: &str) -> Option<Need> {
        match key {
            "motivation" => Some(self.motivation),
            "challenging_individuals" => Some(self.challenging_individuals),
            "written_communication" => Some(self.written_communication),
            _ => None,
        }
    }
}

/// How the history of employment is looked at for gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History {
    /// How many whole months before the month of [`Rules::as_of`] are looked at.
    pub window_months: u32,
    /// A stretch of more uncovered whole months than this is a gap.
    pub more_than_months: u32,
    /// Whether voluntary work covers a month.
    pub count_voluntary: bool,
}

/// The post applied for, as far as permission to work depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Post {
    /// Whether it is permanent.
    pub permanent: bool,
    /// Hours a week, when they are fixed.
    pub hours_per_week: Option<u8>,
    /// Whether the employer sponsors; `None` when the advert does not say.
    pub sponsors: Option<bool>,
    /// Whether it is reserved for UK nationals under the Civil Service Nationality Rules.
    pub reserved: bool,
}

impl Default for Post {
    /// A permanent, non-reserved post of 37 hours whose advert does not mention sponsorship.
    fn default() -> Post {
        Post { permanent: true, hours_per_week: Some(37), sponsors: None, reserved: false }
    }
}

/// The advert that an application answers, as far as a check depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advert {
    /// Its reference.
    pub reference: Cow<'static, str>,
    /// The first day on which it can be answered.
    pub opens_on: NaiveDate,
    /// The last day on which it can be answered.
    pub closes_on: NaiveDate,
}

/// Texts to compare with, which may identify people: `Debug` shows how many there are.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Texts(Vec<String>);

impl Texts {
    /// The texts.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl<T: Into<String>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Texts {
        Texts(texts.into_iter().map(Into::into).collect())
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Texts({})", self.0.len())
    }
}

/// A section of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the applicant applies for.
    Job,
    /// Name, address, contact.
    PersonalDetails,
    /// Nationalities, proof and permission.
    RightToWork,
    /// Qualifications, or that there are none.
    Qualifications,
    /// Courses.
    Training,
    /// Employment, breaks, or why there is none.
    Employment,
    /// Unpaid and voluntary experience.
    Voluntary,
    /// Statements in the applicant's own words.
    Statements,
    /// Declarations.
    Declarations,
}

impl Section {
    /// Every section in page order.
    pub const ALL: [Section; 9] = [
        Section::Job,
        Section::PersonalDetails,
        Section::RightToWork,
        Section::Qualifications,
        Section::Training,
        Section::Employment,
        Section::Voluntary,
        Section::Statements,
        Section::Declarations,
    ];

    /// The top-level keys of the wire format that belong to the section; the first is its name.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Section::Job => &["job"],
            Section::PersonalDetails => &["personal_details"],
            Section::RightToWork => &["right_to_work"],
            Section::Qualifications => &["qualifications", "no_qualifications"],
            Section::Training => &["training"],
            Section::Employment => &["employment", "breaks", "no_employment"],
            Section::Voluntary => &["voluntary"],
            Section::Statements => &["statements"],
            Section::Declarations => &["declarations"],
        }
    }

    /// The name of the section: its first key.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.keys()[0]
    }
}

/// A question of the form's owner: its key is known, and its answer is checked by the owner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OwnQuestion {
    pub(crate) template: String,
    pub(crate) has_limit: bool,
}

/// Why rules cannot be changed in this way. It names what there is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RulesError {
    /// No question has that place.
    #[error("no question is `{template}`: did you mean {}?", listed(alike))]
    NoSuchQuestion {
        /// The place.
        template: String,
        /// The places of questions with a limit that are most like it.
        alike: Vec<String>,
    },
    /// The question has no limit of its words, its characters or its choices.
    #[error("`{template}` has no limit: of the questions that have one the nearest are {}", listed(alike))]
    NoLimit {
        /// The place of the question.
        template: String,
        /// The places of questions with a limit that are most like it.
        alike: Vec<String>,
    },
}

/// Everything a check may depend on besides the draft. Plain values: no clock, no locale, no global state.
///
/// ```
/// use applicant::{Limit, Rules};
/// let rules = Rules::on("2026-11-21".parse()?).with_limit(Limit::Statement, 500);
/// assert_eq!(rules.limit(Limit::Statement), 500);
/// assert_eq!(rules.limit(Limit::Duties), 150);
/// assert_eq!(rules.start_on().to_string(), "2027-03-01");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rules {
    /// The date on which the application is judged: "today".
    pub as_of: NaiveDate,
    /// The first day of the job, when the advert gives one; see [`Rules::start_on`].
    pub start_date: Option<NaiveDate>,
    /// The sections that the form has; only these are demanded.
    pub sections: Vec<Section>,
    /// The id of the post that a blank role means.
    pub post: Cow<'static, str>,
    /// The roles that can be applied for, by id.
    pub roles: Vec<Cow<'static, str>>,
    /// Ids of other policies for one of these roles, such as that of another page: an application may name them too.
    pub role_aliases: Vec<Cow<'static, str>>,
    /// Ids of policies for other roles: an application that names one of these is for another form (`role_other`).
    pub other_roles: Vec<Cow<'static, str>>,
    /// The regions on offer, by their wire names; `None` offers all.
    pub regions: Option<Vec<Cow<'static, str>>>,
    /// The working patterns on offer, by their wire names; `None` offers all.
    pub working_patterns: Option<Vec<Cow<'static, str>>>,
    /// Which ways to get in touch are needed.
    pub contact: Contact,
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
    /// Which statements are needed.
    pub statements: StatementNeeds,
    /// Whether a GCSE has to be a strong pass (grade 5) to count.
    pub strong_pass: bool,
    /// Whether the questions of the check stage (convictions, residence) are asked.
    pub check_stage: bool,
    /// Statements of the applicant's earlier applications, to advise against pasting.
    pub earlier_texts: Texts,
    /// Names of other employers, to advise against naming them.
    pub other_employers: Texts,
    limits: Vec<(Limit, usize)>,
    /// Limits of one question alone, by its template.
    question_limits: Vec<(String, usize)>,
    /// Questions of the form's owner, by their templates: the keys are known, and their answers are checked by the owner.
    pub(crate) own: Vec<OwnQuestion>,
    /// Questions that the form does not ask although it has their section, by their templates: `employment[].skills`. Only
    /// [`Form::rules`](crate::form::Form::rules) sets it, to questions that an application can be made without.
    pub(crate) left_out: Vec<String>,
}

impl Rules {
    /// The version of the rules, which every assessment knows.
    pub const VERSION: &'static str = "2026-11";

    /// The rules of the Probation Services Officer post on that day.
    #[must_use]
    pub fn on(as_of: NaiveDate) -> Rules {
        const POST: &str = "probation_services_officer";
        // A test compares these with the policies of the crate.
        const OTHER_POSTS: [&str; 6] = [
            "probation_officer",
            "trainee_probation_officer",
            "senior_probation_services_officer",
            "case_administrator",
            "approved_premises_worker",
            "programme_facilitator",
        ];
        Rules {
            as_of,
            start_date: None,
            sections: Section::ALL.to_vec(),
            post: Cow::Borrowed(POST),
            roles: vec![Cow::Borrowed(POST)],
            role_aliases: vec![Cow::Borrowed("probation_services_officer_careers")],
            other_roles: OTHER_POSTS.map(Cow::Borrowed).to_vec(),
            regions: None,
            working_patterns: None,
            contact: Contact::Either,
            ages: (16, 100),
            share_code_at_application: true,
            employer_answers: false,
            terms: Post::default(),
            vacancy: None,
            history: History { window_months: 36, more_than_months: 3, count_voluntary: true },
            statements: StatementNeeds {
                motivation: Need::Required,
                challenging_individuals: Need::Required,
                written_communication: Need::WithoutGcseC,
            },
            strong_pass: false,
            check_stage: false,
            earlier_texts: Texts::default(),
            other_employers: Texts::default(),
            limits: Vec::new(),
            question_limits: Vec::new(),
            own: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// A limit of this form.
    #[must_use]
    pub fn limit(&self, limit: Limit) -> usize {
        self.limits.iter().find(|(name, _)| *name == limit).map_or(limit.default(), |(_, value)| *value)
    }

    /// The same rules with another limit.
    #[must_use]
    pub fn with_limit(mut self, limit: Limit, value: usize) -> Rules {
        self.limits.retain(|(name, _)| *name != limit);
        self.limits.push((limit, value));
        self
    }

    /// The same rules with another limit at one question alone, by its [template](crate::form::FormQuestion::template): of its
    /// words, its characters or its choices, whichever it has. Questions of your own are known once
    /// [`Form::rules`](crate::form::Form::rules) has been asked.
    ///
    /// ```
    /// use applicant::{Limit, Rules};
    /// let rules = Rules::on("2026-11-21".parse()?).with_limit_of("statements.motivation", 300)?;
    /// assert_eq!(rules.limit_of("statements.motivation", Limit::Statement), 300);
    /// assert_eq!(rules.limit_of("statements.written_communication", Limit::Statement), 250);
    ///
    /// let error = rules.with_limit_of("training[].relevanse", 3).unwrap_err().to_string();
    /// assert!(error.starts_with("no question is `training[].relevanse`: did you mean `training[].relevance`"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such question, or it has no limit.
    pub fn with_limit_of(mut self, template: &str, value: usize) -> Result<Rules, RulesError> {
        let ours = FormQuestion::all();
        let ours = ours.iter().map(|question| (question.template(), question.has_limit()));
        let all: Vec<(String, bool)> =
            ours.chain(self.own.iter().map(|own| (own.template.clone(), own.has_limit))).collect();
        let with_limit = || all.iter().filter(|(_, has_limit)| *has_limit).map(|(template, _)| template);
        match all.iter().find(|(known, _)| known == template) {
            Some((_, true)) => {}
            Some((_, false)) => {
                let alike = alike(template, with_limit());
                return Err(RulesError::NoLimit { template: template.to_owned(), alike });
            }
            None => {
                let alike = alike(template, with_limit());
                return Err(RulesError::NoSuchQuestion { template: template.to_owned(), alike });
            }
        }
        self.question_limits.retain(|(of, _)| of != template);
        self.question_limits.push((template.to_owned(), value));
        Ok(self)
    }

    /// A limit as it is at one question.
    #[must_use]
    pub fn limit_of(&self, template: &str, limit: Limit) -> usize {
        let own = self.question_limits.iter().find(|(of, _)| of == template);
        own.map_or_else(|| self.limit(limit), |(_, value)| *value)
    }

    /// Whether any question has a limit of its own.
    pub(crate) fn has_question_limits(&self) -> bool {
        !self.question_limits.is_empty()
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

    /// The same rules for a form that has only these sections.
    #[must_use]
    pub fn only(mut self, sections: impl IntoIterator<Item = Section>) -> Rules {
        self.sections = sections.into_iter().collect();
        self
    }

    /// Whether the form has the section.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&section)
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
