//! The data directory: one server at a time, and nobody else's eyes.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::OpenError;

/// A data directory that no other server uses for as long as this value lives.
pub(super) struct Directory {
    path: PathBuf,
    _lock: File,
}

impl Directory {
    /// Makes the directory if it is not there, and keeps other servers out of it.
    pub(super) fn claim(path: &Path) -> Result<Self, OpenError> {
        let unusable = |source| OpenError::Directory { path: path.to_owned(), source };
        let path = make(path).map_err(unusable)?;
        let lock = private().create(true).open(path.join("beside.lock")).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path, _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse { path }),
            Err(TryLockError::Error(source)) => Err(unusable(source)),
        }
    }

    pub(super) fn database(&self) -> PathBuf {
        database(&self.path)
    }
}

/// Where the database is.
pub(super) fn database(data: &Path) -> PathBuf {
    data.join("beside.db")
}

/// Where the key file is if nobody says otherwise.
pub(super) fn key_file(data: &Path) -> PathBuf {
    data.join("beside.key")
}

/// Writes a file whole or not at all: after a crash there is never half a key. Makes its directory if it is not there.
pub(super) fn write_new(path: &Path, content: &str) -> io::Result<()> {
    use io::Write;

    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let directory = make(directory.unwrap_or(Path::new(".")))?;
    let unfinished = path.with_extension("unfinished");
    let mut file = private().create(true).truncate(true).open(&unfinished)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    File::open(directory)?.sync_all()
}

/// Only the account that runs the server may read what is made with these.
pub(super) fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true).mode(0o600);
    options
}

/// The path without links or `..`, because `SQLite` is given it inside a URL.
fn make(path: &Path) -> io::Result<PathBuf> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    path.canonicalize()
}
