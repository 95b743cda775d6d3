//! The other roles that are suggested to an applicant.
#![cfg(feature = "samples")]

use std::collections::BTreeSet;

use applicant::eligibility::other_roles;
use applicant::{Draft, Outcome, Policy};

#[test]
fn each_role_is_listed_once() {
    for policy in Policy::all() {
        let rules = policy.rules("2026-11-21".parse().expect("a day"));
        let mut draft = Draft::sample();
        draft.job.role = policy.id.as_str().into();
        let checked = draft.check(&rules).unwrap_or_else(|report| panic!("{}: {report}", policy.id));
        let others = other_roles(&checked.application, &rules, &policy.id);
        let titles: Vec<&str> = others.iter().map(|other| other.policy().title.as_str()).collect();
        let roles: BTreeSet<&str> = others.iter().map(|other| other.policy().role.as_str()).collect();
        assert_eq!(roles.len(), others.len(), "{titles:?}");
        assert!(!roles.contains(policy.role.as_str()), "{}: {titles:?}", policy.id);
        assert!(titles.iter().all(|title| !title.contains("page")), "{titles:?}");
        let suggested = titles.iter().filter(|title| **title == "Probation Services Officer").count();
        assert_eq!(
            suggested,
            usize::from(policy.role != "probation_services_officer"),
            "{}: {titles:?}",
            policy.id
        );
    }
}

/// What a person has to look at comes after what is clear.
#[test]
fn roles_that_are_clear_come_first() {
    let rules = Policy::probation_services_officer().rules("2026-11-21".parse().expect("a day"));
    let checked = Draft::sample().check(&rules).expect("the sample is sound");
    let others = other_roles(&checked.application, &rules, "night_carer");
    let clear: Vec<bool> = others.iter().map(|other| other.outcome() == Outcome::Eligible).collect();
    assert!(clear.is_sorted_by(|one, next| one >= next), "{clear:?}");
    assert!(clear.first() == Some(&true) && clear.last() == Some(&false), "both kinds are there: {clear:?}");
}

/// Somebody else's post is not one of ours, so every role of ours may be offered as another role.
#[test]
fn a_custom_post_hides_no_role() {
    let rules = Policy::probation_services_officer().rules("2026-11-21".parse().expect("a day"));
    let checked = Draft::sample().check(&rules).expect("the sample is sound");
    let but = |id| other_roles(&checked.application, &rules, id).len();
    assert_eq!(but("night_carer"), but("probation_services_officer") + 1);
    // An id that begins as one of ours is another id.
    assert_eq!(but("probation_services_officer_wales"), but("night_carer"));
}
