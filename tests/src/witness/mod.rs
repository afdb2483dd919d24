//! What everybody was told, put together, and whether it is one truth.
//!
//! A [`Diary`] is what one person's page sent and was told, over all its connections. A [`Witness`] compares the
//! diaries of all and names each promise that was broken, as a [`Fault`]. It knows nothing of servers and asks nobody:
//! what it says about a night can be tried on a night that was made up.
//!
//! It tells messages apart by their text. So every message of its night says something that no other says.

mod counts;
mod diary;
mod fault;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Instant;

use domain::id::RoomId;

use crate::wire::{Joined, RoomEvent};

pub use counts::{Counts, percentiles};
pub use diary::{Diary, Line};
use diary::{said, told, told_when};
pub use fault::Fault;

/// A room at the end of the night, as somebody was told who asked for all of it.
#[derive(Clone, Debug)]
pub struct AtTheEnd {
    /// Its last life.
    pub epoch: String,
    /// Its newest place.
    pub top: u64,
    /// The events that are remembered, up to the newest.
    pub events: Vec<RoomEvent>,
}

/// Everybody's diary, and what is known of the night from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Witness {
    /// What everybody was told.
    pub diaries: Vec<Diary>,
    /// What stands in the rooms at the end.
    pub at_the_end: HashMap<RoomId, AtTheEnd>,
    /// Held messages that somebody decided to show, and when they asked for it.
    pub released: HashMap<String, Instant>,
    /// Words of danger that were sent.
    pub dangers: Vec<String>,
    /// The words in each case, at the end.
    pub cases: Vec<Vec<String>>,
}

/// What is at a place in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stands {
    Message {
        author: String,
        text: String,
    },
    TakenBack {
        of: u64,
    },
    /// Something was here that its author took back.
    Gone,
}

/// One life of one room, as everybody together was told of it.
type Life = BTreeMap<u64, Stands>;

impl FromIterator<Diary> for Witness {
    fn from_iter<T: IntoIterator<Item = Diary>>(diaries: T) -> Self {
        Self { diaries: diaries.into_iter().collect(), ..Self::default() }
    }
}

impl Witness {
    /// Every promise that was broken.
    pub fn faults(&self) -> Vec<Fault> {
        let (lives, mut faults) = self.lives();
        self.diaries.iter().for_each(|diary| follow(diary, &self.at_the_end, &mut faults));
        doubled(&lives, &mut faults);
        self.lost(&lives, &mut faults);
        self.seen_too_early(&mut faults);
        self.seen_too_late(&lives, &mut faults);
        self.cases_of_danger(&mut faults);
        faults
    }

    /// What everybody together was told, and where they were told different things.
    fn lives(&self) -> (HashMap<(RoomId, String), Life>, Vec<Fault>) {
        let mut lives: HashMap<(RoomId, String), Life> = HashMap::new();
        let mut faults = Vec::new();
        let mut enter = |room: RoomId, epoch: &str, event: &RoomEvent| {
            let life = lives.entry((room, epoch.to_owned())).or_default();
            let stands = Stands::from(event);
            match life.get_mut(&event.seq()) {
                Some(before) if *before == Stands::Gone => *before = stands,
                Some(before) if *before != stands && stands != Stands::Gone => {
                    let (one, other) = (format!("{before:?}"), format!("{stands:?}"));
                    faults.push(Fault::Disagreement { room, seq: event.seq(), one, other });
                }
                Some(_) => {}
                None => _ = life.insert(event.seq(), stands),
            }
        };
        for diary in &self.diaries {
            for (room, epoch, event) in told(diary) {
                enter(room, epoch, event);
            }
        }
        for (room, end) in &self.at_the_end {
            end.events.iter().for_each(|event| enter(*room, &end.epoch, event));
        }
        (lives, faults)
    }

    fn lost(&self, lives: &HashMap<(RoomId, String), Life>, faults: &mut Vec<Fault>) {
        let mut places: HashMap<(RoomId, &str), Vec<(&str, u64)>> = HashMap::new();
        for ((room, epoch), life) in lives {
            for (seq, text) in texts(life) {
                places.entry((*room, text)).or_default().push((epoch, seq));
            }
        }
        for diary in &self.diaries {
            for said in said(diary) {
                let Some(told) = said.shown else {
                    if said.pending {
                        faults.push(Fault::Unanswered { who: diary.who.clone(), text: said.text.to_owned() });
                    }
                    continue;
                };
                if said.began_anew {
                    continue;
                }
                let (who, text) = (diary.who.clone(), said.text.to_owned());
                let stands = places.get(&(said.room, said.text)).map_or(&[][..], Vec::as_slice);
                if stands.iter().any(|(_, seq)| *seq == told) {
                    if let Some(end) = self.at_the_end.get(&said.room)
                        && !end.has(told, said.text)
                    {
                        faults.push(Fault::Lost { who, text, seq: told });
                    }
                } else if let Some((_, seq)) = stands.first() {
                    faults.push(Fault::Misplaced { who, text, told, stands: *seq });
                } else {
                    faults.push(Fault::Lost { who, text, seq: told });
                }
            }
        }
    }

