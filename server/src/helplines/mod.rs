//! The helplines that are known, by country: those that come with the server, and the organisation's own in their place.
//!
//! They are read at the start and again whenever the operator asks, while people talk. They are taken whole or not at
//! all: after a mistake those in force stay. What a file may say is told in `server/helplines/README.md`.
//!
//! Deliberately absent: whether a line is shown. That is decided by a coordinator (`domain::helpline`); here is only what
//! the files say.

mod built_in;
mod entry;
mod file;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::{fs, io};

use domain::helpline::Country;

pub use self::entry::{Address, Hours, Language, Number, Serves, Topic, Words};
pub use self::file::{Emergency, EmergencyNumber, Line, Listed, Mistake, Why};

/// The largest file that is read, in bytes. The largest that comes with the server has a hundredth of it.
const FILE_MAX: u64 = 256 * 1024;
/// How many files there may be: there are 249 countries.
const FILES_MAX: usize = 300;

/// What is known, by country.
pub type Catalogue = BTreeMap<Country, Listed>;

/// Why files were not taken.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder, or something in it, is not there or not ours to read.
    #[error("the helplines in {} cannot be read: {source}", folder.display())]
    Unreadable {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// More, or larger, than helplines are.
    #[error("the helplines in {} are not used: at most {FILES_MAX} files of {FILE_MAX} bytes each", .0.display())]
    TooLarge(PathBuf),
    /// A file says something it must not.
    #[error("the helplines are not used: {}, {mistake}", file.display())]
    Refused {
        /// Which.
        file: PathBuf,
        /// Where in it, and what is wrong.
        mistake: Mistake,
    },
}

/// The helplines in force.
pub struct Helplines {
    /// Where the organisation keeps its own.
    folder: Option<PathBuf>,
    current: RwLock<Arc<Catalogue>>,
}

impl Helplines {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// [`Error`]: a file of the organisation cannot be used.
    pub fn open(folder: Option<PathBuf>) -> Result<Self, Error> {
        let current = RwLock::new(Arc::new(read(folder.as_deref())?));
        Ok(Self { folder, current })
    }

    /// Reads them again and puts them in force. Blocks while it reads.
    ///
    /// # Errors
    ///
    /// [`Error`]: a file cannot be used. Those in force stay.
    pub fn read_again(&self) -> Result<(), Error> {
        let catalogue = Arc::new(read(self.folder.as_deref())?);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = catalogue;
        Ok(())
    }

    /// Those in force now.
    pub fn in_force(&self) -> Arc<Catalogue> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

fn read(folder: Option<&Path>) -> Result<Catalogue, Error> {
    let mut catalogue = built_in::catalogue();
    let Some(folder) = folder else { return Ok(catalogue) };
    for (file, text) in files(folder)? {
        let listed = file::read(&stem(&file), &text).map_err(|mistake| Error::Refused { file, mistake })?;
        catalogue.insert(listed.country, listed);
    }
    Ok(catalogue)
}

fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let unreadable = |source| Error::Unreadable { folder: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        // Whatever an editor leaves behind is no country.
        if file.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        if files.len() == FILES_MAX || fs::metadata(&file).map_err(unreadable)?.len() > FILE_MAX {
            return Err(Error::TooLarge(folder.to_owned()));
        }
        let text = fs::read_to_string(&file).map_err(unreadable)?;
        files.push((file, text));
    }
    files.sort();
    Ok(files)
}

fn stem(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
