//! Our report, garde's and those of two versions of validator: the same codes at the same places.

use std::collections::BTreeSet;

use applicant::{Draft, Policy, Rules, Scope};
use garde::Validate;
use serde_json::Value;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

/// A sound draft, drafts with one answer wrong, and one with nothing in it.
fn drafts() -> Vec<Draft> {
    let sample = Draft::sample();
    let edits = [
        ("/personal_details/email", "SENTINEL@"),
        ("/personal_details/address/postcode", "SENTINEL"),
        ("/employment/0/end", "2012-13"),
        ("/employment/0/employer", ""),
        ("/training/0/title", ""),
        ("/right_to_work/proof", "SENTINEL"),
        ("/qualifications/0/grade", "SENTINEL"),
    ];
    let each = edits.iter().map(|(at, value)| sample.with(at, *value));
    let all = edits.iter().fold(sample.clone(), |draft, (at, value)| draft.with(at, *value));
    let rows = sample.with("/training", vec![serde_json::json!({ "title": "x" }); 51]);
    each.chain([all, rows, Draft::default(), Draft::skeleton(), sample.clone()]).collect()
}

fn ours(draft: &Draft) -> BTreeSet<String> {
    let report = draft.review(&rules(), Scope::Submit);
    report
        .errors()
        .map(|issue| format!("{} {}", issue.path().pointer(), issue.code()))
        .map(|it| it.to_string())
        .collect()
}

/// The codes of a tree of validator, with their pointers.
fn flat(tree: &Value, at: &str, found: &mut BTreeSet<String>) {
    match tree {
        Value::Object(map) => {
            for (key, below) in map {
                let step = match key.as_str() {
                    "__all__" => at.to_owned(),
                    key => format!("{at}/{}", key.strip_suffix(".__all__").unwrap_or(key)),
                };
                flat(below, &step, found);
            }
        }
        Value::Array(errors) => {
            let code = |error: &Value| error["code"].as_str().unwrap().to_owned();
            found.extend(errors.iter().map(|error| format!("{at} {}", code(error))));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_adapter_gives_the_codes() {
    let rules = rules();
    let mut compared = 0;
    for draft in drafts() {
        let expected = ours(&draft);
        compared += expected.len();
        let by_garde = draft.validate_with(&rules).err().map_or(0, |report| report.iter().count());
        assert_eq!(by_garde, draft.review(&rules, Scope::Submit).errors().count());
        let v021 = validator::ValidateArgs::validate_with_args(&draft, &rules)
            .err()
            .map(|it| serde_json::to_value(it).unwrap());
        let v020 = validator020::ValidateArgs::validate_with_args(&draft, &rules)
            .err()
            .map(|it| serde_json::to_value(it).unwrap());
        for tree in [v021, v020] {
            let mut found = BTreeSet::new();
            let text = tree.as_ref().map(ToString::to_string).unwrap_or_default();
            if let Some(tree) = tree {
                flat(&tree, "", &mut found);
            }
            assert_eq!(found, expected);
            assert!(!text.contains("SENTINEL"), "{text}");
        }
    }
    assert!(compared > 40, "{compared}");
}
