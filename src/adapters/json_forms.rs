//! The errors of a report in the shape of JSON Forms.

use serde_json::{Value, json};

use crate::engine::{Issue, Report};

impl Report {
    /// Returns the errors as the `additionalErrors` of JSON Forms, in the shape of Ajv.
    #[must_use]
    pub fn json_forms_errors(&self, say: impl Fn(&Issue) -> String) -> Value {
        let error = |issue: &Issue| {
            json!({
                "instancePath": issue.path().pointer(),
                "keyword": issue.code(),
                "message": say(issue),
                "schemaPath": "",
                "params": issue.fault().as_object(),
            })
        };
        self.errors().map(error).collect()
    }
}
