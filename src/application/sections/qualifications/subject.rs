//! When two subjects are the same subject.

use super::kind::Kind;
use crate::application::fingerprint;

/// The one name, in lower case, of a subject that goes by several.
fn by_one_name(key: &str) -> &str {
    match key {
        "english" | "english lang" | "saesneg" => "english language",
        "maths" | "math" | "mathemateg" => "mathematics",
        "re" | "religious education" => "religious studies",
        "pe" => "physical education",
        "it" | "information technology" => "ict",
        key => key,
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
    (!key.is_empty()).then(|| by_one_name(&key).to_owned())
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
    match subject.and_then(Plain::of) {
        Some(key) if !is_skill => fingerprint::of(by_one_name(key.as_str()).as_bytes()),
        _ => key_of(kind, subject).map_or(0, |key| fingerprint::of(key.as_bytes())),
    }
}

/// A plain ASCII subject of ordinary length in the form of [`key`], but under the name it came with.
struct Plain {
    bytes: [u8; 64],
    len: usize,
}

impl Plain {
    fn of(subject: &str) -> Option<Plain> {
        if !subject.is_ascii() {
            return None;
        }
        let mut plain = Plain { bytes: [0; 64], len: 0 };
        let mut word = 0;
        for byte in subject.bytes() {
            if byte.is_ascii_alphanumeric() {
                plain.push(byte.to_ascii_lowercase())?;
            } else if plain.len > word {
                plain.end_word(word)?;
                word = plain.len;
            }
        }
        plain.end_word(word)?;
        plain.len = plain.len.checked_sub(1)?;
        Some(plain)
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    /// Ends the word that began there with a space; takes it back if it is none or "and".
    fn end_word(&mut self, start: usize) -> Option<()> {
        if matches!(self.bytes.get(start..self.len)?, b"" | b"and") {
            self.len = start;
            return Some(());
        }
        self.push(b' ')
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
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
