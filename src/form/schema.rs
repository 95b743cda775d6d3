//! Writes the form as JSON Schema, and as the UI schemas of two libraries that render forms from it.
//!
//! The schema describes the wire format as an [`Application`](crate::application::Application) writes it: numbers as numbers,
//! days as `1991-04-17`, yes and no as `true` and `false`, blanks left out. A [`Draft`](crate::application::Draft) can be read
//! from much more, and a check covers much more; what a schema can express comes from the same questions.

mod conditions;

use chrono::Datelike;
use serde_json::{Map, Value, json};

use conditions::conditions;

use super::input::code_pattern;
use super::model::{Form, Page};
use super::question::FormQuestion;
use crate::engine::{Child, Demand, Need, Rules, Widget};

/// Names a version of JSON Schema. Renderers that come with the default Ajv read draft 7 only.
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

/// Gives the words of a question, its hint and its choices for a schema; the catalogues of `messages` have them in each language.
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

impl Form {
    /// Returns the JSON Schema of what the form sends on submit under these rules.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::{Dialect, Form};
    /// use applicant::messages::{Language, Messages};
    /// let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// let schema = Form::full().json_schema(&rules, &Messages::new(Language::english()), Dialect::Draft202012);
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
                    } else if let Some(key) = step.strip_suffix("[]") {
                        let list = &mut place["properties"][key];
                        if list.is_null() {
                            let declared =
                                self.schema().child(key).map_or(Child::MAX_ROWS, |child| child.max_rows);
                            let rows = rules.limit(key, declared);
                            *list = json!({ "type": "array", "maxItems": rows, "items": object() });
                            entitle(list, words, key);
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
        for group in self.groups() {
            let conditions = conditions(&group, rules);
            if let (Some(place), false) = (at(&mut root, &group), conditions.is_empty()) {
                place["allOf"] = conditions.into();
            }
        }
        for child in self.schema().keys.iter().filter(|child| child.need.is_required()) {
            let is_here = root["properties"].get(child.key).is_some_and(|object| object["type"] == "object");
            if is_here {
                demand(&mut root, child.key);
            }
        }
        root["$schema"] = dialect.uri().into();
        root
    }

    /// Returns the `uiSchema` of react-jsonschema-form. Set the form to take no defaults (`constAsDefaults: "never"`,
    /// `emptyObjectFields: "skipDefaults"`), or it chooses the first of several choices, and no, for everybody.
    #[must_use]
    pub fn rjsf_ui_schema(&self) -> Value {
        let mut root = json!({});
        // An object of JSON has no order.
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

    /// Returns the UI schema of JSON Forms: a group for each page, with a control for each question or list.
    #[must_use]
    pub fn json_forms_ui_schema(&self, title: impl Fn(&Page) -> String) -> Value {
        let scope = |template: &str| format!("#/properties/{}", template.replace('.', "/properties/"));
        let group = |page: &Page| {
            let mut elements: Vec<Value> = Vec::new();
            for question in page.questions() {
                let template = question.template();
                let shown = template.split_once("[]").map_or(template, |(list, _)| list);
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

/// The schema of the object that these questions lie in.
fn at<'v>(root: &'v mut Value, group: &[&FormQuestion]) -> Option<&'v mut Value> {
    let above = &group.first()?.above;
    above.iter().try_fold(root, |place, step| {
        let below = place.get_mut("properties")?.get_mut(step.key)?;
        if step.is_list { below.get_mut("items") } else { Some(below) }
    })
}

fn of_question(question: &FormQuestion, rules: &Rules, words: &dyn Words) -> Value {
    let asked = question.question();
    let constraints = question.constraints(rules);
    let choice = |name: &str| json!({ "const": name, "title": words.choice(question, name) });
    // An empty list is not a valid schema.
    let choices = || {
        let choices: Vec<Value> = question.options(rules).iter().map(|name| choice(name)).collect();
        (!choices.is_empty()).then_some(choices)
    };
    let mut schema = match asked.widget {
        Widget::YesNo if constraints.only_yes => json!({ "type": "boolean", "const": true }),
        Widget::YesNo => json!({ "type": "boolean" }),
        Widget::Number => json!({
            "type": if constraints.whole { "integer" } else { "number" },
            "minimum": constraints.min, "maximum": constraints.max,
        }),
        Widget::Date => json!({ "type": "string", "format": "date" }),
        // Estimated dates may be years alone.
        Widget::Month if asked.or_year => {
            json!({ "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" })
        }
        Widget::Month => json!({ "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$" }),
        Widget::Radios | Widget::Select => json!({ "type": "string", "oneOf": choices() }),
        Widget::Checkboxes | Widget::MultiSelect => json!({
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
    if asked.is_required() && schema["type"] == "array" {
        schema["minItems"] = 1.into();
    }
    let may_be_blank = matches!(asked.need, Need::Always(Demand::Optional) | Need::ByRules);
    if !may_be_blank && schema.get("maxLength").is_some() {
        // There is at least one character that is not blank.
        schema["pattern"] = "\\S".into();
    }
    if let Some(length) = constraints.code_length {
        schema["pattern"] = code_pattern(length).into();
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
