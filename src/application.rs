//! The whole form: what was typed, what it means, and the rules that look at more than one section.

mod cross;
mod lists;

use std::ops::Deref;

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

pub(crate) use lists::List;

use crate::answer::{Answer, Node, ReadError, Rows, from_json};
use crate::check::{self, Check, Checker, Reported};
use crate::field::{Line, Prose, hidden_debug};
use crate::question::Question;
use crate::report::{Code, Path, Report, Severity};
use crate::rules::{Limit, Rules, Section};
use crate::scope::Scope;
use crate::section::employment::{NO_EMPLOYMENT, SKILLS};
use crate::section::right_to_work::EmployerAnswers;
use crate::section::{
    Break, BreakDraft, Dates, Declarations, DeclarationsDraft, Employment, EmploymentDraft, Job, JobDraft,
    PersonalDetails, PersonalDetailsDraft, Qualification, QualificationDraft, RightToWork, RightToWorkDraft,
    Skill, Statements, StatementsDraft, Training, TrainingDraft, Voluntary, VoluntaryDraft,
};

/// The version of the wire format.
pub(crate) const FORMAT: Question = Question::whole("format", 1, 1).optional();
/// The id of the application: opaque, never a name.
pub(crate) const REFERENCE: Question = Question::line("reference").max(Limit::Reference).optional();
/// That there are no qualifications.
pub(crate) const NO_QUALIFICATIONS: Question = Question::yes_no("no_qualifications").optional();

draft! {
    /// An application as typed: every answer kept, nothing required, nothing lost.
    ///
    /// It reads any JSON value within the limits of [`Intake`](crate::Intake), and any other self-describing format through
    /// serde. Written back out it is what came in (text byte for byte, numbers by value), so it is also the thing to save.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// let draft = Draft::from_json(br#"{"personal_details": {"email": "ada@"}, "colour": "blue"}"#)?;
    /// assert_eq!(draft.personal_details.email.as_str(), Some("ada@"));
    ///
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let report = draft.review(&rules, Scope::Save);
    /// assert_eq!(report.codes().collect::<Vec<_>>(), [Code::UnknownKey, Code::EmailDomainNoDot]);
    /// assert_eq!(serde_json::to_string(&draft)?, r#"{"personal_details":{"email":"ada@"},"colour":"blue"}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Draft {
        format: Answer,
        reference: Answer,
        job: JobDraft,
        personal_details: PersonalDetailsDraft,
        right_to_work: RightToWorkDraft,
        no_qualifications: Answer,
        qualifications: Rows<QualificationDraft>,
        training: Rows<TrainingDraft>,
        no_employment: Answer,
        employment: Rows<EmploymentDraft>,
        breaks: Rows<BreakDraft>,
        voluntary: Rows<VoluntaryDraft>,
        statements: StatementsDraft,
        declarations: DeclarationsDraft,
    }
}

/// A sound application. It cannot be built with an answer that is wrong, or without one that is required: only
/// [`Draft::check`] makes one. Its fields are those of [`Known`].
///
/// It serialises to the wire format of [`Draft`]; reading that back and checking it under the same rules gives an equal
/// application.
#[derive(Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Application(Known);

impl Deref for Application {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

/// The typed answers: all of them, in an [`Application`]; those that are good so far, in a [`Partial`].
///
/// A section that the form does not have is `None` or empty.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Known {
    /// The opaque id of the application.
    pub reference: Option<Line>,
    /// What the applicant applies for.
    pub job: Option<Job>,
    /// Name, address, contact.
    pub personal_details: Option<PersonalDetails>,
    /// Nationalities, proof and permission.
    pub right_to_work: Option<RightToWork>,
    /// Whether the applicant declares to have no qualifications.
    pub no_qualifications: bool,
    /// Qualifications.
    pub qualifications: Rows<Qualification>,
    /// Courses.
    pub training: Rows<Training>,
    /// Why there is no employment.
    pub no_employment: Option<Prose>,
    /// Paid work.
    pub employment: Rows<Employment>,
    /// Explained breaks.
    pub breaks: Rows<Break>,
    /// Unpaid and voluntary experience.
    pub voluntary: Rows<Voluntary>,
    /// Statements.
    pub statements: Option<Statements>,
    /// Declarations.
    pub declarations: Option<Declarations>,
}

hidden_debug!(Application, Known);

/// An application and what remains to be said of it: warnings, advice and information.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Checked {
    /// The sound application.
    pub application: Application,
    /// What does not block.
    pub report: Report,
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

