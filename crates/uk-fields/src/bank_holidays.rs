//! Bank holidays in England and Wales.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

/// A bank holiday in England and Wales. Christmas Day and Good Friday are no bank holidays in law but days off at common law;
/// they count here as on GOV.UK.
///
/// ```
/// let first = uk_fields::bank_holidays(2026)?[0];
/// assert_eq!((first.name, first.date.to_string(), first.substitute), ("New Year’s Day", "2026-01-01".into(), false));
/// # Ok::<(), uk_fields::YearNotHeld>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BankHoliday {
    /// The day off.
    pub date: NaiveDate,
    /// What is kept on it.
    pub name: &'static str,
    /// Whether the day off is not the day itself, which falls on a weekend.
    pub substitute: bool,
}

/// The date lies in a year whose bank holidays are not held. They can be changed by proclamation (as in 2020, 2022 and 2023), so
/// none is ever guessed.
///
/// ```
/// use uk_fields::{YearNotHeld, bank_holidays};
/// assert_eq!(bank_holidays(2023), Err(YearNotHeld { year: 2023, first: 2024, last: 2028 }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct YearNotHeld {
    /// The year asked for.
    pub year: i32,
    /// The first year held.
    pub first: i32,
    /// The last year held.
    pub last: i32,
}

impl fmt::Display for YearNotHeld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let YearNotHeld { year, first, last } = self;
        write!(f, "the bank holidays of {year} are not held, only those of {first} to {last}")
    }
}

impl std::error::Error for YearNotHeld {}

/// The names in the order of [`DAYS`].
const NAMES: [&str; 8] = [
    "New Year’s Day",
    "Good Friday",
    "Easter Monday",
    "Early May bank holiday",
    "Spring bank holiday",
    "Summer bank holiday",
    "Christmas Day",
    "Boxing Day",
];

/// The first year of [`DAYS`].
const FIRST: i32 = 2024;

/// For each year from 2024 the months and days of [`NAMES`]. Source: the rules by which GOV.UK, UK bank holidays, England and Wales,
/// comes to its list: the Banking and Financial Dealings Act 1971, schedule 1, with what is proclaimed every year under its
/// section 1 (New Year’s Day, the first Monday in May, and the next weekday for a day that falls on a weekend). The last
/// years may not be listed there yet: compare them when they are.
const DAYS: [[(u32, u32); 8]; 5] = [
    [(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)],
    [(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)],
    [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)],
    [(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)],
    [(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)],
];

/// The years whose bank holidays are held.
///
/// ```
/// assert!(uk_fields::BANK_HOLIDAY_YEARS.all(|year| uk_fields::bank_holidays(year).is_ok()));
/// ```
pub const BANK_HOLIDAY_YEARS: RangeInclusive<i32> = FIRST..=FIRST + DAYS.len() as i32 - 1;

