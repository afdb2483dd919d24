//! The clock of the house, which nobody can set while somebody waits.
//!
//! How long someone waits is counted by the clock of the processor. That of the machine is looked at when the house
//! opens, and again whenever nobody waits ([`follow`]): if it is set forward or back by an hour in between, no page comes
//! an hour too early or too late, and only the times that are shown are an hour off until then.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use domain::words::Timestamp;

/// The clock of this process.
static CLOCK: Clock = Clock { offset: AtomicI64::new(UNSET) };
/// Nobody has asked it yet.
const UNSET: i64 = i64::MIN;

/// A clock that goes on by itself once it was set.
struct Clock {
    /// What is to be added to the time since the start of this process, in milliseconds.
    offset: AtomicI64,
}

impl Clock {
    /// The time so many milliseconds after the start. `machine` is looked at the first time only.
    fn read(&self, since_start: i64, machine: impl FnOnce() -> Timestamp) -> Timestamp {
        match self.offset.load(Ordering::Relaxed) {
            UNSET => self.set(since_start, machine()),
            offset => Timestamp(offset + since_start),
        }
    }

    fn set(&self, since_start: i64, to: Timestamp) -> Timestamp {
        self.offset.store(to.0 - since_start, Ordering::Relaxed);
        to
    }
}

/// The time of the house.
pub fn now() -> Timestamp {
    CLOCK.read(since_start(), wall)
}

/// The clock of the machine. For what other machines count along: one-time codes.
pub fn wall() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Sets the clock of the house by that of the machine. To be called while nobody waits.
pub fn follow() -> Timestamp {
    CLOCK.set(since_start(), wall())
}

/// Sets the clock of the house by that of the machine, but not to before `last`, when something was decided last:
/// somebody may wait since then.
pub(super) fn begin(last: Timestamp) {
    CLOCK.set(since_start(), wall().max(last));
}

fn since_start() -> i64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let since = START.get_or_init(Instant::now).elapsed();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 43_200_000;
    const HOUR: i64 = 3_600_000;

    fn set_at(machine: i64) -> Clock {
        let clock = Clock { offset: AtomicI64::new(UNSET) };
        clock.read(0, || Timestamp(machine));
        clock
    }

    #[test]
    fn whoever_sets_the_clock_of_the_machine_changes_nothing_of_how_long_someone_waits() {
        for machine in [NOON + HOUR, NOON - HOUR, 0, i64::MAX] {
            let clock = set_at(NOON);
            assert_eq!(clock.read(60_000, || Timestamp(machine)), Timestamp(NOON + 60_000), "{machine}");
        }
    }

    #[test]
    fn while_nobody_waits_it_follows_and_goes_on_from_there() {
        let clock = set_at(NOON);
        clock.set(5_000, Timestamp(NOON + HOUR));
        assert_eq!(clock.read(6_000, || Timestamp(0)), Timestamp(NOON + HOUR + 1_000));
        clock.set(7_000, Timestamp(NOON - HOUR));
        assert_eq!(clock.read(7_500, || Timestamp(0)), Timestamp(NOON - HOUR + 500));
    }
}
