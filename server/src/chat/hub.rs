//! Everyone who is connected, and every room that somebody is in.
//!
//! The hub follows the journal: [`Hub::reflect`] is told of each decision right after the state shows it, and
//! takes people out of rooms they may no longer be in before whoever decided is answered.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use domain::access::Person;
use domain::id::{CaseId, RoomId, SeekerId, StaffId};
use domain::words::{Role, Timestamp};
use domain::{Entry, Event, State, case, relief, review, room, sanction, staff, talk};

use super::instances::{FORMAT, Introduction};
use super::room::{Room, Sign, rounded};
use super::{Close, Connection, SessionMark};
use crate::feed::Here;
use crate::wire::Frame;
use crate::wire::room::Presence;
use crate::wire::server::{LeftBecause, ServerFrame};

/// Everyone who is connected, and every room that somebody is in.
#[derive(Default)]
pub struct Hub {
    rooms: RwLock<HashMap<RoomId, Arc<Room>>>,
    seekers: People<SeekerId>,
    staff: People<StaffId>,
    /// What the other instances say of themselves.
    others: RwLock<Vec<Introduction>>,
    /// How many are in rooms in which nobody is here.
    elsewhere: RwLock<HashMap<RoomId, Here>>,
    /// Rooms that were forgotten here, and are still heard.
    forgotten: Mutex<Vec<Arc<Room>>>,
}

/// How many connections a batch has at least.
const BATCH_MIN: usize = 4;
/// How many seekers an instance says are here, or looked for, at most.
const LOOKED_FOR_MAX: usize = 1_000;
/// Connections one person may have at once.
const CONNECTIONS_MAX: usize = 8;

type Connections<Id> = HashMap<Id, Vec<Arc<Connection>>>;

struct People<Id>(Mutex<Connections<Id>>);

impl<Id> Default for People<Id> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl Hub {
    /// Someone is there.
    pub(super) fn connect(&self, connection: &Arc<Connection>) {
        match connection.speaker.person {
            Person::Seeker { seeker, .. } => self.seekers.add(seeker, connection),
            Person::Staff(staff) => self.staff.add(staff, connection),
        }
    }

    /// Someone is gone.
    pub(super) fn disconnect(&self, connection: &Arc<Connection>) {
        match connection.speaker.person {
            Person::Seeker { seeker, .. } => self.seekers.remove(seeker, connection),
            Person::Staff(staff) => self.staff.remove(staff, connection),
        }
        for room in connection.rooms() {
            if let Some(room) = self.known(room) {
                room.leave(connection, LeftBecause::Asked);
            }
        }
    }

    /// Everyone who is connected, in at most so many batches. A small house is one.
    pub fn in_batches(&self, most: usize) -> Vec<Vec<Arc<Connection>>> {
        let everyone = self.everyone();
        let size = everyone.len().div_ceil(most).max(BATCH_MIN);
        everyone.chunks(size).map(<[_]>::to_vec).collect()
    }

    /// Ends the connections of a session that was signed out.
    pub fn signed_out(&self, staff: StaffId, session: SessionMark) {
        let connections = self.staff.of(staff);
        let theirs = connections.iter().filter(|connection| connection.session == Some(session));
        theirs.for_each(|connection| connection.outbox.close(Close::SignedOut));
    }

    /// Seekers who are connected, as it may be shown.
    pub fn seekers_here(&self) -> u32 {
        let others: u32 = self.others().iter().map(|other| other.seekers).sum();
        rounded(self.count_seekers() + others)
    }

    /// Whether someone of `role` has their page open.
    pub fn is_staffed(&self, role: Role) -> bool {
        self.staff.everyone().iter().any(|connection| connection.speaker.role == Some(role))
            || self.others().iter().flat_map(|other| &other.staff).any(|(_, other)| *other == role)
    }

    /// Those of `role` who have a page open, on any instance.
    pub(super) fn those_here(&self, role: Role) -> Vec<StaffId> {
        let connected = self.staff.everyone();
        let here = connected.iter().filter_map(|connection| connection.speaker.staff());
        let others = self.others();
        let all = here.chain(others.iter().flat_map(|other| other.staff.iter().copied()));
        all.filter(|(_, other)| *other == role).map(|(staff, _)| staff).collect()
    }

    /// Whether this member of staff has a page open.
    pub fn is_here(&self, staff: StaffId) -> bool {
        self.staff.lock().contains_key(&staff)
            || self.others().iter().flat_map(|other| &other.staff).any(|(other, _)| *other == staff)
    }

