//! Looking at the journal because somebody asks, and not at the next nudge.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{Notify, watch};

/// Who wants the journal looked at, and up to whom it was.
pub(super) struct Looks {
    asked: AtomicU64,
    wanted: Notify,
    answered: watch::Sender<u64>,
}

impl Default for Looks {
    fn default() -> Self {
        Self { asked: AtomicU64::new(0), wanted: Notify::new(), answered: watch::Sender::new(0) }
    }
}

impl Looks {
    /// Asks, and returns when it was looked at after that.
    pub(super) async fn ask(&self) {
        let mine = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        self.wanted.notify_one();
        // The sender is this value itself.
        self.answered.subscribe().wait_for(|answered| *answered >= mine).await.ok();
    }

    /// Returns when somebody has asked.
    pub(super) async fn wanted(&self) {
        self.wanted.notified().await;
    }

    /// How many have asked.
    pub(super) fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    /// The journal was looked at since so many had asked.
    pub(super) fn answer(&self, asked: u64) {
        self.answered.send_replace(asked);
    }
}
