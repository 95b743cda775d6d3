//! A month of a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::token::{digits, is_year, tokens};
use super::date::{DateError, DateParts, PartSet, parse_date};
use super::text::{self, trim};
use crate::engine::Param;

/// Holds a month of a year from 1000 to 9999, written `2012-09`.
///
/// Work histories are made of months: nobody knows the day on which they left a job ten years ago, and a made-up first of the
/// month would look exact. The only conversions to a date are [`Month::first_day`] and [`Month::last_day`].
///
/// ```
/// use applicant::field::Month;
/// let month: Month = "Sept 2012".parse()?;
/// assert_eq!(month, "09/2012".parse()?);
/// assert_eq!(month.to_string(), "2012-09");
/// assert_eq!(month.plus(4).to_string(), "2013-01");
/// # Ok::<(), applicant::field::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of the year 0.
    index: i32,
}

impl Month {
    /// January 1000.
    pub const MIN: Month = Month { index: 1000 * 12 };
    /// December 9999.
    pub const MAX: Month = Month { index: 9999 * 12 + 11 };

    /// Returns the month with that number, 1 to 12, of a year from 1000 to 9999.
    #[must_use]
    pub const fn new(year: i32, month: u8) -> Option<Month> {
        match (year, month) {
            (1000..=9999, 1..=12) => Some(Month { index: year * 12 + month as i32 - 1 }),
            _ => None,
        }
    }

    /// Returns the month of a date. A date before the year 1000 gives [`Month::MIN`], one after 9999 [`Month::MAX`].
    #[must_use]
    pub fn of(date: NaiveDate) -> Month {
        let index = date.year() * 12 + date.month0().cast_signed();
        Month { index: index.clamp(Month::MIN.index, Month::MAX.index) }
    }

    /// Reads a month as people type it: `2012-09`, `9/2012`, `Sept 2012`, in English or Welsh. A whole date
    /// in any form of [`parse_date`] gives its month.
    ///
    /// # Errors
    /// Fails as [`MonthParts::read`] does; text that is neither a month nor a date gives [`DateError::NotReal`].
    pub fn parse(text: &str) -> Result<Month, DateError> {
        if let Some(month) = iso_month(text.as_bytes()) {
            return Ok(month);
        }
        let needed = PartSet { day: false, month: true, year: true };
        let parse_whole_date = || match parse_date(text) {
            Err(DateError::Instant { .. }) => Err(DateError::Instant { needed }),
            date => date.map(Month::of),
        };
        let Ok(mut tokens) = tokens(trim(text)) else { return parse_whole_date() };
        match (tokens.next(), tokens.next(), tokens.next()) {
            (_, _, Some(_)) => return parse_whole_date(),
            (Some(a), month, _) if is_year(a) => MonthParts { month, year: Some(a) },
            (month, year, _) => MonthParts { month, year },
        }
        .read()
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.index / 12
    }

    /// Returns the month of the year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        (self.index % 12 + 1) as u8
    }

    /// Returns the next month; [`Month::MAX`] has none and returns itself.
    #[must_use]
    pub fn succ(self) -> Month {
        self.plus(1)
    }

    /// Returns the month before; [`Month::MIN`] has none and returns itself.
    #[must_use]
    pub fn pred(self) -> Month {
        self.plus(-1)
    }

    /// Returns the month this number of months later, or earlier when it is negative, within [`Month::MIN`] and [`Month::MAX`].
    #[must_use]
    pub fn plus(self, months: i32) -> Month {
        Month { index: self.index.saturating_add(months).clamp(Month::MIN.index, Month::MAX.index) }
    }

    /// Returns how many months later the other month is: negative when it is earlier.
    ///
    /// ```
    /// use applicant::field::Month;
    /// let [january, march] = [1, 3].map(|month| Month::new(2020, month));
    /// assert_eq!(january.zip(march).map(|(from, to)| from.months_until(to)), Some(2));
    /// ```
    #[must_use]
    pub const fn months_until(self, other: Month) -> i32 {
        other.index - self.index
    }

    /// Returns the first day of the month.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        // Every month in the range has a first day.
        NaiveDate::from_ymd_opt(self.year(), self.month().into(), 1).unwrap_or_default()
    }

    /// Returns the last day of the month.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first)
    }
}

/// Holds a month in two boxes, as typed. A box is blank when it is `None` or has nothing but white space.
///
/// ```
/// use applicant::field::{DateError, MonthParts};
/// let month = MonthParts { month: Some("9"), year: Some("2012") };
/// assert_eq!(month.read()?.to_string(), "2012-09");
/// # Ok::<(), DateError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct MonthParts<'a> {
    /// The month of the year: a number, or a name.
    pub month: Option<&'a str>,
    /// The year.
    pub year: Option<&'a str>,
}

impl std::fmt::Debug for MonthParts<'_> {
    /// Hides what was typed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MonthParts(…)")
    }
}

impl MonthParts<'_> {
    /// Reads the month.
    ///
    /// # Errors
    /// Returns the first that applies: blank, incomplete, a part that no month has, or a year that is not of four digits.
    pub fn read(&self) -> Result<Month, DateError> {
        DateParts { day: Some("1"), month: self.month, year: self.year }.read().map(Month::of).map_err(
            |error| match error {
                DateError::Incomplete { missing: PartSet { month: true, year: true, .. } } => {
                    DateError::Blank
                }
                error => error,
            },
        )
    }
}

/// Reads exactly `2012-09`, the form that programs send, without a detour.
fn iso_month(text: &[u8]) -> Option<Month> {
    let &[a, b, c, d, b'-', e, f] = text else { return None };
    Month::new(i32::try_from(digits([a, b, c, d])?).ok()?, u8::try_from(digits([e, f])?).ok()?)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Month({self})")
    }
}

