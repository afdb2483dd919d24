//! What waits to be sent on one connection. Bounded: a reader who is too slow is told so and
//! let go, and never silently skipped over.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::wire::Frame;

/// Most frames that wait for one reader.
const FRAMES_MAX: usize = 256;
/// Most bytes that wait for one reader.
const BYTES_MAX: usize = 256 * 1024;

/// Why a connection is closed. `server/PROTOCOL.md` has the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    /// This server stops; another, or the same, takes over.
    GoingAway {
        /// Within how many milliseconds everybody is to be back.
        return_within: u32,
    },
    /// The reader was too slow.
    Slow,
    /// Nothing was heard for too long.
    Silent,
    /// Far too many frames.
    Flood,
    /// What came was no frame of ours, again and again, or came in the wrong order.
    Malformed,
    /// The token or session is not valid, or no longer.
    SignedOut,
    /// No greeting came in time.
    NoGreeting,
    /// A frame was larger than 16 KiB.
    TooLarge,
}

impl Close {
    /// 4000 to 4499: connect again. 4500 to 4999: do not.
    pub fn code(self) -> u16 {
        match self {
            Self::GoingAway { .. } => 4000,
            Self::Slow => 4001,
            Self::Silent => 4002,
            Self::Flood => 4003,
            Self::Malformed => 4500,
            Self::SignedOut => 4501,
            Self::NoGreeting => 4502,
            Self::TooLarge => 4503,
        }
    }

    /// How long the page should wait before it connects again, spread so that not everyone comes at once.
    pub fn reason(self) -> String {
        let spread = |from: u64, width: u64| from + crate::random::u64() % width;
        let retry = match self {
            Self::GoingAway { return_within } => spread(250, u64::from(return_within).max(1)),
            Self::Slow | Self::Silent => spread(500, 1_500),
            Self::Flood => spread(5_000, 5_000),
            Self::Malformed | Self::SignedOut | Self::NoGreeting | Self::TooLarge => return String::new(),
        };
        format!("{{\"retry_ms\":{retry}}}")
    }
}

/// What to send next.
#[derive(Debug)]
pub enum Next {
    /// These, in order; and whether to send where the person stands, or what awaits them, behind them.
    Send {
        /// Frames.
        frames: VecDeque<Frame>,
        /// The boards changed since they were last sent.
        boards: bool,
    },
    /// Say good-bye. Nothing comes after it.
    Close(Close),
}

/// The outgoing queue of one connection.
#[derive(Default)]
pub struct Outbox {
    waiting: Mutex<Waiting>,
    wake: Notify,
}

#[derive(Default)]
struct Waiting {
    frames: VecDeque<Frame>,
    bytes: usize,
    boards: bool,
    close: Option<Close>,
}

impl Outbox {
    /// Queues a frame. A queue that overflows is emptied, and its connection closed as slow.
    pub fn push(&self, frame: Frame) {
        let mut waiting = self.lock();
        if waiting.close.is_some() {
            return;
        }
        if waiting.frames.len() == FRAMES_MAX || waiting.bytes + frame.len() > BYTES_MAX {
            waiting.end(Close::Slow);
        } else {
            waiting.bytes += frame.len();
            waiting.frames.push_back(frame);
        }
        drop(waiting);
        self.wake.notify_one();
    }

    /// Notes that where the person stands, or what awaits them, has changed. However often, it is sent once, as it is then.
    pub fn boards_changed(&self) {
        self.lock().boards = true;
        self.wake.notify_one();
    }

    /// Ends the connection. The first reason given stands.
    pub fn close(&self, why: Close) {
        self.lock().end(why);
        self.wake.notify_one();
    }

    /// Waits until there is something to send. May be cancelled without losing anything.
    pub async fn next(&self) -> Next {
        loop {
            let woken = self.wake.notified();
            if let Some(next) = self.take() {
                return next;
            }
            woken.await;
        }
    }

    fn take(&self) -> Option<Next> {
        let mut waiting = self.lock();
        if let Some(why) = waiting.close {
            return Some(Next::Close(why));
        }
        if waiting.frames.is_empty() && !waiting.boards {
            return None;
        }
        waiting.bytes = 0;
        let boards = std::mem::take(&mut waiting.boards);
        Some(Next::Send { frames: std::mem::take(&mut waiting.frames), boards })
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn end(&mut self, why: Close) {
        self.frames = VecDeque::new();
        self.bytes = 0;
        self.close.get_or_insert(why);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOING_AWAY: Close = Close::GoingAway { return_within: 2_000 };

    fn sent(next: Next) -> usize {
        match next {
            Next::Send { frames, .. } => frames.len(),
            Next::Close(why) => panic!("closed: {why:?}"),
        }
    }

    #[tokio::test]
    async fn a_slow_reader_is_let_go_and_never_skipped_over() {
        let outbox = Outbox::default();
        for _ in 0..FRAMES_MAX {
            outbox.push("hello".into());
        }
        assert_eq!(sent(outbox.next().await), FRAMES_MAX);
        for _ in 0..=FRAMES_MAX {
            outbox.push("hello".into());
        }
        assert!(matches!(outbox.next().await, Next::Close(Close::Slow)));
    }

    #[tokio::test]
    async fn what_waits_is_bounded_in_bytes_too() {
        let outbox = Outbox::default();
        let large = "x".repeat(BYTES_MAX / 4);
        for _ in 0..5 {
            outbox.push(large.clone().into());
        }
        assert!(matches!(outbox.next().await, Next::Close(Close::Slow)));
    }

    #[tokio::test]
    async fn the_first_reason_to_close_stands_and_nothing_comes_after_it() {
        let outbox = Outbox::default();
        outbox.close(GOING_AWAY);
        outbox.close(Close::Slow);
        outbox.push("late".into());
        assert!(matches!(outbox.next().await, Next::Close(GOING_AWAY)));
    }

    #[tokio::test]
    async fn boards_that_changed_many_times_are_sent_once() {
        let outbox = Outbox::default();
        outbox.boards_changed();
        outbox.boards_changed();
        assert!(matches!(outbox.next().await, Next::Send { boards: true, .. }));
        outbox.push("hello".into());
        assert!(matches!(outbox.next().await, Next::Send { boards: false, .. }));
    }

    #[test]
    fn the_two_ranges_of_close_codes_are_kept() {
        let again = [GOING_AWAY, Close::Slow, Close::Silent, Close::Flood];
        let never = [Close::Malformed, Close::SignedOut, Close::NoGreeting, Close::TooLarge];
        assert!(
            again.iter().all(|why| (4000..4500).contains(&why.code()) && why.reason().contains("retry_ms"))
        );
        assert!(never.iter().all(|why| (4500..5000).contains(&why.code()) && why.reason().is_empty()));
    }
}
