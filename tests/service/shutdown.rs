//! The server is asked to end.

use std::time::Duration;

use tests::{House, IN_DANGER};

#[tokio::test]
async fn everyone_is_told_to_come_back_and_the_server_ends_within_ten_seconds() {
    let mut house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let greeting = tests::Knock::by(&house.server.stranger()).enters().await.unwrap();
    let deaf = house.seeker_in_the_room("Slow Badger").await;
    deaf.stops_reading();
    let maya = house.moderator("Maya").await;
    let _half_open = house.server.stranger().dials().await.unwrap();

    house.server.is_asked_to_end();
    for page in [&*heron, &*maya, &*house.cleo, &greeting] {
        assert_eq!(page.is_closed().await.code, Some(4000));
    }
    let status = house.server.ends_within(Duration::from_secs(10)).await.expect("within ten seconds");
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn what_was_decided_is_there_after_an_orderly_end() {
    let mut house = House::opens().await;
    let mut dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    house.server.is_asked_to_end();
    house.server.ends_within(Duration::from_secs(10)).await.expect("within ten seconds");
    house.server.starts_again().await;
    dana.comes_back().await;
    dana.is_called().await;
}
