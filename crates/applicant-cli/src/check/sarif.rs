//! What is printed of judgements for editors and code hosts: the Static Analysis Results Interchange Format.
//! Source: SARIF 2.1.0, an OASIS standard.

use std::path::MAIN_SEPARATOR;

use applicant::Code;
use applicant::engine::{ReadError, Severity};
use applicant::messages::Messages;
use serde_json::{Value, json};

use super::judgement::{Judgement, sentence};
use super::span::{self, Region};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What was found in all files.
#[derive(Default)]
pub struct Sarif {
    results: Vec<Value>,
    /// The files that could not be opened, which is no result of a rule.
    notices: Vec<Value>,
}

impl Sarif {
    /// Adds what was found in a file.
    pub fn add(&mut self, name: &str, text: &[u8], judgement: &Judgement<'_>, words: &Messages) {
        let text = String::from_utf8_lossy(text);
        // A byte order mark has no column.
        let text = text.trim_start_matches('\u{feff}');
        let place = |region: Region| {
            let artifact = json!({"uri": uri(name)});
            json!({"physicalLocation": {"artifactLocation": artifact, "region": of_region(&region)}})
        };
        match judgement {
            Judgement::Unopened(error) => self.notices.push(json!({
                "level": "error",
                "message": {"text": format!("{name}: {error}")},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(name)}}}],
            })),
            Judgement::Unread(error) => self.results.push(json!({
                "ruleId": error.code(),
                "level": "error",
                "message": {"text": sentence(error, words)},
                "locations": [place(Region { start: position(text, error), end: None })],
            })),
            Judgement::Blocked(report) | Judgement::Assessed(report, _) => {
                for issue in report {
                    let pointer = issue.path().pointer();
                    let mut place = place(span::region(text, &pointer));
                    if !pointer.is_empty() {
                        place["logicalLocations"] = json!([{"fullyQualifiedName": pointer}]);
                    }
                    self.results.push(json!({
                        "ruleId": issue.code(),
                        "level": level(issue.severity()),
                        "message": {"text": issue.message(words)},
                        "locations": [place],
                    }));
                }
            }
        }
    }

    /// The whole log.
    pub fn log(self) -> Value {
        let rules = Code::all().map(|entry| {
            let about = entry.about.trim();
            json!({"id": entry.code, "shortDescription": {"text": about}})
        });
        json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "applicant",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules.collect::<Vec<_>>(),
                }},
                "columnKind": "unicodeCodePoints",
                "invocations": [{
                    "executionSuccessful": self.notices.is_empty(),
                    "toolExecutionNotifications": self.notices,
                }],
                "results": self.results,
            }],
        })
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice | Severity::Info => "note",
    }
}

/// The region as an object; without an end, the character that it begins with.
fn of_region(region: &Region) -> Value {
    let (line, column) = region.start;
    let mut shown = json!({"startLine": line, "startColumn": column});
    if let Some((line, column)) = region.end {
        shown["endLine"] = line.into();
        shown["endColumn"] = column.into();
    }
    shown
}

/// The place of a fault of the syntax, whose column is in bytes, in characters.
fn position(text: &str, error: &ReadError) -> (usize, usize) {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..error.column().saturating_sub(1)).unwrap_or(line.as_bytes());
    (error.line().max(1), String::from_utf8_lossy(before).chars().count() + 1)
}

/// A path as a URI: a relative one stays relative. What a URI may not hold is encoded.
fn uri(path: &str) -> String {
    let absolute = if path.starts_with('/') { "file://" } else { "" };
    let mut uri = String::from(absolute);
    for byte in path.replace(MAIN_SEPARATOR, "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        for (path, expected) in [
            ("mine.json", "mine.json"),
            ("-", "-"),
            ("a b/é.json", "a%20b/%C3%A9.json"),
            ("/tmp/50%.json", "file:///tmp/50%25.json"),
            ("c:mine.json", "c%3Amine.json"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
