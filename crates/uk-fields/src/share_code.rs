//! Home Office share codes.

use chrono::{Days, NaiveDate};

use crate::text::{code_characters, trim};
use crate::value::{errors, value};

/// A Home Office share code for work, shown in threes: `W12 345 678`.
///
/// Nine letters or digits of which the first is `W`; codes that start with `R` or `S` are for renting and for
/// other use, and say so. Which of the other letters occur is not published, so none is refused, not even `O`
/// and `I`.
///
/// With a date of birth the code opens its holder's immigration record: `Debug` hides it, and a log must not
/// hold it.
///
/// Source: Home Office guides to right-to-work checks; the lifetimes are those since and before 17 February
/// 2022.
///
/// ```
/// use uk_fields::{ShareCode, ShareCodeError};
/// assert_eq!(ShareCode::parse("w12-345-6aB")?.as_str(), "W12 345 6AB");
/// assert_eq!(ShareCode::parse("R12 345 678"), Err(ShareCodeError::ForRenting));
/// # Ok::<(), ShareCodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShareCode(String);

errors! {
    /// Why text is not a share code for work.
    ///
    /// ```
    /// use uk_fields::{ShareCode, ShareCodeError};
    /// assert_eq!(ShareCode::parse("R12 345 678"), Err(ShareCodeError::ForRenting));
    /// assert_eq!(ShareCodeError::Length.to_string(), "must be 9 letters and numbers");
    /// ```
    pub enum ShareCodeError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Fewer or more than nine characters.
        Length = "must be 9 letters and numbers";
        /// Something that is neither a letter nor a digit.
        Characters = "must only have letters and numbers";
        /// A code that starts with `R`.
        ForRenting = "is a code for renting: get one for work, which starts with W";
        /// A code that starts with `S`.
        ForOtherUse = "is not a code for work: get one for work, which starts with W";
        /// A code that starts with none of the known letters.
        Start = "must start with W: get a share code for work";
    }
}

impl ShareCode {
    /// How many letters and digits it has.
    ///
    /// ```
    /// use uk_fields::ShareCode;
    /// assert_eq!("W12345678".len(), ShareCode::LENGTH);
    /// ```
    pub const LENGTH: usize = 9;

    /// Reads a code as people type it: any case, with spaces, hyphens and the like.
    ///
    /// ```
    /// use uk_fields::ShareCode;
    /// assert_eq!(ShareCode::parse("w12-345-678")?, "W12 345 678");
    /// # Ok::<(), uk_fields::ShareCodeError>(())
    /// ```
    ///
    /// # Errors
    /// The first that applies: blank, characters, length, and then the first letter.
    pub fn parse(text: &str) -> Result<ShareCode, ShareCodeError> {
        let text = trim(text);
        if text.is_empty() {
            return Err(ShareCodeError::Blank);
        }
        let mut code = String::with_capacity("W12 345 678".len());
        // One more than a code has, to see that there is more.
        code.extend(code_characters(text).take(ShareCode::LENGTH + 1));
        if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(ShareCodeError::Characters);
        }
        if code.len() != ShareCode::LENGTH {
            return Err(ShareCodeError::Length);
        }
        match code.as_bytes().first() {
            Some(b'W') => {}
            Some(b'R') => return Err(ShareCodeError::ForRenting),
            Some(b'S') => return Err(ShareCodeError::ForOtherUse),
            _ => return Err(ShareCodeError::Start),
        }
        code.insert(6, ' ');
        code.insert(3, ' ');
        Ok(ShareCode(code))
    }

    /// The code in threes, `W12 345 678`.
    ///
    /// ```
    /// use uk_fields::ShareCode;
    /// assert_eq!(ShareCode::parse("W12345678")?.as_str(), "W12 345 678");
    /// # Ok::<(), uk_fields::ShareCodeError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For how many days a code made on that day can be used: 90, or 30 before 17 February 2022.
    ///
    /// ```
    /// use uk_fields::ShareCode;
    /// let days = |day: &str| day.parse().map(ShareCode::days_valid);
    /// assert_eq!((days("2022-02-16")?, days("2022-02-17")?), (30, 90));
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use]
    pub fn days_valid(issued_on: NaiveDate) -> u32 {
        const LONGER_SINCE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 2, 17);
        if Some(issued_on) < LONGER_SINCE { 30 } else { 90 }
    }

    /// The last day on which a code made on that day can be used.
    ///
    /// No source says whether the ninetieth day after the day of issue still counts; it does here, so that
    /// nobody is refused a day early.
    ///
    /// ```
    /// use uk_fields::ShareCode;
    /// use chrono::NaiveDate;
    /// let day = |text: &str| text.parse::<NaiveDate>();
    /// assert_eq!(ShareCode::last_day(day("2026-01-01")?), day("2026-04-01")?);
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use]
    pub fn last_day(issued_on: NaiveDate) -> NaiveDate {
        let days = Days::new(ShareCode::days_valid(issued_on).into());
        issued_on.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

value!(ShareCode, ShareCodeError, hidden, |it| it.0, {
    "pattern": "^W[0-9A-Z]{2} [0-9A-Z]{3} [0-9A-Z]{3}$",
    "maxLength": 11
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for text in
            ["WOI 01L 8B9", "woi01l8b9", " WOI-01L–8B9\u{200b} ", "(WOI.01L.8B9)", "W O I 0 1 L 8 B 9"]
        {
            let code = ShareCode::parse(text).unwrap();
            assert_eq!(code.as_str(), "WOI 01L 8B9", "{text:?}");
            assert_eq!(ShareCode::parse(code.as_str()), Ok(code));
        }
    }

    #[test]
    fn refuses_by_the_rule_that_was_broken() {
        use ShareCodeError::*;
        for (text, expected) in [
            ("", Blank),
            (" \u{feff}", Blank),
            ("-", Length),
            ("W12 345 67", Length),
            ("W12 345 6789", Length),
            ("R12 345 67", Length),
            ("W12 345 67é", Characters),
            ("W12/345/678", Characters),
            ("R12 345 678", ForRenting),
            ("s12345678", ForOtherUse),
            ("X12 345 678", Start),
            ("012 345 678", Start),
        ] {
            assert_eq!(ShareCode::parse(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn lasts_longer_since_february_2022() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (issued_on, days, last_day) in [
            ("2022-02-16", 30, "2022-03-18"),
            ("2022-02-17", 90, "2022-05-18"),
            ("2023-12-01", 90, "2024-02-29"),
        ] {
            assert_eq!(ShareCode::days_valid(date(issued_on)), days, "{issued_on}");
            assert_eq!(ShareCode::last_day(date(issued_on)), date(last_day), "{issued_on}");
        }
        assert_eq!(ShareCode::last_day(NaiveDate::MAX), NaiveDate::MAX);
    }

    #[test]
    fn hides_the_code_in_debug() {
        let code = ShareCode::parse("W98765432").unwrap();
        assert_eq!(format!("{code:?}"), "ShareCode(…)");
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"W98 765 432\"");
    }
}
