//! Reads dates as people type them: in one line, or in three boxes.
//!
//! A date is always read day first, as in Britain, and never guessed to be month first. The calendar is the Gregorian one
//! throughout, and nothing here knows which day it is today.

pub(super) mod token;

use std::fmt;

use chrono::NaiveDate;

use self::token::{bare, digits, is_name, is_year, read_day, read_month, read_year, tokens};
use super::field_errors;
use super::text::{CODE_MAX, trim};
use crate::engine::Param;

/// Holds some of day, month and year: the parts that are missing, or the parts that are wrong.
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
    pub(super) const YEAR: PartSet = PartSet { year: true, ..PartSet::NONE };

    /// Returns the names of these parts, `day` before `month` before `year`.
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

impl From<PartSet> for Param {
    fn from(parts: PartSet) -> Param {
        Param::Names(parts.names().collect())
    }
}

field_errors! {
    /// Says why a text is not a date, a month or a year.
    pub enum DateError {
        /// Nothing but white space.
        Blank = MISSING, "must have an answer";
        /// Only some of the parts.
        Incomplete {
            /// The parts that are missing.
            missing: PartSet,
        } = DATE_INCOMPLETE[parts: missing], "must have a {missing}";
        /// A date that does not exist, such as 31 April, or text that is not a date.
        NotReal = DATE_NOT_REAL, "must be a real date";
        /// A date with some parts that cannot be right.
        WrongParts {
            /// The parts that are wrong.
            wrong: PartSet,
        } = DATE_NOT_REAL[parts: wrong], "must be a real date: check the {wrong}";
        /// A date with a time other than midnight in UTC: an instant, whose day depends on the place.
        Instant {
            /// The parts to ask for instead.
            needed: PartSet,
        } = DATE_NOT_REAL[parts: needed, kind: "date_time"], "must be a {needed}, without a time";
        /// A year that is not of four digits.
        YearDigits = YEAR_DIGITS[parts: PartSet::YEAR], "must have a year of 4 numbers";
        /// A year of four digits before 1000, such as 0091, which is longer ago than any answer can be.
        EarlyYear = DATE_NOT_REAL[parts: PartSet::YEAR], "must be a real date: check the year";
    }
}

/// Holds a date in three boxes, as typed. White space and full stops around a part are ignored, and a box is blank when it is
/// `None` or has nothing else.
///
/// Day and month may have leading zeros; the month may be a name, as in [`parse_date`].
///
/// ```
/// use applicant::field::{DateError, DateParts, PartSet};
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
/// Programs write a date with a time, which makes it an instant, and the day of an instant depends on the place: in London
/// `1990-06-14T23:00:00Z` was 15 June. Only midnight, without a zone or in UTC, tells which day was meant, and only that is read.
///
/// ```
/// use applicant::field::{parse_date, DateError};
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
/// use applicant::field::{parse_year, DateError};
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
mod tests {
    use super::*;

    const DAY: PartSet = PartSet { day: true, ..PartSet::NONE };
    const MONTH: PartSet = PartSet { month: true, ..PartSet::NONE };
    const YEAR: PartSet = PartSet::YEAR;

    const fn missing(day: bool, month: bool, year: bool) -> DateError {
        DateError::Incomplete { missing: PartSet { day, month, year } }
    }

    const fn wrong(wrong: PartSet) -> DateError {
        DateError::WrongParts { wrong }
    }

