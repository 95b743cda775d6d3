//! The whole form: what was typed, what it means, and the rules that look at more than one section.

mod cross;

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::Form;
use crate::answer::{Node, ReadError, Rows, from_json};
use crate::check::{self, Checked, Checker};
use crate::condition::Fact;
use crate::field::{Line, Prose, hidden_debug};
use crate::form::DeclaredForm;
use crate::report::{Code, Path, Report, Severity};
use crate::rules::{Rules, Section};
use crate::scope::Scope;
use crate::section::right_to_work::EmployerAnswers;
use crate::section::{
    Break, Dates, Declarations, Employment, Job, PersonalDetails, Qualification, RightToWork, Skill,
    Statements, Training, Voluntary,
};

/// A sound application. It cannot be built with an answer that is wrong, or without one that is required: only
/// [`Draft::check`] makes one. Its fields are those of [`Known`].
///
/// It serialises to the wire format of [`Draft`]; reading that back and checking it under the same rules gives an equal
/// application.
#[derive(Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Application(Known);

impl DeclaredForm for Application {
    type Draft = Draft;
    type SoFar = Known;

    fn of_known(known: Known) -> Option<Application> {
        Some(Application(known))
    }
}

impl Deref for Application {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

/// The typed answers: all of them, in an [`Application`]; those that are good so far, in a [`Partial`].
///
/// A section that the form does not have is `None` or empty.
#[derive(Clone, PartialEq, Default, Form)]
#[form(draft = Draft, version = 1, across = check_across)]
#[non_exhaustive]
pub struct Known {
    /// The id of the application: opaque, never a name.
    #[ask(max_chars = 64, asked_by = service)]
    pub reference: Option<Line>,
    /// What the applicant applies for.
    pub job: Option<Job>,
    /// Name, address, contact.
    pub personal_details: Option<PersonalDetails>,
    /// Nationalities, proof and permission.
    pub right_to_work: Option<RightToWork>,
    /// Whether the applicant declares to have no qualifications.
    #[ask(default, decides)]
    #[form(section = "qualifications")]
    pub no_qualifications: bool,
    /// Qualifications.
    #[rows(none = no_qualifications)]
    pub qualifications: Rows<Qualification>,
    /// Courses.
    pub training: Rows<Training>,
    /// Why there is no employment.
    #[ask(max_words = 150, decides)]
    #[form(section = "employment")]
    pub no_employment: Option<Prose>,
    /// Paid work.
    #[rows(none = no_employment)]
    pub employment: Rows<Employment>,
    /// Explained breaks.
    #[rows(section = "employment", page = "breaks", says = Code::Gap)]
    pub breaks: Rows<Break>,
    /// Unpaid and voluntary experience.
    pub voluntary: Rows<Voluntary>,
    /// Statements, which qualifications may make unnecessary.
    #[form(fact(Fact::GCSE_C, may_have_gcse_c))]
    pub statements: Option<Statements>,
    /// Declarations.
    pub declarations: Option<Declarations>,
}

/// The sections of an application.
impl Section {
    /// What the applicant applies for.
    pub const JOB: Section = Known::JOB;
    /// Name, address, contact.
    pub const PERSONAL_DETAILS: Section = Known::PERSONAL_DETAILS;
    /// Nationalities, proof and permission.
    pub const RIGHT_TO_WORK: Section = Known::RIGHT_TO_WORK;
    /// Qualifications, or that there are none.
    pub const QUALIFICATIONS: Section = Known::QUALIFICATIONS;
    /// Courses.
    pub const TRAINING: Section = Known::TRAINING;
    /// Employment, breaks, or why there is none.
    pub const EMPLOYMENT: Section = Known::EMPLOYMENT;
    /// Unpaid and voluntary experience.
    pub const VOLUNTARY: Section = Known::VOLUNTARY;
    /// Statements in the applicant's own words.
    pub const STATEMENTS: Section = Known::STATEMENTS;
    /// Declarations.
    pub const DECLARATIONS: Section = Known::DECLARATIONS;
    /// Every section of an application, in page order.
    pub const ALL: [Section; 9] = Known::SECTIONS;
}

/// What is known of a draft that may not be sound yet: every section and row that is good, each good statement, and what
/// is wrong with the rest.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Partial {
    /// The parts that are good.
    pub known: Known,
    /// What is wrong or missing, as on submit.
    pub report: Report,
    /// Entries of experience that are not among the good ones because they lack what was done.
    pub(crate) undescribed: Vec<Undescribed>,
}