    /// Whether this seeker has a page open here.
    pub(super) fn has(&self, seeker: SeekerId) -> bool {
        self.seekers.lock().contains_key(&seeker)
    }

    /// Whether this seeker has a page open, on this instance or on one that knows that they are looked for.
    pub(super) fn is_anywhere(&self, seeker: SeekerId) -> bool {
        self.has(seeker) || self.others().iter().any(|other| other.here.contains(&seeker))
    }

    /// Those of `wanted` who have a page open here, and whom the other instances look for.
    fn found(&self, wanted: &HashSet<SeekerId>) -> Vec<SeekerId> {
        let others = self.others();
        let asked = others.iter().flat_map(|other| &other.looked_for);
        let wanted: HashSet<SeekerId> = wanted.iter().chain(asked).copied().collect();
        wanted.into_iter().filter(|seeker| self.has(*seeker)).take(LOOKED_FOR_MAX).collect()
    }

    /// What this instance says of itself. `wanted` are those it looks for.
    pub(super) fn introduction(&self, wanted: &HashSet<SeekerId>) -> Introduction {
        let connected = self.staff.everyone();
        let staff: BTreeMap<StaffId, Role> = connected.iter().filter_map(|it| it.speaker.staff()).collect();
        let here = self.found(wanted);
        let looked_for = wanted.iter().copied().take(LOOKED_FOR_MAX).collect();
        let (seekers, staff) = (self.count_seekers(), staff.into_iter().collect());
        let watching = self.watching_here().into_iter().map(|(room, by)| (room, by.into_iter().collect()));
        let watching = Some(watching.collect());
        Introduction { format: FORMAT, seekers, staff, here, looked_for, watching }
    }

    /// The plan of a case has a new version.
    pub fn plan_changed(&self, state: &State, case: CaseId) {
        if let Some(case) = state.cases.get(case) {
            self.standing_changed(case.seeker);
        }
    }

    /// Someone's wait has become a longer one.
    pub(super) fn waits_longer(&self, seeker: SeekerId) {
        self.standing_changed(seeker);
        self.boards_changed();
    }

    /// Takes in what the others say of themselves.
    pub(super) fn meet(&self, others: Vec<Introduction>, state: &State) {
        let before = self.is_staffed(Role::Professional);
        *self.others.write().unwrap_or_else(PoisonError::into_inner) = others;
        if before != self.is_staffed(Role::Professional) {
            self.on_call_changed(state);
        }
    }

    /// Nothing can be said for now.
    pub(super) fn interrupted(&self) {
        self.tell_everyone(&ServerFrame::Interrupted {}.encode());
    }

    /// Talk goes on.
    pub(super) fn resumed(&self) {
        self.tell_everyone(&ServerFrame::Resumed {}.encode());
    }

    /// Who is in a room.
    pub fn presence(&self, room: RoomId) -> Presence {
        if let Some(room) = self.known(room) {
            return room.presence();
        }
        let elsewhere = self.elsewhere.read().unwrap_or_else(PoisonError::into_inner);
        let here = elsewhere.get(&room).copied().unwrap_or_default();
        Presence { seekers: rounded(here.seekers), staff: here.staff }
    }

    /// Takes in how many are in rooms, on all instances.
    pub(super) fn counted(&self, everywhere: Vec<(RoomId, Here)>) {
        let mut elsewhere = HashMap::new();
        for (id, here) in everywhere {
            match self.known(id) {
                Some(room) => room.counted(here),
                None => _ = elsewhere.insert(id, here),
            }
        }
        *self.elsewhere.write().unwrap_or_else(PoisonError::into_inner) = elsewhere;
    }

    /// Tells every room who is in it, where that has changed.
    pub fn tell_presence(&self) {
        self.all_rooms().iter().for_each(|room| room.tell_presence());
    }

    /// Forgets talk that is too old, and rooms in which nothing and nobody is left.
    pub fn forget(&self, now: Timestamp) {
        let all = self.all_rooms();
        let left: Vec<RoomId> = all.iter().filter(|room| room.forget(now)).map(|room| room.id).collect();
        drop(all);
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        for id in left {
            // Somebody who is about to enter holds it: it stays.
            if rooms.get(&id).is_some_and(|room| Arc::strong_count(room) == 1) {
                self.forgotten().extend(rooms.remove(&id));
            }
        }
    }

    /// Rooms that were forgotten since this was last asked.
    pub(super) fn take_forgotten(&self) -> Vec<Arc<Room>> {
        std::mem::take(&mut self.forgotten())
    }

