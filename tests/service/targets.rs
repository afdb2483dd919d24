//! How staff are reached while no page is open.

use data_encoding::BASE64;
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tests::wire::Problem;
use tests::{Delivery, Heard, House, Kind, MailServer, Receiver, Server, Why};

#[tokio::test]
async fn someone_on_call_adds_a_webhook_tries_it_and_sees_that_it_answers() {
    let (house, receiver) = (House::opens().await, Receiver::that_answers().await);
    let dana = house.professional("Dana").await;
    let added = dana.adds_a_webhook(&receiver.url("/hook/7Q2")).await.unwrap();
    assert_eq!(dana.tests(added.target).await, Ok(Delivery::Answered));

    let heard = receiver.hears().await;
    let body: Value = serde_json::from_slice(&heard.body).unwrap();
    assert_eq!(body, json!({ "page": "test", "link": format!("http://{}/staff", house.server.address) }));
    assert!(heard.header("webhook-id").starts_with("test-"));
    assert!(heard.header("webhook-signature").starts_with("v1,"));
    assert_eq!(secret_bytes(&added.secret.expect("shown once")), 32);
    is_about_nobody(&heard, &[&dana.name, &dana.account.to_string(), "Beside"]);

    let cards = dana.reads_how_they_are_reached().await.unwrap();
    let [card] = cards.as_slice() else { panic!("one way: {cards:?}") };
    assert_eq!((card.target, card.kind), (added.target, Kind::Webhook));
    assert!(card.address.as_ref().is_some_and(|it| it.ends_with("…7Q2") && !it.contains("hook")), "{card:?}");
}

fn secret_bytes(secret: &str) -> usize {
    let secret = secret.strip_prefix("whsec_").expect("it says what it is");
    BASE64.decode(secret.as_bytes()).expect("base64").len()
}

fn is_about_nobody(heard: &Heard, names: &[&str]) {
    for name in names {
        assert!(!heard.everything().contains(name), "{name} is in {}", heard.everything());
    }
}

#[tokio::test]
async fn whoever_tries_a_way_that_does_not_work_is_told_what_happened() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let broken = Receiver::that_answers_with(500).await;
    let moved = Receiver::that_sends_on_to(&broken.url("/")).await;
    for (url, why) in [
        (broken.url("/"), Why::Refused { status: 500 }),
        (moved.url("/"), Why::Refused { status: 307 }),
        (format!("http://{}/", Receiver::that_is_not_there()), Why::Unreachable),
        (broken.url("/").replace("http:", "https:"), Why::Untrusted),
    ] {
        let added = dana.adds_a_webhook(&url).await.unwrap();
        assert_eq!(dana.tests(added.target).await, Ok(Delivery::NotAnswered(why)), "{url}");
    }
}

#[tokio::test]
async fn the_alarm_of_the_house_goes_out_by_mail() {
    let mail = MailServer::that_takes_everything().await;
    let settings = format!("[mail]\nserver = {:?}\nfrom = \"on-call@example.org\"\n", mail.url());
    let house = House::opens_on(Server::starts_with_settings(&settings).await).await;
    let added =
        house.cleo.is_also_reached(&json!({ "kind": "email", "to": "night@example.org" })).await.unwrap();
    assert_eq!(house.cleo.tests(added.target).await, Ok(Delivery::Answered));
    let taken = mail.takes().await;
    assert_eq!(taken.to, "night@example.org");
    assert!(taken.content.contains("Nobody is waiting"), "{}", taken.content);
}

#[tokio::test]
async fn everyone_sees_to_their_own_ways() {
    let (house, receiver) = (House::opens().await, Receiver::that_answers().await);
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let maya = house.moderator("Maya").await;
    let url = receiver.url("/");
    let danas = dana.adds_a_webhook(&url).await.unwrap().target;
    let houses = house.cleo.adds_a_webhook(&url).await.unwrap().target;

    assert_eq!(nils.reads_how_they_are_reached().await, Ok(vec![]));
    for not_theirs in [danas, houses] {
        assert_eq!(nils.tests(not_theirs).await, Err(Problem::NotFound));
        assert_eq!(nils.removes_target(not_theirs).await, Err(Problem::NotYours));
    }
    assert_eq!(maya.adds_a_webhook(&url).await.map(|_| ()), Err(Problem::NotYours));
    assert_eq!(maya.reads_how_they_are_reached().await, Err(Problem::NotYours));
    let cards = house.cleo.reads_how_they_are_reached().await.unwrap();
    assert_eq!(cards.iter().map(|card| card.target).collect::<Vec<_>>(), [houses]);
    house.cleo.removes_target(danas).await.unwrap();
    assert_eq!(dana.reads_how_they_are_reached().await, Ok(vec![]));
    assert!(receiver.heard_nothing().await);
}

#[tokio::test]
async fn what_is_no_address_is_not_added_and_there_are_five_at_most() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    for unfit in [
        json!({ "kind": "webhook", "url": "pager.example.org" }),
        json!({ "kind": "ntfy", "url": "ftp://ntfy.example.org/nights" }),
        json!({ "kind": "email", "to": "dana@example.org" }),
        json!({ "kind": "web_push", "endpoint": "https://push.example.org/", "p256dh": "", "auth": "" }),
    ] {
        let refused = dana.is_also_reached(&unfit).await.map(|_| ());
        assert_eq!(refused, Err(Problem::AddressUnfit), "{unfit}");
    }
    for _ in 0..5 {
        dana.adds_a_webhook("https://pager.example.org/").await.unwrap();
    }
    let sixth = dana.adds_a_webhook("https://pager.example.org/").await.map(|_| ());
    assert_eq!(sixth, Err(Problem::TooMany));
}

#[tokio::test]
async fn an_address_outlives_a_restart_and_is_erased_when_it_is_removed() {
    let (mut house, receiver) = (House::opens().await, Receiver::that_answers().await);
    let dana = house.professional("Dana").await;
    let pager = dana.adds_a_webhook(&receiver.url("/hook")).await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    assert_eq!(dana.tests(pager.target).await, Ok(Delivery::Answered));
    assert_eq!(kept(&house).await, 1);

    dana.removes_target(pager.target).await.unwrap();
    assert_eq!(dana.tests(pager.target).await, Err(Problem::NotFound));
    assert_eq!(kept(&house).await, 0);

    let another = dana.adds_a_webhook(&receiver.url("/hook")).await.unwrap();
    house.cleo.dismisses(dana.account).await.unwrap();
    assert_eq!(kept(&house).await, 0, "{} went with Dana", another.target);
}

/// How many addresses the database of the house holds.
async fn kept(house: &House) -> i64 {
    let options = SqliteConnectOptions::new().filename(house.server.data.journal()).read_only(true);
    let mut database = options.connect().await.expect("the database can be opened");
    sqlx::query_scalar("SELECT COUNT(*) FROM targets").fetch_one(&mut database).await.expect("it can be read")
}

#[tokio::test]
async fn nobody_tries_a_way_without_end() {
    let (house, receiver) = (House::opens().await, Receiver::that_answers().await);
    let dana = house.professional("Dana").await;
    let pager = dana.adds_a_webhook(&receiver.url("/")).await.unwrap();
    for _ in 0..12 {
        assert_eq!(dana.tests(pager.target).await, Ok(Delivery::Answered));
    }
    assert!(matches!(dana.tests(pager.target).await, Err(Problem::TooFast { .. })));
}
