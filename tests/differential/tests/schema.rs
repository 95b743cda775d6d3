//! The JSON Schema against the check: what a schema can say, both say of the same documents.

use applicant::engine::Widget;
use applicant::form::{Dialect, Form, FormQuestion};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Policy, Rules, Scope};
use serde_json::{Value, json};

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

fn validator(rules: &Rules, dialect: Dialect) -> jsonschema::Validator {
    let schema = Form::full().json_schema(rules, &Messages::new(Language::english()), dialect);
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

/// A sound application as it is written out.
fn canonical(draft: &Draft) -> Value {
    serde_json::to_value(draft.check(&rules()).unwrap().application).unwrap()
}

/// What a schema has a keyword for.
const SAID: &[Code] = &[
    Code::MISSING,
    Code::WRONG_TYPE,
    Code::TOO_LONG,
    Code::TOO_SHORT,
    Code::SHARE_CODE_LENGTH,
    Code::NONE_WITH_OTHERS,
    Code::NOT_A_CHOICE,
    Code::OUT_OF_RANGE,
    Code::NOT_A_NUMBER,
    Code::NOT_WHOLE,
    Code::TOO_MANY,
    Code::DUPLICATE,
    Code::DATE_NOT_REAL,
    Code::DATE_INCOMPLETE,
];

/// Answers of the type that the wire format has for a question: good ones and bad ones.
fn answers(question: &FormQuestion, rules: &Rules) -> Vec<Value> {
    let asked = question.question();
    let choices = question.options(rules);
    let wrong = [json!({ "a": 1 }), json!([[1]])];
    let own: Vec<Value> = match asked.widget {
        Widget::YesNo => vec![json!(true), json!(false)],
        Widget::Number => [-1.0, 0.0, 0.4, 0.5, 1.0, 1.5, 48.0, 48.1, 168.0, 168.1, 500.0, 501.0]
            .iter()
            .map(|n| json!(n))
            .collect(),
        Widget::Date => vec![json!("2012-02-29"), json!("2013-02-29"), json!("2012-13-01"), json!("soon")],
        Widget::Month => vec![json!("2012-02"), json!("2012-13"), json!("2012-00"), json!("soon")],
        Widget::Radios => choices.iter().map(|it| json!(it)).chain([json!("nonsense")]).collect(),
        Widget::Checkboxes => choices
            .iter()
            .map(|it| json!([it]))
            .chain(choices.last().map(|last| json!([choices[0], last])))
            .chain([json!([choices[0], choices[1]]), json!([choices[0], choices[0]]), json!(["nonsense"])])
            .collect(),
        Widget::Select => {
            vec![
                json!("GB"),
                json!("FR"),
                json!("ZZ"),
                json!("probation_services_officer"),
                json!("astronaut"),
            ]
        }
        Widget::MultiSelect => vec![
            json!(["GBR"]),
            json!(["GBR", "NGA"]),
            json!(["GBR", "GBR"]),
            json!(["ZZZ"]),
            json!(["GBR", "IRL", "FRA", "DEU", "ESP"]),
            json!(["GBR", "IRL", "FRA", "DEU", "ESP", "ITA"]),
        ],
        Widget::Year => vec![json!(999), json!(1000), json!(2012), json!(10_000)],
        Widget::Email => [254, 255]
            .iter()
            .map(|length| {
                let [local, long, short] = [60, 63, length - 254 + 57].map(|count| "x".repeat(count));
                format!("{local}@{long}.{long}.{short}.example")
            })
            .chain(["ada@example.com".to_owned(), "ada".to_owned()])
            .map(Value::from)
            .collect(),
        // Put together here, so that the text has no number that could be somebody's.
        Widget::Code if asked.key == "ni_number" => {
            let ni = |pieces: [&str; 3], between: &str| json!(pieces.join(between));
            let (good, short, long) = (["LL", "000000", "A"], ["LL", "000000", ""], ["LL", "00000000", "A"]);
            let wide = ["ＬＬ", "００００００", "Ａ"];
            vec![ni(good, ""), ni(good, " - "), ni(good, "/"), ni(short, ""), ni(long, ""), ni(wide, ".")]
        }
        Widget::Code => [
            "W12345678",
            "w12-345 678",
            "W12.345.678",
            "W1234567",
            "W123456789",
            "Ｗ１２３４５６７８",
            "W12345678é",
            "12345",
            "123456",
            "12 34-56 789",
            "1234567890",
        ]
        .iter()
        .map(|it| json!(it))
        .collect(),
        _ => [1, 50, 51, 64, 65, 100, 101, 200, 201].iter().map(|n| json!("x".repeat(*n))).collect(),
    };
    own.into_iter().chain(wrong).collect()
}

fn set(document: &mut Value, question: &FormQuestion, answer: Option<&Value>) -> bool {
    let path = question.path(0);
    let pointer = path.pointer();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let Some(object) = document.pointer_mut(parent).and_then(Value::as_object_mut) else { return false };
    match answer {
        Some(answer) => drop(object.insert(key.to_owned(), answer.clone())),
        None => return object.remove(key).is_some(),
    }
    true
}

#[test]
fn schema_and_check_agree() {
    let rules = rules();
    let form = Form::full();
    let validators = [Dialect::Draft202012, Dialect::Draft7].map(|dialect| validator(&rules, dialect));
    let mut bases: Vec<Value> = Vec::new();
    for file in std::fs::read_dir("../../examples/data").unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        if let Ok(draft) = Draft::from_json(&bytes)
            && draft.check(&rules).is_ok()
        {
            bases.push(canonical(&draft));
        }
    }
    bases.push(canonical(&Draft::sample()));
    assert!(bases.len() > 8);
    let (mut tried, mut refused) = (0, 0);
    for base in &bases {
        for validator in &validators {
            let errors: Vec<String> =
                validator.iter_errors(base).map(|it| format!("{}: {it}", it.instance_path())).collect();
            assert_eq!(errors, Vec::<String>::new(), "a sound application fits the schema");
        }
        for question in form.questions() {
            for answer in answers(question, &rules).iter().map(Some).chain([None]) {
                let mut document = base.clone();
                if !set(&mut document, question, answer) {
                    continue;
                }
                let draft: Draft = serde_json::from_value(document.clone()).unwrap();
                // What is not asked the check leaves out, whatever it is; a schema looks at it all the same.
                if !draft.inputs().shows(question, 0) {
                    continue;
                }
                let report = draft.review(&rules, Scope::Submit);
                let path = question.path(0);
                let at = |issue: &&applicant::Issue| issue.path().clone().with_part(None) == path;
                let said = report.errors().filter(at).map(applicant::Issue::code).collect::<Vec<_>>();
                let fits = validators.each_ref().map(|validator| validator.is_valid(&document));
                assert_eq!(fits[0], fits[1], "both drafts agree");
                let template = question.template();
                if !fits[0] {
                    refused += 1;
                    assert!(
                        report.blocks(),
                        "the schema refuses what the check takes: {template} {answer:?}"
                    );
                } else if let Some(code) = said.iter().find(|code| SAID.contains(code)) {
                    // Whether something is missing may hang on other answers, a level and an award on the kind.
                    let depends = *code == Code::MISSING
                        || answer.is_none()
                        || ["qualifications[].level", "qualifications[].award"].contains(&template);
                    let depends = depends && !(question.question().only_yes && answer.is_some());
                    assert!(depends, "the check refuses what the schema takes: {template} {answer:?} {code}");
                }
                tried += 1;
            }
        }
    }
    println!("{tried} documents, {refused} of them refused by both");
    assert!(tried > 5_000 && refused > 1_000);
}
