//! One name, and where a text has it.

use std::ops::Range;

use super::common;
use super::letters::{is_mark, is_part_of_word, letters, letters_of};
use crate::engine::field::text::is_dash;

/// A name to look for, and what is known of it before any text is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Name<'a> {
    text: &'a str,
    /// The letters of ASCII with which it may begin.
    first: Option<[u8; 2]>,
    /// Its first letter, where it may also begin with one beyond ASCII: with an accent, for example.
    beyond_ascii: Option<char>,
    /// Whether it is no name where it begins with a small letter.
    has_capital: bool,
    /// Whether it has two letters, which say little.
    is_short: bool,
}

impl<'a> Name<'a> {
    pub(crate) fn new(text: &'a str) -> Name<'a> {
        let mut chars = text.chars();
        let (first, second) = (chars.next(), chars.next());
        let is_plain = first.is_some_and(|first| first.is_ascii()) && !second.is_some_and(is_mark);
        let is_short = up_to_three_letters(text) == 2 && is_latin(text);
        let has_capital = is_short || !first.is_some_and(char::is_lowercase);
        // A letter with an accent may begin with itself, or with the letter beneath.
        let base = if is_plain { first } else { letters(text).next() };
        let ascii = base.and_then(|base| u8::try_from(base).ok()).filter(u8::is_ascii);
        let first = ascii.map(|base| match (has_capital, is_plain) {
            (true, false) => [base.to_ascii_uppercase(); 2],
            _ => [base, base.to_ascii_uppercase()],
        });
        Name { text, first, beyond_ascii: base.filter(|_| !is_plain), has_capital, is_short }
    }

    pub(super) const fn text(self) -> &'a str {
        self.text
    }

    /// Whether the text has the name as whole words, and somewhere not as a common word that begins a sentence.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.places(text).any(|range| {
            let parts = (text.get(..range.start), text.get(range.clone()), text.get(range.end..));
            !matches!(parts, (Some(head), Some(found), Some(tail)) if common::says_little(head, found, tail))
        })
    }

    /// Where the text has the name as whole words: with a capital, or as it is written where that has none. In
    /// small letters it may be a word like any other, such as "will" or "mark". Accents may be left out, or typed
    /// as marks of their own.
    pub(super) fn places(self, text: &str) -> impl Iterator<Item = Range<usize>> + use<'a, '_> {
        // Prose has few capitals, so looking for the first letter alone is quick.
        let plain = self.first.map(|[one, other]| memchr::memchr2_iter(one, other, text.as_bytes()));
        let others = self.beyond_ascii.map(|first| beyond_ascii(text, first));
        plain.into_iter().flatten().chain(others.into_iter().flatten()).filter_map(move |start| {
            let (head, tail) = text.split_at_checked(start)?;
            if differs_at_once(self.text, tail) {
                return None;
            }
            if tail.starts_with(char::is_lowercase) && self.has_capital || head.ends_with(is_part_of_word) {
                return None;
            }
            let end = start + length_of(self.text, tail)?;
            let (found, after) = (text.get(start..end)?, text.get(end..)?);
            let is_name = !after.starts_with(is_part_of_word)
                && (!self.is_short || is_short_name(self.text, found) && is_short_alone(head, found, after));
            is_name.then_some(start..end)
        })
    }
}

/// Where the text has this letter with an accent or as another one beyond ASCII, of which most prose has few.
fn beyond_ascii(text: &str, letter: char) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    // Most texts have none at all, which is quickly seen.
    let length = if has_letter_beyond_ascii(bytes) || is_punctuation(letter) { text.len() } else { 0 };
    let blocks = (0..length).step_by(BLOCK).filter(move |from| {
        let window = bytes.get(*from..from + BLOCK + 1);
        window.is_none_or(has_letter_beyond_ascii) || is_punctuation(letter)
    });
    let starts = blocks.flat_map(move |from| {
        let block = (from..).zip(bytes.get(from..).unwrap_or_default()).take(BLOCK);
        block.filter(|(_, byte)| **byte >= 0xC0).map(|(at, _)| at)
    });
    let first = |c: char| if is_punctuation(c) { Some(c) } else { letters_of(c).next() };
    starts.filter(move |at| {
        text.get(*at..).and_then(|tail| tail.chars().next()).and_then(first) == Some(letter)
    })
}

/// The number of bytes looked at together.
const BLOCK: usize = 32;

/// Whether a character beyond ASCII begins before the last byte, signs, quotes, dashes and the like apart; in a whole text none
/// begins with the last byte. It is without branches, so that the compiler can look at many bytes at once.
fn has_letter_beyond_ascii(text: &[u8]) -> bool {
    let is_letter = |lead: u8, next: u8| u8::from((lead >= 0xC3) & !((lead == 0xE2) & (next == 0x80)));
    let behind = text.get(1..).unwrap_or_default();
    text.iter().zip(behind).fold(0, |found, (lead, next)| found | is_letter(*lead, *next)) != 0
}

/// Signs, quotes, dashes and what else the letters of no name begin with.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{203F}')
}

/// How many letters there are, as far as three.
pub(super) fn up_to_three_letters(name: &str) -> usize {
    // Each character of ASCII is one.
    let is_plain = name.as_bytes().first_chunk::<3>().is_some_and(|first| first.is_ascii());
    if is_plain { 3 } else { letters(name).take(3).count() }
}

/// Whether two texts begin with two letters of ASCII and differ at the second, so that nothing else needs to be looked at.
fn differs_at_once(name: &str, text: &str) -> bool {
    let second = |text: &str| match text.as_bytes() {
        [first, second, ..] if first.is_ascii() && second.is_ascii() => Some(second.to_ascii_lowercase()),
        _ => None,
    };
    matches!((second(name), second(text)), (Some(name), Some(text)) if name != text)
}

