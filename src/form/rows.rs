//! Adding, removing and moving rows: by submit buttons, so that no JavaScript is needed.

use std::fmt;

use crate::answer::{Node, Rows};
use crate::application::Draft;

/// What a button does to the rows of a list. Its text is the `value` of a submit button of the name `_row`.
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

const LISTS: [&str; 5] = ["qualifications", "training", "employment", "breaks", "voluntary"];

impl RowAction {
    /// Reads the text of a button; none if it is no such button.
    ///
    /// ```
    /// use applicant::form::RowAction;
    /// assert_eq!(RowAction::parse("remove employment 2"), Some(RowAction::Remove("employment", 2)));
    /// assert_eq!(RowAction::parse("remove statements 2"), None);
    /// assert_eq!(RowAction::Add("breaks").to_string(), "add breaks");
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<RowAction> {
        let mut words = text.split(' ');
        let action = words.next()?;
        let named = words.next()?;
        let list = LISTS.into_iter().find(|list| *list == named)?;
        let index = words.next().map(|index| index.parse().ok());
        if words.next().is_some() {
            return None;
        }
        match (action, index) {
            ("add", None) => Some(RowAction::Add(list)),
            ("remove", Some(index)) => Some(RowAction::Remove(list, index?)),
            ("up", Some(index)) => Some(RowAction::Up(list, index?)),
            ("down", Some(index)) => Some(RowAction::Down(list, index?)),
            _ => None,
        }
    }

    /// The list that is changed.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            RowAction::Add(list)
            | RowAction::Remove(list, _)
            | RowAction::Up(list, _)
            | RowAction::Down(list, _) => list,
        }
    }

    fn apply<T: Node>(self, rows: &mut Rows<T>) {
        match self {
            RowAction::Add(_) => {
                rows.compact(|_| true);
                rows.push(T::default());
            }
            RowAction::Remove(_, index) => rows.remove(index),
            RowAction::Up(_, index) => rows.move_up(index),
            RowAction::Down(_, index) => rows.move_down(index),
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

impl Draft {
    /// Does what a button says to the rows of a list. The rows of that list are then numbered from 0 without a gap.
    ///
    /// ```
    /// use applicant::form::{FormPost, RowAction};
    /// let mut draft = FormPost::read([("training[0].title", "First aid"), ("training[4].title", "Mentoring")])?.draft;
    /// draft.apply(RowAction::Up("training", 4));
    /// draft.apply(RowAction::Add("training"));
    /// let titles: Vec<_> = draft.training.iter().map(|row| (row.index, row.value.title.as_str())).collect();
    /// assert_eq!(titles, [(0, Some("Mentoring")), (1, Some("First aid")), (2, None)]);
    /// # Ok::<(), applicant::Fault>(())
    /// ```
    pub fn apply(&mut self, action: RowAction) {
        match action.list() {
            "qualifications" => action.apply(&mut self.qualifications),
            "training" => action.apply(&mut self.training),
            "employment" => action.apply(&mut self.employment),
            "breaks" => action.apply(&mut self.breaks),
            _ => action.apply(&mut self.voluntary),
        }
    }

    /// The indexes of the rows of a list, by its key; none for another key.
    #[must_use]
    pub fn row_indexes(&self, list: &str) -> Vec<u32> {
        fn of<T>(rows: &Rows<T>) -> Vec<u32> {
            rows.iter().map(|row| row.index).collect()
        }
        match list {
            "qualifications" => of(&self.qualifications),
            "training" => of(&self.training),
            "employment" => of(&self.employment),
            "breaks" => of(&self.breaks),
            "voluntary" => of(&self.voluntary),
            _ => Vec::new(),
        }
    }
}
