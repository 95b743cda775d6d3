//! What is said of arguments that cannot be read.

use applicant_wasm::LoadedForm;

#[test]
fn misread_arguments_are_not_quoted() {
    let form = LoadedForm::load(r#"{"today": "2026-11-21"}"#).unwrap();
    for (pairs, place) in [
        (r#"["typed by somebody"]"#, "line 1, column 20"),
        (r#"[["job.role", 735192468]]"#, "line 1, column 23"),
        ("[[\"job.role\",\n\"typed by somebody\", \"x\"]]", "line 2, column 22"),
        (r#""typed by somebody""#, "line 1, column 19"),
        ("", "line 1, column 0"),
    ] {
        let said = format!("the names and values cannot be read from {place}");
        assert_eq!(form.read(pairs), Err(said.clone()), "{pairs}");
        assert_eq!(form.post("job", "{}", pairs), Err(said), "{pairs}");
    }
    assert_eq!(
        form.text_of("date", r#""typed by somebody""#),
        Err("the variables cannot be read from line 1, column 19".to_owned())
    );
}
