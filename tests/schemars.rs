//! The schemas that types give through `schemars`, against what the types write.
#![cfg(all(feature = "schemars", feature = "samples"))]

use applicant::adapters::ProblemDetails;
use applicant::form::{Dialect, Form};
use applicant::messages::{Language, Messages};
use applicant::{Assessment, Draft, Issue, Policy, Report, Rules, Scope};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// Every key that is written is described, and every key that is promised is written.
fn agrees(schema: &Value, root: &Value, value: &Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let schema = root.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("{at}: {name}"));
        return agrees(schema, root, value, at);
    }
    if let Some(values) = schema["enum"].as_array() {
        assert!(values.contains(value), "{at}: {value}");
    }
    match value {
        Value::Object(map) if schema.get("properties").is_some() => {
            for (key, value) in map {
                let described = schema["properties"].get(key);
                agrees(
                    described.unwrap_or_else(|| panic!("{at}/{key}")),
                    root,
                    value,
                    &format!("{at}/{key}"),
                );
            }
            for key in schema["required"].as_array().into_iter().flatten() {
                assert!(map.contains_key(key.as_str().unwrap()), "{at}: lacks {key}");
            }
        }
        Value::Array(items) => items.iter().for_each(|item| agrees(&schema["items"], root, item, at)),
        _ => {}
    }
}

fn describes<T: JsonSchema + Serialize>(value: &T) {
    let schema = schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<T>();
    let schema = schema.to_value();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    agrees(&schema, &schema, &serde_json::to_value(value).unwrap(), std::any::type_name::<T>());
}

#[test]
fn what_is_written_is_described() {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let bad = Draft::sample().with("/personal_details/email", "ada").with("/statements/motivation", "");
    for draft in [Draft::sample(), bad, Draft::default()] {
        let report: Report = draft.review(&rules, Scope::Submit);
        describes(&report);
        report.iter().for_each(|issue: &Issue| describes(issue));
        describes::<ProblemDetails>(&report.problem_details(|it| it.fault().to_string()));
        describes::<Assessment<'_>>(&policy.assess(&draft.partial(&rules).evidence(&rules)));
    }
}

/// The trait asks without a day, and the schema looks at none.
#[test]
fn draft_and_form_schemas_agree() {
    let words = Messages::new(Language::english());
    let of_form =
        |day: &str| Form::full().json_schema(&Rules::on(day.parse().unwrap()), &words, Dialect::Draft202012);
    assert_eq!(of_form("2026-11-21"), of_form("1970-01-01"));
    assert_eq!(schemars::schema_for!(Draft).to_value()["properties"], of_form("2026-11-21")["properties"]);
}
