//! Where a text has a date of birth.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::letters::words;
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

/// What says that the date beside it is somebody's date of birth, in English and Welsh.
const BORN: [&str; 7] = ["born", "dob", "birth", "birthday", "ganed", "ganwyd", "geni"];

/// The most words between: "born in Leeds on the".
const BETWEEN: usize = 4;

/// Where the text has a full date of any day that it says is one of birth: up to four words behind "born", "dob", "birth" or
/// "birthday", or their Welsh, in the same sentence.
pub(super) fn said(text: &str) -> Vec<Range<usize>> {
    let is_born = |word: &str| BORN.iter().any(|born| born.eq_ignore_ascii_case(word));
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        let said = text.get(word.clone()).unwrap_or_default();
        let is_spelt =
            || said.eq_ignore_ascii_case("b") && text.get(..word.end).is_some_and(ends_with_letters);
        if is_born(said) || is_spelt() {
            found.extend(date_behind(text, word.end));
        }
    }
    found
}

/// The date behind a word, with a few words between but no end of the sentence.
fn date_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let behind = text.get(end..)?;
    let mut last = 0;
    for word in words(behind).take(BETWEEN + 1) {
        let gap = behind.get(last..word.start)?;
        // A full stop may stand behind "d.o.b".
        if gap.contains(['\n', ';', '!', '?']) || last > 0 && gap.contains(". ") {
            return None;
        }
        if let Some(length) = date_at(behind.get(word.start..)?) {
            let start = end + word.start;
            return Some(start..start + length);
        }
        last = word.end;
    }
    None
}

fn ends_with_letters(head: &str) -> bool {
    ["d.o.b", "d o b"].iter().any(|letters| {
        let tail = head.len().checked_sub(letters.len()).and_then(|at| head.get(at..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(letters))
    })
}

/// How much of the beginning of a text is a full date of whatever day.
fn date_at(text: &str) -> Option<usize> {
    let mut parts: Vec<&str> = Vec::new();
    let mut end = 0;
    // Three parts, with "of" between.
    for word in words(text).take(5) {
        let said = text.get(word.clone())?;
        if !parts.is_empty() && !is_parting(text.get(end..word.start)?) {
            return None;
        }
        end = word.end;
        if !parts.is_empty() && ["of", "o"].iter().any(|of| said.eq_ignore_ascii_case(of)) {
            continue;
        }
        if parts.is_empty() && said.len() == 8 && said.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(end);
        }
        parts.push(said);
        if let [first, second, third] = parts.as_slice() {
            return is_some_date([first, second, third]).then_some(end);
        }
    }
    None
}

fn is_some_date([first, second, third]: [&str; 3]) -> bool {
    let day = |word: &str| {
        let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_ending = ending.is_empty() || ORDINALS.iter().any(|known| known.eq_ignore_ascii_case(ending));
        is_ending.then(|| word.strip_suffix(ending).unwrap_or_default().to_owned())
    };
    // Two digits of a year may be of either century, and the date is real in both or in neither but for a leap day.
    let year = |word: &str| if word.len() == 2 { format!("20{word}") } else { word.to_owned() };
    let is_real = |year: String, month: &str, date: &str| {
        day(date).is_some_and(|day| parse_date(&format!("{day} {month} {year}")).is_ok())
    };
    is_real(year(third), second, first)
        || is_real(year(third), first, second)
        || first.len() == 4 && is_real(first.to_owned(), second, third)
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
    let is_full_year = |word: &str| word.len() == 4 && word.parse() == Ok(date.year());
    let is_year =
        |word: &str| is_full_year(word) || word.len() == 2 && word.parse() == Ok(date.year().rem_euclid(100));
    (is_year(third)
        && (is_day(first, date) && is_month(second, date) || is_month(first, date) && is_day(second, date)))
        || (is_full_year(first) && is_month(second, date) && is_day(third, date))
}

/// `7`, `07` and `7th`, and what is said in Welsh: `7fed`.
fn is_day(word: &str, date: NaiveDate) -> bool {
    let word = word.split_once(char::is_whitespace).map_or(word, |(day, _)| day);
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.strip_suffix(ending).unwrap_or_default();
    let is_ending = |known: &&str| known.eq_ignore_ascii_case(ending);
    digits.len() <= 2
        && digits.parse() == Ok(date.day())
        && (ending.is_empty() || ORDINALS.iter().any(is_ending))
}

/// What makes a number one of a row, in English and Welsh.
const ORDINALS: [&str; 13] =
    ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "ed", "fed", "eg", "ain"];

/// A number, or the name of the month or its beginning, in either language.
fn is_month(word: &str, date: NaiveDate) -> bool {
    parse_date(&format!("1 {word} 2000")).is_ok_and(|read| read.month() == date.month())
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
    fn a_date_that_is_said_to_be_one_of_birth_is_found() {
        for (text, expected) in [
            ("I was born on 3 May 1984.", &["3 May 1984"][..]),
            ("Born in Leeds on the 3rd of May 1984", &["3rd of May 1984"]),
            ("DOB: 03/05/84; d.o.b. 1984-05-03", &["03/05/84", "1984-05-03"]),
            ("date of birth 03051984, my birthday is May 3, 1984", &["03051984", "May 3, 1984"]),
            ("Fe'm ganed ar 3 Mai 1984. Dyddiad geni: 3.5.1984", &["3 Mai 1984", "3.5.1984"]),
            ("Born in 1984, I began on 3 May 2004", &[]),
            ("I was born here. On 3 May 2004 I began; born to lead, I did well in all of May 2004", &[]),
            ("born\n3 May 1984, newborn 3 May 1984, born 31 February 1984, born 1984", &[]),
            ("I began on 3 May 2004, in grade b on 3 May 2005", &[]),
            ("born 3 (May) 1984", &[]),
            ("dob", &[]),
        ] {
            let found: Vec<_> = said(text).into_iter().map(|range| text.get(range).unwrap()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn another_date_or_number_is_none() {
        for text in [
            "18 April 1991",
            "17 April 1992",
            "17/04/92",
            "17 May 1991",
            "May 17, 1991",
            "April 18, 1991",
            "17 staff, 1991",
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
