//! Moderators at desks on different instances.

use tests::wire::{Act, Category, ImposedBy, Problem, ReportState, SanctionKind};
use tests::{HURTS_SOMEONE, Instances, LONG_WEEK, Rule};

#[tokio::test]
async fn whoever_looks_at_a_message_has_it_to_themselves_on_every_instance() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let (maya, noor) = (house[0].moderator("Maya").await, house[1].moderator("Noor").await);
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let said = heron.says(evening, HURTS_SOMEONE).await;
    let review = maya.finds_on_the_desk().await.review;
    noor.finds_on_the_desk().await;
    let both = tokio::join!(maya.looks_at(review), noor.looks_at(review));
    let (first, other) = match both {
        (Ok(()), Err(Problem::AlreadyTaken)) => (&maya, &noor),
        (Err(Problem::AlreadyTaken), Ok(())) => (&noor, &maya),
        both => panic!("one of them has it: {both:?}"),
    };
    assert_eq!(other.sees_who_looks_at(review).await.by, first.account);
    assert_eq!(other.rejects(review, Rule::Kindness).await, Err(Problem::AlreadyTaken));
    first.gives_back(review).await.unwrap();
    other.sees_that_nobody_looks_at(review).await;
    other.rejects(review, Rule::Kindness).await.unwrap();
    heron.is_told_the_rule(&said).await;
}

#[tokio::test]
async fn a_reported_message_is_gone_on_every_instance_and_shown_again_on_appeal() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let (maya, noor) = (house[0].moderator("Maya").await, house[1].moderator("Noor").await);
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    let said = heron.says(evening, LONG_WEEK).await;
    otter.hears(evening, LONG_WEEK).await;
    otter.reports(evening, said.shown(), Category::Spam).await.unwrap();
    let report = maya.finds_a_report_by(1).await.report;
    maya.takes_down(report, Rule::NoSpam).await.unwrap();
    for page in [&*heron, &*otter] {
        page.sees("it to be gone", |view| view.message(evening, LONG_WEEK).is_none().then_some(())).await;
    }
    otter.is_told_of_the_report(ReportState::TakenDown).await;
    let review = heron
        .sees("why", |view| view.standing()?.held.iter().find(|it| it.taken_down == Some(said.id)).cloned())
        .await
        .review;
    heron.asks_for_another_look(Act::Review(review)).await.unwrap();
    noor.overturns(noor.finds_an_appeal().await.appeal).await.unwrap();
    for page in [&*heron, &*otter] {
        page.hears(evening, LONG_WEEK).await;
    }
}

#[tokio::test]
async fn people_who_report_on_different_instances_are_counted_together() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let seq = heron.says(evening, LONG_WEEK).await.shown();
    for (index, nickname) in ["Amber Otter", "Slow Badger", "Copper Lark"].into_iter().enumerate() {
        let other = house[index % 2].seeker_in_the_room(nickname).await;
        other.hears(evening, LONG_WEEK).await;
        other.reports(evening, seq, Category::Spam).await.unwrap();
    }
    assert_eq!(heron.is_told_of_a(SanctionKind::Mute).await.by, ImposedBy::Reports);
}
