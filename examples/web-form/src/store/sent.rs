//! Applications that were sent: how that is done once, what they are found by, and how they are taken back.

use applicant::Draft;
use chrono::NaiveDateTime;
use sqlx::Row;

use super::applications::{COLUMNS, Saved, read, stamp};
use super::{Result, Store, StoreError, changes, hash, secret};

/// How often an application is sent again where it was changed at that moment, or its reference belongs to another.
const TRIES: usize = 20;

/// What people call an application by: eight digits and letters of 32 that are not mistaken for each other.
fn reference() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let digits = u128::from_str_radix(&secret(), 16).unwrap_or_default();
    (0..8).map(|place| char::from(LETTERS[((digits >> (5 * place)) & 31) as usize])).collect()
}

impl Store {
    /// Sends an application, if its newest state is sound: from then on it does not change. Gives the secret of its lasting link,
    /// nothing where it was not sound, or was sent already.
    pub async fn submit(
        &self,
        id: &str,
        now: NaiveDateTime,
        is_sound: impl Fn(&Draft) -> bool,
    ) -> Result<Option<String>> {
        for _ in 0..TRIES {
            let found = sqlx::query(
                "SELECT post, draft, version FROM application WHERE id = $1 AND submitted_at IS NULL",
            );
            let Some(row) = found.bind(id).fetch_optional(&self.pool).await? else { return Ok(None) };
            if !is_sound(&Draft::from_json(row.try_get::<String, _>("draft")?.as_bytes())?) {
                return Ok(None);
            }
            let link = secret();
            let sent = sqlx::query(
                "UPDATE application SET submitted_at = $1, reference = $2, result_link = $3, link = NULL, used_link = NULL,
                 removed = NULL WHERE id = $4 AND version = $5 AND submitted_at IS NULL",
            )
            .bind(stamp(now))
            .bind(reference())
            .bind(hash(&link))
            .bind(id)
            .bind(row.try_get::<i64, _>("version")?);
            let mut transaction = self.writes.begin().await?;
            match sent.execute(&mut *transaction).await {
                Ok(sent) if sent.rows_affected() == 1 => {
                    changes(&mut transaction, row.try_get("post")?).await?;
                    transaction.commit().await?;
                    return Ok(Some(link));
                }
                // The reference belongs to another.
                Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {}
                Err(error) => return Err(error.into()),
                Ok(_) => {}
            }
        }
        Err(StoreError::Busy)
    }

    /// The application that was sent and has this lasting link, or this further one.
    pub async fn find_sent(&self, link: &str) -> Result<Option<Saved>> {
        let query = sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM application
             WHERE result_link = $1 OR id = (SELECT application FROM further_link WHERE link = $1)"
        ));
        let found = sqlx::query(query).bind(hash(link));
        found.fetch_optional(&self.pool).await?.as_ref().map(read).transpose()
    }

    /// The application that was sent and has this reference.
    pub async fn sent_as(&self, reference: &str) -> Result<Option<Saved>> {
        let query = sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM application WHERE reference = $1"));
        sqlx::query(query).bind(reference).fetch_optional(&self.pool).await?.as_ref().map(read).transpose()
    }

    /// A further lasting link to an application that was sent: the first is known by its hash alone.
    pub async fn further_link(&self, id: &str) -> Result<String> {
        let link = secret();
        let made = sqlx::query("INSERT INTO further_link (link, application) VALUES ($1, $2)");
        made.bind(hash(&link)).bind(id).execute(&self.writes).await?;
        Ok(link)
    }

    /// Whoever sent it does not want it judged any more.
    pub async fn withdraw(&self, id: &str, now: NaiveDateTime) -> Result<()> {
        let withdrawn = sqlx::query_scalar::<_, String>(
            "UPDATE application SET withdrawn_at = $1
             WHERE id = $2 AND submitted_at IS NOT NULL AND withdrawn_at IS NULL RETURNING post",
        );
        let mut transaction = self.writes.begin().await?;
        if let Some(post) = withdrawn.bind(stamp(now)).bind(id).fetch_optional(&mut *transaction).await? {
            changes(&mut transaction, &post).await?;
        }
        Ok(transaction.commit().await?)
    }
}
