//! Numbers, from a number or from text.

use chrono::Datelike;
use uk_fields::{Decimal, DecimalError, parse_year};

use super::{Field, ask, text};
use crate::engine::{Answer, Asked, Bound, Code, Fault, Meta, Param, Widget};

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
            Some(number) => text::decimal(number),
            None => decimal(&answer.text()?, asked)?,
        };
        let Some((min, max)) = asked.question().range else { return Ok(number) };
        if asked.question().whole && !number.is_whole() {
            return Err(Code::NOT_WHOLE.into());
        }
        if number < Decimal::from_tenths(min) || number > Decimal::from_tenths(max) {
            let (min, max) = (Param::Tenths(min), Param::Tenths(max));
            return Err(Fault::new(Code::OUT_OF_RANGE).with("min", min).with("max", max));
        }
        Ok(number)
    }
}

fn decimal(text: &str, asked: &Asked<'_>) -> Result<Decimal, DecimalError> {
    asked.question().unit.map_or_else(|| Decimal::parse(text), |unit| Decimal::with_unit(text, unit))
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
            let (min, max) = asked.question().range.unwrap_or((0, i64::MAX));
            let largest = i64::from(u32::MAX) * 10;
            let (min, max) = (Param::Tenths(min.max(0)), Param::Tenths(max.min(largest)));
            Fault::new(Code::OUT_OF_RANGE).with("min", min).with("max", max)
        })
    }
}
