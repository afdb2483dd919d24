//! Somebody of the staff is not all right: everything is taken off them, and a coordinator sees to them.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::id::StaffId;
use domain::words::Role;
use domain::{Command, relief};

use super::{Id, Problem, Staff};
use crate::house::House;
use crate::replica;
use crate::wire::relief::{ReliefItem, Reliefs};

/// `POST /api/rest/relief`.
pub(super) async fn ask(State(house): State<Arc<House>>, staff: Staff) -> Result<StatusCode, Problem> {
    let asked = house.replica.execute(Command::Relief(relief::Command::Ask), staff.actor(), None).await;
    if let Err(replica::Error::Journal) = asked {
        // It cannot be saved, so that nothing can be taken off them. Somebody is called all the same.
        house.courier.call_for_a_colleague(staff.0.staff);
    }
    asked?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/reliefs`: colleagues to whom nobody has seen.
pub(super) async fn list(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Reliefs>, Problem> {
    staff.require(Role::Coordinator)?;
    let state = house.replica.state();
    let waiting = state.reliefs.waiting().into_iter().filter(|(colleague, _)| *colleague != staff.0.staff);
    let item = |(staff, since)| ReliefItem { staff, name: state.staff.name(staff).to_owned(), since };
    Ok(Json(Reliefs { waiting: waiting.map(item).collect() }))
}

/// `POST /api/reliefs/{staff}/seen-to`.
pub(super) async fn seen_to(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(colleague): Id<StaffId>,
) -> Result<StatusCode, Problem> {
    let see_to = relief::Command::SeeTo { staff: colleague };
    house.replica.execute(Command::Relief(see_to), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
