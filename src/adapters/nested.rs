//! Errors in a tree like the draft.

use serde_json::{Value, json};

use crate::engine::{Issue, Report, Segment};

/// The errors of a report in a tree like the draft, each put in its place; whether other errors lie below it is told.
pub(super) fn nested(report: &Report, put: impl Fn(&mut Value, &Issue, bool)) -> Value {
    let mut tree = json!({});
    for issue in report.errors() {
        let lies_below =
            |other: &Issue| other.path() != issue.path() && other.path().starts_with(issue.path());
        let is_parent = report.errors().any(lies_below);
        let place = issue.path().segments().iter().fold(&mut tree, |place, segment| match segment {
            Segment::Key(key) => entry(place, key),
            Segment::Index(index) => entry(place, &index.to_string()),
        });
        put(place, issue, is_parent);
    }
    tree
}

/// The entry of an object, made where it is missing.
pub(super) fn entry<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
    if !value.is_object() {
        *value = json!({});
    }
    &mut value[key]
}
