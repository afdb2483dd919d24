//! Where pages go: addresses with their secrets, sealed.
//!
//! An address is kept before the entry that names it, as a password is: a target without an address could not be paged.
//! It goes with the entry that removes the target or dismisses its owner, in the same transaction. One that no entry
//! ever named, because the process ended in between, is swept with the next one that is added.

use std::fmt;

use domain::id::{StaffId, TargetId};
use domain::target::{self, Kind, Whose};
use domain::words::{Span, Timestamp};
use domain::{Entry, Event, staff};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::seal::{seal, unseal};
use super::{Error, Store};

/// How long an address may wait for the entry that names it: far longer than anyone waits for an answer.
const NAMED_WITHIN: Span = Span::minutes(60);

/// Where a page goes, and with what it proves to be ours. Printing it for debugging shows only of which kind it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageAddress {
    /// A program that takes a signed message.
    Webhook {
        /// Where it listens.
        url: String,
        /// What it is signed with: 32 bytes in base64.
        secret: String,
    },
    /// A topic of an ntfy server.
    Ntfy {
        /// The topic.
        url: String,
        /// What lets one write there, if that is guarded.
        token: Option<String>,
    },
    /// A service that takes events as `PagerDuty` does.
    PagerDuty {
        /// Where it takes them.
        url: String,
        /// Whom it then calls.
        routing_key: String,
    },
    /// A mailbox.
    Email {
        /// Whose.
        to: String,
    },
    /// A browser.
    WebPush {
        /// Where its maker takes messages for it.
        endpoint: String,
        /// Its public key: a point of P-256, in base64url.
        p256dh: String,
        /// What only it and we know: 16 bytes in base64url.
        auth: String,
    },
}

impl PageAddress {
    /// What kind of thing is there.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Webhook { .. } => Kind::Webhook,
            Self::Ntfy { .. } => Kind::Ntfy,
            Self::PagerDuty { .. } => Kind::PagerDuty,
            Self::Email { .. } => Kind::Email,
            Self::WebPush { .. } => Kind::WebPush,
        }
    }

    /// So much of it that its owner knows it again, and nobody else could use it.
    pub fn shortened(&self) -> String {
        match self {
            Self::Webhook { url, .. } | Self::Ntfy { url, .. } => host_and_end(url),
            Self::PagerDuty { url, routing_key } => format!("{} …{}", host(url), end(routing_key)),
            Self::Email { to } => match to.split_once('@') {
                Some((name, domain)) => format!("{}…@{domain}", name.chars().take(2).collect::<String>()),
                None => "…".to_owned(),
            },
            Self::WebPush { endpoint, .. } => host_and_end(endpoint),
        }
    }
}

fn host_and_end(url: &str) -> String {
    format!("{} …{}", host(url), end(url))
}

fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    rest.split(['/', '?']).next().unwrap_or_default()
}

/// Three letters: of a secret in an address, too few to guess the rest.
fn end(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters[letters.len().saturating_sub(3)..].iter().collect()
}

impl fmt::Debug for PageAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageAddress({:?})", self.kind())
    }
}

impl Store {
    /// Keeps the address of a target that is about to be added.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn keep_target(
        &self,
        target: TargetId,
        whose: Whose,
        address: &PageAddress,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sealed = seal(self.keys.text(), &place(target), address)?;
        self.database
            .run(async |connection| {
                sqlx::query(
                    "INSERT INTO targets (id, owner, key_id, sealed, kept_at) VALUES ($1, $2, $3, $4, $5)",
                )
                .bind(target.to_string())
                .bind(owner(whose))
                .bind(self.keys.id().to_owned())
                .bind(sealed)
                .bind(now.0)
                .execute(connection)
                .await?;
                Ok(())
            })
            .await
    }

    /// Where the target is, unless it was removed.
    ///
    /// # Errors
    ///
    /// [`Error::CredentialSealed`]: it was changed, or sealed with another key. [`Error::Database`].
    pub async fn target(&self, target: TargetId) -> Result<Option<PageAddress>, Error> {
        let row: Option<(String, String)> = self
            .database
            .run(async |connection| {
                let row = sqlx::query_as("SELECT key_id, sealed FROM targets WHERE id = $1")
                    .bind(target.to_string())
                    .fetch_optional(connection)
                    .await?;
                Ok(row)
            })
            .await?;
        let Some((key_id, sealed)) = row else { return Ok(None) };
        if key_id != self.keys.id() {
            return Err(Error::CredentialSealed);
        }
        unseal(self.keys.text(), &place(target), &sealed).map(Some).ok_or(Error::CredentialSealed)
    }

    /// Erases the address of a target that was not added after all.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine. It is swept later.
    pub async fn drop_target(&self, target: TargetId) -> Result<(), Error> {
        self.database.run(async |connection| Ok(delete(connection, &target.to_string()).await?)).await?;
        self.wipe().await;
        Ok(())
    }

    /// Erases the addresses that have waited too long for an entry that names them. `named` are those that have one; only
    /// who has just added a target can be sure to know them all.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn sweep_targets(&self, named: &[TargetId], now: Timestamp) -> Result<(), Error> {
        let before = now.0.saturating_sub(NAMED_WITHIN.0);
        let old: Vec<String> = self
            .database
            .run(async |connection| {
                let old = sqlx::query_scalar("SELECT id FROM targets WHERE kept_at < $1")
                    .bind(before)
                    .fetch_all(connection)
                    .await?;
                Ok(old)
            })
            .await?;
        let named: Vec<String> = named.iter().map(ToString::to_string).collect();
        for id in old.iter().filter(|id| !named.contains(id)) {
            self.database.run(async |connection| Ok(delete(connection, id).await?)).await?;
            self.wipe().await;
        }
        Ok(())
    }
}

/// What an entry erases.
pub(super) enum Erased {
    One(TargetId),
    AllOf(StaffId),
}

pub(super) fn erased(entry: &Entry) -> Option<Erased> {
    match &entry.event {
        Event::Target(target::Event::Removed { target }) => Some(Erased::One(*target)),
        Event::Staff(staff::Event::Dismissed { staff }) => Some(Erased::AllOf(*staff)),
        Event::Target(target::Event::Added { .. })
        | Event::Staff(staff::Event::Invited { .. } | staff::Event::Enlisted { .. })
        | Event::Room(_)
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
        | Event::Retention(_) => None,
    }
}

pub(super) async fn erase(connection: &mut AnyConnection, erased: Erased) -> Result<(), sqlx::Error> {
    match erased {
        Erased::One(target) => delete(connection, &target.to_string()).await,
        Erased::AllOf(staff) => {
            sqlx::query("DELETE FROM targets WHERE owner = $1")
                .bind(owner(Whose::Staff(staff)))
                .execute(connection)
                .await?;
            Ok(())
        }
    }
}

async fn delete(connection: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM targets WHERE id = $1").bind(id.to_owned()).execute(connection).await?;
    Ok(())
}

fn owner(whose: Whose) -> String {
    match whose {
        Whose::Staff(staff) => staff.to_string(),
        Whose::House => "house".to_owned(),
    }
}

fn place(target: TargetId) -> String {
    format!("target {target}")
}
