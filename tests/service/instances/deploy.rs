//! An instance is asked to end while people talk, as at every deploy.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use futures_util::stream::{self, StreamExt};
use serde_json::json;
use tests::witness::{AtTheEnd, Line, Witness};
use tests::{Instances, Knock, Regular, Setup, nickname};
use tokio::task::JoinSet;

const PEOPLE: usize = 160;
const CUPS: usize = 4;
const BETWEEN: Duration = Duration::from_secs(2);
/// People who come in at the same time.
const AT_THE_DOOR: usize = 16;
const SPREAD: Duration = Duration::from_secs(2);

#[tokio::test]
async fn those_of_an_instance_that_ends_go_on_at_another_and_miss_nothing() {
    let setup =
        Setup::default().with_settings("return_within_seconds = 2\n[limits]\nposts_per_minute = 600\n");
    let mut house = Instances::open_as(2, setup).await;
    let mut rooms = vec![house[0].evening];
    for name in ["Kitchen", "Garden", "Attic"] {
        rooms.push(house[0].cleo.makes_a_room(name, &house[0].band).await.unwrap());
    }
    let coming = (0..PEOPLE).map(|number| {
        let (here, there) = (&house[number % 2], house[(number + 1) % 2].server.address);
        let room = rooms[number / 2 % rooms.len()];
        async move { Regular::comes(here, &nickname(number), room, &[there]).await }
    });
    let coming: Vec<Regular> = stream::iter(coming).buffered(AT_THE_DOOR).collect().await;
    let mut people = JoinSet::new();
    for (number, mut regular) in coming.into_iter().enumerate() {
        people.spawn(async move {
            for cup in 0..CUPS {
                regular.says(&format!("seat {number} cup {cup}")).await;
                regular.listens(BETWEEN).await;
            }
            regular
        });
    }
    let stays = house[1].seeker_in_the_room("Quiet Heron").await;
    stays.sees("talk", |view| (view.rooms[&rooms[0]].top > 50).then_some(())).await;

    house[0].server.is_asked_to_end();
    let leaving = house[0].comes_to_be(|it| it.leaving).await;
    assert!(!leaving.ready, "{leaving:?}");
    let newcomer = house[1].seeker("Slow Badger").await;
    let mut caller = newcomer.caller.clone();
    caller.turns_to(house[0].server.address);
    if let Ok(page) = Knock::by(&caller).tries().await {
        page.sends(&json!({ "type": "hello_seeker", "token": caller.token })).await;
        let sent_on = page.finds(|view| view.welcome.clone()).await.expect_err("nobody new is let in");
        assert!(matches!(sent_on.code, Some(4_000) | None), "{sent_on:?}");
    }
    let status = house[0].server.ends_within(Duration::from_secs(10)).await.expect("within ten seconds");
    assert!(status.success(), "{status}");

    let mut people = people.join_all().await;
    let mut ends = HashMap::new();
    for room in rooms {
        ends.insert(room, AtTheEnd::from(newcomer.joins(room).await));
    }
    for regular in &mut people {
        let end = &ends[&regular.room];
        regular.catches_up_with(&end.epoch, end.top).await;
    }
    let mut witness: Witness = people.into_iter().map(Regular::tells).collect();
    witness.at_the_end = ends;
    println!("{}", witness.counts());
    assert_eq!(witness.faults(), []);
    assert_eq!(witness.counts().shown, PEOPLE * CUPS);
    assert_eq!((witness.counts().resets, witness.counts().closed), (0, PEOPLE / 2));
    let mut moments = Vec::new();
    for (at, line) in witness.diaries.iter().flat_map(|diary| &diary.lines) {
        let Line::Closed(closed) = line else { continue };
        assert_eq!(closed.code, Some(4_000));
        let wait = closed.asked_to_wait().expect("a time to return");
        assert!(wait <= SPREAD + Duration::from_millis(250), "{wait:?}");
        moments.push(*at);
    }
    for diary in &witness.diaries {
        let mut joins = diary.lines.iter().filter_map(|(_, line)| {
            let Line::Joined(joined) = line else { return None };
            Some(joined.recovered)
        });
        assert_eq!(joins.next(), Some(false), "{} came", diary.who);
        assert!(joins.all(|recovered| recovered), "{} was told that something is missing", diary.who);
    }
    moments.sort_unstable();
    let (first, last) = (moments[0], *moments.last().expect("some were sent on"));
    println!("{} connections were ended over {:?}", moments.len(), last - first);
    let still_hears = |diary: &&tests::witness::Diary| {
        let ended = diary.lines.iter().find(|(_, line)| matches!(line, Line::Closed(_))).map(|(at, _)| *at);
        let heard = |at: Instant| at > first && ended.is_some_and(|ended| at < ended);
        diary.lines.iter().any(|(at, line)| matches!(line, Line::Heard { .. }) && heard(*at))
    };
    assert!(witness.diaries.iter().any(|diary| still_hears(&diary)), "they are sent on in batches");
}

#[tokio::test]
async fn a_person_in_a_crisis_room_is_met_by_the_same_person_when_an_instance_ends() {
    let mut house = Instances::open(2).await;
    let mut dana = house[0].professional("Dana").await;
    let mut heron = house[0].seeker("Quiet Heron").await;
    heron.needs_someone_now().await;
    let taken = dana.takes_the_case(dana.is_called().await.case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    dana.says(taken.room, tests::BESIDE_YOU).await.shown();
    heron.hears(taken.room, tests::BESIDE_YOU).await;
    let (hers, theirs) = (dana.bookmark(taken.room), heron.bookmark(taken.room));
    house[0].server.is_asked_to_end();
    for page in [&*dana, &*heron] {
        assert_eq!(page.is_closed().await.code, Some(4_000));
    }
    dana.comes_back_to(&house[1].server).await;
    heron.comes_back_to(&house[1].server).await;
    assert!(dana.resumes(taken.room, &hers).await.recovered);
    assert!(heron.resumes(taken.room, &theirs).await.recovered);
    assert_eq!(heron.is_told_who_is_with_them().await, "Dana");
    heron.says(taken.room, tests::IN_DANGER).await.shown();
    dana.hears(taken.room, tests::IN_DANGER).await;
    house[0].server.ends_within(Duration::from_secs(10)).await.expect("within ten seconds");
}
