//! Answers under keys that a post names, once they have been read.

use serde::{Serialize, Serializer};

use super::Id;

/// Holds the answers under keys that a post names, in the order of its list: those that were given and are good.
///
/// A section that is a tuple struct of it asks the same question at each key; see [`derive(Section)`](macro@crate::Section).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Keyed<T>(Vec<(Id, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed(Vec::new())
    }
}

impl<T> Keyed<T> {
    /// Returns the answers, each with its key.
    pub fn iter(&self) -> impl Iterator<Item = (Id, &T)> {
        self.0.iter().map(|(id, answer)| (*id, answer))
    }

    /// Returns the answer of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(id, _)| *id == *key).map(|(_, answer)| answer)
    }

    /// Returns whether nothing was answered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(Id, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(answers: I) -> Keyed<T> {
        Keyed(answers.into_iter().collect())
    }
}

impl<T> std::fmt::Debug for Keyed<T> {
    /// Hides the answers: they are the applicant's own.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keyed({})", self.0.len())
    }
}

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, answer)| (id, answer)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_not_debugged() {
        let answers: Keyed<&str> = [(Id::new("why_care"), "secret")].into_iter().collect();
        assert_eq!(format!("{answers:?}"), "Keyed(1)");
    }
}
