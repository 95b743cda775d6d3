//! Paid work, breaks, and the answer that there was no paid work.

use applicant::Scope;
use serde_json::{Value, json};

use super::answers::{choices, line, month, optional, prose, required};
use super::support::{chars, finds, form, lines, rules, words};

/// A job of long ago beside the job of the sound draft that goes on.
fn old_job(edits: Value) -> Value {
    let mut job =
        json!({ "employer": "Shop", "job_title": "Assistant", "start": "2012-03", "end": "2014-06" });
    job.as_object_mut().expect("a row").extend(edits.as_object().expect("edits").clone());
    json!({ "/employment/1": job })
}

fn a_break(edits: Value) -> Value {
    let mut a_break = json!({ "start": "2015-01", "end": "2015-03", "reason": "I cared for my mother." });
    a_break.as_object_mut().expect("a row").extend(edits.as_object().expect("edits").clone());
    json!({ "/breaks/0": a_break })
}

#[test]
fn employer_title_and_start_are_needed() {
    for key in ["employer", "job_title", "start"] {
        required(&format!("/employment/0/{key}"));
    }
    line("/employment/0/employer", 100);
    line("/employment/0/job_title", 100);
    month("/employment/1/start", 2010);
    month("/employment/1/end", 2012);
}

#[test]
fn an_ended_job_needs_its_end() {
    finds(old_job(json!({})), &[]);
    for no in [json!(null), json!("no"), json!(false)] {
        finds(old_job(json!({ "end": "", "current": no })), &["error /employment/1/end missing"]);
    }
    for yes in [json!(true), json!("yes"), json!("on")] {
        finds_overlapping(json!({ "end": "", "current": yes, "duties": "I sold things." }), &[]);
    }
}

/// A job that goes on beside the one that does overlaps with it: a fact, not a fault.
#[track_caller]
fn finds_overlapping(edits: Value, expected: &[&str]) {
    let expected: Vec<&str> = expected.iter().chain(&["info /employment/0 overlap"]).copied().collect();
    let mut sorted = expected.clone();
    sorted.sort_by_key(|line| line.split(' ').nth(1).map(str::to_owned));
    finds(old_job(edits), &sorted);
}

#[test]
fn a_current_job_may_end_later() {
    for past in ["2014-06", "2026-10", "2026-11"] {
        finds(
            old_job(json!({ "current": "yes", "end": past, "start": "2012-03" })),
            &["error /employment/1/end current_with_past_end"],
        );
    }
    finds_overlapping(json!({ "current": "yes", "end": "2026-12", "duties": "I sold things." }), &[]);
}

#[test]
fn a_past_job_has_ended() {
    let ended = |end: &str| old_job(json!({ "current": "no", "end": end, "duties": "I sold things." }));
    for past in ["2014-06", "2026-11"] {
        let report = form(&ended(past)).review(&rules(), Scope::Submit);
        assert!(report.errors().next().is_none(), "{past} {report}");
    }
    let found = lines(&form(&ended("2026-12")).review(&rules(), Scope::Submit));
    assert!(found.contains(&"error /employment/1/end in_future".to_owned()), "{found:?}");
}

#[test]
fn start_and_end_may_share_months() {
    finds(old_job(json!({ "start": "2014-06", "end": "2014-06" })), &[]);
    finds(
        old_job(json!({ "start": "2014-07", "end": "2014-06" })),
        &["error /employment/1/end ends_before_start"],
    );
}

#[test]
fn a_job_has_already_started() {
    let edits = |start| old_job(json!({ "start": start, "end": "", "current": "yes", "duties": "New." }));
    finds(edits("2026-11"), &[]);
    finds(edits("2026-12"), &["error /employment/1/start in_future"]);
}

#[test]
fn estimated_dates_may_be_years() {
    let estimated = &["warning /employment/1/dates_estimated dates_estimated"];
    finds(old_job(json!({ "dates_estimated": "yes" })), estimated);
    finds(old_job(json!({ "dates_estimated": true, "start": "2012", "end": "2014" })), estimated);
    finds(old_job(json!({ "dates_estimated": true, "start": { "year": 2012 }, "end": 2014 })), estimated);
    finds(old_job(json!({ "dates_estimated": true, "start": "2014-03", "end": "2014" })), estimated);
    // A year that has not begun, and what only looks like one.
    finds(
        old_job(
            json!({ "dates_estimated": true, "start": "2027", "end": "", "current": "yes", "duties": "New." }),
        ),
        &["error /employment/1/start in_future", "warning /employment/1/dates_estimated dates_estimated"],
    );
    for typed in ["2O12", "19 9", "0012"] {
        let found = form(&old_job(json!({ "dates_estimated": true, "start": typed }))).check(&rules());
        assert!(found.is_err(), "{typed}");
    }
    let job = old_job(json!({ "dates_estimated": true, "start": "2012", "end": "2014-02" }));
    let typed = form(&job).check(&rules()).expect("a sound form").application;
    let written = serde_json::to_value(&typed).expect("JSON");
    assert_eq!(
        (&written["employment"][1]["start"], &written["employment"][1]["end"]),
        (&json!("2012"), &json!("2014-02"))
    );
    for no in [json!(null), json!("no")] {
        finds(
            old_job(json!({ "dates_estimated": no, "start": "2012", "end": { "month": "", "year": 2014 } })),
            &[
                "error /employment/1/start date_incomplete parts=month",
                "error /employment/1/end date_incomplete parts=month",
            ],
        );
    }
    finds(
        old_job(json!({ "dates_estimated": true, "start": "2015", "end": "2014" })),
        &[
            "error /employment/1/end ends_before_start",
            "warning /employment/1/dates_estimated dates_estimated",
        ],
    );
}

