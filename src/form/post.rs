//! Reads a form post, names and values in any notation, as a draft.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::error::FormError;
use super::name::Name;
use super::rows::RowAction;
use crate::engine::{Check, Code, Fault, Intake, Meta, Schema, Segment, from_value, is_blank};

/// Limits what a post may contain, and sets what its names begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PostLimits {
    /// The most names and values.
    pub pairs: usize,
    /// The most bytes of all names and values together.
    pub bytes: usize,
    /// A prefix of every name, as some libraries add it: with `root`, `root.employment.0.end` is `employment.0.end`.
    pub root: Option<&'static str>,
}

impl Default for PostLimits {
    /// Allows 4,000 pairs and as many bytes as [`Intake::MAX_INPUT`], and expects no prefix.
    fn default() -> Self {
        PostLimits { pairs: 4_000, bytes: Intake::MAX_INPUT, root: None }
    }
}

/// Holds a form post that was read. With the feature `axum` or `actix` it is also an extractor.
///
/// Names are those of [`Path`](crate::engine::Path): `employment[0].end.month`, and equally `employment[0][end][month]`,
/// `employment.0.end.month` and `/employment/0/end/month`; a key that cannot be part of a path is written in a pointer. A name
/// that comes more than once is a list where the question takes one (`regions`, `regions[]`). Elsewhere the last value counts, so
/// that a hidden `no` may come before a checkbox. Gaps in the numbers of rows and blank rows are kept as they are. A name that
/// begins with `_` belongs to the page and is not an answer.
///
/// ```
/// use applicant::form::{FormPost, RowAction};
/// use applicant::Code;
///
/// let post = FormPost::read([
///     ("training[0].title", "Mentoring"),
///     ("training[0][completed][month]", "9"),
///     ("training.0.completed.year", "2024"),
///     ("job.regions", "london"),
///     ("job.regions", "wales"),
///     ("favourite colour", "blue"),
///     ("_csrf", "a token"),
///     ("_row", "add training"),
/// ])?;
/// let draft = serde_json::to_value(&post.draft).unwrap();
/// assert_eq!(draft["training"]["0"]["completed"]["year"], "2024");
/// assert_eq!(draft["job"]["regions"][1], "wales");
/// assert_eq!(post.value("_csrf"), Some("a token"));
/// assert_eq!(post.row_action(), Ok(Some(RowAction::Add("training"))));
///
/// let report = post.draft.review(&applicant::Rules::on("2026-11-21".parse().unwrap()), applicant::Scope::Save);
/// assert!(report.codes().any(|code| code == Code::UNKNOWN_KEY));
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct FormPost<D> {
    /// The answers.
    pub draft: D,
    /// The names that begin with `_`, with their values.
    own: Vec<(String, String)>,
}

impl<D: std::fmt::Debug> std::fmt::Debug for FormPost<D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormPost").field("draft", &self.draft).finish_non_exhaustive()
    }
}

impl<D> From<D> for FormPost<D> {
    /// Takes a draft that came in another way, without names that belong to the page.
    fn from(draft: D) -> FormPost<D> {
        FormPost { draft, own: Vec::new() }
    }
}

impl<D: Check> FormPost<D> {
    /// Reads names and values as a form sends them, for any form that was declared.
    ///
    /// # Errors
    /// As [`FormPost::read`].
    pub fn of<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<FormPost<D>, Fault> {
        FormPost::read_for(&[], pairs, PostLimits::default())
    }

