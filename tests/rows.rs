//! One row at a time: saved, removed and put back, whatever else the list contains.
#![cfg(feature = "samples")]

use applicant::Draft;
use applicant::form::{Form, FormError, RowAction};
use serde_json::{Value, json};

fn read(text: &str) -> Draft {
    Draft::from_json(text.as_bytes()).unwrap()
}

fn written(draft: &Draft) -> Value {
    serde_json::to_value(draft).unwrap()
}

/// What the list of training is after a row of it was posted.
fn saved(list: &Value, row: u32, posted: &Value) -> Value {
    let form = Form::full();
    let page = form.page("training").unwrap();
    let (draft, posted) = (json!({ "training": list }), json!({ "training": posted }));
    let saved = read(&draft.to_string()).with_row(page, row, &read(&posted.to_string()));
    written(&saved).get("training").cloned().unwrap_or_default()
}

#[test]
fn a_row_replaces_only_itself() {
    let two = json!([{ "title": "a", "provider": "x" }, { "title": "b" }]);
    for (list, row, posted, result) in [
        // What was not posted of the row becomes blank.
        (&two, 0, json!({ "0": { "title": "c" } }), json!([{ "title": "c" }, { "title": "b" }])),
        (
            &two,
            1,
            json!({ "1": { "title": "c" } }),
            json!([{ "title": "a", "provider": "x" }, { "title": "c" }]),
        ),
        (&two, 1, json!({}), json!([{ "title": "a", "provider": "x" }, {}])),
        // What was posted of other rows stays out.
        (
            &two,
            1,
            json!({ "0": { "title": "no" }, "1": { "title": "c" } }),
            json!([{ "title": "a", "provider": "x" }, { "title": "c" }]),
        ),
        // Rows out of order, and with gaps, are kept as they are.
        (
            &json!({ "7": { "title": "h" }, "2": { "title": "c" } }),
            2,
            json!({ "2": { "title": "d" } }),
            json!({ "2": { "title": "d" }, "7": { "title": "h" } }),
        ),
        // A row that the list does not have yet.
        (
            &two,
            2,
            json!({ "2": { "title": "c" } }),
            json!([{ "title": "a", "provider": "x" }, { "title": "b" }, { "title": "c" }]),
        ),
        (
            &two,
            9,
            json!({ "9": { "title": "c" } }),
            json!({ "0": { "title": "a", "provider": "x" }, "1": { "title": "b" }, "9": { "title": "c" } }),
        ),
        (
            &json!([]),
            u32::MAX,
            json!({ "4294967295": { "title": "c" } }),
            json!({ "4294967295": { "title": "c" } }),
        ),
        (&Value::Null, 0, json!({ "0": { "title": "c" } }), json!([{ "title": "c" }])),
        // Neither there nor posted.
        (&two, 9, json!({ "8": { "title": "c" } }), two.clone()),
        (&two, 2, json!("text"), two.clone()),
        // A single row where a list belongs.
        (&json!({ "title": "a" }), 0, json!({ "0": { "title": "c" } }), json!([{ "title": "c" }])),
        (
            &json!({ "title": "a" }),
            1,
            json!({ "1": { "title": "c" } }),
            json!([{ "title": "a" }, { "title": "c" }]),
        ),
        // Rows that cannot be read are kept, and one that is posted takes the place of one.
        (
            &json!(["text", { "title": "b" }, 7]),
            1,
            json!({ "1": { "title": "c" } }),
            json!(["text", { "title": "c" }, 7]),
        ),
        (&json!(["text", 7]), 0, json!({ "0": { "title": "c" } }), json!([{ "title": "c" }, 7])),
        (&json!([{ "title": "a" }]), 0, json!({ "0": "text" }), json!(["text"])),
        (&json!("text"), 0, json!({ "0": { "title": "c" } }), json!([{ "title": "c" }])),
        // What the form does not know stays with its row.
        (
            &json!([{ "title": "a", "x": 1 }]),
            0,
            json!({ "0": { "title": "b", "y": 2 } }),
            json!([{ "title": "b", "x": 1, "y": 2 }]),
        ),
    ] {
        assert_eq!(saved(list, row, &posted), result, "{list} {row} {posted}");
    }
}

#[test]
fn a_row_loses_no_duplicates() {
    let draft = read(
        r#"{"x":1,"x":2,"training":{"3":{"title":"a"},"3":{},"5":{"title":"c","title":"d","y":1,"y":2},"count":2}}"#,
    );
    let form = Form::full();
    let page = form.page("training").unwrap();
    let posted = Draft::from_form([("training[5].title", "e")]).unwrap();
    let saved = draft.with_row(page, 5, &posted);
    assert_eq!(
        serde_json::to_string(&saved).unwrap(),
        r#"{"training":{"3":{"title":"a"},"3":{},"5":{"title":"e","y":1,"y":2},"count":2},"x":1,"x":2}"#
    );
    // A row that came twice is answered once.
    let posted = Draft::from_form([("training[3].title", "e")]).unwrap();
    let saved = draft.with_row(page, 3, &posted);
    assert_eq!(
        serde_json::to_string(&saved.training).unwrap(),
        r#"{"3":{"title":"e"},"5":{"title":"c","title":"d","y":1,"y":2},"count":2}"#
    );
}

