//! One long night on two instances, in which everything goes wrong in turn, and what everybody was told of it.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use tests::wire::{Answer, Problem};
use tests::witness::{Witness, percentiles};
use tests::{HURTS_SOMEONE, IN_DANGER, Instances, PATIENCE, Regular, Role, Rule, Staff, nickname};
use tokio::sync::Mutex;
use tokio::time::{Instant, interval_at, sleep_until};
use tokio_util::sync::CancellationToken;

const ROOMS: usize = 20;
const PEOPLE: usize = 400;
/// People who are in danger in the course of the night, beside the others.
const IN_DANGER_PEOPLE: u32 = 40;
const LASTS: Duration = Duration::from_secs(62);
/// Between two things that one person says.
const BETWEEN: Duration = Duration::from_secs(8);
/// People who come in at the same time.
const AT_THE_DOOR: usize = 32;
/// One in so many says something hurtful once; half of that is shown by the moderator.
const ONE_IN_HURTS: usize = 20;
/// One in so many takes back the second thing they said.
const ONE_IN_REGRETS: usize = 10;
/// The moderator shows what has this word in it.
const TO_BE_SHOWN: &str = "sorry";

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// What befalls the servers, one thing after the other.
async fn everything_goes_wrong(house: &mut Instances, begun: Instant) {
    sleep_until(begun + seconds(2)).await;
    house.redis.is_killed().await;
    sleep_until(begun + seconds(4)).await;
    house.redis.starts_again().await;
    sleep_until(begun + seconds(7)).await;
    println!("{} subscriptions were cut", house.redis.cuts_subscriptions().await);
    sleep_until(begun + seconds(9)).await;
    house.redis.forgets_scripts().await;
    sleep_until(begun + seconds(11)).await;
    house.redis.forgets_everything().await;
    sleep_until(begun + seconds(13)).await;
    house[1].server.is_killed().await;
    sleep_until(begun + seconds(15)).await;
    house[1].server.starts_again().await;
    sleep_until(begun + seconds(17)).await;
    house.redis.is_frozen();
    sleep_until(begun + seconds(37)).await;
    house.redis.thaws();
    sleep_until(begun + seconds(39)).await;
    house.postgres.is_stopped();
    sleep_until(begun + seconds(59)).await;
    house.postgres.starts_again().await;
    sleep_until(begun + LASTS).await;
}

/// Talks all night, in a room of twenty.
async fn talks(mut regular: Regular, seat: usize, begun: Instant) -> Regular {
    let offset = BETWEEN * u32::try_from(seat % 97).expect("small") / 97;
    let mut beat = interval_at(begun + offset, BETWEEN);
    let mut cup = 0;
    loop {
        let next = beat.tick().await;
        if next.duration_since(begun) >= LASTS {
            return regular;
        }
        let answer = regular.says(&format!("seat {seat} cup {cup}")).await;
        if let Answer::Shown { seq } = answer
            && seat.is_multiple_of(ONE_IN_REGRETS)
            && cup == 1
        {
            regular.takes_back(seq).await;
        }
        if seat.is_multiple_of(ONE_IN_HURTS) && cup == 2 {
            let apology = if seat.is_multiple_of(2 * ONE_IN_HURTS) { TO_BE_SHOWN } else { "really" };
            regular.says(&format!("{HURTS_SOMEONE}, {apology}, says seat {seat}")).await;
        }
        cup += 1;
        regular.listens_until(begun + offset + BETWEEN * cup).await;
    }
}

/// Listens, and at some moment of the night says that they are in danger.
async fn is_in_danger(mut regular: Regular, number: u32, words: String, begun: Instant) -> Regular {
    let moment = LASTS * (2 * number + 1) / (2 * IN_DANGER_PEOPLE);
    regular.listens_until(begun + moment).await;
    let answer = regular.says(&words).await;
    assert!(matches!(answer, Answer::Held { .. }), "{answer:?}");
    regular
}

