//! The whole form: what was typed, what it means, and the rules that look at more than one section.

mod codes;
mod cross;
mod draft;
pub(crate) mod fingerprint;
mod forms;
mod names;
pub(crate) mod redaction;
mod rules;
mod rules_error;
#[cfg(feature = "samples")]
mod samples;
mod sections;
mod status;
pub mod timeline;

use std::ops::Deref;

use serde::Serialize;

use crate::engine::field::hidden_debug;
use crate::engine::{Checker, Code, DraftNode, Fact, Id, Path, Report, Rows, Section, Severity};
use crate::field::{Line, Prose};
use crate::form::DeclaredForm;
use applicant_derive::Form;

pub use codes::CODES;
pub(crate) use names::NamesFault;
pub use rules::{Advert, ApplicationRules, Contact, History, Post, StatementNeed, StatementRule};
pub use rules_error::RulesError;
pub use sections::{
    Address, AddressDraft, Break, BreakDraft, Convictions, Dates, Declarations, DeclarationsDraft,
    Employment, EmploymentDraft, InterviewScheme, Job, JobDraft, MonthOrYear, PersonalDetails,
    PersonalDetailsDraft, PostalCode, Qualification, QualificationDraft, RightToWork, RightToWorkDraft,
    Statements, StatementsDraft, Training, TrainingDraft, Voluntary, VoluntaryDraft, YesNoUnknown,
    declarations, employment, job, personal_details, qualifications, right_to_work, statements, training,
    voluntary,
};
pub use status::Status;

/// A sound application. It cannot be built with an answer that is wrong, or without one that is required:
/// only [`Draft::check`] makes one. Its fields are those of [`Sections`].
///
/// It serialises to the wire format of [`Draft`]; reading that back and checking it under the same rules
/// gives an equal application.
#[derive(Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Application(Sections);

impl DeclaredForm for Application {
    type Draft = Draft;
    type SoFar = Sections;

    fn of_known(known: Sections) -> Option<Application> {
        Some(Application(known))
    }
}

impl Deref for Application {
    type Target = Sections;

    fn deref(&self) -> &Sections {
        &self.0
    }
}

/// The typed answers: all of them, in an [`Application`]; those that are good so far, in a [`Partial`].
///
/// A section that the form does not have is `None` or empty.
#[derive(Clone, PartialEq, Default, Form)]
#[form(draft = Draft, version = 1, across = check_across)]
#[doc(alias = "Known")]
#[non_exhaustive]
pub struct Sections {
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
    #[rows(section = "employment", page = "breaks", says = Code::GAP)]
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
    pub const JOB: Section = Sections::JOB;
    /// Name, address, contact.
    pub const PERSONAL_DETAILS: Section = Sections::PERSONAL_DETAILS;
    /// Nationalities, proof and permission.
    pub const RIGHT_TO_WORK: Section = Sections::RIGHT_TO_WORK;
    /// Qualifications, or that there are none.
    pub const QUALIFICATIONS: Section = Sections::QUALIFICATIONS;
    /// Courses.
    pub const TRAINING: Section = Sections::TRAINING;
    /// Employment, breaks, or why there is none.
    pub const EMPLOYMENT: Section = Sections::EMPLOYMENT;
    /// Unpaid and voluntary experience.
    pub const VOLUNTARY: Section = Sections::VOLUNTARY;
    /// Statements in the applicant's own words.
    pub const STATEMENTS: Section = Sections::STATEMENTS;
    /// Declarations.
    pub const DECLARATIONS: Section = Sections::DECLARATIONS;
    /// Every section of an application, in page order.
    pub const ALL: [Section; 9] = Sections::SECTIONS;
}

/// What is known of a draft that may not be sound yet: every section and row that is good, each good
/// statement, and what is wrong with the rest.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Partial {
    /// The parts that are good.
    pub known: Sections,
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
    pub skills: Vec<Id>,
}

hidden_debug!(Application, Undescribed);

impl Partial {
    /// Whether nothing in the section is wrong or missing. A list that is not complete may still show that a
    /// criterion is met, but never that it is not.
    #[must_use]
    pub fn is_complete(&self, section: Section) -> bool {
        if !self.report.blocks() {
            return true;
        }
        // What was cut from an overlong report may have been an error of this section.
        let cut = self.report.omitted() > 0;
        let no_form = self.report.at(&Path::root()).any(|issue| issue.severity() == Severity::Error);
        !cut && !no_form
            && !Draft::SCHEMA.keys_of(section).any(|key| self.report.blocks_below(&Path::root().key(key)))
    }
}

impl Sections {
    /// Whether a qualification counts as a GCSE at grade C or 4, or one that cannot be read may turn out to.
    fn may_have_gcse_c(&self, draft: &Draft, c: &Checker<'_>) -> bool {
        self.has_gcse_c(c.rules().application().strong_pass)
            || (c.rules().has(Section::QUALIFICATIONS)
                && !all_good(&draft.qualifications, &self.qualifications))
    }

    fn check_across(&self, draft: &Draft, c: &Checker<'_>) {
        cross::check(draft, self, c);
    }

    /// Whether any qualification counts as a GCSE at grade C or 4.
    #[must_use]
    pub fn has_gcse_c(&self, strong_pass: bool) -> bool {
        self.qualifications.iter().any(|row| row.value.meets_gcse_c(strong_pass).count() > 0)
    }
}

/// Whether every row that is not blank could be read.
fn all_good<T: DraftNode, U>(typed: &Rows<T>, good: &Rows<U>) -> bool {
    let filled = typed.iter().filter(|row| !row.value.is_blank()).count();
    filled == good.len() && !typed.how().is_wrong_type()
}
