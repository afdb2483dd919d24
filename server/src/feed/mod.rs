//! The live talk of a room: its order, its recent history, and who hears it. Live, and forgetful on purpose.
//!
//! On one machine each room orders its own talk, in a [`Ring`] in memory. Several instances share a [`Shared`] feed: Redis
//! gives the order and remembers, and every instance with members in a room keeps a ring in step with it.
//!
//! Nothing here is durable: what must survive a restart is decided, and stands in the journal. Nothing here knows what
//! an event says: a record is written and read by `chat`.

mod ring;
mod shared;

use std::sync::Arc;

use domain::words::Timestamp;

pub use ring::{Appended, Bounds, Key, Ring, Stands};
#[cfg(test)]
pub(crate) use shared::model;
pub use shared::{
    Allowed, Beaten, ConnectError, Heard, Known, Probe, Put, Putting, Roster, Shared, Telling, ear_of,
};

/// Who gives a room's talk its order.
#[derive(Clone)]
pub enum Feed {
    /// This instance, which is the only one.
    Local,
    /// Redis, for all instances.
    Shared(Arc<Shared>),
}

/// The feed did not answer. Whether it did what was asked is not known; the same may be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the feed did not answer")]
pub struct Away;

/// Where a room's talk stands: its epoch, and the sequence number of its newest event, 0 before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Top {
    /// This life of the room.
    pub epoch: u64,
    /// Of the newest event.
    pub seq: u64,
}

/// An event as the feed remembers it. It holds what a person wrote, and so is not to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the room.
    pub seq: u64,
    /// When it was appended, by the clock of the feed.
    pub at: Timestamp,
    /// What happened, as `chat` wrote it.
    pub record: String,
}

/// What came after a place in a room.
pub struct Read {
    /// Where the room stands.
    pub top: Top,
    /// The oldest event that is remembered, or the next one if none is.
    pub oldest: u64,
    /// The events, oldest first. Between `oldest` and the newest, what is missing was redacted.
    pub records: Vec<Recorded>,
}

/// How many are in a room, on all instances together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// Seekers, exactly; to be rounded before it is shown.
    pub seekers: u32,
    /// Staff.
    pub staff: u32,
}
