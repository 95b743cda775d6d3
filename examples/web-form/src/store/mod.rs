//! What is kept, in SQLite or PostgreSQL: one file for each kind of thing, and here what they share.
//!
//! Who saves a page takes the row of the application first, so that another waits. Sending, and what is done at the desk, name how far
//! the work had come, and are made again where another was faster: a deed, where the application then stands, and the line of the trail
//! are all kept, or none.

mod alerts;
mod applications;
mod desk;
mod keeping;
mod seen;
mod sent;

use std::path::Path;

use anyhow::Context;
use applicant::engine::ReadError;
use sha2::{Digest, Sha256};
use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyPool, Connection};

pub use alerts::Alert;
pub use applications::{Changed, DAYS_KEPT, Held, Removed, Saved, Sent};
pub use desk::*;
pub use seen::Seen;

/// The steps from an empty database to one of today, each of which is taken once.
static STEPS: Migrator = sqlx::migrate!();

/// As many connections as one instance opens at most.
const CONNECTIONS: u32 = 16;

#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    /// What changes something goes through here: SQLite lets one connection write at a time, and those that found it busy would look
    /// again after longer and longer waits.
    writes: AnyPool,
    is_sqlite: bool,
}

/// Why something could not be kept or found. It says nothing that an applicant typed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A draft that cannot be read is an error, and never a blank one that is then saved over it.
    #[error("a draft cannot be read: {0}")]
    Unreadable(#[from] ReadError),
    #[error("others changed the same application all the time")]
    Busy,
}

pub type Result<T> = std::result::Result<T, StoreError>;

/// 128 bits of the operating system, as hexadecimal digits.
pub fn secret() -> String {
    let mut bytes = [0; 16];
    // Without randomness there are no secrets, and nothing to serve.
    getrandom::fill(&mut bytes).expect("the operating system has no randomness");
    hexadecimal(&bytes)
}

