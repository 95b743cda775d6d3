//! Where a text gives away who wrote it.

use std::ops::Range;

use chrono::NaiveDate;

use crate::application::personal_details::{PersonalDetails, PostalCode};
use crate::engine::field::text::is_dash;
use contact::Number;
use folded::Folded;
pub(crate) use name::Name;
use name::{is_latin, up_to_three_letters};
use spellings::Spellings;

mod common;
mod contact;
mod date_of_birth;
mod folded;
mod letters;
mod name;
mod numbers;
mod shapes;
mod spellings;

/// What names an applicant: the words of a name, and an e-mail address.
pub(crate) struct NameWords<'a> {
    names: Vec<Name<'a>>,
    email: Option<&'a str>,
}

impl<'a> NameWords<'a> {
    pub(crate) fn new(full_name: &'a str, email: Option<&'a str>) -> NameWords<'a> {
        // Half of a double name tells as much as the whole, and an apostrophe is typed in more than one way.
        // Several names may be given with commas between.
        let parts = |c: char| {
            matches!(c, '\'' | '’' | '‘' | 'ʼ' | ',' | ';' | '.' | '/' | '(' | ')' | '"' | '“' | '”')
                || is_dash(c)
        };
        // Small words beside names are none: "van", "née", "and". A name that is typed in small letters
        // throughout is one.
        let has_capitals = full_name.contains(char::is_uppercase);
        let words = full_name
            .split(char::is_whitespace)
            .filter(|word| !has_capitals || word.contains(|c: char| !c.is_lowercase() && c.is_alphabetic()));
        let names = words.flat_map(|word| word.split(parts)).filter(|name| match up_to_three_letters(name) {
            0 | 1 => false,
            2 => !is_latin(name) || !has_capitals || name.starts_with(char::is_uppercase),
            _ => true,
        });
        let mut names: Vec<Name<'a>> = names.filter(|name| !is_title(name)).map(Name::new).collect();
        // A name of letters alone is looked for as a whole.
        if names.is_empty() {
            names.push(Name::new(full_name));
        }
        NameWords { names, email }
    }

    /// Whether the text may name the applicant. A word like any other that begins a sentence does not.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.names.iter().any(|name| name.is_in(text))
            || self.email.is_some_and(|email| contact::addresses(text, email).next().is_some())
    }

    /// Where it does, in bytes.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let addresses = self.email.into_iter().flat_map(|email| contact::addresses(text, email));
        self.names.iter().flat_map(|name| name.places(text)).chain(addresses).collect()
    }
}

/// Everything that tells who an applicant is and can be told from other text: names, and how and where to
/// reach them, and the date of birth; and of anybody whatever has the shape of something that reaches them.
pub(crate) struct Identity<'a> {
    names: Vec<NameWords<'a>>,
    spellings: Spellings,
    numbers: Vec<Number>,
    code: Option<&'a PostalCode>,
    date_of_birth: Option<NaiveDate>,
}

