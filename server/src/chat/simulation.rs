//! A room on three instances, over a network that loses, doubles and delays what it carries, and a feed that now and
//! then forgets everything.
//!
//! The rooms are the real ones; the feed is the model that the scripts are held against (`feed/shared/model.rs`). A
//! night is a list of acts, so that one that goes wrong is cut down to the few that matter and printed.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use domain::access::Person;
use domain::id::{ClientMessageId, RoomId, SeekerId};
use domain::words::{AgeBand, Timestamp, Urgency};
use futures_util::FutureExt;
use proptest::prelude::*;
use serde_json::Value;

use super::connection::{Connection, Speaker};
use super::copy::{Todo, Told};
use super::happened::Record;
use super::limits::Pace;
use super::room::{Room, Sign};
use super::{Next, room};
use crate::feed::model::Talk;
use crate::feed::{Recorded, Top};
use crate::wire::Text;
use crate::wire::client::Resume;
use crate::wire::room::{Epoch, RoomKind};
use crate::wire::server::LeftBecause;

const INSTANCES: usize = 3;
const SEEKERS: u64 = 4;

/// What happens to a publication on its way to one instance.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Arrives,
    IsLost,
    ComesTwice,
    OvertakesTheOneBefore,
}

#[derive(Clone, Debug)]
enum Act {
    /// A seeker says the message of this number; the same number again is the same message sent again.
    Says {
        seeker: u64,
        message: u64,
        fates: [Fate; INSTANCES],
    },
    TakesBack {
        seeker: u64,
        fates: [Fate; INSTANCES],
    },
    IsBanned {
        seeker: u64,
    },
    Enters {
        seeker: u64,
        instance: usize,
    },
    GoesOver {
        seeker: u64,
        instance: usize,
    },
    /// An instance works off the next few things it heard.
    WorksOff {
        instance: usize,
        count: usize,
        reads: bool,
    },
    Beats {
        instance: usize,
    },
    /// An instance loses its connections, and with them all it has not worked off.
    IsCutOff {
        instance: usize,
    },
    ForgetsEverything,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        6 => Just(Fate::Arrives),
        1 => Just(Fate::IsLost),
        1 => Just(Fate::ComesTwice),
        1 => Just(Fate::OvertakesTheOneBefore),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let seeker = || 0..SEEKERS;
    let instance = || 0..INSTANCES;
    let fates = || [fate(), fate(), fate()];
    prop_oneof![
        8 => (seeker(), 0..60_u64, fates())
            .prop_map(|(seeker, message, fates)| Act::Says { seeker, message, fates }),
        2 => (seeker(), fates()).prop_map(|(seeker, fates)| Act::TakesBack { seeker, fates }),
        1 => seeker().prop_map(|seeker| Act::IsBanned { seeker }),
        2 => (seeker(), instance()).prop_map(|(seeker, instance)| Act::Enters { seeker, instance }),
        3 => (seeker(), instance()).prop_map(|(seeker, instance)| Act::GoesOver { seeker, instance }),
        8 => (instance(), 1..6_usize, prop::bool::weighted(0.8))
            .prop_map(|(instance, count, reads)| Act::WorksOff { instance, count, reads }),
        2 => instance().prop_map(|instance| Act::Beats { instance }),
        1 => instance().prop_map(|instance| Act::IsCutOff { instance }),
        1 => Just(Act::ForgetsEverything),
    ]
}

enum Heard {
    Event(u64, Recorded),
    Beat(Top),
}

struct Instance {
    room: Room,
    inbox: VecDeque<Heard>,
}

/// A seeker on an instance, and what their page shows.
struct Member {
    instance: usize,
    connection: Arc<Connection>,
    page: Page,
}

/// What a page has been shown. It believes what it is told and checks that it fits.
#[derive(Clone, Default)]
struct Page {
    at: Option<Top>,
    /// Its own messages that are there, by place.
    own: Vec<u64>,
}

#[derive(Default)]
struct Night {
    now: i64,
    talk: Talk,
    instances: Vec<Instance>,
    members: HashMap<u64, Member>,
    banned: HashMap<SeekerId, Timestamp>,
    /// Where something stands that was said after its author was banned: nobody may ever be shown it.
    unheard: HashSet<(u64, u64)>,
    /// What stood at a place, as somebody was shown it.
    shown: HashMap<(u64, u64), String>,
}

fn text(seeker: u64, message: u64) -> String {
    format!("words {message} of {seeker}.")
}

impl Night {
    fn begins() -> Self {
        let instance = |_| {
            let room = Room::open(RoomId(1), Sign::plain(RoomKind::Group));
            Instance { room, inbox: VecDeque::new() }
        };
        let mut night = Self { instances: (0..INSTANCES).map(instance).collect(), ..Self::default() };
        (0..INSTANCES).for_each(|instance| night.reads(instance));
        night
    }

