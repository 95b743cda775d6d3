//! From permission to the criterion.

use super::*;

fn status(result: PermissionResult, sponsors: Option<bool>) -> Status {
    let permission = Permission {
        result,
        until: None,
        list: None,
        basis: PermissionBasis::Declared,
        rules_version: "2022-04-06",
    };
    permission.status(&Post { sponsors, ..Post::default() })
}

#[test]
fn permission_meets_it_and_doubt_does_not_fail_it() {
    assert_eq!(status(PermissionResult::Continuous, None), Status::Met);
    assert_eq!(status(PermissionResult::Until(date(START)), None), Status::Met);
    for &reason in Reason::ALL {
        assert_eq!(status(PermissionResult::Refer(reason), None), Status::Unknown);
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
        assert_eq!(status(PermissionResult::None(reason), None), Status::Unknown, "{reason}");
    }
    for reason in [R::PermissionEnded, R::WorkNotPermitted] {
        assert_eq!(status(PermissionResult::None(reason), None), Status::NotMet, "{reason}");
    }
}

#[test]
fn sponsorship_is_for_the_employer_to_refuse() {
    let needed = PermissionResult::None(Reason::SponsorshipNeeded);
    assert_eq!(status(needed, Some(false)), Status::NotMet);
    assert_eq!(status(needed, Some(true)), Status::Unknown);
    assert_eq!(status(needed, None), Status::Unknown);
}

#[test]
fn the_gate_has_a_status_too() {
    assert_eq!(NationalityGate::Met.status(), Status::Met);
    assert_eq!(NationalityGate::NotMet.status(), Status::NotMet);
    assert_eq!(NationalityGate::Refer(Reason::FamilyMember).status(), Status::Unknown);
}
