//! Answers of many lines: what a page counts in them, in one quick pass.

use std::borrow::Cow;

use super::{ControlCharacter, is_break, trim};

/// A trimmed answer of many lines, with its counts of words and characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The text, with LF for every line end.
    pub text: Cow<'a, str>,
    /// Runs of anything but white space.
    pub words: usize,
    /// Unicode scalar values in it.
    pub characters: usize,
}

/// Reads an answer of many lines and counts its words and characters, in one pass.
pub fn prose(text: &str) -> Result<Counted<'_>, ControlCharacter> {
    let text = trim(text);
    let tally = Tally::of(text);
    if tally.refused {
        return Err(ControlCharacter);
    }
    let Tally { words, characters, line_ends, wide_line_ends, .. } = tally;
    let text = match (line_ends, wide_line_ends) {
        (_, true) => Cow::Owned(line_feeds_by_characters(text)),
        (true, false) => Cow::Owned(line_feeds(text)),
        (false, false) => Cow::Borrowed(text),
    };
    Ok(Counted { text, words, characters })
}

/// Returns the text with LF for each CRLF, CR, vertical tab and form feed.
pub(super) fn line_feeds(text: &str) -> String {
    let mut out = vec![0; text.len()];
    let (mut length, mut before) = (0, 0);
    for byte in text.bytes() {
        // The LF of a CRLF replaces the one that its CR has become.
        length -= usize::from((before == b'\r') & (byte == b'\n'));
        if let Some(place) = out.get_mut(length) {
            *place = if is_line_end(byte) { b'\n' } else { byte };
        }
        length += 1;
        before = byte;
    }
    out.truncate(length);
    // Only ASCII was left out or changed, so it is still UTF-8.
    String::from_utf8(out).unwrap_or_default()
}

/// Does the same one character at a time, where there are line ends beyond ASCII.
fn line_feeds_by_characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for c in text.chars() {
        if !(after_return && c == '\n') {
            out.push(if is_break(c) && c != '\t' { '\n' } else { c });
        }
        after_return = c == '\r';
    }
    out
}

/// Returns whether a byte is LF, vertical tab, form feed or CR, the line ends of ASCII.
const fn is_line_end(byte: u8) -> bool {
    byte.wrapping_sub(b'\n') < 4
}

/// What has been seen of a text so far.
#[derive(Default, Clone, Copy)]
struct Tally {
    words: usize,
    characters: usize,
    refused: bool,
    /// Whether there is a line end of ASCII that is not a mere LF: a CR, or what word processors write.
    line_ends: bool,
    /// Whether there is a line end beyond ASCII.
    wide_line_ends: bool,
    /// Whether the last character was white space, because a word may extend over two blocks.
    after_space: bool,
    /// Whether the last character was a CR, because a line end may too.
    after_return: bool,
}

/// The number of bytes looked at together, few enough that their counts fit a byte.
const BLOCK: usize = 32;

/// The number of bytes looked at together while a text has nothing special in it, as most of it has not.
const STRETCH: usize = 4 * BLOCK;

/// A block between the byte before it and the two bytes after it.
type Window = [u8; BLOCK + 3];

impl Tally {
    fn of(text: &str) -> Tally {
        let mut tally = Tally { after_space: true, ..Tally::default() };
        let Some(first) = text.chars().next() else { return tally };
        let mut at = tally.step(first);
        // The next stretch starts after one that turned out not to be plain.
        let mut stretch_at = at;
        while let Some(window) = text.as_bytes().get(at - 1..).and_then(|rest| rest.first_chunk()) {
            if at >= stretch_at {
                stretch_at = at + STRETCH;
                let stretch = text.as_bytes().get(at - 1..).and_then(|rest| rest.first_chunk());
                if stretch.is_some_and(|stretch| tally.stretch(stretch)) {
                    at = stretch_at;
                    continue;
                }
            }
            let end = at + BLOCK;
            if tally.block(window) {
                at = end;
                continue;
            }
            // Such characters seldom come alone, and each look at a block costs something.
            at = tally.steps(text, next_boundary(text, at), end + BLOCK);
        }
        while at < text.len() && tally.end(text.as_bytes(), &mut at) {}
        tally.steps(text, next_boundary(text, at), text.len());
        tally
    }

    /// Counts the characters from one place up to another, or beyond it to the end of a character, and returns how far it came.
    fn steps(&mut self, text: &str, mut at: usize, end: usize) -> usize {
        // A local copy can stay in registers.
        let mut tally = *self;
        for c in text.get(at..).unwrap_or_default().chars() {
            if at >= end {
                break;
            }
            at += tally.step(c);
        }
        *self = tally;
        at
    }

    /// Counts a block at the end of the text, filled up with spaces, which begin no word.
    fn end(&mut self, text: &[u8], at: &mut usize) -> bool {
        let rest = text.get(*at - 1..).unwrap_or_default();
        let mut window = [b' '; BLOCK + 3];
        window.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
        if !self.block(&window) {
            return false;
        }
        let filled = BLOCK.saturating_sub(text.len() - *at);
        self.characters -= filled;
        *at += BLOCK - filled;
        true
    }

