//! What lies at a place of any draft, for pages, buttons and conditions, which know keys but no types.

use serde::{Serialize, Serializer};

use super::rows::{self, How};
use super::{Answer, DraftNode, Rows, UnknownKeys};
use crate::engine::{Path, Schema, Segment};

/// What lies at a place of a draft.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// A single answer.
    Answer(&'a Answer),
    /// A group of answers.
    Group(&'a dyn Group),
    /// A list of rows.
    List(&'a dyn List),
}

/// What lies at a place of a draft, for changing.
pub enum PlaceMut<'a> {
    /// A single answer.
    Answer(&'a mut Answer),
    /// A group of answers.
    Group(&'a mut dyn Group),
    /// A list of rows.
    List(&'a mut dyn List),
}

impl std::fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Place::Answer(_) => "Place(answer)",
            Place::Group(_) => "Place(group)",
            Place::List(_) => "Place(list)",
        })
    }
}

impl std::fmt::Debug for PlaceMut<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PlaceMut(…)")
    }
}

/// A draft whose answers can be reached by their keys, whatever the keys are. `draft!` and the derives implement it.
pub trait Group: Send + Sync {
    /// Returns its keys, and what is asked at each.
    fn schema(&self) -> &'static Schema;

    /// Returns what lies below a key.
    fn below(&self, key: &str) -> Option<Place<'_>>;

    /// Returns what lies below a key, for changing.
    fn below_mut(&mut self, key: &str) -> Option<PlaceMut<'_>>;

    /// Returns what came in beside the answers.
    fn beside(&self) -> &UnknownKeys;

    /// Returns what came in beside the answers, for changing.
    fn beside_mut(&mut self) -> &mut UnknownKeys;

    /// Returns whether nothing came in.
    fn is_absent(&self) -> bool;

    /// Returns whether any key in it came more than once.
    fn has_duplicates(&self) -> bool;

    /// Empties it.
    fn clear(&mut self);
}

/// A list whose rows can be changed without knowing their type.
pub trait List: Send + Sync {
    /// Returns the keys of a row, and what is asked at each.
    fn row_schema(&self) -> &'static Schema;
    /// Returns how many rows there are.
    fn count(&self) -> usize;
    /// Returns the row at this position, with its index.
    fn nth(&self, position: usize) -> Option<(u32, Place<'_>)>;
    /// Adds a blank row with this index, which has to be above that of the last.
    fn push_blank(&mut self, index: u32) -> Option<PlaceMut<'_>>;
    /// Takes the last row away.
    fn pop(&mut self);
    /// Returns how it came in.
    #[doc(hidden)]
    fn how(&self) -> &How;
    /// Returns how it came in, for changing.
    #[doc(hidden)]
    fn how_mut(&mut self) -> &mut How;
    /// Returns whether nothing came in.
    fn is_absent(&self) -> bool;
    /// Returns whether any key in it came more than once.
    fn has_duplicates(&self) -> bool;
    /// Empties it.
    fn clear(&mut self);
    /// Returns the indexes of its rows.
    fn indexes(&self) -> Vec<u32>;
    /// Returns the row of this index.
    fn row(&self, index: u32) -> Option<Place<'_>>;
    /// Adds a blank row after the last, numbers all rows from 0, and returns whether there is a list to add it to.
    fn add_row(&mut self) -> bool;
    /// Removes the row of this index, and returns whether there was one.
    fn remove_row(&mut self, index: u32) -> bool;
    /// Moves the row of this index before the one above it, and returns whether there is one.
    fn move_row_up(&mut self, index: u32) -> bool;
    /// Moves the row of this index behind the one below it, and returns whether there is one.
    fn move_row_down(&mut self, index: u32) -> bool;
    /// Leaves out blank rows and numbers the others from 0.
    fn leave_out_blanks(&mut self);
    /// Writes each row under its index, or else as a list where the indexes have no gap; returns how it was until now.
    fn write_by_index(&mut self, by_index: bool) -> bool;
    /// Returns whether nothing in it is answered.
    fn is_blank(&self) -> bool;
}

impl<T: DraftNode> List for Rows<T> {
    fn row_schema(&self) -> &'static Schema {
        T::SCHEMA
    }

    fn count(&self) -> usize {
        Rows::len(self)
    }

    fn nth(&self, position: usize) -> Option<(u32, Place<'_>)> {
        self.iter().nth(position).map(|row| (row.index, row.value.place()))
    }

