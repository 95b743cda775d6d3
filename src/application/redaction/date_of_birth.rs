//! Where a text has a date of birth.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::engine::field::text::{is_dash, is_margin};
use crate::field::parse_date;

/// Where the text has the date, as people write it: `17 April 1991`, `17th of Ebrill 1991`, `April 17, 1991`,
/// `17/04/1991`, `17.4.91`, `1991-04-17`, `17041991`.
pub(super) fn places(text: &str, date: NaiveDate) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The two words before, as long as nothing but what parts a date stands between them.
    let mut before: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        let said = text.get(word.clone()).unwrap_or_default();
        if before.last().is_some_and(|last| !is_parting(text.get(last.end..word.start).unwrap_or_default())) {
            before.clear();
        }
        // "17th of April": the word counts as space.
        if ["of", "o"].iter().any(|of| said.eq_ignore_ascii_case(of))
            && let Some(last) = before.last_mut()
            && text.get(last.clone()).is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()))
        {
            last.end = word.end;
            continue;
        }
        let is_whole = is_whole_in(said, date) && !is_beside_digits(text, &word);
        if is_whole {
            found.push(word.clone());
        }
        if let [.., first, second] = before.as_slice() {
            let of = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
            let span = first.start..word.end;
            if is_date([of(first), of(second), said], date) && !is_beside_digits(text, &span) {
                found.push(span);
            }
        }
        if before.len() == 2 {
            before.remove(0);
        }
        before.push(word);
    }
    found
}

/// Runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.by_ref().find(|(_, c)| c.is_alphanumeric())?;
        while rest.next_if(|(_, c)| c.is_alphanumeric()).is_some() {}
        let end = rest.peek().map_or(text.len(), |(end, _)| *end);
        Some(start..end)
    })
}

/// Whether this may be between the parts of a date.
fn is_parting(text: &str) -> bool {
    let is_parting =
        |c: char| matches!(c, '.' | '/' | ',' | '\'' | '\u{2018}' | '\u{2019}') || is_margin(c) || is_dash(c);
    text.chars().count() <= 4 && text.chars().all(is_parting)
}

/// Whether it goes on as a longer number does: `17.4.91.2`, `1/17/4/1991`.
fn is_beside_digits(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| matches!(c, '.' | '/' | ',') || is_dash(c);
    let follows = |first: Option<char>, second: Option<char>| {
        first.is_some_and(joins) && second.is_some_and(|c| c.is_ascii_digit())
    };
    let mut head = text.get(..range.start).unwrap_or_default().chars().rev();
    let mut tail = text.get(range.end..).unwrap_or_default().chars();
    follows(head.next(), head.next()) || follows(tail.next(), tail.next())
}

/// `17041991` and `19910417`.
fn is_whole_in(word: &str, date: NaiveDate) -> bool {
    word.len() == 8
        && (word == date.format("%d%m%Y").to_string() || word == date.format("%Y%m%d").to_string())
}

fn is_date([first, second, third]: [&str; 3], date: NaiveDate) -> bool {
    let is_full_year = |word: &str| number(word) == u32::try_from(date.year()).ok() && word.len() == 4;
    let is_year = |word: &str| {
        is_full_year(word)
            || word.len() == 2 && number(word) == u32::try_from(date.year().rem_euclid(100)).ok()
    };
    (is_year(third)
        && (is_day(first, date) && is_month(second, date) || is_month(first, date) && is_day(second, date)))
        || (is_full_year(first) && is_month(second, date) && is_day(third, date))
}

fn number(word: &str) -> Option<u32> {
    let is_number = (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok())?
}

/// `7`, `07` and `7th`, and what is said in Welsh: `7fed`.
fn is_day(word: &str, date: NaiveDate) -> bool {
    let word = word.split_once(char::is_whitespace).map_or(word, |(day, _)| day);
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.strip_suffix(ending).unwrap_or_default();
    let is_ending = |known: &&str| known.eq_ignore_ascii_case(ending);
    digits.len() <= 2
        && number(digits) == Some(date.day())
        && (ending.is_empty() || ORDINALS.iter().any(is_ending))
}

/// What makes a number one of a row, in English and Welsh.
const ORDINALS: [&str; 13] =
    ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "ed", "fed", "eg", "ain"];

/// A number, or the name of the month or its beginning, in either language.
fn is_month(word: &str, date: NaiveDate) -> bool {
    if word.len() <= 2 {
        return number(word) == Some(date.month());
    }
    word.len() <= 12
        && word.starts_with(char::is_alphabetic)
        && parse_date(&format!("1 {word} 2000")).is_ok_and(|read| read.month() == date.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str) -> Vec<&str> {
        let date = NaiveDate::from_ymd_opt(1991, 4, 17).unwrap();
        places(text, date).into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn a_date_of_birth_is_found_as_it_is_usually_written() {
        for written in [
            "17 April 1991",
            "17th April 1991",
            "17th of April, 1991",
            "17 APR 91",
            "17 Apr '91",
            "April 17, 1991",
            "Apr. 17th 1991",
            "17/04/1991",
            "17/4/91",
            "17.4.91",
            "17. 4. 1991",
            "17-04-1991",
            "17 04 1991",
            "04/17/1991",
            "1991-04-17",
            "1991/4/17",
            "1991\u{2011}04\u{2011}17",
            "17041991",
            "19910417",
            "17 Ebrill 1991",
            "17eg o Ebrill 1991",
            "17\u{A0}April\u{A0}1991",
        ] {
            assert_eq!(found(&format!("I was born on {written}, in Leeds.")), [written]);
            assert_eq!(found(written), [written]);
        }
        assert_eq!(found("17/04/1991 17 April 1991"), ["17/04/1991", "17 April 1991"]);
    }

    #[test]
    fn another_date_or_number_is_none() {
        for text in [
            "18 April 1991",
            "17 April 1992",
            "17 May 1991",
            "17 April",
            "April 1991",
            "1991",
            "91-04-17",
            "117/04/1991",
            "17/04/19911",
            "17.4.91.2",
            "2.17.4.91",
            "17 of the team in April 1991",
            "17 people. In April there were 1991 of them",
            "17 (April) 1991",
            "version 170491",
            "of of of",
            "o o 1991",
            "\u{661}\u{667}/04/1991",
            "",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
