//! What one person's page sent and was told.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use domain::id::{ClientMessageId, RoomId};

use crate::Closed;
use crate::wire::{Answer, Joined, LeftBecause, Refusal, RoomEvent};

/// What one person's page sent and was told, in order, over all its connections.
#[derive(Clone, Debug)]
pub struct Diary {
    /// Whose.
    pub who: String,
    /// What happened, and when.
    pub lines: Vec<(Instant, Line)>,
}

/// One thing that a page did or was told.
#[derive(Clone, Debug)]
pub enum Line {
    /// It sent a message, perhaps once more.
    Sent {
        /// Where.
        room: RoomId,
        /// Under which id.
        id: ClientMessageId,
        /// What.
        text: String,
    },
    /// It was told what became of a message.
    Answered {
        /// Which.
        id: ClientMessageId,
        /// What.
        answer: Answer,
    },
    /// It entered a room, came back to it, or was told that the room begins anew.
    Joined(Joined),
    /// Something happened in a room.
    Heard {
        /// Where.
        room: RoomId,
        /// What.
        event: RoomEvent,
    },
    /// It is in a room no longer.
    Left {
        /// Which.
        room: RoomId,
        /// Why.
        because: LeftBecause,
    },
    /// It was told that talk is cut off.
    Interrupted,
    /// It was told that talk goes on.
    Resumed,
    /// The connection ended.
    Closed(Closed),
    /// It was told something that the protocol rules out.
    Broke(String),
}

/// Everything that somebody was told of rooms, with the life of the room in which it is.
pub(super) fn told(diary: &Diary) -> impl Iterator<Item = (RoomId, &str, &RoomEvent)> {
    let mut epochs: HashMap<RoomId, &str> = HashMap::new();
    diary.lines.iter().flat_map(move |(_, line)| -> Vec<(RoomId, &str, &RoomEvent)> {
        match line {
            Line::Joined(joined) => {
                epochs.insert(joined.room, &joined.epoch);
                joined.events.iter().map(|event| (joined.room, joined.epoch.as_str(), event)).collect()
            }
            Line::Heard { room, event } => {
                epochs.get(room).map(|epoch| (*room, *epoch, event)).into_iter().collect()
            }
            Line::Sent { .. }
            | Line::Answered { .. }
            | Line::Left { .. }
            | Line::Interrupted
            | Line::Resumed
            | Line::Closed(_)
            | Line::Broke(_) => Vec::new(),
        }
    })
}

pub(super) fn told_when(diary: &Diary) -> impl Iterator<Item = (Instant, &RoomEvent)> {
    diary.lines.iter().flat_map(|(at, line)| {
        let events = match line {
            Line::Joined(joined) => joined.events.as_slice(),
            Line::Heard { event, .. } => std::slice::from_ref(event),
            Line::Sent { .. }
            | Line::Answered { .. }
            | Line::Left { .. }
            | Line::Interrupted
            | Line::Resumed
            | Line::Closed(_)
            | Line::Broke(_) => &[],
        };
        events.iter().map(|event| (*at, event))
    })
}

/// A message that somebody sent, and what became of it.
pub(super) struct Spoken<'a> {
    pub(super) room: RoomId,
    pub(super) text: &'a str,
    pub(super) first: Instant,
    /// How many times it was sent.
    pub(super) times: usize,
    pub(super) shown: Option<u64>,
    pub(super) held: bool,
    /// Nobody has said yet what became of it.
    pub(super) pending: bool,
    /// The room began anew after it was sent for the last time, and its author was told.
    pub(super) began_anew: bool,
    pub(super) took: Option<Duration>,
}

pub(super) fn said(diary: &Diary) -> Vec<Spoken<'_>> {
    let mut spoken: Vec<Spoken<'_>> = Vec::new();
    let mut by_id: HashMap<ClientMessageId, usize> = HashMap::new();
    let mut epochs: HashMap<RoomId, &str> = HashMap::new();
    for (at, line) in &diary.lines {
        match line {
            Line::Sent { room, id, text } => {
                let index = *by_id.entry(*id).or_insert(spoken.len());
                match spoken.get_mut(index) {
                    Some(before) => before.is_sent_again(),
                    None => spoken.push(Spoken::for_the_first_time(*room, text, *at)),
                }
            }
            Line::Answered { id, answer } => {
                let Some(index) = by_id.get(id) else { continue };
                spoken[*index].learn(answer, *at);
            }
            Line::Joined(joined) => {
                let before = epochs.insert(joined.room, &joined.epoch);
                if before.is_some_and(|before| before != joined.epoch) {
                    let here = spoken.iter_mut().filter(|spoken| spoken.room == joined.room);
                    here.for_each(|spoken| spoken.began_anew = true);
                }
            }
            Line::Heard { .. }
            | Line::Left { .. }
            | Line::Interrupted
            | Line::Resumed
            | Line::Closed(_)
            | Line::Broke(_) => {}
        }
    }
    spoken
}

impl<'a> Spoken<'a> {
    fn for_the_first_time(room: RoomId, text: &'a str, first: Instant) -> Self {
        Self {
            room,
            text,
            first,
            times: 1,
            shown: None,
            held: false,
            pending: true,
            began_anew: false,
            took: None,
        }
    }

    fn is_sent_again(&mut self) {
        self.times += 1;
        self.began_anew = false;
    }

    fn learn(&mut self, answer: &Answer, at: Instant) {
        match answer {
            Answer::Shown { seq } => self.shown = Some(*seq),
            Answer::Held { .. } => self.held = true,
            Answer::Refused {
                refusal: Refusal::TryAgain { .. } | Refusal::TooFast { .. } | Refusal::NotInRoom,
            } => {
                return;
            }
            Answer::Returned { .. } | Answer::Refused { .. } => {}
        }
        self.pending = false;
        self.took.get_or_insert(at.saturating_duration_since(self.first));
    }
}
