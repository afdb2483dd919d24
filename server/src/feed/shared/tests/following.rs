//! What instances hear of each other, and what they do when Redis is not itself.

use std::time::Duration;

use domain::id::RoomId;
use tests::RedisServer;
use tokio::time::timeout;

use super::super::{Allowed, Away, Here, Known, Putting, Roster};
use super::{BOUNDS, Heard, Instance, PATIENCE, ROOM, putting};
use crate::feed::Bounds;
use domain::words::Span;

async fn two(redis: &RedisServer) -> (Instance, Instance) {
    let (here, there) = (Instance::of(redis).await, Instance::of(redis).await);
    here.shared.follow(ROOM, 1).await.expect("Redis is there");
    there.shared.follow(ROOM, 1).await.expect("Redis is there");
    (here, there)
}

fn roster(room: RoomId, seekers: u32) -> Roster {
    Roster { room, bounds: BOUNDS, copy: None, here: Here { seekers, staff: 0 }, names: Vec::new() }
}

/// Waits until the feed is away, or back.
async fn answers(instance: &Instance, wanted: bool) {
    let change = async {
        while instance.shared.answers() != wanted {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, change).await.expect("it finds out");
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_who_follows_a_room_hears_everything_in_one_order() {
    let redis = RedisServer::starts().await;
    let (mut here, mut there) = two(&redis).await;
    for number in 0..20 {
        let (by, key) = (if number % 2 == 0 { &here } else { &there }, format!("{number}"));
        assert_eq!(by.says(&key, &key).await.top.seq, number + 1);
    }
    for instance in [&mut here, &mut there] {
        for number in 0..20 {
            assert_eq!(instance.hears_of(&format!("{number}")).await, number + 1);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_said_on_two_instances_is_said_once() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    let (first, again) = (here.says("k", "once").await, there.says("k", "once").await);
    assert_eq!((first.top, first.repeat, again.repeat), (again.top, false, true));
    here.says("l", "next").await;
    assert_eq!(here.hears_of("once").await, 1);
    assert_eq!(here.hears_of("next").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_hears_a_room_they_no_longer_follow() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    here.shared.unfollow(ROOM, 1).await;
    here.shared.follow(RoomId(8), 1).await.expect("behind the wish no longer to follow the other");
    there.says("k", "unheard").await;
    there.shared.append(RoomId(8), BOUNDS, putting("k", "heard")).await.expect("Redis is there");
    let first = here.hears("anything", |heard| {
        let Heard::Event(room, _, _) = heard else { return None };
        Some(room)
    });
    assert_eq!(first.await, RoomId(8));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_wish_to_leave_does_not_end_a_later_following() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    here.shared.follow(ROOM, 2).await.expect("Redis is there");
    here.shared.unfollow(ROOM, 1).await;
    here.shared.follow(RoomId(8), 1).await.expect("behind that wish");
    there.says("k", "still heard").await;
    here.hears_of("still heard").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_stands_still_is_away_and_what_was_said_meanwhile_is_said_once() {
    let redis = RedisServer::starts().await;
    let (here, _there) = two(&redis).await;
    here.says("k", "before").await;
    redis.is_frozen();
    let refused = here.shared.append(ROOM, BOUNDS, putting("l", "meanwhile")).await;
    assert_eq!(refused, Err(Away));
    answers(&here, false).await;
    redis.thaws();
    answers(&here, true).await;
    let sent_again = here.says("l", "meanwhile").await;
    assert_eq!(sent_again.top.seq, 2, "whether or not it got through the first time");
    assert_eq!(here.says("m", "after").await.top.seq, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_follows_still_hears_after_the_subscriptions_were_cut() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    assert!(redis.cuts_subscriptions().await >= 2);
    here.hears("that the feed is away", |heard| matches!(heard, Heard::Away).then_some(())).await;
    here.hears("that talk goes on", |heard| matches!(heard, Heard::Live).then_some(())).await;
    answers(&there, true).await;
    there.says("k", "after").await;
    here.hears_of("after").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_that_were_forgotten_are_sent_again() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    there.says("k", "before").await;
    redis.forgets_scripts().await;
    there.says("l", "after").await;
    assert_eq!(here.hears_of("after").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_has_lost_everything_begins_a_new_life() {
    let mut redis = RedisServer::starts().await;
    let (here, there) = two(&redis).await;
    let before = here.says("k", "before").await.top;
    redis.is_killed().await;
    answers(&here, false).await;
    redis.starts_again().await;
    answers(&here, true).await;
    answers(&there, true).await;
    let after = here.says("l", "after").await.top;
    assert_eq!(after.seq, 1);
    assert_ne!(after.epoch, before.epoch);
    assert_eq!(there.shared.read(ROOM, BOUNDS, Some(before)).await.expect("there").top, after);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_beat_comes_back_and_says_where_the_rooms_stand() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    let top = there.says("k", "said").await.top;
    here.shared.beat("{}", vec![roster(ROOM, 1)]).await.expect("it comes back");
    let heard = here.hears("the beat", |heard| {
        let Heard::Beat(tops) = heard else { return None };
        Some(tops.to_vec())
    });
    assert_eq!(heard.await, [(ROOM, top)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_put_back_to_an_earlier_state_begins_a_new_life() {
    let redis = RedisServer::starts().await;
    let (here, _there) = two(&redis).await;
    let top = here.says("k", "kept").await.top;
    let ahead = super::super::Top { seq: top.seq + 3, ..top };
    let mut behind = roster(ROOM, 1);
    behind.copy = Some(ahead);
    here.shared.beat("{}", vec![behind]).await.expect("it comes back");
    assert_ne!(here.says("l", "after").await.top.epoch, top.epoch);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_counted_on_all_instances_until_theirs_is_gone() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    here.shared.count(ROOM, Here { seekers: 2, staff: 1 }).await.expect("there");
    let sum = there.shared.count(ROOM, Here { seekers: 3, staff: 0 }).await.expect("there");
    assert_eq!(sum, Here { seekers: 5, staff: 1 });
    here.hears("the sums", |heard| matches!(heard, Heard::Here(ROOM, it) if it == sum).then_some(())).await;
    let left = there.shared.count(ROOM, Here::default()).await.expect("there");
    assert_eq!(left, Here { seekers: 2, staff: 1 });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nickname_is_one_persons_in_a_room_on_all_instances() {
    let redis = RedisServer::starts().await;
    let (here, there) = two(&redis).await;
    assert_eq!(here.shared.claim(ROOM, "one", "quiet heron").await, Ok(true));
    assert_eq!(there.shared.claim(ROOM, "two", "quiet heron").await, Ok(false));
    assert_eq!(there.shared.claim(ROOM, "one", "quiet heron").await, Ok(true), "the same person");
    assert_eq!(there.shared.claim(RoomId(8), "two", "quiet heron").await, Ok(true), "another room");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_holds_on_all_instances_together() {
    let redis = RedisServer::starts().await;
    let (here, there) = two(&redis).await;
    assert_eq!(here.shared.allow("joins", 1, 2).await, Ok(Allowed::Now));
    assert_eq!(there.shared.allow("joins", 1, 2).await, Ok(Allowed::Now));
    let Ok(Allowed::In(wait)) = here.shared.allow("joins", 1, 2).await else { panic!("once too often") };
    assert!((1..=30_000).contains(&wait), "{wait}");
    assert_eq!(here.shared.allow("joins", 2, 2).await, Ok(Allowed::Now), "another network");
    assert_eq!(here.shared.allow("seekers", 1, 2).await, Ok(Allowed::Now), "something else");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_old_is_forgotten_also_in_a_room_in_which_something_is_said() {
    let redis = RedisServer::starts().await;
    let here = Instance::of(&redis).await;
    here.says("k", "old").await;
    let at_once = Bounds { age: Span(0), ..BOUNDS };
    here.shared.sweep(ROOM, Bounds { age: Span(i64::from(u32::MAX)), ..BOUNDS }).await.expect("there");
    assert_eq!(here.shared.read(ROOM, BOUNDS, None).await.expect("there").records.len(), 1, "not too old");
    while here.shared.read(ROOM, at_once, None).await.expect("there").records.len() == 1 {}
    assert!(redis.holds("old").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_is_over_leaves_no_word() {
    let redis = RedisServer::starts().await;
    let (here, _there) = two(&redis).await;
    here.says("k", "between the two of us").await;
    assert_eq!(redis.holds("between the two of us").await.len(), 1);
    here.shared.forget(ROOM).await.expect("there");
    assert!(redis.holds("between the two of us").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_leaves_no_word() {
    let redis = RedisServer::starts().await;
    let (mut here, there) = two(&redis).await;
    let top = here.says("k", "better not").await.top;
    assert_eq!(there.shared.redact(ROOM, BOUNDS, top, "taken back").await, Ok(true));
    assert_eq!(there.shared.redact(ROOM, BOUNDS, top, "taken back").await, Ok(false), "once");
    assert_eq!(here.hears_of("taken back").await, 2);
    assert!(redis.holds("better not").await.is_empty());
    assert_eq!(here.says("k", "better not").await.top, top, "sent again, it is not said again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_is_recognised_for_longer_than_what_was_said() {
    let redis = RedisServer::starts().await;
    let here = Instance::of(&redis).await;
    here.says("said", "said").await;
    let putting = Putting { key: "decided", record: "decided", known: Known::Decided };
    here.shared.append(ROOM, BOUNDS, putting).await.expect("there");
    let lasts = async |key: &str| {
        let key = format!("beside:story:{{{ROOM}}}:said:{key}");
        Duration::from_millis(redis.asks::<u64>(redis::cmd("PTTL").arg(key)).await)
    };
    assert!(lasts("said").await <= Duration::from_mins(10));
    assert!(lasts("decided").await > Duration::from_hours(24));
}
