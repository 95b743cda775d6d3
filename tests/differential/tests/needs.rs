//! What the JSON Schema requires beside good answers is what the needs of the questions demand.

#[path = "../../objects/mod.rs"]
mod objects;

use std::collections::BTreeMap;

use applicant::Rules;
use applicant::engine::{Demand, Need, Schema, When, Widget};
use applicant::form::{Dialect, Form, FormQuestion};
use applicant::messages::{Language, Messages};
use jsonschema::error::ValidationErrorKind;
use objects::{Object, Plain, document, shape, with};
use serde_json::{Value, json};

fn looks_at(when: &When, keys: &mut Vec<&'static str>) {
    match when {
        When::Is { key, .. } | When::Answered(key) => keys.push(key),
        When::Fact(_) => {}
        When::All(several) | When::Any(several) => several.iter().for_each(|it| looks_at(it, keys)),
        When::Not(it) => looks_at(it, keys),
    }
}

/// The other answers that decide about a question.
fn deciders(question: &FormQuestion) -> Vec<&'static str> {
    let mut keys = Vec::new();
    match question.question().need {
        Need::By(table) => keys.push(table.key),
        Need::Cases(cases) => cases.iter().for_each(|(when, _)| looks_at(when, &mut keys)),
        Need::Always(_) | Need::Sometimes | Need::ByRules => {}
    }
    keys.retain(|key| *key != question.key());
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Every good answer to a question that decides, as the wire format writes it; none at all, where it may be left blank.
fn good(shape: &Schema, key: &str) -> Vec<Option<Value>> {
    let question = shape.question(key).expect("a question that decides");
    let own = match question.widget {
        Widget::MultiSelect => {
            let lists = ["GBR", "IRL", "GBR IRL", "IRL USA GBR", "DEU", "TUR", "CAN", "USA", "USA GBR"];
            lists.iter().map(|list| json!(list.split(' ').collect::<Vec<_>>())).collect()
        }
        Widget::YesNo => vec![json!(true), json!(false)],
        Widget::Radios | Widget::Select => question.choice_names().into_iter().map(Value::from).collect(),
        Widget::Line => vec![json!("2")],
        other => panic!("good answers of {other:?}"),
    };
    // An answer that other answers decide about need not be there.
    own.into_iter().map(Some).chain((!question.is_required()).then_some(None)).collect()
}

/// Whether the schema refuses a document because a key is required in the object of the question and not there.
fn requires(validator: &jsonschema::Validator, question: &FormQuestion, document: &Value) -> bool {
    let path = question.path(0).pointer();
    validator.iter_errors(document).any(|error| match error.kind() {
        ValidationErrorKind::Required { property } => {
            Some(format!("{}/{}", error.instance_path(), property.as_str().unwrap())) == Some(path.clone())
        }
        _ => false,
    })
}

#[test]
fn the_schema_requires_what_is_demanded() {
    let (mut count, mut demanded) = (0, 0);
    let mut asked = Vec::new();
    let mut wrong: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (at_application, dialect) in
        [true, false].into_iter().flat_map(|at| [(at, Dialect::Draft202012), (at, Dialect::Draft7)])
    {
        let mut rules = Rules::on("2026-11-21".parse().unwrap());
        rules.check_stage = true;
        rules.application_mut().share_code_at_application = at_application;
        let form = Form::of(&rules);
        let schema = form.json_schema(&rules, &Messages::new(Language::english()), dialect);
        let validator = jsonschema::options().build(&schema).unwrap();
        let declared = |it: &&FormQuestion| matches!(it.question().need, Need::Cases(_) | Need::By(_));
        for question in form.questions().filter(declared) {
            let (shape, need) = (shape(question), question.question().need);
            let mut objects = vec![Object::new()];
            for key in deciders(question) {
                let answers = good(shape, key);
                objects = objects
                    .iter()
                    .flat_map(|it| answers.iter().map(|answer| with(it, key, answer)))
                    .collect();
            }
            asked.push(question.template().to_owned());
            for object in objects {
                let demand = need.demand(&Plain { object: &object, shape, rules: &rules });
                let document = document(question, &object);
                let requires = requires(&validator, question, &document);
                count += 1;
                demanded += usize::from(requires);
                if requires != (demand == Some(Demand::Required)) {
                    let smallest = format!("{document} where it is {demand:?}");
                    let (times, known) =
                        wrong.entry(question.template().to_owned()).or_insert((0, smallest.clone()));
                    *times += 1;
                    if smallest.len() < known.len() {
                        *known = smallest;
                    }
                }
            }
        }
    }
    asked.sort_unstable();
    asked.dedup();
    println!("{count} states of {} questions compared, {demanded} of them demanded", asked.len());
    let lines =
        wrong.iter().map(|(place, (times, smallest))| format!("{place}, {times} times: {smallest}\n"));
    assert!(wrong.is_empty(), "{}", lines.collect::<String>());
    assert!(count > 1_000 && demanded > 100);
}
