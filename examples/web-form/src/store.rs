//! Applications in one SQLite file. A page that was acknowledged is on the disk.

use std::path::Path;
use std::sync::{Arc, Mutex};

use applicant::Draft;
use applicant::messages::Language;
use chrono::{Duration, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};

/// How long a link leads back to an application that was not sent.
pub const DAYS_KEPT: i64 = 28;

#[derive(Clone)]
pub struct Store(Arc<Mutex<Connection>>);

/// An application as it is stored.
pub struct Saved {
    pub id: i64,
    pub draft: Draft,
    /// The tag of the language.
    pub locale: String,
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

/// What was deleted is not left in the log of changes either.
fn forget(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What became of a change.
#[derive(Debug, PartialEq, Eq)]
pub enum Changed {
    Yes,
    /// It was sent or deleted since.
    Gone,
    /// It would be more than a draft may hold, so that it could not be read again.
    TooLarge,
}

fn readable(draft: &str) -> rusqlite::Result<Draft> {
    // A draft that cannot be read is an error, and never a blank one that is then saved over it.
    Draft::from_json(draft.as_bytes())
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

fn oldest(now: NaiveDateTime) -> String {
    (now - Duration::days(DAYS_KEPT)).to_string()
}

/// The steps from an empty file to one of today, each of which is taken once; `PRAGMA user_version` counts them. What was
/// released does not change: a new column is a new step.
const STEPS: [fn(&Connection) -> rusqlite::Result<()>; 2] = [
    |db| {
        // Files of the time before versions were counted have the table already.
        db.execute_batch(
            "CREATE TABLE IF NOT EXISTS application (
                 id INTEGER PRIMARY KEY, session TEXT UNIQUE, link TEXT UNIQUE, csrf TEXT NOT NULL, locale TEXT NOT NULL,
                 draft TEXT NOT NULL, touched TEXT NOT NULL, reference TEXT, submitted_on TEXT
             ) STRICT",
        )
    },
    |db| {
        // Some of those have the column too.
        let has = "SELECT count(*) FROM pragma_table_info('application') WHERE name = 'used_link'";
        if db.query_row(has, [], |row| row.get::<_, i64>(0))? == 0 {
            db.execute_batch("ALTER TABLE application ADD COLUMN used_link TEXT")?;
        }
        db.execute_batch("CREATE UNIQUE INDEX IF NOT EXISTS application_used_link ON application (used_link)")
    },
];

/// The version of a file that all steps were taken with.
const NEWEST: i64 = STEPS.len() as i64;

/// Takes the steps that a file has not taken yet: all of them, or none.
fn bring_up_to_date(connection: &mut Connection) -> anyhow::Result<()> {
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = change.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    anyhow::ensure!(version <= NEWEST, "it was made by a later version of this programme");
    for step in STEPS.iter().skip(usize::try_from(version).unwrap_or_default()) {
        step(&change)?;
    }
    change.pragma_update(None, "user_version", NEWEST)?;
    change.commit()?;
    Ok(())
}

impl Store {
    /// Opens a file, which is made where it is missing and brought up to date where an earlier version made it.
    pub fn open(path: &Path, now: NaiveDateTime) -> anyhow::Result<Store> {
        let mut connection = Connection::open(path)?;
        #[cfg(unix)]
        if path.is_file() {
            use std::os::unix::fs::PermissionsExt;
            // Nobody else on the machine reads it.
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
        }
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
        )?;
        bring_up_to_date(&mut connection)?;
        let store = Store(Arc::new(Mutex::new(connection)));
        store.purge(now)?;
        Ok(store)
    }

    fn with<T>(&self, run: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        // A panic elsewhere leaves no half-written row: each change is one statement.
        run(&self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Deletes what was not sent in its time.
    fn purge(&self, now: NaiveDateTime) -> rusqlite::Result<()> {
        self.with(|db| {
            let gone = db.execute(
                "DELETE FROM application WHERE submitted_on IS NULL AND touched < ?1",
                [oldest(now)],
            )?;
            if gone > 0 { forget(db) } else { Ok(()) }
        })
    }

    /// A blank application; gives the secret of its session.
    pub fn start(&self, locale: &Language, now: NaiveDateTime) -> rusqlite::Result<String> {
        self.purge(now)?;
        let session = secret();
        self.with(|db| {
            db.execute(
                "INSERT INTO application (session, csrf, locale, draft, touched) VALUES (?1, ?2, ?3, '{}', ?4)",
                params![hash(&session), secret(), locale.tag(), now.to_string()],
            )
        })?;
        Ok(session)
    }

    /// The application of a session, unless its time is over.
    pub fn find(&self, session: &str, now: NaiveDateTime) -> rusqlite::Result<Option<Saved>> {
        self.with(|db| {
            db.query_row(
                "SELECT id, draft, locale, csrf, submitted_on, reference FROM application WHERE session = ?1 AND touched >= ?2",
                params![hash(session), oldest(now)],
                |row| {
                    Ok(Saved {
                        id: row.get(0)?,
                        draft: readable(&row.get::<_, String>(1)?)?,
                        locale: row.get(2)?,
                        csrf: row.get(3)?,
                        submitted_on: row.get(4)?,
                        reference: row.get(5)?,
                    })
                },
            )
            .optional()
        })
    }

    /// A request came with the session: the link that led to it has done its work.
    pub fn arrived(&self, id: i64) -> rusqlite::Result<()> {
        self.with(|db| {
            db.execute(
                "UPDATE application SET used_link = NULL WHERE id = ?1 AND used_link IS NOT NULL",
                [id],
            )
        })?;
        Ok(())
    }

    /// Changes an application that was not sent yet, in its newest state: of two pages that are saved at once, both are kept.
    pub fn change(
        &self,
        id: i64,
        now: NaiveDateTime,
        change: impl FnOnce(Draft) -> Draft,
    ) -> rusqlite::Result<(Changed, Draft)> {
        self.with(|db| {
            let found = "SELECT draft FROM application WHERE id = ?1 AND submitted_on IS NULL";
            let found: Option<String> = db.query_row(found, [id], |row| row.get(0)).optional()?;
            let Some(found) = found else { return Ok((Changed::Gone, Draft::default())) };
            let draft = change(readable(&found)?);
            let json = serde_json::to_string(&draft).unwrap_or_default();
            if readable(&json).is_err() {
                return Ok((Changed::TooLarge, draft));
            }
            db.execute(
                "UPDATE application SET draft = ?2, touched = ?3 WHERE id = ?1",
                params![id, json, now.to_string()],
            )?;
            Ok((Changed::Yes, draft))
        })
    }

    pub fn speak(&self, id: i64, locale: &Language) -> rusqlite::Result<()> {
        self.with(|db| {
            db.execute("UPDATE application SET locale = ?2 WHERE id = ?1", params![id, locale.tag()])
        })?;
        Ok(())
    }

    /// A new link back to the application; an older one leads nowhere from now on.
    pub fn link(&self, id: i64, now: NaiveDateTime) -> rusqlite::Result<String> {
        let link = secret();
        self.with(|db| {
            db.execute(
                "UPDATE application SET link = ?2, touched = ?3 WHERE id = ?1",
                params![id, hash(&link), now.to_string()],
            )
        })?;
        Ok(link)
    }

    /// Uses a link: gives the secret of a new session, and the old session ends. Until the new session is used, the link still
    /// works, so that an answer that is lost on its way, or a second click, costs nobody their application.
    pub fn redeem(&self, link: &str, now: NaiveDateTime) -> rusqlite::Result<Option<String>> {
        let session = secret();
        let changed = self.with(|db| {
            db.execute(
                "UPDATE application SET session = ?2, link = NULL, used_link = ?1, touched = ?4
                 WHERE (link = ?1 OR used_link = ?1) AND touched >= ?3 AND submitted_on IS NULL",
                params![hash(link), hash(&session), oldest(now), now.to_string()],
            )
        })?;
        Ok((changed == 1).then_some(session))
    }

    pub fn delete(&self, id: i64) -> rusqlite::Result<()> {
        self.with(|db| {
            db.execute("DELETE FROM application WHERE id = ?1 AND submitted_on IS NULL", [id])?;
            forget(db)
        })
    }

    /// Sends it, if its newest state is sound; from then on it does not change. Returns whether it is sent.
    pub fn submit(
        &self,
        id: i64,
        now: NaiveDateTime,
        is_sound: impl FnOnce(&Draft) -> bool,
    ) -> rusqlite::Result<bool> {
        let reference = secret().get(..8).unwrap_or_default().to_owned();
        self.with(|db| {
            let found = "SELECT draft FROM application WHERE id = ?1 AND submitted_on IS NULL";
            let found: Option<String> = db.query_row(found, [id], |row| row.get(0)).optional()?;
            // Sent already, by a second click.
            let Some(found) = found else { return Ok(true) };
            if !is_sound(&readable(&found)?) {
                return Ok(false);
            }
            db.execute(
                "UPDATE application SET submitted_on = ?2, reference = ?3, link = NULL, used_link = NULL WHERE id = ?1",
                params![id, now.date().to_string(), reference],
            )?;
            Ok(true)
        })
    }

    /// The applications that were sent: reference, draft, and the day.
    pub fn submitted(&self) -> rusqlite::Result<Vec<(String, Draft, String)>> {
        self.with(|db| {
            let mut all = db.prepare(
                "SELECT reference, draft, submitted_on FROM application WHERE submitted_on IS NOT NULL",
            )?;
            let rows = all.query_map([], |row| {
                let draft: String = row.get(1)?;
                Ok((row.get(0)?, readable(&draft)?, row.get(2)?))
            })?;
            rows.collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that is gone when the test is over.
    struct File(std::path::PathBuf);

    impl File {
        fn new() -> File {
            File(std::env::temp_dir().join(format!("web-form-{}.sqlite", secret())))
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            for end in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{end}", self.0.display()));
            }
        }
    }

    fn version(file: &File) -> i64 {
        let db = Connection::open(&file.0).unwrap();
        db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
    }

    fn noon() -> NaiveDateTime {
        "2026-11-21T12:00:00".parse().unwrap()
    }

    #[test]
    fn an_older_file_is_migrated() {
        // The first has no version and no column for a link that was used, the second has the column alone.
        for used_link in ["", "used_link TEXT UNIQUE,"] {
            let file = File::new();
            let old = Connection::open(&file.0).unwrap();
            old.execute_batch(&format!(
                "CREATE TABLE application (
                     id INTEGER PRIMARY KEY, session TEXT UNIQUE, link TEXT UNIQUE, {used_link} csrf TEXT NOT NULL,
                     locale TEXT NOT NULL, draft TEXT NOT NULL, touched TEXT NOT NULL, reference TEXT, submitted_on TEXT
                 ) STRICT;"
            ))
            .unwrap();
            old.execute(
                "INSERT INTO application (session, link, csrf, locale, draft, touched) VALUES (?1, ?2, 'c', 'cy', ?3, ?4)",
                params![hash("s"), hash("l"), r#"{"training":[{"title":" Mentoring "}]}"#, noon().to_string()],
            )
            .unwrap();
            drop(old);
            for _ in 0..2 {
                let store = Store::open(&file.0, noon()).unwrap();
                let saved = store.find("s", noon()).unwrap().unwrap();
                assert_eq!(saved.locale, "cy");
                assert!(serde_json::to_string(&saved.draft).unwrap().contains(" Mentoring "));
                assert_eq!(version(&file), NEWEST);
            }
            // What the newer columns are for works.
            let store = Store::open(&file.0, noon()).unwrap();
            let session = store.redeem("l", noon()).unwrap().unwrap();
            let again = store.redeem("l", noon()).unwrap().unwrap();
            assert!(store.find(&session, noon()).unwrap().is_none());
            let saved = store.find(&again, noon()).unwrap().unwrap();
            store.arrived(saved.id).unwrap();
            assert!(store.redeem("l", noon()).unwrap().is_none());
        }
    }

    #[test]
    fn a_later_file_is_left_alone() {
        let file = File::new();
        let store = Store::open(&file.0, noon()).unwrap();
        let session = store.start(&Language::english(), noon()).unwrap();
        assert!(store.find(&session, noon()).unwrap().is_some());
        assert_eq!(version(&file), NEWEST);
        drop(store);
        let later = Connection::open(&file.0).unwrap();
        later
            .execute_batch("ALTER TABLE application ADD COLUMN later TEXT; PRAGMA user_version = 1000")
            .unwrap();
        drop(later);
        let error = Store::open(&file.0, noon()).err().unwrap().to_string();
        assert_eq!(error, "it was made by a later version of this programme");
        assert_eq!(version(&file), 1000);
    }
}
