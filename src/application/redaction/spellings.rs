//! The names of an applicant as they are also spelt: in small letters where they stand together, written as one word, with
//! `ae` for `ä`, and as a plural.

use std::ops::Range;

use super::common;
use super::folded::fold;
use super::letters::{is_mark, is_part_of_word, letters, letters_of, runs};
use crate::engine::field::text::is_dash;

/// The fewest letters of a name that is looked for in this way: fewer make up too many other words.
const FEWEST: usize = 3;

/// The most characters between two names that stand together.
const APART: usize = 3;

/// Small words between the names of one person, which are none themselves.
const BETWEEN: [&str; 20] = [
    "al", "ap", "ab", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "van", "von",
];

/// The names of one applicant.
pub(super) struct Spellings(Vec<Spelt>);

/// A name in the ways in which it is spelt, and whether it is one only with a capital.
struct Spelt {
    forms: Vec<String>,
    has_capital: bool,
    /// Whether it has letters enough to be looked for alone.
    is_long: bool,
}

/// A word of a text that is a name, or is between two.
struct Met {
    range: Range<usize>,
    name: Option<usize>,
    is_small: bool,
}

impl Spellings {
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Spellings {
        let spelt = |name: &str| {
            let name: String = name.chars().filter_map(fold).collect();
            let is_long = letters(&name).nth(FEWEST - 1).is_some();
            Spelt { forms: forms(&name), has_capital: !name.starts_with(char::is_lowercase), is_long }
        };
        Spellings(names.into_iter().map(spelt).collect())
    }

    /// Where the text has them, in bytes.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut together: Vec<Met> = Vec::new();
        for range in words(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            if word.starts_with(is_mark) {
                continue;
            }
            let spelt = forms(word);
            let starts_small = word.starts_with(char::is_lowercase);
            if self.is_alone(&spelt, starts_small) || self.is_joined(&spelt) {
                found.push(range.clone());
            }
            let gap = together.last().and_then(|last| text.get(last.range.end..range.start));
            if !gap.is_some_and(is_gap) {
                together.clear();
            }
            let name = self.0.iter().position(|name| name.is_spelt(&spelt));
            let is_between =
                || !together.is_empty() && spelt.iter().any(|form| BETWEEN.contains(&form.as_str()));
            if name.is_none() && !is_between() {
                together.clear();
                continue;
            }
            let met = Met { range, name, is_small: starts_small };
            if name.is_some() {
                found.extend(self.joins(text, &together, &met).map(|start| start..met.range.end));
            }
            together.push(met);
        }
        found
    }

    /// Whether a word is a name alone: with a capital, or as it is written where that has none. It may be a plural.
    fn is_alone(&self, spelt: &[String], starts_small: bool) -> bool {
        let mut names = self.0.iter().filter(|name| name.is_long && !(starts_small && name.has_capital));
        names.any(|name| {
            let is_plural = |form: &String| {
                let ending =
                    |known: &String| matches!(form.strip_prefix(known.as_str()), Some("" | "s" | "es"));
                name.forms.iter().any(ending)
            };
            spelt.iter().any(is_plural)
        })
    }

    /// Where another name stands right before this one, or with small words between. With capitals each is found alone, and two
    /// that are common words say nothing.
    fn joins(&self, text: &str, together: &[Met], met: &Met) -> Option<usize> {
        let before = together.iter().rev().find(|met| met.name.is_some())?;
        let is_long = |met: &Met| met.name.and_then(|at| self.0.get(at)).is_some_and(|name| name.is_long);
        let is_common =
            |met: &Met| met.is_small && text.get(met.range.clone()).is_some_and(common::is_common);
        let is_read = before.name != met.name
            && (before.is_small || met.is_small)
            && (is_long(before) || is_long(met))
            && !(is_common(before) && is_common(met));
        is_read.then_some(before.range.start)
    }

    /// Whether a word is two or three of the names written together.
    fn is_joined(&self, spelt: &[String]) -> bool {
        spelt.iter().any(|form| self.rest_is_names(form, None, 3))
    }

    fn rest_is_names(&self, rest: &str, before: Option<usize>, most: u8) -> bool {
        if most == 0 {
            return false;
        }
        (0..).zip(&self.0).filter(|(at, name)| name.is_long && Some(*at) != before).any(|(at, name)| {
            name.forms.iter().any(|form| match rest.strip_prefix(form.as_str()) {
                Some("" | "s") => before.is_some(),
                Some(rest) => self.rest_is_names(rest, Some(at), most - 1),
                None => false,
            })
        })
    }
}

impl Spelt {
    fn is_spelt(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.forms.contains(form))
    }
}

fn is_gap(gap: &str) -> bool {
    let parts =
        |c: char| matches!(c, ' ' | '\u{A0}' | '\'' | '\u{2019}' | '.' | ',' | '_' | '+') || is_dash(c);
    gap.chars().count() <= APART && gap.chars().all(parts)
}

