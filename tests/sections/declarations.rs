//! Declarations.

use serde_json::json;

use super::answers::{choices, optional, required, yes_no};
use super::support::{finds, finds_by, rules, words};

#[test]
fn the_truth_declaration_must_be_yes() {
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
fn details_are_asked_with_yes() {
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
fn no_scheme_excludes_the_others() {
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
fn check_stage_questions_are_not_asked() {
    for key in ["convictions", "convictions_details", "uk_residence_3_years"] {
        let key = format!("/declarations/{key}");
        finds(json!({ &key: "yes" }), &[&format!("info {key} answer_not_asked")]);
        finds(json!({ &key: ["?"] }), &[&format!("info {key} answer_not_asked")]);
    }
}

#[test]
fn the_rules_ask_check_stage_questions() {
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
