//! The typed form: what it is on the wire, what it hides, and that it agrees with the table of facts.

use std::collections::BTreeSet;

use super::*;
use crate::application::right_to_work::limit::EndNotGiven;
use crate::engine::{AskedBy, Demand, DraftNode};

/// Every key of the section.
const KEYS: &[&str] = &[
    "nationalities",
    "proof",
    "permission_limit",
    "permission_ends_on",
    "document_number",
    "document_name",
    "document_expires_on",
    "document_issued_in",
    "document_cancelled",
    "identity_document",
    "ni_document",
    "ni_number",
    "share_code",
    "date_of_birth",
    "share_code_issued_on",
    "settlement",
    "notice_ground",
    "notice_issued_on",
    "ecs_verified",
    "work_limit",
    "work_permitted",
    "accrued_right",
];

fn text() -> Option<Line> {
    Some(Line::parse("ABC 123").unwrap())
}

fn number() -> Option<PassportNumber> {
    Some(PassportNumber::parse("123456789").unwrap())
}

/// One of each proof with every answer that it can have.
fn fullest() -> Vec<Proof> {
    let day = Some(date("2030-01-01"));
    let full_passport =
        || Passport { document_number: number(), document_expires_on: day, document_cancelled: true };
    // Put together here, so that no number that could be somebody's stands in the text.
    let ni_number = || Some(NiNumber::parse(&["LL", "000000", "A"].concat()).unwrap());
    let ni = || NiEvidence { ni_document: true, ni_number: ni_number() };
    let permission = until("2029-05-31");
    let work = Some(Work::ListedOccupations(Some(YesNoUnknown::Yes)));
    vec![
        Proof::BritishPassport(full_passport()),
        Proof::IrishPassport(full_passport()),
        Proof::IrishPassportCard(full_passport()),
        Proof::DigitalIdentity {
            document_expires_on: date("2030-01-01"),
            document_number: number(),
            identity_document: Some(IdentityDocument::IrishPassport),
        },
        Proof::BirthOrAdoptionCertificate {
            document_issued_in: IssuedIn::Ireland,
            ni: ni(),
            document_number: text(),
        },
        Proof::NaturalisationCertificate { ni: ni(), document_number: text() },
        Proof::EndorsedPassport {
            document_expires_on: date("2030-01-01"),
            permission,
            document_number: number(),
            work,
            document_cancelled: true,
        },
        Proof::StatusDocument {
            ni: ni(),
            permission,
            document_number: text(),
            document_expires_on: day,
            work,
        },
        Proof::CrownDependencyDocument { permission, ecs_verified: Some(true), document_number: text() },
        Proof::ShareCode {
            share_code: Some(ShareCode::parse("W1A2B3C4D").unwrap()),
            date_of_birth: Some(date("1991-04-17")),
            share_code_issued_on: Some(date(CHECK)),
            permission,
            work,
        },
        Proof::PositiveVerificationNotice {
            notice_ground: NoticeGround::EussApplication,
            notice_issued_on: Some(date(CHECK)),
            work_limit: Some(WorkLimit::ListedOccupations),
            work_permitted: Some(YesNoUnknown::Yes),
        },
        Proof::BiometricResidencePermit { document_number: text(), document_expires_on: day },
        Proof::OtherDocument { document_name: text() },
        Proof::NoneYet,
        Proof::NeedsSponsorship,
    ]
}

fn keys(right: &RightToWork) -> BTreeSet<String> {
    let value = serde_json::to_value(right).unwrap();
    value.as_object().unwrap().keys().cloned().collect()
}

#[test]
fn the_typed_form_has_exactly_the_answers_of_the_facts() {
    let kinds: Vec<_> = fullest().iter().map(Proof::kind).collect();
    assert_eq!(kinds, ProofKind::ALL);
    for proof in fullest() {
        let kind = proof.kind();
        let full = RightToWork {
            settlement: Some(Settlement::None),
            accrued_right: Some(YesNoUnknown::No),
            ..right("NGA", proof)
        };
        let used: BTreeSet<String> =
            KEYS.iter().filter(|key| kind.uses(key)).map(|&key| key.to_owned()).collect();
        assert_eq!(keys(&full), used, "{kind}");
    }
}

#[test]
fn the_simplest_form_has_what_is_required_and_no_key_for_what_is_absent() {
    for proof in simplest() {
        let kind = proof.kind();
        let is_required = |key: &&&str| kind.demand(key) == Some(Demand::Required);
        let required: BTreeSet<String> = KEYS.iter().filter(is_required).map(|&key| key.to_owned()).collect();
        assert_eq!(keys(&right("NGA", proof)), required, "{kind}");
    }
}

#[test]
fn only_the_employer_can_confirm_a_proof() {
    let of_employer = RightToWorkDraft::SCHEMA.keys.iter().filter_map(|child| child.question);
    let of_employer = of_employer.filter(|question| question.asked_by == AskedBy::Employer);
    let keys: Vec<&str> = of_employer.map(|question| question.key).collect();
    assert_eq!(keys, ["notice_issued_on", "ecs_verified"]);
    for kind in ProofKind::ALL {
        let facts = kind.facts();
        assert_eq!(
            keys.iter().map(|key| kind.uses(key)).collect::<Vec<_>>(),
            [facts.is_notice, facts.is_confirmed],
            "{kind}"
        );
    }
}

