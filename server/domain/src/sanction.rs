//! Mutes, removals and bans. Each has a rule, a reason the person is told, and an end.
//!
//! A sanction is about writing and being in group rooms, nothing else: it never keeps someone from being
//! screened, from asking for someone now, or from their crisis room or one-to-one room.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::{RoomId, SanctionId, SeekerId, StaffId};
use crate::words::{Rule, Span, Timestamp};

/// The longest a sanction lasts. There is none without an end.
pub const LONGEST: Span = Span::minutes(30 * 24 * 60);

/// What someone may not do for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Reads this room, does not write in it.
    Mute {
        /// Which.
        room: RoomId,
    },
    /// Is not in this room.
    Remove {
        /// Which.
        room: RoomId,
    },
    /// Is in no group room.
    Ban,
}

/// A sanction, in force until its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sanction {
    /// Whom it concerns.
    pub seeker: SeekerId,
    /// What.
    pub kind: Kind,
    /// The rule, which they are told.
    pub rule: Rule,
    /// Since when.
    pub since: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Who imposed it; `None`: it followed from what many people reported while nobody was on duty.
    pub by: Option<StaffId>,
}

impl Sanction {
    /// Whether it keeps someone from writing in `room`.
    pub(crate) fn concerns(&self, room: RoomId) -> bool {
        match self.kind {
            Kind::Ban => true,
            Kind::Mute { room: of } | Kind::Remove { room: of } => of == room,
        }
    }
}

/// What a moderator wants done.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// From now on.
    Impose {
        /// Its id.
        sanction: SanctionId,
        /// Whom it concerns.
        seeker: SeekerId,
        /// What.
        kind: Kind,
        /// The rule.
        rule: Rule,
        /// One minute to [`LONGEST`].
        lasting: Span,
    },
    /// No longer.
    Lift {
        /// Which.
        sanction: SanctionId,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It is in force.
    Imposed {
        /// Its id.
        sanction: SanctionId,
        /// Whom it concerns.
        seeker: SeekerId,
        /// What.
        kind: Kind,
        /// The rule.
        rule: Rule,
        /// Until when.
        until: Timestamp,
        /// Who imposed it.
        by: StaffId,
    },
    /// It is in force no longer.
    Lifted {
        /// Which.
        sanction: SanctionId,
        /// Whom it concerned.
        seeker: SeekerId,
    },
}

/// Every sanction that may still be in force.
#[derive(Clone, Debug, Default)]
pub struct Sanctions {
    all: BTreeMap<SanctionId, Sanction>,
}

impl Sanctions {
    /// Every sanction in force.
    pub fn in_force(&self, now: Timestamp) -> impl Iterator<Item = (SanctionId, &Sanction)> {
        self.all.iter().filter(move |(_, sanction)| now < sanction.until).map(|(id, it)| (*id, it))
    }

    /// What keeps `seeker` out of the group room `room`.
    pub fn shuts_out(
        &self,
        seeker: SeekerId,
        room: RoomId,
        now: Timestamp,
    ) -> Option<(SanctionId, &Sanction)> {
        self.in_force(now).find(|(_, sanction)| {
            sanction.seeker == seeker
                && match sanction.kind {
                    Kind::Ban => true,
                    Kind::Remove { room: from } => from == room,
                    Kind::Mute { .. } => false,
                }
        })
    }

    /// What keeps `seeker` from writing in the group room `room`.
    pub fn mutes(&self, seeker: SeekerId, room: RoomId, now: Timestamp) -> Option<(SanctionId, &Sanction)> {
        self.in_force(now)
            .find(|(_, sanction)| sanction.seeker == seeker && sanction.kind == Kind::Mute { room })
    }

