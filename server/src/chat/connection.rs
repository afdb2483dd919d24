//! One socket and the person behind it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::Actor;
use domain::access::Person;
use domain::id::{ClientMessageId, RoomId, StaffId};
use domain::language::Language;
use domain::words::{Role, Timestamp, Urgency};

use super::Outbox;
use super::happened::{Author, Saying, ShownBy};
use super::limits::Pace;
use crate::feed::Key;
use crate::wire::Text;
use crate::wire::room::AuthorRole;

/// How many rooms one connection may be in before it enters another group room.
pub(super) const ROOMS_MAX: usize = 8;
/// Who someone is in the rooms.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Whom the rules know.
    pub person: Person,
    /// As a staff member; seekers have no role.
    pub role: Option<Role>,
    /// The nickname, or a staff member's name.
    pub name: Text,
    /// In which language a seeker reads, if they chose one.
    pub language: Option<Language>,
    /// When a seeker came into the house, if that is known.
    pub came: Option<Timestamp>,
}

impl Speaker {
    /// As whom they act.
    pub fn actor(&self) -> Actor {
        match self.person {
            Person::Seeker { seeker, .. } => Actor::Seeker(seeker),
            Person::Staff(staff) => Actor::Staff(staff),
        }
    }

    /// As a member of staff.
    pub(super) fn staff(&self) -> Option<(StaffId, Role)> {
        match (&self.person, self.role) {
            (Person::Staff(staff), Some(role)) => Some((*staff, role)),
            (Person::Staff(_) | Person::Seeker { .. }, _) => None,
        }
    }

    /// How they are called in a room.
    pub fn author_role(&self) -> AuthorRole {
        match self.role {
            None => AuthorRole::Seeker,
            Some(Role::Moderator | Role::Coordinator) => AuthorRole::Moderator,
            Some(Role::Professional) => AuthorRole::Professional,
        }
    }

    /// What makes a message of theirs the same one, sent twice.
    pub(super) fn key(&self, message: ClientMessageId) -> Key {
        Author::of(&self.person).key(message)
    }

    /// Something they say, that nothing speaks against.
    pub(super) fn saying(&self, message: ClientMessageId, text: Text, urgency: Urgency) -> Saying {
        let (author, name, role) = (Author::of(&self.person), self.name.clone(), self.author_role());
        let shown_by = ShownBy::Rules;
        Saying { author, name, role, message, text, urgency, shown_by, card: None }
    }

    /// Whether the other is the same person, on whichever connection.
    pub fn is(&self, other: &Self) -> bool {
        self.actor() == other.actor()
    }
}

/// Tells one staff session from another, without being of any use to whoever learns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionMark(pub u64);

/// One socket whose person is known.
pub struct Connection {
    /// Who it is.
    pub speaker: Speaker,
    /// The session it was opened with; seekers have none.
    pub session: Option<SessionMark>,
    /// What waits to be sent.
    pub outbox: Outbox,
    /// How fast it may be.
    pub pace: Pace,
    rooms: Mutex<Vec<RoomId>>,
}

impl Connection {
    /// A connection that is in no room yet.
    pub fn new(speaker: Speaker, session: Option<SessionMark>, pace: Pace) -> Self {
        Self { speaker, session, outbox: Outbox::default(), pace, rooms: Mutex::default() }
    }

    /// The rooms it is in.
    pub fn rooms(&self) -> Vec<RoomId> {
        self.lock().clone()
    }

    /// Whether it is in `room`.
    pub fn is_in(&self, room: RoomId) -> bool {
        self.lock().contains(&room)
    }

    /// Notes that it enters `room`.
    pub(super) fn enters(&self, room: RoomId) {
        let mut rooms = self.lock();
        if !rooms.contains(&room) {
            rooms.push(room);
        }
    }

    /// Notes that it leaves `room`; false if it was not in it.
    pub(super) fn leaves(&self, room: RoomId) -> bool {
        let mut rooms = self.lock();
        let before = rooms.len();
        rooms.retain(|other| *other != room);
        rooms.len() < before
    }

    fn lock(&self) -> MutexGuard<'_, Vec<RoomId>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
