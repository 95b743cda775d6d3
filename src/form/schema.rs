//! The form as JSON Schema and as the UI schemas of two libraries that render forms from it.
//!
//! The schema is that of the wire format as an [`Application`](crate::Application) writes it: numbers as numbers, days as
//! `1991-04-17`, yes and no as `true` and `false`, blanks left out. A [`Draft`](crate::Draft) reads much more, and a check says much more: what a schema can say is said
//! from the same questions.

use chrono::Datelike;
use serde_json::{Map, Value, json};

use super::input::CodeLength;
use super::model::{Form, Page};
use super::question::FormQuestion;
use crate::field::PassportNumber;
use crate::question::Widget;
use crate::rules::{Limit, Rules, Section};
use crate::section::right_to_work::ProofKind;

/// A version of JSON Schema. Renderers that come with the default Ajv read draft 7 only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Draft 2020-12.
    Draft202012,
    /// Draft 7.
    Draft7,
}

impl Dialect {
    const fn uri(self) -> &'static str {
        match self {
            Dialect::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Dialect::Draft7 => "http://json-schema.org/draft-07/schema#",
        }
    }
}

/// What to call a question, its hint and its choices, in a schema; the catalogues of `messages` give both languages.
pub trait Words {
    /// What is asked.
    fn label(&self, question: &FormQuestion) -> String;
    /// The hint, if there is one.
    fn hint(&self, question: &FormQuestion) -> Option<String>;
    /// A choice of a question, by its wire name.
    fn choice(&self, question: &FormQuestion, name: &str) -> String;
    /// A section or a list, by its key.
    fn group(&self, key: &str) -> Option<String>;
}

#[cfg(feature = "messages")]
impl Words for crate::messages::Messages {
    fn label(&self, question: &FormQuestion) -> String {
        crate::messages::Messages::label(self, question)
    }
    fn hint(&self, question: &FormQuestion) -> Option<String> {
        crate::messages::Messages::hint(self, question)
    }
    fn choice(&self, question: &FormQuestion, name: &str) -> String {
        self.choice_of(question, name)
    }
    fn group(&self, key: &str) -> Option<String> {
        self.text(key, &[])
    }
}

impl Form {
    /// The JSON Schema of what the form sends on submit under these rules.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::{Dialect, Form};
    /// use applicant::messages::{Locale, Messages};
    /// let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// let schema = Form::pso().json_schema(&rules, &Messages::new(Locale::English), Dialect::Draft202012);
    /// let name = &schema["properties"]["personal_details"]["properties"]["full_name"];
    /// assert_eq!((&name["title"], &name["maxLength"]), (&"Full name".into(), &200.into()));
    /// # }
    /// ```
    #[must_use]
    pub fn json_schema(&self, rules: &Rules, words: &dyn Words, dialect: Dialect) -> Value {
        let mut root = object();
        for page in self.pages() {
            for question in page.questions() {
                let template = question.template();
                let mut place = &mut root;
                let mut steps = template.split('.').peekable();
                while let Some(step) = steps.next() {
                    if steps.peek().is_none() {
                        place["properties"][step] = of_question(question, rules, words);
                        if question.is_demanded(rules) {
                            demand(place, step);
                        }
                    } else if let Some(list) = step.strip_suffix("[]") {
                        let list = &mut place["properties"][list];
                        if list.is_null() {
                            let rows = rules.limit(Limit::Rows);
                            *list = json!({ "type": "array", "maxItems": rows, "items": object() });
                            entitle(list, words, step.trim_end_matches("[]"));
                        }
                        place = &mut list["items"];
                    } else {
                        let nested = &mut place["properties"][step];
                        if nested.is_null() {
                            *nested = object();
                            entitle(nested, words, step);
                        }
                        place = nested;
                    }
                }
            }
        }
        // A form may lack the section, which must not appear by being asked for.
        if let Some(right_to_work) = root["properties"].get_mut("right_to_work") {
            right_to_work["allOf"] =
                ProofKind::ALL.iter().filter_map(|kind| of_proof(*kind, rules)).collect();
        }
        for section in rules.sections.iter().filter(|section| is_object(**section)) {
            if self.pages().iter().any(|page| page.section() == Some(*section)) {
                demand(&mut root, section.as_str());
            }
        }
        root["$schema"] = dialect.uri().into();
        root
    }

    /// The `uiSchema` of react-jsonschema-form. Let the form take no defaults (`constAsDefaults: "never"`, `emptyObjectFields:
    /// "skipDefaults"`), or it chooses the first of several choices, and no, for everybody.
    #[must_use]
    pub fn rjsf_ui_schema(&self) -> Value {
        let mut root = json!({});
        // An object of JSON has no order of its own.
        for question in self.pages().iter().flat_map(Page::questions) {
            let template = question.template();
            let mut place = &mut root;
            for step in template.split('.') {
                let key = step.trim_end_matches("[]");
                let order = &mut place["ui:order"];
                if order.is_null() {
                    *order = json!([]);
                }
                if let Some(order) = order.as_array_mut().filter(|order| !order.iter().any(|it| it == key)) {
                    order.push(key.into());
                }
                place = if step.ends_with("[]") { &mut place[key]["items"] } else { &mut place[key] };
            }
        }
        for question in self.pages().iter().flat_map(Page::questions) {
            let template = question.template();
            let place = template.split('.').fold(&mut root, |place, step| match step.strip_suffix("[]") {
                Some(list) => &mut place[list]["items"],
                None => &mut place[step],
            });
            let widget = match question.question().widget {
                Widget::Prose => Some("textarea"),
                Widget::YesNo | Widget::Radios => Some("radio"),
                Widget::Checkboxes => Some("checkboxes"),
                _ => None,
            };
            if let Some(widget) = widget {
                place["ui:widget"] = widget.into();
            }
            if let Some(token) = question.question().autocomplete {
                place["ui:autocomplete"] = token.into();
            }
            if place.is_null() {
                *place = json!({});
            }
        }
        root
    }

