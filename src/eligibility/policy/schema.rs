//! The JSON Schema of a policy file, with which editors complete it.

use serde_json::{Map, Value, json};

use super::model::Policy;
use super::word::{Kind, Word};
use super::words::{POLICY, RULE};

impl Policy {
    /// Returns the JSON Schema (2020-12) of a policy file, from the table of words that the reader itself goes by. It is in the
    /// repository as `policies/policy.schema.json`; an editor with Taplo completes a file that begins with `#:schema` and its place.
    ///
    /// What depends on other parts of a file, such as points that add up, it cannot say: [`Policy::from_toml`] does.
    ///
    /// ```
    /// let schema = applicant::Policy::json_schema();
    /// assert_eq!(schema["properties"]["title"]["type"], "string");
    /// assert_eq!(schema["required"], serde_json::json!(["id", "title", "version", "criteria"]));
    /// ```
    #[must_use]
    pub fn json_schema() -> Value {
        let mut schema = of(&POLICY);
        if let Some(keys) = schema.as_object_mut() {
            keys.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
            keys.insert("title".to_owned(), json!("What a post asks for"));
            keys.insert("$defs".to_owned(), json!({ "rule": of(&RULE) }));
        }
        schema
    }
}

fn of(kind: &Kind) -> Value {
    match kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Name => json!({ "type": "string", "pattern": "^[a-z][a-z0-9_]{0,46}$" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number(least) => json!({ "type": "integer", "minimum": least, "maximum": u32::MAX }),
        Kind::Decimal(most) => json!({ "type": "number", "minimum": 0, "maximum": most }),
        Kind::OneOf(names) => json!({ "enum": names() }),
        Kind::List(kind) => json!({ "type": "array", "items": of(kind) }),
        Kind::Table(words) => table(words.iter()),
        Kind::Keyed(kind) => json!({ "type": "object", "additionalProperties": of(kind) }),
        Kind::NameOr(names, kind) => json!({ "anyOf": [{ "enum": names() }, of(kind)] }),
        Kind::Rule => json!({ "$ref": "#/$defs/rule" }),
        Kind::OneWord(words) => {
            let one = |(word, beside): &(&'static Word, &'static [Word])| {
                let mut schema = table(beside.iter().chain([*word]));
                schema["required"] = json!([word.name]);
                schema
            };
            json!({ "oneOf": words().iter().map(one).collect::<Vec<_>>() })
        }
        Kind::Decided { by, always, cases } => {
            let case = |(case, words): &(&'static str, &'static [Word])| {
                let mut schema = table(always.iter().chain(*words));
                schema["properties"][by] = json!({ "const": case });
                if let Some(required) = schema["required"].as_array_mut() {
                    required.push(json!(by));
                }
                schema
            };
            json!({ "oneOf": cases.iter().map(case).collect::<Vec<_>>() })
        }
    }
}

fn table<'w>(words: impl Iterator<Item = &'w Word> + Clone) -> Value {
    let properties: Map<String, Value> = words
        .clone()
        .map(|word| {
            let mut schema = of(&word.kind);
            schema["description"] = json!(word.about);
            (word.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = words.filter(|word| word.required).map(|word| word.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
