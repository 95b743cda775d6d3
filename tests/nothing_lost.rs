//! What came in is never lost: buttons for rows change the list they name, and keys that came twice are kept.

#![cfg(feature = "messages")]

use applicant::engine::{Answer, DraftNode, Param, Segment, Severity, from_json};
use applicant::form::{Form, FormError, FormPost, FormQuestion, RowAction};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Policy, Rules, Scope, draft};
use serde_json::json;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

/// A draft with a row in each list.
fn one_of_each() -> Draft {
    Draft::from_form([
        ("qualifications[0].subject", "English"),
        ("training[0].title", "First aid"),
        ("training[4].title", "Mentoring"),
        ("employment[0].employer", "Example Ltd"),
        ("breaks[0].reason", "Travel"),
        ("voluntary[0].role", "Helper"),
        ("driving_licence[0].group", "B"),
    ])
    .unwrap()
}

fn no_such_list() -> FormError {
    FormError::NoSuchList { lists: Draft::LISTS.to_vec() }
}

#[test]
fn a_button_needs_an_existing_list() {
    let lists = "qualifications, training, employment, breaks, voluntary";
    for list in [
        "driving_licence",
        "nope",
        "",
        "Training",
        "trainings",
        "training ",
        "statements",
        "job",
        "personal_details.address",
        "training[0]",
        "no_employment",
    ] {
        for action in [
            RowAction::Add(list),
            RowAction::Remove(list, 0),
            RowAction::Up(list, 0),
            RowAction::Down(list, 0),
        ] {
            let mut draft = one_of_each();
            let error = draft.apply(action).unwrap_err();
            assert_eq!(error, no_such_list(), "{action}");
            assert!(error.to_string().ends_with(lists), "{error}");
            assert_eq!(draft, one_of_each(), "{action}");
        }
        assert_eq!(one_of_each().row_indexes(list), Err(no_such_list()), "{list}");
    }
}

#[test]
fn a_button_needs_an_existing_row() {
    for (action, rows, said) in [
        (RowAction::Remove("training", 99), vec![0, 4], "training has no row 99: it has 2 rows, 0 to 4"),
        (RowAction::Remove("training", 1), vec![0, 4], "training has no row 1: it has 2 rows, 0 to 4"),
        (RowAction::Up("training", 3), vec![0, 4], "training has no row 3: it has 2 rows, 0 to 4"),
        (
            RowAction::Down("training", u32::MAX),
            vec![0, 4],
            "training has no row 4294967295: it has 2 rows, 0 to 4",
        ),
        (RowAction::Remove("breaks", 1), vec![0], "breaks has no row 1: its only row is 0"),
        (RowAction::Up("employment", 1), vec![0], "employment has no row 1: its only row is 0"),
    ] {
        let mut draft = one_of_each();
        let (list, RowAction::Remove(_, index) | RowAction::Up(_, index) | RowAction::Down(_, index)) =
            (action.list(), action)
        else {
            panic!("{action}");
        };
        let error = draft.apply(action).unwrap_err();
        assert_eq!(error.to_string(), said);
        assert_eq!(error, FormError::NoSuchRow { list, index, rows });
        // Not even the numbers of the rows change.
        assert_eq!(serde_json::to_string(&draft).unwrap(), serde_json::to_string(&one_of_each()).unwrap());
    }
    let none = Draft::default().apply(RowAction::Remove("training", 0)).unwrap_err();
    assert_eq!(none.to_string(), "training has no row 0: it has no rows");
}

/// What is true is done as before: the first row stays when it is moved up, and a blank row can be removed.
#[test]
fn a_valid_button_is_applied() {
    for list in Draft::LISTS {
        let mut draft = one_of_each();
        draft.apply(RowAction::Add(list)).unwrap();
        let last = *draft.row_indexes(list).unwrap().last().unwrap();
        for action in [RowAction::Up(list, 0), RowAction::Down(list, last), RowAction::Remove(list, last)] {
            draft.apply(action).unwrap();
        }
        let mut expected = one_of_each();
        expected.compact();
        assert_eq!(draft.row_indexes(list), expected.row_indexes(list), "{list}");
    }
}

