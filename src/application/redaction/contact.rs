//! Where a text has a telephone number, a postal code or an e-mail address of somebody, however it is spaced.

use std::ops::Range;

use crate::engine::field::text::{is_dash, is_margin, to_ascii};
use crate::field::{Phone, Postcode};

/// The most characters that may be between two of one number: `) - (`.
const SPACING: usize = 5;

/// A telephone number to look for.
pub(super) struct Number {
    /// The digits that it has however it is dialled.
    digits: String,
    /// What may be dialled before them, the longest first.
    before: Vec<String>,
}

impl Number {
    /// The ways in which a telephone number is dialled.
    pub(super) fn of(phone: &Phone) -> Vec<Number> {
        let number =
            |digits: &str, before: &[String]| Number { digits: digits.to_owned(), before: before.to_vec() };
        let digits = phone.e164().trim_start_matches('+');
        if phone.is_uk() {
            let at_home = digits.strip_prefix("44").unwrap_or(digits);
            let before = ["00440", "0440", "0044", "044", "440", "44", "0", ""].map(str::to_owned);
            return vec![number(at_home, &before)];
        }
        // A calling code has one to three digits; at home a 0 is dialled in its place, and some write both. A
        // 0 of the number itself is dialled everywhere.
        let at_home = (1..=3).filter_map(|code| digits.split_at_checked(code));
        let at_home = at_home.filter(|(_, digits)| digits.len() >= 7).map(|(code, digits)| {
            let own_zero = digits.starts_with('0').then(String::new);
            let before = [format!("00{code}0"), format!("{code}0"), "0".to_owned()];
            number(digits, &before.into_iter().chain(own_zero).collect::<Vec<_>>())
        });
        std::iter::once(number(digits, &["00".to_owned(), String::new()])).chain(at_home).collect()
    }

    /// Where the text has it, and nothing longer.
    pub(super) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
        let first = self.digits.chars().next();
        let starts = text.char_indices().filter(move |(_, c)| Some(to_ascii(*c)) == first);
        starts.filter_map(move |(at, _)| {
            let end = at + spaced(text.get(at..)?.char_indices(), self.digits.chars())?;
            let goes_on = text.get(end..)?.chars().next().is_some_and(is_digit);
            let start = self.before.iter().find_map(|before| dialled_before(text, at, before))?;
            (!goes_on).then_some(start..end)
        })
    }
}

fn is_digit(c: char) -> bool {
    to_ascii(c).is_ascii_digit()
}

/// What is between the digits of a telephone number.
fn is_spacing(c: char) -> bool {
    matches!(to_ascii(c), '(' | ')' | '[' | ']' | '.' | '/') || is_margin(c) || is_dash(c)
}

/// Reads what is wanted, with spacing between; gives where the last of it ends or, from right to left,
/// begins.
fn spaced(
    text: impl Iterator<Item = (usize, char)> + Clone,
    wanted: impl Iterator<Item = char>,
) -> Option<usize> {
    let mut text = text;
    let mut last = None;
    for digit in wanted {
        let (at, c) = text.by_ref().take(SPACING + 1).find(|(_, c)| !is_spacing(*c))?;
        if to_ascii(c) != digit {
            return None;
        }
        last = Some(at + c.len_utf8());
    }
    last
}

/// Where a number begins of which this was dialled first, unless a digit stands directly before it: then it
/// is another number.
fn dialled_before(text: &str, at: usize, before: &str) -> Option<usize> {
    let head = text.get(..at)?;
    let start = if before.is_empty() {
        at
    } else {
        // From right to left an end is where the character begins, and as much more as it is long.
        let mut start = at;
        let mut rest = head.char_indices().rev();
        for digit in before.chars().rev() {
            let (place, c) = rest.by_ref().take(SPACING + 1).find(|(_, c)| !is_spacing(*c))?;
            if to_ascii(c) != digit {
                return None;
            }
            start = place;
        }
        start
    };
    let head = text.get(..start)?;
    if head.chars().next_back().is_some_and(is_digit) {
        return None;
    }
    // "(", "+", "(+" and "+(" belong to it.
    let opening = head.chars().rev().take(2).take_while(|c| matches!(to_ascii(*c), '+' | '(' | '['));
    Some(start - opening.map(char::len_utf8).sum::<usize>())
}

