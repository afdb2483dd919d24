//! Many professionals, on two instances, and each wants to help.

use std::collections::HashMap;
use std::time::Instant;

use futures_util::future::join_all;
use futures_util::stream::{self, StreamExt};
use tests::wire::{Acknowledged, CaseStage, Problem};
use tests::witness::percentiles;
use tests::{Caller, CaseId, Instances, Role, Seeker, Staff, StaffId, nickname};

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

/// One in so many has the queue on the screen all the time; the others have just looked.
const ONE_IN_WATCHES: usize = 20;

/// Somebody who wants to help.
struct Professional {
    caller: Caller,
    account: StaffId,
    page: Option<Staff>,
}

async fn are_hired(house: &Instances) -> Vec<Professional> {
    let hiring = (0..PROFESSIONALS).map(|number| async move {
        let hired = house[number % 2].hires(&format!("Professional {number}"), Role::Professional).await;
        let (caller, account) = (hired.caller.clone(), hired.account);
        let watches = number / 2 % ONE_IN_WATCHES == 0;
        Professional { caller, account, page: watches.then_some(hired) }
    });
    stream::iter(hiring).buffer_unordered(AT_THE_DOOR).collect().await
}

/// Tries to take ten cases, one after the other.
async fn tries(
    professional: &Professional,
    cases: &[CaseId],
    first: usize,
) -> Vec<(CaseId, Acknowledged, StaffId)> {
    let mut taken = Vec::new();
    for case in cases.iter().cycle().skip(first).take(EACH_TRIES) {
        let reply = professional.caller.posts_nothing(&format!("/api/cases/{case}/acknowledge")).await;
        match reply.brought() {
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
    let watching: Vec<&Staff> = professionals.iter().filter_map(|it| it.page.as_ref()).collect();
    let cases: Vec<CaseId> = watching[0].has_cases(CASES).await.into_iter().map(|item| item.case).collect();

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
    for page in watching {
        let queue = page
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
    println!("everybody who watched knew it: {}", percentiles(&learned));
}
