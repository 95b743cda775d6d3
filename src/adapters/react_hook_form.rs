//! The errors of a report in the shape of React Hook Form.

use serde_json::{Map, Value, json};

use super::nested::{entry, nested};
use crate::engine::{Issue, Report};

impl Report {
    /// Returns the errors as React Hook Form holds them: nested by the path, each `{"type": code, "message"}`. Of several errors
    /// of one answer the first is given, and an error of a list is at its `root`.
    #[must_use]
    pub fn react_hook_form(&self, say: impl Fn(&Issue) -> String) -> Value {
        nested(self, |place, issue, is_parent| {
            let error = json!({ "type": issue.code(), "message": say(issue) });
            let slot = if is_parent { entry(place, "root") } else { place };
            if slot.is_null() || slot.as_object().is_some_and(Map::is_empty) {
                *slot = error;
            }
        })
    }
}
