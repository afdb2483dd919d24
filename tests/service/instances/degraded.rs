//! One of the servers behind the instances is away. What can go on goes on, and what cannot is said honestly.

use std::time::Duration;

use tests::wire::{Card, PartState, Problem, Refusal};
use tests::{
    BESIDE_YOU, ClientMessageId, GLAD, IN_DANGER, IN_DANGER_WITH_AN_ADDRESS, Instances, LONG_WEEK, Outcome,
    SMALL_TALK, Staff, fresh_id,
};

/// How a server is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Away {
    /// It is not there, and whoever connects is refused.
    Gone,
    /// It is there, keeps every connection, and says nothing.
    Frozen,
}

impl Away {
    async fn befalls_redis(self, house: &mut Instances) {
        match self {
            Self::Gone => house.redis.is_killed().await,
            Self::Frozen => house.redis.is_frozen(),
        }
    }

    async fn is_over_for_redis(self, house: &mut Instances) {
        match self {
            Self::Gone => house.redis.starts_again().await,
            Self::Frozen => house.redis.thaws(),
        }
    }

    fn befalls_the_database(self, house: &mut Instances) {
        match self {
            Self::Gone => house.postgres.is_stopped(),
            Self::Frozen => house.postgres.is_frozen(),
        }
    }

    async fn is_over_for_the_database(self, house: &mut Instances) {
        match self {
            Self::Gone => house.postgres.starts_again().await,
            Self::Frozen => house.postgres.thaws(),
        }
    }
}

fn fresh_message() -> ClientMessageId {
    ClientMessageId(fresh_id())
}

fn to_be_tried_again(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::TryAgain { .. })
}

/// Redis is away and comes back. Nobody talks on an island meanwhile, and whoever is in danger is heard everywhere.
async fn redis_is(away: Away) {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let dana = house[1].professional("Dana").await;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    let late = house[0].seeker("Slow Badger").await;
    heron.says(evening, GLAD).await.shown();
    otter.hears(evening, GLAD).await;
    let before = otter.bookmark(evening);

    away.befalls_redis(&mut house).await;
    let id = fresh_message();
    let said = tokio::time::timeout(Duration::from_secs(2), heron.sends_again(evening, id, SMALL_TALK));
    let refused = said.await.expect("answered within two seconds").refused();
    assert!(to_be_tried_again(&refused), "{refused:?}");
    for page in [&*heron, &*otter] {
        page.is_told_that_talk_is_cut_off().await;
    }
    assert!(to_be_tried_again(&late.is_refused(evening).await));
    let cut_off = house[0].comes_to_be(|it| it.feed_is(PartState::Away)).await;
    assert!(!cut_off.ready && cut_off.journal.state == PartState::Answers, "{cut_off:?}");
    assert!(house[0].server.stranger().gets("/healthz").await.status.is_success());

    let danger = fresh_message();
    let heard = heron.sends_again(evening, danger, IN_DANGER).await;
    heard.held();
    assert_eq!(heard.card, Some(Card::Emergency));
    heron.is_told_that_someone_was_asked().await;
    let case = dana.is_called().await.case;
    assert_eq!(texts(&dana, case).await, [IN_DANGER]);
    dana.takes_the_case(case).await.unwrap();
    let (_, crisis_room) = heron.is_told_who_is_on_the_way().await;
    assert!(!otter.ever_saw(SMALL_TALK), "nobody is heard by a part of the room only");

    away.is_over_for_redis(&mut house).await;
    for page in [&*heron, &*otter] {
        page.is_told_that_talk_goes_on().await;
    }
    if away == Away::Gone {
        otter.is_told_of_a_new_life(evening, &before).await;
    } else {
        assert_eq!(otter.bookmark(evening).epoch, before.epoch, "nothing was lost, so nothing begins anew");
    }
    let seq = heron.says_until_settled(evening, id, SMALL_TALK).await.shown();
    assert_eq!(heron.says_until_settled(evening, id, SMALL_TALK).await.shown(), seq);
    heron.says_until_settled(evening, danger, IN_DANGER).await.held();
    otter.says(evening, LONG_WEEK).await.shown();
    heron.hears(evening, LONG_WEEK).await;
    for page in [&*heron, &*otter] {
        page.hears(evening, LONG_WEEK).await;
        let times = page.reads(evening).iter().filter(|text| *text == SMALL_TALK).count();
        assert_eq!(times, 1, "{:?}", page.reads(evening));
    }
    late.joins(evening).await;
    assert_eq!(dana.has_cases(1).await[0].texts, 1, "sent again, it is still one case");
    heron.joins(crisis_room).await;
    dana.joins(crisis_room).await;
    dana.says(crisis_room, BESIDE_YOU).await.shown();
    heron.hears(crisis_room, BESIDE_YOU).await;
    house[0].comes_to_be(|it| it.ready).await;
}

async fn texts(professional: &Staff, case: tests::CaseId) -> Vec<String> {
    let file = professional.reads_case(case).await.expect("a professional reads a case");
    file.excerpts.into_iter().map(|excerpt| excerpt.text).collect()
}

#[tokio::test]
async fn while_redis_is_gone_nobody_talks_on_an_island_and_danger_is_heard() {
    redis_is(Away::Gone).await;
}

#[tokio::test]
async fn while_redis_is_frozen_nobody_talks_on_an_island_and_danger_is_heard() {
    redis_is(Away::Frozen).await;
}

