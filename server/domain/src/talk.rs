//! One-to-one rooms: a seeker asks to talk to one peer, a moderator accepts, either ends it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{RequestId, RoomId, SeekerId, StaffId};
use crate::words::{Span, Timestamp};
use crate::{Actor, Refusal};

/// How long an ended talk is still shown as ended to the seeker who comes back.
pub const REMEMBERED_FOR: Span = Span::minutes(24 * 60);

/// Where a wish to talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has accepted.
    Waiting,
    /// They talk.
    Open {
        /// The peer.
        by: StaffId,
        /// Where.
        room: RoomId,
        /// Since when.
        since: Timestamp,
    },
    /// It is over, or was withdrawn.
    Ended {
        /// When.
        at: Timestamp,
    },
}

/// A wish to talk to one peer, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Whose.
    pub seeker: SeekerId,
    /// Since when.
    pub asked: Timestamp,
    /// Where it stands.
    pub stage: Stage,
    /// Whether a peer had to give it up, and nobody has gone on with it yet.
    pub given_up: bool,
}

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// A seeker asks.
    Ask {
        /// The id of the wish.
        request: RequestId,
    },
    /// A moderator accepts.
    Accept {
        /// Which.
        request: RequestId,
        /// The id of the one-to-one room.
        room: RoomId,
        /// How many talks one peer has at a time.
        at_most: usize,
    },
    /// Either ends it; a seeker may also withdraw it while it waits.
    End {
        /// Which.
        request: RequestId,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A seeker asked.
    Asked {
        /// The id of the wish.
        request: RequestId,
        /// Who.
        seeker: SeekerId,
    },
    /// A moderator accepted.
    Accepted {
        /// Which.
        request: RequestId,
        /// Who.
        by: StaffId,
        /// Where they meet.
        room: RoomId,
    },
    /// It is over.
    Ended {
        /// Which.
        request: RequestId,
    },
}

impl Event {
    /// Which wish it happened to.
    pub fn request(&self) -> RequestId {
        match *self {
            Self::Asked { request, .. } | Self::Accepted { request, .. } | Self::Ended { request } => request,
        }
    }
}

/// Every wish that is open or ended lately.
#[derive(Clone, Debug, Default)]
pub struct Talks {
    all: BTreeMap<RequestId, Talk>,
    latest: BTreeMap<SeekerId, RequestId>,
    rooms: BTreeMap<RoomId, RequestId>,
}

impl Talks {
    /// A wish that is open or ended lately.
    pub fn get(&self, request: RequestId) -> Option<&Talk> {
        self.all.get(&request)
    }

    /// Every wish that is open or ended lately.
    pub fn iter(&self) -> impl Iterator<Item = (RequestId, &Talk)> {
        self.all.iter().map(|(id, talk)| (*id, talk))
    }

    /// The newest wish of a seeker.
    pub fn of(&self, seeker: SeekerId) -> Option<(RequestId, &Talk)> {
        let id = *self.latest.get(&seeker)?;
        Some((id, self.get(id)?))
    }

    /// The talk that a one-to-one room belongs to.
    pub fn in_room(&self, room: RoomId) -> Option<(RequestId, &Talk)> {
        let id = *self.rooms.get(&room)?;
        Some((id, self.get(id)?))
    }

    /// Those who wait, longest first.
    pub fn waiting(&self) -> Vec<(RequestId, &Talk)> {
        let mut waiting: Vec<_> = self.iter().filter(|(_, talk)| talk.stage == Stage::Waiting).collect();
        waiting.sort_by_key(|(id, talk)| (talk.asked, *id));
        waiting
    }

    pub(crate) fn ask(&self, request: RequestId, seeker: SeekerId) -> Result<Option<Event>, Refusal> {
        match self.of(seeker).map(|(_, talk)| talk.stage) {
            Some(Stage::Waiting | Stage::Open { .. }) => Err(Refusal::AlreadyAsked),
            Some(Stage::Ended { .. }) | None => Ok(Some(Event::Asked { request, seeker })),
        }
    }

    pub(crate) fn accept(
        &self,
        request: RequestId,
        by: StaffId,
        room: RoomId,
        at_most: usize,
    ) -> Result<Option<Event>, Refusal> {
        match self.get(request).ok_or(Refusal::NotFound)?.stage {
            Stage::Waiting if self.held_by(by).count() >= at_most => Err(Refusal::TooMany),
            Stage::Waiting => Ok(Some(Event::Accepted { request, by, room })),
            Stage::Open { by: holder, .. } if holder == by => Ok(None),
            Stage::Open { .. } => Err(Refusal::AlreadyTaken),
            Stage::Ended { .. } => Err(Refusal::AlreadyOver),
        }
    }

