//! What holds for every answer of a kind, whatever the question.

use serde_json::{Value, json};

use super::support::{chars, finds, words};

#[track_caller]
fn with(pointer: &str, value: impl Into<Value>, expected: &[String]) {
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    finds(json!({ pointer: value.into() }), &expected);
}

fn error(pointer: &str, code: &str) -> Vec<String> {
    vec![format!("error {pointer} {code}")]
}

/// A blank answer of every sort: a question left blank gets one message.
#[track_caller]
pub fn required(pointer: &str) {
    for blank in [json!(null), json!(""), json!(" \t\r\n"), json!("\u{200b}\u{feff}"), json!([]), json!({})] {
        with(pointer, blank, &error(pointer, "missing"));
    }
}

#[track_caller]
pub fn optional(pointer: &str) {
    for blank in [json!(null), json!(""), json!("\u{200b} "), json!([]), json!({})] {
        with(pointer, blank, &[]);
    }
}

/// One line of text with a limit in characters.
#[track_caller]
pub fn line(pointer: &str, max: usize) {
    with(pointer, chars(max), &[]);
    with(pointer, format!(" \t{}\u{200b}\n", chars(max)), &[]);
    with(pointer, "tab\tand\nnew line", &[]);
    with(pointer, chars(max + 1), &error(pointer, &format!("too_long max={max}")));
    for refused in ["a\0b", "a\u{7f}b", "a\u{202e}b"] {
        with(pointer, refused, &error(pointer, "character_not_allowed"));
    }
    not_text(pointer);
}

/// Several lines of text with a limit in words.
#[track_caller]
pub fn prose(pointer: &str, max: usize) {
    with(pointer, words(max), &[]);
    with(pointer, words(max).replace(' ', "\r\n\t"), &[]);
    with(pointer, words(max + 1), &error(pointer, &format!("too_many_words max={max} over=1")));
    with(pointer, words(max + 9), &error(pointer, &format!("too_many_words max={max} over=9")));
    with(pointer, chars(10 * max + 1), &error(pointer, &format!("too_long max={}", 10 * max)));
    with(pointer, "one\u{b}two\u{c}three\u{85}four\u{2028}five\u{2029}six", &[]);
    for refused in ["a\0b", "a\u{1b}b", "a\u{202e}b"] {
        with(pointer, refused, &error(pointer, "character_not_allowed"));
    }
    not_text(pointer);
}

/// A value that is not text.
#[track_caller]
pub fn not_text(pointer: &str) {
    for other in [json!(true), json!([["text"]]), json!({ "text": "text" })] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}

/// One of these choices; what the others then ask is for another test.
#[track_caller]
pub fn choice(pointer: &str) {
    for other in ["something else", "no such", "no\0such"] {
        with(pointer, other, &error(pointer, "not_a_choice"));
    }
    for other in [json!([["a"]]), json!({ "a": "b" })] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}

/// Any of these choices.
#[track_caller]
pub fn choices(pointer: &str, names: &[&str]) {
    with(pointer, names, &[]);
    with(pointer, names[0], &[]);
    with(pointer, json!([names[0], "", null, format!(" {} ", names[1])]), &[]);
    with(pointer, json!({ "0": names[0], "7": names[1] }), &[]);
    with(pointer, json!([names[0], names[1], names[0]]), &error(pointer, "duplicate"));
    with(pointer, json!([names[0], "something else"]), &error(pointer, "not_a_choice"));
    with(pointer, "something else", &error(pointer, "not_a_choice"));
    for other in [json!(true), json!([[names[0]]]), json!({ "a": names[0] })] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}

/// A number from `min` to `max`, as a number or as text.
#[track_caller]
pub fn number(pointer: &str, good: &[Value], outside: &[Value], [min, max]: [&str; 2]) {
    for good in good {
        with(pointer, good.clone(), &[]);
        with(pointer, format!(" {good} "), &[]);
    }
    for outside in outside {
        let expected = error(pointer, &format!("out_of_range min={min} max={max}"));
        with(pointer, outside.clone(), &expected);
        with(pointer, outside.to_string(), &expected);
    }
    for whole in good.iter().filter_map(Value::as_i64) {
        let float: Value = serde_json::from_str(&format!("{whole}.0")).unwrap();
        with(pointer, float, &[]);
        with(pointer, format!("{whole}."), &[]);
    }
    for other in ["ten", "1,5", "NaN", "inf", "0x10", "--5", "5 apples"] {
        with(pointer, other, &error(pointer, "not_a_number"));
    }
    for several in ["10 or 11", "2 to 3", "2-3", "10\u{2013}12", "1 2"] {
        with(pointer, several, &error(pointer, "not_a_number kind=range"));
    }
    for other in [json!(true), json!([[1]]), json!({ "a": 1 })] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}

/// A month that is long past, in every spelling and misspelling.
#[track_caller]
pub fn month(pointer: &str, year: i32) {
    for good in [
        json!(format!("{year}-09")),
        json!({ "month": 9, "year": year }),
        json!({ "month": "9", "year": year.to_string() }),
        json!({ "month": "Sept", "year": year }),
        json!({ "month": "september", "year": year }),
        json!({ "month": " SEP ", "year": format!(" {year} ") }),
        json!({ "month": 9.0, "year": f64::from(year) }),
        json!({ "month": "9.", "year": format!(" .{year}. ") }),
        json!({ "month": "Sept.", "year": format!("{year}.0") }),
        json!(format!("{year}-09-30T00:00:00.000Z")),
    ] {
        with(pointer, good, &[]);
    }
    for (wrong, code) in [
        (json!({ "month": 13, "year": year }), "date_not_real"),
        (json!({ "month": 0, "year": year }), "date_not_real"),
        (json!({ "month": "Septober", "year": year }), "date_not_real"),
        (json!(format!("{year}-13")), "date_not_real"),
        (json!("soon"), "date_not_real"),
        (json!({ "month": 9, "year": "" }), "date_incomplete parts=year"),
        (json!({ "month": null, "year": year }), "date_incomplete parts=month"),
        (json!({ "month": 9 }), "date_incomplete parts=year"),
        (json!({ "month": 9.5, "year": year }), "date_not_real parts=month"),
        (json!({ "month": 9, "year": "0012" }), "before parts=year bound=1926-11"),
        (json!(format!("{year}-08-31T23:00:00.000Z")), "date_not_real parts=month, year kind=date_time"),
        (json!({ "month": 9, "year": "12" }), "year_digits parts=year"),
        (json!({ "month": 9, "year": "20122" }), "year_digits parts=year"),
    ] {
        with(pointer, wrong, &error(pointer, code));
    }
    for other in [json!(true), json!([["text"]])] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}

/// Yes or no that is answered no in the sound draft.
#[track_caller]
pub fn yes_no(pointer: &str) {
    for no in [json!(false), json!("no"), json!("No "), json!("off"), json!("false")] {
        with(pointer, no, &[]);
    }
    for other in ["maybe", "nope"] {
        with(pointer, other, &error(pointer, "not_a_choice"));
    }
    for other in [json!(["yes", "no"]), json!({ "yes": "no" })] {
        with(pointer, other, &error(pointer, "wrong_type"));
    }
}
