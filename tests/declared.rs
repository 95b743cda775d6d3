//! What a question declares is what every reader of it does: the check, the page and the exported groups, in every state of the
//! answers that decide.

mod objects;

use std::collections::BTreeMap;

use applicant::engine::{AskedBy, Demand, Need, Schema, Severity, When, Widget};
use applicant::form::{Form, FormQuestion, Test};
use applicant::{Code, Draft, Issue, Rules, Scope};
use objects::{Object, Plain, document, shape, with};
use serde_json::{Value, json};

fn rules(share_code_at_application: bool) -> Rules {
    let mut rules = Rules::on("2026-11-21".parse().unwrap()).with_employer_answers();
    rules.check_stage = true;
    rules.application_mut().share_code_at_application = share_code_at_application;
    rules
}

/// The questions whose need looks at other answers, whoever answers them.
fn questions() -> Vec<FormQuestion> {
    let needs = |question: &FormQuestion| matches!(question.question().need, Need::Cases(_) | Need::By(_));
    FormQuestion::all().into_iter().filter(needs).collect()
}

/// The keys that a condition looks at, and whether it looks at facts.
fn looks_at(when: &When, keys: &mut Vec<&'static str>, facts: &mut bool) {
    match when {
        When::Is { key, .. } | When::Answered(key) => keys.push(key),
        When::Fact(_) => *facts = true,
        When::All(several) | When::Any(several) => several.iter().for_each(|it| looks_at(it, keys, facts)),
        When::Not(it) => looks_at(it, keys, facts),
    }
}

/// The other answers that decide about a question, and whether facts do.
fn deciders(question: &FormQuestion) -> (Vec<&'static str>, bool) {
    let (mut keys, mut facts) = (Vec::new(), false);
    match question.question().need {
        Need::By(table) => keys.push(table.key),
        Need::Cases(cases) => cases.iter().for_each(|(when, _)| looks_at(when, &mut keys, &mut facts)),
        Need::Always(_) | Need::Sometimes | Need::ByRules => {}
    }
    // It decides about a date without an answer on the limit: see `is_beside_a_status_without_end`.
    keys.extend((question.key() == "permission_ends_on").then_some("settlement"));
    keys.retain(|key| *key != question.key());
    keys.sort_unstable();
    keys.dedup();
    (keys, facts)
}

/// Every state of an answer that decides; `None` leaves the key out.
fn states(shape: &Schema, key: &str) -> Vec<Option<Value>> {
    let question = shape.question(key).expect("a question that decides");
    let own = match question.widget {
        Widget::MultiSelect => vec![
            json!([]),
            json!(["GBR"]),
            json!(["IRL"]),
            json!(["GBR", "IRL"]),
            json!(["DEU"]),
            json!(["TUR"]),
            json!(["CAN"]),
            json!(["USA"]),
            json!(["USA", "GBR"]),
            json!(["GBR", "?"]),
            json!(["?", "IRL", "GBR"]),
            json!(["DEU", "?"]),
            json!(["USA", { "a": 1 }]),
            json!(["?"]),
            json!([{ "a": 1 }]),
        ],
        Widget::YesNo => vec![json!(true), json!(false), json!("yes"), json!("no")],
        Widget::Radios | Widget::Select => question.choice_names().into_iter().map(Value::from).collect(),
        Widget::Line => vec![json!("2")],
        other => panic!("states of {other:?}"),
    };
    let any = [None, Some(json!("")), Some(json!("?")), Some(json!({ "a": 1 })), Some(json!(["?", "?"]))];
    any.into_iter().chain(own.into_iter().map(Some)).collect()
}

/// How a question itself is answered.
#[derive(Clone, Copy, PartialEq)]
enum Own {
    Blank,
    Good,
    Unreadable,
}

fn own_states(question: &FormQuestion) -> Vec<(Own, Option<Value>)> {
    let asked = question.question();
    let good = match asked.widget {
        Widget::Date => json!("1990-02-01"),
        Widget::Line | Widget::Code | Widget::Prose => json!("2"),
        _ => json!(asked.choice_names()[0]),
    };
    // A text may be anything, so only a value of another type is not an answer to it.
    let odd = (!matches!(asked.widget, Widget::Line | Widget::Code | Widget::Prose)).then(|| json!("?"));
    [(Own::Blank, None), (Own::Blank, Some(json!(" "))), (Own::Good, Some(good))]
        .into_iter()
        .chain([json!({ "a": 1 })].into_iter().chain(odd).map(|value| (Own::Unreadable, Some(value))))
        .collect()
}

/// A question in one state of its own answer and of those that decide.
struct State<'a> {
    question: &'a FormQuestion,
    rules: &'a Rules,
    object: &'a Object,
    own: Own,
    /// What is asked by its need.
    demand: Option<Demand>,
}

impl State<'_> {
    fn draft(&self) -> Draft {
        serde_json::from_value(document(self.question, self.object)).unwrap()
    }

    /// Whether the page is to show it.
    fn is_shown(&self) -> bool {
        self.demand.map_or(self.own != Own::Blank, |demand| demand != Demand::NotAsked)
    }

    /// The one exception that is meant: a date alone says that permission ends then, so it is asked by hand while nothing is answered on
    /// the limit; beside a status that shows no end it is left out with a warning.
    fn is_beside_a_status_without_end(&self) -> bool {
        let settlement = self.object.get("settlement").and_then(Value::as_str);
        self.question.key() == "permission_ends_on"
            && self.demand != Some(Demand::NotAsked)
            && texts(self.object.get("permission_limit")).is_empty()
            && matches!(settlement, Some("settled" | "pre_settled"))
    }
}

