//! Languages of the seekers' page: none is offered that nobody has read.

use serde_json::json;
use tests::House;
use tests::wire::Problem;

#[tokio::test]
async fn a_language_is_offered_once_a_coordinator_has_switched_it_on_and_stays_so_after_a_restart() {
    let mut house = House::opens().await;
    assert_eq!(house.offers_languages().await, ["en"]);
    house.cleo.switches_language_on("de").await.unwrap();
    house.cleo.switches_language_on("ar").await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    house.cleo.comes_back().await;
    assert_eq!(house.offers_languages().await, ["en", "ar", "de"]);
    assert_eq!(house.cleo.looks_at_languages().await.unwrap(), ["ar by Cleo", "de by Cleo"]);

    house.cleo.switches_language_off("de").await.unwrap();
    assert_eq!(house.offers_languages().await, ["en", "ar"]);
}

#[tokio::test]
async fn english_is_never_switched_off_and_what_is_no_language_is_not_found() {
    let house = House::opens().await;
    assert_eq!(house.cleo.switches_language_off("en").await, Err(Problem::OutOfRange));
    assert_eq!(house.cleo.switches_language_on("deutsch").await, Err(Problem::NotFound));
    assert_eq!(house.offers_languages().await, ["en"]);
}

#[tokio::test]
async fn somebody_may_say_in_which_language_they_read_and_says_nothing_that_is_none() {
    let house = House::opens().await;
    let enters =
        |language: &str| json!({ "band": house.band, "nickname": "Quiet Heron", "language": language });
    let stranger = house.server.stranger();
    stranger.posts("/api/seekers", &enters("uk")).await.done().expect("a language");
    let refused = stranger.posts("/api/seekers", &enters("Ukrainian, from Lviv")).await.done();
    assert_eq!(refused, Err(Problem::Malformed));
}
