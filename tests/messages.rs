//! What a user reads for every code, word for word. A code without a row here fails the test.

use applicant::engine::{Fault, Param, Severity};
use applicant::field::Month;
use applicant::{Code, Issue, Path};
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn month(year: i32, month: u8) -> Month {
    Month::new(year, month).unwrap()
}

#[test]
fn a_code_has_no_words() {
    for code in [Code::TOO_LONG, Code::new("acme.badge")] {
        assert_eq!(code.to_string(), code.as_str());
        assert_eq!(format!("{code:?}"), format!("Code({code})"));
    }
    assert_eq!(format!("{:>8}|", Code::GAP), "     gap|");
}

#[test]
fn an_issue_displays_place_and_code() {
    let issue = |path: Path, fault: Fault| Issue::new(path, Severity::Error, fault);
    let title = Path::root().key("training").index(0).key("title");
    let long = issue(title, Fault::new(Code::TOO_LONG).with("max", 100));
    assert_eq!(long.to_string(), "/training/0/title: too_long(max=100)");
    let json = serde_json::to_value(&long).unwrap();
    let expected = serde_json::json!({
        "path": "/training/0/title", "code": "too_long", "severity": "error",
        "message": "too_long(max=100)", "params": { "max": 100 },
    });
    assert_eq!(json, expected);
}

#[test]
fn parameters_stand_as_in_json() {
    for (param, text, json) in [
        (Param::from(100), "100", "100"),
        (Param::Tenths(5), "0.5", "0.5"),
        (Param::Tenths(1_680), "168", "168.0"),
        (Param::Tenths(-15), "-1.5", "-1.5"),
        (Param::Tenths(-5), "-0.5", "-0.5"),
        (Param::from("eircode"), "eircode", "\"eircode\""),
        (Param::from(vec!["day", "year"]), "day, year", "[\"day\",\"year\"]"),
        (Param::from(day(2026, 11, 21)), "2026-11-21", "\"2026-11-21\""),
        (Param::from(month(2024, 4)), "2024-04", "\"2024-04\""),
    ] {
        assert_eq!(
            (param.to_string().as_str(), serde_json::to_string(&param).unwrap().as_str()),
            (text, json)
        );
    }
}

/// The message is about what was typed: a letter in a number is not a control character.
#[test]
fn a_letter_in_a_phone_number() {
    let draft = applicant::Draft::sample().with("/personal_details/phone", "07911 12345O");
    let report = draft.review(&applicant::Rules::on(day(2026, 11, 21)), applicant::Scope::Submit);
    let said = report.to_string();
    assert!(said.starts_with("/personal_details/phone: ") && !said.contains("control"), "{said}");
}
