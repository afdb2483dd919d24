//! The last events of one room, in order: an epoch, a sequence without gaps, and bounds in every direction.

use std::collections::{HashMap, VecDeque};
use std::fmt;

use domain::id::{ClientMessageId, SeekerId, StaffId};
use domain::words::{Span, Timestamp};

use super::Top;

/// How long sending a message again is recognised.
const REPEATS_KNOWN_FOR: Span = Span::minutes(10);
/// How many messages are recognised when sent again. At the pace of a full room this is more than ten minutes of talk.
const REPEATS_KNOWN: usize = 1_024;

/// How much a ring remembers. It forgets as soon as one of the three is passed.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Events.
    pub events: usize,
    /// The sum of their weights, in bytes.
    pub bytes: usize,
    /// How old an event may be.
    pub age: Span,
}

/// What makes two messages the same one, sent twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A seeker's.
    Seeker(SeekerId, ClientMessageId),
    /// A staff member's.
    Staff(StaffId, ClientMessageId),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seeker(seeker, message) => write!(f, "seeker:{seeker}:{message}"),
            Self::Staff(staff, message) => write!(f, "staff:{staff}:{message}"),
        }
    }
}

/// Where an event stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its sequence number.
    pub seq: u64,
    /// It was appended before; nothing changed now.
    pub repeat: bool,
}

/// Where an event that comes from elsewhere stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Right behind the newest.
    Next,
    /// It is here, or was.
    Known,
    /// Something between the newest and it is missing.
    Ahead,
    /// In another life of the room.
    Elsewhere,
}

/// The last events of one room.
pub struct Ring<T> {
    epoch: u64,
    top: u64,
    slots: VecDeque<Slot<T>>,
    bytes: usize,
    bounds: Bounds,
    sent: HashMap<Key, u64>,
    sent_order: VecDeque<(Key, Timestamp)>,
}

struct Slot<T> {
    at: Timestamp,
    bytes: usize,
    item: T,
}

impl<T> Ring<T> {
    /// An empty ring. `epoch` is random, so that a client never takes one life of the room for another.
    pub fn begin(epoch: u64, bounds: Bounds) -> Self {
        Self {
            epoch,
            top: 0,
            slots: VecDeque::new(),
            bytes: 0,
            bounds,
            sent: HashMap::new(),
            sent_order: VecDeque::new(),
        }
    }

    /// A ring in which everything up to `top` is forgotten.
    pub fn go_on(top: Top, bounds: Bounds) -> Self {
        Self { top: top.seq, ..Self::begin(top.epoch, bounds) }
    }

    /// Where an event of `epoch` with the number `seq` stands.
    pub fn stands(&self, Top { epoch, seq }: Top) -> Stands {
        if epoch != self.epoch {
            Stands::Elsewhere
        } else if seq <= self.top {
            Stands::Known
        } else if seq == self.top + 1 {
            Stands::Next
        } else {
            Stands::Ahead
        }
    }

    /// Where it stands.
    pub fn top(&self) -> Top {
        Top { epoch: self.epoch, seq: self.top }
    }

    /// Where the message `key` stands, if it was appended lately.
    pub fn seq_of(&self, key: Key) -> Option<u64> {
        self.sent.get(&key).copied()
    }

    /// Puts an event behind the newest, unless its key was appended before. `item` learns its sequence number.
    pub fn append(&mut self, at: Timestamp, key: Key, bytes: usize, item: impl FnOnce(u64) -> T) -> Appended {
        match self.seq_of(key) {
            Some(seq) => Appended { seq, repeat: true },
            None => Appended { seq: self.put(at, Some(key), bytes, item), repeat: false },
        }
    }

    /// Puts an event behind the newest, whatever its key, and tells its sequence number.
    pub fn put(&mut self, at: Timestamp, key: Option<Key>, bytes: usize, item: impl FnOnce(u64) -> T) -> u64 {
        self.top += 1;
        if let Some(key) = key {
            self.sent.insert(key, self.top);
            self.sent_order.push_back((key, at));
        }
        self.slots.push_back(Slot { at, bytes, item: item(self.top) });
        self.bytes += bytes;
        self.forget(at);
        self.top
    }

    /// The event at `seq`, to be looked at or replaced in place; `None` once it is forgotten.
    pub fn get_mut(&mut self, seq: u64) -> Option<&mut T> {
        let index = usize::try_from(seq.checked_sub(self.oldest())?).ok()?;
        self.slots.get_mut(index).map(|slot| &mut slot.item)
    }

    /// Exactly what came after `after` in `epoch`; `None` if that is not wholly known any more, or never was.
    pub fn missed(&self, epoch: u64, after: u64) -> Option<impl Iterator<Item = &T>> {
        if epoch != self.epoch || after > self.top || after + 1 < self.oldest() {
            return None;
        }
        let skip = usize::try_from(after + 1 - self.oldest()).ok()?;
        Some(self.slots.iter().skip(skip).map(|slot| &slot.item))
    }

