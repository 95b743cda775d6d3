//! What was read is written back as it came, and a sound application comes back as it was.

use applicant::application::qualifications::{Award, Grade, GradeContext, Kind, Nation};
use applicant::application::right_to_work::ProofKind;
use applicant::engine::{Rows, Section};
use applicant::{Application, Code, Draft, Rules};
use applicant_properties::documents::{Document, LISTS, READABLE, any_json, cases, form_shaped};
use applicant_properties::{form, rules};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

fn read(text: &str) -> Draft {
    Draft::from_json(text.as_bytes()).unwrap()
}

/// The document as a draft writes it: from bytes, through a value, and pretty-printed.
#[track_caller]
fn comes_back(document: &Value) {
    let text = document.to_string();
    let draft = read(&text);
    let written: Value = serde_json::from_str(&serde_json::to_string(&draft).unwrap()).unwrap();
    assert_eq!(&written, document, "{text}");
    assert_eq!(Draft::deserialize(document.clone()).unwrap(), draft, "by value: {text}");
    assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft, "by serde: {text}");
    assert_eq!(read(&serde_json::to_string_pretty(&draft).unwrap()), draft, "pretty: {text}");
}

/// A sound application, written, read and checked under the same rules, is equal to what it was.
#[track_caller]
fn comes_back_sound(application: &Application, rules: &Rules) {
    let text = serde_json::to_string(application).unwrap();
    let again = read(&text).check(rules).unwrap_or_else(|report| panic!("{report}\n{text}"));
    assert!(
        again.application == *application,
        "{text}\n{}",
        serde_json::to_string(&again.application).unwrap()
    );
    assert_eq!(Draft::from(application), read(&text));
    assert!(Draft::from(application).check(rules).unwrap().application == *application);
}

#[test]
fn every_sample_file_comes_back() {
    for (name, text) in READABLE.iter() {
        let document: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        comes_back(&document);
    }
}

#[test]
fn every_sound_sample_comes_back() {
    let mut sound = 0;
    for (_, text) in READABLE.iter() {
        if let Ok(checked) = read(text).check(&rules()) {
            comes_back_sound(&checked.application, &rules());
            sound += 1;
        }
    }
    assert!(sound >= 12, "{sound} of the sample files are sound");
}

#[test]
fn absent_null_and_blank_stay_distinct() {
    for text in [
        "null",
        "7",
        "\"hello\"",
        "[]",
        "{}",
        r#"{"job":null}"#,
        r#"{"job":"x"}"#,
        r#"{"job":{}}"#,
        r#"{"training":null}"#,
        r#"{"training":[]}"#,
        r#"{"training":{}}"#,
        r#"{"training":[null]}"#,
        r#"{"training":{"title":"x"}}"#,
        r#"{"training":{"0":null,"9":{}}}"#,
        r#"{"training":"x"}"#,
        r#"{"reference":null}"#,
        r#"{"reference":{"day":""}}"#,
        r#"{"employment":[{"end":{"month":1}},[],3]}"#,
        r#"{"x":null}"#,
        r#"{"job":{"x":[[[1]]]}}"#,
        r#"{"training":{"0":{"title":"x"},"x":1}}"#,
        r#"{"training":{"00":{}}}"#,
    ] {
        assert_eq!(serde_json::to_string(&read(text)).unwrap(), text);
        comes_back(&serde_json::from_str(text).unwrap());
    }
}

#[test]
fn text_comes_back_byte_for_byte() {
    let long = " a\r\n ".repeat(2_000);
    for text in [" a\u{200b}\r\n\t", "\0\u{1b}", "\u{202e}\u{feff}", "e\u{301}é", "👩🏽‍🚀", "\"\\/", &long]
    {
        let draft = read(&json!({ "job": { "role": text }, "x": text }).to_string());
        assert_eq!(draft.job.role.as_str(), Some(text));
        let written = serde_json::to_value(&draft).unwrap();
        assert_eq!((&written["job"]["role"], &written["x"]), (&text.into(), &text.into()));
    }
}

