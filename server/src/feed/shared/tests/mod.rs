//! The feed on a real Redis.

mod contract;
mod following;

use std::sync::Arc;
use std::time::Duration;

use domain::id::RoomId;
use domain::words::Span;
use tests::RedisServer;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{Known, Putting, Shared};
use crate::feed::{Bounds, Heard};

const ROOM: RoomId = RoomId(7);
const BOUNDS: Bounds = Bounds { events: 8, bytes: 1 << 20, age: Span::minutes(120) };
/// How long anything may take before a story says that it never came.
const PATIENCE: Duration = Duration::from_secs(20);

/// An instance that hears, with one ear for all rooms of a story.
struct Instance {
    shared: Arc<Shared>,
    heard: mpsc::UnboundedReceiver<Heard>,
}

impl Instance {
    /// Connects, and answers at once whenever it is to read the rooms.
    async fn of(redis: &RedisServer) -> Self {
        let (shared, ears) = Shared::connect(&redis.url(), "story").await.expect("Redis is there");
        let (tell, heard) = mpsc::unbounded_channel();
        for mut ear in ears {
            let tell = tell.clone();
            tokio::spawn(async move {
                while let Some(heard) = ear.recv().await {
                    if let Heard::Back(done) = heard {
                        done.send(()).ok();
                    } else {
                        tell.send(heard).ok();
                    }
                }
            });
        }
        let mut instance = Self { shared, heard };
        instance.hears("that talk goes on", |heard| matches!(heard, Heard::Live).then_some(())).await;
        instance
    }

    /// The first thing it hears that `wanted` wants.
    async fn hears<T>(&mut self, what: &str, wanted: impl Fn(Heard) -> Option<T>) -> T {
        let search = async {
            loop {
                let heard = self.heard.recv().await.expect("it listens");
                if let Some(found) = wanted(heard) {
                    return found;
                }
            }
        };
        timeout(PATIENCE, search).await.unwrap_or_else(|_| panic!("it never heard {what}"))
    }

    async fn hears_of(&mut self, record: &str) -> u64 {
        let wanted = |heard| {
            let Heard::Event(ROOM, _, recorded) = heard else { return None };
            (recorded.record == record).then_some(recorded.seq)
        };
        self.hears("what was said", wanted).await
    }

    async fn says(&self, key: &str, record: &str) -> super::Put {
        self.shared.append(ROOM, BOUNDS, putting(key, record)).await.expect("Redis is there")
    }
}

fn putting<'a>(key: &'a str, record: &'a str) -> Putting<'a> {
    Putting { key, record, known: Known::Said }
}
