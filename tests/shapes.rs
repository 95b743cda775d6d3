//! A report in the shapes of others: the same errors in each, at the same places, and nothing that was typed.

use std::collections::BTreeSet;

use applicant::adapters::ProblemDetails;
use applicant::engine::ReadError;
use applicant::{Draft, Issue, Policy, Report, Rules, Scope};
use serde_json::{Value, json};

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

fn report() -> Report {
    let draft = Draft::sample()
        .with("/personal_details/email", "SENTINEL@")
        .with("/employment/0/end", "2012-13")
        .with("/employment/0/employer", "")
        .with("/employment/1/employer", "SENTINEL")
        .with("/statements/motivation", "SENTINEL ".repeat(300));
    draft.review(&rules(), Scope::Submit)
}

fn pointers(report: &Report) -> Vec<String> {
    report.errors().map(|issue| issue.path().pointer()).collect()
}

#[test]
fn problem_details_follow_the_rfc() {
    let report = report();
    let problem = serde_json::to_value(report.problem_details(|it| it.fault().to_string())).unwrap();
    assert_eq!(
        (&problem["type"], &problem["title"], &problem["status"]),
        (&json!("about:blank"), &json!("Unprocessable Content"), &json!(422))
    );
    let errors = problem["errors"].as_array().unwrap();
    let found: Vec<String> =
        errors.iter().map(|it| it["pointer"].as_str().unwrap()[1..].to_owned()).collect();
    assert_eq!(found, pointers(&report));
    assert!(report.len() > errors.len(), "warnings are no errors");
    let words = errors.iter().find(|it| it["code"] == "too_many_words").unwrap();
    assert_eq!(words["params"], json!({ "max": 250, "over": 50 }));
    assert_eq!(words["detail"], "too_many_words(max=250, over=50)");
    assert!(!problem.to_string().contains("SENTINEL"));
    assert_eq!(ProblemDetails::CONTENT_TYPE, "application/problem+json");
}

#[test]
fn unreadable_and_wrong_differ() {
    let of = |bytes: &[u8]| {
        let error: ReadError = Draft::from_json(bytes).unwrap_err();
        serde_json::to_value(ProblemDetails::of_read_error(&error)).unwrap()
    };
    let syntax = of(b"{\"SENTINEL\": }");
    assert_eq!((&syntax["status"], &syntax["code"]), (&json!(400), &json!("syntax")));
    assert!(
        syntax["detail"].as_str().unwrap().contains("line 1") && !syntax.to_string().contains("SENTINEL")
    );
    let long = format!("{{\"job\": {{\"role\": \"{}\"}}}}", "x".repeat(70_000));
    assert_eq!(of(long.as_bytes())["status"], 413);
    assert_eq!(of(&vec![b' '; 2_000_000])["status"], 413);
    assert_eq!(serde_json::to_value(ProblemDetails::unsupported_media_type()).unwrap()["status"], 415);
}

#[test]
fn zod_and_json_forms_agree() {
    let report = report();
    let zod = report.zod_issues(|it| it.fault().to_string());
    let step = |step: &Value| format!("/{}", step.as_str().map_or_else(|| step.to_string(), str::to_owned));
    let path = |it: &Value| it["path"].as_array().unwrap().iter().map(step).collect::<String>();
    assert_eq!(zod.as_array().unwrap().iter().map(path).collect::<Vec<_>>(), pointers(&report));
    assert_eq!(zod[0]["code"], "custom");
    let forms = report.json_forms_errors(|it| it.fault().to_string());
    let path = |it: &Value| it["instancePath"].as_str().unwrap().to_owned();
    assert_eq!(forms.as_array().unwrap().iter().map(path).collect::<Vec<_>>(), pointers(&report));
}

/// Every leaf of the nested shapes, with its place.
fn leaves(value: &Value, is_leaf: &dyn Fn(&Value) -> bool, place: &str, found: &mut BTreeSet<String>) {
    if is_leaf(value) {
        found.insert(place.strip_suffix("/root").unwrap_or(place).to_owned());
    }
    for (key, below) in value.as_object().into_iter().flatten() {
        leaves(below, is_leaf, &format!("{place}/{key}"), found);
    }
}

#[test]
fn nested_shapes_have_every_error() {
    let mut report = report();
    // An error of a list beside errors of its rows.
    let list = applicant::Path::from_pointer("/employment").unwrap();
    report.merge([Issue::new(list, applicant::engine::Severity::Error, applicant::Code::TOO_MANY)]);
    let expected: BTreeSet<String> = pointers(&report).into_iter().collect();
    let mut hook = BTreeSet::new();
    let shape = report.react_hook_form(|it| it.fault().to_string());
    leaves(&shape, &|it| it["type"].is_string() && it["message"].is_string(), "", &mut hook);
    assert_eq!(hook, expected);
    assert_eq!(shape["employment"]["root"]["type"], "too_many");
    assert_eq!(shape["employment"]["0"]["employer"]["type"], "missing");
    let mut extra = BTreeSet::new();
    leaves(
        &report.rjsf_extra_errors(|it| it.fault().to_string()),
        &|it| it["__errors"].is_array(),
        "",
        &mut extra,
    );
    assert_eq!(extra, expected);
}

#[cfg(feature = "messages")]
#[test]
fn a_shape_speaks_any_language() {
    let welsh = applicant::messages::Messages::new(applicant::messages::Language::welsh());
    let problem = report().problem_details(|issue| issue.message(&welsh));
    let email = problem.errors.iter().find(|it| it.pointer.ends_with("/email")).unwrap();
    assert_eq!(
        email.detail,
        "Rhaid i'ch cyfeiriad e-bost gynnwys cyfeiriad llawn ar ôl yr @, fel example.com"
    );
}
