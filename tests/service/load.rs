//! Many people at once.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use serde_json::json;
use tests::wire::RoomEvent;
use tests::{ClientMessageId, House, IN_DANGER, PATIENCE, RoomId, Seeker, fresh_id, nickname};

const ROOMS: u8 = 10;
const IN_EACH: u8 = 50;
const TALKING: Duration = Duration::from_secs(20);
/// Between two messages of one person: below the pace at which a person is asked to slow down.
const BETWEEN: Duration = Duration::from_millis(2_600);
/// People who come in at the same time.
const AT_THE_DOOR: usize = 32;

async fn come_in(house: &House, wanted: Vec<RoomId>) -> Vec<Seeker> {
    let coming = wanted.into_iter().zip(0..).map(|(room, number)| async move {
        let seeker = house.seeker(&nickname(number)).await;
        seeker.joins(room).await;
        seeker
    });
    stream::iter(coming).buffered(AT_THE_DOOR).collect().await
}

/// Says one thing after another for twenty seconds; every one of them must be shown.
async fn talks(seeker: &Seeker, room: RoomId, seat: u16) -> u64 {
    let begun = tokio::time::Instant::now();
    let mut beat = tokio::time::interval_at(begun + BETWEEN * u32::from(seat) / 500, BETWEEN);
    let mut said = 0;
    while begun.elapsed() < TALKING {
        beat.tick().await;
        seeker.says(room, &format!("seat {seat} cup {said}")).await.shown();
        said += 1;
    }
    said
}

#[tokio::test]
async fn five_hundred_people_in_ten_rooms_lose_double_and_reorder_nothing() {
    let house = House::opens().await;
    let mut rooms = Vec::new();
    for number in 0..ROOMS {
        rooms.push(house.cleo.makes_a_room(&format!("Room {number}"), &house.band).await.unwrap());
    }
    let wanted: Vec<RoomId> = rooms.iter().flat_map(|room| vec![*room; usize::from(IN_EACH)]).collect();
    let people = come_in(&house, wanted.clone()).await;

    let begun = Instant::now();
    let talking =
        people.iter().zip(&wanted).zip(0..).map(|((seeker, room), seat)| talks(seeker, *room, seat));
    let said = join_all(talking).await;
    let total: u64 = said.iter().sum();
    for (room_number, room) in rooms.iter().enumerate() {
        let seats = room_number * usize::from(IN_EACH)..(room_number + 1) * usize::from(IN_EACH);
        let expected: u64 = said[seats.clone()].iter().sum();
        let mut told: Option<Vec<String>> = None;
        for seat in seats.clone() {
            // The page itself refuses a gap, a duplicate and a step back: reaching the top is having everything.
            people[seat]
                .sees_within(PATIENCE * 3, "everything that was said", |view| {
                    (view.rooms[room].top == expected).then_some(())
                })
                .await;
            let heard = people[seat].view().rooms[room].events.iter().filter_map(text).collect::<Vec<_>>();
            let from_the_start = told.get_or_insert_with(|| heard.clone());
            assert!(from_the_start.ends_with(&heard), "seat {seat} heard another story");
        }
        let mut told = told.expect("someone was in the room");
        assert_eq!(told.len() as u64, expected);
        for seat in seats {
            let of_seat = format!("seat {seat} cup ");
            let cups: Vec<u64> = told
                .iter()
                .filter_map(|text| text.strip_prefix(&of_seat).and_then(|cup| cup.parse().ok()))
                .collect();
            assert!(cups.iter().copied().eq(0..said[seat]), "seat {seat} was heard as {cups:?}");
        }
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len() as u64, expected, "nothing was shown twice");
    }
    println!(
        "500 people in 10 rooms said {total} messages in {:?}; {} were delivered",
        begun.elapsed(),
        total * u64::from(IN_EACH)
    );
}

fn text(event: &RoomEvent) -> Option<String> {
    match event {
        RoomEvent::Message(message) => Some(message.text.clone()),
        RoomEvent::TakenBack { .. } | RoomEvent::Gone { .. } => None,
    }
}

#[tokio::test]
async fn someone_in_danger_is_in_the_queue_at_once_while_five_hundred_talk() {
    const IN_DANGER_ONES: u16 = 60;
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let mut rooms = Vec::new();
    for number in 0..ROOMS {
        rooms.push(house.cleo.makes_a_room(&format!("Room {number}"), &house.band).await.unwrap());
    }
    let wanted: Vec<RoomId> = rooms.iter().flat_map(|room| vec![*room; usize::from(IN_EACH)]).collect();
    let people = come_in(&house, wanted.clone()).await;
    let talking =
        people.iter().zip(&wanted).zip(0..).map(|((seeker, room), seat)| talks(seeker, *room, seat));
    let disclosing = async {
        let mut took = Vec::new();
        for number in 0..IN_DANGER_ONES {
            let seeker = house.seeker(&nickname(600 + usize::from(number))).await;
            seeker.joins(rooms[usize::from(number) % rooms.len()]).await;
            let begun = Instant::now();
            seeker
                .posts(rooms[usize::from(number) % rooms.len()], ClientMessageId(fresh_id()), IN_DANGER)
                .await;
            dana.has_cases(usize::from(number) + 1).await;
            took.push(begun.elapsed());
        }
        took
    };
    let (_, mut took) = tokio::join!(join_all(talking), disclosing);
    took.sort_unstable();
    let percentile = |percent: usize| took[(took.len() * percent / 100).min(took.len() - 1)];
    println!("from the message to the queue: median {:?}, 99 % {:?}", percentile(50), percentile(99));
    assert_eq!(took.len(), usize::from(IN_DANGER_ONES), "each of them is there");
}

#[tokio::test]
async fn a_thousand_who_only_listen_stay_connected() {
    const LISTENING: usize = 1_000;
    let house = House::opens().await;
    let mut rooms = Vec::new();
    for number in 0..20 {
        rooms.push(house.cleo.makes_a_room(&format!("Room {number}"), &house.band).await.unwrap());
    }
    // Enough people that whatever is made once and for all is made.
    let first = come_in(&house, rooms.clone()).await;
    let before = house.server.memory();
    let wanted: Vec<RoomId> = rooms.iter().cycle().take(LISTENING).copied().collect();
    let people = stream::iter(wanted.into_iter().zip(20..).map(|(room, number)| {
        let house = &house;
        async move {
            let seeker = house.seeker(&nickname(number)).await;
            seeker.joins(room).await;
            seeker
        }
    }))
    .buffered(AT_THE_DOOR)
    .collect::<Vec<_>>()
    .await;
    for person in &people {
        person.pings().await;
    }
    let each = house.server.memory().saturating_sub(before) / people.len() as u64;
    println!("{LISTENING} idle connections cost {each} bytes each in the server (resident memory)");

    let id = ClientMessageId(fresh_id());
    first[0]
        .sends(&json!({ "type": "post", "room": rooms[0], "client_message_id": id, "text": tests::GLAD }))
        .await;
    for person in people.iter().step_by(rooms.len()) {
        person.hears(rooms[0], tests::GLAD).await;
    }
    assert!(people.iter().all(|person| person.view().closed.is_none()));
}
