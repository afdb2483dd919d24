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
use crate::replica::Replica;

/// How often it is looked.
const LOOKS_EVERY: Duration = Duration::from_secs(1);

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Somebody would come, or nobody is here who could need it.
    Cover,
    /// People are here, and nobody would come.
    Nobody,
}

/// Looks for as long as the house is open. `look` says how it stands at this moment; it is an alarm once it has lasted for
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
    let mut since = None;
    loop {
        tokio::select! {
            () = closing.cancelled() => return,
            _ = looks.tick() => {}
        }
        let command = match look() {
            Found::Cover => {
                since = None;
                cover::Command::Regain
            }
            Found::Nobody if since.get_or_insert_with(Instant::now).elapsed() < lasts => continue,
            Found::Nobody => cover::Command::Miss,
        };
        match replica.execute(Command::Cover(command), Actor::House, None).await {
            Ok(Some(Event::Cover(cover::Event::Missing))) => courier.page_the_house(),
            Ok(_) => {}
            Err(error) => tracing::debug!(%error, "whether somebody is on call is noted later"),
        }
    }
}
