//! Talking to one peer.

use tests::wire::{AuthorRole, LeftBecause, Problem, Refusal, RoomKind};
use tests::{BESIDE_YOU, GLAD, House, IN_DANGER, LONG_WEEK, SMALL_TALK};

#[tokio::test]
async fn a_moderator_accepts_and_both_talk_until_one_ends_it() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    assert_eq!(heron.is_told_how_many_wait_before().await, 0);

    let wish = maya.finds_a_wish().await;
    let room = maya.accepts(wish).await.unwrap();
    assert_eq!(heron.is_told_that_a_peer_is_there().await, ("Maya".to_owned(), room));
    assert_eq!(heron.joins(room).await.kind, RoomKind::OneToOne);
    maya.joins(room).await;
    maya.says(room, BESIDE_YOU).await.shown();
    let heard = heron.hears(room, BESIDE_YOU).await;
    assert_eq!((heard.author.as_str(), heard.role), ("Maya", AuthorRole::Moderator));
    heron.says(room, LONG_WEEK).await.shown();
    maya.hears(room, LONG_WEEK).await;

    maya.ends_talk(wish).await.unwrap();
    heron.is_told_that_the_talk_is_over().await;
    let over = (room, LeftBecause::Closed);
    for person in [&*heron, &*maya] {
        person.sees("the room to close", |view| view.left.contains(&over).then_some(())).await;
    }
    assert_eq!(heron.says_once(room, GLAD).await.refused(), Refusal::UnknownRoom);
    assert_eq!(maya.ends_talk(wish).await, Ok(()), "ending it again changes nothing");
}

#[tokio::test]
async fn a_seeker_ends_a_talk_and_may_ask_again() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let wish = maya.finds_a_wish().await;
    maya.accepts(wish).await.unwrap();
    heron.is_told_that_a_peer_is_there().await;
    heron.ends_talk(wish).await.unwrap();
    heron.is_told_that_the_talk_is_over().await;
    maya.sees("no open talk", |view| view.desk()?.talks.is_empty().then_some(())).await;
    heron.asks_for_a_peer().await.unwrap();
    assert_ne!(maya.finds_a_wish().await, wish);
}

#[tokio::test]
async fn there_is_one_wish_at_a_time_and_it_may_be_withdrawn() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    assert_eq!(heron.asks_for_a_peer().await, Err(Problem::AlreadyAsked));
    let wish = maya.finds_a_wish().await;
    heron.withdraws().await.unwrap();
    maya.sees("no wish", |view| view.desk()?.requests.is_empty().then_some(())).await;
    assert_eq!(maya.accepts(wish).await, Err(Problem::AlreadyOver));
    heron.asks_for_a_peer().await.unwrap();
}

#[tokio::test]
async fn whoever_asked_first_is_first() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker("Quiet Heron").await;
    let otter = house.seeker("Amber Otter").await;
    heron.asks_for_a_peer().await.unwrap();
    otter.asks_for_a_peer().await.unwrap();
    assert_eq!(otter.is_told_how_many_wait_before().await, 1);
    maya.accepts(maya.finds_a_wish().await).await.unwrap();
    heron.is_told_that_a_peer_is_there().await;
    otter
        .sees("to be next", |view| {
            let talk = view.standing()?.one_to_one.as_ref()?;
            matches!(talk.state, tests::wire::OneToOneState::Waiting { before: 0, .. }).then_some(())
        })
        .await;
}

#[tokio::test]
async fn exactly_one_moderator_accepts() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let wish = maya.finds_a_wish().await;
    noor.finds_a_wish().await;
    let both = tokio::join!(maya.accepts(wish), noor.accepts(wish));
    let (loser, room) = match both {
        (Ok(room), Err(Problem::AlreadyTaken)) => (&noor, room),
        (Err(Problem::AlreadyTaken), Ok(room)) => (&maya, room),
        other => panic!("one accepts and the other is told: {other:?}"),
    };
    assert_eq!(loser.is_refused(room).await, Refusal::UnknownRoom);
}

#[tokio::test]
async fn nobody_else_enters_or_ends_a_talk() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    let otter = house.seeker("Amber Otter").await;
    heron.asks_for_a_peer().await.unwrap();
    let wish = maya.finds_a_wish().await;
    let room = maya.accepts(wish).await.unwrap();
    for other in [&*noor, &*dana, &*house.cleo, &*otter] {
        assert_eq!(other.is_refused(room).await, Refusal::UnknownRoom);
    }
    assert_eq!(otter.ends_talk(wish).await, Err(Problem::NotYours));
    assert_eq!(noor.ends_talk(wish).await, Err(Problem::NotYours));
    heron.joins(room).await;
    heron.says(room, SMALL_TALK).await.shown();
}

#[tokio::test]
async fn danger_reaches_the_peer_at_once_and_is_a_case_too() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let room = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    heron.joins(room).await;
    maya.joins(room).await;
    heron.says(room, IN_DANGER).await.shown();
    maya.hears(room, IN_DANGER).await;
    dana.is_called().await;
}

#[tokio::test]
async fn an_address_is_returned_in_a_talk_too() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let room = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    heron.joins(room).await;
    heron.says(room, "you can call me on 0151 555 0199").await.returned();
}
