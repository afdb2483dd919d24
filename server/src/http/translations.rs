//! The languages of the seekers' page. Which there are, the page knows; here is which of them may be offered.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::language::Language;
use domain::translation::Command as Decide;
use domain::words::Role;

use super::{Id, Problem, Staff};
use crate::house::House;
use crate::wire::translations::{Translation, Translations};

/// `GET /api/translations`.
pub(super) async fn list(
    State(house): State<Arc<House>>,
    staff: Staff,
) -> Result<Json<Translations>, Problem> {
    staff.require(Role::Coordinator)?;
    let state = house.replica.state();
    let on = state.translations.on().map(|(language, switched)| Translation {
        language,
        at: switched.at,
        by: state.staff.name(switched.by).to_owned(),
    });
    Ok(Json(Translations { on: on.collect() }))
}

/// `PUT /api/translations/{language}`: somebody who speaks it has read every word.
pub(super) async fn switch_on(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(language): Id<Language>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Decide::SwitchOn { language }).await
}

/// `DELETE /api/translations/{language}`.
pub(super) async fn switch_off(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(language): Id<Language>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Decide::SwitchOff { language }).await
}

async fn decide(house: &House, staff: &Staff, decide: Decide) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Translation(decide), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
