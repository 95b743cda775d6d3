//! The section as typed, and its check: which answers count follows from the table of proofs.

use chrono::{Datelike, NaiveDate};

use super::values::Values;
use super::{
    IdentityDocument, IssuedIn, Limit, NoticeGround, PermissionLimit, ProofFacts, ProofKind, RightToWork,
    Settlement, Work, WorkLimit, YesNoUnknown,
};
use crate::answer::Answer;
use crate::check::{Asked, Check, Checker, Reported};
use crate::field::{
    DateError, Field, Line, Nationality, NiNumber, PassportNumber, ShareCode, TickOr, YesNo, typed_date,
};
use crate::question::{Bound, Question};
use crate::report::{Code, Fault};
use crate::rules::{self, Rules};

/// All nationalities.
pub const NATIONALITIES: Question =
    Question::multi_select("nationalities").items(rules::Limit::Nationalities).personal();
/// How the right to work will be proved.
pub const PROOF: Question = Question::choice("proof", ProofKind::NAMES).personal();
/// How long permission lasts.
pub const PERMISSION_LIMIT: Question =
    Question::choice("permission_limit", PermissionLimit::NAMES).personal();
/// The last day of permission.
pub const PERMISSION_ENDS_ON: Question = Question::date("permission_ends_on").personal();
/// The number of the document.
pub const DOCUMENT_NUMBER: Question = Question::code("document_number").max(rules::Limit::Line).personal();
/// What another document is called.
pub const DOCUMENT_NAME: Question = Question::line("document_name").max(rules::Limit::Line).personal();
/// The document's own date; never the end of permission.
pub const DOCUMENT_EXPIRES_ON: Question =
    Question::date("document_expires_on").on_or_after(Bound::Oldest).personal();
/// Where a certificate was issued.
pub const DOCUMENT_ISSUED_IN: Question = Question::choice("document_issued_in", IssuedIn::NAMES).personal();
/// Whether a corner is cut off.
pub const DOCUMENT_CANCELLED: Question = Question::yes_no("document_cancelled");
/// The document behind a digital identity.
pub const IDENTITY_DOCUMENT: Question =
    Question::choice("identity_document", IdentityDocument::NAMES).personal();
/// Whether there is an official paper with the permanent National Insurance number.
pub const NI_DOCUMENT: Question = Question::yes_no("ni_document");
/// The National Insurance number.
pub const NI_NUMBER: Question =
    Question::code("ni_number").code_length(NiNumber::LENGTH, NiNumber::LENGTH).personal();
/// The share code.
pub const SHARE_CODE: Question =
    Question::code("share_code").code_length(ShareCode::LENGTH, ShareCode::LENGTH).personal();
/// The date of birth that goes with the share code.
pub const DATE_OF_BIRTH: Question =
    Question::date("date_of_birth").on_or_before(Bound::AsOf).personal().autocomplete("bday");
/// When the share code was made.
pub const SHARE_CODE_ISSUED_ON: Question =
    Question::date("share_code_issued_on").on_or_after(Bound::Oldest).on_or_before(Bound::AsOf);
/// Status under the EU Settlement Scheme.
pub const SETTLEMENT: Question = Question::choice("settlement", Settlement::NAMES).personal();
/// What the notice rests on.
pub const NOTICE_GROUND: Question = Question::choice("notice_ground", NoticeGround::NAMES).personal();
/// The date of the notice; known to the employer only.
pub const NOTICE_ISSUED_ON: Question =
    Question::date("notice_issued_on").on_or_after(Bound::Oldest).personal();
/// Whether the Employer Checking Service confirmed the paper; known to the employer only.
pub const ECS_VERIFIED: Question = Question::yes_no("ecs_verified").personal();
/// What only the employer can know. From an applicant it is never read, whatever the proof.
pub(crate) const EMPLOYER_ONLY: [&str; 2] = [NOTICE_ISSUED_ON.key, ECS_VERIFIED.key];
/// A limit on the work that permission allows.
pub const WORK_LIMIT: Question = Question::choice("work_limit", WorkLimit::NAMES).personal();
/// Whether this work is on the list.
pub const WORK_PERMITTED: Question = Question::choice("work_permitted", YesNoUnknown::NAMES).personal();
/// A right to work in the Civil Service from an earlier time.
pub const ACCRUED_RIGHT: Question = Question::choice("accrued_right", YesNoUnknown::NAMES).personal();

