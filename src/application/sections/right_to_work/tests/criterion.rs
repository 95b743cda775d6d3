//! From permission to the criterion.

use super::*;

fn criterion(result: PermissionResult, sponsors: Option<bool>) -> String {
    let permission = Permission {
        result,
        until: None,
        list: None,
        basis: PermissionBasis::Declared,
        rules_version: "2022-04-06",
    };
    let RightToWorkCriterion { status, remedy } = permission.criterion(&Post { sponsors, ..Post::default() });
    remedy.map_or_else(|| status.to_string(), |remedy| format!("{status} {remedy}"))
}

#[test]
fn permission_meets_it_and_doubt_does_not_fail_it() {
    assert_eq!(criterion(PermissionResult::Continuous, None), "met");
    assert_eq!(criterion(PermissionResult::Until(date(START)), None), "met");
    for &reason in Reason::ALL {
        assert_eq!(criterion(PermissionResult::Refer(reason), None), "unknown");
    }
}

#[test]
fn a_refusal_is_final_only_where_no_step_helps() {
    use Reason as R;
    for reason in [
        R::NoProofYet,
        R::NiDocumentNeeded,
        R::DocumentExpired,
        R::DocumentCancelled,
        R::DocumentNotListed,
        R::CardNotAccepted,
        R::EcsCheckNeeded,
        R::NoticeExpired,
        R::PermissionEndsBeforeStart,
        R::CheckAfterStart,
    ] {
        assert_eq!(criterion(PermissionResult::None(reason), None), "unknown step", "{reason}");
    }
    for reason in [R::PermissionEnded, R::WorkNotPermitted] {
        assert_eq!(criterion(PermissionResult::None(reason), None), "not_met new_permission", "{reason}");
    }
}

#[test]
fn sponsorship_is_for_the_employer_to_refuse() {
    let needed = PermissionResult::None(Reason::SponsorshipNeeded);
    assert_eq!(criterion(needed, Some(false)), "not_met sponsorship");
    assert_eq!(criterion(needed, Some(true)), "unknown sponsorship");
    assert_eq!(criterion(needed, None), "unknown sponsorship");
}

#[test]
fn every_refusal_says_how_to_put_it_right() {
    for &reason in Reason::ALL {
        assert!(criterion(PermissionResult::None(reason), None).contains(' '), "{reason}");
    }
}

#[test]
fn the_gate_has_a_status_too() {
    assert_eq!(NationalityGate::Met.status(), Status::Met);
    assert_eq!(NationalityGate::NotMet.status(), Status::NotMet);
    assert_eq!(NationalityGate::Refer(Reason::FamilyMember).status(), Status::Unknown);
}
