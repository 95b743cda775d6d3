//! Saving to return later: missing answers are fine, wrong ones are reported.

use applicant::Scope;
use serde_json::{Value, json};

use super::support::{form, lines, rules};

#[track_caller]
fn saving(edits: Value, expected: &[&str]) {
    assert_eq!(lines(&form(&edits).review(&rules(), Scope::Save)), expected, "{edits}");
}

#[test]
fn saving_tolerates_blank_date_boxes() {
    saving(
        json!({ "/training/0/completed": { "day": 4 } }),
        &["error /training/0/completed date_incomplete parts=month, year"],
    );
    for other in [json!({ "x": 1 }), json!({ "x": "2012", "day": "" })] {
        let report = form(&json!({ "/training/0/completed": other })).review(&rules(), Scope::Save);
        let found = lines(&report);
        assert!(
            !found.is_empty() && found.iter().all(|line| !line.contains("missing")),
            "{other}: {found:?}"
        );
    }
}

#[test]
fn half_a_comparability_can_be_saved() {
    for key in ["comparability_reference", "comparable_level"] {
        let row = json!({ "kind": "overseas", "subject": "English", "country": "IN", "grade": "First", key: "rqf_3" });
        saving(json!({ "/qualifications/0": row }), &[]);
    }
}