    /// Counts a stretch, the byte before it first, unless it has what only a look at blocks or characters can tell.
    ///
    /// It takes few comparisons a byte, and each lane counts separately, so that the compiler can do many at once.
    fn stretch(&mut self, window: &[u8; STRETCH + 3]) -> bool {
        let (mut starts, mut continued, mut odds) = ([0u8; BLOCK], [0u8; BLOCK], [0u8; BLOCK]);
        let is_ascii = window.is_ascii();
        for block in 0..STRETCH / BLOCK {
            for i in 0..BLOCK {
                let (before, byte) = (window[BLOCK * block + i], window[BLOCK * block + i + 1]);
                starts[i] += u8::from((before <= b' ') & (byte > b' '));
                let is_plain = (byte >= b' ') | (byte == b'\t') | (byte == b'\n');
                odds[i] |= u8::from(!is_plain | (byte == 0x7F));
            }
            if !is_ascii {
                for i in 0..BLOCK {
                    let at = BLOCK * block + i + 1;
                    continued[i] += u8::from(window[at] & 0xC0 == 0x80);
                    odds[i] |= u8::from(leads_doubtful(window[at], window[at + 1], window[at + 2]));
                }
            }
        }
        // After a CR it matters whether an LF follows, so that is left to the blocks.
        if self.after_return || odds.iter().fold(0, |any, odd| any | odd) != 0 {
            return false;
        }
        let (before, first, last) = (window[0], window[1], window[STRETCH]);
        // No more than there are bytes, which fits a byte.
        let sum = |counts: [u8; BLOCK]| usize::from(counts.into_iter().fold(0, u8::wrapping_add));
        let after_wide_space = self.after_space && !before.is_ascii() && first > b' ';
        self.words += sum(starts) + usize::from(after_wide_space);
        self.characters += STRETCH - sum(continued);
        self.after_space = last <= b' ';
        true
    }

    /// Counts a block, unless it has a character beyond ASCII that may be white space or not allowed.
    ///
    /// Any other character beyond ASCII is part of a word, and so is each of its bytes: it does no harm that a block may begin or
    /// end within it. All arithmetic is on bytes and without branches, which makes it quick.
    fn block(&mut self, window: &Window) -> bool {
        if !window.is_ascii() && is_doubtful(window) {
            return false;
        }
        let (mut starts, mut characters, mut refused, mut line_ends) = (0u8, 0u8, 0u8, 0u8);
        for i in 0..BLOCK {
            let (before, byte) = (window[i], window[i + 1]);
            let continued = (byte & 0xC0 == 0x80) | ((before == b'\r') & (byte == b'\n'));
            characters += u8::from(!continued);
            starts += u8::from(is_space(before) & !is_space(byte));
            refused |= u8::from((byte < b' ') & !is_space(byte) | (byte == 0x7F));
            line_ends |= u8::from(is_line_end(byte) & (byte != b'\n'));
        }
        let (before, first, last) = (window[0], window[1], window[BLOCK]);
        self.words +=
            usize::from(starts) + usize::from(self.after_space && !before.is_ascii() && !is_space(first));
        self.characters += usize::from(characters);
        self.refused |= refused != 0;
        self.line_ends |= line_ends != 0;
        self.after_space = is_space(last);
        self.after_return = last == b'\r';
        true
    }

    /// Counts one character and returns how long it is.
    fn step(&mut self, c: char) -> usize {
        // The same as `char::is_whitespace` and `char::is_control`, which a test compares, but plain text is recognised first.
        let (space, refused) = match c {
            '!'..='~' => (false, false),
            ' ' | '\t'..='\r' | '\u{85}' => (true, false),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => (false, true),
            '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}' => (true, false),
            '\u{202F}' | '\u{205F}' | '\u{3000}' => (true, false),
            // Marks that nest quoted text of another direction are fair in prose; the two that override it are not.
            '\u{202D}' | '\u{202E}' => (false, true),
            _ => (false, false),
        };
        self.words += usize::from(self.after_space && !space);
        self.characters += usize::from(!(self.after_return && c == '\n'));
        self.refused |= refused;
        self.after_space = space;
        self.after_return = c == '\r';
        self.line_ends |= matches!(c, '\u{B}'..='\r');
        self.wide_line_ends |= matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}');
        c.len_utf8()
    }
}

/// Returns where the next character begins, at or after a byte. (`str::ceil_char_boundary` needs a newer compiler.)
fn next_boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Whether a block has the lead byte of such a character.
fn is_doubtful(window: &Window) -> bool {
    let mut found = 0u8;
    for i in 0..BLOCK {
        found |= u8::from(leads_doubtful(window[i + 1], window[i + 2], window[i + 3]));
    }
    found != 0
}

/// Whether a byte leads a character beyond ASCII that may be white space or not allowed, by the two bytes after it.
const fn leads_doubtful(lead: u8, next: u8, third: u8) -> bool {
    ((lead == 0xC2) & (next <= 0xA0)) // U+0080 to U+00A0
        | ((lead == 0xE1) & (next == 0x9A)) // U+1680 to U+16BF
        // U+2000 to U+203F, but not the dashes and quotes between U+2010 and U+2027.
        | ((lead == 0xE2) & (next == 0x80) & (third.wrapping_sub(0x90) >= 0x18))
        | ((lead == 0xE2) & (next == 0x81)) // U+2040 to U+207F
        | ((lead == 0xE3) & (next == 0x80) & (third == 0x80)) // U+3000
}

/// Returns whether a byte is ASCII white space as Unicode defines it (the vertical tab included), without a branch.
const fn is_space(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

#[cfg(test)]
mod tests;
