//! The facts that a policy may look at. There is no place in them for a name, an address, a birth date, a nationality, a
//! document, a school, a year of award or a declaration, so the scorer cannot see any.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::predicate::ChangedBy;
use crate::application::qualifications::{
    AwardStatus as Award, GcseEquivalence, Kind, Qualification, Regulated,
};
use crate::application::right_to_work::{
    NationalityGate, PermissionBasis, PermissionResult, Reason, RightToWork,
};
use crate::application::timeline::Span;
use crate::application::{
    Application, Dates, Known, MonthOrYear, Partial, Skill, Statements, Status, fingerprint,
};
use crate::engine::{Id, Names, Path, Rules, Section};
use crate::field::Month;

/// Where a fact comes from: a part of the form, and the row if it is a list. Places sort in page order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    part: FormPart,
    /// The index of the row, or the place of a key in the list of the post.
    row: u32,
    /// The key, where the post names it.
    key: Option<Id>,
}

/// The parts of the form that hold evidence, in page order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum FormPart {
    RightToWork,
    Qualifications,
    Training,
    Employment,
    Voluntary,
    Statement,
}

impl Place {
    pub(super) const fn qualification(row: u32) -> Place {
        Place::row(FormPart::Qualifications, row)
    }

    pub(super) const fn training(row: u32) -> Place {
        Place::row(FormPart::Training, row)
    }

    pub(super) const fn experience(row: u32, paid: bool) -> Place {
        Place::row(if paid { FormPart::Employment } else { FormPart::Voluntary }, row)
    }

    const fn row(part: FormPart, row: u32) -> Place {
        Place { part, row, key: None }
    }

    /// A statement, by its place in the list of the post and its key.
    pub(super) const fn statement(at: u32, key: Id) -> Place {
        Place { part: FormPart::Statement, row: at, key: Some(key) }
    }

    const fn whole(part: FormPart) -> Place {
        Place { part, row: 0, key: None }
    }

    /// Where the two gates stand on the form.
    pub(super) const RIGHT_TO_WORK: Place = Place::whole(FormPart::RightToWork);

    /// The entry as its writer knows it: "your job 2".
    pub(super) fn told(self) -> String {
        let row = |what: &str| format!("your {what} {}", self.row + 1);
        match self.part {
            FormPart::RightToWork => "your right to work".to_owned(),
            FormPart::Qualifications => row("qualification"),
            FormPart::Training => row("training course"),
            FormPart::Employment => row("job"),
            FormPart::Voluntary => row("unpaid or voluntary experience"),
            FormPart::Statement => {
                let key = self.key.map(|key| key.as_str().replace('_', " ")).unwrap_or_default();
                format!("your statement “{key}”")
            }
        }
    }

    /// The path of the entry.
    #[must_use]
    pub fn path(self) -> Path {
        let section = |section: Section| Path::root().key(section.as_str());
        match self.part {
            FormPart::RightToWork => section(Section::RIGHT_TO_WORK),
            FormPart::Qualifications => section(Section::QUALIFICATIONS).index(self.row),
            FormPart::Training => section(Section::TRAINING).index(self.row),
            FormPart::Employment => section(Section::EMPLOYMENT).index(self.row),
            FormPart::Voluntary => section(Section::VOLUNTARY).index(self.row),
            FormPart::Statement => {
                let statements = section(Section::STATEMENTS);
                self.key.into_iter().fold(statements, Path::named)
            }
        }
    }
}

/// Facts of one kind, and whether they are all there are. Facts that are not complete can show that a criterion is met, but
/// never that it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<T> {
    /// The facts in page order.
    pub facts: Vec<T>,
    /// Whether nothing is missing.
    pub complete: bool,
}

/// One of the two gates of nationality and documents, of which the scorer sees nothing but the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GateFact {
    /// Where it stands.
    pub status: Status,
    /// Why it is not simply met, as a code.
    pub why: Option<&'static str>,
    /// Who can change where it stands.
    pub changed_by: ChangedBy,
    /// What has to be said beside it.
    pub notes: GateNotes,
}

/// What has to be said beside where a gate stands. None of it says what document or nationality there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GateNotes {
    /// It rests on what the applicant declares; the employer checks it before the first day.
    pub declared: bool,
    /// The advert gives no start date, so that one was assumed; see [`Rules::start_on`].
    pub start_date_assumed: bool,
    /// Permission is limited in time, and whether the work is limited too was not said.
    pub work_limit_not_stated: bool,
}

impl GateNotes {
    /// The notes as codes.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        [
            (self.declared, "declared"),
            (self.start_date_assumed, "start_date_assumed"),
            (self.work_limit_not_stated, "work_limit_not_stated"),
        ]
        .into_iter()
        .filter_map(|(holds, code)| holds.then_some(code))
    }

    pub(super) const fn and(self, other: GateNotes) -> GateNotes {
        GateNotes {
            declared: self.declared || other.declared,
            start_date_assumed: self.start_date_assumed || other.start_date_assumed,
            work_limit_not_stated: self.work_limit_not_stated || other.work_limit_not_stated,
        }
    }
}