    fn does(&mut self, act: &Act) -> Result<(), TestCaseError> {
        self.now += 1;
        match act {
            Act::Says { seeker, message, fates } => self.says(*seeker, *message, *fates),
            Act::TakesBack { seeker, fates } => self.takes_back(*seeker, *fates),
            Act::IsBanned { seeker } => {
                self.banned.entry(SeekerId(*seeker)).or_insert(Timestamp(self.now));
            }
            Act::Enters { seeker, instance } => self.enters(*seeker, *instance, Page::default()),
            Act::GoesOver { seeker, instance } => {
                let page = self.members.get(seeker).map(|member| member.page.clone());
                self.enters(*seeker, *instance, page.unwrap_or_default());
            }
            Act::WorksOff { instance, count, reads } => {
                for _ in 0..*count {
                    self.works_off(*instance, *reads);
                }
            }
            Act::Beats { instance } => self.beats(*instance),
            Act::IsCutOff { instance } => {
                self.instances[*instance].inbox.clear();
                self.reads(*instance);
            }
            Act::ForgetsEverything => self.talk.is_lost(),
        }
        self.everyone_looks()
    }

    fn says(&mut self, seeker: u64, message: u64, fates: [Fate; INSTANCES]) {
        let Some(member) = self.members.get(&seeker) else { return };
        let saying = member.connection.speaker.saying(
            ClientMessageId(message),
            Text(text(seeker, message)),
            Urgency::R0,
        );
        let (key, record) = (saying.key().to_string(), Record::Said(saying).write());
        let events = room::bounds(RoomKind::Group).events;
        let (put, published) = self.talk.append(&key, &record, events, Timestamp(self.now));
        if let Some(published) = published {
            if self.banned.contains_key(&SeekerId(seeker)) {
                self.unheard.insert((put.top.epoch, put.top.seq));
            }
            self.publishes(&published, fates);
        }
    }

    fn takes_back(&mut self, seeker: u64, fates: [Fate; INSTANCES]) {
        let Some(member) = self.members.get(&seeker) else { return };
        let room = &self.instances[member.instance].room;
        let (Some(top), Some(of)) = (room.copy(), member.page.own.last().copied()) else { return };
        if !room.has_said(&member.connection.speaker, of) {
            return;
        }
        self.redacts(Top { seq: of, ..top }, fates);
    }

    fn redacts(&mut self, of: Top, fates: [Fate; INSTANCES]) {
        let record = Record::TakenBack { of: of.seq }.write();
        let events = room::bounds(RoomKind::Group).events;
        if let Some(published) = self.talk.redact(of, &record, events, Timestamp(self.now)) {
            self.publishes(&published, fates);
        }
    }

    fn publishes(&mut self, recorded: &Recorded, fates: [Fate; INSTANCES]) {
        let epoch = self.talk.top().epoch;
        for (instance, fate) in self.instances.iter_mut().zip(fates) {
            let heard = || Heard::Event(epoch, recorded.clone());
            match fate {
                Fate::Arrives => instance.inbox.push_back(heard()),
                Fate::IsLost => {}
                Fate::ComesTwice => instance.inbox.extend([heard(), heard()]),
                Fate::OvertakesTheOneBefore => {
                    let before = instance.inbox.len().saturating_sub(1);
                    instance.inbox.insert(before, heard());
                }
            }
        }
    }

    fn enters(&mut self, seeker: u64, instance: usize, page: Page) {
        if let Some(before) = self.members.remove(&seeker) {
            self.instances[before.instance].room.leave(&before.connection, LeftBecause::Asked);
        }
        let speaker = Speaker {
            person: Person::Seeker { seeker: SeekerId(seeker), band: AgeBand("adults".into()) },
            role: None,
            name: Text(format!("Heron {seeker}")),
            language: None,
            came: None,
        };
        let pace = Pace::new(30.try_into().expect("not zero"));
        let connection = Arc::new(Connection::new(speaker, None, pace));
        let resume = page.at.map(|at| Resume { epoch: Epoch(at.epoch), after: at.seq });
        let joined = self.instances[instance].room.join(&connection, resume, Timestamp(self.now));
        joined.expect("nothing bars anyone from coming in");
        self.members.insert(seeker, Member { instance, connection, page });
    }

    fn works_off(&mut self, instance: usize, reads: bool) {
        let Some(heard) = self.instances[instance].inbox.pop_front() else { return };
        let room = &self.instances[instance].room;
        let banned = &self.banned;
        let silenced = |seeker: SeekerId, at| banned.get(&seeker).is_some_and(|since| *since <= at);
        let todo = match heard {
            Heard::Event(epoch, recorded) => {
                let record = Record::read(&recorded.record);
                let told = Told { seq: recorded.seq, at: recorded.at, record };
                room.hear(epoch, told, Timestamp(self.now), &silenced)
            }
            Heard::Beat(top) => room.compare(top),
        };
        match todo {
            Todo::Read if reads => self.reads(instance),
            // The feed may not answer; then it is read later.
            Todo::Nothing | Todo::Read => {}
            Todo::Redact(top) => self.redacts(top, [Fate::Arrives; INSTANCES]),
        }
    }

