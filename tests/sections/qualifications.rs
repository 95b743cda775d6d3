//! Qualifications, as far as the answers go; the tables of grades have tests of their own.

use serde_json::{Value, json};

use super::answers::{choice, line, month, optional, required};
use super::support::{chars, finds, form, rules};

/// One qualification instead of those of the sound draft, beside a statement that makes a GCSE unnecessary.
fn only(row: Value) -> Value {
    json!({ "/qualifications": [row] })
}

const ROW: &str = "/qualifications/0";

#[track_caller]
fn row_finds(row: Value, expected: &[&str]) {
    let expected: Vec<String> = expected
        .iter()
        .map(|line| {
            let (severity, rest) = line.split_once(' ').expect("severity key code");
            format!("{severity} {ROW}/{rest}")
        })
        .collect();
    finds(only(row), &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_gcse_has_subject_and_grade() {
    required(&format!("{ROW}/subject"));
    required(&format!("{ROW}/grade"));
    choice(&format!("{ROW}/kind"));
    line(&format!("{ROW}/subject"), 100);
    line(&format!("{ROW}/institution"), 100);
    for key in ["year", "nation", "institution", "status", "award", "grade_not_known", "full_time"] {
        optional(&format!("{ROW}/{key}"));
    }
    for key in ["nation", "status", "award"] {
        choice(&format!("{ROW}/{key}"));
    }
    row_finds(json!({ "subject": "English", "grade": "C" }), &["error kind missing"]);
}

#[test]
fn when_a_grade_may_be_blank() {
    for excused in [
        json!({ "grade_not_known": "yes" }),
        json!({ "status": "predicted" }),
        json!({ "status": "studying" }),
        json!({ "status": "studying", "year": 2034 }),
    ] {
        let mut row = json!({ "kind": "gcse", "subject": "English" });
        row.as_object_mut().expect("a row").extend(excused.as_object().expect("answers").clone());
        row_finds(row, &[]);
    }
}

#[test]
fn grades_that_cannot_be() {
    let gcse = |nation: &str, year: Value, grade: &str| json!({ "kind": "gcse", "subject": "English", "nation": nation, "year": year, "grade": grade });
    row_finds(gcse("england", json!("2005"), "c "), &[]);
    row_finds(gcse("", json!(""), "Grade C"), &[]);
    row_finds(gcse("england", json!(""), "H"), &["error grade grade_unknown"]);
    row_finds(gcse("england", json!(""), "55%"), &["error grade grade_unknown"]);
    row_finds(gcse("england", json!(""), "X"), &["error grade grade_unknown"]);
    row_finds(gcse("england", json!(2020), "C*"), &["error grade grade_not_in_nation"]);
    row_finds(gcse("northern_ireland", json!(2019), "C*"), &[]);
    row_finds(gcse("northern_ireland", json!(2018), "C*"), &["error grade grade_not_in_year"]);
    row_finds(gcse("england", json!(2016), "5"), &["error grade grade_not_in_year"]);
    row_finds(gcse("england", json!(2017), "5"), &[]);
    row_finds(gcse("england", json!(1993), "A*"), &["error grade grade_not_in_year"]);
    row_finds(gcse("england", json!(1994), "A*"), &[]);
    row_finds(gcse("england", json!(1988), "C"), &[]);
    row_finds(gcse("england", json!(1987), "C"), &["error grade grade_not_in_year"]);
}

#[test]
fn years_and_their_bounds() {
    let year = |year: Value, status: &str| json!({ "kind": "gcse", "subject": "English", "grade": "C", "year": year, "status": status });
    row_finds(year(json!(2026), "awarded"), &[]);
    row_finds(year(json!("2027"), "awarded"), &["error year year_in_future"]);
    row_finds(year(json!("2027"), ""), &["error year year_in_future"]);
    row_finds(year(json!(2034), "predicted"), &[]);
    row_finds(year(json!(2035), "predicted"), &["warning year year_unusual"]);
    row_finds(year(json!("05"), ""), &["error year year_digits"]);
    row_finds(year(json!("20055"), ""), &["error year year_digits"]);
}

#[test]
fn study_has_two_months_in_order() {
    month(&format!("{ROW}/studied_from"), 2003);
    month(&format!("{ROW}/studied_to"), 2005);
    finds(
        json!({ "/qualifications/0/studied_from": "2004-09", "/qualifications/0/studied_to": "2004-09" }),
        &[],
    );
    finds(
        json!({ "/qualifications/0/studied_from": "2004-09", "/qualifications/0/studied_to": "2004-08" }),
        &["error /qualifications/0/studied_to ends_before_start"],
    );
}

#[test]
fn levels_and_their_frameworks() {
    let level = |kind: &str, level: Value| json!({ "kind": kind, "subject": "English", "level": level });
    row_finds(level("functional_skills", json!("")), &["error level missing"]);
    for good in [json!("entry"), json!(1), json!("2")] {
        finds(
            json!({ "/qualifications": [level("functional_skills", good), { "kind": "gcse", "subject": "Maths", "grade": "C" }] }),
            &[],
        );
    }
    row_finds(level("functional_skills", json!(3)), &["error level level_not_offered"]);
    row_finds(level("functional_skills", json!("high")), &["error level not_a_choice"]);
    row_finds(level("apprenticeship", json!(2)), &[]);
    row_finds(level("apprenticeship", json!(1)), &["error level level_not_offered"]);
    row_finds(level("apprenticeship", json!(8)), &["error level level_not_offered"]);
    // A GCSE has a level of its own.
    row_finds(
        json!({ "kind": "gcse", "subject": "English", "grade": "C", "level": 2 }),
        &["info level answer_not_asked"],
    );
}

#[test]
fn other_qualifications_have_name_and_level() {
    let other = |edits: Value| {
        let mut row = json!({ "kind": "other", "name": "Counselling certificate", "subject": "Counselling", "level": 3 });
        row.as_object_mut().expect("a row").extend(edits.as_object().expect("answers").clone());
        row
    };
    row_finds(other(json!({})), &[]);
    row_finds(other(json!({ "name": "" })), &["error name missing"]);
    row_finds(other(json!({ "name": chars(101) })), &["error name too_long max=100"]);
    row_finds(other(json!({ "level": "not_known" })), &[]);
    row_finds(other(json!({ "level": 9 })), &["error level level_not_in_framework"]);
    row_finds(other(json!({ "level": 12, "framework": "scqf", "nation": "scotland" })), &[]);
    row_finds(other(json!({ "level": 13, "framework": "scqf", "nation": "scotland" })), &["error level"]);
    row_finds(other(json!({ "level": 10, "framework": "nfq", "nation": "ireland" })), &[]);
    row_finds(
        other(json!({ "level": 11, "framework": "nfq", "nation": "ireland" })),
        &["error level level_not_in_framework"],
    );
    for nation in ["scotland", "ireland"] {
        row_finds(other(json!({ "level": 6, "nation": nation })), &["error framework missing"]);
    }
    row_finds(other(json!({ "level": 6, "nation": "england" })), &[]);
}

#[test]
fn overseas_qualifications_have_a_country() {
    let overseas = |edits: Value| {
        let mut row =
            json!({ "kind": "overseas", "subject": "English", "country": "IN", "grade": "First division" });
        row.as_object_mut().expect("a row").extend(edits.as_object().expect("answers").clone());
        row
    };
    row_finds(overseas(json!({})), &[]);
    row_finds(overseas(json!({ "grade": chars(100) })), &[]);
    row_finds(overseas(json!({ "grade": chars(101) })), &["error grade too_long max=100"]);
    row_finds(overseas(json!({ "country": "" })), &["error country missing"]);
    row_finds(overseas(json!({ "country": "Atlantis" })), &["error country not_a_choice"]);
    let both = |reference: &str, level: &str| {
        overseas(json!({ "comparability_reference": reference, "comparable_level": level }))
    };
    row_finds(both("any text", "gcse_c_or_above"), &[]);
    row_finds(both(&chars(50), "rqf_3"), &[]);
    row_finds(both(&chars(51), "rqf_3"), &["error comparability_reference too_long max=50"]);
    row_finds(both("any text", ""), &["error comparable_level missing"]);
    row_finds(both("", "rqf_3"), &["error comparability_reference missing"]);
}

#[test]
fn none_declared_or_some_listed() {
    let none = |rows: Value, none: Value| json!({ "/qualifications": rows, "/no_qualifications": none });
    finds(none(json!([]), json!("yes")), &[]);
    finds(none(json!([{}]), json!(true)), &[]);
    for no in [json!(null), json!("no"), json!(false)] {
        finds(none(json!([]), no.clone()), &["error /qualifications missing"]);
        finds(none(json!(null), no), &["error /qualifications missing"]);
    }
    // What cannot be read may be a yes: the list is not demanded as if it were a no.
    finds(none(json!([]), json!("maybe")), &["error /no_qualifications not_a_choice"]);
    finds(none(json!([]), json!(["yes"])), &["error /no_qualifications wrong_type"]);
    finds(json!({ "/no_qualifications": "yes" }), &["error /no_qualifications declared_none_with_rows"]);
    let row = |n: usize| json!({ "kind": "gcse", "subject": format!("Subject {n}"), "grade": "C" });
    let rows = |count: usize| (0..count).map(row).collect::<Vec<_>>();
    finds(json!({ "/qualifications": rows(50) }), &[]);
    finds(json!({ "/qualifications": rows(51) }), &["error /qualifications too_many max=50"]);
}

#[test]
fn a_row_that_repeats_another() {
    let french = json!({ "kind": "gcse", "subject": "French", "grade": "C", "year": "2005" });
    let again = |key: &str, value: Value| {
        let mut other = french.clone();
        other[key] = value;
        json!({ "/qualifications": [french, {}, other] })
    };
    let twice = ["warning /qualifications/2 duplicate"];
    finds(again("kind", json!("gcse")), &twice);
    finds(again("subject", json!(" french ")), &twice);
    finds(again("grade", json!("Grade c")), &twice);
    finds(again("institution", json!("Night school")), &twice);
    // A resit, another language, another award.
    for (key, value) in [
        ("kind", json!("igcse")),
        ("subject", json!("German")),
        ("grade", json!("B")),
        ("year", json!("2006")),
        ("year", json!("")),
        ("nation", json!("wales")),
    ] {
        finds(again(key, value), &[]);
    }
    finds(again("status", json!("predicted")), &["warning /qualifications/2/year year_unusual"]);
}

#[test]
fn a_pair_implies_an_unstated_award() {
    let igcse = |award: &str, grade: &str| json!({ "kind": "igcse", "subject": "Science", "award": award, "grade": grade });
    let typed = |row: Value| form(&only(row)).check(&rules()).expect("a sound form").application;
    let award =
        |row: Value| serde_json::to_value(typed(row)).expect("JSON")["qualifications"][0]["award"].clone();
    assert_eq!(award(igcse("", "BC")), "double");
    assert_eq!(award(igcse("double", "BC")), "double");
    assert_eq!(award(igcse("", "B")), json!(null));
    row_finds(igcse("single", "BC"), &["error grade grade_unknown"]);
    row_finds(igcse("double", "B"), &["error grade grade_unknown"]);
    row_finds(
        json!({ "kind": "cse", "subject": "Art", "grade": "1", "award": "double" }),
        &["info award answer_not_asked"],
    );
}

#[test]
fn only_optional_levels_are_unknown() {
    let skills = |level: &str| json!({ "kind": "functional_skills", "subject": "English", "level": level });
    row_finds(skills("2"), &[]);
    row_finds(skills("not_known"), &["error level not_a_choice"]);
    row_finds(skills(""), &["error level missing"]);
    let other =
        |level: &str| json!({ "kind": "other", "name": "A diploma", "subject": "Art", "level": level });
    for level in ["", "not_known", "2"] {
        row_finds(other(level), &[]);
    }
}

#[test]
fn future_years_are_always_reported() {
    let degree = |year: &str| json!({ "kind": "degree", "subject": "", "grade": "First", "year": year });
    let missing = "error subject missing";
    row_finds(degree("2026"), &[missing]);
    row_finds(degree("2027"), &[missing, "error year year_in_future"]);
}
