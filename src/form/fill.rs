//! What was typed, back into the inputs of a page.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::model::Page;
use super::name::Name;
use super::post::takes_several;
use super::question::FormQuestion;
use crate::answer::{Answer, AsSent, Node, is_blank, scalar_text};
use crate::application::Draft;
use crate::field::text::trim;
use crate::field::{Country, Month, Nationality, parse_date, parse_year};
use crate::question::Widget;
use crate::report::{Path, Segment, Shape};
use crate::rules::Section;

/// What stands in the inputs of a question.
#[derive(Clone, PartialEq, Eq)]
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

/// The answers of a draft as inputs show them.
///
/// ```
/// use applicant::Draft;
/// use applicant::form::{Filled, Form};
/// let draft = Draft::from_form([("training[0].completed", "2024-09"), ("training[0].title", "Mentoring")])?;
/// let inputs = draft.inputs();
/// let form = Form::pso();
/// let completed = form.questions().find(|it| it.template() == "training[].completed").unwrap();
/// assert!(inputs.shows(completed, 0));
/// assert_eq!(inputs.filled(completed, 0), Filled::Parts(["".into(), "9".into(), "2024".into()]));
/// # Ok::<(), applicant::Fault>(())
/// ```
#[derive(Clone)]
pub struct Inputs(Value);

impl std::fmt::Debug for Inputs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inputs(…)")
    }
}

impl Inputs {
    /// What stands in the inputs of a question; of a row, the row of that index.
    #[must_use]
    pub fn filled(&self, question: &FormQuestion, row: u32) -> Filled {
        fill(question, at(&self.0, &question.path(row)))
    }

    /// Whether a question is shown, given the other answers of its object.
    #[must_use]
    pub fn shows(&self, question: &FormQuestion, row: u32) -> bool {
        question.shown().holds(|test| {
            let key = test.key();
            let parent = question.path(row);
            let siblings = parent.segments().split_last().map(|(_, siblings)| siblings).unwrap_or_default();
            let answer = siblings.iter().try_fold(&self.0, step).and_then(|object| object.get(key));
            test.holds(&answer.map(|answer| given(key, answer)).unwrap_or_default())
        })
    }
}

impl Draft {
    /// Names and values that give this draft again when they are posted, as text. Lists repeat their name; what the form does not
    /// know is among them. An empty list or object says nothing, so it has no name; of a key that came more than once the last
    /// is given, for a form has no other; and the last key of a pointer cannot be `-`.
    ///
    /// ```
    /// use applicant::Draft;
    /// let draft = Draft::from_json(br#"{"training": [{"title": " Mentoring ", "completed": {"month": "9"}}]}"#)?;
    /// let pairs = draft.to_form();
    /// assert_eq!(pairs[0], ("training[0].title".to_owned(), " Mentoring ".to_owned()));
    /// assert_eq!(pairs[1], ("training[0].completed.month".to_owned(), "9".to_owned()));
    /// # Ok::<(), applicant::ReadError>(())
    /// ```
    #[must_use]
    pub fn to_form(&self) -> Vec<(String, String)> {
        let mut names = Vec::new();
        flatten(&serde_json::to_value(self).unwrap_or_default(), &mut Vec::new(), &mut names);
        // In the order of the page; names that are no paths stand last.
        names.sort_by_cached_key(|(name, _)| Place(name.path()));
        names.into_iter().map(|(name, text)| (name.to_string(), text)).collect()
    }

    /// What stands in the inputs of a form, and which of its questions are shown. Made once a page.
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        Inputs(serde_json::to_value(self).unwrap_or_default())
    }

    /// This draft with the answers of one page as they were posted: an answer of the page that was not posted, such as a box
    /// that was not ticked, becomes blank, and all others stay as they were. A list is replaced as a whole, so a page posts all
    /// of its rows. What the form does not know is kept beside what was.
    #[must_use]
    pub fn with_page(&self, page: &Page, posted: &Draft) -> Draft {
        let (Ok(saved), Ok(posted)) = (AsSent::of(self), AsSent::of(posted)) else { return self.clone() };
        let (mut saved, posted) = (saved.in_the_open(), posted.in_the_open());
        let mut places: Vec<Vec<String>> = Vec::new();
        for question in page.questions() {
            let template = question.template();
            let whole = template.split_once("[]").map_or(template.as_str(), |(list, _)| list);
            let place: Vec<String> = whole.split('.').map(str::to_owned).collect();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        keep_unknown(Draft::SHAPE, &posted, &mut saved);
        for place in &places {
            // Something other than an object where one belongs is an answer too, of a kind that will be reported.
            let depth = (1..place.len()).find(|depth| {
                let above = place.get(..*depth).and_then(|above| posted.at(above));
                above.is_some_and(|above| !above.is_object() && !above.is_blank())
            });
            let place = place.get(..depth.unwrap_or(place.len())).unwrap_or(place);
            saved.set(place, posted.all_at(place));
        }
        // The objects above these places may have come more than once themselves.
        let above: BTreeSet<&[String]> =
            places.iter().filter_map(|place| place.split_last().map(|(_, above)| above)).collect();
        for place in above {
            let mut all = posted.all_at(place);
            if all.len() > 1 {
                all.pop();
                all.extend(saved.all_at(place));
                saved.set(place, all);
            }
        }
        saved.read().unwrap_or_else(|_| self.clone())
    }

    /// Whether nothing of a section is answered.
    #[must_use]
    pub fn is_section_blank(&self, section: Section) -> bool {
        let document = serde_json::to_value(self).unwrap_or_default();
        section.keys().iter().filter_map(|key| document.get(key)).all(is_blank)
    }
}

