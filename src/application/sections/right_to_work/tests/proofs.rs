//! The table of proofs: what each gives, on both sides of each of its conditions.

use super::*;

#[track_caller]
fn table(cases: impl IntoIterator<Item = (&'static str, Proof, &'static str)>) {
    for (nationalities, proof, expected) in cases {
        assert_permission(&right(nationalities, proof), [CHECK, START], &Post::default(), expected);
    }
}

#[test]
fn passports_of_citizens_prove_it_for_good_expired_or_not() {
    let expired = || Passport { document_expires_on: Some(date("1999-12-31")), ..passport() };
    let cancelled = || Passport { document_cancelled: true, ..passport() };
    table([
        ("GBR", Proof::BritishPassport(passport()), "continuous A1"),
        ("GBR", Proof::BritishPassport(expired()), "continuous A1"),
        ("NGA GBR", Proof::BritishPassport(passport()), "continuous A1"),
        ("GBR", Proof::BritishPassport(cancelled()), "none document_cancelled"),
        ("IRL", Proof::IrishPassport(passport()), "continuous A2"),
        ("IRL", Proof::IrishPassport(expired()), "continuous A2"),
        ("IRL", Proof::IrishPassport(cancelled()), "none document_cancelled"),
        ("IRL", Proof::IrishPassportCard(passport()), "continuous A2"),
        ("IRL", Proof::IrishPassportCard(expired()), "continuous A2"),
        ("IRL", Proof::IrishPassportCard(cancelled()), "none document_cancelled"),
    ]);
}

#[test]
fn a_passport_of_nobody_declared_is_never_a_yes() {
    let refer = "refer nationality_and_proof_differ";
    for british in ["GBD", "GBN", "GBO", "GBP", "GBS", "IRL", "NGA"] {
        assert_permission(
            &right(british, Proof::BritishPassport(passport())),
            [CHECK, START],
            &Post::default(),
            &format!("{refer} A1"),
        );
    }
    table([
        ("GBR", Proof::IrishPassport(passport()), "refer nationality_and_proof_differ A2"),
        ("GBR", Proof::IrishPassportCard(passport()), "refer nationality_and_proof_differ A2"),
        ("GBO", digital("2030-01-01", None), "refer nationality_and_proof_differ"),
        ("GBR IRL", share_code(Some(Limit::NoLimit), None), "refer nationality_and_proof_differ online"),
    ]);
}

#[test]
fn a_digital_identity_needs_a_document_in_date() {
    use IdentityDocument as Document;
    table([
        ("GBR", digital("2026-08-31", None), "none document_expired"),
        ("GBR", digital("2026-09-01", None), "continuous A1"),
        ("GBR", digital("2026-09-02", None), "continuous A1"),
        ("IRL", digital("2030-01-01", None), "continuous A2"),
        ("NGA IRL", digital("2030-01-01", None), "continuous A2"),
        ("GBR IRL", digital("2030-01-01", None), "continuous"),
        ("GBR IRL", digital("2030-01-01", Some(Document::BritishPassport)), "continuous A1"),
        ("GBR IRL", digital("2030-01-01", Some(Document::IrishPassport)), "continuous A2"),
        ("GBR IRL", digital("2030-01-01", Some(Document::IrishPassportCard)), "continuous A2"),
    ]);
}

#[test]
fn certificates_need_a_paper_and_a_nationality() {
    table([
        ("GBR", birth(IssuedIn::UnitedKingdom, true), "continuous A6"),
        ("IRL", birth(IssuedIn::UnitedKingdom, true), "continuous A6"),
        ("GBR", birth(IssuedIn::ChannelIslands, true), "continuous A7"),
        ("GBR", birth(IssuedIn::IsleOfMan, true), "continuous A7"),
        ("IRL", birth(IssuedIn::Ireland, true), "continuous A7"),
        ("GBR", birth(IssuedIn::UnitedKingdom, false), "none ni_document_needed"),
        ("NGA", birth(IssuedIn::UnitedKingdom, false), "none ni_document_needed"),
        ("NGA", birth(IssuedIn::UnitedKingdom, true), "refer nationality_and_proof_differ A6"),
        ("GBO", birth(IssuedIn::Ireland, true), "refer nationality_and_proof_differ A7"),
        ("GBR", birth(IssuedIn::Elsewhere, true), "none document_not_listed"),
        ("GBR", birth(IssuedIn::Elsewhere, false), "none document_not_listed"),
        ("GBR", naturalisation(true), "continuous A8"),
        ("NGA GBR", naturalisation(true), "continuous A8"),
        ("GBR", naturalisation(false), "none ni_document_needed"),
        ("IRL", naturalisation(true), "refer nationality_and_proof_differ A8"),
        ("NGA", naturalisation(true), "refer nationality_and_proof_differ A8"),
    ]);
}