draft! {
    /// What an applicant declares about their right to work, as typed.
    pub struct RightToWorkDraft {
        nationalities: Answer,
        proof: Answer,
        share_code: Answer,
        date_of_birth: Answer,
        share_code_issued_on: Answer,
        permission_limit: Answer,
        permission_ends_on: Answer,
        settlement: Answer,
        notice_ground: Answer,
        notice_issued_on: Answer,
        ecs_verified: Answer,
        identity_document: Answer,
        document_name: Answer,
        document_number: Answer,
        document_expires_on: Answer,
        document_issued_in: Answer,
        document_cancelled: Answer,
        ni_document: Answer,
        ni_number: Answer,
        work_limit: Answer,
        work_permitted: Answer,
        accrued_right: Answer,
    }
}

/// What the employer enters after the check: the answers that nobody else can give, each as typed, and blank where there is none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EmployerAnswers {
    /// The date of the Positive Verification Notice.
    pub notice_issued_on: Answer,
    /// Whether the Employer Checking Service confirmed the paper.
    pub ecs_verified: Answer,
}

impl RightToWorkDraft {
    /// The same section with the answers of the employer, whatever stood in their places.
    #[must_use]
    pub fn with_employer_answers(mut self, answers: EmployerAnswers) -> RightToWorkDraft {
        (self.notice_issued_on, self.ecs_verified) = (answers.notice_issued_on, answers.ecs_verified);
        self
    }
}

/// A date of birth of a plausible age.
struct BirthDate(NaiveDate);

impl Field for BirthDate {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<BirthDate, Fault> {
        let too_old = || Fault::new(Code::TooOld).with("parts", vec!["year"]);
        let born = match typed_date(answer)? {
            Err(DateError::EarlyYear) => return Err(too_old()),
            born => born?,
        };
        if let Some(fault) = asked.date_fault(born) {
            return Err(fault);
        }
        let Rules { as_of, ages: (youngest, oldest), .. } = *asked.rules();
        // Of age on the birthday itself; those born on 29 February on 1 March of a common year.
        let since = years_before(as_of, youngest);
        if born > since {
            return Err(Fault::new(Code::TooYoung).with("min", youngest).with("since", since));
        }
        if born <= years_before(as_of, oldest.saturating_add(1)) {
            return Err(too_old());
        }
        Ok(BirthDate(born))
    }
}

