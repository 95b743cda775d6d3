//! The lists of an application, each named once: what is done to a list by its name is done to any of them alike.

use super::Draft;
use crate::answer::{Node, Rows};

/// A list, whatever its rows are.
pub(crate) trait List {
    /// The indexes of its rows.
    fn indexes(&self) -> Vec<u32>;
    /// Adds a blank row after the last, and numbers all from 0; whether there is a list to add it to.
    fn add(&mut self) -> bool;
    /// Removes the row of this index; whether there is one.
    fn remove(&mut self, index: u32) -> bool;
    /// Moves the row of this index before the one above it; whether there is one.
    fn move_up(&mut self, index: u32) -> bool;
    /// Moves the row of this index behind the one below it; whether there is one.
    fn move_down(&mut self, index: u32) -> bool;
    /// Leaves out blank rows and numbers the others from 0.
    fn leave_out_blanks(&mut self);
}

impl<T: Node> List for Rows<T> {
    fn indexes(&self) -> Vec<u32> {
        self.iter().map(|row| row.index).collect()
    }

    fn add(&mut self) -> bool {
        Rows::add(self, T::default())
    }

    fn remove(&mut self, index: u32) -> bool {
        Rows::remove(self, index)
    }

    fn move_up(&mut self, index: u32) -> bool {
        Rows::move_up(self, index)
    }

    fn move_down(&mut self, index: u32) -> bool {
        Rows::move_down(self, index)
    }

    fn leave_out_blanks(&mut self) {
        self.compact(|row| !row.is_blank());
    }
}

macro_rules! lists {
    ($($list:ident),+ $(,)?) => {
        impl Draft {
            /// The keys of the lists, in page order.
            pub const LISTS: &'static [&'static str] = &[$(stringify!($list)),+];

            pub(crate) fn list(&self, key: &str) -> Option<&dyn List> {
                match key {
                    $( stringify!($list) => Some(&self.$list), )+
                    _ => None,
                }
            }

            pub(crate) fn list_mut(&mut self, key: &str) -> Option<&mut dyn List> {
                match key {
                    $( stringify!($list) => Some(&mut self.$list), )+
                    _ => None,
                }
            }

            /// Leaves out blank rows and numbers the others from 0, in every list.
            pub fn compact(&mut self) {
                $( self.$list.leave_out_blanks(); )+
            }
        }
    };
}
lists!(qualifications, training, employment, breaks, voluntary);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_shape_is_named() {
        let lists = Draft::SHAPE.keys.iter().filter(|(_, shape)| shape.list).map(|(key, _)| *key);
        assert_eq!(lists.collect::<Vec<_>>(), Draft::LISTS);
    }
}
