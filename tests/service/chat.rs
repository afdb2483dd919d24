//! Talking in a room.

use futures_util::future::join_all;
use serde_json::json;
use tests::wire::{LeftBecause, Refusal, RoomEvent};
use tests::{Bookmark, GLAD, House, LONG_WEEK, RoomId, SMALL_TALK, nickname};

#[tokio::test]
async fn what_one_says_the_other_hears_under_their_nickname() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;

    heron.says(house.evening, SMALL_TALK).await.shown();
    assert_eq!(otter.hears(house.evening, SMALL_TALK).await.author, "Quiet Heron");
    otter.says(house.evening, GLAD).await.shown();
    assert_eq!(heron.hears(house.evening, GLAD).await.author, "Amber Otter");
}

#[tokio::test]
async fn everyone_hears_everything_in_the_same_order() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let listener = house.seeker_in_the_room("Slow Badger").await;

    let first = tell(&heron, house.evening, &["one cup", "two cups", "three cups"]);
    let second = tell(&otter, house.evening, &["a spoon", "a fork", "a plate"]);
    tokio::join!(first, second);

    for text in ["three cups", "a plate"] {
        for person in [&heron, &otter, &listener] {
            person.hears(house.evening, text).await;
        }
    }
    let heard = listener.reads(house.evening);
    assert_eq!(heard.len(), 6);
    assert_eq!(heard, heron.reads(house.evening));
    assert_eq!(heard, otter.reads(house.evening));
}

async fn tell(seeker: &tests::Seeker, room: RoomId, texts: &[&str]) {
    for text in texts {
        seeker.says(room, text).await.shown();
    }
}

#[tokio::test]
async fn only_the_author_is_told_that_a_message_is_theirs() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;

    let said = heron.says(house.evening, SMALL_TALK).await;
    assert_eq!(heron.hears(house.evening, SMALL_TALK).await.mine, Some(said.id));
    let others = otter.hears(house.evening, SMALL_TALK).await;
    assert_eq!((others.mine, others.staff), (None, None));
    assert_eq!(maya.hears(house.evening, SMALL_TALK).await.mine, None);
}

#[tokio::test]
async fn whoever_joins_finds_what_was_said_before() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    heron.says(house.evening, LONG_WEEK).await.shown();

    let otter = house.seeker("Amber Otter").await;
    let joined = otter.joins(house.evening).await;
    assert!(!joined.recovered, "nothing was missed on a first visit");
    assert_eq!(joined.name, "Evening");
    assert_eq!(otter.reads(house.evening), [SMALL_TALK, LONG_WEEK]);
}

#[tokio::test]
async fn whoever_comes_back_gets_exactly_what_they_missed() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let mut otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    let bookmark = otter.bookmark(house.evening);
    otter.comes_back().await;
    heron.says(house.evening, LONG_WEEK).await.shown();
    heron.says(house.evening, GLAD).await.shown();

    let joined = otter.resumes(house.evening, &bookmark).await;
    assert!(joined.recovered);
    assert_eq!(joined.events.len(), 2);
    assert_eq!(otter.reads(house.evening), [LONG_WEEK, GLAD]);
}

#[tokio::test]
async fn whoever_missed_nothing_is_told_so() {
    let house = House::opens().await;
    let mut otter = house.seeker_in_the_room("Amber Otter").await;
    otter.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    let bookmark = otter.bookmark(house.evening);
    otter.comes_back().await;

    let joined = otter.resumes(house.evening, &bookmark).await;
    assert!(joined.recovered && joined.events.is_empty());
}

#[tokio::test]
async fn another_life_of_the_room_starts_afresh() {
    let house = House::opens().await;
    let mut otter = house.seeker_in_the_room("Amber Otter").await;
    otter.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    let here = otter.bookmark(house.evening);

    for elsewhere in [
        Bookmark { epoch: "00000000000000ff".into(), after: here.after },
        Bookmark { epoch: here.epoch.clone(), after: here.after + 40 },
    ] {
        otter.comes_back().await;
        let joined = otter.resumes(house.evening, &elsewhere).await;
        assert!(!joined.recovered, "{elsewhere:?}");
        assert_eq!(otter.reads(house.evening), [SMALL_TALK], "{elsewhere:?}");
    }
}

