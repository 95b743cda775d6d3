//! Reads text: trimming, one-line answers, prose and codes.
//!
//! This code runs on every answer, so a good answer is read once and not copied. ASCII takes the quick path, on bytes, which the
//! compiler turns into vector instructions.

use std::borrow::Cow;
use std::sync::Arc;

mod prose;
mod short;
mod visitor;

pub(crate) use prose::{Counted, prose};
pub(crate) use short::Short;
pub use visitor::deserialize;

/// A character that no answer may contain: a control character, or a mark that reorders the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ControlCharacter;

/// Text as typed, which may be shared instead of copied when nothing in it has to change.
#[derive(Clone, Copy)]
pub(crate) struct Typed<'a> {
    pub(crate) text: &'a str,
    shared: Option<&'a Arc<str>>,
}

impl<'a> From<&'a str> for Typed<'a> {
    fn from(text: &'a str) -> Typed<'a> {
        Typed { text, shared: None }
    }
}

impl<'a> From<&'a Arc<str>> for Typed<'a> {
    fn from(text: &'a Arc<str>) -> Typed<'a> {
        Typed { text, shared: Some(text) }
    }
}

impl Typed<'_> {
    /// Keeps what was read of the text.
    pub(crate) fn keep(self, read: Cow<'_, str>) -> Arc<str> {
        match (read, self.shared) {
            // A borrowed text as long as the whole is the whole.
            (Cow::Borrowed(read), Some(shared)) if read.len() == shared.len() => Arc::clone(shared),
            (read, _) => Arc::from(read),
        }
    }
}

/// A trimmed one-line answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// The text, with a space for every tab and line end.
    pub(crate) text: Cow<'a, str>,
    /// Unicode scalar values in it.
    pub(crate) characters: usize,
}

/// Characters that leave no mark on the page: zero-width ones, direction marks and the soft hyphen.
pub(crate) const fn is_invisible(c: char) -> bool {
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
pub(crate) fn is_margin(c: char) -> bool {
    !c.is_ascii_graphic() && (is_invisible(c) || c.is_whitespace())
}

/// The most bytes of a code, a number or a date as typed, with everything that may come between its characters. Nothing longer is
/// read, so that no text takes longer than its length justifies.
pub(crate) const CODE_MAX: usize = 200;

/// Removes the white space and the invisible characters at both ends.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
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
pub(crate) fn is_blank(text: &str) -> bool {
    trim_start(text).is_empty()
}

/// Reads a one-line answer: trimmed, with one space for each tab and each line end.
pub(crate) fn line(text: &str) -> Result<Line<'_>, ControlCharacter> {
    let text = trim(text);
    if text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~')) {
        return Ok(Line { text: Cow::Borrowed(text), characters: text.len() });
    }
    if has_marks(text.as_bytes()) {
        return line_by_characters(text);
    }
    // What is left to find is ASCII, and can be found byte by byte.
    let any = |is: fn(u8) -> bool| text.bytes().fold(false, |found, byte| found | is(byte));
    if any(|byte| byte < b'\t' || (byte > b'\r' && byte < b' ') || byte == 0x7F) {
        return Err(ControlCharacter);
    }
    let text = if any(|byte| byte < b' ') {
        let one_line = if any(|byte| byte == b'\r') { prose::line_feeds(text) } else { text.to_owned() };
        let one_line = one_line.into_bytes().into_iter().map(|byte| byte.max(b' ')).collect();
        Cow::Owned(String::from_utf8(one_line).map_err(|_| ControlCharacter)?)
    } else {
        Cow::Borrowed(text)
    };
    Ok(Line { characters: text.chars().count(), text })
}

/// Reads a one-line answer of at most `max` characters. For one that is surely longer, it returns no more than that fact.
pub(crate) fn line_within(typed: &str, max: usize) -> Result<Line<'_>, ControlCharacter> {
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
pub(crate) fn code_characters(text: &str) -> impl Iterator<Item = char> + Clone {
    let text = trim(text);
    let text = if text.len() > CODE_MAX { "XXXXXXXXXXXX" } else { text };
    text.chars()
        .map(|c| to_ascii(c).to_ascii_uppercase())
        .filter(|&c| !(is_margin(c) || is_dash(c) || matches!(c, '.' | '(' | ')' | '[' | ']' | '{' | '}')))
}

/// Returns a full-width form (U+FF01 to U+FF5E) as the ASCII character that it represents, and anything else as it is.
pub(crate) const fn to_ascii(c: char) -> char {
    match c {
        #[allow(clippy::cast_possible_truncation, reason = "U+21 to U+7E")]
        '\u{FF01}'..='\u{FF5E}' => (c as u32 - 0xFEE0) as u8 as char,
        _ => c,
    }
}

