//! Answers of many lines: what a page counts in them, in one quick pass.

use std::borrow::Cow;

use super::{ControlCharacter, trim};

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
    let Tally { words, characters, refused, line_ends } = Tally::of(text.as_bytes());
    if refused {
        return Err(ControlCharacter);
    }
    let text = if line_ends { Cow::Owned(line_feeds(text)) } else { Cow::Borrowed(text) };
    Ok(Counted { text, words, characters })
}

/// Returns the text with LF for each CRLF, CR, vertical tab, form feed, and line end beyond ASCII.
pub(super) fn line_feeds(text: &str) -> String {
    let text = text.as_bytes();
    let mut out = vec![0; text.len().next_multiple_of(BLOCK)];
    let filled = out.len() - text.len();
    let mut length = 0;
    let mut copy = [0; AROUND + BLOCK];
    for at in (0..text.len()).step_by(BLOCK) {
        let (changed, kept) = changed_and_kept(window(text, at, &mut copy));
        for (changed, kept) in changed.as_chunks::<FEW>().0.iter().zip(kept.as_chunks::<FEW>().0) {
            // There is always room, since what was kept is no longer than what was read.
            let Some(places) = out.get_mut(length..).and_then(|rest| rest.first_chunk_mut()) else { break };
            if *kept == [1; FEW] {
                *places = *changed;
                length += FEW;
                continue;
            }
            let mut count = 0;
            for i in 0..FEW {
                places[count % FEW] = changed[i];
                count += usize::from(kept[i]);
            }
            length += count;
        }
    }
    out.truncate(length - filled);
    // Only whole characters were left out or changed, so it is still UTF-8.
    String::from_utf8(out).unwrap_or_default()
}

/// Returns the bytes of a block with LF for the last byte of every line end, and 1 for each byte that is kept, which the others of
/// a line end are not.
fn changed_and_kept(window: &Window) -> ([u8; BLOCK], [u8; BLOCK]) {
    let (mut changed, mut kept) = ([0; BLOCK], [1; BLOCK]);
    for i in 0..BLOCK {
        let (byte, next) = (window[i + 3], window[i + 4]);
        changed[i] = if is_line_end(byte) { b'\n' } else { byte };
        kept[i] -= u8::from((byte == b'\r') & (next == b'\n'));
    }
    if !window.is_ascii() {
        for i in 0..BLOCK {
            let (first, before, byte) = (window[i + 1], window[i + 2], window[i + 3]);
            let (next, third) = (window[i + 4], window[i + 5]);
            let is_last = is_wide_line_end(first, before, byte) | ((before == 0xC2) & (byte == 0x85));
            changed[i] = if is_last { b'\n' } else { changed[i] };
            let is_within = is_wide_line_end(before, byte, next) | is_wide_line_end(byte, next, third);
            kept[i] -= u8::from(is_within | ((byte == 0xC2) & (next == 0x85)));
        }
    }
    (changed, kept)
}

/// What has been seen of a text so far.
#[derive(Default, Clone, Copy)]
struct Tally {
    words: usize,
    characters: usize,
    refused: bool,
    /// Whether there is a line end that is not a mere LF: a CR, or what word processors write.
    line_ends: bool,
}

/// The number of bytes looked at together, few enough that their counts fit a byte.
const BLOCK: usize = 32;

/// The number of bytes kept together, few enough that most lines have many without a line end.
const FEW: usize = 8;

/// The number of bytes looked at together while a text is plain ASCII, as most of it is.
const STRETCH: usize = 4 * BLOCK;

/// A block between the three bytes before it and the two behind it: no character of white space has more than three.
type Window = [u8; AROUND + BLOCK];

const BEFORE: usize = 3;
const AROUND: usize = BEFORE + 2;

/// Returns the block that begins at a byte, in its place, or a copy of it at the borders of the text.
fn window<'t>(text: &'t [u8], at: usize, copy: &'t mut Window) -> &'t Window {
    match at.checked_sub(BEFORE).and_then(|from| text.get(from..)?.first_chunk()) {
        Some(window) => window,
        None => {
            *copy = at_border(text, at);
            copy
        }
    }
}

