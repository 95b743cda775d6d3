//! Gaps and overlaps: the 36 whole months before November 2026, from November 2023 to October 2026.

use applicant::{Draft, Rules, Scope};
use serde_json::{Value, json};

use super::support::{form, line, rules, rules_on};

/// `2019-09..2024-03` as a job; `2024-07..` goes on.
fn job(dates: &str) -> Value {
    let (start, end) = dates.split_once("..").expect("from..to");
    json!({
        "employer": format!("Employer of {dates}"), "job_title": "Assistant", "duties": "I assisted.",
        "start": start, "end": end, "current": end.is_empty(),
    })
}

fn jobs(dates: &[&str]) -> Value {
    dates.iter().map(|dates| job(dates)).collect()
}

#[track_caller]
fn gaps_in(draft: &Draft, rules: &Rules, expected: &[&str]) {
    let report = draft.review(rules, Scope::Submit);
    assert!(!report.blocks(), "{report}");
    let found: Vec<String> = report.iter().filter(|issue| issue.code().as_str() == "gap").map(line).collect();
    let expected: Vec<String> = expected
        .iter()
        .map(|gap| gap.split_once("..").expect("from..to"))
        .map(|(from, to)| format!("warning /employment gap from={from} to={to}"))
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn gaps(dates: &[&str], expected: &[&str]) {
    gaps_in(&form(&json!({ "/employment": jobs(dates) })), &rules(), expected);
}

#[test]
fn four_uncovered_months_are_a_gap() {
    gaps(&["2019-09..2024-03", "2024-07.."], &[]);
    gaps(&["2019-09..2024-03", "2024-08.."], &["2024-04..2024-07"]);
    gaps(&["2019-09..2024-03", "2024-03.."], &[]);
    gaps(&["2019-09..2024-03", "2024-04.."], &[]);
}

#[test]
fn only_the_window_counts() {
    gaps(&["2001-01..2001-02", "2023-11.."], &[]);
    gaps(&["2001-01..2001-02", "2024-02.."], &[]);
    gaps(&["2001-01..2001-02", "2024-03.."], &["2023-11..2024-02"]);
    gaps(&["2019-09..2026-07"], &[]);
    gaps(&["2019-09..2026-06"], &["2026-07..2026-10"]);
    gaps(&["2001-01..2001-02"], &["2023-11..2026-10"]);
    gaps(&["2026-11.."], &["2023-11..2026-10"]);
}

#[test]
fn one_issue_a_gap() {
    gaps(
        &["2023-11..2023-12", "2024-05..2024-06", "2024-11..2024-12", "2026-01.."],
        &["2024-01..2024-04", "2024-07..2024-10", "2025-01..2025-12"],
    );
}

#[test]
fn disorder_neither_hides_nor_invents_gaps() {
    gaps(&["2019-09..2024-03", "2020-01..2021-01", "2024-08.."], &["2024-04..2024-07"]);
    gaps(&["2024-08..", "2019-09..2024-03", "2019-09..2024-03"], &["2024-04..2024-07"]);
    gaps(&["2019-09..", "2020-01..2024-03", "2024-08.."], &[]);
    gaps(&["2024-02..2026-10", "2019-09..2024-01", "2020-01..2020-02"], &[]);
}

#[test]
fn breaks_study_and_voluntary_work_cover() {
    let jobs = jobs(&["2019-09..2024-03", "2024-08.."]);
    let gap = &["2024-04..2024-07"];
    let with = |pointer: &str, value: Value| form(&json!({ "/employment": jobs, pointer: value }));
    let a_break = |start, end| json!({ "start": start, "end": end, "reason": "Illness." });
    gaps_in(&with("/breaks/0", a_break("2024-04", "2024-07")), &rules(), &[]);
    gaps_in(&with("/breaks/0", a_break("2024-05", "2024-05")), &rules(), &[]);
    gaps_in(&with("/breaks/0", a_break("2024-03", "2024-03")), &rules(), gap);
    // Its dates count also when its reason is too long.
    for (start, end, gaps) in
        [("2024-04", "2024-07", 0), ("2024-04", "2024-04", 0), ("2024-03", "2024-03", 1)]
    {
        let mut wordy = a_break(start, end);
        wordy["reason"] = json!("because ".repeat(151));
        let report = with("/breaks/0", wordy).review(&rules(), Scope::Submit);
        assert_eq!(report.codes().filter(|code| code.as_str() == "gap").count(), gaps, "{start} {end}");
    }

    let course = |full_time: Value| {
        json!({ "kind": "gcse", "subject": "English", "grade": "C", "full_time": full_time,
            "studied_from": "2024-04", "studied_to": "2024-07" })
    };
    gaps_in(&with("/qualifications/0", course(json!("yes"))), &rules(), &[]);
    gaps_in(&with("/qualifications/0", course(json!("no"))), &rules(), gap);
    gaps_in(&with("/qualifications/0", course(json!(null))), &rules(), gap);
    let mut year_alone = course(json!(true));
    year_alone["studied_from"] = json!("");
    year_alone["studied_to"] = json!("");
    year_alone["year"] = json!(2024);
    gaps_in(&with("/qualifications/0", year_alone), &rules(), gap);

    let unpaid = json!({ "organisation": "Larder", "role": "Driver", "description": "I drove.",
        "start": "2024-04", "end": "2024-07" });
    gaps_in(&with("/voluntary/0", unpaid.clone()), &rules(), &[]);
    let mut without = rules();
    without.application_mut().history.count_voluntary = false;
    gaps_in(&with("/voluntary/0", unpaid), &without, gap);
}

#[test]
fn window_and_length_are_parameters() {
    let mut rules = rules();
    rules.application_mut().history.more_than_months = 4;
    let draft = form(&json!({ "/employment": jobs(&["2019-09..2024-03", "2024-08.."]) }));
    gaps_in(&draft, &rules, &[]);
    rules.application_mut().history.more_than_months = 0;
    gaps_in(&draft, &rules, &["2024-04..2024-07"]);
    rules.application_mut().history.window_months = 12;
    gaps_in(&draft, &rules, &[]);
}

#[test]
fn estimated_dates_open_no_gap() {
    let mut estimated = job("2019..2024");
    estimated["dates_estimated"] = json!("yes");
    let draft = form(&json!({ "/employment": [estimated, job("2025-04..")] }));
    gaps_in(&draft, &rules(), &[]);
}

#[test]
fn nothing_before_the_sixteenth_birthday() {
    let draft = |start: &str| {
        form(&json!({
            "/employment": jobs(&[&format!("{start}..")]),
            "/right_to_work": {
                "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678",
                "date_of_birth": "2010-01-31", "permission_limit": "no_limit", "settlement": "settled",
            },
        }))
    };
    gaps_in(&draft("2026-04"), &rules(), &[]);
    gaps_in(&draft("2026-05"), &rules(), &["2026-01..2026-04"]);
}

#[test]
fn the_window_moves_with_the_day() {
    let draft = form(&json!({ "/employment": jobs(&["2019-09..2024-03", "2024-08.."]) }));
    gaps_in(&draft, &rules_on("2026-11-30"), &["2024-04..2024-07"]);
    gaps_in(&draft, &rules_on("2027-04-01"), &["2024-04..2024-07"]);
    gaps_in(&draft, &rules_on("2027-05-01"), &[]);
}

#[test]
fn overlaps_are_facts() {
    let found = |dates: &[&str]| {
        let report = form(&json!({ "/employment": jobs(dates) })).review(&rules(), Scope::Submit);
        report.iter().map(line).collect::<Vec<_>>()
    };
    assert!(found(&["2019-09..2024-03", "2024-03.."]).is_empty());
    assert_eq!(found(&["2019-09..2024-04", "2024-03.."]), ["info /employment/1 overlap"]);
    assert_eq!(found(&["2024-03..", "2019-09..2024-04"]), ["info /employment/0 overlap"]);
}
