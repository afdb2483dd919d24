//! Silence is an alarm: whoever watches the house hears that all is well only as long as it is.

use std::time::Duration;

use beside::oncall::GRACE;
use beside::replica::{Error, now};
use domain::words::Urgency;
use tests::{Line, Receiver};

use crate::house::{Ground, ROBIN, postgres};

/// Two looks of the auditor, who looks every five seconds.
const TWO_LOOKS: Duration = Duration::from_secs(11);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_does_not_go_out_is_heard_as_silence() {
    let ground = Ground::file();
    let house = ground.opens().await;
    house.is_staffed().await;
    let watcher = Receiver::that_answers().await;
    house.is_audited_by(&watcher);
    watcher.hears().await;

    house.pages_nobody();
    house.discloses(ROBIN, Urgency::R4, 1).await.expect("it is saved");
    while house.replica.state().overdue(now(), GRACE) == 0 {
        tests::a_moment().await;
    }
    assert!(watcher.hears_nothing_for(TWO_LOOKS).await, "somebody waits beyond their time");
    house.pages_again();
    watcher.hears().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_that_can_save_nothing_is_silent() {
    let server = postgres().await;
    let ground = Ground::on(server).await;
    let line = Line::to(server.port()).await;
    let house = ground.opens_through(server, line.port()).await;
    house.is_staffed().await;
    let watcher = Receiver::that_answers().await;
    house.is_audited_by(&watcher);
    watcher.hears().await;

    line.is_cut();
    assert!(matches!(house.discloses(ROBIN, Urgency::R4, 1).await, Err(Error::Journal)));
    assert!(watcher.hears_nothing_for(TWO_LOOKS).await);
    line.is_mended();
    house.saves().await;
    watcher.hears().await;
}
