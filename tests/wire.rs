//! What the live types write is what the records read, and what they write again, byte for byte.
#![cfg(feature = "samples")]

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use applicant::adapters::wire::{AssessmentRecord, EvidenceRecord};
use applicant::adapters::{ProblemDetails, WordedIssue};
use applicant::{Draft, Issue, Policy, Report, Scope};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Reads what a live type writes, and compares it with the record made of it.
#[track_caller]
fn comes_back<T: Serialize, R>(live: &T, record: R)
where
    R: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let sent = serde_json::to_string(live).unwrap();
    let read: R = serde_json::from_str(&sent).unwrap();
    assert_eq!(read, record);
    assert_eq!(serde_json::to_string(&read).unwrap(), sent);
}

/// The issues as they are read, which name no part of a date.
fn worded(report: &Report, say: impl Fn(&Issue) -> String) -> Vec<WordedIssue> {
    let read = |issue: WordedIssue| WordedIssue { path: issue.path.with_part(None), ..issue };
    report.worded(say).into_iter().map(read).collect()
}

/// Every sample application that can be read, and one that is blank.
fn drafts() -> Vec<Draft> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let files = fs::read_dir(data).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    let drafts = files.filter_map(|bytes| Draft::from_json(&bytes).ok());
    drafts.chain([Draft::default(), Draft::sample()]).collect()
}

#[test]
fn every_record_comes_back() {
    let day = "2026-11-21".parse().unwrap();
    let (mut issues, mut assessments) = (0, 0);
    for draft in drafts() {
        for policy in Policy::all() {
            let rules = policy.rules(day);
            for scope in [Scope::Save, Scope::Submit] {
                let report = draft.review(&rules, scope);
                issues += report.len();
                comes_back(&report, worded(&report, |issue| issue.fault().to_string()));
                let problem = report.problem_details(|issue| issue.fault().to_string());
                comes_back(&problem, problem.clone());
                let words = |issue: &Issue| format!("“{}”", issue.code());
                comes_back(&report.worded(words), worded(&report, words));
            }
            let evidence = draft.partial(&rules).evidence(&rules);
            let assessment = policy.assess(&evidence);
            comes_back(&assessment, AssessmentRecord::from(&assessment));
            let record = EvidenceRecord::from(&evidence);
            comes_back(&record, record.clone());
            assessments += 1;
        }
    }
    println!("{issues} issues and {assessments} assessments came back");
    assert!(issues > 1_000 && assessments > 50, "{issues} {assessments}");
}

#[test]
fn problems_without_errors_come_back() {
    for bytes in [&b"{"[..], b"{\"a\": \"\xff\"}", &[b' '; (1 << 20) + 1]] {
        let problem = ProblemDetails::of_read_error(&Draft::from_json(bytes).unwrap_err());
        comes_back(&problem, problem.clone());
    }
    comes_back(&ProblemDetails::bad_request(), ProblemDetails::bad_request());
}

/// A record says where, and never what.
#[test]
fn evidence_records_hold_no_answers() {
    let rules = Policy::probation_services_officer().rules("2026-11-21".parse().unwrap());
    let evidence = Draft::sample().partial(&rules).evidence(&rules);
    let record = serde_json::to_value(EvidenceRecord::from(&evidence)).unwrap();
    assert_eq!(record["as_of"], "2026-11-21");
    assert_eq!(record["paid"]["places"][0], "/employment/0");
    let mut texts = Vec::new();
    fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => texts.push(text.clone()),
            serde_json::Value::Array(list) => list.iter().for_each(|it| collect(it, texts)),
            serde_json::Value::Object(map) => map.values().for_each(|it| collect(it, texts)),
            _ => {}
        }
    }
    collect(&record, &mut texts);
    let is_code =
        |text: &String| text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'/'));
    assert!(texts.iter().all(is_code), "{texts:?}");
}

#[test]
fn other_json_is_refused() {
    for (json, said) in [
        (r#"[{"path": "SENTINEL"}]"#, "a JSON Pointer must be empty or start with / at line 1 column 21"),
        (
            r#"[{"path": "/A"}]"#,
            "a key must start with a to z and go on with a to z, 0 to 9 or _ at line 1 column 15",
        ),
        (
            r#"[{"path": "/a", "code": "b", "severity": "fatal"}]"#,
            "unknown variant `fatal`, expected one of `info`, `advice`, `warning`, `error` at line 1 column 48",
        ),
        (
            r#"[{"path": "/a", "code": "b", "severity": "info", "message": "", "params": []}]"#,
            "invalid type: sequence, expected the parameters of a code at line 1 column 74",
        ),
    ] {
        assert_eq!(serde_json::from_str::<Vec<WordedIssue>>(json).unwrap_err().to_string(), said);
    }
    // A code of your own, or of a later version, is read.
    let later =
        r#"[{"path":"","code":"acme.later","severity":"info","message":"","params":{"z":1,"a":[true]}}]"#;
    let read: Vec<WordedIssue> = serde_json::from_str(later).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), later);
}
