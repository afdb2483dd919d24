//! What everybody was told, put together, and whether it is one truth.
//!
//! A [`Diary`] is what one person's page sent and was told, over all its connections. A [`Witness`] compares the
//! diaries of all and names each promise that was broken, as a [`Fault`]. It knows nothing of servers and asks nobody:
//! what it says about a night can be tried on a night that was made up.
//!
//! It tells messages apart by their text. So every message of its night says something that no other says.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
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
}

/// A promise that was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Somebody was not told of something, nor that they were not told.
    Gap {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
        /// The last that they knew of.
        after: u64,
        /// What came next.
        came: u64,
    },
    /// Somebody came back to another life of the room and was told that nothing is missing.
    FalselyRecovered {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
    },
    /// Two people were told different things of the same place in a room.
    Disagreement {
        /// Where.
        room: RoomId,
        /// At which place.
        seq: u64,
        /// What one was told.
        one: String,
        /// What another was told.
        other: String,
    },
    /// A message stands in the same life of a room twice.
    Doubled {
        /// Where.
        room: RoomId,
        /// What.
        text: String,
        /// At these places.
        places: Vec<u64>,
    },
    /// Its author was told that the room sees it, and it is not there.
    Lost {
        /// Who.
        who: String,
        /// What.
        text: String,
        /// Where it was said to be.
        seq: u64,
    },
    /// It stands elsewhere than its author was told.
    Misplaced {
        /// Who.
        who: String,
        /// What.
        text: String,
        /// Where it was said to be.
        told: u64,
        /// Where it is.
        stands: u64,
    },
    /// Somebody saw what a person had yet to read, or what a person had decided not to show.
    SawHeld {
        /// Who.
        who: String,
        /// What.
        text: String,
    },
    /// Somebody saw what its author had taken back.
    SawTakenBack {
        /// Who.
        who: String,
        /// What.
        text: String,
    },
    /// Somebody who is in a room at the end has not been told all of it.
    Behind {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
        /// The last that they know of.
        knows: u64,
        /// The last that there is.
        top: u64,
    },
    /// Somebody who is in a room at the end believes in an earlier life of it.
    InThePast {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
    },
    /// A connection ended in a way that tells a page not to come back.
    ClosedForGood {
        /// Whose.
        who: String,
        /// The code.
        code: u16,
    },
    /// Words of danger are not in exactly one case, once.
    NotOneCase {
        /// Which.
        text: String,
        /// How often they are in a case.
        times: usize,
    },
    /// Somebody's message was never answered for good.
    Unanswered {
        /// Whose.
        who: String,
        /// Which.
        text: String,
    },
}

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

    /// How much of everything there was.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { cases: self.cases.len(), ..Counts::default() };
        for diary in &self.diaries {
            let mut epochs: HashMap<RoomId, &str> = HashMap::new();
            for (_, line) in &diary.lines {
                match line {
                    Line::Sent { .. } => counts.posts += 1,
                    Line::Answered {
                        answer: Answer::Refused { refusal: Refusal::TryAgain { .. } }, ..
                    } => {
                        counts.try_again += 1;
                    }
                    Line::Answered { .. } | Line::Left { .. } | Line::Resumed => {}
                    Line::Joined(joined) => {
                        counts.recovered += if joined.recovered { joined.events.len() } else { 0 };
                        let before = epochs.insert(joined.room, &joined.epoch);
                        counts.resets += usize::from(before.is_some_and(|before| before != joined.epoch));
                    }
                    Line::Heard { .. } => counts.heard += 1,
                    Line::Interrupted => counts.interruptions += 1,
                    Line::Closed(_) => counts.closed += 1,
                }
            }
            for said in said(diary) {
                counts.sent += 1;
                counts.shown += usize::from(said.shown.is_some());
                counts.held += usize::from(said.held);
                counts.repeats += said.times - 1;
            }
        }
        counts
    }

    /// How long it took from sending a message for the first time until its author was answered for good, sorted.
    pub fn answered_within(&self) -> Vec<Duration> {
        let mut spans: Vec<Duration> = self
            .diaries
            .iter()
            .flat_map(|diary| said(diary).into_iter().filter_map(|said| said.took))
            .collect();
        spans.sort_unstable();
        spans
    }

    /// How long it took from sending a message for the first time until each of the others heard it, sorted.
    pub fn heard_within(&self) -> Vec<Duration> {
        let sent: HashMap<&str, Instant> = self
            .diaries
            .iter()
            .flat_map(|diary| said(diary).into_iter().map(|said| (said.text, said.first)))
            .collect();
        let heard = self.diaries.iter().flat_map(|diary| &diary.lines).filter_map(|(at, line)| match line {
            Line::Heard { event: RoomEvent::Message(message), .. } => {
                Some(at.saturating_duration_since(*sent.get(message.text.as_str())?))
            }
            Line::Heard { .. }
            | Line::Sent { .. }
            | Line::Answered { .. }
            | Line::Joined(_)
            | Line::Left { .. }
            | Line::Interrupted
            | Line::Resumed
            | Line::Closed(_) => None,
        });
        let mut spans: Vec<Duration> = heard.collect();
        spans.sort_unstable();
        spans
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

/// A message that somebody sent, and what became of it.
struct Spoken<'a> {
    room: RoomId,
    text: &'a str,
    first: Instant,
    /// How many times it was sent.
    times: usize,
    shown: Option<u64>,
    held: bool,
    /// Nobody has said yet what became of it.
    pending: bool,
    /// The room began anew after it was sent for the last time, and its author was told.
    began_anew: bool,
    took: Option<Duration>,
}

