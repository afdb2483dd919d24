//! The feed of several instances, on Redis 7.0 or later.
//!
//! Redis orders and remembers; its publications only say what is new. Each names its sequence number, so that whoever
//! misses one notices, and reads it from the stream. A beat travels the whole way of a publication and carries where
//! the rooms stand, so that it proves the way and repairs what was lost on it. A beat that does not come back is
//! taken for a feed that is away: a subscription that looks alive and delivers nothing is the worst failure there is.
//!
//! Three things are kept apart: commands, subscriptions (`link` holds both and builds them anew), and what is heard,
//! which goes through bounded queues to whoever works it off in order. Nothing blocks on the server, so that no third
//! connection is needed: what must reach every instance even without Redis stands in the journal.
//!
//! Deliberately absent: anything that must survive (persistence is off), and an island mode. While the feed is away
//! nothing is appended, because nobody else would see it.

mod connect;
mod heard;
mod keys;
mod link;
#[cfg(test)]
pub(crate) mod model;
mod scripts;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use domain::id::RoomId;
use domain::words::{Span, Timestamp};
use futures_util::StreamExt;
use futures_util::stream;
use redis::aio::MultiplexedConnection;
use redis::{Cmd, FromRedisValue, RedisError, ScriptInvocation};
use tokio::sync::{Notify, mpsc, oneshot, watch};
use tokio::time::timeout;

pub use self::connect::ConnectError;
pub use self::heard::Heard;
pub use self::link::ear_of;

use self::heard::{epoch, tell_top};
use self::keys::{Keys, Part};
use self::link::Order;
use self::scripts::Scripts;
use super::{Away, Bounds, Here, Read, Recorded, Top};

/// How long a beat may be on its way.
const BEAT_WITHIN: Duration = Duration::from_secs(3);
/// How long what an instance says of itself is believed: three beats.
const LEASE: Span = Span::seconds(15);
/// How long an appended message is recognised when it is sent again: as in [`super::Ring`].
const REPEATS_KNOWN_FOR: Span = Span::minutes(10);
/// The same for what was decided, which may be tried again for as long as its text is kept.
const DECISIONS_KNOWN_FOR: Span = Span::minutes(25 * 60);
/// How many events are read at a time.
const PAGE: usize = 256;
/// How many there are to work off what is heard.
const EARS: usize = 4;
/// What may wait to be worked off, for each.
const HEARD_MAX: usize = 4_096;
/// How many questions of one beat are under way together.
const TOGETHER: usize = 64;

/// What a room's talk is made of, in the order in which the scripts take it.
const TALK: [Part; 3] = [Part::Meta, Part::Stream, Part::Records];

/// A feed that several instances share.
pub struct Shared {
    keys: Keys,
    scripts: Scripts,
    instance: String,
    /// `None`: away.
    commands: RwLock<Option<Commands>>,
    /// Something did not answer: the connections are to be built anew.
    broken: Notify,
    orders: mpsc::Sender<Order>,
    beats: AtomicU64,
    returned: watch::Receiver<u64>,
    /// When it last proved that it answers.
    proved: Mutex<Instant>,
}

/// The connection for commands, and which one it is.
#[derive(Clone)]
struct Commands {
    built: u64,
    connection: MultiplexedConnection,
}

/// What came of appending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Put {
    /// Where the event stands.
    pub top: Top,
    /// It was appended before; nothing changed now.
    pub repeat: bool,
}

/// What is appended.
pub struct Putting<'a> {
    /// What makes it the same, sent twice.
    pub key: &'a str,
    /// What happened.
    pub record: &'a str,
    /// How long it is recognised.
    pub known: Known,
}

/// How long something is recognised when it comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// What a page sends again: ten minutes.
    Said,
    /// What was decided: for as long as its text is kept.
    Decided,
}

/// Who is to hear at once that an instance has introduced itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Nobody; they learn it with their next beat.
    Nobody,
    /// All other instances: other staff are here now.
    Everyone,
}

