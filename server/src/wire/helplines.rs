//! Numbers to call, by country: what anyone is shown, and what a coordinator decides it from.

use domain::helpline::{Checked, Country};
use domain::id::{HelplineContent, HelplineId};
use domain::words::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::helplines::{Address, Hours, Language, Number, Serves, Topic};

/// `GET /api/helplines`: what a coordinator has confirmed. The same for everyone, and cached by its `ETag`.
#[derive(Debug, Serialize, TS)]
pub struct Helplines {
    /// Those with anything to show.
    pub countries: Vec<CountryHelplines>,
}

/// What is shown for a country.
#[derive(Debug, Serialize, TS)]
pub struct CountryHelplines {
    /// Which.
    pub country: Country,
    /// Whom to call when a life is in danger, the first one first; empty if that is not confirmed.
    pub emergency: Vec<EmergencyNumber>,
    /// Others to call or write to.
    pub lines: Vec<Helpline>,
}

/// An emergency number.
#[derive(Debug, Serialize, TS)]
pub struct EmergencyNumber {
    /// As dialled.
    pub number: Number,
    /// Whom it brings.
    pub serves: Serves,
}

/// A line that can be called, written or chatted with.
#[derive(Debug, Serialize, TS)]
pub struct Helpline {
    /// Whose.
    pub name: String,
    /// To call.
    pub phone: Vec<Number>,
    /// To send a text message to.
    pub text: Option<Number>,
    /// What the first text message has to say.
    pub word: Option<String>,
    /// A page to chat on.
    pub chat: Option<Address>,
    /// When it answers, if that is known.
    pub hours: Option<Hours>,
    /// In which languages, if that is known.
    pub languages: Vec<Language>,
    /// What for, if it says so.
    pub topics: Vec<Topic>,
}

/// `GET /api/helplines/countries`: every country of which something is known, for a coordinator.
#[derive(Debug, Serialize, TS)]
pub struct KnownCountries {
    /// By code.
    pub countries: Vec<KnownCountry>,
}

/// How many lines of a country stand how, the emergency numbers counted as one.
#[derive(Debug, Serialize, TS)]
pub struct KnownCountry {
    /// Which.
    pub country: Country,
    /// Not confirmed, or withdrawn.
    pub off: u32,
    /// Off, because they changed since they were confirmed.
    pub changed: u32,
    /// Shown.
    pub on: u32,
    /// Shown, and to be checked again.
    pub stale: u32,
}

/// `GET /api/helplines/countries/{country}`: what is known of one country, for a coordinator.
#[derive(Debug, Serialize, TS)]
pub struct KnownHelplines {
    /// Which.
    pub country: Country,
    /// Whom to call when a life is in danger.
    pub emergency: Option<KnownEmergency>,
    /// The others.
    pub lines: Vec<KnownHelpline>,
}

/// The emergency numbers of a country, and how far they can be trusted.
#[derive(Debug, Serialize, TS)]
pub struct KnownEmergency {
    /// What seekers see of them.
    pub numbers: Vec<EmergencyNumber>,
    /// What a coordinator knows of them.
    pub known: Known,
}

/// A line, and how far it can be trusted.
#[derive(Debug, Serialize, TS)]
pub struct KnownHelpline {
    /// What seekers see of it.
    pub helpline: Helpline,
    /// What a coordinator knows of it.
    pub known: Known,
}

/// What a coordinator knows of a line.
#[derive(Debug, Serialize, TS)]
pub struct Known {
    /// Its name in what is decided.
    pub line: HelplineId,
    /// What it says now, to be confirmed as it was read.
    pub content: HelplineContent,
    /// Where it stands.
    pub standing: HelplineStanding,
    /// When a source last had it: year, month and day.
    pub checked: String,
    /// Where to ask.
    pub site: Option<Address>,
    /// What to ask about.
    pub note: Option<String>,
    /// Who says so.
    pub sources: Vec<String>,
}

/// Where a line stands.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HelplineStanding {
    /// Not shown: not confirmed, or withdrawn.
    Off {},
    /// Not shown: it says something else than what this person confirmed.
    Changed {
        /// When.
        at: Timestamp,
        /// Their name.
        by: String,
    },
    /// Shown.
    On {
        /// Since when it is confirmed.
        at: Timestamp,
        /// By whom.
        by: String,
    },
    /// Shown, and confirmed so long ago that it should be checked again.
    Stale {
        /// When.
        at: Timestamp,
        /// By whom.
        by: String,
    },
}

/// `POST /api/helplines/countries/{country}/confirm`: these were checked with the organisations themselves.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmHelplines {
    /// As they were read: 1 to 64.
    pub lines: Vec<Checked>,
}

/// `POST /api/helplines/countries/{country}/withdraw`: these are shown no longer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawHelplines {
    /// Which: 1 to 64.
    pub lines: Vec<HelplineId>,
}
