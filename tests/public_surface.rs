//! What the crate shows: few names at the root, no name for two types, and types that threads can share.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_root_has_a_dozen_types() {
    let lib = include_str!("../src/lib.rs");
    let (_, after) = lib.split_once("pub use applicant_derive").unwrap();
    let block = after.split("\n\n").next().unwrap();
    let names = |line: &str| -> Vec<String> {
        let names = line.rsplit("::").next().unwrap_or_default();
        let names = names.trim_matches(|c| matches!(c, '{' | '}' | ';' | ' '));
        names.split(',').map(|name| name.trim().trim_matches(['{', '}', ';']).to_owned()).collect()
    };
    let mut lines = block.lines();
    let derives = names(&format!("x{}", lines.next().unwrap()));
    assert_eq!(derives, ["Choice", "Form", "Section"]);
    let types: Vec<String> = lines.flat_map(names).collect();
    assert_eq!(
        types,
        [
            "Application",
            "Draft",
            "Assessment",
            "Evidence",
            "Outcome",
            "Policy",
            "Code",
            "Issue",
            "Path",
            "Report",
            "Rules",
            "Scope"
        ]
    );
}

/// Beside the types are modules of adapters, so that an attribute may name their rules shortly: `applicant::garde::postcode`.
#[test]
fn the_root_has_three_adapters() {
    let lib = include_str!("../src/lib.rs");
    let names = |line: &'static str| line.strip_prefix("pub use adapters::");
    let adapters: Vec<&str> = lib.lines().filter_map(names).collect();
    assert_eq!(adapters, ["garde;", "validator;", "validator020;"]);
}

#[test]
fn public_type_names_are_unique() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for line in text.lines() {
            let line = line.trim_start();
            let kinds = ["struct ", "enum ", "trait ", "type "];
            let Some(rest) = line.strip_prefix("pub ") else { continue };
            let Some(rest) = kinds.iter().find_map(|kind| rest.strip_prefix(kind)) else { continue };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            // A type that a macro makes has its name from elsewhere.
            if !name.is_empty() {
                found.entry(name).or_default().push(file.display().to_string());
            }
        }
    }
    assert!(found.len() > 150, "{}", found.len());
    let twice: Vec<_> = found.iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn public_types_are_send_and_sync() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<applicant::Application>();
    shared::<applicant::Assessment<'static>>();
    shared::<applicant::Code>();
    shared::<applicant::Draft>();
    shared::<applicant::Evidence>();
    shared::<applicant::Issue>();
    shared::<applicant::Outcome>();
    shared::<applicant::Path>();
    shared::<applicant::Policy>();
    shared::<applicant::Report>();
    shared::<applicant::Rules>();
    shared::<applicant::Scope>();
    shared::<applicant::adapters::ProblemDetails>();
    shared::<applicant::application::Partial>();
    shared::<applicant::eligibility::Explanation<'static>>();
    shared::<applicant::engine::Meta>();
    shared::<applicant::engine::Names>();
    shared::<applicant::form::Form>();
    shared::<applicant::form::FormPost<applicant::Draft>>();
    shared::<applicant::form::Inputs<'static>>();
    shared::<applicant::form::html::HtmlForm<'static>>();
    shared::<applicant::eligibility::RulesBuilder>();
    #[cfg(feature = "messages")]
    {
        shared::<applicant::messages::Language>();
        shared::<applicant::messages::Messages>();
    }
}
