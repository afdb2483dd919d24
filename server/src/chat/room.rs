//! One room: its ring, its members, and the one lock that keeps them in step.
//!
//! Everything here is short and synchronous; nothing awaits while a room is locked. Because joining and publishing
//! share the lock, a member who joins has exactly the events before, and gets exactly those after.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::access::{Barred, Person, Place};
use domain::id::{ClientMessageId, RoomId, SeekerId};
use domain::words::{Span, Timestamp, Urgency};

use super::connection::{Connection, ROOMS_MAX, Speaker};
use crate::feed::{Appended, Bounds, Key, Ring};
use crate::wire::client::Resume;
use crate::wire::room::{Epoch, Message, Presence, RoomEvent, RoomKind, StaffView};
use crate::wire::server::{Joined, LeftBecause, Refusal, ServerFrame};
use crate::wire::{Frame, Text};

/// What a group room remembers.
const GROUP: Bounds = Bounds { events: 200, bytes: 256 * 1024, age: Span::minutes(120) };
/// What a room of two remembers: the whole talk, within reason.
const PAIR: Bounds = Bounds { events: 2_000, bytes: 1024 * 1024, age: Span::minutes(24 * 60) };
/// Most that someone who comes in is sent of a room, in bytes: eight rooms at once fit in an outbox, so that coming
/// back to all of them is never too much.
const SENT_ON_ENTERING: usize = 28 * 1024;
/// How much of a group room someone who comes in is shown.
const SHOWN_ON_ENTERING: Span = Span::minutes(15);
/// Seekers are counted exactly up to here.
const COUNTED_EXACTLY: u32 = 30;

/// Something that was said, as the room remembers it.
struct Said {
    speaker: Speaker,
    message: ClientMessageId,
    urgency: Urgency,
    seen: Message,
}

enum Happened {
    Said(Box<Said>),
    TakenBack { seq: u64, of: u64 },
    Gone { seq: u64 },
}

/// What someone wants to say, screened and allowed.
pub(super) struct Saying<'a> {
    pub(super) speaker: &'a Speaker,
    pub(super) message: ClientMessageId,
    pub(super) text: Text,
    pub(super) urgency: Urgency,
    pub(super) at: Timestamp,
    /// What makes it the same message, sent twice.
    pub(super) key: Key,
}

/// What stands on the door of a room.
pub(super) struct Sign {
    kind: RoomKind,
    name: String,
}

impl Sign {
    pub(super) fn of(place: Place<'_>) -> Self {
        match place {
            Place::Group(group) => Self { kind: RoomKind::Group, name: group.name.clone() },
            Place::OneToOne(_) => Self { kind: RoomKind::OneToOne, name: String::new() },
            Place::Crisis(_) => Self { kind: RoomKind::Crisis, name: String::new() },
        }
    }
}

/// A room that someone is in, or was lately.
pub(super) struct Room {
    pub(super) id: RoomId,
    sign: Sign,
    inner: Mutex<Inner>,
}

struct Inner {
    ring: Ring<Happened>,
    members: Vec<Arc<Connection>>,
    /// Someone came or went since the members were told who is here.
    stirred: bool,
}

/// To whom a frame goes. Each audience has one encoding.
struct Audiences {
    members: Frame,
    staff: Frame,
    author: Frame,
}

impl Room {
    pub(super) fn open(id: RoomId, sign: Sign) -> Self {
        let bounds = match sign.kind {
            RoomKind::Group => GROUP,
            RoomKind::OneToOne | RoomKind::Crisis => PAIR,
        };
        let ring = Ring::begin(crate::random::u64(), bounds);
        Self { id, sign, inner: Mutex::new(Inner { ring, members: Vec::new(), stirred: false }) }
    }

