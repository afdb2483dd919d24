//! What seekers have to say about staff, for a coordinator and nobody else.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::complaint::Command as Complaint;
use domain::id::ReportId;
use domain::words::Role;

use super::reviews::excerpt;
use super::{Id, Problem, Staff};
use crate::house::House;
use crate::wire::http::ProblemKind;
use crate::wire::reports::{ComplaintItem, Complaints, ReportFile};

/// `GET /api/complaints`.
pub(super) async fn list(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Complaints>, Problem> {
    staff.require(Role::Coordinator)?;
    let state = house.replica.state();
    let waiting = state.complaints.waiting().into_iter().map(|(complaint, it)| ComplaintItem {
        complaint,
        room: it.room,
        about: it.about,
        name: it.about.map(|staff| state.staff.name(staff).to_owned()),
        since: it.since,
    });
    Ok(Json(Complaints { complaints: waiting.collect() }))
}

/// `GET /api/complaints/{complaint}`: the message it points at.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(complaint): Id<ReportId>,
) -> Result<Json<ReportFile>, Problem> {
    staff.require(Role::Coordinator)?;
    let text = house.replica.state().complaints.get(complaint).map(|complaint| complaint.text);
    let kept = house.store.text(text.ok_or(ProblemKind::NotFound)?).await?;
    Ok(Json(ReportFile { excerpt: excerpt(kept.ok_or(ProblemKind::NotFound)?) }))
}

/// `POST /api/complaints/{complaint}/looked-into`: whoever complained is told.
pub(super) async fn look_into(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(complaint): Id<ReportId>,
) -> Result<StatusCode, Problem> {
    let look_into = Command::Complaint(Complaint::LookInto { complaint });
    house.replica.execute(look_into, staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
