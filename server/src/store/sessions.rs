//! Sessions: who of the staff is signed in.

use domain::id::StaffId;
use domain::words::{Span, Timestamp};

use super::secret::digest;
use super::{Error, Secret, Store};

/// How long someone stays signed in: a long shift, and never until the next day.
pub const SESSION_LASTS: Span = Span::minutes(12 * 60);

impl Store {
    /// Signs someone in. The secret is the value of their cookie.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn begin_session(&self, staff: StaffId, now: Timestamp) -> Result<Secret, Error> {
        self.forget_the_expired(now).await?;
        let secret = Secret::generate()?;
        sqlx::query("INSERT INTO sessions (digest, staff, expires_at) VALUES ($1, $2, $3)")
            .bind(digest(secret.reveal()))
            .bind(staff.to_string())
            .bind(now.plus(SESSION_LASTS).0)
            .execute(&self.pool)
            .await?;
        Ok(secret)
    }

    /// Who is signed in with this cookie. Whether their account still acts is for the rules to say.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn session(&self, secret: &str, now: Timestamp) -> Result<Option<StaffId>, Error> {
        let staff: Option<String> =
            sqlx::query_scalar("SELECT staff FROM sessions WHERE digest = $1 AND expires_at > $2")
                .bind(digest(secret))
                .bind(now.0)
                .fetch_optional(&self.pool)
                .await?;
        Ok(staff.and_then(|staff| staff.parse().ok()))
    }

    /// Signs out. Nothing happens if the session is over already.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn end_session(&self, secret: &str) -> Result<(), Error> {
        sqlx::query("DELETE FROM sessions WHERE digest = $1")
            .bind(digest(secret))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Signs someone out everywhere.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn end_sessions_of(&self, staff: StaffId) -> Result<(), Error> {
        sqlx::query("DELETE FROM sessions WHERE staff = $1")
            .bind(staff.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn forget_the_expired(&self, now: Timestamp) -> Result<(), Error> {
        for statement in
            ["DELETE FROM sessions WHERE expires_at <= $1", "DELETE FROM links WHERE expires_at <= $1"]
        {
            sqlx::query(statement).bind(now.0).execute(&self.pool).await?;
        }
        Ok(())
    }
}