    /// Lets a connection in and tells it what it needs to know, in one step.
    pub(super) fn join(
        &self,
        connection: &Arc<Connection>,
        resume: Option<Resume>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let mut inner = self.lock();
        match self.sign.kind {
            RoomKind::Group => {
                if inner.has_other_called(&connection.speaker) {
                    return Err(Refusal::NicknameTaken);
                }
                if !connection.is_in(self.id) && connection.rooms().len() >= ROOMS_MAX {
                    return Err(Refusal::TooManyRooms);
                }
            }
            // Nothing that is for the sake of group rooms keeps someone from whoever came for them.
            RoomKind::OneToOne | RoomKind::Crisis => {}
        }
        connection.enters(self.id);
        inner.members.retain(|member| !Arc::ptr_eq(member, connection));
        inner.members.push(Arc::clone(connection));
        inner.stirred = true;
        let frame = self.as_found(&mut inner, &connection.speaker, resume, now);
        connection.outbox.push(frame);
        Ok(())
    }

    /// Lets a connection out; false if it was not in.
    pub(super) fn leave(&self, connection: &Arc<Connection>, because: LeftBecause) -> bool {
        let mut inner = self.lock();
        inner.members.retain(|member| !Arc::ptr_eq(member, connection));
        inner.stirred = true;
        let was_in = connection.leaves(self.id);
        if was_in {
            connection.outbox.push(ServerFrame::Left { room: self.id, because }.encode());
        }
        was_in
    }

    /// Lets everybody out.
    pub(super) fn empty(&self, because: LeftBecause) {
        let frame = ServerFrame::Left { room: self.id, because }.encode();
        for member in self.lock().members.drain(..) {
            member.leaves(self.id);
            member.outbox.push(frame.clone());
        }
    }

    /// Where a message stands that was published before.
    pub(super) fn seq_of(&self, key: Key) -> Option<u64> {
        self.lock().ring.seq_of(key)
    }

    /// Publishes a message. `allowed` is asked while the room is locked, so that whoever was told of a mute or ban
    /// sees nothing of that person after it.
    pub(super) fn publish(
        &self,
        saying: Saying<'_>,
        allowed: impl FnOnce() -> Result<(), Barred>,
    ) -> Result<Appended, Barred> {
        let mut inner = self.lock();
        allowed()?;
        let Saying { speaker, message, text, urgency, at, key } = saying;
        let weight = text.0.len() + speaker.name.0.len() + size_of::<Said>();
        let appended = inner.ring.append(at, Some(key), weight, |seq| {
            let (author, role) = (speaker.name.clone(), speaker.author_role());
            let seen = Message { seq, at, author, role, text, mine: None, staff: None };
            Happened::Said(Box::new(Said { speaker: speaker.clone(), message, urgency, seen }))
        });
        if !appended.repeat
            && let Some(Happened::Said(said)) = inner.ring.get_mut(appended.seq)
        {
            let frames = self.encode(said);
            inner.tell(speaker, &frames);
        }
        Ok(appended)
    }

    /// Takes back a message of `speaker`'s own; false if it is not theirs or no longer remembered.
    pub(super) fn take_back(&self, speaker: &Speaker, of: u64, now: Timestamp) -> bool {
        let mut inner = self.lock();
        let Some(happened) = inner.ring.get_mut(of) else { return false };
        match happened {
            Happened::Said(said) if said.speaker.is(speaker) => *happened = Happened::Gone { seq: of },
            Happened::Said(_) | Happened::TakenBack { .. } | Happened::Gone { .. } => return false,
        }
        let weight = size_of::<Happened>();
        let seq = inner.ring.append(now, None, weight, |seq| Happened::TakenBack { seq, of }).seq;
        let event = RoomEvent::TakenBack { seq, of };
        let frame = ServerFrame::Room { room: self.id, event }.encode();
        inner.members.iter().for_each(|member| member.outbox.push(frame.clone()));
        true
    }

    /// Tells the others that `speaker` is writing.
    pub(super) fn typing(&self, speaker: &Speaker) {
        let frame = ServerFrame::Typing { room: self.id, name: speaker.name.clone() }.encode();
        let inner = self.lock();
        let others = inner.members.iter().filter(|member| !member.speaker.is(speaker));
        others.for_each(|member| member.outbox.push(frame.clone()));
    }

