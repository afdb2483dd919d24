//! A mute, a removal or a ban reaches everyone, on whichever instance, and at once.

use std::time::{Duration, Instant};

use tests::wire::{Card, LeftBecause, Refusal, RoomEvent, SanctionKind};
use tests::witness::{Line, percentiles};
use tests::{
    BESIDE_YOU, GLAD, IN_DANGER, IN_DANGER_WITH_AN_ADDRESS, Instances, LONG_WEEK, Page, RoomId, SMALL_TALK,
    Seeker, Setup, Staff, nickname,
};

const ROUNDS: usize = 20;
const ROUNDS_WITHOUT_REDIS: usize = 3;
/// How soon an act that was acknowledged is in force everywhere, as people are promised.
const IN_FORCE_WITHIN: Duration = Duration::from_millis(250);
/// The same while Redis is away.
const IN_FORCE_WITHOUT_REDIS: Duration = Duration::from_secs(1);

/// Says one thing after another until it is put out.
async fn talks_until_it_is_out(seeker: &Seeker, room: RoomId) {
    for cup in 0..10_000 {
        let said = seeker.says_once(room, &format!("{} says {cup}", seeker.nickname)).await;
        if matches!(said.answer, tests::wire::Answer::Refused { refusal: Refusal::ShutOut { .. } }) {
            return;
        }
    }
    panic!("{} was never put out", seeker.nickname);
}

/// When a page heard somebody for the last time, and when it was put out, as far as its diary goes.
fn heard_last(page: &Page, nickname: &str) -> Option<Instant> {
    let of_them = |line: &Line| matches!(line, Line::Heard { event: RoomEvent::Message(message), .. } if message.author == nickname);
    page.diary().iter().rev().find(|(_, line)| of_them(line)).map(|(at, _)| *at)
}

#[tokio::test]
async fn a_ban_is_in_force_on_every_instance_within_a_quarter_of_a_second() {
    let setup = Setup::default().with_settings("[limits]\nposts_per_minute = 60000\n");
    let house = Instances::open_as(2, setup).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let near = house[0].seeker_in_the_room("Near Lantern").await;
    let far = house[1].seeker_in_the_room("Far Lantern").await;
    let (mut until_silent, mut until_out) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let shouting = house[round % 2].seeker_in_the_room(&nickname(round)).await;
        let who = maya.knows(&shouting, evening).await;
        let ((), acknowledged) = tokio::join!(talks_until_it_is_out(&shouting, evening), async {
            far.hears(evening, &format!("{} says 3", shouting.nickname)).await;
            maya.bans(who).await.expect("a moderator bans");
            Instant::now()
        });
        let out = |view: &tests::View| view.left.contains(&(evening, LeftBecause::Sanction)).then_some(());
        shouting.sees("to be out", out).await;
        // Whatever of theirs is still on its way comes before this.
        let marker = format!("round {round} is over");
        near.says(evening, &marker).await.shown();
        far.says(evening, &format!("{marker}, indeed")).await.shown();
        for page in [&*near, &*far, &*maya] {
            page.hears(evening, &marker).await;
            page.hears(evening, &format!("{marker}, indeed")).await;
        }
        shouting.pings().await;

        let last =
            [&*near, &*far, &*maya].iter().filter_map(|page| heard_last(page, &shouting.nickname)).max();
        let silent = last.expect("they were heard").saturating_duration_since(acknowledged);
        let diary = shouting.diary();
        let left =
            diary.iter().position(|(_, line)| matches!(line, Line::Left { .. })).expect("they were put out");
        let gone = diary[left].0.saturating_duration_since(acknowledged);
        assert!(silent <= IN_FORCE_WITHIN, "round {round}: heard {silent:?} after the ban was acknowledged");
        assert!(
            gone <= IN_FORCE_WITHIN,
            "round {round}: in the room {gone:?} after the ban was acknowledged"
        );
        let later =
            diary[left..].iter().filter(|(_, line)| matches!(line, Line::Heard { .. } | Line::Joined(_)));
        assert_eq!(later.count(), 0, "round {round}: nothing of the room reaches them any more");
        until_silent.push(silent);
        until_out.push(gone);
    }
    until_silent.sort_unstable();
    until_out.sort_unstable();
    println!("{ROUNDS} bans, from acknowledged to the last message heard: {}", percentiles(&until_silent));
    println!("{ROUNDS} bans, from acknowledged to out of the room: {}", percentiles(&until_out));
}

