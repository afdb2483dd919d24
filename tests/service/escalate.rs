//! Somebody is in danger, and somebody comes.

use serde_json::json;
use tests::wire::{Card, CaseSource, HelpState, LeftBecause, Problem, Refusal, RoomKind};
use tests::{
    BESIDE_YOU, ClientMessageId, GLAD, HURTS_SOMEONE, House, IN_DANGER, IN_DANGER_WITH_AN_ADDRESS, Outcome,
    Seeker, Staff, Urgency, fresh_id,
};

#[tokio::test]
async fn whoever_says_they_are_in_danger_is_met_and_told_every_step() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;

    let said = heron.says(house.evening, IN_DANGER).await;
    said.held();
    assert_eq!(said.card, Some(Card::Emergency));
    heron.is_told_that_someone_was_asked().await;

    let case = dana.is_called().await;
    assert_eq!((case.urgency, case.source, case.texts), (Urgency::R4, CaseSource::Filter, 1));
    assert!(case.is_new());
    assert_eq!(texts(&dana, case.case).await, [IN_DANGER]);
    heron.is_told_that_someone_read_it().await;

    let taken = dana.takes_the_case(case.case).await.unwrap();
    let (name, room) = heron.is_told_who_is_on_the_way().await;
    assert_eq!((name.as_str(), room), ("Dana", taken.room));
    assert_eq!(heron.joins(room).await.kind, RoomKind::Crisis);
    dana.joins(room).await;
    dana.says(room, BESIDE_YOU).await.shown();
    heron.hears(room, BESIDE_YOU).await;
    assert_eq!(heron.is_told_who_is_with_them().await, "Dana");
    heron.says(room, IN_DANGER_WITH_AN_ADDRESS).await.shown();
    dana.hears(room, IN_DANGER_WITH_AN_ADDRESS).await;

    dana.closes_the_case(case.case, taken.fence, Outcome::SafetyPlanMade).await.unwrap();
    heron.is_told_that_it_is_over().await;
    dana.has_cases(0).await;
    let way = || ("Dana".to_owned(), taken.room);
    let told: Vec<HelpState> = heron.was_told().into_iter().filter(|state| !is_asked_again(state)).collect();
    assert_eq!(
        told,
        [
            HelpState::Asked { again: false },
            HelpState::Seen {},
            HelpState::OnTheWay { name: way().0, room: way().1 },
            HelpState::WithYou { name: way().0, room: way().1 },
            HelpState::Closed {},
        ]
    );
}

/// Asked again: whether that happens depends on how long the story takes.
fn is_asked_again(state: &HelpState) -> bool {
    matches!(state, HelpState::Asked { again: true })
}

async fn texts(professional: &Staff, case: tests::CaseId) -> Vec<String> {
    let file = professional.reads_case(case).await.expect("a professional reads a case");
    file.excerpts.into_iter().map(|excerpt| excerpt.text).collect()
}

#[tokio::test]
async fn the_case_is_there_when_its_author_is_answered() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();

    let page = dana.opens_another_page().await;
    let first = page.sees("the first queue", |view| view.queues.first().cloned()).await;
    assert_eq!(first.cases.len(), 1);
}

#[tokio::test]
async fn exactly_one_professional_takes_a_case() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    nils.is_called().await;

    let both = tokio::join!(dana.takes_the_case(case), nils.takes_the_case(case));
    let (winner, loser, taken) = match both {
        (Ok(taken), Err(Problem::AlreadyTaken)) => (&dana, &nils, taken),
        (Err(Problem::AlreadyTaken), Ok(taken)) => (&nils, &dana, taken),
        other => panic!("one takes it and the other is told: {other:?}"),
    };
    assert_eq!(winner.takes_the_case(case).await, Ok(taken), "asking again changes nothing");
    assert_eq!(loser.takes_the_case(case).await, Err(Problem::AlreadyTaken));
    assert_eq!(heron.is_told_who_is_on_the_way().await.0, winner.name);
    assert_eq!(loser.is_refused(taken.room).await, Refusal::UnknownRoom);
}

