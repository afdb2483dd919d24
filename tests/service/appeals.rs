//! Another look at what was decided, by another person.

use tests::wire::{Act, AppealState, Holds, Numbers, Problem, Reason, SanctionKind};
use tests::{AppealId, HURTS_SOMEONE, House, IN_DANGER, Rule, SMALL_TALK, Server};

#[tokio::test]
async fn a_rejected_message_is_shown_after_all_when_another_moderator_sees_it_so() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    let review = maya.finds_on_the_desk().await.review;
    maya.rejects(review, Rule::Kindness).await.unwrap();
    heron.is_told_the_rule(&said).await;

    let of = Act::Review(review);
    assert_eq!(otter.asks_for_another_look(of).await, Err(Problem::NotFound), "it is not theirs");
    heron.asks_with_words(of, "I was quoting a song").await.unwrap();
    heron.is_told_of_the_appeal(of, AppealState::Open).await;
    let item = noor.finds_an_appeal().await;
    assert_eq!((item.of, item.rule, item.acted), (of, Some(Rule::Kindness), Some(maya.account)));
    assert_eq!(maya.reads_appeal(item.appeal).await.expect_err("she has acted"), Problem::NotYours);
    assert_eq!(maya.overturns(item.appeal).await, Err(Problem::NotYours));
    let file = noor.reads_appeal(item.appeal).await.unwrap();
    assert_eq!(file.words.expect("they said why").text, "I was quoting a song");
    assert_eq!(file.message.expect("it is about a message").text, HURTS_SOMEONE);

    noor.overturns(item.appeal).await.unwrap();
    heron.is_told_of_the_appeal(of, AppealState::Overturned).await;
    assert_eq!(otter.hears(house.evening, HURTS_SOMEONE).await.author, "Quiet Heron");
    heron.is_told_that_it_is_shown(&said).await;
    maya.has_no_appeals().await;
    assert_eq!(heron.asks_for_another_look(of).await, Err(Problem::AlreadyOver));
    let numbers: Numbers = house.cleo.caller.gets("/api/numbers").await.brought().unwrap();
    let (reason, held, released, rejected, expired, overturned) = (Reason::Hostility, 1, 0, 1, 0, 1);
    assert_eq!(numbers.holds, [Holds { reason, held, released, rejected, expired, overturned }]);
}

#[tokio::test]
async fn an_upheld_mute_stays_and_an_overturned_one_is_lifted_at_once() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, house.evening).await;
    let first = Act::Sanction(maya.mutes(who, house.evening).await.unwrap());
    heron.asks_for_another_look(first).await.unwrap();
    let item = noor.finds_an_appeal().await;
    let sanction = item.sanction.expect("it is in force");
    assert_eq!((sanction.kind, sanction.room), (SanctionKind::Mute, Some(house.evening)));
    assert_eq!(noor.reads_appeal(item.appeal).await.unwrap().words.map(|it| it.text), None);
    noor.upholds(item.appeal).await.unwrap();
    heron.is_told_of_the_appeal(first, AppealState::Upheld).await;
    heron.says_once(house.evening, SMALL_TALK).await.refused();
    assert_eq!(noor.overturns(item.appeal).await, Err(Problem::AlreadyOver));

    let Act::Sanction(mute) = first else { unreachable!("it was a mute") };
    maya.lifts(mute).await.unwrap();
    let second = Act::Sanction(maya.mutes(who, house.evening).await.unwrap());
    heron.asks_for_another_look(second).await.unwrap();
    noor.overturns(noor.finds_an_appeal().await.appeal).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.says(house.evening, SMALL_TALK).await.shown();
}

#[tokio::test]
async fn with_one_moderator_the_coordinator_takes_the_second_look() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, house.evening).await;
    let mute = Act::Sanction(maya.mutes(who, house.evening).await.unwrap());
    heron.asks_for_another_look(mute).await.unwrap();
    let item = maya.finds_an_appeal().await;
    assert!(maya.lists_appeals().await.unwrap().is_empty(), "she has acted");
    assert_eq!(house.cleo.lists_appeals().await.unwrap(), [item]);
    let noor = house.moderator("Noor").await;
    assert!(house.cleo.lists_appeals().await.unwrap().is_empty(), "there is another moderator now");
    assert_eq!(house.cleo.overturns(item.appeal).await, Err(Problem::NotYours));
    house.cleo.dismisses(noor.account).await.unwrap();
    house.cleo.overturns(item.appeal).await.unwrap();
    heron.is_told_that_nothing_holds().await;
}

#[tokio::test]
async fn what_nobody_looked_at_in_time_is_shown_after_all_if_its_author_asks() {
    let server = Server::starts_with_settings("[desk]\ndecide_within = 10\n").await;
    let house = House::opens_on(server).await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    let review = maya.finds_on_the_desk().await.review;
    heron.is_told_that_nobody_could_look(&said).await;
    heron.asks_for_another_look(Act::Review(review)).await.unwrap();
    maya.overturns(maya.finds_an_appeal().await.appeal).await.unwrap();
    heron.is_told_that_it_is_shown(&said).await;
}

#[tokio::test]
async fn words_of_danger_beside_an_appeal_bring_somebody() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, house.evening).await;
    let mute = Act::Sanction(maya.mutes(who, house.evening).await.unwrap());
    heron.asks_with_words(mute, IN_DANGER).await.unwrap();
    let case = dana.is_called().await.case;
    assert_eq!(dana.reads_case(case).await.unwrap().excerpts[0].text, IN_DANGER);
    let too_much = format!("{IN_DANGER} {}", "x".repeat(500));
    assert_eq!(heron.asks_with_words(mute, &too_much).await, Err(Problem::OutOfRange));
    dana.sees_case(case, |case| case.texts == 2).await;
}

#[tokio::test]
async fn appeals_are_not_for_professionals_and_not_for_seekers_to_decide() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    let nothing = AppealId(7);
    assert_eq!(dana.lists_appeals().await.expect_err("not theirs"), Problem::NotYours);
    assert_eq!(dana.reads_appeal(nothing).await.expect_err("not theirs"), Problem::NotYours);
    let as_a_seeker = heron.caller.posts_nothing(&format!("/api/appeals/{nothing}/overturn")).await;
    assert_eq!(as_a_seeker.done(), Err(Problem::SignInFirst));
    let maya = house.moderator("Maya").await;
    assert_eq!(maya.overturns(nothing).await, Err(Problem::NotFound));
}