    fn push_blank(&mut self, index: u32) -> Option<PlaceMut<'_>> {
        self.push_at(index, T::default()).map(DraftNode::place_mut)
    }

    fn pop(&mut self) {
        self.rows.pop();
    }

    fn how(&self) -> &How {
        &self.how
    }

    fn how_mut(&mut self) -> &mut How {
        &mut self.how
    }

    fn is_absent(&self) -> bool {
        DraftNode::is_absent(self)
    }

    fn has_duplicates(&self) -> bool {
        DraftNode::has_duplicates(self)
    }

    fn clear(&mut self) {
        *self = Rows::new();
    }

    fn indexes(&self) -> Vec<u32> {
        self.iter().map(|row| row.index).collect()
    }

    fn row(&self, index: u32) -> Option<Place<'_>> {
        self.get(index).map(DraftNode::place)
    }

    fn add_row(&mut self) -> bool {
        self.add(T::default())
    }

    fn remove_row(&mut self, index: u32) -> bool {
        self.remove(index)
    }

    fn move_row_up(&mut self, index: u32) -> bool {
        self.move_up(index)
    }

    fn move_row_down(&mut self, index: u32) -> bool {
        self.move_down(index)
    }

    fn leave_out_blanks(&mut self) {
        self.compact(|row| !row.is_blank());
    }

    fn write_by_index(&mut self, by_index: bool) -> bool {
        Rows::write_by_index(self, by_index)
    }

    fn is_blank(&self) -> bool {
        DraftNode::is_blank(self)
    }
}

impl<'a> Place<'a> {
    /// Returns what lies at a path below this place.
    #[must_use]
    pub fn at(self, path: &[Segment]) -> Option<Place<'a>> {
        path.iter().try_fold(self, |place, step| match (place, step) {
            (Place::Group(group), Segment::Key(key)) => group.below(key),
            (Place::List(list), Segment::Index(index)) => list.row(*index),
            _ => None,
        })
    }

    /// Returns the answer at a path below this place.
    #[must_use]
    pub fn answer(self, path: &Path) -> Option<&'a Answer> {
        match self.at(path.segments())? {
            Place::Answer(answer) => Some(answer),
            Place::Group(_) | Place::List(_) => None,
        }
    }

    /// Returns whether nothing came in, so that nothing is written back.
    #[must_use]
    pub fn is_absent(self) -> bool {
        match self {
            Place::Answer(answer) => answer.is_absent(),
            Place::Group(group) => group.is_absent(),
            Place::List(list) => list.is_absent(),
        }
    }

    /// Returns whether any key in it came more than once.
    #[must_use]
    pub fn has_duplicates(self) -> bool {
        match self {
            Place::Answer(answer) => answer.has_duplicates(),
            Place::Group(group) => group.has_duplicates(),
            Place::List(list) => list.has_duplicates(),
        }
    }

    /// Returns whether nothing here is answered.
    #[must_use]
    pub fn is_blank(self) -> bool {
        match self {
            Place::Answer(answer) => answer.is_blank(),
            Place::List(list) => list.is_blank(),
            Place::Group(group) => {
                let is_blank = |key| group.below(key).is_none_or(Place::is_blank);
                group.beside().is_blank() && group.schema().keys.iter().all(|child| is_blank(child.key))
            }
        }
    }
}

impl PlaceMut<'_> {
    /// Returns the same place for reading.
    pub(super) fn as_place(&self) -> Place<'_> {
        match self {
            PlaceMut::Answer(answer) => Place::Answer(answer),
            PlaceMut::Group(group) => Place::Group(&**group),
            PlaceMut::List(list) => Place::List(&**list),
        }
    }

    /// Empties it.
    pub(super) fn clear(&mut self) {
        match self {
            PlaceMut::Answer(answer) => **answer = Answer::default(),
            PlaceMut::Group(group) => group.clear(),
            PlaceMut::List(list) => list.clear(),
        }
    }
}

/// Writes what came in, as it came. Every draft is written in this way, so that each format has to be compiled for once.
impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Place::Answer(answer) => answer.serialize(serializer),
            Place::Group(group) => group.beside().write(serializer, group),
            Place::List(list) => {
                let rows = (0..list.count()).filter_map(|position| list.nth(position));
                rows::write(list.how(), list.count(), rows, serializer)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Draft;
    use crate::engine::DraftNode;

    #[test]
    fn only_the_kind_of_a_place_is_debugged() {
        let mut draft = Draft::default();
        assert_eq!(format!("{:?}", draft.place()), "Place(group)");
        assert_eq!(format!("{:?}", draft.employment.place()), "Place(list)");
        assert_eq!(format!("{:?}", draft.personal_details.full_name.place()), "Place(answer)");
        assert_eq!(format!("{:?}", draft.place_mut()), "PlaceMut(…)");
    }
}
