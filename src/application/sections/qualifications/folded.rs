//! A grade as typed in capitals and without the words around it, without allocating.

use super::kind::Kind;
use crate::engine::field::text::{self, to_ascii};

/// Longer than any grade of the tables, with every word around it.
const LONGEST: usize = 48;

/// Words beside a grade and say nothing.
const NOISE: &[&str] = &["HONOURS", "HONS", "DEGREE", "AT", "OVERALL"];

/// Such words where there are no classes, of which they say something.
const WITHOUT_CLASSES: &[&str] = &["GRADE", "BAND", "CLASS", "GCE"];

/// Such words where there are classes: titles, which people write before the class, "BA (Hons) 2:1".
const WITH_CLASSES: &[&str] = &[
    "CLASSIFICATION",
    "BACHELOR",
    "BACHELORS",
    "MASTER",
    "MASTERS",
    "OF",
    "ARTS",
    "SCIENCE",
    "ENGINEERING",
    "LAWS",
    "BA",
    "BSC",
    "BENG",
    "BED",
    "BMUS",
    "LLB",
    "BBA",
    "BFA",
    "BN",
    "BNURS",
    "BPHIL",
    "MA",
    "MSC",
    "MENG",
    "MSCI",
    "MPHYS",
    "MCHEM",
    "MMATH",
];

/// A grade in capitals, without the words around it.
///
/// Where white space stood between two words, or a hyphen between letters, there is a space; where anything
/// else stood there is a comma, and what is on either side of it is not one word. A dash that may be a minus
/// (`C- grade`) stays.
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

/// What comes before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Noise,
    Word,
}

impl Folded {
    /// Folds a text; none if it is too long for a grade, or has a character that no grade has.
    pub fn of(text: &str, kind: Kind) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; LONGEST], len: 0 };
        let has_classes = kind.has_classes();
        // Most grades are one or two plain characters, perhaps after "Grade".
        let grade = if has_classes { text.as_bytes() } else { after_grade(text.as_bytes()) };
        if let [first] | [first, b'*'] = grade
            && first.is_ascii_alphanumeric()
        {
            folded.bytes[0] = first.to_ascii_uppercase();
            folded.bytes[1] = b'*';
            folded.len = grade.len();
            return Some(folded);
        }
        let is_gap = |c: char| is_gap(c) || (has_classes && c == '/');
        let mut rest = text;
        let mut before = Before::Nothing;
        loop {
            let (between, after) = rest.split_at(rest.find(|c| !is_gap(c)).unwrap_or(rest.len()));
            if after.is_empty() {
                // A dash at the end is a minus, or half of something.
                return (folded.len > 0 && !between.contains(is_dash)).then_some(folded);
            }
            // An abbreviation has full stops inside: B.A.
            let whole = until(after, |c| is_gap(c) && !is_in_word(c));
            let (word, noise) = if is_noise(whole, has_classes) {
                (whole, true)
            } else {
                let word = until(whole, is_gap);
                (word, word.len() < whole.len() && is_noise(word, has_classes))
            };

            let hangs_left = between.starts_with(is_dash) && !between.ends_with(is_dash);
            let hangs_right = between.ends_with(is_dash) && !between.starts_with(is_dash);
            match before {
                Before::Nothing if between.contains(is_dash) => return None,
                Before::Noise if hangs_right && !noise && folded.len == 0 => return None,
                Before::Word if hangs_left => folded.push('-')?,
                _ => {}
            }
            if noise {
                before = Before::Noise;
            } else {
                if is_mixed_numeral(word) {
                    return None;
                }
                if folded.len > 0 && !word.starts_with(is_star) {
                    let weak =
                        before == Before::Word && (is_space(between) || folded.is_hyphen(between, word));
                    folded.push(if weak { ' ' } else { ',' })?;
                }
                word.chars().try_for_each(|c| folded.push(c))?;
                before = Before::Word;
            }
            rest = after.get(word.len()..)?;
        }
    }

    /// Whether a dash is alone between two letters.
    fn is_hyphen(&self, between: &str, word: &str) -> bool {
        let mut dashes = between.chars();
        dashes.next().is_some_and(is_dash)
            && dashes.next().is_none()
            && self.as_bytes().last().is_some_and(u8::is_ascii_alphabetic)
            && word.starts_with(|c| to_ascii(c).is_ascii_alphabetic())
    }

    fn push(&mut self, c: char) -> Option<()> {
        *self.bytes.get_mut(self.len)? = match to_ascii(c) {
            c if is_star(c) => b'*',
            c @ (' ' | ',') => u8::try_from(c).ok()?,
            c if c.is_ascii_graphic() => u8::try_from(c).ok()?.to_ascii_uppercase(),
            _ => return None,
        };
        self.len += 1;
        Some(())
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// What comes after the word "Grade", or all of the text.
fn after_grade(text: &[u8]) -> &[u8] {
    const WORD: &[u8; 6] = b"GRADE ";
    text.split_first_chunk::<6>()
        .filter(|(word, _)| word.eq_ignore_ascii_case(WORD))
        .map_or(text, |(_, after)| after)
}

/// The text before the first of these characters.
fn until(text: &str, is_end: impl Fn(char) -> bool) -> &str {
    text.split(is_end).next().unwrap_or(text)
}

fn is_gap(c: char) -> bool {
    let c = to_ascii(c);
    is_blank(c)
        || is_dash(c)
        || is_in_word(c)
        || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | ';' | '"' | '\u{201c}' | '\u{201d}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// What an abbreviation has inside.
const fn is_in_word(c: char) -> bool {
    matches!(c, '.' | '\'' | '\u{2018}' | '\u{2019}')
}

fn is_space(between: &str) -> bool {
    between.chars().all(is_blank)
}

const fn is_dash(c: char) -> bool {
    c == '\u{ad}' || text::is_dash(c)
}

const fn is_star(c: char) -> bool {
    matches!(c, '*' | '\u{2217}' | '\u{204e}' | '\u{ff0a}')
}

/// Whether a byte of a folded text is between words.
pub(super) const fn is_break(byte: u8) -> bool {
    matches!(byte, b' ' | b',')
}

fn is_noise(word: &str, has_classes: bool) -> bool {
    let more = if has_classes { WITH_CLASSES } else { WITHOUT_CLASSES };
    let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is = |noise: &&str| match is_plain {
        true => word.eq_ignore_ascii_case(noise),
        false => word.chars().filter(|c| !is_in_word(*c)).map(|c| c.to_ascii_uppercase()).eq(noise.chars()),
    };
    NOISE.iter().chain(more).any(is)
}

/// `IIi` in one word: II and i, or III, and case alone must not decide between them.
fn is_mixed_numeral(word: &str) -> bool {
    let tail = word.as_bytes().get(1..).unwrap_or_default();
    word.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'i')) && tail.contains(&b'i') && tail.contains(&b'I')
}