#[tokio::test]
async fn a_case_is_closed_only_by_whoever_has_it_with_its_fence() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    assert_eq!(dana.closes_the_case(case, 1, Outcome::NotACrisis).await, Err(Problem::StaleFence));

    let taken = dana.takes_the_case(case).await.unwrap();
    let later = taken.fence + 1;
    assert_eq!(dana.closes_the_case(case, later, Outcome::NotACrisis).await, Err(Problem::StaleFence));
    assert_eq!(nils.closes_the_case(case, taken.fence, Outcome::NotACrisis).await, Err(Problem::NotYours));
    dana.closes_the_case(case, taken.fence, Outcome::NotACrisis).await.unwrap();
    assert_eq!(dana.closes_the_case(case, taken.fence, Outcome::NotACrisis).await, Err(Problem::AlreadyOver));
    assert_eq!(nils.takes_the_case(case).await, Err(Problem::AlreadyOver));
}

#[tokio::test]
async fn nobody_else_enters_a_crisis_room_and_it_ends_with_the_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let taken = dana.takes_the_case(case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;

    for other in [&*maya, &*otter, &*house.cleo] {
        assert_eq!(other.is_refused(taken.room).await, Refusal::UnknownRoom);
    }
    dana.closes_the_case(case, taken.fence, Outcome::SaferByOwnReport).await.unwrap();
    let closed = (taken.room, LeftBecause::Closed);
    for person in [&*heron, &*dana] {
        person.sees("the room to close", |view| view.left.contains(&closed).then_some(())).await;
        assert_eq!(person.says_once(taken.room, GLAD).await.refused(), Refusal::UnknownRoom);
        assert_eq!(person.is_refused(taken.room).await, Refusal::UnknownRoom);
    }
}

#[tokio::test]
async fn whoever_needs_someone_now_gets_a_case_without_a_word() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.needs_someone_now().await;
    heron.needs_someone_now().await;
    let case = dana.is_called().await;
    assert_eq!((case.source, case.texts), (CaseSource::Asked, 0));
    heron.is_told_that_someone_was_asked().await;
    assert!(texts(&dana, case.case).await.is_empty());
    dana.takes_the_case(case.case).await.unwrap();
    let (_, room) = heron.is_told_who_is_on_the_way().await;
    heron.joins(room).await;
}

#[tokio::test]
async fn more_words_of_danger_join_the_open_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.needs_someone_now().await;
    let case = dana.is_called().await.case;
    let said = heron.says(house.evening, IN_DANGER).await;
    heron.sends_again(house.evening, said.id, IN_DANGER).await.held();
    heron.says(house.evening, IN_DANGER_WITH_AN_ADDRESS).await.held();
    let item = dana.sees_case(case, |item| item.texts == 2).await;
    assert_eq!(item.urgency, Urgency::R4);
    assert_eq!(texts(&dana, case).await, [IN_DANGER, IN_DANGER_WITH_AN_ADDRESS]);
    dana.is_called().await;
}

#[tokio::test]
async fn an_emergency_with_an_address_in_it_is_a_case_and_not_returned() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER_WITH_AN_ADDRESS).await.held();
    assert_eq!(dana.is_called().await.urgency, Urgency::R4);
}

#[tokio::test]
async fn a_new_case_is_opened_after_the_first_was_closed() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let first = dana.is_called().await.case;
    let taken = dana.takes_the_case(first).await.unwrap();
    dana.closes_the_case(first, taken.fence, Outcome::SteppedBackToPeer).await.unwrap();
    dana.has_cases(0).await;

    heron.says(house.evening, IN_DANGER).await.held();
    assert_ne!(dana.is_called().await.case, first);
    heron.is_told_that_someone_was_asked().await;
}

#[tokio::test]
async fn the_most_urgent_and_then_the_longest_waiting_comes_first() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let asks = house.seeker("Slow Badger").await;
    asks.needs_someone_now().await;
    let asked = dana.is_called().await;
    let first = house.seeker_in_the_room("Quiet Heron").await;
    first.says(house.evening, IN_DANGER).await.held();
    let queue = dana.has_cases(2).await;
    let earlier = queue.iter().find(|item| item.case != asked.case).expect("a second case").case;
    let second = house.seeker_in_the_room("Amber Otter").await;
    second.says(house.evening, IN_DANGER).await.held();

    let queue = dana.has_cases(3).await;
    let mut expected = queue.clone();
    expected.sort_by_key(|item| (std::cmp::Reverse(item.urgency), item.since));
    assert_eq!(queue, expected);
    let place = |case| queue.iter().position(|item| item.case == case);
    let later =
        queue.iter().find(|item| item.case != asked.case && item.case != earlier).expect("a third").case;
    assert!(place(earlier) < place(later));
}

