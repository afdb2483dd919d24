//! Sessions: who of the staff is signed in.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::id::StaffId;
use domain::words::{Span, Timestamp};

use super::secret::digest;
use super::{Error, Secret, Store};

/// How long someone stays signed in: a long shift, and never until the next day.
pub const SESSION_LASTS: Span = Span::minutes(12 * 60);
/// How long a session that was good still counts while the database cannot be asked: whoever is on call must be able
/// to act just then.
const COUNTS_WITHOUT_ASKING: Span = Span::minutes(10);
/// How many of those are remembered.
const REMEMBERED: usize = 1_000;

impl Store {
    /// Signs someone in. The secret is the value of their cookie.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn begin_session(&self, staff: StaffId, now: Timestamp) -> Result<Secret, Error> {
        self.forget_the_expired(now).await?;
        let secret = Secret::generate()?;
        self.database
            .run(async |connection| {
                sqlx::query("INSERT INTO sessions (digest, staff, expires_at) VALUES ($1, $2, $3)")
                    .bind(digest(secret.reveal()))
                    .bind(staff.to_string())
                    .bind(now.plus(SESSION_LASTS).0)
                    .execute(connection)
                    .await?;
                Ok(())
            })
            .await?;
        Ok(secret)
    }

    /// Who is signed in with this cookie. Whether their account still acts is for the rules to say. While the database
    /// does not answer, a session that it confirmed within the last ten minutes still counts.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn session(&self, secret: &str, now: Timestamp) -> Result<Option<StaffId>, Error> {
        let digest = digest(secret);
        match self.stored_session(&digest, now).await {
            Ok(Some((staff, expires_at))) => {
                self.lately.note(digest, Good { staff, asked: now, expires_at });
                Ok(Some(staff))
            }
            Ok(None) => {
                self.lately.forget(&digest);
                Ok(None)
            }
            Err(fault) => self.lately.find(&digest, now).map(Some).ok_or(fault),
        }
    }

    async fn stored_session(
        &self,
        digest: &str,
        now: Timestamp,
    ) -> Result<Option<(StaffId, Timestamp)>, Error> {
        let session: Option<(String, i64)> = self
            .database
            .run(async |connection| {
                let session = sqlx::query_as(
                    "SELECT staff, expires_at FROM sessions WHERE digest = $1 AND expires_at > $2",
                )
                .bind(digest.to_owned())
                .bind(now.0)
                .fetch_optional(connection)
                .await?;
                Ok(session)
            })
            .await?;
        Ok(session.and_then(|(staff, expires_at)| Some((staff.parse().ok()?, Timestamp(expires_at)))))
    }

    /// Signs out. Nothing happens if the session is over already.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn end_session(&self, secret: &str) -> Result<(), Error> {
        let digest = digest(secret);
        self.lately.forget(&digest);
        self.database
            .run(async |connection| {
                sqlx::query("DELETE FROM sessions WHERE digest = $1")
                    .bind(digest)
                    .execute(connection)
                    .await?;
                Ok(())
            })
            .await
    }

    /// Signs someone out everywhere.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn end_sessions_of(&self, staff: StaffId) -> Result<(), Error> {
        self.lately.forget_all_of(staff);
        self.database
            .run(async |connection| {
                sqlx::query("DELETE FROM sessions WHERE staff = $1")
                    .bind(staff.to_string())
                    .execute(connection)
                    .await?;
                Ok(())
            })
            .await
    }

    async fn forget_the_expired(&self, now: Timestamp) -> Result<(), Error> {
        for statement in
            ["DELETE FROM sessions WHERE expires_at <= $1", "DELETE FROM links WHERE expires_at <= $1"]
        {
            self.database
                .run(async |connection| {
                    sqlx::query(statement).bind(now.0).execute(connection).await?;
                    Ok(())
                })
                .await?;
        }
        Ok(())
    }
}

/// A session that was good.
#[derive(Clone, Copy)]
struct Good {
    staff: StaffId,
    asked: Timestamp,
    expires_at: Timestamp,
}

impl Good {
    fn counts(&self, now: Timestamp) -> bool {
        now < self.expires_at && now.since(self.asked) < COUNTS_WITHOUT_ASKING
    }
}

/// Sessions that were good lately, by digest.
#[derive(Default)]
pub(super) struct Lately(Mutex<HashMap<String, Good>>);

impl Lately {
    fn note(&self, digest: String, good: Good) {
        let mut all = self.lock();
        if all.len() >= REMEMBERED {
            all.retain(|_, other| other.counts(good.asked));
        }
        if all.len() < REMEMBERED || all.contains_key(&digest) {
            all.insert(digest, good);
        }
    }

    fn find(&self, digest: &str, now: Timestamp) -> Option<StaffId> {
        self.lock().get(digest).filter(|good| good.counts(now)).map(|good| good.staff)
    }

    fn forget(&self, digest: &str) {
        self.lock().remove(digest);
    }

    fn forget_all_of(&self, staff: StaffId) {
        self.lock().retain(|_, good| good.staff != staff);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Good>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