/// A documented limit of reading: JSON sets none to a number, but a float of 64 bits does.
#[test]
fn oversized_numbers_are_syntax_errors() {
    // Where another crate has switched on numbers of any length, there is no such limit.
    if size_of::<serde_json::Number>() > size_of::<u128>() {
        return;
    }
    for (text, column) in [(r#"{"reference":1e400}"#, 18), (r#"{"x":{"y":[1E+999]}}"#, 17)] {
        let error = Draft::from_json(text.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.line(), error.column()), (Code::SYNTAX, 1, column), "{text}");
    }
}

/// A key that some reader uses inside is a key like any other, whichever features of that reader another crate has switched on.
/// Compared as text, for a `serde_json::Value` takes such an object for what its key means.
#[test]
fn readers_private_keys_come_back() {
    for key in ["$serde_json::private::Number", "$serde_json::private::RawValue", "$__toml_private_datetime"]
    {
        for text in [
            format!("{{\"x\":{{\"{key}\":\"5\"}}}}"),
            format!("{{\"{key}\":\"5\"}}"),
            format!("{{\"job\":{{\"{key}\":\"5\"}}}}"),
            format!("{{\"job\":{{\"role\":{{\"{key}\":\"2026-11-21\"}}}}}}"),
            format!("{{\"job\":{{\"regions\":[{{\"{key}\":\"5\"}}]}}}}"),
            format!("{{\"training\":{{\"{key}\":\"5\"}}}}"),
            format!("{{\"training\":[{{\"title\":\"x\",\"{key}\":\"5\"}}]}}"),
            format!("{{\"training\":{{\"3\":{{\"{key}\":\"5\"}}}}}}"),
            format!("{{\"x\":{{\"{key}\":\"5\",\"{key}\":\"6\"}}}}"),
            format!("{{\"x\":{{\"{key}\":5}},\"y\":\"{key}\"}}"),
        ] {
            let draft = read(&text);
            assert_eq!(serde_json::to_string(&draft).unwrap(), text);
            assert_eq!(serde_json::from_str::<Draft>(&text).unwrap(), draft, "by serde: {text}");
            assert_eq!(read(&serde_json::to_string_pretty(&draft).unwrap()), draft, "pretty: {text}");
        }
        let value = json!({ "x": { key: "5" }, "job": { "role": { key: "5" } } });
        let text = format!("{{\"job\":{{\"role\":{{\"{key}\":\"5\"}}}},\"x\":{{\"{key}\":\"5\"}}}}");
        assert_eq!(Draft::deserialize(value).unwrap(), read(&text), "by value");
    }
}

