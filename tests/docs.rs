//! The tables of the documentation say what the code says.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes them anew.

use std::fmt::Write as _;

use applicant::{Code, Fault};

#[track_caller]
fn is_up_to_date(file: &str, expected: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap();
    assert!(found == expected, "{file} is out of date: UPDATE_DOCS=1 cargo test --test docs");
}

#[test]
fn every_code_is_in_the_table() {
    let mut table = String::from(
        "# The codes\n\n\
         The text of a code is part of the wire format and never changes its meaning. The phrase is read after the name of\n\
         the question; where a parameter goes it shows `…`.\n\n\
         | code | phrase |\n|---|---|\n",
    );
    for code in Code::ALL {
        let phrase = Fault::new(*code).to_string();
        writeln!(table, "| `{}` | {phrase} |", code.as_str()).unwrap();
    }
    is_up_to_date("docs/codes.md", &table);
}
