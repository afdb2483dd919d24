//! The rooms, and what people do in them beside saying something.

use std::sync::Arc;

use domain::access::Barred;
use domain::id::RoomId;
use domain::words::Role;

use super::Hub;
use super::boards::Boards;
use super::concerns::Concerns;
use super::connection::{Connection, Speaker};
use super::standing::notice;
use crate::lists::WordLists;
use crate::replica::{Replica, now};
use crate::store::Store;
use crate::wire::client::Resume;
use crate::wire::server::{LeftBecause, Refusal, ServerFrame};

/// The rooms, and everything people do in them.
///
/// Locks are never held while another is waited for, with one exception: [`super::room::Room::publish`] asks the state
/// while the room is locked. Whoever holds the state therefore never waits for a room, except the replica's own
/// writer when it tells of an entry: nobody else could make it wait for the state then.
pub struct Chat {
    /// Who is connected, and the rooms.
    pub hub: Arc<Hub>,
    pub(super) replica: Arc<Replica>,
    pub(super) store: Arc<Store>,
    pub(super) concerns: Concerns,
    /// What messages and nicknames are screened with.
    pub lists: Arc<WordLists>,
    pub(super) languages: Vec<String>,
    pub(super) boards: Boards,
}

impl Chat {
    /// Opens the rooms. `languages` are expected in messages, most likely first.
    pub fn open(
        hub: Arc<Hub>,
        replica: Arc<Replica>,
        store: Arc<Store>,
        lists: Arc<WordLists>,
        languages: Vec<String>,
    ) -> Arc<Self> {
        let (concerns, boards) = (Concerns::default(), Boards::default());
        Arc::new(Self { hub, replica, store, concerns, lists, languages, boards })
    }

    /// Someone is there.
    pub fn connect(&self, connection: &Arc<Connection>) {
        self.hub.connect(connection);
        self.note_on_call(&connection.speaker);
    }

    /// Someone is gone.
    pub fn disconnect(&self, connection: &Arc<Connection>) {
        self.hub.disconnect(connection);
        self.note_on_call(&connection.speaker);
    }

    fn note_on_call(&self, speaker: &Speaker) {
        if speaker.role == Some(Role::Professional) {
            self.hub.on_call_changed(&self.replica.state());
        }
    }

    /// Lets someone into a room, with what they missed. They are answered on their connection.
    pub fn join(&self, connection: &Arc<Connection>, id: RoomId, resume: Option<Resume>) {
        if let Err(refusal) = self.enter(connection, id, resume) {
            connection.outbox.push(ServerFrame::Refused { room: Some(id), refusal }.encode());
        }
    }

    fn enter(&self, connection: &Arc<Connection>, id: RoomId, resume: Option<Resume>) -> Result<(), Refusal> {
        let at = now();
        let person = &connection.speaker.person;
        let sign = self.replica.state().may_enter(person, id, at).map(super::room::Sign::of);
        let sign = sign.map_err(|barred| self.refusal(barred))?;
        let room = self.hub.room(id, sign);
        room.join(connection, resume, at)?;
        // A decision may have fallen between the question and the door.
        let entered = self.replica.state().may_enter(person, id, at).map(|_| ());
        entered.map_err(|barred| {
            room.leave(connection, LeftBecause::Sanction);
            self.refusal(barred)
        })
    }

    /// Lets someone out of a room.
    pub fn leave(&self, connection: &Arc<Connection>, id: RoomId) {
        let left = self.hub.known(id).is_some_and(|room| room.leave(connection, LeftBecause::Asked));
        if !left {
            let refused = ServerFrame::Refused { room: Some(id), refusal: Refusal::NotInRoom };
            connection.outbox.push(refused.encode());
        }
    }

    /// Someone takes back a message of their own.
    pub fn take_back(&self, connection: &Arc<Connection>, id: RoomId, seq: u64) {
        let room = self.hub.known(id).filter(|_| connection.is_in(id));
        if !room.is_some_and(|room| room.take_back(&connection.speaker, seq, now())) {
            let refused = ServerFrame::Refused { room: Some(id), refusal: Refusal::NoSuchMessage };
            connection.outbox.push(refused.encode());
        }
    }

    /// Someone is writing. Whoever may not write is not shown writing.
    pub fn typing(&self, connection: &Arc<Connection>, id: RoomId) {
        let allowed = self.replica.state().may_write(&connection.speaker.person, id, now()).is_ok();
        if allowed
            && connection.is_in(id)
            && connection.pace.typing().is_ok()
            && let Some(room) = self.hub.known(id)
        {
            room.typing(&connection.speaker);
        }
    }

    /// What grows old: forgotten talk, and concerns that no longer count.
    pub fn forget(&self) {
        let at = now();
        self.hub.forget(at);
        self.concerns.forget(at);
    }

    /// What someone who is barred is told.
    pub(super) fn refusal(&self, barred: Barred) -> Refusal {
        let state = self.replica.state();
        let told = |sanction| {
            let found = state.sanctions.in_force(now()).find(|(id, _)| *id == sanction);
            found.map(|(id, sanction)| notice(id, sanction))
        };
        match barred {
            Barred::Unknown => Refusal::UnknownRoom,
            Barred::Closed => Refusal::RoomClosed,
            // A sanction that has just ended: the next try goes through.
            Barred::ShutOut(sanction) => match told(sanction) {
                Some(notice) => Refusal::ShutOut { notice },
                None => Refusal::TryAgain { retry_after_ms: 0 },
            },
            Barred::Muted(sanction) => match told(sanction) {
                Some(notice) => Refusal::Muted { notice },
                None => Refusal::TryAgain { retry_after_ms: 0 },
            },
        }
    }
}
