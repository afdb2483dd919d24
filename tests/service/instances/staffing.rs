//! What calms a room calms it on every instance.

use tests::wire::{Measure, Refusal};
use tests::{GLAD, Instances, LONG_WEEK, SMALL_TALK, pause, slow};

#[tokio::test]
async fn a_measure_that_is_taken_through_one_instance_holds_on_the_other() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    maya.calms(evening, pause(), 30).await.unwrap();
    heron.is_told_what_calms(evening, &[Measure::Pause {}]).await;
    let refused = heron.says_once(evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::Paused { .. }), "{refused:?}");
    maya.loosens(evening, "pause").await.unwrap();
    heron.is_told_what_calms(evening, &[]).await;
    heron.says(evening, GLAD).await.shown();
    maya.hears(evening, GLAD).await;
}

#[tokio::test]
async fn nobody_has_a_second_turn_on_another_instance() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let (mut heron, otter) =
        (house[0].seeker_in_the_room("Quiet Heron").await, house[1].seeker_in_the_room("Amber Otter").await);
    maya.calms(evening, slow(300), 30).await.unwrap();
    otter.is_told_what_calms(evening, &[Measure::Slow { seconds: 300 }]).await;
    heron.says(evening, SMALL_TALK).await.shown();
    otter.hears(evening, SMALL_TALK).await;
    heron.comes_back_to(&house[1].server).await;
    heron.joins(evening).await;
    let refused = heron.says_once(evening, LONG_WEEK).await.refused();
    assert!(matches!(refused, Refusal::Slow { .. }), "{refused:?}");
    otter.says(evening, GLAD).await.shown();
}