/// Where the text has a postcode of the UK: in any case, and however its halves are parted.
pub(super) fn postcodes<'t>(
    text: &'t str,
    postcode: &'t Postcode,
) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let halves = postcode.as_str().split_once(' ');
    halves.into_iter().flat_map(move |(outward, inward)| {
        words(text, outward, Side::Before).filter_map(move |start| {
            let rest = text.get(start + outward.len()..)?;
            let spacing = rest.chars().take(SPACING).take_while(|c| is_spacing(*c));
            let inward_at = start + outward.len() + spacing.map(char::len_utf8).sum::<usize>();
            let end = inward_at + inward.len();
            let is_there = text.get(inward_at..end)?.eq_ignore_ascii_case(inward);
            (is_there && !text.get(end..)?.starts_with(char::is_alphanumeric)).then_some(start..end)
        })
    })
}

/// Where the text has a postal code of another country as it was typed, in any case.
pub(super) fn codes<'t>(text: &'t str, code: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    // Shorter ones are numbers like any other.
    let code = Some(code.trim()).filter(|code| code.chars().count() >= 5);
    code.into_iter().flat_map(move |code| {
        words(text, code, Side::Both).map(move |start| start..start + code.len()).filter(|range| {
            // An amount of money is no postal code, nor is a part of a larger number.
            let goes_on = |rest: &str| {
                let mut rest = rest.chars();
                matches!(rest.next(), Some('.' | ',')) && rest.next().is_some_and(is_digit)
            };
            let before = text.get(..range.start).unwrap_or_default();
            let is_money = before.trim_end_matches(' ').ends_with(['£', '€', '$']);
            !is_money && !before.ends_with(['.', ',']) && !text.get(range.end..).is_some_and(goes_on)
        })
    })
}

enum Side {
    Before,
    Both,
}

/// Where the text has a code that is no part of a longer word on that side.
fn words<'t>(text: &'t str, code: &'t str, side: Side) -> impl Iterator<Item = usize> + use<'t> {
    let first = code.bytes().next().unwrap_or_default();
    let starts =
        memchr::memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text.as_bytes());
    starts.filter(move |start| {
        let end = start + code.len();
        let is_there = text.get(*start..end).is_some_and(|found| found.eq_ignore_ascii_case(code));
        let head = || text.get(..*start).is_some_and(|head| head.ends_with(char::is_alphanumeric));
        let tail = || text.get(end..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric));
        is_there && !head() && !(matches!(side, Side::Both) && tail())
    })
}

