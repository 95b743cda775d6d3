//! The errors of a report in the shape of react-jsonschema-form.

use serde_json::{Value, json};

use super::nested::{entry, nested};
use crate::engine::{Issue, Report};

impl Report {
    /// Returns the errors as the `extraErrors` of react-jsonschema-form: nested by the path, each place with its `__errors`.
    #[must_use]
    pub fn rjsf_extra_errors(&self, say: impl Fn(&Issue) -> String) -> Value {
        nested(self, |place, issue, _| {
            let errors = entry(place, "__errors");
            if errors.is_null() {
                *errors = json!([]);
            }
            if let Some(errors) = errors.as_array_mut() {
                errors.push(say(issue).into());
            }
        })
    }
}