#[test]
fn when_duties_are_needed() {
    prose("/employment/0/duties", 150);
    // The window is the 36 whole months before November 2026.
    let ends = |end: &str| old_job(json!({ "end": end, "start": "2012-03", "duties": "" }));
    finds(ends("2019-09"), &[]);
    let apart = |end: &str, expected: &[&str]| {
        let mut edits = old_job(json!({ "start": "2019-06", "end": end, "duties": null }));
        edits["/employment/0/start"] = json!(end);
        finds(edits, expected);
    };
    apart("2023-10", &[]);
    apart("2023-11", &["error /employment/1/duties missing"]);
    finds(
        old_job(json!({ "skills": ["referrals"], "duties": " " })),
        &["error /employment/1/duties missing"],
    );
    finds(old_job(json!({ "skills": ["referrals"], "duties": "I referred people." })), &[]);
}

#[test]
fn skills_are_those_of_the_list() {
    optional("/employment/0/skills");
    choices("/employment/0/skills", &["challenging_individuals", "written_reports", "court_work"]);
}

#[test]
fn the_reason_for_leaving_is_short() {
    optional("/employment/1/reason_for_leaving");
    prose("/employment/1/reason_for_leaving", 50);
}

#[test]
fn a_break_may_go_on() {
    finds(a_break(json!({})), &[]);
    finds(a_break(json!({ "start": "" })), &["error /breaks/0/start missing"]);
    finds(a_break(json!({ "end": "" })), &[]);
    finds(a_break(json!({ "reason": "" })), &[]);
    finds(a_break(json!({ "start": "2015-03" })), &[]);
    // It has begun by today, and may end later.
    finds(a_break(json!({ "start": "2026-11", "end": "" })), &[]);
    finds(a_break(json!({ "start": "2026-11", "end": "2027-06" })), &[]);
    finds(a_break(json!({ "start": "2026-12", "end": "" })), &["error /breaks/0/start in_future"]);
    finds(a_break(json!({ "start": "2015-04" })), &["error /breaks/0/end ends_before_start"]);
    finds(a_break(json!({ "reason": words(150) })), &[]);
    finds(
        a_break(json!({ "reason": words(151) })),
        &["error /breaks/0/reason too_many_words max=150 over=1"],
    );
}

#[test]
fn an_empty_list_needs_a_reason() {
    let none = |reason: Value| json!({ "/employment": [], "/no_employment": reason });
    finds(none(json!(null)), &["error /employment missing"]);
    finds(none(json!(" ")), &["error /employment missing"]);
    finds(none(json!("I have just left school.")), &[]);
    finds(none(json!(words(150))), &[]);
    finds(none(json!(words(151))), &["error /no_employment too_many_words max=150 over=1"]);
    finds(json!({ "/no_employment": "I never worked." }), &["error /no_employment declared_none_with_rows"]);
    finds(json!({ "/employment": [{}, { "employer": "" }], "/no_employment": "I never worked." }), &[]);
}

#[test]
fn at_most_fifty_rows() {
    let job = |n: usize| json!({ "employer": format!("Shop {n}"), "job_title": chars(100), "start": format!("{}-01", 1960 + n), "end": format!("{}-02", 1960 + n) });
    let jobs = |count: usize| (0..count).map(job).collect::<Vec<_>>();
    let gap = "warning /employment gap";
    finds(json!({ "/employment": jobs(50) }), &[gap]);
    finds(json!({ "/employment": jobs(51) }), &["error /employment too_many max=50", gap]);
    let a_break =
        |n: usize| json!({ "start": format!("{}-01", 1960 + n), "end": format!("{}-02", 1960 + n) });
    let breaks: Vec<_> = (0..51).map(a_break).collect();
    finds(json!({ "/breaks": breaks[1..] }), &[]);
    finds(json!({ "/breaks": breaks }), &["error /breaks too_many max=50"]);
}

#[test]
fn a_job_before_birth_is_questioned() {
    let right_to_work = json!({
        "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678", "date_of_birth": "1980-01-01",
        "permission_limit": "no_limit", "settlement": "settled",
    });
    let mut edits = old_job(json!({ "start": "1979-12" }));
    edits["/right_to_work"] = right_to_work;
    finds(
        edits,
        &[
            "info /right_to_work/share_code share_code_renew",
            "warning /employment/1/start before_plausible_age",
        ],
    );
}

