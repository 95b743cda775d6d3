//! A list of rows, each with the index it came with.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::as_sent::have_duplicates;
use super::{Answer, AsSent, DraftNode, Intake, Place, PlaceMut};
use crate::engine::Schema;

/// One row of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<T> {
    /// The index it came with, to which issues and evidence point.
    pub index: u32,
    /// What is in the row.
    pub value: T,
}

/// Holds a list of rows, each with the index it came with.
///
/// It reads a list, an index map (`{"0": …, "5": …}`), and a single row where a list belongs, and is written back as it came.
/// Blank rows are kept, so that what is shown and what is checked have the same indexes.
///
/// ```
/// use applicant::application::TrainingDraft;
/// use applicant::engine::Rows;
/// let rows: Rows<TrainingDraft> = serde_json::from_str(r#"{"0": {"title": "Mentoring"}, "5": {}}"#)?;
/// assert_eq!(rows.iter().map(|row| row.index).collect::<Vec<_>>(), [0, 5]);
/// assert_eq!(serde_json::to_string(&rows)?, r#"{"0":{"title":"Mentoring"},"5":{}}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Rows<T> {
    pub(super) rows: Vec<Row<T>>,
    pub(super) how: How,
}

/// How a list came in.
#[derive(Clone)]
pub struct How {
    pub(super) form: Form,
    /// What few lists have.
    pub(super) more: Option<Box<More>>,
}

#[derive(Clone, PartialEq, Default)]
pub(super) struct More {
    /// What an index held before it came once more, by index, and in the order in which it came.
    pub(super) earlier: Vec<(u32, AsSent)>,
    /// What came beside the rows of an index map, such as their number.
    pub(super) beside: Vec<(String, AsSent)>,
}

impl More {
    const NONE: &More = &More { earlier: Vec::new(), beside: Vec::new() };
}

#[derive(Clone, PartialEq)]
pub(super) enum Form {
    Absent,
    List,
    Map,
    One,
    Instead(Box<Answer>),
}

impl fmt::Debug for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("How(…)")
    }
}

impl How {
    const fn of(form: Form) -> How {
        How { form, more: None }
    }

    /// What came in place of rows.
    pub(super) fn instead(answer: Answer) -> How {
        How::of(Form::Instead(Box::new(answer)))
    }

    /// Returns what few lists have, which is mostly nothing.
    fn more(&self) -> &More {
        self.more.as_deref().unwrap_or(More::NONE)
    }

    /// Returns whether something came in that is neither a list nor a row.
    pub(crate) fn is_wrong_type(&self) -> bool {
        matches!(&self.form, Form::Instead(answer) if !answer.is_blank())
    }

    /// Returns the indexes that came more than once.
    pub(crate) fn came_twice(&self) -> impl Iterator<Item = u32> {
        let earlier = &self.more().earlier;
        earlier
            .chunk_by(|(one, _), (other, _)| one == other)
            .filter_map(|same| same.first().map(|(index, _)| *index))
    }

    /// Returns whether a key beside the rows came twice, or a key within its value did.
    pub(crate) fn came_twice_beside(&self) -> bool {
        have_duplicates(&self.more().beside)
    }

    /// Returns how many keys came beside the rows of an index map.
    pub(crate) fn unknown_keys(&self) -> usize {
        self.more().beside.len()
    }
}

impl<T> Rows<T> {
    /// Makes a list without rows.
    #[must_use]
    pub const fn new() -> Rows<T> {
        Rows { rows: Vec::new(), how: How::of(Form::Absent) }
    }

