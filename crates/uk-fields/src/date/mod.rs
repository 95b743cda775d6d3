//! Reads dates as people type them: in one line, or in three boxes.
//!
//! A date is always read day first, as in Britain, and never guessed to be month first. The calendar is the Gregorian one
//! throughout, and nothing here knows which day it is today.

pub(crate) mod token;

use std::fmt;

use chrono::NaiveDate;

use self::token::{bare, digits, is_name, is_year, read_day, read_month, read_year, tokens};
use crate::text::{CODE_MAX, trim};
use crate::value::errors;

/// Holds some of day, month and year: the parts that are missing, or the parts that are wrong.
///
/// ```
/// use uk_fields::{DateError, PartSet, parse_date};
/// let missing = PartSet { day: true, ..PartSet::default() };
/// assert_eq!(parse_date("April 1991"), Err(DateError::Incomplete { missing }));
/// assert_eq!(missing.to_string(), "day");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PartSet {
    /// The day of the month.
    pub day: bool,
    /// The month of the year.
    pub month: bool,
    /// The year.
    pub year: bool,
}

impl PartSet {
    const NONE: PartSet = PartSet { day: false, month: false, year: false };
    pub(crate) const YEAR: PartSet = PartSet { year: true, ..PartSet::NONE };

    /// Returns the names of these parts, `day` before `month` before `year`.
    ///
    /// ```
    /// use uk_fields::PartSet;
    /// let parts = PartSet { day: true, month: false, year: true };
    /// assert_eq!(parts.names().collect::<Vec<_>>(), ["day", "year"]);
    /// ```
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        [("day", self.day), ("month", self.month), ("year", self.year)]
            .into_iter()
            .filter_map(|(name, is_in)| is_in.then_some(name))
    }
}

/// Prints the parts in English: `day, month and year`.
impl fmt::Display for PartSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.names().count().saturating_sub(1);
        for (n, name) in self.names().enumerate() {
            let separator = match n {
                0 => "",
                _ if n == last => " and ",
                _ => ", ",
            };
            write!(f, "{separator}{name}")?;
        }
        Ok(())
    }
}

errors! {
    /// Says why a text is not a date, a month or a year.
    ///
    /// ```
    /// use uk_fields::{DateError, parse_date};
    /// let error = parse_date("31 April 1991").unwrap_err();
    /// assert_eq!((error, error.to_string()), (DateError::NotReal, "must be a real date".to_owned()));
    /// ```
    pub enum DateError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Only some of the parts.
        Incomplete {
            /// The parts that are missing.
            missing: PartSet,
        } = "must have a {missing}";
        /// A date that does not exist, such as 31 April, or text that is not a date.
        NotReal = "must be a real date";
        /// A date with some parts that cannot be right.
        WrongParts {
            /// The parts that are wrong.
            wrong: PartSet,
        } = "must be a real date: check the {wrong}";
        /// A date with a time other than midnight in UTC: an instant, whose day depends on the place.
        Instant {
            /// The parts to ask for instead.
            needed: PartSet,
        } = "must be a {needed}, without a time";
        /// A year that is not of four digits.
        YearDigits = "must have a year of 4 numbers";
        /// A year of four digits before 1000, such as 0091, which is longer ago than any answer can be.
        EarlyYear = "must be a real date: check the year";
    }
}

/// Holds a date in three boxes, as typed. White space and full stops around a part are ignored, and a box is blank when it is
/// `None` or has nothing else.
///
/// Day and month may have leading zeros; the month may be a name, as in [`parse_date`].
///
/// ```
/// use uk_fields::{DateError, DateParts, PartSet};
/// let mut date = DateParts { day: Some("17"), month: Some("sept"), year: Some(" 1991") };
/// assert_eq!(date.read()?.to_string(), "1991-09-17");
/// date.month = None;
/// assert_eq!(date.read(), Err(DateError::Incomplete { missing: PartSet { month: true, ..PartSet::default() } }));
/// # Ok::<(), DateError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct DateParts<'a> {
    /// The day of the month.
    pub day: Option<&'a str>,
    /// The month of the year.
    pub month: Option<&'a str>,
    /// The year.
    pub year: Option<&'a str>,
}

impl fmt::Debug for DateParts<'_> {
    /// Hides what was typed: a birth date identifies a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DateParts(…)")
    }
}

impl DateParts<'_> {
    /// Reads the date.
    ///
    /// ```
    /// use uk_fields::DateParts;
    /// let date = DateParts { day: Some("17"), month: Some("Ebrill"), year: Some("1991") };
    /// assert_eq!(date.read()?.to_string(), "1991-04-17");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    ///
    /// # Errors
    /// Returns the first that applies: blank, incomplete, a part that no date has, a year that is not of four digits, or a day
    /// that this month does not have.
    pub fn read(&self) -> Result<NaiveDate, DateError> {
        let parts =
            [self.day, self.month, self.year].map(|part| part.map(bare).filter(|part| !part.is_empty()));
        let [Some(day), Some(month), Some(year)] = parts else {
            let [day, month, year] = parts.map(|part| part.is_none());
            let all = day && month && year;
            let missing = PartSet { day, month, year };
            return Err(if all { DateError::Blank } else { DateError::Incomplete { missing } });
        };
        match (read_day(day), read_month(month), read_year(year)) {
            (Some(day), Some(month), Ok(year)) => {
                NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NotReal)
            }
            (Some(_), Some(_), Err(error)) => Err(error),
            (day, month, year) => {
                let year = matches!(year, Err(DateError::WrongParts { .. } | DateError::EarlyYear));
                Err(DateError::WrongParts {
                    wrong: PartSet { day: day.is_none(), month: month.is_none(), year },
                })
            }
        }
    }
}

