//! The schema of a document: its keys in page order, and what is asked at each.

use std::cmp::Ordering;

use super::{Code, Issue, Path, Segment};
use crate::engine::{AskedBy, Meta, Names, Need, Section, is_key};

/// Lists the keys of a draft in page order, each with what is asked there or the schema of what lies below it. `draft!` and the
/// derives write it.
#[derive(Debug)]
#[doc(alias = "Shape")]
pub struct Schema {
    /// The keys in page order.
    #[doc(hidden)]
    pub keys: &'static [Child],
    /// Whether it is a list whose rows have these keys.
    pub list: bool,
    /// For a group whose keys the post names: the list that names them, and the question asked at each.
    #[doc(hidden)]
    pub keyed: Option<KeyedBy>,
}

/// Describes a group whose keys the post names: the same question is asked at each key.
#[derive(Debug, Clone, Copy)]
pub struct KeyedBy {
    /// The list of the post that names the keys.
    pub list: &'static str,
    /// What is asked at each.
    pub question: &'static Meta,
}

/// One key of a draft.
#[derive(Debug, Clone, Copy)]
pub struct Child {
    /// The key of the wire format.
    pub key: &'static str,
    /// The schema of what lies below it.
    pub shape: &'static Schema,
    /// The question, for a single answer that was declared with one.
    pub question: Option<&'static Meta>,
    /// The section it belongs to, for a key at the top of a form.
    pub section: Option<&'static str>,
    /// The page it is on, where that is not the page of its section.
    pub page: Option<&'static str>,
    /// The code of issues that are shown on its page as well as where they occur.
    pub says: Option<Code>,
    /// When a group of answers is required.
    pub need: Need,
    /// The most rows of a list, unless the rules give another limit.
    pub max_rows: usize,
}

/// One step on the way to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub key: &'static str,
    /// Whether it leads into the rows of a list.
    pub is_list: bool,
}

impl Child {
    /// The most rows of a list that declares no other limit.
    pub const MAX_ROWS: usize = 50;

    /// Makes a key of which only the schema is known.
    #[must_use]
    pub const fn new(key: &'static str, shape: &'static Schema) -> Child {
        Child {
            key,
            shape,
            question: None,
            section: None,
            page: None,
            says: None,
            need: Need::REQUIRED,
            max_rows: Child::MAX_ROWS,
        }
    }
}

