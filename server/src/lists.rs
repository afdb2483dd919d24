//! The word lists in force: those that come with `moderation`, and the organisation's own beside them.
//!
//! Lists are read at the start and again whenever the operator asks, while people talk. They are taken whole or not at
//! all: after a mistake the lists in force stay. What a list may say is told in `moderation/README.md`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use moderation::{Current, ListError, Lists};

/// Why lists were not taken. Names the file and the rule, never a message.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder, or something in it, is not there or not ours to read.
    #[error("the word lists in {} cannot be read: {source}", folder.display())]
    Unreadable {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A list says something it must not.
    #[error("the word lists in {} are not used: {source}", folder.display())]
    Refused {
        /// The folder.
        folder: PathBuf,
        /// Which file and rule, and what is wrong with it.
        source: ListError,
    },
}

/// The lists in force.
pub struct WordLists {
    /// Where the organisation keeps its own.
    folder: Option<PathBuf>,
    current: Current,
}

impl WordLists {
    /// Reads the lists. Takes about half a second, so it is done before anybody waits.
    ///
    /// # Errors
    ///
    /// [`Error`]: a list of the organisation cannot be used.
    pub fn open(folder: Option<PathBuf>) -> Result<Self, Error> {
        let current = Current::new(read(folder.as_deref())?);
        Ok(Self { folder, current })
    }

    /// Reads them again and puts them in force. Blocks while it reads.
    ///
    /// # Errors
    ///
    /// [`Error`]: a list cannot be used. Those in force stay.
    pub fn read_again(&self) -> Result<(), Error> {
        self.current.exchange(read(self.folder.as_deref())?);
        Ok(())
    }

    /// Those in force now.
    pub fn in_force(&self) -> Arc<Lists> {
        self.current.lists()
    }
}

fn read(folder: Option<&Path>) -> Result<Lists, Error> {
    let Some(folder) = folder else {
        return Ok(Lists::with_own(&[]).expect("a test reads the lists that come with the crate"));
    };
    let files = files(folder).map_err(|source| Error::Unreadable { folder: folder.to_owned(), source })?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Lists::with_own(&files).map_err(|source| Error::Refused { folder: folder.to_owned(), source })
}

/// `exceptions.toml`, and `language/kind.toml` for every language and kind.
fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in sorted(folder)? {
        if entry.is_dir() {
            for file in sorted(&entry)? {
                add(&mut files, folder, &file)?;
            }
        } else {
            add(&mut files, folder, &entry)?;
        }
    }
    Ok(files)
}

fn add(files: &mut Vec<(String, String)>, folder: &Path, file: &Path) -> io::Result<()> {
    // Whatever an editor leaves behind is no list.
    if file.extension().is_some_and(|extension| extension == "toml") {
        let name = file.strip_prefix(folder).unwrap_or(file).with_extension("");
        files.push((name.display().to_string(), fs::read_to_string(file)?));
    }
    Ok(())
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}
