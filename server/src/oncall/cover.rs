//! Raises an alarm when people are here and nobody is on call.
//!
//! A page that is loaded anew, or a shift that changes hands, leaves a moment without anyone; so that it has to last. Of
//! several instances the one whose entry stands has it carried to whoever answers for the house.

use std::sync::Arc;
use std::time::Duration;

use domain::{Actor, Command, Event, cover};
use tokio::time::{Instant, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use super::Courier;
use crate::replica::{self, Replica};

/// How often it is looked.
const LOOKS_EVERY: Duration = Duration::from_secs(1);

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Somebody would come, or nobody is here who could need it.
    Cover,
    /// People are here, and nobody would come.
    Nobody,
    /// It cannot be known: other instances are not heard.
    Unknown,
}

/// Looks for as long as the house is open. `look` says how it stands at this moment; it counts once it has lasted for
/// `lasts`.
pub async fn watch_cover(
    replica: Arc<Replica>,
    courier: Arc<Courier>,
    look: impl Fn() -> Found,
    lasts: Duration,
    closing: CancellationToken,
) {
    let mut looks = interval(LOOKS_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut before = (Found::Unknown, Instant::now());
    let mut told_alone = None;
    loop {
        tokio::select! {
            () = closing.cancelled() => return,
            _ = looks.tick() => {}
        }
        let found = look();
        if found != before.0 {
            before = (found, Instant::now());
        }
        let command = match found {
            Found::Cover => cover::Command::Regain,
            Found::Nobody => cover::Command::Miss,
            Found::Unknown => continue,
        };
        if before.1.elapsed() < lasts {
            continue;
        }
        match replica.execute(Command::Cover(command), Actor::House, None).await {
            Ok(Some(Event::Cover(cover::Event::Missing))) => courier.page_the_house(),
            Ok(_) => {}
            // What cannot be saved is told all the same, by this instance for itself.
            Err(replica::Error::Journal) if found == Found::Nobody && is_long_ago(told_alone) => {
                told_alone = Some(Instant::now());
                courier.page_the_house();
            }
            Err(error) => tracing::debug!(%error, "whether somebody is on call is noted later"),
        }
    }
}

fn is_long_ago(told: Option<Instant>) -> bool {
    let again = u64::try_from(cover::AGAIN_EVERY.0).unwrap_or(u64::MAX);
    told.is_none_or(|told| told.elapsed() >= Duration::from_millis(again))
}
