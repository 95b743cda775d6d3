//! The order of evaluation, the dates, and the limits on work.

use super::*;
use crate::field::Decimal;

#[test]
fn the_check_comes_before_the_start_or_on_it() {
    let citizen = right("GBR", Proof::BritishPassport(passport()));
    let post = Post::default();
    assert_permission(&citizen, ["2026-12-06", START], &post, "continuous A1");
    assert_permission(&citizen, ["2026-12-07", START], &post, "continuous A1");
    assert_permission(&citizen, ["2026-12-08", START], &post, "none check_after_start");
    // It outranks all that follows.
    let cancelled = Passport { document_cancelled: true, ..passport() };
    let cancelled = right("GBR", Proof::BritishPassport(cancelled));
    assert_permission(&cancelled, ["2026-12-08", START], &post, "none check_after_start");
    assert_permission(
        &right("NGA", card(None)),
        ["2021-12-08", "2021-12-07"],
        &post,
        "none check_after_start",
    );
}

#[test]
fn earlier_checks_fall_under_earlier_lists() {
    let cancelled = || Passport { document_cancelled: true, ..passport() };
    for (nationality, proof, before, since) in [
        ("GBR", Proof::BritishPassport(passport()), "continuous A1", "continuous A1"),
        ("IRL", Proof::IrishPassport(passport()), "continuous A2", "continuous A2"),
        ("GBR", Proof::BritishPassport(cancelled()), "none document_cancelled", "none document_cancelled"),
        ("NGA", card(Some("2022-04-07")), "until 2022-04-07", "none card_not_accepted"),
        (
            "NGA",
            card(Some("2022-04-06")),
            "none 2022-04-06 permission_ends_before_start",
            "none card_not_accepted",
        ),
        ("NGA", card(Some("2022-04-04")), "none 2022-04-04 permission_ended", "none card_not_accepted"),
        ("NGA", card(None), "refer rules_of_that_date", "none card_not_accepted"),
        ("IRL", Proof::IrishPassportCard(cancelled()), "refer rules_of_that_date", "none document_cancelled"),
        ("GBR", digital("2020-01-01", None), "refer rules_of_that_date", "none document_expired"),
        ("FRA", share_code(Some(Limit::NoLimit), None), "refer rules_of_that_date", "continuous online"),
        ("FRA", Proof::NoneYet, "refer rules_of_that_date", "none no_proof_yet"),
    ] {
        let right = right(nationality, proof);
        assert_permission(&right, ["2022-04-05", "2022-04-07"], &Post::default(), before);
        assert_permission(&right, ["2022-04-06", "2022-04-07"], &Post::default(), since);
    }
}

#[test]
fn the_lists_applied_are_named() {
    let right = right("GBR", Proof::BritishPassport(passport()));
    let version = |check_on| right.permission(date(check_on), date(START), &Post::default()).rules_version;
    assert_eq!(version("2022-04-05"), "before 2022-04-06");
    assert_eq!(version("2022-04-06"), "2022-04-06");
    assert_eq!(permission::LISTS_SINCE, date("2022-04-06"));
}

#[test]
fn a_cancelled_document_proves_nothing_whatever_else_it_says() {
    let mut proof = endorsed("2020-01-01", Some(Limit::NoLimit));
    if let Proof::EndorsedPassport { document_cancelled, .. } = &mut proof {
        *document_cancelled = true;
    }
    assert_permission(&right("USA", proof), [CHECK, START], &Post::default(), "none document_cancelled");
    // Also when the passport is nobody's.
    let cancelled = Proof::BritishPassport(Passport { document_cancelled: true, ..passport() });
    assert_permission(&right("USA", cancelled), [CHECK, START], &Post::default(), "none document_cancelled");
}

#[test]
fn permission_has_to_reach_the_check_and_the_start() {
    for (last_day, expected) in [
        ("2026-08-31", "none 2026-08-31 permission_ended"),
        ("2026-09-01", "none 2026-09-01 permission_ends_before_start"),
        ("2026-12-06", "none 2026-12-06 permission_ends_before_start"),
        ("2026-12-07", "until 2026-12-07 online"),
        ("2026-12-08", "until 2026-12-08 online"),
    ] {
        let right = right("NGA", share_code(until(last_day), None));
        assert_permission(&right, [CHECK, START], &Post::default(), expected);
    }
}

#[test]
fn an_application_in_time_holds_for_six_months_from_the_check() {
    let pending = right("NGA", share_code(Some(Limit::Pending), None));
    let post = Post::default();
    assert_permission(&pending, ["2026-08-31", "2027-02-28"], &post, "until 2027-02-28 online");
    assert_permission(
        &pending,
        ["2026-08-31", "2027-03-01"],
        &post,
        "none 2027-02-28 permission_ends_before_start",
    );
}

#[test]
fn only_permission_that_ends_is_followed_up() {
    let follow_up =
        |proof| right("NGA", proof).permission(date(CHECK), date(START), &Post::default()).follow_up_on();
    assert_eq!(follow_up(share_code(until("2029-05-31"), None)), Some(date("2029-05-31")));
    assert_eq!(follow_up(share_code(Some(Limit::NoLimit), None)), None);
    assert_eq!(follow_up(share_code(until("2029-05-31"), Some(Work::SponsorOnly))), None);
    assert_eq!(follow_up(share_code(until("2026-12-06"), None)), None);
}

