//! The clock of the house, which nobody can set while somebody waits.
//!
//! How long someone waits is counted by the clock of the processor. That of the machine is looked at when the house
//! opens, and again whenever nobody waits ([`follow`]): if it is set forward or back by an hour in between, no page comes
//! an hour too early or too late, and only the times that are shown are an hour off until then.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use domain::words::Timestamp;

/// What is to be added to the time since this process first asked for it, in milliseconds.
static OFFSET: AtomicI64 = AtomicI64::new(i64::MIN);

/// The time of the house.
pub fn now() -> Timestamp {
    match OFFSET.load(Ordering::Relaxed) {
        i64::MIN => follow(),
        offset => Timestamp(offset + since_start()),
    }
}

/// The clock of the machine. For what other machines count along: one-time codes.
pub fn wall() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Sets the clock of the house by that of the machine. To be called while nobody waits.
pub fn follow() -> Timestamp {
    set(wall())
}

/// Sets the clock of the house by that of the machine, but not to before `last`, when something was decided last:
/// somebody may wait since then.
pub(super) fn begin(last: Timestamp) {
    set(wall().max(last));
}

fn set(to: Timestamp) -> Timestamp {
    OFFSET.store(to.0 - since_start(), Ordering::Relaxed);
    to
}

fn since_start() -> i64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let since = START.get_or_init(Instant::now).elapsed();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
