//! From a grade as typed to the marks that it spells, without allocating.

use std::fmt::Write;

use super::marks::{Mark, Worth};
use crate::field::text::to_ascii;

/// Longer than any grade of the tables, with every word around it.
const LONGEST: usize = 40;

/// Words that stand beside a grade and say nothing.
const NOISE: &[&str] =
    &["GRADE", "BAND", "LEVEL", "CLASS", "DIVISION", "HONOURS", "HONS", "DEGREE", "AT", "OVERALL"];

/// A grade in capitals, without spaces, without the words around it and without the dashes inside it.
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// Folds a text; none if it is too long for a grade, or has a character that no grade has.
    pub fn of(text: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; LONGEST], len: 0 };
        // Most grades are one or two plain characters.
        if let [first] | [first, b'*'] = text.as_bytes()
            && first.is_ascii_alphanumeric()
        {
            text.chars().try_for_each(|c| folded.push(c))?;
            return Some(folded);
        }
        let mut dash = false;
        for word in text.split(is_gap) {
            let word = word.trim_matches([':', '.', ';']);
            if NOISE.iter().any(|noise| noise.eq_ignore_ascii_case(word)) {
                continue;
            }
            for c in word.chars() {
                match c {
                    // A dash between two halves is only punctuation; one before or after a grade changes it.
                    '-'
                    | '\u{ad}'
                    | '\u{2010}'..='\u{2015}'
                    | '\u{2212}'
                    | '\u{fe58}'
                    | '\u{fe63}'
                    | '\u{ff0d}' => {
                        if folded.len == 0 {
                            return None;
                        }
                        dash = true;
                    }
                    _ => {
                        dash = false;
                        folded.push(c)?;
                    }
                }
            }
        }
        (folded.len > 0 && !dash).then_some(folded)
    }

    fn push(&mut self, c: char) -> Option<()> {
        *self.bytes.get_mut(self.len)? = match to_ascii(c) {
            '\u{2217}' | '\u{204e}' => b'*',
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

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')' | ',' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// One to three marks, best first; none for a grade kept as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Run([Option<&'static Mark>; 3]);

impl Run {
    /// The marks that a folded text spells, if it spells up to three of these and nothing else.
    pub fn spelt(mut rest: &[u8], marks: &'static [Mark]) -> Option<Run> {
        // Most grades are one character, and only a form of one character can begin it.
        if let [only] = rest {
            let is = |form: &&str| matches!(form.as_bytes(), [byte] if byte.eq_ignore_ascii_case(only));
            let mark = marks.iter().find(|mark| is(&mark.text) || mark.also.iter().any(is))?;
            return Some(Run([Some(mark), None, None]));
        }
        let mut places = [usize::MAX; 3];
        let mut slots = places.iter_mut();
        while !rest.is_empty() {
            let (place, after) = longest(rest, marks)?;
            *slots.next()? = place;
            rest = after;
        }
        places.sort_unstable();
        Some(Run(places.map(|place| marks.get(place))))
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static Mark> {
        self.0.iter().flatten().copied()
    }

    pub fn len(&self) -> usize {
        self.iter().count()
    }

    pub fn first(&self) -> Option<&'static Mark> {
        self.iter().next()
    }

    pub fn worths(&self) -> impl Iterator<Item = Worth> {
        self.iter().map(|mark| mark.worth)
    }

    /// Whether it has the grade that only Northern Ireland gives.
    pub fn has_c_star(&self) -> bool {
        self.iter().any(|mark| mark.text == "C*")
    }

    /// The texts of the marks, one after another.
    pub fn join(&self, between: &str) -> String {
        let mut out = String::with_capacity(8);
        for mark in self.iter() {
            if !out.is_empty() {
                out.push_str(between);
            }
            out.push_str(mark.text);
        }
        out
    }

    /// The run of its first mark alone.
    pub fn single(&self) -> Run {
        Run([self.first(), None, None])
    }
}

/// The place of the mark with the longest form that begins the text, and what comes after it.
fn longest<'a>(text: &'a [u8], marks: &[Mark]) -> Option<(usize, &'a [u8])> {
    let mut longest: Option<(usize, &[u8])> = None;
    for (place, mark) in marks.iter().enumerate() {
        for form in std::iter::once(&mark.text).chain(mark.also) {
            // The first of two equally long ones.
            if let Some(after) = strip(text, form)
                && longest.is_none_or(|(_, shortest)| after.len() < shortest.len())
            {
                longest = Some((place, after));
            }
        }
    }
    longest
}

/// What comes after this form at the beginning of the text.
fn strip<'a>(mut text: &'a [u8], form: &str) -> Option<&'a [u8]> {
    for byte in form.bytes().filter(|byte| *byte != b' ') {
        let (first, after) = text.split_first()?;
        if !first.eq_ignore_ascii_case(&byte) {
            return None;
        }
        text = after;
    }
    Some(text)
}

/// What stands before or after this word, if it begins or ends the text and is not all of it.
pub(super) fn beside<'a>(text: &'a [u8], word: &str) -> Option<&'a [u8]> {
    let rest = text.strip_prefix(word.as_bytes()).or_else(|| text.strip_suffix(word.as_bytes()))?;
    (!rest.is_empty()).then_some(rest)
}

/// A profile of credits in its normal form: "30 distinction, 12 merit" is `D30 M12`. 60 credits make an Access diploma.
pub(super) fn credits(mut text: &[u8], marks: &[Mark]) -> Option<String> {
    let number_first = text.first()?.is_ascii_digit();
    let mut credits = [None; 3];
    while !text.is_empty() {
        let (place, count);
        if number_first {
            (count, text) = number(text)?;
            (place, text) = longest(text, marks)?;
        } else {
            (place, text) = longest(text, marks)?;
            (count, text) = number(text)?;
        }
        if credits.get_mut(place)?.replace(count).is_some() {
            return None;
        }
    }
    let mut out = String::with_capacity(12);
    for (mark, count) in marks.iter().zip(credits).filter_map(|(mark, count)| Some((mark, count?))) {
        let space = if out.is_empty() { "" } else { " " };
        write!(out, "{space}{}{count}", mark.text.get(..1)?).ok()?;
    }
    (1..=60).contains(&credits.iter().flatten().sum::<u32>()).then_some(out)
}

/// The number of up to two digits at the beginning of the text, and what comes after it.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take(2).take_while(|byte| byte.is_ascii_digit()).count();
    let (number, after) = text.split_at_checked(digits)?;
    Some((std::str::from_utf8(number).ok()?.parse().ok()?, after))
}
