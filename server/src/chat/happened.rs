//! What happened in a room: as the feed records it, as the room remembers it, and as each who is there is shown it.

use domain::Actor;
use domain::access::Person;
use domain::id::{ClientMessageId, SeekerId, StaffId};
use domain::words::{Timestamp, Urgency};
use serde::{Deserialize, Serialize};

use super::connection::Speaker;
use crate::feed::Key;
use crate::wire::Text;
use crate::wire::room::{AuthorRole, Card, Message, RoomEvent, StaffView};

/// An event as the feed records it. Instances of the version before and after read it too: a field is only ever added,
/// with what its absence means, and a kind that is not known is shown as if it had been taken back.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Record {
    Said(Saying),
    TakenBack { of: u64 },
}

/// What someone says, screened and allowed.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Saying {
    pub(super) author: Author,
    pub(super) name: Text,
    pub(super) role: AuthorRole,
    pub(super) message: ClientMessageId,
    pub(super) text: Text,
    pub(super) urgency: Urgency,
    pub(super) shown_by: ShownBy,
    /// What is offered to everyone who reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) card: Option<Card>,
}

/// Who says something. A connection comes and goes; this stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Author {
    Seeker(SeekerId),
    Staff(StaffId),
}

/// Why the room sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ShownBy {
    /// Nothing speaks against it.
    Rules,
    /// A moderator has decided so, whatever its author may do by now.
    Moderator,
}

/// An event as the room remembers it.
pub(super) enum Happened {
    Said(Box<Said>),
    TakenBack { seq: u64, of: u64 },
    Gone { seq: u64 },
}

/// Something that was said.
pub(super) struct Said {
    pub(super) author: Author,
    message: ClientMessageId,
    urgency: Urgency,
    seen: Message,
}

impl Record {
    /// As the feed keeps it.
    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).expect("a record is plain JSON")
    }

    /// `None`: a later version wrote it. The parser's error would quote it.
    pub(super) fn read(record: &str) -> Option<Self> {
        serde_json::from_str(record).ok()
    }
}

impl Saying {
    /// What makes it the same message, sent twice.
    pub(super) fn key(&self) -> Key {
        self.author.key(self.message)
    }

    /// What it weighs in a room's memory, in bytes.
    pub(super) fn weight(&self) -> usize {
        self.text.0.len() + self.name.0.len() + size_of::<Said>()
    }

    /// As it is remembered at `seq`.
    pub(super) fn at(self, seq: u64, at: Timestamp) -> Said {
        let Self { author, name, role, message, text, urgency, shown_by: _, card } = self;
        let seen = Message { seq, at, author: name, role, text, card, mine: None, staff: None };
        Said { author, message, urgency, seen }
    }
}

impl Author {
    pub(super) fn of(person: &Person) -> Self {
        match person {
            Person::Seeker { seeker, .. } => Self::Seeker(*seeker),
            Person::Staff(staff) => Self::Staff(*staff),
        }
    }

    pub(super) fn key(self, message: ClientMessageId) -> Key {
        match self {
            Self::Seeker(seeker) => Key::Seeker(seeker, message),
            Self::Staff(staff) => Key::Staff(staff, message),
        }
    }

    /// Whether this person speaks on that connection.
    pub(super) fn is(self, speaker: &Speaker) -> bool {
        speaker.actor()
            == match self {
                Self::Seeker(seeker) => Actor::Seeker(seeker),
                Self::Staff(staff) => Actor::Staff(staff),
            }
    }

    pub(super) fn seeker(self) -> Option<SeekerId> {
        match self {
            Self::Seeker(seeker) => Some(seeker),
            Self::Staff(_) => None,
        }
    }
}

impl Said {
    /// Who said what when, in words.
    pub(super) fn words(&self) -> (&Text, Timestamp, &Text) {
        (&self.seen.author, self.seen.at, &self.seen.text)
    }

    /// What its author's browser called it.
    pub(super) fn message_id(&self) -> ClientMessageId {
        self.message
    }

    /// As everyone is shown it, but for what is only for its author and for staff.
    pub(super) fn message(&self, mine: Option<ClientMessageId>, staff: Option<StaffView>) -> RoomEvent {
        RoomEvent::Message(Message { mine, staff, ..self.seen.clone() })
    }

    /// As its author is shown it.
    pub(super) fn to_author(&self) -> RoomEvent {
        let staff = self.author.seeker().is_none().then(|| self.staff_view());
        self.message(Some(self.message), staff)
    }

    pub(super) fn staff_view(&self) -> StaffView {
        StaffView { seeker: self.author.seeker(), urgency: self.urgency }
    }
}

impl Happened {
    /// As `speaker` is shown it when they come in.
    pub(super) fn seen_by(&self, speaker: &Speaker) -> RoomEvent {
        match self {
            Self::Said(said) => {
                let mine = said.author.is(speaker).then_some(said.message);
                said.message(mine, speaker.role.is_some().then(|| said.staff_view()))
            }
            Self::TakenBack { seq, of } => RoomEvent::TakenBack { seq: *seq, of: *of },
            Self::Gone { seq } => RoomEvent::Gone { seq: *seq },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Records as the version before wrote them. A line is changed only together with `FORMAT`, as in `wire/golden.rs`.
    const GOLDEN: &str = include_str!("golden_records.jsonl");

    #[test]
    fn what_the_version_before_recorded_is_read_and_written_as_it_was() {
        for line in GOLDEN.lines() {
            let record = Record::read(line).unwrap_or_else(|| panic!("not read: {line}"));
            assert_eq!(record.write(), line);
        }
    }

    #[test]
    fn what_a_later_version_adds_to_a_record_is_passed_over() {
        let line = GOLDEN.lines().next().expect("there are some");
        let more = line.replacen("{\"kind\"", "{\"weather\":\"mild\",\"kind\"", 1);
        assert!(Record::read(&more).is_some());
        assert!(Record::read(r#"{"kind":"sung","song":1}"#).is_none(), "shown as gone");
    }
}
