//! The disk is full: who is in danger is heard, paged for and met, and it is saved as soon as there is room.
//!
//! Alone in its process, because no file of this process can grow meanwhile.

#[allow(dead_code, reason = "the other tests of the replica say more")]
#[path = "replica/house.rs"]
mod house;

use beside::replica::{Error, Journal};
use domain::case::{Command as Case, Stage};
use domain::id::{ClientMessageId, TextId};
use domain::words::Urgency;
use tests::{FullDisk, Receiver};

use crate::house::{DANA, Ground, NILS, ROBIN, SAM, WORDS};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_disk_is_full_people_in_danger_are_met_and_it_is_saved_later() {
    let ground = Ground::file();
    let house = ground.opens().await;
    house.is_staffed().await;
    let receiver = Receiver::that_answers().await;
    house.is_reached_at(DANA, &receiver).await;
    house.discloses(SAM, Urgency::R3, 1).await.expect("it is saved");
    receiver.hears().await;

    let full = FullDisk::begins();
    let told = house.discloses(ROBIN, Urgency::R4, 2).await;
    let paged = receiver.hears().await;
    let case = house.case_of(ROBIN);
    let taken = house.takes(DANA, case).await;
    let met = house.acts(DANA, Case::Contact { case }).await;
    let others = house.takes(NILS, house.case_of(SAM)).await;
    let banned = house.bans(SAM).await;
    let away = house.replica.probe().journal;
    drop(full);

    assert!(String::from_utf8_lossy(&paged.body).contains("R4"), "the page went out all the same");
    assert!(matches!(told, Err(Error::Journal)), "Robin is told that it is not saved");
    assert!(taken.is_ok() && met.is_ok(), "{taken:?} {met:?}");
    assert!(matches!((others, banned), (Err(Error::Journal), Err(Error::Journal))));
    assert_eq!(away, Journal::Away);
    house.saves().await;
    house.says(ROBIN, Urgency::R4, ClientMessageId(2), TextId(3)).await.expect("now it is saved");
    assert!(matches!(house.stage_of(ROBIN), Stage::Taken { by: DANA, in_contact: true, .. }));
    let text = house.store.text(TextId(2)).await.expect("the store answers").expect("it is kept");
    assert_eq!(text.text, WORDS);
}