/// Says that they are in danger, and whatever they are answered, it has become the only case.
async fn is_heard(house: &House, dana: &Staff, seeker: &Seeker) {
    let said = seeker.says_once(house.evening, IN_DANGER).await;
    assert_eq!(said.card, Some(Card::Emergency), "{said:?}");
    let case = dana.is_called().await;
    assert_eq!((case.urgency, case.texts), (Urgency::R4, 1));
    assert_eq!(texts(dana, case.case).await, [IN_DANGER]);
}

#[tokio::test]
async fn someone_muted_who_is_in_danger_is_a_case() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, GLAD).await.shown();
    maya.mutes(maya.knows_who_wrote(house.evening, GLAD).await, house.evening).await.unwrap();
    is_heard(&house, &dana, &heron).await;
}

#[tokio::test]
async fn someone_banned_who_is_in_danger_is_a_case() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, GLAD).await.shown();
    maya.bans(maya.knows_who_wrote(house.evening, GLAD).await).await.unwrap();
    is_heard(&house, &dana, &heron).await;
}

#[tokio::test]
async fn someone_banned_is_met_in_a_crisis_room_all_the_same() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, GLAD).await.shown();
    let who = maya.knows_who_wrote(house.evening, GLAD).await;
    heron.needs_someone_now().await;
    let taken = dana.takes_the_case(dana.is_called().await.case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    maya.bans(who).await.unwrap();
    heron.says(taken.room, IN_DANGER).await.shown();
    dana.hears(taken.room, IN_DANGER).await;
}

#[tokio::test]
async fn someone_too_fast_who_is_in_danger_is_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let mut cup = 0;
    while heron.says_once(house.evening, &format!("cup {cup}")).await.asked_to_wait().is_none() {
        cup += 1;
        assert!(cup < 1_000, "nobody was asked to slow down");
    }
    is_heard(&house, &dana, &heron).await;
}

#[tokio::test]
async fn someone_who_is_not_in_the_room_and_in_danger_is_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    is_heard(&house, &dana, &heron).await;
}

#[tokio::test]
async fn someone_in_a_closed_room_and_in_danger_is_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    house.cleo.closes_room(house.evening).await.unwrap();
    is_heard(&house, &dana, &heron).await;
}

#[tokio::test]
async fn someone_whose_words_carry_unreadable_signs_and_is_in_danger_is_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    for (seeker, sign) in [("Quiet Heron", '\u{202e}'), ("Amber Otter", '\t')] {
        let seeker = house.seeker_in_the_room(seeker).await;
        seeker.says_once(house.evening, &format!("{IN_DANGER}{sign}")).await;
    }
    dana.has_cases(2).await;
}

#[tokio::test]
async fn someone_who_swears_and_is_in_danger_is_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let said = heron.says(house.evening, &format!("{HURTS_SOMEONE}. {IN_DANGER}")).await;
    assert_eq!(said.card, Some(Card::Emergency));
    said.held();
    dana.is_called().await;
}

#[tokio::test]
async fn a_case_that_does_not_exist_is_not_found() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let nothing = tests::CaseId(7);
    assert_eq!(dana.takes_the_case(nothing).await, Err(Problem::NotFound));
    assert_eq!(dana.reads_case(nothing).await.expect_err("nothing is there"), Problem::NotFound);
    assert_eq!(dana.closes_the_case(nothing, 1, Outcome::NoContact).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn the_desk_knows_how_many_cases_wait_and_the_queue_knows_no_text() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    maya.sees("the count of cases", |view| (view.desk()?.cases_waiting == 1).then_some(())).await;
    let case = dana.is_called().await.case;
    assert!(!dana.ever_saw(IN_DANGER));
    dana.takes_the_case(case).await.unwrap();
    maya.sees("the count of cases", |view| {
        let desk = view.desk()?;
        (desk.cases_waiting == 0 && desk.cases_taken == 1).then_some(())
    })
    .await;
}

#[tokio::test]
async fn whoever_comes_back_is_told_where_they_stand() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let taken = dana.takes_the_case(dana.is_called().await.case).await.unwrap();
    heron.comes_back().await;
    assert_eq!(heron.is_told_who_is_on_the_way().await, ("Dana".to_owned(), taken.room));
    heron.joins(taken.room).await;
}

#[tokio::test]
async fn a_post_of_danger_that_the_socket_cannot_answer_is_a_case_all_the_same() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let id = ClientMessageId(fresh_id());
    heron
        .sends(&json!({ "type": "post", "room": house.evening, "client_message_id": id, "text": IN_DANGER }))
        .await;
    drop(heron);
    dana.is_called().await;
}
