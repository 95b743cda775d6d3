//! What was sent is not kept for ever: what is left of it are numbers.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDateTime};
use sqlx::Row;

use super::applications::stamp;
use super::{Result, Store, changes};

/// How many days an alert waits to be confirmed.
pub const DAYS_TO_CONFIRM: i64 = 7;

impl Store {
    /// Deletes what was sent for a post before a time, with everything that was done to it; how many had which findings stays. Gives how
    /// many went.
    pub async fn forget_sent(&self, post: &str, before: NaiveDateTime) -> Result<u64> {
        const OLD: &str = "SELECT id FROM application WHERE post = $1 AND submitted_at < $2";
        let before = stamp(before);
        let mut transaction = self.writes.begin().await?;
        // What was taken back is in no figures.
        let of_withdrawn = sqlx::AssertSqlSafe(format!(
            "DELETE FROM assessment WHERE application IN ({OLD} AND withdrawn_at IS NOT NULL)"
        ));
        sqlx::query(of_withdrawn).bind(post).bind(&before).execute(&mut *transaction).await?;
        let counted = sqlx::AssertSqlSafe(format!(
            "DELETE FROM assessment WHERE application IN ({OLD}) RETURNING tally"
        ));
        let mut tallies = BTreeMap::<String, i64>::new();
        for row in sqlx::query(counted).bind(post).bind(&before).fetch_all(&mut *transaction).await? {
            *tallies.entry(row.try_get::<Option<String>, _>("tally")?.unwrap_or_default()).or_default() += 1;
        }
        for (tally, many) in tallies {
            let added = sqlx::query(
                "INSERT INTO past_tally (post, tally, many) VALUES ($1, $2, $3)
                 ON CONFLICT (post, tally) DO UPDATE SET many = past_tally.many + $3",
            );
            added.bind(post).bind(tally).bind(many).execute(&mut *transaction).await?;
        }
        for table in ["done", "sheet", "further_link"] {
            let rows = sqlx::AssertSqlSafe(format!("DELETE FROM {table} WHERE application IN ({OLD})"));
            sqlx::query(rows).bind(post).bind(&before).execute(&mut *transaction).await?;
        }
        let gone = sqlx::query("DELETE FROM application WHERE post = $1 AND submitted_at < $2");
        let gone = gone.bind(post).bind(&before).execute(&mut *transaction).await?.rows_affected();
        // An order of merit of nobody names those who were in it.
        sqlx::query(
            "DELETE FROM cut WHERE post = $1
             AND NOT EXISTS (SELECT id FROM application WHERE post = $1 AND submitted_at IS NOT NULL)",
        )
        .bind(post)
        .execute(&mut *transaction)
        .await?;
        if gone > 0 {
            changes(&mut transaction, post).await?;
        }
        transaction.commit().await?;
        if gone > 0 {
            self.forget().await?;
        }
        Ok(gone)
    }

    /// Deletes the requests for alerts that nobody confirmed in time.
    pub async fn forget_alerts(&self, now: NaiveDateTime) -> Result<()> {
        let old = sqlx::query("DELETE FROM alert WHERE confirm IS NOT NULL AND asked_at < $1");
        old.bind(stamp(now - Duration::days(DAYS_TO_CONFIRM))).execute(&self.writes).await?;
        Ok(())
    }
}
