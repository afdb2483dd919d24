//! One instance: one winner, durable before it is answered, and nothing left behind.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use beside::replica::Error;
use domain::Refusal;
use domain::case::Stage;
use domain::id::{ClientMessageId, StaffId, TextId};
use domain::words::{Role, Urgency};
use tokio::runtime::Runtime;

use crate::house::{DANA, Ground, House, ROBIN, WORDS, postgres};

/// Each rule as a test of its own for a file and for a server.
macro_rules! on_a_file_and_on_a_server {
    ($($rule:ident)+) => {
        mod on_a_file {
            $(#[test]
            fn $rule() {
                super::$rule(&super::Ground::file());
            })+
        }

        mod on_a_server {
            $(#[test]
            fn $rule() {
                super::$rule(&super::on_a_server_of_their_own());
            })+
        }
    };
}

on_a_file_and_on_a_server! {
    of_a_hundred_who_take_one_case_exactly_one_has_it
    what_was_answered_is_there_after_a_restart
    an_echo_leaves_no_text_that_nobody_could_erase
    whoever_must_know_knows_before_the_answer
}

fn on_a_server_of_their_own() -> Ground {
    Runtime::new().expect("a runtime").block_on(async { Ground::on(postgres().await).await })
}

/// One life of a server there.
fn live<Happened, Life: Future<Output = Happened>>(
    ground: &Ground,
    life: impl FnOnce(House) -> Life,
) -> Happened {
    Runtime::new().expect("a runtime").block_on(async { life(ground.opens().await).await })
}

fn of_a_hundred_who_take_one_case_exactly_one_has_it(ground: &Ground) {
    live(ground, async |house| {
        house.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
        let (case, house) = (house.case_of(ROBIN), Arc::new(house));
        for staff in 0..100 {
            house.enlists(StaffId(staff), Role::Professional).await;
        }
        let (winners, losers) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let tries = (0..100).map(|staff| {
            let (house, winners, losers) = (Arc::clone(&house), Arc::clone(&winners), Arc::clone(&losers));
            tokio::spawn(async move {
                match house.takes(StaffId(staff), case).await {
                    Ok(()) => winners.lock().expect("nobody panicked").push(StaffId(staff)),
                    Err(Error::Refused(Refusal::CaseTaken { .. })) => {
                        losers.fetch_add(1, Ordering::SeqCst);
                    }
                    Err(other) => panic!("{other}"),
                }
            })
        });
        for tried in tries.collect::<Vec<_>>() {
            tried.await.expect("nobody panicked");
        }
        let winners = winners.lock().expect("nobody panicked").clone();
        assert_eq!((winners.len(), losers.load(Ordering::SeqCst)), (1, 99));
        assert!(matches!(house.stage_of(ROBIN), Stage::Taken { by, .. } if by == winners[0]));
    });
}

fn what_was_answered_is_there_after_a_restart(ground: &Ground) {
    live(ground, async |house| {
        house.enlists(DANA, Role::Professional).await;
        house.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
        house.takes(DANA, house.case_of(ROBIN)).await.expect("Dana takes it");
    });
    live(ground, async |house| {
        assert!(matches!(house.stage_of(ROBIN), Stage::Taken { by: DANA, .. }));
        let text = house.store.text(TextId(1)).await.expect("the store answers").expect("the text is kept");
        assert_eq!(text.text, WORDS);
        assert_eq!(house.told(), 0, "what is read again is not told again");
    });
}

fn an_echo_leaves_no_text_that_nobody_could_erase(ground: &Ground) {
    live(ground, async |house| {
        house.enlists(DANA, Role::Professional).await;
        house.discloses(ROBIN, Urgency::R3, 1).await.expect("it is saved");
        house.takes(DANA, house.case_of(ROBIN)).await.expect("Dana takes it");
        let (message, told) = (ClientMessageId(1), house.told());
        house.says(ROBIN, Urgency::R3, message, TextId(2)).await.expect("it was saved before");
        // Sent again, it weighs more by now: there is an entry, and it names no text.
        house.says(ROBIN, Urgency::R4, message, TextId(3)).await.expect("it is saved");
        assert_eq!(house.told(), told + 1);
        assert!(house.store.text(TextId(1)).await.expect("the store answers").is_some());
        for echo in [TextId(2), TextId(3)] {
            assert!(house.store.text(echo).await.expect("the store answers").is_none());
        }
    });
}

fn whoever_must_know_knows_before_the_answer(ground: &Ground) {
    live(ground, async |house| {
        house.enlists(DANA, Role::Professional).await;
        assert_eq!(house.told(), 1);
    });
}
