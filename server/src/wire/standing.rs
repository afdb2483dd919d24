//! Where a seeker stands: what was decided about what they wrote and asked for.

use domain::case::Wish;
use domain::id::{CaseId, ClientMessageId, RequestId, ReviewId, RoomId};
use domain::words::{Rule, Timestamp};
use serde::Serialize;
use ts_rs::TS;

use super::appeals::AppealNotice;
use super::reports::ReportNotice;
use super::sanctions::SanctionNotice;

/// Everything a seeker's page shows that was decided by the house. Sent whole; times are the server's.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Standing {
    /// Help that is on its way, or was.
    pub help: Option<Help>,
    /// A talk with one peer.
    pub one_to_one: Option<OneToOne>,
    /// Own messages that a person was asked to look at, oldest first.
    pub held: Vec<HeldMessage>,
    /// Mutes, removals and bans in force.
    pub sanctions: Vec<SanctionNotice>,
    /// Where they asked for another look, and what came of it. What is not here can be asked about once.
    pub appeals: Vec<AppealNotice>,
    /// Messages of others that they reported, and what became of that.
    pub reports: Vec<ReportNotice>,
}

/// The state of someone's own escalation. It only says what is so.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Help {
    /// Which.
    pub case: CaseId,
    /// When it was asked for.
    pub since: Timestamp,
    /// How far it is.
    pub state: HelpState,
    /// Whoever had come, or was on the way, cannot go on, and others are asked since [`Self::since`].
    pub given_up: bool,
    /// Somebody else asked for them. Who is not said.
    pub asked_by_another: bool,
    /// What they last said they want.
    pub wish: Option<Wish>,
    /// They have said where they are.
    pub said_where: bool,
    /// How many versions of the plan that was made together there are.
    pub plans: u32,
}

/// How far help is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HelpState {
    /// The people on call were asked.
    Asked {
        /// Not for the first time: nobody looked in time.
        again: bool,
        /// Whether one of them has the queue open now.
        on_call: bool,
    },
    /// One of them has read it.
    Seen {},
    /// They were asked more than once, and nobody could come yet.
    NobodyYet {},
    /// This person took it and is on the way to this room.
    OnTheWay {
        /// Their name.
        name: String,
        /// Where they come to.
        room: RoomId,
    },
    /// They have written in this room.
    WithYou {
        /// Their name.
        name: String,
        /// Where.
        room: RoomId,
    },
    /// It is over.
    Closed {},
}

/// A talk with one peer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OneToOne {
    /// Which wish.
    pub request: RequestId,
    /// How far it is.
    pub state: OneToOneState,
}

/// How far a talk with one peer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OneToOneState {
    /// Waiting for a peer.
    Waiting {
        /// Since.
        since: Timestamp,
        /// How many asked earlier and still wait.
        before: u32,
        /// Whether they talked with a peer who could not go on.
        given_up: bool,
    },
    /// Talking.
    Open {
        /// The peer's name.
        name: String,
        /// Where.
        room: RoomId,
    },
    /// Over.
    Ended {},
}

/// An own message that a person was asked to look at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HeldMessage {
    /// Which review.
    pub review: ReviewId,
    /// What the author's browser called the message.
    pub client_message_id: ClientMessageId,
    /// Where it was written.
    pub room: RoomId,
    /// The room saw it, under this name, until somebody took it down because people reported it. Absent: the filter held
    /// it, and no room has seen it.
    pub taken_down: Option<ClientMessageId>,
    /// What became of it.
    pub state: HeldState,
}

/// What became of a held message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HeldState {
    /// Nobody has decided, or the room is about to see it.
    Waiting {},
    /// The room sees it now.
    Released {},
    /// It is not shown.
    Rejected {
        /// Under this rule, by a person.
        rule: Rule,
    },
    /// It is not shown: nobody could look in time.
    Expired {},
}

/// Why a text is not shown as it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A person reads it first, because of what the author may need.
    PersonReadsFirst,
    /// How or where someone could harm themselves.
    MethodDetail,
    /// A name, number, address or account.
    PersonalData,
    /// It may hurt someone.
    Hostility,
    /// It urges someone to harm themselves.
    Encouragement,
    /// Sexual talk or approach.
    Sexual,
    /// It leads away from this place.
    Luring,
    /// The same thing many times.
    Flood,
    /// Nothing speaks against it: for a while a person reads everything that is written in that room.
    EveryMessage,
}
