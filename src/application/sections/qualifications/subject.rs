//! When two subjects are the same subject.

use super::kind::Kind;
use crate::application::fingerprint;

/// The one name, in lower case, of a subject that goes by several.
fn one_name(key: &[u8]) -> Option<&'static str> {
    match key {
        b"english" | b"english lang" | b"saesneg" => Some("english language"),
        b"maths" | b"math" | b"mathemateg" => Some("mathematics"),
        b"re" | b"r e" | b"religious education" => Some("religious studies"),
        b"pe" | b"p e" => Some("physical education"),
        b"it" | b"i t" | b"i c t" | b"information technology" => Some("ict"),
        _ => None,
    }
}

/// The words by which skills qualifications name English and mathematics.
const SKILLS: &[(&str, &str)] = &[
    ("english", "english language"),
    ("communication", "english language"),
    ("literacy", "english language"),
    ("maths", "mathematics"),
    ("mathematics", "mathematics"),
    ("number", "mathematics"),
    ("numeracy", "mathematics"),
];

/// A subject by which two results can be told to be in the same one: lower case, single spaces, no punctuation, no "and",
/// and one name for the handful of subjects that go by several.
pub(super) fn key(subject: &str) -> Option<String> {
    let lower = subject.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "and");
    let mut key = String::with_capacity(lower.len());
    for word in words {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    (!key.is_empty()).then(|| one_name(key.as_bytes()).map_or(key, str::to_owned))
}

/// The key of a subject of that kind: skills name theirs differently, and two kinds have only one.
pub(super) fn key_of(kind: Kind, subject: Option<&str>) -> Option<String> {
    match kind {
        Kind::AdultLiteracy => Some("english language".to_owned()),
        Kind::AdultNumeracy => Some("mathematics".to_owned()),
        Kind::FunctionalSkills | Kind::KeySkills | Kind::EssentialSkills => {
            let key = key(subject?)?;
            let skill = SKILLS.iter().find(|(word, _)| key.split(' ').any(|part| part == *word));
            Some(skill.map_or(key.clone(), |(_, name)| (*name).to_owned()))
        }
        _ => key(subject?),
    }
}

/// The fingerprint of the key, and 0 without a subject. Most subjects need no copy for it.
pub(super) fn number_of(kind: Kind, subject: Option<&str>) -> u64 {
    let is_skill = matches!(
        kind,
        Kind::AdultLiteracy
            | Kind::AdultNumeracy
            | Kind::FunctionalSkills
            | Kind::KeySkills
            | Kind::EssentialSkills
    );
    let plain = subject.filter(|_| !is_skill).and_then(|subject| Some((plain(subject)?, subject.len())));
    match plain.as_ref().and_then(|(lower, length)| lower.get(..*length)) {
        Some(key) => fingerprint::of(one_name(key).map_or(key, str::as_bytes)),
        None => key_of(kind, subject).map_or(0, |key| fingerprint::of(key.as_bytes())),
    }
}

/// The most bytes of a plain subject, few enough to be looked at together.
const PLAIN: usize = 32;

/// The key of a short subject that only has to be put in lower case, with zeros behind it: ASCII words with one space between
/// them, in none of which "and" comes.
fn plain(subject: &str) -> Option<[u8; PLAIN]> {
    // With two places in front, so that each byte has two before it.
    let mut typed = [0; PLAIN + 2];
    typed.get_mut(2..)?.get_mut(..subject.len())?.copy_from_slice(subject.as_bytes());
    let (mut lower, mut fits, mut and) = ([0; PLAIN], [0u8; PLAIN], [0u8; PLAIN]);
    for at in 0..PLAIN {
        let (first, before, byte) = (typed[at], typed[at + 1], typed[at + 2]);
        let small = byte | 0x20;
        let is_letter = small.wrapping_sub(b'a') < 26;
        let is_digit = byte.wrapping_sub(b'0') < 10;
        let ends_word = (byte == b' ') & (before != b' ') & (before != 0);
        fits[at] = u8::from(is_letter | is_digit | ends_word);
        lower[at] = if is_letter { small } else { byte };
        and[at] = u8::from((first | 0x20 == b'a') & (before | 0x20 == b'n') & (small == b'd'));
    }
    let fitting = usize::from(fits.iter().sum::<u8>());
    let has_and = and.iter().fold(0, |any, and| any | and) != 0;
    let ends_in_word = !subject.is_empty() && !subject.ends_with(' ');
    (fitting == subject.len() && !has_and && ends_in_word).then_some(lower)
}

/// Whether the key is one of the two that every skills qualification is about.
pub(super) fn is_english_or_mathematics(key: &str) -> bool {
    matches!(key, "english language" | "mathematics")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_that_of_the_key() {
        let long = "a very long subject ".repeat(5);
        for subject in [
            "Maths",
            " English  Lang. ",
            "Design and Technology",
            "Français",
            "R.E.",
            "And",
            "and Art",
            "Art and",
            "a and and b",
            "Thailand",
            "Art  History",
            "Art History ",
            "Art\0",
            " ",
            "1",
            "Thirty-two letters, all of them..",
            "Exactly thirty two of the letters",
            "Exactly thirtytwo of the letters",
            "",
            &long,
        ] {
            for kind in [Kind::Gcse, Kind::FunctionalSkills, Kind::AdultLiteracy] {
                let expected = key_of(kind, Some(subject)).map_or(0, |key| fingerprint::of(key.as_bytes()));
                assert_eq!(number_of(kind, Some(subject)), expected, "{kind} {subject:?}");
            }
        }
    }
}
