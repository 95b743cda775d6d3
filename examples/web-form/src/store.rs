//! Applications in one SQLite file. A page that was acknowledged is on the disk.

use std::path::Path;
use std::sync::{Arc, Mutex};

use applicant::Draft;
use applicant::messages::Locale;
use chrono::{Duration, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// How long a link leads back to an application that was not sent.
pub const DAYS_KEPT: i64 = 28;

#[derive(Clone)]
pub struct Store(Arc<Mutex<Connection>>);

/// An application as it is stored.
pub struct Saved {
    pub id: i64,
    pub draft: Draft,
    pub locale: Locale,
    /// Goes into every form, so that no other site can send one.
    pub csrf: String,
    pub submitted_on: Option<String>,
    /// Set when it is sent.
    pub reference: Option<String>,
}

/// 128 bits of the operating system, as hexadecimal digits.
pub fn secret() -> String {
    let mut bytes = [0; 16];
    // Without randomness there are no secrets, and nothing to serve.
    getrandom::fill(&mut bytes).expect("the operating system has no randomness");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Store {
    pub fn open(path: &Path) -> rusqlite::Result<Store> {
        let connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             CREATE TABLE IF NOT EXISTS application (
                 id INTEGER PRIMARY KEY, session TEXT UNIQUE, link TEXT UNIQUE, csrf TEXT NOT NULL, locale TEXT NOT NULL,
                 draft TEXT NOT NULL, touched TEXT NOT NULL, reference TEXT, submitted_on TEXT
             ) STRICT;",
        )?;
        Ok(Store(Arc::new(Mutex::new(connection))))
    }

    fn with<T>(&self, run: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        // A panic elsewhere leaves no half-written row: each change is one statement.
        run(&self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// A blank application; gives the secret of its session.
    pub fn start(&self, locale: Locale, now: NaiveDateTime) -> rusqlite::Result<String> {
        let session = secret();
        self.with(|db| {
            db.execute(
                "INSERT INTO application (session, csrf, locale, draft, touched) VALUES (?1, ?2, ?3, '{}', ?4)",
                params![hash(&session), secret(), locale.as_str(), now.to_string()],
            )
        })?;
        Ok(session)
    }

    /// The application of a session, unless its time is over.
    pub fn find(&self, session: &str, now: NaiveDateTime) -> rusqlite::Result<Option<Saved>> {
        let oldest = (now - Duration::days(DAYS_KEPT)).to_string();
        self.with(|db| {
            db.query_row(
                "SELECT id, draft, locale, csrf, submitted_on, reference FROM application WHERE session = ?1 AND touched >= ?2",
                params![hash(session), oldest],
                |row| {
                    let draft: String = row.get(1)?;
                    Ok(Saved {
                        id: row.get(0)?,
                        draft: Draft::from_json(draft.as_bytes()).unwrap_or_default(),
                        locale: Locale::parse(&row.get::<_, String>(2)?).unwrap_or_default(),
                        csrf: row.get(3)?,
                        submitted_on: row.get(4)?,
                        reference: row.get(5)?,
                    })
                },
            )
            .optional()
        })
    }

    /// Saves an application that was not sent yet.
    pub fn save(&self, id: i64, draft: &Draft, now: NaiveDateTime) -> rusqlite::Result<()> {
        let json = serde_json::to_string(draft).unwrap_or_default();
        self.with(|db| {
            db.execute(
                "UPDATE application SET draft = ?2, touched = ?3 WHERE id = ?1 AND submitted_on IS NULL",
                params![id, json, now.to_string()],
            )
        })?;
        Ok(())
    }

    pub fn speak(&self, id: i64, locale: Locale) -> rusqlite::Result<()> {
        self.with(|db| {
            db.execute("UPDATE application SET locale = ?2 WHERE id = ?1", params![id, locale.as_str()])
        })?;
        Ok(())
    }

    /// A new link back to the application; an older one leads nowhere from now on.
    pub fn link(&self, id: i64) -> rusqlite::Result<String> {
        let link = secret();
        self.with(|db| {
            db.execute("UPDATE application SET link = ?2 WHERE id = ?1", params![id, hash(&link)])
        })?;
        Ok(link)
    }

    /// Uses a link up: gives the secret of a new session, and the old session ends.
    pub fn redeem(&self, link: &str, now: NaiveDateTime) -> rusqlite::Result<Option<String>> {
        let session = secret();
        let oldest = (now - Duration::days(DAYS_KEPT)).to_string();
        let changed = self.with(|db| {
            db.execute(
                "UPDATE application SET session = ?2, link = NULL
                 WHERE link = ?1 AND touched >= ?3 AND submitted_on IS NULL",
                params![hash(link), hash(&session), oldest],
            )
        })?;
        Ok((changed == 1).then_some(session))
    }

    pub fn delete(&self, id: i64) -> rusqlite::Result<()> {
        self.with(|db| db.execute("DELETE FROM application WHERE id = ?1 AND submitted_on IS NULL", [id]))?;
        Ok(())
    }

    /// Sends it: from now on it does not change.
    pub fn submit(&self, id: i64, now: NaiveDateTime) -> rusqlite::Result<()> {
        let reference = secret().get(..8).unwrap_or_default().to_owned();
        self.with(|db| {
            db.execute(
                "UPDATE application SET submitted_on = ?2, reference = ?3, link = NULL WHERE id = ?1 AND submitted_on IS NULL",
                params![id, now.date().to_string(), reference],
            )
        })?;
        Ok(())
    }

    /// The applications that were sent: reference, draft, and the day.
    pub fn submitted(&self) -> rusqlite::Result<Vec<(String, Draft, String)>> {
        self.with(|db| {
            let mut all = db.prepare(
                "SELECT reference, draft, submitted_on FROM application WHERE submitted_on IS NOT NULL",
            )?;
            let rows = all.query_map([], |row| {
                let draft: String = row.get(1)?;
                Ok((row.get(0)?, Draft::from_json(draft.as_bytes()).unwrap_or_default(), row.get(2)?))
            })?;
            rows.collect()
        })
    }
}
