//! Aftercare: members of a room saw words of someone who is in danger, and a moderator decides whether to say something.
//!
//! Offered only when the room saw them: what was held needs none (`PRODUCT`). One offer stands for a room, however
//! many cases there are, and one moderator takes it up or lets it go. What is said is not known here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{RoomId, StaffId};
use crate::words::{Role, Span, Timestamp};
use crate::{Actor, Refusal, State, case};

/// How long it is offered: as long as a room remembers what was said (`PRODUCT`).
pub const OFFERED_FOR: Span = Span::minutes(120);
/// How long whoever says something may send the same again.
const SAID_AGAIN_WITHIN: Span = Span::minutes(5);

/// What a moderator wants.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// To say something in the room.
    Give {
        /// In which.
        room: RoomId,
    },
    /// To leave it as it is.
    LetGo {
        /// In which.
        room: RoomId,
    },
}

/// What happened. That it is offered follows from a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A moderator says something in the room.
    Given {
        /// In which.
        room: RoomId,
        /// Who.
        by: StaffId,
    },
    /// A moderator leaves it as it is.
    LetGo {
        /// In which.
        room: RoomId,
        /// Who.
        by: StaffId,
    },
}

/// The rooms in which aftercare is offered.
#[derive(Clone, Debug, Default)]
pub struct Aftercare {
    offered: BTreeMap<RoomId, Timestamp>,
    /// Where it was seen to lately.
    seen_to: BTreeMap<RoomId, SeenTo>,
}

/// When it was last seen to in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SeenTo {
    at: Timestamp,
    /// Who said something; nobody if it was left.
    by: Option<StaffId>,
}

impl Aftercare {
    /// Where it is offered, and since when; the longest first.
    pub fn offered(&self, now: Timestamp) -> Vec<(RoomId, Timestamp)> {
        let mut offered: Vec<_> = self.offered.iter().map(|(room, since)| (*room, *since)).collect();
        offered.retain(|(_, since)| now.since(*since) < OFFERED_FOR);
        offered.sort_by_key(|(_, since)| *since);
        offered
    }

    /// When a room was last seen to. What it had seen before needs no second word.
    pub fn seen_to(&self, room: RoomId) -> Option<Timestamp> {
        self.seen_to.get(&room).map(|seen_to| seen_to.at)
    }

    fn has_given(&self, by: StaffId, room: RoomId, now: Timestamp) -> bool {
        let given = self.seen_to.get(&room).filter(|seen_to| seen_to.by == Some(by));
        given.is_some_and(|given| now.since(given.at) < SAID_AGAIN_WITHIN)
    }

    fn is_offered(&self, room: RoomId, now: Timestamp) -> Result<(), Refusal> {
        let offered = self.offered(now).iter().any(|(in_room, _)| *in_room == room);
        if offered { Ok(()) } else { Err(Refusal::AlreadyOver) }
    }

    fn offer(&mut self, room: RoomId, at: Timestamp) {
        self.offered.retain(|_, since| at.since(*since) < OFFERED_FOR);
        self.seen_to.retain(|_, seen_to| at.since(seen_to.at) < OFFERED_FOR);
        // What was seen last counts: it is remembered for longest.
        self.offered.insert(room, at);
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        let (room, by) = match *event {
            Event::Given { room, by } => (room, Some(by)),
            Event::LetGo { room, .. } => (room, None),
        };
        self.offered.remove(&room);
        self.seen_to.insert(room, SeenTo { at, by });
    }
}

impl State {
    pub(crate) fn decide_aftercare(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let by = self.staff.require(actor, Role::Moderator)?;
        match command {
            Command::Give { room } => {
                match self.aftercare.is_offered(room, at) {
                    Ok(()) => Ok(Some(Event::Given { room, by })),
                    // Their page sends it again when it got no answer.
                    Err(_) if self.aftercare.has_given(by, room, at) => Ok(None),
                    Err(refusal) => Err(refusal),
                }
            }
            Command::LetGo { room } => {
                self.aftercare.is_offered(room, at)?;
                Ok(Some(Event::LetGo { room, by }))
            }
        }
    }

    /// Offers it where others saw what a case is about.
    pub(crate) fn offer_aftercare(&mut self, event: &case::Event, at: Timestamp) {
        if let case::Event::Raised { around, .. } | case::Event::Joined { around, .. } = event
            && let Some(room) = around.seen_in
            && self.rooms.get(room).is_some_and(|room| room.open)
        {
            self.aftercare.offer(room, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OFFERED_FOR;
    use crate::Refusal;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NOOR, ROBIN, SAM, Story};
    use crate::words::{Span, Urgency};

    #[test]
    fn it_is_offered_where_the_room_saw_it_and_not_where_it_was_held() {
        let mut story = Story::in_a_room();
        story.is_in_danger(SAM, Urgency::R4);
        assert_eq!(story.aftercare(), []);
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        assert_eq!(story.aftercare(), [EVENING]);
    }

    #[test]
    fn it_is_offered_once_however_many_they_are() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        story.is_passed_on_for_what_was_seen(MAYA, SAM, EVENING);
        story.gives_aftercare(MAYA, EVENING).unwrap();
        assert_eq!(story.aftercare(), []);
    }

    #[test]
    fn one_moderator_says_something_and_no_second_one() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        for other in [CLEO, DANA] {
            assert_eq!(story.gives_aftercare(other, EVENING), Err(Refusal::NotYours));
        }
        story.gives_aftercare(NOOR, EVENING).unwrap();
        story.gives_aftercare(NOOR, EVENING).unwrap();
        assert_eq!(story.gives_aftercare(MAYA, EVENING), Err(Refusal::AlreadyOver));
        assert_eq!(story.lets_aftercare_go(MAYA, EVENING), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn a_moderator_may_leave_it_as_it_is() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        story.lets_aftercare_go(MAYA, EVENING).unwrap();
        assert_eq!(story.aftercare(), []);
    }

    #[test]
    fn a_second_word_is_given_for_what_was_seen_after_the_first() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        story.gives_aftercare(NOOR, EVENING).unwrap();
        story.is_passed_on_for_what_was_seen(MAYA, SAM, EVENING);
        story.gives_aftercare(NOOR, EVENING).unwrap();
        assert_eq!(story.aftercare(), [], "and is not offered on and on");
    }

    #[test]
    fn it_is_offered_for_as_long_as_the_last_of_it_is_remembered() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        story.waits(Span(OFFERED_FOR.0 - 1));
        story.is_passed_on_for_what_was_seen(MAYA, SAM, EVENING);
        story.waits(Span::minutes(60));
        assert_eq!(story.aftercare(), [EVENING]);
    }

    #[test]
    fn what_the_room_has_forgotten_needs_no_word() {
        let mut story = Story::in_a_room();
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        story.waits(Span(OFFERED_FOR.0 - 1));
        assert_eq!(story.aftercare(), [EVENING]);
        story.waits(Span(1));
        assert_eq!(story.aftercare(), []);
        assert_eq!(story.gives_aftercare(MAYA, EVENING), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn a_room_that_is_closed_is_not_spoken_to() {
        let mut story = Story::in_a_room();
        story.closes_room(EVENING);
        story.is_passed_on_for_what_was_seen(MAYA, ROBIN, EVENING);
        assert_eq!(story.aftercare(), []);
    }
}
