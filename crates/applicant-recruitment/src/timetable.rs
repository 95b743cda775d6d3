//! When each stage of an application is to be expected.

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::stage::Stage;
use applicant::Rules;
use applicant::field::{EnglandAndWales, WorkingDays, YearNotHeld};

/// Where the dates of a [`Window`] come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowBasis {
    /// The careers page gives the weeks.
    Published,
    /// No page does: the weeks between two published ones were shared out equally.
    Interpolated,
}

/// The working days on which the outcome of a stage is to be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Window {
    /// The stage whose outcome it is; for [`Stage::Started`] the first day of the job.
    pub stage: Stage,
    /// The first of the days.
    pub earliest: NaiveDate,
    /// The last of the days.
    pub latest: NaiveDate,
    /// Where they come from.
    pub basis: WindowBasis,
}

impl Window {
    /// Whether the day lies in it, both ends included.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.earliest <= date && date <= self.latest
    }
}

/// Why there is no timetable for a day of submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum TimetableError {
    /// A date of it lies in a year whose bank holidays are not held.
    #[error(transparent)]
    YearNotHeld(#[from] YearNotHeld),
    /// A date of it lies beyond the calendar.
    #[error("the dates lie beyond the calendar")]
    BeyondCalendar,
}

/// When each stage is to be expected: an orientation, no promise.
///
/// The careers page says two things: the sift typically takes 2 weeks, and from application to start it is typically 10 to 14
/// weeks, security clearance included. What lies between, it does not say: from the end of the sift to the start three steps of
/// equal length are assumed (assessment centre, checks, start), and those windows are marked [`WindowBasis::Interpolated`]. A date
/// on a weekend or a day off moves to the next working day.
///
/// It prints one line for each stage.
///
/// ```
/// use applicant_recruitment::{Stage, Timetable};
/// let timetable = Timetable::from_submission("2026-11-23".parse()?)?;
/// assert_eq!(
///     timetable.to_string(),
///     "submitted 2026-11-23\n\
///      sift 2026-11-23..2026-12-07\n\
///      assessment_centre 2026-12-29..2027-01-04 interpolated\n\
///      checks 2027-01-13..2027-02-01 interpolated\n\
///      started 2027-02-01..2027-03-01"
/// );
/// assert!(timetable.window(Stage::Started).unwrap().contains("2027-02-15".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Timetable {
    /// The day on which the application was sent.
    pub submitted: NaiveDate,
    /// The windows in the order of the stages.
    pub windows: [Window; 4],
}

/// Days from submission to the end of the sift. Source: careers page, "typically 2 weeks".
const SIFT: u64 = 2 * 7;
/// Days from submission to the start, at least and at most.
const START: (u64, u64) = (Rules::WEEKS_TO_START.0 * 7, Rules::WEEKS_TO_START.1 * 7);
/// Steps of equal length from the end of the sift to the start.
const STEPS: u64 = 3;

impl Timetable {
    /// The timetable of an application sent on that day, by the working days of England and Wales.
    ///
    /// # Errors
    /// When any of its dates lies in a year whose bank holidays are not held.
    pub fn from_submission(submitted: NaiveDate) -> Result<Timetable, TimetableError> {
        Timetable::by_working_days(submitted, &EnglandAndWales)
    }

    /// The same by another calendar of working days.
    ///
    /// # Errors
    /// When any of its dates lies in a year whose days off the calendar does not hold.
    pub fn by_working_days(
        submitted: NaiveDate,
        working_days: &impl WorkingDays,
    ) -> Result<Timetable, TimetableError> {
        let after = |days| {
            let date = submitted.checked_add_days(Days::new(days)).ok_or(TimetableError::BeyondCalendar)?;
            Ok::<_, TimetableError>(working_days.working_day_from(date)?)
        };
        let window = |stage, (earliest, latest), basis| {
            Ok::<_, TimetableError>(Window {
                stage,
                earliest: after(earliest)?,
                latest: after(latest)?,
                basis,
            })
        };
        let step = |step| {
            let share = |start: u64| SIFT + (start - SIFT) * step / STEPS;
            (share(START.0), share(START.1))
        };
        let windows = [
            window(Stage::Sift, (0, SIFT), WindowBasis::Published)?,
            window(Stage::AssessmentCentre, step(1), WindowBasis::Interpolated)?,
            window(Stage::Checks, step(2), WindowBasis::Interpolated)?,
            window(Stage::Started, START, WindowBasis::Published)?,
        ];
        Ok(Timetable { submitted, windows })
    }

    /// The window of a stage: there is one for the sift, the assessment centre, the checks and the start.
    #[must_use]
    pub fn window(&self, stage: Stage) -> Option<&Window> {
        self.windows.iter().find(|window| window.stage == stage)
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let estimate = if self.basis == WindowBasis::Interpolated { " interpolated" } else { "" };
        write!(f, "{} {}..{}{estimate}", self.stage, self.earliest, self.latest)
    }
}

