//! What a post names: choices that can be made, and keys at which a question is asked.
//!
//! These names are data of the post: its policy file lists them, with their words in each language.

mod id;
mod keyed;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::alike::alike;

pub use id::Id;
pub use keyed::Keyed;

/// Names one thing in a list of a post, with the words that people read. Missing words come from the catalogues of the crate.
///
/// ```
/// use applicant::engine::Named;
/// let skill: Named = serde_json::from_str(r#"{ "id": "personal_care", "label": "Personal care" }"#)?;
/// assert_eq!((skill.id.to_string(), skill.label.as_deref()), ("personal_care".into(), Some("Personal care")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its name in the wire format.
    pub id: Id,
    /// What people read: the label of a choice, or the question that a statement answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The hint below a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// What the answer is called at the beginning of a sentence: “Why you want this role must be 250 words or fewer”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The sentence for a missing answer: “Enter why you want this role”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

impl From<Id> for Named {
    /// Makes an entry without words.
    fn from(id: Id) -> Named {
        Named { id, label: None, hint: None, answer: None, missing: None }
    }
}

impl Named {
    /// Takes the texts that another entry gives, in place of its own.
    pub(crate) fn take_texts(&mut self, other: Named) {
        let Named { id: _, label, hint, answer, missing } = other;
        self.label = label.or(self.label.take());
        self.hint = hint.or(self.hint.take());
        self.answer = answer.or(self.answer.take());
        self.missing = missing.or(self.missing.take());
    }

    /// Returns the words that people read, each by its name in a catalogue; the empty name is the label.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("", &self.label), ("hint", &self.hint), ("answer", &self.answer), ("missing", &self.missing)]
            .into_iter()
            .filter_map(|(part, text)| Some((part, text.as_deref()?)))
    }
}

/// Holds the lists of a post by their names, each in the order of the form. They are shared, so that rules are quick to copy.
#[derive(Debug, Clone, Default)]
pub struct Names(Arc<Vec<(String, Vec<Named>)>>);

impl Names {
    /// The most names of one list.
    pub const MAX: usize = 100;

    /// Returns the names of a list; a list that the post does not have is empty.
    #[must_use]
    pub fn list(&self, list: &str) -> &[Named] {
        // Lists are short, and comparing lengths rules out most names.
        self.0.iter().find(|(name, _)| name == list).map_or(&[], |(_, names)| names.as_slice())
    }

    /// Returns the entry of that name in a list.
    #[must_use]
    pub fn find(&self, list: &str, id: &str) -> Option<&Named> {
        self.list(list).iter().find(|named| named.id == *id)
    }

    /// Returns what a list has that is most like a name which it lacks, or `None` where it has the name.
    pub(crate) fn instead_of(&self, list: &str, id: &str) -> Option<Vec<String>> {
        let is_there = self.find(list, id).is_some();
        (!is_there).then(|| alike(id, self.list(list).iter().map(|named| named.id.as_str())))
    }

    /// Returns the lists, each with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Named])> {
        self.0.iter().map(|(list, names)| (list.as_str(), names.as_slice()))
    }

    /// Replaces a list; among equal names the first is kept.
    pub fn set(&mut self, list: impl Into<String>, names: impl IntoIterator<Item = impl Into<Named>>) {
        let (list, mut new) = (list.into(), Vec::<Named>::new());
        for named in names.into_iter().map(Into::into) {
            if !new.iter().any(|earlier| earlier.id == named.id) {
                new.push(named);
            }
        }
        let lists = Arc::make_mut(&mut self.0);
        match lists.iter_mut().find(|(name, _)| *name == list) {
            Some((_, known)) => *known = new,
            None => lists.push((list, new)),
        }
    }

    /// Returns whether there are no lists, not even an empty one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl PartialEq for Names {
    /// Compares the lists, in whatever order they were named.
    fn eq(&self, other: &Names) -> bool {
        self.0.len() == other.0.len() && self.iter().all(|(list, names)| other.list(list) == names)
    }
}

impl Eq for Names {}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Names, D::Error> {
        let lists = BTreeMap::<String, Vec<Named>>::deserialize(deserializer)?;
        Ok(Names(Arc::new(lists.into_iter().collect())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(lists: &[(&str, &[&str])]) -> Names {
        let lists: serde_json::Map<String, serde_json::Value> = lists
            .iter()
            .map(|(list, ids)| {
                let ids = ids.iter().map(|id| serde_json::json!({ "id": id }));
                ((*list).to_owned(), ids.collect())
            })
            .collect();
        serde_json::from_value(lists.into()).unwrap()
    }

    #[test]
    fn an_empty_list_is_a_list() {
        assert!(Names::default().is_empty());
        assert!(!names(&[("wards", &[])]).is_empty());
    }

    #[test]
    fn lists_are_compared_in_any_order() {
        let both = [("wards", &["north"][..]), ("shifts", &["early", "late"][..])];
        let [wards, shifts] = both;
        let of = |lists: &[_]| names(lists);
        assert_eq!(of(&both), of(&[shifts, wards]));
        for other in [
            of(&[]),
            of(&[wards]),
            of(&[wards, ("shifts", &["late", "early"])]),
            of(&[wards, ("hours", &["early", "late"])]),
            of(&[wards, ("shifts", &["early"])]),
        ] {
            assert_ne!(of(&both), other);
            assert_ne!(other, of(&both));
        }
    }
}
