//! Words of concern, a word to a room that saw something, and what staff do for themselves.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::case::Source;
use domain::id::RoomId;
use domain::words::Role;
use domain::{Command, aftercare, concern, debrief};

use super::help::{InDanger, raise};
use super::{Body, Id, Problem, Staff};
use crate::chat::NotSaid;
use crate::house::House;
use crate::replica::now;
use crate::wire::care::{AboutDebrief, ConcernAnswered, GiveAftercare, OwnDebrief, PassOnConcern, Rest};
use crate::wire::http::ProblemKind;
use crate::wire::relief::OwnRelief;

/// `POST /api/concerns/answer`.
pub(super) async fn answer(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(ConcernAnswered { seeker, room, until }): Body<ConcernAnswered>,
) -> Result<StatusCode, Problem> {
    let answer = concern::Command::Answer { seeker, room, until };
    house.replica.execute(Command::Concern(answer), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/concerns/pass-on`.
pub(super) async fn pass_on(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(PassOnConcern { seeker, room, urgency }): Body<PassOnConcern>,
) -> Result<StatusCode, Problem> {
    if !house.replica.state().concerns.awaits(seeker, room) {
        return Err(ProblemKind::AlreadyOver.into());
    }
    let quote = house.chat.words_of_concern(seeker, room);
    let who = InDanger { seeker, urgency, source: Source::Staff, language: None, quote };
    raise(&house, who, staff.actor()).await
}

/// `POST /api/rooms/{room}/aftercare`.
pub(super) async fn give(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(room): Id<RoomId>,
    Body(GiveAftercare { client_message_id, text }): Body<GiveAftercare>,
) -> Result<StatusCode, Problem> {
    staff.require(Role::Moderator)?;
    // In a task of its own: once it is decided it is said, even if the page has gone by then.
    let (chat, speaker) = (Arc::clone(&house.chat), staff.0.speaker());
    let given =
        tokio::spawn(async move { chat.give_aftercare(&speaker, room, client_message_id, text).await });
    match given.await.map_err(|_| ProblemKind::TryAgain)? {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(NotSaid::Unfit) => Err(ProblemKind::TextUnfit.into()),
        Err(NotSaid::NoRoom) => Err(ProblemKind::NotFound.into()),
        Err(NotSaid::Away) => Err(ProblemKind::TryAgain.into()),
        Err(NotSaid::Decision(error)) => Err(error.into()),
    }
}

/// `DELETE /api/rooms/{room}/aftercare`: it is left as it is.
pub(super) async fn let_go(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(room): Id<RoomId>,
) -> Result<StatusCode, Problem> {
    let let_go = aftercare::Command::LetGo { room };
    house.replica.execute(Command::Aftercare(let_go), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/rest`.
pub(super) async fn rest(State(house): State<Arc<House>>, staff: Staff) -> Json<Rest> {
    let state = house.replica.state();
    let away = state.rota.away(staff.0.staff, now());
    Json(Rest {
        away_until: away.and_then(|away| away.until),
        away: away.is_some(),
        debrief_wanted: state.debriefs.is_wanted_by(staff.0.staff),
        relief: state.reliefs.of(staff.0.staff).filter(|relief| !relief.back).map(|relief| OwnRelief {
            since: relief.since,
            seen_to_by: relief.seen_to_by.map(|by| state.staff.name(by).to_owned()),
        }),
    })
}

/// `POST /api/rest/debrief`.
pub(super) async fn debrief(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(OwnDebrief { says }): Body<OwnDebrief>,
) -> Result<StatusCode, Problem> {
    let says = match says {
        AboutDebrief::Wanted => debrief::Command::Ask,
        AboutDebrief::Had => debrief::Command::Had,
        AboutDebrief::NotWanted => debrief::Command::LetGo,
    };
    house.replica.execute(Command::Debrief(says), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