#[test]
fn posted_buttons_are_never_confused() {
    let posted = |text: &str| FormPost::read([("_row", text)]).unwrap().row_action();
    assert_eq!(FormPost::read([("job.role", "x")]).unwrap().row_action(), Ok(None));
    assert_eq!(posted("add breaks"), Ok(Some(RowAction::Add("breaks"))));
    for text in ["add driving_licence", "remove driving_licence 0", "up statements 1", "down  1"] {
        assert_eq!(posted(text), Err(no_such_list()), "{text}");
    }
    for text in
        ["", "add", "delete training 0", "remove training", "remove training -1", "remove training 1x"]
    {
        assert_eq!(posted(text), Err(FormError::NotAButton), "{text}");
    }
    // What was posted is never repeated.
    for text in ["add SENTINEL", "SENTINEL", "remove training SENTINEL"] {
        let error = posted(text).unwrap_err();
        assert!(!error.to_string().contains("SENTINEL") && !format!("{error:?}").contains("SENTINEL"));
    }
}

fn read(text: &str) -> Draft {
    Draft::from_json(text.as_bytes()).unwrap()
}

/// The issues about keys that came more than once: the place, and the number of keys that the form does not know.
fn duplicates(draft: &Draft) -> Vec<String> {
    let report = draft.review(&rules(), Scope::Save);
    let found = report.iter().filter(|issue| issue.code() == Code::DUPLICATE_KEY);
    found
        .map(|issue| {
            assert_eq!(issue.severity(), Severity::Warning);
            let count = issue.param("count").map(|count| format!(" {count}")).unwrap_or_default();
            format!("{}{count}", issue.path())
        })
        .collect()
}

