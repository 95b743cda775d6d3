//! Reading a list: its rows in order, one row alone, or rows by their index.

use serde::de::{Error as _, MapAccess, SeqAccess};

use super::key::AnyKey;
use super::read::{Inside, Seed};
use super::rows::{Form, row_index};
use super::{AsSent, Intake, List};
use crate::engine::Schema;

/// Reads the rows of a list.
pub(super) fn read_list<'de, A: SeqAccess<'de>>(
    rows: &mut dyn List,
    mut list: A,
    intake: Intake<'_>,
) -> Result<(), A::Error> {
    rows.how_mut().form = Form::List;
    for index in 0.. {
        let Some(mut row) = rows.push_blank(index) else { break };
        if list.next_element_seed(Seed(intake, &mut row))?.is_none() {
            rows.pop();
            break;
        }
        intake.room_for_row(rows.count() - 1)?;
    }
    Ok(())
}

/// Reads a row, or rows by their index. Only the keys tell which it is, so everything is taken in first.
pub(super) fn read_map<'de, A: MapAccess<'de>>(
    rows: &mut dyn List,
    mut map: A,
    intake: Intake<'_>,
) -> Result<(), A::Error> {
    let mut entries: Vec<(String, AsSent)> = Vec::new();
    while let Some(key) = map.next_key_seed(AnyKey(intake))? {
        if entries.len() >= Intake::MAX_ROWS && are_rows(&entries) {
            intake.room_for_row(entries.len())?;
        }
        intake.room_for_key(entries.len())?;
        let mut answer = Inside::default();
        map.next_value_seed(Seed(intake, &mut answer))?;
        entries.push((key, answer.sent.unwrap_or(AsSent::Plain(answer.value))));
    }
    read_entries(rows, entries, intake).map_err(A::Error::custom)
}

/// Reads what was taken in to find out whether it is a row, or rows by their index.
fn read_entries(
    rows: &mut dyn List,
    mut entries: Vec<(String, AsSent)>,
    intake: Intake<'_>,
) -> Result<(), serde_json::Error> {
    if !are_rows(&entries) && are_rows_among(&entries, rows.row_schema()) {
        let (indexed, beside) = entries.into_iter().partition(|(key, _)| row_index(key).is_some());
        entries = indexed;
        rows.how_mut().more.get_or_insert_default().beside = beside;
    }
    if !are_rows(&entries) {
        rows.how_mut().form = Form::One;
        return read_row(rows, 0, AsSent::Object(entries), intake);
    }
    rows.how_mut().form = Form::Map;
    let indexed = entries.into_iter().filter_map(|(key, sent)| Some((row_index(&key)?, sent)));
    let mut indexed: Vec<(u32, AsSent)> = indexed.collect();
    // The sort is stable: among equal indexes the one that came last stays last, and becomes the row.
    indexed.sort_by_key(|(index, _)| *index);
    let mut indexed = indexed.into_iter().peekable();
    while let Some((index, sent)) = indexed.next() {
        match indexed.peek() {
            Some((next, _)) if *next == index => {
                rows.how_mut().more.get_or_insert_default().earlier.push((index, sent));
            }
            _ => read_row(rows, index, sent, intake)?,
        }
    }
    Ok(())
}

fn read_row(
    rows: &mut dyn List,
    index: u32,
    sent: AsSent,
    intake: Intake<'_>,
) -> Result<(), serde_json::Error> {
    rows.push_blank(index).map_or(Ok(()), |mut row| intake.take(sent, &mut row))
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