impl fmt::Display for Timetable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "submitted {}", self.submitted)?;
        self.windows.iter().try_for_each(|window| write!(f, "\n{window}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn weeks_as_published_and_thirds_between_them() {
        // A Monday with no bank holiday near any of its dates.
        let timetable = Timetable::from_submission(day("2026-06-01")).unwrap();
        let days = |date: NaiveDate| (date - day("2026-06-01")).num_days();
        let found: Vec<_> =
            timetable.windows.iter().map(|w| (w.stage, days(w.earliest), days(w.latest), w.basis)).collect();
        use WindowBasis::{Interpolated, Published};
        assert_eq!(
            found,
            [
                (Stage::Sift, 0, 14, Published),
                // 14 + 56/3 is 32, a Friday; 14 + 84/3 is 42.
                (Stage::AssessmentCentre, 32, 42, Interpolated),
                // 14 + 2×56/3 is 51; 14 + 2×84/3 is 70.
                (Stage::Checks, 51, 70, Interpolated),
                (Stage::Started, 70, 98, Published),
            ]
        );
        assert!(timetable.window(Stage::Application).is_none());
        assert!(timetable.window(Stage::ReserveList).is_none());
    }

    #[test]
    fn dates_move_off_weekends_and_bank_holidays() {
        for (submitted, stage, earliest, latest) in [
            ("2026-11-21", Stage::Sift, "2026-11-23", "2026-12-07"),
            ("2026-11-22", Stage::Sift, "2026-11-23", "2026-12-07"),
            // Two weeks on is Christmas Day, a Friday, and Monday is kept for Boxing Day.
            ("2026-12-11", Stage::Sift, "2026-12-11", "2026-12-29"),
            // Good Friday to the Tuesday after Easter.
            ("2026-03-20", Stage::Sift, "2026-03-20", "2026-04-07"),
            ("2026-03-19", Stage::Sift, "2026-03-19", "2026-04-02"),
            // Ten weeks on is New Year's Day 2027, a Friday; fourteen weeks on an ordinary Friday.
            ("2026-10-23", Stage::Started, "2027-01-04", "2027-01-29"),
        ] {
            let timetable = Timetable::from_submission(day(submitted)).unwrap();
            let window = timetable.window(stage).unwrap();
            assert_eq!((window.earliest, window.latest), (day(earliest), day(latest)), "{submitted}");
        }
    }

    #[test]
    fn on_any_day_windows_follow_one_another_on_working_days() {
        let last = day("2028-09-22");
        for submitted in day("2024-01-01").iter_days().take_while(|date| *date <= last) {
            let timetable = Timetable::from_submission(submitted).unwrap();
            let mut before = (submitted, submitted);
            for window in timetable.windows {
                assert!(window.earliest <= window.latest, "{submitted} {window:?}");
                assert!(before.0 <= window.earliest && before.1 <= window.latest, "{submitted} {window:?}");
                for date in [window.earliest, window.latest] {
                    assert!(EnglandAndWales.is_working_day(date).unwrap(), "{submitted} {window:?}");
                }
                assert!(window.contains(window.earliest) && window.contains(window.latest));
                assert!(!window.contains(window.latest + Days::new(1)));
                before = (window.earliest, window.latest);
            }
        }
    }

    #[test]
    fn past_the_years_held_there_is_no_guess() {
        for (submitted, year) in [
            ("2023-12-29", Some(2023)),
            ("2024-01-01", None),
            // Fourteen weeks on is Friday 29 December 2028, the last working day held.
            ("2028-09-22", None),
            ("2028-09-23", Some(2029)),
            ("2029-06-01", Some(2029)),
        ] {
            let error = Timetable::from_submission(day(submitted)).err();
            let expected =
                year.map(|year| TimetableError::YearNotHeld(YearNotHeld { year, first: 2024, last: 2028 }));
            assert_eq!(error, expected, "{submitted}");
        }
        assert!(Timetable::from_submission(NaiveDate::MIN).is_err());
        assert!(Timetable::from_submission(NaiveDate::MAX).is_err());
    }

    /// Every day from Monday to Friday, for ten years.
    struct NoDaysOff;

    impl WorkingDays for NoDaysOff {
        fn years(&self) -> std::ops::RangeInclusive<i32> {
            2024..=2033
        }

        fn is_day_off(&self, _: NaiveDate) -> bool {
            false
        }
    }

    #[test]
    fn another_calendar_moves_the_dates() {
        // Two weeks on is Christmas Day.
        let timetable = Timetable::by_working_days(day("2026-12-11"), &NoDaysOff).unwrap();
        assert_eq!(timetable.window(Stage::Sift).unwrap().latest, day("2026-12-25"));
        assert!(Timetable::by_working_days(day("2029-06-01"), &NoDaysOff).is_ok());
        let error = YearNotHeld { year: 2034, first: 2024, last: 2033 };
        assert_eq!(
            Timetable::by_working_days(day("2033-12-01"), &NoDaysOff),
            Err(TimetableError::YearNotHeld(error))
        );
    }

    #[test]
    fn it_serialises_with_its_basis() {
        let timetable = Timetable::from_submission(day("2026-06-01")).unwrap();
        let json = serde_json::to_value(timetable).unwrap();
        assert_eq!(json["windows"][0]["basis"], "published");
        assert_eq!(json["windows"][1]["basis"], "interpolated");
        assert_eq!(json["windows"][3]["stage"], "started");
    }
}
