//! What calms a room calms it on every instance, and the staff of all instances watch it together.

use tests::wire::{Measure, Refusal};
use tests::{GLAD, Instances, LONG_WEEK, SMALL_TALK, Setup, by_nobody, fully, pause, shortly, slow};

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

#[tokio::test]
async fn staff_of_all_instances_watch_a_room_together_and_nobody_counts_twice() {
    let setup = Setup::default().with_settings("[rooms]\nstaff_needed = 2\nstaff_back_within = 2\n");
    let house = Instances::open_as(2, setup).await;
    let evening = house[0].evening;
    let (near, far) =
        (house[0].seeker_in_the_room("Quiet Heron").await, house[1].seeker_in_the_room("Amber Otter").await);
    let is_so = async |so: fn(tests::wire::Staffing) -> bool| {
        near.is_told_that_it_is_staffed(evening, so).await;
        far.is_told_that_it_is_staffed(evening, so).await;
    };
    is_so(by_nobody).await;
    let maya = house[0].moderator("Maya").await;
    is_so(shortly).await;
    let noor = house[1].moderator("Noor").await;
    is_so(fully).await;
    far.says(evening, GLAD).await.shown();

    noor.leaves(evening).await;
    is_so(shortly).await;
    let there = maya.is_also_at_patiently(&house[1].server).await;
    there.joins(evening).await;
    far.counts(evening, 2, 2).await;
    let refused = far.says_once(evening, LONG_WEEK).await.refused();
    assert!(matches!(refused, Refusal::ListenFirst { .. }), "one person with two pages: {refused:?}");
    there.leaves(evening).await;
    maya.leaves(evening).await;
    is_so(by_nobody).await;
    assert_eq!(near.says_once(evening, LONG_WEEK).await.refused(), Refusal::Unstaffed {});
}