/// The place of a name on the page.
#[derive(PartialEq, Eq)]
struct Place(Option<Path>);

impl Ord for Place {
    fn cmp(&self, other: &Place) -> std::cmp::Ordering {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Draft::SHAPE.compare(a, b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn step<'v>(value: &'v Value, segment: &Segment) -> Option<&'v Value> {
    match segment {
        Segment::Key(key) => value.get(key.as_ref()),
        Segment::Index(index) => match value {
            Value::Array(rows) => rows.get(usize::try_from(*index).ok()?),
            // A single row where a list belongs is the row 0.
            Value::Object(rows) => rows.get(&index.to_string()).or((*index == 0).then_some(value)),
            _ => None,
        },
    }
}

fn at<'v>(document: &'v Value, path: &Path) -> &'v Value {
    path.segments().iter().try_fold(document, step).unwrap_or(&Value::Null)
}

/// Copies the keys that the form does not know, at the top and in the objects below it. Those of rows come with their list.
fn keep_unknown(shape: &Shape, from: &AsSent, to: &mut AsSent) {
    to.take_keys(from, |key| !shape.keys.iter().any(|(known, _)| *known == key));
    for (key, below) in shape.keys.iter().filter(|(_, below)| !below.list && !below.keys.is_empty()) {
        let Some(value) = from.at(&[key]) else { continue };
        if let Some(kept) = to.last_mut(key) {
            keep_unknown(below, value, kept);
            continue;
        }
        let mut kept = AsSent::default();
        keep_unknown(below, value, &mut kept);
        if kept.is_object() {
            to.set(&[key], vec![kept]);
        }
    }
}

/// What was answered to a question that decides about another, as the check reads it: nothing, choices, or what is no choice.
fn given(key: &str, value: &Value) -> Vec<String> {
    let answer = Answer::deserialize(value).unwrap_or_default();
    let mut given = Vec::new();
    let mut take = |text: &str| {
        given.push(trim(text).to_owned());
        Ok(())
    };
    let read = match answer.yes_no() {
        _ if answer.is_blank() => Ok(()),
        Ok(yes) => take(if yes { "yes" } else { "no" }),
        Err(_) if key == "nationalities" => answer.each_item(take),
        Err(_) => answer.text().and_then(|text| take(&text)),
    };
    if read.is_err() {
        given.push("?".to_owned());
    }
    given.iter_mut().for_each(|given| as_offered(key, given));
    given
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

/// An answer that the check reads in more than one way, as the choice that the page offers for it.
fn as_offered(key: &str, given: &mut String) {
    let choice = match key {
        "nationalities" => Nationality::parse(given).ok().map(|it| it.as_str()),
        "country" => Country::parse(given).ok().map(|it| it.as_str()),
        _ => Answer::from(given.as_str()).yes_no().ok().map(|yes| if yes { "yes" } else { "no" }),
    };
    if let Some(choice) = choice {
        choice.clone_into(given);
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
            let date = parse_date(&typed).map(|date| date.format("%-d %-m %Y").to_string());
            let parts = date.or_else(|_| {
                Month::parse(&typed).map(|month| format!(" {} {}", month.month(), month.year()))
            });
            // An estimate may be a year alone.
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
        Widget::Checkboxes | Widget::MultiSelect | Widget::YesNo | Widget::Radios | Widget::Select => {
            let mut ticked = Vec::new();
            texts(value, &mut ticked);
            ticked.iter_mut().for_each(|ticked| as_offered(question.question().key, ticked));
            Filled::Choices(ticked)
        }
        _ => Filled::Text(text(value)),
    }
}

fn flatten(value: &Value, steps: &mut Vec<String>, names: &mut Vec<(Name, String)>) {
    let mut below = |key: String, value| {
        steps.push(key);
        flatten(value, steps, names);
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
            let name = Name { several: !takes_several(&one), ..one };
            names.extend(list.iter().map(|item| (name.clone(), text(item))));
        }
        value => names.push((Name { steps: steps.clone(), several: false }, text(value))),
    }
}
