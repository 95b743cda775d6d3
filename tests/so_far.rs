//! What is known of a draft so far: what is wrong or missing leaves a criterion unknown and never fails it.

mod support;

use applicant::application::Status;
use applicant::engine::Section;
use applicant::{Draft, Outcome, Policy};
use serde_json::{Value, json};
use support::{form, rules};

/// The essential criteria of a draft as far as it is filled in, and the outcome.
#[track_caller]
fn so_far(draft: &Draft, expected: Outcome, criteria: [Status; 4]) {
    let partial = draft.partial(&rules());
    let evidence = partial.evidence(&rules());
    let assessment = Policy::probation_services_officer().assess(&evidence);
    let found: Vec<Status> = assessment.criteria().iter().take(4).map(|it| it.status()).collect();
    assert_eq!((assessment.outcome(), found.as_slice()), (expected, criteria.as_slice()), "{assessment}");
}

fn read(document: &Value) -> Draft {
    Draft::from_json(document.to_string().as_bytes()).expect("JSON within the limits")
}

const OPEN: [Status; 4] = [Status::Unknown; 4];

#[test]
fn an_empty_form_is_unknown() {
    so_far(&Draft::default(), Outcome::NeedsReview, OPEN);
    so_far(&Draft::skeleton(), Outcome::NeedsReview, OPEN);
    for document in [json!(null), json!({}), json!([]), json!({ "unknown": 1 })] {
        so_far(&read(&document), Outcome::NeedsReview, OPEN);
    }
}

#[test]
fn sound_forms_are_judged_alike() {
    use Status::{Met, NotMet};
    so_far(&form(&json!({})), Outcome::Eligible, [Met; 4]);
    let untagged = json!({ "/employment/0/skills": ["court_work"] });
    so_far(&form(&untagged), Outcome::NotEligible, [Met, Met, Met, NotMet]);
}

#[test]
fn a_bad_row_leaves_criteria_open() {
    use Status::{Met, Unknown};
    let bad_title = json!({ "/employment/0/job_title": "" });
    so_far(&form(&bad_title), Outcome::NeedsReview, [Met, Met, Met, Unknown]);
    let bad_grade =
        json!({ "/qualifications/0/grade": "H", "/employment/0/skills": ["challenging_individuals"] });
    so_far(&form(&bad_grade), Outcome::NeedsReview, [Met, Met, Unknown, Met]);
    for list in [json!("shop work"), json!(7), json!([["x"]])] {
        so_far(&form(&json!({ "/employment": list })), Outcome::NeedsReview, [Met, Met, Met, Unknown]);
    }
}

#[test]
fn good_rows_beside_bad_ones_count() {
    use Status::Met;
    let beside = json!({ "/employment/1/employer": "" });
    so_far(&form(&beside), Outcome::Eligible, [Met; 4]);
}

#[test]
fn complete_sections_have_no_errors() {
    let complete = |edits: Value| {
        let partial = form(&edits).partial(&rules());
        Section::ALL.into_iter().filter(|section| !partial.is_complete(*section)).collect::<Vec<_>>()
    };
    assert!(complete(json!({})).is_empty());
    assert_eq!(complete(json!({ "/job/regions": [] })), [Section::JOB]);
    assert_eq!(complete(json!({ "/breaks/0/start": "x" })), [Section::EMPLOYMENT]);
    assert_eq!(complete(json!({ "/no_qualifications": "yes" })), [Section::QUALIFICATIONS]);
    assert_eq!(complete(json!({ "/statements/motivation": "" })), [Section::STATEMENTS]);
    assert!(complete(json!({ "/training/0/relevance": "" })).is_empty(), "advice leaves nothing open");
}

/// A report keeps a limited number of issues; those that it leaves out are still wrong.
#[test]
fn a_full_report_fails_nothing() {
    use Status::{Met, Unknown};
    let wrong = vec![json!({ "title": true, "provider": true, "completed": true }); 400];
    let edits = json!({ "/training": wrong, "/employment/0/job_title": "" });
    so_far(&form(&edits), Outcome::NeedsReview, [Met, Met, Met, Unknown]);
    let partial = form(&edits).partial(&rules());
    assert!(partial.report.omitted() > 0);
    assert!(!partial.is_complete(Section::EMPLOYMENT));
}

#[test]
fn non_forms_fail_nothing() {
    for document in [json!(5), json!("hello"), json!(true), json!([{ "job": 1 }])] {
        so_far(&read(&document), Outcome::NeedsReview, OPEN);
        let partial = read(&document).partial(&rules());
        assert!(!Section::ALL.into_iter().any(|section| partial.is_complete(section)), "{document}");
    }
}