#[tokio::test]
async fn whoever_was_away_too_long_starts_afresh() {
    let house = &House::opens().await;
    let mut otter = house.seeker_in_the_room("Amber Otter").await;
    let long_ago = otter.bookmark(house.evening);
    // More than a room keeps, from many people at once, so that nobody has to be slow.
    let visits = (0..42).map(|visitor| async move {
        let nickname = nickname(visitor);
        let guest = house.seeker_in_the_room(&nickname).await;
        for cup in 0..5 {
            guest.says(house.evening, &format!("cup {cup} of {nickname}")).await.shown();
        }
    });
    join_all(visits).await;
    otter.comes_back().await;

    let joined = otter.resumes(house.evening, &long_ago).await;
    assert!(!joined.recovered);
    assert!((1..=200).contains(&joined.events.len()), "{} events", joined.events.len());
    assert_eq!(joined.top, 210);
}

#[tokio::test]
async fn a_message_that_is_sent_again_is_shown_once() {
    let house = House::opens().await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;

    let said = heron.says(house.evening, SMALL_TALK).await;
    let again = heron.sends_again(house.evening, said.id, SMALL_TALK).await;
    heron.comes_back().await;
    heron.joins(house.evening).await;
    let after_return = heron.sends_again(house.evening, said.id, SMALL_TALK).await;
    heron.says(house.evening, GLAD).await.shown();

    assert_eq!([again.shown(), after_return.shown()], [said.shown(); 2]);
    otter.hears(house.evening, GLAD).await;
    assert_eq!(otter.reads(house.evening), [SMALL_TALK, GLAD]);
}

#[tokio::test]
async fn two_people_may_use_the_same_id_for_their_messages() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let said = heron.says(house.evening, SMALL_TALK).await;
    otter.sends_again(house.evening, said.id, GLAD).await.shown();
    heron.hears(house.evening, GLAD).await;
    assert_eq!(heron.reads(house.evening), [SMALL_TALK, GLAD]);
}

#[tokio::test]
async fn a_message_that_is_taken_back_is_gone_for_everyone() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let mut otter = house.seeker_in_the_room("Amber Otter").await;
    let bookmark = otter.bookmark(house.evening);
    let said = heron.says(house.evening, SMALL_TALK).await;
    otter.hears(house.evening, SMALL_TALK).await;

    heron.takes_back(house.evening, said.shown()).await;
    otter.no_longer_sees(house.evening, SMALL_TALK).await;
    heron.no_longer_sees(house.evening, SMALL_TALK).await;

    otter.comes_back().await;
    assert!(otter.resumes(house.evening, &bookmark).await.recovered);
    let badger = house.seeker_in_the_room("Slow Badger").await;
    for (who, person) in [("whoever comes back", &otter), ("whoever is new", &badger)] {
        assert!(!person.ever_saw(SMALL_TALK), "{who}");
    }
}

#[tokio::test]
async fn a_message_that_was_taken_back_does_not_return_when_it_is_sent_again() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let said = heron.says(house.evening, SMALL_TALK).await;
    heron.takes_back(house.evening, said.shown()).await;
    heron.no_longer_sees(house.evening, SMALL_TALK).await;
    heron.sends_again(house.evening, said.id, SMALL_TALK).await;
    heron.says(house.evening, GLAD).await.shown();
    otter.hears(house.evening, GLAD).await;
    assert_eq!(otter.reads(house.evening), [GLAD]);
}

#[tokio::test]
async fn nobody_takes_back_what_somebody_else_said() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;
    let said = heron.says(house.evening, SMALL_TALK).await;

    let take_back = json!({ "type": "take_back", "room": house.evening, "seq": said.shown() });
    assert_eq!(otter.does_and_is_refused(&take_back).await, Refusal::NoSuchMessage);
    assert_eq!(maya.does_and_is_refused(&take_back).await, Refusal::NoSuchMessage);
    otter.says(house.evening, GLAD).await.shown();
    heron.hears(house.evening, GLAD).await;
    assert_eq!(heron.reads(house.evening), [SMALL_TALK, GLAD]);
}