/// What is stored of a secret.
pub fn hash(secret: &str) -> String {
    hexadecimal(&Sha256::digest(secret.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The address of a SQLite file.
fn address_of_file(path: &Path) -> String {
    // What would end the path in an address.
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    format!("sqlite://{path}?mode=rwc")
}

impl Store {
    /// Opens a file of SQLite, which is made where it is missing. Only its owner may read it, and what SQLite keeps beside it.
    pub async fn open_file(path: &Path) -> anyhow::Result<Store> {
        for_its_owner(path)?;
        Store::open(&address_of_file(path)).await
    }

    /// Opens a database, and takes the steps that it has not taken yet.
    pub async fn open(address: &str) -> anyhow::Result<Store> {
        sqlx::any::install_default_drivers();
        let is_sqlite = address.starts_with("sqlite:");
        let options = AnyPoolOptions::new().after_connect(|connection, _| {
            Box::pin(async move {
                if connection.backend_name() == "SQLite" {
                    // What was acknowledged is on the disk, and what was deleted is gone from it.
                    let settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                        PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON";
                    sqlx::raw_sql(settings).execute(connection).await?;
                }
                Ok(())
            })
        });
        let pool = options.clone().max_connections(CONNECTIONS).connect(address).await?;
        let writes = match is_sqlite {
            // SQLite ends a transaction by itself when the disk is full, while sqlx goes on counting it: what came later would be kept
            // in a transaction that nobody ends. The ping lets sqlx end first what a dropped transaction left open.
            true => {
                let options = options.after_release(|connection, _| {
                    Box::pin(async move {
                        connection.ping().await?;
                        Ok(!connection.is_in_transaction())
                    })
                });
                options.max_connections(1).connect(address).await?
            }
            false => pool.clone(),
        };
        STEPS.run(&pool).await.map_err(|error| match error {
            MigrateError::VersionMissing(_) => {
                anyhow::anyhow!("it was made by a later version of this programme")
            }
            error => error.into(),
        })?;
        Ok(Store { pool, writes, is_sqlite })
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.pool).await.is_ok()
    }

    /// A whole copy of a SQLite database in a new file, while it is in use.
    pub async fn copy_to(&self, file: &Path) -> anyhow::Result<()> {
        anyhow::ensure!(self.is_sqlite, "PostgreSQL has pg_dump for that");
        anyhow::ensure!(!file.exists(), "{} is there already", file.display());
        let file = file.to_str().context("the name of the file is not text")?;
        sqlx::query("VACUUM INTO $1").bind(file).execute(&self.pool).await?;
        Ok(())
    }

    /// Ends in order: all of a SQLite database is then in its one file.
    pub async fn close(&self) {
        self.forget().await.ok();
        self.writes.close().await;
        self.pool.close().await;
    }

    /// What was deleted is not left in the log of changes either.
    async fn forget(&self) -> Result<()> {
        if self.is_sqlite {
            sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.writes).await?;
        }
        Ok(())
    }
}

/// Makes the file, so that SQLite gives what it puts beside it the same permissions.
fn for_its_owner(path: &Path) -> std::io::Result<()> {
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    drop(file);
    Ok(())
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A new database: in PostgreSQL where `WEB_FORM_TEST_DATABASE` is the address of a server, or else a file. It goes with its
    /// owner.
    pub struct Temporary {
        pub store: Store,
        file: Option<std::path::PathBuf>,
    }

    impl Temporary {
        pub async fn new() -> Temporary {
            let Ok(server) = std::env::var("WEB_FORM_TEST_DATABASE") else {
                let file = std::env::temp_dir().join(format!("web-form-{}.sqlite", secret()));
                let store = Store::open_file(&file).await.unwrap();
                return Temporary { store, file: Some(file) };
            };
            sqlx::any::install_default_drivers();
            let name = format!("web_form_{}", secret());
            let all = AnyPool::connect(&format!("{server}/postgres")).await.unwrap();
            let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
            sqlx::raw_sql(create).execute(&all).await.unwrap();
            Temporary { store: Store::open(&format!("{server}/{name}")).await.unwrap(), file: None }
        }
    }

    impl Temporary {
        /// The same database for another instance, which leaves it where it is.
        pub fn again(&self) -> Temporary {
            Temporary { store: self.store.clone(), file: None }
        }
    }

    impl Store {
        /// Everything that is kept, as text, but for the links and the trail of those who recruit.
        pub async fn everything(&self) -> String {
            let mut all = String::new();
            for (table, columns) in [
                ("application", "draft"),
                ("assessment", "reference || settled"),
                ("done", "deed"),
                ("sheet", "typed"),
                ("further_link", "application"),
                ("cut", "content"),
                ("tally", "funnel"),
                ("past_tally", "post || tally"),
                ("audit", "action || COALESCE(reference, '')"),
                ("alert", "email"),
            ] {
                let rows = sqlx::AssertSqlSafe(format!("SELECT {columns} FROM {table}"));
                let rows: Vec<String> = sqlx::query_scalar(rows).fetch_all(&self.pool).await.unwrap();
                all.extend(rows.iter().map(|row| format!("{table}: {row}\n")));
            }
            all
        }
    }

    impl Drop for Temporary {
        fn drop(&mut self) {
            for end in ["", "-wal", "-shm"] {
                let _ =
                    self.file.as_ref().map(|file| std::fs::remove_file(format!("{}{end}", file.display())));
            }
        }
    }

    #[tokio::test]
    async fn a_later_database_is_left_alone() {
        let file = std::env::temp_dir().join(format!("web-form-{}#?%.sqlite", secret()));
        let store = Store::open_file(&file).await.unwrap();
        let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
            VALUES (9999, 'later', TRUE, x'00', 0)";
        sqlx::raw_sql(later).execute(&store.pool).await.unwrap();
        store.close().await;
        assert!(file.exists(), "whatever is in its name");
        let error = Store::open_file(&file).await.err().unwrap().to_string();
        assert_eq!(error, "it was made by a later version of this programme");
        std::fs::remove_file(file).unwrap();
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn only_its_owner_reads_a_file() {
        use std::os::unix::fs::PermissionsExt;
        let file = std::env::temp_dir().join(format!("web-form-{}.sqlite", secret()));
        let store = Store::open_file(&file).await.unwrap();
        let log = std::path::PathBuf::from(format!("{}-wal", file.display()));
        for kept in [&file, &log] {
            assert_eq!(std::fs::metadata(kept).unwrap().permissions().mode() & 0o777, 0o600, "{kept:?}");
        }
        store.close().await;
        assert!(std::fs::metadata(log).map_or(0, |log| log.len()) == 0, "all of it is in one file");
        std::fs::remove_file(file).unwrap();
    }

    /// A full disk ends a transaction of SQLite before whoever began it does.
    #[tokio::test]
    async fn a_full_disk_costs_no_later_write() {
        let now = "2026-11-21T12:00:00".parse().unwrap();
        let kept = Temporary::new().await;
        let store = &kept.store;
        if !store.is_sqlite {
            return;
        }
        let fill = "INSERT INTO further_link (link, application) VALUES (hex(randomblob(1000000)), '')";
        for _ in 0..2 {
            sqlx::raw_sql("PRAGMA max_page_count = 1").execute(&store.writes).await.unwrap();
            let mut transaction = store.writes.begin().await.unwrap();
            let error = sqlx::raw_sql(fill).execute(&mut *transaction).await.unwrap_err().to_string();
            assert!(error.contains("disk is full"), "{error}");
        }
        drop(store.writes.begin().await.unwrap());
        let session = store.start("post", "en", now).await.unwrap();
        assert!(store.find(&session, now).await.unwrap().is_some(), "others see what was written");
    }

    #[tokio::test]
    async fn a_copy_has_everything() {
        let now = "2026-11-21T12:00:00".parse().unwrap();
        let kept = Temporary::new().await;
        let session = kept.store.start("post", "en", now).await.unwrap();
        let copy = std::env::temp_dir().join(format!("web-form-{}.sqlite", secret()));
        if !kept.store.is_sqlite {
            assert!(kept.store.copy_to(&copy).await.is_err());
            return;
        }
        kept.store.copy_to(&copy).await.unwrap();
        assert!(kept.store.copy_to(&copy).await.is_err(), "nothing is written over");
        let copied = Store::open_file(&copy).await.unwrap();
        assert!(copied.find(&session, now).await.unwrap().is_some());
        std::fs::remove_file(copy).unwrap();
    }
}