    /// A room that exists, whether or not someone is in it.
    pub(super) fn room(&self, id: RoomId, sign: Sign) -> Arc<Room> {
        if let Some(room) = self.known(id) {
            return room;
        }
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(rooms.entry(id).or_insert_with(|| Arc::new(Room::open(id, sign))))
    }

    /// A room that somebody is in, or was lately.
    pub(super) fn known(&self, id: RoomId) -> Option<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// Takes in what was decided.
    pub fn reflect(&self, state: &State, entry: &Entry) {
        match &entry.event {
            Event::Room(room::Event::Closed { room }) => self.close_room(*room),
            Event::Staff(staff::Event::Dismissed { staff }) => {
                self.staff.of(*staff).iter().for_each(|connection| connection.outbox.close(Close::SignedOut));
                // Whoever they were with waits again.
                self.close_rooms_that_are_over(state);
                self.seekers.everyone().iter().for_each(|connection| connection.outbox.boards_changed());
                self.boards_changed();
            }
            Event::Relief(relief::Event::Asked { staff }) => {
                // Out first: of what is closed then, nothing stays on their page.
                self.staff.of(*staff).iter().for_each(|connection| self.takes_off(connection));
                // Whoever they were with waits again.
                self.close_rooms_that_are_over(state);
                self.seekers.everyone().iter().for_each(|connection| connection.outbox.boards_changed());
                self.boards_changed();
            }
            // These are seen where they are asked for.
            Event::Room(room::Event::Made { .. } | room::Event::Opened { .. })
            | Event::Staff(staff::Event::Invited { .. } | staff::Event::Enlisted { .. })
            | Event::Helpline(_)
            | Event::Translation(_)
            | Event::Cover(_)
            | Event::Debrief(_)
            | Event::Relief(relief::Event::Called { .. } | relief::Event::SeenTo { .. })
            | Event::Standard(_) => {}
            // Whether anyone is on call may have changed.
            Event::Target(_) | Event::Rota(_) => self.on_call_changed(state),
            Event::Sanction(sanction::Event::Imposed { seeker, .. }) => {
                self.put_out(state, *seeker, entry.at);
                self.standing_changed(*seeker);
                self.boards_changed();
            }
            Event::Measure(event) => self.measures_changed(state, event.room(), entry.at),
            Event::Sanction(sanction::Event::Lifted { seeker, .. }) => {
                self.standing_changed(*seeker);
                self.boards_changed();
            }
            Event::Review(
                review::Event::Held { review, .. }
                | review::Event::Released { review, .. }
                | review::Event::Published { review }
                | review::Event::Rejected { review, .. }
                | review::Event::Expired { review },
            ) => {
                if let Some(review) = state.reviews.get(*review) {
                    self.standing_changed(review.held.seeker);
                }
                self.boards_changed();
            }
            Event::Review(review::Event::Leased { .. } | review::Event::GivenBack { .. }) => {
                self.boards_changed();
            }
            Event::Report(event) => {
                if let Some(report) = state.reports.get(event.report()) {
                    self.standing_changed(report.about.seeker);
                    report.filed.iter().for_each(|filed| self.standing_changed(filed.by));
                }
                self.boards_changed();
            }
            Event::Complaint(event) => {
                if let Some(complaint) = state.complaints.get(event.complaint()) {
                    self.standing_changed(complaint.by);
                }
            }
            Event::Appeal(event) => {
                if let Some(appeal) = state.appeals.get(event.appeal()) {
                    self.standing_changed(appeal.seeker);
                }
                self.boards_changed();
            }
            Event::Case(event) => {
                let case = event.case();
                if let case::Event::Closed { .. } | case::Event::Lapsed { .. } = event {
                    self.close_rooms_that_are_over(state);
                }
                if let case::Event::HandedOver { case, .. } = event {
                    self.put_out_of_room(state, *case, entry.at);
                }
                if let Some(case) = state.cases.get(case) {
                    self.standing_changed(case.seeker);
                }
                self.boards_changed();
            }
            Event::Talk(event) => {
                if let talk::Event::Ended { .. } = event {
                    self.close_rooms_that_are_over(state);
                }
                if let Some(talk) = state.talks.get(event.request()) {
                    self.standing_changed(talk.seeker);
                }
                // Everyone who waits has a new place.
                state.talks.waiting().iter().for_each(|(_, talk)| self.standing_changed(talk.seeker));
                self.boards_changed();
            }
            Event::Concern(_) | Event::Aftercare(_) | Event::Retention(_) => self.boards_changed(),
        }
    }

