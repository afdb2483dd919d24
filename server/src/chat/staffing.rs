//! Who of the staff watches which room, on any instance, and what follows.
//!
//! Each instance finds out for itself, once a second and whenever a moderator enters: all of them hear the same. While
//! they cannot hear each other, or one does not say who watches there, nothing changes: what is not known is not held
//! against anyone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use domain::id::{RoomId, StaffId};
use domain::staffing::{Level, SHORT_LISTENS, SHORT_PACE, Staffing};
use domain::words::{Role, Timestamp};

use super::connection::Speaker;
use super::room::Room;
use super::{Chat, Hub};
use crate::config::{Rooms, Unstaffed};
use crate::replica::now;
use crate::wire::keeping::StaffingNotice;
use crate::wire::room::RoomKind;
use crate::wire::server::{LeftBecause, Refusal};

/// Who watches which room.
pub(super) type Watching = BTreeMap<RoomId, BTreeSet<StaffId>>;

/// How the rooms are staffed, as this instance has found.
pub(super) struct Levels {
    settings: Rooms,
    /// What time is counted from, by a clock that nobody sets.
    begun: Instant,
    rooms: Mutex<BTreeMap<RoomId, Level>>,
}

impl Levels {
    pub(super) fn begin(settings: Rooms) -> Self {
        Self { settings, begun: Instant::now(), rooms: Mutex::default() }
    }

    /// Takes in who watches the rooms in `open`, and tells which are staffed otherwise now.
    fn look(&self, open: &[RoomId], watching: &Watching) -> Vec<(RoomId, Staffing)> {
        let at = Timestamp(i64::try_from(self.begun.elapsed().as_millis()).unwrap_or(i64::MAX));
        let grace = self.settings.staff_back_within();
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|room, _| open.contains(room));
        let mut changed = Vec::new();
        for room in open {
            let present = watching.get(room).map_or(0, BTreeSet::len);
            let found = Staffing::of(self.settings.staff_needed, u32::try_from(present).unwrap_or(u32::MAX));
            let level = rooms.entry(*room).or_default();
            if level.look(found, at, grace) {
                changed.push((*room, level.staffing()));
            }
        }
        changed
    }

    fn of(&self, room: RoomId) -> Staffing {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.get(&room).map_or(Staffing::Full, Level::staffing)
    }
}

impl Chat {
    /// Looks who watches which room, and tells the rooms in which that changes something.
    pub fn look_who_watches(&self) {
        if self.is_interrupted() {
            return;
        }
        let Some(mut watching) = self.hub.watching() else { return };
        let open: Vec<RoomId> = {
            let (state, at) = (self.replica.state(), now());
            for watched in watching.values_mut() {
                watched.retain(|staff| state.rota.away(*staff, at).is_none());
            }
            state.rooms.iter().filter(|(_, room)| room.open).map(|(room, _)| room).collect()
        };
        for (id, staffing) in self.levels.look(&open, &watching) {
            let Some(room) = self.hub.known(id) else { continue };
            room.is_staffed(staffing.into());
            if self.lets_nobody_in(staffing) {
                room.lets_seekers_out();
            }
        }
    }

    /// How `room` is staffed. What no longer exists, or has only just been made, is not short of anybody.
    pub fn staffing(&self, room: RoomId) -> Staffing {
        self.levels.of(room)
    }

    /// Whether a seeker may enter a group room that is staffed like this.
    pub fn lets_nobody_in(&self, staffing: Staffing) -> bool {
        staffing == Staffing::None && self.levels.settings.unstaffed == Unstaffed::Closed
    }

    /// Whether staffing keeps `speaker` out of the group room `id`: a seeker where nobody of the staff is, a moderator who
    /// watches as many rooms as one can.
    pub(super) fn may_come_in(&self, speaker: &Speaker, id: RoomId) -> Result<(), Refusal> {
        let Some((staff, Role::Moderator)) = speaker.staff() else {
            let out = self.lets_nobody_in(self.staffing(id));
            return if out { Err(Refusal::Unstaffed {}) } else { Ok(()) };
        };
        let watching = self.hub.watching().unwrap_or_default();
        let theirs = watching.iter().filter(|(room, by)| **room != id && by.contains(&staff)).count();
        let full = theirs >= self.levels.settings.watched_max as usize;
        if full { Err(Refusal::TooManyRooms) } else { Ok(()) }
    }
}

impl Hub {
    /// Who watches which room, on any instance; `None` if one of them does not say.
    pub(super) fn watching(&self) -> Option<Watching> {
        let mut watching = self.watching_here();
        for other in self.others().iter() {
            for (room, staff) in other.watching.as_ref()? {
                watching.entry(*room).or_default().extend(staff);
            }
        }
        Some(watching)
    }

    /// Who watches which group room here.
    pub(super) fn watching_here(&self) -> Watching {
        let mut watching = Watching::new();
        for connection in self.staff_here() {
            if let Some((staff, Role::Moderator)) = connection.speaker.staff() {
                let rooms = connection.rooms().into_iter().filter_map(|room| self.known(room));
                for room in rooms.filter(|room| room.sign.kind == RoomKind::Group) {
                    watching.entry(room.id).or_default().insert(staff);
                }
            }
        }
        watching
    }
}

impl Room {
    /// Notes how it is staffed, and tells the members if that has changed.
    pub(super) fn is_staffed(&self, staffing: StaffingNotice) {
        self.is_kept(|keeping| keeping.staffing = staffing);
    }

    /// Nobody of the staff is here, and the house lets nobody be alone.
    fn lets_seekers_out(&self) {
        let seekers: Vec<_> = {
            let inner = self.lock();
            inner.members.iter().filter(|member| member.speaker.role.is_none()).cloned().collect()
        };
        for seeker in seekers {
            self.leave(&seeker, LeftBecause::Closed);
        }
    }
}

impl From<Staffing> for StaffingNotice {
    fn from(staffing: Staffing) -> Self {
        match staffing {
            Staffing::Full => Self::Full {},
            Staffing::Short => Self::Short {
                seconds: u32::try_from(SHORT_PACE.0 / 1_000).unwrap_or(u32::MAX),
                minutes: u32::try_from(SHORT_LISTENS.0 / 60_000).unwrap_or(u32::MAX),
            },
            Staffing::None => Self::None {},
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::State;

    use super::*;
    use crate::chat::instances::Introduction;

    const ROOM: RoomId = RoomId(1);

    fn elsewhere(watching: Option<Vec<(RoomId, Vec<StaffId>)>>) -> Introduction {
        let (staff, here, looked_for) = (Vec::new(), Vec::new(), Vec::new());
        Introduction { format: 1, seekers: 0, staff, here, looked_for, watching }
    }

    #[test]
    fn those_who_watch_on_several_instances_are_counted_once() {
        let hub = Hub::default();
        let (maya, noor) = (StaffId(2), StaffId(3));
        let others = [vec![(ROOM, vec![maya])], vec![(ROOM, vec![maya, noor])]].map(|it| elsewhere(Some(it)));
        hub.meet(others.into(), &State::default());
        assert_eq!(hub.watching(), Some(Watching::from([(ROOM, BTreeSet::from([maya, noor]))])));
    }

    #[test]
    fn what_an_earlier_version_does_not_say_is_held_against_nobody() {
        let hub = Hub::default();
        hub.meet(vec![elsewhere(Some(Vec::new())), elsewhere(None)], &State::default());
        assert_eq!(hub.watching(), None);
    }
}
