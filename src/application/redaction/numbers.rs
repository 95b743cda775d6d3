//! Where a text has a telephone number, a postcode or a National Insurance number of anybody, by its shape alone.

use std::ops::Range;

use super::letters::{runs, words};
use crate::engine::field::text::{is_dash, is_margin};
use crate::field::{NiNumber, NiNumberError, Phone, Postcode};

/// The most characters between two digits of one telephone number: `) - (`.
const SPACING: usize = 5;

/// How many digits a telephone number has, with what is dialled first.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=17;

/// Where the text has a telephone number of the UK, or one of another country with its code.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in groups(text) {
        let mut rest = run.as_slice();
        while let Some((first, after)) = rest.split_first() {
            let longest = longest_phone(text, rest);
            rest = match longest.checked_sub(1).and_then(|last| rest.get(last)) {
                Some(last) => {
                    found.push(beginning(text, first.start)..last.end);
                    rest.get(longest..).unwrap_or_default()
                }
                None => after,
            };
        }
    }
    found
}

fn has_code(text: &str, first: &Range<usize>) -> bool {
    text.get(..first.start).is_some_and(|head| head.ends_with('+'))
}

/// How many of these groups are one number, as many as may be.
fn longest_phone(text: &str, groups: &[Range<usize>]) -> usize {
    let mut count = 0;
    let (mut longest, mut taken) = (0, 0);
    for group in groups {
        (count, taken) = (count + group.len(), taken + 1);
        if count > *DIGITS.end() {
            break;
        }
        if groups.get(..taken).is_some_and(|groups| is_phone(text, groups, count)) {
            longest = taken;
        }
    }
    longest
}

/// Groups of digits with only spacing between, as a telephone number has them.
fn groups(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut numbers: Vec<Vec<Range<usize>>> = Vec::new();
    let mut last_end = 0;
    for group in runs(text, |c| c.is_ascii_digit()) {
        let (gap, end) = (text.get(last_end..group.start).unwrap_or_default(), group.end);
        match numbers.last_mut().filter(|_| is_spacing_alone(gap)) {
            Some(number) => number.push(group),
            None => numbers.push(vec![group]),
        }
        last_end = end;
    }
    numbers
}

fn is_spacing_alone(gap: &str) -> bool {
    let is_spacing = |c: char| {
        matches!(c, '(' | ')' | '[' | ']' | '.' | '/')
            || is_dash(c)
            || is_margin(c) && !matches!(c, '\n' | '\r')
    };
    gap.chars().nth(SPACING).is_none() && gap.chars().all(is_spacing)
}

/// Whether these groups are a number that is dialled: one that the plan of the UK has, or as long as one and with its zero,
/// or one of another country with its code.
fn is_phone(text: &str, groups: &[Range<usize>], count: usize) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let head = text.get(..first.start).unwrap_or_default();
    let typed = text.get(first.start..last.end).unwrap_or_default();
    // A part of a larger number or of an amount of money is none. Thousands are parted by commas, but are shorter.
    if !DIGITS.contains(&count)
        || head.ends_with(['.', '£', '€', '$'])
        || goes_on(text, last.end)
        || looks_like_dates(typed, groups)
    {
        return false;
    }
    if has_code(text, first) {
        return count <= 15 || Phone::parse(&format!("+{typed}")).is_ok();
    }
    // Hours such as `0800-1730` are in no plan.
    typed.starts_with('0') && (10..=11).contains(&count) || Phone::parse(typed).is_ok()
}

/// Whether what follows makes it a part of something longer: a decimal, or a time.
fn goes_on(text: &str, end: usize) -> bool {
    let mut tail = text.get(end..).unwrap_or_default().chars();
    matches!(tail.next(), Some('.' | ':')) && tail.next().is_some_and(|c| c.is_ascii_digit())
}

/// Whether slashes or full stops part it as dates: `05/2014 - 08/2016`, `01.02.2019`.
fn looks_like_dates(typed: &str, groups: &[Range<usize>]) -> bool {
    typed.contains(['/', '.']) && groups.iter().any(|group| group.len() <= 2)
}

/// Where it begins, with the sign and the bracket before it.
fn beginning(text: &str, start: usize) -> usize {
    let head = text.get(..start).unwrap_or_default();
    let opening = head.chars().rev().take(2).take_while(|c| matches!(c, '+' | '(' | '['));
    start - opening.map(char::len_utf8).sum::<usize>()
}

/// Where the text has a postcode of an area that there is, in any case and however its halves are parted.
pub(super) fn postcodes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for word in words(text) {
        let range = match &before {
            Some(outward) if is_inward(text, &word) && is_close(text, outward, &word) => {
                outward.start..word.end
            }
            _ => word.clone(),
        };
        let typed = text.get(range.clone()).unwrap_or_default();
        let is_ordinal = |it: &str| matches!(it.get(1..), Some("st" | "nd" | "rd" | "th"));
        let says_third = range != word
            && text.get(word.clone()).is_some_and(is_ordinal)
            && typed.starts_with(char::is_uppercase);
        let is_code = (5..=10).contains(&typed.chars().count())
            && !says_third
            && Postcode::parse(typed).is_ok_and(|postcode| postcode.area_is_known());
        if is_code {
            found.push(range);
        }
        before = Some(word);
    }
    found
}

fn is_inward(text: &str, word: &Range<usize>) -> bool {
    let word = text.get(word.clone()).unwrap_or_default().as_bytes();
    matches!(word, [b'0'..=b'9', one, two] if one.is_ascii_alphabetic() && two.is_ascii_alphabetic())
}

