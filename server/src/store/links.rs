//! One-time links: how staff come to have an account, and how a demonstration signs one in.
//!
//! A link works once, and until its time is over. Looking at one does not use it up, so that the page behind
//! it can be loaded again before its form is sent.

use domain::id::StaffId;
use domain::words::{Role, Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::seal::{seal, unseal};
use super::secret::digest;
use super::{Error, Secret, Store, TotpSecret};

/// How long an invitation waits to be accepted.
pub const INVITATION_LASTS: Span = Span::minutes(72 * 60);

/// What a link is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// To make an account.
    Invitation {
        /// In this role.
        role: Role,
        /// With this second factor, which stays the same when the page is loaded again.
        totp: TotpSecret,
    },
    /// To make the account of the first coordinator. Good for nothing once there is one.
    SetUp {
        /// With this second factor.
        totp: TotpSecret,
    },
    /// To sign in without password and code.
    SignIn {
        /// As this person.
        staff: StaffId,
    },
}

impl Store {
    /// Makes a link that works once before `until`. Only its owner is ever to see the secret.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn make_link(&self, purpose: &LinkPurpose, until: Timestamp) -> Result<Secret, Error> {
        let secret = Secret::generate()?;
        let digest = digest(secret.reveal());
        let sealed = seal(self.keys.text(), &place(&digest), purpose)?;
        self.database
            .run(async |connection| {
                sqlx::query("INSERT INTO links (digest, purpose, expires_at) VALUES ($1, $2, $3)")
                    .bind(digest)
                    .bind(sealed)
                    .bind(until.0)
                    .execute(connection)
                    .await?;
                Ok(())
            })
            .await?;
        Ok(secret)
    }

    /// What the link is good for, without using it up. `None`: it is used, too old, or was never made.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn look(&self, secret: &str, now: Timestamp) -> Result<Option<LinkPurpose>, Error> {
        let digest = digest(secret);
        let sealed: Option<String> = self
            .database
            .run(async |connection| {
                let sealed =
                    sqlx::query_scalar("SELECT purpose FROM links WHERE digest = $1 AND expires_at > $2")
                        .bind(digest.clone())
                        .bind(now.0)
                        .fetch_optional(connection)
                        .await?;
                Ok(sealed)
            })
            .await?;
        sealed.map(|sealed| self.purpose(&digest, &sealed)).transpose()
    }

    /// Uses the link up. Of all who try at once, one gets its purpose and the others `None`.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine. The link may or may not be used up.
    pub async fn take_link(&self, secret: &str, now: Timestamp) -> Result<Option<LinkPurpose>, Error> {
        let digest = digest(secret);
        let taken: Vec<String> = self
            .database
            .run(async |connection| {
                let taken = sqlx::query_scalar(
                    "DELETE FROM links WHERE digest = $1 AND expires_at > $2 RETURNING purpose",
                )
                .bind(digest.clone())
                .bind(now.0)
                .fetch_all(connection)
                .await?;
                Ok(taken)
            })
            .await?;
        taken.first().map(|sealed| self.purpose(&digest, sealed)).transpose()
    }

    fn purpose(&self, digest: &str, sealed: &str) -> Result<LinkPurpose, Error> {
        unseal(self.keys.text(), &place(digest), sealed).ok_or(Error::CredentialSealed)
    }
}

fn place(digest: &str) -> String {
    format!("link {digest}")
}