/// The bank holidays of a year in England and Wales, in the order of the calendar.
///
/// # Errors
/// For a year that is not held.
///
/// ```
/// use uk_fields::bank_holidays;
/// let boxing_day = bank_holidays(2026)?[7];
/// assert_eq!((boxing_day.date.to_string(), boxing_day.substitute), ("2026-12-28".to_owned(), true));
/// assert_eq!(
///     bank_holidays(2029).unwrap_err().to_string(),
///     "the bank holidays of 2029 are not held, only those of 2024 to 2028"
/// );
/// # Ok::<(), uk_fields::YearNotHeld>(())
/// ```
pub fn bank_holidays(year: i32) -> Result<Vec<BankHoliday>, YearNotHeld> {
    let days = year.checked_sub(FIRST).and_then(|place| DAYS.get(usize::try_from(place).ok()?));
    let (first, last) = BANK_HOLIDAY_YEARS.into_inner();
    let days = days.ok_or(YearNotHeld { year, first, last })?;
    let holiday = |(&(month, day), name)| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        let substitute = match name {
            "New Year’s Day" => day != 1,
            "Christmas Day" => day != 25,
            "Boxing Day" => day != 26,
            _ => false,
        };
        Some(BankHoliday { date, name, substitute })
    };
    Ok(days.iter().zip(NAMES).filter_map(holiday).collect())
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Days, Weekday};

    use super::*;

    /// Easter Sunday by Gauss's method with the corrections of 1816, which shares no step with how the table was made.
    fn easter(year: i32) -> NaiveDate {
        let (a, b, c) = (year % 19, year % 4, year % 7);
        let k = year / 100;
        let m = (15 - (13 + 8 * k) / 25 + k - k / 4).rem_euclid(30);
        let n = (4 + k - k / 4).rem_euclid(7);
        let d = (19 * a + m) % 30;
        let e = (2 * b + 4 * c + 6 * d + n) % 7;
        let mut march = 22 + d + e;
        if (d == 29 && e == 6) || (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) {
            march -= 7;
        }
        let first = NaiveDate::from_ymd_opt(year, 3, 1).unwrap();
        first + Days::new(u64::try_from(march - 1).unwrap())
    }

    #[test]
    fn a_year_that_is_not_held_is_named() {
        let error = bank_holidays(1066).unwrap_err();
        let years = format!("{} to {}", error.first, error.last);
        assert_eq!(
            error.to_string(),
            format!("the bank holidays of 1066 are not held, only those of {years}")
        );
    }

    fn day(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    fn is_weekend(date: NaiveDate) -> bool {
        date.weekday().number_from_monday() > 5
    }

    #[test]
    fn easter_in_years_that_are_well_known() {
        for (year, expected) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year), day(expected), "{year}");
        }
    }

    /// The nth Monday of a month, or the last.
    fn monday(year: i32, month: u32, last: bool) -> NaiveDate {
        let all = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, month, day));
        let mut mondays = all.filter(|date| date.weekday() == Weekday::Mon);
        if last { mondays.next_back().unwrap() } else { mondays.next().unwrap() }
    }

    #[test]
    fn the_table_is_what_the_rules_give() {
        for year in BANK_HOLIDAY_YEARS {
            let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let easter = easter(year);
            let mut expected = vec![
                easter - Days::new(2),
                easter + Days::new(1),
                monday(year, 5, false),
                monday(year, 5, true),
                monday(year, 8, true),
            ];
            // Each of these moves to the first weekday after it that is not off already.
            let mut moved = Vec::new();
            for mut date in [fixed(1, 1), fixed(12, 25), fixed(12, 26)] {
                let own = date;
                let taken = |date: NaiveDate| date == fixed(12, 25) || date == fixed(12, 26);
                while is_weekend(date) || (date != own && (taken(date) || moved.contains(&date))) {
                    date = date + Days::new(1);
                }
                moved.push(date);
            }
            expected.extend(moved);
            expected.sort();
            let held = bank_holidays(year).unwrap();
            let dates: Vec<_> = held.iter().map(|holiday| holiday.date).collect();
            assert_eq!(dates, expected, "{year}");
            for holiday in held {
                assert!(!is_weekend(holiday.date), "{holiday:?}");
                let moved = matches!(
                    (holiday.name, holiday.date.month(), holiday.date.day()),
                    ("New Year’s Day", 1, 2..) | ("Christmas Day", 12, 27..) | ("Boxing Day", 12, 27..)
                );
                assert_eq!(holiday.substitute, moved, "{holiday:?}");
            }
        }
    }

    #[test]
    fn substitutes() {
        let substitutes: Vec<_> = BANK_HOLIDAY_YEARS
            .flat_map(|year| bank_holidays(year).unwrap())
            .filter(|holiday| holiday.substitute)
            .map(|holiday| holiday.date.to_string())
            .collect();
        assert_eq!(substitutes, ["2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03"]);
    }

    #[test]
    fn years_that_are_not_held_are_an_error() {
        for year in [i32::MIN, 0, 2023, 2029, i32::MAX] {
            assert_eq!(bank_holidays(year), Err(YearNotHeld { year, first: 2024, last: 2028 }));
        }
    }
}
