//! `applicant rule`: one line out for each line in, in order, whatever comes in.

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use support::{command, fed};

/// The answers to these lines, and the exit code.
fn run(lines: &[u8]) -> (Vec<Value>, i32) {
    let ended = fed(command(&["rule"]), lines);
    (ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), ended.code)
}

/// The one answer to a request, its issues shortened to `path code`.
#[track_caller]
fn ask(request: &Value) -> Value {
    let (mut answers, code) = run(request.to_string().as_bytes());
    assert_eq!((answers.len(), code), (1, 0), "{request} {answers:?}");
    let mut answer = answers.remove(0);
    if let Some(issues) = answer.get_mut("issues") {
        let text = |issue: &Value, key: &str| issue[key].as_str().unwrap().to_owned();
        let short = |issue| format!("{} {}", text(issue, "path"), text(issue, "code"));
        *issues = issues.as_array().unwrap().iter().map(short).collect();
    }
    answer
}

#[track_caller]
fn check(request: Value, expected: Value) {
    assert_eq!(ask(&request), expected, "{request}");
}

/// A rule of a single answer on a fixed day.
#[track_caller]
fn single(rule: &str, input: &str, verdict: &str, value: &str, issues: &[&str]) {
    let answer = ask(&json!({"rule": rule, "input": input}));
    assert_eq!(answer["verdict"], verdict, "{rule} {input:?}");
    assert_eq!(answer["value"].as_str().unwrap_or_default(), value, "{rule} {input:?}");
    let found = answer["issues"].as_array().cloned().unwrap_or_default();
    assert_eq!(found, issues, "{rule} {input:?}");
}

#[test]
fn single_answers_by_rule() {
    single("full_name", " Siân O'Brien ", "valid", "Siân O'Brien", &[]);
    single("full_name", "0000", "invalid", "", &[" no_letter"]);
    single("full_name", "\u{200b} ", "missing", "", &[" missing"]);
    single("previous_names", "A. Nother", "valid", "A. Nother", &[]);
    single("email", "name.example.com", "invalid", "", &[" email_no_at"]);
    single("phone", "0345 241 5359", "valid", "+443452415359", &[]);
    single("phone", "07700 900123", "warning", "+447700900123", &[" phone_reserved"]);
    single("postcode", "sw1a1aa", "valid", "SW1A 1AA", &[]);
    single("postcode", "SW1A", "invalid", "", &[" postcode_partial"]);
    single("ni_number", "QQ 12 34 56 C", "invalid", "", &[" ni_example"]);
    single("share_code", "w12-345-678", "valid", "W12 345 678", &[" share_code_renew"]);
    single("share_code", "R12 345 678", "invalid", "", &[" share_code_for_renting"]);
    single("share_code", "", "missing", "", &[" missing"]);
    single("passport_number", "123456789", "valid", "123456789", &[]);
    single("passport_number", "AB1234567", "warning", "AB1234567", &[" number_unusual"]);
    single("date", "17 April 1991", "valid", "1991-04-17", &[]);
    single("date", "31/2/2026", "invalid", "", &[" date_not_real"]);
    single("month", "Sept 2012", "valid", "2012-09", &[]);
    single("date_of_birth", "", "missing", "", &[" missing"]);
}

#[test]
fn options_of_single_answers() {
    let abroad = |country: &str| json!({"rule": "postcode", "input": "75008", "country": country});
    check(abroad("FR"), json!({"verdict": "valid", "value": "75008"}));
    check(abroad("JE"), json!({"verdict": "invalid", "issues": [" postcode_shape"]}));
    check(
        json!({"rule": "passport_number", "input": "AB1234567", "nationality": "POL"}),
        json!({"verdict": "valid", "value": "AB1234567"}),
    );

    let born = |date: &str, min_age: u32| json!({"rule": "date_of_birth", "input": date, "as_of": "2026-11-21", "min_age": min_age});
    check(born("2010-11-21", 16), json!({"verdict": "valid", "value": "2010-11-21"}));
    check(born("2010-11-22", 16), json!({"verdict": "invalid", "issues": [" too_young"]}));
    check(born("2010-11-22", 15), json!({"verdict": "valid", "value": "2010-11-22"}));

    let made = |day: &str| json!({"rule": "share_code", "input": "W12345678", "issued_on": day, "as_of": "2026-11-21"});
    let code = "W12 345 678";
    check(made("2026-08-24"), json!({"verdict": "valid", "value": code, "issues": [" share_code_renew"]}));
    check(
        made("2026-08-23"),
        json!({"verdict": "warning", "value": code, "issues": [" share_code_last_day"]}),
    );
    check(
        made("2026-08-22"),
        json!({"verdict": "invalid", "value": code, "issues": [" share_code_expired"]}),
    );
    check(made("2026-11-22"), json!({"verdict": "invalid", "issues": ["/issued_on in_future"]}));
}