/// Answers that no page asks, as those of the employer, are not the page's to take away.
#[test]
fn answers_of_no_page_stay() {
    let form = Form::full().without("employment[].duties").unwrap();
    let draft =
        Draft::from_form([("employment[0].duties", "kept"), ("employment[0].employer", "a")]).unwrap();
    let posted = Draft::from_form([("employment[0].employer", "b")]).unwrap();
    let saved = draft.with_row(form.page("employment").unwrap(), 0, &posted);
    assert_eq!(written(&saved), json!({ "employment": { "0": { "employer": "b", "duties": "kept" } } }));
    // A page without a list has no rows to save.
    assert_eq!(draft.with_row(form.page("name").unwrap(), 0, &posted), draft);
}

#[test]
fn answers_beside_rows_are_saved_alone() {
    let form = Form::full();
    let page = form.page("employment").unwrap();
    let draft =
        Draft::from_form([("employment[1].employer", "a"), ("no_employment", "x"), ("job.role", "r")])
            .unwrap();
    let posted = Draft::from_form([("no_employment", "y"), ("employment[1].employer", "no")]).unwrap();
    let saved = draft.with_beside(page, &posted);
    assert_eq!(
        written(&saved),
        json!({ "job": { "role": "r" }, "employment": { "1": { "employer": "a" } }, "no_employment": "y" })
    );
    let saved = draft.with_beside(page, &Draft::default());
    assert_eq!(
        written(&saved),
        json!({ "job": { "role": "r" }, "employment": { "1": { "employer": "a" } } })
    );
}

#[test]
fn a_removed_row_comes_back() {
    let lists = [
        json!([{ "title": "a" }, { "title": "b" }, { "title": "c" }]),
        json!({ "2": { "title": "a", "x": 1 }, "5": "text", "9": {} }),
        json!({ "0": { "title": "a" } }),
        json!({ "title": "a" }),
    ];
    for list in lists {
        let draft = read(&json!({ "training": list }).to_string());
        // As the list is once its rows are numbered.
        let mut numbered = draft.clone();
        numbered.apply(RowAction::Add("training")).unwrap();
        let last = numbered.row_indexes("training").unwrap().len() - 1;
        numbered.apply(RowAction::Remove("training", u32::try_from(last).unwrap())).unwrap();
        for index in draft.row_indexes("training").unwrap() {
            let removed = draft.only_row("training", index).unwrap();
            // It is kept as text meanwhile.
            let removed = read(&serde_json::to_string(&removed).unwrap());
            let mut changed = draft.clone();
            changed.apply(RowAction::Remove("training", index)).unwrap();
            assert_ne!(changed, numbered);
            changed.restore("training", &removed).unwrap();
            assert_eq!(written(&changed), written(&numbered), "{list} {index}");
        }
    }
}

#[test]
fn a_row_comes_back_among_others() {
    let draft = read(r#"{"training":[{"title":"a"},{"title":"b"},{"title":"c"}],"x":1}"#);
    let removed = draft.only_row("training", 2).unwrap();
    assert_eq!(written(&removed), json!({ "training": { "2": { "title": "c" } } }));
    // In a list that has become shorter it is the last, and in one that has none the only one.
    for (list, result) in [
        (json!([{ "title": "z" }]), json!([{ "title": "z" }, { "title": "c" }])),
        (json!([]), json!([{ "title": "c" }])),
        (Value::Null, json!([{ "title": "c" }])),
        (json!([1, 2, 3]), json!([1, 2, { "title": "c" }, 3])),
    ] {
        let mut draft = read(&json!({ "training": list }).to_string());
        draft.restore("training", &removed).unwrap();
        assert_eq!(written(&draft)["training"], result, "{list}");
    }
    // Nothing to restore changes nothing.
    let mut same = draft.clone();
    same.restore("training", &Draft::default()).unwrap();
    assert_eq!(same, draft);
}

#[test]
fn a_row_that_cannot_come_back_changes_nothing() {
    let draft = read(r#"{"training":[{"title":"a"}]}"#);
    let removed = draft.only_row("training", 0).unwrap();
    assert!(matches!(draft.only_row("training", 1), Err(FormError::NoSuchRow { index: 1, .. })));
    assert!(matches!(draft.only_row("job", 0), Err(FormError::NoSuchList { .. })));
    let mut text = read(r#"{"training":"text"}"#);
    assert!(matches!(text.restore("training", &removed), Err(FormError::NotAList { .. })));
    assert_eq!(text, read(r#"{"training":"text"}"#));
    assert!(matches!(text.restore("job", &removed), Err(FormError::NoSuchList { .. })));
    // As many rows as may be read: one more could not be read again.
    let rows = vec![json!({ "title": "a" }); applicant::engine::Intake::MAX_ROWS];
    let mut full = read(&json!({ "training": rows }).to_string());
    let before = full.clone();
    assert!(full.restore("training", &removed).is_err());
    assert_eq!(full, before);
    let page = Form::full();
    let page = page.page("training").unwrap();
    let posted = Draft::from_form([("training[5000].title", "b")]).unwrap();
    assert_eq!(before.with_row(page, 5000, &posted), before);
}
