//! JSON Schema for what is sent and answered, through the trait of `schemars`: what OpenAPI generators ask.

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::application::{Draft, Status};
use crate::eligibility::{Assessment, Outcome};
use crate::engine::{Code, Issue, Path, Report, Rules, Severity};
use crate::form::{Dialect, Form};
use crate::messages::{Language, Messages};

/// Gives the schema of the whole form in English, as [`Form::json_schema`] does, under rules with nothing changed.
///
/// ```
/// let schema = schemars::schema_for!(applicant::Draft);
/// let name = schema.pointer("/properties/personal_details/properties/full_name").unwrap();
/// assert_eq!((&name["type"], &name["maxLength"]), (&"string".into(), &200.into()));
/// ```
impl JsonSchema for Draft {
    fn schema_name() -> Cow<'static, str> {
        "Draft".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // No keyword of the schema depends on the day.
        let rules = Rules::on(NaiveDate::default());
        let words = Messages::new(Language::english());
        let mut schema = Form::full().json_schema(&rules, &words, Dialect::Draft202012);
        if let Some(schema) = schema.as_object_mut() {
            // The root says which dialect it is.
            schema.remove("$schema");
        }
        Schema::try_from(schema).unwrap_or_default()
    }
}

/// Texts with a fixed set of values, or any.
macro_rules! text {
    ($($type:ident: $values:expr;)+) => {$(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let values: Option<Vec<&str>> = $values;
                let mut schema = json_schema!({ "type": "string" });
                if let Some(values) = values {
                    schema.insert("enum".to_owned(), Value::from(values));
                }
                schema
            }
        }
    )+};
}

text! {
    // Your own codes are allowed beside ours.
    Code: None;
    Path: None;
    Severity: Some([Severity::Info, Severity::Advice, Severity::Warning, Severity::Error].map(Severity::as_str).to_vec());
    Outcome: Some([Outcome::Eligible, Outcome::NotEligible, Outcome::NeedsReview].map(Outcome::as_str).to_vec());
    Status: Some([Status::Met, Status::NotMet, Status::Unknown].map(Status::as_str).to_vec());
}

/// The values that a message needs, by name.
pub(super) fn params(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object" })
}

impl JsonSchema for Issue {
    fn schema_name() -> Cow<'static, str> {
        "Issue".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "required": ["path", "code", "severity", "message"],
            "properties": {
                "path": generator.subschema_for::<Path>(),
                "code": generator.subschema_for::<Code>(),
                "severity": generator.subschema_for::<Severity>(),
                "message": { "type": "string" },
                "params": params(generator),
            },
        })
    }
}

impl JsonSchema for Report {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Report".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<Issue>() })
    }
}

impl JsonSchema for Assessment<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Assessment".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let codes = || serde_json::json!({ "type": "array", "items": { "type": "string" } });
        json_schema!({
            "type": "object",
            "required": ["policy", "policy_version", "rules_version", "outcome", "so_far", "points", "max_points", "criteria"],
            "properties": {
                "policy": { "type": "string" },
                "policy_version": { "type": "string" },
                "rules_version": { "type": "string" },
                "outcome": generator.subschema_for::<Outcome>(),
                "so_far": { "type": "boolean" },
                "points": { "type": "integer", "minimum": 0 },
                "max_points": { "type": "integer", "minimum": 0 },
                "criteria": { "type": "array", "items": {
                    "type": "object",
                    "required": ["id", "status", "points", "max_points", "evidence", "why", "notes"],
                    "properties": {
                        "id": { "type": "string" },
                        "status": generator.subschema_for::<Status>(),
                        "points": { "type": "integer", "minimum": 0 },
                        "max_points": { "type": "integer", "minimum": 0 },
                        "evidence": codes(),
                        "why": { "type": ["string", "null"] },
                        "notes": codes(),
                    },
                } },
            },
        })
    }
}
