//! The two connections to Redis: held, watched, and built anew together when anything about them is in doubt.
//!
//! One task does it, and changes the subscriptions one after the other, so that following a room anew and having
//! stopped to follow it cannot overtake each other.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use domain::id::RoomId;
use futures_util::FutureExt;
use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, PushInfo, RedisError};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{sleep, timeout};

use super::heard::{Publication, publication};
use super::{Commands, Heard, Shared};
use crate::feed::Away;

/// How long Redis may take to be connected to, and to answer. Whoever says something is told within two seconds that it
/// could not be said.
const ANSWERS_WITHIN: Duration = Duration::from_millis(1_500);
/// Commands that wait to be written.
const COMMANDS_MAX: usize = 1_024;
/// Wishes to follow a room, or no longer to, that wait their turn.
pub(super) const ORDERS_MAX: usize = 1_024;
/// How many rooms are subscribed to with one command.
const ROOMS_TOGETHER: usize = 512;
/// How long to wait before trying to connect again: the first time, and at most.
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(100);
const TRY_AGAIN_AFTER_MAX: Duration = Duration::from_secs(1);
/// How long the rooms may take to be read after the feed came back.
const READ_WITHIN: Duration = Duration::from_secs(10);

/// A wish about the subscriptions.
pub(super) enum Order {
    Follow { room: RoomId, life: u64, done: oneshot::Sender<Result<(), Away>> },
    Unfollow { room: RoomId, life: u64 },
}

/// Both connections, alive.
pub(super) struct Pair {
    pub(super) commands: MultiplexedConnection,
    subscriptions: MultiplexedConnection,
}

/// What holds them.
pub(super) struct Link {
    shared: Arc<Shared>,
    client: Client,
    ears: Arc<[mpsc::Sender<Heard>]>,
    returned: watch::Sender<u64>,
    followed: HashMap<RoomId, u64>,
    /// Tells connections apart, so that what an old one still says of itself does not end a new one.
    built: u64,
}

impl Link {
    pub(super) fn new(
        shared: Arc<Shared>,
        client: Client,
        ears: Vec<mpsc::Sender<Heard>>,
        returned: watch::Sender<u64>,
    ) -> Self {
        Self { shared, client, ears: ears.into(), returned, followed: HashMap::new(), built: 0 }
    }

