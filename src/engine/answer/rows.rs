//! A list of rows, each with the index it came with.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::as_sent::have_duplicates;
use super::read::{Inside, InsideSeed};
use super::{Answer, AsSent, DraftNode, Intake, Keys, Place, PlaceMut, Seed, Take};
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
    rows: Vec<Row<T>>,
    form: Form,
    /// What few lists have.
    more: Option<Box<More>>,
}

#[derive(Clone, PartialEq, Default)]
struct More {
    /// What an index held before it came once more.
    earlier: BTreeMap<u32, Vec<AsSent>>,
    /// What came beside the rows of an index map, such as their number.
    beside: Vec<(String, AsSent)>,
}

impl More {
    const NONE: &More = &More { earlier: BTreeMap::new(), beside: Vec::new() };
}

/// How a list came in.
#[derive(Clone, PartialEq)]
enum Form {
    Absent,
    List,
    Map,
    One,
    Instead(Box<Answer>),
}

impl<T> Rows<T> {
    /// Makes a list without rows.
    #[must_use]
    pub const fn new() -> Rows<T> {
        Rows { rows: Vec::new(), form: Form::Absent, more: None }
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

    pub(crate) fn push_at(&mut self, index: u32, value: T) {
        self.rows.push(Row { index, value });
    }

    pub(crate) fn with_capacity(rows: usize) -> Rows<T> {
        Rows { rows: Vec::with_capacity(rows), form: Form::List, more: None }
    }

    /// Returns what few lists have, which is mostly nothing.
    fn more(&self) -> &More {
        self.more.as_deref().unwrap_or(More::NONE)
    }

    /// Leaves out the rows that `keep` refuses and numbers the others from 0. A row whose index came more than once is kept,
    /// because its earlier values are answers too.
    pub fn compact(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let mut earlier =
            self.more.as_mut().map(|more| std::mem::take(&mut more.earlier)).unwrap_or_default();
        self.rows.retain(|row| keep(&row.value) || earlier.contains_key(&row.index));
        for (index, row) in (0..).zip(&mut self.rows) {
            if let (Some(earlier), Some(more)) = (earlier.remove(&row.index), &mut self.more) {
                more.earlier.insert(index, earlier);
            }
            row.index = index;
        }
        if matches!(self.form, Form::Map | Form::One) {
            self.form = Form::List;
        }
    }

    /// Removes the row of this index, numbers the others from 0, and returns whether there was such a row. If not, nothing
    /// changes.
    pub fn remove(&mut self, index: u32) -> bool {
        let Some(at) = self.position(index) else { return false };
        self.rows.remove(at);
        if let Some(more) = &mut self.more {
            more.earlier.remove(&index);
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
        if self.is_wrong_type() {
            return false;
        }
        self.compact(|_| true);
        self.push(value);
        true
    }

    /// Writes each row under its index, or else as a list where the indexes have no gap; returns how it was until now. What came
    /// in place of rows is written as it came.
    pub(crate) fn write_by_index(&mut self, by_index: bool) -> bool {
        let was_by_index = self.form == Form::Map;
        if !matches!(self.form, Form::Instead(_)) {
            self.form = if by_index { Form::Map } else { Form::List };
        }
        was_by_index
    }

    /// Returns whether something came in that is neither a list nor a row.
    pub(crate) fn is_wrong_type(&self) -> bool {
        matches!(&self.form, Form::Instead(answer) if !answer.is_blank())
    }

    /// Returns the indexes that came more than once.
    pub(crate) fn came_twice(&self) -> impl Iterator<Item = u32> {
        self.more.iter().flat_map(|more| more.earlier.keys().copied())
    }

    /// Returns whether a key beside the rows came twice, or a key within its value did.
    pub(crate) fn came_twice_beside(&self) -> bool {
        have_duplicates(&self.more().beside)
    }

    /// Returns how many keys came beside the rows of an index map.
    pub(crate) fn unknown_keys(&self) -> usize {
        self.more().beside.len()
    }

    fn is_contiguous(&self) -> bool {
        (0..).zip(&self.rows).all(|(index, row)| row.index == index)
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
        Rows { rows, form: Form::List, more: None }
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
        self.rows == other.rows && self.more() == other.more()
    }
}

impl<T: fmt::Debug> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.rows.iter().map(|row| (row.index, &row.value))).finish()
    }
}

impl<'de, T: DraftNode> Take<'de> for Rows<T> {
    fn answer(&mut self, answer: Answer) {
        self.form = Form::Instead(Box::new(answer));
    }

