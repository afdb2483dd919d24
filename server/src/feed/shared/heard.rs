//! What comes over the subscriptions.

use std::sync::Arc;

use domain::id::RoomId;
use domain::words::Timestamp;
use redis::{FromRedisValue, PushInfo, PushKind};
use tokio::sync::oneshot;

use super::keys::room_of;
use crate::feed::{Here, Recorded, Top};

/// What an instance hears from the feed. What belongs to one room comes in the order in which it happened there.
pub enum Heard {
    /// Something happened in a room, in this epoch.
    Event(RoomId, u64, Recorded),
    /// A sign that may be lost, as whoever gave it wrote it.
    Sign(RoomId, String),
    /// How many are in a room has changed.
    Here(RoomId, Here),
    /// Another instance came, went, or has other staff.
    House,
    /// Where rooms stood when the beat was sent. Everything up to there should have been heard by now.
    Beat(Arc<[(RoomId, Top)]>),
    /// The feed does not answer. Nothing more is heard until it is back.
    Away,
    /// The feed is back, and anything may have been missed. To be answered when all rooms were read.
    Back(oneshot::Sender<()>),
    /// All rooms were read: talk goes on.
    Live,
}

/// A publication, taken apart.
pub(super) enum Publication {
    Heard(RoomId, Heard),
    House,
    Beat { nonce: u64, tops: Arc<[(RoomId, Top)]> },
    Disconnected,
}

/// `None`: it is not for us, or from a version that says more.
pub(super) fn publication(push: PushInfo) -> Option<Publication> {
    match push.kind {
        PushKind::Disconnection => return Some(Publication::Disconnected),
        PushKind::Message => {}
        PushKind::Other(_)
        | PushKind::Invalidate
        | PushKind::PMessage
        | PushKind::SMessage
        | PushKind::Unsubscribe
        | PushKind::PUnsubscribe
        | PushKind::SUnsubscribe
        | PushKind::Subscribe
        | PushKind::PSubscribe
        | PushKind::SSubscribe
        | _ => return None,
    }
    let mut data = push.data.into_iter().filter_map(|value| String::from_redis_value(value).ok());
    let (channel, payload) = (data.next()?, data.next()?);
    let (kind, rest) = payload.split_once(' ').unwrap_or((&payload, ""));
    match (kind, room_of(&channel)) {
        ("event", Some(room)) => {
            let mut parts = rest.splitn(4, ' ');
            let epoch = epoch(parts.next()?)?;
            let (seq, at) = (parts.next()?.parse().ok()?, Timestamp(parts.next()?.parse().ok()?));
            let recorded = Recorded { seq, at, record: parts.next()?.to_owned() };
            Some(Publication::Heard(room, Heard::Event(room, epoch, recorded)))
        }
        ("sign", Some(room)) => Some(Publication::Heard(room, Heard::Sign(room, rest.to_owned()))),
        ("here", Some(room)) => {
            let (seekers, staff) = rest.split_once(' ')?;
            let here = Here { seekers: seekers.parse().ok()?, staff: staff.parse().ok()? };
            Some(Publication::Heard(room, Heard::Here(room, here)))
        }
        ("house", None) => Some(Publication::House),
        ("beat", None) => {
            let mut parts = rest.split(' ');
            let nonce = u64::from_str_radix(parts.next()?, 16).ok()?;
            Some(Publication::Beat { nonce, tops: parts.filter_map(top).collect() })
        }
        _ => None,
    }
}

/// What a beat says of a room.
pub(super) fn tell_top((room, top): &(RoomId, Top)) -> String {
    format!("{room}:{:016x}:{}", top.epoch, top.seq)
}

fn top(told: &str) -> Option<(RoomId, Top)> {
    let mut parts = told.splitn(3, ':');
    let room = parts.next()?.parse().ok()?;
    Some((room, Top { epoch: epoch(parts.next()?)?, seq: parts.next()?.parse().ok()? }))
}

/// An epoch as the scripts write it.
pub(super) fn epoch(hex: &str) -> Option<u64> {
    u64::from_str_radix(hex, 16).ok()
}

#[cfg(test)]
mod tests {
    use redis::Value;

    use super::super::keys::Keys;
    use super::*;

    const ROOM: RoomId = RoomId(7);

    fn published(channel: &str, payload: &str) -> Option<Publication> {
        let data = [channel, payload].map(|part| Value::BulkString(part.into())).to_vec();
        publication(PushInfo { kind: PushKind::Message, data })
    }

    #[test]
    fn a_record_may_hold_anything_a_person_can_write() {
        let channel = Keys::of("1a2b3c4d").room_channel(ROOM);
        let heard = published(&channel, "event 00000000000000ff 12 1700 {\"text\":\"a b\nc :{}\"}");
        let Some(Publication::Heard(ROOM, Heard::Event(ROOM, epoch, recorded))) = heard else {
            panic!("not an event")
        };
        assert_eq!((epoch, recorded.seq, recorded.at), (255, 12, Timestamp(1700)));
        assert_eq!(recorded.record, "{\"text\":\"a b\nc :{}\"}");
    }

    #[test]
    fn a_beat_says_where_each_room_stands() {
        let keys = Keys::of("1a2b3c4d");
        let tops = [(ROOM, Top { epoch: 1, seq: 2 }), (RoomId(8), Top { epoch: 3, seq: 0 })];
        let told = tops.iter().map(tell_top).collect::<Vec<_>>().join(" ");
        let heard = published(&keys.beat_channel("a"), &format!("beat 00000000000000aa {told}"));
        let Some(Publication::Beat { nonce: 0xaa, tops: heard }) = heard else { panic!("not a beat") };
        assert_eq!(*heard, tops);
    }

    #[test]
    fn what_a_later_version_says_is_passed_over() {
        let channel = Keys::of("1a2b3c4d").room_channel(ROOM);
        for payload in ["", "event", "event x 1 2 {}", "event 1 x 2 {}", "here 1", "applause 7"] {
            assert!(published(&channel, payload).is_none(), "{payload:?}");
        }
    }
}
