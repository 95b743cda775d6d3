//! From when to when: the dates that employment and voluntary experience share.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::application::timeline::Span;
use crate::engine::field::parts;
use crate::engine::field::text::date_part;
use crate::engine::{Answer, Ask, Asked, Check, Checker, Code, Fault, Field, Meta, Reported};
use crate::field::{Month, parse_year};
use applicant_derive::Section;

/// A month, or only a year where the dates are estimates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthOrYear {
    /// A month.
    Month(Month),
    /// A year of which the month is not known.
    Year(Month),
}

impl MonthOrYear {
    /// The first month it can mean.
    #[must_use]
    pub const fn first(self) -> Month {
        match self {
            MonthOrYear::Month(month) | MonthOrYear::Year(month) => month,
        }
    }

    /// A fault of it: of a year alone, the year is all there is to mend.
    fn fault(self, fault: impl Into<Fault>) -> Fault {
        let fault = fault.into();
        match self {
            MonthOrYear::Year(_) if fault.param("parts").is_none() => fault.with("parts", vec!["year"]),
            _ => fault,
        }
    }

    /// The last month it can mean.
    #[must_use]
    pub fn last(self) -> Month {
        match self {
            MonthOrYear::Month(month) => month,
            MonthOrYear::Year(january) => january.plus(11),
        }
    }
}

impl fmt::Display for MonthOrYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MonthOrYear::Month(month) => month.fmt(f),
            MonthOrYear::Year(january) => write!(f, "{:04}", january.year()),
        }
    }
}

impl Serialize for MonthOrYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Ask for MonthOrYear {
    const META: Meta = Meta::month("").or_year();
}

impl Field for MonthOrYear {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<MonthOrYear, Fault> {
        let Some(january) = year_alone(answer)? else {
            return Month::read(answer, asked).map(MonthOrYear::Month);
        };
        let year = MonthOrYear::Year(january);
        asked.month_fault(year.first(), year.last()).map_or(Ok(year), |fault| Err(year.fault(fault)))
    }
}

/// The January of a year typed without its month.
fn year_alone(answer: &Answer) -> Result<Option<Month>, Fault> {
    let january = |typed: &str| parse_year(typed).ok().and_then(|year| Month::new(year, 1));
    // In one line, white space parts a month from its year.
    let is_one_part = |typed: &str| {
        typed.as_bytes().get(4) != Some(&b'-') && !date_part(typed).contains(char::is_whitespace)
    };
    if answer.parts().is_none() {
        return Ok(answer.text().ok().as_deref().filter(|typed| is_one_part(typed)).and_then(january));
    }
    let [month, year] = parts(answer, ["month", "year"])?;
    let is_alone = month.is_none_or(|month| date_part(&month).is_empty());
    Ok(year.as_deref().filter(|_| is_alone).and_then(january))
}

/// From when to when.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Section)]
#[section(check_by_hand)]
pub struct Dates {
    /// The month in which it started.
    #[ask(earliest = oldest, latest = today, sifted)]
    pub start: MonthOrYear,
    /// Whether it goes on.
    #[ask(default, decides, sifted)]
    pub current: bool,
    /// The month in which it ended, needed unless it goes on; with `current` the month of leaving, which lies ahead.
    #[ask(earliest = oldest, sometimes, sifted)]
    pub end: Option<MonthOrYear>,
    /// Whether the dates are estimates; a year alone will then do.
    #[ask(default, decides, sifted)]
    pub dates_estimated: bool,
}

impl Check for DatesDraft {
    type Checked = Dates;

    fn check(&self, c: &Checker<'_>) -> Result<Dates, Reported> {
        Dates::ask(c, &self.start, &self.current, &self.end, &self.dates_estimated)
    }
}

impl Dates {
    /// The months it covers, both included, up to the month of `as_of` while it goes on. Estimates cover all they can mean,
    /// so that they never open a gap.
    #[must_use]
    pub fn span(&self, as_of: NaiveDate) -> Span {
        let from = self.start.first();
        let to = self.end.map_or(Month::of(as_of), MonthOrYear::last);
        Span::reaching(from, to)
    }

    /// Asks the four questions.
    pub(crate) fn ask(
        c: &Checker<'_>,
        start: &Answer,
        current: &Answer,
        end: &Answer,
        estimated: &Answer,
    ) -> Result<Dates, Reported> {
        let this_month = Month::of(c.rules().as_of);
        let current = c.ask(&Dates::CURRENT, current).get_optional::<bool>();
        let estimated =
            c.ask(&Dates::DATES_ESTIMATED, estimated).get_optional::<bool>().map(Option::unwrap_or_default);
        if estimated == Ok(true) {
            c.warn(Dates::DATES_ESTIMATED.key, Code::DATES_ESTIMATED);
        }
        let exact = |key, month: MonthOrYear| match month {
            // A switch that cannot be read may have said that the dates are estimates.
            MonthOrYear::Year(_) if estimated == Ok(false) => {
                c.error(key, Fault::new(Code::DATE_INCOMPLETE).with("parts", vec!["month"]))
            }
            month => Ok(month),
        };
        let goes_on = current.ok().flatten().unwrap_or(false);
        // An answer to `current` that cannot be read leaves open whether an end is needed.
        let end_asked =
            c.ask(&Dates::END, end).required_if(current == Ok(Some(false)) || current == Ok(None));
        let start = c.ask(&Dates::START, start).get().and_then(|start| exact(Dates::START.key, start));
        let end = match end_asked.get_optional() {
            Ok(Some(end)) => exact(Dates::END.key, end).map(Some),
            other => other,
        };
        let end = end.and_then(|end| match (start, end) {
            (_, Some(end)) if goes_on && end.last() <= this_month => {
                c.error(Dates::END.key, Code::CURRENT_WITH_PAST_END)
            }
            // Said not to go on; a tick box left blank may just have been overlooked.
            (_, Some(end)) if current == Ok(Some(false)) && end.first() > this_month => {
                c.error(Dates::END.key, end.fault(Code::IN_FUTURE))
            }
            (Ok(start), Some(end)) if end.last() < start.first() => {
                c.error(Dates::END.key, Code::ENDS_BEFORE_START)
            }
            _ => Ok(end),
        });
        Ok(Dates {
            start: start?,
            current: current?.unwrap_or(false),
            end: end?,
            dates_estimated: estimated?,
        })
    }
}
