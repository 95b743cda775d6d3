//! The order of the page: which keys a document has, and in what order.

use std::cmp::Ordering;

use super::{Path, Segment};

/// The keys of a draft in page order, each with the shape of what lies below it. The `draft!` macro writes it.
#[derive(Debug)]
pub struct Shape {
    /// The keys in page order.
    pub keys: &'static [(&'static str, &'static Shape)],
    /// Whether it is a list of rows of this shape.
    pub list: bool,
}

impl Shape {
    /// A single answer.
    pub const ANSWER: &'static Shape = &Shape { keys: &[], list: false };

    /// Whether `a` stands before `b` on the page. A parent stands before what is below it; what the shape does not know
    /// comes last, by name.
    #[must_use]
    pub fn compare(&self, a: &Path, b: &Path) -> Ordering {
        let mut shape = self;
        for pair in a.segments().iter().zip(b.segments()) {
            match pair {
                (Segment::Index(a), Segment::Index(b)) if a == b => {}
                (Segment::Index(a), Segment::Index(b)) => return a.cmp(b),
                (Segment::Key(a), Segment::Key(b)) if a == b => shape = shape.below(a),
                (Segment::Key(a), Segment::Key(b)) => {
                    return (shape.position(a), a).cmp(&(shape.position(b), b));
                }
                (Segment::Index(_), Segment::Key(_)) => return Ordering::Less,
                (Segment::Key(_), Segment::Index(_)) => return Ordering::Greater,
            }
        }
        a.segments().len().cmp(&b.segments().len())
    }

    fn position(&self, key: &str) -> usize {
        self.keys.iter().position(|(known, _)| *known == key).unwrap_or(usize::MAX)
    }

    fn below(&self, key: &str) -> &'static Shape {
        self.keys.iter().find(|(known, _)| *known == key).map_or(Shape::ANSWER, |(_, shape)| shape)
    }
}
