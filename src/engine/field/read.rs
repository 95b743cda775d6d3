//! Turns an answer into a value: each type is read within the constraints of its question.

use chrono::NaiveDate;
use uk_fields::{DateError, DateParts, Line, Month, MonthParts, Prose, parse_date};

use super::text;
use crate::engine::{Answer, Asked, Code, Fault, Meta, scalar_text};

/// A value that an answer can be read as.
pub trait Field: Sized {
    /// Reads an answer that is not blank, within the constraints of its question.
    ///
    /// # Errors
    /// Returns what is wrong with the answer, never the answer itself.
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Self, Fault>;
}

/// A type of answers that a question can be declared with.
#[diagnostic::on_unimplemented(
    message = "no answer is a `{Self}`",
    label = "not a type of answers",
    note = "answers are `Line`, `Prose`, `bool`, `u32`, `Decimal`, `Month`, `NaiveDate` and the other types of `applicant::field`, \
            choices with `#[derive(Choice)]`, and a `Vec` of these; a type of your own implements `Ask` and `Field`"
)]
pub trait Ask {
    /// The question that a declaration starts from: its kind of input, and what is true of every such answer.
    const META: Meta;
}

/// Declares the question from which each type starts.
macro_rules! ask {
    ($($name:ty: $meta:expr;)+) => { $(
        impl $crate::engine::Ask for $name {
            const META: $crate::engine::Meta = $meta;
        }
    )+ };
}
pub(crate) use ask;

ask! {
    Line: Meta::line("");
    Prose: Meta::prose("");
    NaiveDate: Meta::date("");
    Month: Meta::month("");
    bool: Meta::yes_no("");
}

/// Declares the same for types that are read from text alone.
macro_rules! ask_text {
    ($($name:ident: $meta:expr;)+) => { $(
        $crate::engine::field::ask! { $name: $meta; }

        impl $crate::engine::Field for $name {
            fn read(
                answer: &$crate::engine::Answer,
                asked: &$crate::engine::Asked<'_>,
            ) -> Result<$name, $crate::engine::Fault> {
                let read = $name::parse(&answer.text()?)?;
                asked.holds_length(read.as_str())?;
                Ok(read)
            }
        }
    )+ };
}
pub(crate) use ask_text;

impl Field for Line {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Line, Fault> {
        let max = asked.most_characters().unwrap_or(usize::MAX);
        let holds = |line: &str| asked.holds_text(answer, line);
        if let Some(text) = answer.shared() {
            return text::shared_line(text, max, holds);
        }
        let line = Line::with_limit(&answer.text()?, max)?;
        holds(line.as_str())?;
        Ok(line)
    }
}

impl Field for Prose {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Prose, Fault> {
        let max = asked.limit(asked.question().max_words);
        let holds = |prose: &str| {
            asked.holds_length(prose)?;
            asked.holds_rest(answer, prose)
        };
        if let Some(text) = answer.shared() {
            return text::shared_prose(text, max, holds);
        }
        let prose = Prose::within(&answer.text()?, None, max)?;
        holds(prose.as_str())?;
        Ok(prose)
    }
}

impl Field for bool {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<bool, Fault> {
        let yes = answer.yes_no()?;
        // A declaration that is answered with no counts as a missing declaration.
        if yes || !asked.question().only_yes || !asked.demands() {
            Ok(yes)
        } else {
            Err(Code::MISSING.into())
        }
    }
}

/// Reads a date from text or from three boxes.
impl Field for NaiveDate {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<NaiveDate, Fault> {
        let date = typed_date(answer)?;
        let date =
            date.map_err(|error| asked.date_error(error, |rules, bound| rules.date_of(bound).into()))?;
        asked.date_fault(date).map_or(Ok(date), Err)
    }
}

/// Reads a date that may be typed in any form.
pub(crate) fn typed_date(answer: &Answer) -> Result<Result<NaiveDate, DateError>, Fault> {
    Ok(match answer.parts() {
        Some(_) => {
            let [day, month, year] = boxes(answer, ["day", "month", "year"])?;
            DateParts { day: day.as_deref(), month: month.as_deref(), year: year.as_deref() }.read()
        }
        None => parse_date(&answer.text()?),
    })
}

/// Reads a month from text or from two boxes.
impl Field for Month {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Month, Fault> {
        let month = match answer.parts() {
            Some(_) => {
                let [month, year] = boxes(answer, ["month", "year"])?;
                MonthParts { month: month.as_deref(), year: year.as_deref() }.read()
            }
            None => Month::parse(&answer.text()?),
        };
        let month =
            month.map_err(|error| asked.date_error(error, |rules, bound| rules.month_of(bound).into()))?;
        asked.month_fault(month, month).map_or(Ok(month), Err)
    }
}

/// Returns the texts of the boxes of a date that is not blank, although some of them may be.
fn boxes<'a, const N: usize>(
    answer: &'a Answer,
    names: [&'static str; N],
) -> Result<[Option<std::borrow::Cow<'a, str>>; N], Fault> {
    let texts = parts(answer, names)?;
    if texts.iter().flatten().any(|text| !text::is_blank(text)) {
        return Ok(texts);
    }
    // Something was answered, but in none of these boxes.
    let is_date =
        ["day", "month", "year"].iter().any(|part| answer.parts().is_some_and(|map| map.contains_key(*part)));
    Err(if is_date {
        Fault::new(Code::DATE_INCOMPLETE).with("parts", names.to_vec())
    } else {
        Code::WRONG_TYPE.into()
    })
}

/// Returns the texts of the boxes of a date; numbers are read as their digits.
pub(crate) fn parts<'a, const N: usize>(
    answer: &'a Answer,
    names: [&str; N],
) -> Result<[Option<std::borrow::Cow<'a, str>>; N], Fault> {
    let mut out = [const { None }; N];
    for (place, name) in out.iter_mut().zip(names) {
        if let Some(value) = answer.parts().and_then(|parts| parts.get(name)) {
            *place = Some(scalar_text(value).ok_or(Code::WRONG_TYPE)?);
        }
    }
    Ok(out)
}
