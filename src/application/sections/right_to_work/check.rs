//! The check of the section: which answers count follows from the table of proofs.

use super::birth_date::BirthDate;
use super::values::Values;
use super::{
    Answers, Limit, PermissionLimit, ProofKind, RightToWork, RightToWorkDraft, Settlement, Work, WorkLimit,
    YesNoUnknown,
};
use crate::engine::{Answer, Check, Checker, Code, Demand, Field, Given, Meta, Reported, Siblings};
use crate::field::{Line, Nationality, NiNumber, PassportNumber, ShareCode};

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
                findings.retain(|finding| match finding.code() {
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
        c.pass_on(findings);
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

    /// How long permission lasts. A date alone means that it ends then; no answer never means that it does
    /// not end.
    fn permission(&self, ask: &Asking<'_, '_>) -> Result<Option<Limit>, Reported> {
        let (question, answer) = (&Answers::PERMISSION_ENDS_ON, &self.permission_ends_on);
        let limit = ask.by::<PermissionLimit>(&Answers::PERMISSION_LIMIT, &self.permission_limit);
        let is_of_proof = ask.proof.is_none_or(|proof| proof.facts().has_permission_limit);
        let is_alone = is_of_proof && self.permission_limit.is_blank();
        // Settled status shows no end (pre-settled status has shown none since 2024), so a date beside it is
        // most likely that of an older document: it is left out, and nobody is refused for it.
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
