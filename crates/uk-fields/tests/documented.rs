//! Every public item has an example that runs, and every file of values says where its rules come from.

use std::fs;
use std::path::{Path, PathBuf};

/// The files whose public items are those of the crate.
fn sources() -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let dirs = ["", "date", "phone", "adapters"].map(|dir| src.join(dir));
    let files = dirs.iter().flat_map(|dir| fs::read_dir(dir).unwrap()).map(|entry| entry.unwrap().path());
    // What is written once for all values, or is public for the crate `applicant` alone.
    const OTHERS: [&str; 4] = ["tests.rs", "lib.rs", "value.rs", "token.rs"];
    files
        .filter(|file| file.is_file() && !OTHERS.iter().any(|other| file.ends_with(other)))
        .map(|file| (file.clone(), fs::read_to_string(file).unwrap()))
        .collect()
}

/// The public items of a file whose documentation has no example.
fn without_example(text: &str) -> Vec<&str> {
    const KINDS: [&str; 5] = ["pub fn ", "pub const fn ", "pub const ", "pub struct ", "pub enum "];
    let mut found = Vec::new();
    let mut has_example = false;
    for line in text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines() {
        let line = line.trim_start();
        if line.starts_with("///") {
            has_example |= line.contains("```");
        } else if !line.starts_with("#[") {
            let declared = KINDS.iter().find_map(|kind| line.strip_prefix(kind)).filter(|_| !has_example);
            let end = |name: &str| name.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            found.extend(declared.map(|name| &name[..end(name).unwrap_or(name.len())]));
            has_example = false;
        }
    }
    found
}

#[test]
fn every_public_item_has_an_example() {
    let sources = sources();
    let found: Vec<_> = sources
        .iter()
        .flat_map(|(file, text)| without_example(text).into_iter().map(move |name| (file, name)))
        .filter(|(_, name)| *name != "deserialize")
        .map(|(file, name)| format!("{}: {name}", file.file_name().unwrap().display()))
        .collect();
    assert!(sources.len() > 15 && found.is_empty(), "{found:#?}");
}

#[test]
fn an_item_without_example_is_found() {
    assert_eq!(without_example("/// A door.\n#[must_use]\npub const fn door() {}"), ["door"]);
    assert_eq!(without_example("/// ```\n/// door();\n/// ```\npub fn door() {}\npub struct Key;"), ["Key"]);
    assert!(without_example("    pub(crate) fn door() {}\n    pub width: usize,").is_empty());
}

#[test]
fn every_file_of_values_names_its_source() {
    for (file, text) in sources().iter().filter(|(_, text)| text.contains("\nerrors! {")) {
        assert!(text.contains("Source"), "{}", file.display());
    }
}
