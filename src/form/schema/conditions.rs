//! What one answer demands of another, as `if` and `then`.

use serde_json::{Map, Value, json};

use crate::engine::{Beside, Choices, Chosen, Demand, Fact, Given, Need, Rules, Ternary, When, Widget};
use crate::form::FormQuestion;
use crate::form::input::code_pattern;

/// What is demanded in an object once other answers of it are given, as `if` and `then`: by each choice of an answer that decides,
/// and by conditions over several answers.
pub(super) fn conditions(group: &[&FormQuestion], rules: &Rules) -> Vec<Value> {
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