    #[test]
    fn reads_one_line() {
        for (text, expected) in [
            ("1991-04-17", "1991-04-17"),
            (" 1991-04-17\u{200b}", "1991-04-17"),
            ("1991-4-7", "1991-04-07"),
            ("1991/04/17", "1991-04-17"),
            ("17/4/1991", "1991-04-17"),
            ("4/5/1991", "1991-05-04"),
            ("17.4.1991", "1991-04-17"),
            ("17. 4. 1991", "1991-04-17"),
            ("17‑04–1991", "1991-04-17"),
            ("\u{200e}17/\u{200e}04/\u{200e}1991", "1991-04-17"),
            ("17 April 1991", "1991-04-17"),
            ("17TH APR, 1991", "1991-04-17"),
            ("1st Sept. 2000", "2000-09-01"),
            ("２９／０２／２０２４", "2024-02-29"),
            ("２０２４－０２－２９", "2024-02-29"),
            ("2 Gorff 2000", "2000-07-02"),
            ("29 Chwefror 2024", "2024-02-29"),
            ("1991-04-17T00:00:00Z", "1991-04-17"),
            ("1991-04-17T00:00", "1991-04-17"),
            ("1991-04-17 00:00:00.000+00:00", "1991-04-17"),
            ("27. 3. 1991.", "1991-03-27"),
            ("1000-01-01", "1000-01-01"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(parse_date(text).map(|date| date.to_string()), Ok(expected.into()), "{text:?}");
        }
    }

    #[test]
    fn refuses_one_line_with_its_reason() {
        for (text, expected) in [
            ("", DateError::Blank),
            (" \u{feff}\n", DateError::Blank),
            ("--", DateError::NotReal),
            ("1991", missing(true, true, false)),
            ("April", missing(true, false, true)),
            ("17", missing(false, true, true)),
            ("April 1991", missing(true, false, false)),
            ("04/1991", missing(true, false, false)),
            ("1991-04", missing(true, false, false)),
            ("17 April", missing(false, false, true)),
            ("17/4/91", DateError::YearDigits),
            ("0999-12-31", DateError::EarlyYear),
            ("0001-01-01", DateError::EarlyYear),
            ("0001-01-01T00:00:00", DateError::EarlyYear),
            ("17/4/0091", DateError::EarlyYear),
            ("32/4/0091", wrong(PartSet { day: true, month: false, year: true })),
            ("17/4/00091", DateError::YearDigits),
            ("10000-01-01", wrong(DAY)),
            ("1/1/10000", DateError::YearDigits),
            ("1/1/99999999999999999999", DateError::YearDigits),
            ("1991-02-29", DateError::NotReal),
            ("31 April 1991", DateError::NotReal),
            ("4/17/1991", wrong(MONTH)),
            ("32/13/1991", wrong(PartSet { day: true, month: true, year: false })),
            ("0/4/1991", wrong(DAY)),
            ("32/4/91", wrong(DAY)),
            ("17/0/1991", wrong(MONTH)),
            ("17 4 April", wrong(YEAR)),
            ("17/4/1991/5", DateError::NotReal),
            ("not known", DateError::NotReal),
            ("17 Ju 1991", DateError::NotReal),
            ("17 Augustus 1991", DateError::NotReal),
            ("1991-04-17 or so", DateError::NotReal),
            ("1991-04-17 1991", DateError::NotReal),
            ("1991-04-17T", DateError::NotReal),
            ("2012-02-31T00:00:00Z", DateError::NotReal),
            ("-17/é/1991", DateError::NotReal),
        ] {
            assert_eq!(parse_date(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn only_midnight_may_be_given() {
        let read = |time: &str| parse_date(&format!("1991-04-17{time}"));
        for midnight in [
            "T00:00",
            "T00:00:00",
            "t00:00:00z",
            "T00:00:00Z",
            "T00:00:00.000Z",
            "T00:00:00,0",
            "T00:00:00+00:00",
            "T00:00:00-00:00",
            " 00:00:00 +0000",
            " 00:00:00 UTC",
            " 00:00:00",
        ] {
            assert_eq!(
                read(midnight).map(|date| date.to_string()),
                Ok("1991-04-17".to_owned()),
                "{midnight}"
            );
        }
        let instant = DateError::Instant { needed: PartSet { day: true, month: true, year: true } };
        for time in [
            "T23:00:00.000Z",
            " 23:59:59.5+01:00",
            "T00:00:00+01:00",
            "T00:00:00-05:00",
            "T00:00:00+00:30",
            "T00:00:00.001Z",
            "T00:00:00.",
            "T00:01",
            "T24:00:00",
            "T230000Z",
            "T000000Z",
            "T23",
            "T00:00:00[Europe/London]",
            " 12:00 noon",
        ] {
            assert_eq!(read(time), Err(instant), "{time}");
        }
    }

    #[test]
    fn reads_boxes_as_typed() {
        for (day, month, year, expected) in [
            ("17", "4", "1991", Ok("1991-04-17")),
            ("007", "004", "1991", Ok("1991-04-07")),
            (" 1 7", "A", "1991", Err(wrong(MONTH))),
            (" 1 7", "Apr", "19 91 ", Ok("1991-04-17")),
            ("17th", "ebrill", "1991", Ok("1991-04-17")),
            ("１７", "４", "１９９１", Ok("1991-04-17")),
            ("29", "2", "2023", Err(DateError::NotReal)),
            ("32", "x", "y", Err(wrong(PartSet { day: true, month: true, year: true }))),
            ("32", "4", "91", Err(wrong(DAY))),
            ("17", "4", "91", Err(DateError::YearDigits)),
            ("17", "4", "01991", Ok("1991-04-17")),
            ("17", "4", "-1991", Err(wrong(YEAR))),
            ("17", "4", "0091", Err(DateError::EarlyYear)),
            ("17.", " .4 ", "1991.0", Ok("1991-04-17")),
            ("17th.", "Apr.", "１９９１．", Ok("1991-04-17")),
            ("17.5", "4", "19.91", Err(wrong(PartSet { day: true, month: false, year: true }))),
            (".", "4", "1991", Err(missing(true, false, false))),
            (".", ". ", "..", Err(DateError::Blank)),
            ("32", "4", "", Err(missing(false, false, true))),
            (" ", "4", "", Err(missing(true, false, true))),
            ("", " ", "\u{200b}", Err(DateError::Blank)),
        ] {
            let parts = DateParts { day: Some(day), month: Some(month), year: Some(year) };
            assert_eq!(
                parts.read().map(|date| date.to_string()),
                expected.map(String::from),
                "{day} {month} {year}"
            );
        }
        assert_eq!(DateParts::default().read(), Err(DateError::Blank));
    }

    #[test]
    fn years_without_a_day() {
        for (text, expected) in [
            ("2012", Ok(2012)),
            (" 1000 ", Ok(1000)),
            ("9999", Ok(9999)),
            ("", Err(DateError::Blank)),
            ("1990.", Ok(1990)),
            (".1990", Ok(1990)),
            ("2005.0", Ok(2005)),
            ("2005.5", Err(wrong(YEAR))),
            (".", Err(DateError::Blank)),
            ("0999", Err(DateError::EarlyYear)),
            ("0000", Err(wrong(YEAR))),
            ("999", Err(DateError::YearDigits)),
            ("10000", Err(DateError::YearDigits)),
            ("next", Err(wrong(YEAR))),
            ("-2012", Err(wrong(YEAR))),
        ] {
            assert_eq!(parse_year(text), expected, "{text:?}");
        }
    }

    #[test]
    fn overlong_dates_are_refused() {
        let date = |spaces: usize| format!("17 {}April 1991", " ".repeat(spaces));
        let fits = CODE_MAX - date(0).len();
        assert!(parse_date(&date(fits)).is_ok());
        assert_eq!(parse_date(&date(fits + 1)), Err(DateError::NotReal));
        let day = format!("1{}7", " ".repeat(CODE_MAX - 2));
        let parts =
            |day: &str| DateParts { day: Some(day), month: Some("4"), year: Some("1991") }.read().is_ok();
        assert!(parts(&day));
        assert!(!parts(&format!("0{day}")));
    }

    #[test]
    fn debug_hides_what_was_typed() {
        let parts = DateParts { day: Some("17"), ..DateParts::default() };
        assert_eq!(format!("{parts:?}"), "DateParts(…)");
    }
}
