//! The tables of the rules, row by row. Each case reads: who, with what proof, gets which answer.

mod criterion;
mod gate;
mod issues;
mod order;
mod proofs;
mod shape;

use chrono::NaiveDate;

use super::*;
use crate::application::{Post, Status};

/// The day of the check and the first day of work, unless a case says otherwise.
const CHECK: &str = "2026-09-01";
const START: &str = "2026-12-07";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn right(nationalities: &str, proof: Proof) -> RightToWork {
    let nationalities = nationalities.split(' ').map(|code| Nationality::parse(code).unwrap()).collect();
    RightToWork { nationalities, proof, settlement: None, accrued_right: None }
}

/// An answer on one line: result, date, reason, item of the list.
fn line(permission: &Permission) -> String {
    let parts = [
        Some(permission.result.as_str().to_owned()),
        permission.until.map(|last_day| last_day.to_string()),
        permission.result.reason().map(|reason| reason.to_string()),
        permission.list.map(|list| list.item().to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_permission(right: &RightToWork, [check_on, start_on]: [&str; 2], post: &Post, expected: &str) {
    let permission = right.permission(date(check_on), date(start_on), post);
    assert_eq!(line(&permission), expected, "{right:?}, checked {check_on}, starts {start_on}");
}

fn passport() -> Passport {
    Passport::default()
}

fn ni(ni_document: bool) -> NiEvidence {
    NiEvidence { ni_document, ni_number: None }
}

fn digital(expires: &str, identity_document: Option<IdentityDocument>) -> Proof {
    Proof::DigitalIdentity { document_expires_on: date(expires), document_number: None, identity_document }
}

fn birth(document_issued_in: IssuedIn, ni_document: bool) -> Proof {
    Proof::BirthOrAdoptionCertificate { document_issued_in, ni: ni(ni_document), document_number: None }
}

fn naturalisation(ni_document: bool) -> Proof {
    Proof::NaturalisationCertificate { ni: ni(ni_document), document_number: None }
}

fn endorsed(expires: &str, permission: Option<Limit>) -> Proof {
    Proof::EndorsedPassport {
        document_expires_on: date(expires),
        permission,
        document_number: None,
        work: None,
        document_cancelled: false,
    }
}

fn status_document(ni_document: bool, expires: Option<&str>, permission: Option<Limit>) -> Proof {
    Proof::StatusDocument {
        ni: ni(ni_document),
        permission,
        document_number: None,
        document_expires_on: expires.map(date),
        work: None,
    }
}

fn crown(ecs_verified: Option<bool>, permission: Option<Limit>) -> Proof {
    Proof::CrownDependencyDocument { permission, ecs_verified, document_number: None }
}

fn share_code(permission: Option<Limit>, work: Option<Work>) -> Proof {
    Proof::ShareCode {
        share_code: Some(ShareCode::parse("W1A2B3C4D").unwrap()),
        date_of_birth: Some(date("1991-04-17")),
        share_code_issued_on: None,
        permission,
        work,
    }
}

/// A notice with what was answered of the work.
fn notice_of_work(
    notice_ground: NoticeGround,
    issued: Option<&str>,
    (work_limit, work_permitted): (Option<WorkLimit>, Option<YesNoUnknown>),
) -> Proof {
    let notice_issued_on = issued.map(date);
    Proof::PositiveVerificationNotice { notice_ground, notice_issued_on, work_limit, work_permitted }
}

fn notice(notice_ground: NoticeGround, issued: Option<&str>) -> Proof {
    notice_of_work(notice_ground, issued, (None, None))
}

fn card(expires: Option<&str>) -> Proof {
    Proof::BiometricResidencePermit { document_number: None, document_expires_on: expires.map(date) }
}

fn until(last_day: &str) -> Option<Limit> {
    Some(Limit::Until(date(last_day)))
}

/// One of each proof, as simple as it can be.
fn simplest() -> Vec<Proof> {
    vec![
        Proof::BritishPassport(passport()),
        Proof::IrishPassport(passport()),
        Proof::IrishPassportCard(passport()),
        digital("2030-01-01", None),
        birth(IssuedIn::UnitedKingdom, true),
        naturalisation(true),
        endorsed("2030-01-01", None),
        status_document(true, None, None),
        crown(None, None),
        share_code(None, None),
        notice(NoticeGround::Other, None),
        card(None),
        Proof::OtherDocument { document_name: None },
        Proof::NoneYet,
        Proof::NeedsSponsorship,
    ]
}
