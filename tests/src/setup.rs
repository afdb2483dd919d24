//! How a server is set up before it starts.

use std::path::Path;

/// Rooms are open whoever is there.
const NOBODY_NEEDED: &str = "\n[rooms]\nstaff_needed = 0\n";

/// Command line, environment and settings file of a server.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) arguments: Vec<String>,
    pub(crate) environment: Vec<(&'static str, String)>,
    pub(crate) settings: Option<String>,
}

impl Default for Setup {
    fn default() -> Self {
        let environment = vec![("RUST_LOG", "info".to_owned())];
        Self { arguments: Vec::new(), environment, settings: None }
    }
}

impl Setup {
    /// With this on its command line.
    #[must_use]
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// With these settings, as a file would hold them.
    #[must_use]
    pub fn with_settings(mut self, settings: &str) -> Self {
        self.settings = Some(settings.to_owned());
        self
    }

    /// What its settings file says, if it has one. Rooms of the stories need nobody of the staff, unless a story says how
    /// many; a demonstration needs nobody by itself, and begins in an empty directory.
    pub(crate) fn settings_beside(&self, data: &Path) -> Option<String> {
        let looks_around = self.arguments.iter().any(|argument| argument == "demo");
        match &self.settings {
            Some(given) if given.contains("[rooms]") => Some(given.clone()),
            Some(given) => Some(format!("{given}{NOBODY_NEEDED}")),
            None if looks_around || !data.is_dir() => None,
            None => Some(NOBODY_NEEDED.to_owned()),
        }
    }

    /// Telling its log everything it can.
    #[must_use]
    pub fn talkative(self) -> Self {
        self.told("RUST_LOG", "trace")
    }

    /// With the live talk there.
    #[must_use]
    pub fn with_feed(self, url: &str) -> Self {
        self.told("BESIDE_FEED", url)
    }

    /// With the journal there.
    #[must_use]
    pub fn with_journal(self, url: &str) -> Self {
        self.told("BESIDE_JOURNAL", url)
    }

    /// With the keys in that file, which need not be there yet.
    #[must_use]
    pub fn with_keys(self, file: &Path) -> Self {
        self.told("BESIDE_KEYS", &file.display().to_string())
    }

    fn told(mut self, name: &'static str, value: &str) -> Self {
        self.environment.retain(|(known, _)| *known != name);
        self.environment.push((name, value.to_owned()));
        self
    }
}
