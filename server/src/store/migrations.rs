//! The tables, and how older ones become these.
//!
//! A step that was released is never changed; a new one is added at the end. Each must leave the version before it
//! working, because old and new instances run side by side while a house is being updated: it may add a table or a
//! column with a default, and what it makes superfluous is taken away one version later. That is why a database one
//! step ahead is opened, and one further ahead is not. The same holds for events: a version that writes a new
//! one comes after a version that understands it, or else the instances before it stop deciding when they meet it.

use std::path::Path;

use sqlx::AnyPool;

use super::keys::Deployment;
use super::{Keys, OpenError, Place, postgres};

const STEPS: &[&[&str]] = &[
    &[
        "CREATE TABLE journal (position BIGINT PRIMARY KEY, body TEXT NOT NULL, digest TEXT NOT NULL)",
        "CREATE TABLE texts (id TEXT PRIMARY KEY, key_id TEXT NOT NULL, sealed TEXT NOT NULL)",
        "CREATE TABLE credentials (staff TEXT PRIMARY KEY, password TEXT NOT NULL, totp TEXT NOT NULL, \
     used_step BIGINT NOT NULL)",
        "CREATE TABLE links (digest TEXT PRIMARY KEY, purpose TEXT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE TABLE sessions (digest TEXT PRIMARY KEY, staff TEXT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX sessions_of ON sessions (staff)",
    ],
    &["CREATE TABLE targets (id TEXT PRIMARY KEY, owner TEXT NOT NULL, key_id TEXT NOT NULL, \
       sealed TEXT NOT NULL, kept_at BIGINT NOT NULL)"],
];

/// How much newer than this version a database may be.
const NEWER_AT_MOST: usize = 1;

/// Takes the steps that this database has not taken yet, all or none, one instance at a time. Brings the keys that
/// belong to it.
pub(super) async fn bring_up_to_date(
    pool: &AnyPool,
    place: &Place,
    key_file: &Path,
) -> Result<Keys, OpenError> {
    let fault = |source| place.fault(source);
    let mut transaction = pool.begin().await.map_err(fault)?;
    match place {
        Place::File(_) => {}
        Place::Server(_) => postgres::take_turn(&mut transaction).await.map_err(fault)?,
    }
    sqlx::query("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        .execute(&mut *transaction)
        .await
        .map_err(fault)?;
    let mut get = async |name: &'static str| {
        sqlx::query_scalar::<_, String>("SELECT value FROM meta WHERE name = $1")
            .bind(name)
            .fetch_optional(&mut *transaction)
            .await
            .map_err(fault)
    };
    let (format, key_id) = (get("format").await?, get("key_id").await?);
    let taken = format.map_or(Ok(0), |format| format.parse()).unwrap_or(usize::MAX);
    if taken > STEPS.len() + NEWER_AT_MOST {
        return Err(OpenError::Newer { database: place.name(), found: taken, known: STEPS.len() });
    }
    let deployment = if key_id.is_some() { Deployment::Known } else { Deployment::New };
    let keys = Keys::open(key_file, deployment)?;
    if key_id.is_some_and(|id| id != keys.id()) {
        return Err(OpenError::KeyForeign { path: key_file.to_owned() });
    }
    for step in STEPS.get(taken..).unwrap_or_default() {
        for statement in *step {
            sqlx::query(*statement).execute(&mut *transaction).await.map_err(fault)?;
        }
    }
    let format = taken.max(STEPS.len());
    for (name, value) in [("format", format.to_string()), ("key_id", keys.id().to_owned())] {
        sqlx::query(
            "INSERT INTO meta (name, value) VALUES ($1, $2) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *transaction)
        .await
        .map_err(fault)?;
    }
    transaction.commit().await.map_err(fault)?;
    Ok(keys)
}
