//! The sheets of the markers: ratings and notes as typed, until they are handed in.

use sqlx::Row;

use crate::store::{Result, Store, secret};

/// How far a marker is with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetState {
    Draft,
    HandedIn,
    /// They declared a conflict of interest.
    Conflict,
}

impl SheetState {
    pub const fn as_str(self) -> &'static str {
        match self {
            SheetState::Draft => "draft",
            SheetState::HandedIn => "handed_in",
            SheetState::Conflict => "conflict",
        }
    }

    pub fn parse(text: &str) -> SheetState {
        match text {
            "handed_in" => SheetState::HandedIn,
            "conflict" => SheetState::Conflict,
            _ => SheetState::Draft,
        }
    }
}

/// What one marker typed of one application.
pub struct Sheet {
    /// As JSON.
    pub typed: String,
    /// Grows with each save; 0 before the first.
    pub version: i64,
    pub state: SheetState,
}

impl Store {
    /// The sheet of a marker; a blank one before anything is saved.
    pub async fn sheet(&self, application: &str, staff: &str) -> Result<Sheet> {
        let found =
            sqlx::query("SELECT typed, version, state FROM sheet WHERE application = $1 AND staff = $2");
        let found = found.bind(application).bind(staff).fetch_optional(&self.pool).await?;
        let Some(row) = found else {
            return Ok(Sheet { typed: "{}".to_owned(), version: 0, state: SheetState::Draft });
        };
        let state: String = row.try_get("state")?;
        Ok(Sheet {
            typed: row.try_get("typed")?,
            version: row.try_get("version")?,
            state: SheetState::parse(&state),
        })
    }

    /// Saves a sheet as typed over the version that was read. Says whether it did: not over a newer one, nor one that was handed in.
    pub async fn save_sheet(
        &self,
        application: &str,
        staff: &str,
        typed: &str,
        version: i64,
    ) -> Result<bool> {
        let saved = sqlx::query(
            "INSERT INTO sheet (id, application, staff, typed, version, state) VALUES ($1, $2, $3, $4, $5 + 1, 'draft')
             ON CONFLICT (application, staff) DO UPDATE SET typed = $4, version = $5 + 1
             WHERE sheet.version = $5 AND sheet.state = 'draft'",
        );
        let saved = saved.bind(secret()).bind(application).bind(staff).bind(typed).bind(version);
        Ok(saved.execute(&self.writes).await?.rows_affected() == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::Temporary;

    #[tokio::test]
    async fn a_second_tab_writes_over_nothing() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        assert_eq!(store.sheet("a", "s").await.unwrap().version, 0);
        assert!(store.save_sheet("a", "s", "1", 0).await.unwrap());
        assert!(!store.save_sheet("a", "s", "2", 0).await.unwrap(), "of a page that was opened before");
        assert!(store.save_sheet("a", "s", "3", 1).await.unwrap());
        let sheet = store.sheet("a", "s").await.unwrap();
        assert_eq!((sheet.typed.as_str(), sheet.version, sheet.state), ("3", 2, SheetState::Draft));
        assert_eq!(store.sheet("a", "another").await.unwrap().version, 0);
    }
}
