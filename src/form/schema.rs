//! Writes the form as JSON Schema, and as the UI schemas of two libraries that render forms from it.
//!
//! The schema describes the wire format as an [`Application`](crate::application::Application) writes it: numbers as numbers,
//! days as `1991-04-17`, yes and no as `true` and `false`, blanks left out. A [`Draft`](crate::application::Draft) can be read
//! from much more, and a check covers much more; what a schema can express comes from the same questions.

use chrono::Datelike;
use serde_json::{Map, Value, json};

use super::input::code_pattern;
use super::model::{Form, Page};
use super::question::FormQuestion;
use crate::engine::{
    Beside, Child, Choices, Chosen, Demand, Fact, Given, Need, Rules, Ternary, When, Widget,
};

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

/// What is demanded in an object once other answers of it are given, as `if` and `then`: by each choice of an answer that decides,
/// and by conditions over several answers.
fn conditions(group: &[&FormQuestion], rules: &Rules) -> Vec<Value> {
    let mut deciders: Vec<&FormQuestion> = Vec::new();
    for key in group.iter().flat_map(|question| decided_by(question)) {
        let decider = group.iter().find(|question| question.key() == key);
        if let Some(decider) = decider.filter(|it| !deciders.iter().any(|known| known.key() == it.key())) {
            deciders.push(decider);
        }
    }
    // Of one answer that is one choice, each choice says all, unless a blank demands something too.
    let is_by_choice = |question: &FormQuestion| {
        let mut keys = decided_by(question);
        let (first, more) = (keys.next(), keys.next());
        let is_several = |key| group.iter().any(|it| it.key() == key && it.takes_several());
        let blank = OneAnswer { key: "", chosen: None, rules };
        let is_by_blank = question.question().need.demand(&blank) == Some(Demand::Required);
        more.is_none() && !is_by_blank && !first.is_some_and(is_several)
    };
    let by_choice = deciders.iter().flat_map(|decider| {
        let key = decider.question().key;
        decider.question().choice_names().into_iter().enumerate().filter_map(move |(place, name)| {
            let beside = OneAnswer { key, chosen: Some(Chosen { place, name }), rules };
            let is_required = |question: &&&FormQuestion| {
                decided_by(question).eq([key])
                    && is_by_choice(question)
                    && question.question().need.demand(&beside) == Some(Demand::Required)
            };
            let required: Vec<&str> =
                group.iter().filter(is_required).map(|question| question.question().key).collect();
            let patterns = group.iter().filter_map(|question| {
                let (_, length) = question.question().code_length_by.filter(|(by, _)| *by == key)?;
                let pattern = code_pattern(length(name)?);
                Some((question.question().key.to_owned(), json!({ "pattern": pattern })))
            });
            let patterns: Map<String, Value> = patterns.collect();
            let mut then = Map::new();
            if !required.is_empty() {
                then.insert("required".to_owned(), json!(required));
            }
            if !patterns.is_empty() {
                then.insert("properties".to_owned(), patterns.into());
            }
            let chosen = chosen(decider, &[name]);
            (!then.is_empty())
                .then(|| json!({ "if": { "properties": { key: chosen }, "required": [key] }, "then": then }))
        })
    });
    let by_several = group.iter().filter(|question| !is_by_choice(question)).flat_map(|question| {
        let cases = match question.question().need {
            Need::Cases(cases) => cases,
            _ => &[],
        };
        let key = question.key();
        cases.iter().enumerate().filter(|(_, (_, demand))| *demand == Demand::Required).filter_map(
            move |(at, (when, _))| {
                // The first case that holds decides, so that those before it which demand nothing surely do not.
                let before = cases.iter().take(at).filter(|(_, demand)| *demand != Demand::Required);
                let before: Option<Vec<Value>> = before.map(|(when, _)| fails(when, group, rules)).collect();
                let (holds, before) = (holds(when, group, rules)?, before?);
                let condition = match before.as_slice() {
                    [] => holds,
                    before => every(before.iter().cloned().chain([holds]).map(Some))?,
                };
                Some(json!({ "if": condition, "then": { "required": [key] } }))
            },
        )
    });
    by_choice.chain(by_several).collect()
}