/// Returns a copy of the block that begins at a byte; before and behind the text there are spaces, which begin no word.
#[inline(never)]
fn at_border(text: &[u8], at: usize) -> Window {
    let mut window = [b' '; AROUND + BLOCK];
    let (from, place) = (at.saturating_sub(BEFORE), BEFORE.saturating_sub(at));
    let rest = text.get(from..).unwrap_or_default();
    let length = rest.len().min(window.len() - place);
    if let (Some(places), Some(rest)) = (window.get_mut(place..place + length), rest.get(..length)) {
        places.copy_from_slice(rest);
    }
    window
}

impl Tally {
    fn of(text: &[u8]) -> Tally {
        let (mut tally, mut at) = (Tally::default(), 0);
        let mut copy = [0; AROUND + BLOCK];
        // The next stretch starts after one that turned out not to be plain.
        let mut stretch_at = 1;
        while at < text.len() {
            if at >= stretch_at {
                stretch_at = at + STRETCH;
                let stretch = text.get(at - 1..).and_then(|rest| rest.first_chunk());
                if stretch.is_some_and(|stretch| tally.is_plain::<{ 1 + STRETCH }>(stretch)) {
                    at = stretch_at;
                    continue;
                }
            }
            let window = window(text, at, &mut copy);
            let after = window.get(BEFORE - 1..).and_then(|rest| rest.first_chunk());
            if !after.is_some_and(|block| tally.is_plain::<{ 1 + BLOCK }>(block)) {
                tally.block(window);
            }
            at += BLOCK;
        }
        // What fills up the last block is no text.
        tally.characters -= at - text.len();
        tally
    }

    /// Counts plain bytes, the byte before them first, unless there is what only a look at every character can tell.
    ///
    /// It takes few comparisons a byte, between signed bytes, which need one instruction each, and each lane counts by itself, so
    /// that the compiler can do many at once.
    fn is_plain<const N: usize>(&mut self, bytes: &[u8; N]) -> bool {
        if !bytes.is_ascii() {
            return false;
        }
        let is_space = |byte: i8| byte <= 0x20;
        let (mut starts, mut odds) = ([0u8; LANES], [0i8; LANES]);
        for lanes in 0..N / LANES {
            for i in 0..LANES {
                let at = LANES * lanes + i;
                let (before, byte) = (bytes[at].cast_signed(), bytes[at + 1].cast_signed());
                starts[i] += u8::from(is_space(before) & !is_space(byte));
                // DEL and one more is below zero.
                odds[i] |= -i8::from(is_space(byte.wrapping_add(1)) & (byte != 0x09) & (byte != 0x0A));
            }
        }
        // After a CR it matters whether an LF follows.
        if bytes[0] == b'\r' || odds.iter().fold(0, |any, odd| any | odd) != 0 {
            return false;
        }
        // No more than there are bytes, which fits a byte.
        self.words += usize::from(starts.iter().sum::<u8>());
        self.characters += N - 1;
        true
    }

    /// Counts a block. All arithmetic is on bytes, without branches and lane by lane, which makes it quick.
    fn block(&mut self, window: &Window) {
        let (mut starts, mut characters) = ([0u8; LANES], [0u8; LANES]);
        let (mut refused, mut line_ends) = ([0u8; LANES], [0u8; LANES]);
        for lanes in 0..BLOCK / LANES {
            for i in 0..LANES {
                let at = LANES * lanes + i;
                let (before, byte) = (window[at + 2], window[at + 3]);
                let continued = (byte & 0xC0 == 0x80) | ((before == b'\r') & (byte == b'\n'));
                characters[i] += u8::from(!continued);
                starts[i] += u8::from(is_space(before) & !is_space(byte));
                refused[i] |= u8::from(((byte < b' ') & !is_space(byte)) | (byte == 0x7F));
                line_ends[i] |= u8::from(is_line_end(byte) & (byte != b'\n'));
            }
        }
        if !window.is_ascii() && is_doubtful(window) {
            for lanes in 0..BLOCK / LANES {
                for i in 0..LANES {
                    let at = LANES * lanes + i;
                    let (zeroth, first, before) = (window[at], window[at + 1], window[at + 2]);
                    let (byte, next, third) = (window[at + 3], window[at + 4], window[at + 5]);
                    // What was counted as a word may be white space, and what comes after such white space was not counted.
                    let at_wide = begins_wide_space(byte, next, third);
                    let after_wide = ends_wide_space(zeroth, first, before);
                    starts[i] += u8::from(after_wide & !is_space(byte) & !at_wide);
                    starts[i] -= u8::from(is_space(before) & at_wide);
                    refused[i] |= u8::from(is_refused(byte, next, third));
                    line_ends[i] |=
                        u8::from(((byte == 0xC2) & (next == 0x85)) | is_wide_line_end(byte, next, third));
                }
            }
        }
        self.words += usize::from(starts.iter().sum::<u8>());
        self.characters += usize::from(characters.iter().sum::<u8>());
        self.refused |= refused != [0; LANES];
        self.line_ends |= line_ends != [0; LANES];
    }
}

