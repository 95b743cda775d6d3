//! What came in is never lost: buttons for rows change the list they name, and keys that came twice are kept.

use applicant::Draft;
use applicant::form::{FormPost, RowAction, RowError};

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

#[test]
fn a_button_names_a_list_that_exists() {
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
            assert_eq!(error, RowError::NoSuchList, "{action}");
            assert!(error.to_string().ends_with(lists), "{error}");
            assert_eq!(draft, one_of_each(), "{action}");
        }
        assert_eq!(one_of_each().row_indexes(list), Err(RowError::NoSuchList), "{list}");
    }
}

#[test]
fn a_button_names_a_row_that_exists() {
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
        assert_eq!(error, RowError::NoSuchRow { list, index, rows });
        // Not even the numbers of the rows change.
        assert_eq!(serde_json::to_string(&draft).unwrap(), serde_json::to_string(&one_of_each()).unwrap());
    }
    let none = Draft::default().apply(RowAction::Remove("training", 0)).unwrap_err();
    assert_eq!(none.to_string(), "training has no row 0: it has no rows");
}

/// What is true is done as before: the first row stays when it is moved up, and a blank row can be removed.
#[test]
fn a_button_for_a_row_that_exists_is_taken() {
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
fn a_posted_button_is_never_taken_for_another() {
    let posted = |text: &str| FormPost::read([("_row", text)]).unwrap().row_action();
    assert_eq!(FormPost::read([("job.role", "x")]).unwrap().row_action(), Ok(None));
    assert_eq!(posted("add breaks"), Ok(Some(RowAction::Add("breaks"))));
    for text in ["add driving_licence", "remove driving_licence 0", "up statements 1", "down  1"] {
        assert_eq!(posted(text), Err(RowError::NoSuchList), "{text}");
    }
    for text in
        ["", "add", "delete training 0", "remove training", "remove training -1", "remove training 1x"]
    {
        assert_eq!(posted(text), Err(RowError::NotAButton), "{text}");
    }
    // What was posted is never repeated.
    for text in ["add SENTINEL", "SENTINEL", "remove training SENTINEL"] {
        let error = posted(text).unwrap_err();
        assert!(!error.to_string().contains("SENTINEL") && !format!("{error:?}").contains("SENTINEL"));
    }
}
