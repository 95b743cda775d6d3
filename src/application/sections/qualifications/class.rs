//! The class of a degree, from the many ways in which certificates print it and people write it.
//!
//! Only the second class has divisions, so `II (i)`, `Class II Division 1` and
//! `Second Class (Upper Division)` are one class. Two classes in one text, or a division of another class,
//! are not understood.

use super::folded::is_break;

/// More than any class has, with every word around it.
const MOST_WORDS: usize = 12;

/// What a word says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// First, 2nd.
    Ordinal(u8),
    /// 1, two.
    Number(u8),
    /// I, II.
    Roman(u8),
    /// Upper is the first division, lower the second.
    Half(u8),
    Division,
    /// Irish universities print "Second Class Honours, Grade I".
    Grade,
    Class,
    /// Of a first: a starred one, a double one, one with distinction.
    Starred,
    /// Of a second: one without divisions.
    Undivided,
    /// Says nothing.
    Filler,
}
use Word::{Class, Division, Filler, Grade, Half, Number, Ordinal, Roman, Starred, Undivided};

/// The words, of which several may be together: `2nd`, `2H1`, `UpperSecond`.
const WORDS: &[(&str, Word)] = &[
    ("FIRST", Ordinal(1)),
    ("1ST", Ordinal(1)),
    ("SECOND", Ordinal(2)),
    ("2ND", Ordinal(2)),
    ("THIRD", Ordinal(3)),
    ("3RD", Ordinal(3)),
    ("FOURTH", Ordinal(4)),
    ("4TH", Ordinal(4)),
    ("ONE", Number(1)),
    ("TWO", Number(2)),
    ("1", Number(1)),
    ("2", Number(2)),
    ("3", Number(3)),
    ("I", Roman(1)),
    ("II", Roman(2)),
    ("III", Roman(3)),
    ("IV", Roman(4)),
    ("UPPER", Half(1)),
    ("LOWER", Half(2)),
    ("DIVISION", Division),
    ("DIV", Division),
    ("GRADE", Grade),
    ("CLASS", Class),
    ("STARRED", Starred),
    ("DOUBLE", Starred),
    ("DISTINCTION", Starred),
    ("UNDIVIDED", Undivided),
    ("HONOURS", Filler),
    ("HONS", Filler),
    ("H", Filler),
    ("WITH", Filler),
];

impl Word {
    /// The longest word that begins the text, and what comes after it.
    fn begins(text: &[u8]) -> Option<(Word, &[u8])> {
        let known =
            WORDS.iter().filter_map(|(form, word)| Some((*word, text.strip_prefix(form.as_bytes())?)));
        known.min_by_key(|(_, after)| after.len())
    }

    const fn number(self) -> Option<u8> {
        match self {
            Ordinal(n) | Number(n) | Roman(n) => Some(n),
            _ => None,
        }
    }

    /// The number of a division.
    fn division(self) -> Option<u8> {
        self.number().filter(|n| *n <= 2)
    }

    const fn is_numeral(self) -> bool {
        matches!(self, Number(_) | Roman(_))
    }
}

/// The class and the division said so far.
#[derive(Default)]
struct Said {
    class: Option<u8>,
    division: Option<u8>,
}

impl Said {
    /// None when another class has been said.
    fn class(&mut self, class: u8) -> Option<()> {
        (*self.class.get_or_insert(class) == class).then_some(())
    }

    fn division(&mut self, division: u8) -> Option<()> {
        (*self.division.get_or_insert(division) == division).then_some(())
    }
}

/// The normal form of the class that a folded text says.
pub(super) fn read(folded: &[u8]) -> Option<&'static str> {
    let mut words = [Filler; MOST_WORDS];
    let mut places = words.iter_mut();
    for mut text in folded.split(|byte| is_break(*byte)) {
        while !text.is_empty() {
            let (word, after) = Word::begins(text)?;
            if word != Filler {
                *places.next()? = word;
            }
            text = after;
        }
    }
    let left = places.len();
    let words = words.get(..MOST_WORDS - left)?;

    let said = understand(words)?;
    let undivided = words.contains(&Undivided);
    if (words.contains(&Starred) && said.class != Some(1))
        || (undivided && (said.class, said.division) != (Some(2), None))
    {
        return None;
    }
    match (said.class?, said.division) {
        (1, None) => Some("First"),
        (2, Some(1)) => Some("2:1"),
        (2, Some(_)) => Some("2:2"),
        // A bare 2 is half of a class: who has an undivided second writes it as the certificate does.
        (2, None) => {
            (undivided || words.contains(&Ordinal(2)) || words.contains(&Roman(2))).then_some("Second")
        }
        (3, None) => Some("Third"),
        (4, None) => Some("Fourth"),
        _ => None,
    }
}

fn understand(mut words: &[Word]) -> Option<Said> {
    let mut said = Said::default();
    let mut after_numeral = false;
    while let [word, tail @ ..] = words {
        let (word, next) = (*word, tail.first().copied());
        let follows_numeral = std::mem::replace(&mut after_numeral, word.is_numeral());
        words = match (word, next, tail) {
            (Half(division), ..) => {
                said.division(division)?;
                tail
            }
            // "Division 1", and the one that belongs to "Upper" or to the number before it.
            (Division, Some(next), [_, tail @ ..])
                if said.division.is_none() && next.division().is_some() =>
            {
                said.division(next.division()?)?;
                tail
            }
            (Grade, Some(next), [_, tail @ ..])
                if said.class == Some(2)
                    && said.division.is_none()
                    && next.division().is_some()
                    && !tail.first().is_some_and(|word| word.is_numeral()) =>
            {
                said.division(next.division()?)?;
                tail
            }
            // "II Division I" and "first division second class": the one that is not the class is the
            // division.
            (_, Some(Division), [_, other, tail @ ..])
                if said.class.is_none() && word.division().is_some() && other.division().is_some() =>
            {
                let (first, second) = (word.division()?, other.division()?);
                let of_first_class = second == 1 && tail.first() == Some(&Class);
                if first.max(second) != 2 || of_first_class {
                    return None;
                }
                said.class(2)?;
                said.division(first.min(second))?;
                tail
            }
            (_, Some(Division), [_, tail @ ..]) if word.division().is_some() => {
                said.division(word.division()?)?;
                tail
            }
            (Number(2) | Roman(2), Some(next), [_, tail @ ..])
                if next.is_numeral() && next.division().is_some() =>
            {
                said.class(2)?;
                said.division(next.division()?)?;
                after_numeral = true;
                tail
            }
            // After a class it may be its division, or the class once more.
            (Number(2) | Roman(2), ..) if said.class.is_some() => return None,
            (Number(_) | Roman(_), ..) if follows_numeral => return None,
            (Ordinal(class) | Number(class) | Roman(class), ..) => {
                said.class(class)?;
                tail
            }
            (Division | Grade | Class | Starred | Undivided | Filler, ..) => tail,
        };
    }
    Some(said)
}
