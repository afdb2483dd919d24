//! How often someone has written a message of concern lately: three within an hour are urgent.
//!
//! Remembered by seeker and not by connection, so that a lost network does not begin the count anew.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::id::{ClientMessageId, RoomId, SeekerId};
use domain::words::{Span, Timestamp};

/// How long a message of concern counts towards the next.
const COUNTS_FOR: Span = Span::minutes(60);
/// Remembered for one person: two before a message decide; more only tell a repeat.
const REMEMBERED: usize = 8;

/// A message of concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Concern {
    pub(super) message: ClientMessageId,
    pub(super) room: RoomId,
    pub(super) at: Timestamp,
}

/// Everyone's messages of concern within the last hour.
#[derive(Default)]
pub(super) struct Concerns {
    all: Mutex<HashMap<SeekerId, VecDeque<Concern>>>,
}

impl Concerns {
    /// How many `seeker` wrote before `message`.
    pub(super) fn before(&self, seeker: SeekerId, message: ClientMessageId, now: Timestamp) -> u32 {
        let all = self.lock();
        let counted = all.get(&seeker).into_iter().flatten();
        let counted = counted.filter(|it| it.message != message && now.since(it.at) < COUNTS_FOR);
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    }

    /// Notes one. The same message twice is one.
    pub(super) fn note(&self, seeker: SeekerId, concern: Concern) {
        let mut all = self.lock();
        let recent = all.entry(seeker).or_default();
        if recent.iter().any(|it| it.message == concern.message) {
            return;
        }
        if recent.len() == REMEMBERED {
            recent.pop_front();
        }
        recent.push_back(concern);
    }

    /// The latest of `seeker`, if it is not older than `within`.
    pub(super) fn latest(&self, seeker: SeekerId, now: Timestamp, within: Span) -> Option<Concern> {
        let latest = self.lock().get(&seeker)?.back().copied();
        latest.filter(|concern| now.since(concern.at) <= within)
    }

    /// Forgets whoever wrote none in the last hour.
    pub(super) fn forget(&self, now: Timestamp) {
        self.lock().retain(|_, recent| recent.back().is_some_and(|last| now.since(last.at) < COUNTS_FOR));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<SeekerId, VecDeque<Concern>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROBIN: SeekerId = SeekerId(1);
    const FIRST: ClientMessageId = ClientMessageId(1);
    const SECOND: ClientMessageId = ClientMessageId(2);
    const THIRD: ClientMessageId = ClientMessageId(3);

    fn minute(count: i64) -> Timestamp {
        Timestamp(0).plus(Span::minutes(count))
    }

    fn concern(message: ClientMessageId, at: i64) -> Concern {
        Concern { message, room: RoomId(1), at: minute(at) }
    }

    #[test]
    fn concerns_add_up_within_an_hour() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, concern(FIRST, 0));
        concerns.note(ROBIN, concern(SECOND, 30));
        assert_eq!(concerns.before(ROBIN, THIRD, minute(59)), 2);
        assert_eq!(concerns.before(ROBIN, THIRD, minute(60)), 1);
        assert_eq!(concerns.before(ROBIN, THIRD, minute(90)), 0);
    }

    #[test]
    fn a_message_sent_again_does_not_count_towards_itself() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, concern(FIRST, 0));
        concerns.note(ROBIN, concern(SECOND, 1));
        concerns.note(ROBIN, concern(SECOND, 2));
        assert_eq!(concerns.before(ROBIN, SECOND, minute(3)), 1);
    }

    #[test]
    fn one_persons_concerns_are_not_anothers() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, concern(FIRST, 0));
        assert_eq!(concerns.before(SeekerId(2), SECOND, minute(1)), 0);
    }

    #[test]
    fn the_latest_is_remembered_for_as_long_as_it_matters() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, concern(FIRST, 0));
        concerns.note(ROBIN, concern(SECOND, 1));
        let latest = |at| concerns.latest(ROBIN, minute(at), Span::minutes(5)).map(|it| it.message);
        assert_eq!((latest(6), latest(7)), (Some(SECOND), None));
    }
}
