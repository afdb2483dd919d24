//! What professionals may begin a message from, over HTTP.

use domain::words::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /api/standard-messages`.
#[derive(Debug, Serialize, TS)]
pub struct StandardMessages {
    /// In the house's own words; empty if it has none of its own, and the page's are used.
    pub messages: Vec<String>,
    /// When and by whom they were changed last; absent if never.
    pub changed: Option<Changed>,
}

/// That somebody changed something.
#[derive(Debug, Serialize, TS)]
pub struct Changed {
    /// When.
    pub at: Timestamp,
    /// Their name.
    pub by: String,
}

/// `PUT /api/standard-messages`: all there shall be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepStandardMessages {
    /// Up to 40, each of 1 to 2,000 characters, in the order in which they are offered.
    pub messages: Vec<String>,
}
