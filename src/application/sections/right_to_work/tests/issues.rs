//! What the answers say of one another.

use super::*;
use crate::field::Decimal;

/// Findings on one line: `key code severity`.
fn lines(right: &RightToWork, check_on: &str, post: &Post) -> Vec<String> {
    let issues = right.issues(date(check_on), post);
    issues
        .iter()
        .map(|it| format!("{} {} {:?}", &it.path().pointer()[1..], it.code().as_str(), it.severity()))
        .collect()
}

#[track_caller]
fn assert_issues(right: &RightToWork, expected: &[&str]) {
    assert_eq!(lines(right, CHECK, &Post::default()), expected, "{right:?}");
}

#[track_caller]
fn table<const N: usize>(cases: [(&str, Proof, &[&str]); N]) {
    for (nationalities, proof, expected) in cases {
        assert_issues(&right(nationalities, proof), expected);
    }
}

fn instead(right: &RightToWork) -> String {
    let issues = right.issues(date(CHECK), &Post::default());
    issues[0].param("instead").unwrap().to_string()
}

fn numbered(number: &str) -> Passport {
    Passport { document_number: Some(PassportNumber::parse(number).unwrap()), ..passport() }
}

#[test]
fn passports() {
    const NEEDS: &[&str] = &["proof proof_needs_nationality Error"];
    const CANCELLED: &[&str] = &["document_cancelled document_cancelled Warning"];
    let cancelled = || Passport { document_cancelled: true, ..passport() };
    let expired = Passport { document_expires_on: Some(date("1999-12-31")), ..passport() };
    table([
        ("GBR", Proof::BritishPassport(passport()), &[]),
        ("GBR", Proof::BritishPassport(expired), &[]),
        ("NGA GBR", Proof::BritishPassport(passport()), &[]),
        ("NGA", Proof::BritishPassport(passport()), NEEDS),
        ("GBO", Proof::BritishPassport(passport()), NEEDS),
        ("GBR", Proof::BritishPassport(cancelled()), CANCELLED),
        ("IRL", Proof::IrishPassport(passport()), &[]),
        ("GBR", Proof::IrishPassport(passport()), NEEDS),
        ("IRL", Proof::IrishPassport(cancelled()), CANCELLED),
        ("IRL", Proof::IrishPassportCard(passport()), &[]),
        ("GBR", Proof::IrishPassportCard(passport()), NEEDS),
        ("IRL", Proof::IrishPassportCard(cancelled()), CANCELLED),
    ]);
}

#[test]
fn passport_numbers_of_unusual_shape() {
    for number in ["123456789", "C123456", "123456C"] {
        assert_issues(&right("GBR", Proof::BritishPassport(numbered(number))), &[]);
    }
    for number in ["12345678", "1234567", "C1234567", "AB123456", "ABCDEF", "C12345D"] {
        let right = right("GBR", Proof::BritishPassport(numbered(number)));
        assert_issues(&right, &["document_number number_unusual Warning"]);
    }
    assert_issues(&right("IRL", Proof::IrishPassport(numbered("P12345678"))), &[]);
}

#[test]
fn what_would_do_instead_is_named() {
    let british = |nationalities| instead(&right(nationalities, Proof::BritishPassport(passport())));
    assert_eq!(british("GBN"), "share_code, endorsed_passport");
    assert_eq!(british("IRL"), "irish_passport, irish_passport_card, birth_or_adoption_certificate");
    let none_yet = |nationalities| instead(&right(nationalities, Proof::NoneYet));
    assert_eq!(
        none_yet("GBR"),
        "british_passport, naturalisation_certificate, birth_or_adoption_certificate"
    );
    assert_eq!(none_yet("NGA"), "share_code, endorsed_passport");
}

#[test]
fn digital_identity() {
    table([
        ("GBR", digital("2026-08-31", None), &["document_expires_on document_expired Warning"]),
        ("GBR", digital("2026-09-01", None), &[]),
        ("GBO", digital("2026-09-01", None), &["proof proof_needs_nationality Error"]),
    ]);
}

#[test]
fn certificates() {
    const MISSING: &str = "nationalities nationality_may_be_missing Warning";
    const PAPER: &str = "ni_document ni_document_needed Warning";
    const NOT_LISTED: &str = "document_issued_in document_not_listed Warning";
    table([
        ("GBR", birth(IssuedIn::UnitedKingdom, true), &[]),
        ("IRL", birth(IssuedIn::Ireland, true), &[]),
        ("NGA", birth(IssuedIn::UnitedKingdom, true), &[MISSING]),
        ("NGA", birth(IssuedIn::UnitedKingdom, false), &[MISSING, PAPER]),
        ("GBR", birth(IssuedIn::UnitedKingdom, false), &[PAPER]),
        ("NGA", birth(IssuedIn::Elsewhere, true), &[NOT_LISTED]),
        ("GBR", naturalisation(true), &[]),
        ("IRL", naturalisation(true), &[MISSING]),
        ("GBR", naturalisation(false), &[PAPER]),
    ]);
}

