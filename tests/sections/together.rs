//! Every problem at once: a fault in one answer never hides a fault in another.

use serde_json::{Value, json};

use super::support::{chars, unsaid, words};

/// A key, what is typed there, and what is then said of it.
type Fault = (&'static str, Value, &'static str);

/// Each fault is reported beside each other one of the section. Two of the same answer are no pair.
#[track_caller]
fn together(prefix: &str, faults: &[Fault]) {
    let line = |(key, _, said): &Fault| {
        let (severity, code) = said.split_once(' ').expect("severity code");
        format!("{severity} {prefix}/{key} {code}")
    };
    let mut hidden = Vec::new();
    for (n, one) in faults.iter().enumerate() {
        for other in faults.iter().skip(n + 1).filter(|other| other.0 != one.0) {
            let edits = json!({
                format!("{prefix}/{}", one.0): one.1,
                format!("{prefix}/{}", other.0): other.1,
            });
            let (one, other) = (line(one), line(other));
            hidden.extend(unsaid(&edits, &[&one]).iter().map(|one| format!("{one} (beside {other})")));
            hidden.extend(unsaid(&edits, &[&other]).iter().map(|other| format!("{other} (beside {one})")));
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}

#[test]
fn job_with_another_fault() {
    together(
        "/job",
        &[
            ("role", json!("astronaut"), "error not_a_choice"),
            ("vacancy", json!(chars(65)), "error too_long"),
            ("regions", json!([]), "error missing"),
            ("environments", json!("moon"), "error not_a_choice"),
            ("working_pattern", json!(true), "error wrong_type"),
            ("hours_per_week", json!(49), "error out_of_range"),
            ("max_travel_miles", json!("far"), "error not_a_number"),
        ],
    );
}

#[test]
fn in_personal_details() {
    together(
        "/personal_details",
        &[
            ("full_name", json!("1"), "error no_letter"),
            ("previous_names", json!(chars(201)), "error too_long"),
            ("address/line_1", json!(""), "error missing"),
            ("address/line_2", json!("\0"), "error character_not_allowed"),
            ("address/town", json!(true), "error wrong_type"),
            ("address/postcode", json!("LS8"), "error postcode_partial"),
            ("email", json!("jane"), "error email_no_at"),
            ("phone", json!("07911 12345"), "error phone_too_short"),
            ("alternative_phone", json!("0500 123456"), "error phone_prefix"),
        ],
    );
}

#[test]
fn training_with_another_fault() {
    together(
        "/training/0",
        &[
            ("title", json!(""), "error missing"),
            ("provider", json!(chars(101)), "error too_long"),
            ("completed", json!("2026-12"), "error in_future"),
            ("relevance", json!(words(151)), "error too_many_words"),
            ("relevance", json!(""), "advice explain_relevance"),
        ],
    );
}

#[test]
fn employment_with_another_fault() {
    together(
        "/employment/1",
        &[
            ("employer", json!(""), "error missing"),
            ("job_title", json!(chars(101)), "error too_long"),
            ("start", json!("2026-12"), "error in_future"),
            ("end", json!("2010-13"), "error date_not_real"),
            ("current", json!("perhaps"), "error not_a_choice"),
            ("dates_estimated", json!("perhaps"), "error not_a_choice"),
            ("dates_estimated", json!("yes"), "warning dates_estimated"),
            ("duties", json!(words(151)), "error too_many_words"),
            ("skills", json!(["juggling"]), "error not_a_choice"),
            ("reason_for_leaving", json!(words(51)), "error too_many_words"),
        ],
    );
}

#[test]
fn voluntary_with_another_fault() {
    together(
        "/voluntary/0",
        &[
            ("organisation", json!(""), "error missing"),
            ("role", json!(chars(101)), "error too_long"),
            ("start", json!("soon"), "error date_not_real"),
            ("end", json!(""), "error missing"),
            ("hours_per_week", json!(169), "error out_of_range"),
            ("hours_per_week", json!(100), "warning hours_unusual"),
            ("description", json!("\u{7}"), "error character_not_allowed"),
            ("skills", json!(["court_work", "court_work"]), "error duplicate"),
        ],
    );
}

#[test]
fn statements_with_another_fault() {
    together(
        "/statements",
        &[
            ("motivation", json!(""), "error missing"),
            ("motivation", json!("I like people."), "advice statement_short"),
            ("challenging_individuals", json!(words(251)), "error too_many_words"),
            ("written_communication", json!(true), "error wrong_type"),
            ("written_communication", json!("Reports."), "advice statement_short"),
        ],
    );
}

#[test]
fn declarations_with_another_fault() {
    together(
        "/declarations",
        &[
            ("information_is_true", json!(""), "error missing"),
            ("conflict_of_interest", json!("perhaps"), "error not_a_choice"),
            ("adjustments_needed", json!(["x"]), "error wrong_type"),
            ("guaranteed_interview", json!(["none", "veteran"]), "error none_with_others"),
            ("convictions", json!("yes"), "info answer_not_asked"),
        ],
    );
}

#[test]
fn in_an_overseas_qualification() {
    let row = json!({ "kind": "overseas", "subject": "English", "country": "IN", "grade": "First" });
    for (key, wrong) in [("country", "Atlantis"), ("institution", "\0"), ("subject", "")] {
        let mut row = row.clone();
        row[key] = json!(wrong);
        row["comparability_reference"] = json!("a reference");
        let wrong = format!("error /qualifications/0/{key}");
        let hidden = unsaid(
            &json!({ "/qualifications/0": row }),
            &[&wrong, "error /qualifications/0/comparable_level missing"],
        );
        assert!(hidden.is_empty(), "{hidden:?}");
    }
}

#[test]
fn a_name_beside_another_fault() {
    let text = words(120) + " Sample Applicant";
    for (pointer, wrong, said) in [
        (
            "/personal_details/address/postcode",
            "LS8",
            "error /personal_details/address/postcode postcode_partial",
        ),
        ("/personal_details/email", "", "error /personal_details/email contact_needed"),
    ] {
        let edits = json!({ "/statements/motivation": text, pointer: wrong });
        let hidden = unsaid(&edits, &[said, "advice /statements/motivation names_applicant"]);
        assert!(hidden.is_empty(), "{hidden:?}");
    }
}

#[test]
fn qualifications_with_another_fault() {
    together(
        "/qualifications/0",
        &[
            ("subject", json!(""), "error missing"),
            ("subject", json!(chars(101)), "error too_long"),
            ("institution", json!(chars(101)), "error too_long"),
            ("year", json!("2027"), "error year_in_future"),
            ("grade", json!("H"), "error grade_unknown"),
            ("grade_not_known", json!("perhaps"), "error not_a_choice"),
            ("full_time", json!("perhaps"), "error not_a_choice"),
            ("studied_to", json!("2005-13"), "error date_not_real"),
        ],
    );
}

#[test]
fn in_the_right_to_work() {
    let share_code = json!({
        "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678", "date_of_birth": "1990-04-17",
        "permission_limit": "no_limit", "settlement": "settled", "work_limit": "none",
    });
    let faults = [
        ("settlement", json!("perhaps"), "error /right_to_work/settlement not_a_choice"),
        ("date_of_birth", json!("2026-01-01"), "error /right_to_work/date_of_birth too_young"),
        ("work_limit", json!("some"), "error /right_to_work/work_limit not_a_choice"),
        ("share_code_issued_on", json!("2026-01-01"), "error /right_to_work/share_code share_code_expired"),
        ("nationalities", json!(["GBR"]), "error /right_to_work/proof share_code_not_for_nationality"),
    ];
    let mut hidden = Vec::new();
    for (n, one) in faults.iter().enumerate() {
        for other in &faults[n + 1..] {
            let mut section = share_code.clone();
            section[one.0] = one.1.clone();
            section[other.0] = other.1.clone();
            let unsaid = unsaid(&json!({ "/right_to_work": section }), &[one.2, other.2]);
            hidden.extend(unsaid.iter().map(|line| format!("{line} ({} beside {})", one.0, other.0)));
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}