/// An entry of experience with its dates and its skills, and without what was done.
#[derive(Clone, PartialEq)]
pub(crate) struct Undescribed {
    pub index: u32,
    pub paid: bool,
    pub dates: Dates,
    pub skills: Vec<Skill>,
}

hidden_debug!(Application, Undescribed);

impl Partial {
    /// Whether nothing in the section is wrong or missing. A list that is not complete may still show that a criterion is
    /// met, but never that it is not.
    #[must_use]
    pub fn is_complete(&self, section: Section) -> bool {
        // What was cut from an overlong report may have been an error of this section.
        let cut = self.report.omitted() > 0 && self.report.blocks();
        let no_form = self.report.at(&Path::root()).any(|issue| issue.severity() == Severity::Error);
        !cut && !no_form
            && !Draft::SHAPE.keys_of(section).any(|key| self.report.blocks_below(&Path::root().key(key)))
    }
}

impl Draft {
    /// Reads a draft from JSON. Content is never refused, only broken syntax and breached limits.
    ///
    /// # Errors
    /// A [`ReadError`] with the code, the line and the column: `syntax`, `not_utf8`, or a limit of
    /// [`Intake`](crate::Intake) (`input_too_large`, `answer_too_large`, `too_many_rows`, `too_many_keys`, `nested_too_deep`).
    pub fn from_json(bytes: &[u8]) -> Result<Draft, ReadError> {
        from_json(bytes)
    }

    /// Checks a draft for submission.
    ///
    /// # Errors
    /// The report of every problem at once, when any is an error.
    pub fn check(&self, rules: &Rules) -> Result<Checked, Report> {
        <Application as DeclaredForm>::check(self, rules)
    }

    /// What is wrong with a draft, as far as the scope reaches.
    #[must_use]
    pub fn review(&self, rules: &Rules, scope: Scope) -> Report {
        check::review(self, rules, scope)
    }

    /// What is known of a draft that may not be sound yet.
    #[must_use]
    pub fn partial(&self, rules: &Rules) -> Partial {
        let (known, report) = check::check(self, rules, Scope::Submit);
        let known = known.unwrap_or_default();
        let undescribed = if report.blocks() { self.undescribed(&known, rules) } else { Vec::new() };
        Partial { known, report, undescribed }
    }

    /// The entries of experience that say all but what was done: a step names them, rather than asking for another entry.
    fn undescribed(&self, known: &Known, rules: &Rules) -> Vec<Undescribed> {
        let jobs = self.employment.iter().filter(|row| {
            rules.has(Section::EMPLOYMENT)
                && row.value.duties.is_blank()
                && known.employment.get(row.index).is_none()
        });
        let unpaid = self.voluntary.iter().filter(|row| {
            rules.has(Section::VOLUNTARY)
                && row.value.description.is_blank()
                && known.voluntary.get(row.index).is_none()
        });
        check::silently(rules, |c| {
            let (paid, not_paid) = (c.below("employment"), c.below("voluntary"));
            let jobs = jobs.filter_map(|row| {
                let c = &paid.row(row.index);
                let skills = c.ask(&Employment::SKILLS, &row.value.skills).get_optional().ok()??;
                Some(Undescribed { index: row.index, paid: true, dates: row.value.dates(c).ok()?, skills })
            });
            let unpaid = unpaid.filter_map(|row| {
                let c = &not_paid.row(row.index);
                let skills = c.ask(&Voluntary::SKILLS, &row.value.skills).get_optional().ok()??;
                Some(Undescribed { index: row.index, paid: false, dates: row.value.dates(c).ok()?, skills })
            });
            jobs.chain(unpaid).collect()
        })
    }