#[test]
fn an_endorsement_counts_in_a_passport_in_date() {
    table([
        ("USA", endorsed("2026-08-31", Some(Limit::NoLimit)), "none document_expired"),
        ("USA", endorsed("2026-09-01", Some(Limit::NoLimit)), "continuous A4"),
        ("USA", endorsed("2026-09-02", Some(Limit::NoLimit)), "continuous A4"),
        // Of a dual national, the endorsement may be in the foreign passport.
        ("GBR USA", endorsed("2030-01-01", Some(Limit::NoLimit)), "continuous A4"),
        ("GBR", endorsed("2030-01-01", Some(Limit::NoLimit)), "continuous A4"),
        // The passport's own date is not the end of permission.
        ("USA", endorsed("2026-10-01", until("2029-05-31")), "until 2029-05-31 B1.1"),
        ("USA", endorsed("2030-01-01", Some(Limit::Pending)), "none ecs_check_needed"),
        ("USA", endorsed("2030-01-01", Some(Limit::NotKnown)), "refer permission_limit_not_known"),
        ("USA", endorsed("2030-01-01", None), "refer permission_limit_not_given"),
    ]);
}

#[test]
fn a_status_document_needs_the_paper_and_its_date() {
    table([
        ("USA", status_document(true, None, Some(Limit::NoLimit)), "continuous A5"),
        ("USA", status_document(true, None, until("2029-05-31")), "until 2029-05-31 B1.3"),
        ("USA", status_document(true, Some("2026-08-31"), Some(Limit::NoLimit)), "none document_expired"),
        ("USA", status_document(true, Some("2026-09-01"), Some(Limit::NoLimit)), "continuous A5"),
        ("USA", status_document(false, None, Some(Limit::NoLimit)), "none ni_document_needed"),
        ("USA", status_document(false, Some("2026-08-31"), None), "none ni_document_needed"),
        ("USA", status_document(true, None, Some(Limit::Pending)), "none ecs_check_needed"),
        ("USA", status_document(true, None, Some(Limit::NotKnown)), "refer permission_limit_not_known"),
        ("USA", status_document(true, None, None), "refer permission_limit_not_given"),
    ]);
}

#[test]
fn a_crown_dependency_document_waits_for_the_home_office() {
    table([
        ("FRA", crown(None, Some(Limit::NoLimit)), "none ecs_check_needed"),
        ("FRA", crown(Some(false), Some(Limit::NoLimit)), "none ecs_check_needed"),
        ("FRA", crown(None, None), "none ecs_check_needed"),
        ("FRA", crown(Some(true), Some(Limit::NoLimit)), "continuous A3"),
        ("FRA", crown(Some(true), until("2029-05-31")), "until 2029-05-31 B1.2"),
        ("FRA", crown(Some(true), Some(Limit::Pending)), "none ecs_check_needed"),
        ("FRA", crown(Some(true), Some(Limit::NotKnown)), "refer permission_limit_not_known"),
        ("FRA", crown(Some(true), None), "refer permission_limit_not_given"),
    ]);
}

#[test]
fn a_share_code_shows_the_permission() {
    table([
        ("NGA", share_code(Some(Limit::NoLimit), None), "continuous online"),
        ("NGA", share_code(until("2029-05-31"), None), "until 2029-05-31 online"),
        ("NGA", share_code(Some(Limit::Pending), None), "until 2027-03-01 online"),
        ("NGA", share_code(Some(Limit::NotKnown), None), "refer permission_limit_not_known online"),
        ("NGA", share_code(None, None), "refer permission_limit_not_given online"),
        ("GBR FRA", share_code(Some(Limit::NoLimit), None), "continuous online"),
    ]);
}

