//! Rooms are calmed, by a moderator or because the staff are not there, and whoever is in danger is heard all the same.

use tests::wire::{Answer, Card, LeftBecause, Measure, Problem, Reason, Refusal, Staffing};
use tests::{
    GLAD, HURTS_SOMEONE, House, IN_DANGER, LONG_WEEK, SMALL_TALK, Seeker, Server, by_nobody, fully, hold_all,
    listen_first, pause, shortly, slow,
};

/// A house whose rooms need staff. They are missed soon, so that a story need not wait.
async fn house_with(rooms: &str) -> House {
    House::opens_on(Server::starts_with_settings(&format!("[rooms]\nstaff_back_within = 2\n{rooms}")).await)
        .await
}

/// For how long somebody was told to wait, in milliseconds.
fn waits(refusal: &Refusal) -> u64 {
    let (Refusal::Slow { retry_after_ms }
    | Refusal::ListenFirst { retry_after_ms }
    | Refusal::Paused { retry_after_ms }) = refusal
    else {
        panic!("nothing to wait for: {refusal:?}");
    };
    *retry_after_ms
}

#[tokio::test]
async fn a_slow_room_hears_one_message_of_each_and_says_when_the_next() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let (heron, otter) =
        (house.seeker_in_the_room("Quiet Heron").await, house.seeker_in_the_room("Amber Otter").await);
    maya.calms(house.evening, slow(300), 30).await.unwrap();
    for page in [&*heron, &*otter, &*maya] {
        page.is_told_what_calms(house.evening, &[Measure::Slow { seconds: 300 }]).await;
    }
    let first = heron.says(house.evening, SMALL_TALK).await.shown();
    let refused = heron.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::Slow { .. }), "{refused:?}");
    assert!((1..=300_000).contains(&waits(&refused)), "{refused:?}");
    otter.says(house.evening, LONG_WEEK).await.shown();
    maya.says(house.evening, "good evening").await.shown();
    maya.says(house.evening, "and welcome").await.shown();

    heron.takes_back(house.evening, first).await;
    heron.no_longer_sees(house.evening, SMALL_TALK).await;
    let again = heron.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(again, Refusal::Slow { .. }), "taking back gives no second turn: {again:?}");

    maya.loosens(house.evening, "slow").await.unwrap();
    heron.is_told_what_calms(house.evening, &[]).await;
    heron.says(house.evening, GLAD).await.shown();
    assert_eq!(maya.loosens(house.evening, "slow").await, Err(Problem::AlreadyOver));
}

