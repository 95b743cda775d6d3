//! The crate serves any employer: the words of a post are in its policy file, and in no code and no catalogue.

use std::fs;
use std::path::Path;

/// Words of the Probation Service and of its posts, in English and Welsh.
const WORDS: [&str; 7] = [
    "probation",
    "prison",
    "hmpps",
    "ministry of justice",
    "offender",
    "gwasanaethau prawf",
    "swyddog prawf",
];

/// Where they may be: the list of built-in posts, and the kinds of qualification that are called so.
const ALLOWED: [(&str, &str); 6] = [
    ("src/eligibility/policy/files.rs", ""),
    ("src/eligibility/policy/builtin.rs", "probation_services_officer"),
    ("src/application/sections/qualifications/", "VocationalProbationLevel3"),
    ("src/application/samples/complete.json", ""),
    ("locales/en.ftl", "qualification"),
    ("locales/cy.ftl", "cymhwyster"),
];

fn faults(path: &Path, name: &str, found: &mut Vec<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            let entry = entry.unwrap();
            let below = format!("{name}/{}", entry.file_name().to_string_lossy());
            if below.ends_with("/tests") || below.ends_with("/tests.rs") {
                continue;
            }
            faults(&entry.path(), &below, found);
        }
        return;
    }
    let Ok(text) = fs::read_to_string(path) else { return };
    let is_allowed = |line: &str| {
        ALLOWED.iter().any(|(place, part)| {
            name.starts_with(place) && line.to_lowercase().contains(&part.to_lowercase())
        })
    };
    let code = text
        .split("#[cfg(test)]\n")
        .next()
        .and_then(|it| it.split("#[cfg(all(test,").next())
        .unwrap_or_default();
    for (n, line) in (1..).zip(code.lines()) {
        // Comments and their examples may speak of the first post.
        let is_comment = line.trim_start().starts_with("//") || line.starts_with('#');
        let lower = line.to_lowercase();
        if !is_comment && WORDS.iter().any(|word| lower.contains(word)) && !is_allowed(line) {
            found.push(format!("{name}:{n}: {}", line.trim()));
        }
    }
}

#[test]
fn no_code_names_a_post() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "locales"] {
        faults(&root.join(folder), folder, &mut found);
    }
    assert!(found.is_empty(), "{found:#?}");
}
