//! Unpaid and voluntary experience.

use serde_json::{Value, json};

use super::answers::{choices, line, month, number, optional, prose, required};
use super::support::finds;

fn entry(edits: Value) -> Value {
    let mut entry = json!({
        "organisation": "Food bank", "role": "Driver", "start": "2020-01", "end": "2021-01",
        "description": "I drove the van.",
    });
    entry.as_object_mut().expect("a row").extend(edits.as_object().expect("edits").clone());
    json!({ "/voluntary/0": entry })
}

#[test]
fn four_answers_are_needed() {
    for key in ["organisation", "role", "start", "description"] {
        required(&format!("/voluntary/0/{key}"));
    }
    line("/voluntary/0/organisation", 100);
    line("/voluntary/0/role", 100);
    prose("/voluntary/0/description", 150);
    month("/voluntary/0/start", 2007);
    month("/voluntary/0/end", 2010);
}

#[test]
fn many_hours_are_questioned() {
    let key = "/voluntary/0/hours_per_week";
    optional(key);
    number(
        key,
        &[json!(0.5), json!(4), json!(80)],
        &[json!(0.4), json!(0), json!(-1), json!(168.1), json!(169)],
        ["0.5", "168"],
    );
    for many in [json!(80.1), json!("81"), json!(168)] {
        finds(json!({ key: many }), &["warning /voluntary/0/hours_per_week hours_unusual max=80"]);
    }
}

#[test]
fn skills_are_those_of_the_list() {
    optional("/voluntary/0/skills");
    choices(
        "/voluntary/0/skills",
        &[
            "challenging_individuals",
            "written_reports",
            "assessing_risk",
            "case_management",
            "monitoring_compliance",
            "referrals",
            "partner_agencies",
            "court_work",
            "supporting_change",
            "diverse_communities",
        ],
    );
}

#[test]
fn from_when_to_when() {
    finds(entry(json!({ "end": "" })), &["error /voluntary/0/end missing"]);
    finds(entry(json!({ "end": "", "current": "no" })), &["error /voluntary/0/end missing"]);
    finds(entry(json!({ "end": "", "current": true })), &[]);
    finds(entry(json!({ "end": "2020-01" })), &[]);
    finds(entry(json!({ "end": "2019-12" })), &["error /voluntary/0/end ends_before_start"]);
    finds(entry(json!({ "start": "2026-11", "end": "", "current": "on" })), &[]);
    finds(
        entry(json!({ "start": "2026-12", "end": "", "current": "on" })),
        &["error /voluntary/0/start in_future"],
    );
    finds(
        entry(json!({ "current": "yes", "end": "2026-11" })),
        &["error /voluntary/0/end current_with_past_end"],
    );
    finds(entry(json!({ "current": "yes", "end": "2026-12" })), &[]);
}

#[test]
fn the_same_role_paid_and_unpaid() {
    let same = json!({
        "organisation": "HARROWGILL night shelter", "role": "Senior Shelter Worker", "start": "2024-01",
        "end": "2024-06",
    });
    finds(entry(same.clone()), &["warning /voluntary/0 same_paid_and_unpaid"]);
    let mut earlier = same;
    earlier["start"] = json!("2015-01");
    earlier["end"] = json!("2019-08");
    finds(entry(earlier), &[]);
}

#[test]
fn at_most_fifty_rows_or_none() {
    let row = entry(json!({}))["/voluntary/0"].clone();
    for empty in [json!(null), json!([]), json!([{}])] {
        finds(json!({ "/voluntary": empty }), &[]);
    }
    let rows = |count: usize| {
        (0..count).map(|n| {
            let mut row = row.clone();
            row["role"] = json!(format!("Role {n}"));
            row
        })
    };
    finds(json!({ "/voluntary": rows(50).collect::<Vec<_>>() }), &[]);
    finds(json!({ "/voluntary": rows(51).collect::<Vec<_>>() }), &["error /voluntary too_many max=50"]);
}

#[test]
fn a_row_that_repeats_another() {
    let row = entry(json!({}))["/voluntary/0"].clone();
    let again = |key: &str, value: Value| {
        let mut other = row.clone();
        other[key] = value;
        json!({ "/voluntary": [row, other] })
    };
    finds(again("hours_per_week", json!("5")), &["warning /voluntary/1 duplicate"]);
    finds(again("role", json!("Another role")), &[]);
    finds(again("organisation", json!("Another place")), &[]);
    finds(again("start", json!("2010-01")), &[]);
}
