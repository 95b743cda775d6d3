//! The first day of the job, where the advert does not name one.

use chrono::{Datelike, Days, NaiveDate};

use crate::field::{EnglandAndWales, WorkingDays};

/// The next working day in England and Wales; beyond the years that are held, where bank holidays are not known, the day itself or
/// the Monday after it.
pub(super) fn likely_working_day_from(date: NaiveDate) -> NaiveDate {
    let to_monday = match date.weekday().number_from_monday() {
        weekend @ 6..=7 => 8 - weekend,
        _ => 0,
    };
    EnglandAndWales
        .working_day_from(date)
        .unwrap_or_else(|_| date.checked_add_days(Days::new(to_monday.into())).unwrap_or(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_table_only_weekends_move() {
        let day = |date: &str| date.parse::<NaiveDate>().unwrap();
        for (date, expected) in [
            ("2026-12-25", "2026-12-29"),
            ("2028-12-29", "2028-12-29"),
            ("2028-12-30", "2029-01-01"),
            ("2031-03-01", "2031-03-03"),
            ("2031-03-02", "2031-03-03"),
            ("2031-03-03", "2031-03-03"),
        ] {
            assert_eq!(likely_working_day_from(day(date)), day(expected), "{date}");
        }
        assert_eq!(likely_working_day_from(NaiveDate::MAX), NaiveDate::MAX);
    }
}
