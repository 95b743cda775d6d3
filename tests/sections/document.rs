//! The document as a whole: its format, its reference, keys it does not know, and sections it does not have.

use applicant::engine::Section;
use applicant::{Draft, Scope};
use serde_json::json;

use super::answers::{line, optional};
use super::support::{finds, form, lines, rules};

#[test]
fn format_and_reference() {
    optional("/format");
    optional("/reference");
    line("/reference", 64);
    finds(json!({ "/format": 2 }), &["error /format"]);
    finds(json!({ "/format": "one" }), &["error /format not_a_number"]);
}

#[test]
fn parents_count_their_unknown_keys() {
    let draft = |text: &str| Draft::from_json(text.as_bytes()).expect("JSON");
    for (text, expected) in [
        (r#"{"colour": "blue", "size": null}"#, "info  unknown_key count=2"),
        (r#"{"job": {"colour": "blue"}}"#, "info /job unknown_key count=1"),
        (
            r#"{"personal_details": {"address": {"a": 1, "b": 2, "c": 3}}}"#,
            "info /personal_details/address unknown_key count=3",
        ),
        (r#"{"training": [{}, {"colour": {"x": {"y": 1}}}]}"#, "info /training/1 unknown_key count=1"),
        (r#"{"breaks": {"4": {"colour": 1}}}"#, "info /breaks/4 unknown_key count=1"),
        // What is almost a key of ours is named by that.
        (r#"{"emploiment": [], "colour": 1}"#, "info  unknown_key count=2 meant=employment"),
        (
            r#"{"personal_details": {"fullname": "x", "ful_name": "x", "e-mail": "x"}}"#,
            "info /personal_details unknown_key count=3 meant=email, full_name",
        ),
        // So is what is almost a statement of the post.
        (
            r#"{"statements": {"motivaton": "x", "colour": "y"}}"#,
            "info /statements unknown_key count=2 meant=motivation",
        ),
        (
            r#"{"statements": {"writen_communication": "x", "motivations": "y", "motivatoin": "z"}}"#,
            "info /statements unknown_key count=3 meant=motivation, written_communication",
        ),
    ] {
        let found = lines(&draft(text).review(&rules(), Scope::Save));
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn an_empty_form_lists_every_section() {
    let found = lines(&Draft::default().review(&rules(), Scope::Submit));
    assert_eq!(
        found,
        [
            "error /job/regions missing",
            "error /job/working_pattern missing",
            "error /personal_details/full_name missing",
            "error /personal_details/address/line_1 missing",
            "error /personal_details/address/town missing",
            "error /personal_details/address/postcode missing",
            "error /personal_details/email contact_needed",
            "error /right_to_work/nationalities missing",
            "error /right_to_work/proof missing",
            "error /qualifications missing",
            "error /employment missing",
            "error /statements/motivation missing",
            "error /statements/challenging_individuals missing",
            "error /statements/written_communication missing",
            "error /declarations/information_is_true missing",
            "error /declarations/conflict_of_interest missing",
            "error /declarations/adjustments_needed missing",
        ]
    );
    assert_eq!(lines(&Draft::skeleton().review(&rules(), Scope::Submit)), found, "the skeleton is blank");
    assert!(Draft::skeleton().review(&rules(), Scope::Save).is_empty());
}

#[test]
fn absent_sections_are_not_demanded() {
    let rules = rules().only([Section::TRAINING, Section::PERSONAL_DETAILS]);
    let blank = lines(&Draft::default().review(&rules, Scope::Submit));
    assert!(blank.iter().all(|line| line.contains(" /personal_details/")), "{blank:#?}");
    let full = form(&json!({})).check(&rules).expect("two sections of a sound draft");
    let told = lines(&full.report);
    let expected: Vec<String> =
        ["job", "right_to_work", "qualifications", "employment", "voluntary", "statements", "declarations"]
            .iter()
            .map(|key| format!("info /{key} answer_not_asked"))
            .collect();
    assert_eq!(told, expected);
    assert!(full.application.job.is_none() && full.application.employment.is_empty());
    assert_eq!(full.application.training.len(), 1);
}

#[test]
fn non_forms_are_reported_once() {
    for text in ["7", "true", "\"hello\"", "[{\"job\": 7}]"] {
        let draft = Draft::from_json(text.as_bytes()).expect("JSON");
        assert_eq!(lines(&draft.review(&rules(), Scope::Submit)), ["error  wrong_type"], "{text}");
    }
    let blank = lines(&Draft::default().review(&rules(), Scope::Submit));
    for text in ["null", "\" \"", "[]", "[{\"job\": {}}]"] {
        let draft = Draft::from_json(text.as_bytes()).expect("JSON");
        assert_eq!(lines(&draft.review(&rules(), Scope::Submit)), blank, "{text}");
    }
}
