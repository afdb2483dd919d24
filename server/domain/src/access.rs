//! Who may be in which room, and who may write there.
//!
//! Asked on entering and again on every message, because the answer changes while people are inside.

use crate::State;
use crate::case::Stage as CaseStage;
use crate::id::{CaseId, RequestId, RoomId, SanctionId, SeekerId, StaffId};
use crate::room::Room;
use crate::sanction::Sanction;
use crate::talk::Stage as TalkStage;
use crate::words::{AgeBand, Role, Timestamp};

/// Someone who wants to be in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// Someone without an account.
    Seeker {
        /// Who.
        seeker: SeekerId,
        /// With whom they may be.
        band: AgeBand,
    },
    /// Someone with an account.
    Staff(StaffId),
}

/// What a room is.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// A group room.
    Group(&'a Room),
    /// A one-to-one room of a seeker and a peer.
    OneToOne(RequestId),
    /// The crisis room of a case.
    Crisis(CaseId),
}

/// Why someone may not be in a room or not write there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// There is no such room for them. Whether there is one for others is not said.
    Unknown,
    /// It is closed now.
    Closed,
    /// A sanction keeps them out.
    ShutOut(SanctionId),
    /// A sanction keeps them from writing.
    Muted(SanctionId),
    /// Nobody writes there until then.
    Paused(Timestamp),
}

impl State {
    /// What `room` is.
    pub fn place(&self, room: RoomId) -> Option<Place<'_>> {
        if let Some(group) = self.rooms.get(room) {
            return Some(Place::Group(group));
        }
        if let Some((request, _)) = self.talks.in_room(room) {
            return Some(Place::OneToOne(request));
        }
        self.cases.in_room(room).map(|(case, _)| Place::Crisis(case))
    }

    /// Every room that is open to somebody.
    pub fn places(&self) -> impl Iterator<Item = (RoomId, Place<'_>)> {
        let groups = self.rooms.iter().filter(|(_, group)| group.open);
        let groups = groups.map(|(room, group)| (room, Place::Group(group)));
        let talks = self.talks.iter().filter_map(|(request, talk)| match talk.stage {
            TalkStage::Open { room, .. } => Some((room, Place::OneToOne(request))),
            TalkStage::Waiting | TalkStage::Ended { .. } => None,
        });
        let cases = self.cases.iter().filter_map(|(case, it)| match it.stage {
            CaseStage::Taken { room, .. } => Some((room, Place::Crisis(case))),
            CaseStage::Waiting { .. } | CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => None,
        });
        groups.chain(talks).chain(cases)
    }

    /// Whether what `seeker` said in `room` at `at` must not be heard: they were muted, removed or banned by then. What
    /// was said before stands.
    pub fn is_silenced(&self, seeker: SeekerId, room: RoomId, at: Timestamp) -> bool {
        let silences = |it: &Sanction| it.seeker == seeker && it.since <= at && it.concerns(room);
        self.rooms.get(room).is_some() && self.sanctions.in_force(at).any(|(_, it)| silences(it))
    }

    /// Whether `person` may be in `room`.
    ///
    /// # Errors
    ///
    /// [`Barred`]: why not.
    pub fn may_enter(&self, person: &Person, room: RoomId, now: Timestamp) -> Result<Place<'_>, Barred> {
        let place = self.place(room).ok_or(Barred::Unknown)?;
        match place {
            Place::Group(group) => self.may_enter_group(person, room, group, now)?,
            Place::OneToOne(request) => match self.talks.get(request).map(|talk| (talk.seeker, talk.stage)) {
                Some((seeker, TalkStage::Open { by, .. })) if is_one_of(person, seeker, by) => {}
                Some(_) | None => return Err(Barred::Unknown),
            },
            Place::Crisis(case) => match self.cases.get(case).map(|case| (case.seeker, case.stage)) {
                Some((seeker, CaseStage::Taken { by, with, .. }))
                    if is_one_of(person, seeker, by)
                        || with.is_some_and(|with| is_one_of(person, seeker, with)) => {}
                Some(_) | None => return Err(Barred::Unknown),
            },
        }
        Ok(place)
    }

    /// Whether `person` may write in `room`.
    ///
    /// # Errors
    ///
    /// [`Barred`]: why not.
    pub fn may_write(&self, person: &Person, room: RoomId, now: Timestamp) -> Result<(), Barred> {
        let place = self.may_enter(person, room, now)?;
        match (place, person) {
            (Place::Group(_), Person::Seeker { seeker, .. }) => {
                match self.sanctions.mutes(*seeker, room, now) {
                    Some((sanction, _)) => Err(Barred::Muted(sanction)),
                    None => {
                        self.measures.paused(room, now).map_or(Ok(()), |until| Err(Barred::Paused(until)))
                    }
                }
            }
            (Place::Group(_), Person::Staff(_)) | (Place::OneToOne(_) | Place::Crisis(_), _) => Ok(()),
        }
    }

    fn may_enter_group(
        &self,
        person: &Person,
        room: RoomId,
        group: &Room,
        now: Timestamp,
    ) -> Result<(), Barred> {
        match person {
            Person::Seeker { band, .. } if *band != group.band => return Err(Barred::Unknown),
            Person::Seeker { seeker, .. } => {
                if let Some((sanction, _)) = self.sanctions.shuts_out(*seeker, room, now) {
                    return Err(Barred::ShutOut(sanction));
                }
            }
            Person::Staff(staff) if self.reliefs.has(*staff) => return Err(Barred::Unknown),
            Person::Staff(staff) => match self.staff.active(*staff).map(|staff| staff.role) {
                Some(Role::Moderator) => {}
                Some(Role::Professional | Role::Coordinator) | None => return Err(Barred::Unknown),
            },
        }
        if group.open { Ok(()) } else { Err(Barred::Closed) }
    }
}