    /// The events since `then`: what someone who comes in is shown.
    pub fn since(&self, then: Timestamp) -> impl Iterator<Item = &T> {
        let skip = self.slots.partition_point(|slot| slot.at < then);
        self.slots.iter().skip(skip).map(|slot| &slot.item)
    }

    /// Drops what is past the bounds.
    pub fn forget(&mut self, now: Timestamp) {
        while let Some(oldest) = self.slots.front() {
            let too_many = self.slots.len() > self.bounds.events || self.bytes > self.bounds.bytes;
            if !too_many && now.since(oldest.at) < self.bounds.age {
                break;
            }
            self.bytes -= oldest.bytes;
            self.slots.pop_front();
        }
        while let Some((key, at)) = self.sent_order.front() {
            if self.sent_order.len() <= REPEATS_KNOWN && now.since(*at) < REPEATS_KNOWN_FOR {
                break;
            }
            self.sent.remove(key);
            self.sent_order.pop_front();
        }
    }

    /// The sequence number of the oldest event that is remembered, or of the next if none is.
    fn oldest(&self) -> u64 {
        self.top + 1 - self.slots.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Bounds = Bounds { events: 5, bytes: 1_000, age: Span::minutes(120) };

    fn spoken(events: u64) -> Ring<u64> {
        let mut ring = Ring::begin(7, BOUNDS);
        for second in 0..events {
            ring.put(at(second), None, 1, |seq| seq);
        }
        ring
    }

    fn at(second: u64) -> Timestamp {
        Timestamp(i64::try_from(second * 1_000).expect("small"))
    }

    fn missed(ring: &Ring<u64>, epoch: u64, after: u64) -> Option<Vec<u64>> {
        ring.missed(epoch, after).map(|events| events.copied().collect())
    }

    #[test]
    fn someone_who_comes_back_gets_exactly_what_they_missed() {
        let ring = spoken(5);
        assert_eq!(missed(&ring, 7, 3), Some(vec![4, 5]));
        assert_eq!(missed(&ring, 7, 5), Some(vec![]));
    }

    #[test]
    fn what_is_no_longer_wholly_known_is_not_given_in_part() {
        let ring = spoken(9);
        assert_eq!(missed(&ring, 7, 4), Some(vec![5, 6, 7, 8, 9]));
        assert_eq!(missed(&ring, 7, 3), None, "4 is forgotten");
        assert_eq!(missed(&ring, 8, 5), None, "another life of the room");
        assert_eq!(missed(&ring, 7, 10), None, "ahead of us: not our sequence");
    }

    #[test]
    fn a_message_sent_again_stands_where_it_stood() {
        let mut ring = Ring::begin(7, BOUNDS);
        let key = Key::Seeker(SeekerId(1), ClientMessageId(2));
        let first = ring.append(at(0), key, 1, |seq| seq);
        let again = ring.append(at(1), key, 1, |seq| seq);
        assert_eq!(again, Appended { seq: first.seq, repeat: true });
        assert_eq!(ring.top().seq, 1);
    }

    #[test]
    fn what_comes_from_elsewhere_has_one_place() {
        let ring = spoken(5);
        let stands = |epoch, seq| ring.stands(Top { epoch, seq });
        assert_eq!(stands(7, 5), Stands::Known);
        assert_eq!(stands(7, 6), Stands::Next);
        assert_eq!(stands(7, 7), Stands::Ahead);
        assert_eq!(stands(8, 6), Stands::Elsewhere);
    }

    #[test]
    fn a_ring_goes_on_behind_what_is_forgotten() {
        let mut ring = Ring::go_on(Top { epoch: 7, seq: 40 }, BOUNDS);
        assert_eq!(ring.put(at(0), None, 1, |seq| seq), 41);
        assert_eq!(missed(&ring, 7, 40), Some(vec![41]));
        assert_eq!(missed(&ring, 7, 39), None, "40 is not known here");
    }

    #[test]
    fn a_slow_room_forgets_too() {
        let mut ring = spoken(3);
        ring.forget(at(120 * 60 + 1));
        assert_eq!(ring.since(at(0)).count(), 1, "only the one of less than two hours ago");
    }

    #[test]
    fn weight_is_bounded() {
        let mut ring = Ring::begin(7, BOUNDS);
        for _ in 0..3 {
            ring.put(at(0), None, 600, |seq| seq);
        }
        assert_eq!(ring.since(at(0)).copied().collect::<Vec<_>>(), [3]);
    }

    proptest! {
        #[test]
        fn a_resume_is_gapless_or_refused(events in 0_u64..40, after in 0_u64..45) {
            let ring = spoken(events);
            match missed(&ring, 7, after) {
                Some(events) => prop_assert_eq!(events, (after + 1..=ring.top().seq).collect::<Vec<_>>()),
                None => prop_assert!(after > ring.top().seq || ring.top().seq - after > 5),
            }
        }
    }
}