/// Reads a date typed in one line.
///
/// `1991-04-17`; `17/4/1991` with any of `/ - . ,` or spaces between the parts; `17 April 1991`,
/// `17th apr 1991`. Months may be named in English or Welsh, by three letters or more.
///
/// Source: ISO 8601-1 for the first form, GOV.UK Design System, "Date input", for what people type; no two names of months share
/// their first three letters, so shorter ones are read too.
///
/// Programs write a date with a time, which makes it an instant, and the day of an instant depends on the place: in London
/// `1990-06-14T23:00:00Z` was 15 June. Only midnight, without a zone or in UTC, tells which day was meant, and only that is read.
///
/// ```
/// use uk_fields::{parse_date, DateError};
/// for text in ["1991-04-17", "17/4/1991", "17.04.1991", "17 April 1991", "17 Ebrill 1991", "1991-04-17T00:00:00Z"] {
///     assert_eq!(parse_date(text)?.to_string(), "1991-04-17");
/// }
/// assert_eq!(parse_date("17/4/91"), Err(DateError::YearDigits));
/// assert!(matches!(parse_date("1990-06-14T23:00:00.000Z"), Err(DateError::Instant { .. })));
/// # Ok::<(), DateError>(())
/// ```
///
/// # Errors
/// Fails as [`DateParts::read`] does. Text that is not a date gives [`DateError::NotReal`], and a date with a time other than
/// midnight gives [`DateError::Instant`].
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    if let Some(date) = iso_date(text.as_bytes()) {
        return Ok(date);
    }
    let text = trim(text);
    if text.len() > CODE_MAX {
        return Err(DateError::NotReal);
    }
    let mut tokens = tokens(without_midnight(text)?)?;
    let all = (tokens.next(), tokens.next(), tokens.next());
    if tokens.next().is_some() {
        return Err(DateError::NotReal);
    }
    match all {
        (Some(a), None, None) if is_year(a) => DateParts { year: Some(a), ..DateParts::default() },
        (Some(a), None, None) if is_name(a) => DateParts { month: Some(a), ..DateParts::default() },
        (day, None, None) => DateParts { day, ..DateParts::default() },
        (Some(a), month, None) if is_year(a) => DateParts { day: None, month, year: Some(a) },
        (month, Some(b), None) if is_year(b) => DateParts { day: None, month, year: Some(b) },
        (day, month, None) => DateParts { day, month, year: None },
        (Some(a), month, day) if is_year(a) => DateParts { day, month, year: Some(a) },
        (day, month, year) => DateParts { day, month, year },
    }
    .read()
}

/// Reads a year of four digits, 1000 to 9999.
///
/// ```
/// use uk_fields::{parse_year, DateError};
/// assert_eq!(parse_year(" 2012 "), Ok(2012));
/// assert_eq!(parse_year("12"), Err(DateError::YearDigits));
/// ```
///
/// # Errors
/// Returns [`DateError::Blank`], or says that the text is not a number or not of four digits.
pub fn parse_year(text: &str) -> Result<i32, DateError> {
    // Four plain digits, as almost every year is typed.
    if let &[a, b, c, d] = text.as_bytes()
        && let Some(year @ 1000..) = digits([a, b, c, d])
    {
        return i32::try_from(year).map_err(|_| DateError::YearDigits);
    }
    match bare(text) {
        "" => Err(DateError::Blank),
        year => read_year(year),
    }
}

/// Reads exactly `1991-04-17`, the form that programs send, without a detour.
fn iso_date(text: &[u8]) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text else { return None };
    let year = digits([a, b, c, d]).filter(|year| *year >= 1000)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, digits([e, f])?, digits([g, h])?)
}

/// Returns `1991-04-17` for `1991-04-17T00:00:00Z`, and text without a time as it is.
fn without_midnight(text: &str) -> Result<&str, DateError> {
    let (date, time) = match text.split_at_checked(10) {
        Some((date, time)) if matches!(date.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _]) => (date, time),
        _ => return Ok(text),
    };
    let is_time = match time.as_bytes() {
        [b'T' | b't', b'0'..=b'9', ..] => true,
        [b' ', b'0'..=b'9', b'0'..=b'9', separator, ..] => *separator == b':',
        _ => false,
    };
    let needed = PartSet { day: true, month: true, year: true };
    match time.get(1..) {
        Some(clock) if is_time => is_midnight(clock).then_some(date).ok_or(DateError::Instant { needed }),
        _ => Ok(text),
    }
}

/// Returns whether a time is midnight without a zone or in UTC, the two forms in which programs write a date that has no time.
fn is_midnight(time: &str) -> bool {
    let zone = time.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ',')));
    let (clock, zone) = time.split_at(zone.unwrap_or(time.len()));
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, "0"));
    let has_no_fraction = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
    let is_utc = ["", "Z", "UTC", "GMT", "+00:00", "-00:00", "+0000", "-0000", "+00"]
        .iter()
        .any(|utc| utc.eq_ignore_ascii_case(zone.trim_start()));
    matches!(clock, "00:00" | "00:00:00") && has_no_fraction && is_utc
}

#[cfg(test)]
mod tests;
