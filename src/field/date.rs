//! Dates as people type them: in one line, or in three boxes.
//!
//! A date is always read day first, as in Britain, and never guessed to be month first. The calendar is the Gregorian
//! one throughout, and nothing here knows what day it is today.

pub(super) mod token;

use std::fmt;

use chrono::NaiveDate;

use self::token::{digits, is_name, is_year, read_day, read_month, read_year, tokens};
use super::text::{CODE_MAX, trim};
use crate::{Code, Fault};

/// Some of day, month and year: those that are missing, or those that are wrong.
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

    /// The names of these parts, `day` before `month` before `year`.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        [("day", self.day), ("month", self.month), ("year", self.year)]
            .into_iter()
            .filter_map(|(name, is_in)| is_in.then_some(name))
    }
}

impl fmt::Display for PartSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, name) in self.names().enumerate() {
            write!(f, "{}{name}", if n == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// Why text is not a date, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// Nothing but white space.
    #[error("a date is needed")]
    Blank,
    /// Only some of the parts.
    #[error("a date needs {missing} as well")]
    Incomplete {
        /// Those that are missing.
        missing: PartSet,
    },
    /// A date that does not exist, or text that is none.
    #[error("a date that exists is needed")]
    NotReal {
        /// Those that are wrong; none when any of them may be, as in 31 April.
        wrong: PartSet,
    },
    /// A year that is not of four digits: outside 1000 to 9999.
    #[error("a year has 4 numbers")]
    YearDigits,
}

impl DateError {
    /// Text of which nothing can be said.
    pub(super) const UNREADABLE: DateError = DateError::NotReal { wrong: PartSet::NONE };
}

impl From<DateError> for Fault {
    fn from(error: DateError) -> Fault {
        let with_parts =
            |code, parts: PartSet| Fault::new(code).with("parts", parts.names().collect::<Vec<_>>());
        match error {
            DateError::Blank => Code::Missing.into(),
            DateError::Incomplete { missing } => with_parts(Code::DateIncomplete, missing),
            DateError::NotReal { wrong: PartSet::NONE } => Code::DateNotReal.into(),
            DateError::NotReal { wrong } => with_parts(Code::DateNotReal, wrong),
            DateError::YearDigits => Code::YearDigits.into(),
        }
    }
}

/// A date in three boxes, as typed. A box is blank when it is `None` or holds nothing but white space.
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
    /// The first that applies: blank, incomplete, a part that no date has, a year not of four digits, a day that this
    /// month does not have.
    pub fn read(&self) -> Result<NaiveDate, DateError> {
        let parts =
            [self.day, self.month, self.year].map(|part| part.map(trim).filter(|part| !part.is_empty()));
        let [Some(day), Some(month), Some(year)] = parts else {
            let [day, month, year] = parts.map(|part| part.is_none());
            let all = day && month && year;
            let missing = PartSet { day, month, year };
            return Err(if all { DateError::Blank } else { DateError::Incomplete { missing } });
        };
        match (read_day(day), read_month(month), read_year(year)) {
            (Some(day), Some(month), Some(Ok(year))) => {
                NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::UNREADABLE)
            }
            (Some(_), Some(_), Some(Err(error))) => Err(error),
            (day, month, year) => Err(DateError::NotReal {
                wrong: PartSet { day: day.is_none(), month: month.is_none(), year: year.is_none() },
            }),
        }
    }
}

/// Reads a date typed in one line.
///
/// `1991-04-17`, also with a time after it, which is dropped; `17/4/1991` with any of `/ - . ,` or spaces between the
/// parts; `17 April 1991`, `17th apr 1991`. Months may be named in English or Welsh, by three letters or more.
///
/// ```
/// use applicant::field::{DateError, parse_date};
/// for text in ["1991-04-17", "17/4/1991", "17.04.1991", "17 April 1991", "17 Ebrill 1991", "1991-04-17T00:00:00Z"] {
///     assert_eq!(parse_date(text)?.to_string(), "1991-04-17");
/// }
/// assert_eq!(parse_date("17/4/91"), Err(DateError::YearDigits));
/// # Ok::<(), DateError>(())
/// ```
///
/// # Errors
/// As [`DateParts::read`]; text that is no date at all is not real.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    if let Some(date) = iso_date(text.as_bytes()) {
        return Ok(date);
    }
    let text = trim(text);
    if text.len() > CODE_MAX {
        return Err(DateError::UNREADABLE);
    }
    let mut tokens = tokens(without_time(text))?;
    let all = (tokens.next(), tokens.next(), tokens.next());
    if tokens.next().is_some() {
        return Err(DateError::UNREADABLE);
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
/// use applicant::field::{DateError, parse_year};
/// assert_eq!(parse_year(" 2012 "), Ok(2012));
/// assert_eq!(parse_year("12"), Err(DateError::YearDigits));
/// ```
///
/// # Errors
/// Blank, not a number, or not of four digits.
pub fn parse_year(text: &str) -> Result<i32, DateError> {
    match trim(text) {
        "" => Err(DateError::Blank),
        year => read_year(year)
            .unwrap_or(Err(DateError::NotReal { wrong: PartSet { year: true, ..PartSet::NONE } })),
    }
}

/// Exactly `1991-04-17`: what programs send, so read without a detour.
fn iso_date(text: &[u8]) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text else { return None };
    let year = digits([a, b, c, d]).filter(|year| *year >= 1000)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, digits([e, f])?, digits([g, h])?)
}

