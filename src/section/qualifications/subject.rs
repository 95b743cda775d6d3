//! When two subjects are the same subject.

use super::kind::Kind;

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
    if let Some((_, name)) = ALIASES.iter().find(|(alias, _)| *alias == key) {
        key = (*name).to_owned();
    }
    (!key.is_empty()).then_some(key)
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

/// Whether the key is one of the two that every skills qualification is about.
pub(super) fn is_english_or_mathematics(key: &str) -> bool {
    matches!(key, "english language" | "mathematics")
}
