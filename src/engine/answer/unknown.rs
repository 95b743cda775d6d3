//! What came in beside the answers: keys that the form does not know, keys that came more than once, or a value that is not an
//! object.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Answer, AsSent, Group};

/// Keeps what came in beside the answers of a draft, so that it can be written back.
///
/// `Debug` prints counts and names nothing. Two are equal when they hold the same, whether the draft came in or was built in
/// code.
#[derive(Clone, Default)]
#[doc(alias = "Rest")]
pub struct UnknownKeys {
    came_as: CameAs,
    more: Option<Box<More>>,
}

#[derive(Clone, PartialEq, Default)]
enum CameAs {
    /// The draft did not come in at all.
    #[default]
    Nothing,
    Object,
    /// Something else came where an object belongs.
    Other(Box<Answer>),
}

#[derive(Clone, PartialEq, Default)]
struct More {
    /// The keys that the form does not know.
    unknown: BTreeMap<String, Answer>,
    /// What a key held, known or not, before it came once more, in the order in which it came.
    earlier: BTreeMap<String, Vec<AsSent>>,
    /// How many earlier values there are.
    again: usize,
}

impl PartialEq for UnknownKeys {
    fn eq(&self, other: &UnknownKeys) -> bool {
        self.more == other.more && self.instead_of_object() == other.instead_of_object()
    }
}

impl UnknownKeys {
    /// Makes the value for an object whose keys are all known so far.
    #[must_use]
    pub const fn known() -> UnknownKeys {
        UnknownKeys { came_as: CameAs::Object, more: None }
    }

    /// Makes the value for an answer that came where an object belongs.
    #[must_use]
    pub fn instead(answer: Answer) -> UnknownKeys {
        UnknownKeys { came_as: CameAs::Other(Box::new(answer)), more: None }
    }

    fn instead_of_object(&self) -> Option<&Answer> {
        match &self.came_as {
            CameAs::Other(answer) => Some(answer),
            CameAs::Nothing | CameAs::Object => None,
        }
    }

    fn more(&mut self) -> &mut More {
        self.came_as = CameAs::Object;
        self.more.get_or_insert_default()
    }

    /// Keeps an unknown key. Among equal keys every answer is kept, and the last one counts.
    pub fn insert(&mut self, key: String, answer: impl Into<Answer>) {
        let more = self.more();
        let (key, earlier) = match more.unknown.entry(key) {
            Entry::Vacant(place) => {
                place.insert(answer.into());
                return;
            }
            Entry::Occupied(mut place) => (place.key().clone(), place.insert(answer.into())),
        };
        more.keep(key, earlier.into_sent());
    }

    /// Keeps what a known key held before it came once more.
    pub(super) fn keep_earlier(&mut self, key: String, earlier: AsSent) {
        self.more().keep(key, earlier);
    }

    /// Returns how many keys the form does not know.
    #[must_use]
    pub fn unknown_keys(&self) -> usize {
        self.more.as_ref().map_or(0, |more| more.unknown.len())
    }

