//! Cases: opened, taken, closed.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::case::{Command as Case, Stage};
use domain::id::{CaseId, RoomId, TextId};
use domain::words::Role;

use super::reviews::excerpt;
use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::replica;
use crate::wire::http::{Acknowledged, CaseFile, Close, ProblemKind};

/// `GET /api/cases/{case}`. Whoever reads it is known to have seen it before they are shown a word.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<Json<CaseFile>, Problem> {
    staff.require(Role::Professional)?;
    match house.replica.execute(Command::Case(Case::See { case }), staff.actor(), None).await {
        // That it was seen cannot be saved now. Reading it is worth more.
        Ok(_) | Err(replica::Error::Journal) => {}
        Err(refused @ replica::Error::Refused(_)) => return Err(refused.into()),
    }
    let texts: Vec<TextId> = {
        let state = house.replica.state();
        let case = state.cases.get(case).ok_or(ProblemKind::NotFound)?;
        case.evidence.iter().map(|evidence| evidence.text).collect()
    };
    let mut excerpts = Vec::with_capacity(texts.len());
    let mut unread = None;
    for text in texts {
        match house.replica.unsaved_text(text) {
            Some(kept) => excerpts.push(excerpt(kept)),
            None => match house.store.text(text).await {
                Ok(kept) => excerpts.extend(kept.map(excerpt)),
                Err(error) => unread = Some(error),
            },
        }
    }
    // What can be read is shown; that it is not all of it matters only where it is nothing.
    if let (true, Some(error)) = (excerpts.is_empty(), unread) {
        return Err(error.into());
    }
    Ok(Json(CaseFile { excerpts }))
}

/// `POST /api/cases/{case}/acknowledge`. Of all who try, one has it.
pub(super) async fn acknowledge(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<Json<Acknowledged>, Problem> {
    let acknowledge = Case::Acknowledge { case, room: RoomId(crate::random::u64()) };
    house.replica.execute(Command::Case(acknowledge), staff.actor(), None).await?;
    let stage = house.replica.state().cases.get(case).map(|case| case.stage);
    match stage {
        Some(Stage::Taken { fence, room, .. }) => Ok(Json(Acknowledged { fence, room })),
        Some(Stage::Waiting { .. } | Stage::Closed { .. }) | None => Err(ProblemKind::AlreadyOver.into()),
    }
}

/// `POST /api/cases/{case}/close`.
pub(super) async fn close(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(Close { fence, outcome }): Body<Close>,
) -> Result<StatusCode, Problem> {
    let close = Case::Close { case, fence, outcome };
    house.replica.execute(Command::Case(close), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
