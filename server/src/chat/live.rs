//! Keeps the rooms of this instance in step with a feed that several instances share.
//!
//! What is heard is worked off by a few workers, each with rooms of its own, so that what happens in a room is taken in
//! in order. A worker that misses something reads it before it goes on. One task sends the beats.

use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use domain::id::{RoomId, SeekerId};
use domain::words::Timestamp;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::connection::Speaker;
use super::copy::{Todo, Told, is_barred};
use super::happened::{Author, Record, Saying};
use super::instances::{Introduction, TooFarApart};
use super::lookout::looked_for;
use super::room::Room;
use super::{Chat, Hub};
use crate::feed::{
    Away, Beaten, Feed, Heard, Here, Known, Probe, Put, Putting, Roster, Shared, Telling, Top, ear_of,
};
use crate::replica::{Journal, Replica, now};
use crate::wire::room::RoomKind;

/// How often what is published is sent the whole way round.
const BEAT_EVERY: Duration = Duration::from_secs(5);
/// How long others are believed to be there while the feed is away.
const BELIEVED_FOR: Duration = Duration::from_secs(15);
/// How long someone who enters waits for a room to be read in.
const ENTERS_WITHIN: Duration = Duration::from_secs(2);
/// How many rooms may wait to be read in for someone who enters.
const LOADS_MAX: usize = 256;
/// How many events a worker keeps in mind that are still to be taken out of the feed. They are shown to nobody in any
/// case; beyond that they stay in the feed until it forgets them.
const UNREDACTED_MAX: usize = 1_024;

/// How the rooms of this instance come by their order.
pub(super) enum Live {
    /// They give it themselves.
    Local,
    /// From a feed that several instances share.
    Shared(Following),
}

/// What it takes to follow a shared feed.
pub(super) struct Following {
    pub(super) shared: Arc<Shared>,
    loads: Vec<mpsc::Sender<Load>>,
    /// Staff came or went: the others are to be told at once.
    stirred: Notify,
    /// When the others were last heard of.
    heard_of: RwLock<Instant>,
}

/// A room that someone wants to enter, to be read in.
struct Load {
    room: Arc<Room>,
    done: oneshot::Sender<Result<(), Away>>,
}

impl Live {
    /// Begins to follow `feed`. `heard` is what comes from it.
    pub(super) fn begin(
        feed: Feed,
        heard: Vec<mpsc::Receiver<Heard>>,
        hub: &Arc<Hub>,
        replica: &Arc<Replica>,
    ) -> Self {
        let Feed::Shared(shared) = feed else { return Self::Local };
        let (workers, mut loads) = (heard.len(), Vec::new());
        for (index, heard) in heard.into_iter().enumerate() {
            let (load, loading) = mpsc::channel(LOADS_MAX);
            loads.push(load);
            let (hub, replica) = (Arc::clone(hub), Arc::clone(replica));
            let (shared, unredacted) = (Arc::clone(&shared), Vec::new());
            let worker = Worker { shared, hub, replica, index, workers, unredacted };
            tokio::spawn(worker.run(heard, loading));
        }
        Self::Shared(Following {
            shared,
            loads,
            stirred: Notify::new(),
            heard_of: RwLock::new(Instant::now()),
        })
    }

    /// Sees to it that `room` is in step, so that someone can be let in.
    pub(super) async fn bring_in_step(&self, room: &Arc<Room>) -> Result<(), Away> {
        let Self::Shared(following) = self else { return Ok(()) };
        if !following.shared.answers() {
            return Err(Away);
        }
        if room.copy().is_some() {
            return Ok(());
        }
        timeout(ENTERS_WITHIN, following.load(room)).await.map_err(|_| Away)?
    }

    /// Whether someone may be called as they are in `room`: no other seeker there is, on any instance. Staff are told
    /// apart by their mark.
    pub(super) async fn claims(&self, room: &Room, speaker: &Speaker) -> Result<bool, Away> {
        match (self, Author::of(&speaker.person).seeker(), room.sign.kind) {
            (Self::Shared(following), Some(seeker), RoomKind::Group) => {
                let name = speaker.name.0.to_lowercase();
                following.shared.claim(room.id, &seeker.to_string(), &name).await
            }
            (Self::Local | Self::Shared(_), _, RoomKind::Group | RoomKind::OneToOne | RoomKind::Crisis) => {
                Ok(true)
            }
        }
    }

    /// Staff came or went.
    pub(super) fn stir(&self) {
        match self {
            Self::Local => {}
            Self::Shared(following) => following.stirred.notify_one(),
        }
    }
}

impl Following {
    async fn load(&self, room: &Arc<Room>) -> Result<(), Away> {
        self.shared.follow(room.id, room.life).await?;
        self.read_in(room).await
    }

    /// Has what was said in `room` by now read in.
    pub(super) async fn read_in(&self, room: &Arc<Room>) -> Result<(), Away> {
        let (done, loaded) = oneshot::channel();
        let load = Load { room: Arc::clone(room), done };
        self.loads[ear_of(room.id, self.loads.len())].send(load).await.map_err(|_| Away)?;
        loaded.await.map_err(|_| Away)?
    }

