//! How this house is set up: the command line, and the settings file that an operator writes.
//!
//! Every setting has a default with which a house can open its doors on one machine.

mod desk;
mod rooms;

use std::fmt;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use domain::case::Times;
use domain::words::{AgeBand, Span};
use serde::Deserialize;

pub use desk::Desk;
pub use rooms::{Rooms, Unstaffed};

/// An anonymous, real-time group chat server for online peer support.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub struct CommandLine {
    /// What to do; without one, the house is opened.
    #[command(subcommand)]
    pub command: Option<What>,
    /// Where and with what.
    #[command(flatten)]
    pub place: Place,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Open a house to look around in: a fresh data directory, four rooms, one account per role.
    Demo(Place),
    /// Read the whole journal, of a running house or of a copy, and say whether its chain of digests holds.
    Verify(Kept),
}

/// Where a journal is.
#[derive(Clone, Debug, Args)]
pub struct Kept {
    /// Data directory with the journal in it. [default: `data`]
    #[arg(long, env = "BESIDE_DATA")]
    pub data: Option<PathBuf>,
    /// Journal of several instances, as in `postgres://user@host/database`.
    #[arg(long, env = "BESIDE_JOURNAL", hide_env_values = true)]
    pub journal: Option<Url>,
}

/// Where the house is opened, and with what.
#[derive(Clone, Debug, Args)]
pub struct Place {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, env = "BESIDE_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Data directory. [default: `data`; for the demonstration a new one that is removed at the end]
    #[arg(long, env = "BESIDE_DATA")]
    pub data: Option<PathBuf>,
    /// Journal of several instances, as in `postgres://user@host/database`. Say it in the environment if it holds a password.
    /// [default: a file in the data directory]
    #[arg(long, env = "BESIDE_JOURNAL", hide_env_values = true)]
    pub journal: Option<Url>,
    /// Key file, the same for all instances. [default: `beside.key` in the data directory]
    #[arg(long, env = "BESIDE_KEYS")]
    pub keys: Option<PathBuf>,
    /// Settings file, in TOML; `server/OPERATING.md` lists what it may say.
    #[arg(long, env = "BESIDE_SETTINGS")]
    pub settings: Option<PathBuf>,
    /// Redis that several instances share for live talk, as in `redis://host:6379`; without one, this is the only instance. Prefer the
    /// environment variable if the address holds a password.
    #[arg(long, env = "BESIDE_FEED", hide_env_values = true)]
    pub feed: Option<Url>,
    /// Address and port on which a monitoring system reads how long people wait; it belongs where only that can
    /// reach it. Without one, nothing is told.
    #[arg(long, env = "BESIDE_METRICS")]
    pub metrics: Option<SocketAddr>,
    /// Folder with word lists of the organisation's own, used beside the built-in ones. Read again on SIGHUP
    #[arg(long, env = "BESIDE_LISTS")]
    pub lists: Option<PathBuf>,
    /// Folder with helplines of the organisation's own, one file per country, in place of the built-in ones. Read again on SIGHUP
    #[arg(long, env = "BESIDE_HELPLINES")]
    pub helplines: Option<PathBuf>,
}

/// The address of a server. It may hold a password, so that printing it for debugging shows nothing.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Url(String);

impl Url {
    /// As it was given.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Url {
    fn from(url: String) -> Self {
        Self(url)
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Url(..)")
    }
}