/// Whether something may be done once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Yes.
    Now,
    /// In so many milliseconds.
    In(u32),
}

/// Who of a room is connected here.
pub struct Roster {
    /// Which room.
    pub room: RoomId,
    /// What it remembers.
    pub bounds: Bounds,
    /// Where this instance's copy of its talk stands, if it has one.
    pub copy: Option<Top>,
    /// How many.
    pub here: Here,
    /// The seekers: who, and what they are called.
    pub names: Vec<(String, String)>,
}

/// What another instance says of itself.
type Others = Vec<String>;

/// What a beat brought.
pub struct Beaten {
    /// What the other instances say of themselves.
    pub others: Others,
    /// How many are in each room, on all instances.
    pub here: Vec<(RoomId, Here)>,
}

/// Whether the feed answers, and since when this is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Whether it does.
    pub answers: bool,
    /// How long ago it last proved so.
    pub age: Duration,
}

impl Shared {
    /// Connects to the Redis at `url` for the deployment of this name. What is heard comes out of the second part, for
    /// each room where [`ear_of`] says.
    ///
    /// # Errors
    ///
    /// [`ConnectError`] says what is wrong and what to do about it. Nothing was begun.
    pub async fn connect(
        url: &str,
        deployment: &str,
    ) -> Result<(Arc<Self>, Vec<mpsc::Receiver<Heard>>), ConnectError> {
        let keys = Keys::of(deployment);
        let (ears, heard) = (0..EARS).map(|_| mpsc::channel(HEARD_MAX)).unzip();
        let client = connect::client(url)?;
        let instance = format!("{:016x}", crate::random::u64());
        let (told, returned) = watch::channel(0);
        let (orders, ordered) = mpsc::channel(link::ORDERS_MAX);
        let shared = Arc::new(Self {
            keys,
            scripts: Scripts::new(),
            instance,
            commands: RwLock::new(None),
            broken: Notify::new(),
            orders,
            beats: AtomicU64::new(0),
            returned,
            proved: Mutex::new(Instant::now()),
        });
        let mut link = link::Link::new(Arc::clone(&shared), client.clone(), ears, told);
        let pair = link.connect().await.map_err(|fault| connect::refused(&client, fault))?;
        connect::check(&client, &pair.commands).await?;
        tokio::spawn(link.hold(pair, ordered));
        Ok((shared, heard))
    }

    /// Whether it answers.
    pub fn probe(&self) -> Probe {
        let proved = *self.proved.lock().unwrap_or_else(PoisonError::into_inner);
        Probe { answers: self.answers(), age: proved.elapsed() }
    }

    /// Whether it answers, as far as is known.
    pub fn answers(&self) -> bool {
        self.commands().is_some()
    }

    /// Appends an event, once.
    ///
    /// # Errors
    ///
    /// [`Away`]: it may or may not have been appended; the same `key` tells next time.
    pub async fn append(&self, room: RoomId, bounds: Bounds, putting: Putting<'_>) -> Result<Put, Away> {
        let remembered = match putting.known {
            Known::Said => REPEATS_KNOWN_FOR,
            Known::Decided => DECISIONS_KNOWN_FOR,
        };
        let mut script = self.scripts.append.prepare_invoke();
        self.name(&mut script, room, &TALK);
        script.key(self.keys.said(room, putting.key));
        script.arg(self.keys.room_channel(room)).arg(fresh_epoch()).arg(putting.record);
        script.arg(bounds.events).arg(bounds.age.0).arg(remembered.0);
        let (hex, seq, repeat): (String, u64, u8) = self.ask(&script).await?;
        Ok(Put { top: Top { epoch: epoch(&hex).ok_or(Away)?, seq }, repeat: repeat == 1 })
    }