    pub(crate) fn decide(
        &self,
        command: Command,
        by: StaffId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Impose { sanction, seeker, kind, rule, lasting } => {
                if !(Span::minutes(1)..=LONGEST).contains(&lasting) {
                    return Err(Refusal::OutOfRange);
                }
                let until = at.plus(lasting);
                Ok(Some(Event::Imposed { sanction, seeker, kind, rule, until, by }))
            }
            Command::Lift { sanction } => match self.all.get(&sanction) {
                Some(it) if at < it.until => Ok(Some(Event::Lifted { sanction, seeker: it.seeker })),
                Some(_) | None => Err(Refusal::AlreadyOver),
            },
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Imposed { sanction, seeker, kind, rule, until, by } => {
                let by = Some(by);
                self.impose(sanction, Sanction { seeker, kind, rule, since: at, until, by });
            }
            Event::Lifted { sanction, .. } => {
                self.all.remove(&sanction);
            }
        }
    }

    pub(crate) fn impose(&mut self, id: SanctionId, sanction: Sanction) {
        self.all.insert(id, sanction);
    }

    /// It was undone on appeal, or somebody has looked at what it followed from.
    pub(crate) fn overturned(&mut self, sanction: SanctionId) {
        self.all.remove(&sanction);
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.all.retain(|_, sanction| now < sanction.until);
    }

    pub(crate) fn first_end(&self) -> Option<Timestamp> {
        self.all.values().map(|sanction| sanction.until).min()
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, LONGEST};
    use crate::Refusal;
    use crate::story::{CLEO, DANA, EVENING, MAYA, ROBIN, SAM, Story};
    use crate::words::{Span, Urgency};

    #[test]
    fn a_mute_ends_by_itself() {
        let mut story = Story::in_a_room();
        story.sanctions(MAYA, ROBIN, Kind::Mute { room: EVENING }, Span::minutes(10)).unwrap();
        assert!(story.is_muted(ROBIN, EVENING));
        story.waits(Span::minutes(10));
        assert!(!story.is_muted(ROBIN, EVENING));
    }

    #[test]
    fn a_mute_is_for_one_room_and_a_ban_for_all() {
        let other = crate::id::RoomId(77);
        let mut story = Story::in_a_room();
        story.sanctions(MAYA, ROBIN, Kind::Mute { room: EVENING }, Span::minutes(10)).unwrap();
        assert!(!story.is_muted(ROBIN, other));
        assert!(!story.is_shut_out(ROBIN, EVENING));
        story.sanctions(MAYA, ROBIN, Kind::Ban, Span::minutes(10)).unwrap();
        assert!(story.is_shut_out(ROBIN, EVENING) && story.is_shut_out(ROBIN, other));
    }

    #[test]
    fn what_was_said_before_a_sanction_stands_and_what_comes_after_is_not_heard() {
        for kind in [Kind::Mute { room: EVENING }, Kind::Remove { room: EVENING }, Kind::Ban] {
            let mut story = Story::in_a_room();
            let before = story.now();
            story.waits(Span::seconds(1));
            story.sanctions(MAYA, ROBIN, kind, Span::minutes(10)).unwrap();
            assert!(!story.is_silenced(ROBIN, EVENING, before), "{kind:?}");
            assert!(story.is_silenced(ROBIN, EVENING, story.now()), "{kind:?}");
            assert!(!story.is_silenced(SAM, EVENING, story.now()), "{kind:?}: nobody else");
            story.waits(Span::minutes(10));
            assert!(!story.is_silenced(ROBIN, EVENING, story.now()), "{kind:?}: it has ended");
        }
    }

    #[test]
    fn a_sanction_silences_nobody_in_a_room_of_two() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        story.sanctions(MAYA, ROBIN, Kind::Ban, Span::minutes(10)).unwrap();
        assert!(!story.is_silenced(ROBIN, story.crisis_room(case), story.now()));
    }

    #[test]
    fn a_lifted_sanction_is_over_and_is_not_lifted_twice() {
        let mut story = Story::in_a_room();
        let ban = story.sanctions(MAYA, ROBIN, Kind::Ban, Span::minutes(10)).unwrap();
        story.lifts(MAYA, ban).unwrap();
        assert!(!story.is_shut_out(ROBIN, EVENING));
        assert_eq!(story.lifts(MAYA, ban), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn there_is_no_sanction_without_an_end() {
        let mut story = Story::in_a_room();
        for lasting in [Span(0), Span(i64::MAX), Span(LONGEST.0 + 1)] {
            let refused = story.sanctions(MAYA, ROBIN, Kind::Ban, lasting);
            assert_eq!(refused, Err(Refusal::OutOfRange), "{lasting:?}");
        }
    }

    #[test]
    fn only_a_moderator_sanctions() {
        let mut story = Story::in_a_room();
        for other in [CLEO, DANA] {
            assert_eq!(story.sanctions(other, ROBIN, Kind::Ban, Span::minutes(5)), Err(Refusal::NotYours));
        }
    }
}
