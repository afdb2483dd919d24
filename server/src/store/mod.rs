//! What must not be lost, and what must be forgettable, on disk.
//!
//! A [`Store`] keeps three things. The journal: every decision, in order, for good ([`Store::append`],
//! [`Store::read`]). The texts that decisions are about, sealed, until an entry says they are erased
//! ([`Store::text`]). And the credentials of staff: passwords, codes, one-time links and sessions
//! ([`Store::check`]).
//!
//! A text is written in the same transaction as the entry that names it, and erased in the same transaction
//! as the entry that says so. The keys lie in a file beside the database, never in it: a copy of
//! the database alone gives away no text and no second factor.
//!
//! Deliberately absent: rules, which belong to `domain`; ordinary conversation, which is never written; and a
//! clock: the time arrives as an argument. The statements are those that `SQLite` and `PostgreSQL` both
//! understand; what only `SQLite` knows stands in `sqlite`.

mod chain;
mod credentials;
mod directory;
mod error;
mod journal;
mod keys;
mod links;
mod migrations;
mod passwords;
mod seal;
mod secret;
mod sessions;
mod sqlite;
#[cfg(test)]
mod tests;
mod texts;
mod totp;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use sqlx::AnyPool;

pub use self::error::{Error, OpenError};
pub use self::journal::{Appended, Position};
pub use self::keys::{Key, Keys};
pub use self::links::{INVITATION_LASTS, LinkPurpose};
pub use self::secret::Secret;
pub use self::sessions::SESSION_LASTS;
pub use self::texts::{Excerpt, NewText};
pub use self::totp::{Step, TotpSecret};

use self::chain::Link;
use self::directory::Directory;
use self::passwords::Passwords;

/// The data directory, open. There is one per server, shared by all its parts.
pub struct Store {
    pool: AnyPool,
    keys: Keys,
    passwords: Passwords,
    /// The last link of the chain that was written or read here, so that the next one need not be looked up.
    last: Mutex<Link>,
    erasure: sqlite::Erasure,
    /// Dropped last: it lets the next server in.
    _directory: Directory,
}

impl Store {
    /// Opens the data directory, and makes it on the first start.
    ///
    /// # Errors
    ///
    /// [`OpenError`] says what is wrong and what to do about it.
    pub async fn open(data: &Path) -> Result<Self, OpenError> {
        let directory = Directory::claim(data)?;
        let keys = Keys::read_or_create(&directory)?;
        let database = directory.database();
        let fault = |source| OpenError::Database { path: database.clone(), source };
        let pool = sqlite::connect(&database).await.map_err(fault)?;
        migrations::bring_up_to_date(&pool, &database, &keys).await?;
        let erasure = sqlite::Erasure::default();
        erasure.finish(&pool).await.map_err(fault)?;
        Ok(Self {
            pool,
            keys,
            passwords: Passwords::default(),
            last: Mutex::new(Link::START),
            erasure,
            _directory: directory,
        })
    }

    /// The keys for what is kept elsewhere: seekers' tokens, and hashes of networks.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Lets go of the database, after what is under way is done.
    pub async fn close(&self) {
        self.pool.close().await;
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
