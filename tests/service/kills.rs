//! The power fails twenty times while fifty cases run through: none is lost, doubled, or had by two.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;
use tests::wire::{CaseStage, Taken};
use tests::{
    CaseId, ClientMessageId, House, IN_DANGER, Outcome, PostgresServer, RoomId, Seeker, Server, Setup, Staff,
    StaffId, fresh_id, nickname,
};
use tokio::time::timeout;

const KILLS: usize = 20;
const CASES: usize = 50;
/// The power fails within this time after a round begins: before, while or after most of it is done.
const FAILS_WITHIN_MICROSECONDS: u64 = 250_000;

/// Who was told that they have which case, by its fence.
type Takings = Mutex<BTreeMap<(CaseId, u32), BTreeSet<StaffId>>>;

#[tokio::test]
async fn fifty_cases_outlive_twenty_kills_with_their_journal_in_a_file() {
    run_through(Setup::default()).await;
}

#[tokio::test]
async fn fifty_cases_outlive_twenty_kills_with_their_journal_on_a_server() {
    let postgres = PostgresServer::starts().await;
    let url = postgres.fresh_database().await;
    run_through(Setup::default().with_journal(&url)).await;
}

async fn run_through(setup: Setup) {
    let mut house = House::opens_on(Server::starts_to_come_back(setup).await).await;
    let mut staff = [house.professional("Dana").await, house.professional("Nils").await];
    let (takings, mut seen, mut seekers) = (Takings::default(), BTreeSet::new(), Vec::new());
    for round in 0..KILLS {
        let come = CASES * round / KILLS..CASES * (round + 1) / KILLS;
        let mut newcomers = come_in(&house, come).await;
        let moment = Duration::from_micros(fresh_id() % FAILS_WITHIN_MICROSECONDS);
        let [dana, nils] = &staff;
        let disclosing = join_all(newcomers.iter().map(|(seeker, id)| discloses(seeker, house.evening, *id)));
        let all = async { tokio::join!(disclosing, works(dana, &takings), works(nils, &takings)) };
        assert!(timeout(moment, all).await.is_err(), "they work until the power fails");
        house.server.is_killed().await;
        house.server.starts_again().await;
        for member in &mut staff {
            member.comes_back().await;
        }
        for (seeker, id) in &mut newcomers {
            seeker.comes_back().await;
            seeker.joins(house.evening).await;
            seeker.sends_again(house.evening, *id, IN_DANGER).await.held();
        }
        seekers.extend(newcomers);
        seen.extend(all_in_the_queue(&staff[0]).await);
    }
    closes_all(&staff).await;
    let takings = takings.into_inner().expect("nobody panicked");
    // What was taken and closed between two looks at the queue.
    seen.extend(takings.keys().map(|(case, _)| *case));

    let mut of: BTreeMap<String, BTreeSet<CaseId>> = BTreeMap::new();
    for case in seen {
        let file = staff[0].reads_case(case).await.expect("it is kept");
        assert!(!file.excerpts.is_empty(), "{case} is about nobody");
        of.entry(file.excerpts[0].nickname.clone()).or_default().insert(case);
    }
    assert_eq!(of.len(), CASES, "somebody was lost");
    let twice: Vec<_> = of.iter().filter(|(_, cases)| cases.len() > 1).collect();
    assert!(twice.is_empty(), "somebody has two cases: {twice:?}");
    assert!(takings.values().all(|by| by.len() == 1), "two were told that they have it: {takings:?}");
    println!("{} cases, {KILLS} kills, {} acknowledged takings", of.len(), takings.len());
}

async fn come_in(house: &House, numbers: std::ops::Range<usize>) -> Vec<(Seeker, ClientMessageId)> {
    join_all(numbers.map(|number| async move {
        (house.seeker_in_the_room(&nickname(number)).await, ClientMessageId(fresh_id()))
    }))
    .await
}

async fn discloses(seeker: &Seeker, room: RoomId, id: ClientMessageId) {
    let frame = json!({ "type": "post", "room": room, "client_message_id": id, "text": IN_DANGER });
    seeker.tries_to_send(&frame).await;
}

/// Takes one case after the other, and closes some, until the power fails.
async fn works(member: &Staff, takings: &Takings) {
    loop {
        let Ok(Taken { case, fence, .. }) = member.takes_the_next().await else { continue };
        takings.lock().expect("nobody panicked").entry((case, fence)).or_default().insert(member.account);
        member.writes_paper(case, fence, "note", "asked about tonight").await.ok();
        if fresh_id().is_multiple_of(2) {
            member.closes_the_case(case, fence, Outcome::SaferByOwnReport).await.ok();
        }
    }
}

/// Every case that was ever in the queue as this page saw it.
async fn all_in_the_queue(member: &Staff) -> BTreeSet<CaseId> {
    member.sees("the queue", |view| view.queue().map(|_| ())).await;
    let queues = member.view().queues;
    queues.iter().flat_map(|queue| queue.cases.iter().map(|item| item.case)).collect()
}

/// Takes and closes whatever is left, each what is theirs.
async fn closes_all(staff: &[Staff; 2]) {
    for member in staff {
        while member.takes_the_next().await.is_ok() {}
    }
    for member in staff {
        let queue = member.sees("the queue", |view| view.queue().cloned()).await;
        for item in queue.cases {
            if let CaseStage::Taken { by, fence, .. } = item.stage
                && by == member.account
            {
                member
                    .closes_the_case(item.case, fence, Outcome::SaferByOwnReport)
                    .await
                    .expect("it is theirs");
            }
        }
    }
    staff[0].has_cases(0).await;
}
