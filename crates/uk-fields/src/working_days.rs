//! Which days are working days: a calendar that can be another than the table of bank holidays.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::bank_holidays::{BANK_HOLIDAY_YEARS, YearNotHeld, bank_holidays};

/// A calendar of working days, which are Monday to Friday without the days off that it knows.
///
/// [`EnglandAndWales`] is the one that comes with the crate. Implement it for another part of the UK, for the closing days of your
/// office, or for a table that you keep up to date.
///
/// ```
/// use uk_fields::{EnglandAndWales, WorkingDays};
/// use chrono::{Datelike, NaiveDate};
///
/// /// An office that also closes on the day before Christmas.
/// struct Office;
///
/// impl WorkingDays for Office {
///     fn years(&self) -> std::ops::RangeInclusive<i32> {
///         EnglandAndWales.years()
///     }
///
///     fn is_day_off(&self, date: NaiveDate) -> bool {
///         EnglandAndWales.is_day_off(date) || (date.month(), date.day()) == (12, 24)
///     }
/// }
///
/// let eve = "2026-12-24".parse()?;
/// assert_eq!(EnglandAndWales.working_day_from(eve)?, eve);
/// assert_eq!(Office.working_day_from(eve)?.to_string(), "2026-12-29");
/// assert!(Office.working_day_from("2028-12-30".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "calendar")]
#[doc(alias = "business days")]
pub trait WorkingDays {
    /// Returns the years whose days off are all known.
    fn years(&self) -> RangeInclusive<i32>;

    /// Whether a day of these years is off although it may be a Monday to Friday.
    fn is_day_off(&self, date: NaiveDate) -> bool;

    /// Whether it is a Monday to Friday and no day off.
    ///
    /// # Errors
    /// For a year that is not held, also on a weekend.
    fn is_working_day(&self, date: NaiveDate) -> Result<bool, YearNotHeld> {
        if !self.years().contains(&date.year()) {
            return Err(not_held(self.years(), date));
        }
        let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(!is_weekend && !self.is_day_off(date))
    }

    /// Returns the day itself if it is a working day, else the next that is.
    ///
    /// # Errors
    /// When that cannot be told without a year that is not held.
    fn working_day_from(&self, date: NaiveDate) -> Result<NaiveDate, YearNotHeld> {
        let mut day = date;
        while !self.is_working_day(day)? {
            day = day.succ_opt().ok_or_else(|| not_held(self.years(), day))?;
        }
        Ok(day)
    }
}

/// The working days of England and Wales, by the table of [`bank_holidays`].
///
/// ```
/// use uk_fields::{EnglandAndWales, WorkingDays};
/// // Christmas Day 2026 is a Friday; Boxing Day is kept on the Monday.
/// assert_eq!(EnglandAndWales.working_day_from("2026-12-25".parse()?)?.to_string(), "2026-12-29");
/// assert_eq!(
///     EnglandAndWales.is_working_day("2029-01-02".parse()?).unwrap_err().to_string(),
///     "the bank holidays of 2029 are not held, only those of 2024 to 2028"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct EnglandAndWales;

impl WorkingDays for EnglandAndWales {
    fn years(&self) -> RangeInclusive<i32> {
        BANK_HOLIDAY_YEARS
    }

    fn is_day_off(&self, date: NaiveDate) -> bool {
        bank_holidays(date.year()).is_ok_and(|held| held.iter().any(|holiday| holiday.date == date))
    }
}

fn not_held(years: RangeInclusive<i32>, date: NaiveDate) -> YearNotHeld {
    let (first, last) = years.into_inner();
    YearNotHeld { year: date.year(), first, last }
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;

    fn day(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn every_day_of_the_years_held() {
        let (first, last) = (day("2024-01-01"), day("2028-12-31"));
        let (mut working, mut days) = (0, 0);
        for date in first.iter_days().take_while(|date| *date <= last) {
            days += 1;
            working += u32::from(EnglandAndWales.is_working_day(date).unwrap());
        }
        // 1,827 days, of which 261 Saturdays and 261 Sundays, and 40 bank holidays, none of which is on a weekend.
        assert_eq!((days, working), (1827, 1827 - 522 - 40));
    }

    #[test]
    fn the_next_working_day() {
        for (date, expected) in [
            ("2026-11-20", Some("2026-11-20")),
            ("2026-11-21", Some("2026-11-23")),
            ("2026-11-22", Some("2026-11-23")),
            ("2026-11-23", Some("2026-11-23")),
            ("2024-03-29", Some("2024-04-02")),
            ("2024-01-01", Some("2024-01-02")),
            ("2023-12-31", None),
            ("2026-12-25", Some("2026-12-29")),
            ("2027-12-24", Some("2027-12-24")),
            ("2027-12-25", Some("2027-12-29")),
            ("2027-12-31", Some("2027-12-31")),
            ("2028-01-01", Some("2028-01-04")),
            ("2028-12-29", Some("2028-12-29")),
            ("2028-12-30", None),
            ("2029-01-02", None),
        ] {
            assert_eq!(EnglandAndWales.working_day_from(day(date)).ok(), expected.map(day), "{date}");
        }
    }

    #[test]
    fn outside_the_table_is_an_error() {
        for date in [NaiveDate::MIN, NaiveDate::MAX, day("2023-12-31"), day("2029-01-01"), day("2029-01-06")]
        {
            let error = YearNotHeld { year: date.year(), first: 2024, last: 2028 };
            assert_eq!(EnglandAndWales.is_working_day(date), Err(error));
            assert_eq!(EnglandAndWales.working_day_from(date), Err(error));
        }
    }

    /// Nobody works, until the end of the calendar.
    struct Never;

    impl WorkingDays for Never {
        fn years(&self) -> RangeInclusive<i32> {
            i32::MIN..=i32::MAX
        }

        fn is_day_off(&self, _: NaiveDate) -> bool {
            true
        }
    }

    #[test]
    fn a_search_without_working_days_ends() {
        let almost = NaiveDate::MAX - Days::new(7);
        let year = NaiveDate::MAX.year();
        let error = YearNotHeld { year, first: i32::MIN, last: i32::MAX };
        assert_eq!(Never.working_day_from(almost), Err(error));
        assert_eq!(Never.is_working_day(almost), Ok(false));
    }
}