#[test]
fn six_months_are_calendar_months() {
    for (from, to) in [
        ("2026-08-27", "2027-02-27"),
        ("2026-08-28", "2027-02-28"),
        ("2026-08-29", "2027-02-28"),
        ("2026-08-31", "2027-02-28"),
        ("2026-09-01", "2027-03-01"),
        ("2027-08-28", "2028-02-28"),
        ("2027-08-29", "2028-02-29"),
        ("2027-08-31", "2028-02-29"),
        ("2028-02-29", "2028-08-29"),
        ("2026-03-31", "2026-09-30"),
        ("2026-05-31", "2026-11-30"),
        ("2026-10-31", "2027-04-30"),
        ("2026-12-31", "2027-06-30"),
    ] {
        assert_eq!(six_months_after(date(from)), date(to), "{from}");
    }
    assert_eq!(six_months_after(NaiveDate::MAX), NaiveDate::MAX);
}

#[test]
fn limits_on_work_meet_the_post() {
    let temporary = |tenths: Option<i64>| Post {
        permanent: false,
        hours_per_week: tenths.map(Decimal::from_tenths),
        ..Post::default()
    };
    let full_time = Post::default();
    let few_hours = Post { hours_per_week: Some(Decimal::from_tenths(100)), ..Post::default() };
    let list = |permitted| Some(Work::ListedOccupations(permitted));
    for (work, post, expected) in [
        (None, full_time, "until 2029-05-31 online"),
        (Some(Work::Any), full_time, "until 2029-05-31 online"),
        (Some(Work::HoursInTerm), full_time, "refer 2029-05-31 work_limit online"),
        (Some(Work::HoursInTerm), few_hours, "refer 2029-05-31 work_limit online"),
        (Some(Work::HoursInTerm), temporary(Some(100)), "until 2029-05-31 online"),
        (Some(Work::HoursInTerm), temporary(Some(101)), "refer 2029-05-31 work_limit online"),
        (Some(Work::HoursInTerm), temporary(None), "refer 2029-05-31 work_limit online"),
        (list(Some(YesNoUnknown::Yes)), full_time, "until 2029-05-31 online"),
        (list(Some(YesNoUnknown::No)), full_time, "none 2029-05-31 work_not_permitted"),
        (list(Some(YesNoUnknown::NotKnown)), full_time, "refer 2029-05-31 occupation_list online"),
        (list(None), full_time, "refer 2029-05-31 occupation_list online"),
        (Some(Work::SponsorOnly), full_time, "refer 2029-05-31 sponsorship online"),
    ] {
        let right = right("NGA", share_code(until("2029-05-31"), work));
        assert_permission(&right, [CHECK, START], &post, expected);
    }
}

#[test]
fn a_limit_on_work_never_improves_an_answer() {
    for work in
        [Work::Any, Work::HoursInTerm, Work::ListedOccupations(Some(YesNoUnknown::No)), Work::SponsorOnly]
    {
        let ended = right("NGA", share_code(until("2026-08-31"), Some(work)));
        assert_permission(&ended, [CHECK, START], &Post::default(), "none 2026-08-31 permission_ended");
        let open = right("NGA", share_code(None, Some(work)));
        assert_permission(&open, [CHECK, START], &Post::default(), "refer permission_limit_not_given online");
    }
    let lasting = right("NGA", share_code(Some(Limit::NoLimit), Some(Work::SponsorOnly)));
    assert_permission(&lasting, [CHECK, START], &Post::default(), "refer sponsorship online");
}

#[test]
fn with_a_notice_a_list_of_occupations_is_no_obstacle() {
    for (work_limit, work_permitted, expected) in [
        (WorkLimit::ListedOccupations, None, "until 2027-03-01 B2.4"),
        (WorkLimit::ListedOccupations, Some(YesNoUnknown::NotKnown), "until 2027-03-01 B2.4"),
        (WorkLimit::ListedOccupations, Some(YesNoUnknown::Yes), "until 2027-03-01 B2.4"),
        (WorkLimit::ListedOccupations, Some(YesNoUnknown::No), "none work_not_permitted"),
        (WorkLimit::HoursInTerm, None, "refer 2027-03-01 work_limit B2.4"),
        (WorkLimit::SponsorOnly, None, "refer 2027-03-01 sponsorship B2.4"),
        (WorkLimit::None, None, "until 2027-03-01 B2.4"),
    ] {
        let work = (Some(work_limit), work_permitted);
        let right =
            right("NGA", notice_of_work(NoticeGround::ApplicationRegistrationCard, Some(CHECK), work));
        assert_permission(&right, [CHECK, START], &Post::default(), expected);
    }
}

#[test]
fn an_unstated_limit_on_work_is_noted_for_limited_permission() {
    for (permission, work, noted) in [
        (until("2029-05-31"), None, true),
        (Some(Limit::Pending), None, true),
        (Some(Limit::NoLimit), None, false),
        (Some(Limit::NotKnown), None, false),
        (None, None, false),
        (until("2029-05-31"), Some(Work::Any), false),
    ] {
        assert_eq!(
            right("NGA", share_code(permission, work)).work_limit_not_stated(),
            noted,
            "{permission:?}"
        );
    }
    assert!(!right("FRA", crown(None, until("2029-05-31"))).work_limit_not_stated(), "it is not asked there");
}

#[test]
fn the_home_office_checks_and_the_applicant_declares() {
    for (proof, basis) in [
        (notice(NoticeGround::Other, Some(CHECK)), PermissionBasis::Checked),
        (notice(NoticeGround::Other, None), PermissionBasis::Declared),
        (crown(Some(true), None), PermissionBasis::Checked),
        (crown(Some(false), None), PermissionBasis::Declared),
        (share_code(Some(Limit::NoLimit), None), PermissionBasis::Declared),
    ] {
        assert_eq!(right("NGA", proof).permission(date(CHECK), date(START), &Post::default()).basis, basis);
    }
}
