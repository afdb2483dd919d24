//! What crosses HTTP about words of concern, about rooms that saw something, and about the people who look after others.

use domain::id::{ClientMessageId, RoomId, SeekerId};
use domain::words::{Timestamp, Urgency};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use super::relief::OwnRelief;

/// `POST /api/concerns/answer`: a moderator has answered what someone wrote in a room.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConcernAnswered {
    /// Who wrote it.
    pub seeker: SeekerId,
    /// Where.
    pub room: RoomId,
    /// The newest that was seen, as the desk has it.
    pub until: Timestamp,
}

/// `POST /api/concerns/pass-on`: the author of words of concern is passed on, also if no room shows them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassOnConcern {
    /// Who wrote them.
    pub seeker: SeekerId,
    /// Where.
    pub room: RoomId,
    /// R3 or R4.
    pub urgency: Urgency,
}

/// `POST /api/rooms/{room}/aftercare`: a moderator says something to a room that saw something.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveAftercare {
    /// What the page calls the message.
    pub client_message_id: ClientMessageId,
    /// What is said, in up to 2,000 characters.
    pub text: Text,
}

/// `GET /api/rest`: how it stands with one's own pause and debrief.
#[derive(Debug, Serialize, TS)]
pub struct Rest {
    /// Until when one is away; absent if one is not, or says oneself when it is over.
    pub away_until: Option<Timestamp>,
    /// Whether one is away.
    pub away: bool,
    /// Whether one would like a debrief.
    pub debrief_wanted: bool,
    /// That everything is taken off one, and what became of that; absent if not, or if one is back.
    pub relief: Option<OwnRelief>,
}

/// `POST /api/rest/debrief`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnDebrief {
    /// What one says of it.
    pub says: AboutDebrief,
}

/// What someone says of their own debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AboutDebrief {
    /// They would like one.
    Wanted,
    /// They had it.
    Had,
    /// They no longer want it.
    NotWanted,
}