/// Runs of letters, digits and accents.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, is_part_of_word)
}

/// The ways in which a word is spelt with the letters of ASCII: without its accents, and with two letters for one. Without a
/// letter beyond ASCII there is one.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![letters(word).collect()];
    if word.is_ascii() {
        return forms;
    }
    for spell in [in_two_letters, in_one_letter] {
        let form = spelt_with(word, spell);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

fn spelt_with(word: &str, spell: fn(char) -> Option<&'static str>) -> String {
    let mut form = String::with_capacity(word.len() + 2);
    let mut chars = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(c) = chars.next() {
        // An accent of its own makes the same letter.
        let whole = chars.peek().and_then(|mark| with_mark(c, *mark)).unwrap_or(c);
        match spell(whole).or_else(|| in_ascii(whole)) {
            Some(letters) => form.push_str(letters),
            None => form.extend(letters_of(c)),
        }
    }
    form.retain(|c| !is_mark(c));
    form
}

const fn with_mark(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('a', '\u{30A}') => 'å',
        _ => return None,
    })
}

/// As in German and in the Nordic languages.
const fn in_two_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'å' => "aa",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

/// As on a keyboard that lacks the letter.
const fn in_one_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "a",
        'ø' | 'œ' => "o",
        'ß' => "s",
        'þ' => "t",
        _ => return None,
    })
}

/// The letters that are spelt in one way alone.
const fn in_ascii(c: char) -> Option<&'static str> {
    Some(match c {
        'ð' | 'đ' => "d",
        'ł' => "l",
        'ı' => "i",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found<'t>(names: &[&str], text: &'t str) -> Vec<&'t str> {
        let places = Spellings::new(names.iter().copied()).places(text);
        places.into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn names_are_found_as_they_are_also_spelt() {
        for (names, text, expected) in [
            // Together, in small letters; the common words of a text are no name of it.
            (&["Ada", "Obi"][..], "i am ada obi.", &["ada obi"][..]),
            (
                &["Ada", "Obi"],
                "obi, ada and ada; obi\nada; Ada obi; Ada Obi",
                &["obi, ada", "Ada", "Ada obi", "Ada", "Obi"],
            ),
            (&["Ada", "Obi"], "ada, an obi", &[]),
            (&["Hope", "Young"], "I hope young people change", &[]),
            (&["Will", "Okafor"], "I will ask; will okafor", &["will okafor"]),
            (&["Ana", "Cruz"], "ana de la cruz", &["ana de la cruz"]),
            (&["Ana", "Cruz"], "ana in la cruz, de la cruz", &[]),
            // As one word.
            (
                &["Zoe", "Anne"],
                "ZoeAnne and zoeanne, ZoeAnnes; zoean, annex",
                &["ZoeAnne", "zoeanne", "ZoeAnnes"],
            ),
            (&["Zoe", "Anne", "Smith", "Obi"], "zoeannesmith, zoeannesmithobi", &["zoeannesmith"]),
            (&["Al", "Ma"], "alma", &[]),
            // With two letters for one, on either side.
            (&["Müller"], "Mueller, Muller, MUELLER; mueller", &["Mueller", "Muller", "MUELLER"]),
            (&["Mueller"], "Müller, Mu\u{308}ller; Muller", &["Müller", "Mu\u{308}ller"]),
            (
                &["Ødegård", "Groß"],
                "Oedegaard, Odegard, Gross; Gros; Odegaar",
                &["Oedegaard", "Odegard", "Gross", "Gros"],
            ),
            (&["Łukasz"], "Lukasz", &["Lukasz"]),
            (
                &["Mäkinen", "Æsa", "Þór"],
                "Maekinen, Aesa and Asa, Thor and Tor",
                &["Maekinen", "Aesa", "Asa", "Thor", "Tor"],
            ),
            (&["Meißner"], "Meissner, Meisner; Meiner", &["Meissner", "Meisner"]),
            (
                &["Guðbjörg", "Işıl"],
                "Gudbjoerg, Gudbjorg; Isil, ISIL",
                &["Gudbjoerg", "Gudbjorg", "Isil", "ISIL"],
            ),
            (
                &["Maekinen", "Joerg", "Haakon"],
                "Ma\u{308}kinen, Jo\u{308}rg, Ha\u{30A}kon",
                &["Ma\u{308}kinen", "Jo\u{308}rg", "Ha\u{30A}kon"],
            ),
            // No letter, no name.
            (&["", "\u{301}"], "a, e\u{301}, \u{301}", &[]),
            // A plural, and what is no plural of it.
            (&["Obi", "Jones"], "The Obis and Joneses; Obiss, obis", &["Obis", "Joneses"]),
            (&["ada"], "adas", &["adas"]),
            (&["Al"], "Als, Al", &[]),
        ] {
            assert_eq!(found(names, text), expected, "{names:?}: {text}");
        }
    }
}
