//! What a page knows, frame by frame, and the promises of the protocol that hold for every page.

use std::collections::HashMap;
use std::time::Duration;

use domain::id::{ClientMessageId, RoomId};
use serde::Deserialize;

use crate::wire::{
    Answer, Card, Desk, Joined, Keeping, LeftBecause, Message, Presence, Queue, Refusal, RoomEvent,
    ServerFrame, Standing,
};

/// Everything that a page was sent, put together as a browser would.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// As whom the greeting was accepted.
    pub welcome: Option<String>,
    /// Rooms that were entered.
    pub rooms: HashMap<RoomId, RoomView>,
    /// What became of each message, in the order of the answers.
    pub answers: HashMap<ClientMessageId, Vec<(Answer, Option<Card>)>>,
    /// What else was refused, in order.
    pub refusals: Vec<(Option<RoomId>, Refusal)>,
    /// Rooms that were left, and why, in order.
    pub left: Vec<(RoomId, LeftBecause)>,
    /// Who was writing where, in order.
    pub typing: Vec<(RoomId, String)>,
    /// Every standing, in order.
    pub standings: Vec<Standing>,
    /// Every desk, in order.
    pub desks: Vec<Desk>,
    /// Every queue, in order.
    pub queues: Vec<Queue>,
    /// How many times talk was cut off.
    pub interruptions: u32,
    /// Whether talk is cut off now.
    pub is_interrupted: bool,
    /// How many pings were answered.
    pub pongs: u32,
    /// How the connection ended.
    pub closed: Option<Closed>,
    /// The first promise of the protocol that was broken.
    pub broken: Option<String>,
}

/// How a connection ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The close code; none if the connection just ended.
    pub code: Option<u16>,
    /// What was said with it.
    pub reason: String,
}

impl Closed {
    /// How long the server asked to wait before coming back.
    pub fn asked_to_wait(&self) -> Option<Duration> {
        let reason: Reconnect = serde_json::from_str(&self.reason).ok()?;
        Some(Duration::from_millis(reason.retry_ms))
    }
}

#[derive(Deserialize)]
struct Reconnect {
    retry_ms: u64,
}

/// A room, as a page has it.
#[derive(Clone, Debug)]
pub struct RoomView {
    /// The answer to the newest join.
    pub joined: Joined,
    /// How many times it was joined.
    pub joins: u32,
    /// Whether this page is in it.
    pub inside: bool,
    /// The newest sequence number.
    pub top: u64,
    /// What happened in it, as far as this page was told.
    pub events: Vec<RoomEvent>,
    /// Who is here.
    pub presence: Presence,
    /// How it is kept.
    pub keeping: Option<Keeping>,
}

impl RoomView {
    /// The messages that a person would see now.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        let gone = |message: &Message| {
            self.events.iter().any(|event| match event {
                RoomEvent::TakenBack { of, .. } => *of == message.seq,
                RoomEvent::Message(_) | RoomEvent::Gone { .. } => false,
            })
        };
        self.events.iter().filter_map(move |event| match event {
            RoomEvent::Message(message) if !gone(message) => Some(message),
            RoomEvent::Message(_) | RoomEvent::TakenBack { .. } | RoomEvent::Gone { .. } => None,
        })
    }
}

impl View {
    /// Where the person stands now.
    pub fn standing(&self) -> Option<&Standing> {
        self.standings.last()
    }

    /// What awaits the moderators now.
    pub fn desk(&self) -> Option<&Desk> {
        self.desks.last()
    }

    /// What awaits the professionals now.
    pub fn queue(&self) -> Option<&Queue> {
        self.queues.last()
    }

    /// A message that a person would see now.
    pub fn message(&self, room: RoomId, text: &str) -> Option<&Message> {
        self.rooms.get(&room)?.messages().find(|message| message.text == text)
    }

    pub(crate) fn take_in(&mut self, frame: ServerFrame) {
        if self.welcome.is_none()
            && !matches!(frame, ServerFrame::Welcome { .. } | ServerFrame::Refused { .. })
        {
            self.breaks(format!("before the welcome came {frame:?}"));
        }
        match frame {
            ServerFrame::Welcome { name, .. } => self.welcome = Some(name),
            ServerFrame::Joined(joined) => self.enter(joined),
            ServerFrame::Room { room, event } => self.happens(room, event),
            ServerFrame::Presence { room, presence } => self.inside(room, |room| room.presence = presence),
            ServerFrame::Keeping { room, keeping } => {
                self.inside(room, |room| room.keeping = Some(keeping));
            }
            ServerFrame::Typing { room, name } => self.typing.push((room, name)),
            ServerFrame::Left { room, because } => {
                self.left.push((room, because));
                self.inside(room, |room| room.inside = false);
            }
            ServerFrame::Answered { client_message_id, answer, card, .. } => {
                self.answers.entry(client_message_id).or_default().push((answer, card));
            }
            ServerFrame::Refused { room, refusal } => self.refusals.push((room, refusal)),
            ServerFrame::Standing(standing) => self.standings.push(standing),
            ServerFrame::Desk(desk) => self.desks.push(desk),
            ServerFrame::Queue(queue) => self.queues.push(queue),
            ServerFrame::Interrupted {} => {
                self.interruptions += 1;
                self.is_interrupted = true;
            }
            ServerFrame::Resumed {} => self.is_interrupted = false,
            ServerFrame::Pong {} => self.pongs += 1,
        }
    }

    pub(crate) fn breaks(&mut self, what: String) {
        self.broken.get_or_insert(what);
    }

    fn enter(&mut self, joined: Joined) {
        let gapless = joined.events.windows(2).all(|two| two[0].seq() + 1 == two[1].seq());
        let complete = joined.events.last().is_none_or(|last| last.seq() == joined.top);
        if !gapless || !complete {
            self.breaks(format!("joined with a gap: {joined:?}"));
        }
        let before = self.rooms.remove(&joined.room);
        let joins = before.as_ref().map_or(1, |room| room.joins + 1);
        let mut events = match before {
            Some(room) if joined.recovered && room.joined.epoch == joined.epoch => room.events,
            Some(_) | None => Vec::new(),
        };
        if let (Some(last), Some(first)) = (events.last(), joined.events.first())
            && last.seq() + 1 != first.seq()
        {
            self.breaks(format!("recovered from {} to {}", last.seq(), first.seq()));
        }
        events.extend(joined.events.iter().cloned());
        let (top, presence, keeping) = (joined.top, joined.presence, joined.keeping.clone());
        let room = RoomView { joined, joins, inside: true, top, events, presence, keeping };
        self.rooms.insert(room.joined.room, room);
    }

    fn happens(&mut self, room: RoomId, event: RoomEvent) {
        let Some(inside) = self.rooms.get_mut(&room).filter(|room| room.inside) else {
            return self.breaks(format!("a room that was not joined says {event:?}"));
        };
        if event.seq() != inside.top + 1 {
            let top = inside.top;
            return self.breaks(format!("after {top} came {event:?}"));
        }
        inside.top = event.seq();
        inside.events.push(event);
    }

    fn inside(&mut self, room: RoomId, change: impl FnOnce(&mut RoomView)) {
        match self.rooms.get_mut(&room) {
            Some(room) => change(room),
            None => self.breaks(format!("news of {room}, which was not joined")),
        }
    }
}