/// A qualification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QualificationFact {
    /// Where it stands on the form.
    pub place: Place,
    /// What kind it is.
    pub kind: Kind,
    /// Whether it was awarded; if not, it is predicted or being studied for.
    pub awarded: bool,
    /// Whether it stands for GCSEs at grade C or 4.
    pub meets_gcse_c: GcseEquivalence,
    /// The same where a strong pass (grade 5) is asked.
    pub strong_pass: GcseEquivalence,
    /// The RQF level that was achieved; none when nothing was, or when a person has to find out.
    pub level: Option<u8>,
    /// Whether it shows a level but says nothing of a school subject.
    pub level_only: bool,
    /// Whether it may stand for more than it is counted as, by its size.
    pub may_count_for_more: bool,
    /// A number that stands for the grade as it is written in its scheme; none without one.
    pub grade: Option<u64>,
    /// A number that is the same for entries in the same subject and differs otherwise; the text is not kept.
    pub subject: u64,
}

impl QualificationFact {
    fn of(place: Place, qualification: &Qualification, strong_pass: bool) -> QualificationFact {
        let strong = qualification.meets_gcse_c(true);
        QualificationFact {
            place,
            kind: qualification.kind,
            awarded: qualification.status == Award::Awarded,
            meets_gcse_c: if strong_pass { strong } else { qualification.meets_gcse_c(false) },
            strong_pass: strong,
            // A lookalike counts at no level, whatever it claims. Entry level is below every number.
            level: qualification
                .rqf_level()
                .filter(|_| qualification.regulated != Regulated::No)
                .map(|level| level.number().unwrap_or(0)),
            level_only: qualification.is_level_only(),
            may_count_for_more: qualification.may_count_for_more().is_some(),
            grade: qualification.grade.as_ref().map(|grade| fingerprint::of(grade.as_str().as_bytes())),
            subject: qualification.subject_number(),
        }
    }

    /// Whether it has that grade, as its scheme writes it.
    #[must_use]
    pub fn has_grade(&self, grade: &str) -> bool {
        self.grade == Some(fingerprint::of(grade.as_bytes()))
    }
}

/// Paid or unpaid experience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExperienceFact {
    /// Where it stands on the form.
    pub place: Place,
    /// Whether it was paid.
    pub paid: bool,
    /// The months it covers.
    pub span: Span,
    /// The skills it is tagged with.
    skills: Vec<Skill>,
    /// Whether it says what was done.
    pub described: bool,
}

impl ExperienceFact {
    pub(super) fn new(
        place: Place,
        paid: bool,
        span: Span,
        skills: &[Skill],
        described: bool,
    ) -> ExperienceFact {
        ExperienceFact { place, paid, span, skills: skills.to_vec(), described }
    }

    /// Whether it is tagged with the skill.
    #[must_use]
    pub fn shows(&self, skill: Skill) -> bool {
        self.skills.contains(&skill)
    }

    /// Whether it is tagged with any skill.
    #[must_use]
    pub const fn is_tagged(&self) -> bool {
        !self.skills.is_empty()
    }
}

/// A course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrainingFact {
    /// Where it stands on the form.
    pub place: Place,
    /// Whether it says why it helps.
    pub explained: bool,
}

/// A statement within its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementFact {
    /// Where it stands on the form.
    pub place: Place,
    /// Its key.
    pub name: Id,
    /// How many words it has.
    pub words: usize,
}

