//! The wire name of something that a post names.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::engine::field::text::deserialize;

/// Names something in the wire format that a post names and the crate does not: `personal_care`, `why_care`.
///
/// It matches `[a-z][a-z0-9_]*` and has at most [`Id::MAX`] letters, so it is as small as a key and needs no escaping anywhere.
/// What an applicant typed never becomes an id: a check looks the text up in the lists of the rules, and returns the name that it
/// finds there. So an id comes from a constant or from a file of the employer, and `Debug` and paths may show it.
///
/// ```
/// use applicant::engine::Id;
/// const CARE: Id = Id::new("personal_care");
/// assert_eq!((CARE.to_string(), CARE == *"personal_care"), ("personal_care".to_owned(), true));
/// assert_eq!(serde_json::from_str::<Id>("\"personal_care\"")?, CARE);
/// assert!(serde_json::from_str::<Id>("\"Personal care\"").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id {
    length: u8,
    bytes: [u8; Id::MAX],
}

/// Says that a name does not match `[a-z][a-z0-9_]*` or is too long, without repeating it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("a name must start with a to z, go on with a to z, 0 to 9 or _, and have at most 47 of them")]
pub(crate) struct IdError;

impl Id {
    /// The most letters. This limit is our own: the longest name of the first post has 28.
    pub const MAX: usize = 47;

    /// Makes an id from a constant.
    ///
    /// # Panics
    /// Panics when the text is not a valid name; in a `const` that is an error of the compiler.
    #[must_use]
    #[track_caller]
    #[allow(clippy::panic, reason = "meant for a const, where it stops the compiler")]
    pub const fn new(name: &'static str) -> Id {
        match Id::of(name.as_bytes()) {
            Some(id) => id,
            None => panic!("a name must match [a-z][a-z0-9_]* and be short"),
        }
    }

    /// Reads what an employer wrote. What an applicant typed is looked up in a list instead.
    pub(crate) fn parse(text: &str) -> Result<Id, IdError> {
        Id::of(text.as_bytes()).ok_or(IdError)
    }

    const fn of(name: &[u8]) -> Option<Id> {
        if name.is_empty() || name.len() > Id::MAX || !name[0].is_ascii_lowercase() {
            return None;
        }
        let mut bytes = [0; Id::MAX];
        let mut at = 0;
        while at < name.len() {
            if !matches!(name[at], b'a'..=b'z' | b'0'..=b'9' | b'_') {
                return None;
            }
            bytes[at] = name[at];
            at += 1;
        }
        #[allow(clippy::cast_possible_truncation, reason = "at most `Id::MAX`")]
        Some(Id { length: name.len() as u8, bytes })
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }

    /// Returns what comes before the name in a text that ends with it.
    pub(crate) fn before<'t>(&self, text: &'t str) -> Option<&'t str> {
        let rest = text.as_bytes().strip_suffix(self.bytes())?;
        text.get(..rest.len())
    }

    /// Returns the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // An id is always ASCII.
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, text: &str) -> bool {
        self.bytes() == text.as_bytes()
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Id) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Id {
    /// Compares in alphabetical order.
    fn cmp(&self, other: &Id) -> std::cmp::Ordering {
        self.bytes().cmp(other.bytes())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.as_str())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    /// The error never quotes the text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        deserialize(deserializer, Id::parse)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn ids_compare_and_print_as_text() {
        let (one, other) = (super::Id::new("early"), super::Id::new("late"));
        assert_eq!(one.partial_cmp(&other), Some(std::cmp::Ordering::Less));
        assert_eq!((format!("{one:?}"), format!("{one:>7}")), ("Id(early)".into(), "  early".into()));
    }

    use super::*;

    #[test]
    fn names_are_wire_keys() {
        for good in ["a", "a1", "why_care", "south_west_and_south_central", &"a".repeat(Id::MAX)] {
            let id = Id::parse(good).unwrap();
            assert_eq!((id.as_str(), id == *good), (good, true));
        }
        let long = "a".repeat(Id::MAX + 1);
        for bad in ["", "_a", "1a", "A", "aB", "a b", "a-b", "a.b", "é", "aé", "a\0", long.as_str()] {
            assert_eq!(Id::parse(bad), Err(IdError), "{bad}");
        }
        assert!(IdError.to_string().contains(&Id::MAX.to_string()));
    }

    #[test]
    fn order_and_equality_follow_text() {
        let names = ["a", "a1", "a_", "aa", "ab", "b"];
        for a in names {
            for b in names {
                let (x, y) = (Id::new(a), Id::new(b));
                assert_eq!((x.cmp(&y), x == y, x == *b), (a.cmp(b), a == b, a == b), "{a} {b}");
            }
        }
    }
}
