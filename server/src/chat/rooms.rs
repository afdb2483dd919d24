//! The rooms, and what people do in them beside saying something.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use domain::access::Barred;
use domain::id::{ReviewId, RoomId};
use domain::words::{Role, Span};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::Hub;
use super::boards::Boards;
use super::connection::{Connection, Speaker};
use super::happened::Record;
use super::items::notice;
use super::keeping::notices;
use super::kept::KeptWithin;
use super::live::Live;
use super::lookout::Lookout;
use super::room::{Sign, bounds};
use super::staffing::Levels;
use crate::config::{Paging, Settings};
use crate::feed::{Away, Bounds, Feed, Heard, Top};
use crate::lists::WordLists;
use crate::replica::{Replica, now};
use crate::store::Store;
use crate::wire::client::Resume;
use crate::wire::room::RoomKind;
use crate::wire::server::{LeftBecause, Refusal, ServerFrame};

/// How soon a page tries again what could not be done while the feed is away.
pub(super) const TRY_AGAIN_MS: u32 = 2_000;

/// The rooms, and everything people do in them.
///
/// Locks are never held while another is waited for, with one exception: whoever puts a message into a room
/// ([`super::room::Room::publish`], [`super::room::Room::hear`]) asks the state while the room is locked. Whoever holds the state therefore never waits for a room, except the replica's own
/// writer when it tells of an entry: nobody else could make it wait for the state then.
pub struct Chat {
    /// Who is connected, and the rooms.
    pub hub: Arc<Hub>,
    pub(super) replica: Arc<Replica>,
    pub(super) store: Arc<Store>,
    /// What messages and nicknames are screened with.
    pub lists: Arc<WordLists>,
    pub(super) languages: Vec<String>,
    pub(super) paging: Paging,
    /// How long a held message waits for a person.
    pub(super) decide_within: Span,
    pub(super) boards: Boards,
    pub(super) live: Live,
    pub(super) lookout: Lookout,
    pub(super) levels: Levels,
    /// How long it takes until the words of someone in danger are kept.
    pub kept_within: KeptWithin,
    /// Cancelled when this instance sends everyone on: whoever leaves then has not left.
    pub(super) leaving: CancellationToken,
    /// Released messages that were said here and are not noted as said yet.
    pub(super) released: Mutex<HashSet<ReviewId>>,
}

impl Chat {
    /// Opens the rooms. `leaving` is cancelled when everyone is sent on.
    pub fn open(
        hub: Arc<Hub>,
        replica: Arc<Replica>,
        store: Arc<Store>,
        lists: Arc<WordLists>,
        settings: &Settings,
        leaving: CancellationToken,
        (feed, heard): (Feed, Vec<mpsc::Receiver<Heard>>),
    ) -> Arc<Self> {
        let boards = Boards::default();
        let live = Live::begin(feed, heard, &hub, &replica);
        Arc::new(Self {
            hub,
            replica,
            store,
            lists,
            languages: settings.languages.clone(),
            paging: settings.paging.clone(),
            decide_within: settings.desk.decide_within(),
            boards,
            live,
            lookout: Lookout::default(),
            levels: Levels::begin(settings.rooms.clone()),
            kept_within: KeptWithin::default(),
            leaving,
            released: Mutex::default(),
        })
    }

    /// Someone is there.
    pub fn connect(&self, connection: &Arc<Connection>) {
        self.hub.connect(connection);
        self.note_on_call(&connection.speaker);
    }

    /// Someone is gone.
    pub fn disconnect(&self, connection: &Arc<Connection>) {
        self.hub.disconnect(connection);
        self.note_leaving(connection);
        self.note_on_call(&connection.speaker);
    }

    /// Somebody of the staff may have begun or ceased to watch a room.
    fn note_watching(&self, speaker: &Speaker) {
        if speaker.role.is_some() {
            self.live.stir();
            self.look_who_watches();
        }
    }

    fn note_on_call(&self, speaker: &Speaker) {
        if speaker.role.is_some() {
            self.live.stir();
        }
        if speaker.role == Some(Role::Professional) {
            self.hub.on_call_changed(&self.replica.state());
        }
    }

