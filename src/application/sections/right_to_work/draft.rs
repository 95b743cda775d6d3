//! What is asked about the right to work: each answer, and what decides whether it is asked.

use chrono::NaiveDate;

use super::nationality_gate::is_civil_service_eligible;
use super::{
    IdentityDocument, IssuedIn, NoticeGround, PermissionLimit, ProofKind, RightToWork, Settlement, WorkLimit,
    YesNoUnknown,
};
use crate::engine::places;
use crate::engine::{Ask, Declared, Demand, Fact, Meta, Need, When};
use crate::field::{Line, Nationality, NiNumber, PassportNumber, ShareCode};
use applicant_derive::Section;

/// What an applicant is asked about their right to work; the answers are [`RightToWork`] once they are
/// checked.
#[derive(Section)]
#[allow(dead_code, reason = "its questions are read, and its fields only say of what type the answers are")]
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
        code_length_by = ("proof", passport_number),
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
fn passport_number(proof: &str) -> Option<(usize, usize)> {
    let is_passport = ProofKind::parse(proof).is_ok_and(|kind| kind.facts().has_passport_number);
    is_passport.then_some((PassportNumber::MIN, PassportNumber::MAX))
}

/// A form may put off the share code and the date of birth to the check stage.
const AT_APPLICATION: Need = Need::Cases(&[
    (When::All(&[SHARE_CODE, When::Fact(Fact::SHARE_CODE_LATER)]), Demand::Optional),
    (SHARE_CODE, Demand::Required),
]);
const SHARE_CODE: When = When::is("proof", places!(ProofKind: proof => proof.facts().is_share_code));

/// Needed where permission ends. A date alone says that it ends then, so it is open while nothing is said of
/// the limit.
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

/// Only somebody who is both British and Irish needs to say which; what was answered while it was asked is
/// looked at.
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

/// Where the occupations are listed, it is asked whether this one is among them; of a notice it is asked in
/// any case.
const WORK_PERMITTED: Need = Need::Cases(&[
    (When::is("proof", places!(ProofKind: proof => proof.facts().permits_work)), Demand::Optional),
    (
        When::All(&[
            When::is(
                "proof",
                places!(ProofKind: proof => proof.facts().has_work_limit && !proof.facts().permits_work),
            ),
            When::is("work_limit", WorkLimit::META.places(&["listed_occupations"])).or_blank(false),
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

impl RightToWorkDraft {
    /// The same section with the answers of the employer, whatever was in their places: `notice_issued_on` and
    /// `ecs_verified` of what the employer entered after the check, blank where there is none.
    #[must_use]
    pub fn with_employer_answers(mut self, entered: RightToWorkDraft) -> RightToWorkDraft {
        (self.notice_issued_on, self.ecs_verified) = (entered.notice_issued_on, entered.ecs_verified);
        self
    }
}
