//! A room whose order comes from a feed that several instances share: this instance keeps a copy of its talk in step.
//!
//! What happens to the copy is decided here, without I/O: whoever hears the feed asks what to do about what was heard,
//! and reads what is missing. Nothing is shown to a member that does not follow on what they were shown before; when
//! that cannot be had any more, they are shown the room anew.

use domain::id::{RoomId, SeekerId};
use domain::words::Timestamp;

use super::connection::Connection;
use super::happened::{Author, Happened, Record, ShownBy};
use super::room::{Inner, Room, bounds};
use crate::feed::{Here, Read, Recorded, Ring, Roster, Stands, Top};
use crate::wire::room::RoomKind;

/// What is to be done about something that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Todo {
    /// Nothing.
    Nothing,
    /// Read what is missing.
    Read,
    /// Take this event out of the feed: its author may not say anything any more.
    Redact(Top),
}

/// Something that was heard, and read.
pub(super) struct Told {
    pub(super) seq: u64,
    pub(super) at: Timestamp,
    /// `None`: it was taken back, or a later version wrote it.
    pub(super) record: Option<Record>,
}

/// Tells whether a seeker may not be heard in this room at that time. Asked while the room is locked.
pub(super) type Silenced<'a> = &'a dyn Fn(SeekerId, Timestamp) -> bool;

impl Room {
    /// Where the copy stands; `None` while there is none.
    pub(super) fn copy(&self) -> Option<Top> {
        let inner = self.lock();
        inner.in_step.then(|| inner.ring.top())
    }

    /// Something happened in `epoch`.
    pub(super) fn hear(&self, epoch: u64, told: Told, now: Timestamp, silenced: Silenced<'_>) -> Todo {
        let mut inner = self.lock();
        if !inner.in_step {
            return Todo::Nothing;
        }
        match inner.ring.stands(Top { epoch, seq: told.seq }) {
            Stands::Known => Todo::Nothing,
            Stands::Next => self.take_in(&mut inner, told, now, silenced).map_or(Todo::Nothing, Todo::Redact),
            Stands::Ahead | Stands::Elsewhere => Todo::Read,
        }
    }

    /// The feed stands at `top`, and everything up to there should have been heard.
    pub(super) fn compare(&self, top: Top) -> Todo {
        let inner = self.lock();
        let here = inner.ring.top();
        let missing = inner.in_step && (top.epoch != here.epoch || top.seq > here.seq);
        if missing { Todo::Read } else { Todo::Nothing }
    }

    /// Takes in what was read from where the copy stood. Returns what is to be taken out of the feed.
    pub(super) fn fill(&self, read: &Read, now: Timestamp, silenced: Silenced<'_>) -> Vec<Top> {
        let mut inner = self.lock();
        let follows = inner.in_step
            && read.top.epoch == inner.ring.top().epoch
            && read.oldest <= inner.ring.top().seq + 1;
        if follows {
            self.go_on(&mut inner, &read.records, |_| now, silenced)
        } else {
            self.begin_anew(&mut inner, read, now, silenced)
        }
    }

    /// How many and who are here, for the beat.
    pub(super) fn roster(&self) -> Roster {
        let inner = self.lock();
        let names = match self.sign.kind {
            RoomKind::Group => inner.members.iter().filter_map(|member| claimed(member)).collect(),
            RoomKind::OneToOne | RoomKind::Crisis => Vec::new(),
        };
        let copy = inner.in_step.then(|| inner.ring.top());
        Roster { room: self.id, bounds: self.bounds(), copy, here: inner.here(), names }
    }

    fn go_on(
        &self,
        inner: &mut Inner,
        records: &[Recorded],
        asked_for: impl Fn(&Recorded) -> Timestamp,
        silenced: Silenced<'_>,
    ) -> Vec<Top> {
        let mut redact = Vec::new();
        for recorded in records {
            if recorded.seq <= inner.ring.top().seq {
                continue;
            }
            while inner.ring.top().seq + 1 < recorded.seq {
                self.put_gone(inner, recorded.at);
            }
            let told = Told { seq: recorded.seq, at: recorded.at, record: Record::read(&recorded.record) };
            redact.extend(self.take_in(inner, told, asked_for(recorded), silenced));
        }
        redact
    }

    /// Forgets the copy, reads it in from the beginning, and shows everyone the room anew.
    fn begin_anew(&self, inner: &mut Inner, read: &Read, now: Timestamp, silenced: Silenced<'_>) -> Vec<Top> {
        let before = Top { epoch: read.top.epoch, seq: read.oldest.saturating_sub(1) };
        inner.ring = Ring::go_on(before, self.bounds());
        inner.in_step = true;
        // Nobody is told of each: they are shown all of it at once.
        let members = std::mem::take(&mut inner.members);
        let redact = self.go_on(inner, &read.records, |recorded| recorded.at, silenced);
        inner.members = members;
        for member in inner.members.clone() {
            let frame = self.as_found(inner, &member.speaker, None, now);
            member.outbox.push(frame);
        }
        redact
    }

    /// Puts the next event behind the others and tells everyone here. Returns it if it must not be heard: what is news here
    /// is asked for as of now, because nothing of someone is shown after they were told to be silent; what is history, as
    /// of when it was said.
    fn take_in(
        &self,
        inner: &mut Inner,
        Told { seq: _, at, record }: Told,
        asked_for: Timestamp,
        silenced: Silenced<'_>,
    ) -> Option<Top> {
        match record {
            Some(record) if is_barred(&record, asked_for, silenced) => {
                self.put_gone(inner, at);
                return Some(inner.ring.top());
            }
            Some(Record::Said(saying)) => {
                let (key, weight) = (saying.key(), saying.weight());
                // What a moderator has released was not said in turn.
                if let (Author::Seeker(seeker), ShownBy::Rules) = (saying.author, saying.shown_by) {
                    inner.turn_is(seeker, Some(at));
                }
                let said = |seq| Happened::Said(Box::new(saying.at(seq, at)));
                let seq = inner.ring.put(at, Some(key), weight, said);
                self.tell(inner, seq);
            }
            Some(Record::TakenBack { of }) => self.take_out(inner, of, at),
            None => self.put_gone(inner, at),
        }
        None
    }

    fn put_gone(&self, inner: &mut Inner, at: Timestamp) {
        let seq = inner.ring.put(at, None, size_of::<Happened>(), |seq| Happened::Gone { seq });
        self.tell(inner, seq);
    }
}

impl Roster {
    /// A group room in which nobody is here.
    pub(super) fn of_nobody(room: RoomId) -> Self {
        let (bounds, here) = (bounds(RoomKind::Group), Here::default());
        Self { room, bounds, copy: None, here, names: Vec::new() }
    }
}

/// Whether this must not be heard as of `at`.
pub(super) fn is_barred(record: &Record, at: Timestamp, silenced: Silenced<'_>) -> bool {
    let Record::Said(saying) = record else { return false };
    match (saying.author, saying.shown_by) {
        (Author::Seeker(seeker), ShownBy::Rules) => silenced(seeker, at),
        (Author::Seeker(_), ShownBy::Moderator) | (Author::Staff(_), _) => false,
    }
}

/// Who claims which nickname: seekers do.
fn claimed(member: &Connection) -> Option<(String, String)> {
    let seeker = Author::of(&member.speaker.person).seeker()?;
    Some((seeker.to_string(), member.speaker.name.0.to_lowercase()))
}
