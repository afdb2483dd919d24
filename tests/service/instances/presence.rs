//! Who is here, on whichever instance.

use tests::wire::{Problem, Refusal};
use tests::{GLAD, House, Instances, PATIENCE, RoomId, Seeker, Setup, nickname};

#[tokio::test]
async fn people_of_all_instances_are_counted_together_and_hear_each_other() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let otter = house[1].seeker_in_the_room("Amber Otter").await;
    let maya = house[1].moderator("Maya").await;
    for page in [&*heron, &*otter, &*maya] {
        page.counts(evening, 2, 1).await;
    }
    otter.says(evening, GLAD).await.shown();
    heron.hears(evening, GLAD).await;
    let known = house[0].cleo.looks_at_rooms().await.unwrap();
    assert_eq!(known.iter().find(|card| card.room == evening).map(|card| card.here), Some(2));

    otter.leaves(evening).await;
    heron.counts(evening, 1, 1).await;
    for instance in house.iter() {
        instance.counts_people(2).await;
    }
}

#[tokio::test]
async fn those_of_an_instance_that_died_fade_and_their_names_are_free_again() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let _otter = house[1].seeker_in_the_room("Amber Otter").await;
    heron.counts(evening, 2, 0).await;
    house[1].server.is_killed().await;
    heron
        .sees_within(PATIENCE * 2, "one seeker", |view| {
            (view.rooms[&evening].presence.seekers == 1).then_some(())
        })
        .await;
    house[0].seeker_in_the_room("Amber Otter").await;
}

#[tokio::test]
async fn a_nickname_in_a_room_is_one_persons_on_all_instances() {
    let house = Instances::open(2).await;
    let evening = house[0].evening;
    let mut heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let another = house[1].seeker("Quiet Heron").await;
    assert_eq!(another.is_refused(evening).await, Refusal::NicknameTaken);
    // The same person is not another one, wherever they come back to.
    heron.comes_back_to(&house[1].server).await;
    heron.joins(evening).await;
    assert_eq!(another.is_refused(evening).await, Refusal::NicknameTaken);
}

#[tokio::test]
async fn staff_on_one_instance_are_there_for_those_on_the_other() {
    let house = Instances::open(2).await;
    assert!(!house[1].from_outside().await.on_call);
    let _dana = house[0].professional("Dana").await;
    let _maya = house[0].moderator("Maya").await;
    is_known(&house[1], |seen| seen.on_call && seen.on_duty).await;
    let staff = house[1].cleo.reads_who_is_staff().await.unwrap();
    assert!(staff.iter().all(|card| card.here), "{staff:?}");
}

/// Asks from outside until it is so: what instances tell each other arrives when it arrives.
async fn is_known(house: &House, so: impl Fn(&tests::wire::House) -> bool) {
    let known = async {
        while !so(&house.from_outside().await) {
            tests::a_moment().await;
        }
    };
    tokio::time::timeout(PATIENCE, known).await.expect("it comes to be known");
}

#[tokio::test]
async fn the_limit_of_newcomers_of_a_network_holds_on_all_instances_together() {
    let setup = Setup::default().with_settings("[limits]\nnew_seekers_per_minute = 5\n");
    let house = Instances::open_as(2, setup).await;
    let mut school = house[0].server.stranger();
    let mut came = 0;
    let refused = loop {
        school.turns_to(house[came % 2].server.address);
        match Seeker::enters(school.clone(), &house[0].band, &nickname(came)).await {
            Ok(_) => came += 1,
            Err(problem) => break problem,
        }
        assert!(came < 50, "nobody was refused");
    };
    assert!(matches!(refused, Problem::TooFast { .. }), "{refused:?}");
    // A minute gives back five; the story may have taken a part of one.
    assert!((5..10).contains(&came), "{came} came in");
    house[1].seeker("From Elsewhere").await;
}

#[tokio::test]
async fn the_limit_of_rooms_entered_from_a_network_holds_on_all_instances_together() {
    let setup = Setup::default().with_settings("[limits]\njoins_per_minute = 6\n");
    let house = Instances::open_as(2, setup).await;
    let evening = house[0].evening;
    let mut heron = house[0].seeker("Quiet Heron").await;
    let mut joined = 0;
    while enters(&heron, evening).await {
        joined += 1;
        assert!(joined < 50, "nobody was refused");
        heron.comes_back_to(&house[joined % 2].server).await;
    }
    assert!((6..12).contains(&joined), "{joined} times");
}

async fn enters(seeker: &Seeker, room: RoomId) -> bool {
    let before = seeker.view();
    seeker.sends(&serde_json::json!({ "type": "join", "room": room })).await;
    let refusal = seeker
        .sees("an answer", |view| {
            let refusal = view.refusals.get(before.refusals.len()).map(|(_, refusal)| refusal.clone());
            if view.rooms.get(&room).is_some_and(|room| room.inside) { Some(None) } else { refusal.map(Some) }
        })
        .await;
    assert!(refusal.is_none() || matches!(refusal, Some(Refusal::TooFast { .. })), "{refusal:?}");
    refusal.is_none()
}
