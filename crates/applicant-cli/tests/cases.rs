//! The tables of `tests/cases`: each line asks one rule one question, as anybody could from the shell.
//!
//! A case is `{"rule", "input", "options", "expected", "why", "source"}`. `expected` holds entries of the answer; `null` means
//! that there is no such entry, and `codes` are its issues: every error and every warning, and of the others those that
//! matter. `{"join": ["AB", "123456", "C"]}` is the text of its parts, so that no table holds a National Insurance
//! number. `cargo test -p applicant-cli --test cases -- --nocapture` prints the counts.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use support::{applicant, command, fed, repository};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    rule: String,
    input: Value,
    #[serde(default)]
    options: Map<String, Value>,
    expected: Map<String, Value>,
    why: String,
    source: String,
}

impl Case {
    fn request(&self) -> Value {
        let mut request = self.options.clone();
        request.insert("rule".into(), json!(self.rule));
        request.insert("input".into(), joined(&self.input));
        Value::Object(request)
    }

    /// What the answer says otherwise than expected.
    fn differences(&self, answer: &Value) -> Vec<String> {
        let mut different = Vec::new();
        for (key, expected) in self.expected.iter().filter(|(key, _)| *key != "codes") {
            let found = answer.get(key).unwrap_or(&Value::Null);
            if found != expected {
                different.push(format!("{key} is {found}, not {expected}"));
            }
        }
        if let Some(expected) = self.expected.get("codes") {
            let expected: BTreeSet<&str> =
                expected.as_array().expect("codes").iter().filter_map(Value::as_str).collect();
            for (code, severity) in issues(answer) {
                if matches!(severity, "error" | "warning") && !expected.contains(code) {
                    different.push(format!("{severity} {code} is not expected"));
                }
            }
            let found: BTreeSet<&str> = issues(answer).map(|(code, _)| code).collect();
            different.extend(expected.difference(&found).map(|code| format!("{code} is not found")));
        }
        if let Some(error) = answer.get("error") {
            different.push(format!("no request: {error}"));
        }
        different
    }
}

/// The code and the severity of each issue.
fn issues(answer: &Value) -> impl Iterator<Item = (&str, &str)> {
    let issues = answer.get("issues").and_then(Value::as_array).into_iter().flatten();
    issues.filter_map(|issue| Some((issue["code"].as_str()?, issue["severity"].as_str()?)))
}

/// The input with each `join` as the text of its parts.
fn joined(input: &Value) -> Value {
    match input {
        Value::Object(map) => match map.get("join").and_then(Value::as_array) {
            Some(parts) if map.len() == 1 => {
                parts.iter().filter_map(Value::as_str).collect::<String>().into()
            }
            _ => map.iter().map(|(key, value)| (key.clone(), joined(value))).collect::<Map<_, _>>().into(),
        },
        Value::Array(items) => items.iter().map(joined).collect(),
        other => other.clone(),
    }
}

/// The cases of all tables, each with its file and line.
fn cases() -> Vec<(String, Case)> {
    let folder = repository().join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "jsonl")) {
        let name = file.file_stem().unwrap().to_string_lossy();
        for (number, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
            let place = format!("{name}:{}", number + 1);
            let case = serde_json::from_str(line).unwrap_or_else(|error| panic!("{place}: {error}"));
            cases.push((place, case));
        }
    }
    cases
}

fn answers(cases: &[(String, Case)]) -> Vec<Value> {
    let requests: Vec<String> = cases.iter().map(|(_, case)| case.request().to_string()).collect();
    let ended = fed(command(&["rule"]), requests.join("\n").as_bytes());
    ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_case_is_answered_as_expected() {
    let cases = cases();
    let answers = answers(&cases);
    assert_eq!(cases.len(), answers.len());

    let mut wrong = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for ((place, case), answer) in cases.iter().zip(&answers) {
        *counts.entry(&case.rule).or_default() += 1;
        let mut different = case.differences(answer);
        if place.starts_with("unusual-but-true") && issues(answer).any(|(_, severity)| severity == "error") {
            different.push("an honest answer is refused".to_owned());
        }
        if !different.is_empty() {
            let (why, different) = (&case.why, different.join("; "));
            wrong.push(format!("{place} ({why}): {different}\n    {}\n    {answer}", case.request()));
        }
    }
    for (rule, count) in &counts {
        println!("{count:>5} {rule}");
    }
    let unusual = cases.iter().filter(|(place, _)| place.starts_with("unusual-but-true")).count();
    println!("{:>5} cases, {unusual} of them unusual but true, {} wrong", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));

    // Every rule that can be asked from the shell has a table.
    let listed = applicant(&["rule", "--list"]).out;
    let rules = listed.lines().filter_map(|line| line.split(' ').next());
    let without: Vec<&str> = rules.filter(|rule| !counts.contains_key(rule)).collect();
    assert!(without.is_empty(), "no case asks {without:?}");
}

#[test]
fn every_case_is_distinct() {
    let mut seen = BTreeMap::new();
    for (place, case) in cases() {
        assert!(!case.why.is_empty() && !case.source.is_empty(), "{place}");
        if let Some(before) = seen.insert(case.request().to_string(), place.clone()) {
            panic!("{place} asks the same as {before}");
        }
    }
    assert!(seen.len() >= 700);
}