/// Looks at every state of every question; what disagrees is listed with its count and its smallest document.
#[track_caller]
fn compare(what: &str, disagreement: impl Fn(&State<'_>) -> Vec<&'static str>) {
    let (questions, mut count) = (questions(), 0_usize);
    let mut wrong: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for question in &questions {
        let (shape, key) = (shape(question), question.key());
        let (keys, facts) = deciders(question);
        let mut objects = vec![Object::new()];
        for key in keys {
            let states = states(shape, key);
            objects = objects.iter().flat_map(|it| states.iter().map(|state| with(it, key, state))).collect();
        }
        for rules in [true, false].into_iter().take(1 + usize::from(facts)).map(rules) {
            for (own, answer) in own_states(question) {
                for object in objects.iter().map(|object| with(object, key, &answer)) {
                    let beside = Plain { object: &object, shape, rules: &rules };
                    let demand = question.question().need.demand(&beside);
                    count += 1;
                    for said in disagreement(&State { question, rules: &rules, object: &object, own, demand })
                    {
                        let smallest = format!("{} where it is {demand:?}", document(question, &object));
                        let (times, known) = wrong
                            .entry(format!("{} {said}", question.template()))
                            .or_insert((0, smallest.clone()));
                        *times += 1;
                        if smallest.len() < known.len() {
                            *known = smallest;
                        }
                    }
                }
            }
        }
    }
    println!("{what}: {count} states of {} questions compared", questions.len());
    let lines =
        wrong.iter().map(|(place, (times, smallest))| format!("{place}, {times} times: {smallest}\n"));
    assert!(wrong.is_empty(), "{}", lines.collect::<String>());
}

/// The values in the inputs of an answer, as a browser sees them.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Bool(yes)) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Some(Value::Number(number)) => vec![number.to_string()],
        Some(Value::String(text)) => {
            Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect()
        }
        Some(Value::Array(list)) => list.iter().flat_map(|item| texts(Some(item))).collect(),
        Some(Value::Object(map)) => map.values().flat_map(|item| texts(Some(item))).collect(),
    }
}

/// Whether a test of an exported group holds, as a browser works it out.
fn test_holds(test: &Test, object: &Object) -> bool {
    let given = texts(object.get(test.key()));
    let is_one = |names: &[&str]| match given.is_empty() {
        true => names.contains(&""),
        false => given.iter().any(|text| names.contains(&text.as_str())),
    };
    match test {
        Test::Is { any_of, .. } => is_one(any_of),
        Test::IsNot { none_of, .. } => !is_one(none_of),
    }
}

#[test]
fn the_form_asks_these_questions() {
    let form = Form::of(&rules(true));
    let of_the_form: Vec<&str> = form.questions().map(FormQuestion::template).collect();
    for question in questions() {
        let is_of_the_employer = question.asked_by() == AskedBy::Employer;
        assert_ne!(of_the_form.contains(&question.template()), is_of_the_employer, "{}", question.template());
    }
    for question in form.questions() {
        let (declared, all) = (question.question().need, questions());
        let is_listed = all.contains(question);
        assert_eq!(is_listed, matches!(declared, Need::Cases(_) | Need::By(_)), "{}", question.template());
    }
}

#[test]
fn the_page_shows_what_is_asked() {
    compare("page", |state| {
        let draft = state.draft();
        let shown = draft.inputs_under(state.rules).shows(state.question, 0);
        (shown != state.is_shown())
            .then_some(if shown { "is shown" } else { "is not shown" })
            .into_iter()
            .collect()
    });
}

#[test]
fn exported_groups_show_the_same() {
    compare("exported groups", |state| {
        let shown = state.question.shown().holds(|test| test_holds(test, state.object));
        (shown != state.is_shown())
            .then_some(if shown { "is shown" } else { "is not shown" })
            .into_iter()
            .collect()
    });
}

#[test]
fn the_check_asks_what_is_asked() {
    compare("check", |state| {
        let report = state.draft().review(state.rules, Scope::Submit);
        assert_eq!(report.omitted(), 0);
        let path = state.question.path(0);
        let found: Vec<&Issue> = report.at(&path).collect();
        let has =
            |code: Code, severity| found.iter().any(|it| it.code() == code && it.severity() == severity);
        let is_missing = has(Code::MISSING, Severity::Error);
        let is_left_out = has(Code::ANSWER_NOT_ASKED, Severity::Info);
        let is_wrong = found.iter().any(|issue| issue.severity() == Severity::Error);

        let is_answered = state.own != Own::Blank;
        let is_excepted = is_answered && state.is_beside_a_status_without_end();
        let not_asked = state.demand == Some(Demand::NotAsked);
        let should_be_wrong = state.own == Own::Unreadable && !not_asked && !is_excepted;
        let checks = [
            ("is missing or not", is_missing == (!is_answered && state.demand == Some(Demand::Required))),
            ("is left out or not", is_left_out == (is_answered && not_asked)),
            (
                "is left out with a warning or not",
                has(Code::ANSWER_NOT_ASKED, Severity::Warning) == is_excepted,
            ),
            // Of a good answer other rules may have something to say.
            ("is wrong or not", state.own != Own::Unreadable || is_wrong == should_be_wrong),
        ];
        checks.into_iter().filter(|(_, holds)| !holds).map(|(said, _)| said).collect()
    });
}
