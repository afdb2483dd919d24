//! Numbers to call: an organisation's own files of them, and how people see and confirm them.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::wire::Problem;
use crate::{Caller, DataDirectory, House, Setup, Staff};

/// A folder of helplines, which is gone when the story is over.
#[derive(Debug)]
pub struct Helplines(DataDirectory);

impl Helplines {
    /// One without any.
    pub fn none_yet() -> Self {
        Self(DataDirectory::fresh())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes that Germany has this line.
    pub fn say(&self, name: &str, phone: &str) {
        let text = format!(
            "country = \"DE\"\n\n[[lines]]\nname = \"{name}\"\nphone = [\"{phone}\"]\n\
             checked = 2026-11-01\nsources = [\"a story\"]\n"
        );
        std::fs::write(self.path().join("de.toml"), text).expect("the file can be written");
    }

    /// A server that reads them.
    pub fn setup(&self) -> Setup {
        Setup::default().with(&["--helplines", &self.path().display().to_string()])
    }
}

#[derive(Debug, Deserialize)]
struct ShownHelplines {
    countries: Vec<ShownCountry>,
}

#[derive(Debug, Deserialize)]
struct ShownCountry {
    country: String,
    emergency: Vec<ShownEmergency>,
    lines: Vec<ShownLine>,
}

#[derive(Debug, Deserialize)]
struct ShownEmergency {
    number: String,
}

#[derive(Debug, Deserialize)]
struct ShownLine {
    name: String,
    phone: Vec<String>,
    text: Option<String>,
}

#[derive(Debug, Deserialize)]
struct KnownCountries {
    countries: Vec<KnownCountry>,
}

#[derive(Debug, Deserialize)]
struct KnownCountry {
    country: String,
    off: u32,
    changed: u32,
    on: u32,
    stale: u32,
}

#[derive(Debug, Deserialize)]
struct KnownHelplines {
    emergency: Option<KnownLine>,
    lines: Vec<KnownLine>,
}

#[derive(Debug, Deserialize)]
struct KnownLine {
    known: Known,
}

/// What a coordinator knows of a line, or of the emergency numbers.
#[derive(Clone, Debug, Deserialize)]
pub struct Known {
    line: String,
    content: String,
    standing: Value,
    sources: Vec<String>,
}

impl Known {
    /// In a word.
    pub fn stands(&self) -> &str {
        self.standing["is"].as_str().expect("it stands somewhere")
    }

    /// Who has confirmed it.
    pub fn confirmed_by(&self) -> Option<&str> {
        self.standing["by"].as_str()
    }

    /// How many say so.
    pub fn sources(&self) -> usize {
        self.sources.len()
    }
}

impl Caller {
    /// Every number that this caller is shown, as `DE Night line 0800 000` or `DE emergency 112`.
    pub async fn is_shown_numbers(&self) -> Vec<String> {
        let shown: ShownHelplines = self.gets("/api/helplines").await.brought().expect("anyone may look");
        shown.countries.into_iter().flat_map(numbers).collect()
    }
}

fn numbers(of: ShownCountry) -> Vec<String> {
    let ShownCountry { country, emergency, lines } = of;
    let emergency = emergency.into_iter().map(|it| format!("{country} emergency {}", it.number));
    let line = |it: ShownLine| {
        let numbers: Vec<String> = it.phone.into_iter().chain(it.text).collect();
        format!("{country} {} {}", it.name, numbers.join(", "))
    };
    emergency.chain(lines.into_iter().map(line)).collect()
}

impl House {
    /// Every number that a stranger is shown.
    pub async fn shows_numbers(&self) -> Vec<String> {
        self.server.stranger().is_shown_numbers().await
    }
}

impl Staff {
    /// Looks at what is known of a country.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn looks_at_numbers_of(&self, country: &str) -> Result<Vec<Known>, Problem> {
        let path = format!("/api/helplines/countries/{country}");
        let known: KnownHelplines = self.caller.gets(&path).await.brought()?;
        Ok(known.emergency.into_iter().chain(known.lines).map(|it| it.known).collect())
    }

    /// How many lines of a country are off, changed, on and to be checked again.
    pub async fn counts_numbers_of(&self, country: &str) -> [u32; 4] {
        let known: KnownCountries =
            self.caller.gets("/api/helplines/countries").await.brought().expect("a coordinator may look");
        let counted = known.countries.iter().find(|it| it.country == country).expect("it is known");
        [counted.off, counted.changed, counted.on, counted.stale]
    }

    /// Confirms lines as they were read.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn confirms_numbers(&self, country: &str, lines: &[Known]) -> Result<(), Problem> {
        let read = |it: &Known| json!({ "line": it.line, "content": it.content });
        let lines: Vec<Value> = lines.iter().map(read).collect();
        let path = format!("/api/helplines/countries/{country}/confirm");
        self.caller.posts(&path, &json!({ "lines": lines })).await.done()
    }

    /// Takes lines off.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn withdraws_numbers(&self, country: &str, lines: &[Known]) -> Result<(), Problem> {
        let lines: Vec<&String> = lines.iter().map(|it| &it.line).collect();
        let path = format!("/api/helplines/countries/{country}/withdraw");
        self.caller.posts(&path, &json!({ "lines": lines })).await.done()
    }
}
