//! Reads JSON as most documents have it, in fewer steps than a reader takes that can also say what is wrong.
//!
//! It gives up wherever it is not certain: at broken syntax, at half of a surrogate pair, at a breached limit. serde_json then reads
//! the document from its beginning and decides, so that what is accepted is the same, and so is every error with its line and column.

use std::cell::RefCell;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{DraftNode, Intake};

/// Reads a document, or returns `None` where serde_json has to read it.
pub(super) fn read<T: DraftNode>(text: &str) -> Option<T> {
    let mut reader = Reader { text, at: 0, depth: 0, unescaped: String::new() };
    let mut node = T::default();
    node.read(&mut reader, Intake::new(&RefCell::new(None))).ok()?;
    reader.peek().is_none().then_some(node)
}

/// Says that the document is left to serde_json.
#[derive(Debug)]
struct Unsure;

impl fmt::Display for Unsure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("left to serde_json")
    }
}

impl std::error::Error for Unsure {}

impl serde::de::Error for Unsure {
    fn custom<T: fmt::Display>(_: T) -> Unsure {
        Unsure
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// The last text that had escapes.
    unescaped: String,
}

impl Reader<'_> {
    /// Returns the next byte that is not white space, and stays before it.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    /// Passes a byte that has to come next, apart from white space.
    #[inline]
    fn pass(&mut self, wanted: u8) -> Result<(), Unsure> {
        if self.peek() != Some(wanted) {
            return Err(Unsure);
        }
        self.at += 1;
        Ok(())
    }

    /// Returns what is still to be read.
    #[inline]
    fn rest(&self) -> &[u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Reads the text of which the opening quote comes next.
    #[inline]
    fn quoted(&mut self) -> Result<&str, Unsure> {
        self.at += 1;
        // Most keys and answers are short.
        let rest = self.rest();
        if let Some((word, rest)) = rest.split_first_chunk() {
            if let Some(length) = plain_bytes(*word) {
                return self.ends_after(length);
            }
            if let Some(word) = rest.first_chunk()
                && let Some(length) = plain_bytes(*word)
            {
                return self.ends_after(WORD + length);
            }
        }
        self.ends_after(plain_length(self.rest()))
    }

    /// Returns the text that ends after this many bytes, or goes on where an escape comes there.
    #[inline]
    fn ends_after(&mut self, length: usize) -> Result<&str, Unsure> {
        let to = self.at + length;
        if self.text.as_bytes().get(to) != Some(&b'"') {
            return self.unescape(to);
        }
        let text = self.text.get(self.at..to).ok_or(Unsure);
        self.at = to + 1;
        text
    }

    /// Reads a text of which the first escape is known.
    #[inline(never)]
    fn unescape(&mut self, mut to: usize) -> Result<&str, Unsure> {
        self.unescaped.clear();
        loop {
            self.unescaped.push_str(self.text.get(self.at..to).ok_or(Unsure)?);
            self.at = to + 1;
            match self.text.as_bytes().get(to) {
                Some(b'"') => return Ok(&self.unescaped),
                Some(b'\\') => {
                    let (character, length) = escaped(self.rest()).ok_or(Unsure)?;
                    self.unescaped.push(character);
                    self.at += length;
                    to = self.at + plain_length(self.rest());
                }
                _ => return Err(Unsure),
            }
        }
    }
}

/// Returns how many bytes come before the first quote, backslash or control character.
#[inline(never)]
fn plain_length(text: &[u8]) -> usize {
    let length = memchr::memchr2(b'"', b'\\', text).unwrap_or(text.len());
    let before = text.get(..length).unwrap_or_default();
    // The least byte of all is found quickly, so that a control character is only looked for where there is one.
    let least = before.iter().fold(u8::MAX, |least, byte| least.min(*byte));
    if least >= b' ' { length } else { before.iter().position(|byte| *byte < b' ').unwrap_or(length) }
}

/// The number of bytes in a word.
const WORD: usize = size_of::<u64>();

/// Returns how many bytes of a word come before the first quote, backslash or control character, if it has one.
#[inline]
const fn plain_bytes(word: [u8; WORD]) -> Option<usize> {
    let word = u64::from_le_bytes(word);
    let ends = mark_below(word ^ each(b'"'), 1) | mark_below(word ^ each(b'\\'), 1) | mark_below(word, b' ');
    if ends == 0 { None } else { Some((ends.trailing_zeros() / 8) as usize) }
}

/// Marks the highest bit of each byte of ASCII that is below this one. What it borrows may also mark bytes above the first of these,
/// but never one before it.
const fn mark_below(word: u64, byte: u8) -> u64 {
    word.wrapping_sub(each(byte)) & !word & each(0x80)
}

/// Returns a word with this byte in each place.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; WORD])
}