    /// Held messages that somebody saw before a person had decided to show them.
    fn seen_too_early(&self, faults: &mut Vec<Fault>) {
        let held: HashSet<&str> = self
            .diaries
            .iter()
            .flat_map(|diary| said(diary).into_iter().filter(|said| said.held).map(|said| said.text))
            .collect();
        for diary in &self.diaries {
            for (at, event) in told_when(diary) {
                if let RoomEvent::Message(message) = event
                    && held.contains(message.text.as_str())
                    && self.released.get(&message.text).is_none_or(|released| at < *released)
                {
                    faults.push(Fault::SawHeld { who: diary.who.clone(), text: message.text.clone() });
                }
            }
        }
    }

    /// Messages that somebody saw although they had been taken back.
    fn seen_too_late(&self, lives: &HashMap<(RoomId, String), Life>, faults: &mut Vec<Fault>) {
        let gone = |room: RoomId, epoch: &str, top: u64| -> HashSet<u64> {
            let life = lives.get(&(room, epoch.to_owned()));
            let taken =
                life.into_iter().flat_map(|life| life.range(..=top)).filter_map(|(_, stands)| match stands {
                    Stands::TakenBack { of } => Some(*of),
                    Stands::Message { .. } | Stands::Gone => None,
                });
            taken.collect()
        };
        for diary in &self.diaries {
            for (_, line) in &diary.lines {
                let Line::Joined(joined) = line else { continue };
                let gone = gone(joined.room, &joined.epoch, joined.top);
                for event in &joined.events {
                    if let RoomEvent::Message(message) = event
                        && gone.contains(&message.seq)
                    {
                        let (who, text) = (diary.who.clone(), message.text.clone());
                        faults.push(Fault::SawTakenBack { who, text });
                    }
                }
            }
        }
        let taken_back: HashSet<(RoomId, &str)> = lives
            .iter()
            .flat_map(|((room, _), life)| {
                life.values().filter_map(|stands| match stands {
                    Stands::TakenBack { of } => match life.get(of)? {
                        Stands::Message { text, .. } => Some((*room, text.as_str())),
                        Stands::TakenBack { .. } | Stands::Gone => None,
                    },
                    Stands::Message { .. } | Stands::Gone => None,
                })
            })
            .collect();
        for (room, end) in &self.at_the_end {
            for event in &end.events {
                if let RoomEvent::Message(message) = event
                    && taken_back.contains(&(*room, message.text.as_str()))
                {
                    let (who, text) = ("whoever comes in at the end".to_owned(), message.text.clone());
                    faults.push(Fault::SawTakenBack { who, text });
                }
            }
        }
    }

    /// How many messages were taken back.
    fn taken_back(&self) -> usize {
        let (lives, _) = self.lives();
        let stands = lives.values().flat_map(|life| life.values());
        stands.filter(|stands| matches!(stands, Stands::TakenBack { .. })).count()
    }

    fn cases_of_danger(&self, faults: &mut Vec<Fault>) {
        let mut times: HashMap<&str, usize> = HashMap::new();
        self.cases.iter().flatten().for_each(|text| *times.entry(text).or_default() += 1);
        for text in &self.dangers {
            let times = times.get(text.as_str()).copied().unwrap_or_default();
            if times != 1 {
                faults.push(Fault::NotOneCase { text: text.clone(), times });
            }
        }
    }
}

impl From<Joined> for AtTheEnd {
    fn from(joined: Joined) -> Self {
        Self { epoch: joined.epoch, top: joined.top, events: joined.events }
    }
}

impl AtTheEnd {
    /// Whether a message stands at `seq`, or could have: it is forgotten by now, or its author has taken it back.
    fn has(&self, seq: u64, text: &str) -> bool {
        let oldest = self.events.first().map_or(self.top + 1, RoomEvent::seq);
        let event = self.events.iter().find(|event| event.seq() == seq);
        match event {
            Some(RoomEvent::Message(message)) => message.text == text,
            Some(RoomEvent::Gone { .. }) => true,
            Some(RoomEvent::TakenBack { .. }) => false,
            None => seq < oldest,
        }
    }
}

