//! What professionals may begin a message from: written by a coordinator, chosen by whoever has a case.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::standard::Command as Standard;
use domain::words::Role;

use super::{Body, Problem, Staff};
use crate::house::House;
use crate::wire::http::ProblemKind;
use crate::wire::standard_messages::{Changed, KeepStandardMessages, StandardMessages};

/// `GET /api/standard-messages`.
pub(super) async fn list(
    State(house): State<Arc<House>>,
    staff: Staff,
) -> Result<Json<StandardMessages>, Problem> {
    match staff.0.role {
        Role::Professional | Role::Coordinator => {}
        Role::Moderator => return Err(ProblemKind::NotYours.into()),
    }
    let state = house.replica.state();
    let changed = state.standard_messages.changed();
    let changed = changed.map(|(at, by)| Changed { at, by: state.staff.name(by).to_owned() });
    Ok(Json(StandardMessages { messages: state.standard_messages.all().to_vec(), changed }))
}

/// `PUT /api/standard-messages`: these and no others.
pub(super) async fn keep(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(KeepStandardMessages { messages }): Body<KeepStandardMessages>,
) -> Result<StatusCode, Problem> {
    let keep = Standard::Keep { messages };
    house.replica.execute(Command::Standard(keep), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