/// What an operator may set.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The organisation.
    pub name: String,
    /// Age bands; people of different bands never meet.
    pub bands: Vec<Band>,
    /// The emergency number where the house works. Without one, pages speak of "the emergency number where you are".
    pub emergency: Option<String>,
    /// Lines that answer. Whoever writes one here has confirmed it.
    pub lines: Vec<Line>,
    /// When the house acts without somebody's consent, as seekers read it where they say whether someone may be called.
    /// Without one, pages say what the software does.
    pub without_consent: Option<String>,
    /// Where quick exit leads: a page that says nothing about the visitor.
    pub exit: String,
    /// Languages to expect in messages, as two-letter codes, most likely first.
    pub languages: Vec<String>,
    /// Addresses under which browsers reach the house, such as `https://chat.example.org`, beside the one it listens on.
    pub origins: Vec<String>,
    /// Whether a proxy stands in front that sets `X-Forwarded-For`. Its last address is then the visitor's.
    pub behind_proxy: bool,
    /// Within how many seconds those who were connected come back when an instance stops, spread evenly: as long as the
    /// others need to let all of them in.
    pub return_within_seconds: NonZeroU32,
    /// When whom is paged, as it is published on the seekers' page.
    pub paging: Paging,
    /// What awaits the moderators, and for how long.
    pub desk: Desk,
    /// How many of the staff a group room needs.
    pub rooms: Rooms,
    /// How mail is sent to staff. Without it none is.
    pub mail: Option<Mail>,
    /// An address that is called every five seconds as long as nobody waits beyond their time: at a service that raises
    /// an alarm when the calls stop.
    pub heartbeat: Option<Url>,
    /// How fast people may be.
    pub limits: Limits,
}

/// When whom is paged. Each is a number of seconds from 10 to 3,600.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Paging {
    /// A case that nobody has taken is paged wider after this.
    pub wider_after: u32,
    /// Those in the background are paged as well after this; longer than `wider_after`.
    pub backup_after: u32,
    /// After that it is paged this often.
    pub again_every: u32,
    /// Its author is told after this that nobody could come yet.
    pub honest_after: u32,
    /// Whoever takes a case has this long for a first word.
    pub first_word_within: u32,
    /// Whoever has a case may be without a connection for this long.
    pub owner_back_within: u32,
    /// A seeker who has been without one for this long counts as gone.
    pub gone_after: u32,
}

impl Default for Paging {
    fn default() -> Self {
        let times = Times::default();
        let seconds = |span: Span| u32::try_from(span.0 / 1_000).unwrap_or(u32::MAX);
        Self {
            wider_after: seconds(times.wider_after),
            backup_after: seconds(times.backup_after),
            again_every: seconds(times.again_every),
            honest_after: seconds(times.honest_after),
            first_word_within: seconds(times.first_word_within),
            owner_back_within: seconds(times.owner_back_within),
            gone_after: 120,
        }
    }
}

impl Paging {
    /// The same, as the rules have it.
    pub fn times(&self) -> Times {
        let span = |seconds: u32| Span::seconds(i64::from(seconds));
        Times {
            wider_after: span(self.wider_after),
            backup_after: span(self.backup_after),
            again_every: span(self.again_every),
            honest_after: span(self.honest_after),
            first_word_within: span(self.first_word_within),
            owner_back_within: span(self.owner_back_within),
        }
    }

    /// How long nobody may look before more people are asked.
    pub fn wider_after(&self) -> Duration {
        Duration::from_secs(u64::from(self.wider_after))
    }

    /// How long someone is missed before they are gone.
    pub fn gone_after(&self) -> Duration {
        Duration::from_secs(u64::from(self.gone_after))
    }

    fn is_bearable(&self) -> bool {
        let Self { wider_after, backup_after, again_every, honest_after, .. } = *self;
        let Self { first_word_within, owner_back_within, gone_after, .. } = *self;
        let rounds = [wider_after, backup_after, again_every, honest_after];
        let waits = [first_word_within, owner_back_within, gone_after];
        rounds.iter().chain(&waits).all(|seconds| (10..=3_600).contains(seconds))
            && wider_after < backup_after
    }
}

/// How mail is sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The server that takes it, as in `smtps://user:password@mail.example.org`.
    pub server: Url,
    /// From whom it is.
    pub from: String,
}

/// An age band.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Which; rooms and tokens carry it.
    pub band: AgeBand,
    /// How it is called.
    pub label: String,
}

/// A line someone can call.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whose.
    pub name: String,
    /// As dialled.
    pub number: String,
    /// When it answers, in words.
    pub hours: String,
}

/// How fast people may be.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Messages one connection may publish.
    pub posts_per_minute: NonZeroU32,
    /// Rooms that may be entered from one network.
    pub joins_per_minute: NonZeroU32,
    /// People who may enter the house from one network.
    pub new_seekers_per_minute: NonZeroU32,
    /// Tries to sign in, from one network.
    pub sign_ins_per_minute: NonZeroU32,
    /// Connections of all kinds at once. The system must allow as many open files and a few hundred more.
    pub connections: NonZeroU32,
}

