//! How the clock was seen to run: what is deleted by its time has to be old by a clock that did not leap.

use chrono::{NaiveDateTime, TimeDelta};
use sqlx::Row;

use super::applications::stamp;
use super::{Result, Store};
use crate::clock::PLAY;

/// How far the clock may be ahead of when it was last seen: a site that was off for longer waits a day before it deletes anything.
const LEAP: TimeDelta = TimeDelta::days(2);

/// How long a clock that leapt has to run without another leap.
const STEADY: TimeDelta = TimeDelta::days(1);

/// How the clock was seen to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The last time that was trusted.
    pub trusted: NaiveDateTime,
    seen: NaiveDateTime,
    /// When the clock was first seen to have leapt, by what it showed then.
    doubted: Option<NaiveDateTime>,
}

impl Seen {
    pub const fn is_doubted(&self) -> bool {
        self.doubted.is_some()
    }

    const fn trusting(now: NaiveDateTime) -> Seen {
        Seen { trusted: now, seen: now, doubted: None }
    }

    /// What is known once the clock is seen again, as it is at least every hour while the site runs.
    fn and_now(self, now: NaiveDateTime) -> Seen {
        if (-PLAY..=LEAP).contains(&(now - self.trusted)) {
            return Seen { trusted: self.trusted.max(now), seen: now, doubted: None };
        }
        let is_steady = (TimeDelta::zero()..=PLAY).contains(&(now - self.seen));
        match self.doubted.filter(|_| is_steady) {
            Some(since) if now - since >= STEADY => Seen::trusting(now),
            since => Seen { seen: now, doubted: since.or(Some(now)), ..self },
        }
    }
}

impl Store {
    /// Sees the clock again; `is_right` says that somebody looked at it.
    pub async fn see(&self, now: NaiveDateTime, is_right: bool) -> Result<Seen> {
        let before =
            match sqlx::query("SELECT trusted, seen, doubted FROM clock").fetch_optional(&self.pool).await? {
                Some(row) => {
                    let time = |text: String| text.parse().unwrap_or(now);
                    Some(Seen {
                        trusted: time(row.try_get("trusted")?),
                        seen: time(row.try_get("seen")?),
                        doubted: row.try_get::<Option<String>, _>("doubted")?.map(time),
                    })
                }
                None => self.last_touched().await?.map(Seen::trusting),
            };
        let seen = match before.filter(|_| !is_right) {
            Some(before) => before.and_now(now),
            None => Seen::trusting(now),
        };
        sqlx::query(
            "INSERT INTO clock (id, trusted, seen, doubted) VALUES (1, $1, $2, $3)
             ON CONFLICT (id) DO UPDATE SET trusted = $1, seen = $2, doubted = $3",
        )
        .bind(stamp(seen.trusted))
        .bind(stamp(seen.seen))
        .bind(seen.doubted.map(stamp))
        .execute(&self.writes)
        .await?;
        Ok(seen)
    }

    /// When an application was last changed, by the clock of then.
    async fn last_touched(&self) -> Result<Option<NaiveDateTime>> {
        let last: Option<String> =
            sqlx::query_scalar("SELECT MAX(touched) FROM application").fetch_one(&self.pool).await?;
        Ok(last.and_then(|last| last.parse().ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Temporary;
    use super::*;

    fn noon() -> NaiveDateTime {
        "2026-11-21T12:00:00".parse().unwrap()
    }

    #[test]
    fn a_clock_that_leaps_is_doubted() {
        let before = Seen::trusting(noon());
        for (leap, is_doubted) in [
            (TimeDelta::zero(), false),
            (TimeDelta::hours(1), false),
            (LEAP, false),
            (LEAP + TimeDelta::seconds(1), true),
            (TimeDelta::days(400), true),
            (-PLAY, false),
            (-PLAY - TimeDelta::seconds(1), true),
            (TimeDelta::days(-400), true),
        ] {
            let after = before.and_now(noon() + leap);
            assert_eq!(after.is_doubted(), is_doubted, "{leap}");
            assert!(after.trusted >= noon(), "{leap}");
            // Back where it was, it is trusted again.
            assert!(!is_doubted || !after.and_now(noon() + TimeDelta::hours(1)).is_doubted(), "{leap}");
        }
    }

    #[test]
    fn a_steady_day_is_trusted() {
        let ahead = noon() + TimeDelta::days(400);
        let mut seen = Seen::trusting(noon()).and_now(ahead);
        for hour in 1..24 {
            seen = seen.and_now(ahead + TimeDelta::hours(hour));
            assert!(seen.is_doubted() && seen.trusted == noon(), "{hour}");
        }
        let whole = seen.and_now(ahead + STEADY);
        assert_eq!(whole, Seen::trusting(ahead + STEADY));
        // Another leap, or a night without a look, begins the day anew.
        for leap in [TimeDelta::hours(9), TimeDelta::days(400), TimeDelta::days(-1)] {
            let again = seen.and_now(seen.seen + leap);
            let later = again.and_now(again.seen + TimeDelta::hours(1));
            assert!(later.is_doubted(), "{leap}");
        }
    }

    #[tokio::test]
    async fn the_first_look_asks_what_is_kept() {
        let kept = Temporary::new().await;
        assert!(!kept.store.see(noon(), false).await.unwrap().is_doubted(), "nothing is kept");
        let other = Temporary::new().await;
        other.store.start("post", "en", noon()).await.unwrap();
        let ahead = noon() + TimeDelta::days(400);
        let seen = other.store.see(ahead, false).await.unwrap();
        assert!(seen.is_doubted() && seen.trusted == noon());
        assert!(other.store.see(ahead, false).await.unwrap().is_doubted());
        // Somebody looked at the clock, and says that it is right.
        assert!(!other.store.see(ahead, true).await.unwrap().is_doubted());
        assert!(!other.store.see(ahead, false).await.unwrap().is_doubted());
    }
}
