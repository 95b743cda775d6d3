//! Numbers, from a number or from text, with at most three decimals kept.

use std::fmt;
use std::str::FromStr;

use chrono::Datelike;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Field, ask, parse_year, text};
use crate::engine::{Answer, Asked, Bound, Code, Fault, Meta, Param, Unit, Widget};

/// Holds a number with at most three decimals, such as 18.75 hours a week.
///
/// It is exact: it is kept, compared and hashed in thousandths. serde writes it as a number, and reads numbers and text.
///
/// ```
/// use applicant::field::Decimal;
/// let hours = Decimal::parse(" 18.75 ")?;
/// assert_eq!(hours.to_string(), "18.75");
/// assert!(hours > Decimal::from_tenths(187));
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// The largest size that is read; anything beyond it is out of every range.
const MAX: f64 = 1e12;

impl Decimal {
    /// Makes a number from tenths.
    #[must_use]
    pub const fn from_tenths(tenths: i64) -> Decimal {
        Decimal(tenths.saturating_mul(100))
    }

    /// Reads digits with an optional sign and decimal point. A fourth decimal is rounded, and a number beyond 10¹² on either side
    /// is read as 10¹², because no question takes a number that large.
    ///
    /// # Errors
    /// Returns `not_a_number`, with the `kind` `range` when there are several numbers, as in `2 to 3`.
    pub fn parse(typed: &str) -> Result<Decimal, Fault> {
        Decimal::read_text(typed, None)
    }

    /// Reads a number behind which people may type its unit: `37 hours a week`. Another unit is refused.
    ///
    /// ```
    /// use applicant::engine::Unit;
    /// use applicant::field::Decimal;
    /// assert_eq!(Decimal::with_unit("20 miles", Unit::Miles)?, Decimal::parse("20")?);
    /// assert!(Decimal::with_unit("1 hour", Unit::Miles).is_err());
    /// # Ok::<(), applicant::engine::Fault>(())
    /// ```
    ///
    /// # Errors
    /// Fails as [`Decimal::parse`] does.
    pub fn with_unit(typed: &str, unit: Unit) -> Result<Decimal, Fault> {
        Decimal::read_text(typed, Some(unit))
    }

    fn read_text(typed: &str, unit: Option<Unit>) -> Result<Decimal, Fault> {
        let typed = text::trim(typed);
        let ascii: String;
        let typed = if typed.is_ascii() || typed.len() > text::CODE_MAX {
            typed
        } else {
            ascii = typed.chars().map(text::to_ascii).collect();
            &ascii
        };
        let number = unit.map_or(typed, |unit| without_unit(typed, unit));
        // `parse` also reads `1e3`, `inf` and `nan`, which nobody types for a number of hours.
        let is_number = !number.bytes().any(|byte| byte.is_ascii_alphabetic());
        match number.parse() {
            Ok(number) if is_number => Ok(Decimal::of(number)),
            _ if has_several_numbers(typed) => Err(Fault::new(Code::NOT_A_NUMBER).with("kind", "range")),
            _ => Err(Code::NOT_A_NUMBER.into()),
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "the size is limited first")]
    fn of(number: f64) -> Decimal {
        Decimal((number.clamp(-MAX, MAX) * 1000.0).round() as i64)
    }

    /// Returns whether it is more than a whole number.
    #[must_use]
    pub fn is_above(self, whole: usize) -> bool {
        i64::try_from(whole).is_ok_and(|whole| self.0 > whole.saturating_mul(1000))
    }

    /// Returns whether it has no decimals.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.0 % 1000 == 0
    }

    /// Returns the whole part.
    #[must_use]
    pub const fn whole(self) -> i64 {
        self.0 / 1000
    }
}

impl Unit {
    /// Returns what people type behind a number in English and Welsh: the unit, and what it is counted per.
    const fn words(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Unit::HoursPerWeek => (
                &["hours", "hour", "hrs", "hr", "h", "awr", "oriau"],
                &["a week", "per week", "each week", "weekly", "/week", "pw", "p/w", "yr wythnos"],
            ),
            Unit::Miles => {
                (&["miles", "mile", "mi", "milltiroedd", "milltir", "filltiroedd", "filltir"], &[])
            }
        }
    }
}