    /// Returns the rows in order of their index.
    pub fn iter(&self) -> std::slice::Iter<'_, Row<T>> {
        self.rows.iter()
    }

    /// Returns how many rows there are, blank ones included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns the row that came with this index.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<&T> {
        self.rows.get(self.position(index)?).map(|row| &row.value)
    }

    /// Returns the row that came with this index, to change it.
    pub fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        let at = self.position(index)?;
        self.rows.get_mut(at).map(|row| &mut row.value)
    }

    fn position(&self, index: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&index, |row| row.index).ok()
    }

    /// Adds a row after the last. Where no higher index is left, all rows are numbered from 0 first.
    pub fn push(&mut self, value: T) {
        if self.rows.last().is_some_and(|row| row.index == u32::MAX) {
            self.compact(|_| true);
        }
        let index = self.rows.last().map_or(0, |row| row.index.saturating_add(1));
        self.push_at(index, value);
    }

    pub(crate) fn push_at(&mut self, index: u32, value: T) -> Option<&mut T> {
        self.rows.push(Row { index, value });
        self.rows.last_mut().map(|row| &mut row.value)
    }

    pub(crate) fn with_capacity(rows: usize) -> Rows<T> {
        Rows { rows: Vec::with_capacity(rows), how: How::of(Form::List) }
    }

    /// Returns how they came in.
    pub(crate) const fn how(&self) -> &How {
        &self.how
    }

    /// Leaves out the rows that `keep` refuses and numbers the others from 0. A row whose index came more than once is kept,
    /// because its earlier values are answers too.
    pub fn compact(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let mut earlier =
            self.how.more.as_mut().map(|more| std::mem::take(&mut more.earlier)).unwrap_or_default();
        self.rows.retain(|row| keep(&row.value) || earlier.iter().any(|(index, _)| *index == row.index));
        for (index, row) in (0..).zip(&mut self.rows) {
            if let Some(more) = &mut self.how.more {
                let of_row = earlier.extract_if(.., |(it, _)| *it == row.index);
                more.earlier.extend(of_row.map(|(_, sent)| (index, sent)));
            }
            row.index = index;
        }
        if matches!(self.how.form, Form::Map | Form::One) {
            self.how.form = Form::List;
        }
    }

    /// Removes the row of this index, numbers the others from 0, and returns whether there was such a row. If not, nothing
    /// changes.
    pub fn remove(&mut self, index: u32) -> bool {
        let Some(at) = self.position(index) else { return false };
        self.rows.remove(at);
        if let Some(more) = &mut self.how.more {
            more.earlier.retain(|(it, _)| *it != index);
        }
        self.compact(|_| true);
        true
    }

    /// Moves the row of this index before the one above it, numbers all rows from 0, and returns whether there is such a row. If
    /// not, nothing changes.
    pub fn move_up(&mut self, index: u32) -> bool {
        let Some(at) = self.position(index) else { return false };
        if at > 0 {
            self.rows.swap(at - 1, at);
        }
        self.compact(|_| true);
        true
    }

    /// Moves the row of this index behind the one below it, numbers all rows from 0, and returns whether there is such a row. If
    /// not, nothing changes.
    pub fn move_down(&mut self, index: u32) -> bool {
        let Some(at) = self.position(index) else { return false };
        if at + 1 < self.rows.len() {
            self.rows.swap(at, at + 1);
        }
        self.compact(|_| true);
        true
    }

    /// Adds a row after the last, numbers all rows from 0, and returns whether there is a list to add it to. If there is
    /// something else in its place, nothing changes.
    pub(crate) fn add(&mut self, value: T) -> bool {
        if self.how.is_wrong_type() {
            return false;
        }
        self.compact(|_| true);
        self.push(value);
        true
    }

    /// Writes each row under its index, or else as a list where the indexes have no gap; returns how it was until now. What came
    /// in place of rows is written as it came.
    pub(crate) fn write_by_index(&mut self, by_index: bool) -> bool {
        let was_by_index = self.how.form == Form::Map;
        if !matches!(self.how.form, Form::Instead(_)) {
            self.how.form = if by_index { Form::Map } else { Form::List };
        }
        was_by_index
    }
}

/// Reads an index as an index map writes it: plain digits without leading zeros.
pub(super) fn row_index(key: &str) -> Option<u32> {
    let plain = key == "0"
        || matches!(key.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit));
    if plain { key.parse().ok() } else { None }
}

