//! How long people waited, as a coordinator reads it.

use domain::words::{Timestamp, Urgency};
use serde::Serialize;
use ts_rs::TS;

use super::standing::Reason;

/// `GET /api/numbers`, counted since the house was opened for the first time.
#[derive(Debug, Serialize, TS)]
pub struct Numbers {
    /// One for each thing that was ever waited for, and each urgency.
    pub waits: Vec<Waited>,
    /// One for each reason for which the filter ever held a message.
    pub holds: Vec<Holds>,
    /// How it stands with debriefs.
    pub debriefs: Debriefs,
    /// How it stands if people are here and nobody is on call.
    pub nobody: Option<Nobody>,
}

/// People are here, and nobody is on call.
#[derive(Debug, Serialize, TS)]
pub struct Nobody {
    /// Since when.
    pub since: Timestamp,
    /// What became of the alarm.
    pub alarm: Alarm,
}

/// What became of the alarm that nobody is on call. It is tried once a minute for twenty minutes, and raised anew each half hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Alarm {
    /// The house has no way by which anybody could be reached.
    NoWay {},
    /// Nobody has answered, and nobody is known not to.
    OnTheWay {},
    /// No way of the house answers; it goes on being tried.
    NotAnswered {
        /// Since when.
        at: Timestamp,
    },
    /// One did.
    Answered {
        /// When.
        at: Timestamp,
    },
}

/// Debriefs of all staff, in numbers only.
#[derive(Debug, Serialize, TS)]
pub struct Debriefs {
    /// How often one was asked for.
    #[ts(type = "number")]
    pub asked: u64,
    /// How many of them there were.
    #[ts(type = "number")]
    pub had: u64,
    /// How many people wait for one.
    pub waiting: u32,
}

/// How long people waited for one thing.
#[derive(Debug, Serialize, TS)]
pub struct Waited {
    /// For what.
    pub what: WaitedFor,
    /// How urgent it was.
    pub urgency: Urgency,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// Half of them waited at most so many seconds, rounded up to a bound; absent if it was more than an hour.
    pub half_within: Option<u32>,
    /// Nine of ten waited at most so many seconds, as above.
    pub nine_of_ten_within: Option<u32>,
    /// How many waited at most five minutes.
    #[ts(type = "number")]
    pub within_five_minutes: u64,
}

/// What became of the messages that the filter held for one reason.
#[derive(Debug, Serialize, TS)]
pub struct Holds {
    /// Why.
    pub reason: Reason,
    /// How many.
    #[ts(type = "number")]
    pub held: u64,
    /// How many a moderator showed.
    #[ts(type = "number")]
    pub released: u64,
    /// How many a moderator did not show.
    #[ts(type = "number")]
    pub rejected: u64,
    /// How many nobody could look at in time.
    #[ts(type = "number")]
    pub expired: u64,
    /// Of those two, how many were shown after all because their authors asked.
    #[ts(type = "number")]
    pub overturned: u64,
}

/// What somebody waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitedFor {
    /// From a case to its first page.
    Paged,
    /// From a case to a professional who takes it.
    Taken,
    /// From taking a case to a first word.
    FirstWord,
    /// From a held message to a decision.
    Decided,
    /// From words of concern to an answer.
    Answered,
    /// From a held message to a person who looks at it.
    Looked,
}