    /// Takes the event `of` out and appends `record`, which says so, in one step. False: it was not there any more.
    ///
    /// # Errors
    ///
    /// [`Away`]: it may or may not have been done.
    pub async fn redact(&self, room: RoomId, bounds: Bounds, of: Top, record: &str) -> Result<bool, Away> {
        let mut script = self.scripts.redact.prepare_invoke();
        self.name(&mut script, room, &TALK);
        script.arg(self.keys.room_channel(room)).arg(hex(of.epoch)).arg(of.seq).arg(record);
        script.arg(bounds.events).arg(bounds.age.0);
        Ok(self.ask::<u8>(&script).await? == 1)
    }

    /// Everything after `after`, or from the beginning if that belongs to another life of the room.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn read(&self, room: RoomId, bounds: Bounds, after: Option<Top>) -> Result<Read, Away> {
        let mut read = self.page(room, bounds, after.unwrap_or(Top { epoch: 0, seq: 0 })).await?;
        let mut came = read.records.len();
        while came == PAGE {
            let last = read.records.last().map_or(0, |last| last.seq);
            let page = self.page(room, bounds, Top { epoch: read.top.epoch, seq: last }).await?;
            came = page.records.len();
            if page.top.epoch == read.top.epoch {
                read.top = page.top;
                read.records.extend(page.records);
            } else {
                // The life ended between two pages: what was read of it is worth nothing.
                read = page;
            }
        }
        Ok(read)
    }

    async fn page(&self, room: RoomId, bounds: Bounds, after: Top) -> Result<Read, Away> {
        let mut script = self.scripts.read.prepare_invoke();
        self.name(&mut script, room, &TALK);
        script.arg(fresh_epoch()).arg(hex(after.epoch)).arg(after.seq).arg(PAGE).arg(bounds.age.0);
        let mut answer = self.ask::<Vec<redis::Value>>(&script).await?.into_iter();
        let top = Top {
            epoch: next::<String>(&mut answer).as_deref().and_then(epoch).ok_or(Away)?,
            seq: next(&mut answer).ok_or(Away)?,
        };
        let oldest = next(&mut answer).ok_or(Away)?;
        let mut records = Vec::new();
        while let Some(seq) = next(&mut answer) {
            let at = Timestamp(next(&mut answer).ok_or(Away)?);
            records.push(Recorded { seq, at, record: next(&mut answer).ok_or(Away)? });
        }
        Ok(Read { top, oldest, records })
    }

    /// Begins to hear a room. Everything that happens there from when this returns is heard. `life` tells one
    /// following of the room from a later one.
    ///
    /// # Errors
    ///
    /// [`Away`]: nothing is heard.
    pub async fn follow(&self, room: RoomId, life: u64) -> Result<(), Away> {
        if !self.answers() {
            return Err(Away);
        }
        let (done, confirmed) = oneshot::channel();
        self.orders.send(Order::Follow { room, life, done }).await.map_err(|_| Away)?;
        confirmed.await.map_err(|_| Away)?
    }

    /// Hears no more of a room, unless it is followed anew by now.
    pub async fn unfollow(&self, room: RoomId, life: u64) {
        // The other end is there for as long as this is.
        self.orders.send(Order::Unfollow { room, life }).await.ok();
    }

    /// Gives a sign to all who hear the room. It may be lost.
    pub async fn sign(&self, room: RoomId, sign: &str) {
        self.publish(&self.keys.room_channel(room), &format!("sign {sign}")).await.ok();
    }

    /// Says how many of a room are connected here, and learns how many are on all instances.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn count(&self, room: RoomId, here: Here) -> Result<Here, Away> {
        let mut script = self.scripts.count.prepare_invoke();
        script.key(self.keys.room(room, Part::Counts)).arg(self.keys.room_channel(room));
        script.arg(&self.instance).arg(here.seekers).arg(here.staff).arg(LEASE.0);
        let (seekers, staff) = self.ask(&script).await?;
        Ok(Here { seekers, staff })
    }

    /// Claims a nickname in a room for as long as beats renew it. False: somebody else has it.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn claim(&self, room: RoomId, who: &str, name: &str) -> Result<bool, Away> {
        let mut script = self.scripts.claim.prepare_invoke();
        script.key(self.keys.room(room, Part::Names)).arg(who).arg(name).arg(LEASE.0);
        Ok(self.ask::<u8>(&script).await? == 1)
    }

    /// Whether something may be done once more from a network: `per_minute`, on all instances together.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn allow(&self, limit: &str, network: u64, per_minute: u32) -> Result<Allowed, Away> {
        let mut script = self.scripts.limit.prepare_invoke();
        script.key(self.keys.limit(limit, network)).arg(per_minute);
        Ok(match self.ask(&script).await? {
            0 => Allowed::Now,
            wait => Allowed::In(wait),
        })
    }

    /// Drops what is too old of a room in which perhaps nobody is.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn sweep(&self, room: RoomId, bounds: Bounds) -> Result<(), Away> {
        let mut script = self.scripts.sweep.prepare_invoke();
        self.name(&mut script, room, &[Part::Stream, Part::Records]);
        script.arg(bounds.age.0);
        self.ask::<u8>(&script).await.map(|_| ())
    }

    /// Forgets a room that is over.
    ///
    /// # Errors
    ///
    /// [`Away`]: not forgotten yet.
    pub async fn forget(&self, room: RoomId) -> Result<(), Away> {
        let mut command = redis::cmd("DEL");
        for part in [Part::Meta, Part::Stream, Part::Records, Part::Counts, Part::Names] {
            command.arg(self.keys.room(room, part));
        }
        self.send(&command).await.map(|_: u32| ())
    }

    /// Says what this instance is and learns it of the others.
    ///
    /// # Errors
    ///
    /// [`Away`].
    pub async fn introduce(&self, saying: &str, telling: Telling) -> Result<Others, Away> {
        let mut script = self.scripts.house.prepare_invoke();
        script.key(self.keys.house()).arg(self.keys.house()).arg(&self.instance).arg(saying).arg(LEASE.0);
        script.arg(match telling {
            Telling::Nobody => 0,
            Telling::Everyone => 1,
        });
        self.ask(&script).await
    }

    /// Says that this instance is going.
    pub async fn leave(&self) {
        let mut script = self.scripts.leave_house.prepare_invoke();
        script.key(self.keys.house()).arg(self.keys.house()).arg(&self.instance);
        self.ask::<u8>(&script).await.ok();
    }

    /// Says and asks everything that is said and asked regularly, and waits until it has come the whole way round.
    ///
    /// # Errors
    ///
    /// [`Away`]: it did not come back in time. The connections are built anew.
    pub async fn beat(&self, saying: &str, rosters: Vec<Roster>) -> Result<Beaten, Away> {
        let built = self.commands().ok_or(Away)?.built;
        let beaten = self.go_round(saying, rosters).await;
        match beaten {
            Ok(_) => self.proved(),
            // Also a server that answers, and does not do what it is asked, is no feed.
            Err(Away) => self.is_broken(built),
        }
        beaten
    }

    async fn go_round(&self, saying: &str, rosters: Vec<Roster>) -> Result<Beaten, Away> {
        let others = self.introduce(saying, Telling::Nobody).await?;
        let asked = stream::iter(rosters).map(|roster| self.ask_of_room(roster)).buffer_unordered(TOGETHER);
        let answers: Vec<_> = asked.collect().await;
        let (mut tops, mut here) = (Vec::new(), Vec::new());
        for answer in answers {
            let (room, top, counted) = answer?;
            tops.push((room, top));
            here.push((room, counted));
        }
        let nonce = self.beats.fetch_add(1, Ordering::Relaxed) + 1;
        let told = tops.iter().map(tell_top).collect::<Vec<_>>().join(" ");
        let heard_by = self
            .publish(&self.keys.beat_channel(&self.instance), &format!("beat {nonce:016x} {told}"))
            .await?;
        let mut returned = self.returned.clone();
        let back = timeout(BEAT_WITHIN, returned.wait_for(|last| *last >= nonce)).await;
        if heard_by == 0 || !matches!(back, Ok(Ok(_))) {
            tracing::warn!("what was published did not come back; connecting to the feed again");
            return Err(Away);
        }
        Ok(Beaten { others, here })
    }

    async fn ask_of_room(&self, roster: Roster) -> Result<(RoomId, Top, Here), Away> {
        let Roster { room, bounds, copy, here, names } = roster;
        let mut script = self.scripts.beat.prepare_invoke();
        self.name(&mut script, room, &[Part::Meta, Part::Counts, Part::Names]);
        script.arg(self.keys.room_channel(room)).arg(&self.instance).arg(here.seekers).arg(here.staff);
        script.arg(LEASE.0).arg(bounds.age.0);
        for (who, name) in &names {
            script.arg(who).arg(name);
        }
        let (hex, seq, seekers, staff): (String, u64, u32, u32) = self.ask(&script).await?;
        // A life that is lost is begun by whoever reads next.
        let top = Top { epoch: epoch(&hex).unwrap_or(0), seq };
        if let Some(copy) = copy
            && copy.epoch == top.epoch
            && top.seq < copy.seq
        {
            self.renew(room, top.epoch).await?;
        }
        Ok((room, top, Here { seekers, staff }))
    }

    /// The room was put back to an earlier state (a replica took over that was behind): its sequence numbers would be
    /// given out a second time, so that its life ends.
    ///
    /// # Errors
    ///
    /// [`Away`]: it may or may not have ended.
    pub async fn renew(&self, room: RoomId, epoch: u64) -> Result<(), Away> {
        tracing::warn!(%room, "the feed has forgotten events of a room; its talk begins anew");
        let mut script = self.scripts.renew.prepare_invoke();
        self.name(&mut script, room, &TALK);
        script.arg(hex(epoch)).arg(fresh_epoch());
        self.ask::<u8>(&script).await.map(|_| ())
    }

    fn name(&self, script: &mut ScriptInvocation<'_>, room: RoomId, parts: &[Part]) {
        for part in parts {
            script.key(self.keys.room(room, *part));
        }
    }

    async fn publish(&self, channel: &str, payload: &str) -> Result<u32, Away> {
        let mut command = redis::cmd("PUBLISH");
        command.arg(channel).arg(payload);
        self.send(&command).await
    }

    async fn send<T: FromRedisValue>(&self, command: &Cmd) -> Result<T, Away> {
        let Commands { built, mut connection } = self.commands().ok_or(Away)?;
        self.noted(built, command.query_async(&mut connection).await)
    }

    async fn ask<T: FromRedisValue>(&self, script: &ScriptInvocation<'_>) -> Result<T, Away> {
        let Commands { built, mut connection } = self.commands().ok_or(Away)?;
        self.noted(built, script.invoke_async(&mut connection).await)
    }

    /// Notes what an answer says of the connection. The words of an error could quote what was sent.
    fn noted<T>(&self, built: u64, answer: Result<T, RedisError>) -> Result<T, Away> {
        answer.map_err(|fault| {
            if link::is_broken(&fault) {
                self.is_broken(built);
            } else {
                tracing::error!(kind = ?fault.kind(), code = fault.code(), "the feed refused what it was asked");
            }
            Away
        })
    }

    /// The connection is in doubt, unless it has been replaced by now.
    fn is_broken(&self, built: u64) {
        if self.commands().is_some_and(|commands| commands.built == built) {
            self.broken.notify_one();
        }
    }

    fn proved(&self) {
        *self.proved.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn commands(&self) -> Option<Commands> {
        self.commands.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn next<T: FromRedisValue>(answer: &mut impl Iterator<Item = redis::Value>) -> Option<T> {
    T::from_redis_value(answer.next()?).ok()
}

fn hex(epoch: u64) -> String {
    format!("{epoch:016x}")
}

/// An epoch that no room had before.
fn fresh_epoch() -> String {
    hex(crate::random::u64())
}