/// Shows what somebody is sorry for, and does not show the rest, until the night is over and nothing waits.
async fn keeps_the_desk(
    maya: Staff,
    over: CancellationToken,
    shown: Arc<Mutex<HashMap<String, std::time::Instant>>>,
) {
    loop {
        let item = tokio::select! {
            item = maya.is_asked_to_read() => item,
            () = over.cancelled() => match maya.view().desk().and_then(|desk| desk.reviews.first().cloned()) {
                Some(item) => item,
                None => return,
            },
        };
        let Ok(text) = maya.reads_review(item.review).await else { continue };
        let words = text.excerpt.text;
        let decided = if words.contains(TO_BE_SHOWN) {
            shown.lock().await.entry(words).or_insert_with(std::time::Instant::now);
            maya.releases(item.review).await
        } else {
            maya.rejects(item.review, Rule::Kindness).await
        };
        match decided {
            Ok(()) | Err(Problem::AlreadyOver) => maya.is_done_with(item.review).await,
            Err(Problem::TryAgain) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_night_in_which_everything_goes_wrong_in_turn() {
    let mut house = Instances::open(2).await;
    let dana = house[0].hires("Dana", Role::Professional).await;
    let maya = house[0].hires("Maya", Role::Moderator).await;
    let mut rooms = Vec::new();
    for number in 0..ROOMS {
        rooms.push(house[0].cleo.makes_a_room(&format!("Room {number}"), &house[0].band).await.unwrap());
    }
    let coming = (0..PEOPLE + IN_DANGER_PEOPLE as usize).map(|number| {
        let (here, there) = (&house[number / ROOMS % 2], house[(number / ROOMS + 1) % 2].server.address);
        let room = rooms[number % ROOMS];
        async move { Regular::comes(here, &nickname(number), room, &[there]).await }
    });
    let mut people: Vec<Regular> = stream::iter(coming).buffered(AT_THE_DOOR).collect().await;

    let begun = Instant::now();
    let mut in_danger = people.split_off(PEOPLE);
    let dangers: Vec<String> =
        (0..IN_DANGER_PEOPLE).map(|number| format!("{IN_DANGER}, says number {number}")).collect();
    let over = CancellationToken::new();
    let shown = Arc::default();
    let desk = tokio::spawn(keeps_the_desk(maya, over.clone(), Arc::clone(&shown)));
    let talking: Vec<_> = people
        .drain(..)
        .enumerate()
        .map(|(seat, regular)| tokio::spawn(talks(regular, seat, begun)))
        .collect();
    let calling: Vec<_> = in_danger
        .drain(..)
        .zip(dangers.clone())
        .zip(0..)
        .map(|((regular, words), number)| tokio::spawn(is_in_danger(regular, number, words, begun)))
        .collect();
    everything_goes_wrong(&mut house, begun).await;
    let done = join_all(talking.into_iter().chain(calling));
    let done = tokio::time::timeout(PATIENCE * 2, done).await.expect("everybody is answered for good");
    let mut people: Vec<Regular> = done.into_iter().map(|done| done.expect("nobody panics")).collect();
    over.cancel();
    tokio::time::timeout(PATIENCE, desk).await.expect("the desk is cleared").expect("nobody panics");
    println!("the night lasted {:?}", begun.elapsed());

    let mut witness = Witness { dangers, ..Witness::default() };
    witness.released = std::mem::take(&mut *shown.lock().await);
    for room in &rooms {
        let late = house[1].seeker("Late Comet").await;
        witness.at_the_end.insert(*room, late.joins(*room).await.into());
    }
    let ends = &witness.at_the_end;
    let catching_up = join_all(people.iter_mut().map(|regular| async move {
        let end = &ends[&regular.room];
        // Whoever does not is named by the witness.
        tokio::time::timeout(PATIENCE, regular.catches_up_with(&end.epoch, end.top)).await.ok();
    }));
    catching_up.await;
    witness.cases = reads_all_cases(&dana).await;
    witness.diaries = people.into_iter().map(Regular::tells).collect();
    println!("{}", witness.counts());
    println!("{} held messages were released", witness.released.len());
    println!("answered for good: {}", percentiles(&witness.answered_within()));
    println!("answered at all: {}", percentiles(&witness.replied_within()));
    println!("heard by the others: {}", percentiles(&witness.heard_within()));
    let faults = witness.faults();
    for fault in faults.iter().take(20) {
        println!("{fault:?}");
    }
    assert!(faults.is_empty(), "{} promises were broken, the first of them above", faults.len());
    assert_eq!(witness.counts().cases, IN_DANGER_PEOPLE as usize);
    assert!(
        witness.counts().taken_back > 0 && !witness.released.is_empty(),
        "nothing was left out of the night"
    );
}

async fn reads_all_cases(dana: &Staff) -> Vec<Vec<String>> {
    let mut cases = Vec::new();
    for item in dana.sees("the queue", |view| view.queue().cloned()).await.cases {
        let file = dana.reads_case(item.case).await.expect("a professional reads a case");
        cases.push(file.excerpts.into_iter().map(|excerpt| excerpt.text).collect());
    }
    cases
}
