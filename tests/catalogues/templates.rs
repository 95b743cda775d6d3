//! The error message templates of the GOV.UK Design System (date input, text input, textarea, character count), word for word, at
//! every question that they fit; in Welsh as government services say them.

use applicant::engine::{Fault, Param, Severity, Widget};
use applicant::form::FormQuestion;
use applicant::{Code, Issue};
use chrono::NaiveDate;

use super::{Language, both, sentences};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn said(question: &FormQuestion, fault: &Fault) -> [String; 2] {
    let issue = Issue::new(question.path(0), Severity::Error, fault.clone());
    both().map(|messages| issue.message(&messages))
}

/// The questions of these kinds.
fn questions(widgets: &[Widget]) -> Vec<FormQuestion> {
    FormQuestion::all().into_iter().filter(|it| widgets.contains(&it.question().widget)).collect()
}

/// That the sentence of each of these questions ends with the template, after what it is.
#[track_caller]
fn follow(questions: &[FormQuestion], fault: &Fault, ends: [&str; 2]) {
    assert!(!questions.is_empty());
    for question in questions {
        for (said, end) in said(question, fault).iter().zip(ends) {
            let what = said.strip_suffix(end);
            assert!(
                what.is_some_and(|what| what.len() > 3),
                "{}: “{said}” does not end “{end}”",
                question.id()
            );
        }
    }
}

