//! Where the order of merit of a post is cut, and what was settled there.

use sqlx::Row;

use super::revisions::changes;
use crate::store::{Result, Store};

impl Store {
    /// What is kept of the cut of a post, as JSON, and its version: 0 before there is one.
    pub async fn cut(&self, post: &str) -> Result<(String, i64)> {
        let found = sqlx::query("SELECT content, version FROM cut WHERE post = $1").bind(post);
        Ok(match found.fetch_optional(&self.pool).await? {
            Some(row) => (row.try_get("content")?, row.try_get("version")?),
            None => ("{}".to_owned(), 0),
        })
    }

    /// Keeps a cut over the version that was read. Says whether it did: not over a newer one.
    pub async fn keep_cut(&self, post: &str, content: &str, version: i64) -> Result<bool> {
        let kept = sqlx::query(
            "INSERT INTO cut (post, content, version) VALUES ($1, $2, $3 + 1)
             ON CONFLICT (post) DO UPDATE SET content = $2, version = $3 + 1 WHERE cut.version = $3",
        );
        let mut transaction = self.writes.begin().await?;
        let kept = kept.bind(post).bind(content).bind(version).execute(&mut *transaction).await?;
        changes(&mut transaction, post).await?;
        transaction.commit().await?;
        Ok(kept.rows_affected() == 1)
    }
}