fn is_close(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    let gap = text.get(one.end..next.start).unwrap_or_default();
    let parts = |c: char| is_dash(c) || is_margin(c) && !matches!(c, '\n' | '\r');
    gap.chars().nth(3).is_none() && gap.chars().all(parts)
}

/// Where the text has a National Insurance number, in use or not.
pub(super) fn ni_numbers(text: &str) -> Vec<Range<usize>> {
    let words: Vec<Range<usize>> = words(text).collect();
    let mut found = Vec::new();
    for (at, first) in words.iter().enumerate() {
        let begins = text.get(first.clone()).unwrap_or_default().as_bytes();
        let is_begun = matches!(begins, [one, two, rest @ ..]
            if one.is_ascii_alphabetic() && two.is_ascii_alphabetic() && rest.first().is_none_or(u8::is_ascii_digit));
        if !is_begun {
            continue;
        }
        // Two letters, three pairs and a letter.
        let last = words.get(at..).unwrap_or_default().iter().take(5);
        let mut before = first;
        for last in last {
            if last != first && !is_close(text, before, last) {
                break;
            }
            before = last;
            let typed = text.get(first.start..last.end).unwrap_or_default();
            if has_its_shape(typed) {
                found.push(first.start..last.end);
                break;
            }
        }
    }
    found
}

fn has_its_shape(typed: &str) -> bool {
    let count = typed.chars().filter(|c| c.is_alphanumeric()).count();
    count == NiNumber::LENGTH
        && match NiNumber::parse(typed) {
            Ok(_) | Err(NiNumberError::Prefix | NiNumberError::Example) => true,
            Err(_) => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(places: Vec<Range<usize>>, text: &str) -> Vec<&str> {
        places.into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn a_telephone_number_is_found_by_its_shape() {
        for written in [
            "07700 900124",
            "07700900124",
            "07700-900-124",
            "(07700) 900124",
            "07700.900.124",
            "0 7 7 0 0 9 0 0 1 2 4",
            "+44 7700 900124",
            "+44 (0)7700 900124",
            "0044 7700 900124",
            "44 7700 900124",
            "4 4 7700 900124",
            "44 (0)7700 900124",
            "(07700) - (900) 124",
            "07700\u{2003}\u{2013}\u{2003}900124",
            "01632 960999",
            "020 7946 0018",
            "0800 1111",
            "0800-1111",
            // As long as one, though the plan does not have it.
            "05999 123456",
            "+353 20 915 0000",
            "+39 06 1234 5678",
            "00353 20 915 0000",
            "00353-209150000",
            "+353 (0)20 915 0000",
            // As long as one can be, though no country has the code.
            "+999 123 456 789 012",
            "00353 209 150 000 000",
            "+1 (202) 555-0143",
        ] {
            for text in
                [format!("Ring {written}."), written.to_owned(), format!("In 2014, {written}, 24 hours")]
            {
                assert_eq!(found(phones(&text), &text), [written], "{text}");
            }
        }
        for text in
            ["020 7946 0018 24/7, or 07700 900124 07700 900125", "020 7946 0018,07700 900124,07700 900125"]
        {
            assert_eq!(found(phones(text), text), ["020 7946 0018", "07700 900124", "07700 900125"]);
        }
    }

    #[test]
    fn a_postcode_is_found_by_its_shape() {
        for (text, expected) in [
            ("I live at LS1 1UR, or ls11ur.", &["LS1 1UR", "ls11ur"][..]),
            ("SW1A-1AA (E1  6AN)", &["SW1A-1AA", "E1  6AN"]),
            ("SW1A \u{2013} 1AA; E1    6AN", &["SW1A \u{2013} 1AA"]),
            ("The M25 9am to 5pm, S1 3rd floor, QQ1 1AA, E1, 6AN, XE1 6AN, covid19", &[]),
            ("E1\n6AN", &[]),
        ] {
            assert_eq!(found(postcodes(text), text), expected, "{text}");
        }
    }

    #[test]
    fn a_national_insurance_number_is_found_by_its_shape() {
        for (text, expected) in [
            ("My number is QQ 12 34 56 C.", &["QQ 12 34 56 C"][..]),
            ("qq123456c, BG-12-34-56-A", &["qq123456c", "BG-12-34-56-A"]),
            ("QQ   12 \u{2013} 34 56 C; QQ    123456C", &["QQ   12 \u{2013} 34 56 C"]),
            ("QQ 123456, BS EN 1234, EN 123456 of it, XQQ123456C, QQ1234567C", &[]),
        ] {
            assert_eq!(found(ni_numbers(text), text), expected, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left() {
        for text in [
            "May 2019",
            "7 GCSEs",
            "grade 9-4",
            "2014 to 2016",
            "£1,200 and £07700900123",
            "9am-5pm, 24/7, 0800-1730, 08:00 - 17:30, 0900 - 1700",
            "BS EN 1234, ISO 9001, ISO 45001:2018",
            "05/2014 - 08/2016, 01/02/2019, 05/14 - 08/2016, 01/2014-12/15",
            "01.02.2019 - 03.04.2020, 01-02-2019",
            "2014-05, 2016-2018, 1 2 3, 0.75, 0.1234567890",
            "a budget of £7,700,900,123 or 10,000,000",
            "01632960999.50, 01632960999:30, an order 440012345678",
            "+9991234567890123, 003532091500000000, 07700      900124",
            "0, 00, +, (0), 123456789012345678901234567890",
            "",
        ] {
            let mut places = phones(text);
            places.extend(postcodes(text));
            places.extend(ni_numbers(text));
            assert!(places.is_empty(), "{text}: {:?}", found(places, text));
        }
    }
}
