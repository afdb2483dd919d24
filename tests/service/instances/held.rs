//! A held message is shown once: whoever releases it, and whatever dies meanwhile.

use std::time::Duration;

use tests::wire::Problem;
use tests::{HURTS_SOMEONE, Instances, ReviewId, RoomId, Rule, Seeker, Staff, fresh_id, nickname};

const ROUNDS: usize = 20;
/// The instance dies within this time after it was asked to show a message: before, while or after it does.
const DIES_WITHIN_MICROSECONDS: u64 = 12_000;

#[tokio::test]
async fn of_two_moderators_on_two_instances_one_releases_a_message_and_it_is_shown_once() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let (maya, noor) = (house[0].moderator("Maya").await, house[1].moderator("Noor").await);
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    for round in 0..ROUNDS {
        let words = format!("{HURTS_SOMEONE}, for the {round}th time");
        let said = heron.says(evening, &words).await;
        said.held();
        let (review, same) = (finds(&maya, &words).await, finds(&noor, &words).await);
        assert_eq!(review, same);
        let both = tokio::join!(maya.releases(review), noor.releases(review));
        assert!(
            matches!(both, (Ok(()), Err(Problem::AlreadyOver)) | (Err(Problem::AlreadyOver), Ok(()))),
            "one releases it, and the other is told: {both:?}"
        );
        for page in [&*heron, &*otter] {
            page.hears(evening, &words).await;
        }
        heron.is_told_that_it_is_shown(&said).await;
        maya.has_a_clear_desk().await;
        noor.has_a_clear_desk().await;
    }
    assert_each_is_shown_once(&otter, evening, ROUNDS);
    assert_each_is_shown_once(&heron, evening, ROUNDS);
}

async fn finds(moderator: &Staff, words: &str) -> ReviewId {
    let review = moderator.finds_on_the_desk().await.review;
    assert_eq!(moderator.reads_review(review).await.unwrap().excerpt.text, words);
    // So that both may act: whoever opens it would have it to themselves.
    moderator.gives_back(review).await.unwrap();
    review
}

fn assert_each_is_shown_once(seeker: &Seeker, room: RoomId, messages: usize) {
    let mut shown = seeker.reads(room);
    shown.retain(|text| text.contains(HURTS_SOMEONE));
    let count = shown.len();
    shown.sort_unstable();
    shown.dedup();
    assert_eq!((shown.len(), count), (messages, messages), "{shown:?}");
}

#[tokio::test]
async fn a_message_whose_release_the_instance_does_not_survive_is_shown_once() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let mut maya = house[0].moderator("Maya").await;
    let noor = house[1].moderator("Noor").await;
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let words = format!("{HURTS_SOMEONE}, for the {round}th time");
        let said = heron.says(evening, &words).await;
        said.held();
        let review = finds(&maya, &words).await;
        let moment = Duration::from_micros(fresh_id() % DIES_WITHIN_MICROSECONDS);
        let released = tokio::time::timeout(moment, maya.releases(review)).await;
        house[0].server.is_killed().await;
        acknowledged += usize::from(released.is_ok());
        house[0].server.starts_again().await;
        match noor.releases(review).await {
            Ok(()) => assert!(released.is_err(), "it was acknowledged, and forgotten after {moment:?}"),
            Err(Problem::AlreadyOver) => {}
            Err(other) => panic!("it died after {moment:?}: {other:?}"),
        }
        otter.hears(evening, &words).await;
        heron.is_told_that_it_is_shown(&said).await;
        maya.comes_back().await;
        maya.has_a_clear_desk().await;
        noor.has_a_clear_desk().await;
    }
    println!("{acknowledged} of {ROUNDS} were acknowledged before the instance died");
    let late = house[0].seeker_in_the_room(&nickname(7)).await;
    for page in [&heron, &otter, &late] {
        assert_each_is_shown_once(page, evening, ROUNDS);
    }
}

#[tokio::test]
async fn a_message_released_while_redis_is_gone_is_shown_once_when_it_is_back() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let otter = house[0].seeker_in_the_room("Amber Otter").await;
    let said = heron.says(evening, HURTS_SOMEONE).await;
    let review = finds(&maya, HURTS_SOMEONE).await;
    house.redis.is_killed().await;
    for page in [&*heron, &*otter] {
        page.is_told_that_talk_is_cut_off().await;
    }
    maya.releases(review).await.unwrap();
    house.redis.starts_again().await;
    for page in [&*heron, &*otter] {
        page.hears(evening, HURTS_SOMEONE).await;
    }
    heron.is_told_that_it_is_shown(&said).await;
    assert_each_is_shown_once(&otter, evening, 1);
}

#[tokio::test]
async fn a_message_rejected_on_one_instance_cannot_be_released_on_the_other() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let (maya, noor) = (house[0].moderator("Maya").await, house[1].moderator("Noor").await);
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    let said = heron.says(evening, HURTS_SOMEONE).await;
    let review = finds(&noor, HURTS_SOMEONE).await;
    maya.rejects(review, Rule::Kindness).await.unwrap();
    assert_eq!(noor.releases(review).await, Err(Problem::AlreadyOver));
    assert_eq!(heron.is_told_the_rule(&said).await, Rule::Kindness);
    noor.has_a_clear_desk().await;
    assert!(!otter.ever_saw(HURTS_SOMEONE));
}