#[test]
fn endorsements_and_status_documents() {
    const EXPIRED: &str = "document_expires_on document_expired Warning";
    const ENDED: &str = "permission_ends_on permission_ended Warning";
    const UNUSUAL: &str = "proof proof_unusual_for_nationality Warning";
    const NOT_GIVEN: &str = "permission_limit permission_limit_not_given Advice";
    let lasting = Some(Limit::NoLimit);
    table([
        ("USA", endorsed("2026-09-01", lasting), &[]),
        ("USA", endorsed("2026-08-31", lasting), &[EXPIRED]),
        ("USA", endorsed("2030-01-01", until("2026-08-31")), &[ENDED]),
        ("USA", endorsed("2030-01-01", until("2026-09-01")), &[]),
        ("USA", endorsed("2030-01-01", None), &[NOT_GIVEN]),
        ("USA", endorsed("2030-01-01", Some(Limit::NotKnown)), &[]),
        ("GBR", endorsed("2030-01-01", lasting), &[UNUSUAL]),
        ("GBR USA", endorsed("2030-01-01", lasting), &[]),
        ("USA", status_document(true, None, lasting), &[]),
        ("USA", status_document(false, None, lasting), &["ni_document ni_document_needed Warning"]),
        ("USA", status_document(true, Some("2026-08-31"), lasting), &[EXPIRED]),
        ("USA", status_document(true, Some("2026-09-01"), lasting), &[]),
        ("USA", status_document(true, None, until("2026-08-31")), &[ENDED]),
        ("USA", status_document(true, None, None), &[NOT_GIVEN]),
        ("IRL", status_document(true, None, lasting), &[UNUSUAL]),
    ]);
}

#[test]
fn crown_dependency_documents() {
    const INFO: &str = "proof ecs_check_needed Info";
    table([
        ("FRA", crown(None, Some(Limit::NoLimit)), &[INFO]),
        ("FRA", crown(Some(false), Some(Limit::NoLimit)), &[INFO]),
        ("FRA", crown(Some(true), Some(Limit::NoLimit)), &[]),
        ("FRA", crown(Some(true), None), &["permission_limit permission_limit_not_given Advice"]),
    ]);
}

#[test]
fn share_codes() {
    const RENEW: &str = "share_code share_code_renew Info";
    let lasting = Some(Limit::NoLimit);
    table([
        ("NGA", share_code(lasting, None), &[RENEW]),
        ("GBR NGA", share_code(lasting, None), &["proof share_code_not_for_nationality Warning", RENEW]),
        ("GBR", share_code(lasting, None), &["proof share_code_not_for_nationality Error", RENEW]),
        ("GBR IRL", share_code(lasting, None), &["proof share_code_not_for_nationality Error", RENEW]),
        ("GBN", share_code(lasting, None), &[RENEW]),
        ("NGA", share_code(None, None), &[RENEW, "permission_limit permission_limit_not_given Advice"]),
    ]);
    let settled = right("FRA", share_code(None, None));
    assert_issues(&RightToWork { settlement: Some(Settlement::Settled), ..settled }, &[RENEW]);
}

#[test]
fn a_share_code_lives_for_90_days() {
    for (issued, check_on, code, days) in [
        ("2026-06-04", "2026-09-01", "share_code_renew Info", "90"),
        ("2026-06-03", "2026-09-01", "share_code_last_day Warning", "90"),
        ("2026-06-02", "2026-09-01", "share_code_expired Error", "90"),
        // Made before 17 February 2022, it lived for 30.
        ("2022-02-16", "2022-03-17", "share_code_renew Info", "30"),
        ("2022-02-16", "2022-03-18", "share_code_last_day Warning", "30"),
        ("2022-02-16", "2022-03-19", "share_code_expired Error", "30"),
        ("2022-02-17", "2022-03-19", "share_code_renew Info", "90"),
    ] {
        let mut proof = share_code(Some(Limit::NoLimit), None);
        if let Proof::ShareCode { share_code_issued_on, .. } = &mut proof {
            *share_code_issued_on = Some(date(issued));
        }
        let right = right("NGA", proof);
        assert_eq!(lines(&right, check_on, &Post::default()), [format!("share_code {code}")], "{issued}");
        let issues = right.issues(date(check_on), &Post::default());
        assert_eq!(issues[0].param("days").unwrap().to_string(), days);
    }
}

#[test]
fn notices() {
    let notice = |issued| notice(NoticeGround::EussApplication, issued);
    table([
        ("FRA", notice(None), &["proof ecs_check_needed Info"]),
        ("FRA", notice(Some("2026-09-02")), &["notice_issued_on date_after_check Error"]),
        ("FRA", notice(Some("2026-09-01")), &[]),
        ("FRA", notice(Some("2026-03-01")), &[]),
        ("FRA", notice(Some("2026-02-28")), &["notice_issued_on notice_expired Warning"]),
    ]);
}

#[test]
fn proofs_on_no_list() {
    table([
        ("NGA", card(Some("2024-12-31")), &["proof card_not_accepted Warning"]),
        ("FRA", Proof::OtherDocument { document_name: None }, &["proof document_not_listed Warning"]),
        ("FRA", Proof::NoneYet, &["proof no_proof_yet Advice"]),
        ("FRA", Proof::NeedsSponsorship, &[]),
    ]);
    assert!(lines(&right("NGA", card(None)), "2022-04-05", &Post::default()).is_empty());
}

#[test]
fn hours_in_term_and_the_post() {
    let student = right("NGA", share_code(until("2029-05-31"), Some(Work::HoursInTerm)));
    let fits = Post { permanent: false, hours_per_week: Some(Decimal::from_tenths(100)), ..Post::default() };
    let warning = "work_limit work_limit_and_post Warning".to_owned();
    assert!(lines(&student, CHECK, &Post::default()).contains(&warning));
    assert!(!lines(&student, CHECK, &fits).contains(&warning));
}

#[test]
fn every_finding_is_about_an_answer_that_the_proof_uses() {
    for nationalities in ["GBR", "IRL", "NGA", "GBR NGA", "GBO"] {
        for proof in simplest() {
            let kind = proof.kind();
            for finding in right(nationalities, proof).issues(date(CHECK), &Post::default()) {
                assert!(kind.uses(&finding.path().pointer()[1..]), "{finding}");
            }
        }
    }
}