    /// Returns how many keys are kept here: those that the form does not know, and every earlier value of a repeated key.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.more.as_ref().map_or(0, |more| more.unknown.len() + more.again)
    }

    /// The keys that the form does not know.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.more.iter().flat_map(|more| more.unknown.keys().map(String::as_str))
    }

    /// Returns the answer under a key that a post names, which was not known when the draft was read.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        self.more.as_ref()?.unknown.get(key)
    }

    /// Returns that answer for changing.
    pub fn answer_mut(&mut self, key: &str) -> Option<&mut Answer> {
        self.more.as_mut()?.unknown.get_mut(key)
    }

    /// Returns whether a key came more than once, here or in an answer that the form does not know.
    #[must_use]
    pub fn has_duplicates(&self) -> bool {
        let more = self
            .more
            .as_ref()
            .is_some_and(|more| more.again > 0 || more.unknown.values().any(Answer::has_duplicates));
        more || self.instead_of_object().is_some_and(Answer::has_duplicates)
    }

    /// Returns whether this key came more than once.
    pub(crate) fn came_again(&self, key: &str) -> bool {
        self.more.as_ref().is_some_and(|more| more.earlier.contains_key(key))
    }

    /// Returns whether this key came more than once or, for a key that the form does not know, whether any key in its answer did.
    pub(crate) fn came_twice(&self, key: &str) -> bool {
        self.came_again(key) || self.answer(key).is_some_and(Answer::has_duplicates)
    }

    /// Returns what the form does not know, as an object with every key that came.
    pub(crate) fn to_sent(&self) -> AsSent {
        let Some(more) = &self.more else { return AsSent::Object(Vec::new()) };
        let entries = more.unknown.iter().flat_map(|(key, answer)| {
            let earlier = more.earlier.get(key).into_iter().flatten().cloned();
            earlier.chain([answer.clone().into_sent()]).map(|sent| (key.clone(), sent))
        });
        AsSent::Object(entries.collect())
    }

    /// Returns whether something other than an object came in, not counting `null` and blank text.
    #[must_use]
    pub fn is_wrong_type(&self) -> bool {
        self.instead_of_object().is_some_and(|answer| !answer.is_blank())
    }

    /// Returns whether it holds no answer.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let more = self.more.as_ref().is_none_or(|more| {
            more.unknown.values().all(Answer::is_blank)
                && more.earlier.values().flatten().all(AsSent::is_blank)
        });
        more && !self.is_wrong_type()
    }

    /// Returns whether nothing came in.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self.came_as, CameAs::Nothing)
    }

    /// Writes the group that this is beside back as it came.
    pub(super) fn write<S: Serializer>(&self, serializer: S, group: &dyn Group) -> Result<S::Ok, S::Error> {
        let below = |key| group.below(key).filter(|place| !place.is_absent());
        let answers = group.schema().keys.iter().filter_map(|child| Some((child.key, below(child.key)?)));
        let count = answers.clone().count();
        if count == 0
            && let CameAs::Other(answer) = &self.came_as
        {
            return answer.serialize(serializer);
        }
        // The earlier values of a key are written with its answer, if the answer is still there.
        let keys = self.more.as_ref().map_or(Some(0), |more| (more.again == 0).then_some(more.unknown.len()));
        let mut map = serializer.serialize_map(keys.map(|keys| keys + count))?;
        for (key, place) in answers {
            if let Some(more) = &self.more {
                more.write_earlier(&mut map, key)?;
            }
            map.serialize_entry(key, &place)?;
        }
        if let Some(more) = &self.more {
            for (key, answer) in &more.unknown {
                more.write_earlier(&mut map, key)?;
                map.serialize_entry(key, answer)?;
            }
        }
        map.end()
    }
}

impl More {
    fn keep(&mut self, key: String, earlier: AsSent) {
        self.earlier.entry(key).or_default().push(earlier);
        self.again += 1;
    }

    fn write_earlier<M: SerializeMap>(&self, map: &mut M, key: &str) -> Result<(), M::Error> {
        let mut earlier = self.earlier.get(key).into_iter().flatten();
        earlier.try_for_each(|sent| map.serialize_entry(key, sent))
    }
}

impl fmt::Debug for UnknownKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.came_as, &self.more) {
            (CameAs::Nothing, _) => f.write_str("UnknownKeys(absent)"),
            (CameAs::Other(_), _) => f.write_str("UnknownKeys(wrong type)"),
            (CameAs::Object, None) => f.write_str("UnknownKeys"),
            (CameAs::Object, Some(more)) => {
                write!(f, "UnknownKeys({} unknown, {} earlier)", more.unknown.len(), more.again)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;

    fn rest(json: &str) -> UnknownKeys {
        Draft::from_json(json.as_bytes()).unwrap().rest
    }

    #[test]
    fn what_came_beside_is_compared() {
        let all = [
            r#"{}"#,
            r#"{"colour": "red"}"#,
            r#"{"colour": "blue"}"#,
            r#"{"colour": "red", "colour": "red"}"#,
            r#"{"size": "red"}"#,
            r#""red""#,
            r#""blue""#,
        ];
        for (n, one) in all.iter().enumerate() {
            for (m, other) in all.iter().enumerate() {
                assert_eq!(rest(one) == rest(other), n == m, "{one} {other}");
            }
        }
    }

    #[test]
    fn only_their_number_is_debugged() {
        for (json, printed) in [
            (r#"{}"#, "UnknownKeys"),
            (r#"{"colour": "red", "colour": "red", "size": 1}"#, "UnknownKeys(2 unknown, 1 earlier)"),
            (r#""red""#, "UnknownKeys(wrong type)"),
        ] {
            assert_eq!(format!("{:?}", rest(json)), printed);
        }
        assert_eq!(format!("{:?}", Draft::default().rest), "UnknownKeys(absent)");
    }

    #[test]
    fn twice_is_noticed_below_too() {
        for (json, expected) in [
            (r#"{"colour": "red"}"#, false),
            (r#"{"colour": "red", "colour": "red"}"#, true),
            (r#"{"colour": {"a": 1, "a": 2}}"#, true),
            (r#"[{"a": 1, "a": 2}]"#, true),
        ] {
            assert_eq!(rest(json).has_duplicates(), expected, "{json}");
        }
    }

    #[test]
    fn an_unknown_answer_can_be_changed() {
        let mut rest = rest(r#"{"colour": "red"}"#);
        *rest.answer_mut("colour").unwrap() = "blue".into();
        assert_eq!(rest.answer("colour").and_then(Answer::as_str), Some("blue"));
        assert!(rest.answer_mut("size").is_none());
    }
}
