//! Where an answer is in the text of a file: line and column by JSON Pointer.
//!
//! serde_json reads the document once more, and lends the text of each value on the way down; its place in the text follows.

use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Lines and columns, counted from 1 in characters; the end is behind the last character.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    pub start: (usize, usize),
    /// The end, where the answer itself is there, and not only something it belongs to.
    pub end: Option<(usize, usize)>,
}

/// Where the value at the pointer is. An answer that is missing is where the nearest thing above it begins.
pub fn region(text: &str, pointer: &str) -> Region {
    let (range, is_found) = range(text, pointer);
    let end = Some(position(text, range.end)).filter(|_| is_found);
    Region { start: position(text, range.start), end }
}

/// The line and the column of a byte, counted from 1.
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count();
    (before.matches('\n').count() + 1, column + 1)
}

/// The bytes of the value, or of the nearest one above it; and whether it is the value itself.
fn range(text: &str, pointer: &str) -> (Range<usize>, bool) {
    let Ok(mut value) = serde_json::from_str::<&RawValue>(text) else { return (0..0, false) };
    let mut is_found = true;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        match child(value.get(), &token) {
            Some(below) => value = below,
            None => {
                is_found = false;
                break;
            }
        }
    }
    // The value is a part of the text, so the difference is where it begins.
    let start = value.get().as_ptr() as usize - text.as_ptr() as usize;
    (start..start + value.get().len(), is_found)
}

/// The value below a key or an index, if there is one. Of two with one key the last counts, as everywhere.
fn child<'t>(json: &'t str, token: &str) -> Option<&'t RawValue> {
    Child(token).deserialize(&mut serde_json::Deserializer::from_str(json)).ok().flatten()
}

struct Child<'k>(&'k str);

impl<'t> DeserializeSeed<'t> for Child<'_> {
    type Value = Option<&'t RawValue>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Child<'_> {
    type Value = Option<&'t RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<String>()? {
            if key == self.0 {
                found = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let index: Option<usize> = self.0.parse().ok();
        let mut found = None;
        let mut at = 0;
        while let Some(value) = seq.next_element::<&RawValue>()? {
            if Some(at) == index {
                found = Some(value);
            }
            at += 1;
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n  \"a\": [1, \"é\", {\"b/c\": null}],\n  \"é\": {\"x\": 1}, \"x\": 1,\n  \"x\": \"two\"\n}\n";

    #[test]
    fn values_have_their_places() {
        for (pointer, start, end) in [
            ("", (1, 1), (5, 2)),
            ("/a", (2, 8), (2, 31)),
            ("/a/0", (2, 9), (2, 10)),
            ("/a/1", (2, 12), (2, 15)),
            ("/a/2", (2, 17), (2, 30)),
            ("/a/2/b~1c", (2, 25), (2, 29)),
            ("/é/x", (3, 14), (3, 15)),
            // The last of two.
            ("/x", (4, 8), (4, 13)),
        ] {
            assert_eq!(region(TEXT, pointer), Region { start, end: Some(end) }, "{pointer}");
        }
    }

    #[test]
    fn missing_values_have_the_nearest() {
        for (pointer, start) in [
            ("/nothing", (1, 1)),
            ("/nothing/below", (1, 1)),
            ("/a/3", (2, 8)),
            ("/a/x", (2, 8)),
            ("/a/0/deeper", (2, 9)),
            ("/a/2/b", (2, 17)),
        ] {
            assert_eq!(region(TEXT, pointer), Region { start, end: None }, "{pointer}");
        }
        assert_eq!(region("{", "/a"), Region { start: (1, 1), end: None });
    }
}