impl From<&RoomEvent> for Stands {
    fn from(event: &RoomEvent) -> Self {
        match event {
            RoomEvent::Message(message) => {
                Self::Message { author: message.author.clone(), text: message.text.clone() }
            }
            RoomEvent::TakenBack { of, .. } => Self::TakenBack { of: *of },
            RoomEvent::Gone { .. } => Self::Gone,
        }
    }
}

/// Where somebody stands in a room.
#[derive(Clone, Debug)]
struct Place {
    epoch: String,
    top: u64,
    inside: bool,
}

/// Reads one diary from the beginning: was something left out, without a word about it?
fn follow(diary: &Diary, at_the_end: &HashMap<RoomId, AtTheEnd>, faults: &mut Vec<Fault>) {
    let who = &diary.who;
    let mut places: HashMap<RoomId, Place> = HashMap::new();
    for (_, line) in &diary.lines {
        match line {
            Line::Joined(joined) => enter(who, joined, &mut places, faults),
            Line::Heard { room, event } => {
                let Some(place) = places.get_mut(room) else { continue };
                step(who, *room, place, event.seq(), faults);
            }
            Line::Left { room, .. } => {
                if let Some(place) = places.get_mut(room) {
                    place.inside = false;
                }
            }
            Line::Closed(closed) => {
                places.values_mut().for_each(|place| place.inside = false);
                if let Some(code) = closed.code.filter(|code| !(4_000..4_500).contains(code)) {
                    faults.push(Fault::ClosedForGood { who: who.clone(), code });
                }
            }
            Line::Broke(what) => faults.push(Fault::Broken { who: who.clone(), what: what.clone() }),
            Line::Sent { .. } | Line::Answered { .. } | Line::Interrupted | Line::Resumed => {}
        }
    }
    for (room, place) in places.into_iter().filter(|(_, place)| place.inside) {
        let Some(end) = at_the_end.get(&room) else { continue };
        if place.epoch != end.epoch {
            faults.push(Fault::InThePast { who: who.clone(), room });
        } else if place.top < end.top {
            faults.push(Fault::Behind { who: who.clone(), room, knows: place.top, top: end.top });
        }
    }
}

fn enter(who: &str, joined: &Joined, places: &mut HashMap<RoomId, Place>, faults: &mut Vec<Fault>) {
    let room = joined.room;
    let first = joined.events.first().map_or(joined.top + 1, RoomEvent::seq);
    if let Some(before) = places.get(&room).filter(|_| joined.recovered) {
        if before.epoch != joined.epoch {
            faults.push(Fault::FalselyRecovered { who: who.to_owned(), room });
        } else if first > before.top + 1 {
            faults.push(Fault::Gap { who: who.to_owned(), room, after: before.top, came: first });
        }
    }
    let mut place = Place { epoch: joined.epoch.clone(), top: first - 1, inside: true };
    joined.events.iter().for_each(|event| step(who, room, &mut place, event.seq(), faults));
    if place.top != joined.top {
        faults.push(Fault::Gap { who: who.to_owned(), room, after: place.top, came: joined.top + 1 });
        place.top = joined.top;
    }
    places.insert(room, place);
}

fn step(who: &str, room: RoomId, place: &mut Place, seq: u64, faults: &mut Vec<Fault>) {
    if seq != place.top + 1 {
        faults.push(Fault::Gap { who: who.to_owned(), room, after: place.top, came: seq });
    }
    place.top = seq;
}

fn texts(life: &Life) -> impl Iterator<Item = (u64, &str)> {
    life.iter().filter_map(|(seq, stands)| match stands {
        Stands::Message { text, .. } => Some((*seq, text.as_str())),
        Stands::TakenBack { .. } | Stands::Gone => None,
    })
}

fn doubled(lives: &HashMap<(RoomId, String), Life>, faults: &mut Vec<Fault>) {
    for ((room, _), life) in lives {
        let mut places: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        texts(life).for_each(|(seq, text)| places.entry(text).or_default().push(seq));
        for (text, places) in places.into_iter().filter(|(_, places)| places.len() > 1) {
            faults.push(Fault::Doubled { room: *room, text: text.to_owned(), places });
        }
    }
}

#[cfg(test)]
mod tests;