#[tokio::test]
async fn what_did_not_reach_a_slow_room_takes_nobodys_turn() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.calms(house.evening, slow(300), 30).await.unwrap();
    heron.says_once(house.evening, "my number is 0151 23456789").await.returned();
    heron.says_once(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn new_people_listen_first_and_another_name_makes_nobody_new_or_old() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    maya.calms(house.evening, listen_first(60), 30).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.is_told_what_calms(house.evening, &[Measure::ListenFirst { minutes: 60 }]).await;
    let refused = heron.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::ListenFirst { .. }), "{refused:?}");
    assert!((3_500_000..=3_600_000).contains(&waits(&refused)), "{refused:?}");
    let renamed = Seeker::enters(heron.caller.clone(), &house.band, "Slow Badger").await.unwrap();
    renamed.joins(house.evening).await;
    let refused = renamed.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::ListenFirst { .. }), "{refused:?}");
    maya.says(house.evening, LONG_WEEK).await.shown();
    heron.hears(house.evening, LONG_WEEK).await;
    maya.loosens(house.evening, "listen_first").await.unwrap();
    renamed.says(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn where_everything_is_read_first_a_moderator_shows_it() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let (heron, otter) =
        (house.seeker_in_the_room("Quiet Heron").await, house.seeker_in_the_room("Amber Otter").await);
    maya.calms(house.evening, hold_all(), 30).await.unwrap();
    heron.is_told_what_calms(house.evening, &[Measure::HoldAll {}]).await;
    let said = heron.says(house.evening, SMALL_TALK).await;
    assert_eq!(said.held(), Reason::EveryMessage);
    let item = maya.finds_on_the_desk().await;
    assert_eq!((item.reason, item.releasable), (Reason::EveryMessage, true));
    assert!(!otter.ever_saw(SMALL_TALK));
    maya.releases(item.review).await.unwrap();
    otter.hears(house.evening, SMALL_TALK).await;
    heron.is_told_that_it_is_shown(&said).await;
    let hurtful = heron.says(house.evening, HURTS_SOMEONE).await;
    assert_eq!(hurtful.held(), Reason::Hostility, "the filter still says why");
    maya.says(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn in_a_paused_room_everybody_reads_and_only_staff_write() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let (heron, otter) =
        (house.seeker_in_the_room("Quiet Heron").await, house.seeker_in_the_room("Amber Otter").await);
    maya.calms(house.evening, pause(), 30).await.unwrap();
    let refused = heron.says_once(house.evening, SMALL_TALK).await.refused();
    assert!(matches!(refused, Refusal::Paused { .. }), "in force at once: {refused:?}");
    assert!((1_700_000..=1_800_000).contains(&waits(&refused)), "{refused:?}");
    heron.types(house.evening).await;
    noor.says(house.evening, GLAD).await.shown();
    otter.hears(house.evening, GLAD).await;
    assert!(!otter.ever_saw(SMALL_TALK));
    assert!(otter.view().typing.is_empty(), "whoever may not write is not shown writing");
    let late = house.seeker_in_the_room("Slow Badger").await;
    late.is_told_what_calms(house.evening, &[Measure::Pause {}]).await;
    noor.loosens(house.evening, "pause").await.unwrap();
    late.says(house.evening, LONG_WEEK).await.shown();
}

#[tokio::test]
async fn whoever_is_in_danger_is_heard_whatever_calms_the_room() {
    let house = House::opens().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let measures = [slow(300), listen_first(60), hold_all(), pause()];
    for (number, measure) in measures.into_iter().enumerate() {
        maya.calms(house.evening, measure.clone(), 30).await.unwrap();
        let heron = house.seeker_in_the_room(&tests::nickname(number)).await;
        let said = heron.says_once(house.evening, IN_DANGER).await;
        assert_eq!(said.card, Some(Card::Emergency), "{measure}");
        let paused = matches!(said.answer, Answer::Refused { refusal: Refusal::Paused { .. } });
        let held = said.answer == Answer::Held { reason: Reason::PersonReadsFirst };
        assert!(held || (paused && measure == pause()), "{measure}: {:?}", said.answer);
        heron.is_told_that_someone_was_asked().await;
        dana.has_cases(number + 1).await;
    }
    let case = dana.has_a_new_case().await;
    let file = dana.reads_case(case).await.unwrap();
    assert_eq!(file.excerpts.iter().filter(|it| it.text == IN_DANGER).count(), 1);
    assert!(maya.view().message(house.evening, IN_DANGER).is_none(), "and no room saw it");
}

#[tokio::test]
async fn rooms_of_two_know_no_measures() {
    let house = House::opens().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.calms(house.evening, pause(), 30).await.unwrap();
    heron.asks_for_a_peer().await.unwrap();
    let talk = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    heron.needs_someone_now().await;
    let crisis = dana.takes_the_case(dana.has_a_new_case().await).await.unwrap().room;
    for room in [talk, crisis] {
        assert_eq!(heron.joins(room).await.keeping, None);
        assert_eq!(maya.calms(room, pause(), 30).await, Err(Problem::NotFound));
        heron.says(room, GLAD).await.shown();
        heron.says(room, SMALL_TALK).await.shown();
    }
}

#[tokio::test]
async fn a_measure_has_bounds_and_stands_in_the_history() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    for minutes in [0, 241] {
        assert_eq!(maya.calms(house.evening, pause(), minutes).await, Err(Problem::OutOfRange), "{minutes}");
    }
    for measure in [slow(4), slow(301), listen_first(0), listen_first(61)] {
        let refused = maya.calms(house.evening, measure.clone(), 30).await;
        assert_eq!(refused, Err(Problem::OutOfRange), "{measure}");
    }
    maya.calms(house.evening, pause(), 240).await.unwrap();
    maya.loosens(house.evening, "pause").await.unwrap();
    let done = house.cleo.reads_history(&format!("staff={}", maya.account)).await.unwrap().done;
    let what: Vec<&str> = done.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(what, ["room_loosened", "room_paused"]);
    assert!(done.iter().all(|it| it.room == Some(house.evening)));
}

