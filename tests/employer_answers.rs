//! What only the employer can know: no door lets an applicant vouch for a check of the Home Office.
#![cfg(feature = "samples")]

use applicant::application::Advert;
use applicant::application::Status;
use applicant::application::right_to_work::{PermissionBasis, RightToWorkDraft};
use applicant::eligibility::{GateNote, Why};
use applicant::engine::Checked;
use applicant::form::{Form, FormPost};
use applicant::{Draft, Policy, Rules};
use serde_json::json;

/// Claims of an applicant, each the only thing between them and permission to work.
const CLAIMS: [(&str, &[(&str, &str)]); 4] = [
    ("ecs_verified", &[("proof", "crown_dependency_document"), ("ecs_verified", "yes")]),
    ("ecs_verified", &[("proof", "crown_dependency_document"), ("ecs_verified", "on")]),
    (
        "notice_issued_on",
        &[
            ("proof", "positive_verification_notice"),
            ("notice_ground", "euss_application"),
            ("notice_issued_on", "2026-11-01"),
        ],
    ),
    (
        "notice_issued_on",
        &[
            ("proof", "positive_verification_notice"),
            ("notice_ground", "application_registration_card"),
            ("work_permitted", "yes"),
            ("notice_issued_on", "1 November 2026"),
        ],
    ),
];

fn draft(claim: &[(&str, &str)]) -> Draft {
    let mut draft = serde_json::to_value(Draft::sample()).expect("a draft");
    let section = draft["right_to_work"].as_object_mut().expect("a section");
    section.clear();
    section.insert("nationalities".into(), json!(["FRA"]));
    section.insert("settlement".into(), json!("pending"));
    if claim[0].1 == "crown_dependency_document" {
        section.insert("permission_limit".into(), json!("no_limit"));
    }
    section.extend(claim.iter().map(|(key, value)| ((*key).to_owned(), json!(value))));
    Draft::from_json(draft.to_string().as_bytes()).expect("a draft")
}

/// Every way in which a service comes by its rules.
fn all_rules() -> Vec<(&'static str, Rules)> {
    let day = "2026-11-21".parse().expect("a day");
    let policy = Policy::probation_services_officer();
    let read =
        Policy::from_toml(include_str!("../policies/probation_services_officer.toml")).expect("a policy");
    let advert = Advert {
        reference: "PSO-1042".into(),
        opens_on: "2026-11-02".parse().expect("a day"),
        closes_on: "2026-11-30".parse().expect("a day"),
    };
    let advertised = Rules::builder(day)
        .policy(policy)
        .advert(advert)
        .offer("job.regions", ["london", "midlands", "north_east", "north_west", "wales"]);
    vec![
        ("a day", Rules::on(day)),
        ("a policy", policy.rules(day)),
        ("a policy file", read.rules(day)),
        ("an advert", advertised.build().expect("rules")),
        ("a form", Form::full().rules(policy.rules(day))),
        ("a form of rules", Form::of(&policy.rules(day)).rules(policy.rules(day))),
    ]
}

#[track_caller]
fn is_only_declared(
    door: &str,
    key: &str,
    rules: &Rules,
    Checked { application, report, .. }: &Checked<applicant::Application>,
) {
    let at = format!("/right_to_work/{key}");
    let codes: Vec<_> = report
        .iter()
        .filter(|issue| issue.path().pointer() == at)
        .map(|issue| (issue.severity().as_str(), issue.code().as_str()))
        .collect();
    assert_eq!(codes, [("info", "answer_not_asked")], "{door}");
    let right_to_work = application.right_to_work.as_ref().expect("a section");
    let permission = right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
    assert_eq!(permission.basis, PermissionBasis::Declared, "{door}");
    assert_eq!(permission.result.reason().map(|reason| reason.as_str()), Some("ecs_check_needed"), "{door}");
    let assessment = Policy::probation_services_officer();
    let assessment = assessment.assess(&application.evidence(rules));
    let criterion = assessment.criterion("right_to_work").expect("a criterion");
    assert_eq!(criterion.status(), Status::Unknown, "{door}");
    assert!(criterion.notes().any(|note| note == GateNote::Declared), "{door}");
    let kept = serde_json::to_value(application).expect("an application");
    assert!(kept["right_to_work"].get(key).is_none(), "{door}: the typed form has it");
}

