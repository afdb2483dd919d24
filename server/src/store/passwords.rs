//! Hashing passwords slowly on purpose, and never many at once.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;

use super::Error;

/// Each takes 19 MiB for as long as it lasts, so that a crowd at the door must not fill the memory.
const AT_ONCE: usize = 2;

/// Compared with when there is no account, so that it takes as long as when there is one.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdA$\
                       AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The queue in front of argon2id.
pub(super) struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// What is stored in place of the password.
    pub(super) async fn hash(&self, password: &str) -> Result<String, Error> {
        let password = password.to_owned();
        let hashed = self.in_turn(move || hasher().hash_password(password.as_bytes())).await?;
        Ok(hashed.map_err(Error::Password)?.to_string())
    }

    /// Whether the password belongs to the hash. `None`: there is no account, and no password is right.
    pub(super) async fn matches(&self, password: &str, hash: Option<&str>) -> Result<bool, Error> {
        let password = password.to_owned();
        let stored = hash.unwrap_or(NOBODYS).to_owned();
        let outcome = self.in_turn(move || verify(&password, &stored)).await?;
        Ok(outcome.map_err(Error::Password)? && hash.is_some())
    }

    /// The turn lasts as long as the work, even if whoever asked has gone.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let turn: OwnedSemaphorePermit =
            Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Error::Stopping)?;
        spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        })
        .await
        .map_err(|_| Error::Stopping)
    }
}

/// The parameters that the crate recommends: 19 MiB, two passes, one lane, as OWASP's password storage sheet
/// has them.
fn hasher() -> Argon2<'static> {
    Argon2::default()
}

fn verify(password: &str, stored: &str) -> Result<bool, password_hash::Error> {
    let stored = PasswordHash::new(stored)?;
    match hasher().verify_password(password.as_bytes(), &stored) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(fault) => Err(fault),
    }
}
