//! Faults that were found in other application forms, by reading them or by running what they say. None is ours.

mod support;

use applicant::application::qualifications::{
    Award, GcseEquivalence, Grade, GradeContext, Kind, Qualification,
};
use applicant::field::{Email, FullName, Phone, Postcode, Prose};
use applicant::{Draft, Scope};
use serde_json::{Value, json};
use support::{finds, form, lines, rules, rules_on};

fn gaps(history: &Value) -> Vec<String> {
    let review = form(history).review(&rules(), Scope::Submit);
    lines(&review).into_iter().filter(|line| line.contains(" gap ")).collect()
}

fn job(employer: &str, start: &str, end: &str) -> Value {
    json!({"employer": employer, "job_title": "Cook", "duties": "Cooking.", "start": start, "end": end})
}

fn grade(kind: Kind, award: Award, text: &str) -> Qualification {
    let context = GradeContext { award, ..GradeContext::new(kind) };
    let mut studied = Qualification::new(kind);
    (studied.award, studied.grade) = (award, Some(Grade::parse(text, &context).expect(text).0));
    studied
}

/// Two jobs that end on the same day each counted as covering the other, and so did a job entered twice.
#[test]
fn simultaneous_ends_hide_no_gap() {
    let gap = ["warning /employment gap from=2024-07 to=2026-10"];
    assert_eq!(
        gaps(&json!({"/employment": [job("A", "2015-01", "2024-06"), job("B", "2020-01", "2024-06")]})),
        gap
    );
    assert_eq!(
        gaps(&json!({"/employment": [job("A", "2015-01", "2024-06"), job("A", "2015-01", "2024-06")]})),
        gap
    );
}

/// A gap ended on the day on which the next job began, not before it.
#[test]
fn a_gap_ends_before_the_job() {
    let history = json!({"/employment": [job("A", "2015-01", "2024-06"), job("B", "2025-02", "2026-10")]});
    assert_eq!(gaps(&history), ["warning /employment gap from=2024-07 to=2025-01"]);
}

/// Education counted by the year, looked at the latest qualification only, and any entry silenced it.
#[test]
fn study_covers_only_its_months() {
    let work = json!([job("A", "2010-01", "2024-06"), job("B", "2025-09", "2026-10")]);
    let study = |from: &str, to: &str| {
        let course = json!({"kind": "pqip", "full_time": "yes", "studied_from": from, "studied_to": to});
        let older = json!({"kind": "gcse", "subject": "Art", "grade": "C", "year": "2001"});
        json!({"/employment": work, "/qualifications": [course, older]})
    };
    assert_eq!(gaps(&study("2024-10", "2025-05")), [""; 0]);
    assert_eq!(
        gaps(&study("2024-11", "2025-04")),
        [
            "warning /employment gap from=2024-07 to=2024-10",
            "warning /employment gap from=2025-05 to=2025-08",
        ]
    );
}

/// Postcodes were not looked at, or only at their shape; grades were free text, and so was the year of a course.
#[test]
fn formats_are_checked_everywhere() {
    assert!("ZZ9 9ZZ".parse::<Postcode>().is_err());
    let x = GradeContext::new(Kind::Gcse);
    assert!(["X-", "54%", "ABCDEFG", "X", "Q"].iter().all(|text| Grade::parse(text, &x).is_err()));
    finds(json!({"/training/0/completed": "some time ago"}), &["error /training/0/completed date_not_real"]);
}

/// The question was whether a sponsor is needed, the field said "has the right to work": yes meant no.
#[test]
fn right_to_work_has_three_values() {
    for answer in [json!(true), json!("yes"), json!("no")] {
        let found = lines(&form(&json!({"/right_to_work/proof": answer})).review(&rules(), Scope::Submit));
        assert!(found.iter().any(|line| line.starts_with("error /right_to_work/proof")), "{found:?}");
    }
}

/// A set of characters stood for a telephone number: words passed, and hyphens did not.
#[test]
fn a_phone_number_needs_its_shape() {
    for text in ["()", "text", "ext.", "+", "0"] {
        assert!(text.parse::<Phone>().is_err(), "{text}");
    }
    for text in ["01606 765-432", "(01606) 765 432", "+44 (0)1606 765432", "01606\u{2011}765\u{2013}432"] {
        assert_eq!(text.parse::<Phone>().expect(text).e164(), "+441606765432");
    }
}

/// The accepted grades had `5-4` and `C*`, the passing ones `54` and no `C*`: a pass was called a fail.
#[test]
fn accepting_and_passing_share_a_table() {
    assert_eq!(grade(Kind::Gcse, Award::Single, "C*").meets_gcse_c(false), GcseEquivalence::Counts(1));
    for text in ["5-4", "54", "4-4", "AC", "C*C", "a* a*", "CB"] {
        assert_eq!(
            grade(Kind::Gcse, Award::Double, text).meets_gcse_c(false),
            GcseEquivalence::Counts(2),
            "{text}"
        );
    }
    for kind in Kind::ALL {
        for award in kind.awards() {
            for text in Grade::accepted(&GradeContext { award: *award, ..GradeContext::new(*kind) }) {
                let studied = grade(*kind, *award, text);
                let again = grade(*kind, *award, studied.grade.as_ref().expect(text).as_str());
                assert_eq!(studied.meets_gcse_c(false), again.meets_gcse_c(false), "{kind} {text}");
            }
        }
    }
}

