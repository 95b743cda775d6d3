//! When two subjects are the same subject.

use super::kind::Kind;
use crate::fingerprint;

/// Other names of a subject, in lower case.
const ALIASES: &[(&str, &str)] = &[
    ("english", "english language"),
    ("english lang", "english language"),
    ("saesneg", "english language"),
    ("maths", "mathematics"),
    ("math", "mathematics"),
    ("mathemateg", "mathematics"),
    ("re", "religious studies"),
    ("religious education", "religious studies"),
    ("pe", "physical education"),
    ("it", "ict"),
    ("information technology", "ict"),
];

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

/// The fingerprint of the key; most subjects need no copy for it.
pub(super) fn number_of(kind: Kind, subject: Option<&str>) -> u64 {
    let number =
        |key: &str| key.bytes().fold(fingerprint::START, |number, b| fingerprint::add(number, b.into()));
    let is_skill = matches!(
        kind,
        Kind::AdultLiteracy
            | Kind::AdultNumeracy
            | Kind::FunctionalSkills
            | Kind::KeySkills
            | Kind::EssentialSkills
    );
    if !is_skill
        && let Some(subject) = subject
        && let Some(key) = Plain::of(subject)
    {
        return number(by_one_name(key.as_str()));
    }
    key_of(kind, subject).map_or(fingerprint::START, |key| number(&key))
}

/// A plain ASCII subject of ordinary length in the form of [`key`], without its aliases.
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
        let words = subject.as_bytes().split(|b| !b.is_ascii_alphanumeric());
        for word in words.filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case(b"and")) {
            let start = if plain.len == 0 { 0 } else { plain.len + 1 };
            let place = plain.bytes.get_mut(plain.len..start + word.len())?;
            if let Some((gap, place)) = place.split_at_mut_checked(start - plain.len) {
                gap.fill(b' ');
                place.copy_from_slice(word);
                place.make_ascii_lowercase();
            }
            plain.len = start + word.len();
        }
        (plain.len > 0).then_some(plain)
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The one name of a subject that goes by several.
fn by_one_name(key: &str) -> &str {
    ALIASES.iter().find(|(alias, _)| *alias == key).map_or(key, |(_, name)| name)
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
        let number = |key: &str| key.bytes().fold(fingerprint::START, |n, b| fingerprint::add(n, b.into()));
        let long = "a very long subject ".repeat(5);
        for subject in
            ["Maths", " English  Lang. ", "Design and Technology", "Français", "R.E.", "And", "", &long]
        {
            for kind in [Kind::Gcse, Kind::FunctionalSkills, Kind::AdultLiteracy] {
                let key = key_of(kind, Some(subject));
                let expected = key.as_deref().map_or(fingerprint::START, number);
                assert_eq!(number_of(kind, Some(subject)), expected, "{kind} {subject}");
            }
        }
    }
}