#[tokio::test]
async fn a_ban_is_in_force_on_every_instance_within_a_second_while_redis_is_gone() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let mut until_out = Vec::new();
    for round in 0..ROUNDS_WITHOUT_REDIS {
        let shouting = house[1].seeker_in_the_room(&nickname(round)).await;
        let who = maya.knows(&shouting, evening).await;
        house.redis.is_killed().await;
        shouting.is_told_that_talk_is_cut_off().await;
        maya.bans(who).await.expect("a moderator bans");
        let acknowledged = Instant::now();
        let out = |view: &tests::View| view.left.contains(&(evening, LeftBecause::Sanction)).then_some(());
        shouting.sees_within(IN_FORCE_WITHOUT_REDIS, "to be out", out).await;
        until_out.push(acknowledged.elapsed());
        house.redis.starts_again().await;
        shouting.is_told_that_talk_goes_on().await;
        maya.is_told_that_talk_goes_on().await;
        assert!(matches!(shouting.is_refused(evening).await, Refusal::ShutOut { .. }));
        let refused = shouting.says_once(evening, LONG_WEEK).await.refused();
        assert!(matches!(refused, Refusal::ShutOut { .. }), "{refused:?}");
    }
    until_out.sort_unstable();
    println!(
        "{ROUNDS_WITHOUT_REDIS} bans without Redis, from acknowledged to out: {}",
        percentiles(&until_out)
    );
}

#[tokio::test]
async fn a_mute_and_a_removal_reach_the_other_instance_and_are_lifted_there() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let noor = house[1].moderator("Noor").await;
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let otter = house[0].seeker_in_the_room("Amber Otter").await;
    let who = maya.knows(&heron, evening).await;
    let mute = maya.mutes(who, evening).await.unwrap();
    heron.is_told_of_a(SanctionKind::Mute).await;
    let refused = heron.says_once(evening, LONG_WEEK).await.refused();
    assert!(matches!(refused, Refusal::Muted { .. }), "{refused:?}");
    noor.lifts(mute).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.says(evening, GLAD).await.shown();
    otter.hears(evening, GLAD).await;
    assert!(!otter.ever_saw(LONG_WEEK));

    noor.removes(who, evening).await.unwrap();
    heron.is_told_of_a(SanctionKind::Remove).await;
    otter.says(evening, SMALL_TALK).await.shown();
    heron.pings().await;
    assert!(!heron.ever_saw(SMALL_TALK));
}

#[tokio::test]
async fn somebody_whose_mute_was_lifted_is_heard_everywhere_at_once() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let noor = house[1].moderator("Noor").await;
    let heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let otter = house[0].seeker_in_the_room("Amber Otter").await;
    let who = noor.knows(&heron, evening).await;
    for round in 0..10 {
        let mute = noor.mutes(who, evening).await.unwrap();
        heron.is_told_of_a(SanctionKind::Mute).await;
        noor.lifts(mute).await.unwrap();
        let words = format!("back for the {round}th time");
        heron.says(evening, &words).await.shown();
        otter.hears(evening, &words).await;
    }
}

/// Says that they are in danger, and whatever they are answered, it is a case with these words.
async fn is_heard(seeker: &Seeker, room: RoomId, words: &str, dana: &Staff) {
    let said = seeker.says_once(room, words).await;
    assert_eq!(said.card, Some(Card::Emergency), "{said:?}");
    let case = dana.is_called().await.case;
    let file = dana.reads_case(case).await.unwrap();
    assert!(file.excerpts.iter().any(|excerpt| excerpt.text == words));
}

#[tokio::test]
async fn somebody_banned_is_heard_on_either_instance_and_met_in_a_crisis_room() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let dana = house[1].professional("Dana").await;
    let mut heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, evening).await;
    maya.bans(who).await.unwrap();
    heron.is_told_of_a(SanctionKind::Ban).await;
    is_heard(&heron, evening, IN_DANGER, &dana).await;
    heron.comes_back_to(&house[1].server).await;
    is_heard(&heron, evening, IN_DANGER_WITH_AN_ADDRESS, &dana).await;
    assert!(matches!(heron.is_refused(evening).await, Refusal::ShutOut { .. }));

    let taken = dana.takes_the_case(dana.is_called().await.case).await.unwrap();
    heron.comes_back_to(&house[0].server).await;
    let (_, room) = heron.is_told_who_is_on_the_way().await;
    assert_eq!(room, taken.room);
    heron.joins(room).await;
    dana.joins(room).await;
    dana.says(room, BESIDE_YOU).await.shown();
    heron.hears(room, BESIDE_YOU).await;
}

#[tokio::test]
async fn a_ban_outlives_the_restart_of_an_instance_and_of_redis() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let maya = house[0].moderator("Maya").await;
    let mut heron = house[1].seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, evening).await;
    maya.bans(who).await.unwrap();
    heron.is_told_of_a(SanctionKind::Ban).await;
    house[1].server.is_killed().await;
    house.redis.is_killed().await;
    house.redis.starts_again().await;
    house[1].server.starts_again().await;
    heron.comes_back().await;
    heron.is_told_of_a(SanctionKind::Ban).await;
    assert!(matches!(heron.is_refused(evening).await, Refusal::ShutOut { .. }));
    heron.comes_back_to(&house[0].server).await;
    maya.is_told_that_talk_goes_on().await;
    assert!(matches!(heron.is_refused(evening).await, Refusal::ShutOut { .. }));
}
