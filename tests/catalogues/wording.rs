//! Sentences as people read them, word for word.

use applicant::{Draft, Path, Rules, Scope};
use serde_json::{Value, json};

use super::{both, rules};

/// What is said of a code, at a place, of the sample with these answers in place of its own: in English and in Welsh.
fn read(rules: &Rules, edits: &Value, pointer: &str, code: &str) -> [String; 2] {
    let edits = edits.as_object().unwrap();
    let draft =
        edits.iter().fold(Draft::sample(), |draft, (pointer, value)| draft.with(pointer, value.clone()));
    let report = draft.review(rules, Scope::Submit);
    let path = Path::from_pointer(pointer).unwrap();
    let issue = report.at(&path).find(|issue| issue.code().as_str() == code);
    let issue = issue.unwrap_or_else(|| panic!("no {code} at {pointer}, but {report}"));
    both().map(|messages| issue.message(&messages))
}

#[track_caller]
fn says(edits: &Value, pointer: &str, code: &str, sentences: [&str; 2]) {
    assert_eq!(read(&rules(), edits, pointer, code), sentences, "{code} at {pointer}");
}

/// One answer, and what is said of it.
#[track_caller]
fn answer(pointer: &str, value: Value, code: &str, sentences: [&str; 2]) {
    says(&json!({ pointer: value }), pointer, code, sentences);
}

/// How much is too much stands once in each catalogue, for every question.
#[test]
fn a_length_is_told_as_a_number_of_words_or_characters() {
    answer(
        "/statements/motivation",
        json!("word ".repeat(262)),
        "too_many_words",
        [
            "Why you want this role must be 250 words or fewer, 12 fewer than you have written",
            "Rhaid i'r rheswm pam rydych eisiau'r rôl hon fod yn 250 gair neu lai, sef 12 gair yn llai nag yr ydych wedi'u hysgrifennu",
        ],
    );
    says(
        &json!({ "/declarations/adjustments_needed": "yes", "/declarations/adjustments_details": "word ".repeat(152) }),
        "/declarations/adjustments_details",
        "too_many_words",
        [
            "Details of the adjustments you need must be 150 words or fewer, 2 fewer than you have written",
            "Rhaid i'r disgrifiad o'r addasiadau sydd eu hangen arnoch fod yn 150 gair neu lai, sef 2 air yn llai nag yr ydych wedi'u hysgrifennu",
        ],
    );
    answer(
        "/personal_details/full_name",
        json!("x".repeat(201)),
        "too_long",
        ["Full name must be 200 characters or fewer", "Rhaid i'ch enw llawn fod yn 200 nod neu lai"],
    );
}

#[test]
fn a_date_is_told_as_the_date_of_something() {
    let year = json!({ "day": "27", "month": "3", "year": "97" });
    answer(
        "/employment/0/start",
        year.clone(),
        "year_digits",
        [
            "Year the job began must include 4 numbers",
            "Rhaid i'r flwyddyn y dechreuodd y swydd gynnwys 4 rhif",
        ],
    );
    says(
        &json!({ "/right_to_work/proof": "share_code", "/right_to_work/date_of_birth": year }),
        "/right_to_work/date_of_birth",
        "year_digits",
        ["Year of birth must include 4 numbers", "Rhaid i flwyddyn eich geni gynnwys 4 rhif"],
    );
    answer(
        "/qualifications/0/year",
        json!("abcd"),
        "date_not_real",
        ["Year of the award must be a real year", "Rhaid i flwyddyn y dyfarniad fod yn flwyddyn go iawn"],
    );
    answer(
        "/employment/0/start",
        json!({ "year": "2019" }),
        "date_incomplete",
        ["Date the job began must include a month", "Rhaid i'r dyddiad y dechreuodd y swydd gynnwys mis"],
    );
    says(
        &json!({ "/employment/0/start": "2024-05", "/employment/0/end": "2024-01", "/employment/0/current": "no" }),
        "/employment/0/end",
        "ends_before_start",
        [
            "Date the job ended must be the same as or after the date it began",
            "Rhaid i'r dyddiad y daeth y swydd i ben fod yr un fath â'r dyddiad y dechreuodd neu ar ei ôl",
        ],
    );
    says(
        &json!({ "/employment/0/end": "2024-01", "/employment/0/current": "yes" }),
        "/employment/0/end",
        "current_with_past_end",
        [
            "Date the job ended must be after this month, or blank, if you still have the job",
            "Rhaid i'r dyddiad y daeth y swydd i ben fod ar ôl y mis hwn, neu'n wag, os yw'r swydd gennych o hyd",
        ],
    );
}