/// The facts that a policy may look at, and nothing about who the person is.
///
/// A scorer sees the number of subjects and the months of experience:
///
/// ```
/// use applicant::Evidence;
/// fn score(evidence: &Evidence) -> usize {
///     evidence.qualifications.facts.len() + evidence.paid.facts.len()
/// }
/// ```
///
/// and cannot see a name, a way to be reached, an address, a birth date, a nationality or document, a declaration:
///
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.personal_details; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.nationalities; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.date_of_birth; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.right_to_work.proof; }
/// ```
/// ```compile_fail,E0609
/// fn score(evidence: &applicant::Evidence) { let _ = &evidence.declarations; }
/// ```
///
/// nor a school or the year of an award, nor the text of an employer, of duties or of a statement:
///
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::QualificationFact) { let _ = &fact.institution; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::QualificationFact) { let _ = &fact.year; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::ExperienceFact) { let _ = &fact.employer; }
/// ```
/// ```compile_fail,E0609
/// fn score(fact: &applicant::eligibility::StatementFact) { let _ = &fact.text; }
/// ```
///
/// A policy is judged by evidence alone: an application does not fit.
///
/// ```compile_fail,E0308
/// fn score(application: &applicant::Application) {
///     applicant::Policy::probation_services_officer().assess(application);
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// The date on which the application is judged.
    pub as_of: NaiveDate,
    /// Permission to work on the start date.
    pub right_to_work: GateFact,
    /// The Civil Service Nationality Rules.
    pub civil_service_nationality: GateFact,
    /// Qualifications.
    pub qualifications: Facts<QualificationFact>,
    /// Paid work.
    pub paid: Facts<ExperienceFact>,
    /// Unpaid and voluntary experience.
    pub unpaid: Facts<ExperienceFact>,
    /// Courses.
    pub training: Facts<TrainingFact>,
    /// Statements.
    pub statements: Facts<StatementFact>,
    /// Whether these are the facts of a draft that is not sound yet.
    pub so_far: bool,
    /// Experience that lacks only what was done: it counts nowhere yet.
    pub(super) undescribed: Vec<ExperienceFact>,
    pub(super) custom: BTreeMap<String, Status>,
    /// What could be chosen and written: what a form does not offer is not known, and never a failure.
    pub(super) offered: Names,
}

impl Evidence {
    /// The same facts, with where a predicate of your own stands: `custom = "acme.driving_licence"` in a policy.
    ///
    /// Work it out from your own section of the form, and from nothing that a name-blind sift may not see.
    ///
    /// ```
    /// use applicant::{Draft, Outcome, Policy, Rules};
    /// use applicant::application::Status;
    /// let policy = Policy::from_toml(r#"
    ///     id = "driver"
    ///     title = "Driver"
    ///     version = "1"
    ///     [[criteria]]
    ///     id = "licence"
    ///     title = "A driving licence"
    ///     need = "essential"
    ///     rule = { custom = "acme.driving_licence" }
    /// "#)?;
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let evidence = Draft::default().partial(&rules).evidence(&rules);
    /// assert_eq!(policy.assess(&evidence).outcome(), Outcome::NeedsReview);
    /// let evidence = evidence.with_custom("acme.driving_licence", Status::Met);
    /// assert_eq!(policy.assess(&evidence).outcome(), Outcome::Eligible);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_custom(mut self, id: impl Into<String>, status: Status) -> Evidence {
        self.custom.insert(id.into(), status);
        self
    }

    /// Where a predicate of your own stands; not known until you say.
    #[must_use]
    pub fn custom(&self, id: &str) -> Status {
        self.custom.get(id).copied().unwrap_or(Status::Unknown)
    }
}

impl Evidence {
    /// Whether the form offered this skill, where one is asked for.
    pub(super) fn offers(&self, skill: Option<Skill>) -> bool {
        skill.is_none_or(|skill| self.offered.find(Names::SKILLS, skill.as_str()).is_some())
    }

    /// Whether the form asked for this statement.
    pub(super) fn asks_for(&self, statement: &str) -> bool {
        self.offered.find(Names::STATEMENTS, statement).is_some()
    }
}

impl Application {
    /// The facts of a sound application that a policy may look at.
    #[must_use]
    pub fn evidence(&self, rules: &Rules) -> Evidence {
        evidence(self, rules, false, |_| true)
    }
}

impl Partial {
    /// The facts known so far. What is wrong or missing makes its section incomplete, never a failure.
    #[must_use]
    pub fn evidence(&self, rules: &Rules) -> Evidence {
        let undescribed = self.undescribed.iter().map(|entry| {
            let place = Place::experience(entry.index, entry.paid);
            ExperienceFact::new(place, entry.paid, worked_by(entry.dates, rules.as_of), &entry.skills, false)
        });
        let so_far = evidence(&self.known, rules, self.report.blocks(), |section| self.is_complete(section));
        Evidence { undescribed: undescribed.collect(), ..so_far }
    }
}

