//! Whatever two instances do at once, they come to the same state, nothing that was answered is missing, and nobody's
//! case is owned twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use beside::replica::now;
use beside::store::Position;
use domain::case::{Command as Case, Event as CaseEvent};
use domain::id::{SeekerId, StaffId};
use domain::words::{Outcome, Role, Urgency};
use domain::{Entry, Event, State};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tests::PATIENCE;
use tokio::time::timeout;

use crate::house::{Ground, House, MAYA, postgres};

/// What somebody does on one of the two instances.
#[derive(Clone, Copy, Debug)]
enum Act {
    Discloses { seeker: u64, urgency: Urgency },
    Takes { staff: u64, seeker: u64 },
    WritesFirst { staff: u64, seeker: u64 },
    Closes { staff: u64, seeker: u64 },
    IsBanned { seeker: u64 },
}

fn act() -> impl Strategy<Value = (usize, Act)> {
    let (seeker, staff) = (1_u64..4, 1_u64..4);
    let urgency = prop_oneof![Just(Urgency::R3), Just(Urgency::R4)];
    let both = || (staff.clone(), seeker.clone());
    let act = prop_oneof![
        (seeker.clone(), urgency).prop_map(|(seeker, urgency)| Act::Discloses { seeker, urgency }),
        both().prop_map(|(staff, seeker)| Act::Takes { staff, seeker }),
        both().prop_map(|(staff, seeker)| Act::WritesFirst { staff, seeker }),
        both().prop_map(|(staff, seeker)| Act::Closes { staff, seeker }),
        seeker.clone().prop_map(|seeker| Act::IsBanned { seeker }),
    ];
    (0_usize..2, act)
}

/// Does it, if there is anything to do it to. What the rules say is for the rules' own tests. Every message has a number.
async fn is_done(house: &House, number: u64, act: Act) {
    let case_of = |seeker| house.replica.state().cases.of(SeekerId(seeker)).map(|(case, _)| case);
    let fence_of = |seeker| {
        let state = house.replica.state();
        state.cases.of(SeekerId(seeker)).map_or(0, |(_, case)| case.taken)
    };
    match act {
        Act::Discloses { seeker, urgency } => {
            house.discloses(SeekerId(seeker), urgency, number).await.expect("the journal answers");
        }
        Act::Takes { staff, seeker } => {
            if let Some(case) = case_of(seeker) {
                house.takes(StaffId(staff), case).await.ok();
            }
        }
        Act::WritesFirst { staff, seeker } => {
            if let Some(case) = case_of(seeker) {
                house.acts(StaffId(staff), Case::Contact { case }).await.ok();
            }
        }
        Act::Closes { staff, seeker } => {
            if let Some(case) = case_of(seeker) {
                let (fence, outcome) = (fence_of(seeker), Outcome::SaferByOwnReport);
                let close = Case::Close { case, fence, outcome, follow_up: None };
                house.acts(StaffId(staff), close).await.ok();
            }
        }
        Act::IsBanned { seeker } => house.bans(SeekerId(seeker)).await.expect("the journal answers"),
    }
}

/// Everything is done as fast as it can be: what is asked of one instance in order, and both at once. Brings the
/// messages of which their authors were told that somebody has them.
async fn all_is_done(houses: [Arc<House>; 2], acts: Vec<(usize, Act)>) -> Vec<u64> {
    let numbered = acts.into_iter().zip(1..).map(|((at, act), number)| (at, number, act));
    let numbered: Vec<_> = numbered.collect();
    let doing = houses.into_iter().enumerate().map(|(here, house)| {
        let acts = numbered.clone();
        tokio::spawn(async move {
            for (_, number, act) in acts.into_iter().filter(|(at, ..)| *at == here) {
                is_done(&house, number, act).await;
            }
        })
    });
    for done in doing.collect::<Vec<_>>() {
        done.await.expect("nobody panicked");
    }
    let disclosed = numbered.iter().filter(|(_, _, act)| matches!(act, Act::Discloses { .. }));
    disclosed.map(|(_, number, _)| *number).collect()
}

