//! For whoever watches over the instance: does it live, and should people be sent to it.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::house::House;
use crate::wire::http::{PartHealth, Readiness};

/// `GET /healthz`. Whoever answers lives, whatever becomes of the servers around it.
pub(super) async fn lives() -> &'static str {
    "alive\n"
}

/// `GET /readyz`. Says which part is down and since when. An instance that is not ready still hears people in danger, so
/// that a balancer that finds none ready goes on sending people to all.
pub(super) async fn ready(State(house): State<Arc<House>>) -> (StatusCode, Json<Readiness>) {
    let journal = house.replica.probe();
    let journal = part(journal.answers, journal.age);
    let feed = house.chat.probe().map(|feed| part(feed.answers, feed.age));
    let leaving = house.leaving.is_cancelled();
    let ready = !leaving && journal.answers && feed.as_ref().is_none_or(|feed| feed.answers);
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, leaving, journal, feed }))
}

fn part(answers: bool, age: Duration) -> PartHealth {
    PartHealth { answers, age_ms: u64::try_from(age.as_millis()).unwrap_or(u64::MAX) }
}
