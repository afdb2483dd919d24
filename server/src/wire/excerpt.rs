//! A message that is kept for a person to read, and what was found in it.

use domain::words::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use super::Text;

/// A message that is kept for a person to read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Excerpt {
    /// Under which nickname.
    pub nickname: Text,
    /// When.
    pub at: Timestamp,
    /// As written.
    pub text: Text,
    /// The rules that read something in it, as the lists call them.
    pub rules: Vec<String>,
}

/// A part of a text, in UTF-16 code units as JavaScript counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// Of the first.
    pub start: u32,
    /// Of the first behind it.
    pub end: u32,
}