pub(super) fn trim_start(text: &[u8]) -> &[u8] {
    match text {
        [first, after @ ..] if is_break(*first) => after,
        _ => text,
    }
}

pub(super) fn trim_end(text: &[u8]) -> &[u8] {
    match text {
        [before @ .., last] if is_break(*last) => before,
        _ => text,
    }
}

/// What comes before or after this word, if it begins or ends the text and is not all of it.
pub(super) fn beside<'a>(text: &'a [u8], word: &str) -> Option<&'a [u8]> {
    let after = || text.strip_prefix(word.as_bytes()).map(trim_start);
    let before = || text.strip_suffix(word.as_bytes()).map(trim_end);
    after().or_else(before).filter(|rest| !rest.is_empty())
}

/// The same with or without "level" behind the word.
pub(super) fn beside_level<'a>(text: &'a [u8], word: &str) -> Option<&'a [u8]> {
    let before =
        trim_end(text.strip_suffix(b"LEVEL").unwrap_or(text)).strip_suffix(word.as_bytes()).map(trim_end);
    let after = || {
        let rest = beside(text, word)?;
        rest.strip_prefix(b"LEVEL").map(trim_start).or(Some(rest))
    };
    before.or_else(after).filter(|rest| !rest.is_empty())
}

/// The same for words that are no part of a longer one.
pub(super) fn beside_whole<'a>(text: &'a [u8], words: &str) -> Option<&'a [u8]> {
    let words = words.as_bytes();
    let after = || text.strip_prefix(words).filter(|rest| rest.first().is_some_and(|byte| is_break(*byte)));
    let before = || text.strip_suffix(words).filter(|rest| rest.last().is_some_and(|byte| is_break(*byte)));
    after().map(trim_start).or_else(|| before().map(trim_end)).filter(|rest| !rest.is_empty())
}
