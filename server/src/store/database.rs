//! The connections to the database, and how long anyone waits for them.
//!
//! Whatever is asked of the database ends in time, with an answer or without. When there was none, nobody else
//! waits for one either until [`Database::answers`] has found that it is back.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::words::Timestamp;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool};
use tokio::time::timeout;

use super::postgres::Nudges;
use super::sqlite::Erasure;
use super::{Error, Position};

/// How long a piece of work may take on a server: whoever waits for it has someone in danger in front of them.
const SERVER_ANSWERS_WITHIN: Duration = Duration::from_millis(2_500);
/// The same for a file, which cannot be far away: a slow disk is no reason to give up.
const FILE_ANSWERS_WITHIN: Duration = Duration::from_secs(5);
/// How long the first look at a database may take, with the steps that bring it up to date.
pub(super) const OPENS_WITHIN: Duration = Duration::from_mins(1);

/// An open database.
pub(super) struct Database {
    pub(super) pool: AnyPool,
    pub(super) kind: Kind,
    /// It did not answer the last time it was asked.
    silent: AtomicBool,
}

/// What only one kind of database needs.
pub(super) enum Kind {
    /// A file, which this server has for itself.
    Sqlite(Erasure),
    /// A server, which other instances use as well.
    Postgres(Nudges),
}

impl Database {
    pub(super) fn new(pool: AnyPool, kind: Kind) -> Self {
        Self { pool, kind, silent: AtomicBool::new(false) }
    }

    /// Has `work` done on one connection.
    ///
    /// # Errors
    ///
    /// [`Error::Silent`], [`Error::Database`]: it may or may not have been done. [`Error::Away`]: it was not tried.
    pub(super) async fn run<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        if self.silent.load(Ordering::Relaxed) {
            return Err(Error::Away);
        }
        self.ask(work).await
    }

    /// Whether it answers, and takes what is written: a full disk still answers whoever only reads.
    pub(super) async fn answers(&self, now: Timestamp) -> Result<(), Error> {
        self.ask(async |connection| {
            sqlx::query(
                "INSERT INTO meta (name, value) VALUES ('tried_at', $1) \
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )
            .bind(now.0.to_string())
            .execute(connection)
            .await?;
            Ok(())
        })
        .await
    }

    /// What another instance has told of, once it is after `position`. On a file there is no other.
    pub(super) async fn nudged(&self, position: Position) -> Position {
        match &self.kind {
            Kind::Sqlite(_) => std::future::pending().await,
            Kind::Postgres(nudges) => nudges.beyond(position).await,
        }
    }

    pub(super) async fn close(&self) {
        match &self.kind {
            Kind::Sqlite(_) => {}
            Kind::Postgres(nudges) => nudges.end(),
        }
        self.pool.close().await;
    }

    async fn ask<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let limit = match self.kind {
            Kind::Sqlite(_) => FILE_ANSWERS_WITHIN,
            Kind::Postgres(_) => SERVER_ANSWERS_WITHIN,
        };
        let answer = timeout(limit, self.lend(work)).await.unwrap_or(Err(Error::Silent));
        self.silent.store(answer.as_ref().is_err_and(Error::is_silence), Ordering::Relaxed);
        answer
    }

    async fn lend<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut lent = Lent { connection: self.pool.acquire().await?, given_back: GivenBack::Broken };
        let done = work(&mut *lent.connection).await?;
        lent.given_back = GivenBack::Sound;
        Ok(done)
    }
}

/// A connection out of the pool.
struct Lent {
    connection: PoolConnection<Any>,
    given_back: GivenBack,
}

enum GivenBack {
    Sound,
    /// Something failed on it, or nobody waited for its end.
    Broken,
}

impl Drop for Lent {
    fn drop(&mut self) {
        match self.given_back {
            GivenBack::Sound => {}
            // The pool would wait for its answer for ever, and keep its place.
            GivenBack::Broken => self.connection.close_on_drop(),
        }
    }
}
