//! A date of birth of a plausible age.

use chrono::{Datelike, NaiveDate};

use crate::engine::field::typed_date;
use crate::engine::{Answer, Asked, Code, Fault, Field};
use crate::field::DateError;

/// A date of birth of a plausible age.
pub(super) struct BirthDate(pub NaiveDate);

impl Field for BirthDate {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<BirthDate, Fault> {
        let too_old = || Fault::new(Code::TOO_OLD).with("parts", vec!["year"]);
        let born = match typed_date(answer)? {
            Err(DateError::EarlyYear) => return Err(too_old()),
            born => born?,
        };
        if let Some(fault) = asked.date_fault(born) {
            return Err(fault);
        }
        let (as_of, ages) = (asked.rules().as_of, &asked.rules().application().ages);
        let (youngest, oldest) = (*ages.start(), *ages.end());
        // Of age on the birthday itself; those born on 29 February on 1 March of a common year.
        let since = years_before(as_of, youngest);
        if born > since {
            return Err(Fault::new(Code::TOO_YOUNG).with("min", youngest).with("since", since));
        }
        if born <= years_before(as_of, oldest.saturating_add(1)) {
            return Err(too_old());
        }
        Ok(BirthDate(born))
    }
}

/// The latest date of birth of those who are that many years old on that day.
fn years_before(day: NaiveDate, years: u32) -> NaiveDate {
    let year = day.year().saturating_sub_unsigned(years);
    // On 29 February, in a common year: those born on 28 February have had their birthday, those of 1 March
    // have not.
    NaiveDate::from_ymd_opt(year, day.month(), day.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
        .unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::years_before;

    #[track_caller]
    fn check(day: &str, years: u32, latest: &str) {
        assert_eq!(years_before(day.parse().unwrap(), years), latest.parse().unwrap());
    }

    #[test]
    fn people_are_of_age_on_their_birthday() {
        check("2026-11-21", 16, "2010-11-21");
        check("2028-02-29", 16, "2012-02-29");
        check("2028-02-29", 17, "2011-02-28");
        check("2027-02-28", 15, "2012-02-28");
    }
}