fn every_message_stands_once(answered: &[u64], entries: &[Entry]) {
    let evidence = entries.iter().filter_map(|entry| match &entry.event {
        Event::Case(CaseEvent::Raised { evidence, .. } | CaseEvent::Joined { evidence, .. }) => *evidence,
        // Nothing else brings a message.
        Event::Case(_)
        | Event::Room(_)
        | Event::Staff(_)
        | Event::Sanction(_)
        | Event::Review(_)
        | Event::Appeal(_)
        | Event::Report(_)
        | Event::Complaint(_)
        | Event::Talk(_)
        | Event::Rota(_)
        | Event::Target(_)
        | Event::Helpline(_)
        | Event::Concern(_)
        | Event::Aftercare(_)
        | Event::Cover(_)
        | Event::Debrief(_)
        | Event::Relief(_)
        | Event::Standard(_)
        | Event::Translation(_)
        | Event::Measure(_)
        | Event::Retention(_) => None,
    });
    let mut saved: Vec<u64> = evidence.map(|evidence| evidence.message.0).collect();
    saved.sort_unstable();
    assert_eq!(saved, answered);
}

fn no_case_is_owned_twice(entries: &[Entry]) {
    let mut held = BTreeMap::new();
    for entry in entries {
        let Event::Case(event) = &entry.event else { continue };
        match *event {
            CaseEvent::Raised { case, seeker, .. } => {
                let other = held.iter().find(|(_, (of, _))| *of == seeker);
                assert!(other.is_none(), "{seeker} has two open cases");
                held.insert(case, (seeker, None));
            }
            CaseEvent::Acknowledged { case, by, .. } => {
                let (_, holder) = held.get_mut(&case).expect("it is open");
                assert_eq!(*holder, None, "{case} is taken by {by} as well");
                *holder = Some(by);
            }
            CaseEvent::Lapsed { case, .. } => held.get_mut(&case).expect("it is open").1 = None,
            CaseEvent::Closed { case, by, .. } => {
                let (_, holder) = held.remove(&case).expect("it is open");
                assert_eq!(holder, Some(by));
            }
            CaseEvent::Joined { .. }
            | CaseEvent::Paged { .. }
            | CaseEvent::Seen { .. }
            | CaseEvent::Contacted { .. } => {}
            CaseEvent::Told { .. }
            | CaseEvent::SeekerLeft { .. }
            | CaseEvent::SeekerBack { .. }
            | CaseEvent::Wished { .. }
            | CaseEvent::Written { .. }
            | CaseEvent::Offered { .. }
            | CaseEvent::Declined { .. }
            | CaseEvent::HandedOver { .. }
            | CaseEvent::BroughtIn { .. }
            | CaseEvent::Lowered { .. }
            | CaseEvent::CameBack { .. } => unreachable!("nobody does that here"),
        }
    }
}

#[test]
fn two_instances_come_to_the_same_state_in_which_nothing_is_missing_or_owned_twice() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() });
    let interleavings = prop::collection::vec(act(), 10..60);
    let outcome = runner.run(&interleavings, |acts| {
        runtime.block_on(async {
            let ground = Ground::on(postgres().await).await;
            let houses = [Arc::new(ground.opens().await), Arc::new(ground.opens().await)];
            for staff in 1..4 {
                houses[0].enlists(StaffId(staff), Role::Professional).await;
            }
            houses[0].is_staffed().await;
            for house in &houses {
                house.sees("everyone", |state| state.staff.active(MAYA).is_some()).await;
            }
            let answered = all_is_done(houses.clone(), acts).await;
            let same = timeout(PATIENCE, come_to_the_same(&houses)).await;
            let entries = same.expect("both show what the journal holds");
            every_message_stands_once(&answered, &entries);
            no_case_is_owned_twice(&entries);
        });
        Ok(())
    });
    outcome.unwrap_or_else(|fault| panic!("{fault}\n{runner}"));
}

/// Waits until nothing is due any more and both show what follows from the journal. Brings the journal.
async fn come_to_the_same(houses: &[Arc<House>; 2]) -> Vec<Entry> {
    loop {
        let entries = houses[0].store.read(Position::START, 10_000).await.expect("the chain holds");
        let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
        let expected = entries.iter().fold(State::default(), |mut state, entry| {
            state.apply(entry);
            state
        });
        let expected_shown = format!("{expected:?}");
        let shows_it = |house: &Arc<House>| format!("{:?}", *house.replica.state()) == expected_shown;
        if expected.due(now()).is_empty() && houses.iter().all(shows_it) {
            return entries;
        }
    }
}
