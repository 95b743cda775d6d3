//! The section as typed, and its check: which answers count follows from the table of proofs.

use chrono::{Datelike, NaiveDate};

use super::values::Values;
use super::{
    IdentityDocument, IssuedIn, Limit, NoticeGround, PermissionLimit, ProofKind, RightToWork, Settlement,
    Work, WorkLimit, YesNoUnknown,
};
use crate::application::Ages;
use crate::engine::field::typed_date;
use crate::engine::places;
use crate::engine::{
    Answer, Ask, Asked, Check, Checker, Code, Declared, Demand, Fact, Fault, Field, Given, LengthTable, Meta,
    Need, Reported, Siblings, Ternary, When,
};
use crate::field::{DateError, Line, Nationality, NiNumber, PassportNumber, ShareCode};
use applicant_derive::Section;

/// What an applicant is asked about their right to work; the answers are [`RightToWork`] once they are checked.
#[derive(Section)]
#[section(questions_only, draft = RightToWorkDraft)]
pub struct Answers {
    /// All nationalities.
    #[ask(max_items = 5, personal)]
    pub nationalities: Vec<Nationality>,
    /// How the right to work will be proved.
    #[ask(personal)]
    pub proof: ProofKind,
    /// The share code.
    #[ask(personal, need = AT_APPLICATION)]
    pub share_code: Option<ShareCode>,
    /// The date of birth that goes with the share code.
    #[ask(latest = today, personal, autocomplete = "bday", need = AT_APPLICATION)]
    pub date_of_birth: Option<NaiveDate>,
    /// When the share code was made.
    #[ask(earliest = oldest, latest = today, by(proof, if_share_code))]
    pub share_code_issued_on: Option<NaiveDate>,
    /// How long permission lasts.
    #[ask(personal, by(proof, if_permission_limit))]
    pub permission_limit: Option<PermissionLimit>,
    /// The last day of permission.
    #[ask(personal, need = PERMISSION_ENDS)]
    pub permission_ends_on: Option<NaiveDate>,
    /// Status under the EU Settlement Scheme.
    #[ask(personal, need = SETTLEMENT)]
    pub settlement: Option<Settlement>,
    /// What the notice rests on.
    #[ask(personal, by(proof, if_notice))]
    pub notice_ground: Option<NoticeGround>,
    /// The date of the notice; known to the employer only.
    #[ask(earliest = oldest, personal, asked_by = employer, by(proof, if_noticed))]
    pub notice_issued_on: Option<NaiveDate>,
    /// Whether the Employer Checking Service confirmed the paper; known to the employer only.
    #[ask(personal, asked_by = employer, by(proof, if_confirmed))]
    pub ecs_verified: Option<bool>,
    /// The document behind a digital identity.
    #[ask(personal, need = IDENTITY_DOCUMENT)]
    pub identity_document: Option<IdentityDocument>,
    /// What another document is called.
    #[ask(max_chars = 100, personal, by(proof, if_named))]
    pub document_name: Option<Line>,
    /// The number of the document.
    #[ask(
        meta = Meta::code(""),
        max_chars = 100,
        code_length_by = &PASSPORT_NUMBER,
        personal,
        by(proof, if_numbered)
    )]
    pub document_number: Option<Line>,
    /// The document's own date; never the end of permission.
    #[ask(earliest = oldest, personal, by(proof, if_dated))]
    pub document_expires_on: Option<NaiveDate>,
    /// Where a certificate was issued.
    #[ask(personal, by(proof, if_certificate))]
    pub document_issued_in: Option<IssuedIn>,
    /// Whether a corner is cut off.
    #[ask(by(proof, if_cancellable))]
    pub document_cancelled: Option<bool>,
    /// Whether there is an official paper with the permanent National Insurance number.
    #[ask(by(proof, if_ni_paper))]
    pub ni_document: Option<bool>,
    /// The National Insurance number.
    #[ask(personal, by(proof, if_ni_number))]
    pub ni_number: Option<NiNumber>,
    /// A limit on the work that permission allows.
    #[ask(personal, by(proof, if_work_limit))]
    pub work_limit: Option<WorkLimit>,
    /// Whether this work is on the list.
    #[ask(personal, need = WORK_PERMITTED)]
    pub work_permitted: Option<YesNoUnknown>,
    /// A right to work in the Civil Service from an earlier time.
    #[ask(personal, need = ACCRUED_RIGHT)]
    pub accrued_right: Option<YesNoUnknown>,
}

