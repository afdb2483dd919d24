//! Watches the deadlines that the rules name, and does what is due.
//!
//! Each waiting case is paged in time, and what is over is erased. The page itself reaches the open pages of the people on
//! call as everything decided does, also while the journal is away. Nothing here decides: it asks the
//! rules what is due, and when to ask again.

pub mod pagers;

use std::sync::Arc;
use std::time::Duration;

use domain::Actor;
use tokio_util::sync::CancellationToken;

use crate::replica::{Replica, now};

/// The longest it sleeps. A clock that is set forward while it does is noticed after this.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// How long it waits when something could not be saved, so as not to try it in a tight circle.
const AFTER_A_FAULT: Duration = Duration::from_millis(500);

/// What became of what was due.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    All,
    /// Some of it could not be saved, and is due again.
    NotAll,
}

/// Does what is due, for as long as the house is open.
pub async fn watch(replica: Arc<Replica>, closing: CancellationToken) {
    let mut changes = replica.changes();
    let mut before = Done::All;
    loop {
        let done = do_what_is_due(&replica, before).await;
        let sleep = match done {
            Done::All => until_next_due(&replica),
            Done::NotAll => AFTER_A_FAULT,
        };
        before = done;
        tokio::select! {
            () = closing.cancelled() => return,
            () = tokio::time::sleep(sleep) => {}
            changed = changes.changed() => if changed.is_err() { return },
        }
    }
}

/// One thing that cannot be done keeps none of the others from being done.
async fn do_what_is_due(replica: &Replica, before: Done) -> Done {
    let due = replica.state().due(now());
    let mut done = Done::All;
    for command in due {
        if let Err(error) = replica.execute(command, Actor::House, None).await {
            if (before, done) == (Done::All, Done::All) {
                tracing::error!(%error, "something due was not done; it is tried until it is");
            }
            done = Done::NotAll;
        }
    }
    done
}

fn until_next_due(replica: &Replica) -> Duration {
    let next = replica.state().next_due();
    let wait = next
        .map_or(LONGEST_SLEEP, |then| Duration::from_millis(u64::try_from(then.since(now()).0).unwrap_or(0)));
    wait.min(LONGEST_SLEEP)
}
