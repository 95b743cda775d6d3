//! Where in a draft a check is. The path is only built when there is something to report.

use crate::engine::{Id, Segment};

#[derive(Debug)]
pub(super) enum At<'a> {
    /// The top of a form.
    Root,
    /// The top of a section that is checked on its own.
    Alone,
    Key(&'a At<'a>, &'static str),
    /// A key that the post names.
    Named(&'a At<'a>, Id),
    Index(&'a At<'a>, u32),
}

impl At<'_> {
    pub(super) fn path(&self, extra: usize) -> Vec<Segment> {
        match self {
            At::Root | At::Alone => Vec::with_capacity(extra),
            At::Key(parent, key) => {
                let mut path = parent.path(extra + 1);
                path.push(Segment::Key((*key).into()));
                path
            }
            At::Named(parent, id) => {
                let mut path = parent.path(extra + 1);
                path.push(Segment::Key(id.as_str().to_owned().into()));
                path
            }
            At::Index(parent, index) => {
                let mut path = parent.path(extra + 1);
                path.push(Segment::Index(*index));
                path
            }
        }
    }

    /// Returns whether a key here is at the place of that name, such as `employment[].duties`. In a section that is checked on
    /// its own, only the end of the name has to match.
    #[inline]
    pub(super) fn leads_to(&self, key: &str, named: &str) -> bool {
        // This is asked of every choice, and most names differ in their last letter.
        if !key.is_empty() && key.as_bytes().last() != named.as_bytes().last() {
            return false;
        }
        if key.is_empty() { self.is_named(named) } else { self.is_above(named.strip_suffix(key)) }
    }

    /// Returns whether the part of the name before the key, including its dot, leads here.
    fn is_above(&self, named: Option<&str>) -> bool {
        let Some(named) = named else { return false };
        match self {
            At::Root => named.is_empty(),
            At::Alone => named.is_empty() || named.ends_with('.'),
            _ => named.strip_suffix('.').is_some_and(|named| self.is_named(named)),
        }
    }

    fn is_named(&self, named: &str) -> bool {
        match self {
            At::Root | At::Alone => named.is_empty(),
            At::Key(above, key) => above.is_above(named.strip_suffix(key)),
            At::Named(above, id) => above.is_above(id.before(named)),
            At::Index(above, _) => named.strip_suffix("[]").is_some_and(|named| above.is_named(named)),
        }
    }
}