    /// Connects both, and subscribes to what concerns the whole house.
    pub(super) async fn connect(&mut self) -> Result<Pair, RedisError> {
        self.built += 1;
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(ANSWERS_WITHIN))
            .set_response_timeout(Some(ANSWERS_WITHIN))
            .set_pipeline_buffer_size(COMMANDS_MAX);
        let listening = config.clone().set_push_sender(self.listener(self.built));
        let commands = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        let mut subscriptions = self.client.get_multiplexed_async_connection_with_config(&listening).await?;
        subscriptions.subscribe(self.shared.keys.house()).await?;
        subscriptions.subscribe(self.shared.keys.beat_channel(&self.shared.instance)).await?;
        Ok(Pair { commands, subscriptions })
    }

    /// Passes on what is heard. It runs inside the connection and must not wait: what finds no room is dropped, and the
    /// next beat finds out.
    fn listener(&self, built: u64) -> impl Fn(PushInfo) -> Result<(), Away> + Send + Sync + 'static {
        let (ears, returned, shared) =
            (Arc::clone(&self.ears), self.returned.clone(), Arc::downgrade(&self.shared));
        let deaf = AtomicBool::new(false);
        move |push| {
            let Some(publication) = publication(push) else { return Ok(()) };
            let heard = match publication {
                Publication::Heard(room, heard) => ears[ear_of(room, ears.len())].try_send(heard).is_ok(),
                Publication::House => ears[0].try_send(Heard::House).is_ok(),
                Publication::Beat { nonce, tops } => {
                    let all = ears.iter().all(|ear| ear.try_send(Heard::Beat(Arc::clone(&tops))).is_ok());
                    if all {
                        returned.send_replace(nonce);
                    }
                    all
                }
                Publication::Disconnected => {
                    if let Some(shared) = shared.upgrade() {
                        shared.is_broken(built);
                    }
                    true
                }
            };
            if !heard && !deaf.swap(true, Ordering::Relaxed) {
                tracing::warn!("more is said than can be worked off; the next beat repairs what was missed");
            } else if heard {
                deaf.store(false, Ordering::Relaxed);
            }
            Ok(())
        }
    }

    /// Holds the connections for as long as the feed is wanted.
    pub(super) async fn hold(mut self, first: Pair, mut orders: mpsc::Receiver<Order>) {
        let (mut pair, mut wait) = (first, TRY_AGAIN_AFTER);
        loop {
            if self.begin(&mut pair).await.is_ok() {
                self.serve(&mut pair, &mut orders).await;
                self.go_away().await;
                wait = TRY_AGAIN_AFTER;
            }
            self.set(None);
            pair = self.connect_again(&mut wait, &mut orders).await;
        }
    }

    /// Follows all that was followed, and has it read, from a server that takes what is written.
    async fn begin(&self, pair: &mut Pair) -> Result<(), Away> {
        let mut tried = redis::cmd("SET");
        tried.arg(self.shared.keys.beat_channel(&self.shared.instance)).arg("tried").arg("PX").arg(1);
        tried.query_async::<()>(&mut pair.commands).await.map_err(|_| Away)?;
        // What was said of the connections before these.
        self.shared.broken.notified().now_or_never();
        let rooms: Vec<_> = self.followed.keys().map(|room| self.shared.keys.room_channel(*room)).collect();
        for some in rooms.chunks(ROOMS_TOGETHER) {
            pair.subscriptions.subscribe(some).await.map_err(|_| Away)?;
        }
        self.set(Some(Commands { built: self.built, connection: pair.commands.clone() }));
        let mut read = Vec::new();
        for ear in &*self.ears {
            let (done, all_read) = oneshot::channel();
            ear.send(Heard::Back(done)).await.map_err(|_| Away)?;
            read.push(all_read);
        }
        let all = async {
            for all_read in read {
                all_read.await.map_err(|_| Away)?;
            }
            Ok(())
        };
        timeout(READ_WITHIN, all).await.map_err(|_| Away)??;
        self.shared.proved();
        tracing::info!("the feed is there");
        self.ears[0].send(Heard::Live).await.map_err(|_| Away)
    }

    /// Changes subscriptions until something breaks.
    async fn serve(&mut self, pair: &mut Pair, orders: &mut mpsc::Receiver<Order>) {
        loop {
            let order = tokio::select! {
                () = self.shared.broken.notified() => return,
                order = orders.recv() => order,
            };
            match order {
                Some(Order::Follow { room, life, done }) => {
                    let channel = self.shared.keys.room_channel(room);
                    let followed = pair.subscriptions.subscribe(channel).await.map_err(|_| Away);
                    if followed.is_ok() {
                        self.followed.insert(room, life);
                    }
                    // Whoever wanted it may have gone meanwhile.
                    done.send(followed).ok();
                    if followed.is_err() {
                        return;
                    }
                }
                Some(Order::Unfollow { room, life }) => {
                    if self.forget(room, life) {
                        let channel = self.shared.keys.room_channel(room);
                        if pair.subscriptions.unsubscribe(channel).await.is_err() {
                            return;
                        }
                    }
                }
                None => return,
            }
        }
    }

    async fn go_away(&self) {
        self.set(None);
        tracing::warn!("the feed is away: nothing can be said until it is back");
        // An ear that is gone is one whose house is closing.
        self.ears[0].send(Heard::Away).await.ok();
    }

    async fn connect_again(&mut self, wait: &mut Duration, orders: &mut mpsc::Receiver<Order>) -> Pair {
        loop {
            let mut left = Vec::new();
            let pair = {
                let tried = async {
                    sleep(*wait).await;
                    self.connect().await
                };
                tokio::pin!(tried);
                loop {
                    tokio::select! {
                        pair = &mut tried => break pair,
                        Some(order) = orders.recv() => match order {
                            Order::Follow { done, .. } => _ = done.send(Err(Away)),
                            Order::Unfollow { room, life } => left.push((room, life)),
                        },
                    }
                }
            };
            for (room, life) in left {
                self.forget(room, life);
            }
            *wait = (*wait * 2).min(TRY_AGAIN_AFTER_MAX);
            match pair {
                Ok(pair) => return pair,
                Err(fault) => tracing::debug!(kind = ?fault.kind(), "the feed is still away"),
            }
        }
    }

    /// False: it has been followed anew since.
    fn forget(&mut self, room: RoomId, life: u64) -> bool {
        let is_this = self.followed.get(&room) == Some(&life);
        if is_this {
            self.followed.remove(&room);
        }
        is_this
    }

    fn set(&self, commands: Option<Commands>) {
        *self.shared.commands.write().unwrap_or_else(PoisonError::into_inner) = commands;
    }
}

/// Which of so many ears hears of a room. Always the same one, so that what happens there is worked off in order.
pub fn ear_of(room: RoomId, ears: usize) -> usize {
    usize::try_from(room.0 % ears as u64).expect("less than the number of ears")
}

/// Whether an error leaves the connection in doubt.
pub(super) fn is_broken(fault: &RedisError) -> bool {
    fault.is_io_error()
        || fault.is_timeout()
        || fault.is_connection_dropped()
        || fault.is_unrecoverable_error()
}
