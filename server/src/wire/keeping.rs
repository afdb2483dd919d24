//! How a group room is kept just now: what calms it, and until when.

use domain::measure::{self, Name};
use domain::words::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a group room is kept. Sent whole, on entering and each time it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Keeping {
    /// What calms it, as a moderator decided: at most one of each name.
    pub measures: Vec<MeasureNotice>,
    /// Whether as many of the staff are there as the room needs.
    pub staffing: StaffingNotice,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { measures: Vec::new(), staffing: StaffingNotice::Full {} }
    }
}

/// How a group room is staffed, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum StaffingNotice {
    /// As many as it needs are there.
    Full {},
    /// Fewer: it is slow, and new people listen first.
    Short {
        /// Everybody writes one message in so many seconds.
        seconds: u32,
        /// Whoever came into the house less than so many minutes ago reads, and does not write.
        minutes: u32,
    },
    /// Nobody: everybody reads and nobody writes, or nobody is let in, as the house has it.
    None {},
}

/// A measure in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeasureNotice {
    /// Which.
    pub measure: Measure,
    /// Until when. From then on it is not, without being said again.
    pub until: Timestamp,
}

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// Everybody writes one message in this time.
    Slow {
        /// 5 to 300.
        seconds: u32,
    },
    /// Whoever came into the house less long ago than this reads, and does not write.
    ListenFirst {
        /// 1 to 60.
        minutes: u32,
    },
    /// A person reads every message before the room does.
    HoldAll {},
    /// Everybody reads, nobody writes.
    Pause {},
}

/// `POST /api/rooms/{room}/measures`: a moderator calms a room. One of the same name gives way.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewMeasure {
    /// How.
    pub measure: Measure,
    /// For so many minutes: 1 to 240.
    pub minutes: u32,
}

/// `POST /api/rooms/{room}/measures/lift`: a moderator ends a measure before its time.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LiftMeasure {
    /// Which.
    pub measure: Name,
}

impl From<Measure> for measure::Measure {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Slow { seconds } => Self::Slow { every: Span::seconds(seconds.into()) },
            Measure::ListenFirst { minutes } => Self::ListenFirst { lasting: Span::minutes(minutes.into()) },
            Measure::HoldAll {} => Self::HoldAll,
            Measure::Pause {} => Self::Pause,
        }
    }
}

impl From<measure::Measure> for Measure {
    fn from(measure: measure::Measure) -> Self {
        let count = |span: Span, unit: Span| u32::try_from(span.0 / unit.0).unwrap_or(u32::MAX);
        match measure {
            measure::Measure::Slow { every } => Self::Slow { seconds: count(every, Span::seconds(1)) },
            measure::Measure::ListenFirst { lasting } => {
                Self::ListenFirst { minutes: count(lasting, Span::minutes(1)) }
            }
            measure::Measure::HoldAll => Self::HoldAll {},
            measure::Measure::Pause => Self::Pause {},
        }
    }
}
