//! "I need someone now."

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::case::{Command as Case, Source};
use domain::id::CaseId;
use domain::words::Urgency;

use super::{Problem, Seeker};
use crate::house::House;

/// `POST /api/help`. Asking twice is asking once; no sanction and no limit stands in the way.
pub(super) async fn ask(State(house): State<Arc<House>>, seeker: Seeker) -> Result<StatusCode, Problem> {
    let raise = Case::Raise {
        case: CaseId(crate::random::u64()),
        seeker: seeker.0.seeker,
        urgency: Urgency::R3,
        source: Source::Asked,
        evidence: None,
    };
    house.replica.execute(Command::Case(raise), seeker.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