/// Returns the character of an escape, without its backslash, and its length.
fn escaped(rest: &[u8]) -> Option<(char, usize)> {
    let character = match rest.first()? {
        byte @ (b'"' | b'\\' | b'/') => char::from(*byte),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let first = hexadecimal(rest.get(1..5)?)?;
            let second = rest.get(5..11).and_then(|rest| hexadecimal(rest.strip_prefix(b"\\u")?));
            // A character beyond U+FFFF is a pair, and half of a pair is no character.
            let character = char::decode_utf16([first].into_iter().chain(second)).next()?.ok()?;
            return Some((character, if character.len_utf16() == 1 { 5 } else { 11 }));
        }
        _ => return None,
    };
    Some((character, 1))
}

fn hexadecimal(digits: &[u8]) -> Option<u16> {
    digits
        .iter()
        .try_fold(0, |code, digit| Some(code << 4 | u16::try_from(char::from(*digit).to_digit(16)?).ok()?))
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Unsure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unsure> {
        match self.peek().ok_or(Unsure)? {
            b'"' => visitor.visit_str(self.quoted()?),
            b'{' => {
                let value = visitor.visit_map(self.entries()?)?;
                self.end(b'}').map(|()| value)
            }
            b'[' => {
                let value = visitor.visit_seq(self.entries()?)?;
                self.end(b']').map(|()| value)
            }
            _ => self.bare(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unsure> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> Reader<'de> {
    /// Goes into an object or a list.
    fn entries(&mut self) -> Result<Entries<'_, 'de>, Unsure> {
        if self.depth == Intake::MAX_DEPTH {
            return Err(Unsure);
        }
        self.depth += 1;
        self.at += 1;
        Ok(Entries { reader: self, is_first: true })
    }

    fn end(&mut self, end: u8) -> Result<(), Unsure> {
        self.depth -= 1;
        self.pass(end)
    }

    /// Reads a number, `true`, `false` or `null`, as serde_json does.
    #[inline(never)]
    fn bare<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unsure> {
        let is_within = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = self.rest().iter().position(|byte| !is_within(byte)).unwrap_or(self.rest().len());
        let bare = self.text.get(self.at..self.at + length).ok_or(Unsure)?;
        self.at += length;
        let mut bare = serde_json::Deserializer::from_str(bare);
        let value = bare.deserialize_any(visitor).map_err(|_| Unsure)?;
        bare.end().map(|()| value).map_err(|_| Unsure)
    }
}

/// What is in an object or a list.
struct Entries<'r, 't> {
    reader: &'r mut Reader<'t>,
    is_first: bool,
}

impl Entries<'_, '_> {
    /// Returns whether there is another entry, and passes the comma before it.
    #[inline]
    fn has_another(&mut self, end: u8) -> Result<bool, Unsure> {
        if self.reader.peek() == Some(end) {
            return Ok(false);
        }
        if !std::mem::take(&mut self.is_first) {
            self.reader.pass(b',')?;
        }
        Ok(true)
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Unsure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unsure> {
        if !self.has_another(b'}')? {
            return Ok(None);
        }
        match self.reader.peek() {
            Some(b'"') => seed.deserialize(Key(self.reader)).map(Some),
            _ => Err(Unsure),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unsure> {
        self.reader.pass(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = Unsure;

    fn next_element_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<Option<V::Value>, Unsure> {
        if self.has_another(b']')? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

/// A key, of which the opening quote comes next.
struct Key<'r, 't>(&'r mut Reader<'t>);

impl<'de> Deserializer<'de> for Key<'_, '_> {
    type Error = Unsure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unsure> {
        visitor.visit_str(self.0.quoted()?)
    }

    /// `number::take` asks for a key in this way, to know it from the mark of a number.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unsure> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests;
