//! The tables of the documentation say what the code says.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes them anew.

use std::fmt::Write as _;

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
         The text of a code is part of the wire format and never changes its meaning. An issue has the parameters of its code, and\n\
         the sentences of a catalogue may use these variables; those of the crate are in `locales/`. A parameter that is not known\n\
         is left out.\n\n\
         ```rust\n\
         use applicant::{Code, Draft, Rules, Scope};\n\
         let rules = Rules::on(\"2026-11-21\".parse().unwrap());\n\
         let report = Draft::default().review(&rules, Scope::Submit);\n\
         for issue in &report {\n    \
             match issue.code() {\n        \
                 Code::MISSING => println!(\"{} is missing\", issue.path()),\n        \
                 Code::TOO_LONG => println!(\"at most {:?}\", issue.param(\"max\")),\n        \
                 code => println!(\"{code}\"),\n    \
             }\n\
         }\n\
         ```\n\n\
         `Code::all()` gives this table.\n",
    );
    for (title, codes) in [
        ("Of any form", applicant::engine::CODES),
        ("Of the values of this country", applicant::field::CODES),
        ("Of an application", applicant::application::CODES),
    ] {
        writeln!(table, "\n## {title}\n\n| code | parameters | what it means |\n|---|---|---|").unwrap();
        for entry in codes {
            let params: Vec<String> = entry.params.iter().map(|param| format!("`{param}`")).collect();
            writeln!(table, "| `{}` | {} | {} |", entry.code, params.join(", "), entry.about.trim()).unwrap();
        }
    }
    is_up_to_date("docs/codes.md", &table);
}

/// Who copies the service from its page has the example that is compiled.
#[test]
fn the_service_is_the_example() {
    let (_, code) = include_str!("../examples/api/examples/smallest.rs").split_once("\n\n").unwrap();
    let page = include_str!("../docs/service.md");
    assert!(
        page.contains(&format!("```rust,ignore\n// src/main.rs\n{code}```\n")),
        "docs/service.md is out of date"
    );
}

/// Each row of the table of features names a test that is there.
#[test]
fn every_feature_has_its_test() {
    fn sources(dir: &std::path::Path, found: &mut String) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                sources(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = String::new();
    sources(&root.join("tests"), &mut found);
    sources(&root.join("crates/applicant-cli/tests"), &mut found);
    let table = std::fs::read_to_string(root.join("docs/features.md")).unwrap();
    let rows: Vec<&str> =
        table.lines().filter(|line| line.starts_with("| ") && line.ends_with("` |")).collect();
    assert_eq!(rows.len(), 27);
    for row in rows {
        let test = row.rsplit('`').nth(1).unwrap();
        assert!(found.contains(&format!("fn {test}(")), "no test {test}");
    }
}

/// The row of each predicate is an example that a policy may hold, and both catalogues have words for it.
#[cfg(feature = "messages")]
#[test]
fn every_predicate_has_row_and_words() {
    use applicant::Policy;
    use applicant::eligibility::Predicate;
    use applicant::messages::{Language, Messages};
    let page =
        std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/policies.md"));
    let page = page.unwrap();
    let rows = page.split_once("| predicate | met when |").unwrap().1;
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with("| `"));
    let mut seen = Vec::new();
    for row in rows {
        let example = row.split('`').nth(1).unwrap().replace("[…]", "[\"English\"]");
        let policy = Policy::from_toml(&format!(
            "id = \"own\"\ntitle = \"Own\"\nversion = \"1\"\nnames = \"probation_service\"\n[[criteria]]\n\
             id = \"own\"\ntitle = \"Own\"\nneed = \"essential\"\nrule = {{ {example} }}\n"
        ))
        .unwrap_or_else(|faults| panic!("{example}: {faults}"));
        let (_, leaf) = policy.leaves().swap_remove(0);
        let [english, welsh] =
            [Language::english(), Language::welsh()].map(|locale| Messages::new(locale).asks(&policy, leaf));
        let is_text = leaf.predicate.name() == "refer";
        assert_ne!((english.clone(), is_text), (welsh, false), "{example}");
        if !seen.contains(&leaf.predicate.name()) {
            seen.push(leaf.predicate.name());
        }
    }
    assert_eq!(seen, Predicate::NAMES);
}

/// Each promise of the page on security names a test that is in the file it names.
#[test]
fn every_promise_has_its_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let mut promises = 0;
    for row in page.lines().filter(|line| line.ends_with("` |")) {
        let mut quoted = row.rsplit('`').skip(1).step_by(2);
        let (test, file) = (quoted.next().unwrap(), quoted.next().unwrap());
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let named = if file.ends_with(".rs") { format!("fn {test}(") } else { format!("\"{test}\"") };
        assert!(text.contains(&named), "{file} has no test {test}");
        promises += 1;
    }
    assert!(promises > 40, "{promises}");
}