/// `1991-04-17` of `1991-04-17T00:00:00Z`, and other text as it is.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', 't', ' ']) {
        Some((date, time))
            if iso_date(date.as_bytes()).is_some()
                && time.contains(':')
                && time.bytes().all(|b| b.is_ascii_digit() || b":.,+-Zz".contains(&b)) =>
        {
            date
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: PartSet = PartSet { day: true, ..PartSet::NONE };
    const MONTH: PartSet = PartSet { month: true, ..PartSet::NONE };
    const YEAR: PartSet = PartSet { year: true, ..PartSet::NONE };

    const fn missing(day: bool, month: bool, year: bool) -> DateError {
        DateError::Incomplete { missing: PartSet { day, month, year } }
    }

    const fn wrong(wrong: PartSet) -> DateError {
        DateError::NotReal { wrong }
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
            ("1991-04-17 23:59:59.5+01:00", "1991-04-17"),
            ("1000-01-01", "1000-01-01"),
            ("9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(parse_date(text).map(|date| date.to_string()), Ok(expected.into()), "{text:?}");
        }
    }

    #[test]
    fn refuses_one_line_by_the_rule_that_was_broken() {
        for (text, expected) in [
            ("", DateError::Blank),
            (" \u{feff}\n", DateError::Blank),
            ("--", wrong(PartSet::NONE)),
            ("1991", missing(true, true, false)),
            ("April", missing(true, false, true)),
            ("17", missing(false, true, true)),
            ("April 1991", missing(true, false, false)),
            ("04/1991", missing(true, false, false)),
            ("1991-04", missing(true, false, false)),
            ("17 April", missing(false, false, true)),
            ("17/4/91", DateError::YearDigits),
            ("0999-12-31", DateError::YearDigits),
            ("10000-01-01", wrong(DAY)),
            ("1/1/10000", DateError::YearDigits),
            ("1/1/99999999999999999999", DateError::YearDigits),
            ("1991-02-29", wrong(PartSet::NONE)),
            ("31 April 1991", wrong(PartSet::NONE)),
            ("4/17/1991", wrong(MONTH)),
            ("32/13/1991", wrong(PartSet { day: true, month: true, year: false })),
            ("0/4/1991", wrong(DAY)),
            ("32/4/91", wrong(DAY)),
            ("17/0/1991", wrong(MONTH)),
            ("17 4 April", wrong(YEAR)),
            ("17/4/1991/5", wrong(PartSet::NONE)),
            ("not known", wrong(PartSet::NONE)),
            ("17 Ju 1991", wrong(PartSet::NONE)),
            ("17 Augustus 1991", wrong(PartSet::NONE)),
            ("1991-04-17 or so", wrong(PartSet::NONE)),
            ("-17/é/1991", wrong(PartSet::NONE)),
        ] {
            assert_eq!(parse_date(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn reads_boxes() {
        for (day, month, year, expected) in [
            ("17", "4", "1991", Ok("1991-04-17")),
            ("007", "004", "1991", Ok("1991-04-07")),
            (" 1 7", "A", "1991", Err(wrong(MONTH))),
            (" 1 7", "Apr", "19 91 ", Ok("1991-04-17")),
            ("17th", "ebrill", "1991", Ok("1991-04-17")),
            ("１７", "４", "１９９１", Ok("1991-04-17")),
            ("29", "2", "2023", Err(wrong(PartSet::NONE))),
            ("32", "x", "y", Err(wrong(PartSet { day: true, month: true, year: true }))),
            ("32", "4", "91", Err(wrong(DAY))),
            ("17", "4", "91", Err(DateError::YearDigits)),
            ("17", "4", "01991", Ok("1991-04-17")),
            ("17", "4", "-1991", Err(wrong(YEAR))),
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
    fn years_alone() {
        for (text, expected) in [
            ("2012", Ok(2012)),
            (" 1000 ", Ok(1000)),
            ("9999", Ok(9999)),
            ("", Err(DateError::Blank)),
            ("999", Err(DateError::YearDigits)),
            ("10000", Err(DateError::YearDigits)),
            ("next", Err(wrong(YEAR))),
            ("-2012", Err(wrong(YEAR))),
        ] {
            assert_eq!(parse_year(text), expected, "{text:?}");
        }
    }

    #[test]
    fn nothing_longer_than_a_date_is_read() {
        let date = |spaces: usize| format!("17 {}April 1991", " ".repeat(spaces));
        let fits = CODE_MAX - date(0).len();
        assert!(parse_date(&date(fits)).is_ok());
        assert_eq!(parse_date(&date(fits + 1)), Err(DateError::UNREADABLE));
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

    #[test]
    fn faults_name_the_parts_that_need_attention() {
        for (error, code, message) in [
            (missing(true, false, true), Code::DateIncomplete, "must include a day and a year"),
            (wrong(MONTH), Code::DateNotReal, "must be a real date: check the month"),
        ] {
            let fault = Fault::from(error);
            assert_eq!((fault.code(), fault.to_string().as_str()), (code, message));
            assert!(fault.params().get("parts").is_some());
        }
        assert!(Fault::from(DateError::UNREADABLE).params().is_empty());
        assert_eq!(missing(true, false, true).to_string(), "a date needs day, year as well");
    }
}