/// Returns whether a character is the hyphen or is typed or pasted for it. Source: Unicode 16, category Pd, and U+2212 (minus).
pub(crate) const fn is_dash(c: char) -> bool {
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
mod tests {
    use super::*;

    #[test]
    fn trims_margins_only() {
        for (text, expected) in [
            ("", ""),
            ("a", "a"),
            (" ", ""),
            ("a b", "a b"),
            (" \t\r\n a \u{A0}\u{3000}", "a"),
            ("\u{FEFF}\u{200B}a\u{200D}b\u{200B}", "a\u{200D}b"),
            ("\u{202A}+44\u{202C}", "+44"),
            ("\u{2066}é\u{2069}", "é"),
            ("\u{AD}\u{61C}\u{2060}\u{200E}", ""),
            ("\0a", "\0a"),
            (&format!("{0}é{0}", " \r\n\t\u{A0}".repeat(50)), "é"),
            (&format!("{0}a b{0}", " ".repeat(BLOCK)), "a b"),
            (&format!("{0}a b{0}", " ".repeat(BLOCK + 1)), "a b"),
            (&format!("a{0}b", " ".repeat(3 * BLOCK)), &format!("a{0}b", " ".repeat(3 * BLOCK))),
            (&" ".repeat(2 * BLOCK), ""),
            (&format!("{0}a{0}", "\u{200B}".repeat(BLOCK)), "a"),
            (&format!("{0}\u{FEFE}{0}", "\u{FEFF}".repeat(BLOCK)), "\u{FEFE}"),
            (&format!("\u{200F}{0}", "中".repeat(20)), &"中".repeat(20)),
            (&format!("\u{FEFF}{0}\u{200B}", "中".repeat(31)), &"中".repeat(31)),
            (&format!("{0}\u{200A}\u{2010}{0}", "\u{200F}".repeat(16)), "\u{2010}"),
        ] {
            assert_eq!(trim(text), expected, "{text:?}");
            assert_eq!(is_blank(text), expected.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn only_whole_texts_are_shared() {
        let shared: Arc<str> = Arc::from(" abc ");
        let typed = Typed::from(&shared);
        assert!(Arc::ptr_eq(&typed.keep(Cow::Borrowed(typed.text)), &shared));
        assert_eq!(&*typed.keep(Cow::Borrowed(trim(typed.text))), "abc");
        assert_eq!(&*typed.keep(Cow::Owned("other".to_owned())), "other");
        assert_eq!(&*Typed::from("abc").keep(Cow::Borrowed("abc")), "abc");
    }

    #[test]
    fn one_line_of_text() {
        for (text, expected) in [
            ("", ""),
            ("Jane", "Jane"),
            ("a\tb", "a b"),
            ("a\r\nb\rc\nd", "a b c d"),
            ("a\n\rb", "a  b"),
            ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f", "a b c d e f"),
            ("  Siân\u{A0}Ŵ  ", "Siân\u{A0}Ŵ"),
            ("\u{645}\u{200C}\u{645}", "\u{645}\u{200C}\u{645}"),
            ("é\r\né", "é é"),
            (
                "£ \u{2019} \u{C2}\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}",
                "£ \u{2019} \u{C2}\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}",
            ),
            ("é\r\n\u{85}a\t\u{2029}b\n\u{2028}", "é  a  b"),
            ("a\nb\u{85}c\r\u{85}d\re", "a b c  d e"),
            ("a\u{85}b\u{85}c", "a b c"),
            ("a\u{2028}b\u{2028}c", "a b c"),
        ] {
            let read = line(text).expect(text);
            assert_eq!((&*read.text, read.characters), (expected, expected.chars().count()), "{text:?}");
        }
        for text in [
            "a\0b",
            "a\u{1B}b",
            "a\u{7F}b",
            "é\u{80}b",
            "a\u{9F}b",
            "a\u{202E}b",
            "a\u{2066}b",
            "\0",
            "a\u{80}b\u{80}c",
            "a\u{202A}b\u{202A}c",
            "a\u{2069}b\u{2069}c",
        ] {
            assert_eq!(line(text), Err(ControlCharacter), "{text:?}");
        }
    }

    /// Unicode 16, category Pd, and the minus.
    #[test]
    fn every_dash_is_one() {
        let dashes = "-\u{58A}\u{5BE}\u{1400}\u{1806}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2E17}\u{2E1A}\
            \u{2E3A}\u{2E3B}\u{2E40}\u{2E5D}\u{301C}\u{3030}\u{30A0}\u{FE31}\u{FE32}\u{FE58}\u{FE63}\u{FF0D}\u{10EAD}";
        assert_eq!(dashes.chars().filter(|c| is_dash(*c)).count(), 27);
        assert_eq!(('\0'..=char::MAX).filter(|c| is_dash(*c)).count(), 27);
    }

    #[test]
    fn codes_without_spaces() {
        for (text, expected) in [
            ("sw1a 1aa", "SW1A1AA"),
            ("[(AI\u{2013}2640)].", "AI2640"),
            ("\u{FF33}\u{FF37}\u{FF11}\u{FF0D}\u{FF11}", "SW11"),
            ("a\u{2212}b\u{AD}c\u{A0}d", "ABCD"),
            ("\u{E9}/!", "\u{E9}/!"),
            (&format!("a{}b", "-".repeat(CODE_MAX - 2)), "AB"),
            (&format!("a{}b", "-".repeat(CODE_MAX - 1)), "XXXXXXXXXXXX"),
            (&format!("a{}", " ".repeat(CODE_MAX)), "A"),
        ] {
            assert_eq!(code_characters(text).collect::<String>(), expected, "{text:?}");
        }
    }
}
