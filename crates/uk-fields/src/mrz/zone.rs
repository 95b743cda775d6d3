//! Whether the characters, the check digits and the dates of a zone are right.

use chrono::{Datelike, NaiveDate};

use super::layout::Layout;
use super::{MrzError, MrzField};

/// A zone of the right length and alphabet.
pub(super) struct Zone<'a> {
    pub(super) zone: &'a [u8],
    pub(super) layout: &'static Layout,
}

impl Zone<'_> {
    pub(super) fn check(&self) -> Result<(), MrzError> {
        let l = self.layout;
        self.has(0, |c| l.codes.contains(&c))?;
        for place in [l.nationality, l.nationality + 1, l.nationality + 2] {
            self.has(place, |c| !c.is_ascii_digit())?;
        }
        for date in [l.birth, l.expiry] {
            for place in date..date + 6 {
                self.has(place, |c| !c.is_ascii_uppercase())?;
            }
            self.has(date + 6, |c| c.is_ascii_digit())?;
        }
        self.has(l.number, |c| c != b'<')?;
        self.has(l.number + 9, |c| !c.is_ascii_uppercase())?;
        self.has(l.composite_digit, |c| c.is_ascii_digit())?;

        self.check_number()?;
        self.check_digit(MrzField::Birth, &[(l.birth, l.birth + 6)], l.birth + 6)?;
        self.check_digit(MrzField::Expiry, &[(l.expiry, l.expiry + 6)], l.expiry + 6)?;
        if l.optional_checked {
            let (start, end) = l.optional;
            self.has(end, |c| !c.is_ascii_uppercase())?;
            // An empty field may have a filler in place of its digit, which counts as the 0 it stands for.
            if self.at(end) == b'<' && self.part(start, end).iter().any(|c| *c != b'<') {
                return Err(MrzError::CheckDigit { field: MrzField::Optional });
            }
            self.check_digit(MrzField::Optional, &[(start, end)], end)?;
        }
        self.check_digit(MrzField::Composite, l.composite, l.composite_digit)?;
        self.check_date(MrzField::Birth, l.birth)?;
        self.check_date(MrzField::Expiry, l.expiry)
    }

    /// A number of more than nine characters has a filler for its check digit, and goes on at the beginning
    /// of the optional data, up to a filler; the last character there is the check digit of the whole.
    fn check_number(&self) -> Result<(), MrzError> {
        let start = self.layout.number;
        if self.at(start + 9) != b'<' {
            return self.check_digit(MrzField::Number, &[(start, start + 9)], start + 9);
        }
        let (from, end) = self.layout.optional;
        let rest = self.part(from, end).iter().take_while(|c| **c != b'<').count();
        if rest < 2 {
            return Err(MrzError::CheckDigit { field: MrzField::Number });
        }
        let digit = from + rest - 1;
        self.check_digit(MrzField::Number, &[(start, start + 9), (from, digit)], digit)
    }

    fn check_digit(&self, field: MrzField, parts: &[(usize, usize)], digit: usize) -> Result<(), MrzError> {
        let checked = parts.iter().flat_map(|(start, end)| self.part(*start, *end));
        let sum: u32 = checked.zip([7, 3, 1].into_iter().cycle()).map(|(c, weight)| value(*c) * weight).sum();
        if sum % 10 == value(self.at(digit)) { Ok(()) } else { Err(MrzError::CheckDigit { field }) }
    }

    fn check_date(&self, field: MrzField, start: usize) -> Result<(), MrzError> {
        let error = MrzError::Date { field };
        match read_date(self.part(start, start + 6)).ok_or(error)? {
            [Some(year), Some(month), Some(day)] => {
                // 29 February 00 is a day of 2000, though none of 1900.
                let is_real =
                    [1900, 2000].iter().any(|century| date_in(*century, year, month, day).is_some());
                if is_real { Ok(()) } else { Err(error) }
            }
            [_, month, day] => {
                let fits =
                    month.is_none_or(|m| (1..=12).contains(&m)) && day.is_none_or(|d| (1..=31).contains(&d));
                if fits { Ok(()) } else { Err(error) }
            }
        }
    }

    fn has(&self, at: usize, fits: impl Fn(u8) -> bool) -> Result<(), MrzError> {
        if fits(self.at(at)) { Ok(()) } else { Err(self.layout.character(at)) }
    }

    fn at(&self, at: usize) -> u8 {
        self.zone.get(at).copied().unwrap_or(b'<')
    }

    fn part(&self, start: usize, end: usize) -> &[u8] {
        self.zone.get(start..end).unwrap_or_default()
    }
}

impl Layout {
    pub(super) const fn character(&self, at: usize) -> MrzError {
        MrzError::Character { line: at / self.width + 1, place: at % self.width + 1 }
    }
}

/// What a character counts in a check digit. Source: ICAO Doc 9303 part 3, 4.9.
pub(super) fn value(c: u8) -> u32 {
    match c {
        b'0'..=b'9' => u32::from(c - b'0'),
        b'A'..=b'Z' => u32::from(c - b'A') + 10,
        _ => 0,
    }
}

/// Year, month and day of two digits each; two fillers stand for what is not known.
pub(super) fn read_date(date: &[u8]) -> Option<[Option<u32>; 3]> {
    let pair = |at: usize| match date.get(at..at + 2)? {
        b"<<" => Some(None),
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some(Some(value(*a) * 10 + value(*b))),
        _ => None,
    };
    Some([pair(0)?, pair(2)?, pair(4)?])
}

pub(super) fn date_in(century: i32, year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(century.saturating_add_unsigned(year), month, 1)?;
    first.with_day(day)
}