    /// Takes in a state that did not come about step by step: anyone may stand elsewhere than they were told.
    pub fn look_again(&self, state: &State, now: Timestamp) {
        self.close_rooms_that_are_over(state);
        self.all_rooms().iter().for_each(|room| self.measures_changed(state, room.id, now));
        self.seekers.everyone().iter().for_each(|connection| connection.outbox.boards_changed());
        self.boards_changed();
    }

    /// Tells those who wait for it that a professional came or went.
    pub(super) fn on_call_changed(&self, state: &State) {
        state.cases.queue().iter().for_each(|(_, case)| self.standing_changed(case.seeker));
        self.boards_changed();
    }

    fn put_out(&self, state: &State, seeker: SeekerId, now: Timestamp) {
        for connection in self.seekers.of(seeker) {
            for room in connection.rooms() {
                if state.may_enter(&connection.speaker.person, room, now).is_err()
                    && let Some(room) = self.known(room)
                {
                    room.leave(&connection, LeftBecause::Sanction);
                }
            }
        }
    }

    /// Whoever handed a case over is no longer in its room.
    fn put_out_of_room(&self, state: &State, case: CaseId, now: Timestamp) {
        let Some(case::Stage::Taken { room, .. }) = state.cases.get(case).map(|case| case.stage) else {
            return;
        };
        let Some(room) = self.known(room) else { return };
        for connection in self.staff.everyone() {
            if connection.is_in(room.id) && state.may_enter(&connection.speaker.person, room.id, now).is_err()
            {
                room.leave(&connection, LeftBecause::Closed);
            }
        }
    }

    /// Out of every room.
    fn takes_off(&self, connection: &Arc<Connection>) {
        let rooms = connection.rooms().into_iter().filter_map(|room| self.known(room));
        rooms.for_each(|room| _ = room.leave(connection, LeftBecause::Relieved));
    }

    fn close_rooms_that_are_over(&self, state: &State) {
        let ids: Vec<RoomId> = {
            let rooms = self.rooms.read().unwrap_or_else(PoisonError::into_inner);
            rooms.keys().copied().filter(|room| state.place(*room).is_none()).collect()
        };
        ids.into_iter().for_each(|room| self.close_room(room));
    }

    fn close_room(&self, id: RoomId) {
        let room = self.rooms.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
        if let Some(room) = room {
            room.empty(LeftBecause::Closed);
            self.forgotten().push(room);
        }
    }

    fn standing_changed(&self, seeker: SeekerId) {
        self.seekers.of(seeker).iter().for_each(|connection| connection.outbox.boards_changed());
    }

    fn boards_changed(&self) {
        self.staff.everyone().iter().for_each(|connection| connection.outbox.boards_changed());
    }

    fn count_seekers(&self) -> u32 {
        u32::try_from(self.seekers.lock().len()).unwrap_or(u32::MAX)
    }

    fn tell_everyone(&self, frame: &Frame) {
        self.everyone().iter().for_each(|connection| connection.outbox.push(frame.clone()));
    }

    fn everyone(&self) -> Vec<Arc<Connection>> {
        let mut everyone = self.seekers.everyone();
        everyone.extend(self.staff.everyone());
        everyone
    }

    pub(super) fn staff_here(&self) -> Vec<Arc<Connection>> {
        self.staff.everyone()
    }

    pub(super) fn others(&self) -> RwLockReadGuard<'_, Vec<Introduction>> {
        self.others.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn forgotten(&self) -> MutexGuard<'_, Vec<Arc<Room>>> {
        self.forgotten.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The rooms that somebody is in, or was lately.
    pub(super) fn all_rooms(&self) -> Vec<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }
}

impl<Id: Copy + Eq + Hash> People<Id> {
    fn add(&self, id: Id, connection: &Arc<Connection>) {
        let mut all = self.lock();
        let connections = all.entry(id).or_default();
        connections.push(Arc::clone(connection));
        // The oldest goes first: a phone that lost its network comes back as a new connection.
        if let Some(oldest) = connections.len().checked_sub(CONNECTIONS_MAX + 1) {
            connections[oldest].outbox.close(Close::Flood);
        }
    }

    fn remove(&self, id: Id, connection: &Arc<Connection>) {
        let mut all = self.lock();
        if let Some(connections) = all.get_mut(&id) {
            connections.retain(|other| !Arc::ptr_eq(other, connection));
            if connections.is_empty() {
                all.remove(&id);
            }
        }
    }

    fn of(&self, id: Id) -> Vec<Arc<Connection>> {
        self.lock().get(&id).cloned().unwrap_or_default()
    }

    fn everyone(&self) -> Vec<Arc<Connection>> {
        self.lock().values().flatten().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Connections<Id>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