impl Child {
    /// Returns the page that it names itself.
    const fn custom_page(&self) -> Option<&'static str> {
        let asked_on = match self.question {
            Some(question) => question.page,
            None => None,
        };
        match (asked_on, self.page) {
            (Some(page), _) | (None, Some(page)) => Some(page),
            (None, None) => self.section,
        }
    }

    /// Returns the page on which its question is asked, given the page of what is above it.
    pub(crate) fn page_below(&self, above: Option<&'static str>) -> Option<&'static str> {
        self.custom_page().or(above)
    }

    /// Returns the page of that name, if this key or anything below it is asked there.
    fn page_named(&self, name: &str, above: Option<&'static str>) -> Option<&'static str> {
        let page = self.page_below(above);
        // What the service answers is not on any page.
        let is_shown = self.question.is_none_or(|question| question.asked_by != AskedBy::Service);
        match self.shape.keys {
            // A page shows whole rows.
            _ if self.shape.list => page.filter(|page| *page == name),
            [] => page.filter(|page| *page == name && is_shown),
            keys => keys.iter().find_map(|child| child.page_named(name, page)),
        }
    }

    /// Adds the pages of this key and of what is below it, each once.
    fn add_pages(&self, above: Option<&'static str>, pages: &mut Vec<&'static str>) {
        let page = self.page_below(above);
        if self.shape.list || self.shape.keys.is_empty() {
            pages.extend(page.filter(|name| self.page_named(name, above).is_some() && !pages.contains(name)));
        } else {
            self.shape.keys.iter().for_each(|child| child.add_pages(page, pages));
        }
    }

    fn is_on(&self, name: &str, above: Option<&'static str>) -> bool {
        self.page_named(name, above).is_some()
    }
}

impl Schema {
    /// The schema of a single answer.
    pub const ANSWER: &'static Schema = &Schema { keys: &[], list: false, keyed: None };

    /// Returns whether it is a single answer.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        self.keys.is_empty() && !self.list && self.keyed.is_none()
    }

    /// Returns the child of that key.
    #[doc(hidden)]
    #[must_use]
    pub fn child(&self, key: &str) -> Option<&'static Child> {
        self.keys.iter().find(|child| is_key(child.key, key))
    }

    /// Returns the question of that key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&'static Meta> {
        self.child(key)?.question
    }

    /// Returns whether this is the schema of a form, which has sections.
    pub(crate) fn is_form(&self) -> bool {
        self.keys.iter().any(|child| child.section.is_some())
    }

    /// Returns the keys of a section at the top of a form.
    pub fn keys_of(&self, section: Section) -> impl Iterator<Item = &'static str> {
        let is_of = move |child: &&Child| child.section == Some(section.as_str());
        self.keys.iter().filter(is_of).map(|child| child.key)
    }

    /// Returns the key at the top of a form that a path leads to or through.
    pub(crate) fn top(&self, path: &Path) -> Option<&'static Child> {
        match path.segments().first()? {
            Segment::Key(key) => self.child(key),
            Segment::Index(_) => None,
        }
    }

    /// Whether the form has a page of that name.
    pub(crate) fn has_page(&self, name: &str) -> bool {
        self.page_named(name).is_some()
    }

    /// The page of that name, if the form has one.
    pub(crate) fn page_named(&self, name: &str) -> Option<&'static str> {
        self.keys
            .iter()
            .filter(|child| child.section.is_some())
            .find_map(|child| child.page_named(name, None))
    }

    /// The names of the pages that the form can have, in order.
    pub(crate) fn page_names(&self) -> Vec<&'static str> {
        let mut pages = Vec::new();
        self.keys
            .iter()
            .filter(|child| child.section.is_some())
            .for_each(|child| child.add_pages(None, &mut pages));
        pages
    }

    /// Returns whether an issue is shown on a page: its answer is asked there or, for a group or a list, anything in it is.
    pub(crate) fn is_said_on(&self, issue: &Issue, name: &str) -> bool {
        let says = |child: &&Child| child.says == Some(issue.code()) && child.is_on(name, None);
        let Some(top) = self.top(issue.path()) else { return false };
        if self.keys.iter().filter(|child| child.section == top.section).any(|child| says(&child)) {
            return true;
        }
        // The loop follows the path as far as its keys are known.
        let (mut child, mut page) = (top, None);
        let keys = issue.path().segments().iter().filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_ref()),
            Segment::Index(_) => None,
        });
        for key in keys.skip(1) {
            let Some(below) = child.shape.child(key).filter(|_| !child.shape.list) else { break };
            page = child.custom_page().or(page);
            child = below;
        }
        child.is_on(name, page)
    }

    /// Compares two places by their order on the page. A parent comes before what is below it; keys that the schema does not know
    /// come last, by name; keys that the post names are in the order of its list.
    #[must_use]
    pub fn compare(&self, a: &Path, b: &Path, names: &Names) -> Ordering {
        let mut shape = self;
        for pair in a.segments().iter().zip(b.segments()) {
            match pair {
                (Segment::Index(a), Segment::Index(b)) if a == b => {}
                (Segment::Index(a), Segment::Index(b)) => return a.cmp(b),
                (Segment::Key(a), Segment::Key(b)) if is_key(a, b) => shape = shape.below(a),
                (Segment::Key(a), Segment::Key(b)) => return shape.compare_keys(a, b, names),
                (Segment::Index(_), Segment::Key(_)) => return Ordering::Less,
                (Segment::Key(_), Segment::Index(_)) => return Ordering::Greater,
            }
        }
        a.segments().len().cmp(&b.segments().len())
    }

    /// Compares two keys that differ: the one that the schema has first comes first.
    fn compare_keys(&self, a: &str, b: &str, names: &Names) -> Ordering {
        let first = self.keys.iter().find_map(|child| match child.key {
            key if is_key(key, a) => Some(Ordering::Less),
            key if is_key(key, b) => Some(Ordering::Greater),
            _ => None,
        });
        let named = |key| self.named_position(key, names);
        first.unwrap_or_else(|| (named(a), a).cmp(&(named(b), b)))
    }

    fn named_position(&self, key: &str, names: &Names) -> usize {
        let named = |keyed: KeyedBy| names.list(keyed.list).iter().position(|named| named.id == *key);
        self.keyed.and_then(named).unwrap_or(usize::MAX)
    }

    fn below(&self, key: &str) -> &'static Schema {
        self.child(key).map_or(Schema::ANSWER, |child| child.shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;
    use crate::engine::DraftNode;

    #[test]
    fn only_a_single_answer_is_one() {
        let shape = |key| Draft::SCHEMA.child(key).map(|child| child.shape.is_answer());
        assert!(Schema::ANSWER.is_answer() && !Draft::SCHEMA.is_answer());
        assert_eq!(shape("employment"), Some(false), "a list");
        assert_eq!(shape("statements"), Some(false), "keys that a post names");
        assert_eq!(shape("personal_details"), Some(false), "an object");
    }
}
