//! Adds, removes and moves rows by submit buttons, so that no JavaScript is needed.

use std::fmt;

use super::error::FormError;
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

impl FormError {
    pub(super) fn no_such_list(shape: &Schema) -> FormError {
        FormError::NoSuchList { lists: lists(shape).collect() }
    }
}

/// The keys of the lists of a form.
fn lists(shape: &Schema) -> impl Iterator<Item = &'static str> {
    shape.keys.iter().filter(|child| child.shape.list).map(|child| child.key)
}

impl RowAction {
    /// Reads the text of a button for the lists of a form.
    ///
    /// # Errors
    /// When it is not such a button, or names a list that the form does not have.
    pub fn parse_for<T: DraftNode>(text: &str) -> Result<RowAction, FormError> {
        let words: Vec<&str> = text.split(' ').collect();
        let list = |named: &str| {
            lists(T::SCHEMA).find(|list| *list == named).ok_or_else(|| FormError::no_such_list(T::SCHEMA))
        };
        let row = |typed: &str| typed.parse().map_err(|_| FormError::NotAButton);
        Ok(match *words.as_slice() {
            ["add", named] => RowAction::Add(list(named)?),
            ["remove", named, index] => RowAction::Remove(list(named)?, row(index)?),
            ["up", named, index] => RowAction::Up(list(named)?, row(index)?),
            ["down", named, index] => RowAction::Down(list(named)?, row(index)?),
            _ => return Err(FormError::NotAButton),
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

pub(super) fn apply<T: DraftNode + Group>(draft: &mut T, action: RowAction) -> Result<(), FormError> {
    let Some(PlaceMut::List(list)) = draft.below_mut(action.list()) else {
        return Err(FormError::no_such_list(T::SCHEMA));
    };
    let (is_there, index) = match action {
        RowAction::Add(key) => {
            return if list.add_row() { Ok(()) } else { Err(FormError::NotAList { list: key }) };
        }
        RowAction::Remove(_, index) => (list.remove_row(index), index),
        RowAction::Up(_, index) => (list.move_row_up(index), index),
        RowAction::Down(_, index) => (list.move_row_down(index), index),
    };
    match is_there {
        true => Ok(()),
        false => Err(FormError::NoSuchRow { list: action.list(), index, rows: list.indexes() }),
    }
}
