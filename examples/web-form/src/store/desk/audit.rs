//! The trail of who saw and did what. Nothing that an applicant wrote is in it.

use chrono::NaiveDateTime;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::moment;
use crate::store::{Result, Store, secret};

/// As many lines as a page shows.
pub const AUDIT_PAGE: i64 = 50;

/// A line of the trail.
pub struct Audited {
    pub at: NaiveDateTime,
    /// The name of who it was; nobody's where it was the command.
    pub name: Option<String>,
    pub action: String,
    pub reference: Option<String>,
}

/// Writes a line in a transaction with what it is about.
pub async fn note(
    connection: &mut AnyConnection,
    staff: &str,
    action: &str,
    reference: Option<&str>,
    now: NaiveDateTime,
) -> Result<()> {
    sqlx::query("INSERT INTO audit (id, at, staff, action, reference) VALUES ($1, $2, $3, $4, $5)")
        .bind(secret())
        .bind(moment(now))
        .bind(staff)
        .bind(action)
        .bind(reference)
        .execute(connection)
        .await?;
    Ok(())
}

impl Store {
    /// Notes what somebody saw or did, by their id.
    pub async fn audit(
        &self,
        staff: &str,
        action: &str,
        reference: Option<&str>,
        now: NaiveDateTime,
    ) -> Result<()> {
        let mut connection = self.writes.acquire().await?;
        note(&mut connection, staff, action, reference, now).await
    }

    /// A page of the trail, the newest first, from page 0; and how many lines there are.
    pub async fn audited(&self, page: i64) -> Result<(Vec<Audited>, i64)> {
        let count = sqlx::query_scalar("SELECT COUNT(*) FROM audit").fetch_one(&self.pool).await?;
        let lines = sqlx::query(
            "SELECT at, CASE WHEN audit.staff = 'applicant' THEN 'the applicant' ELSE name END AS name, action, reference
             FROM audit LEFT JOIN staff ON staff.id = audit.staff
             ORDER BY at DESC, audit.id LIMIT $1 OFFSET $2",
        );
        let lines = lines.bind(AUDIT_PAGE).bind(page * AUDIT_PAGE).fetch_all(&self.pool).await?;
        let line = |row: &AnyRow| {
            Ok(Audited {
                at: row.try_get::<String, _>("at")?.parse().unwrap_or_default(),
                name: row.try_get("name")?,
                action: row.try_get("action")?,
                reference: row.try_get("reference")?,
            })
        };
        Ok((lines.iter().map(line).collect::<Result<_>>()?, count))
    }
}