/// Every level of a document, each with a key that came more than once: the places of the issues, and what is written back.
const TWICE: &[(&str, &[&str], &str)] = &[
    // at the top: an answer, a section, a list, what is not known
    (r#"{"format":1,"format":2}"#, &["/format"], r#"{"format":1,"format":2}"#),
    (r#"{"job":{"role":"a"},"job":{"role":"b"}}"#, &["/job"], r#"{"job":{"role":"a"},"job":{"role":"b"}}"#),
    (r#"{"job":null,"x":1,"job":{}}"#, &["/job"], r#"{"job":null,"job":{},"x":1}"#),
    (
        r#"{"training":[{"title":"a"}],"training":[]}"#,
        &["/training"],
        r#"{"training":[{"title":"a"}],"training":[]}"#,
    ),
    (
        r#"{"training":"a","training":{"title":"b"}}"#,
        &["/training"],
        r#"{"training":"a","training":{"title":"b"}}"#,
    ),
    (r#"{"colour":"a","colour":"b","shape":1}"#, &[" 1"], r#"{"colour":"a","colour":"b","shape":1}"#),
    (r#"{"a":1,"b":1,"a":2,"b":2,"a":3}"#, &[" 2"], r#"{"a":1,"a":2,"a":3,"b":1,"b":2}"#),
    // in a section and the objects below it
    (
        r#"{"personal_details":{"email":"a@example.com","email":"b@example.com"}}"#,
        &["/personal_details/email"],
        r#"{"personal_details":{"email":"a@example.com","email":"b@example.com"}}"#,
    ),
    (
        r#"{"personal_details":{"address":{"town":"a","town":"b"},"address":{"town":1,"town":2,"town":3}}}"#,
        &["/personal_details/address", "/personal_details/address/town"],
        r#"{"personal_details":{"address":{"town":"a","town":"b"},"address":{"town":1,"town":2,"town":3}}}"#,
    ),
    (
        r#"{"job":{"x":1,"x":2,"rol\u0065":"a","role":"b"}}"#,
        &["/job 1", "/job/role"],
        r#"{"job":{"role":"a","role":"b","x":1,"x":2}}"#,
    ),
    (r#"{"job":[{"x":1,"x":2}]}"#, &["/job"], r#"{"job":[{"x":1,"x":2}]}"#),
    // in rows, in each way in which a list comes
    (
        r#"{"training":[{"title":"a"},{"title":"a","title":"b"}]}"#,
        &["/training/1/title"],
        r#"{"training":[{"title":"a"},{"title":"a","title":"b"}]}"#,
    ),
    (
        r#"{"training":{"title":"a","title":"b"}}"#,
        &["/training/0/title"],
        r#"{"training":{"title":"a","title":"b"}}"#,
    ),
    (
        r#"{"training":{"0":{"title":"a"},"7":{"title":"b"},"0":{"title":"c"}}}"#,
        &["/training/0"],
        r#"{"training":{"0":{"title":"a"},"0":{"title":"c"},"7":{"title":"b"}}}"#,
    ),
    (
        r#"{"training":{"4":{"title":"a","title":"b","x":1,"x":2}}}"#,
        &["/training/4 1", "/training/4/title"],
        r#"{"training":{"4":{"title":"a","title":"b","x":1,"x":2}}}"#,
    ),
    // inside an answer: a part of a date, an index map of choices, a list, and what is not known
    (
        r#"{"training":[{"completed":{"month":"9","year":"2012","month":"8"}}]}"#,
        &["/training/0/completed"],
        r#"{"training":[{"completed":{"month":"9","year":"2012","month":"8"}}]}"#,
    ),
    (
        r#"{"job":{"regions":{"0":"london","0":"wales"}}}"#,
        &["/job/regions"],
        r#"{"job":{"regions":{"0":"london","0":"wales"}}}"#,
    ),
    (r#"{"reference":[1,{"a":1,"a":2},3]}"#, &["/reference"], r#"{"reference":[1,{"a":1,"a":2},3]}"#),
    (r#"{"x":{"y":[{"z":1,"z":2}],"y":3}}"#, &[" 1"], r#"{"x":{"y":[{"z":1,"z":2}],"y":3}}"#),
];

#[test]
fn keys_that_came_twice_are_kept() {
    for (text, places, written) in TWICE {
        let draft = read(text);
        assert_eq!(duplicates(&draft), *places, "{text}");
        let again = serde_json::to_string(&draft).unwrap();
        assert_eq!(&again, written, "{text}");
        assert_eq!(read(&again), draft, "{text}");
        assert_eq!(read(&serde_json::to_string_pretty(&draft).unwrap()), draft, "{text}");
        assert_eq!(serde_json::from_str::<Draft>(text).unwrap(), draft, "by serde: {text}");
        // A value has each key once.
        let once: Draft = serde_json::from_value(serde_json::to_value(&draft).unwrap()).unwrap();
        assert_eq!(duplicates(&once), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_last_duplicate_is_checked() {
    let draft = read(
        r#"{"personal_details":{"email":"a@example.com","email":"b@"},"job":{"regions":{"0":"wales","0":"nowhere"}},
            "training":{"2":{"title":"a"},"2":{"title":"b","completed":{"month":"8","year":"2012","month":"13"}}}}"#,
    );
    assert_eq!(draft.personal_details.email.as_str(), Some("b@"));
    assert_eq!(draft.training.get(2).unwrap().title.as_str(), Some("b"));
    let report = draft.review(&rules(), Scope::Save);
    let errors: Vec<String> =
        report.errors().map(|it| format!("{} {}", it.path(), it.code().as_str())).collect();
    assert_eq!(
        errors,
        [
            "/job/regions not_a_choice",
            "/personal_details/email email_domain_no_dot",
            "/training/2/completed date_not_real"
        ]
    );
    // The last one is good, and what came before it blocks nothing.
    let good = serde_json::to_string(&Draft::sample()).unwrap().replace(
        r#""personal_details":{"#,
        r#""personal_details":{"email":{"x":7},"full_name":null,"full_name":["y"],"#,
    );
    let checked = read(&good).check(&rules()).unwrap();
    assert_eq!(checked.application, Draft::sample().check(&rules()).unwrap().application);
}

#[test]
fn reports_hide_duplicated_keys() {
    let draft = read(
        r#"{"SENTINEL":"SENTINEL","SENTINEL":{"SENTINEL":1,"SENTINEL":2},"job":{"SENTINEL":1,"SENTINEL":2,"role":"SENTINEL","role":""},
            "training":[{"completed":{"SENTINEL":1,"SENTINEL":2}}]}"#,
    );
    let report = draft.review(&rules(), Scope::Submit);
    assert_eq!(duplicates(&draft), [" 1", "/job 1", "/job/role", "/training/0/completed"]);
    for said in [
        report.to_string(),
        format!("{report:?}"),
        format!("{draft:?}"),
        serde_json::to_string(&report).unwrap(),
    ] {
        assert!(!said.contains("SENTINEL"), "{said}");
    }
    for messages in [Language::english(), Language::welsh()].map(Messages::new) {
        assert!(report.iter().all(|issue| !issue.message(&messages).contains("SENTINEL")));
    }
}

#[test]
fn duplicates_have_words_in_both_languages() {
    for (text, phrase, english, welsh) in [
        (
            r#"{"personal_details":{"email":"","email":""}}"#,
            "duplicate_key",
            "This answer was sent more than once, in whole or in part: we have used the last one",
            "Anfonwyd yr ateb hwn fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf",
        ),
        (
            r#"{"training":{"0":{},"0":{}}}"#,
            "duplicate_key",
            "Your training was sent more than once, in whole or in part: we have used the last one",
            "Anfonwyd eich hyfforddiant fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf",
        ),
        (
            r#"{"job":{"x":1,"x":2}}"#,
            "duplicate_key(count=1)",
            "We have kept 1 answer that this form does not ask for, sent more than once with your answers about the job",
            "Rydym wedi cadw 1 ateb nad yw'r ffurflen hon yn gofyn amdano, a anfonwyd fwy nag unwaith gyda'ch atebion am y swydd",
        ),
        (
            r#"{"x":1,"x":2,"y":{"z":1,"z":1}}"#,
            "duplicate_key(count=2)",
            "We have kept 2 answers that this form does not ask for, sent more than once with the application",
            "Rydym wedi cadw 2 ateb nad yw'r ffurflen hon yn gofyn amdanynt, a anfonwyd fwy nag unwaith gyda'r cais",
        ),
    ] {
        let report = read(text).review(&rules(), Scope::Save);
        let issue = report.iter().find(|issue| issue.code() == Code::DUPLICATE_KEY).unwrap();
        let said =
            [Language::english(), Language::welsh()].map(|locale| issue.message(&Messages::new(locale)));
        assert_eq!(
            (issue.fault().to_string().as_str(), said),
            (phrase, [english.to_owned(), welsh.to_owned()]),
            "{text}"
        );
    }
}

/// Posts, and documents in which every key comes once, are never said to have one twice.
#[test]
fn single_keys_are_not_duplicates() {
    for draft in [
        Draft::sample(),
        Draft::skeleton(),
        one_of_each(),
        read(
            r#"{"training":[{"title":"a"},{"title":"a"}],"x":{"a":{"a":1}},"job":{"regions":["wales","wales"]}}"#,
        ),
        read(r#"{"training":{"0":{"title":"a"},"1":{"title":"a"}},"title":"a"}"#),
        read(r#"{"training":{"0":{},"00":{}}}"#),
        Draft::from_form([("job.regions", "wales"), ("job.regions", "london"), ("x", "1"), ("x", "2")])
            .unwrap(),
        Draft::from_form([
            ("personal_details.no_fixed_address", "no"),
            ("personal_details.no_fixed_address", "yes"),
        ])
        .unwrap(),
    ] {
        assert_eq!(duplicates(&draft), Vec::<String>::new());
    }
}

#[test]
fn each_duplicate_answer_has_one_issue() {
    let mut rules = rules();
    rules.check_stage = true;
    for question in FormQuestion::all() {
        let path = question.path(0);
        let mut expected = format!("{{\"{}\":{{\"a\":1,\"a\":2}}}}", question.key());
        for segment in path.segments().iter().rev().skip(1) {
            expected = match segment {
                Segment::Key(key) => format!("{{\"{key}\":{expected}}}"),
                Segment::Index(_) => format!("[{expected}]"),
            };
        }
        let draft = read(&expected);
        assert_eq!(serde_json::to_string(&draft).unwrap(), expected);
        for rules in [&rules, &Rules::on(rules.as_of)] {
            let report = draft.review(rules, Scope::Submit);
            let at: Vec<_> =
                report.iter().filter(|it| it.code() == Code::DUPLICATE_KEY).map(Issue::path).collect();
            assert_eq!(at, [&path], "{expected}");
        }
    }
}

#[test]
fn posted_rows_keep_unknown_keys() {
    let form = Form::full();
    let training = |draft: &Draft| serde_json::to_string(&draft.training).unwrap();
    let draft = read(
        r#"{"training":[{"title":"a","x":1,"y":{"z":1,"z":2}},{"title":"b","x":2},{"title":"c","x":3}],"employment":[{"q":1}]}"#,
    );
    let posted = read(r#"{"training":{"0":{"title":"A","x":9},"1":{"title":"B"},"7":{"title":"new"}}}"#);
    let mut saved = draft.with_page(form.page("training").unwrap(), &posted);
    assert_eq!(
        serde_json::to_string(&saved).unwrap(),
        r#"{"training":{"0":{"title":"A","x":9,"y":{"z":1,"z":2}},"1":{"title":"B","x":2},"7":{"title":"new"}},"employment":[{"q":1}]}"#
    );
    // A button takes it along.
    saved.apply(RowAction::Up("training", 1)).unwrap();
    assert_eq!(
        training(&saved),
        r#"[{"title":"B","x":2},{"title":"A","x":9,"y":{"z":1,"z":2}},{"title":"new"}]"#
    );
    for (rows, expected) in [
        (r#"[{"title":"A"}]"#, r#"[{"title":"A","x":1}]"#),
        (r#"[7]"#, r#"[7]"#),
        (r#"7"#, "7"),
        (r#"{"title":"A","w":{"v":0}}"#, r#"[{"title":"A","w":{"v":0},"x":1}]"#),
        (r#"{"0":{},"0":{"title":"A"}}"#, r#"{"0":{},"0":{"title":"A","x":1}}"#),
    ] {
        let before = read(r#"{"training":[{"title":"a","x":1}]}"#);
        let posted = read(&format!(r#"{{"training":{rows}}}"#));
        let saved = before.with_page(form.page("training").unwrap(), &posted);
        assert_eq!(training(&saved), expected, "{rows}");
    }
    let before = read(r#"{"training":"none","employment":[{"employer":{"a":1}}]}"#);
    let saved = before.with_page(form.page("training").unwrap(), &read(r#"{"training":[{"title":"A"}]}"#));
    assert_eq!(training(&saved), r#"[{"title":"A"}]"#);
}

#[test]
fn pages_and_buttons_lose_no_duplicates() {
    let draft = read(
        r#"{"job":{"role":"a","role":"b"},"personal_details":{"email":"a","email":"b","phone":"1"},"x":1,"x":2,
            "training":{"3":{"title":"a"},"3":{},"5":{"title":"c","title":"d"},"9":{}}}"#,
    );
    let form = Form::full();
    let posted = Draft::from_form([("personal_details.full_name", "Ada Example")]).unwrap();
    let saved = draft.with_page(form.page("name").unwrap(), &posted);
    assert_eq!(
        serde_json::to_string(&saved).unwrap(),
        r#"{"job":{"role":"a","role":"b"},"personal_details":{"full_name":"Ada Example","email":"a","email":"b","phone":"1"},"training":{"3":{"title":"a"},"3":{},"5":{"title":"c","title":"d"},"9":{}},"x":1,"x":2}"#
    );
    // What is answered once more on its page takes the place of all that was answered before.
    let posted = read(r#"{"personal_details":{"email":"c","phone":"2","phone":"3"}}"#);
    let saved = draft.with_page(form.page("contact").unwrap(), &posted);
    assert_eq!(
        serde_json::to_string(&saved.personal_details).unwrap(),
        r#"{"email":"c","phone":"2","phone":"3"}"#
    );
    let posted = read(r#"{"personal_details":{"email":"c"},"personal_details":{"email":"d","y":1,"y":2}}"#);
    let saved = draft.with_page(form.page("contact").unwrap(), &posted);
    assert_eq!(
        serde_json::to_string(&saved).unwrap(),
        r#"{"job":{"role":"a","role":"b"},"personal_details":{"email":"c"},"personal_details":{"email":"d","y":1,"y":2},"training":{"3":{"title":"a"},"3":{},"5":{"title":"c","title":"d"},"9":{}},"x":1,"x":2}"#
    );
    // A row with a value under an earlier key is not blank, and its duplicates move with it.
    let training = |draft: &Draft| serde_json::to_string(&draft.training).unwrap();
    let mut compact = draft.clone();
    compact.compact();
    assert_eq!(training(&compact), r#"{"0":{"title":"a"},"0":{},"1":{"title":"c","title":"d"}}"#);
    compact.apply(RowAction::Up("training", 1)).unwrap();
    assert_eq!(training(&compact), r#"{"0":{"title":"c","title":"d"},"1":{"title":"a"},"1":{}}"#);
    compact.apply(RowAction::Remove("training", 1)).unwrap();
    assert_eq!(training(&compact), r#"[{"title":"c","title":"d"}]"#);
    // Blank last, but not earlier.
    assert!(!read(r#"{"training":[{"title":"a","title":""}]}"#).training.is_blank());
}

draft! {
    /// What a service asks besides.
    struct OwnDraft { licence: Answer, days: Answer }
}

#[test]
fn custom_drafts_keep_duplicates() {
    let text = r#"{"licence":"no","licence":"yes","days":{"a":1,"a":2},"colour":1,"colour":2}"#;
    let own: OwnDraft = from_json(text.as_bytes()).unwrap();
    assert_eq!(own.licence.as_str(), Some("yes"));
    assert_eq!(serde_json::to_string(&own).unwrap(), text);
    let taken: OwnDraft = read(text).own();
    assert_eq!(taken, own);
    assert_eq!(
        serde_json::to_string(&read(text)).unwrap(),
        r#"{"colour":1,"colour":2,"days":{"a":1,"a":2},"licence":"no","licence":"yes"}"#
    );
}

/// A megabyte of one key takes no longer than a megabyte of other keys.
#[test]
fn many_duplicates_are_refused_fast() {
    let many =
        |entry: &str, bytes: usize| format!("{{{}}}", vec![entry; bytes / (entry.len() + 1)].join(","));
    for (text, code) in [
        (many(r#""format":1"#, 1 << 20), Code::TOO_MANY_KEYS),
        (many(r#""x":1"#, 1 << 20), Code::TOO_MANY_KEYS),
        (format!("{{\"job\":{}}}", many(r#""role":1"#, 1 << 19)), Code::TOO_MANY_KEYS),
        (format!("{{\"job\":{{\"role\":{}}}}}", many(r#""x":1"#, 1 << 19)), Code::TOO_MANY_KEYS),
        (format!("{{\"training\":{}}}", many(r#""title":1"#, 1 << 19)), Code::TOO_MANY_KEYS),
        (format!("{{\"training\":{}}}", many(r#""0":{}"#, 1 << 19)), Code::TOO_MANY_ROWS),
    ] {
        let error = Draft::from_json(text.as_bytes()).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(error.fault().param("max"), Some(&Param::Number(2_000)));
    }
    let most = many(r#""format":1"#, 2_001 * 11 - 1);
    assert_eq!(duplicates(&read(&most)), ["/format"]);
    let large = format!(
        "{{\"training\":{}}}",
        vec!["[{\"title\":\"a\",\"title\":\"b\"}]"; 1_000].join(",\"training\":")
    );
    assert_eq!(serde_json::to_string(&read(&large)).unwrap(), large);
}

/// A limit is named for what it limits: keys, rows, or what was posted.
#[test]
fn too_many_keys_and_rows_differ() {
    let keys = |count: usize| (0..count).map(|n| format!("\"k{n}\":1")).collect::<Vec<_>>().join(",");
    let rows = |count: usize| (0..count).map(|n| format!("\"{n}\":{{}}")).collect::<Vec<_>>().join(",");
    let list = |count: usize| vec!["1"; count].join(",");
    for (text, said) in [
        (format!("{{{}}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"job\":{{{}}}}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"job\":{{\"role\":{{{}}}}}}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"x\":[{{{}}}]}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"training\":[{{{}}}]}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"training\":{{{}}}}}", keys(2_001)), "too_many_keys(max=2000)"),
        (format!("{{\"training\":{{{}}}}}", rows(2_001)), "too_many_rows(max=2000)"),
        (format!("{{\"training\":[{}]}}", list(2_001)), "too_many_rows(max=2000)"),
        (format!("{{\"job\":{{\"regions\":[{}]}}}}", list(2_001)), "too_many_rows(max=2000)"),
        (format!("{{\"x\":[{}]}}", list(2_001)), "too_many_rows(max=2000)"),
    ] {
        let error = Draft::from_json(text.as_bytes()).unwrap_err();
        assert_eq!(error.fault().to_string(), said, "{}", &text[..30]);
    }
    for text in [
        format!("{{{}}}", keys(2_000)),
        format!("{{\"training\":{{{}}}}}", rows(2_000)),
        format!("{{\"x\":[{}]}}", list(2_000)),
    ] {
        assert!(Draft::from_json(text.as_bytes()).is_ok());
    }
    let pairs = |count: usize| FormPost::read((0..count).map(|n| (format!("k{}", n % 9), "x"))).map(|_| ());
    assert_eq!(pairs(4_000), Ok(()));
    assert_eq!(pairs(4_001).unwrap_err().to_string(), "too_many_pairs(max=4000)");
    // What is taken can be saved and read again, whether its names are paths or not.
    for name in ["k", "k ", "/k "] {
        let post = |count: usize| FormPost::read((0..count).map(|n| (format!("{name}{n}"), "x")));
        assert_eq!(post(2_001).unwrap_err().code(), Code::TOO_MANY_KEYS, "{name}");
        let saved = serde_json::to_vec(&post(2_000).unwrap().draft).unwrap();
        assert!(Draft::from_json(&saved).is_ok());
        let several = if name.starts_with('/') { "/-" } else { "[]" };
        let one = |count: usize| FormPost::read(vec![(format!("{name}{several}"), "x"); count]);
        assert_eq!(one(2_001).unwrap_err().code(), Code::TOO_MANY_ROWS, "{name}");
        assert!(Draft::from_json(&serde_json::to_vec(&one(2_000).unwrap().draft).unwrap()).is_ok());
    }
}

/// A value in the place of a list is an answer too, which a button must not remove.
#[test]
fn rows_are_added_to_lists_only() {
    for instead in [json!("I did first aid in 2010"), json!(5), json!(true)] {
        let mut draft: Draft = serde_json::from_value(json!({ "training": instead })).unwrap();
        let error = draft.apply(RowAction::Add("training")).unwrap_err();
        assert_eq!(error.to_string(), "training has something else than rows, which has to go first");
        assert_eq!(serde_json::to_value(&draft).unwrap(), json!({ "training": instead }));
    }
    for blank in [json!(null), json!(""), json!([]), json!({}), json!(" ")] {
        let mut draft: Draft = serde_json::from_value(json!({ "training": blank })).unwrap();
        draft.apply(RowAction::Add("training")).unwrap();
        assert_eq!(draft.training.len(), 1, "{blank}");
    }
}

/// The number of rows, and whatever else a program puts beside them, leaves the rows what they are.
/// Keys beside the rows of a list are kept and said like any others, also when the list itself comes twice.
#[test]
fn keys_beside_rows_may_come_twice() {
    let rows = r#"{"0":{"title":"First aid"},"count":1,"count":2}"#;
    let once = format!(r#"{{"training":{rows}}}"#);
    let twice = format!(r#"{{"training":{rows},"training":[]}}"#);
    for json in [once, twice] {
        let draft = Draft::from_json(json.as_bytes()).unwrap();
        let written = serde_json::to_string(&draft).unwrap();
        assert!(written.contains(r#""count":1,"count":2"#), "{written}");
        let report = draft.review(&rules(), Scope::Save);
        assert!(report.iter().any(|it| it.code().as_str() == "duplicate_key"), "{report}");
    }
}

/// What a row had earlier is something that was said.
#[test]
fn earlier_answers_are_not_blank() {
    let draft = Draft::from_json(br#"{"training":{"0":{"title":"First aid"},"0":{}}}"#).unwrap();
    assert!(!applicant::engine::DraftNode::is_blank(&draft.training));
}

#[test]
fn rows_are_read_beside_unknown_keys() {
    let course =
        |title: &str| json!({ "title": title, "provider": "Example College", "completed": "2024-09" });
    let rows = json!({ "0": course("First aid"), "3": course("Mentoring"), "count": "2", "_total": 2 });
    let draft = Draft::from_json(json!({ "training": rows }).to_string().as_bytes()).unwrap();
    assert_eq!(draft.training.iter().map(|row| row.index).collect::<Vec<_>>(), [0, 3]);
    assert_eq!(serde_json::to_value(&draft).unwrap(), json!({ "training": rows }));
    let report = draft.review(&rules(), Scope::Save);
    let said: Vec<String> = report
        .iter()
        .filter(|it| it.path().pointer() == "/training")
        .map(|it| {
            format!(
                "{} {} {} count={}",
                it.severity(),
                it.path(),
                it.code().as_str(),
                it.param("count").unwrap()
            )
        })
        .collect();
    assert_eq!(said, ["info /training unknown_key count=2"]);
    let mut moved = draft.clone();
    moved.apply(RowAction::Up("training", 3)).unwrap();
    assert_eq!(serde_json::to_value(&moved).unwrap()["training"]["count"], "2");
    // With a key of a row it is one row.
    let one = json!({ "title": "First aid", "0": { "title": "Mentoring" } });
    let draft = Draft::from_json(json!({ "training": one }).to_string().as_bytes()).unwrap();
    assert_eq!((draft.training.len(), draft.training.get(0).unwrap().title.as_str()), (1, Some("First aid")));
    assert_eq!(serde_json::to_value(&draft).unwrap(), json!({ "training": one }));
}