    fn reads(&mut self, instance: usize) {
        let banned = &self.banned;
        let silenced = |seeker: SeekerId, at| banned.get(&seeker).is_some_and(|since| *since <= at);
        let room = &self.instances[instance].room;
        let read = self.talk.read(room.copy());
        for top in room.fill(&read, Timestamp(self.now), &silenced) {
            self.redacts(top, [Fate::Arrives; INSTANCES]);
        }
    }

    fn beats(&mut self, instance: usize) {
        let top = self.talk.top();
        self.instances[instance].inbox.push_back(Heard::Beat(top));
    }

    fn everyone_looks(&mut self) -> Result<(), TestCaseError> {
        for (seeker, member) in &mut self.members {
            let Some(Next::Send { frames, .. }) = member.connection.outbox.next().now_or_never() else {
                continue;
            };
            for frame in frames {
                let frame: Value = serde_json::from_str(frame.as_str()).expect("a frame is JSON");
                member.page.looks_at(&frame)?;
                for event in events(&frame) {
                    let (Some(at), Some(seq)) = (member.page.at, event["seq"].as_u64()) else { continue };
                    if let Some(text) = event["text"].as_str() {
                        let place = (at.epoch, seq);
                        prop_assert!(
                            !self.unheard.contains(&place),
                            "{seeker} is shown {text} of the banned"
                        );
                        let before = self.shown.entry(place).or_insert_with(|| text.to_owned());
                        prop_assert_eq!(&*before, text, "one place, two texts");
                    }
                }
            }
        }
        Ok(())
    }

    /// The night quietens down: everything arrives, everything is read, and a beat goes round.
    fn ends(&mut self) -> Result<(), TestCaseError> {
        for _ in 0..3 {
            for instance in 0..INSTANCES {
                self.beats(instance);
                while !self.instances[instance].inbox.is_empty() {
                    self.works_off(instance, true);
                }
            }
        }
        self.everyone_looks()?;
        let read = self.talk.read(None);
        let expected: Vec<(u64, String)> = read.records.iter().filter_map(said).collect();
        let texts: HashSet<&String> = expected.iter().map(|(_, text)| text).collect();
        prop_assert_eq!(texts.len(), expected.len(), "something was said twice");
        for instance in 0..INSTANCES {
            prop_assert_eq!(self.instances[instance].room.copy(), Some(read.top));
            self.enters(SEEKERS, instance, Page::default());
            let newcomer = self.members.remove(&SEEKERS).expect("just come in");
            let Some(Next::Send { frames, .. }) = newcomer.connection.outbox.next().now_or_never() else {
                return Err(TestCaseError::fail("a newcomer is shown the room"));
            };
            let frame: Value = serde_json::from_str(frames[0].as_str()).expect("a frame is JSON");
            let found: Vec<(u64, String)> = events(&frame)
                .filter_map(|event| Some((event["seq"].as_u64()?, event["text"].as_str()?.to_owned())))
                .collect();
            prop_assert_eq!(found, expected.clone(), "instance {} is not in step", instance);
        }
        Ok(())
    }
}

impl Page {
    fn looks_at(&mut self, frame: &Value) -> Result<(), TestCaseError> {
        match frame["type"].as_str() {
            Some("joined") => {
                let epoch = u64::from_str_radix(frame["epoch"].as_str().expect("an epoch"), 16).expect("hex");
                let top = frame["top"].as_u64().expect("a top");
                if frame["recovered"] == true {
                    let at = self.at.ok_or_else(|| TestCaseError::fail("nothing to recover"))?;
                    prop_assert_eq!(at.epoch, epoch);
                    let seqs: Vec<u64> = events(frame).filter_map(|event| event["seq"].as_u64()).collect();
                    prop_assert_eq!(
                        seqs,
                        (at.seq + 1..=top).collect::<Vec<_>>(),
                        "recovered means all of it"
                    );
                } else {
                    self.own.clear();
                }
                self.at = Some(Top { epoch, seq: top });
            }
            Some("room") => {
                let at = self.at.ok_or_else(|| TestCaseError::fail("an event before the room"))?;
                prop_assert_eq!(frame["event"]["seq"].as_u64(), Some(at.seq + 1), "a gap nobody told of");
                self.at = Some(Top { seq: at.seq + 1, ..at });
            }
            _ => {}
        }
        let own = events(frame).filter(|event| event["mine"].is_string());
        self.own.extend(own.filter_map(|event| event["seq"].as_u64()));
        Ok(())
    }
}

fn events(frame: &Value) -> impl Iterator<Item = &Value> {
    let one = (frame["type"] == "room").then(|| &frame["event"]);
    one.into_iter().chain(frame["events"].as_array().into_iter().flatten())
}

fn said(recorded: &Recorded) -> Option<(u64, String)> {
    match Record::read(&recorded.record)? {
        Record::Said(saying) => Some((recorded.seq, saying.text.0)),
        Record::TakenBack { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn everyone_is_shown_one_order_without_a_gap_or_is_told(acts in prop::collection::vec(act(), 1..120)) {
        let mut night = Night::begins();
        for act in &acts {
            night.does(act)?;
        }
        night.ends()?;
    }
}
