//! The word lists of an organisation.

use std::path::Path;

use crate::DataDirectory;

/// A folder of lists, which is gone when the story is over.
#[derive(Debug)]
pub struct WordLists(DataDirectory);

impl WordLists {
    /// One without any.
    pub fn none_yet() -> Self {
        Self(DataDirectory::fresh())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a list, such as `en/insult`. `rules` is what follows what every list says of itself.
    pub fn say(&self, list: &str, rules: &str) {
        let file = self.path().join(list).with_extension("toml");
        let folder = file.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(folder).expect("the folder can be made");
        let about = "purpose = \"Words of this house.\"\nconcept = \"A story.\"\ndate = 2026-11-23\n\
                     reviewer = \"nobody\"\nversion = 1\n";
        std::fs::write(file, [about, rules].concat()).expect("the list can be written");
    }
}
