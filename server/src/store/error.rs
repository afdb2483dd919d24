//! What can be wrong with the machine. What the rules refuse is never an error here.

use std::io;
use std::path::PathBuf;

use domain::id::TextId;

use super::Position;

/// Why the data directory could not be opened. Shown to the operator as it stands.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is not a directory, or not ours to write in.
    #[error(
        "the data directory {} cannot be written to ({source}). \
         Give this account the right to write there, or choose another directory.", path.display()
    )]
    Directory {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Two servers on one directory would each undo what the other decided.
    #[error(
        "another server is using the data directory {}. \
         Stop that one first, or choose another directory.", path.display()
    )]
    InUse {
        /// Which.
        path: PathBuf,
    },
    /// There is a database, but not the key it was sealed with.
    #[error(
        "the database is there, but its key file {} is not. \
         Put the key file back from your backup: without it no kept text and no sign-in code can be read.",
        path.display()
    )]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The key file is there, but the system does not let us have it.
    #[error(
        "the key file {} cannot be read or written ({source}). \
         It must belong to the account that runs the server.", path.display()
    )]
    KeyUnreadable {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The key file holds something else.
    #[error("{} is not a key file. Put the key file back from your backup.", path.display())]
    KeyMalformed {
        /// Which.
        path: PathBuf,
    },
    /// The key file belongs to another deployment.
    #[error(
        "the key file {} belongs to another deployment. All instances of one share a database and a key file: \
         put back the one that was backed up together with this database.", path.display()
    )]
    KeyForeign {
        /// Which.
        path: PathBuf,
    },
    /// A much newer version has been here.
    #[error(
        "the database {database} was written by a newer version of this server (format {found}; this version \
         knows up to {known} and bears one more). Install that version or a later one."
    )]
    Newer {
        /// Which.
        database: String,
        /// Its format.
        found: usize,
        /// The latest format this version knows.
        known: usize,
    },
    /// The file is damaged, or the system does not let us have it.
    #[error(
        "the database {} cannot be opened ({source}). \
         If the disk is full, make room; if the file is damaged, put it back from your backup.",
        path.display()
    )]
    File {
        /// Which.
        path: PathBuf,
        /// What the database said.
        source: sqlx::Error,
    },
    /// Not the address of a server. It is not repeated, because it may hold a password.
    #[error(
        "the journal's address cannot be used: it must look like postgres://user@host/database and may end in \
         ?sslmode= with one of disable, prefer, require, verify-ca and verify-full. Leave it out to keep the \
         journal in the data directory."
    )]
    Address,
    /// Nobody listens there, or not to us.
    #[error(
        "the database {server} cannot be reached ({source}). \
         Check the host and the port, and that PostgreSQL runs there."
    )]
    Unreachable {
        /// Database, host and port.
        server: String,
        /// What the system said.
        source: sqlx::Error,
    },
    /// Somebody listens there and says nothing.
    #[error("the database {server} did not answer in time. Check that PostgreSQL runs there and is well.")]
    NoAnswer {
        /// Database, host and port.
        server: String,
    },
    /// The user or the password is wrong.
    #[error(
        "PostgreSQL does not let this server in to the database {server}. \
         Check the user and the password, and that pg_hba.conf allows them from here."
    )]
    LockedOut {
        /// Database, host and port.
        server: String,
    },
    /// The server has no such database.
    #[error("there is no database {server}. Make it first, empty and owned by the user who connects.")]
    NoDatabase {
        /// Database, host and port.
        server: String,
    },
    /// Nothing could be written there.
    #[error("the database {server} is a standby, which takes no entries. Name the primary.")]
    Standby {
        /// Database, host and port.
        server: String,
    },
    /// It could not keep every letter.
    #[error("the database {server} is encoded in {encoding}. Make it anew with ENCODING 'UTF8'.")]
    Encoding {
        /// Database, host and port.
        server: String,
        /// In what.
        encoding: String,
    },
    /// The server says no in a way of its own.
    #[error("the database {server} cannot be used ({source}).")]
    Server {
        /// Database, host and port.
        server: String,
        /// What it said.
        source: sqlx::Error,
    },
    /// The system gave no random numbers, so no key could be made.
    #[error("the system gave no random numbers ({0}). No key can be made without them.")]
    Random(#[from] getrandom::Error),
}

/// What went wrong in the machine while the store was in use. The texts name nobody.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database did not answer, or not as it should.
    #[error("the database did not answer ({0})")]
    Database(#[from] sqlx::Error),
    /// The database did not answer in time.
    #[error("the database did not answer in time")]
    Silent,
    /// The database did not answer the one who asked before, and was not asked again.
    #[error("the database has not answered for a while")]
    Away,
    /// Someone or something changed the journal.
    #[error(
        "the journal was changed after it was written: entry {0} does not follow from the one before it. \
         Keep a copy of the data directory, and put the database back from your backup."
    )]
    Broken(Position),
    /// An entry is not there, but one that follows it is.
    #[error(
        "the journal has no entry {0}, although it goes on after it. \
         Keep a copy of the data directory, and put the database back from your backup."
    )]
    Missing(Position),
    /// The journal is shorter than what this server has read of it.
    #[error(
        "the journal no longer has entry {0} as this server knows it: an older copy was restored, or a standby \
         took over that lagged behind. Restart this server to go on from what is there."
    )]
    Rewound(Position),
    /// The entry is whole, but this version does not know what it says.
    #[error(
        "journal entry {0} was written by a newer version of this server. \
         Install that version or a later one."
    )]
    Newer(Position),
    /// The text was sealed with another key, or changed.
    #[error("text {0} cannot be unsealed: it was changed, or sealed with another key")]
    TextSealed(TextId),
    /// A link or a second factor was sealed with another key, or changed.
    #[error("a credential cannot be unsealed: it was changed, or sealed with another key")]
    CredentialSealed,
    /// The password could not be hashed, or the hash could not be read.
    #[error("a password cannot be hashed or compared ({0})")]
    Password(argon2::password_hash::Error),
    /// The thread that hashes passwords was stopped.
    #[error("a password was not hashed, because the server is stopping")]
    Stopping,
    /// The system gave no random numbers.
    #[error("the system gave no random numbers ({0})")]
    Random(#[from] getrandom::Error),
}

impl Error {
    /// The entry beyond which the journal cannot be followed, if that is what is wrong.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Broken(position) | Self::Missing(position) | Self::Newer(position) => Some(*position),
            Self::Database(_)
            | Self::Silent
            | Self::Away
            | Self::Rewound(_)
            | Self::TextSealed(_)
            | Self::CredentialSealed
            | Self::Password(_)
            | Self::Stopping
            | Self::Random(_) => None,
        }
    }

    /// Whether nobody answered, as against an answer that says no.
    pub(super) fn is_silence(&self) -> bool {
        match self {
            Self::Silent | Self::Away => true,
            Self::Database(fault) => fault.as_database_error().is_none(),
            Self::Broken(_)
            | Self::Missing(_)
            | Self::Rewound(_)
            | Self::Newer(_)
            | Self::TextSealed(_)
            | Self::CredentialSealed
            | Self::Password(_)
            | Self::Stopping
            | Self::Random(_) => false,
        }
    }
}