    /// Tells the members who is here, if that has changed since they were told.
    pub(super) fn tell_presence(&self) {
        let mut inner = self.lock();
        if !std::mem::take(&mut inner.stirred) {
            return;
        }
        let frame = ServerFrame::Presence { room: self.id, presence: inner.presence() }.encode();
        inner.members.iter().for_each(|member| member.outbox.push(frame.clone()));
    }

    /// Who is here.
    pub(super) fn presence(&self) -> Presence {
        self.lock().presence()
    }

    /// Forgets what is too old; true if nothing and nobody is left.
    pub(super) fn forget(&self, now: Timestamp) -> bool {
        let mut inner = self.lock();
        inner.ring.forget(now);
        inner.members.is_empty() && inner.ring.since(Timestamp(0)).next().is_none()
    }

    fn as_found(
        &self,
        inner: &mut Inner,
        speaker: &Speaker,
        resume: Option<Resume>,
        now: Timestamp,
    ) -> Frame {
        inner.ring.forget(now);
        let missed = resume.and_then(|resume| {
            let missed = inner.ring.missed(resume.epoch.0, resume.after)?;
            let missed: Vec<RoomEvent> = missed.map(|happened| happened.seen_by(speaker)).collect();
            (newest_that_fit(&missed) == missed.len()).then_some(missed)
        });
        let recovered = missed.is_some();
        let events = missed.unwrap_or_else(|| {
            let since = match self.sign.kind {
                RoomKind::Group => Timestamp(now.0 - SHOWN_ON_ENTERING.0),
                RoomKind::OneToOne | RoomKind::Crisis => Timestamp(0),
            };
            let mut events: Vec<_> =
                inner.ring.since(since).map(|happened| happened.seen_by(speaker)).collect();
            events.split_off(events.len() - newest_that_fit(&events))
        });
        let (epoch, top, presence) = (Epoch(inner.ring.epoch()), inner.ring.top(), inner.presence());
        let (name, kind) = (self.sign.name.clone(), self.sign.kind);
        ServerFrame::Joined(Joined { room: self.id, name, kind, epoch, top, recovered, events, presence })
            .encode()
    }