/// One comparison looked at the case of letters and another did not.
#[test]
fn letter_case_makes_no_difference() {
    let cook = json!({"organisation": "THE LARDER", "role": "cook", "start": "2020-01", "end": "2020-05", "description": "Cooking."});
    let paid = json!([job("The Larder", "2020-01", "2020-05"), job("Other", "2020-05", "2026-11")]);
    finds(json!({"/employment": paid, "/voluntary": [cook]}), &["warning /voluntary/0 same_paid_and_unpaid"]);
}

/// The youngest age could not be tested, because today was what the machine said.
#[test]
fn today_is_an_argument() {
    let born = json!({
        "/right_to_work": {"nationalities": "IND", "proof": "share_code", "share_code": "W12 345 678",
            "permission_limit": "no_limit", "date_of_birth": "2010-11-21"},
    });
    let young = |day: &str| {
        let report = form(&born).review(&rules_on(day), Scope::Submit);
        lines(&report).iter().any(|line| line.contains("date_of_birth too_young"))
    };
    assert!(young("2026-11-20"));
    assert!(!young("2026-11-21"));
}

/// A pattern looked at one line of several: junk, a new line, and a good address.
#[test]
fn one_good_line_is_not_enough() {
    for text in ["junk\njane@example.com", "jane@example.com\njunk", "<script>\njane@example.com\n</script>"]
    {
        assert!(text.parse::<Email>().is_err(), "{text:?}");
    }
}

/// A date of which only the day was filled in counted as blank; words in other scripts counted as none.
#[test]
fn blank_dates_and_words_of_scripts() {
    let day = |date: Value| form(&json!({"/training/0/completed": date})).review(&rules(), Scope::Save);
    assert_eq!(
        lines(&day(json!({"month": "5", "year": ""}))),
        ["error /training/0/completed date_incomplete parts=year"]
    );
    assert!(lines(&day(json!({"month": " ", "year": ""}))).is_empty());
    for (text, words) in [("Dw i'n hoffi'r tŷ ŵyl", 5), ("اسمي سارة وأنا أعمل", 4), ("நான் வேலை செய்கிறேன்", 3)]
    {
        assert_eq!(Prose::parse(text).expect(text).words(), words, "{text}");
    }
}

/// What people complained of: a real name, number or grade that was refused.
#[test]
fn what_people_complained_of_is_accepted() {
    for name in ["O'Brien", "Smith-Jones", "U", "Nguyễn", "李小龍", "X Æ A-12"] {
        assert!(name.parse::<FullName>().is_ok(), "{name}");
    }
    assert!("+44 (0)7911 123456".parse::<Phone>().is_ok());
    // Kept for drama and printed as examples: a warning, not an error.
    assert!("07700 900123".parse::<Phone>().expect("a number").is_reserved());
    // An area that no list has yet.
    assert!(!"AA1 1AA".parse::<Postcode>().expect("a postcode").area_is_known());
    // CRLF is one character, as the counter on the page has it.
    assert_eq!(Prose::parse("a\r\nb").expect("text").characters(), 3);
    for month in ["Sept", "aug", "AUGUST", "Awst"] {
        finds(json!({"/training/0/completed": {"month": month, "year": "2020"}}), &[]);
    }
}

/// A form crashed on a break without its end, and on one without its start.
#[test]
fn half_a_break_is_no_crash() {
    for pause in [
        json!({"start": "2020-01"}),
        json!({"end": "2020-01"}),
        json!({"start": {"year": "2020"}}),
        json!({"end": {}}),
    ] {
        let draft = Draft::sample().with("/breaks", json!([pause]));
        let _ = draft.review(&rules(), Scope::Submit);
        let _ = draft.check(&rules());
    }
}

/// Answers to questions that another answer had closed were kept and counted.
#[test]
fn unasked_answers_do_not_count() {
    let edits =
        json!({"/right_to_work/share_code": "W12 345 678", "/right_to_work/permission_limit": "until"});
    finds(
        edits.clone(),
        &[
            "info /right_to_work/share_code answer_not_asked",
            "info /right_to_work/permission_limit answer_not_asked",
        ],
    );
    let checked = form(&edits).check(&rules()).expect("a sound form");
    let typed = serde_json::to_value(&checked.application).expect("JSON");
    assert!(typed["right_to_work"].get("share_code").is_none());
}

/// One bad field lost a whole page that was to be saved for later.
#[test]
fn saving_loses_nothing() {
    let draft = form(&json!({"/personal_details/email": "not an address", "/employment/0/start": "13/13"}));
    let saved = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(Draft::from_json(saved.as_bytes()).expect("what was saved"), draft);
}