/// Thirteen years after birth to the month, or to the year where only a year is known.
#[test]
fn the_thirteenth_year_is_early_enough() {
    let born = json!({
        "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678", "date_of_birth": "1980-01-31",
        "permission_limit": "no_limit", "settlement": "settled",
    });
    let renew = "info /right_to_work/share_code share_code_renew";
    let helped = |start: &str| {
        json!({
            "organisation": "Food bank", "role": "Helper", "start": start, "end": "1994-03",
            "hours_per_week": "10", "description": "I packed boxes.",
        })
    };
    for (place, early, late) in [
        ("/employment/1/start", "1992-12", "1993-01"),
        ("/voluntary/1/start", "1992-12", "1993-01"),
        ("/qualifications/0/year", "1992", "1993"),
    ] {
        let edits = |when: &str| match place {
            "/employment/1/start" => old_job(json!({ "start": when })),
            "/voluntary/1/start" => json!({ "/voluntary/1": helped(when) }),
            _ => json!({ place: when }),
        };
        let with_birth = |when| {
            let mut edits = edits(when);
            edits["/right_to_work"] = born.clone();
            edits
        };
        finds(with_birth(late), &[renew]);
        finds(with_birth(early), &[renew, &format!("warning {place} before_plausible_age")]);
    }
}

#[test]
fn a_row_that_repeats_another() {
    let job = json!({ "employer": "Shop", "job_title": "Cook", "start": "2001-01", "end": "2001-03" });
    let again = |key: &str, value: serde_json::Value| {
        let mut other = job.clone();
        other[key] = value;
        let current = json!({ "employer": "Café", "job_title": "Cook", "start": "2020-01", "current": "yes", "duties": "Cooking." });
        json!({ "/employment": [job, other, current] })
    };
    let overlap = "info /employment/1 overlap";
    let twice = "warning /employment/1 duplicate";
    finds(again("employer", json!("SHOP")), &[twice, overlap]);
    finds(again("reason_for_leaving", json!("It closed.")), &[twice, overlap]);
    // Two jobs at one place, or the same job again later.
    finds(again("job_title", json!("Waiter")), &[overlap]);
    finds(again("end", json!("2001-04")), &[overlap]);
    let mut later = again("start", json!("2002-01"));
    later["/employment"][1]["end"] = json!("2002-03");
    finds(later, &[]);
    let pause = json!({ "start": "2004-01", "end": "2004-05" });
    finds(json!({ "/breaks": [pause, pause] }), &["warning /breaks/1 duplicate"]);
    let course = json!({ "title": "First aid", "provider": "Red Cross", "completed": "2020-01", "relevance": "It saves lives." });
    finds(json!({ "/training": [course, course] }), &["warning /training/1 duplicate"]);
}

#[test]
fn repeated_rows_anywhere_in_a_list() {
    let course = |n: usize| json!({ "title": format!("Course {n}"), "provider": "Red Cross", "completed": "2020-01", "relevance": "It saves lives." });
    for length in 2..12 {
        for (earlier, later) in (0..length).flat_map(|later| (0..later).map(move |earlier| (earlier, later)))
        {
            let mut courses: Vec<_> = (0..length).map(course).collect();
            courses[later] = course(earlier);
            finds(json!({ "/training": courses }), &[&format!("warning /training/{later} duplicate")]);
        }
        finds(json!({ "/training": (0..length).map(course).collect::<Vec<_>>() }), &[]);
    }
}

/// What is wrong with the year alone leads to its box; what is wrong with the whole date, to the first.
#[test]
fn year_faults_name_the_year_box() {
    for (pointer, value, code, name) in [
        (
            "/employment/0/start",
            json!({ "month": 9, "year": "12" }),
            "year_digits",
            "employment[0].start.year",
        ),
        ("/employment/0/start", json!({ "month": 9, "year": "0012" }), "before", "employment[0].start.year"),
        ("/employment/0/start", json!({ "month": 9, "year": 1700 }), "before", "employment[0].start.year"),
        (
            "/employment/0/start",
            json!({ "month": 13, "year": 2012 }),
            "date_not_real",
            "employment[0].start.month",
        ),
        ("/employment/0/start", json!({ "month": 12, "year": 2026 }), "in_future", "employment[0].start"),
        ("/voluntary/0/start", json!("1700-05"), "before", "voluntary[0].start.year"),
        ("/training/0/completed", json!("17/4/91"), "year_digits", "training[0].completed.year"),
        // A question of a year alone has no boxes.
        ("/qualifications/0/year", json!("91"), "year_digits", "qualifications[0].year"),
    ] {
        let report = form(&json!({ pointer: value })).review(&rules(), Scope::Submit);
        let issue = report.errors().next().expect("an error");
        assert_eq!((issue.code().as_str(), issue.path().name().as_str()), (code, name), "{pointer}");
    }
    let estimated = json!({ "/employment/0/start": "2027", "/employment/0/end": "", "/employment/0/current": "yes",
        "/employment/0/dates_estimated": true });
    let report = form(&estimated).review(&rules(), Scope::Submit);
    let issue = report.errors().next().expect("an error");
    assert_eq!((issue.code().as_str(), issue.path().id().as_str()), ("in_future", "employment-0-start-year"));
}