    /// Appends what someone says.
    pub(super) async fn append(&self, room: &Room, saying: Saying, known: Known) -> Result<Put, Away> {
        let key = saying.key().to_string();
        let record = Record::Said(saying).write();
        let putting = Putting { key: &key, record: &record, known };
        self.shared.append(room.id, room.bounds(), putting).await
    }
}

impl Chat {
    /// Whether live talk is cut off for now, so that nothing can be said.
    pub fn is_interrupted(&self) -> bool {
        match &self.live {
            Live::Local => false,
            Live::Shared(following) => !following.shared.answers(),
        }
    }

    /// Says for the first time that this instance is there. While the feed is away, the beats say so later.
    ///
    /// # Errors
    ///
    /// [`TooFarApart`]: another instance is, whose version is too different.
    pub async fn introduce(&self) -> Result<(), TooFarApart> {
        let Live::Shared(following) = &self.live else { return Ok(()) };
        let saying = self.introduction();
        let Ok(others) = following.shared.introduce(&saying, Telling::Everyone).await else {
            return Ok(());
        };
        for other in Introduction::read_all(&others) {
            if let Err(apart) = other.get_on() {
                following.shared.leave().await;
                return Err(apart);
            }
        }
        self.meet(following, &others);
        Ok(())
    }

    /// Says that this instance is going.
    pub async fn take_leave(&self) {
        if let Live::Shared(following) = &self.live {
            following.shared.leave().await;
        }
    }

    /// How the feed is; `None` if there is no other instance to share it with.
    pub fn probe(&self) -> Option<Probe> {
        match &self.live {
            Live::Local => None,
            Live::Shared(following) => Some(following.shared.probe()),
        }
    }

    /// Sends the beats and says who is here, for as long as it is awaited. With no other instance there is nothing to do.
    pub async fn keep_in_step(&self) {
        let Live::Shared(following) = &self.live else { return };
        let mut beat = interval(BEAT_EVERY);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut known, mut changes) = (HashSet::new(), self.replica.changes());
        loop {
            tokio::select! {
                // Also a room that is over before the next beat has to be forgotten.
                Ok(()) = changes.changed() => known.extend(self.open_rooms()),
                _ = beat.tick() => {
                    self.beat(following).await;
                    self.forget_what_is_over(following, &mut known).await;
                }
                () = following.stirred.notified() => {
                    let saying = self.introduction();
                    if let Ok(others) = following.shared.introduce(&saying, Telling::Everyone).await {
                        self.meet(following, &others);
                    }
                }
            }
        }
    }

    /// Tells every room who is in it, where that has changed.
    pub async fn tell_presence(&self) {
        let Live::Shared(following) = &self.live else { return self.hub.tell_presence() };
        for room in self.hub.all_rooms() {
            let Some(here) = room.take_stirred() else { continue };
            match following.shared.count(room.id, here).await {
                Ok(everywhere) => room.counted(everywhere),
                Err(Away) => room.stir(),
            }
        }
    }

    fn introduction(&self) -> String {
        self.hub.introduction(&self.looked_for()).write()
    }

    async fn beat(&self, following: &Following) {
        let mut rosters: Vec<Roster> = self.hub.all_rooms().iter().map(|room| room.roster()).collect();
        let here: HashSet<RoomId> = rosters.iter().map(|roster| roster.room).collect();
        // Rooms in which nobody is here: the list of rooms says who is there elsewhere.
        let elsewhere: Vec<RoomId> = self.replica.state().rooms.iter().map(|(room, _)| room).collect();
        rosters.extend(elsewhere.into_iter().filter(|room| !here.contains(room)).map(Roster::of_nobody));
        if let Ok(Beaten { others, here }) = following.shared.beat(&self.introduction(), rosters).await {
            self.meet(following, &others);
            self.hub.counted(here);
            return;
        }
        let silent = following.heard_of.read().unwrap_or_else(PoisonError::into_inner).elapsed();
        if silent > BELIEVED_FOR {
            self.hub.meet(Vec::new(), &self.replica.state());
            let nobody = self.hub.all_rooms().iter().map(|room| (room.id, Here::default())).collect();
            self.hub.counted(nobody);
        }
    }

    /// Has the feed forget the rooms that were open and are no longer: `known` is those that were. Every instance does it,
    /// so that it is done whichever of them is still there.
    async fn forget_what_is_over(&self, following: &Following, known: &mut HashSet<RoomId>) {
        let open: HashSet<RoomId> = self.open_rooms().into_iter().collect();
        let over: Vec<RoomId> = known.difference(&open).copied().collect();
        known.extend(open);
        for room in over {
            // What cannot be forgotten now stays known, and is forgotten later.
            if following.shared.forget(room).await.is_ok() {
                known.remove(&room);
            }
        }
    }

    fn open_rooms(&self) -> Vec<RoomId> {
        self.replica.state().places().map(|(room, _)| room).collect()
    }

    fn meet(&self, following: &Following, others: &[String]) {
        *following.heard_of.write().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.hub.meet(Introduction::read_all(others), &self.replica.state());
    }
}

