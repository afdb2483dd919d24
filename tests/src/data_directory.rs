//! A data directory that is gone when the story is over.

use std::path::{Path, PathBuf};

/// A fresh directory under the system's temporary one.
#[derive(Debug)]
pub struct DataDirectory {
    path: PathBuf,
}

impl DataDirectory {
    /// An empty one.
    pub fn fresh() -> Self {
        let path = std::env::temp_dir().join(format!("beside-tests-{:016x}", crate::fresh_id()));
        std::fs::create_dir(&path).expect("a temporary directory can be made");
        Self { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every file in it, at any depth.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut unread = vec![self.path.clone()];
        while let Some(directory) = unread.pop() {
            for entry in std::fs::read_dir(directory).expect("the data directory can be read") {
                let path = entry.expect("the data directory can be read").path();
                if path.is_dir() {
                    unread.push(path);
                } else {
                    found.push(path);
                }
            }
        }
        found
    }

    /// The file of the journal.
    pub fn journal(&self) -> PathBuf {
        let is_journal =
            |path: &PathBuf| std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3"));
        self.files().into_iter().find(is_journal).expect("the data directory holds an SQLite file")
    }
}

impl Drop for DataDirectory {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.path) {
            eprintln!("{} stays behind: {error}", self.path.display());
        }
    }
}