/// Reads `37 hours a week` as `37`.
fn without_unit(typed: &str, unit: Unit) -> &str {
    fn without<'t>(typed: &'t str, words: &[&str]) -> &'t str {
        let before = |word: &&str| {
            let (before, end) = typed.split_at_checked(typed.len().checked_sub(word.len())?)?;
            end.eq_ignore_ascii_case(word).then_some(before)
        };
        words.iter().find_map(before).unwrap_or(typed).trim_end()
    }
    if typed.len() > text::CODE_MAX {
        return typed;
    }
    let (units, rates) = unit.words();
    without(without(typed.trim_end_matches('.'), rates), units)
}

/// Returns whether there is more than one number in a text: `2 to 3`, `10–12`, but not `1,5`.
fn has_several_numbers(typed: &str) -> bool {
    // A letter between two digits, as in 1e3, joins them into one word.
    let numbers = typed.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | ',')));
    let is_number = |text: &&str| text.bytes().any(|byte| byte.is_ascii_digit());
    typed.len() <= text::CODE_MAX && numbers.filter(is_number).nth(1).is_some()
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, decimals) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if decimals == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{decimals:03}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl Serialize for Decimal {
    #[allow(clippy::cast_precision_loss, reason = "limited when read")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            serializer.serialize_i64(self.whole())
        } else {
            serializer.serialize_f64(self.0 as f64 / 1000.0)
        }
    }
}

impl FromStr for Decimal {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Decimal, Fault> {
        Decimal::parse(text)
    }
}

impl TryFrom<&str> for Decimal {
    type Error = Fault;
    fn try_from(text: &str) -> Result<Decimal, Fault> {
        Decimal::parse(text)
    }
}

impl TryFrom<String> for Decimal {
    type Error = Fault;
    fn try_from(text: String) -> Result<Decimal, Fault> {
        Decimal::parse(&text)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    /// The error names the rule that was broken and never quotes the text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let answer = Answer::deserialize(deserializer)?;
        let parse = |text: &str| Decimal::parse(text).map_err(D::Error::custom);
        answer.number().map_or_else(
            || parse(&answer.text().map_err(D::Error::custom)?),
            |number| Ok(Decimal::of(number)),
        )
    }
}

ask! {
    Decimal: Meta::number("");
    u32: Meta::number("");
}

impl Field for Decimal {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Decimal, Fault> {
        if asked.question().widget == Widget::Year {
            return year(answer, asked);
        }
        let number = match answer.number() {
            Some(number) => Decimal::of(number),
            None => Decimal::read_text(&answer.text()?, asked.question().unit)?,
        };
        let Some(range) = asked.question().range else { return Ok(number) };
        if range.whole && !number.is_whole() {
            return Err(Code::NOT_WHOLE.into());
        }
        if number < Decimal::from_tenths(range.min) || number > Decimal::from_tenths(range.max) {
            let (min, max) = (Param::Tenths(range.min), Param::Tenths(range.max));
            return Err(Fault::new(Code::OUT_OF_RANGE).with("min", min).with("max", max));
        }
        Ok(number)
    }
}

/// A year has four digits, whichever type of number it is read as.
fn year(answer: &Answer, asked: &Asked<'_>) -> Result<Decimal, Fault> {
    let year = parse_year(&answer.text()?)?;
    match asked.question().latest {
        Some(Bound::AsOf) if year > asked.rules().as_of.year() => Err(Code::IN_FUTURE.into()),
        _ => Ok(Decimal::from_tenths(i64::from(year) * 10)),
    }
}

/// Reads a whole number, which may be below zero.
impl Field for i64 {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<i64, Fault> {
        let number = Decimal::read(answer, asked)?;
        if number.is_whole() { Ok(number.whole()) } else { Err(Code::NOT_WHOLE.into()) }
    }
}

