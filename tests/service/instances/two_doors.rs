//! A balancer may give each request of one person to another instance: the socket here, what is decided there.

use tests::wire::Problem;
use tests::{BESIDE_YOU, GLAD, HURTS_SOMEONE, Instances, Role, SMALL_TALK};

#[tokio::test]
async fn whoever_makes_an_account_through_one_instance_is_known_to_the_other_at_once() {
    let house = Instances::open(2).await;
    for number in 0..5 {
        let dana = house[number % 2].hires(&format!("Dana {number}"), Role::Professional).await;
        let elsewhere = dana.is_also_at(&house[(number + 1) % 2].server).await.expect("known there, too");
        assert_eq!((elsewhere.account, elsewhere.role), (dana.account, Role::Professional));
    }
}

#[tokio::test]
async fn whoever_signs_out_through_one_instance_is_signed_out_of_the_other() {
    let house = Instances::open(2).await;
    let elsewhere = house[0].cleo.is_also_at(&house[1].server).await.unwrap();
    house[0].cleo.signs_out().await;
    assert_eq!(elsewhere.invites(Role::Moderator).await, Err(Problem::SignInFirst));
}

#[tokio::test]
async fn whoever_takes_a_case_through_one_instance_meets_the_seeker_through_the_other_at_once() {
    let house = Instances::open(2).await;
    let dana = house[0].professional("Dana").await;
    let page = dana.is_also_at_patiently(&house[1].server).await;
    for nickname in ["Quiet Heron", "Amber Otter", "Slow Badger"] {
        let seeker = house[1].seeker(nickname).await;
        seeker.needs_someone_now().await;
        let case = dana.has_a_new_case().await;
        let taken = dana.takes_the_case(case).await.unwrap();
        page.joins(taken.room).await;
        let (_, room) = seeker.is_told_who_is_on_the_way().await;
        seeker.joins(room).await;
        page.says(room, BESIDE_YOU).await.shown();
        seeker.hears(room, BESIDE_YOU).await;
    }
}

#[tokio::test]
async fn whoever_accepts_a_talk_through_one_instance_has_it_through_the_other_at_once() {
    let house = Instances::open(2).await;
    let maya = house[0].moderator("Maya").await;
    let page = maya.is_also_at_patiently(&house[1].server).await;
    let heron = house[1].seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let room = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    page.joins(room).await;
    page.says(room, GLAD).await.shown();
    let (_, told) = heron.is_told_that_a_peer_is_there().await;
    assert_eq!(told, room);
}

#[tokio::test]
async fn a_held_message_that_one_instance_shows_on_its_desk_can_be_read_through_the_other_at_once() {
    let house = Instances::open(2).await;
    let maya = house[0].moderator("Maya").await;
    let there = maya.is_also_at_patiently(&house[1].server).await;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    heron.says(house[0].evening, HURTS_SOMEONE).await.held();
    let review = maya.finds_on_the_desk().await.review;
    assert_eq!(there.reads_review(review).await.unwrap().excerpt.text, HURTS_SOMEONE);
    there.releases(review).await.unwrap();
    otter.hears(house[0].evening, HURTS_SOMEONE).await;
    heron.hears(house[0].evening, HURTS_SOMEONE).await;
}

#[tokio::test]
async fn a_room_that_was_made_through_one_instance_is_entered_through_the_other_at_once() {
    let house = Instances::open(2).await;
    let heron = house[1].seeker("Quiet Heron").await;
    let kitchen = house[0].cleo.makes_a_room("Kitchen", &house[0].band).await.unwrap();
    heron.joins(kitchen).await;
    heron.says(kitchen, SMALL_TALK).await.shown();
}