    /// Lets someone into a room, with what they missed. They are answered on their connection.
    pub async fn join(&self, connection: &Arc<Connection>, id: RoomId, resume: Option<Resume>) {
        if let Err(refusal) = self.enter(connection, id, resume).await {
            connection.outbox.push(ServerFrame::Refused { room: Some(id), refusal }.encode());
        }
    }

    async fn enter(
        &self,
        connection: &Arc<Connection>,
        id: RoomId,
        resume: Option<Resume>,
    ) -> Result<(), Refusal> {
        let at = now();
        let person = &connection.speaker.person;
        let look_up = || self.replica.state().may_enter(person, id, at).map(Sign::of);
        let mut sign = look_up();
        if let Err(Barred::Unknown) = sign {
            // It may have been opened on another instance a moment ago.
            self.replica.look().await;
            sign = look_up();
        }
        let sign = sign.map_err(|barred| self.refusal(barred))?;
        if sign.kind == RoomKind::Group {
            self.may_come_in(&connection.speaker, id)?;
        }
        let room = self.hub.room(id, sign);
        let away = |Away| Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS };
        self.live.bring_in_step(&room).await.map_err(away)?;
        if !self.live.claims(&room, &connection.speaker).await.map_err(away)? {
            return Err(Refusal::NicknameTaken);
        }
        let measures = notices(&self.replica.state(), id, at);
        room.is_calmed(measures);
        room.is_staffed(self.staffing(id).into());
        room.join(connection, resume, at)?;
        self.note_watching(&connection.speaker);
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
        self.note_watching(&connection.speaker);
        if !left {
            let refused = ServerFrame::Refused { room: Some(id), refusal: Refusal::NotInRoom };
            connection.outbox.push(refused.encode());
        }
    }

    /// Someone takes back a message of their own.
    pub async fn take_back(&self, connection: &Arc<Connection>, id: RoomId, seq: u64) {
        if let Err(refusal) = self.take_out(connection, id, seq).await {
            connection.outbox.push(ServerFrame::Refused { room: Some(id), refusal }.encode());
        }
    }

    async fn take_out(&self, connection: &Arc<Connection>, id: RoomId, seq: u64) -> Result<(), Refusal> {
        let room = self.hub.known(id).filter(|_| connection.is_in(id)).ok_or(Refusal::NoSuchMessage)?;
        let taken = match &self.live {
            Live::Local => room.take_back(&connection.speaker, seq, now()),
            Live::Shared(following) => {
                // They were answered when it was said, which may be before it was heard here.
                if room.copy().is_some_and(|copy| copy.seq < seq) {
                    let away = |Away| Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS };
                    following.read_in(&room).await.map_err(away)?;
                }
                match room.copy() {
                    Some(top) if room.has_said(&connection.speaker, seq) => {
                        let record = Record::TakenBack { of: seq }.write();
                        let top = Top { seq, ..top };
                        let redacted = following.shared.redact(id, room.bounds(), top, &record);
                        redacted.await.map_err(|Away| Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS })?
                    }
                    Some(_) | None => false,
                }
            }
        };
        if taken { Ok(()) } else { Err(Refusal::NoSuchMessage) }
    }

    /// What grows old: forgotten talk.
    pub async fn forget(&self) {
        let at = now();
        self.hub.forget(at);
        let forgotten = self.hub.take_forgotten();
        let Live::Shared(following) = &self.live else { return };
        for room in forgotten {
            following.shared.unfollow(room.id, room.life).await;
        }
        let open: Vec<(RoomId, Bounds)> = {
            let state = self.replica.state();
            state.places().map(|(room, place)| (room, bounds(Sign::of(place).kind))).collect()
        };
        for (room, bounds) in open {
            following.shared.sweep(room, bounds).await.ok();
        }
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
            Barred::Paused(until) => {
                let left = u32::try_from(until.since(now()).0).unwrap_or(u32::MAX);
                Refusal::Paused { retry_after_ms: left }
            }
            Barred::Muted(sanction) => match told(sanction) {
                Some(notice) => Refusal::Muted { notice },
                None => Refusal::TryAgain { retry_after_ms: 0 },
            },
        }
    }
}