    fn encode(&self, said: &Said) -> Audiences {
        let encode = |mine, staff| {
            let event = RoomEvent::Message(Message { mine, staff, ..said.seen.clone() });
            ServerFrame::Room { room: self.id, event }.encode()
        };
        let staff = said.speaker.role.is_some().then(|| said.staff_view());
        Audiences {
            members: encode(None, None),
            staff: encode(None, Some(said.staff_view())),
            author: encode(Some(said.message), staff),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Happened {
    /// What happened, as `speaker` is shown it when they come in.
    fn seen_by(&self, speaker: &Speaker) -> RoomEvent {
        match self {
            Happened::Said(said) => {
                let mut message = said.seen.clone();
                if said.speaker.is(speaker) {
                    message.mine = Some(said.message);
                }
                if speaker.role.is_some() {
                    message.staff = Some(said.staff_view());
                }
                RoomEvent::Message(message)
            }
            Happened::TakenBack { seq, of } => RoomEvent::TakenBack { seq: *seq, of: *of },
            Happened::Gone { seq } => RoomEvent::Gone { seq: *seq },
        }
    }
}

impl Inner {
    fn tell(&self, author: &Speaker, frames: &Audiences) {
        for member in &self.members {
            let frame = if member.speaker.is(author) {
                &frames.author
            } else if member.speaker.role.is_some() {
                &frames.staff
            } else {
                &frames.members
            };
            member.outbox.push(frame.clone());
        }
    }

    /// Whether someone else here has the nickname of a seeker who comes in. Staff are told apart by their mark, and
    /// are never kept out by a seeker who took their name.
    fn has_other_called(&self, speaker: &Speaker) -> bool {
        let name = speaker.name.0.to_lowercase();
        let taken = |member: &Arc<Connection>| {
            !member.speaker.is(speaker) && member.speaker.name.0.to_lowercase() == name
        };
        speaker.role.is_none() && self.members.iter().any(taken)
    }

    fn presence(&self) -> Presence {
        let mut seekers = HashSet::new();
        let mut staff = HashSet::new();
        for member in &self.members {
            match &member.speaker.person {
                Person::Seeker { seeker, .. } => _ = seekers.insert(*seeker),
                Person::Staff(id) => _ = staff.insert(*id),
            }
        }
        Presence { seekers: rounded(seekers.len()), staff: u32::try_from(staff.len()).unwrap_or(u32::MAX) }
    }
}

impl Said {
    fn staff_view(&self) -> StaffView {
        StaffView { seeker: self.seeker(), urgency: self.urgency }
    }

    fn seeker(&self) -> Option<SeekerId> {
        match self.speaker.person {
            Person::Seeker { seeker, .. } => Some(seeker),
            Person::Staff(_) => None,
        }
    }
}

/// How many of the newest events may be sent together.
fn newest_that_fit(events: &[RoomEvent]) -> usize {
    let mut left = SENT_ON_ENTERING;
    let fits = |event: &&RoomEvent| {
        let size = serde_json::to_string(event).map_or(usize::MAX, |json| json.len());
        left.checked_sub(size).is_some_and(|rest| {
            left = rest;
            true
        })
    };
    events.iter().rev().take_while(fits).count()
}

/// A count of seekers as it may be shown: in a large room nobody's coming and going can be told from it.
pub(super) fn rounded(seekers: usize) -> u32 {
    let seekers = u32::try_from(seekers).unwrap_or(u32::MAX);
    if seekers <= COUNTED_EXACTLY { seekers } else { seekers / 10 * 10 }
}

#[cfg(test)]
mod tests {
    use domain::id::StaffId;
    use domain::words::Role;

    use super::*;
    use crate::chat::Next;
    use crate::chat::limits::Pace;

    const QUOTES: &str = "\"\n\"\n\"\n\"\n";

    fn dana() -> Speaker {
        Speaker {
            person: Person::Staff(StaffId(1)),
            role: Some(Role::Professional),
            name: Text("Dana".into()),
        }
    }

    fn full(kind: RoomKind) -> Room {
        let room = Room::open(RoomId(1), Sign { kind, name: String::new() });
        let speaker = dana();
        for count in 0..3_000 {
            let message = ClientMessageId(count);
            let (text, urgency, at) = (Text(QUOTES.repeat(100)), Urgency::R0, Timestamp(1));
            let key = speaker.key(message);
            let saying = Saying { speaker: &speaker, message, text, urgency, at, key };
            room.publish(saying, || Ok(())).expect("it is allowed");
        }
        room
    }

    fn visitor() -> Arc<Connection> {
        let pace = Pace::new(30.try_into().expect("not zero"));
        Arc::new(Connection::new(dana(), None, pace))
    }

    #[tokio::test]
    async fn a_full_room_of_any_kind_can_be_entered() {
        for kind in [RoomKind::Group, RoomKind::OneToOne, RoomKind::Crisis] {
            let visitor = visitor();
            full(kind).join(&visitor, None, Timestamp(2)).expect("there is a place");
            let Next::Send { frames, .. } = visitor.outbox.next().await else { panic!("let go: {kind:?}") };
            assert_eq!(frames.len(), 1);
            assert!(frames[0].contains("\"seq\":3000"), "the newest is there");
        }
    }

    #[tokio::test]
    async fn too_much_to_send_is_not_sent_as_if_it_were_all() {
        let visitor = visitor();
        let room = full(RoomKind::Crisis);
        let epoch = Epoch(room.lock().ring.epoch());
        room.join(&visitor, Some(Resume { epoch, after: 2_998 }), Timestamp(2)).expect("there is a place");
        room.join(&visitor, Some(Resume { epoch, after: 2_700 }), Timestamp(2)).expect("there is a place");
        let Next::Send { frames, .. } = visitor.outbox.next().await else { panic!("let go") };
        assert!(frames[0].contains("\"recovered\":true"));
        assert!(frames[1].contains("\"recovered\":false"));
    }

    #[test]
    fn a_large_room_is_counted_in_tens() {
        assert_eq!(rounded(30), 30);
        assert_eq!(rounded(31), 30);
        assert_eq!(rounded(139), 130);
    }
}
