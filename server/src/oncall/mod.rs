//! Watches the deadlines that the rules name, and does what is due.
//!
//! Each waiting case is paged in time, and what is over is erased. The page itself reaches the open pages of the people on
//! call through the journal's entry, as everything decided does. Nothing here decides: it asks the
//! rules what is due, and when to ask again.

use std::sync::Arc;
use std::time::Duration;

use domain::Actor;
use tokio_util::sync::CancellationToken;

use crate::replica::{Replica, now};

/// The longest it sleeps. A clock that is set forward while it does is noticed after this.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// How long it waits when the journal did not answer, so as not to ask it in a tight circle.
const AFTER_A_FAULT: Duration = Duration::from_millis(500);

/// Does what is due, for as long as the house is open.
pub async fn watch(replica: Arc<Replica>, closing: CancellationToken) {
    let mut changes = replica.changes();
    loop {
        let saved = do_what_is_due(&replica).await;
        let sleep = if saved { until_next_due(&replica) } else { AFTER_A_FAULT };
        tokio::select! {
            () = closing.cancelled() => return,
            () = tokio::time::sleep(sleep) => {}
            changed = changes.changed(), if saved => if changed.is_err() { return },
        }
    }
}

/// False if the journal did not answer.
async fn do_what_is_due(replica: &Replica) -> bool {
    let due = replica.state().due(now());
    for command in due {
        if let Err(error) = replica.execute(command, Actor::House, None).await {
            tracing::error!(%error, "something due was not done; it is tried again at once");
            return false;
        }
    }
    true
}

fn until_next_due(replica: &Replica) -> Duration {
    let next = replica.state().next_due();
    let wait = next
        .map_or(LONGEST_SLEEP, |then| Duration::from_millis(u64::try_from(then.since(now()).0).unwrap_or(0)));
    wait.min(LONGEST_SLEEP)
}
