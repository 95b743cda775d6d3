//! Puts what was typed back into the inputs of a page.

use chrono::Datelike as _;
use serde_json::Value;

use super::model::Page;
use super::name::Name;
use super::post::takes_several;
use super::question::FormQuestion;
use crate::engine::{
    Answer, Decided, Demand, DraftNode, Fact, Group, Names, Path, Place, Rules, Schema, Segment, Siblings,
    Widget, scalar_text,
};
use crate::field::{Month, parse_date, parse_year};

/// Holds what the inputs of a question show.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Filled {
    /// One input.
    Text(String),
    /// The boxes of a date or a month: day, month, year.
    Parts([String; 3]),
    /// The choices that are ticked.
    Choices(Vec<String>),
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Filled::Text(_) => "Filled(text)",
            Filled::Parts(_) => "Filled(parts)",
            Filled::Choices(_) => "Filled(choices)",
        })
    }
}

/// Gives the answers of a draft as inputs show them.
///
/// ```
/// use applicant::Draft;
/// use applicant::form::{Filled, Form};
/// let draft = Draft::from_form([("training[0].completed", "2024-09"), ("training[0].title", "Mentoring")])?;
/// let inputs = draft.inputs();
/// let form = Form::full();
/// let completed = form.questions().find(|it| it.template() == "training[].completed").unwrap();
/// assert!(inputs.shows(completed, 0));
/// assert_eq!(inputs.filled(completed, 0), Filled::Parts(["".into(), "9".into(), "2024".into()]));
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
#[derive(Clone)]
pub struct Inputs<'a> {
    draft: Place<'a>,
    rules: Option<&'a Rules>,
    /// Facts that the form decides.
    facts: Vec<(Fact, bool)>,
}

impl std::fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inputs(…)")
    }
}

impl<'a> Inputs<'a> {
    pub(super) const fn of(
        draft: Place<'a>,
        rules: Option<&'a Rules>,
        facts: Vec<(Fact, bool)>,
    ) -> Inputs<'a> {
        Inputs { draft, rules, facts }
    }

    /// Returns what the inputs of a question show; in a list, for the row of that index.
    #[must_use]
    pub fn filled(&self, question: &FormQuestion, row: u32) -> Filled {
        fill(question, &self.value(&question.path(row)))
    }

    /// The answer at a path, which for a page of your own is among the keys that the form does not know.
    fn value(&self, path: &Path) -> Value {
        let mut place = self.draft;
        let mut steps = path.segments().iter();
        while let Some(step) = steps.next() {
            match (place.at(std::slice::from_ref(step)), place, step) {
                (Some(below), ..) => place = below,
                (None, Place::Group(group), Segment::Key(key)) => {
                    let value = group.beside().answer(key).map(Answer::to_value);
                    let below = |value: Value, step: &Segment| value.get(step.to_string()).cloned();
                    return steps.try_fold(value.unwrap_or_default(), below).unwrap_or_default();
                }
                _ => return Value::Null,
            }
        }
        match place {
            Place::Answer(answer) => answer.to_value(),
            Place::Group(_) | Place::List(_) => Value::Null,
        }
    }

    /// Returns whether a question is shown, given the other answers of its object. It is shown when it is asked, and also when it
    /// is answered while that is still open.
    #[must_use]
    pub fn shows(&self, question: &FormQuestion, row: u32) -> bool {
        let path = question.path(row);
        if !self.asks_groups_above(question, row) {
            return false;
        }
        let above = path.segments().split_last().map(|(_, above)| above).unwrap_or_default();
        let group = match self.draft.at(above) {
            Some(Place::Group(group)) => Some(group),
            // This row does not exist yet.
            _ => None,
        };
        let demand = question.question().need.demand(&self.beside(group));
        match demand {
            Some(demand) => demand != Demand::NotAsked,
            None => self.draft.answer(&path).is_some_and(|answer| !answer.is_blank()),
        }
    }

    /// Returns the rows that a page shows: those of its list, or one for a list without rows and for a page without a list.
    #[must_use]
    pub fn rows(&self, page: &Page) -> Vec<u32> {
        let rows = page.list().map(|list| self.indexes(list)).unwrap_or_default();
        if rows.is_empty() { vec![0] } else { rows }
    }

    /// The indexes of the rows of a list, which may be any key.
    pub(super) fn indexes(&self, list: &str) -> Vec<u32> {
        let Place::Group(form) = self.draft else { return Vec::new() };
        match form.below(list) {
            Some(Place::List(rows)) => rows.indexes(),
            _ => Vec::new(),
        }
    }

    fn beside<'b>(&'b self, group: Option<&'b dyn Group>) -> Siblings<'b> {
        Siblings::new(group, self.rules, Decided::OnPage(&self.facts))
    }

    /// Returns whether all the groups that a question lies in are asked.
    fn asks_groups_above(&self, question: &FormQuestion, row: u32) -> bool {
        let mut place = Some(self.draft);
        for step in &question.above {
            let Some(Place::Group(group)) = place else { return true };
            if let Some(child) = group.schema().child(step.key)
                && child.need.demand(&self.beside(Some(group))) == Some(Demand::NotAsked)
            {
                return false;
            }
            place = match group.below(step.key) {
                Some(Place::List(list)) if step.is_list => list.row(row),
                below => below,
            };
        }
        true
    }
}

