//! A month of a year.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use crate::date::token::{digits, is_year, read_month, tokens};
use crate::date::{DateError, DateParts, PartSet, parse_date};
use crate::text::trim;
use crate::value::from_text;

/// Holds a month of a year from 1000 to 9999, written `2012-09`.
///
/// Work histories are made of months: nobody knows the day on which they left a job ten years ago, and a made-up first of the
/// month would look exact. It is a number and not text: it sorts by time and cannot be borrowed as a `str`. The only conversions to a date are [`Month::first_day`] and [`Month::last_day`].
///
/// Source: ISO 8601-1 for the normal form; what is read besides is that of [`parse_date`].
///
/// ```
/// use uk_fields::Month;
/// let month: Month = "Sept 2012".parse()?;
/// assert_eq!(month, "09/2012".parse()?);
/// assert_eq!(month.to_string(), "2012-09");
/// assert_eq!(month.plus(4).to_string(), "2013-01");
/// # Ok::<(), uk_fields::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of the year 0.
    index: i32,
}

impl Month {
    /// January 1000.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::MIN.to_string(), "1000-01");
    /// ```
    pub const MIN: Month = Month { index: 1000 * 12 };
    /// December 9999.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::MAX.to_string(), "9999-12");
    /// ```
    pub const MAX: Month = Month { index: 9999 * 12 + 11 };

    /// Returns the month with that number, 1 to 12, of a year from 1000 to 9999.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::new(2012, 9), Some("2012-09".parse()?));
    /// assert_eq!(Month::new(2012, 13), None);
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub const fn new(year: i32, month: u8) -> Option<Month> {
        match (year, month) {
            (1000..=9999, 1..=12) => Some(Month { index: year * 12 + month as i32 - 1 }),
            _ => None,
        }
    }

    /// Returns the month of a date. A date before the year 1000 gives [`Month::MIN`], one after 9999 [`Month::MAX`].
    ///
    /// ```
    /// use uk_fields::{Month, parse_date};
    /// assert_eq!(Month::of(parse_date("30/9/2012")?).to_string(), "2012-09");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn of(date: NaiveDate) -> Month {
        let index = date.year() * 12 + date.month0().cast_signed();
        Month { index: index.clamp(Month::MIN.index, Month::MAX.index) }
    }

    /// Reads a month as people type it: `2012-09`, `9/2012`, `Sept 2012`, in English or Welsh. A whole date
    /// in any form of [`parse_date`] gives its month.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("Medi 2012")?, Month::parse("2012-09")?);
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    ///
    /// # Errors
    /// Fails as [`MonthParts::read`] does; text that is neither a month nor a date gives [`DateError::NotReal`].
    pub fn parse(text: &str) -> Result<Month, DateError> {
        if let Some(month) = iso_month(text.as_bytes()).or_else(|| named_month(text)) {
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
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-09")?.year(), 2012);
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub const fn year(self) -> i32 {
        self.index / 12
    }

    /// Returns the month of the year, 1 to 12.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-09")?.month(), 9);
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub const fn month(self) -> u8 {
        (self.index % 12 + 1) as u8
    }

    /// Returns the next month; [`Month::MAX`] has none and returns itself.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-12")?.succ().to_string(), "2013-01");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn succ(self) -> Month {
        self.plus(1)
    }

    /// Returns the month before; [`Month::MIN`] has none and returns itself.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2013-01")?.pred().to_string(), "2012-12");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn pred(self) -> Month {
        self.plus(-1)
    }

    /// Returns the month this number of months later, or earlier when it is negative, within [`Month::MIN`] and [`Month::MAX`].
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-09")?.plus(-9).to_string(), "2011-12");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn plus(self, months: i32) -> Month {
        Month { index: self.index.saturating_add(months).clamp(Month::MIN.index, Month::MAX.index) }
    }

    /// Returns how many months later the other month is: negative when it is earlier.
    ///
    /// ```
    /// use uk_fields::Month;
    /// let [january, march] = [1, 3].map(|month| Month::new(2020, month));
    /// assert_eq!(january.zip(march).map(|(from, to)| from.months_until(to)), Some(2));
    /// ```
    #[must_use]
    pub const fn months_until(self, other: Month) -> i32 {
        other.index - self.index
    }

    /// Returns the first day of the month.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-09")?.first_day().to_string(), "2012-09-01");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        // Every month in the range has a first day.
        NaiveDate::from_ymd_opt(self.year(), self.month().into(), 1).unwrap_or_default()
    }

    /// Returns the last day of the month.
    ///
    /// ```
    /// use uk_fields::Month;
    /// assert_eq!(Month::parse("2012-02")?.last_day().to_string(), "2012-02-29");
    /// # Ok::<(), uk_fields::DateError>(())
    /// ```
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first)
    }
}

/// Holds a month in two boxes, as typed. A box is blank when it is `None` or has nothing but white space.
///
/// ```
/// use uk_fields::{DateError, MonthParts};
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
    /// ```
    /// use uk_fields::{DateError, MonthParts};
    /// let month = MonthParts { month: Some("Sept"), year: None };
    /// assert!(matches!(month.read(), Err(DateError::Incomplete { .. })));
    /// ```
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

/// Reads a name of letters, one space and four digits, `Sept 2012`, without a detour.
fn named_month(text: &str) -> Option<Month> {
    let (name, &[b' ', a, b, c, d]) = text.as_bytes().split_last_chunk()? else { return None };
    let name = text.get(..name.len()).filter(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Month::new(i32::try_from(digits([a, b, c, d])?).ok()?, u8::try_from(read_month(name)?).ok()?)
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

from_text!(Month, DateError);

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Month {
    /// The error names the rule that was broken and never quotes the text.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Month, D::Error> {
        crate::adapters::serde::deserialize(deserializer, Month::parse)
    }
}

#[cfg(feature = "schemars")]
crate::adapters::schemars::text!(Month, { "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$", "examples": ["2012-09"] });
#[cfg(feature = "sqlx")]
crate::adapters::sqlx::text!(Month, sqlx,);
#[cfg(feature = "sqlx08")]
crate::adapters::sqlx::text!(Month, sqlx08, <'q>);

#[cfg(test)]
mod tests;