#[tokio::test]
async fn a_measure_outlives_a_restart() {
    let mut house = House::opens().await;
    let mut maya = house.moderator("Maya").await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.calms(house.evening, pause(), 30).await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    heron.comes_back().await;
    let joined = heron.joins(house.evening).await;
    assert_eq!(joined.keeping.expect("a group room is kept").measures[0].measure, Measure::Pause {});
    let refused = heron.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::Paused { .. }), "{refused:?}");
    maya.comes_back().await;
    maya.loosens(house.evening, "pause").await.unwrap();
    heron.says(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn staffing_drops_from_two_to_one_to_none_and_comes_back() {
    let house = house_with("staff_needed = 2").await;
    let dana = house.professional("Dana").await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.is_told_that_it_is_staffed(house.evening, fully).await;
    heron.says(house.evening, SMALL_TALK).await.shown();

    noor.leaves(house.evening).await;
    heron.is_told_that_it_is_staffed(house.evening, shortly).await;
    let refused = heron.says_once(house.evening, GLAD).await.refused();
    assert!(matches!(refused, Refusal::ListenFirst { .. }), "{refused:?}");
    let short = Staffing::Short { seconds: 30, minutes: 10 };
    assert_eq!(heron.finds_at_the_door(house.evening).await, (true, short));
    maya.says(house.evening, GLAD).await.shown();

    maya.leaves(house.evening).await;
    heron.is_told_that_it_is_staffed(house.evening, by_nobody).await;
    assert_eq!(heron.says_once(house.evening, GLAD).await.refused(), Refusal::Unstaffed {});
    assert_eq!(heron.finds_at_the_door(house.evening).await, (true, Staffing::None {}), "to read");
    let said = heron.says_once(house.evening, IN_DANGER).await;
    assert_eq!((said.held(), said.card), (Reason::PersonReadsFirst, Some(Card::Emergency)));
    heron.is_told_that_someone_was_asked().await;
    dana.has_a_new_case().await;

    noor.joins(house.evening).await;
    heron.is_told_that_it_is_staffed(house.evening, shortly).await;
    maya.joins(house.evening).await;
    heron.is_told_that_it_is_staffed(house.evening, fully).await;
    heron.says(house.evening, LONG_WEEK).await.shown();
}

#[tokio::test]
async fn a_house_may_let_nobody_into_a_room_without_staff() {
    let house = house_with("staff_needed = 1\nunstaffed = \"closed\"").await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    maya.leaves(house.evening).await;
    let out = (house.evening, LeftBecause::Closed);
    heron.sees("to be out", |view| view.left.contains(&out).then_some(())).await;
    assert_eq!(heron.is_refused(house.evening).await, Refusal::Unstaffed {});
    assert_eq!(heron.finds_at_the_door(house.evening).await, (false, Staffing::None {}));
    let said = heron.says_once(house.evening, IN_DANGER).await;
    assert_eq!(said.card, Some(Card::Emergency), "whoever wrote as it closed");
    dana.has_a_new_case().await;
    let open = maya.looks_at_rooms().await.unwrap().iter().all(|card| card.open);
    assert!(open, "a moderator may open it by being there");
    maya.joins(house.evening).await;
    heron.joins(house.evening).await;
    heron.says(house.evening, LONG_WEEK).await.shown();
}

#[tokio::test]
async fn a_moderator_who_is_back_within_the_time_was_never_gone() {
    let rooms = "[rooms]\nstaff_needed = 1\nstaff_back_within = 300\n";
    let house = House::opens_on(Server::starts_with_settings(rooms).await).await;
    let mut maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.leaves(house.evening).await;
    heron.counts(house.evening, 1, 0).await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    maya.comes_back().await;
    maya.joins(house.evening).await;
    heron.counts(house.evening, 1, 1).await;
    assert_eq!(heron.finds_at_the_door(house.evening).await, (true, Staffing::Full {}));
}

#[tokio::test]
async fn a_moderator_who_said_not_now_does_not_watch() {
    let house = house_with("staff_needed = 1").await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.says_not_now("hour").await.unwrap();
    heron.is_told_that_it_is_staffed(house.evening, by_nobody).await;
}

#[tokio::test]
async fn nobody_watches_more_rooms_than_the_house_lets_one_person() {
    let house = house_with("staff_needed = 1\nwatched_max = 1").await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    let maya = house.moderator("Maya").await;
    assert_eq!(maya.is_refused(kitchen).await, Refusal::TooManyRooms);
    let tab = maya.opens_another_page().await;
    assert_eq!(tab.is_refused(kitchen).await, Refusal::TooManyRooms, "nor with two pages");
    tab.joins(house.evening).await;
    tab.leaves(house.evening).await;
    maya.leaves(house.evening).await;
    maya.joins(kitchen).await;
}