/// A number is one wherever it is, also where one of any length comes as a map.
#[test]
fn a_number_comes_back_from_anywhere() {
    for text in [
        "5",
        r#"{"job":5}"#,
        r#"{"training":5}"#,
        r#"{"training":[5]}"#,
        r#"{"training":{"3":5}}"#,
        r#"{"job":{"role":5}}"#,
        r#"{"job":{"regions":[5,0.5]}}"#,
        r#"{"x":5,"y":[0.25,{"z":-1}]}"#,
    ] {
        let draft = read(text);
        assert_eq!(serde_json::to_string(&draft).unwrap(), text);
        assert_eq!(
            Draft::deserialize(serde_json::from_str::<Value>(text).unwrap()).unwrap(),
            draft,
            "{text}"
        );
    }
    let wrong: Vec<Code> = read(r#"{"job":5}"#).review(&rules(), applicant::Scope::Save).codes().collect();
    assert_eq!(wrong, [Code::WRONG_TYPE]);
    // Nested as deep as may be.
    let deepest = format!("{}5{}", "[".repeat(15), "]".repeat(15));
    assert_eq!(
        serde_json::to_string(&read(&format!("{{\"x\":{deepest}}}"))).unwrap(),
        format!("{{\"x\":{deepest}}}")
    );
}

#[test]
fn compact_loses_nothing_that_was_typed() {
    for given in [json!("First aid in 2020"), json!(7), json!(true)] {
        let mut draft = Draft::deserialize(json!({ "training": given })).unwrap();
        draft.compact();
        assert_eq!(serde_json::to_value(&draft).unwrap()["training"], given);
    }
    let mut absent = Draft::default();
    absent.compact();
    assert_eq!(absent, Draft::default());
    assert_eq!(serde_json::to_string(&absent).unwrap(), serde_json::to_string(&Draft::default()).unwrap());
}

#[test]
fn a_byte_order_mark_is_ignored() {
    assert_eq!(read("\u{feff}{\"format\":1}"), read("{\"format\":1}"));
}

#[test]
fn other_formats_are_read_alike() {
    let toml = r#"
        format = 1
        [job]
        regions = ["london"]
        hours_per_week = 37.5
        [[training]]
        title = "First aid"
        completed = { month = 9, year = 2012 }
    "#;
    let json = json!({
        "format": 1, "job": { "regions": ["london"], "hours_per_week": 37.5 },
        "training": [{ "title": "First aid", "completed": { "month": 9, "year": 2012 } }],
    });
    assert_eq!(toml::from_str::<Draft>(toml).unwrap(), Draft::deserialize(json).unwrap());
}

/// What a number means is for the check; what came in is written back.
#[test]
fn whole_decimals_come_back() {
    let text = r#"{"job":{"hours_per_week":37.0},"training":[{"completed":{"month":9.0,"year":2012.0}}]}"#;
    assert_eq!(serde_json::to_string(&read(text)).unwrap(), text);
}

#[test]
fn toml_dates_are_read_as_text() {
    let completed = |written: &str| {
        let draft: Draft = toml::from_str(&format!("[[training]]\ncompleted = {written}")).unwrap();
        let found = draft.review(&rules(), applicant::Scope::Save).to_string();
        found.lines().find(|line| line.starts_with("/training/0/completed")).map(str::to_owned)
    };
    for midnight in
        ["2012-09-30", "2012-09-30T00:00:00", "2012-09-30T00:00:00Z", "{ month = 9.0, year = 2012.0 }"]
    {
        assert_eq!(completed(midnight), None, "{midnight}");
    }
    let asked = "/training/0/completed: date_not_real(parts=month, year, kind=date_time)".to_owned();
    for instant in ["2012-09-30T23:00:00Z", "2012-09-30T00:00:00+01:00", "2012-09-30 09:30:00"] {
        assert_eq!(completed(instant), Some(asked.clone()), "{instant}");
    }
}

#[test]
fn the_skeleton_has_every_key() {
    let skeleton = serde_json::to_value(Draft::skeleton()).unwrap();
    comes_back(&skeleton);
    assert!(skeleton.pointer("/personal_details/address/postcode").is_some());
    for list in LISTS {
        assert_eq!(skeleton[list].as_array().map(Vec::len), Some(1), "{list}");
    }
    let mut compact = Draft::skeleton();
    compact.compact();
    assert!(compact.training.is_empty() && compact.employment.is_empty());
}

#[test]
fn compact_removes_blank_rows() {
    let row = |title: &str| json!({ "title": title });
    for (given, expected) in [
        (json!([{}, row("a"), null, row("b"), { "title": " " }]), json!([row("a"), row("b")])),
        (json!({ "7": row("b"), "3": {}, "2": row("a") }), json!([row("a"), row("b")])),
        (row("a"), json!([row("a")])),
        (json!([row("a"), row("b")]), json!([row("a"), row("b")])),
        (json!([{ "unknown": 1 }]), json!([{ "unknown": 1 }])),
    ] {
        let mut draft = Draft::deserialize(json!({ "training": given })).unwrap();
        draft.compact();
        assert_eq!(serde_json::to_value(&draft).unwrap()["training"], expected, "{given}");
        let once = draft.clone();
        draft.compact();
        assert_eq!(draft, once);
    }
}

#[test]
fn rows_compare_by_index_and_value() {
    type Answers = Rows<applicant::engine::Answer>;
    let rows = |text: &str| serde_json::from_str::<Answers>(text).unwrap();
    assert_eq!(rows(r#"["a","b"]"#), rows(r#"{"1":"b","0":"a"}"#));
    assert_ne!(rows(r#"["a","b"]"#), rows(r#"{"0":"a","2":"b"}"#));
    assert_eq!(serde_json::to_string(&rows(r#"{"5":"b","0":"a"}"#)).unwrap(), r#"{"0":"a","5":"b"}"#);
    let made: Answers = vec!["a".into(), "b".into()].into();
    assert_eq!(made, rows(r#"["a","b"]"#));
    assert_eq!(serde_json::to_string(&made).unwrap(), r#"["a","b"]"#);
}

/// Every grade that a kind names, in every nation and way of awarding, in and out of a year.
#[test]
fn every_grade_comes_back() {
    let mut sound = 0;
    for &kind in Kind::ALL {
        for &award in kind.awards() {
            for nation in [None, Some(Nation::England), Some(Nation::NorthernIreland), Some(Nation::Scotland)]
            {
                let context = GradeContext { award, nation, ..GradeContext::new(kind) };
                for grade in Grade::accepted(&context) {
                    for year in ["", "1970", "1990", "2020"] {
                        let row = json!({
                            "kind": kind, "subject": "English", "award": award, "nation": nation, "grade": grade,
                            "year": year, "level": "2", "country": "IN", "name": "Certificate", "framework": "rqf",
                        });
                        let draft = form(&json!({ "/qualifications": [row] }));
                        if let Ok(checked) = draft.check(&rules()) {
                            comes_back_sound(&checked.application, &rules());
                            sound += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(sound > 500, "{sound}");
    assert!(Award::ALL.len() > 1);
}

/// Every proof with every answer that may go with it.
#[test]
fn every_proof_comes_back() {
    let rules = rules().only([Section::RIGHT_TO_WORK]);
    let mut sound = 0;
    for &proof in ProofKind::NAMES {
        for limit in ["", "no_limit", "until", "pending", "not_known"] {
            for settlement in ["", "settled", "none"] {
                for (work_limit, permitted) in [
                    ("", ""),
                    ("", "no"),
                    ("none", "yes"),
                    ("listed_occupations", ""),
                    ("listed_occupations", "not_known"),
                ] {
                    for yes in ["yes", "no"] {
                        let section = json!({
                            "nationalities": ["POL", "IRL", "GBR"], "proof": proof, "permission_limit": limit,
                            "permission_ends_on": "2030-01-01", "settlement": settlement, "work_limit": work_limit,
                            "work_permitted": permitted, "document_expires_on": "2030-01-01",
                            "document_number": "123456789", "document_name": "A letter",
                            "document_issued_in": "ireland", "document_cancelled": yes, "ni_document": yes,
                            "identity_document": "irish_passport", "share_code": "W12345678",
                            "date_of_birth": "1990-04-17", "share_code_issued_on": "2026-11-01",
                            "notice_ground": "other", "notice_issued_on": "2026-11-01", "ecs_verified": yes,
                            "accrued_right": "not_known",
                        });
                        let draft = read(&json!({ "right_to_work": section }).to_string());
                        if let Ok(checked) = draft.check(&rules) {
                            comes_back_sound(&checked.application, &rules);
                            sound += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(sound > 2_000, "{sound}");
}

/// Every kind in every nation, framework and at every level that may be typed.
#[test]
fn every_level_comes_back() {
    let rules = rules().only([Section::QUALIFICATIONS]);
    let mut sound = 0;
    for &kind in Kind::ALL {
        for nation in ["", "england", "scotland", "ireland"] {
            for framework in ["", "rqf", "cqfw", "scqf", "nfq", "eqf"] {
                for level in ["", "entry", "2", "6", "not_known"] {
                    let row = json!({
                        "kind": kind, "name": "Certificate", "subject": "English", "nation": nation,
                        "framework": framework, "level": level, "country": "IN", "grade_not_known": "yes",
                    });
                    if let Ok(checked) = read(&json!({ "qualifications": [row] }).to_string()).check(&rules) {
                        comes_back_sound(&checked.application, &rules);
                        sound += 1;
                    }
                }
            }
        }
    }
    assert!(sound > 1_000, "{sound}");
}

/// The same answers in other words: dates in boxes, yes and no as a tick box sends them, one choice for a list of one,
/// numbers as text.
fn otherwise(value: &mut Value, choose: &mut impl FnMut() -> u8) {
    const MONTHS: [&str; 12] =
        ["Jan", "february", "MAR", "april", "may", "June", "jul", "aug", "Sept", "oct", "November", "dec"];
    match value {
        Value::Object(map) => map.iter_mut().for_each(|(_, value)| otherwise(value, choose)),
        Value::Array(list) => {
            list.iter_mut().for_each(|value| otherwise(value, choose));
            match choose() % 4 {
                0 if list.len() == 1 && list[0].is_string() => *value = list[0].clone(),
                1 if list.iter().all(Value::is_string) => list.push(json!("")),
                _ => {}
            }
        }
        Value::Number(number) if choose().is_multiple_of(2) => *value = json!(format!(" {number} ")),
        Value::Bool(yes) => {
            let words = if *yes {
                [json!("yes"), json!("on"), json!(true)]
            } else {
                [json!("no"), json!("off"), json!(false)]
            };
            *value = words[usize::from(choose() % 3)].clone();
        }
        Value::String(text) => {
            let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
            match (parts.as_slice(), text.len()) {
                ([year, month], 7) => {
                    let name = MONTHS[*month as usize - 1];
                    *value = [
                        json!({ "month": month, "year": year }),
                        json!({ "month": name, "year": year.to_string() }),
                        json!({ "month": format!("0{month}"), "year": format!(" {year} ") }),
                        json!(text.clone()),
                    ][usize::from(choose() % 4)]
                    .clone();
                }
                ([year, month, day], 10) => {
                    *value = [
                        json!({ "day": day, "month": MONTHS[*month as usize - 1], "year": year }),
                        json!({ "day": day.to_string(), "month": month, "year": year.to_string() }),
                        json!(text.clone()),
                    ][usize::from(choose() % 3)]
                    .clone();
                }
                _ if choose().is_multiple_of(3) => *value = json!(format!("\u{200b} {text}\n")),
                _ => {}
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_number_comes_back(number in proptest::num::f64::NORMAL) {
        comes_back(&json!({ "job": { "hours_per_week": number }, "x": [number] }));
    }

    #[test]
    fn any_json_comes_back(Document(document) in any_json()) {
        comes_back(&document);
    }

    #[test]
    fn anything_like_a_form_comes_back(Document(document) in form_shaped(0..8)) {
        comes_back(&document);
    }

    #[test]
    fn every_sound_draft_comes_back(Document(document) in form_shaped(0..4)) {
        if let Ok(checked) = Draft::deserialize(document).unwrap().check(&rules()) {
            comes_back_sound(&checked.application, &rules());
        }
    }

    #[test]
    fn spelling_and_blank_rows_are_irrelevant(
        at in 0..READABLE.len(),
        choices in prop::collection::vec(any::<u8>(), 64),
        as_map in any::<bool>(),
    ) {
        let (name, text) = &READABLE[at];
        let Ok(checked) = read(text).check(&rules()) else { return Ok(()) };
        let checked = checked.application;
        let mut typed = serde_json::to_value(&checked).unwrap();
        let mut turn = choices.iter().copied().cycle();
        otherwise(&mut typed, &mut || turn.next().unwrap());
        for list in LISTS {
            if let Some(rows) = typed.get_mut(list).and_then(Value::as_array_mut) {
                let spaced = std::mem::take(rows).into_iter().flat_map(|row| [json!({}), row]);
                typed[list] = if as_map {
                    (0..).map(|n: usize| n.to_string()).zip(spaced).filter(|(_, row)| *row != json!({})).collect()
                } else {
                    spaced.collect()
                };
            }
        }
        let again = Draft::deserialize(typed.clone()).unwrap().check(&rules());
        let again = again.unwrap_or_else(|report| panic!("{name}: {report}\n{typed}"));
        comes_back_sound(&again.application, &rules());
        let mut numbered = (*again.application).clone();
        numbered.qualifications.compact(|_| true);
        numbered.training.compact(|_| true);
        numbered.employment.compact(|_| true);
        numbered.breaks.compact(|_| true);
        numbered.voluntary.compact(|_| true);
        prop_assert!(numbered == *checked, "{typed}");
    }
}

#[test]
fn drafts_from_code_come_back() {
    let mut draft = Draft::default();
    draft.personal_details.email = "ada@example.com".into();
    let saved = serde_json::to_vec(&draft).unwrap();
    assert_eq!(Draft::from_json(&saved), Ok(draft));
}