#[test]
fn settled_and_pre_settled_status_have_no_end_unless_one_is_given() {
    for (settlement, permission, expected) in [
        (Settlement::Settled, None, "continuous online"),
        (Settlement::PreSettled, None, "continuous online"),
        (Settlement::Pending, None, "refer permission_limit_not_given online"),
        (Settlement::None, None, "refer permission_limit_not_given online"),
        // An end contradicts that status: a person looks, and nobody is refused for it.
        (Settlement::PreSettled, until("2029-05-31"), "refer 2029-05-31 settlement_and_limit_differ online"),
        (Settlement::Pending, until("2029-05-31"), "until 2029-05-31 online"),
        (Settlement::Settled, until("2020-01-01"), "refer 2020-01-01 settlement_and_limit_differ online"),
        (Settlement::PreSettled, until("2026-09-02"), "refer 2026-09-02 settlement_and_limit_differ online"),
        (Settlement::Pending, until("2020-01-01"), "none 2020-01-01 permission_ended"),
        (Settlement::None, until("2020-01-01"), "none 2020-01-01 permission_ended"),
        (Settlement::Settled, Some(Limit::NotKnown), "refer permission_limit_not_known online"),
    ] {
        let right =
            RightToWork { settlement: Some(settlement), ..right("FRA", share_code(permission, None)) };
        assert_permission(&right, [CHECK, START], &Post::default(), expected);
    }
}

#[test]
fn a_notice_holds_for_six_months_from_its_date() {
    use NoticeGround as Ground;
    let days = ["2026-08-31", "2026-09-07"];
    for (ground, expected) in [
        (Ground::EussApplication, "until 2027-02-28 B2.1/B2.2"),
        (Ground::CrownDependencyApplication, "until 2027-02-28 B2.3"),
        (Ground::ApplicationRegistrationCard, "until 2027-02-28 B2.4"),
        (Ground::Other, "until 2027-02-28 B2.5"),
    ] {
        let dated = right("NGA", notice(ground, Some("2026-08-31")));
        assert_permission(&dated, days, &Post::default(), expected);
        let permission = dated.permission(date(days[0]), date(days[1]), &Post::default());
        assert_eq!(permission.list.map(DocumentList::as_str), Some("B2"));
        assert_eq!(permission.follow_up_on(), Some(date("2027-02-28")));
        assert_eq!(permission.basis, PermissionBasis::Checked);

        let awaited = right("NGA", notice(ground, None));
        assert_permission(&awaited, days, &Post::default(), "none ecs_check_needed");
    }
}

#[test]
fn a_notice_counts_from_itself_and_not_before() {
    let table = [
        ("2026-03-31", "none 2026-09-30 permission_ends_before_start"),
        ("2026-02-28", "none 2026-08-28 notice_expired"),
        ("2026-03-01", "until 2026-09-01 B2.5"),
        ("2026-09-01", "until 2027-03-01 B2.5"),
        // Not issued yet on the day of the check.
        ("2026-09-02", "none ecs_check_needed"),
    ];
    for (issued, expected) in table {
        let start = if issued == "2026-03-31" { "2026-10-01" } else { CHECK };
        let proof = notice(NoticeGround::Other, Some(issued));
        assert_permission(&right("NGA", proof), [CHECK, start], &Post::default(), expected);
    }
}

#[test]
fn a_notice_covers_its_work_unless_that_is_denied() {
    for (work_permitted, issued, expected) in [
        (Some(YesNoUnknown::No), Some(CHECK), "none work_not_permitted"),
        (Some(YesNoUnknown::No), None, "none work_not_permitted"),
        (Some(YesNoUnknown::NotKnown), Some(CHECK), "until 2027-03-01 B2.5"),
        (Some(YesNoUnknown::Yes), Some(CHECK), "until 2027-03-01 B2.5"),
        (None, Some(CHECK), "until 2027-03-01 B2.5"),
        (Some(YesNoUnknown::Yes), None, "none ecs_check_needed"),
    ] {
        let right = right("NGA", notice_of_work(NoticeGround::Other, issued, (None, work_permitted)));
        assert_permission(&right, [CHECK, START], &Post::default(), expected);
    }
}

#[test]
fn what_is_on_no_list_is_not_yet_a_yes() {
    table([
        ("NGA", card(Some("2024-12-31")), "none card_not_accepted"),
        ("NGA", card(Some("2030-12-31")), "none card_not_accepted"),
        ("NGA", card(None), "none card_not_accepted"),
        ("FRA", Proof::OtherDocument { document_name: None }, "none document_not_listed"),
        ("GBR", Proof::NoneYet, "none no_proof_yet"),
        ("NGA", Proof::NeedsSponsorship, "none sponsorship_needed"),
    ]);
}