impl<T> Default for Rows<T> {
    fn default() -> Rows<T> {
        Rows::new()
    }
}

impl<T> FromIterator<T> for Rows<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Rows<T> {
        let rows = (0..).zip(values).map(|(index, value)| Row { index, value }).collect();
        Rows { rows, how: How::of(Form::List) }
    }
}

impl<T> From<Vec<T>> for Rows<T> {
    fn from(values: Vec<T>) -> Rows<T> {
        values.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a Row<T>;
    type IntoIter = std::slice::Iter<'a, Row<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for Rows<T> {
    /// Compares the rows and their indexes, however they were written.
    fn eq(&self, other: &Rows<T>) -> bool {
        self.rows == other.rows && self.how.more() == other.how.more()
    }
}

impl<T: fmt::Debug> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.rows.iter().map(|row| (row.index, &row.value))).finish()
    }
}

impl<T: DraftNode> DraftNode for Rows<T> {
    const SCHEMA: &'static Schema = &Schema { keys: T::SCHEMA.keys, list: true, keyed: T::SCHEMA.keyed };

    fn is_blank(&self) -> bool {
        !self.how.is_wrong_type()
            && self.rows.iter().all(|row| row.value.is_blank())
            && self.how.more().earlier.iter().all(|(_, sent)| sent.is_blank())
    }

    fn is_absent(&self) -> bool {
        self.how.form == Form::Absent && self.rows.is_empty()
    }

    fn has_duplicates(&self) -> bool {
        let instead = matches!(&self.how.form, Form::Instead(answer) if answer.has_duplicates());
        instead
            || !self.how.more().earlier.is_empty()
            || have_duplicates(&self.how.more().beside)
            || self.rows.iter().any(|row| row.value.has_duplicates())
    }

    fn place(&self) -> Place<'_> {
        Place::List(self)
    }

    fn place_mut(&mut self) -> PlaceMut<'_> {
        PlaceMut::List(self)
    }
}

impl<'de, T: DraftNode> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Rows<T>, D::Error> {
        Intake::read(deserializer)
    }
}

impl<T: Serialize> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(&self.how, self.len(), self.rows.iter().map(|row| (row.index, &row.value)), serializer)
    }
}

/// Writes rows with their indexes back as they came.
pub(super) fn write<S: Serializer, T: Serialize>(
    how: &How,
    len: usize,
    mut rows: impl Iterator<Item = (u32, T)> + Clone,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let More { earlier, beside } = how.more();
    let is_contiguous = (0..).zip(rows.clone()).all(|(at, (index, _))| at == index);
    match &how.form {
        Form::Instead(value) if len == 0 => value.serialize(serializer),
        Form::One if len == 1 => match rows.next() {
            Some((_, row)) => row.serialize(serializer),
            None => serializer.serialize_unit(),
        },
        form if *form == Form::Map || !(earlier.is_empty() && beside.is_empty() && is_contiguous) => {
            let mut map = serializer.serialize_map(Some(len + earlier.len() + beside.len()))?;
            for (n, row) in rows {
                let index = n.to_string();
                let mut of_row = earlier.iter().filter(|(it, _)| *it == n);
                of_row.try_for_each(|(_, sent)| map.serialize_entry(&index, sent))?;
                map.serialize_entry(&index, &row)?;
            }
            beside.iter().try_for_each(|(key, sent)| map.serialize_entry(key, sent))?;
            map.end()
        }
        _ => {
            let mut list = serializer.serialize_seq(Some(len))?;
            rows.try_for_each(|(_, row)| list.serialize_element(&row))?;
            list.end()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::row_index;

    #[test]
    fn an_index_has_one_spelling() {
        for (key, index) in [("0", Some(0)), ("17", Some(17)), ("4294967295", Some(u32::MAX))] {
            assert_eq!(row_index(key), index);
        }
        for key in ["", "00", "01", "-1", "+1", "1.0", "4294967296", "title"] {
            assert_eq!(row_index(key), None, "{key}");
        }
    }
}
