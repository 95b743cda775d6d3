//! Adds, removes and moves rows by submit buttons, so that no JavaScript is needed.

use std::fmt;

use crate::engine::{DraftNode, Group, PlaceMut, Schema};

/// Says what a button does to the rows of a list. Its text is the `value` of a submit button of the name `_row`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowAction {
    /// Adds a blank row after the last: `add employment`.
    Add(&'static str),
    /// Removes a row: `remove employment 2`.
    Remove(&'static str, u32),
    /// Moves a row before the one above it: `up employment 2`.
    Up(&'static str, u32),
    /// Moves a row behind the one below it: `down employment 2`.
    Down(&'static str, u32),
}

/// Says why the rows of a list were left as they are. It lists what there is, and never repeats what was posted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RowError {
    /// Text that is not a button for rows.
    #[error("a button for rows is `add LIST`, `remove LIST ROW`, `up LIST ROW` or `down LIST ROW`")]
    NotAButton,
    /// A list that the form does not have.
    #[error("the form has no such list: its lists are {}", lists.join(", "))]
    NoSuchList {
        /// The lists that it has.
        lists: Vec<&'static str>,
    },
    /// There is something other than rows in the place of the list; adding a row would lose it.
    #[error("{list} has something else than rows, which has to go first")]
    NotAList {
        /// The place of the list.
        list: &'static str,
    },
    /// A row that the list does not have.
    #[error("{list} has no row {index}: {}", there_are(rows))]
    NoSuchRow {
        /// The list.
        list: &'static str,
        /// The row that was asked for.
        index: u32,
        /// The rows that the list has.
        rows: Vec<u32>,
    },
}

impl RowError {
    pub(super) fn no_such_list(shape: &Schema) -> RowError {
        RowError::NoSuchList { lists: lists(shape).collect() }
    }
}

/// The keys of the lists of a form.
fn lists(shape: &Schema) -> impl Iterator<Item = &'static str> {
    shape.keys.iter().filter(|child| child.shape.list).map(|child| child.key)
}

fn there_are(rows: &[u32]) -> String {
    match rows {
        [] => "it has no rows".to_owned(),
        [only] => format!("its only row is {only}"),
        [first, .., last] => format!("it has {} rows, {first} to {last}", rows.len()),
    }
}

impl RowAction {
    /// Reads the text of a button for the lists of a form.
    ///
    /// # Errors
    /// When it is not such a button, or names a list that the form does not have.
    pub fn parse_for<T: DraftNode>(text: &str) -> Result<RowAction, RowError> {
        let words: Vec<&str> = text.split(' ').collect();
        let list = |named: &str| {
            lists(T::SCHEMA).find(|list| *list == named).ok_or_else(|| RowError::no_such_list(T::SCHEMA))
        };
        let row = |typed: &str| typed.parse().map_err(|_| RowError::NotAButton);
        Ok(match *words.as_slice() {
            ["add", named] => RowAction::Add(list(named)?),
            ["remove", named, index] => RowAction::Remove(list(named)?, row(index)?),
            ["up", named, index] => RowAction::Up(list(named)?, row(index)?),
            ["down", named, index] => RowAction::Down(list(named)?, row(index)?),
            _ => return Err(RowError::NotAButton),
        })
    }

    /// Returns the list that is changed.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            RowAction::Add(list)
            | RowAction::Remove(list, _)
            | RowAction::Up(list, _)
            | RowAction::Down(list, _) => list,
        }
    }
}

impl fmt::Display for RowAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RowAction::Add(list) => write!(f, "add {list}"),
            RowAction::Remove(list, index) => write!(f, "remove {list} {index}"),
            RowAction::Up(list, index) => write!(f, "up {list} {index}"),
            RowAction::Down(list, index) => write!(f, "down {list} {index}"),
        }
    }
}

pub(super) fn apply<T: DraftNode + Group>(draft: &mut T, action: RowAction) -> Result<(), RowError> {
    let Some(PlaceMut::List(list)) = draft.below_mut(action.list()) else {
        return Err(RowError::no_such_list(T::SCHEMA));
    };
    let (is_there, index) = match action {
        RowAction::Add(key) => {
            return if list.add_row() { Ok(()) } else { Err(RowError::NotAList { list: key }) };
        }
        RowAction::Remove(_, index) => (list.remove_row(index), index),
        RowAction::Up(_, index) => (list.move_row_up(index), index),
        RowAction::Down(_, index) => (list.move_row_down(index), index),
    };
    match is_there {
        true => Ok(()),
        false => Err(RowError::NoSuchRow { list: action.list(), index, rows: list.indexes() }),
    }
}
