//! Mutes, removals and bans.

use tests::wire::{LeftBecause, Problem, Refusal, SanctionKind};
use tests::{GLAD, House, LONG_WEEK, Rule, SMALL_TALK, SeekerId, Staff};

/// Somebody has said something, and the moderator knows whom an act would concern.
async fn knows(maya: &Staff, house: &House, seeker: &tests::Seeker) -> SeekerId {
    seeker.says(house.evening, SMALL_TALK).await.shown();
    maya.knows_who_wrote(house.evening, SMALL_TALK).await
}

#[tokio::test]
async fn someone_muted_reads_and_is_told_the_rule_and_the_end() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let who = knows(&maya, &house, &heron).await;
    let mute = maya.mutes(who, house.evening).await.unwrap();

    let refused = heron.says_once(house.evening, LONG_WEEK).await.refused();
    let notice = heron.is_told_of_a(SanctionKind::Mute).await;
    assert_eq!(refused, Refusal::Muted { notice: notice.clone() }, "in force at once");
    assert_eq!((notice.sanction, notice.rule, notice.room), (mute, Rule::Kindness, Some(house.evening)));
    otter.says(house.evening, GLAD).await.shown();
    heron.hears(house.evening, GLAD).await;
    assert!(!otter.ever_saw(LONG_WEEK));

    maya.lifts(mute).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.says(house.evening, LONG_WEEK).await.shown();
    assert_eq!(maya.lifts(mute).await, Err(Problem::AlreadyOver));
}

#[tokio::test]
async fn a_mute_is_for_one_room() {
    let house = House::opens().await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.joins(kitchen).await;
    let who = knows(&maya, &house, &heron).await;
    maya.mutes(who, house.evening).await.unwrap();
    heron.is_told_of_a(SanctionKind::Mute).await;
    heron.says(kitchen, GLAD).await.shown();
}

#[tokio::test]
async fn someone_removed_is_out_at_once_and_stays_out_with_all_their_tabs() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    let tab = heron.opens_another_page().await;
    tab.joins(house.evening).await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let who = knows(&maya, &house, &heron).await;
    let removal = maya.removes(who, house.evening).await.unwrap();

    let out = (house.evening, LeftBecause::Sanction);
    for page in [&*heron, &tab] {
        page.sees("to be out", |view| view.left.contains(&out).then_some(())).await;
    }
    let notice = heron.is_told_of_a(SanctionKind::Remove).await;
    let shut_out = Refusal::ShutOut { notice };
    assert_eq!(heron.is_refused(house.evening).await, shut_out);
    assert_eq!(heron.says_once(house.evening, LONG_WEEK).await.refused(), shut_out);
    otter.says(house.evening, GLAD).await.shown();
    heron.pings().await;
    assert!(!heron.ever_saw(GLAD) && !otter.ever_saw(LONG_WEEK));

    heron.comes_back().await;
    assert_eq!(heron.is_refused(house.evening).await, shut_out, "a new connection changes nothing");
    maya.lifts(removal).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.joins(house.evening).await;
}

#[tokio::test]
async fn someone_banned_is_in_no_group_room() {
    let house = House::opens().await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.joins(kitchen).await;
    let who = knows(&maya, &house, &heron).await;
    maya.bans(who).await.unwrap();
    let notice = heron.is_told_of_a(SanctionKind::Ban).await;
    assert_eq!(notice.room, None);
    for room in [house.evening, kitchen] {
        heron
            .sees("to be out", |view| view.left.contains(&(room, LeftBecause::Sanction)).then_some(()))
            .await;
        assert_eq!(heron.is_refused(room).await, Refusal::ShutOut { notice: notice.clone() });
    }
}

#[tokio::test]
async fn a_new_nickname_is_still_the_same_person() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = knows(&maya, &house, &heron).await;
    maya.bans(who).await.unwrap();
    heron.is_told_of_a(SanctionKind::Ban).await;
    let renamed = tests::Seeker::enters(heron.caller.clone(), &house.band, "Slow Badger").await.unwrap();
    assert!(matches!(renamed.is_refused(house.evening).await, Refusal::ShutOut { .. }));
}

#[tokio::test]
async fn every_moderator_sees_the_sanctions_in_force() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = knows(&maya, &house, &heron).await;
    let mute = maya.mutes(who, house.evening).await.unwrap();
    let item = noor.sees("the sanction", |view| view.desk()?.sanctions.first().copied()).await;
    assert_eq!((item.sanction, item.seeker), (mute, who));
    noor.lifts(mute).await.unwrap();
    maya.sees("no sanction", |view| view.desk()?.sanctions.is_empty().then_some(())).await;
}

#[tokio::test]
async fn a_sanction_has_a_length_and_a_place() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = knows(&maya, &house, &heron).await;
    for minutes in [0, 43_201] {
        let refused = maya.sanctions(SanctionKind::Ban, who, None, minutes).await;
        assert_eq!(refused, Err(Problem::OutOfRange), "{minutes} minutes");
    }
    let nowhere = maya.sanctions(SanctionKind::Mute, who, None, 10).await;
    let ban_somewhere = maya.sanctions(SanctionKind::Ban, who, Some(house.evening), 10).await;
    for refused in [nowhere, ban_somewhere] {
        assert!(matches!(refused, Err(Problem::Malformed | Problem::OutOfRange)), "{refused:?}");
    }
}

#[tokio::test]
async fn a_sanction_outlives_a_restart() {
    let mut house = House::opens().await;
    let mut maya = house.moderator("Maya").await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = knows(&maya, &house, &heron).await;
    let ban = maya.bans(who).await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    heron.comes_back().await;
    heron.is_told_of_a(SanctionKind::Ban).await;
    assert!(matches!(heron.is_refused(house.evening).await, Refusal::ShutOut { .. }));
    maya.comes_back().await;
    maya.lifts(ban).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.joins(house.evening).await;
}
