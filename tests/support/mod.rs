//! What the tests share: a sound draft to edit, and reports as lines that read like a table.
#![allow(dead_code, reason = "shared by several test crates, none of which needs all of it")]

use applicant::engine::Section;
use applicant::{Draft, Issue, Report, Rules, Scope};
use serde_json::Value;

/// The day on which every test judges, unless it says otherwise.
pub const AS_OF: &str = "2026-11-21";

pub fn rules() -> Rules {
    rules_on(AS_OF)
}

pub fn rules_on(day: &str) -> Rules {
    Rules::on(day.parse().unwrap())
}

/// A complete draft of which there is nothing to say: the sample, reached by e-mail alone.
pub fn sound() -> Draft {
    Draft::sample().with("/personal_details/phone", "")
}

/// The sound draft with some answers changed: `{"/job/role": "astronaut"}`.
#[track_caller]
pub fn form(edits: &Value) -> Draft {
    edits
        .as_object()
        .unwrap()
        .iter()
        .fold(sound(), |draft, (pointer, value)| draft.with(pointer, value.clone()))
}

/// `error /job/regions missing`, with the parameters after the code.
pub fn line(issue: &Issue) -> String {
    let mut line = format!("{} {} {}", issue.severity(), issue.path(), issue.code().as_str());
    for (name, value) in issue.params() {
        line.push_str(&format!(" {name}={value}"));
    }
    line
}

pub fn lines(report: &Report) -> Vec<String> {
    report.iter().map(line).collect()
}

/// Whether a line is the expected one, which may leave the parameters, or the code too, unsaid.
fn fits(found: &str, expected: &str) -> bool {
    found.strip_prefix(expected).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[track_caller]
fn expect(edits: &Value, report: &Report, expected: &[&str]) {
    let found = lines(report);
    let same = found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| fits(f, e));
    assert!(same, "{edits}\nfound    {found:#?}\nexpected {expected:#?}");
}

/// On submit these edits of the sound draft are met with exactly these lines, in this order.
#[track_caller]
pub fn finds(edits: Value, expected: &[&str]) {
    finds_by(&rules(), edits, expected);
}

/// The same under other rules.
#[track_caller]
pub fn finds_by(rules: &Rules, edits: Value, expected: &[&str]) {
    expect(&edits, &form(&edits).review(rules, Scope::Submit), expected);
}

/// The same as far as one section goes.
#[track_caller]
pub fn finds_in(section: Section, rules: &Rules, edits: Value, expected: &[&str]) {
    expect(&edits, &form(&edits).review(rules, Scope::Section(section)), expected);
}

/// Those of these lines that are not said, on submit, of these edits of the sound draft.
#[track_caller]
pub fn unsaid<'a>(edits: &Value, expected: &[&'a str]) -> Vec<&'a str> {
    let found = lines(&form(edits).review(&rules(), Scope::Submit));
    expected.iter().copied().filter(|line| !found.iter().any(|found| fits(found, line))).collect()
}

/// So many characters.
pub fn chars(count: usize) -> String {
    "é".repeat(count)
}

/// So many words, no two of which are alike.
pub fn words(count: usize) -> String {
    (0..count).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ")
}
