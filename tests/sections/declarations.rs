//! Declarations.

use serde_json::json;

use super::answers::{choices, optional, required, yes_no};
use super::support::{finds, finds_by, rules, words};

#[test]
fn the_declaration_of_truth_must_be_yes() {
    required("/declarations/information_is_true");
    for yes in [json!(true), json!("yes"), json!("on")] {
        finds(json!({ "/declarations/information_is_true": yes }), &[]);
    }
    for no in [json!(false), json!("no")] {
        finds(
            json!({ "/declarations/information_is_true": no }),
            &["error /declarations/information_is_true"],
        );
    }
}

#[test]
fn details_are_needed_with_yes_and_not_asked_with_no() {
    for (question, details) in
        [("conflict_of_interest", "conflict_details"), ("adjustments_needed", "adjustments_details")]
    {
        let (question, details) = (format!("/declarations/{question}"), format!("/declarations/{details}"));
        required(&question);
        yes_no(&question);
        finds(json!({ &question: "yes" }), &[&format!("error {details} missing")]);
        finds(json!({ &question: "yes", &details: words(150) }), &[]);
        finds(
            json!({ &question: "yes", &details: words(151) }),
            &[&format!("error {details} too_many_words max=150 over=1")],
        );
        finds(json!({ &question: "yes", &details: true }), &[&format!("error {details} wrong_type")]);
        finds(json!({ &question: "no", &details: words(3) }), &[&format!("info {details} answer_not_asked")]);
        finds(json!({ &question: "", &details: words(3) }), &[&format!("error {question} missing")]);
    }
}

#[test]
fn none_of_the_interview_schemes_goes_with_no_other() {
    let key = "/declarations/guaranteed_interview";
    optional(key);
    choices(key, &["disability_confident", "veteran", "redeployment"]);
    finds(json!({ key: "none" }), &[]);
    finds(json!({ key: ["none"] }), &[]);
    finds(
        json!({ key: ["none", "veteran"] }),
        &["error /declarations/guaranteed_interview none_with_others"],
    );
    finds(
        json!({ key: ["veteran", "none"] }),
        &["error /declarations/guaranteed_interview none_with_others"],
    );
}

#[test]
fn questions_of_the_check_stage_are_not_on_the_application() {
    for key in ["convictions", "convictions_details", "uk_residence_3_years"] {
        let key = format!("/declarations/{key}");
        finds(json!({ &key: "yes" }), &[&format!("info {key} answer_not_asked")]);
        finds(json!({ &key: ["?"] }), &[&format!("info {key} answer_not_asked")]);
    }
}

#[test]
fn questions_of_the_check_stage_are_asked_when_the_rules_say_so() {
    let mut rules = rules();
    rules.check_stage = true;
    let [convictions, details, residence] = ["convictions", "convictions_details", "uk_residence_3_years"]
        .map(|key| format!("/declarations/{key}"));
    finds_by(
        &rules,
        json!({}),
        &[&format!("error {convictions} missing"), &format!("error {residence} missing")],
    );
    for answer in ["no", "prefer_to_discuss"] {
        finds_by(&rules, json!({ &convictions: answer, &residence: "yes" }), &[]);
    }
    finds_by(&rules, json!({ &convictions: false, &residence: false }), &[]);
    finds_by(
        &rules,
        json!({ &convictions: "yes", &residence: "no" }),
        &[&format!("error {details} missing")],
    );
    finds_by(&rules, json!({ &convictions: true, &residence: "no", &details: words(500) }), &[]);
    finds_by(
        &rules,
        json!({ &convictions: "yes", &residence: "no", &details: words(501) }),
        &[&format!("error {details} too_many_words max=500 over=1")],
    );
    finds_by(
        &rules,
        json!({ &convictions: "no", &residence: "maybe", &details: "a fine" }),
        &[&format!("info {details} answer_not_asked"), &format!("error {residence} not_a_choice")],
    );
    finds_by(
        &rules,
        json!({ &convictions: "perhaps", &residence: "yes" }),
        &[&format!("error {convictions} not_a_choice")],
    );
}

#[test]
fn details_are_prose() {
    finds(
        json!({ "/declarations/conflict_of_interest": "yes", "/declarations/conflict_details": "a\0b" }),
        &["error /declarations/conflict_details character_not_allowed"],
    );
}