#[tokio::test]
async fn a_room_counts_people_and_not_their_tabs() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.counts(house.evening, 1, 0).await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;
    heron.counts(house.evening, 2, 1).await;

    let other_tab = otter.opens_another_page().await;
    other_tab.joins(house.evening).await;
    other_tab.counts(house.evening, 2, 1).await;
    drop(otter);
    heron.says(house.evening, GLAD).await.shown();
    other_tab.hears(house.evening, GLAD).await;
    heron.counts(house.evening, 2, 1).await;
    drop(other_tab);
    heron.counts(house.evening, 1, 1).await;
    drop(maya);
    heron.counts(house.evening, 1, 0).await;
}

#[tokio::test]
async fn others_see_that_someone_is_writing() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.types(house.evening).await;
    let expected = (house.evening, "Quiet Heron".to_owned());
    otter.sees("that someone writes", |view| view.typing.contains(&expected).then_some(())).await;
    heron.pings().await;
    assert!(heron.view().typing.is_empty(), "not oneself");
}

#[tokio::test]
async fn one_page_is_in_several_rooms_and_hears_each_in_its_place() {
    let house = House::opens().await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.joins(kitchen).await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    otter.joins(kitchen).await;

    otter.says(house.evening, SMALL_TALK).await.shown();
    otter.says(kitchen, GLAD).await.shown();
    heron.hears(house.evening, SMALL_TALK).await;
    heron.hears(kitchen, GLAD).await;
    assert_eq!(heron.reads(house.evening), [SMALL_TALK]);
    assert_eq!(heron.reads(kitchen), [GLAD]);
}

#[tokio::test]
async fn whoever_left_a_room_hears_it_no_longer() {
    let house = House::opens().await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.joins(kitchen).await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    otter.joins(kitchen).await;
    heron.leaves(house.evening).await;
    assert_eq!(heron.view().left, [(house.evening, LeftBecause::Asked)]);
    otter.counts(house.evening, 1, 0).await;

    otter.says(house.evening, SMALL_TALK).await.shown();
    otter.says(kitchen, GLAD).await.shown();
    heron.hears(kitchen, GLAD).await;
    assert!(!heron.ever_saw(SMALL_TALK));
    assert_eq!(heron.says_once(house.evening, LONG_WEEK).await.refused(), Refusal::NotInRoom);
}

#[tokio::test]
async fn a_nickname_is_worn_by_one_person_in_a_room() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let other = house.seeker("Quiet Heron").await;
    assert_eq!(other.is_refused(house.evening).await, Refusal::NicknameTaken);
    drop(heron);
}

#[tokio::test]
async fn a_nickname_that_gives_something_away_is_refused() {
    let house = House::opens().await;
    for nickname in ["Anna", "ring me 01515550199", "heron@example.org", "x", ""] {
        let refused = house.tries(nickname).await.expect_err("must not be worn");
        assert_eq!(refused, tests::wire::Problem::NicknameUnfit, "{nickname:?}");
    }
}

#[tokio::test]
async fn a_closed_room_sends_everyone_out_and_lets_nobody_in() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    house.cleo.closes_room(house.evening).await.unwrap();
    let out = (house.evening, LeftBecause::Closed);
    heron.sees("the room to close", |view| view.left.contains(&out).then_some(())).await;
    assert_eq!(heron.is_refused(house.evening).await, Refusal::RoomClosed);
    assert_eq!(heron.says_once(house.evening, GLAD).await.refused(), Refusal::RoomClosed);

    house.cleo.opens_room(house.evening).await.unwrap();
    heron.joins(house.evening).await;
    heron.says(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn a_member_is_never_told_who_an_author_is() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    let staff_only = |event: &RoomEvent| match event {
        RoomEvent::Message(message) => message.staff.is_some(),
        RoomEvent::TakenBack { .. } | RoomEvent::Gone { .. } => false,
    };
    assert!(!otter.view().rooms[&house.evening].events.iter().any(staff_only));
}

#[tokio::test]
async fn the_front_door_says_who_is_here() {
    let house = House::opens().await;
    let empty = house.from_outside().await;
    assert_eq!((empty.here, empty.on_duty, empty.on_call), (0, false, false));

    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let _maya = house.moderator("Maya").await;
    let _dana = house.professional("Dana").await;
    heron.counts(house.evening, 1, 1).await;
    let open = house.from_outside().await;
    assert_eq!((open.here, open.on_duty, open.on_call), (1, true, true));
}
