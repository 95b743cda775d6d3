//! What was done to an application, in order, and where it stands after that.

use chrono::NaiveDateTime;
use sqlx::{AnyConnection, Row};

use super::audit::note;
use super::revisions::changes;
use super::sheets::SheetState;
use crate::store::applications::stamp;
use crate::store::{Result, Store, secret};

/// Something that was done.
pub struct Done {
    pub at: NaiveDateTime,
    /// Who did it, by their id.
    pub staff: String,
    /// What, as JSON.
    pub deed: String,
}

/// Where an application stands: what lists show of it.
pub struct Standing {
    pub stage: String,
    /// What a person decided.
    pub decided: Option<&'static str>,
    pub markers: i64,
    pub sift: &'static str,
    /// The ratings that are settled, as JSON.
    pub settled: String,
}

/// What becomes of the sheet of whoever does it.
#[derive(Clone, Copy)]
pub enum SheetChange {
    None,
    /// This version of it is handed in.
    HandedIn(i64),
    /// It counts no more, or never did.
    Conflict,
}

/// Something to be written down: all of it or nothing.
pub struct Writing<'a> {
    /// The id of the application, its reference, and the post that it is for.
    pub application: &'a str,
    pub reference: &'a str,
    pub post: &'a str,
    /// How much was done before it.
    pub after: usize,
    /// Who does it, and what for the trail.
    pub staff: &'a str,
    pub action: &'a str,
    /// What is done, as JSON; one thing may bring others with it.
    pub deeds: Vec<String>,
    pub sheet: SheetChange,
    pub standing: Standing,
}

impl Store {
    /// Everything that was done to an application, the oldest first.
    pub async fn done(&self, application: &str) -> Result<Vec<Done>> {
        let all = sqlx::query("SELECT at, staff, deed FROM done WHERE application = $1 ORDER BY number");
        let all = all.bind(application).fetch_all(&self.pool).await?;
        let done = |row: &sqlx::any::AnyRow| {
            Ok(Done {
                at: row.try_get::<String, _>("at")?.parse().unwrap_or_default(),
                staff: row.try_get("staff")?,
                deed: row.try_get("deed")?,
            })
        };
        all.iter().map(done).collect()
    }

    /// Writes down what is done, with its line in the trail. Says whether it did: not where others were faster.
    pub async fn write(&self, writing: &Writing<'_>, now: NaiveDateTime) -> Result<bool> {
        let mut transaction = self.writes.begin().await?;
        // Dropped without a commit, it is as if nothing had been done.
        match write(&mut transaction, writing, now).await {
            Ok(true) => transaction.commit().await.map(|()| true).map_err(Into::into),
            Ok(false) => Ok(false),
            Err(crate::store::StoreError::Database(sqlx::Error::Database(error)))
                if error.is_unique_violation() =>
            {
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}

async fn write(connection: &mut AnyConnection, writing: &Writing<'_>, now: NaiveDateTime) -> Result<bool> {
    let Writing { application, reference, post, after, staff, action, deeds, sheet, standing } = writing;
    for (number, deed) in (*after as i64 + 1..).zip(deeds) {
        let insert =
            "INSERT INTO done (id, application, number, at, staff, deed) VALUES ($1, $2, $3, $4, $5, $6)";
        let insert = sqlx::query(insert).bind(secret()).bind(*application).bind(number);
        insert.bind(stamp(now)).bind(*staff).bind(deed).execute(&mut *connection).await?;
    }
    match sheet {
        SheetChange::None => {}
        SheetChange::HandedIn(version) => {
            let handed_in = sqlx::query(
                "UPDATE sheet SET state = $1 WHERE application = $2 AND staff = $3 AND version = $4 AND state = 'draft'",
            );
            let handed_in = handed_in.bind(SheetState::HandedIn.as_str()).bind(*application).bind(*staff);
            if handed_in.bind(version).execute(&mut *connection).await?.rows_affected() != 1 {
                return Ok(false);
            }
        }
        SheetChange::Conflict => {
            let conflict = sqlx::query(
                "INSERT INTO sheet (id, application, staff, typed, version, state) VALUES ($1, $2, $3, '{}', 1, $4)
                 ON CONFLICT (application, staff) DO UPDATE SET state = $4, version = sheet.version + 1",
            );
            let conflict = conflict.bind(secret()).bind(*application).bind(*staff);
            conflict.bind(SheetState::Conflict.as_str()).execute(&mut *connection).await?;
        }
    }
    sqlx::query(
        "UPDATE assessment SET stage = $1, decided = $2, markers = $3, sift = $4, settled = $5 WHERE application = $6",
    )
    .bind(&standing.stage)
    .bind(standing.decided)
    .bind(standing.markers)
    .bind(standing.sift)
    .bind(&standing.settled)
    .bind(*application)
    .execute(&mut *connection)
    .await?;
    changes(connection, post).await?;
    note(connection, staff, action, Some(reference), now).await?;
    Ok(true)
}
