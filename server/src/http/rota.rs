//! The rota: what coordinators plan, and what each who stands in it sees and says of themselves.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::id::{ExceptionId, ShiftId, StaffId};
use domain::rota::{Command as Plan, Duty, Exception, OnCall, Rota, Shift};
use domain::words::{Role, Span, Timestamp};

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::replica::now;
use crate::wire::http::ProblemKind;
use crate::wire::rota::{self as wire, Availability, ExceptionKind, NewAvailability};

/// How far gaps are looked for.
const GAPS_WITHIN: Span = Span::minutes(7 * 24 * 60);

/// `GET /api/rota`.
pub(super) async fn whole(
    State(house): State<Arc<House>>,
    staff: Staff,
) -> Result<Json<wire::Rota>, Problem> {
    staff.require(Role::Coordinator)?;
    let (state, now) = (house.replica.state(), now());
    let rota = &state.rota;
    let mut people: Vec<_> = state
        .staff
        .iter()
        .filter(|(_, account)| account.role != Role::Moderator)
        .map(|(id, account)| wire::RotaPerson {
            staff: id,
            name: account.name.clone(),
            role: account.role,
            languages: rota.languages(id).collect(),
            here: house.chat.hub.is_here(id),
            availability: availability(rota, id, now),
        })
        .collect();
    people.sort_by(|a, b| a.name.cmp(&b.name));
    let gaps = rota.gaps(now, now.plus(GAPS_WITHIN)).into_iter();
    Ok(Json(wire::Rota {
        zone: rota.zone().name().to_owned(),
        shifts: week(rota),
        exceptions: exceptions(rota, now),
        people,
        now: on_call(rota.at(now)),
        next: rota.next_change(now).map(|at| wire::RotaChange { at, on_call: on_call(rota.at(at)) }),
        gaps: gaps.map(|(from, until)| wire::Gap { from, until }).collect(),
    }))
}

/// `GET /api/rota/own`.
pub(super) async fn own(
    State(house): State<Arc<House>>,
    Staff(signed): Staff,
) -> Result<Json<wire::OwnRota>, Problem> {
    let (id, now) = (signed.staff, now());
    match signed.role {
        Role::Professional | Role::Coordinator => {}
        Role::Moderator => return Err(ProblemKind::NotYours.into()),
    }
    let state = house.replica.state();
    let rota = &state.rota;
    let OnCall { first, backup } = rota.at(now);
    let duty = |Duty { from, until, rank }| wire::DutyItem { from, until, rank };
    Ok(Json(wire::OwnRota {
        zone: rota.zone().name().to_owned(),
        planned: rota.shifts().next().is_some(),
        on_call: first.contains(&id) || backup.contains(&id),
        availability: availability(rota, id, now),
        duties: rota.duties(id, now).into_iter().map(duty).collect(),
        languages: rota.languages(id).collect(),
    }))
}

/// `PUT /api/rota/zone`.
pub(super) async fn set_zone(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wire::NewZone { zone }): Body<wire::NewZone>,
) -> Result<StatusCode, Problem> {
    plan(&house, &staff, Plan::SetZone { zone }).await
}

/// `POST /api/rota/shifts`.
pub(super) async fn add_shift(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wanted): Body<wire::NewShift>,
) -> Result<StatusCode, Problem> {
    let wire::NewShift { staff: stands, rank, day, from, to, languages } = wanted;
    let languages = languages.into_iter().collect();
    let of = Shift { staff: stands, rank, day, from, to, languages };
    plan(&house, &staff, Plan::AddShift { shift: ShiftId(crate::random::u64()), of }).await
}

/// `DELETE /api/rota/shifts/{shift}`.
pub(super) async fn remove_shift(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(shift): Id<ShiftId>,
) -> Result<StatusCode, Problem> {
    plan(&house, &staff, Plan::RemoveShift { shift }).await
}

/// `POST /api/rota/exceptions`.
pub(super) async fn add_exception(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wire::NewException { staff: concerned, from, until, what }): Body<wire::NewException>,
) -> Result<StatusCode, Problem> {
    let (from, until) = {
        let state = house.replica.state();
        let read = |written: &str| state.rota.zone().read(written).ok_or(ProblemKind::Malformed);
        (read(&from)?, read(&until)?)
    };
    let of = match what {
        ExceptionKind::Absence {} => Exception::Absence { staff: concerned, from, until },
        ExceptionKind::Extra { rank, languages } => {
            let languages = languages.into_iter().collect();
            Exception::Extra { staff: concerned, rank, from, until, languages }
        }
    };
    plan(&house, &staff, Plan::AddException { exception: ExceptionId(crate::random::u64()), of }).await
}

/// `DELETE /api/rota/exceptions/{exception}`.
pub(super) async fn remove_exception(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(exception): Id<ExceptionId>,
) -> Result<StatusCode, Problem> {
    plan(&house, &staff, Plan::RemoveException { exception }).await
}

/// `PUT /api/rota/availability`.
pub(super) async fn set_availability(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wanted): Body<NewAvailability>,
) -> Result<StatusCode, Problem> {
    let wanted = match wanted {
        NewAvailability::Available {} => Plan::ComeBack,
        NewAvailability::NotNow { lasting } => Plan::StepAway { lasting },
    };
    plan(&house, &staff, wanted).await
}

/// `PUT /api/staff/{staff}/languages`.
pub(super) async fn set_languages(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(speaker): Id<StaffId>,
    Body(wire::Speaks { languages }): Body<wire::Speaks>,
) -> Result<StatusCode, Problem> {
    let languages = languages.into_iter().collect();
    plan(&house, &staff, Plan::Speak { staff: speaker, languages }).await
}

async fn plan(house: &House, staff: &Staff, plan: Plan) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Rota(plan), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn availability(rota: &Rota, staff: StaffId, now: Timestamp) -> Availability {
    match rota.away(staff, now) {
        Some(away) => Availability::Away { until: away.until },
        None => Availability::Available {},
    }
}

fn on_call(OnCall { first, backup }: OnCall) -> wire::OnCall {
    wire::OnCall { first, backup }
}

fn week(rota: &Rota) -> Vec<wire::ShiftItem> {
    let mut shifts: Vec<_> = rota
        .shifts()
        .map(|(id, shift)| wire::ShiftItem {
            shift: id,
            staff: shift.staff,
            rank: shift.rank,
            day: shift.day,
            from: shift.from,
            to: shift.to,
            languages: shift.languages.iter().copied().collect(),
        })
        .collect();
    shifts.sort_by_key(|shift| (shift.day, shift.from, shift.rank, shift.shift));
    shifts
}

fn exceptions(rota: &Rota, now: Timestamp) -> Vec<wire::ExceptionItem> {
    let mut exceptions: Vec<_> = rota
        .exceptions(now)
        .map(|(id, exception)| {
            let (from, until) = exception.span();
            let what = match exception {
                Exception::Absence { .. } => ExceptionKind::Absence {},
                Exception::Extra { rank, languages, .. } => {
                    ExceptionKind::Extra { rank: *rank, languages: languages.iter().copied().collect() }
                }
            };
            wire::ExceptionItem { exception: id, staff: exception.staff(), from, until, what }
        })
        .collect();
    exceptions.sort_by_key(|exception| (exception.from, exception.exception));
    exceptions
}
