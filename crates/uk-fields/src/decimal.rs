//! A number with at most three decimals.

use std::fmt;

use crate::text;
use crate::value::{errors, from_text, names};

/// A number with at most three decimals, such as 18.75 hours a week.
///
/// It is exact: it is kept, compared and hashed in thousandths. It is a number and not text, so it cannot be borrowed as a `str`;
/// serde writes it as a number, and reads numbers and text.
///
/// Source: none but ours. What is read is what people type into a box for a number, with units in English and Welsh.
///
/// ```
/// use uk_fields::Decimal;
/// let hours = Decimal::parse(" 18.75 ")?;
/// assert_eq!(hours.to_string(), "18.75");
/// assert!(hours > Decimal::from_tenths(187));
/// # Ok::<(), uk_fields::DecimalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

errors! {
    /// Why a text is not a [`Decimal`].
    ///
    /// ```
    /// use uk_fields::{Decimal, DecimalError};
    /// assert_eq!(Decimal::parse("2 to 3"), Err(DecimalError::SeveralNumbers));
    /// assert_eq!(DecimalError::NotANumber.to_string(), "must be a number");
    /// ```
    pub enum DecimalError {
        /// Blank, or not a number.
        NotANumber = "must be a number";
        /// More than one number, as in `2 to 3`.
        SeveralNumbers = "must be one number";
    }
}

names! {
    /// What a number counts: people type the unit behind the number, and each question reads its own unit.
    ///
    /// ```
    /// use uk_fields::{Decimal, Unit};
    /// assert_eq!(Decimal::with_unit("37 awr yr wythnos", Unit::HoursPerWeek)?, Decimal::parse("37")?);
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
    #[non_exhaustive]
    pub enum Unit {
        /// Hours a week.
        HoursPerWeek = "hours_per_week",
        /// Miles.
        Miles = "miles",
    }
}

/// The largest size that is read; anything beyond it is out of every range.
const MAX: f64 = 1e12;

impl Decimal {
    /// Makes a number from tenths.
    ///
    /// ```
    /// use uk_fields::Decimal;
    /// assert_eq!(Decimal::from_tenths(375).to_string(), "37.5");
    /// ```
    #[must_use]
    pub const fn from_tenths(tenths: i64) -> Decimal {
        Decimal(tenths.saturating_mul(100))
    }

    /// Reads digits with an optional sign and decimal point. A fourth decimal is rounded, and a number beyond 10¹² on either side
    /// is read as 10¹², because no question takes a number that large.
    ///
    /// ```
    /// use uk_fields::Decimal;
    /// assert_eq!(Decimal::parse(".5")?.to_string(), "0.5");
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
    ///
    /// # Errors
    /// Returns any [`DecimalError`].
    pub fn parse(typed: &str) -> Result<Decimal, DecimalError> {
        Decimal::read_text(typed, None)
    }

    /// Reads a number behind which people may type its unit: `37 hours a week`. Another unit is refused.
    ///
    /// ```
    /// use uk_fields::{Decimal, Unit};
    /// assert_eq!(Decimal::with_unit("20 miles", Unit::Miles)?, Decimal::parse("20")?);
    /// assert!(Decimal::with_unit("1 hour", Unit::Miles).is_err());
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
    ///
    /// # Errors
    /// Fails as [`Decimal::parse`] does.
    pub fn with_unit(typed: &str, unit: Unit) -> Result<Decimal, DecimalError> {
        Decimal::read_text(typed, Some(unit))
    }

    fn read_text(typed: &str, unit: Option<Unit>) -> Result<Decimal, DecimalError> {
        let typed = text::trim(typed);
        // Most numbers are a few digits.
        if let Ok(whole) = typed.parse::<u32>() {
            return Ok(Decimal::of(whole.into()));
        }
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
            _ if has_several_numbers(typed) => Err(DecimalError::SeveralNumbers),
            _ => Err(DecimalError::NotANumber),
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "the size is limited first")]
    pub(crate) fn of(number: f64) -> Decimal {
        Decimal((number.clamp(-MAX, MAX) * 1000.0).round() as i64)
    }

    /// Returns whether it is more than a whole number.
    ///
    /// ```
    /// use uk_fields::Decimal;
    /// assert!(Decimal::parse("80.001")?.is_above(80) && !Decimal::parse("80")?.is_above(80));
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
    #[must_use]
    pub fn is_above(self, whole: usize) -> bool {
        i64::try_from(whole).is_ok_and(|whole| self.0 > whole.saturating_mul(1000))
    }

    /// Returns whether it has no decimals.
    ///
    /// ```
    /// use uk_fields::Decimal;
    /// assert!(Decimal::parse("37.0")?.is_whole() && !Decimal::parse("37.5")?.is_whole());
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.0 % 1000 == 0
    }

    /// Returns the whole part.
    ///
    /// ```
    /// use uk_fields::Decimal;
    /// assert_eq!(Decimal::parse("18.75")?.whole(), 18);
    /// # Ok::<(), uk_fields::DecimalError>(())
    /// ```
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

from_text!(Decimal, DecimalError);

impl From<Decimal> for String {
    fn from(number: Decimal) -> String {
        number.to_string()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Decimal {
    #[allow(clippy::cast_precision_loss, reason = "limited when read")]
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            serializer.serialize_i64(self.whole())
        } else {
            serializer.serialize_f64(self.0 as f64 / 1000.0)
        }
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Decimal {
    /// The error names the rule that was broken and never quotes the text.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        crate::adapters::serde::deserialize_number(deserializer, Decimal::of, Decimal::parse)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        "uk_fields::Decimal".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        if generator.contract().is_deserialize() {
            schemars::json_schema!({ "type": ["number", "string"] })
        } else {
            schemars::json_schema!({ "type": "number" })
        }
    }
}

#[cfg(test)]
mod tests;
