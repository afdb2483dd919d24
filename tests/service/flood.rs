//! Somebody sends as fast as they can.

use std::time::{Duration, Instant};

use serde_json::json;
use tests::wire::{Answer, Refusal};
use tests::{ClientMessageId, House, RoomId, Seeker, fresh_id};

/// Messages a second.
const RATE: u32 = 2_000;
const FLOODING: Duration = Duration::from_secs(8);

#[tokio::test]
async fn two_thousand_messages_a_second_from_one_do_not_keep_another_from_talking() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let mut flooder = house.seeker_in_the_room("Slow Badger").await;

    let (flood, slowest) = tokio::join!(floods(&mut flooder, &house), talk(&heron, &otter, house.evening));
    let Flood { sent, answered, refused, closed } = flood;
    println!(
        "one sent {sent} messages in {FLOODING:?}: {answered} answered, {refused} of them with a request to wait"
    );
    println!("it was closed {closed} times and came back; another's slowest answer meanwhile: {slowest:?}");
    assert!(closed > 0, "whoever never stops is let go");
    let heard = otter.reads(house.evening);
    assert_eq!(heard.iter().filter(|text| text.ends_with("of the evening")).count(), CUPS);
}

const CUPS: usize = 6;

/// Talks as people do, and gives the longest that an answer took.
async fn talk(heron: &Seeker, otter: &Seeker, room: RoomId) -> Duration {
    let mut slowest = Duration::ZERO;
    for cup in 0..CUPS {
        let text = format!("cup {cup} of the evening");
        let id = ClientMessageId(fresh_id());
        loop {
            let begun = Instant::now();
            let said = heron.sends_again(room, id, &text).await;
            slowest = slowest.max(begun.elapsed());
            match said.asked_to_wait() {
                Some(wait) => tokio::time::sleep(wait).await,
                None => break,
            }
        }
        otter.hears(room, &text).await;
    }
    slowest
}

#[derive(Default)]
struct Flood {
    sent: u32,
    answered: usize,
    refused: usize,
    closed: u32,
}

/// Sends steadily, and comes back each time the server has had enough.
async fn floods(flooder: &mut Seeker, house: &House) -> Flood {
    let begun = Instant::now();
    let mut flood = Flood::default();
    let mut beat = tokio::time::interval(Duration::from_millis(10));
    while begun.elapsed() < FLOODING {
        beat.tick().await;
        for _ in 0..RATE / 100 {
            let id = ClientMessageId(fresh_id());
            let text = format!("line {}", flood.sent);
            let frame =
                json!({ "type": "post", "room": house.evening, "client_message_id": id, "text": text });
            if !flooder.tries_to_send(&frame).await {
                break;
            }
            flood.sent += 1;
        }
        if flooder.is_over() {
            was_let_go(flooder, &mut flood).await;
            flooder.comes_back().await;
            flooder.sends(&json!({ "type": "join", "room": house.evening })).await;
        }
    }
    flood
}

async fn was_let_go(flooder: &Seeker, flood: &mut Flood) {
    let closed = flooder.is_closed().await;
    assert_eq!(closed.code, Some(4003));
    let reason: serde_json::Value = serde_json::from_str(&closed.reason).expect("the reason is JSON");
    assert!(reason["retry_ms"].as_u64().is_some_and(|wait| wait > 0), "{reason}");
    let view = flooder.view();
    let too_fast = |answer: &Answer| matches!(answer, Answer::Refused { refusal: Refusal::TooFast { .. } });
    flood.closed += 1;
    flood.answered += view.answers.len();
    flood.refused += view.answers.values().flatten().filter(|(answer, _)| too_fast(answer)).count();
}

#[tokio::test]
async fn a_network_that_lets_in_too_many_at_once_is_told_when_to_try_again() {
    let house = House::opens().await;
    let network = house.server.stranger();
    let body = json!({ "band": house.band, "nickname": "Quiet Heron" });
    for _ in 0..2_000 {
        let reply = network.posts("/api/seekers", &body).await;
        if let Err(problem) = reply.done() {
            let tests::wire::Problem::TooFast { retry_after_ms } = problem else { panic!("{problem:?}") };
            assert!(retry_after_ms > 0);
            house.seeker("Amber Otter").await;
            return;
        }
    }
    panic!("two thousand people entered from one network at once");
}
