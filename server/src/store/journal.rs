//! The journal: every decision, in order, chained, for good.
//!
//! An entry becomes number N or somebody else's already is: [`Appended`]. That is what makes two who take the
//! same case at once have one winner.

use std::fmt;

use domain::id::TextId;
use domain::{Entry, Event, retention};
use sqlx::{AnyConnection, Connection};

use super::chain::Link;
use super::database::Kind;
use super::{Error, NewText, Store, postgres, targets, texts};

/// Where an entry stands in the journal. The first is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(pub u64);

impl Position {
    /// Before the first entry.
    pub const START: Self = Self(0);

    /// Of the entry after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    fn stored(self) -> i64 {
        self.0.cast_signed()
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What became of the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// They are in the journal and on disk. The last one stands here.
    Done(Position),
    /// Somebody else's entry stands there, and nothing was written: catch up, and decide again.
    Taken,
}

impl Store {
    /// Appends `entries` right after `after`, writes the texts they name, and deletes those they
    /// erase: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Database`], [`Error::Silent`]: the entries may or may not be in the journal; read on from `after` to
    /// know. [`Error::Missing`]: `after` is beyond the end of the journal. [`Error::Rewound`]: it is so now.
    pub async fn append(
        &self,
        after: Position,
        entries: &[Entry],
        texts: &[NewText],
    ) -> Result<Appended, Error> {
        let after = self.link(after).await?;
        let appended = self
            .database
            .run(async |connection| self.append_in_one(connection, after, entries, texts).await)
            .await?;
        let Some(last) = appended else { return Ok(Appended::Taken) };
        self.advance(last);
        self.leave_no_trace(entries).await;
        Ok(Appended::Done(last.position))
    }

    /// `None`: somebody else's entry stands there.
    async fn append_in_one(
        &self,
        connection: &mut AnyConnection,
        after: Link,
        entries: &[Entry],
        texts: &[NewText],
    ) -> Result<Option<Link>, Error> {
        let mut transaction = connection.begin().await?;
        let mut last = after;
        for entry in entries {
            let body = body(entry);
            let next = last.follow(&body);
            match insert(&mut transaction, last, next, body).await {
                Ok(1) => last = next,
                Ok(_) => return Err(Error::Rewound(last.position)),
                Err(fault) if is_taken(&fault) => {
                    transaction.rollback().await?;
                    return Ok(None);
                }
                Err(fault) => return Err(fault.into()),
            }
        }
        for text in texts {
            texts::insert(&mut transaction, &self.keys, text).await?;
        }
        for text in entries.iter().flat_map(erased) {
            texts::delete(&mut transaction, *text).await?;
        }
        for erased in entries.iter().filter_map(targets::erased) {
            targets::erase(&mut transaction, erased).await?;
        }
        match self.database.kind {
            Kind::Sqlite(_) => {}
            Kind::Postgres(_) => postgres::nudge(&mut transaction, last.position).await?,
        }
        transaction.commit().await?;
        Ok(Some(last))
    }

