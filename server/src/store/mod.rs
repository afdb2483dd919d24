//! What must not be lost, and what must be forgettable: in a file, or on a server that instances share.
//!
//! A [`Store`] keeps three things. The journal: every decision, in order, for good ([`Store::append`],
//! [`Store::read`]). The texts that decisions are about, sealed, until an entry says they are erased
//! ([`Store::text`]). And the credentials of staff: passwords, codes, one-time links and sessions
//! ([`Store::check`]), and where they are paged ([`Store::target`]).
//!
//! A text is written in the same transaction as the entry that names it, and erased in the same transaction
//! as the entry that says so. The keys lie in a file of their own, never in the database: a copy of
//! the database alone gives away no text and no second factor.
//!
//! Deliberately absent: rules, which belong to `domain`; ordinary conversation, which is never written; and a
//! clock: the time arrives as an argument. The statements are those that `SQLite` and `PostgreSQL` both
//! understand; what only one of them knows stands in `sqlite` and `postgres`.

mod chain;
mod credentials;
mod database;
mod directory;
mod error;
mod journal;
mod keys;
mod links;
mod migrations;
mod passwords;
mod postgres;
mod push_key;
mod seal;
mod secret;
mod sessions;
mod sqlite;
mod targets;
#[cfg(test)]
mod tests;
mod texts;
mod totp;
mod verify;

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use domain::words::Timestamp;
use sqlx::AnyPool;
use tokio::time::timeout;

use crate::config::Url;

pub use self::error::{Error, OpenError};
pub use self::journal::{Appended, Position};
pub use self::keys::{Key, Keys};
pub use self::links::{INVITATION_LASTS, LinkPurpose};
pub use self::secret::Secret;
pub use self::sessions::SESSION_LASTS;
pub use self::targets::PageAddress;
pub use self::texts::{Excerpt, NewText};
pub use self::totp::{Step, TotpSecret};
pub use self::verify::{Verified, VerifyError, verify};

use self::chain::Link;
use self::database::{Database, Kind, OPENS_WITHIN};
use self::directory::Directory;
use self::passwords::Passwords;
use self::postgres::Address;
use self::sessions::Lately;
use self::sqlite::Erasure;

/// Where everything is kept.
#[derive(Clone, Debug)]
pub struct Location {
    /// The data directory. With a server it holds the key file at most.
    pub data: PathBuf,
    /// The server with the journal. Without one it is a file in the data directory.
    pub journal: Option<Url>,
    /// The key file. Without one it is in the data directory.
    pub keys: Option<PathBuf>,
}

impl Location {
    /// Everything in one directory.
    pub fn directory(data: impl Into<PathBuf>) -> Self {
        Self { data: data.into(), journal: None, keys: None }
    }
}

/// Where the database is.
enum Place {
    File(Directory),
    Server(Box<Address>),
}

impl Place {
    fn of(location: &Location) -> Result<Self, OpenError> {
        match &location.journal {
            None => Directory::claim(&location.data).map(Self::File),
            Some(url) => Ok(Self::Server(Box::new(Address::parse(url)?))),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::File(directory) => directory.database().display().to_string(),
            Self::Server(address) => address.name(),
        }
    }

    fn fault(&self, source: sqlx::Error) -> OpenError {
        match self {
            Self::File(directory) => OpenError::File { path: directory.database(), source },
            Self::Server(address) => address.fault(source),
        }
    }

    async fn connect(&self) -> Result<AnyPool, OpenError> {
        sqlx::any::install_default_drivers();
        match self {
            Self::File(directory) => {
                sqlite::connect(&directory.database()).await.map_err(|source| self.fault(source))
            }
            Self::Server(address) => address.connect().await,
        }
    }
}

/// What is kept, open. There is one per server, shared by all its parts.
pub struct Store {
    database: Database,
    keys: Keys,
    passwords: Passwords,
    /// The last link of the chain that was written or read here, so that the next one need not be looked up.
    last: Mutex<Link>,
    lately: Lately,
    /// Dropped last: it lets the next server in.
    _place: Place,
}

impl Store {
    /// Opens what is kept there, and makes it on the first start.
    ///
    /// # Errors
    ///
    /// [`OpenError`] says what is wrong and what to do about it.
    pub async fn open(location: &Location) -> Result<Self, OpenError> {
        let place = Place::of(location)?;
        let pool = place.connect().await?;
        let key_file = location.keys.clone().unwrap_or_else(|| directory::key_file(&location.data));
        let opened = timeout(OPENS_WITHIN, migrations::bring_up_to_date(&pool, &place, &key_file)).await;
        let keys = opened.unwrap_or_else(|_| Err(place.fault(sqlx::Error::PoolTimedOut)))?;
        let kind = match &place {
            Place::File(_) => {
                let erasure = Erasure::default();
                erasure.finish(&pool).await.map_err(|source| place.fault(source))?;
                Kind::Sqlite(erasure)
            }
            Place::Server(address) => Kind::Postgres(address.listen()),
        };
        Ok(Self {
            database: Database::new(pool, kind),
            keys,
            passwords: Passwords::default(),
            last: Mutex::new(Link::START),
            lately: Lately::default(),
            _place: place,
        })
    }

    /// Whether the database answers again, and takes what is written.
    ///
    /// # Errors
    ///
    /// [`Error`]: it does not.
    pub async fn answers(&self, now: Timestamp) -> Result<(), Error> {
        self.database.answers(now).await
    }

    /// How far the journal goes, as soon as another instance has told of an entry after `position`. Never returns where
    /// there is no other.
    pub async fn nudged(&self, position: Position) -> Position {
        self.database.nudged(position).await
    }

    /// Whether other instances use it as well.
    pub fn is_shared(&self) -> bool {
        match self.database.kind {
            Kind::Sqlite(_) => false,
            Kind::Postgres(_) => true,
        }
    }

    /// The keys for what is kept elsewhere: seekers' tokens, and hashes of networks.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Lets go of the database, after what is under way is done.
    pub async fn close(&self) {
        self.database.close().await;
    }

    fn last(&self) -> Link {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn advance(&self, to: Link) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if to.position > last.position {
            *last = to;
        }
    }
}
