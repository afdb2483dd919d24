//! Several instances on one journal.

use std::time::Instant;

use beside::replica::{Error, Journal, Stop};
use domain::case::{Command as Case, Stage};
use domain::words::Urgency;
use domain::{Actor, Command};

use crate::house::{DANA, Ground, House, MAYA, NILS, ROBIN, SAM, postgres};

async fn two() -> (Ground, House, House) {
    let ground = Ground::on(postgres().await).await;
    let (one, other) = (ground.opens().await, ground.opens().await);
    one.is_staffed().await;
    for staff in [DANA, NILS, MAYA] {
        other.sees("everyone has an account", |state| state.staff.active(staff).is_some()).await;
    }
    (ground, one, other)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_decides_every_other_shows() {
    let (_ground, one, other) = two().await;
    for number in 1..=5 {
        let told = other.told();
        one.discloses(ROBIN, Urgency::R3, number).await.expect("it is saved");
        let answered = Instant::now();
        let all = usize::try_from(number).expect("a few");
        other.sees_case("the message", ROBIN, |case| case.evidence.len() == all).await;
        println!("shown elsewhere {:?} after it was answered", answered.elapsed());
        other.tells_more_than(told).await;
    }
    other.takes(DANA, other.case_of(ROBIN)).await.expect("Dana takes it there");
    one.sees_case("Dana has it", ROBIN, |case| matches!(case.stage, Stage::Taken { by: DANA, .. })).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_decides_every_other_shows_also_without_a_nudge() {
    let (ground, one, other) = two().await;
    // Names are no secret, and nobody listens under this one any more.
    let address = format!("--dbname={}", ground.journal.as_ref().expect("on a server"));
    let deaf = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                WHERE datname = current_database() AND application_name = 'beside, listening'";
    for number in 1..=3 {
        postgres().await.runs("psql", &[&address, "--command", deaf]);
        one.discloses(ROBIN, Urgency::R3, number).await.expect("it is saved");
        let answered = Instant::now();
        let all = usize::try_from(number).expect("a few");
        other.sees_case("the message", ROBIN, |case| case.evidence.len() == all).await;
        println!("shown elsewhere {:?} after it was answered, unasked", answered.elapsed());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_all_who_take_a_case_anywhere_one_has_it() {
    let (_ground, one, other) = two().await;
    for (seeker, number) in [(ROBIN, 1), (SAM, 2)] {
        one.discloses(seeker, Urgency::R4, number).await.expect("it is saved");
        let case = one.case_of(seeker);
        other.sees("the case", |state| state.cases.get(case).is_some()).await;
        let (here, there) = tokio::join!(one.takes(DANA, case), other.takes(NILS, case));
        assert!(here.is_ok() != there.is_ok(), "{here:?} {there:?}");
        let winner = if here.is_ok() { DANA } else { NILS };
        for house in [&one, &other] {
            house
                .sees_case(
                    "who has it",
                    seeker,
                    |case| matches!(case.stage, Stage::Taken { by, .. } if by == winner),
                )
                .await;
        }
    }
}

/// What a newer version, or nobody we know, writes after the last entry.
async fn is_written(ground: &Ground, body: &str, digest: &str) {
    let address = format!("--dbname={}", ground.journal.as_ref().expect("on a server"));
    let write = format!(
        "WITH last AS (SELECT position, digest FROM journal ORDER BY position DESC LIMIT 1) \
         INSERT INTO journal SELECT position + 1, '{body}', {digest} FROM last; \
         NOTIFY beside_journal, '1000000'"
    );
    postgres().await.runs("psql", &[&address, "--command", &write]);
}

const AS_IT_FOLLOWS: &str = "encode(sha256(decode(digest, 'hex') || int8send(position + 1) || body), 'hex')";

/// No more is decided; whoever is in danger is still shown and paged for.
async fn goes_no_further(house: &House, why: Stop) {
    house.finds_the_journal(Journal::Stopped(why)).await;
    assert!(matches!(house.bans(SAM).await, Err(Error::Journal)));
    let told = house.discloses(SAM, Urgency::R4, 9).await;
    assert!(matches!(told, Err(Error::Journal)), "they are told that it is not saved");
    house.sees_case("Sam is paged for", SAM, |case| case.pages > 0).await;
    house.sees_case("Robin is not forgotten", ROBIN, |case| !case.evidence.is_empty()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_of_a_newer_version_stops_an_instance_and_not_its_paging() {
    let (ground, one, other) = two().await;
    one.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
    let body = r#"{"at":1,"actor":"house","event":{"weather":{"rained":{}}}}"#;
    is_written(&ground, body, &AS_IT_FOLLOWS.replace("body", &format!("'{body}'"))).await;
    goes_no_further(&one, Stop::Newer).await;
    goes_no_further(&other, Stop::Newer).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_that_does_not_follow_stops_an_instance_and_not_its_paging() {
    let (ground, one, _other) = two().await;
    one.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
    let page = Case::Page { case: one.case_of(ROBIN) };
    let body = r#"{"at":1,"actor":"house","event":{"case":{"paged":{"case":"0000000000000001"}}}}"#;
    is_written(&ground, body, "repeat('0', 64)").await;
    goes_no_further(&one, Stop::Broken).await;
    // Nor is it taken for an answer that the journal was never asked for.
    one.replica.execute(Command::Case(page), Actor::House, None).await.expect("it was paged before");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_journal_that_became_shorter_stops_an_instance() {
    let (ground, one, _other) = two().await;
    one.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
    let address = format!("--dbname={}", ground.journal.as_ref().expect("on a server"));
    let cut = "DELETE FROM journal WHERE position > 2";
    postgres().await.runs("psql", &[&address, "--command", cut]);
    goes_no_further(&one, Stop::Broken).await;
}