#[test]
fn date_bounds_around_today() {
    for (bounds, yesterday, today, tomorrow) in [
        ("past", "", "after", "in_future"),
        ("past_or_today", "", "", "in_future"),
        ("future", "in_past", "before", ""),
        ("future_or_today", "in_past", "", ""),
    ] {
        for (day, code) in [("2026-11-20", yesterday), ("2026-11-21", today), ("2026-11-22", tomorrow)] {
            let request = json!({"rule": "date", "input": day, "as_of": "2026-11-21", "bounds": bounds});
            let expected = if code.is_empty() {
                json!({"verdict": "valid", "value": day})
            } else {
                json!({"verdict": "invalid", "issues": [format!(" {code}")]})
            };
            check(request, expected);
        }
    }
}

#[test]
fn words_and_characters_are_limited() {
    let words =
        |min: usize, max: usize| json!({"rule": "words", "input": "one two three", "min": min, "max": max});
    check(words(3, 3), json!({"verdict": "valid", "count": 3}));
    check(words(4, 9), json!({"verdict": "invalid", "count": 3, "issues": [" too_few_words"]}));
    check(words(0, 2), json!({"verdict": "invalid", "count": 3, "issues": [" too_many_words"]}));

    let characters =
        |min: usize, max: usize| json!({"rule": "characters", "input": "a\r\né", "min": min, "max": max});
    check(characters(3, 3), json!({"verdict": "valid", "count": 3}));
    check(characters(4, 9), json!({"verdict": "invalid", "count": 3, "issues": [" too_short"]}));
    check(characters(0, 2), json!({"verdict": "invalid", "count": 3, "issues": [" too_long"]}));
    check(
        json!({"rule": "words", "input": ""}),
        json!({"verdict": "missing", "count": 0, "issues": [" missing"]}),
    );
    check(
        json!({"rule": "words", "input": []}),
        json!({"verdict": "missing", "count": 0, "issues": [" missing"]}),
    );
    check(json!({"rule": "words", "input": [1]}), json!({"verdict": "invalid", "issues": [" wrong_type"]}));
}

#[test]
fn grades_qualifications_and_levels() {
    let grade = |grade: &str, nation: &str| json!({"rule": "grade", "input": grade, "kind": "gcse", "nation": nation});
    check(grade("grade c", "wales"), json!({"verdict": "valid", "value": "C", "scheme": "gcse_letters"}));
    check(grade("C*", "wales"), json!({"verdict": "invalid", "issues": [" grade_not_in_nation"]}));
    check(grade("", "wales"), json!({"verdict": "missing", "issues": [" missing"]}));

    let gcse = |grade: &str, strong: bool| {
        let entry = json!({"kind": "gcse", "subject": "English", "grade": grade});
        json!({"rule": "qualification", "input": entry, "strong_pass": strong})
    };
    check(gcse("4", false), json!({"verdict": "meets", "counts": 1, "level": "2"}));
    check(gcse("4", true), json!({"verdict": "below", "counts": 0, "level": "2"}));
    check(gcse("C", true), json!({"verdict": "refer", "counts": 0, "level": "2", "why": "c_spans_4_and_5"}));
    check(gcse("", true), json!({"verdict": "invalid", "issues": ["/grade missing"]}));

    let level = |framework: &str, level: u8| json!({"rule": "level", "input": {"framework": framework, "level": level}});
    check(level("scqf", 6), json!({"verdict": "valid", "value": "3"}));
    check(level("rqf", 9), json!({"verdict": "invalid", "issues": ["/level level_not_in_framework"]}));
}

#[test]
fn the_two_gates() {
    let gate = |nationality: &str, settlement: &str, post: &str| {
        json!({
            "rule": "nationality",
            "input": {"nationalities": nationality, "settlement": settlement},
            "post": post,
        })
    };
    check(gate("POL", "settled", "non_reserved"), json!({"verdict": "met"}));
    check(gate("POL", "", "non_reserved"), json!({"verdict": "refer", "why": "settlement_not_given"}));
    check(gate("IRL", "", "reserved"), json!({"verdict": "not_met"}));
    check(gate("", "", "reserved"), json!({"verdict": "invalid", "issues": ["/nationalities missing"]}));

    let notice = |check_on: &str, start_on: &str| {
        json!({
            "rule": "right_to_work",
            "input": {
                "nationalities": "NGA",
                "proof": "positive_verification_notice",
                "notice_ground": "other",
                "notice_issued_on": "2026-08-31",
            },
            "check_on": check_on,
            "start_on": start_on,
            "employer_answers": true,
        })
    };
    check(
        notice("2026-08-31", "2027-02-28"),
        json!({
            "verdict": "until", "until": "2027-02-28", "list": "B2", "follow_up_on": "2027-02-28", "criterion": "met",
        }),
    );
    check(
        notice("2026-08-31", "2026-08-30"),
        json!({"verdict": "none", "until": "2027-02-28", "why": "check_after_start", "criterion": "unknown"}),
    );
}