const fn count(count: u32) -> NonZeroU32 {
    NonZeroU32::new(count).expect("a limit of zero would close the house")
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            posts_per_minute: count(30),
            joins_per_minute: count(600),
            new_seekers_per_minute: count(60),
            sign_ins_per_minute: count(10),
            connections: count(10_000),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: "Beside".into(),
            bands: vec![Band { band: AgeBand("adults".into()), label: "18 or older".into() }],
            emergency: None,
            lines: Vec::new(),
            without_consent: None,
            exit: "https://www.wikipedia.org/".into(),
            languages: vec!["en".into()],
            origins: Vec::new(),
            behind_proxy: false,
            return_within_seconds: count(2),
            paging: Paging::default(),
            desk: Desk::default(),
            rooms: Rooms::default(),
            mail: None,
            heartbeat: None,
            limits: Limits::default(),
        }
    }
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file is not there, or not ours to read.
    #[error("the settings file {} cannot be read: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It says something that is no setting.
    #[error("the settings file {} cannot be used: {source}", path.display())]
    Unusable {
        /// Which.
        path: PathBuf,
        /// Where and why.
        source: Box<toml::de::Error>,
    },
    /// An address that no browser ever names.
    #[error("{origin:?} in `origins` of {} is no address as a browser says it: https://chat.example.org, without a path or a slash at the end", path.display())]
    Origin {
        /// Which file.
        path: PathBuf,
        /// The address.
        origin: String,
    },
    /// Times that leave people alone, or page without an end.
    #[error(
        "`[paging]` in {} cannot be used: each time is 10 to 3600 seconds, and `backup_after` is longer than \
         `wider_after`", .0.display()
    )]
    Paging(PathBuf),
    /// Times in which nobody could decide.
    #[error(
        "`[desk]` in {} cannot be used: `decide_within` is 10 to 86400 seconds, `reported_mute` 60 to 604800, `talks_at_most` 1 to 10", .0.display()
    )]
    Desk(PathBuf),
    /// Rooms that would close at every lost network, or that nobody could watch.
    #[error(
        "`[rooms]` in {} cannot be used: `staff_needed` is 0 to 10, `watched_max` 1 to 8, `staff_back_within` 2 to 300 seconds", .0.display()
    )]
    Rooms(PathBuf),
    /// A house for nobody.
    #[error("the settings file {} names no age band; leave `bands` out for adults only", .0.display())]
    NoBand(PathBuf),
}

impl Settings {
    /// Reads the settings file.
    ///
    /// # Errors
    ///
    /// [`SettingsError`]: it cannot be used, and what to do about it.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| SettingsError::Unreadable { path: path.to_owned(), source })?;
        let settings: Self = toml::from_str(&text)
            .map_err(|source| SettingsError::Unusable { path: path.to_owned(), source: Box::new(source) })?;
        if settings.bands.is_empty() {
            return Err(SettingsError::NoBand(path.to_owned()));
        }
        if !settings.paging.is_bearable() {
            return Err(SettingsError::Paging(path.to_owned()));
        }
        if !settings.desk.is_bearable() {
            return Err(SettingsError::Desk(path.to_owned()));
        }
        if !settings.rooms.is_bearable() {
            return Err(SettingsError::Rooms(path.to_owned()));
        }
        let is_origin = |origin: &&String| {
            origin
                .strip_prefix("https://")
                .or(origin.strip_prefix("http://"))
                .is_some_and(|host| !host.contains('/'))
        };
        if let Some(origin) = settings.origins.iter().find(|origin| !is_origin(origin)) {
            return Err(SettingsError::Origin { path: path.to_owned(), origin: origin.clone() });
        }
        Ok(settings)
    }

    /// The same in milliseconds.
    pub fn return_within_ms(&self) -> u32 {
        self.return_within_seconds.get().saturating_mul(1_000)
    }

    /// Whether this house has such a band.
    pub fn has_band(&self, band: &AgeBand) -> bool {
        self.bands.iter().any(|it| it.band == *band)
    }
}