/// Reads a whole number from zero up; the range of its question keeps it small.
impl Field for u32 {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<u32, Fault> {
        let number = i64::read(answer, asked)?;
        u32::try_from(number).map_err(|_| {
            let (min, max) = asked.question().range.map_or((0, i64::MAX), |range| (range.min, range.max));
            let largest = i64::from(u32::MAX) * 10;
            let (min, max) = (Param::Tenths(min.max(0)), Param::Tenths(max.min(largest)));
            Fault::new(Code::OUT_OF_RANGE).with("min", min).with("max", max)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        for (typed, shown) in [
            ("37", "37"),
            ("037", "37"),
            ("37.0", "37"),
            ("0.5", "0.5"),
            (".5", "0.5"),
            ("18.7504", "18.75"),
            ("-1.5", "-1.5"),
            ("37.", "37"),
            ("１８．７５", "18.75"),
        ] {
            assert_eq!(Decimal::parse(typed).unwrap().to_string(), shown);
        }
        for typed in [
            "", "1.2.3", "e", "1e3", "1e400", "a", "nan", "inf", "infinity", "1,5", "0x10", "37 hours",
            "20 miles", "h",
        ] {
            let fault = Decimal::parse(typed).unwrap_err();
            let several = has_several_numbers(typed);
            assert_eq!((fault.code(), fault.params().is_empty()), (Code::NOT_A_NUMBER, !several), "{typed}");
        }
    }

    #[test]
    fn only_the_asked_unit_is_removed() {
        use Unit::{HoursPerWeek, Miles};
        for (typed, unit, shown) in [
            ("37", HoursPerWeek, "37"),
            ("37 hours", HoursPerWeek, "37"),
            ("37.5hrs.", HoursPerWeek, "37.5"),
            ("12 Hours per week", HoursPerWeek, "12"),
            ("16 pw", HoursPerWeek, "16"),
            ("37 awr yr wythnos", HoursPerWeek, "37"),
            ("20", Miles, "20"),
            ("20 miles", Miles, "20"),
            ("20mi", Miles, "20"),
            ("20 milltir", Miles, "20"),
        ] {
            assert_eq!(Decimal::with_unit(typed, unit).unwrap().to_string(), shown);
        }
        for (typed, unit) in [
            ("20 miles", HoursPerWeek),
            ("37 days", HoursPerWeek),
            ("hours", HoursPerWeek),
            ("h", HoursPerWeek),
            ("hours 3", HoursPerWeek),
            ("3 weekly hours", HoursPerWeek),
            ("1 hour", Miles),
            ("20 km", Miles),
            ("20 miles a week", Miles),
        ] {
            assert_eq!(Decimal::with_unit(typed, unit), Err(Code::NOT_A_NUMBER.into()), "{typed}");
        }
    }

    #[test]
    fn several_numbers_are_reported() {
        let several = Fault::new(Code::NOT_A_NUMBER).with("kind", "range");
        for typed in ["2 to 3", "2-3", "10–12 hours", "1 2", "16 or 20", "between 1.5 and 2.5", "20/25"] {
            assert_eq!(Decimal::with_unit(typed, Unit::HoursPerWeek), Err(several.clone()), "{typed}");
        }
        assert_eq!(several.to_string(), "not_a_number(kind=range)");
    }

    #[test]
    fn decimals_are_compared_and_written_exactly() {
        let number = |typed: &str| Decimal::parse(typed).unwrap();
        for (typed, whole, is_whole, above_80) in [
            ("80", 80, true, false),
            ("80.001", 80, false, true),
            ("79.999", 79, false, false),
            ("81", 81, true, true),
            ("0", 0, true, false),
            ("-0.5", 0, false, false),
            ("-2", -2, true, false),
        ] {
            let number = number(typed);
            assert_eq!(
                (number.whole(), number.is_whole(), number.is_above(80)),
                (whole, is_whole, above_80),
                "{typed}"
            );
        }
        assert_eq!(Decimal::from_tenths(5), number("0.5"));
        assert_eq!(number("0").to_string(), "0");
        for (typed, json) in [("37", "37"), ("18.75", "18.75"), ("-0.125", "-0.125")] {
            assert_eq!(serde_json::to_string(&number(typed)).unwrap(), json);
        }
        // A number beyond every range stays beyond it.
        let nines = "9".repeat(99);
        assert!(number(&nines) > number("999999999999"));
        assert!(number(&format!("-{nines}")) < number("-999999999999"));
    }
}