/// Passports have numbers of a shape of their own.
const PASSPORT_NUMBER: LengthTable = LengthTable {
    key: "proof",
    length: |proof| {
        let is_passport = ProofKind::parse(proof).is_ok_and(|kind| kind.facts().has_passport_number);
        is_passport.then_some((PassportNumber::MIN, PassportNumber::MAX))
    },
};

/// A form may put off the share code and the date of birth to the check stage.
const AT_APPLICATION: Need = Need::Cases(&[
    (When::All(&[SHARE_CODE, When::Fact(Fact::SHARE_CODE_AT_APPLICATION)]), Demand::Required),
    (SHARE_CODE, Demand::Optional),
]);
const SHARE_CODE: When = When::is("proof", places!(ProofKind: proof => proof.facts().is_share_code));

/// Needed where permission ends. A date alone says that it ends then, so it is open while nothing is said of the limit.
const PERMISSION_ENDS: Need = Need::Cases(&[(
    When::All(&[PERMISSION_LIMIT, When::is("permission_limit", PermissionLimit::META.places(&["until"]))]),
    Demand::Required,
)]);
const PERMISSION_LIMIT: When =
    When::is("proof", places!(ProofKind: proof => proof.facts().has_permission_limit));

/// Asked where permission may be that of the scheme, and of those whom the Civil Service admits only with it.
const SETTLEMENT: Need = Need::Cases(&[(
    When::Any(&[
        PERMISSION_LIMIT,
        When::is_on("nationalities", |code, on| {
            Nationality::parse(code).is_ok_and(|it| !is_civil_service_eligible(it, on))
        }),
    ]),
    Demand::Optional,
)]);

/// Only somebody who is both British and Irish needs to say which; what was answered while it was asked is looked at.
const IDENTITY_DOCUMENT: Need = Need::Cases(&[
    (
        When::All(&[
            DIGITAL_IDENTITY,
            When::is_where("nationalities", |code| is(code, Nationality::is_british_citizen)),
            When::is_where("nationalities", |code| is(code, Nationality::is_irish)),
        ]),
        Demand::Required,
    ),
    (When::All(&[DIGITAL_IDENTITY, When::Answered("identity_document")]), Demand::Optional),
]);
const DIGITAL_IDENTITY: When = When::is(
    "proof",
    places!(ProofKind: proof => !matches!(proof.facts().identity_document, Demand::NotAsked)),
);

/// Where the occupations are listed, it is asked whether this one is among them; of a notice it is asked in any case.
const WORK_PERMITTED: Need = Need::Cases(&[
    (When::is("proof", places!(ProofKind: proof => proof.facts().permits_work)), Demand::Optional),
    (
        When::All(&[
            When::is(
                "proof",
                places!(ProofKind: proof => proof.facts().has_work_limit && !proof.facts().permits_work),
            ),
            When::is("work_limit", WorkLimit::META.places(&["listed_occupations"])).or_blank(Ternary::No),
        ]),
        Demand::Optional,
    ),
]);

const ACCRUED_RIGHT: Need = Need::Cases(&[(
    When::is_where("nationalities", |code| is(code, |it| it.is_eea_or_swiss() || it.is_turkish())),
    Demand::Optional,
)]);

fn is(nationality: &str, holds: fn(Nationality) -> bool) -> bool {
    Nationality::parse(nationality).is_ok_and(holds)
}

/// Whether the Civil Service Nationality Rules admit the nationality on that day to open posts without a further question.
pub(super) fn is_civil_service_eligible(nationality: Nationality, on: NaiveDate) -> bool {
    nationality.is_british_citizen()
        || nationality.is_other_british()
        || nationality.is_irish()
        || nationality.is_commonwealth_on(on)
}

const fn asked(is_asked: bool, how: Demand) -> Demand {
    if is_asked { how } else { Demand::NotAsked }
}

/// What is asked for each proof, by the table of proofs.
impl Answers {
    const fn if_share_code(proof: ProofKind) -> Demand {
        asked(proof.facts().is_share_code, Demand::Optional)
    }

    const fn if_permission_limit(proof: ProofKind) -> Demand {
        asked(proof.facts().has_permission_limit, Demand::Optional)
    }

    const fn if_notice(proof: ProofKind) -> Demand {
        asked(proof.facts().is_notice, Demand::Required)
    }

    const fn if_noticed(proof: ProofKind) -> Demand {
        asked(proof.facts().is_notice, Demand::Optional)
    }

