//! Reads text: trimming, one-line answers, prose and codes.
//!
//! This code runs on every answer, so a good answer is read once and not copied. ASCII takes the quick path, on bytes, which the
//! compiler turns into vector instructions.

use std::borrow::Cow;

use smol_str::SmolStr;

mod prose;
mod short;

pub use prose::{Counted, prose};
pub use short::Short;

/// A character that no answer may contain: a control character, or a mark that reorders the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlCharacter;

/// Text as typed, which may be shared instead of copied when nothing in it has to change.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    pub text: &'a str,
    shared: Option<&'a SmolStr>,
}

impl<'a> From<&'a str> for Typed<'a> {
    fn from(text: &'a str) -> Typed<'a> {
        Typed { text, shared: None }
    }
}

impl<'a> From<&'a SmolStr> for Typed<'a> {
    fn from(text: &'a SmolStr) -> Typed<'a> {
        Typed { text, shared: Some(text) }
    }
}

impl Typed<'_> {
    /// Keeps the text as it is.
    #[inline]
    pub fn keep_all(self) -> SmolStr {
        self.shared.map_or_else(|| kept(self.text), shared)
    }

    /// Keeps what was read of the text.
    pub fn keep(self, read: Cow<'_, str>) -> SmolStr {
        match read {
            // A borrowed text as long as the whole is the whole.
            Cow::Borrowed(read) if read.len() == self.text.len() => self.keep_all(),
            Cow::Borrowed(read) => kept(read),
            Cow::Owned(read) => SmolStr::from(read),
        }
    }
}

/// Clones a text.
#[inline]
fn shared(text: &SmolStr) -> SmolStr {
    /// Is a call of its own, so that the compiler copies a short text as a whole.
    #[inline(never)]
    fn shared_long(text: &SmolStr) -> SmolStr {
        text.clone()
    }
    if text.is_heap_allocated() { shared_long(text) } else { text.clone() }
}

/// Keeps a text, in place if it is short.
///
/// Where the compiler knows the length, it copies by way of registers. [`SmolStr::new`] copies as many bytes as there are and moves
/// them on at once, for which the processor has to wait (store forwarding).
#[inline]
pub fn kept(text: &str) -> SmolStr {
    macro_rules! of_length {
        ($($length:literal)+) => {
            match text.len() {
                $($length => SmolStr::new_inline(text.get(..$length).unwrap_or_default()),)+
                _ => SmolStr::new(text),
            }
        };
    }
    of_length! { 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 }
}

/// A trimmed one-line answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The text, with a space for every tab and line end.
    pub text: Cow<'a, str>,
    /// Unicode scalar values in it.
    pub characters: usize,
}

/// Characters that leave no mark on the page: zero-width ones, direction marks and the soft hyphen.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}') || is_reordering(c)
}

/// The marks that open or close a stretch of text with a direction of its own.
const fn is_reordering(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Tab and the characters that end a line or move down the page.
const fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// White space or an invisible character: what trimming takes off.
#[inline]
pub fn is_margin(c: char) -> bool {
    !c.is_ascii_graphic() && (is_invisible(c) || c.is_whitespace())
}

/// The most bytes of a code, a number or a date as typed, with everything that may come between its characters. Nothing longer is
/// read, so that no text takes longer than its length justifies.
pub const CODE_MAX: usize = 200;

/// Removes the white space and the invisible characters at both ends.
#[inline]
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [only] if only.is_ascii_graphic() => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => trim_end(trim_start(text)),
    }
}

fn trim_start(text: &str) -> &str {
    let blocks = text.as_bytes().as_chunks().0.iter().take_while(|block| is_margin_block(block)).count();
    text.get(blocks * BLOCK..).unwrap_or(text).trim_start_matches(is_margin)
}

fn trim_end(text: &str) -> &str {
    let blocks =
        text.as_bytes().as_rchunks().1.iter().rev().take_while(|block| is_margin_block(block)).count();
    text.get(..text.len() - blocks * BLOCK).unwrap_or(text).trim_end_matches(is_margin)
}

/// The number of bytes looked at together: whole characters of one byte each, or of three.
const BLOCK: usize = 48;

/// Returns whether a block is nothing but ASCII white space, or one repeated zero-width mark (U+200B to U+200F, U+FEFF). A flood
/// of either is made of such blocks.
fn is_margin_block(block: &[u8; BLOCK]) -> bool {
    if block.iter().fold(true, |white, byte| white & matches!(byte, b'\t'..=b'\r' | b' ')) {
        return true;
    }
    let (characters, _) = block.as_chunks::<3>();
    match characters {
        [first @ ([0xE2, 0x80, 0x8B..=0x8F] | [0xEF, 0xBB, 0xBF]), rest @ ..] => {
            rest.iter().fold(true, |same, character| same & (character == first))
        }
        _ => false,
    }
}

/// Returns whether a text has nothing visible. It stops at the first visible character.
#[inline]
pub fn is_blank(text: &str) -> bool {
    !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && trim_start(text).is_empty()
}

/// Returns whether a text is a line as it is: printable ASCII that does not begin or end with a space.
#[inline]
pub fn is_tidy(text: &str) -> bool {
    matches!(text.as_bytes(), [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic())
        && is_printable(text.as_bytes())
}

/// Reads a one-line answer: trimmed, with one space for each tab and each line end.
pub fn line(text: &str) -> Result<Line<'_>, ControlCharacter> {
    let text = trim(text);
    if is_printable(text.as_bytes()) {
        return Ok(Line { text: Cow::Borrowed(text), characters: text.len() });
    }
    other_line(text)
}

