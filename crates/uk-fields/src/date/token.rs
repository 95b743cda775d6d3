//! The parts of a typed date: numbers, and the names of months.

use super::{DateError, PartSet};
use crate::text::{CODE_MAX, is_margin, to_ascii};

/// Returns the number that these ASCII digits write.
pub(crate) fn digits<const N: usize>(text: [u8; N]) -> Option<u32> {
    text.into_iter().try_fold(0_u32, |number, digit| {
        digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
    })
}

/// Splits a date in one line into its parts, each of which is a number or the name of a month.
pub(crate) fn tokens(text: &str) -> Result<impl Iterator<Item = &str>, DateError> {
    if text.len() > CODE_MAX {
        return Err(DateError::NotReal);
    }
    // Zero-width marks separate too: some programs put them around the parts of a date that they copy.
    let is_separator = |c: char| {
        c.is_whitespace()
            || matches!(
                to_ascii(c),
                '-' | '/' | '.' | ',' | '\u{200b}'..='\u{2015}' | '\u{2212}' | '\u{feff}'
            )
    };
    let tokens = text.split(is_separator).filter(|token| !token.is_empty());
    let is_readable = |token: &str| number(without_ordinal(token)).is_some() || is_name(token);
    let are_readable =
        tokens.clone().all(is_readable) && (text.is_empty() || tokens.clone().next().is_some());
    if are_readable { Ok(tokens) } else { Err(DateError::NotReal) }
}

/// Returns whether a token can only be a year.
pub(crate) fn is_year(token: &str) -> bool {
    token.chars().count() == 4 && number(token).is_some()
}

/// Returns whether a token is the name of a month.
pub(super) fn is_name(token: &str) -> bool {
    number(token).is_none() && read_month(token).is_some()
}

/// Returns a part of a date without the white space and full stops around it, which carry no meaning: `27.`, `.1990`, `Sept.`
pub fn bare(text: &str) -> &str {
    text.trim_matches(|c| is_margin(c) || to_ascii(c) == '.')
}

/// Reads a number made only of digits, full-width ones included, and ignores white space between them. A number too large to
/// matter becomes `u32::MAX`.
fn number(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [first, ..] if first.is_ascii_alphabetic() => return None,
        // No number of nine digits is too large.
        short if (1..10).contains(&short.len()) && short.iter().all(u8::is_ascii_digit) => {
            return Some(short.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')));
        }
        long if long.len() > CODE_MAX => return None,
        _ => {}
    }
    digits_of(text)?.try_fold(0_u32, |number, digit| Some(number.saturating_mul(10).saturating_add(digit?)))
}

/// Returns the digits of a part, each `None` when it is not a digit, or `None` if the part is empty. Spreadsheets write whole
/// numbers with decimals, `2005.0`; these decimals are left out.
fn digits_of(text: &str) -> Option<impl Iterator<Item = Option<u32>>> {
    let text = match text.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|decimal| decimal == b'0') => whole,
        _ => text,
    };
    let mut digits = text.chars().map(to_ascii).filter(|c| !c.is_whitespace()).peekable();
    digits.peek()?;
    Some(digits.map(|c| c.to_digit(10)))
}

/// Returns `17` for `17th`.
fn without_ordinal(text: &str) -> &str {
    let is_ordinal =
        |ending: &str| ["st", "nd", "rd", "th"].iter().any(|known| known.eq_ignore_ascii_case(ending));
    match text.len().checked_sub(2).and_then(|at| text.split_at_checked(at)) {
        Some((number, ending)) if is_ordinal(ending) => number,
        _ => text,
    }
}

/// Reads a day of the month, which may have an ordinal ending.
pub(super) fn read_day(text: &str) -> Option<u32> {
    number(without_ordinal(text)).filter(|day| (1..=31).contains(day))
}

/// Reads a month of the year as a number, or by at least the first three letters of its name.
pub(crate) fn read_month(text: &str) -> Option<u32> {
    if let Some(month) = number(text) {
        return (1..=12).contains(&month).then_some(month);
    }
    // No two of the names share their first three letters. Most do not even share the first, which is a capital.
    let first = text.as_bytes().first().filter(|_| text.len() >= 3)?.to_ascii_uppercase();
    let is_short_for = |name: &&str| {
        name.as_bytes().first() == Some(&first)
            && name.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text))
    };
    (1..).zip(&MONTHS).find_map(|(month, names)| names.iter().any(is_short_for).then_some(month))
}

/// Reads a year of four digits, which is 1000 or later.
pub(super) fn read_year(text: &str) -> Result<i32, DateError> {
    const NOT_REAL: DateError = DateError::WrongParts { wrong: PartSet::YEAR };
    match number(text).map(i32::try_from) {
        Some(Ok(year @ 1000..=9999)) => Ok(year),
        Some(_) if digits_of(text).is_none_or(|digits| digits.count() != 4) => Err(DateError::YearDigits),
        // The calendar has no year 0.
        None | Some(Ok(0)) => Err(NOT_REAL),
        Some(_) => Err(DateError::EarlyYear),
    }
}

/// The months in English and Welsh.
const MONTHS: [[&str; 2]; 12] = [
    ["January", "Ionawr"],
    ["February", "Chwefror"],
    ["March", "Mawrth"],
    ["April", "Ebrill"],
    ["May", "Mai"],
    ["June", "Mehefin"],
    ["July", "Gorffennaf"],
    ["August", "Awst"],
    ["September", "Medi"],
    ["October", "Hydref"],
    ["November", "Tachwedd"],
    ["December", "Rhagfyr"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_month_names_are_distinct() {
        let mut short: Vec<_> = MONTHS.iter().flatten().map(|name| name[..3].to_lowercase()).collect();
        short.sort_unstable();
        short.dedup();
        assert_eq!(short.len(), 24);
        for (month, names) in (1..).zip(MONTHS) {
            for name in names {
                for end in 3..=name.len() {
                    assert_eq!(read_month(&name[..end].to_uppercase()), Some(month), "{name}");
                }
                assert_eq!(read_month(&name[..2]), None);
            }
        }
    }

    #[test]
    fn tokens_are_numbers_or_months() {
        let read = |text| tokens(text).map(|tokens| tokens.map(String::from).collect::<Vec<_>>());
        assert_eq!(read("17TH, Mai/1991"), Ok(["17TH", "Mai", "1991"].map(String::from).to_vec()));
        assert_eq!(read(""), Ok(vec![]));
        for text in ["-", "th", "17the", "17 Ma", "é", "٢"] {
            assert_eq!(read(text), Err(DateError::NotReal), "{text:?}");
        }
    }
}
