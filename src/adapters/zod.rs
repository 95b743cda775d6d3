//! The errors of a report in the shape of Zod.

use serde_json::{Value, json};

use crate::engine::{Issue, Report, Segment};

impl Report {
    /// Returns the errors as Zod lists them: `[{"code": "custom", "path": ["employment", 0, "end"], "message"}]`, with our code
    /// in `params`.
    #[must_use]
    pub fn zod_issues(&self, say: impl Fn(&Issue) -> String) -> Value {
        let issue = |issue: &Issue| {
            let step = |segment: &Segment| match segment {
                Segment::Key(key) => json!(key),
                Segment::Index(index) => json!(index),
            };
            let path: Vec<Value> = issue.path().segments().iter().map(step).collect();
            let mut params = serde_json::to_value(issue.fault().as_object()).unwrap_or_default();
            params["code"] = json!(issue.code());
            json!({ "code": "custom", "path": path, "message": say(issue), "params": params })
        };
        self.errors().map(issue).collect()
    }
}
