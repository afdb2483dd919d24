//! The texts that decisions are about: sealed, and erasable.
//!
//! They come with the journal entry that names them and go with the one that erases them, both in
//! [`Store::append`]. There is deliberately no other way to write or erase one.

use std::fmt;

use domain::id::TextId;
use domain::words::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::seal::{seal, unseal};
use super::{Error, Keys, Store};

/// What someone wrote, for the person who has to decide about it. Printing it for debugging shows no word
/// of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// How the author called themselves.
    pub nickname: String,
    /// When they wrote it.
    pub at: Timestamp,
    /// What they wrote, unaltered.
    pub text: String,
    /// The parts of `text` that led to this, from and to, in the unit of whoever marked them.
    pub marks: Vec<(u32, u32)>,
    /// What whoever marked them calls the reasons; absent in what was kept before.
    #[serde(default)]
    pub rules: Vec<String>,
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Excerpt").field("at", &self.at).finish_non_exhaustive()
    }
}

/// A text to be kept, under the name that an entry gives it.
#[derive(Clone, Debug)]
pub struct NewText {
    /// Its name.
    pub id: TextId,
    /// What it says.
    pub excerpt: Excerpt,
}

impl Store {
    /// What the text said, unless it was erased.
    ///
    /// # Errors
    ///
    /// [`Error::TextSealed`]: it was changed, or sealed with another key. [`Error::Database`].
    pub async fn text(&self, id: TextId) -> Result<Option<Excerpt>, Error> {
        let row: Option<(String, String)> = self
            .database
            .run(async |connection| {
                let row = sqlx::query_as("SELECT key_id, sealed FROM texts WHERE id = $1")
                    .bind(id.to_string())
                    .fetch_optional(connection)
                    .await?;
                Ok(row)
            })
            .await?;
        let Some((key_id, sealed)) = row else { return Ok(None) };
        if key_id != self.keys.id() {
            return Err(Error::TextSealed(id));
        }
        unseal(self.keys.text(), &place(id), &sealed).map(Some).ok_or(Error::TextSealed(id))
    }
}

pub(super) async fn insert(connection: &mut AnyConnection, keys: &Keys, text: &NewText) -> Result<(), Error> {
    sqlx::query("INSERT INTO texts (id, key_id, sealed) VALUES ($1, $2, $3)")
        .bind(text.id.to_string())
        .bind(keys.id().to_owned())
        .bind(seal(keys.text(), &place(text.id), &text.excerpt)?)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn delete(connection: &mut AnyConnection, id: TextId) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM texts WHERE id = $1").bind(id.to_string()).execute(connection).await?;
    Ok(())
}

fn place(id: TextId) -> String {
    format!("text {id}")
}
