//! What whoever has a case does with it: a second person, handing it over, finding it less urgent.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::case::Command as Case;
use domain::id::CaseId;

use super::cases::held;
use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::wire::cases::{Acknowledged, BringIn, Lower, Offer};

/// `POST /api/cases/{case}/offer`.
pub(super) async fn offer(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(Offer { fence, to }): Body<Offer>,
) -> Result<StatusCode, Problem> {
    let offered = does(&house, &staff, Case::Offer { case, fence, to }).await?;
    house.courier.page_colleague(case, to);
    Ok(offered)
}

/// `POST /api/cases/{case}/accept`: the colleague goes on, in the same room.
pub(super) async fn accept(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<Json<Acknowledged>, Problem> {
    does(&house, &staff, Case::Accept { case }).await?;
    held(&house, case)
}

/// `POST /api/cases/{case}/decline`: by the colleague who was asked, or by whoever asked.
pub(super) async fn decline(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<StatusCode, Problem> {
    does(&house, &staff, Case::Decline { case }).await
}

/// `POST /api/cases/{case}/bring-in`.
pub(super) async fn bring_in(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(BringIn { fence, moderator }): Body<BringIn>,
) -> Result<StatusCode, Problem> {
    does(&house, &staff, Case::BringIn { case, fence, moderator }).await
}

/// `POST /api/cases/{case}/lower`.
pub(super) async fn lower(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(Lower { fence, urgency, reason }): Body<Lower>,
) -> Result<StatusCode, Problem> {
    does(&house, &staff, Case::Lower { case, fence, urgency, reason }).await
}

async fn does(house: &House, staff: &Staff, command: Case) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Case(command), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
