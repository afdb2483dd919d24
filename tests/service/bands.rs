//! Age bands never mix.

use tests::wire::{Problem, Refusal};
use tests::{GLAD, House, Seeker, Server};

const TWO_BANDS: &str = r#"
[[bands]]
band = "adults"
label = "18 and over"

[[bands]]
band = "teens"
label = "16 and 17"
"#;

#[tokio::test]
async fn people_meet_only_rooms_and_people_of_their_own_band() {
    let house = House::opens_on(Server::starts_with_settings(TWO_BANDS).await).await;
    assert_eq!(house.band, "adults");
    let after_school = house.cleo.makes_a_room("After school", "teens").await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = Seeker::enters(house.server.stranger(), "teens", "Amber Otter").await.unwrap();

    let names =
        |rooms: Vec<tests::wire::RoomCard>| rooms.into_iter().map(|card| card.name).collect::<Vec<_>>();
    assert_eq!(names(heron.looks_for_rooms().await), ["Evening"]);
    assert_eq!(names(otter.looks_for_rooms().await), ["After school"]);
    assert_eq!(names(house.cleo.looks_at_rooms().await.unwrap()), ["After school", "Evening"]);
    assert_eq!(heron.is_refused(after_school).await, Refusal::UnknownRoom);
    assert_eq!(otter.is_refused(house.evening).await, Refusal::UnknownRoom);
    assert_eq!(otter.says_once(house.evening, GLAD).await.refused(), Refusal::UnknownRoom);

    otter.joins(after_school).await;
    otter.says(after_school, GLAD).await.shown();
    heron.pings().await;
    assert!(!heron.ever_saw(GLAD));
}

#[tokio::test]
async fn nobody_changes_their_band_with_their_nickname() {
    let house = House::opens_on(Server::starts_with_settings(TWO_BANDS).await).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let after_school = house.cleo.makes_a_room("After school", "teens").await.unwrap();
    if let Ok(renamed) = Seeker::enters(heron.caller.clone(), "teens", "Slow Badger").await {
        assert_eq!(renamed.is_refused(after_school).await, Refusal::UnknownRoom);
    }
}

#[tokio::test]
async fn a_band_that_the_house_does_not_have_is_refused() {
    let house = House::opens().await;
    let stranger = house.server.stranger();
    let refused = Seeker::enters(stranger, "teens", "Quiet Heron").await;
    assert_eq!(refused.expect_err("this house is for adults"), Problem::UnknownBand);
    assert_eq!(house.cleo.makes_a_room("After school", "teens").await, Err(Problem::UnknownBand));
}