fn parts(code: Code, parts: &[&'static str]) -> Fault {
    Fault::new(code).with("parts", parts.to_vec())
}

#[test]
fn dates_follow_the_templates() {
    let dates = questions(&[Widget::Date, Widget::Month]);
    assert!(dates.len() >= 14);
    let incomplete = |missing: &[&'static str]| parts(Code::DATE_INCOMPLETE, missing);
    follow(&dates, &incomplete(&["month"]), [" must include a month", " gynnwys mis"]);
    follow(
        &dates,
        &incomplete(&["day", "month"]),
        [" must include a day and month", " gynnwys diwrnod a mis"],
    );
    follow(
        &dates,
        &incomplete(&["day", "month", "year"]),
        [" must include a day, month and year", " gynnwys diwrnod, mis a blwyddyn"],
    );
    let real = [" must be a real date", " fod yn ddyddiad go iawn"];
    follow(&dates, &Code::DATE_NOT_REAL.into(), real);
    follow(&dates, &parts(Code::DATE_NOT_REAL, &["month"]), real);
    follow(&dates, &parts(Code::YEAR_DIGITS, &["year"]), [" must include 4 numbers", " gynnwys 4 rhif"]);
    for question in &dates {
        let year = ["Year must include 4 numbers", "Rhaid i'r flwyddyn gynnwys 4 rhif"];
        assert_eq!(said(question, &Code::YEAR_DIGITS.into()), year);
    }
    follow(
        &dates,
        &Fault::new(Code::AFTER).with("bound", day(2017, 8, 31)),
        [" must be the same as or before 31 August 2017", " fod yr un fath â 31 Awst 2017 neu cyn hynny"],
    );
}

#[test]
fn a_time_must_be_left_out() {
    for (widget, needed, ends) in [
        (
            Widget::Date,
            vec!["day", "month", "year"],
            [
                " must be a day, month and year, without a time",
                " gynnwys diwrnod, mis a blwyddyn yn unig, heb yr amser",
            ],
        ),
        (
            Widget::Month,
            vec!["month", "year"],
            [" must be a month and year, without a time", " gynnwys mis a blwyddyn yn unig, heb yr amser"],
        ),
    ] {
        follow(&questions(&[widget]), &parts(Code::DATE_NOT_REAL, &needed).with("kind", "date_time"), ends);
    }
    // Each in its own words, not in those for any answer.
    for names in [Language::english(), Language::welsh()].map(sentences) {
        for question in questions(&[Widget::Date, Widget::Month]) {
            assert!(
                names.contains_key(&format!("{}.date_not_real-date_time", question.id())),
                "{}",
                question.id()
            );
        }
    }
}

#[test]
fn bounds_of_dates_follow_the_templates() {
    let with = |bound: fn(&FormQuestion) -> bool, widget| {
        questions(&[widget]).into_iter().filter(bound).collect::<Vec<_>>()
    };
    let past = |question: &FormQuestion| question.question().latest.is_some();
    let months = with(past, Widget::Month);
    let today = [" must be today or in the past", " fod heddiw neu yn y gorffennol"];
    follow(&months, &Code::IN_FUTURE.into(), today);
    let (births, others): (Vec<_>, Vec<_>) =
        with(past, Widget::Date).into_iter().partition(|it| it.key() == "date_of_birth");
    follow(&others, &Code::IN_FUTURE.into(), today);
    // The template's own example.
    let born = |fault: &Fault| said(&births[0], fault);
    assert_eq!(
        born(&Code::IN_FUTURE.into()),
        ["Date of birth must be in the past", "Rhaid i'ch dyddiad geni fod yn y gorffennol"]
    );
    assert_eq!(
        born(&Fault::new(Code::TOO_YOUNG).with("min", 16).with("since", day(2010, 11, 21))),
        [
            "Date of birth must be the same as or before 21 November 2010: you have to be 16 or over",
            "Rhaid i'ch dyddiad geni fod yr un fath â 21 Tachwedd 2010 neu cyn hynny: rhaid i chi fod yn 16 oed neu'n hŷn"
        ]
    );
    let oldest = |question: &FormQuestion| question.question().earliest.is_some();
    follow(
        &with(oldest, Widget::Month),
        &parts(Code::BEFORE, &["year"]).with("bound", Param::Month(1926, 11)),
        [" must be the same as or after November 1926", " fod yr un fath â mis Tachwedd 1926 neu ar ei ôl"],
    );
    follow(
        &with(oldest, Widget::Date),
        &parts(Code::BEFORE, &["year"]).with("bound", day(1926, 11, 1)),
        [" must be the same as or after 1 November 1926", " fod yr un fath â 1 Tachwedd 1926 neu ar ei ôl"],
    );
}

#[test]
fn numbers_follow_the_templates() {
    let numbers = questions(&[Widget::Number]);
    assert!(numbers.len() >= 3);
    follow(&numbers, &Code::NOT_A_NUMBER.into(), [" must be a number", " fod yn rhif"]);
    let whole: Vec<_> = numbers.iter().filter(|it| it.question().whole).cloned().collect();
    follow(&whole, &Code::NOT_WHOLE.into(), [" must be a whole number", " fod yn rhif cyfan"]);
    follow(
        &numbers,
        &Fault::new(Code::OUT_OF_RANGE).with("min", 16).with("max", 99),
        [" must be between 16 and 99", " fod rhwng 16 a 99"],
    );
    let several = Fault::new(Code::NOT_A_NUMBER).with("kind", "range");
    for question in &numbers {
        let [english, welsh] = said(question, &several);
        assert!(english.contains(" must be one number"), "{english}");
        assert!(welsh.contains(" fod yn un rhif"), "{welsh}");
    }
}

#[test]
fn lengths_follow_the_templates() {
    let lines: Vec<_> =
        FormQuestion::all().into_iter().filter(|it| it.question().max_chars.is_some()).collect();
    assert!(lines.len() > 20);
    follow(
        &lines,
        &Fault::new(Code::TOO_LONG).with("max", 35),
        [" must be 35 characters or less", " fod yn 35 nod neu lai"],
    );
    let prose = questions(&[Widget::Prose]);
    let too_many = Fault::new(Code::TOO_MANY_WORDS).with("max", 150).with("over", 2);
    follow(&prose, &too_many, [" must be 150 words or less", " fod yn 150 gair neu lai"]);
}

#[test]
fn other_templates_that_fit_are_followed() {
    let question = |key: &str| {
        FormQuestion::all().into_iter().find(|it| it.key() == key).unwrap_or_else(|| panic!("{key}"))
    };
    for (key, code, english, welsh) in [
        (
            "ni_number",
            Code::NI_SHAPE,
            "Enter a National Insurance number that is 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C",
            "Rhowch rif Yswiriant Gwladol sy'n 2 lythyren, 6 rhif, yna A, B, C neu D, fel QQ 12 34 56 C",
        ),
        ("postcode", Code::POSTCODE_PARTIAL, "Enter a full UK postcode", "Rhowch god post llawn yn y DU"),
        (
            "guaranteed_interview",
            Code::NONE_WITH_OTHERS,
            "Select the schemes you want to use, or select ‘None of these’",
            "Dewiswch y cynlluniau yr hoffech eu defnyddio, neu dewiswch ‘Dim un o'r rhain’",
        ),
    ] {
        assert_eq!(said(&question(key), &code.into()), [english, welsh], "{key}");
    }
}