impl FromStr for Month {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Month, DateError> {
        Month::parse(text)
    }
}

impl TryFrom<&str> for Month {
    type Error = DateError;
    fn try_from(text: &str) -> Result<Month, DateError> {
        Month::parse(text)
    }
}

impl TryFrom<String> for Month {
    type Error = DateError;
    fn try_from(text: String) -> Result<Month, DateError> {
        Month::parse(&text)
    }
}

impl From<Month> for Param {
    fn from(month: Month) -> Param {
        Param::Month(month.year(), month.month())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    /// The error names the rule that was broken and never quotes the text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Month, D::Error> {
        text::deserialize(deserializer, Month::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    const fn incomplete(month: bool, year: bool) -> DateError {
        DateError::Incomplete { missing: PartSet { day: false, month, year } }
    }

    const fn wrong(month: bool, year: bool) -> DateError {
        DateError::WrongParts { wrong: PartSet { day: false, month, year } }
    }

    #[test]
    fn debug_hides_typed_boxes() {
        let parts = MonthParts { month: Some("9"), year: Some("2012") };
        assert_eq!(format!("{parts:?} {:?}", parts.read().unwrap()), "MonthParts(…) Month(2012-09)");
    }

    #[test]
    fn reads_what_people_type() {
        for text in [
            "2012-09",
            " 2012-09 ",
            "2012/9",
            "09/2012",
            "9.2012",
            "9 2012",
            "Sept 2012",
            "sep. 2012",
            "September, 2012",
            "2012 September",
            "Medi 2012",
            "2012-09-30",
            "30/9/2012",
            "30 September 2012",
            "2012-09-30T00:00:00Z",
            "Sept. 2012.",
        ] {
            assert_eq!(Month::parse(text), Ok(month("2012-09")), "{text:?}");
        }
        assert_eq!(month("1000-01"), Month::MIN);
        assert_eq!(month("9999-12"), Month::MAX);
    }

    #[test]
    fn refuses_with_its_reason() {
        for (text, expected) in [
            ("", DateError::Blank),
            (" \u{200b}", DateError::Blank),
            ("2012", incomplete(true, false)),
            ("September", incomplete(false, true)),
            ("9", incomplete(false, true)),
            ("Sept 12", DateError::YearDigits),
            ("0999-12", DateError::EarlyYear),
            ("9/0012", DateError::EarlyYear),
            (
                "2012-09-30T12:00:00Z",
                DateError::Instant { needed: PartSet { day: false, month: true, year: true } },
            ),
            ("9/10000", DateError::YearDigits),
            ("2012-00", wrong(true, false)),
            ("2012-13", wrong(true, false)),
            ("9 Sept", wrong(false, true)),
            ("2012-09-31", DateError::NotReal),
            ("since 2012", DateError::NotReal),
            ("1 2 3 2012", DateError::NotReal),
        ] {
            assert_eq!(Month::parse(text), Err(expected), "{text:?}");
        }
        assert_eq!(MonthParts::default().read(), Err(DateError::Blank));
        assert_eq!(MonthParts { month: Some(" "), year: Some("x") }.read(), Err(incomplete(true, false)));
    }

    #[test]
    fn counts_across_the_new_year() {
        let december = month("2019-12");
        assert_eq!((december.year(), december.month()), (2019, 12));
        assert_eq!(december.succ(), month("2020-01"));
        assert_eq!(month("2020-01").pred(), december);
        assert_eq!(december.plus(-24), month("2017-12"));
        assert_eq!(december.months_until(month("2020-03")), 3);
        assert_eq!(month("2020-03").months_until(december), -3);
        assert_eq!(Month::MAX.succ(), Month::MAX);
        assert_eq!(Month::MIN.pred(), Month::MIN);
        assert_eq!(Month::MIN.plus(i32::MIN), Month::MIN);
        assert_eq!(Month::MAX.plus(i32::MAX), Month::MAX);
    }

    #[test]
    fn has_first_and_last_day() {
        for (text, last) in
            [("2024-02", 29), ("2023-02", 28), ("2023-12", 31), ("9999-12", 31), ("1000-04", 30)]
        {
            let month = month(text);
            assert_eq!(month.first_day().to_string(), format!("{text}-01"));
            assert_eq!(month.last_day().to_string(), format!("{text}-{last}"));
            assert_eq!((Month::of(month.first_day()), Month::of(month.last_day())), (month, month));
        }
        assert_eq!((Month::of(NaiveDate::MIN), Month::of(NaiveDate::MAX)), (Month::MIN, Month::MAX));
    }

    #[test]
    fn new_takes_only_months_that_exist() {
        for (year, number) in [(999, 12), (10_000, 1), (2020, 0), (2020, 13), (i32::MIN, 1), (i32::MAX, 12)] {
            assert_eq!(Month::new(year, number), None);
        }
        assert_eq!(Month::new(2020, 12), Some(month("2020-12")));
    }

    #[test]
    fn is_text_and_a_parameter() {
        let json = serde_json::to_string(&month("2012-09")).unwrap();
        assert_eq!(json, "\"2012-09\"");
        assert_eq!(serde_json::from_str::<Month>(&json).unwrap(), month("2012-09"));
        let error = serde_json::from_str::<Month>("\"sometime\"").unwrap_err();
        assert!(!error.to_string().contains("sometime"), "{error}");
        assert_eq!(Param::from(month("2012-09")).to_string(), "2012-09");
        assert_eq!(format!("{:?}", month("2012-09")), "Month(2012-09)");
    }
}