/// Words of two letters that begin sentences, in English and Welsh: there a capital does not make a name of
/// them.
const WORDS: [&str; 44] = [
    "ac", "ai", "am", "an", "ar", "as", "at", "be", "by", "do", "ei", "er", "eu", "fe", "fy", "go", "ha",
    "he", "hi", "ie", "if", "in", "is", "it", "me", "mi", "my", "na", "ni", "no", "of", "oh", "ok", "on",
    "or", "os", "so", "to", "un", "up", "us", "we", "yn", "yr",
];

/// How much of the beginning of a text the name is, with the accents that follow.
fn length_of(name: &str, text: &str) -> Option<usize> {
    let mut wanted = letters(name).peekable();
    let mut length = 0;
    for c in text.chars() {
        if is_mark(c) && length == 0 {
            return None;
        }
        if !is_mark(c) {
            if wanted.peek().is_none() {
                break;
            }
            for letter in letters_of(c) {
                if wanted.next() != Some(letter) {
                    return None;
                }
            }
        }
        length += c.len_utf8();
    }
    (wanted.next().is_none() && length > 0).then_some(length)
}

/// Whether the letters are those of words that are written with spaces between them, and in which two letters
/// say little.
pub(super) fn is_latin(name: &str) -> bool {
    letters(name).all(|letter| letter.is_ascii())
}

/// Two letters are a name only as they were typed, or with one capital where all or none were: `AL` is none
/// of Al, and `al` neither.
fn is_short_name(typed: &str, found: &str) -> bool {
    let capitals = |text: &str| {
        let mut letters = text.chars().filter(|c| !is_mark(*c)).map(char::is_uppercase);
        [letters.next() == Some(true), letters.next() == Some(true)]
    };
    let (typed, found) = (capitals(typed), capitals(found));
    let is_even = typed[0] == typed[1];
    found == typed && typed[0] || is_even && found == [true, false]
}

/// Whether two letters stand for themselves, and are no part of `B.Ed`, `Li-ion` or `al.b@example.com`, nor a
/// common word at the beginning of a sentence.
fn is_short_alone(head: &str, found: &str, tail: &str) -> bool {
    let mut after = tail.chars();
    let goes_on = match after.next() {
        Some('@') => true,
        Some('.' | '_') => after.next().is_some_and(char::is_alphanumeric),
        Some(dash) if is_dash(dash) => after.next().is_some_and(char::is_lowercase),
        _ => false,
    };
    if goes_on || head.ends_with(['.', '@', '_', '&']) {
        return false;
    }
    let is_word = WORDS.iter().any(|word| word.chars().eq(letters(found))) && found.is_ascii();
    !is_word || common::goes_before(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Dice;

    /// Every place of every text is tried, in the order of the rules as they are written.
    fn by_every_place(name: &str, text: &str) -> Vec<Range<usize>> {
        let first = name.chars().next();
        let is_plain =
            first.is_some_and(|first| first.is_ascii()) && !name.chars().nth(1).is_some_and(is_mark);
        let is_short = is_latin(name) && letters(name).count() == 2;
        let is_small = first.is_some_and(char::is_lowercase);
        let begins = |c: char| match first.filter(|_| is_plain) {
            Some(first) => c == first || c == first.to_ascii_uppercase(),
            None => !c.is_ascii() || letters(name).next().is_some_and(|base| c.eq_ignore_ascii_case(&base)),
        };
        let found = text.char_indices().filter(|(_, c)| begins(*c)).filter_map(|(start, c)| {
            let (head, tail) = text.split_at_checked(start)?;
            if c.is_lowercase() && (!is_small || is_short) || head.ends_with(is_part_of_word) {
                return None;
            }
            let end = start + length_of(name, tail)?;
            let (found, after) = (text.get(start..end)?, text.get(end..)?);
            let is_alone = || is_short_name(name, found) && is_short_alone(head, found, after);
            (!after.starts_with(is_part_of_word) && (!is_short || is_alone())).then_some(start..end)
        });
        found.collect()
    }

    #[test]
    fn no_place_is_passed_over() {
        const CASES: u64 = 100_000;
        const PIECES: [&str; 42] = [
            "A",
            "a",
            "d",
            "D",
            "da",
            "Ada",
            "ada",
            "ADA",
            "Al",
            "al",
            "\u{301}",
            "\u{308}",
            "Å",
            "å",
            "Ådahl",
            "A\u{30A}",
            "É",
            "é",
            "Éva",
            "İ",
            "İnci",
            "I",
            "K",
            "\u{212A}",
            "\u{212B}",
            "王",
            "王明",
            "й",
            "Й",
            "И",
            "’",
            "'",
            "–",
            "£",
            "º",
            " ",
            " ",
            ". ",
            "\n",
            "1",
            "\u{200D}",
            "the evening shift in a direct access shelter, ",
        ];
        let mut dice = Dice(1);
        let mut next = |below| dice.roll(below);
        let mut found = 0;
        for _ in 0..CASES {
            let mut some =
                |most: usize| (0..=next(most)).map(|_| PIECES[next(PIECES.len())]).collect::<String>();
            let name = some(2);
            let text = some(6) + name.get(..).filter(|_| some(1).len() > 2).unwrap_or_default() + &some(6);
            let mut places: Vec<_> = Name::new(&name).places(&text).collect();
            places.sort_unstable_by_key(|range| range.start);
            assert_eq!(places, by_every_place(&name, &text), "{name:?} in {text:?}");
            found += places.len();
        }
        assert!(found > 5_000, "{found}");
    }
}