/// Returns whether all bytes are printable ASCII, eight at a time, since most lines are short.
#[inline]
fn is_printable(text: &[u8]) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // The highest bit of a byte is set by what is beyond ASCII, by what comes before the space, and by DEL. A byte is borrowed
    // from or carried into only beside one of these.
    let odd = |bytes: &[u8; 8]| {
        let word = u64::from_le_bytes(*bytes);
        (word | word.wrapping_sub(EACH * 0x20) | word.wrapping_add(EACH)) & (EACH * 0x80)
    };
    match text.last_chunk() {
        Some(last) => text.as_chunks().0.iter().fold(odd(last), |found, word| found | odd(word)) == 0,
        None => text.iter().all(|byte| matches!(byte, b' '..=b'~')),
    }
}

/// Reads a line that has more than printable ASCII.
fn other_line(text: &str) -> Result<Line<'_>, ControlCharacter> {
    if has_marks(text.as_bytes()) {
        return line_by_characters(text);
    }
    // What is left to find is ASCII, and can be found byte by byte.
    let any = |is: fn(u8) -> bool| text.bytes().fold(false, |found, byte| found | is(byte));
    if any(|byte| byte < b'\t' || (byte > b'\r' && byte < b' ') || byte == 0x7F) {
        return Err(ControlCharacter);
    }
    let text = if any(|byte| byte < b' ') {
        let one_line = if any(|byte| byte == b'\r') { prose::line_feeds(text, 0) } else { text.to_owned() };
        let one_line = one_line.into_bytes().into_iter().map(|byte| byte.max(b' ')).collect();
        Cow::Owned(String::from_utf8(one_line).map_err(|_| ControlCharacter)?)
    } else {
        Cow::Borrowed(text)
    };
    Ok(Line { characters: text.chars().count(), text })
}

/// Reads a one-line answer of at most `max` characters. For one that is surely longer, it returns no more than that fact.
#[inline]
pub fn line_within(typed: &str, max: usize) -> Result<Line<'_>, ControlCharacter> {
    let text = trim(typed);
    // No character has more than four bytes, and CRLF, which counts as one character, has two.
    let characters = text.len() / 4;
    if characters > max { Ok(Line { text: Cow::Borrowed(text), characters }) } else { line(text) }
}

/// Reads a one-line answer one character at a time, where there are breaks or forbidden characters beyond ASCII.
fn line_by_characters(text: &str) -> Result<Line<'_>, ControlCharacter> {
    let mut one_line = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        if is_break(c) {
            if !(after_return && c == '\n') {
                one_line.push(' ');
            }
        } else if c.is_control() || is_reordering(c) {
            return Err(ControlCharacter);
        } else {
            one_line.push(c);
        }
        after_return = c == '\r';
    }
    Ok(Line { characters: one_line.chars().count(), text: Cow::Owned(one_line) })
}

/// Returns whether there is a break or a forbidden character beyond ASCII: U+80 to U+9F, U+2028 to U+202E, U+2066 to U+2069.
fn has_marks(text: &[u8]) -> bool {
    let (second, third) = (text.get(1..).unwrap_or_default(), text.get(2..).unwrap_or_default());
    // Three readings side by side, so that the compiler can look at many places at once.
    let two = text.iter().zip(second).fold(false, |found, (a, b)| found | ((*a == 0xC2) & (*b < 0xA0)));
    text.iter().zip(second).zip(third).fold(two, |found, ((a, b), c)| {
        let in_80 = (*b == 0x80) & (*c >= 0xA8) & (*c <= 0xAE);
        let in_81 = (*b == 0x81) & (*c >= 0xA6) & (*c <= 0xA9);
        found | ((*a == 0xE2) & (in_80 | in_81))
    })
}

/// Returns the characters of a code such as a postcode, in which spacing and punctuation mean nothing: letters in upper case,
/// full-width forms as ASCII, and no white space, invisible characters, dashes, brackets or full stops. A text beyond
/// [`CODE_MAX`] gives more letters than any code has.
pub fn code_characters(text: &str) -> impl Iterator<Item = char> + Clone {
    let text = trim(text);
    let text = if text.len() > CODE_MAX { "XXXXXXXXXXXX" } else { text };
    text.chars()
        .map(|c| to_ascii(c).to_ascii_uppercase())
        .filter(|&c| !(is_margin(c) || is_dash(c) || matches!(c, '.' | '(' | ')' | '[' | ']' | '{' | '}')))
}

/// Returns a full-width form (U+FF01 to U+FF5E) as the ASCII character that it represents, and anything else as it is.
#[inline]
pub const fn to_ascii(c: char) -> char {
    match c {
        #[allow(clippy::cast_possible_truncation, reason = "U+21 to U+7E")]
        '\u{FF01}'..='\u{FF5E}' => (c as u32 - 0xFEE0) as u8 as char,
        _ => c,
    }
}

/// Returns whether a character is the hyphen or is typed or pasted for it. Source: Unicode 16, category Pd, and U+2212 (minus).
#[inline]
pub const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(
            c,
            '\u{2E17}' | '\u{2E1A}' | '\u{2E3A}' | '\u{2E3B}' | '\u{2E40}' | '\u{2E5D}' | '\u{301C}'
        )
        || matches!(
            c,
            '\u{3030}' | '\u{30A0}' | '\u{FE31}' | '\u{FE32}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
        )
        || matches!(c, '\u{10EAD}')
}

#[cfg(test)]
mod tests;
