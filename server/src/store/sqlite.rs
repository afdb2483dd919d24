//! What only `SQLite` knows: how the file is opened, and how the erased leaves it.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Connection, Row};

use super::directory::private;

/// One writes, while others read.
const CONNECTIONS: u32 = 4;

/// How long someone waits for a connection before the database counts as not answering.
const WAITS_AT_MOST: Duration = Duration::from_secs(10);

/// `synchronous = FULL`: what was answered is on disk, even after a power cut. `secure_delete`: what is
/// deleted is overwritten with zeros.
const ON_EVERY_CONNECTION: &str = "\
    PRAGMA busy_timeout = 10000; \
    PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; \
    PRAGMA secure_delete = ON; \
    PRAGMA foreign_keys = ON;";

/// Opens the file, and makes it on the first start.
pub(super) async fn connect(database: &Path) -> Result<AnyPool, sqlx::Error> {
    make_private(database)?;
    let url = SqliteConnectOptions::new().filename(database).to_url_lossy();
    let options = AnyConnectOptions::from_url(&url)?.disable_statement_logging();
    // A pool tries again for a long time, where the operator wants to know at once.
    let mut first = options.connect().await?;
    prepare(&mut first).await?;
    first.close().await?;
    AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(WAITS_AT_MOST)
        .after_connect(|connection, _| Box::pin(prepare(connection)))
        .connect_with(options)
        .await
}

/// Opens a file that is there, for reading alone: beside the server that uses it, or without one.
pub(super) async fn connect_to_read(database: &Path) -> Result<AnyConnection, sqlx::Error> {
    let url = SqliteConnectOptions::new().filename(database).read_only(true).to_url_lossy();
    AnyConnectOptions::from_url(&url)?.disable_statement_logging().connect().await
}

async fn prepare(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(ON_EVERY_CONNECTION).execute(connection).await?;
    Ok(())
}

/// `SQLite` gives the files it makes beside the database the permissions that the database has.
fn make_private(database: &Path) -> Result<(), io::Error> {
    match private().create_new(true).open(database) {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists => Err(fault),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Whether erased texts may still stand in the write-ahead log.
pub(super) struct Erasure {
    unfinished: AtomicBool,
}

impl Default for Erasure {
    /// After a start nobody knows what the log still holds.
    fn default() -> Self {
        Self { unfinished: AtomicBool::new(true) }
    }
}

impl Erasure {
    pub(super) fn begin(&self) {
        self.unfinished.store(true, Ordering::Relaxed);
    }

    /// Moves the log into the database and cuts it to nothing, if something was erased. When a reader is in
    /// the way for too long it stays unfinished, and the next call tries again.
    pub(super) async fn finish(&self, pool: &AnyPool) -> Result<(), sqlx::Error> {
        if !self.unfinished.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let outcome = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(pool).await;
        let done = outcome.and_then(|row| row.try_get::<i64, _>(0)).map(|busy| busy == 0);
        if !matches!(done, Ok(true)) {
            self.begin();
        }
        done.map(|_| ())
    }
}
