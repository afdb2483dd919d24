//! What calms a group room for a while.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::id::RoomId;
use domain::measure::Command as Calm;
use domain::words::Span;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::wire::keeping::{LiftMeasure, NewMeasure};

/// `POST /api/rooms/{room}/measures`.
pub(super) async fn take(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(room): Id<RoomId>,
    Body(NewMeasure { measure, minutes }): Body<NewMeasure>,
) -> Result<StatusCode, Problem> {
    let take = Calm::Take { room, measure: measure.into(), lasting: Span::minutes(minutes.into()) };
    house.replica.execute(Command::Measure(take), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/rooms/{room}/measures/lift`.
pub(super) async fn lift(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(room): Id<RoomId>,
    Body(LiftMeasure { measure }): Body<LiftMeasure>,
) -> Result<StatusCode, Problem> {
    let lift = Calm::Lift { room, name: measure };
    house.replica.execute(Command::Measure(lift), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
