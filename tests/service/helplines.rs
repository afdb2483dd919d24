//! Numbers to call: nobody is shown one that nobody has checked.

use hyper::StatusCode;
use hyper::header::{CACHE_CONTROL, ETAG};
use tests::wire::Problem;
use tests::{Caller, Helplines, House, Server};

#[tokio::test]
async fn a_number_is_shown_only_after_a_coordinator_has_confirmed_it() {
    let house = House::opens().await;
    let heron = house.seeker("Quiet Heron").await;
    assert!(heron.caller.is_shown_numbers().await.is_empty(), "nothing is shown that nobody has checked");

    let known = house.cleo.looks_at_numbers_of("AT").await.unwrap();
    assert!(known.len() > 1 && known.iter().all(|it| it.stands() == "off" && it.sources() > 1));
    let [emergency, first, ..] = &known[..] else { panic!("Austria has lines: {known:?}") };
    house.cleo.confirms_numbers("AT", std::slice::from_ref(first)).await.unwrap();
    assert_eq!(heron.caller.is_shown_numbers().await, ["AT Telefonseelsorge 142"]);

    house.cleo.confirms_numbers("AT", std::slice::from_ref(emergency)).await.unwrap();
    let shown = ["AT emergency 112", "AT Telefonseelsorge 142"];
    assert_eq!(heron.caller.is_shown_numbers().await, shown, "the emergency number comes first");
    house.cleo.withdraws_numbers("AT", &known).await.unwrap();
    assert!(heron.caller.is_shown_numbers().await.is_empty());
}

#[tokio::test]
async fn a_country_is_confirmed_at_once_and_stays_so_after_a_restart() {
    let mut house = House::opens().await;
    let known = house.cleo.looks_at_numbers_of("GB").await.unwrap();
    house.cleo.confirms_numbers("GB", &known).await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    house.cleo.comes_back().await;
    let shown = ["GB Samaritans 116 123", "GB Shout Crisis Text Line 85258"];
    assert_eq!(house.shows_numbers().await, shown);
    let known = house.cleo.looks_at_numbers_of("GB").await.unwrap();
    assert_eq!(known[0].confirmed_by(), Some("Cleo"));
    assert_eq!(house.cleo.counts_numbers_of("GB").await, [0, 0, 2, 0]);
}

#[tokio::test]
async fn a_number_that_changes_is_off_until_it_is_confirmed_again() {
    let helplines = Helplines::none_yet();
    helplines.say("Night line", "0800 000");
    let house = House::opens_on(Server::starts_as(helplines.setup()).await).await;
    let before = house.cleo.looks_at_numbers_of("DE").await.unwrap();
    house.cleo.confirms_numbers("DE", &before).await.unwrap();
    assert_eq!(house.shows_numbers().await, ["DE Night line 0800 000"]);

    helplines.say("Night line", "0800 001");
    let told = house.server.reads_its_helplines_again().await;
    assert!(told.contains("read again and are in force"), "{told}");
    assert!(house.shows_numbers().await.is_empty(), "nobody has checked the new number");
    assert_eq!(house.cleo.counts_numbers_of("DE").await, [0, 1, 0, 0]);

    let late = house.cleo.confirms_numbers("DE", &before).await;
    assert_eq!(late, Err(Problem::NotFound), "whoever has read the old number has not checked the new one");
    let known = house.cleo.looks_at_numbers_of("DE").await.unwrap();
    house.cleo.confirms_numbers("DE", &known).await.unwrap();
    assert_eq!(house.shows_numbers().await, ["DE Night line 0800 001"]);
}

#[tokio::test]
async fn a_file_of_the_house_takes_the_place_of_one_country() {
    let helplines = Helplines::none_yet();
    helplines.say("Night line", "0800 000");
    let house = House::opens_on(Server::starts_as(helplines.setup()).await).await;
    assert_eq!(house.cleo.looks_at_numbers_of("DE").await.unwrap().len(), 1);
    assert_eq!(house.cleo.looks_at_numbers_of("AT").await.unwrap().len(), 3, "as it comes with the server");
    assert_eq!(house.cleo.looks_at_numbers_of("XX").await.expect_err("no such file"), Problem::NotFound);
}

#[tokio::test]
async fn after_a_mistake_the_numbers_in_force_stay() {
    let helplines = Helplines::none_yet();
    helplines.say("Night line", "0800 000");
    let house = House::opens_on(Server::starts_as(helplines.setup()).await).await;
    let known = house.cleo.looks_at_numbers_of("DE").await.unwrap();
    house.cleo.confirms_numbers("DE", &known).await.unwrap();

    helplines.say("Night line", "+49110");
    let told = house.server.reads_its_helplines_again().await;
    assert!(told.contains("in force stay") && told.contains("de.toml, line 5"), "{told}");
    assert_eq!(house.shows_numbers().await, ["DE Night line 0800 000"]);
}

#[tokio::test]
async fn a_house_with_a_mistake_in_its_numbers_does_not_open() {
    let helplines = Helplines::none_yet();
    helplines.say("Night line", "call us");
    let refused = Server::refuses_to_start_as(&helplines.setup()).await;
    assert!(!refused.status.success(), "{refused:?}");
    assert!(refused.said.contains("de.toml, line 5: a number has"), "{refused:?}");
}

#[tokio::test]
async fn numbers_are_not_sent_again_to_whoever_has_them() {
    let house = House::opens().await;
    let first = house.server.stranger().gets("/api/helplines").await;
    assert_eq!(first.headers[CACHE_CONTROL], "public, no-cache");
    let tag = first.headers[ETAG].to_str().expect("a tag is ASCII").to_owned();
    let again = Caller { has: Some(tag), ..house.server.stranger() };
    let reply = again.gets("/api/helplines").await;
    assert_eq!((reply.status, reply.text()), (StatusCode::NOT_MODIFIED, String::new()));

    let known = house.cleo.looks_at_numbers_of("AT").await.unwrap();
    house.cleo.confirms_numbers("AT", &known).await.unwrap();
    assert_eq!(again.gets("/api/helplines").await.status, StatusCode::OK, "there is something new");
}