fn evidence(known: &Known, rules: &Rules, so_far: bool, is_complete: impl Fn(Section) -> bool) -> Evidence {
    let complete = |section| rules.has(section) && is_complete(section);
    let (right_to_work, civil_service_nationality) = gates(known, rules);
    Evidence {
        as_of: rules.as_of,
        right_to_work,
        civil_service_nationality,
        qualifications: Facts {
            facts: known
                .qualifications
                .iter()
                .map(|row| {
                    let place = Place::qualification(row.index);
                    QualificationFact::of(place, &row.value, rules.application().strong_pass)
                })
                .collect(),
            complete: complete(Section::QUALIFICATIONS),
        },
        paid: Facts {
            facts: known
                .employment
                .iter()
                .map(|row| {
                    let job = &row.value;
                    let place = Place::experience(row.index, true);
                    let span = worked_by(job.dates, rules.as_of);
                    ExperienceFact::new(place, true, span, &job.skills, job.duties.is_some())
                })
                .collect(),
            complete: complete(Section::EMPLOYMENT),
        },
        unpaid: Facts {
            facts: known
                .voluntary
                .iter()
                .map(|row| {
                    let place = Place::experience(row.index, false);
                    let span = worked_by(row.value.dates, rules.as_of);
                    ExperienceFact::new(place, false, span, &row.value.skills, true)
                })
                .collect(),
            complete: complete(Section::VOLUNTARY),
        },
        training: Facts {
            facts: known
                .training
                .iter()
                .map(|row| TrainingFact {
                    place: Place::training(row.index),
                    explained: row.value.relevance.is_some(),
                })
                .collect(),
            complete: complete(Section::TRAINING),
        },
        statements: Facts {
            facts: known
                .statements
                .iter()
                .flat_map(Statements::iter)
                .zip(0..)
                .map(|((name, statement), at)| StatementFact {
                    place: Place::statement(at, name),
                    name,
                    words: statement.words(),
                })
                .collect(),
            complete: complete(Section::STATEMENTS),
        },
        so_far,
        undescribed: Vec::new(),
        custom: BTreeMap::new(),
        offered: rules.names().clone(),
    }
}

/// The months that were surely worked so far: a leaving date that lies ahead earns nothing yet, and of a year without its
/// month no more than one month is sure.
fn worked_by(dates: Dates, as_of: NaiveDate) -> Span {
    let this_month = Month::of(as_of);
    let end = dates.end.map_or(this_month, MonthOrYear::first).min(this_month);
    Span::reaching(dates.start.last().min(this_month), end)
}

fn gates(known: &Known, rules: &Rules) -> (GateFact, GateFact) {
    let Some(right_to_work) = &known.right_to_work else {
        let not_answered = GateFact {
            status: Status::Unknown,
            why: Some("not_answered"),
            changed_by: ChangedBy::Applicant,
            notes: GateNotes::default(),
        };
        return (not_answered, not_answered);
    };
    let permission = right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
    let nationality = right_to_work.civil_service_nationality(rules.application().post.reserved, rules.as_of);
    (
        GateFact {
            status: permission.criterion(&rules.application().post).status,
            why: permission.result.reason().map(Reason::as_str),
            changed_by: permission_changed_by(permission.result),
            notes: GateNotes {
                declared: permission.basis == PermissionBasis::Declared,
                start_date_assumed: rules.application().start_date.is_none(),
                work_limit_not_stated: right_to_work.work_limit_not_stated(),
            },
        },
        GateFact {
            status: nationality.status(),
            why: nationality.reason().map(Reason::as_str),
            changed_by: nationality_changed_by(nationality, right_to_work),
            notes: GateNotes { declared: true, ..GateNotes::default() },
        },
    )
}

/// Who can put a permission right: the applicant with another answer or document, or with a new permission where theirs has
/// ended or does not cover the work; the employer with a check, a sponsorship or a look.
const fn permission_changed_by(result: PermissionResult) -> ChangedBy {
    let Some(reason) = result.reason() else { return ChangedBy::Nobody };
    match reason {
        Reason::PermissionEnded
        | Reason::WorkNotPermitted
        | Reason::DocumentCancelled
        | Reason::DocumentExpired
        | Reason::DocumentNotListed
        | Reason::NiDocumentNeeded
        | Reason::CardNotAccepted
        | Reason::NoProofYet
        | Reason::NationalityNotGiven
        | Reason::PermissionLimitNotGiven
        | Reason::PermissionLimitNotKnown
        | Reason::PermissionEndsBeforeStart
        | Reason::SettlementNotGiven => ChangedBy::Applicant,
        Reason::CheckAfterStart
        | Reason::RulesOfThatDate
        | Reason::NationalityAndProofDiffer
        | Reason::SettlementAndLimitDiffer
        | Reason::EcsCheckNeeded
        | Reason::NoticeExpired
        | Reason::SponsorshipNeeded
        | Reason::WorkLimit
        | Reason::OccupationList
        | Reason::Sponsorship
        | Reason::FamilyMember
        | Reason::AccruedRight
        | Reason::ReservedPost => ChangedBy::Employer,
    }
}

/// An answer that was left out is the applicant's to give, a doubt is for a person, and a nationality nobody changes.
fn nationality_changed_by(gate: NationalityGate, right_to_work: &RightToWork) -> ChangedBy {
    match gate {
        NationalityGate::Refer(Reason::SettlementNotGiven | Reason::NationalityNotGiven) => {
            ChangedBy::Applicant
        }
        NationalityGate::Refer(Reason::AccruedRight) if right_to_work.accrued_right.is_none() => {
            ChangedBy::Applicant
        }
        NationalityGate::Refer(_) => ChangedBy::Employer,
        NationalityGate::Met | NationalityGate::NotMet => ChangedBy::Nobody,
    }
}
