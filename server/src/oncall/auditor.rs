//! Looks whether the alarm itself works, and tells somebody outside as long as it does.
//!
//! Every few seconds it asks whether an open case is past its time. Only if none is, and decisions can be saved, it calls
//! an address that the operator has given, at a service that raises an alarm when the calls stop. So silence is an alarm:
//! a watcher that has died, a page that does not go out, a machine that is gone.

use std::sync::Arc;
use std::time::Duration;

use domain::words::Timestamp;
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use super::GRACE;
use super::pagers::Pagers;
use crate::config::Url;
use crate::replica::{Journal, Replica, now};

/// How often it looks.
const LOOKS_EVERY: Duration = Duration::from_secs(5);

/// Whether all is well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Well,
    /// So many deadlines have passed.
    Overdue(usize),
    /// Nothing can be saved.
    Unsaved,
}

/// Looks and tells, for as long as the house is open.
pub async fn audit(
    replica: Arc<Replica>,
    pagers: Arc<Pagers>,
    beat: Option<Url>,
    closing: CancellationToken,
) {
    let mut looks = interval(LOOKS_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut before = Found::Well;
    loop {
        tokio::select! {
            () = closing.cancelled() => return,
            _ = looks.tick() => {}
        }
        let found = look(&replica, now());
        if found != before {
            tell(found);
        }
        before = found;
        if let (Found::Well, Some(url)) = (found, &beat)
            && let Err(why) = pagers.beat(url).await
        {
            tracing::warn!(?why, "whoever watches this house did not take the sign that all is well");
        }
    }
}

fn look(replica: &Replica, now: Timestamp) -> Found {
    match (replica.state().overdue(now, GRACE), replica.probe().journal) {
        (0, Journal::Answering) => Found::Well,
        (0, Journal::Away | Journal::Stopped(_)) => Found::Unsaved,
        (overdue, _) => Found::Overdue(overdue),
    }
}

fn tell(found: Found) {
    match found {
        Found::Well => tracing::info!("nobody waits beyond their time"),
        Found::Overdue(cases) => tracing::error!(cases, "somebody waits beyond their time"),
        Found::Unsaved => tracing::error!("nothing can be saved"),
    }
}