#[test]
fn holders() {
    for (holder, admitted, refused) in [
        (Holder::Anyone, &["GBR", "IRL", "NGA", "GBO"][..], &[][..]),
        (Holder::British, &["GBR", "NGA GBR"], &["IRL", "NGA", "GBD", "GBN", "GBO", "GBP", "GBS"]),
        (Holder::Irish, &["IRL", "GBR IRL"], &["GBR", "NGA"]),
        (Holder::BritishOrIrish, &["GBR", "IRL", "NGA IRL"], &["NGA", "GBO"]),
        (Holder::NotOnlyBritishOrIrish, &["NGA", "GBR NGA", "GBO"], &["GBR", "IRL", "GBR IRL"]),
    ] {
        let admits = |codes: &str| holder.admits(&right(codes, Proof::NoneYet).nationalities);
        assert!(admitted.iter().all(|codes| admits(codes)), "{holder:?}");
        assert!(!refused.iter().any(|codes| admits(codes)), "{holder:?}");
    }
}

#[test]
fn each_proof_has_its_holder() {
    use Holder::{Anyone, British, BritishOrIrish, Irish, NotOnlyBritishOrIrish};
    let holders: Vec<_> = ProofKind::ALL.iter().map(|kind| kind.facts().holder).collect();
    assert_eq!(
        holders,
        [
            British,
            Irish,
            Irish,
            BritishOrIrish,
            Anyone,
            Anyone,
            Anyone,
            NotOnlyBritishOrIrish,
            NotOnlyBritishOrIrish,
            NotOnlyBritishOrIrish,
            NotOnlyBritishOrIrish,
            NotOnlyBritishOrIrish,
            Anyone,
            Anyone,
            NotOnlyBritishOrIrish
        ]
    );
}

#[test]
fn a_share_code_on_the_wire() {
    let right = RightToWork {
        settlement: Some(Settlement::None),
        ..right("NGA USA", share_code(until("2029-05-31"), Some(Work::ListedOccupations(None))))
    };
    let expected = concat!(
        r#"{"nationalities":["NGA","USA"],"proof":"share_code","share_code":"W1A 2B3 C4D","date_of_birth":"1991-04-17","#,
        r#""permission_limit":"until","permission_ends_on":"2029-05-31","work_limit":"listed_occupations","#,
        r#""settlement":"none"}"#
    );
    assert_eq!(serde_json::to_string(&right).unwrap(), expected);
    assert_eq!(right.date_of_birth(), Some(date("1991-04-17")));
    let british = super::right("GBR", Proof::NoneYet);
    assert_eq!(british.date_of_birth(), None);
}

#[test]
fn an_inferred_limit_is_not_written_as_said() {
    let settled =
        RightToWork { settlement: Some(Settlement::Settled), ..right("FRA", share_code(None, None)) };
    assert!(!keys(&settled).contains("permission_limit"));
}

#[test]
fn debug_shows_the_kind_of_proof_and_nothing_else() {
    for proof in fullest() {
        let kind = proof.kind();
        assert_eq!(format!("{:?}", right("NGA", proof)), format!("RightToWork {{ proof: {kind:?}, .. }}"));
    }
}

#[test]
fn two_answers_make_a_limit() {
    use PermissionLimit as L;
    let day = date("2029-05-31");
    for (limit, ends_on, expected) in [
        (None, None, Ok(None)),
        (None, Some(day), Ok(Some(Limit::Until(day)))),
        (Some(L::Until), Some(day), Ok(Some(Limit::Until(day)))),
        (Some(L::Until), None, Err(EndNotGiven)),
        (Some(L::NoLimit), None, Ok(Some(Limit::NoLimit))),
        (Some(L::NoLimit), Some(day), Ok(Some(Limit::NoLimit))),
        (Some(L::Pending), Some(day), Ok(Some(Limit::Pending))),
        (Some(L::NotKnown), Some(day), Ok(Some(Limit::NotKnown))),
    ] {
        assert_eq!(Limit::from_answers(limit, ends_on), expected, "{limit:?} {ends_on:?}");
    }
}

#[test]
fn two_answers_make_a_limit_on_work() {
    for &limit in WorkLimit::ALL {
        let work = Work::from_answers(limit, Some(YesNoUnknown::Yes));
        assert_eq!(work.limit(), limit);
        let listed = limit == WorkLimit::ListedOccupations;
        assert_eq!(work.permitted(), listed.then_some(YesNoUnknown::Yes), "{limit}");
    }
}

#[test]
fn items_and_groups_of_the_lists() {
    for (list, item, group) in [
        (DocumentList::A1, "A1", "A1"),
        (DocumentList::A8, "A8", "A8"),
        (DocumentList::B1_1, "B1.1", "B1"),
        (DocumentList::B1_3, "B1.3", "B1"),
        (DocumentList::B2_1Or2, "B2.1/B2.2", "B2"),
        (DocumentList::B2_5, "B2.5", "B2"),
        (DocumentList::Online, "online", "online"),
    ] {
        assert_eq!((list.item(), list.as_str()), (item, group));
    }
}