/// The latest date of birth of those who are so many years old on that day.
fn years_before(day: NaiveDate, years: u32) -> NaiveDate {
    let year = day.year().saturating_sub_unsigned(years);
    // On 29 February, in a common year: those born on 28 February have had their birthday, those of 1 March have not.
    NaiveDate::from_ymd_opt(year, day.month(), day.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
        .unwrap_or(NaiveDate::MIN)
}

impl YesNo for YesNoUnknown {
    const YES: YesNoUnknown = YesNoUnknown::Yes;
    const NO: YesNoUnknown = YesNoUnknown::No;
}

impl Check for RightToWorkDraft {
    type Checked = RightToWork;

    fn check(&self, c: &Checker<'_>) -> Result<RightToWork, Reported> {
        let nationalities = c.ask(&NATIONALITIES, &self.nationalities).get::<Vec<Nationality>>();
        let kind = c.ask(&PROOF, &self.proof).get::<ProofKind>();
        let a = Answers { c, facts: kind.ok().map(ProofKind::facts) };
        // Of a list with a mistake, those that can be read; as long as there is none, the questions are open.
        let readable;
        let listed = match &nationalities {
            Ok(nationalities) => nationalities,
            Err(_) => {
                readable = self.readable_nationalities();
                &readable
            }
        };
        let is_asked = |any: &dyn Fn(Nationality) -> bool| {
            listed.is_empty() || listed.iter().any(|nationality| any(*nationality))
        };
        let as_of = c.rules().as_of;
        let settlement_asked =
            a.uses(&PERMISSION_LIMIT) || is_asked(&|n| !is_civil_service_eligible(n, as_of));
        let settlement = a.ask_if::<Settlement>(&SETTLEMENT, &self.settlement, settlement_asked, false);
        let values = self.values(&a, nationalities.as_deref().unwrap_or_default(), settlement.ok().flatten());
        let accrued_asked = is_asked(&|n| n.is_eea_or_swiss() || n.is_turkish());
        let accrued_right =
            a.ask_if::<TickOr<YesNoUnknown>>(&ACCRUED_RIGHT, &self.accrued_right, accrued_asked, false);

        let rules = c.rules();
        let kind = kind?;
        let build = |proof| {
            Some(RightToWork {
                nationalities: nationalities.clone().ok()?,
                proof,
                settlement: settlement.ok()?,
                accrued_right: accrued_right.as_ref().ok()?.as_ref().map(|answer| answer.0),
            })
        };
        let right_to_work = values.clone().proof(kind).and_then(build);
        let findings = match &right_to_work {
            Some(right_to_work) => right_to_work.issues(rules.as_of, &rules.terms),
            // What is good still has something to say beside what is not.
            None => {
                let so_far = RightToWork {
                    nationalities: nationalities.clone().unwrap_or_default(),
                    proof: values.presumed_good().proof(kind).map_or_else(|| c.unsaid(), Ok)?,
                    settlement: settlement.ok().flatten(),
                    accrued_right: None,
                };
                let mut findings = so_far.issues(rules.as_of, &rules.terms);
                findings.retain(|finding| match finding.fault.code() {
                    Code::ProofNeedsNationality
                    | Code::ShareCodeNotForNationality
                    | Code::ProofUnusualForNationality => nationalities.is_ok(),
                    Code::NationalityMayBeMissing => false,
                    Code::PermissionLimitNotGiven => settlement.is_ok(),
                    _ => true,
                });
                findings
            }
        };
        for finding in findings {
            c.report(finding.key, finding.severity, finding.fault);
        }
        right_to_work.map_or_else(|| c.unsaid(), Ok)
    }
}

/// Whether the Civil Service Nationality Rules admit the nationality on that day to open posts without a further question.
pub(crate) fn is_civil_service_eligible(nationality: Nationality, on: NaiveDate) -> bool {
    nationality.is_british_citizen()
        || nationality.is_other_british()
        || nationality.is_irish()
        || nationality.is_commonwealth_on(on)
}

/// Asks for the answers that a proof uses; without a proof, only what can be said of each answer alone.
struct Answers<'a, 'c> {
    c: &'a Checker<'c>,
    facts: Option<&'static ProofFacts>,
}

impl Answers<'_, '_> {
    /// An answer that the proof may use: required if the table says so.
    fn ask<T: Field>(&self, question: &Question, answer: &Answer) -> Result<Option<T>, Reported> {
        let required = self.facts.is_some_and(|facts| facts.required.contains(&question.key));
        let may_be_read = !EMPLOYER_ONLY.contains(&question.key) || self.c.rules().reads_employer_answers();
        self.ask_if(question, answer, self.uses(question) && may_be_read, required)
    }

    /// An answer that is asked only when another one calls for it; otherwise it is left out and said so.
    fn ask_if<T: Field>(
        &self,
        question: &Question,
        answer: &Answer,
        asked: bool,
        required: bool,
    ) -> Result<Option<T>, Reported> {
        if asked {
            return self.c.ask(question, answer).required_if(required).get_optional();
        }
        self.c.not_asked(question, answer);
        Ok(None)
    }

    fn uses(&self, question: &Question) -> bool {
        self.facts.is_none_or(|facts| facts.uses(question.key))
    }
}

impl RightToWorkDraft {
    fn readable_nationalities(&self) -> Vec<Nationality> {
        let mut readable = Vec::new();
        let take = |typed: &str| {
            readable.extend(Nationality::parse(typed).ok());
            Ok(())
        };
        // What cannot be read has been reported.
        let _ = self.nationalities.each_item(take);
        readable
    }

    /// The answers that the proof uses.
    fn values(
        &self,
        a: &Answers<'_, '_>,
        nationalities: &[Nationality],
        settlement: Option<Settlement>,
    ) -> Values {
        let code_required = a.facts.is_some() && a.c.rules().share_code_at_application;
        let both = [Nationality::is_british_citizen, Nationality::is_irish]
            .iter()
            .all(|is| nationalities.iter().any(|nationality| is(*nationality)));
        // Passports have numbers of a shape of their own.
        let is_passport = a.facts.is_some_and(|facts| facts.has_passport_number);
        let (passport_number, document_number) = if is_passport {
            (a.ask::<PassportNumber>(&DOCUMENT_NUMBER, &self.document_number), Ok(None))
        } else {
            (Ok(None), a.ask::<Line>(&DOCUMENT_NUMBER, &self.document_number))
        };
        Values {
            permission: self.permission(a, settlement),
            work: self.work(a),
            passport_number,
            document_number,
            document_name: a.ask(&DOCUMENT_NAME, &self.document_name),
            document_expires_on: a.ask(&DOCUMENT_EXPIRES_ON, &self.document_expires_on),
            document_issued_in: a.ask(&DOCUMENT_ISSUED_IN, &self.document_issued_in),
            document_cancelled: a.ask(&DOCUMENT_CANCELLED, &self.document_cancelled),
            identity_document: a.ask_if(
                &IDENTITY_DOCUMENT,
                &self.identity_document,
                a.uses(&IDENTITY_DOCUMENT),
                a.facts.is_some() && both,
            ),
            ni_document: a.ask(&NI_DOCUMENT, &self.ni_document),
            ni_number: a.ask::<NiNumber>(&NI_NUMBER, &self.ni_number),
            share_code: a.ask_if::<ShareCode>(
                &SHARE_CODE,
                &self.share_code,
                a.uses(&SHARE_CODE),
                code_required,
            ),
            date_of_birth: a
                .ask_if::<BirthDate>(
                    &DATE_OF_BIRTH,
                    &self.date_of_birth,
                    a.uses(&DATE_OF_BIRTH),
                    code_required,
                )
                .map(|born| born.map(|born| born.0)),
            share_code_issued_on: a.ask(&SHARE_CODE_ISSUED_ON, &self.share_code_issued_on),
            notice_ground: a.ask(&NOTICE_GROUND, &self.notice_ground),
            notice_issued_on: a.ask(&NOTICE_ISSUED_ON, &self.notice_issued_on),
            ecs_verified: a.ask(&ECS_VERIFIED, &self.ecs_verified),
        }
    }

    /// How long permission lasts. A date alone means that it ends then; no answer never means that it does not end.
    fn permission(
        &self,
        a: &Answers<'_, '_>,
        settlement: Option<Settlement>,
    ) -> Result<Option<Limit>, Reported> {
        let limit = a.ask::<PermissionLimit>(&PERMISSION_LIMIT, &self.permission_limit);
        // Settled status shows no end (pre-settled status has shown none since 2024), so a date beside it is most likely that of
        // an older document: it is left out, and nobody is refused for it.
        if limit == Ok(None)
            && settlement.is_some_and(Settlement::has_no_end)
            && a.uses(&PERMISSION_ENDS_ON)
            && !self.permission_ends_on.is_blank()
        {
            a.c.warn(PERMISSION_ENDS_ON.key, Code::AnswerNotAsked);
            return Ok(None);
        }
        let ends = matches!(limit, Ok(None | Some(PermissionLimit::Until)));
        let asked = a.uses(&PERMISSION_ENDS_ON) && (ends || limit.is_err());
        let required = a.facts.is_some() && limit == Ok(Some(PermissionLimit::Until));
        let ends_on = a.ask_if(&PERMISSION_ENDS_ON, &self.permission_ends_on, asked, required);
        // `until` without a date has been reported as a missing date.
        Limit::from_answers(limit?, ends_on?).or_else(|_| a.c.unsaid())
    }

    /// The limit on work, and whether this work is permitted as far as the proof asks it.
    fn work(&self, a: &Answers<'_, '_>) -> Result<(Option<Work>, Option<YesNoUnknown>), Reported> {
        let limit = a.ask::<WorkLimit>(&WORK_LIMIT, &self.work_limit);
        let listed = limit == Ok(Some(WorkLimit::ListedOccupations));
        let always = a.facts.is_none_or(|facts| facts.optional.contains(&WORK_PERMITTED.key));
        let asked = a.uses(&WORK_PERMITTED) && (always || listed || limit.is_err());
        let permitted = a.ask_if::<TickOr<YesNoUnknown>>(&WORK_PERMITTED, &self.work_permitted, asked, false);
        let permitted = permitted?.map(|answer| answer.0);
        Ok((limit?.map(|limit| Work::from_answers(limit, permitted)), permitted))
    }
}

#[cfg(test)]
mod tests {
    use super::years_before;

    #[track_caller]
    fn check(day: &str, years: u32, latest: &str) {
        assert_eq!(years_before(day.parse().unwrap(), years), latest.parse().unwrap());
    }

    #[test]
    fn people_are_of_age_on_their_birthday() {
        check("2026-11-21", 16, "2010-11-21");
        check("2028-02-29", 16, "2012-02-29");
        check("2028-02-29", 17, "2011-02-28");
        check("2027-02-28", 15, "2012-02-28");
    }
}
