//! Answers of many lines: what a page counts in them, in a quick pass.

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

/// Reads an answer of many lines and counts its words and characters. From the first line end that is not a mere LF on, the text is
/// written anew and then counted.
pub fn prose(text: &str) -> Result<Counted<'_>, ControlCharacter> {
    let mut text = Cow::Borrowed(trim(text));
    let mut tally = Tally::default();
    let line_end = tally.count(text.as_bytes(), 0);
    if line_end < text.len() {
        text = Cow::Owned(line_feeds(&text, line_end));
        tally.count(text.as_bytes(), line_end);
    }
    let Tally { words, characters, refused } = tally;
    if refused { Err(ControlCharacter) } else { Ok(Counted { text, words, characters }) }
}

/// Returns the text with LF for each CRLF, CR, vertical tab, form feed, and line end beyond ASCII that begins at byte `from` or after
/// it.
pub(super) fn line_feeds(text: &str, from: usize) -> String {
    let text = text.as_bytes();
    let (before, rest) = text.split_at_checked(from).unwrap_or((text, &[]));
    let filled = rest.len().next_multiple_of(BLOCK) - rest.len();
    let mut out = Vec::with_capacity(text.len() + filled);
    out.extend_from_slice(before);
    out.resize(text.len() + filled, 0);
    let (mut length, mut copy) = (before.len(), SPACES);
    for at in (length..text.len()).step_by(BLOCK) {
        let (changed, left_out) = changed_and_left_out(window(text, at, &mut copy));
        for (bytes, left_out) in changed.as_chunks().0.iter().zip(left_out.as_chunks().0) {
            // There is always room, since what was kept is no longer than what was read.
            let Some(places) = out.get_mut(length..).and_then(|rest| rest.first_chunk_mut()) else { break };
            let (together, count) = together(u64::from_le_bytes(*bytes), u64::from_le_bytes(*left_out));
            *places = together.to_le_bytes();
            length += count;
        }
    }
    out.truncate(length - filled);
    // Only whole characters were left out or changed, so it is still UTF-8.
    String::from_utf8(out).unwrap_or_default()
}

/// Returns the bytes that are kept, moved together, and how many they are; a 1 says which are left out.
const fn together(mut bytes: u64, mut left_out: u64) -> (u64, usize) {
    let mut count = 8;
    while left_out != 0 {
        let before = (1 << left_out.trailing_zeros()) - 1;
        bytes = (bytes & before) | ((bytes >> 8) & !before);
        left_out = (left_out >> 8) & !before;
        count -= 1;
    }
    (bytes, count)
}

/// Returns the bytes of a block with LF for the last byte of every line end, and 1 for each byte that is left out, which the others
/// of a line end are.
fn changed_and_left_out(window: &Window) -> ([u8; BLOCK], [u8; BLOCK]) {
    let (mut changed, mut left_out) = ([0; BLOCK], [0; BLOCK]);
    for i in 0..BLOCK {
        let (byte, next) = (window[i + 3], window[i + 4]);
        changed[i] = if is_line_end(byte) { b'\n' } else { byte };
        left_out[i] = u8::from((byte == b'\r') & (next == b'\n'));
    }
    if !window.is_ascii() {
        for i in 0..BLOCK {
            let (first, before, byte) = (window[i + 1], window[i + 2], window[i + 3]);
            let (next, third) = (window[i + 4], window[i + 5]);
            let is_last = is_wide_line_end(first, before, byte) | ((before == 0xC2) & (byte == 0x85));
            changed[i] = if is_last { b'\n' } else { changed[i] };
            let is_within = is_wide_line_end(before, byte, next) | is_wide_line_end(byte, next, third);
            left_out[i] |= u8::from(is_within | ((byte == 0xC2) & (next == 0x85)));
        }
    }
    (changed, left_out)
}

/// The number of bytes looked at together, few enough that their counts fit a byte.
const BLOCK: usize = 128;

/// A block between the three bytes before it and the two after it: no character of white space has more than three.
type Window = [u8; BEFORE + BLOCK + 2];

const BEFORE: usize = 3;

/// What is before and after a text: spaces, which begin no word.
const SPACES: Window = [b' '; BEFORE + BLOCK + 2];

/// Returns the block that begins at a byte, in its place, or a copy of it at the borders of the text.
fn window<'t>(text: &'t [u8], at: usize, copy: &'t mut Window) -> &'t Window {
    let whole = at.checked_sub(BEFORE).and_then(|from| text.get(from..)?.first_chunk());
    whole.unwrap_or_else(|| {
        put_at_border(text, at, copy);
        copy
    })
}

/// Puts what there is of a block and around it amid spaces.
#[inline(never)]
fn put_at_border(text: &[u8], at: usize, copy: &mut Window) {
    *copy = SPACES;
    let (from, place) = (at.saturating_sub(BEFORE), BEFORE.saturating_sub(at));
    let (rest, places) = (text.get(from..).unwrap_or_default(), copy.get_mut(place..).unwrap_or_default());
    let length = rest.len().min(places.len());
    if let (Some(rest), Some(places)) = (rest.get(..length), places.get_mut(..length)) {
        places.copy_from_slice(rest);
    }
}

/// What has been seen of a text so far.
#[derive(Default, Clone, Copy)]
struct Tally {
    words: usize,
    characters: usize,
    refused: bool,
}

