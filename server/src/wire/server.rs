//! What the server sends over the socket.

use domain::id::{ClientMessageId, RoomId};
use domain::words::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use super::Text;
use super::excerpt::Mark;
use super::keeping::Keeping;
use super::room::{Card, Epoch, Presence, RoomEvent, RoomKind};
use super::sanctions::SanctionNotice;
use super::staff::{Desk, Queue};
use super::standing::{Reason, Standing};

/// One frame from the server.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerFrame {
    /// The greeting was accepted.
    Welcome {
        /// The nickname or staff name this socket speaks as.
        name: Text,
        /// The server's clock, against which every time it sends is meant.
        now: Timestamp,
    },
    /// You are in the room. Nothing of it comes before this frame.
    Joined(Joined),
    /// Something happened in a room you are in.
    Room {
        /// Where.
        room: RoomId,
        /// What.
        event: RoomEvent,
    },
    /// Who is here now. May be skipped: the next one replaces it.
    Presence {
        /// Where.
        room: RoomId,
        /// Who.
        presence: Presence,
    },
    /// How a room you are in is kept now. Replaces the one before.
    Keeping {
        /// Where.
        room: RoomId,
        /// How.
        keeping: Keeping,
    },
    /// Someone is writing. May be lost; forget it after 5 s.
    Typing {
        /// Where.
        room: RoomId,
        /// Who.
        name: Text,
    },
    /// You are no longer in the room.
    Left {
        /// Which.
        room: RoomId,
        /// Why.
        because: LeftBecause,
    },
    /// What became of a message you sent.
    Answered {
        /// Where it was sent.
        room: RoomId,
        /// What your browser called it.
        client_message_id: ClientMessageId,
        /// What became of it.
        answer: Answer,
        /// What to offer the author beside the answer.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        card: Option<Card>,
    },
    /// Something else you asked for was not done.
    Refused {
        /// The room it was about.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        room: Option<RoomId>,
        /// Why.
        refusal: Refusal,
    },
    /// Where a seeker stands, whole, each time it changes. Replaces the one before.
    Standing(Standing),
    /// What awaits the moderators, whole, each time it changes.
    Desk(Desk),
    /// What awaits the professionals, whole, each time it changes.
    Queue(Queue),
    /// Live talk is cut off: nothing can be said, and nothing is heard, until it is resumed.
    Interrupted {},
    /// Talk goes on. What was missed has come; a room that could not be entered meanwhile can be.
    Resumed {},
    /// Yes.
    Pong {},
}

/// A room as someone who enters finds it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Joined {
    /// Which.
    pub room: RoomId,
    /// Its name; empty where people are two.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// The life of the sequence that `top` belongs to.
    pub epoch: Epoch,
    /// The sequence number of the newest event.
    #[ts(type = "number")]
    pub top: u64,
    /// True: `events` is exactly what was missed. False: forget what you have; `events` is the last of it.
    pub recovered: bool,
    /// Oldest first, without a gap.
    pub events: Vec<RoomEvent>,
    /// Who is here.
    pub presence: Presence,
    /// How it is kept; absent where people are two.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub keeping: Option<Keeping>,
}

/// Why someone is no longer in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftBecause {
    /// They asked to leave.
    Asked,
    /// Everything was taken off them. Only staff.
    Relieved,
    /// A moderator removed or banned them; the standing says why and until when.
    Sanction,
    /// The room was closed.
    Closed,
}

/// What became of a message.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Answer {
    /// The room sees it.
    Shown {
        /// At this place.
        #[ts(type = "number")]
        seq: u64,
    },
    /// Nobody in the room sees it until a person has read it.
    Held {
        /// Why.
        reason: Reason,
    },
    /// It went to nobody. Change the marked parts and send it as a new message.
    Returned {
        /// Why.
        reason: Reason,
        /// What was found, in the text as it was sent.
        marks: Vec<Mark>,
    },
    /// It went to nobody in the room.
    Refused {
        /// Why.
        refusal: Refusal,
    },
}

/// Why something was not done. Each can be acted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// The frame is not one of ours. A mistake in the page.
    Malformed,
    /// Longer than 2,000 characters.
    TooLong,
    /// Empty, or with control or direction-override characters.
    Unreadable,
    /// There is no such room, or not for you.
    UnknownRoom,
    /// Join the room first.
    NotInRoom,
    /// More rooms than one connection may have.
    TooManyRooms,
    /// The room is closed now.
    RoomClosed,
    /// Someone in the room has this nickname.
    NicknameTaken,
    /// Wait a moment.
    TooFast {
        /// How long, in milliseconds.
        retry_after_ms: u32,
    },
    /// You may read and not write, until then.
    Muted {
        /// Which rule, until when.
        notice: SanctionNotice,
    },
    /// You may not be here, until then.
    ShutOut {
        /// Which rule, until when.
        notice: SanctionNotice,
    },
    /// The room is slow for now: you wrote a moment ago. Send it again, with the same id.
    Slow {
        /// When, in milliseconds.
        retry_after_ms: u32,
    },
    /// New people listen first in this room for now.
    ListenFirst {
        /// How much longer, in milliseconds.
        retry_after_ms: u32,
    },
    /// Everybody reads and nobody writes in this room for now.
    Paused {
        /// How much longer at most, in milliseconds.
        retry_after_ms: u32,
    },
    /// Nobody of the staff is in the room, so that everybody reads and nobody writes, or nobody is let in.
    Unstaffed {},
    /// There is no such message of yours, or it has passed out of the room's history.
    NoSuchMessage,
    /// It could not be saved just now. Send it again, with the same id.
    TryAgain {
        /// When, in milliseconds.
        retry_after_ms: u32,
    },
}
