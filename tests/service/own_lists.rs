//! An organisation knows words that nobody else knows, and keeps lists of its own.

use tests::wire::Reason;
use tests::{HURTS_SOMEONE, House, Server, WordLists};

const LOCAL_SLUR: &str = "you are such a zworgle";
const KNOWS_THE_SLUR: &str = "[[rule]]\nid = \"local-slur\"\nphrases = [\"zworgle*\"]";

#[tokio::test]
async fn lists_are_exchanged_while_people_talk() {
    let lists = WordLists::none_yet();
    let house = House::opens_on(Server::starts_with_lists(&lists).await).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, LOCAL_SLUR).await.shown();

    lists.say("en/insult", KNOWS_THE_SLUR);
    let told = house.server.reads_its_lists_again().await;
    assert!(told.contains("in force"), "{told}");
    assert_eq!(heron.says(house.evening, LOCAL_SLUR).await.held(), Reason::Hostility);
    assert_eq!(heron.says(house.evening, HURTS_SOMEONE).await.held(), Reason::Hostility, "beside the others");
}

#[tokio::test]
async fn after_a_mistake_the_lists_in_force_stay() {
    let lists = WordLists::none_yet();
    lists.say("en/insult", KNOWS_THE_SLUR);
    let house = House::opens_on(Server::starts_with_lists(&lists).await).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;

    lists.say("en/insult", "[[rule]]\nid = \"half-written\"\nphrases = [\"(this|that\"]");
    let told = house.server.reads_its_lists_again().await;
    assert!(told.contains("own/en/insult") && told.contains("half-written"), "{told}");
    assert_eq!(heron.says(house.evening, LOCAL_SLUR).await.held(), Reason::Hostility);
}

#[tokio::test]
async fn what_the_house_allows_is_shown() {
    let lists = WordLists::none_yet();
    let allow = "[[allow]]\nphrases = [\"lighthouse.example\"]\nwhy = \"Our own page.\"";
    lists.say("exceptions", allow);
    let house = House::opens_on(Server::starts_with_lists(&lists).await).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, "it is on www.lighthouse.example/opening").await.shown();
    assert_eq!(
        heron.says(house.evening, "it is on www.other.example").await.returned().0,
        Reason::PersonalData
    );
}

#[tokio::test]
async fn a_house_with_a_mistake_in_its_lists_does_not_open() {
    let lists = WordLists::none_yet();
    lists.say("en/weather", KNOWS_THE_SLUR);
    let refused = Server::refuses_lists(&lists).await;
    assert!(!refused.status.success(), "{refused:?}");
    assert!(refused.said.contains("own/en/weather") && refused.said.contains("kinds"), "{refused:?}");
}