    /// The same draft with the answers that only the employer can give, in place of whatever an applicant put there: the step before
    /// [`Rules::with_employer_answers`], under which they make a permission *checked*.
    ///
    /// ```
    /// # #[cfg(feature = "samples")] {
    /// use applicant::section::right_to_work::{Basis, EmployerAnswers};
    /// use applicant::{Draft, Policy};
    ///
    /// let rules = Policy::probation_services_officer().rules("2026-11-21".parse()?);
    /// let sent = Draft::sample()
    ///     .with("/right_to_work/nationalities", "UKR")
    ///     .with("/right_to_work/proof", "positive_verification_notice")
    ///     .with("/right_to_work/notice_ground", "other")
    ///     .with("/right_to_work/notice_issued_on", "2026-11-20"); // the applicant cannot know this
    /// let by_employer = rules.clone().with_employer_answers();
    /// let basis = |draft: Draft| {
    ///     let checked = draft.check(&by_employer)?;
    ///     let section = checked.application.right_to_work.clone().expect("a section of the form");
    ///     Ok::<_, applicant::Report>(section.permission(rules.as_of, rules.start_on(), &rules.terms).basis)
    /// };
    ///
    /// // The employer has had no notice, and the applicant's own word opens nothing.
    /// assert_eq!(basis(sent.clone().with_employer_answers(EmployerAnswers::default()))?, Basis::Declared);
    ///
    /// let notice = EmployerAnswers { notice_issued_on: "2026-11-19".into(), ..EmployerAnswers::default() };
    /// assert_eq!(basis(sent.with_employer_answers(notice))?, Basis::Checked);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_employer_answers(mut self, answers: EmployerAnswers) -> Draft {
        self.right_to_work = std::mem::take(&mut self.right_to_work).with_employer_answers(answers);
        self
    }

    /// A draft of one's own that came in the same document, from the keys at its top that are not ours: save the one document, and
    /// check both.
    ///
    /// ```
    /// use applicant::{Answer, Draft, draft};
    /// draft! {
    ///     /// What we ask besides.
    ///     pub struct OwnDraft { licence: Answer }
    /// }
    /// let draft = Draft::from_form([("job.role", "probation_services_officer"), ("licence", "yes")])?;
    /// assert_eq!(draft.own::<OwnDraft>().licence.as_str(), Some("yes"));
    /// # Ok::<(), applicant::Fault>(())
    /// ```
    #[must_use]
    pub fn own<T: Node>(&self) -> T {
        // It was read within the same limits.
        self.rest.to_sent().read().unwrap_or_default()
    }
}

impl Known {
    /// Whether a qualification stands for a GCSE at grade C or 4, or one that cannot be read may turn out to.
    fn may_have_gcse_c(&self, draft: &Draft, c: &Checker<'_>) -> bool {
        self.has_gcse_c(c.rules().strong_pass)
            || (c.rules().has(Section::QUALIFICATIONS)
                && !all_good(&draft.qualifications, &self.qualifications))
    }

    fn check_across(&self, draft: &Draft, c: &Checker<'_>) {
        draft.check_across(self, c);
    }

    /// Whether any qualification stands for a GCSE at grade C or 4.
    #[must_use]
    pub fn has_gcse_c(&self, strong_pass: bool) -> bool {
        self.qualifications.iter().any(|row| row.value.meets_gcse_c(strong_pass).count() > 0)
    }
}

/// Whether every row that is not blank could be read.
fn all_good<T: Node, U>(typed: &Rows<T>, good: &Rows<U>) -> bool {
    let filled = typed.iter().filter(|row| !row.value.is_blank()).count();
    filled == good.len() && !typed.is_wrong_type()
}

impl From<&Application> for Draft {
    /// The application as typed: what a page shows when the applicant comes back to it.
    fn from(application: &Application) -> Draft {
        serde_json::to_value(application).and_then(Draft::deserialize).unwrap_or_default()
    }
}