fn is_one_of(person: &Person, seeker: SeekerId, staff: StaffId) -> bool {
    match person {
        Person::Seeker { seeker: other, .. } => *other == seeker,
        Person::Staff(other) => *other == staff,
    }
}

#[cfg(test)]
mod tests {
    use super::Barred;
    use crate::id::RoomId;
    use crate::sanction::Kind;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NILS, NOOR, ROBIN, SAM, Story, TEEN};
    use crate::words::{Outcome, Span, Urgency};

    #[test]
    fn bands_never_mix() {
        let story = Story::in_a_room();
        assert_eq!(story.seeker_enters(ROBIN, EVENING), Ok(()));
        assert_eq!(story.seeker_enters(TEEN, EVENING), Err(Barred::Unknown));
    }

    #[test]
    fn group_rooms_are_for_seekers_and_moderators() {
        let story = Story::in_a_room();
        assert_eq!(story.staff_enters(MAYA, EVENING), Ok(()));
        for other in [DANA, CLEO] {
            assert_eq!(story.staff_enters(other, EVENING), Err(Barred::Unknown));
        }
    }

    #[test]
    fn a_closed_room_lets_nobody_in() {
        let mut story = Story::in_a_room();
        story.closes_room(EVENING);
        assert_eq!(story.seeker_enters(ROBIN, EVENING), Err(Barred::Closed));
    }

    #[test]
    fn a_crisis_room_is_for_its_two_people_until_it_is_closed() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        let fence = story.acknowledges(DANA, case).unwrap();
        let room = story.crisis_room(case);
        assert_eq!(story.seeker_enters(ROBIN, room), Ok(()));
        assert_eq!(story.staff_enters(DANA, room), Ok(()));
        for (other, who) in [(NILS, "a colleague"), (MAYA, "a moderator"), (CLEO, "the coordinator")] {
            assert_eq!(story.staff_enters(other, room), Err(Barred::Unknown), "{who}");
        }
        assert_eq!(story.seeker_enters(SAM, room), Err(Barred::Unknown));
        story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
        assert_eq!(story.seeker_enters(ROBIN, room), Err(Barred::Unknown));
    }

    #[test]
    fn a_ban_or_mute_closes_neither_crisis_room_nor_one_to_one() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.acknowledges(DANA, case).unwrap();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        story.accepts(NOOR, talk).unwrap();
        story.sanctions(MAYA, ROBIN, Kind::Ban, Span::minutes(60)).unwrap();
        assert!(matches!(story.seeker_writes(ROBIN, EVENING), Err(Barred::ShutOut(_))));
        assert_eq!(story.seeker_writes(ROBIN, story.crisis_room(case)), Ok(()));
        assert_eq!(story.seeker_writes(ROBIN, story.one_to_one_room(talk)), Ok(()));
    }

    #[test]
    fn someone_muted_reads_and_does_not_write() {
        let mut story = Story::in_a_room();
        story.sanctions(MAYA, ROBIN, Kind::Mute { room: EVENING }, Span::minutes(5)).unwrap();
        assert_eq!(story.seeker_enters(ROBIN, EVENING), Ok(()));
        assert!(matches!(story.seeker_writes(ROBIN, EVENING), Err(Barred::Muted(_))));
    }

    #[test]
    fn a_room_that_does_not_exist_looks_like_one_that_is_not_for_you() {
        let story = Story::in_a_room();
        assert_eq!(story.seeker_enters(ROBIN, RoomId(404)), Err(Barred::Unknown));
    }
}
