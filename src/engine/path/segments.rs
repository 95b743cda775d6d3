//! The steps of a path, of which a few are kept in place.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use super::Segment;

/// How many steps are kept in place: as many as lead to almost every answer of a form.
const FEW: usize = 3;

/// Holds the steps of a path. Almost every path is short, and an issue has one, so that a short one needs no allocation.
#[derive(Clone)]
pub(super) enum Segments {
    Few(usize, [Segment; FEW]),
    Many(Vec<Segment>),
}

impl Segments {
    pub(super) const fn new() -> Segments {
        Segments::Few(0, [const { Segment::Index(0) }; FEW])
    }

    pub(super) fn push(&mut self, segment: Segment) {
        match self {
            Segments::Few(count, list) => match list.get_mut(*count) {
                Some(place) => {
                    *place = segment;
                    *count += 1;
                }
                None => *self = Segments::Many(list.iter().cloned().chain([segment]).collect()),
            },
            Segments::Many(list) => list.push(segment),
        }
    }

    pub(super) fn pop(&mut self) {
        match self {
            Segments::Few(count, _) => *count = count.saturating_sub(1),
            Segments::Many(list) => drop(list.pop()),
        }
    }
}

impl Deref for Segments {
    type Target = [Segment];

    fn deref(&self) -> &[Segment] {
        match self {
            Segments::Few(count, list) => list.get(..*count).unwrap_or_default(),
            Segments::Many(list) => list,
        }
    }
}

impl Default for Segments {
    fn default() -> Segments {
        Segments::new()
    }
}

impl PartialEq for Segments {
    fn eq(&self, other: &Segments) -> bool {
        **self == **other
    }
}

impl Eq for Segments {}

impl Hash for Segments {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Debug for Segments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_are_one() {
        let (mut grown, mut list) = (Segments::new(), Vec::new());
        for index in 0..=2 * u32::try_from(FEW).unwrap() {
            assert_eq!((&*grown, &grown), (list.as_slice(), &Segments::Many(list.clone())));
            assert_eq!(format!("{grown:?}"), format!("{list:?}"));
            let mut shorter = grown.clone();
            shorter.push(Segment::Key("key".into()));
            shorter.pop();
            assert_eq!(shorter, grown);
            grown.push(Segment::Index(index));
            list.push(Segment::Index(index));
        }
    }
}
