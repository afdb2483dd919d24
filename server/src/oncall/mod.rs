//! Watches the deadlines that the rules name, and does what is due.
//!
//! Each waiting case is paged in time, and what is over is erased. A page reaches the open pages of the people on
//! call as everything decided does, also while the journal is away; the [`Courier`] carries it to those who have none open.
//! Of several instances, the one whose entry stands carries it. Nothing here decides: it asks the rules what is due, and
//! when to ask again. [`audit`] looks whether all of that works, and [`watch_cover`] whether
//! anybody would come.

mod addresses;
mod auditor;
mod courier;
mod cover;
pub mod pagers;

use std::sync::Arc;
use std::time::Duration;

use domain::case::Event as CaseEvent;
use domain::words::Span;
use domain::{Actor, Event, relief};
use tokio_util::sync::CancellationToken;

pub use self::auditor::audit;
pub use self::courier::Courier;
pub use self::cover::{Found, watch_cover};

use crate::replica::{Replica, follow_the_clock, now};

/// The longest it sleeps. A clock that is set forward while it does is noticed after this.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// How long it waits when something could not be saved, so as not to try it in a tight circle.
const AFTER_A_FAULT: Duration = Duration::from_millis(500);

/// How late something may be done before it is overdue: a step of paging comes within two seconds of its time.
pub const GRACE: Span = Span::seconds(2);

/// What became of what was due.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    All,
    /// Some of it could not be saved, and is due again.
    NotAll,
}

/// Does what is due, for as long as the house is open.
pub async fn watch(replica: Arc<Replica>, courier: Arc<Courier>, closing: CancellationToken) {
    tokio::select! {
        () = closing.cancelled() => {}
        () = keep_times(&replica, &courier) => {}
        () = courier.keep_addresses() => {}
    }
}

async fn keep_times(replica: &Replica, courier: &Arc<Courier>) {
    let mut changes = replica.changes();
    let mut before = Done::All;
    loop {
        if nobody_waits(replica) {
            follow_the_clock();
        }
        let done = do_what_is_due(replica, courier, before).await;
        let sleep = match done {
            Done::All => until_next_due(replica),
            Done::NotAll => AFTER_A_FAULT,
        };
        before = done;
        tokio::select! {
            () = tokio::time::sleep(sleep) => {}
            changed = changes.changed() => if changed.is_err() { return },
        }
    }
}

/// One thing that cannot be done keeps none of the others from being done.
async fn do_what_is_due(replica: &Replica, courier: &Arc<Courier>, before: Done) -> Done {
    let due = replica.state().due(now());
    let mut done = Done::All;
    for command in due {
        match replica.execute(command, Actor::House, None).await {
            Ok(Some(Event::Case(CaseEvent::Paged { case, round }))) => courier.page(case, round),
            Ok(Some(Event::Relief(relief::Event::Called { staff }))) => courier.call_for_a_colleague(staff),
            Ok(_) => {}
            Err(error) => {
                if (before, done) == (Done::All, Done::All) {
                    tracing::error!(%error, "something due was not done; it is tried until it is");
                }
                done = Done::NotAll;
            }
        }
    }
    done
}

fn nobody_waits(replica: &Replica) -> bool {
    replica.state().cases.iter().all(|(_, case)| !case.is_in_queue())
}

fn until_next_due(replica: &Replica) -> Duration {
    let next = replica.state().next_due();
    let wait = next
        .map_or(LONGEST_SLEEP, |then| Duration::from_millis(u64::try_from(then.since(now()).0).unwrap_or(0)));
    wait.min(LONGEST_SLEEP)
}
