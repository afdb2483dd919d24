//! One room: its ring, its members, and the one lock that keeps them in step.
//!
//! Everything here is short and synchronous; nothing awaits while a room is locked. Because joining and publishing
//! share the lock, a member who joins has exactly the events before, and gets exactly those after.
//!
//! Here a room orders its own talk. One whose order comes from a feed that several instances share is in `copy`.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::access::{Barred, Person, Place};
use domain::id::{RoomId, SeekerId};
use domain::words::{Span, Timestamp};

use super::connection::{Connection, ROOMS_MAX, Speaker};
use super::happened::{Happened, Said, Saying};
use crate::feed::{Appended, Bounds, Here, Key, Ring};
use crate::wire::Frame;
use crate::wire::client::Resume;
use crate::wire::keeping::Keeping;
use crate::wire::room::{Epoch, Presence, RoomEvent, RoomKind};
use crate::wire::server::{Joined, LeftBecause, Refusal, ServerFrame};

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

/// What stands on the door of a room.
pub(super) struct Sign {
    pub(super) kind: RoomKind,
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

#[cfg(test)]
impl Sign {
    pub(super) fn plain(kind: RoomKind) -> Self {
        Self { kind, name: String::new() }
    }
}

/// What a room of this kind remembers.
pub(super) fn bounds(kind: RoomKind) -> Bounds {
    match kind {
        RoomKind::Group => GROUP,
        RoomKind::OneToOne | RoomKind::Crisis => PAIR,
    }
}

/// A room that someone is in, or was lately.
pub(super) struct Room {
    pub(super) id: RoomId,
    /// Tells this room from the same one, opened anew later.
    pub(super) life: u64,
    pub(super) sign: Sign,
    inner: Mutex<Inner>,
}

pub(super) struct Inner {
    pub(super) ring: Ring<Happened>,
    /// Whether the ring is in step with a feed that several instances share.
    pub(super) in_step: bool,
    pub(super) members: Vec<Arc<Connection>>,
    /// How many are here on all instances, as far as that is known.
    everywhere: Here,
    /// Someone came or went since it was told who is here.
    stirred: bool,
    /// When seekers last wrote here.
    pub(super) turns: HashMap<SeekerId, Timestamp>,
    /// As the members were told.
    pub(super) keeping: Keeping,
}

/// To whom a frame goes. Each audience has one encoding.
struct Audiences {
    members: Frame,
    staff: Frame,
    author: Frame,
}

impl Room {
    pub(super) fn open(id: RoomId, sign: Sign) -> Self {
        let inner = Inner {
            ring: Ring::begin(crate::random::u64(), bounds(sign.kind)),
            in_step: false,
            members: Vec::new(),
            everywhere: Here::default(),
            stirred: false,
            turns: HashMap::new(),
            keeping: Keeping::default(),
        };
        Self { id, life: crate::random::u64(), sign, inner: Mutex::new(inner) }
    }

    /// What it remembers.
    pub(super) fn bounds(&self) -> Bounds {
        bounds(self.sign.kind)
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
        saying: Saying,
        at: Timestamp,
        allowed: impl FnOnce() -> Result<(), Barred>,
    ) -> Result<Appended, Barred> {
        let mut inner = self.lock();
        allowed()?;
        let (key, weight) = (saying.key(), saying.weight());
        let appended = inner.ring.append(at, key, weight, |seq| Happened::Said(Box::new(saying.at(seq, at))));
        if !appended.repeat {
            self.tell(&mut inner, appended.seq);
        }
        Ok(appended)
    }

    /// Takes back a message of `speaker`'s own; false if it is not theirs or no longer remembered.
    pub(super) fn take_back(&self, speaker: &Speaker, of: u64, now: Timestamp) -> bool {
        let mut inner = self.lock();
        let theirs = inner.has_said(speaker, of);
        if theirs {
            self.take_out(&mut inner, of, now);
        }
        theirs
    }

    /// Whether the message `of` is `speaker`'s own, and still remembered.
    pub(super) fn has_said(&self, speaker: &Speaker, of: u64) -> bool {
        self.lock().has_said(speaker, of)
    }

    /// Tells the others that someone is writing.
    pub(super) fn typing(&self, name: &crate::wire::Text, is_writer: impl Fn(&Speaker) -> bool) {
        let frame = ServerFrame::Typing { room: self.id, name: name.clone() }.encode();
        let inner = self.lock();
        let others = inner.members.iter().filter(|member| !is_writer(&member.speaker));
        others.for_each(|member| member.outbox.push(frame.clone()));
    }

    /// Tells the members who is here, if that has changed since they were told.
    pub(super) fn tell_presence(&self) {
        let mut inner = self.lock();
        if std::mem::take(&mut inner.stirred) {
            self.show_presence(&inner);
        }
    }

    /// How many are here on this instance, if that has changed since it was last asked.
    pub(super) fn take_stirred(&self) -> Option<Here> {
        let mut inner = self.lock();
        std::mem::take(&mut inner.stirred).then(|| inner.here())
    }

    /// It could not be told how many are here: it is asked again.
    pub(super) fn stir(&self) {
        self.lock().stirred = true;
    }

    /// Takes in how many are here on all instances, and tells the members if that has changed.
    pub(super) fn counted(&self, everywhere: Here) {
        let mut inner = self.lock();
        if std::mem::replace(&mut inner.everywhere, everywhere) != everywhere {
            self.show_presence(&inner);
        }
    }

