//! No extractor lets an applicant vouch for what only the employer can know.

use actix_web::test::TestRequest;
use applicant::adapters::actix::RulesSource;
use applicant::adapters::axum::CheckedApplication;
use applicant::application::Status;
use applicant::application::right_to_work::PermissionBasis;
use applicant::eligibility::GateNote;
use applicant::{Draft, Policy, Rules};
use axum::extract::{FromRef, FromRequest};
use serde_json::json;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

#[derive(Clone)]
struct App;

impl FromRef<App> for Rules {
    fn from_ref(_: &App) -> Rules {
        rules()
    }
}

/// Claims of an applicant, each the only thing between them and permission to work.
fn claims() -> [(&'static str, Draft); 4] {
    let dependency = |verified: &str| json!({ "proof": "crown_dependency_document", "permission_limit": "no_limit", "ecs_verified": verified });
    let notice = json!({
        "proof": "positive_verification_notice", "notice_ground": "euss_application",
        "notice_issued_on": "2026-11-01",
    });
    let card = json!({
        "proof": "positive_verification_notice", "notice_ground": "application_registration_card",
        "work_permitted": "yes", "notice_issued_on": "1 November 2026",
    });
    let claims = [
        ("ecs_verified", dependency("yes")),
        ("ecs_verified", dependency("on")),
        ("notice_issued_on", notice),
        ("notice_issued_on", card),
    ];
    claims.map(|(key, mut claim)| {
        claim["nationalities"] = json!(["FRA"]);
        claim["settlement"] = json!("pending");
        let mut draft = serde_json::to_value(Draft::sample()).unwrap();
        draft["right_to_work"] = claim;
        (key, Draft::from_json(draft.to_string().as_bytes()).unwrap())
    })
}

#[track_caller]
fn is_only_declared(key: &str, sound: &CheckedApplication) {
    let at = format!("/right_to_work/{key}");
    let issues = sound.report.iter().filter(|issue| issue.path().pointer() == at);
    let codes: Vec<_> = issues.map(|issue| (issue.severity().as_str(), issue.code().as_str())).collect();
    assert_eq!(codes, [("info", "answer_not_asked")]);
    let (rules, right_to_work) = (&sound.rules, sound.application.right_to_work.as_ref().unwrap());
    let permission = right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
    assert_eq!(permission.basis, PermissionBasis::Declared);
    assert_eq!(permission.result.reason().map(|reason| reason.as_str()), Some("ecs_check_needed"));
    let kept = serde_json::to_value(&sound.application).unwrap();
    assert!(kept["right_to_work"].get(key).is_none(), "the typed form has it");
    let assessment = Policy::probation_services_officer();
    let assessment = assessment.assess(&sound.application.evidence(&sound.rules));
    let criterion = assessment.criterion("right_to_work").unwrap();
    assert_eq!(criterion.status(), Status::Unknown);
    assert!(criterion.notes().any(|note| note == GateNote::Declared));
}

fn bodies(draft: &Draft) -> [(&'static str, String); 2] {
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(draft.to_form()).finish();
    [("application/json", serde_json::to_string(draft).unwrap()), ("application/x-www-form-urlencoded", form)]
}

#[tokio::test]
async fn no_axum_extractor_reads_them() {
    for (key, draft) in claims() {
        for (media, body) in bodies(&draft) {
            let request = axum::http::Request::post("/").header("content-type", media).body(body.into());
            is_only_declared(key, &CheckedApplication::from_request(request.unwrap(), &App).await.unwrap());
        }
    }
}

#[actix_web::test]
async fn no_actix_extractor_reads_them() {
    for (key, draft) in claims() {
        for (media, body) in bodies(&draft) {
            let request = TestRequest::post().app_data(RulesSource::new(|_| rules()));
            let request = request.insert_header(("content-type", media)).set_payload(body);
            let (request, mut payload) = request.to_http_parts();
            let sound = <CheckedApplication as actix_web::FromRequest>::from_request(&request, &mut payload);
            is_only_declared(key, &sound.await.unwrap());
        }
    }
}