impl Tally {
    /// Counts from a byte on, up to the end or to the block with the first line end that is not a mere LF: a CR, or what word
    /// processors write. Returns where it stopped.
    fn count(&mut self, text: &[u8], from: usize) -> usize {
        let (mut at, mut copy) = (from, SPACES);
        while at < text.len() {
            let window = window(text, at, &mut copy);
            let is_counted = self.count_plain::<true>(window)
                || !is_doubtful(window) && self.count_plain::<false>(window)
                || self.count_carefully(window);
            if !is_counted {
                return at;
            }
            at += BLOCK;
        }
        // What fills up the last block is no text.
        self.characters -= at - text.len();
        at
    }

    /// Counts a block of plain bytes. Counts nothing and returns false where only a look at every character can tell: at a control
    /// character, and at a byte beyond ASCII if all are to be ASCII. If not, [`is_doubtful`] must have found nothing in the block.
    ///
    /// It takes few comparisons a byte, and each lane counts by itself, so that the compiler can do many at once.
    fn count_plain<const ASCII: bool>(&mut self, window: &Window) -> bool {
        // Between signed bytes it takes one instruction less, but then all beyond ASCII come before the space.
        let is_space = |byte: u8| if ASCII { byte.cast_signed() <= 0x20 } else { byte <= 0x20 };
        let (mut starts, mut continued, mut deletes) = ([0u8; LANES], [0u8; LANES], [0u8; LANES]);
        let (mut most, mut least) = ([0u8; LANES], [u8::MAX; LANES]);
        for lanes in 0..BLOCK / LANES {
            for i in 0..LANES {
                let at = LANES * lanes + i;
                let (before, byte) = (window[at + 2], window[at + 3]);
                starts[i] += u8::from(is_space(before) & !is_space(byte));
                // The controls before the tab wrap to the highest values; then those between LF and the space have the lowest.
                let (after_tab, after_line) = (byte.wrapping_sub(b'\t'), byte.wrapping_sub(b'\n' + 1));
                most[i] = most[i].max(after_tab);
                least[i] = least[i].min(after_line);
                if !ASCII {
                    continued[i] += u8::from(is_continued(byte));
                    deletes[i] |= u8::from(byte == DELETE);
                }
            }
        }
        let too_much = if ASCII { DELETE } else { 0 }.wrapping_sub(b'\t');
        let is_odd = |(most, least): (u8, u8)| (most >= too_much) | (least < b' ' - (b'\n' + 1));
        let is_any_odd = most.into_iter().zip(least).fold(false, |any, lane| any | is_odd(lane));
        // A byte beyond ASCII just before may end white space.
        if is_any_odd || deletes != [0; LANES] || ASCII && !window[2].is_ascii() {
            return false;
        }
        self.words += sum(starts);
        self.characters += BLOCK - sum(continued);
        true
    }

    /// Counts a block with a look at every character. Counts nothing and returns false where there is a line end that is not a mere
    /// LF.
    fn count_carefully(&mut self, window: &Window) -> bool {
        let (mut starts, mut continued) = ([0u8; LANES], [0u8; LANES]);
        let (mut refused, mut line_ends) = ([0u8; LANES], [0u8; LANES]);
        for lanes in 0..BLOCK / LANES {
            for i in 0..LANES {
                let at = LANES * lanes + i;
                let (zeroth, first, before) = (window[at], window[at + 1], window[at + 2]);
                let (byte, next, third) = (window[at + 3], window[at + 4], window[at + 5]);
                let is_after = is_space(before) | ends_wide_space(zeroth, first, before);
                let is_at = is_space(byte) | begins_wide_space(byte, next, third);
                starts[i] += u8::from(is_after & !is_at);
                continued[i] += u8::from(is_continued(byte));
                let is_control = ((byte < b' ') & !is_space(byte)) | (byte == DELETE);
                refused[i] |= u8::from(is_control | is_refused(byte, next, third));
                let is_wide = ((byte == 0xC2) & (next == 0x85)) | is_wide_line_end(byte, next, third);
                line_ends[i] |= u8::from((is_line_end(byte) & (byte != b'\n')) | is_wide);
            }
        }
        if line_ends != [0; LANES] {
            return false;
        }
        self.words += sum(starts);
        self.characters += BLOCK - sum(continued);
        self.refused |= refused != [0; LANES];
        true
    }
}

/// As many bytes as a usual processor compares at once; each lane counts by itself.
const LANES: usize = 16;

/// Returns the sum of what the lanes have counted, which is no more than there are bytes in a block, so that it fits a byte.
fn sum(lanes: [u8; LANES]) -> usize {
    let ([left, right], _) = lanes.as_chunks() else { return 0 };
    let both = u64::from_le_bytes(*left) + u64::from_le_bytes(*right);
    // The product has in its highest byte the sum of all bytes.
    usize::from(both.wrapping_mul(0x0101_0101_0101_0101).to_be_bytes()[0])
}

/// DEL, the control character that comes last in ASCII.
const DELETE: u8 = 0x7F;

/// Returns whether a byte continues a character beyond ASCII.
const fn is_continued(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

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
    for lanes in 0..=BLOCK / LANES {
        // The last ones are looked at twice, so that they too are as many as the lanes.
        let from = (LANES * lanes).min(BLOCK + BEFORE - LANES);
        let Some(bytes) = window.get(from..).and_then(|rest| rest.first_chunk::<{ LANES + 2 }>()) else {
            break;
        };
        if !bytes.is_ascii() {
            for i in 0..LANES {
                found[i] |= u8::from(leads_doubtful(bytes[i], bytes[i + 1], bytes[i + 2]));
            }
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