    /// Who is here, as it may be shown.
    pub(super) fn presence(&self) -> Presence {
        self.lock().presence()
    }

    /// Forgets what is too old; true if nothing and nobody is left.
    pub(super) fn forget(&self, now: Timestamp) -> bool {
        let mut inner = self.lock();
        inner.ring.forget(now);
        inner.forget_turns(now);
        inner.members.is_empty() && (inner.in_step || inner.ring.since(Timestamp(0)).next().is_none())
    }

    /// The event at `seq`, to everyone here.
    pub(super) fn tell(&self, inner: &mut Inner, seq: u64) {
        let Some(happened) = inner.ring.get_mut(seq) else { return };
        match happened {
            Happened::Said(said) => {
                let (author, frames) = (said.author, self.encode(said));
                for member in &inner.members {
                    let frame = if author.is(&member.speaker) {
                        &frames.author
                    } else if member.speaker.role.is_some() {
                        &frames.staff
                    } else {
                        &frames.members
                    };
                    member.outbox.push(frame.clone());
                }
            }
            Happened::TakenBack { seq, of } => {
                let event = RoomEvent::TakenBack { seq: *seq, of: *of };
                self.tell_all(inner, event);
            }
            Happened::Gone { seq } => {
                let event = RoomEvent::Gone { seq: *seq };
                self.tell_all(inner, event);
            }
        }
    }

    /// Takes the event `of` out of memory, and says so with an event of its own.
    pub(super) fn take_out(&self, inner: &mut Inner, of: u64, now: Timestamp) {
        if let Some(happened) = inner.ring.get_mut(of) {
            *happened = Happened::Gone { seq: of };
        }
        let weight = size_of::<Happened>();
        let seq = inner.ring.put(now, None, weight, |seq| Happened::TakenBack { seq, of });
        self.tell(inner, seq);
    }

    /// What someone who comes in is told.
    pub(super) fn as_found(
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
        let (top, presence, keeping) = (inner.ring.top(), inner.presence(), self.keeping(inner, now));
        let (epoch, top) = (Epoch(top.epoch), top.seq);
        let (name, kind) = (self.sign.name.clone(), self.sign.kind);
        let joined = Joined { room: self.id, name, kind, epoch, top, recovered, events, presence, keeping };
        ServerFrame::Joined(joined).encode()
    }

    fn tell_all(&self, inner: &Inner, event: RoomEvent) {
        let frame = ServerFrame::Room { room: self.id, event }.encode();
        inner.members.iter().for_each(|member| member.outbox.push(frame.clone()));
    }

    fn show_presence(&self, inner: &Inner) {
        let frame = ServerFrame::Presence { room: self.id, presence: inner.presence() }.encode();
        inner.members.iter().for_each(|member| member.outbox.push(frame.clone()));
    }

    fn encode(&self, said: &Said) -> Audiences {
        let encode = |event| ServerFrame::Room { room: self.id, event }.encode();
        Audiences {
            members: encode(said.message(None, None)),
            staff: encode(said.message(None, Some(said.staff_view()))),
            author: encode(said.to_author()),
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn has_said(&mut self, speaker: &Speaker, of: u64) -> bool {
        match self.ring.get_mut(of) {
            Some(Happened::Said(said)) => said.author.is(speaker),
            Some(Happened::TakenBack { .. } | Happened::Gone { .. }) | None => false,
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

    /// How many are here on this instance.
    pub(super) fn here(&self) -> Here {
        let mut seekers = HashSet::new();
        let mut staff = HashSet::new();
        for member in &self.members {
            match &member.speaker.person {
                Person::Seeker { seeker, .. } => _ = seekers.insert(*seeker),
                Person::Staff(id) => _ = staff.insert(*id),
            }
        }
        let count = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
        Here { seekers: count(seekers.len()), staff: count(staff.len()) }
    }

    /// As it may be shown. What is known of all instances is a moment old: whoever came here since is here.
    fn presence(&self) -> Presence {
        let (here, everywhere) = (self.here(), self.everywhere);
        let seekers = here.seekers.max(everywhere.seekers);
        Presence { seekers: rounded(seekers), staff: here.staff.max(everywhere.staff) }
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
pub(super) fn rounded(seekers: u32) -> u32 {
    if seekers <= COUNTED_EXACTLY { seekers } else { seekers / 10 * 10 }
}

#[cfg(test)]
mod tests {
    use domain::id::{ClientMessageId, StaffId};
    use domain::words::{Role, Urgency};

    use super::*;
    use crate::chat::Next;
    use crate::chat::limits::Pace;
    use crate::wire::Text;

    const QUOTES: &str = "\"\n\"\n\"\n\"\n";

    fn dana() -> Speaker {
        Speaker {
            person: Person::Staff(StaffId(1)),
            role: Some(Role::Professional),
            name: Text("Dana".into()),
            language: None,
            came: None,
        }
    }

    fn full(kind: RoomKind) -> Room {
        let room = Room::open(RoomId(1), Sign::plain(kind));
        let speaker = dana();
        for count in 0..3_000 {
            let saying = speaker.saying(ClientMessageId(count), Text(QUOTES.repeat(100)), Urgency::R0);
            room.publish(saying, Timestamp(1), || Ok(())).expect("it is allowed");
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
        let epoch = Epoch(room.lock().ring.top().epoch);
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
