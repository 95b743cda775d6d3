//! The same of forms of others: whatever conditions they have, the JSON Schema demands what the check does.

use std::collections::BTreeSet;

use applicant::engine::{Demand, Fact, Need, When};
use applicant::field::Line;
use applicant::form::{DeclaredForm, Dialect, FormDraft};
use applicant::messages::{Language, Messages};
use applicant::{Choice, Code, Form, Rules, Scope, Section};
use jsonschema::error::ValidationErrorKind;
use serde_json::{Value, json};

const LATE: Fact = Fact::new("late");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum Animal {
    Cat,
    Dog,
    Newt,
}

const CAT: When = When::is("one", Animal::Cat.chosen_place());
const NEWTS: When = When::is("many", Animal::Newt.chosen_place()).or_blank(false);

impl Animal {
    const fn chosen_place(self) -> u64 {
        1 << self.chosen().place
    }
}

#[derive(Clone, Section)]
pub struct Pets {
    pub one: Animal,
    #[ask(optional)]
    pub other: Option<Animal>,
    #[ask(default)]
    pub many: Vec<Animal>,
    #[ask(when(one != "cat"))]
    pub not_one: Option<Line>,
    #[ask(when(other != "cat"))]
    pub not_other: Option<Line>,
    #[ask(when(many != "newt"))]
    pub no_newt: Option<Line>,
    #[ask(when(many = ["cat", "dog"]))]
    pub cats_or_dogs: Option<Line>,
    #[ask(when(one = "dog"), when(many != ["cat", "dog"]), when(answered(other)))]
    pub all: Option<Line>,
    #[ask(when(fact = LATE), when(other = "dog"))]
    pub late: Option<Line>,
    // The first case that holds decides.
    #[ask(need = Need::Cases(&[(NEWTS, Demand::Optional), (CAT, Demand::Required)]))]
    pub unless_newts: Option<Line>,
    #[ask(need = Need::Cases(&[(CAT, Demand::NotAsked), (When::ALWAYS, Demand::Required)]))]
    pub unless_cat: Option<Line>,
    #[ask(need = Need::Cases(&[(When::ALWAYS, Demand::Optional), (CAT, Demand::Required)]))]
    pub never: Option<Line>,
    #[ask(need = Need::Cases(&[(When::Any(&[CAT, When::Not(&NEWTS)]), Demand::Required)]))]
    pub either: Option<Line>,
}

#[derive(Form)]
pub struct Home {
    pub pets: Pets,
}

#[test]
fn schema_and_check_demand_the_same() {
    let (mut count, mut demanded) = (0, BTreeSet::new());
    let lists =
        [json!([]), json!(["cat"]), json!(["newt"]), json!(["cat", "newt"]), json!(["dog", "cat", "newt"])];
    for (late, dialect) in [(true, Dialect::Draft202012), (false, Dialect::Draft7)] {
        let rules = Rules::on("2026-11-21".parse().unwrap()).with_fact(LATE, late);
        let form = Home::form(&rules);
        let schema = form.json_schema(&rules, &Messages::new(Language::english()), dialect);
        let validator = jsonschema::options().build(&schema).unwrap();
        for one in [Some("cat"), Some("dog"), Some("newt"), None] {
            for other in [Some("cat"), Some("dog"), None] {
                for many in lists.iter().map(Some).chain([None]) {
                    let mut pets = json!({});
                    for (key, answer) in [
                        ("one", one.map(Value::from)),
                        ("other", other.map(Value::from)),
                        ("many", many.cloned()),
                    ] {
                        if let Some(answer) = answer {
                            pets[key] = answer;
                        }
                    }
                    let document = json!({ "pets": pets });
                    let draft = HomeDraft::from_json(document.to_string().as_bytes()).unwrap();
                    let by_check: BTreeSet<String> = draft
                        .review(&rules, Scope::Submit)
                        .iter()
                        .filter(|issue| issue.code() == Code::MISSING)
                        .map(|issue| issue.path().pointer())
                        .collect();
                    let by_schema: BTreeSet<String> = validator
                        .iter_errors(&document)
                        .filter_map(|error| match error.kind() {
                            ValidationErrorKind::Required { property } => {
                                Some(format!("{}/{}", error.instance_path(), property.as_str()?))
                            }
                            _ => None,
                        })
                        .collect();
                    assert_eq!(by_schema, by_check, "{document} late: {late}");
                    // What a browser is told shows what the page does. It knows no facts.
                    let inputs = draft.inputs_under(&rules);
                    let given = |key: &str| -> Vec<String> {
                        match &document["pets"][key] {
                            Value::String(text) => vec![text.clone()],
                            Value::Array(list) => {
                                list.iter().filter_map(|it| it.as_str()).map(str::to_owned).collect()
                            }
                            _ => Vec::new(),
                        }
                    };
                    for question in form.questions().filter(|it| it.key() != "late") {
                        let in_browser = question.shown().holds(|test| test.holds(&given(test.key())));
                        assert_eq!(
                            in_browser,
                            inputs.shows(question, 0),
                            "{} beside {document}",
                            question.template()
                        );
                    }
                    demanded.extend(by_check);
                    count += 1;
                }
            }
        }
    }
    println!("{count} states, {} questions demanded", demanded.len());
    assert_eq!(count, 144);
    // Everything but `never` and what may be left blank.
    assert_eq!(demanded.len(), 10);
}