/// Works off what is heard of some of the rooms.
struct Worker {
    shared: Arc<Shared>,
    hub: Arc<Hub>,
    replica: Arc<Replica>,
    index: usize,
    workers: usize,
    /// What could not be taken out of the feed yet.
    unredacted: Vec<(Arc<Room>, Top)>,
}

impl Worker {
    async fn run(mut self, mut heard: mpsc::Receiver<Heard>, mut loads: mpsc::Receiver<Load>) {
        loop {
            tokio::select! {
                heard = heard.recv() => match heard {
                    Some(heard) => self.work_off(heard).await,
                    None => return,
                },
                Some(Load { room, done }) = loads.recv() => {
                    // Whoever wanted to enter may have gone meanwhile.
                    done.send(self.read(&room).await).ok();
                }
            }
        }
    }

    async fn work_off(&mut self, heard: Heard) {
        match heard {
            Heard::Event(room, epoch, recorded) => {
                let Some(room) = self.hub.known(room) else { return };
                let record = Record::read(&recorded.record);
                self.look_before_silencing(&room, record.iter()).await;
                let told = Told { seq: recorded.seq, at: recorded.at, record };
                let todo = room.hear(epoch, told, now(), &self.silenced(room.id));
                self.see_to(&room, todo).await;
            }
            Heard::Sign(room, sign) => {
                if let Some(room) = self.hub.known(room) {
                    room.signed(&sign);
                }
            }
            Heard::Here(room, everywhere) => {
                if let Some(room) = self.hub.known(room) {
                    room.counted(everywhere);
                }
            }
            Heard::House => {
                let saying = self.hub.introduction(&looked_for(&self.replica.state())).write();
                if let Ok(others) = self.shared.introduce(&saying, Telling::Nobody).await {
                    self.hub.meet(Introduction::read_all(&others), &self.replica.state());
                }
            }
            Heard::Beat(tops) => {
                for (room, top) in tops.iter() {
                    let mine = self.is_mine(*room).then_some(*room);
                    if let Some(room) = mine.and_then(|room| self.hub.known(room)) {
                        self.see_to(&room, room.compare(*top)).await;
                    }
                }
                for (room, top) in std::mem::take(&mut self.unredacted) {
                    self.redact(&room, top).await;
                }
            }
            Heard::Away => self.hub.interrupted(),
            Heard::Back(done) => {
                for room in self.hub.all_rooms() {
                    if self.is_mine(room.id) && room.copy().is_some() && self.read(&room).await.is_err() {
                        return;
                    }
                }
                // Whoever asked may have lost the feed again.
                done.send(()).ok();
            }
            Heard::Live => self.hub.resumed(),
        }
    }

    async fn see_to(&mut self, room: &Arc<Room>, todo: Todo) {
        match todo {
            Todo::Nothing => {}
            // What cannot be read now is read when the feed is back.
            Todo::Read => _ = self.read(room).await,
            Todo::Redact(top) => self.redact(room, top).await,
        }
    }

    async fn read(&mut self, room: &Arc<Room>) -> Result<(), Away> {
        let mut read = self.shared.read(room.id, room.bounds(), room.copy()).await?;
        if let Some(copy) = room.copy()
            && copy.epoch == read.top.epoch
            && read.top.seq < copy.seq
        {
            self.shared.renew(room.id, copy.epoch).await?;
            read = self.shared.read(room.id, room.bounds(), room.copy()).await?;
        }
        let records: Vec<Record> = read.records.iter().filter_map(|it| Record::read(&it.record)).collect();
        self.look_before_silencing(room, records.iter()).await;
        let redact = room.fill(&read, now(), &self.silenced(room.id));
        for top in redact {
            self.redact(room, top).await;
        }
        Ok(())
    }

    /// Somebody whose mute another instance has just lifted may be heard here before the journal is: before anything
    /// is kept from being heard, the journal is looked at.
    async fn look_before_silencing(&self, room: &Room, mut records: impl Iterator<Item = &Record>) {
        let any_is_barred = {
            let (at, silenced) = (now(), self.silenced(room.id));
            records.any(|record| is_barred(record, at, &silenced))
        };
        if any_is_barred {
            self.replica.look().await;
        }
    }

    /// Nobody is shown it in any case; this also takes it out of the feed. While the journal is away it stays there: a
    /// mute that was lifted without our knowing must not cost anybody their words.
    async fn redact(&mut self, room: &Arc<Room>, top: Top) {
        match self.replica.probe().journal {
            Journal::Answering => {}
            Journal::Away | Journal::Stopped(_) => return,
        }
        let record = Record::TakenBack { of: top.seq }.write();
        let Err(Away) = self.shared.redact(room.id, room.bounds(), top, &record).await else { return };
        if self.unredacted.len() < UNREDACTED_MAX {
            self.unredacted.push((Arc::clone(room), top));
        }
    }

    fn silenced(&self, room: RoomId) -> impl Fn(SeekerId, Timestamp) -> bool {
        move |seeker, at| self.replica.state().is_silenced(seeker, room, at)
    }

    fn is_mine(&self, room: RoomId) -> bool {
        ear_of(room, self.workers) == self.index
    }
}
