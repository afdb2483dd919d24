//! A disk that is full, as this process sees it.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// The number of the signal that says that a file may not grow. It ends whoever does not listen to it.
const TOO_LARGE: i32 = 25;

/// A disk on which no file of this process can grow. There is room again once this is dropped.
#[derive(Debug)]
pub struct FullDisk {
    before: Rlimit,
    _signal: Signal,
}

impl FullDisk {
    /// From now on.
    pub fn begins() -> Self {
        let before = getrlimit(Resource::Fsize);
        let listened = signal(SignalKind::from_raw(TOO_LARGE)).expect("signals can be listened to");
        setrlimit(Resource::Fsize, Rlimit { current: Some(1), ..before }).expect("limits can be lowered");
        Self { before, _signal: listened }
    }
}

impl Drop for FullDisk {
    fn drop(&mut self) {
        setrlimit(Resource::Fsize, self.before).expect("limits can be raised again");
    }
}