    /// Reads a post of any form, given the templates of your own questions that take several answers.
    pub(crate) fn read_for<N: AsRef<str>, V: AsRef<str>>(
        own_lists: &[String],
        pairs: impl IntoIterator<Item = (N, V)>,
        limits: PostLimits,
    ) -> Result<FormPost<D>, Fault> {
        let mut tree = Value::Object(Map::new());
        let mut own = Vec::new();
        let mut unknown = Map::new();
        let mut bytes = 0_usize;
        for (count, (name, value)) in pairs.into_iter().enumerate() {
            let (name, value) = (name.as_ref(), value.as_ref());
            if count >= limits.pairs {
                return Err(Fault::new(Code::TOO_MANY_PAIRS).with("max", limits.pairs));
            }
            bytes = bytes.saturating_add(name.len()).saturating_add(value.len());
            if bytes > limits.bytes {
                return Err(Fault::new(Code::INPUT_TOO_LARGE).with("max", limits.bytes));
            }
            if value.len() > Intake::MAX_ANSWER {
                return Err(Fault::new(Code::ANSWER_TOO_LARGE).with("max", Intake::MAX_ANSWER));
            }
            if name.starts_with('_') {
                own.push((name.to_owned(), value.to_owned()));
                continue;
            }
            let plain = limits.root.map_or(Cow::Borrowed(name), |root| without_root(name, root));
            let place = Name::parse(&plain);
            // This comes before anything is built from it, because a tree of thousands of levels would overflow the stack.
            if place.as_ref().is_some_and(|place| place.steps.len() > Intake::MAX_DEPTH) {
                return Err(Fault::new(Code::NESTED_TOO_DEEP).with("max", Intake::MAX_DEPTH));
            }
            let is_placed = place.is_some_and(|name| {
                let is_list = name.several
                    || takes_several(D::SCHEMA, &name)
                    || name.path().is_some_and(|path| own_lists.contains(&path.template()));
                place_of(&mut tree, name.steps).is_some_and(|place| put(place, value, is_list))
            });
            if !is_placed {
                keep(&mut unknown, name, value)?;
            }
        }
        // This text came where answers lie below: the document has its key already.
        let mut rest = Map::new();
        for (mut name, value) in unknown {
            while tree.get(&name).is_some() || rest.contains_key(&name) {
                name.push_str("[]");
            }
            rest.insert(name, value);
        }
        let mut draft: D = from_value(tree)?;
        if draft.beside().kept() + rest.len() > Intake::MAX_ROWS {
            return Err(Fault::new(Code::TOO_MANY_KEYS).with("max", Intake::MAX_ROWS));
        }
        rest.into_iter().for_each(|(name, value)| draft.beside_mut().insert(name, value));
        Ok(FormPost { draft, own })
    }

    /// Returns the last value of a name that belongs to the page.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.own.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the button for rows that was pressed, if any: a submit button of the name `_row`.
    ///
    /// # Errors
    /// When its text is not that of a button for rows.
    pub fn row_action(&self) -> Result<Option<RowAction>, FormError> {
        self.value("_row").map(RowAction::parse_for::<D>).transpose()
    }
}

/// Keeps what nobody asked for, with every value of a name that repeats. What was saved has to be read again, so no more is kept
/// than may be read.
fn keep(unknown: &mut Map<String, Value>, name: &str, value: &str) -> Result<(), Fault> {
    let value = Value::String(value.to_owned());
    match unknown.get_mut(name) {
        None => drop(unknown.insert(name.to_owned(), value)),
        Some(Value::Array(all)) if all.len() >= Intake::MAX_ROWS => {
            return Err(Fault::new(Code::TOO_MANY_ROWS).with("max", Intake::MAX_ROWS));
        }
        Some(Value::Array(all)) => all.push(value),
        Some(first) => *first = Value::Array(vec![first.take(), value]),
    }
    Ok(())
}

/// Reads `root.employment[0]` and `root[employment][0]` as `employment[0]`, and any other name as it is.
fn without_root<'a>(name: &'a str, root: &str) -> Cow<'a, str> {
    let Some(rest) = name.strip_prefix(root) else { return name.into() };
    match (rest.strip_prefix('.'), rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))) {
        (Some(plain), _) => plain.into(),
        (_, Some((first, rest))) => format!("{first}{rest}").into(),
        _ => name.into(),
    }
}

/// Returns whether the question of that name takes several answers, so that the name repeats.
pub(super) fn takes_several(mut shape: &Schema, name: &Name) -> bool {
    let Some(path) = name.path() else { return false };
    let mut steps = path.segments().iter().peekable();
    let mut question = None;
    while let Some(step) = steps.next() {
        let Segment::Key(key) = step else { return false };
        let Some(child) = shape.child(key) else { return false };
        if child.shape.list && !matches!(steps.next(), Some(Segment::Index(_))) {
            return false;
        }
        (shape, question) = (child.shape, child.question);
    }
    question.is_some_and(Meta::takes_several)
}

/// Returns the place of a name in the tree, or `None` where something else was answered on the way.
fn place_of(tree: &mut Value, steps: Vec<String>) -> Option<&mut Value> {
    let mut place = tree;
    for step in steps {
        if !place.is_object() && is_blank(place) {
            *place = Value::Object(Map::new());
        }
        place = place.as_object_mut()?.entry(step).or_insert(Value::Null);
    }
    Some(place)
}

/// Puts a value in its place, unless there are rows or parts already.
fn put(place: &mut Value, value: &str, is_list: bool) -> bool {
    let value = Value::String(value.to_owned());
    match place {
        Value::Object(_) => return false,
        Value::Array(list) => list.push(value),
        Value::Null if is_list => *place = Value::Array(vec![value]),
        _ => *place = value,
    }
    true
}
