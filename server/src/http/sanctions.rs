//! Mutes, removals and bans.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::id::SanctionId;
use domain::sanction::{Command as Impose, Kind};
use domain::words::Span;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::wire::http::ProblemKind;
use crate::wire::sanctions::{Sanction, SanctionKind, Sanctioned};

/// `POST /api/sanctions`.
pub(super) async fn impose(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wanted): Body<Sanction>,
) -> Result<Json<Sanctioned>, Problem> {
    let kind = match (wanted.kind, wanted.room) {
        (SanctionKind::Mute, Some(room)) => Kind::Mute { room },
        (SanctionKind::Remove, Some(room)) => Kind::Remove { room },
        (SanctionKind::Ban, None) => Kind::Ban,
        (SanctionKind::Mute | SanctionKind::Remove, None) | (SanctionKind::Ban, Some(_)) => {
            return Err(ProblemKind::Malformed.into());
        }
    };
    let sanction = SanctionId(crate::random::u64());
    let lasting = Span::minutes(wanted.minutes.into());
    let impose = Impose::Impose { sanction, seeker: wanted.seeker, kind, rule: wanted.rule, lasting };
    house.replica.execute(Command::Sanction(impose), staff.actor(), None).await?;
    Ok(Json(Sanctioned { sanction }))
}

/// `DELETE /api/sanctions/{sanction}`.
pub(super) async fn lift(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(sanction): Id<SanctionId>,
) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Sanction(Impose::Lift { sanction }), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
