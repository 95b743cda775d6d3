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

/// The number of bytes looked at together while a text is plain ASCII, as most of it is.
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

    /// Counts a stretch, the byte before it first, if it is plain: graphic ASCII, spaces, tabs and line feeds only.
    ///
    /// That takes two comparisons a byte, and each lane counts separately, so that the compiler can do many at once.
    fn stretch(&mut self, window: &[u8; STRETCH + 1]) -> bool {
        let (befores, _) = window.split_at(STRETCH);
        let (before, bytes) = window.split_at(1);
        let (mut starts, mut odds) = ([0u8; BLOCK], [0u8; BLOCK]);
        for (befores, bytes) in befores.as_chunks::<BLOCK>().0.iter().zip(bytes.as_chunks::<BLOCK>().0) {
            for i in 0..BLOCK {
                let (before, byte) = (befores[i], bytes[i]);
                starts[i] += u8::from((before <= b' ') & (byte > b' '));
                odds[i] |= u8::from((byte.wrapping_sub(b' ') >= 0x5F) & (byte != b'\t') & (byte != b'\n'));
            }
        }
        // After a CR it matters whether an LF follows, so that is left to the blocks.
        if self.after_return || odds.iter().fold(0, |any, odd| any | odd) != 0 {
            return false;
        }
        let (first, last) = (bytes.first().copied().unwrap_or(b' '), bytes.last().copied().unwrap_or(b' '));
        let after_wide_space = self.after_space && !before.is_ascii();
        self.words += starts.iter().map(|count| usize::from(*count)).sum::<usize>()
            + usize::from(after_wide_space && first > b' ');
        self.characters += STRETCH;
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

/// Whether a block has the lead byte of a character beyond ASCII that may be white space or not allowed.
fn is_doubtful(window: &Window) -> bool {
    let mut found = 0u8;
    for i in 0..BLOCK {
        let (lead, next, third) = (window[i + 1], window[i + 2], window[i + 3]);
        found |= u8::from((lead == 0xC2) & (next <= 0xA0)); // U+0080 to U+00A0
        found |= u8::from((lead == 0xE1) & (next == 0x9A)); // U+1680 to U+16BF
        // U+2000 to U+203F, but not the dashes and quotes between U+2010 and U+2027.
        found |= u8::from((lead == 0xE2) & (next == 0x80) & (third.wrapping_sub(0x90) >= 0x18));
        found |= u8::from((lead == 0xE2) & (next == 0x81)); // U+2040 to U+207F
        found |= u8::from((lead == 0xE3) & (next == 0x80) & (third == 0x80)); // U+3000
    }
    found != 0
}

/// Returns whether a byte is ASCII white space as Unicode defines it (the vertical tab included), without a branch.
const fn is_space(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

#[cfg(test)]
mod tests {
    use super::super::is_reordering;
    use super::*;

    #[test]
    fn prose_by_hand() {
        for (text, expected, words, characters) in [
            ("", "", 0, 0),
            (&format!("a{}", "é".repeat(300)), &format!("a{}", "é".repeat(300)), 1, 301),
            (&format!("a{}b", "\n".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
            (&format!("a{}b", "\r\n".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
            (&format!("a{}b", "\r".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
            (" \r\n ", "", 0, 0),
            ("one", "one", 1, 3),
            (" one\r\ntwo\rthree\tfour ", "one\ntwo\nthree\tfour", 4, 18),
            ("a\n\r\nb", "a\n\nb", 2, 4),
            ("a\r\r\nb", "a\n\nb", 2, 4),
            ("dydd\u{A0}da", "dydd\u{A0}da", 2, 7),
            ("don\u{2019}t \u{2014} stop", "don\u{2019}t \u{2014} stop", 3, 12),
            ("\u{6F22}\u{5B57}\u{3000}\u{6F22}", "\u{6F22}\u{5B57}\u{3000}\u{6F22}", 2, 4),
            ("\u{2067}\u{5D0}\u{2069} a", "\u{5D0}\u{2069} a", 2, 4),
            // These are line ends as word processors write them.
            ("a\u{B}b\u{C}c", "a\nb\nc", 3, 5),
            ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd", 4, 7),
            ("a\r\n\u{B}b\r\u{85}c\u{2028}\r\nd", "a\n\nb\n\nc\n\nd", 4, 10),
            ("a\r\u{B}\nb", "a\n\n\nb", 2, 5),
            (&format!("a{}b", "\u{B}".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
            (&format!("a{}b", "\u{2028}".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
        ] {
            let read = prose(text).expect(text);
            assert_eq!((&*read.text, read.words, read.characters), (expected, words, characters), "{text:?}");
        }
        for text in
            ["a\0b", "a\u{8}b", "a\u{E}b", "a\u{7F}b", "a\u{84}b", "a\u{86}b", "a\u{202D}b", "a\u{202E}b"]
        {
            assert_eq!(prose(text), Err(ControlCharacter), "{text:?}");
        }
    }

    /// Works out what `prose` should find, straight from its definition.
    fn by_definition(text: &str) -> Result<Counted<'_>, ControlCharacter> {
        const ENDS: [char; 6] = ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
        let fair = |c: char| !c.is_control() && !matches!(c, '\u{202D}' | '\u{202E}') || "\t\n".contains(c);
        let text = trim(text).replace("\r\n", "\n").replace(ENDS, "\n");
        let (words, characters) = (text.split_whitespace().count(), text.chars().count());
        if text.chars().all(fair) {
            Ok(Counted { text: text.into(), words, characters })
        } else {
            Err(ControlCharacter)
        }
    }

    /// Tests long stretches of nothing but characters that are not plain, after a plain beginning.
    #[test]
    fn a_stretch_of_one_character_agrees() {
        for c in "\u{1}\u{7F}\u{80}\u{85}\u{202E}\u{A0}\u{2028}é中\u{B}\u{C}\r\n\t ".chars() {
            for count in [31, 32, 33, 127, 128, 129, 160, 300] {
                let text = format!("ab{}cd", c.to_string().repeat(count));
                assert_eq!(prose(&text), by_definition(&text), "{c:?} {count}");
            }
        }
    }

    #[test]
    fn prose_agrees_with_its_definition() {
        const PIECES: [&str; 36] = [
            "a",
            "word",
            "reports,",
            "x",
            " ",
            " ",
            "  ",
            "\r\n",
            "\r",
            "\n",
            "\t",
            "\u{B}",
            "\u{C}",
            "\u{E9}",
            "\u{175}",
            "\u{1E81}",
            "\u{6F22}",
            "\u{3001}",
            "\u{1F600}",
            "\u{A0}",
            "\u{2003}",
            "\u{3000}",
            "\u{2028}",
            "\u{2029}",
            "\u{85}",
            "\u{205F}",
            "\u{1680}",
            "\u{2019}",
            "\u{2014}",
            "\u{2026}",
            "\u{A3}",
            "\u{20AC}",
            "\u{202F}",
            "\u{200B}",
            "\u{2067}",
            "\u{2069}",
        ];
        const REFUSED: [&str; 6] = ["\0", "\u{E}", "\u{7F}", "\u{84}", "\u{202D}", "\u{202E}"];
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut random = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 33).expect("31 bits") % below
        };
        for round in 0..20_000 {
            // The first rounds are mostly ASCII, so that quick and careful blocks alternate.
            let kinds = if round % 2 == 0 { PIECES.len() } else { 15 };
            let mut text = "-".repeat(random(2 * BLOCK));
            for _ in 0..random(60) {
                text.push_str(PIECES[random(kinds)]);
            }
            if random(8) == 0 {
                text.push_str(REFUSED[random(REFUSED.len())]);
                text.push_str(&"-".repeat(random(2 * BLOCK)));
            }
            assert_eq!(prose(&text), by_definition(&text), "{text:?}");
        }
    }

    #[test]
    fn every_special_character_is_noticed() {
        for c in ('\u{80}'..=char::MAX).filter(|c| c.is_whitespace() || c.is_control() || is_reordering(*c)) {
            let mut window = [b'-'; BLOCK + 3];
            c.encode_utf8(&mut window[1..]);
            assert!(is_doubtful(&window), "{c:?}");
            let mut window = [b'-'; BLOCK + 3];
            c.encode_utf8(&mut window[BLOCK..]);
            assert!(is_doubtful(&window), "{c:?} at the end");
        }
    }

    #[test]
    fn long_texts_agree_with_the_definition() {
        let plain = "Every shift ends with a note,\n\tand the day team reads it. ".repeat(12);
        for odd in [
            "",
            " ",
            "\r\n",
            "\r",
            "\n",
            "\u{A0}",
            "\u{A0}x",
            "\u{2019}",
            "\u{2003}",
            "\u{1F600}",
            "\u{B}",
            "\u{85}",
            "\u{2028}",
            "\0",
            "\u{7F}",
        ] {
            for at in 0..plain.len() {
                let text = [&plain[..at], odd, &plain[at..]].concat();
                assert_eq!(prose(&text), by_definition(&text), "{odd:?} at {at}");
            }
        }
    }

    #[test]
    fn characters_agree_with_the_standard_library() {
        for c in '\0'..=char::MAX {
            let mut tally = Tally { after_space: true, ..Tally::default() };
            assert_eq!(tally.step(c), c.len_utf8());
            let refused = c.is_control() && !is_break(c) || matches!(c, '\u{202D}' | '\u{202E}');
            assert_eq!((tally.after_space, tally.refused), (c.is_whitespace(), refused), "{c:?}");
        }
    }
}