pub(super) fn to_form<D: DraftNode>(draft: &D) -> Vec<(String, String)> {
    let mut names = Vec::new();
    flatten(D::SCHEMA, &serde_json::to_value(draft).unwrap_or_default(), &mut Vec::new(), &mut names);
    // Names are in the order of the page; names that are not paths come last.
    let order = |a: &Option<Path>, b: &Option<Path>| match (a, b) {
        (Some(a), Some(b)) => D::SCHEMA.compare(a, b, &Names::default()),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let mut placed: Vec<(Option<Path>, Name, String)> =
        names.into_iter().map(|(name, text)| (name.path(), name, text)).collect();
    placed.sort_by(|(a, ..), (b, ..)| order(a, b));
    placed.into_iter().map(|(_, name, text)| (name.to_string(), text)).collect()
}

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|item| texts(item, found)),
        Value::Object(map) => map.values().for_each(|item| texts(item, found)),
        Value::Bool(yes) => found.push(if *yes { "yes" } else { "no" }.to_owned()),
        value => found
            .extend(scalar_text(value).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        value => scalar_text(value).unwrap_or_default().into_owned(),
    }
}

fn fill(question: &FormQuestion, value: &Value) -> Filled {
    match question.question().widget {
        Widget::Date | Widget::Month => {
            if let Value::Object(map) = value {
                return Filled::Parts(
                    ["day", "month", "year"].map(|part| map.get(part).map(text).unwrap_or_default()),
                );
            }
            let typed = text(value);
            let date =
                parse_date(&typed).map(|date| format!("{} {} {:04}", date.day(), date.month(), date.year()));
            let parts = date.or_else(|_| {
                Month::parse(&typed).map(|month| format!(" {} {}", month.month(), month.year()))
            });
            // An estimate may be only a year.
            let parts = parts.or_else(|_| parse_year(&typed).map(|year| format!("  {year}")));
            match parts {
                Ok(parts) => {
                    let mut parts = parts.split(' ').map(str::to_owned);
                    Filled::Parts(std::array::from_fn(|_| parts.next().unwrap_or_default()))
                }
                // What cannot be taken apart is shown as it was typed.
                Err(_) => Filled::Parts([String::new(), typed, String::new()]),
            }
        }
        // Several answers where only one belongs do not match any choice: the check reports it, and no question that depends on
        // it is shown.
        Widget::YesNo | Widget::Radios | Widget::Select if value.is_array() || value.is_object() => {
            Filled::Choices(Vec::new())
        }
        Widget::Checkboxes | Widget::MultiSelect | Widget::YesNo | Widget::Radios | Widget::Select => {
            let mut ticked = Vec::new();
            texts(value, &mut ticked);
            // An answer that the check reads in more than one way, as the choice that the page offers for it.
            for ticked in &mut ticked {
                if let Some(name) = question.question().choice_named(ticked) {
                    name.clone_into(ticked);
                }
            }
            Filled::Choices(ticked)
        }
        _ => Filled::Text(text(value)),
    }
}

fn flatten(shape: &Schema, value: &Value, steps: &mut Vec<String>, names: &mut Vec<(Name, String)>) {
    let mut below = |key: String, value| {
        steps.push(key);
        flatten(shape, value, steps, names);
        steps.pop();
    };
    match value {
        Value::Null => {}
        Value::Object(map) => map.iter().for_each(|(key, value)| below(key.clone(), value)),
        Value::Array(list) if list.iter().any(|item| item.is_object() || item.is_array()) => {
            list.iter().enumerate().for_each(|(index, item)| below(index.to_string(), item));
        }
        Value::Array(list) => {
            let one = Name { steps: steps.clone(), several: false };
            // Where the question takes several, the name says so already.
            let name = Name { several: !takes_several(shape, &one), ..one };
            names.extend(list.iter().map(|item| (name.clone(), text(item))));
        }
        value => names.push((Name { steps: steps.clone(), several: false }, text(value))),
    }
}
