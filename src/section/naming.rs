//! Where a text gives away who wrote it.

use std::ops::Range;

/// What names an applicant: the words of a name, and an e-mail address.
#[derive(Clone, Copy)]
pub(crate) struct Naming<'a> {
    full_name: &'a str,
    email: Option<&'a str>,
}

impl<'a> Naming<'a> {
    pub(crate) const fn new(full_name: &'a str, email: Option<&'a str>) -> Naming<'a> {
        Naming { full_name, email }
    }

    /// The words that are looked for.
    fn names(self) -> impl Iterator<Item = &'a str> + use<'a> {
        // Two letters of the Latin script are rarely a name, two of many others often are.
        let is_telling = |name: &&str| name.chars().count() >= if name.is_ascii() { 3 } else { 2 };
        // Half of a double name tells as much as the whole, and an apostrophe is typed in more than one way.
        let parts = |c: char| c.is_whitespace() || matches!(c, '-' | '\'' | '’' | '‘' | 'ʼ' | '‐' | '‑');
        let names = self.full_name.split(parts).filter(is_telling);
        // A name of short words only is looked for as a whole.
        let whole = names.clone().next().is_none().then_some(self.full_name);
        names.chain(whole)
    }

    /// Whether the text names the applicant.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.names().any(|name| has_name(text, name))
            || self.email.is_some_and(|email| addresses(text, email).next().is_some())
    }

    /// Where it does, in bytes, in the order of the text.
    pub(crate) fn places(self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = self.names().flat_map(|name| names(text, name)).collect();
        found.extend(self.email.into_iter().flat_map(|email| addresses(text, email)));
        found.sort_unstable_by_key(|range| (range.start, range.end));
        // A name within an address is part of it.
        found.dedup_by(|next, before| {
            let touches = next.start < before.end;
            if touches {
                before.end = before.end.max(next.end);
            }
            touches
        });
        found
    }
}

/// Whether the text has the name as whole words.
pub(crate) fn has_name(text: &str, name: &str) -> bool {
    names(text, name).next().is_some()
}

/// Where the text has the name as whole words: as it is written, or with a capital where it is not. In small letters it may
/// be a word like any other, such as "will" or "mark".
fn names<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    // Prose has few capitals, so looking for the first letter alone is quick.
    let first = name.bytes().next();
    let starts = first.map(|first| memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes()));
    starts.into_iter().flatten().map(|at| at..at + name.len()).filter(move |range| {
        let found = text.get(range.clone()).is_some_and(|found| {
            found == name || (!found.starts_with(char::is_lowercase) && is_same_in_any_case(found, name))
        });
        let before = || text.get(..range.start).and_then(|before| before.chars().next_back());
        let after = || text.get(range.end..).and_then(|after| after.chars().next());
        found && ![before(), after()].into_iter().flatten().any(joins_words)
    })
}

fn is_same_in_any_case(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || (!a.is_ascii() && a.to_lowercase() == b.to_lowercase())
}

/// Whether a character beside a name makes it part of a longer word. Thai, Khmer, Chinese, Japanese and others write words
/// without spaces between them, so there it says nothing.
fn joins_words(c: char) -> bool {
    c.is_alphanumeric()
        && !matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..)
}

/// Where the text has the e-mail address, in any case.
fn addresses<'t>(text: &'t str, email: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let at = email.find('@');
    let signs = at.map(|_| memchr::memchr_iter(b'@', text.as_bytes()));
    signs.into_iter().flatten().filter_map(move |sign| {
        let start = sign.checked_sub(at?)?;
        let range = start..start + email.len();
        text.get(range.clone())?.eq_ignore_ascii_case(email).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words_only() {
        let names = has_name;
        assert!(names("I, Ada Obi, write", "Ada"));
        assert!(names("Obi", "Obi"));
        assert!(!names("Adaptable and obliging", "Ada"));
        assert!(!names("anything", ""));
        assert!(
            names("My name is Ada Obi", "ADA") && names("MY NAME IS ADA OBI", "Ada") && names("Ada", "ada")
        );
        assert!(!names("I will mark it", "Will") && !names("I will mark it", "Mark"));
        assert!(names("\u{6211}\u{662F}\u{738B}\u{5C0F}\u{660E}\u{3002}", "\u{738B}\u{5C0F}\u{660E}"));
    }

    #[test]
    fn halves_of_a_name_its_apostrophes_and_its_case_do_not_hide_it() {
        let naming = Naming::new("Siobhán O'Neill-Öztürk", None);
        for (text, expected) in [
            ("I am Siobhán O’Neill-Öztürk", &["Siobhán", "Neill", "Öztürk"][..]),
            ("SIOBHÁN O'NEILL", &["SIOBHÁN", "NEILL"]),
            ("as Ms Öztürk said", &["Öztürk"]),
            ("ÖZTÜRK", &["ÖZTÜRK"]),
            ("a neill, an öztürk, siobhánish", &[]),
        ] {
            let found: Vec<&str> = naming.places(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn an_address_is_found_in_any_case() {
        assert!(has_address("write to ADA@Example.com.", "ada@example.com"));
        assert!(!has_address("a@b, ada@example.org", "ada@example.com"));
        assert!(!has_address("@", "ada@example.com"));
    }

    fn has_address(text: &str, email: &str) -> bool {
        addresses(text, email).next().is_some()
    }

    #[test]
    fn every_place_is_found_once() {
        let naming = Naming::new("Ada Obi", Some("ada@example.com"));
        let places = |text: &'static str| -> Vec<&str> {
            naming.places(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            places("Ada Obi wrote it, Ada did: ADA@example.com."),
            ["Ada", "Obi", "Ada", "ADA@example.com"]
        );
        assert_eq!(places("Adaptable and obliging"), [""; 0]);
        assert!(Naming::new("", None).places("anything").is_empty());
    }
}
