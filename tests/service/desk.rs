//! Two moderators at one desk, and what nobody decided.

use tests::wire::{Numbers, Problem};
use tests::{HURTS_SOMEONE, House, Rule, SMALL_TALK, Server};

#[tokio::test]
async fn two_moderators_never_act_on_one_message() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    let review = maya.finds_on_the_desk().await.review;

    maya.reads_review(review).await.unwrap();
    let lease = noor.sees_who_looks_at(review).await;
    assert_eq!((lease.by, lease.name.as_str()), (maya.account, "Maya"));
    let looked_on = noor.reads_review(review).await.expect("nobody is kept from reading");
    assert_eq!(looked_on.excerpt.text, HURTS_SOMEONE);
    assert_eq!(noor.looks_at(review).await, Err(Problem::AlreadyTaken));
    assert_eq!(noor.rejects(review, Rule::Kindness).await, Err(Problem::AlreadyTaken));
    assert_eq!(noor.releases(review).await, Err(Problem::AlreadyTaken));
    assert_eq!(noor.gives_back(review).await, Err(Problem::AlreadyTaken));

    maya.looks_at(review).await.expect("she still does");
    maya.gives_back(review).await.unwrap();
    noor.sees_that_nobody_looks_at(review).await;
    noor.rejects(review, Rule::Kindness).await.unwrap();
    assert_eq!(heron.is_told_the_rule(&said).await, Rule::Kindness);
    assert_eq!(maya.looks_at(review).await, Err(Problem::AlreadyOver));
    maya.reads_review(review).await.expect("what was decided can be read again");
}

#[tokio::test]
async fn what_a_dismissed_moderator_looked_at_is_free() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, HURTS_SOMEONE).await.held();
    let review = maya.finds_on_the_desk().await.review;
    maya.looks_at(review).await.unwrap();
    noor.sees_who_looks_at(review).await;
    house.cleo.dismisses(maya.account).await.unwrap();
    noor.sees_that_nobody_looks_at(review).await;
    noor.releases(review).await.unwrap();
}

#[tokio::test]
async fn whoever_looks_at_a_message_does_so_after_a_restart() {
    let mut house = House::opens().await;
    let (maya, mut noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, HURTS_SOMEONE).await.held();
    let review = maya.finds_on_the_desk().await.review;
    maya.looks_at(review).await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    noor.comes_back().await;
    assert_eq!(noor.sees_who_looks_at(review).await.name, "Maya");
    assert_eq!(noor.releases(review).await, Err(Problem::AlreadyTaken));
}

#[tokio::test]
async fn what_nobody_could_look_at_in_time_is_not_shown_and_its_author_is_told() {
    let server = Server::starts_with_settings("[desk]\ndecide_within = 10\n").await;
    let house = House::opens_on(server).await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    let review = maya.finds_on_the_desk().await.review;

    heron.is_told_that_nobody_could_look(&said).await;
    maya.has_a_clear_desk().await;
    assert_eq!(maya.releases(review).await, Err(Problem::AlreadyOver));
    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    assert!(!otter.ever_saw(HURTS_SOMEONE));
}

#[tokio::test]
async fn the_coordinator_sees_how_long_a_first_look_took() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, HURTS_SOMEONE).await.held();
    let review = maya.finds_on_the_desk().await.review;
    maya.looks_at(review).await.unwrap();
    let numbers: Numbers = house.cleo.caller.gets("/api/numbers").await.brought().unwrap();
    let looked: Vec<u64> = numbers.waits.iter().filter(|it| it.what == "looked").map(|it| it.count).collect();
    assert_eq!(looked, [1]);
}