impl<'a> Identity<'a> {
    pub(crate) fn new(person: Option<&'a PersonalDetails>, date_of_birth: Option<NaiveDate>) -> Identity<'a> {
        let mut names = Vec::new();
        if let Some(person) = person {
            let email = person.email.as_ref().map(crate::field::Email::as_str);
            names.push(NameWords::new(person.full_name.as_str(), email));
            let before = person.previous_names.iter().map(|names| NameWords::new(names.as_str(), None));
            names.extend(before);
        }
        let mut identity = Identity { date_of_birth, ..Identity::of_names(names) };
        if let Some(person) = person {
            let phones = person.phone.iter().chain(&person.alternative_phone);
            identity.numbers = phones.flat_map(Number::of).collect();
            identity.code = person.address.as_ref().and_then(|address| address.postcode.as_ref());
        }
        identity
    }

    fn of_names(names: Vec<NameWords<'a>>) -> Identity<'a> {
        let spellings = Spellings::new(names.iter().flat_map(|it| it.names.iter().map(|name| name.text())));
        Identity { names, spellings, numbers: Vec::new(), code: None, date_of_birth: None }
    }

    /// Where the text tells it, in bytes, in the order of the text; what touches is one place, such as a name
    /// within an address.
    pub(crate) fn places(&self, typed: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(typed);
        let text = &*folded.text;
        let mut found: Vec<Range<usize>> = self.names.iter().flat_map(|it| it.places(text)).collect();
        found.extend(self.spellings.places(text));
        found.extend(self.numbers.iter().flat_map(|number| number.places(text)));
        match self.code {
            Some(PostalCode::Uk(postcode)) => found.extend(contact::postcodes(text, postcode)),
            Some(PostalCode::Other(code)) => found.extend(contact::codes(text, code.as_str())),
            None => {}
        }
        if let Some(date) = self.date_of_birth {
            found.extend(date_of_birth::places(text, date));
        }
        found.extend(date_of_birth::said(text));
        found.extend(shapes::addresses(text));
        found.extend(shapes::handles(text));
        found.extend(shapes::web(text));
        found.extend(numbers::phones(text));
        found.extend(numbers::postcodes(text));
        found.extend(numbers::ni_numbers(text));
        found.sort_unstable_by_key(|range| (range.start, range.end));
        found.dedup_by(|next, before| {
            let touches = next.start <= before.end;
            if touches {
                before.end = before.end.max(next.end);
            }
            touches
        });
        found.into_iter().map(|range| folded.typed(range)).collect()
    }
}

/// What comes before or after a name and is not one.
const TITLES: [&str; 13] =
    ["Mr", "Mrs", "Miss", "Ms", "Mx", "Dr", "Sir", "Rev", "Prof", "Jr", "Sr", "St", "II"];

fn is_title(word: &str) -> bool {
    TITLES.iter().any(|title| title.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found<'t>(name: &str, text: &'t str) -> Vec<&'t str> {
        let identity = Identity::of_names(vec![NameWords::new(name, None)]);
        identity.places(text).into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn a_name_is_found_as_whole_words_only() {
        let names = |text: &str, name: &str| Name::new(name).is_in(text);
        assert!(names("I, Ada Obi, write", "Ada"));
        assert!(names("Obi", "Obi"));
        assert!(!names("Adaptable and obliging", "Ada"));
        assert!(!names("anything", ""));
        assert!(
            names("My name is Ada Obi", "ADA") && names("MY NAME IS ADA OBI", "Ada") && names("Ada", "ada")
        );
        assert!(!names("I will mark it", "Will") && !names("I will mark it", "Mark"));
        // Of the bytes of this letter the second is one of a dash as well.
        assert!(names("I am Àngel and I listen to all who come here", "Àngel"));
        assert!(names("\u{6211}\u{662F}\u{738B}\u{5C0F}\u{660E}\u{3002}", "\u{738B}\u{5C0F}\u{660E}"));
    }

    #[test]
    fn a_common_word_begins_a_sentence() {
        for (name, text) in [
            ("Ada Young", "Young people need time."),
            ("Ada Young", "I listen. Young people need time."),
            ("Ada Young", "My tasks:\n- Young offenders\n\u{2022} Young people\n(Young adults)"),
            ("Ada Young", "My tasks:\n-Young people"),
            ("Ada Young", "They said: \u{201C}Young people need time.\u{201D}"),
            ("Ada Young", "I like young people"),
            ("ada young", "I like young people"),
            ("Jo Green", "Green spaces help. Green!"),
            ("May Okafor", "May I add this? May was busy."),
            ("Hope Okafor", "Hope is what I bring."),
            ("Will Okafor", "Will this do?"),
            ("Sam Prior", "Prior to this I was a clerk."),
            ("Can Okafor", "Can people change?"),
            ("Mae Jones", "Mae gen i brofiad. Mae'n waith da."),
            ("Bob Jones", "Bob dydd rwy'n helpu pobl"),
            ("Tim Jones", "Tîm y llys oedd hwn"),
        ] {
            assert!(!NameWords::new(name, None).are_in(text), "{name}: {text}");
        }
        for (name, text) in [
            ("Ada Young", "My name is Young."),
            ("Ada Young", "People call me Miss Young"),
            ("Ada Young", "Ask for Mrs. Young"),
            ("Ada Young", "Smith & Young; later, Young"),
            ("Ada Young", "I am known (Young) to all"),
            ("Ada Young", "Young people. Ada Young"),
            ("Ada Young", "Young\u{2019}s team did it"),
            ("Ada Young", "Ada led it"),
            ("Ada Okafor-Young", "Smith-Young led it"),
            ("ADA YOUNG", "I, ADA YOUNG, write"),
            ("May Okafor", "Okafor led it"),
            ("Jo Green", "We met at Green\u{2019}s desk"),
        ] {
            assert!(NameWords::new(name, None).are_in(text), "{name}: {text}");
        }
        // Those who read see less rather than more.
        assert_eq!(found("Ada Young", "Young people"), ["Young"]);
    }

    #[test]
    fn halves_of_a_name_its_apostrophes_its_case_and_its_accents_do_not_hide_it() {
        for (name, text, expected) in [
            ("Siobhán O'Neill-Öztürk", "I am Siobhán O’Neill-Öztürk", &["Siobhán", "Neill", "Öztürk"][..]),
            ("Siobhán O'Neill-Öztürk", "SIOBHÁN O'NEILL", &["SIOBHÁN", "NEILL"]),
            ("Siobhán O'Neill-Öztürk", "as Ms Öztürk said", &["Öztürk"]),
            ("Siobhán O'Neill-Öztürk", "ÖZTÜRK", &["ÖZTÜRK"]),
            ("Siobhán O'Neill-Öztürk", "a neill, an öztürk, siobhánish", &[]),
            // Accents of their own, on either side; and none.
            ("Zoë Öztürk", "Zoe\u{308} O\u{308}ztu\u{308}rk", &["Zoe\u{308}", "O\u{308}ztu\u{308}rk"]),
            ("Zoe\u{308} O\u{308}ztu\u{308}rk", "Zoë ÖZTÜRK", &["Zoë", "ÖZTÜRK"]),
            ("Zoë Öztürk", "Zoe Ozturk", &["Zoe", "Ozturk"]),
            (
                "E\u{301}va",
                "Éva, Eva, E\u{301}va, Évas, E\u{301}vas\u{301}",
                &["Éva", "Eva", "E\u{301}va", "Évas", "E\u{301}vas\u{301}"],
            ),
            ("Éva", "Éva\u{301}n, \u{301}Éva", &[]),
            ("Андрей", "Андрей, АНДРЕИ\u{306}", &["Андрей", "АНДРЕИ\u{306}"]),
            ("İnci", "İnci, Inci, inci", &["İnci", "Inci"]),
            // What stands beside names.
            ("Vincent van Gogh", "Vincent drove a van", &["Vincent"]),
            (
                "Smith, née Plumtree and Jones",
                "Smith and Plumtree, née Jones",
                &["Smith", "Plumtree", "Jones"],
            ),
            ("Dr Ada Obi", "Dr Who and Mr Obi", &["Obi"]),
            ("ada obi", "i am ada obi", &["ada obi"]),
            ("O", "O is a letter", &["O"]),
        ] {
            assert_eq!(found(name, text), expected, "{name}: {text}");
        }
    }

    #[test]
    fn a_name_of_two_letters_is_found_as_it_is_typed() {
        for (name, text, expected) in [
            ("Al Ng", "Al Ng led it. Al's team, and Ng.", &["Al", "Ng", "Al", "Ng"][..]),
            ("Al Ng", "Also, it is also al dente; AL; NG; English; Total; Alan", &[]),
            ("AL NG", "Al and NG", &["Al", "NG"]),
            ("al ng", "Al, al, AL", &["Al"]),
            ("Ed Li", "my B.Ed, M.Ed. and Li-ion; an Ed.D; Ed@", &[]),
            ("Jo-Ann de la Mer", "Jo-Ann, de la, De La", &["Jo", "Ann"]),
            // Common words: at the beginning of a sentence they are what they always are.
            ("An So", "An hour. So I did. (So what?) An\nSo", &[]),
            ("An So", "my colleagues An and, later, So", &["An", "So"]),
            ("My Or", "My work. \u{2022} My work\nOr this: Or that. MY OR", &[]),
            ("Bö Zé", "Bö, Bo\u{308}, Zé. BÖ, ZE", &["Bö", "Bo\u{308}", "Zé"]),
            ("王明", "我是王明。", &["王明"]),
            // What touches is one place.
            ("王明", "王明王明", &["王明王明"]),
            ("Ия Ли", "Ия Ли, ия", &["Ия", "Ли"]),
        ] {
            assert_eq!(found(name, text), expected, "{name}: {text}");
        }
    }

    /// Whatever the text, every place begins and ends at characters, none overlaps, and the time grows as the
    /// text does.
    #[test]
    fn no_text_is_too_much() {
        let names = NameWords::new("Éva Al Aaaaaaaaaaaaaaaaaaaaaaaa-Bö İnci Андрей 王明", Some("a@a.aa"));
        let person = Identity {
            numbers: Number::of(&"07777 777777".parse().unwrap()),
            date_of_birth: NaiveDate::from_ymd_opt(1991, 1, 1),
            ..Identity::of_names(vec![names])
        };
        let pieces = [
            "A", "a", "7", " ", "\u{301}", "É", "@a.aa", "1", "/", "й", "王", "\n", "+", "(", "İ", ".",
            "of ", "91", "\u{200B}", "0 ", "www.", "a at ", "a dot ", "éva ", "born ",
        ];
        for first in pieces {
            for second in pieces {
                for text in [
                    format!("{first}{second}").repeat(2_000),
                    format!("{}{}", first.repeat(4_000), second.repeat(4_000)),
                ] {
                    let places = person.places(&text);
                    assert!(
                        places.iter().all(|range| text.get(range.clone()).is_some_and(|it| !it.is_empty()))
                    );
                    assert!(places.windows(2).all(|pair| matches!(pair, [a, b] if a.end < b.start)));
                }
            }
        }
    }
}
