//! How the journal is, and when it last answered.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// How the journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journal {
    /// It answers.
    Answering,
    /// It does not; it is tried again and again.
    Away,
    /// It cannot be followed any further, for as long as this process lives.
    Stopped(Stop),
}

/// Why the journal cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A newer version writes what this one does not understand.
    Newer,
    /// It was changed, or is shorter than it was.
    Broken,
}

/// Shared by the one who feels it and all who ask.
pub(super) struct Pulse(Mutex<(Journal, Instant)>);

impl Default for Pulse {
    /// As after reading it whole.
    fn default() -> Self {
        Self(Mutex::new((Journal::Answering, Instant::now())))
    }
}

impl Pulse {
    /// It has answered.
    pub(super) fn beat(&self) {
        *self.lock() = (Journal::Answering, Instant::now());
    }

    /// It has not, or not as it should.
    pub(super) fn stop(&self, journal: Journal) {
        self.lock().0 = journal;
    }

    pub(super) fn felt(&self) -> (Journal, Instant) {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, (Journal, Instant)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
