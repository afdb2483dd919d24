//! Group rooms: made, opened and closed by a coordinator.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::RoomId;
use crate::words::AgeBand;

/// Longest name of a room, in characters.
pub const NAME_MAX: usize = 60;
/// Longest topic of a room, in characters.
pub const TOPIC_MAX: usize = 200;

/// A room of several seekers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Its name.
    pub name: String,
    /// What it is about; may be empty.
    pub topic: String,
    /// Who may be in it.
    pub band: AgeBand,
    /// Whether it may be entered.
    pub open: bool,
}

/// What a coordinator wants done.
#[derive(Clone, Debug)]
pub enum Command {
    /// A new room, open at once.
    Make {
        /// Its id.
        room: RoomId,
        /// 1 to [`NAME_MAX`] characters.
        name: String,
        /// Up to [`TOPIC_MAX`] characters.
        topic: String,
        /// Who may be in it.
        band: AgeBand,
    },
    /// Let people in.
    Open {
        /// Which.
        room: RoomId,
    },
    /// Let nobody in, and everybody out.
    Close {
        /// Which.
        room: RoomId,
    },
}

/// What happened to a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It exists and is open.
    Made {
        /// Its id.
        room: RoomId,
        /// Its name.
        name: String,
        /// What it is about.
        topic: String,
        /// Who may be in it.
        band: AgeBand,
    },
    /// It was opened again.
    Opened {
        /// Which.
        room: RoomId,
    },
    /// It was closed.
    Closed {
        /// Which.
        room: RoomId,
    },
}

/// All group rooms.
#[derive(Clone, Debug, Default)]
pub struct Rooms {
    all: BTreeMap<RoomId, Room>,
}

impl Rooms {
    /// A room, open or closed.
    pub fn get(&self, room: RoomId) -> Option<&Room> {
        self.all.get(&room)
    }

    /// Every room, open or closed.
    pub fn iter(&self) -> impl Iterator<Item = (RoomId, &Room)> {
        self.all.iter().map(|(id, room)| (*id, room))
    }

    pub(crate) fn decide(&self, command: &Command) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Make { room, name, topic, band } => {
                let (name, topic) = (name.trim(), topic.trim());
                let fits =
                    (1..=NAME_MAX).contains(&name.chars().count()) && topic.chars().count() <= TOPIC_MAX;
                if !fits {
                    return Err(Refusal::OutOfRange);
                }
                if self.all.values().any(|other| other.name == name && other.band == *band) {
                    return Err(Refusal::NameTaken);
                }
                let (name, topic) = (name.to_owned(), topic.to_owned());
                Ok(Some(Event::Made { room: *room, name, topic, band: band.clone() }))
            }
            Command::Open { room } => Ok((!self.known(*room)?.open).then_some(Event::Opened { room: *room })),
            Command::Close { room } => Ok(self.known(*room)?.open.then_some(Event::Closed { room: *room })),
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Made { room, name, topic, band } => {
                let made = Room { name: name.clone(), topic: topic.clone(), band: band.clone(), open: true };
                self.all.insert(*room, made);
            }
            Event::Opened { room } => self.set_open(*room, true),
            Event::Closed { room } => self.set_open(*room, false),
        }
    }

    fn known(&self, room: RoomId) -> Result<&Room, Refusal> {
        self.get(room).ok_or(Refusal::NotFound)
    }

    fn set_open(&mut self, room: RoomId, open: bool) {
        if let Some(room) = self.all.get_mut(&room) {
            room.open = open;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Refusal;
    use crate::story::{ADULTS, CLEO, EVENING, MAYA, Story, TEENS};

    #[test]
    fn only_a_coordinator_makes_a_room() {
        let mut story = Story::begin();
        assert_eq!(story.makes_room(MAYA, EVENING, "Evening", ADULTS), Err(Refusal::NotYours));
        story.makes_room(CLEO, EVENING, "Evening", ADULTS).unwrap();
    }

    #[test]
    fn two_rooms_of_one_band_never_share_a_name() {
        let mut story = Story::begin();
        story.makes_room(CLEO, EVENING, "Evening", ADULTS).unwrap();
        let other = crate::id::RoomId(77);
        assert_eq!(story.makes_room(CLEO, other, " Evening ", ADULTS), Err(Refusal::NameTaken));
        story.makes_room(CLEO, other, "Evening", TEENS).unwrap();
    }

    #[test]
    fn a_room_needs_a_name_of_bearable_length() {
        let mut story = Story::begin();
        for name in ["", "   ", &"x".repeat(61)] {
            assert_eq!(story.makes_room(CLEO, EVENING, name, ADULTS), Err(Refusal::OutOfRange), "{name:?}");
        }
    }
}
