//! Where in a draft a check is. The path is only built when there is something to report.

use crate::engine::{Id, Path, Segment};

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
    /// Returns the path of a key here; the empty key means the place itself.
    pub(super) fn path(&self, key: &'static str) -> Path {
        let mut path = self.path_with_room(usize::from(!key.is_empty()));
        if !key.is_empty() {
            path.push(Segment::Key(key.into()));
        }
        path
    }

    /// Returns the path, with room for this many further steps.
    fn path_with_room(&self, room: usize) -> Path {
        let (above, segment) = match self {
            At::Root | At::Alone => return Path::from_segments(Vec::with_capacity(room)),
            At::Key(above, key) => (above, Segment::Key((*key).into())),
            At::Named(above, id) => (above, Segment::Key(id.as_str().to_owned().into())),
            At::Index(above, index) => (above, Segment::Index(*index)),
        };
        let mut path = above.path_with_room(room + 1);
        path.push(segment);
        path
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

    /// Returns whether a name may be that of a place in the rows of a list here. In a section that is checked on its own, any may.
    pub(super) fn may_have_in_rows(&self, named: &str) -> bool {
        self.is_alone() || self.after(named).is_some_and(|rest| rest.starts_with("[]"))
    }

    fn is_alone(&self) -> bool {
        match self {
            At::Root => false,
            At::Alone => true,
            At::Key(above, _) | At::Named(above, _) | At::Index(above, _) => above.is_alone(),
        }
    }

    /// Returns what comes after the name of this place in the name of a place below it.
    fn after<'t>(&self, named: &'t str) -> Option<&'t str> {
        let key = |above: &At<'_>, key: &str| {
            let rest = above.after(named)?;
            rest.strip_prefix('.').unwrap_or(rest).strip_prefix(key)
        };
        match self {
            At::Root | At::Alone => Some(named),
            At::Key(above, it) => key(above, it),
            At::Named(above, id) => key(above, id.as_str()),
            At::Index(above, _) => above.after(named)?.strip_prefix("[]"),
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