    /// The entries after `after`, at most `limit`, each checked against the one before. None: that is all.
    ///
    /// # Errors
    ///
    /// [`Error::Broken`], [`Error::Missing`], [`Error::Newer`]: the journal cannot be followed beyond
    /// that entry. The entries before it are not returned either; a smaller `limit` gives them. [`Error::Rewound`]: it
    /// is shorter than it was.
    pub async fn read(&self, after: Position, limit: u32) -> Result<Vec<(Position, Entry)>, Error> {
        // With the one before them, which shows whether it is still the journal that was read until then.
        let first = u32::from(after != Position::START);
        let before = Position(after.0 - u64::from(first));
        let rows =
            self.database.run(async |connection| rows(connection, before, limit + first).await).await?;
        let mut rows = rows.into_iter();
        let mut last = Link::START;
        if after != Position::START {
            let (position, _, digest) = rows.next().ok_or(Error::Rewound(after))?;
            let known = self.last();
            last = Link::stored(Position(position.cast_unsigned()), &digest).ok_or(Error::Broken(after))?;
            if last.position != after || (known.position == after && known != last) {
                return Err(Error::Rewound(after));
            }
        }
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            let body = follow(&mut last, row)?;
            let entry = serde_json::from_str(&body).map_err(|_| Error::Newer(last.position))?;
            entries.push((last.position, entry));
        }
        self.advance(last);
        Ok(entries)
    }

    /// Where the journal ends, as far as is known here.
    pub fn end(&self) -> Position {
        self.last().position
    }

    /// The chain as it stands at `position`.
    async fn link(&self, position: Position) -> Result<Link, Error> {
        let last = self.last();
        if position == last.position {
            return Ok(last);
        }
        if position == Position::START {
            return Ok(Link::START);
        }
        let digest: Option<String> = self
            .database
            .run(async |connection| {
                let digest = sqlx::query_scalar("SELECT digest FROM journal WHERE position = $1")
                    .bind(position.stored())
                    .fetch_optional(connection)
                    .await?;
                Ok(digest)
            })
            .await?;
        let digest = digest.ok_or(Error::Missing(position))?;
        Link::stored(position, &digest).ok_or(Error::Broken(position))
    }

    /// Leaves nothing of what was deleted without an entry.
    pub(super) async fn wipe(&self) {
        match &self.database.kind {
            Kind::Sqlite(erasure) => erasure.begin(),
            Kind::Postgres(_) => {}
        }
        self.leave_no_trace(&[]).await;
    }

    /// The entries are in the journal by now, so that a fault here must not look as if they were not.
    async fn leave_no_trace(&self, of: &[Entry]) {
        let erasure = match &self.database.kind {
            Kind::Sqlite(erasure) => erasure,
            Kind::Postgres(_) => return,
        };
        if of.iter().any(|entry| !erased(entry).is_empty() || targets::erased(entry).is_some()) {
            erasure.begin();
        }
        if let Err(fault) = erasure.finish(&self.database.pool).await {
            tracing::warn!(%fault, "erased texts are still in the write-ahead log; trying again later");
        }
    }
}

/// What the database has after `after`, unchecked: position, body and digest.
pub(super) async fn rows(
    connection: &mut AnyConnection,
    after: Position,
    limit: u32,
) -> Result<Vec<(i64, String, String)>, Error> {
    let rows = sqlx::query_as(
        "SELECT position, body, digest FROM journal WHERE position > $1 ORDER BY position LIMIT $2",
    )
    .bind(after.stored())
    .bind(i64::from(limit))
    .fetch_all(connection)
    .await?;
    Ok(rows)
}

/// Checks that a row follows from `last`, which it then is. Brings its body.
pub(super) fn follow(
    last: &mut Link,
    (position, body, digest): (i64, String, String),
) -> Result<String, Error> {
    let next = last.follow(&body);
    let expected = next.position;
    if position != expected.stored() {
        return Err(Error::Missing(expected));
    }
    if Link::stored(expected, &digest) != Some(next) {
        return Err(Error::Broken(expected));
    }
    *last = next;
    Ok(body)
}

fn body(entry: &Entry) -> String {
    serde_json::to_string(entry).expect("an entry is made of what JSON can say")
}

/// Behind `last` and nowhere else: a journal that has become shorter is not continued as if nothing had happened.
async fn insert(
    connection: &mut AnyConnection,
    last: Link,
    next: Link,
    body: String,
) -> Result<u64, sqlx::Error> {
    let inserted = sqlx::query(
        "INSERT INTO journal (position, body, digest) SELECT $1, $2, $3 \
         WHERE $4 = 0 OR EXISTS (SELECT 1 FROM journal WHERE position = $4 AND digest = $5)",
    )
    .bind(next.position.stored())
    .bind(body)
    .bind(next.digest())
    .bind(last.position.stored())
    .bind(last.digest())
    .execute(connection)
    .await?;
    Ok(inserted.rows_affected())
}

fn is_taken(fault: &sqlx::Error) -> bool {
    fault.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

fn erased(entry: &Entry) -> &[TextId] {
    match &entry.event {
        Event::Retention(retention::Event::Erased { texts, .. }) => texts,
        Event::Room(_)
        | Event::Staff(_)
        | Event::Sanction(_)
        | Event::Review(_)
        | Event::Appeal(_)
        | Event::Report(_)
        | Event::Complaint(_)
        | Event::Case(_)
        | Event::Talk(_)
        | Event::Rota(_)
        | Event::Helpline(_)
        | Event::Concern(_)
        | Event::Aftercare(_)
        | Event::Cover(_)
        | Event::Debrief(_)
        | Event::Relief(_)
        | Event::Standard(_)
        | Event::Translation(_)
        | Event::Measure(_)
        | Event::Target(_) => &[],
    }
}
