//! The nationality rules of the Civil Service.

use super::*;

use Settlement::{None as NoStatus, Pending, PreSettled, Settled};
use YesNoUnknown::{No, NotKnown, Yes};

#[track_caller]
fn assert_gate(
    nationalities: &str,
    settlement: Option<Settlement>,
    accrued_right: Option<YesNoUnknown>,
    [open, reserved]: [&str; 2],
) {
    let right = RightToWork { settlement, accrued_right, ..right(nationalities, Proof::NoneYet) };
    let line = |gate: NationalityGate| match gate.reason() {
        Some(reason) => format!("{} {reason}", gate.as_str()),
        None => gate.as_str().to_owned(),
    };
    let context = format!("{nationalities}, {settlement:?}, {accrued_right:?}");
    assert_eq!(
        line(right.civil_service_nationality(false, date("2026-11-21"))),
        open,
        "open post: {context}"
    );
    assert_eq!(
        line(right.civil_service_nationality(true, date("2026-11-21"))),
        reserved,
        "reserved post: {context}"
    );
}

#[test]
fn british_and_irish() {
    assert_gate("GBR", None, None, ["met", "met"]);
    for british in ["GBD", "GBN", "GBO", "GBS", "GBP"] {
        assert_gate(british, None, None, ["met", "refer reserved_post"]);
    }
    assert_gate("IRL", None, None, ["met", "not_met"]);
    assert_gate("IRL", Some(NoStatus), Some(No), ["met", "not_met"]);
}

#[test]
fn the_commonwealth_includes_two_states_of_the_eu() {
    for commonwealth in ["NGA", "IND", "AUS", "CYP", "MLT"] {
        assert_gate(commonwealth, None, None, ["met", "not_met"]);
        assert_gate(commonwealth, Some(NoStatus), Some(No), ["met", "not_met"]);
    }
}

#[test]
fn the_commonwealth_is_asked_of_the_day() {
    for (nationalities, before, after) in [
        ("GAB", "2022-06-24", "2022-06-25"),
        ("TGO", "2022-06-24", "2022-06-25"),
        ("MDV", "2020-01-31", "2020-02-01"),
        ("GMB", "2018-06-21", "2018-06-22"),
    ] {
        let right = right(nationalities, Proof::NoneYet);
        let gate = |on: &str| right.civil_service_nationality(false, date(on));
        assert_eq!(
            (gate(before), gate(after)),
            (NationalityGate::NotMet, NationalityGate::Met),
            "{nationalities}"
        );
        // A family member is looked at by a person, as anybody else is.
        let settled = RightToWork { settlement: Some(Settled), ..right.clone() };
        let family = NationalityGate::Refer(Reason::FamilyMember);
        assert_eq!(settled.civil_service_nationality(false, date(before)), family, "{nationalities}");
    }
}

#[test]
fn the_eu_the_eea_and_switzerland_go_by_settlement() {
    for european in ["FRA", "NOR", "ISL", "LIE", "CHE"] {
        for settled in [Settled, PreSettled, Pending] {
            assert_gate(european, Some(settled), None, ["met", "not_met"]);
        }
        assert_gate(european, Some(NoStatus), Some(Yes), ["refer accrued_right", "not_met"]);
        for accrued in [Some(No), Some(NotKnown), None] {
            assert_gate(european, Some(NoStatus), accrued, ["not_met", "not_met"]);
        }
        assert_gate(european, None, None, ["refer settlement_not_given", "not_met"]);
        assert_gate(european, None, Some(Yes), ["refer settlement_not_given", "not_met"]);
    }
}

#[test]
fn turkish_citizens_go_by_an_accrued_right() {
    assert_gate("TUR", None, Some(Yes), ["met", "not_met"]);
    assert_gate("TUR", None, Some(No), ["not_met", "not_met"]);
    assert_gate("TUR", None, Some(NotKnown), ["refer accrued_right", "not_met"]);
    assert_gate("TUR", None, None, ["refer accrued_right", "not_met"]);
}

#[test]
fn anybody_else_may_be_family_and_is_otherwise_out_whatever_their_leave() {
    for settled in [Settled, PreSettled] {
        assert_gate("USA", Some(settled), None, ["refer family_member", "not_met"]);
    }
    for unsettled in [Some(Pending), Some(NoStatus), None] {
        assert_gate("USA", unsettled, Some(Yes), ["not_met", "not_met"]);
    }
}

#[test]
fn one_nationality_that_fits_is_enough() {
    assert_gate("USA IND", None, None, ["met", "not_met"]);
    assert_gate("USA GBR", None, None, ["met", "met"]);
    assert_gate("USA GBN", None, None, ["met", "refer reserved_post"]);
    assert_gate("USA FRA", None, None, ["refer settlement_not_given", "not_met"]);
    assert_gate("TUR FRA", Some(NoStatus), Some(No), ["not_met", "not_met"]);
}

#[test]
fn without_a_nationality_a_person_looks() {
    let nobody = RightToWork { nationalities: Vec::new(), ..right("USA", Proof::NoneYet) };
    let gate = NationalityGate::Refer(Reason::NationalityNotGiven);
    assert_eq!(nobody.civil_service_nationality(false, date("2026-11-21")), gate);
    assert_eq!(nobody.civil_service_nationality(true, date("2026-11-21")), gate);
}
