//! Many professionals, on two instances, and each wants to help.

use std::collections::HashMap;
use std::time::Instant;

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use tests::wire::{Acknowledged, CaseStage, Problem};
use tests::witness::percentiles;
use tests::{CaseId, Instances, Role, Seeker, Staff, StaffId, nickname};

const PROFESSIONALS: usize = 200;
const CASES: usize = 100;
/// How many cases each of them tries to take: so that each case is wanted by twenty.
const EACH_TRIES: usize = 10;
const AT_THE_DOOR: usize = 16;

async fn ask_for_someone(house: &Instances) -> Vec<Seeker> {
    let coming = (0..CASES).map(|number| async move {
        let seeker = house[number % 2].seeker(&nickname(number)).await;
        seeker.needs_someone_now().await;
        seeker
    });
    stream::iter(coming).buffer_unordered(AT_THE_DOOR).collect().await
}

async fn are_hired(house: &Instances) -> Vec<Staff> {
    let hiring = (0..PROFESSIONALS).map(|number| async move {
        house[number % 2].hires(&format!("Professional {number}"), Role::Professional).await
    });
    stream::iter(hiring).buffer_unordered(AT_THE_DOOR).collect().await
}

/// Tries to take ten cases, one after the other.
async fn tries(professional: &Staff, cases: &[CaseId], first: usize) -> Vec<(CaseId, Acknowledged, StaffId)> {
    let mut taken = Vec::new();
    for case in cases.iter().cycle().skip(first).take(EACH_TRIES) {
        match professional.takes_the_case(*case).await {
            Ok(acknowledged) => taken.push((*case, acknowledged, professional.account)),
            Err(Problem::AlreadyTaken) => {}
            Err(other) => panic!("neither taken nor told that somebody else was first: {other:?}"),
        }
    }
    taken
}

#[tokio::test]
async fn of_two_hundred_who_want_to_take_a_hundred_cases_each_case_has_one() {
    let house = Instances::open(2).await;
    let professionals = are_hired(&house).await;
    let _seekers = ask_for_someone(&house).await;
    let cases: Vec<CaseId> =
        professionals[0].has_cases(CASES).await.into_iter().map(|item| item.case).collect();
    for professional in &professionals {
        professional.has_cases(CASES).await;
    }

    let begun = Instant::now();
    // Two neighbours are on different instances and want the same cases.
    let trying = professionals
        .iter()
        .enumerate()
        .map(|(number, professional)| tries(professional, &cases, number / 2 % CASES));
    let all: Vec<_> = join_all(trying).await.into_iter().flatten().collect();
    println!(
        "{} tries for {CASES} cases on two instances took {:?}",
        PROFESSIONALS * EACH_TRIES,
        begun.elapsed()
    );
    let winners: HashMap<CaseId, (Acknowledged, StaffId)> =
        all.iter().map(|(case, taken, by)| (*case, (*taken, *by))).collect();
    assert_eq!((all.len(), winners.len()), (CASES, CASES), "each case was given to one person, once");

    let mut learned = Vec::new();
    for professional in &professionals {
        let queue = professional
            .sees("that all are taken", |view| {
                let queue = view.queue()?;
                queue.cases.iter().all(tests::wire::CaseItem::is_taken).then(|| queue.clone())
            })
            .await;
        learned.push(begun.elapsed());
        for item in queue.cases {
            let CaseStage::Taken { by, fence, room, .. } = item.stage else { panic!("it is taken") };
            assert_eq!(winners.get(&item.case), Some(&(Acknowledged { fence, room }, by)));
        }
    }
    println!("everybody knew it: {}", percentiles(&learned));
}