    const fn if_confirmed(proof: ProofKind) -> Demand {
        asked(proof.facts().is_confirmed, Demand::Optional)
    }

    const fn if_named(proof: ProofKind) -> Demand {
        proof.facts().document_name
    }

    const fn if_numbered(proof: ProofKind) -> Demand {
        proof.facts().document_number
    }

    const fn if_dated(proof: ProofKind) -> Demand {
        proof.facts().document_expires_on
    }

    const fn if_certificate(proof: ProofKind) -> Demand {
        proof.facts().document_issued_in
    }

    const fn if_cancellable(proof: ProofKind) -> Demand {
        proof.facts().document_cancelled
    }

    const fn if_ni_paper(proof: ProofKind) -> Demand {
        asked(proof.facts().needs_ni_paper, Demand::Required)
    }

    const fn if_ni_number(proof: ProofKind) -> Demand {
        asked(proof.facts().needs_ni_paper, Demand::Optional)
    }

    const fn if_work_limit(proof: ProofKind) -> Demand {
        asked(proof.facts().has_work_limit, Demand::Optional)
    }
}

applicant::__adapters!(RightToWorkDraft);

impl Declared for RightToWork {
    type Draft = RightToWorkDraft;
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
        let too_old = || Fault::new(Code::TOO_OLD).with("parts", vec!["year"]);
        let born = match typed_date(answer)? {
            Err(DateError::EarlyYear) => return Err(too_old()),
            born => born?,
        };
        if let Some(fault) = asked.date_fault(born) {
            return Err(fault);
        }
        let (as_of, Ages { youngest, oldest }) = (asked.rules().as_of, asked.rules().application().ages);
        // Of age on the birthday itself; those born on 29 February on 1 March of a common year.
        let since = years_before(as_of, youngest);
        if born > since {
            return Err(Fault::new(Code::TOO_YOUNG).with("min", youngest).with("since", since));
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

impl Check for RightToWorkDraft {
    type Checked = RightToWork;

    fn check(&self, c: &Checker<'_>) -> Result<RightToWork, Reported> {
        let nationalities = c.ask(&Answers::NATIONALITIES, &self.nationalities).get::<Vec<Nationality>>();
        let kind = c.ask(&Answers::PROOF, &self.proof).get::<ProofKind>();
        let proof = kind.ok();
        let beside = c.beside(self).knowing(Answers::PROOF.key, proof.map(ProofKind::chosen));
        let ask = Asking { c, beside, proof };
        let settlement = ask.beside::<Settlement>(&Answers::SETTLEMENT, &self.settlement);
        let values = self.values(&ask);
        let accrued_right = ask.beside::<YesNoUnknown>(&Answers::ACCRUED_RIGHT, &self.accrued_right);

        let rules = c.rules();
        let kind = kind?;
        let build = |proof| {
            Some(RightToWork {
                nationalities: nationalities.clone().ok()?,
                proof,
                settlement: settlement.ok()?,
                accrued_right: accrued_right.ok()?,
            })
        };
        let right_to_work = values.clone().proof(kind).and_then(build);
        let findings = match &right_to_work {
            Some(right_to_work) => right_to_work.issues(rules.as_of, &rules.application().post),
            // What is good still has something to say beside what is not.
            None => {
                let so_far = RightToWork {
                    nationalities: nationalities.clone().unwrap_or_default(),
                    proof: values.presumed_good().proof(kind).map_or_else(|| c.unsaid(), Ok)?,
                    settlement: settlement.ok().flatten(),
                    accrued_right: None,
                };
                let mut findings = so_far.issues(rules.as_of, &rules.application().post);
                findings.retain(|finding| match finding.fault.code() {
                    Code::PROOF_NEEDS_NATIONALITY
                    | Code::SHARE_CODE_NOT_FOR_NATIONALITY
                    | Code::PROOF_UNUSUAL_FOR_NATIONALITY => nationalities.is_ok(),
                    Code::NATIONALITY_MAY_BE_MISSING => false,
                    Code::PERMISSION_LIMIT_NOT_GIVEN => settlement.is_ok(),
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

/// Asks what the proof uses; without one that can be read, only what can be said of each answer alone.
struct Asking<'a, 'c> {
    c: &'a Checker<'c>,
    beside: Siblings<'a>,
    proof: Option<ProofKind>,
}

impl Asking<'_, '_> {
    /// An answer that the table of proofs decides about.
    fn by<T: Field>(&self, question: &Meta, answer: &Answer) -> Result<Option<T>, Reported> {
        let demand = question.need.demand_with(self.proof.map(ProofKind::chosen));
        self.c.ask_as(question, answer, demand).get_optional()
    }

    /// An answer that other answers decide about.
    fn beside<T: Field>(&self, question: &Meta, answer: &Answer) -> Result<Option<T>, Reported> {
        self.c.ask_beside(question, answer, &self.beside).get_optional()
    }
}

impl RightToWorkDraft {
    /// The answers that the proof uses.
    fn values(&self, ask: &Asking<'_, '_>) -> Values {
        let is_passport = ask.proof.is_some_and(|proof| proof.facts().has_passport_number);
        let (question, answer) = (&Answers::DOCUMENT_NUMBER, &self.document_number);
        let (passport_number, document_number) = if is_passport {
            (ask.by::<PassportNumber>(question, answer), Ok(None))
        } else {
            (Ok(None), ask.by::<Line>(question, answer))
        };
        Values {
            permission: self.permission(ask),
            work: self.work(ask),
            passport_number,
            document_number,
            document_name: ask.by(&Answers::DOCUMENT_NAME, &self.document_name),
            document_expires_on: ask.by(&Answers::DOCUMENT_EXPIRES_ON, &self.document_expires_on),
            document_issued_in: ask.by(&Answers::DOCUMENT_ISSUED_IN, &self.document_issued_in),
            document_cancelled: ask.by(&Answers::DOCUMENT_CANCELLED, &self.document_cancelled),
            identity_document: ask.beside(&Answers::IDENTITY_DOCUMENT, &self.identity_document),
            ni_document: ask.by(&Answers::NI_DOCUMENT, &self.ni_document),
            ni_number: ask.by::<NiNumber>(&Answers::NI_NUMBER, &self.ni_number),
            share_code: ask.beside::<ShareCode>(&Answers::SHARE_CODE, &self.share_code),
            date_of_birth: ask
                .beside::<BirthDate>(&Answers::DATE_OF_BIRTH, &self.date_of_birth)
                .map(|born| born.map(|born| born.0)),
            share_code_issued_on: ask.by(&Answers::SHARE_CODE_ISSUED_ON, &self.share_code_issued_on),
            notice_ground: ask.by(&Answers::NOTICE_GROUND, &self.notice_ground),
            notice_issued_on: ask.by(&Answers::NOTICE_ISSUED_ON, &self.notice_issued_on),
            ecs_verified: ask.by(&Answers::ECS_VERIFIED, &self.ecs_verified),
        }
    }

    /// How long permission lasts. A date alone means that it ends then; no answer never means that it does not end.
    fn permission(&self, ask: &Asking<'_, '_>) -> Result<Option<Limit>, Reported> {
        let (question, answer) = (&Answers::PERMISSION_ENDS_ON, &self.permission_ends_on);
        let limit = ask.by::<PermissionLimit>(&Answers::PERMISSION_LIMIT, &self.permission_limit);
        let is_of_proof = ask.proof.is_none_or(|proof| proof.facts().has_permission_limit);
        let is_alone = is_of_proof && self.permission_limit.is_blank();
        // Settled status shows no end (pre-settled status has shown none since 2024), so a date beside it is most likely that of
        // an older document: it is left out, and nobody is refused for it.
        let has_no_end = || match Answers::SETTLEMENT.given(&self.settlement) {
            Given::One(settlement) => Settlement::parse(settlement.name).is_ok_and(Settlement::has_no_end),
            _ => false,
        };
        if is_alone && !answer.is_blank() && has_no_end() {
            ask.c.warn(question.key, Code::ANSWER_NOT_ASKED);
            return Ok(None);
        }
        let ends_on = match is_alone {
            true => ask.c.ask_as(question, answer, Some(Demand::Optional)).get_optional(),
            false => ask.beside(question, answer),
        };
        // `until` without a date has been reported as a missing date.
        Limit::from_answers(limit?, ends_on?).or_else(|_| ask.c.unsaid())
    }

    /// The limit on work, and whether this work is permitted as far as the proof asks it.
    fn work(&self, ask: &Asking<'_, '_>) -> Result<(Option<Work>, Option<YesNoUnknown>), Reported> {
        let limit = ask.by::<WorkLimit>(&Answers::WORK_LIMIT, &self.work_limit);
        let permitted = ask.beside::<YesNoUnknown>(&Answers::WORK_PERMITTED, &self.work_permitted)?;
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
