//! The key by which browsers know that a push comes from this house.
//!
//! A browser that was subscribed with one key takes nothing signed with another, so that it is made once and the same
//! for all instances. It is sealed like an address and lies beside the format of the database.

use super::seal::{seal, unseal};
use super::{Error, Store};

const PLACE: &str = "push key";

impl Store {
    /// The key of this house, as PKCS#8 in base64: `fresh` if there was none until now.
    ///
    /// # Errors
    ///
    /// [`Error::CredentialSealed`]: it was changed, or sealed with another key. [`Error::Database`].
    pub async fn push_key(&self, fresh: &str) -> Result<String, Error> {
        let sealed = seal(self.keys.text(), PLACE, &fresh)?;
        let kept: String = self
            .database
            .run(async |connection| {
                sqlx::query(
                    "INSERT INTO meta (name, value) VALUES ('push_key', $1) ON CONFLICT (name) DO NOTHING",
                )
                .bind(sealed)
                .execute(&mut *connection)
                .await?;
                let kept = sqlx::query_scalar("SELECT value FROM meta WHERE name = 'push_key'")
                    .fetch_one(connection)
                    .await?;
                Ok(kept)
            })
            .await?;
        unseal(self.keys.text(), PLACE, &kept).ok_or(Error::CredentialSealed)
    }
}