fn said(diary: &Diary) -> Vec<Spoken<'_>> {
    let mut spoken: Vec<Spoken<'_>> = Vec::new();
    let mut by_id: HashMap<ClientMessageId, usize> = HashMap::new();
    let mut epochs: HashMap<RoomId, &str> = HashMap::new();
    for (at, line) in &diary.lines {
        match line {
            Line::Sent { room, id, text } => match by_id.get(id) {
                Some(index) => {
                    spoken[*index].times += 1;
                    spoken[*index].began_anew = false;
                }
                None => {
                    by_id.insert(*id, spoken.len());
                    spoken.push(Spoken {
                        room: *room,
                        text,
                        first: *at,
                        times: 1,
                        shown: None,
                        held: false,
                        pending: true,
                        began_anew: false,
                        took: None,
                    });
                }
            },
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
            Line::Heard { .. } | Line::Left { .. } | Line::Interrupted | Line::Resumed | Line::Closed(_) => {}
        }
    }
    spoken
}

impl Spoken<'_> {
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

/// Everything that somebody was told of rooms, with the life of the room in which it is.
fn told(diary: &Diary) -> impl Iterator<Item = (RoomId, &str, &RoomEvent)> {
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
            | Line::Closed(_) => Vec::new(),
        }
    })
}

fn told_when(diary: &Diary) -> impl Iterator<Item = (Instant, &RoomEvent)> {
    diary.lines.iter().flat_map(|(at, line)| {
        let events = match line {
            Line::Joined(joined) => joined.events.as_slice(),
            Line::Heard { event, .. } => std::slice::from_ref(event),
            Line::Sent { .. }
            | Line::Answered { .. }
            | Line::Left { .. }
            | Line::Interrupted
            | Line::Resumed
            | Line::Closed(_) => &[],
        };
        events.iter().map(|event| (*at, event))
    })
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

/// How much of everything there was in a night.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages.
    pub sent: usize,
    /// Sent in all, with those that were sent again.
    pub posts: usize,
    /// Sent again.
    pub repeats: usize,
    /// Answered as shown.
    pub shown: usize,
    /// Answered as held.
    pub held: usize,
    /// Answers that asked to try again.
    pub try_again: usize,
    /// Events that people were told as they happened.
    pub heard: usize,
    /// Events that people were told when they came back.
    pub recovered: usize,
    /// Times somebody was told that a room begins anew.
    pub resets: usize,
    /// Times somebody was told that talk is cut off.
    pub interruptions: usize,
    /// Connections that ended.
    pub closed: usize,
    /// Cases.
    pub cases: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sent, posts, repeats, shown, held, try_again, heard, recovered, resets, .. } = self;
        writeln!(f, "{sent} messages, sent {posts} times ({repeats} repeats); {shown} shown, {held} held")?;
        writeln!(f, "{try_again} asked to try again; {heard} events heard, {recovered} recovered")?;
        let Self { interruptions, closed, cases, .. } = self;
        write!(f, "{resets} resets, {interruptions} interruptions, {closed} connections ended; {cases} cases")
    }
}

#[cfg(test)]
mod tests;
