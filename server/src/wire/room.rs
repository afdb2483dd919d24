//! What happens in a room, as its members see it.

use std::fmt;

use domain::id::{ClientMessageId, SeekerId};
use domain::words::{Timestamp, Urgency};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// One life of a room's sequence. When it changes, earlier sequence numbers mean nothing.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Epoch(pub u64);

impl fmt::Debug for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Epoch({:016x})", self.0)
    }
}

impl From<Epoch> for String {
    fn from(epoch: Epoch) -> Self {
        format!("{:016x}", epoch.0)
    }
}

impl TryFrom<String> for Epoch {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        u64::from_str_radix(&text, 16).map(Self)
    }
}

/// One event of a room. Sequence numbers rise by one without a gap within an epoch.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RoomEvent {
    /// Someone said something.
    Message(Message),
    /// The author took back the message `of`; show it no longer.
    TakenBack {
        /// Of this event.
        #[ts(type = "number")]
        seq: u64,
        /// Of the message.
        #[ts(type = "number")]
        of: u64,
    },
    /// A message stood here that was taken back since.
    Gone {
        /// Of the message that was here.
        #[ts(type = "number")]
        seq: u64,
    },
}

/// A message that others may see.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Message {
    /// Its place in the room.
    #[ts(type = "number")]
    pub seq: u64,
    /// When it was published.
    pub at: Timestamp,
    /// The author's nickname, or a staff member's name.
    pub author: Text,
    /// Whether the author is staff, and how to call them.
    pub role: AuthorRole,
    /// As written.
    pub text: Text,
    /// What is offered to everyone who reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub card: Option<Card>,
    /// Only in the author's own copy: what their browser called it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub mine: Option<ClientMessageId>,
    /// Only in staff's copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub staff: Option<StaffView>,
}

/// In which role someone writes in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuthorRole {
    /// Someone who came for support.
    Seeker,
    /// A trained peer.
    Moderator,
    /// On call.
    Professional,
}

/// What staff see of a message beside what everyone sees.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct StaffView {
    /// Whom an act would concern; absent for staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub seeker: Option<SeekerId>,
    /// R1 and R2 are marked on the desk; the room does not know.
    pub urgency: Urgency,
}

/// Who is here. Seekers are counted exactly up to 30 and then to the ten below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Presence {
    /// People who came for support.
    pub seekers: u32,
    /// Staff.
    pub staff: u32,
}

/// What a room is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoomKind {
    /// Several seekers, kept by moderators.
    Group,
    /// A seeker and a peer.
    OneToOne,
    /// A seeker and a professional.
    Crisis,
}

/// What the author is offered beside the answer. Their words decide it, never a mark on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// Quiet: you can say it here; you can also talk to one person; these lines answer.
    Quiet,
    /// That someone can come, or was asked to: the standing says which.
    Talk,
    /// The emergency number first.
    Emergency,
}
