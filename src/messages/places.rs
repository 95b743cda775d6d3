//! Countries and nationalities: their names, and the alphabet by which they are sorted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::field::{Country, Nationality};

/// The letters of a language in their order, some of more than one character as the Hungarian `sz`: under the character that each
/// begins with, its rest and its place, the longest first.
pub(super) struct Alphabet(BTreeMap<char, Vec<(String, u32)>>);

impl Alphabet {
    /// Reads the letters as a catalogue lists them, with spaces between them.
    pub fn new(letters: &str) -> Alphabet {
        let mut alphabet: BTreeMap<char, Vec<(String, u32)>> = BTreeMap::new();
        for (letter, place) in letters.split_whitespace().zip(u32::from('a')..) {
            let letter = letter.to_lowercase();
            let mut rest = letter.chars();
            if let Some(first) = rest.next() {
                alphabet.entry(first).or_default().push((rest.collect(), place));
            }
        }
        alphabet.values_mut().for_each(|letters| letters.sort_by_key(|(rest, _)| Reverse(rest.len())));
        Alphabet(alphabet)
    }

    /// Returns what a name is sorted by: the places of its letters, in any case. A letter that the language
    /// does not have is sorted as it is without its mark.
    pub fn places(&self, name: &str) -> Vec<u32> {
        let name = name.to_lowercase();
        let (mut rest, mut places) = (name.chars(), Vec::new());
        while let Some(first) = rest.next() {
            let mut letters = self.0.get(&first).into_iter().flatten();
            let behind = |letter: &str| rest.as_str().strip_prefix(letter);
            let longest = letters.find_map(|(letter, place)| Some((behind(letter)?, *place)));
            places.push(match longest {
                Some((behind, place)) => {
                    rest = behind.chars();
                    place
                }
                None => self.place_without_mark(first),
            });
        }
        places
    }

    fn place_without_mark(&self, letter: char) -> u32 {
        let plain = without_mark(letter);
        let found = self.0.get(&plain).and_then(|letters| letters.iter().find(|(rest, _)| rest.is_empty()));
        found.map_or(plain.into(), |(_, place)| *place)
    }
}

const fn without_mark(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        letter => letter,
    }
}

/// Whether a question takes countries or nationalities, by its key.
pub(super) fn is_place(key: &str) -> bool {
    matches!(key, "country" | "nationalities")
}

/// The English name of a country or a nationality, which the tables of the fields have.
pub(super) fn english_place(key: &str, code: &str) -> Option<&'static str> {
    match key {
        "country" => Country::parse(code).ok().map(Country::name),
        "nationalities" => Nationality::parse(code).ok().map(Nationality::name),
        _ => None,
    }
}

/// The country by whose name a nationality is called: most are called by that of theirs.
pub(super) fn country_of(key: &str, code: &str) -> Option<&'static str> {
    let country = Country::of_alpha3(code).filter(|_| key == "nationalities")?;
    (english_place(key, code) == Some(country.name())).then(|| country.alpha2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_places_of_their_alphabet() {
        let sorted = |letters: &str, names: &[&str]| {
            let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            names.sort_by_cached_key(|name| Alphabet::new(letters).places(name));
            names.join(" ")
        };
        for (letters, names, expected) in [
            ("a b c d", ["d", "Ç", "b", "A b"].as_slice(), "A b b Ç d"),
            ("a b c ç d", &["d", "ç", "cz", "Ca"], "Ca cz ç d"),
            // The longest letter counts, and whatever is not a letter comes before all of them.
            ("c d dd e", &["de", "dde", "d-", "dd", "ddd"], "d- de dd ddd dde"),
            ("z a", &["a", "z", ""], " z a"),
            ("", &["ö", "n", "p"], "n ö p"),
        ] {
            assert_eq!(sorted(letters, names), expected, "{letters}");
        }
    }

    #[test]
    fn a_nationality_is_called_by_its_country() {
        for (key, code, expected) in [
            ("nationalities", "POL", Some("PL")),
            ("nationalities", "GBR", None),
            ("nationalities", "XXA", None),
            ("nationalities", "nobody", None),
            ("country", "POL", None),
        ] {
            assert_eq!(country_of(key, code), expected, "{key} {code}");
        }
    }
}