hidden_debug!(Undescribed);

impl Partial {
    /// Whether nothing in the section is wrong or missing. A list that is not complete may still show that a criterion is
    /// met, but never that it is not.
    #[must_use]
    pub fn is_complete(&self, section: Section) -> bool {
        // What was cut from an overlong report may have been an error of this section.
        let cut = self.report.omitted() > 0 && self.report.blocks();
        let no_form = self.report.at(&Path::root()).any(|issue| issue.severity() == Severity::Error);
        !cut && !no_form && !section.keys().iter().any(|key| self.report.blocks_below(&Path::root().key(key)))
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
        let Partial { known, report, .. } = self.partial(rules);
        if report.blocks() { Err(report) } else { Ok(Checked { application: Application(known), report }) }
    }

    /// What is wrong with a draft, as far as the scope reaches.
    #[must_use]
    pub fn review(&self, rules: &Rules, scope: Scope<'_>) -> Report {
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
            rules.has(Section::Employment)
                && row.value.duties.is_blank()
                && known.employment.get(row.index).is_none()
        });
        let unpaid = self.voluntary.iter().filter(|row| {
            rules.has(Section::Voluntary)
                && row.value.description.is_blank()
                && known.voluntary.get(row.index).is_none()
        });
        check::silently(rules, |c| {
            let skills = |answer: &Answer| c.ask(&SKILLS, answer).get::<Vec<Skill>>().ok();
            let jobs = jobs.filter_map(|row| {
                let (dates, skills) = (row.value.dates(c).ok()?, skills(&row.value.skills)?);
                Some(Undescribed { index: row.index, paid: true, dates, skills })
            });
            let unpaid = unpaid.filter_map(|row| {
                let (dates, skills) = (row.value.dates(c).ok()?, skills(&row.value.skills)?);
                Some(Undescribed { index: row.index, paid: false, dates, skills })
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
    /// Whether any qualification stands for a GCSE at grade C or 4.
    #[must_use]
    pub fn has_gcse_c(&self, strong_pass: bool) -> bool {
        self.qualifications.iter().any(|row| row.value.meets_gcse_c(strong_pass).count() > 0)
    }
}

impl Check for Draft {
    type Checked = Known;

    /// The parts that are good; sound as a whole only if no error was reported.
    fn check(&self, c: &Checker<'_>) -> Result<Known, Reported> {
        let has = |section| c.rules().has(section);
        let mut known = Known::default();
        // Nothing hangs on the version of the format but its own report.
        let _ = c.ask(&FORMAT, &self.format).get_optional::<u32>();
        known.reference = c.ask(&REFERENCE, &self.reference).get_optional().ok().flatten();
        if has(Section::Job) {
            known.job = c.dive("job", &self.job).ok();
        }
        if has(Section::PersonalDetails) {
            known.personal_details = c.dive("personal_details", &self.personal_details).ok();
        }
        if has(Section::RightToWork) {
            known.right_to_work = c.dive("right_to_work", &self.right_to_work).ok();
        }
        if has(Section::Qualifications) {
            known.no_qualifications = c
                .ask(&NO_QUALIFICATIONS, &self.no_qualifications)
                .get_optional()
                .ok()
                .flatten()
                .unwrap_or(false);
            known.qualifications = c.rows("qualifications", &self.qualifications, Limit::Rows);
            let declared = known.no_qualifications;
            let answered =
                declared || (!self.no_qualifications.is_blank() && self.no_qualifications.yes_no().is_err());
            none_or_some(
                c,
                ["qualifications", "no_qualifications"],
                &self.qualifications,
                declared,
                answered,
            );
        }
        if has(Section::Training) {
            known.training = c.rows("training", &self.training, Limit::Rows);
        }
        if has(Section::Employment) {
            known.no_employment = c.ask(&NO_EMPLOYMENT, &self.no_employment).get_optional().ok().flatten();
            known.employment = c.rows("employment", &self.employment, Limit::Rows);
            known.breaks = c.rows("breaks", &self.breaks, Limit::Rows);
            let (declared, answered) = (known.no_employment.is_some(), !self.no_employment.is_blank());
            none_or_some(c, ["employment", "no_employment"], &self.employment, declared, answered);
        }
        if has(Section::Voluntary) {
            known.voluntary = c.rows("voluntary", &self.voluntary, Limit::Rows);
        }
        if has(Section::Statements) {
            // A row that cannot be read may turn out to be the qualification that makes written work unnecessary.
            let may_have_gcse_c = known.has_gcse_c(c.rules().strong_pass)
                || (has(Section::Qualifications) && !all_good(&self.qualifications, &known.qualifications));
            let statements = c.dive_with("statements", &self.statements, |statements, c| {
                statements.check_beside(c, may_have_gcse_c)
            });
            known.statements = statements.ok();
        }
        if has(Section::Declarations) {
            known.declarations = c.dive("declarations", &self.declarations).ok();
        }
        self.not_asked(c);
        self.check_across(&known, c);
        Ok(known)
    }
}

impl Draft {
    /// Answers to sections that the form does not have: kept, left out, and said so.
    fn not_asked(&self, c: &Checker<'_>) {
        fn left_out(c: &Checker<'_>, section: Section, key: &'static str, answers: &impl Node) {
            if !c.rules().has(section) && !answers.is_blank() {
                c.inform(key, Code::AnswerNotAsked);
            }
        }
        left_out(c, Section::Job, "job", &self.job);
        left_out(c, Section::PersonalDetails, "personal_details", &self.personal_details);
        left_out(c, Section::RightToWork, "right_to_work", &self.right_to_work);
        left_out(c, Section::Qualifications, "no_qualifications", &self.no_qualifications);
        left_out(c, Section::Qualifications, "qualifications", &self.qualifications);
        left_out(c, Section::Training, "training", &self.training);
        left_out(c, Section::Employment, "no_employment", &self.no_employment);
        left_out(c, Section::Employment, "employment", &self.employment);
        left_out(c, Section::Employment, "breaks", &self.breaks);
        left_out(c, Section::Voluntary, "voluntary", &self.voluntary);
        left_out(c, Section::Statements, "statements", &self.statements);
        left_out(c, Section::Declarations, "declarations", &self.declarations);
    }
}

/// Whether every row that is not blank could be read.
fn all_good<T: Node, U>(typed: &Rows<T>, good: &Rows<U>) -> bool {
    let filled = typed.iter().filter(|row| !row.value.is_blank()).count();
    filled == good.len() && !typed.is_wrong_type()
}

/// A list that must not be empty unless it is declared to be, for which an answer is enough, good or not.
fn none_or_some<T: Node>(
    c: &Checker<'_>,
    [list, none]: [&'static str; 2],
    rows: &Rows<T>,
    declared: bool,
    answered: bool,
) {
    if rows.is_blank() {
        if !answered && c.demands() {
            c.report(list, Severity::Error, Code::Missing);
        }
    } else if declared {
        c.report(none, Severity::Error, Code::DeclaredNoneWithRows);
    }
}

impl Serialize for Known {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn entry<M: SerializeMap, T: Serialize>(
            map: &mut M,
            key: &str,
            value: Option<&T>,
        ) -> Result<(), M::Error> {
            value.map_or(Ok(()), |value| map.serialize_entry(key, value))
        }
        fn rows<M: SerializeMap, T: Serialize>(
            map: &mut M,
            key: &str,
            rows: &Rows<T>,
        ) -> Result<(), M::Error> {
            entry(map, key, (!rows.is_empty()).then_some(rows))
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(FORMAT.key, &1)?;
        entry(&mut map, REFERENCE.key, self.reference.as_ref())?;
        entry(&mut map, "job", self.job.as_ref())?;
        entry(&mut map, "personal_details", self.personal_details.as_ref())?;
        entry(&mut map, "right_to_work", self.right_to_work.as_ref())?;
        entry(&mut map, NO_QUALIFICATIONS.key, self.no_qualifications.then_some(&true))?;
        rows(&mut map, "qualifications", &self.qualifications)?;
        rows(&mut map, "training", &self.training)?;
        entry(&mut map, NO_EMPLOYMENT.key, self.no_employment.as_ref())?;
        rows(&mut map, "employment", &self.employment)?;
        rows(&mut map, "breaks", &self.breaks)?;
        rows(&mut map, "voluntary", &self.voluntary)?;
        entry(&mut map, "statements", self.statements.as_ref())?;
        entry(&mut map, "declarations", self.declarations.as_ref())?;
        map.end()
    }
}

impl From<&Application> for Draft {
    /// The application as typed: what a page shows when the applicant comes back to it.
    fn from(application: &Application) -> Draft {
        serde_json::to_value(application).and_then(Draft::deserialize).unwrap_or_default()
    }
}