    fn list<A: SeqAccess<'de>>(&mut self, mut list: A, intake: Intake<'_>) -> Result<(), A::Error> {
        self.form = Form::List;
        loop {
            self.push(T::default());
            let Some(row) = self.rows.last_mut() else { break };
            if list.next_element_seed(Seed(intake, &mut row.value))?.is_none() {
                self.rows.pop();
                break;
            }
            intake.room_for_row(self.rows.len() - 1)?;
        }
        Ok(())
    }

    /// Only the keys tell an index map from a single row, so everything is taken in first.
    fn map<A: MapAccess<'de>>(&mut self, mut map: A, intake: Intake<'_>) -> Result<(), A::Error> {
        let mut entries: Vec<(String, AsSent)> = Vec::new();
        while let Some(Err(key)) = map.next_key_seed(Keys(intake, |_: &str| None::<()>))? {
            if entries.len() >= Intake::MAX_ROWS && are_rows(&entries) {
                intake.room_for_row(entries.len())?;
            }
            intake.room_for_key(entries.len())?;
            let mut answer = Inside::default();
            map.next_value_seed(InsideSeed(intake, &mut answer))?;
            entries.push((key, answer.sent.unwrap_or(AsSent::Plain(answer.value))));
        }
        if !are_rows(&entries) && are_rows_among(&entries, T::SCHEMA) {
            let (rows, beside) = entries.into_iter().partition(|(key, _)| row_index(key).is_some());
            entries = rows;
            self.more.get_or_insert_default().beside = beside;
        }
        if !are_rows(&entries) {
            self.form = Form::One;
            return self.read_row(0, AsSent::Object(entries), intake);
        }
        self.form = Form::Map;
        let indexed = entries.into_iter().filter_map(|(key, sent)| Some((row_index(&key)?, sent)));
        let mut rows: Vec<(u32, AsSent)> = indexed.collect();
        // The sort is stable: among equal indexes the one that came last stays last, and becomes the row.
        rows.sort_by_key(|(index, _)| *index);
        let mut rows = rows.into_iter().peekable();
        while let Some((index, sent)) = rows.next() {
            match rows.peek() {
                Some((next, _)) if *next == index => {
                    self.more.get_or_insert_default().earlier.entry(index).or_default().push(sent);
                }
                _ => self.read_row(index, sent, intake)?,
            }
        }
        Ok(())
    }
}

fn are_rows(entries: &[(String, AsSent)]) -> bool {
    entries.iter().all(|(key, _)| row_index(key).is_some())
}

/// Returns whether there are rows among keys that do not belong to a row, such as a row count. An object with a key of a row is
/// one row.
fn are_rows_among(entries: &[(String, AsSent)], row: &Schema) -> bool {
    let is_row = |(key, sent): &(String, AsSent)| row_index(key).is_some() && sent.is_object();
    let is_known = |(key, _): &(String, AsSent)| row.child(key).is_some();
    entries.iter().any(is_row) && !entries.iter().any(is_known)
}

impl<T: DraftNode> Rows<T> {
    fn read_row<E: serde::de::Error>(
        &mut self,
        index: u32,
        sent: AsSent,
        intake: Intake<'_>,
    ) -> Result<(), E> {
        let mut row = T::default();
        row.read(sent, intake).map_err(E::custom)?;
        self.push_at(index, row);
        Ok(())
    }
}

impl<T: DraftNode> DraftNode for Rows<T> {
    const SCHEMA: &'static Schema = &Schema { keys: T::SCHEMA.keys, list: true, keyed: T::SCHEMA.keyed };

    fn read<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
        intake: Intake<'_>,
    ) -> Result<(), D::Error> {
        intake.take(deserializer, self)
    }

    fn is_blank(&self) -> bool {
        let is_blank = |earlier: &Vec<AsSent>| earlier.iter().all(AsSent::is_blank);
        !self.is_wrong_type()
            && self.rows.iter().all(|row| row.value.is_blank())
            && self.more().earlier.values().all(is_blank)
    }

    fn is_absent(&self) -> bool {
        self.form == Form::Absent && self.rows.is_empty()
    }

    fn has_duplicates(&self) -> bool {
        let instead = matches!(&self.form, Form::Instead(answer) if answer.has_duplicates());
        instead
            || !self.more().earlier.is_empty()
            || have_duplicates(&self.more().beside)
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
        let More { earlier, beside } = self.more();
        match (&self.form, self.rows.as_slice()) {
            (Form::Instead(value), []) => value.serialize(serializer),
            (Form::One, [row]) => row.value.serialize(serializer),
            (form, rows)
                if *form == Form::Map
                    || !(earlier.is_empty() && beside.is_empty() && self.is_contiguous()) =>
            {
                let again: usize = earlier.values().map(Vec::len).sum();
                let mut map = serializer.serialize_map(Some(rows.len() + again + beside.len()))?;
                for row in rows {
                    let index = row.index.to_string();
                    let mut earlier = earlier.get(&row.index).into_iter().flatten();
                    earlier.try_for_each(|sent| map.serialize_entry(&index, sent))?;
                    map.serialize_entry(&index, &row.value)?;
                }
                beside.iter().try_for_each(|(key, sent)| map.serialize_entry(key, sent))?;
                map.end()
            }
            (_, rows) => serializer.collect_seq(rows.iter().map(|row| &row.value)),
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
