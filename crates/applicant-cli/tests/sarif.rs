//! `applicant check --sarif` by the schema of the format, and what editors read from it.

mod support;

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use support::{DAY, applicant, folder};

fn sarif(files: &[&str]) -> Value {
    let ended = applicant(&[&["check", "--sarif", "--on", DAY], files].concat());
    serde_json::from_str(&ended.out).unwrap()
}

/// The schema of OASIS, from the sources of `serde-sarif`.
fn schema() -> Value {
    let host = Command::new("rustc").arg("-vV").output().unwrap().stdout;
    let host = String::from_utf8(host).unwrap();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = ["metadata", "--format-version", "1", "--locked", "--filter-platform", host];
    let metadata = Command::new(env!("CARGO")).args(metadata).output().unwrap().stdout;
    let metadata: Value = serde_json::from_slice(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").unwrap();
    let manifest = std::path::Path::new(package["manifest_path"].as_str().unwrap());
    let schema = fs::read(manifest.with_file_name("src/schema.json")).unwrap();
    let mut schema: Value = serde_json::from_slice(&schema).unwrap();
    // Its pattern of a language is not a regular expression: it closes a bracket that it never opened.
    for name in ["run", "toolComponent"] {
        let language = schema["definitions"][name]["properties"]["language"].as_object_mut().unwrap();
        assert_eq!(language.remove("pattern").unwrap(), "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$");
    }
    schema
}

#[test]
fn the_schema_accepts_every_log() {
    let schema = schema();
    assert_eq!(schema["title"], "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema");
    let validator = jsonschema::draft7::options().should_validate_formats(true).build(&schema).unwrap();
    let spaces = folder("sarif files").join("half filled é.json");
    fs::copy(support::repository().join("examples/data/half-filled.json"), &spaces).unwrap();
    for files in [
        &["examples/data"][..],
        &["examples/data/eligible-by-gcse.json"],
        &["examples/data/empty.json", "examples/data/non-latin-name.json", "no-such-file.json"],
        &[spaces.to_str().unwrap(), "-"],
    ] {
        let log = sarif(files);
        let faults: Vec<String> = validator.iter_errors(&log).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{files:?} {faults:#?}");
    }
    // The validator can say no.
    let mut wrong = sarif(&["examples/data/half-filled.json"]);
    wrong["runs"][0]["results"][0]["level"] = "bad".into();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn results_have_places_and_rules() {
    let folder = folder("sarif-places");
    let file = folder.join("mine.json");
    let text = "{\n  \"personal_details\": {\"full_name\": \"0\"},\n  \"employment\": [{\"end\": \"é\", \"start\": \"x\"}]\n}\n";
    fs::write(&file, text).unwrap();
    let log = sarif(&[file.to_str().unwrap()]);
    let run = &log["runs"][0];
    let result = |pointer: &str| {
        let name =
            |result: &&Value| result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == pointer;
        run["results"].as_array().unwrap().iter().find(name).unwrap_or_else(|| panic!("{pointer}: {log:#}"))
    };
    let region = |pointer: &str| &result(pointer)["locations"][0]["physicalLocation"]["region"];
    // The answer, and for a missing one what it belongs to.
    let whole = |line, start, end| json!({"startLine": line, "startColumn": start, "endLine": line, "endColumn": end});
    assert_eq!(region("/personal_details/full_name"), &whole(2, 37, 40));
    assert_eq!(region("/employment/0/start"), &whole(3, 40, 43));
    assert_eq!(region("/employment/0/job_title"), &json!({"startLine": 3, "startColumn": 18}));
    assert_eq!(region("/personal_details/email"), &json!({"startLine": 2, "startColumn": 23}));

    let name = result("/personal_details/full_name");
    assert_eq!((&name["ruleId"], &name["level"]), (&json!("no_letter"), &json!("error")));
    assert_eq!(name["message"]["text"], "Full name must include at least one letter");
    let uri = name["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.ends_with("/mine.json"), "{uri}");
    // Every rule that is named is described.
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = rules.iter().find(|rule| rule["id"] == result["ruleId"]).unwrap();
        assert!(rule["shortDescription"]["text"].as_str().unwrap().ends_with('.'), "{rule}");
    }
}

#[test]
fn severities_become_levels() {
    let log = sarif(&[
        "examples/data/career-break.json",
        "examples/data/irish.json",
        "examples/data/half-filled.json",
    ]);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let level = |code: &str| &results.iter().find(|result| result["ruleId"] == code).unwrap()["level"];
    assert_eq!(level("missing"), "error");
    assert_eq!(level("phone_reserved"), "warning");
    assert_eq!(level("overlap"), "note");
}

#[test]
fn an_unopened_file_is_told() {
    let log = sarif(&["no-such-file.json"]);
    let run = &log["runs"][0];
    assert_eq!(run["results"], json!([]));
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let notice = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert!(notice["message"]["text"].as_str().unwrap().starts_with("no-such-file.json: No such file"));
    // What can be opened and not read is a result, where it breaks.
    let log = sarif(&["examples/data/hostile-syntax.json"]);
    let result = &log["runs"][0]["results"][0];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&result["ruleId"], region), (&json!("syntax"), &json!({"startLine": 79, "startColumn": 36})));
}
