//! For whoever watches over the instance: does it live, and should people be sent to it.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::house::House;
use crate::replica::{Journal, Stop};
use crate::wire::http::{FeedHealth, JournalHealth, PartState, Readiness};

/// How old the last beat that came back may be: three were due since.
const SILENT_AFTER: Duration = Duration::from_secs(15);

/// `GET /healthz`. Whoever answers lives, whatever becomes of the servers around it.
pub(super) async fn lives() -> &'static str {
    "alive\n"
}

/// `GET /readyz`. Says which part is down and since when. An instance that is not ready still hears people in danger, so
/// that a balancer that finds none ready goes on sending people to all.
pub(super) async fn ready(State(house): State<Arc<House>>) -> (StatusCode, Json<Readiness>) {
    let probe = house.replica.probe();
    let journal = JournalHealth {
        state: match probe.journal {
            Journal::Answering => PartState::Answers,
            Journal::Away => PartState::Away,
            Journal::Stopped(Stop::Newer) => PartState::Newer,
            Journal::Stopped(Stop::Broken) => PartState::Broken,
        },
        age_ms: probe.answered_ms_ago,
        unsaved: probe.unsaved,
    };
    let feed = house.chat.probe().map(|feed| FeedHealth {
        state: if feed.answers && feed.age < SILENT_AFTER { PartState::Answers } else { PartState::Away },
        age_ms: u64::try_from(feed.age.as_millis()).unwrap_or(u64::MAX),
    });
    let leaving = house.leaving.is_cancelled();
    let answers = |state| state == PartState::Answers;
    let ready = !leaving && answers(journal.state) && feed.as_ref().is_none_or(|feed| answers(feed.state));
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, leaving, journal, feed }))
}
