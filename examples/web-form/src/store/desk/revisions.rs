//! How often anything changed that lists show of the applications for a post.

use sqlx::AnyConnection;

use crate::store::{Result, Store};

/// Notes that something changes, in the transaction of the change.
pub async fn changes(connection: &mut AnyConnection, post: &str) -> Result<()> {
    let next = sqlx::query(
        "INSERT INTO revision (post, number) VALUES ($1, 1) ON CONFLICT (post) DO UPDATE SET number = revision.number + 1",
    );
    next.bind(post).execute(connection).await?;
    Ok(())
}

impl Store {
    /// The number of changes: 0 before anybody sent an application for the post.
    pub async fn revision(&self, post: &str) -> Result<i64> {
        let number = sqlx::query_scalar("SELECT number FROM revision WHERE post = $1").bind(post);
        Ok(number.fetch_optional(&self.pool).await?.unwrap_or(0))
    }
}