#[test]
fn gaps_need_nothing_but_dates() {
    let history = |second: &str, input: Value| {
        let mut input = input;
        input["employment"] = json!([
            {"start": "2020-01", "end": "2025-03"},
            {},
            {"start": second, "current": true},
        ]);
        json!({"rule": "gaps", "as_of": "2026-11-21", "input": input})
    };
    let none = json!({"verdict": "valid", "gaps": [], "overlaps": []});
    check(history("2025-07", json!({})), none.clone());
    check(
        history("2025-08", json!({})),
        json!({
            "verdict": "warning",
            "gaps": [{"start": "2025-04", "end": "2025-07"}],
            "overlaps": [],
            "issues": ["/employment gap"],
        }),
    );
    for (list, entry) in [
        ("breaks", json!({"start": "2025-04", "end": "2025-07"})),
        ("voluntary", json!({"start": "2025-04", "end": "2025-05"})),
        ("qualifications", json!({"studied_from": "2025-04", "studied_to": "2025-04", "full_time": "yes"})),
    ] {
        check(history("2025-08", json!({list: [entry]})), none.clone());
    }
    check(
        history("2025-02", json!({})),
        json!({
            "verdict": "valid",
            "gaps": [],
            "overlaps": [{"start": "2025-02", "end": "2025-03"}],
            "issues": ["/employment/2 overlap"],
        }),
    );
}

#[test]
fn sections_and_applications() {
    let section = |name: &str, input: Value, scope: &str| json!({"rule": "section", "input": {"name": name, "input": input}, "scope": scope, "as_of": "2026-11-21"});
    let course = json!([{"title": "First aid", "provider": "St John"}]);
    check(
        section("training", course.clone(), "submit"),
        json!({"verdict": "invalid", "issues": ["/training/0/completed missing", "/training/0/relevance explain_relevance"]}),
    );
    check(section("training", course, "save"), json!({"verdict": "valid"}));
    check(
        section("employment", json!({"no_employment": "I have been a carer."}), "submit"),
        json!({"verdict": "valid"}),
    );
    check(
        section("personal_details", json!({"full_name": "0"}), "contact"),
        json!({"verdict": "invalid", "issues": ["/personal_details/email contact_needed"]}),
    );

    let application =
        |input: Value| json!({"rule": "application", "input": input, "scope": "save", "as_of": "2026-11-21"});
    check(
        application(json!({"job": {"hours_per_week": 37}})),
        json!({"verdict": "valid", "assessment": null}),
    );
    let mut deep = json!([]);
    for _ in 0..20 {
        deep = json!([deep]);
    }
    check(application(deep), json!({"verdict": "invalid", "issues": [" nested_too_deep"]}));

    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/data/non-latin-name.json");
    let sample: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let answer = ask(&application(sample));
    assert_eq!(answer["verdict"], "valid");
    assert_eq!(answer["assessment"]["outcome"], "eligible");
}

#[test]
fn bad_requests_get_an_error() {
    let (answers, code) = run(br#"
        {"rule": "emial", "input": "", "id": 7}
        oops
        {"rule": "email", "input": "a@example.org", "id": "last but five"}
        {"rule": "date", "asof": "2026-11-21"}
        {"rule": "date", "as_of": "yesterday"}
        {"rule": "date", "bounds": "passt"}
        {"rule": "email", "lang": "fr"}
        {"rule": "section", "input": {"name": "trainings"}}
        ["email"]
        {"input": ""}
        {"rule": "sift_scores", "high_volume": true}"#);
    let expected = [
        json!({"error": "no such rule: `emial`; did you mean `email`?", "id": 7}),
        json!({"error": "not JSON: expected value at line 1 column 9"}),
        json!({"verdict": "valid", "value": "a@example.org", "id": "last but five"}),
        json!({"error": "no such option: `asof`; did you mean `as_of`?"}),
        json!({"error": "`as_of` is a date such as 2026-11-21"}),
        json!({"error": "no such `bounds`: `passt`; did you mean `past`?"}),
        json!({"error": "messages in \"fr\" are not available: `en` or `cy`"}),
        json!({"error": "no such section: `trainings`; did you mean `training`?"}),
        json!({"error": "a request is an object: {\"rule\": …, \"input\": …}"}),
        json!({"error": "a request names its `rule`"}),
        json!({"error": "`high_volume` needs the option `lead`"}),
    ];
    assert_eq!(answers, expected);
    assert_eq!(code, 2);
}

#[test]
fn invalid_utf8_is_an_error() {
    let (answers, code) = run(b"{\"rule\": \"\xff\"}\n{\"rule\": \"email\", \"input\": \"\"}");
    assert_eq!((answers.len(), code), (2, 2));
    assert!(answers[0]["error"].as_str().unwrap().starts_with("not JSON: "));
    assert_eq!(answers[1]["verdict"], "missing");
}

/// A program that asks waits for the answer before it asks on.
#[test]
fn each_answer_is_flushed() {
    let mut child = command(&["rule"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut answers = BufReader::new(stdout).lines();
    for n in 0..3 {
        writeln!(stdin, "{{\"rule\": \"email\", \"input\": \"\", \"id\": {n}}}").unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], n);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}