/// Where the text has the e-mail address, in any case, and no longer one that only begins or ends like it.
pub(super) fn addresses<'t>(text: &'t str, email: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let at = email.find('@');
    let signs = at.map(|_| memchr::memchr_iter(b'@', text.as_bytes()));
    signs.into_iter().flatten().filter_map(move |sign| {
        let start = sign.checked_sub(at?)?;
        let range = start..start + email.len();
        let is_there = text.get(range.clone())?.eq_ignore_ascii_case(email);
        let is_longer_before = text
            .get(..range.start)?
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '+' | '_' | '-' | '\''));
        let mut after = text.get(range.end..)?.chars();
        let is_longer_after = match after.next() {
            Some('.' | '-') => after.next().is_some_and(char::is_alphanumeric),
            next => next.is_some_and(char::is_alphanumeric),
        };
        (is_there && !is_longer_before && !is_longer_after).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(ranges: impl Iterator<Item = Range<usize>>, text: &str) -> Vec<String> {
        ranges.map(|range| text.get(range).unwrap().to_owned()).collect()
    }

    #[track_caller]
    fn phone(number: &str, text: &str) -> Vec<String> {
        let number: Phone = number.parse().unwrap();
        let mut ranges: Vec<_> =
            Number::of(&number).iter().flat_map(|it| it.places(text).collect::<Vec<_>>()).collect();
        ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        found(ranges.into_iter(), text)
    }

    #[test]
    fn a_telephone_number_is_found_however_it_is_typed() {
        for written in [
            "07700 900123",
            "07700900123",
            "07700-900-123",
            "0 7 7 0 0 9 0 0 1 2 3",
            "(07700) 900123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "(+44) - (7700) 900123",
            "(07700) - (900) 123",
            "(+44) 07700 900 123",
            "0044 7700 900123",
            "447700900123",
            "7700 900123",
            "07700\u{A0}900\u{2011}123",
            "\u{FF10}7700 900123",
        ] {
            assert_eq!(phone("07700 900123", &format!("Ring {written}.")), [written]);
            assert_eq!(phone("+44 7700 900123", written), [written]);
        }
        assert_eq!(
            phone("020 7946 0018", "5, 020 7946 0018 or (020) 79460018 24/7"),
            ["020 7946 0018", "(020) 79460018"]
        );
        assert_eq!(phone("07700 900123", "0044      7700 900123"), ["7700 900123"]);
        for written in ["+353 20 915 0000", "00353 20 9150000", "020 915 0000", "+353 (0)20 915 0000"] {
            assert_eq!(phone("+353 20 915 0000", &format!("Ring {written}"))[0].len(), written.len());
            assert_eq!(phone("+353 020 915 0000", &format!("Ring {written}"))[0].len(), written.len());
        }
        for written in ["+39 06 1234 5678", "0039 06 12345678", "06 1234 5678"] {
            assert_eq!(phone("+39 06 1234 5678", &format!("Ring {written}"))[0].len(), written.len());
        }
    }

    #[test]
    fn another_number_is_none() {
        for text in [
            "07700 900124",
            "107700900123",
            "07700 9001234",
            "07700      900123",
            "0770090012",
            "900123",
            "a budget of £7,700,900,123",
            "7700 and 900123",
            "1991, 2 3 4",
            "",
        ] {
            assert!(phone("07700 900123", text).is_empty(), "{text}");
        }
        assert!(phone("+353 20 915 0000", "209150000").is_empty());
    }

    #[test]
    fn a_postcode_is_found_however_it_is_typed() {
        let postcode: Postcode = "E1 6AN".parse().unwrap();
        for (text, expected) in [
            ("I live at E1 6AN.", &["E1 6AN"][..]),
            ("e16an, E1-6an, (E1  6AN)", &["e16an", "E1-6an", "E1  6AN"]),
            ("E1\u{A0}6AN", &["E1\u{A0}6AN"]),
            ("E1 6AM, TE1 6AN, E1 6ANd, E16 AN, E1, 6AN, grade E1: 6", &[]),
            ("É1 6AN E1", &[]),
        ] {
            assert_eq!(found(postcodes(text, &postcode), text), expected, "{text}");
        }
        let text = "75001 Paris, 175001, £75001, 75001.5, 75001, I live in 75001.";
        assert_eq!(found(codes(text, "75001"), text), ["75001", "75001", "75001"]);
        assert_eq!(found(codes("d02 x285", "D02 X285"), "d02 x285"), ["d02 x285"]);
        assert!(found(codes("1234 of them", "1234"), "").is_empty());
    }

    #[test]
    fn an_address_is_found_in_any_case() {
        let has = |text: &str, email: &str| addresses(text, email).next().is_some();
        assert!(has("write to ADA@Example.com.", "ada@example.com"));
        assert!(has("<mailto:ada@example.com>, ada@example.com-", "ada@example.com"));
        for other in [
            "a@b, ada@example.org",
            "@",
            "nevada@example.com",
            "x.ada@example.com",
            "ada@example.com.au",
            "ada@example.community",
            "éada@example.com",
        ] {
            assert!(!has(other, "ada@example.com"), "{other}");
        }
    }
}