    pub(crate) fn end(&self, request: RequestId, actor: Actor) -> Result<Option<Event>, Refusal> {
        let talk = self.get(request).ok_or(Refusal::NotFound)?;
        let theirs = actor == Actor::Seeker(talk.seeker);
        let allowed = match talk.stage {
            Stage::Waiting => theirs,
            Stage::Open { by, .. } => theirs || actor == Actor::Staff(by),
            Stage::Ended { .. } => return Ok(None),
        };
        if allowed { Ok(Some(Event::Ended { request })) } else { Err(Refusal::NotYours) }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Asked { request, seeker } => {
                self.all.insert(request, Talk { seeker, asked: at, stage: Stage::Waiting, given_up: false });
                self.latest.insert(seeker, request);
            }
            Event::Accepted { request, by, room } => {
                self.rooms.insert(room, request);
                self.change(request, Stage::Open { by, room, since: at });
                self.mark(request, false);
            }
            Event::Ended { request } => {
                self.rooms.retain(|_, of| *of != request);
                self.change(request, Stage::Ended { at });
            }
        }
    }

    /// Someone has no account any more: their talks are over.
    pub(crate) fn dismissed(&mut self, staff: StaffId, at: Timestamp) {
        for request in self.held_by(staff).collect::<Vec<_>>() {
            self.rooms.retain(|_, of| *of != request);
            self.change(request, Stage::Ended { at });
        }
    }

    /// Someone cannot go on: whoever they talked with waits for another peer, since when they first asked.
    pub(crate) fn given_up(&mut self, staff: StaffId) {
        for request in self.held_by(staff).collect::<Vec<_>>() {
            self.rooms.retain(|_, of| *of != request);
            self.change(request, Stage::Waiting);
            self.mark(request, true);
        }
    }

    fn held_by(&self, staff: StaffId) -> impl Iterator<Item = RequestId> + '_ {
        let theirs =
            self.iter().filter(move |(_, talk)| matches!(talk.stage, Stage::Open { by, .. } if by == staff));
        theirs.map(|(request, _)| request)
    }

    fn mark(&mut self, request: RequestId, given_up: bool) {
        if let Some(talk) = self.all.get_mut(&request) {
            talk.given_up = given_up;
        }
    }

    /// When the oldest ended talk may be forgotten.
    pub(crate) fn first_end(&self) -> Option<Timestamp> {
        self.all.values().filter_map(Talk::forgotten_at).min()
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.all.retain(|_, talk| talk.forgotten_at().is_none_or(|then| now < then));
        let all = &self.all;
        self.latest.retain(|_, request| all.contains_key(request));
    }

    fn change(&mut self, request: RequestId, stage: Stage) {
        if let Some(talk) = self.all.get_mut(&request) {
            talk.stage = stage;
        }
    }
}

impl Talk {
    fn forgotten_at(&self) -> Option<Timestamp> {
        match self.stage {
            Stage::Ended { at } => Some(at.plus(REMEMBERED_FOR)),
            Stage::Waiting | Stage::Open { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Refusal;
    use crate::story::{CLEO, DANA, MAYA, NOOR, ROBIN, SAM, Story};

    #[test]
    fn a_moderator_accepts_and_either_ends_it() {
        let mut story = Story::in_a_room();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(MAYA, talk).unwrap();
        story.ends_talk_as_seeker(ROBIN, talk).unwrap();

        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(MAYA, talk).unwrap();
        story.ends_talk_as_staff(MAYA, talk).unwrap();
    }

    #[test]
    fn one_moderator_accepts() {
        let mut story = Story::in_a_room();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(MAYA, talk).unwrap();
        assert_eq!(story.accepts(NOOR, talk), Err(Refusal::AlreadyTaken));
        assert_eq!(story.accepts(DANA, talk), Err(Refusal::NotYours), "a professional takes cases");
    }

    #[test]
    fn one_peer_has_only_so_many_at_a_time() {
        let mut story = Story::in_a_room();
        let (robins, sams) = (story.asks_for_a_peer(ROBIN).unwrap(), story.asks_for_a_peer(SAM).unwrap());
        story.has_room_for(1);
        story.accepts(MAYA, robins).unwrap();
        assert_eq!(story.accepts(MAYA, sams), Err(Refusal::TooMany));
        story.accepts(MAYA, robins).expect("they have it");
        story.accepts(NOOR, sams).unwrap();
        story.ends_talk_as_staff(MAYA, robins).unwrap();
        let again = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(MAYA, again).unwrap();
    }

    #[test]
    fn it_ends_with_the_account_of_the_peer() {
        let mut story = Story::in_a_room();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(MAYA, talk).unwrap();
        story.dismisses(CLEO, MAYA).unwrap();
        story.asks_for_a_peer(ROBIN).unwrap();
    }

    #[test]
    fn a_stranger_does_not_end_it() {
        let mut story = Story::in_a_room();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        assert_eq!(story.ends_talk_as_seeker(SAM, talk), Err(Refusal::NotYours));
        assert_eq!(story.ends_talk_as_staff(NOOR, talk), Err(Refusal::NotYours));
    }

    #[test]
    fn one_wish_at_a_time_and_places_are_first_come() {
        let mut story = Story::in_a_room();
        let first = story.asks_for_a_peer(ROBIN).unwrap();
        let second = story.asks_for_a_peer(SAM).unwrap();
        assert_eq!(story.asks_for_a_peer(ROBIN), Err(Refusal::AlreadyAsked));
        assert_eq!(story.waiting_for_a_peer(), [first, second]);
        story.ends_talk_as_seeker(ROBIN, first).unwrap();
        assert_eq!(story.waiting_for_a_peer(), [second]);
    }
}