#[test]
fn no_rules_read_them_unless_told() {
    for (key, claim) in CLAIMS {
        let json = draft(claim);
        let posted = FormPost::read(json.to_form()).expect("a post").draft;
        for (door, rules) in all_rules() {
            assert!(!rules.reads_employer_answers(), "{door}");
            for (way, draft) in [("json", &json), ("form post", &posted)] {
                let checked = draft.check(&rules).unwrap_or_else(|report| panic!("{door}: {report}"));
                is_only_declared(&format!("{door}, {way}"), key, &rules, &checked);
                // Kept on the round trip: the employer may look at what was claimed.
                let written = serde_json::to_value(draft).expect("a draft");
                assert!(written["right_to_work"].get(key).is_some(), "{door}, {way}");
            }
        }
    }
}

#[test]
fn the_employers_answers_are_believed() {
    for (_, claim) in CLAIMS {
        for (door, rules) in all_rules() {
            let rules = rules.with_employer_answers();
            let checked = draft(claim).check(&rules).unwrap_or_else(|report| panic!("{door}: {report}"));
            let right_to_work = checked.application.right_to_work.as_ref().expect("a section");
            let permission =
                right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
            assert_eq!(permission.basis, PermissionBasis::Checked, "{door}");
            assert_eq!(permission.status(&rules.application().post), Status::Met, "{door}");
        }
    }
}

/// What the applicant put in the employer's places is replaced before it could be believed, also where it came twice.
#[test]
fn employer_answers_replace_the_applicants() {
    let rules = Rules::on("2026-11-21".parse().expect("a day")).with_employer_answers();
    for (key, claim) in CLAIMS {
        let sent = draft(claim);
        let none_yet = sent.clone().with_employer_answers(RightToWorkDraft::default());
        let twice = serde_json::to_string(&sent).expect("a draft");
        let again = format!("\"right_to_work\":{{\"{key}\":\"2026-11-01\",");
        let twice = twice.replacen("\"right_to_work\":{", &again, 1);
        let twice = Draft::from_json(twice.as_bytes()).expect("a draft");
        let twice = twice.with_employer_answers(RightToWorkDraft::default());
        let saved = serde_json::to_string(&twice).expect("a draft");
        let saved = Draft::from_json(saved.as_bytes()).expect("a draft");
        for (way, draft) in [("once", none_yet), ("twice", twice), ("twice and saved", saved)] {
            let evidence = draft.partial(&rules).evidence(&rules);
            assert_eq!(
                evidence.right_to_work.why.map(Why::as_str),
                Some("ecs_check_needed"),
                "{way} {claim:?}"
            );
            assert!(evidence.right_to_work.notes().any(|note| note == GateNote::Declared), "{way} {claim:?}");
        }
    }
    let (ecs, notice) = (draft(CLAIMS[0].1), draft(CLAIMS[2].1));
    let confirmed = RightToWorkDraft { ecs_verified: true.into(), ..RightToWorkDraft::default() };
    let noticed = RightToWorkDraft { notice_issued_on: "2026-11-19".into(), ..RightToWorkDraft::default() };
    for (draft, answers) in [(ecs, confirmed), (notice, noticed)] {
        let checked = draft.with_employer_answers(answers).check(&rules).expect("a sound draft");
        let right_to_work = checked.application.right_to_work.as_ref().expect("a section");
        let permission = right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
        assert_eq!(permission.basis, PermissionBasis::Checked);
    }
}

/// A half-filled draft gives no other way in: its typed data says the same.
#[test]
fn partial_drafts_hide_employer_answers() {
    for (_, claim) in CLAIMS {
        let mut draft = draft(claim);
        draft.personal_details.full_name = "".into();
        for (door, rules) in all_rules() {
            let evidence = draft.partial(&rules).evidence(&rules);
            assert_eq!(evidence.right_to_work.why.map(Why::as_str), Some("ecs_check_needed"), "{door}");
            assert!(evidence.right_to_work.notes().any(|note| note == GateNote::Declared), "{door}");
        }
    }
}
