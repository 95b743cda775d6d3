//! The only clock: local time, as adverts are published in it. A clock can be set wrong, so that it does not fall behind a time that
//! was trusted, and so that nothing is deleted by a clock that leapt.

use std::sync::{PoisonError, RwLock};
use std::time::Instant;

use chrono::{Local, NaiveDateTime, TimeDelta};

/// What is known of the clock, once the store has been asked.
#[derive(Clone, Copy)]
struct Known {
    /// The last time that was trusted, and when that was by a clock that cannot be set.
    trusted: NaiveDateTime,
    at: Instant,
    is_doubted: bool,
}

static KNOWN: RwLock<Option<Known>> = RwLock::new(None);

/// How far a clock may fall behind and still be taken at its word: in autumn it does so by an hour.
pub const PLAY: TimeDelta = TimeDelta::hours(2);

fn known() -> Option<Known> {
    *KNOWN.read().unwrap_or_else(PoisonError::into_inner)
}

/// What the clock shows, right or wrong.
pub fn shown() -> NaiveDateTime {
    Local::now().naive_local()
}

/// The time: what the clock shows, unless it fell behind.
pub fn now() -> NaiveDateTime {
    let at_least = known()
        .and_then(|known| known.trusted.checked_add_signed(TimeDelta::from_std(known.at.elapsed()).ok()?));
    not_behind(shown(), at_least)
}

fn not_behind(shown: NaiveDateTime, at_least: Option<NaiveDateTime>) -> NaiveDateTime {
    at_least.filter(|at_least| *at_least - shown > PLAY).unwrap_or(shown)
}

/// Takes note of the last time that was trusted, and whether the clock is doubted since.
pub fn note(trusted: NaiveDateTime, is_doubted: bool) {
    let known = Known { trusted, at: Instant::now(), is_doubted };
    *KNOWN.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
}

/// Whether the clock leapt, and nobody said yet that it is right.
pub fn is_doubted() -> bool {
    known().is_some_and(|known| known.is_doubted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-{time}").parse().unwrap()
    }

    #[test]
    fn time_does_not_run_backwards() {
        let trusted = at("10-25T01:30:00");
        for (shown, at_least, expected) in [
            (at("10-25T01:00:00"), None, at("10-25T01:00:00")),
            (at("10-25T01:31:00"), Some(trusted), at("10-25T01:31:00")),
            (at("12-25T00:00:00"), Some(trusted), at("12-25T00:00:00")),
            // The clocks go back.
            (at("10-25T00:31:00"), Some(trusted), at("10-25T00:31:00")),
            (at("10-24T23:30:00"), Some(trusted), at("10-24T23:30:00")),
            // The clock is wrong.
            (at("10-24T23:29:59"), Some(trusted), trusted),
            (at("01-01T00:00:00"), Some(trusted), trusted),
        ] {
            assert_eq!(not_behind(shown, at_least), expected, "{shown}");
        }
    }
}
