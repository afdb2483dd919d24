//! The tables, and how older ones become these.
//!
//! A step that was released is never changed; a new one is added at the end.

use std::path::Path;

use sqlx::AnyPool;

use super::{Keys, OpenError};

const STEPS: &[&[&str]] = &[&[
    "CREATE TABLE journal (position BIGINT PRIMARY KEY, body TEXT NOT NULL, digest TEXT NOT NULL)",
    "CREATE TABLE texts (id TEXT PRIMARY KEY, key_id TEXT NOT NULL, sealed TEXT NOT NULL)",
    "CREATE TABLE credentials (staff TEXT PRIMARY KEY, password TEXT NOT NULL, totp TEXT NOT NULL, \
     used_step BIGINT NOT NULL)",
    "CREATE TABLE links (digest TEXT PRIMARY KEY, purpose TEXT NOT NULL, expires_at BIGINT NOT NULL)",
    "CREATE TABLE sessions (digest TEXT PRIMARY KEY, staff TEXT NOT NULL, expires_at BIGINT NOT NULL)",
    "CREATE INDEX sessions_of ON sessions (staff)",
]];

/// Takes the steps that this database has not taken yet, all or none.
pub(super) async fn bring_up_to_date(pool: &AnyPool, database: &Path, keys: &Keys) -> Result<(), OpenError> {
    let fault = |source| OpenError::Database { path: database.to_owned(), source };
    let mut transaction = pool.begin().await.map_err(fault)?;
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
    if key_id.is_some_and(|id| id != keys.id()) {
        return Err(OpenError::KeyForeign { path: database.with_extension("key") });
    }
    let taken = format.map_or(Ok(0), |format| format.parse()).unwrap_or(usize::MAX);
    let Some(steps) = STEPS.get(taken..) else {
        return Err(OpenError::Newer { path: database.to_owned(), found: taken, known: STEPS.len() });
    };
    for statement in steps.iter().copied().flatten() {
        sqlx::query(*statement).execute(&mut *transaction).await.map_err(fault)?;
    }
    for (name, value) in [("format", STEPS.len().to_string()), ("key_id", keys.id().to_owned())] {
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
    transaction.commit().await.map_err(fault)
}
