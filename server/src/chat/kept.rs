//! How long it takes until the words of someone in danger are kept, on this instance.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Upper bounds of the buckets, in milliseconds: 250 at the median and 500 for 99 of 100 is what to stay within.
pub const KEPT_WITHIN_MS: [u64; 9] = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500];

/// Counted since this instance was started.
#[derive(Default)]
pub struct KeptWithin {
    buckets: [AtomicU64; KEPT_WITHIN_MS.len()],
    count: AtomicU64,
    sum_micros: AtomicU64,
}

impl KeptWithin {
    pub(super) fn note(&self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        if let Some(bucket) = KEPT_WITHIN_MS.iter().position(|bound| micros <= bound * 1_000) {
            self.buckets[bucket].fetch_add(1, Ordering::Relaxed);
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        self.sum_micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// How many stayed within each bound, those within a smaller one included.
    pub fn so_far(&self) -> [u64; KEPT_WITHIN_MS.len()] {
        let mut so_far = 0;
        std::array::from_fn(|bucket| {
            so_far += self.buckets[bucket].load(Ordering::Relaxed);
            so_far
        })
    }

    /// How many in all, and how long they took together, in seconds.
    pub fn total(&self) -> (u64, f64) {
        let sum = Duration::from_micros(self.sum_micros.load(Ordering::Relaxed));
        (self.count.load(Ordering::Relaxed), sum.as_secs_f64())
    }
}