/// The keys of the answers that decide whether a blank is an error.
fn decided_by(question: &FormQuestion) -> impl Iterator<Item = &'static str> {
    fn keys(when: &When, found: &mut Vec<&'static str>) {
        match when {
            When::Is { key, .. } | When::Answered(key) if !found.contains(key) => found.push(key),
            When::All(all) | When::Any(all) => all.iter().for_each(|it| keys(it, found)),
            When::Not(it) => keys(it, found),
            When::Is { .. } | When::Answered(_) | When::Fact(_) => {}
        }
    }
    let mut found = Vec::new();
    match question.question().need {
        Need::By(table) => found.push(table.key),
        Need::Cases(cases) => {
            // Those up to the last case that demands it: what an earlier one says goes before.
            let last = cases.iter().rposition(|(_, demand)| *demand == Demand::Required);
            let deciding = last.map_or(&[][..], |last| cases.get(..=last).unwrap_or_default());
            deciding.iter().for_each(|(when, _)| keys(when, &mut found));
        }
        Need::Always(_) | Need::Sometimes | Need::ByRules => {}
    }
    let by = question.question().code_length_by.map(|(key, _)| key);
    found.extend(by.filter(|key| !found.contains(key)));
    found.into_iter()
}

/// One choice of one answer or none at all, and the facts of the rules.
struct OneAnswer<'a> {
    key: &'static str,
    chosen: Option<Chosen>,
    rules: &'a Rules,
}

impl Beside for OneAnswer<'_> {
    fn given(&self, key: &'static str) -> Given {
        self.chosen.filter(|_| key == self.key).map_or(Given::Blank, Given::One)
    }

    fn fact(&self, fact: Fact) -> Ternary {
        self.rules.fact(fact).into()
    }
}

/// A schema of the answer that holds of these choices alone.
fn chosen(decider: &FormQuestion, names: &[&str]) -> Value {
    let value = |name: &str| match decider.question().widget {
        Widget::YesNo => json!(name == "yes"),
        _ => json!(name),
    };
    let one = match names {
        [name] => json!({ "const": value(name) }),
        names => json!({ "enum": names.iter().map(|name| value(name)).collect::<Vec<_>>() }),
    };
    if decider.takes_several() { json!({ "contains": one }) } else { one }
}

/// A schema of the object that holds when the condition surely does; none if it never can.
fn holds(when: &When, group: &[&FormQuestion], rules: &Rules) -> Option<Value> {
    Some(match when {
        When::Is { key, any_of, blank } => {
            let is = json!({ "properties": { *key: meant(key, *any_of, group, rules)? } });
            if *blank == Ternary::Yes { is } else { given(key, &is) }
        }
        When::Answered(key) => json!({ "required": [key] }),
        When::Fact(fact) => rules.fact(*fact).then(|| json!({}))?,
        When::All(all) => every(all.iter().map(|it| holds(it, group, rules)))?,
        When::Any(any) => any_of(any.iter().filter_map(|it| holds(it, group, rules)))?,
        When::Not(it) => fails(it, group, rules)?,
    })
}

/// A schema of the object that holds when the condition surely does not; none if it always does. While it is open neither holds.
fn fails(when: &When, group: &[&FormQuestion], rules: &Rules) -> Option<Value> {
    Some(match when {
        When::Is { key, any_of, blank } => {
            let is_not = json!({ "properties": { *key: { "not": meant(key, *any_of, group, rules)? } } });
            if *blank == Ternary::No { is_not } else { given(key, &is_not) }
        }
        When::Answered(key) => json!({ "not": { "required": [key] } }),
        When::Fact(fact) => (!rules.fact(*fact)).then(|| json!({}))?,
        When::All(all) => any_of(all.iter().filter_map(|it| fails(it, group, rules)))?,
        When::Any(any) => every(any.iter().map(|it| fails(it, group, rules)))?,
        When::Not(it) => holds(it, group, rules)?,
    })
}

/// A schema of the answer of a key that holds of those choices that a condition means.
fn meant(key: &str, any_of: Choices, group: &[&FormQuestion], rules: &Rules) -> Option<Value> {
    let decider = group.iter().find(|question| question.key() == key)?;
    Some(chosen(decider, &decider.question().meant_by(any_of, rules.as_of)))
}

/// The same schema of an object, where the key is there.
fn given(key: &str, schema: &Value) -> Value {
    json!({ "properties": schema["properties"], "required": [key] })
}

/// A schema that holds where all of these do; none if one of them never can.
fn every(schemas: impl Iterator<Item = Option<Value>>) -> Option<Value> {
    Some(json!({ "allOf": schemas.collect::<Option<Vec<_>>>()? }))
}

/// Returns a schema that holds where one of these does, or `None` if there are no schemas.
fn any_of(schemas: impl Iterator<Item = Value>) -> Option<Value> {
    let schemas: Vec<Value> = schemas.collect();
    (!schemas.is_empty()).then(|| json!({ "anyOf": schemas }))
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