    /// The UI schema of JSON Forms: a group for each page, with a control for each question or list.
    #[must_use]
    pub fn json_forms_ui_schema(&self, title: impl Fn(&Page) -> String) -> Value {
        let scope = |template: &str| format!("#/properties/{}", template.replace('.', "/properties/"));
        let group = |page: &Page| {
            let mut elements: Vec<Value> = Vec::new();
            for question in page.questions() {
                let template = question.template();
                let shown = template.split_once("[]").map_or(template.as_str(), |(list, _)| list);
                let control = json!({ "type": "Control", "scope": scope(shown) });
                if elements.last() != Some(&control) {
                    elements.push(control);
                }
            }
            json!({ "type": "Group", "label": title(page), "elements": elements })
        };
        json!({ "type": "VerticalLayout", "elements": self.pages().iter().map(group).collect::<Vec<_>>() })
    }
}

fn entitle(schema: &mut Value, words: &dyn Words, key: &str) {
    if let Some(title) = words.group(key) {
        schema["title"] = title.into();
    }
}

fn object() -> Value {
    json!({ "type": "object", "properties": {} })
}

fn demand(object: &mut Value, key: &str) {
    let required = &mut object["required"];
    if required.is_null() {
        *required = json!([]);
    }
    if let Some(required) = required.as_array_mut() {
        required.push(key.into());
    }
}

/// Whether a section is one object of answers.
const fn is_object(section: Section) -> bool {
    matches!(
        section,
        Section::Job
            | Section::PersonalDetails
            | Section::RightToWork
            | Section::Statements
            | Section::Declarations
    )
}

fn of_proof(kind: ProofKind, rules: &Rules) -> Option<Value> {
    let put_off =
        |key: &&&str| rules.share_code_at_application || !["share_code", "date_of_birth"].contains(*key);
    let required: Vec<&&str> = kind.facts().required.iter().filter(put_off).collect();
    let mut then = Map::new();
    if !required.is_empty() {
        then.insert("required".to_owned(), json!(required));
    }
    if kind.facts().has_passport_number {
        let length = CodeLength { min: PassportNumber::MIN, max: PassportNumber::MAX };
        then.insert("properties".to_owned(), json!({ "document_number": { "pattern": length.pattern() } }));
    }
    let is_proof = json!({ "properties": { "proof": { "const": kind.as_str() } }, "required": ["proof"] });
    (!then.is_empty()).then(|| json!({ "if": is_proof, "then": then }))
}

fn of_question(question: &FormQuestion, rules: &Rules, words: &dyn Words) -> Value {
    let asked = question.question();
    let constraints = question.constraints(rules);
    let choice = |name: &str| json!({ "const": name, "title": words.choice(question, name) });
    let choices = || question.options(rules).iter().map(|name| choice(name)).collect::<Vec<_>>();
    let mut schema = match asked.widget {
        Widget::YesNo if constraints.only_yes => json!({ "type": "boolean", "const": true }),
        Widget::YesNo => json!({ "type": "boolean" }),
        Widget::Number => json!({
            "type": if constraints.whole { "integer" } else { "number" },
            "minimum": constraints.min, "maximum": constraints.max,
        }),
        Widget::Date => json!({ "type": "string", "format": "date" }),
        // Estimated dates may be years alone.
        Widget::Month
            if !question.template().starts_with("breaks")
                && (question.template().contains("[].start") || question.template().contains("[].end")) =>
        {
            json!({ "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" })
        }
        Widget::Month => json!({ "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$" }),
        Widget::Radios | Widget::Select => json!({ "type": "string", "oneOf": choices() }),
        Widget::Checkboxes => {
            json!({ "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": choices() } })
        }
        Widget::MultiSelect => json!({
            "type": "array", "uniqueItems": true, "maxItems": constraints.max_items,
            "items": { "type": "string", "oneOf": choices() },
        }),
        Widget::Year => {
            let earliest = constraints.earliest.map_or(1000, |date| date.year());
            json!({ "type": "integer", "minimum": earliest, "maximum": 9999 })
        }
        _ => json!({ "type": "string" }),
    };
    if let (Some(max), "string") = (constraints.max_characters, schema["type"].as_str().unwrap_or_default()) {
        schema["maxLength"] = max.into();
    }
    if let Some(max) = constraints.max_words {
        // No keyword counts words.
        schema["x-max-words"] = max.into();
    }
    if asked.required && schema["type"] == "array" {
        schema["minItems"] = 1.into();
    }
    if asked.required && schema.get("maxLength").is_some() {
        // At least one character that is no blank.
        schema["pattern"] = "\\S".into();
    }
    if let Some(length) = constraints.code_length {
        schema["pattern"] = length.pattern().into();
    }
    if let Some(alone) = constraints.exclusive {
        schema["if"] = json!({ "contains": { "const": alone } });
        schema["then"] = json!({ "maxItems": 1 });
    }
    schema["title"] = words.label(question).into();
    if let Some(hint) = words.hint(question) {
        schema["description"] = hint.into();
    }
    without_null(schema)
}

fn without_null(schema: Value) -> Value {
    match schema {
        Value::Object(map) => {
            Value::Object(map.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
        }
        other => other,
    }
}
