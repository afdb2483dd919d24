//! What a browser sends over the socket.

use domain::id::{ClientMessageId, RoomId};
use serde::Deserialize;
use ts_rs::TS;

use super::Text;
use super::room::Epoch;

/// One frame from a browser. The first on a socket is one of the two greetings.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ClientFrame {
    /// A seeker says who they are, by the token of their tab.
    HelloSeeker {
        /// As given by `POST /api/seekers`.
        token: Text,
    },
    /// A member of staff; the cookie sent with the upgrade says who.
    HelloStaff {},
    /// Enter a room, or come back to it.
    Join {
        /// Which.
        room: RoomId,
        /// What this browser last saw of the room; absent on the first visit.
        #[serde(default)]
        #[ts(optional)]
        resume: Option<Resume>,
    },
    /// Leave a room.
    Leave {
        /// Which.
        room: RoomId,
    },
    /// Say something in a room.
    Post {
        /// Where.
        room: RoomId,
        /// Chosen by the browser; the same when the same message is sent again.
        client_message_id: ClientMessageId,
        /// What.
        text: Text,
    },
    /// Take back an own message.
    TakeBack {
        /// Where.
        room: RoomId,
        /// Its sequence number.
        #[ts(type = "number")]
        seq: u64,
    },
    /// The person is writing in this room.
    Typing {
        /// Where.
        room: RoomId,
    },
    /// Are you there? Answered with `pong`: a page behind a proxy cannot see the protocol's own pings.
    Ping {},
}

/// Where a browser stopped reading a room.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resume {
    /// The epoch it was told.
    pub epoch: Epoch,
    /// The last sequence number it has.
    #[ts(type = "number")]
    pub after: u64,
}