/// As many bytes as a usual processor compares at once; each lane counts by itself.
const LANES: usize = 16;

/// Returns whether a byte is LF, vertical tab, form feed or CR, the line ends of ASCII.
const fn is_line_end(byte: u8) -> bool {
    byte.wrapping_sub(b'\n') < 4
}

/// Returns whether a byte is ASCII white space as Unicode defines it (the vertical tab included), without a branch.
const fn is_space(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

/// Returns whether these are U+2028 or U+2029.
const fn is_wide_line_end(lead: u8, next: u8, third: u8) -> bool {
    (lead == 0xE2) & (next == 0x80) & (third & 0xFE == 0xA8)
}

/// Returns whether white space beyond ASCII, or a character that is not allowed, may be in a block or before it.
fn is_doubtful(window: &Window) -> bool {
    let mut found = [0u8; LANES];
    // The last ones are looked at twice, so that they too are as many as the lanes.
    for from in [0, LANES, BLOCK + BEFORE - LANES] {
        for (at, found) in (from..).zip(&mut found) {
            *found |= u8::from(leads_doubtful(window[at], window[at + 1], window[at + 2]));
        }
    }
    found != [0; LANES]
}

/// Returns whether a byte leads a character beyond ASCII that may be white space or not allowed, by the two bytes after it.
const fn leads_doubtful(lead: u8, next: u8, third: u8) -> bool {
    ((lead == 0xC2) & (next <= 0xA0)) // U+0080 to U+00A0
        | ((lead == 0xE1) & (next == 0x9A)) // U+1680 to U+16BF
        // U+2000 to U+203F, but not the dashes and quotes between U+2010 and U+2027.
        | ((lead == 0xE2) & (next == 0x80) & (third.wrapping_sub(0x90) >= 0x18))
        | ((lead == 0xE2) & (next == 0x81)) // U+2040 to U+207F
        | ((lead == 0xE3) & (next == 0x80) & (third == 0x80)) // U+3000
}

/// Returns whether white space beyond ASCII begins with the first of these bytes.
const fn begins_wide_space(lead: u8, next: u8, third: u8) -> bool {
    is_space_of_two(lead, next) | is_space_of_three(lead, next, third)
}

/// Returns whether white space beyond ASCII ends with the last of these bytes.
const fn ends_wide_space(lead: u8, next: u8, third: u8) -> bool {
    is_space_of_two(next, third) | is_space_of_three(lead, next, third)
}

/// Returns whether these are U+0085 or U+00A0.
const fn is_space_of_two(lead: u8, next: u8) -> bool {
    (lead == 0xC2) & ((next == 0x85) | (next == 0xA0))
}

/// Returns whether these are U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F or U+3000.
const fn is_space_of_three(lead: u8, next: u8, third: u8) -> bool {
    let in_2000 = (next == 0x80) & ((third <= 0x8A) | (third & 0xFE == 0xA8) | (third == 0xAF));
    ((lead == 0xE2) & (in_2000 | ((next == 0x81) & (third == 0x9F))))
        | ((lead == 0xE1) & (next == 0x9A) & (third == 0x80))
        | ((lead == 0xE3) & (next == 0x80) & (third == 0x80))
}

/// Returns whether these are a control character beyond ASCII that is no line end, U+202D or U+202E. Marks that nest quoted text of
/// another direction are fair in prose; the two that override it are not.
const fn is_refused(lead: u8, next: u8, third: u8) -> bool {
    ((lead == 0xC2) & (next < 0xA0) & (next != 0x85))
        | ((lead == 0xE2) & (next == 0x80) & ((third == 0xAD) | (third == 0xAE)))
}

#[cfg(test)]
mod tests;
