//! Somebody sends as fast as they can.

use std::time::{Duration, Instant};

use serde_json::json;
use tests::wire::Refusal;
use tests::{ClientMessageId, House, Seeker, fresh_id};

/// Messages a second.
const RATE: u32 = 2_000;
const SECONDS: u32 = 5;

#[tokio::test]
async fn two_thousand_messages_a_second_from_one_do_not_keep_another_from_talking() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let flooder = house.seeker_in_the_room("Slow Badger").await;

    let talk = async {
        let mut slowest = Duration::ZERO;
        for cup in 0..8 {
            let text = format!("cup {cup} of the evening");
            let begun = Instant::now();
            heron.says(house.evening, &text).await.shown();
            let answered = begun.elapsed();
            otter.hears(house.evening, &text).await;
            slowest = slowest.max(answered);
        }
        slowest
    };
    let (sent, slowest) = tokio::join!(floods(&flooder, &house), talk);
    println!(
        "{sent} messages were sent by one; another's slowest answer, waits for pace included: {slowest:?}"
    );
    assert_eq!(otter.reads(house.evening).iter().filter(|text| text.contains("of the evening")).count(), 8);

    let view = flooder.view();
    let answered = view.answers.len();
    let too_fast = |answer: &tests::wire::Answer| {
        matches!(answer, tests::wire::Answer::Refused { refusal: Refusal::TooFast { .. } })
    };
    let refused = view.answers.values().flatten().filter(|(answer, _)| too_fast(answer)).count();
    println!(
        "{answered} of them were answered, {refused} with a request to wait; the end: {:?}",
        view.closed
    );
    let closed = flooder.is_closed().await;
    assert_eq!(closed.code, Some(4003));
    let reason: serde_json::Value = serde_json::from_str(&closed.reason).expect("the reason is JSON");
    assert!(reason["retry_ms"].as_u64().is_some_and(|wait| wait > 0), "{reason}");
}

/// Sends steadily until the server has had enough, at most for [`SECONDS`].
async fn floods(flooder: &Seeker, house: &House) -> u32 {
    let mut beat = tokio::time::interval(Duration::from_millis(10));
    let mut sent = 0;
    for _ in 0..SECONDS * 100 {
        beat.tick().await;
        for _ in 0..RATE / 100 {
            let id = ClientMessageId(fresh_id());
            let text = format!("line {sent}");
            let frame =
                json!({ "type": "post", "room": house.evening, "client_message_id": id, "text": text });
            if !flooder.tries_to_send(&frame).await {
                return sent;
            }
            sent += 1;
        }
    }
    sent
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
