//! How often someone has written a message of concern lately: three within an hour are urgent.
//!
//! Remembered by seeker and not by connection, so that a lost network does not begin the count anew.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::id::{ClientMessageId, SeekerId};
use domain::words::{Span, Timestamp};

/// How long a message of concern counts towards the next.
const COUNTS_FOR: Span = Span::minutes(60);
/// Remembered for one person: two before a message decide; more only tell a repeat.
const REMEMBERED: usize = 8;

/// Everyone's messages of concern within the last hour.
#[derive(Default)]
pub(super) struct Concerns {
    all: Mutex<HashMap<SeekerId, VecDeque<(ClientMessageId, Timestamp)>>>,
}

impl Concerns {
    /// How many `seeker` wrote before `message`.
    pub(super) fn before(&self, seeker: SeekerId, message: ClientMessageId, now: Timestamp) -> u32 {
        let all = self.lock();
        let counted = all.get(&seeker).into_iter().flatten();
        let counted = counted.filter(|(id, at)| *id != message && now.since(*at) < COUNTS_FOR);
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    }

    /// Notes one. The same message twice is one.
    pub(super) fn note(&self, seeker: SeekerId, message: ClientMessageId, now: Timestamp) {
        let mut all = self.lock();
        let recent = all.entry(seeker).or_default();
        if recent.iter().any(|(id, _)| *id == message) {
            return;
        }
        if recent.len() == REMEMBERED {
            recent.pop_front();
        }
        recent.push_back((message, now));
    }

    /// Forgets whoever wrote none in the last hour.
    pub(super) fn forget(&self, now: Timestamp) {
        self.lock().retain(|_, recent| recent.back().is_some_and(|(_, at)| now.since(*at) < COUNTS_FOR));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<SeekerId, VecDeque<(ClientMessageId, Timestamp)>>> {
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

    #[test]
    fn concerns_add_up_within_an_hour() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, FIRST, minute(0));
        concerns.note(ROBIN, SECOND, minute(30));
        assert_eq!(concerns.before(ROBIN, THIRD, minute(59)), 2);
        assert_eq!(concerns.before(ROBIN, THIRD, minute(60)), 1);
        assert_eq!(concerns.before(ROBIN, THIRD, minute(90)), 0);
    }

    #[test]
    fn a_message_sent_again_does_not_count_towards_itself() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, FIRST, minute(0));
        concerns.note(ROBIN, SECOND, minute(1));
        concerns.note(ROBIN, SECOND, minute(2));
        assert_eq!(concerns.before(ROBIN, SECOND, minute(3)), 1);
    }

    #[test]
    fn one_persons_concerns_are_not_anothers() {
        let concerns = Concerns::default();
        concerns.note(ROBIN, FIRST, minute(0));
        assert_eq!(concerns.before(SeekerId(2), SECOND, minute(1)), 0);
    }
}