/// The database is away and comes back. Talk goes on; decisions are refused; whoever is in danger is met all the same.
async fn the_database_is(away: Away) {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let dana = house[0].professional("Dana").await;
    let nils = house[1].professional("Nils").await;
    let maya = house[0].moderator("Maya").await;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;

    away.befalls_the_database(&mut house);
    otter.says(evening, GLAD).await.shown();
    heron.hears(evening, GLAD).await;
    let who = maya.knows_who_wrote(evening, GLAD).await;
    assert_eq!(maya.mutes(who, evening).await, Err(Problem::TryAgain));
    otter.says(evening, LONG_WEEK).await.shown();
    let down = house[0].comes_to_be(|it| it.journal.state == PartState::Away).await;
    assert!(!down.ready && down.feed_is(PartState::Answers), "{down:?}");
    assert!(house[0].server.stranger().gets("/healthz").await.status.is_success());

    let id = fresh_message();
    let said = heron.sends_again(evening, id, IN_DANGER).await;
    assert!(to_be_tried_again(&said.refused()), "{said:?}");
    assert_eq!(said.card, Some(Card::Emergency));
    let case = dana.is_called().await.case;
    heron.is_told_that_someone_was_asked().await;
    assert!(house[0].readiness().await.journal.unsaved > 0);
    assert_eq!(texts(&dana, case).await, [IN_DANGER]);
    let taken = dana.takes_the_case(case).await.expect("provisionally, on this instance");
    let (name, room) = heron.is_told_who_is_on_the_way().await;
    assert_eq!((name.as_str(), room), ("Dana", taken.room));
    heron.joins(room).await;
    dana.joins(room).await;
    dana.says(room, BESIDE_YOU).await.shown();
    heron.hears(room, BESIDE_YOU).await;
    assert_eq!(heron.is_told_who_is_with_them().await, "Dana");
    assert!(to_be_tried_again(&heron.sends_again(evening, id, IN_DANGER).await.refused()));
    assert_eq!(dana.is_called().await.texts, 1, "sent again, it is still one case");
    nils.pings().await;
    assert!(nils.view().queue().is_some_and(|queue| queue.cases.is_empty()), "nobody else knows of it yet");

    away.is_over_for_the_database(&mut house).await;
    heron.says_until_settled(evening, id, IN_DANGER).await.held();
    for professional in [&dana, &nils] {
        let item = professional.sees_case(case, tests::wire::CaseItem::is_in_contact).await;
        assert_eq!(item.texts, 1);
        professional.has_cases(1).await;
    }
    assert_eq!(texts(&nils, case).await, [IN_DANGER]);
    assert_eq!(nils.takes_the_case(case).await, Err(Problem::AlreadyTaken));
    heron.says(room, IN_DANGER_WITH_AN_ADDRESS).await.shown();
    dana.closes_the_case(case, taken.fence, Outcome::SafetyPlanMade).await.unwrap();
    heron.is_told_that_it_is_over().await;
    nils.has_cases(0).await;
    maya.mutes(who, evening).await.unwrap();
    house[0].comes_to_be(|it| it.ready && it.journal.unsaved == 0).await;
}

#[tokio::test]
async fn while_the_database_is_gone_talk_goes_on_and_danger_is_met() {
    the_database_is(Away::Gone).await;
}

#[tokio::test]
async fn while_the_database_is_frozen_talk_goes_on_and_danger_is_met() {
    the_database_is(Away::Frozen).await;
}

#[tokio::test]
async fn whoever_says_it_on_both_instances_while_the_database_is_gone_has_one_case() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let dana = house[0].professional("Dana").await;
    let nils = house[1].professional("Nils").await;
    let mut heron = house[0].seeker_in_the_room("Quiet Heron").await;
    Away::Gone.befalls_the_database(&mut house);

    let (first, second) = (fresh_message(), fresh_message());
    assert!(to_be_tried_again(&heron.sends_again(evening, first, IN_DANGER).await.refused()));
    let taken = dana.takes_the_case(dana.is_called().await.case).await.unwrap();
    heron.comes_back_to(&house[1].server).await;
    heron.joins(evening).await;
    let said = heron.sends_again(evening, second, IN_DANGER_WITH_AN_ADDRESS).await;
    assert!(to_be_tried_again(&said.refused()));
    nils.is_called().await;

    Away::Gone.is_over_for_the_database(&mut house).await;
    heron.says_until_settled(evening, first, IN_DANGER).await.held();
    heron.says_until_settled(evening, second, IN_DANGER_WITH_AN_ADDRESS).await.held();
    for professional in [&dana, &nils] {
        let both = |view: &tests::View| {
            let cases = &view.queue()?.cases;
            (cases.len() == 1 && cases[0].texts == 2 && cases[0].is_taken()).then(|| cases[0].case)
        };
        let case = professional.sees("one case with both", both).await;
        let mut words = texts(professional, case).await;
        words.sort_unstable();
        assert_eq!(words, [IN_DANGER, IN_DANGER_WITH_AN_ADDRESS]);
    }
    let (name, room) = heron.is_told_who_is_on_the_way().await;
    assert_eq!((name.as_str(), room), ("Dana", taken.room));
}

#[tokio::test]
async fn a_house_that_ends_before_its_database_is_back_has_told_everyone_that_nothing_is_saved() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let dana = house[1].professional("Dana").await;
    let mut heron = house[0].seeker_in_the_room("Quiet Heron").await;
    Away::Gone.befalls_the_database(&mut house);
    let id = fresh_message();
    assert!(to_be_tried_again(&heron.sends_again(evening, id, IN_DANGER).await.refused()));
    house[0].server.is_killed().await;
    Away::Gone.is_over_for_the_database(&mut house).await;
    heron.comes_back_to(&house[1].server).await;
    heron.joins(evening).await;
    heron.says_until_settled(evening, id, IN_DANGER).await.held();
    assert_eq!(texts(&dana, dana.is_called().await.case).await, [IN_DANGER]);
}
