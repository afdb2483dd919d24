//! Reading a whole journal for nothing but its chain: of a running house, or of a copy.

use domain::Entry;
use sqlx::{AnyConnection, Connection};
use tokio::time::timeout;

use super::chain::Link;
use super::database::OPENS_WITHIN;
use super::{Error, Location, OpenError, Position, directory, journal, postgres, sqlite};

/// How many entries are read at a time.
const PAGE: u32 = 2_000;

/// A journal whose chain holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries it has.
    pub entries: u64,
    /// The digest of the last one. It stands for all before it: noted down, it shows later whether any is gone.
    pub digest: String,
    /// How many of them this version does not understand.
    pub not_understood: u64,
}

/// Why a journal could not be read to its end.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The chain does not hold, or the database stopped answering.
    #[error(transparent)]
    Read(#[from] Error),
}

/// Reads the journal there and follows its chain. Writes nothing, and needs no key.
///
/// # Errors
///
/// [`VerifyError`]: where it breaks, or why it cannot be read.
pub async fn verify(location: &Location) -> Result<Verified, VerifyError> {
    let mut connection = connect(location).await?;
    let (mut last, mut not_understood) = (Link::START, 0);
    loop {
        let rows = timeout(OPENS_WITHIN, journal::rows(&mut connection, last.position, PAGE));
        let rows = rows.await.unwrap_or(Err(Error::Silent))?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let body = journal::follow(&mut last, row)?;
            not_understood += u64::from(serde_json::from_str::<Entry>(&body).is_err());
        }
    }
    connection.close().await.map_err(Error::Database)?;
    let Position(entries) = last.position;
    Ok(Verified { entries, digest: last.digest(), not_understood })
}

async fn connect(location: &Location) -> Result<AnyConnection, OpenError> {
    sqlx::any::install_default_drivers();
    match &location.journal {
        None => {
            let path = directory::database(&location.data);
            sqlite::connect_to_read(&path).await.map_err(|source| OpenError::File { path, source })
        }
        Some(url) => postgres::Address::parse(url)?.connect_once().await,
    }
}
