//! Talking to one peer: asking, accepting, ending.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use domain::id::{RequestId, RoomId};
use domain::talk::{Command as Talk, Stage};
use domain::{Actor, Command};

use super::{Id, Problem, Seeker, Staff};
use crate::house::House;
use crate::wire::http::{Accepted, ProblemKind};

/// `POST /api/one-to-one`.
pub(super) async fn ask(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    seeker: Seeker,
) -> Result<StatusCode, Problem> {
    house.joins.check(house.network(&headers, peer)).await?;
    let ask = Talk::Ask { request: RequestId(crate::random::u64()) };
    house.replica.execute(Command::Talk(ask), seeker.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /api/one-to-one`. Nothing to withdraw is as good as withdrawn.
pub(super) async fn withdraw(State(house): State<Arc<House>>, seeker: Seeker) -> Result<StatusCode, Problem> {
    house.replica.look().await;
    let waiting = {
        let state = house.replica.state();
        let newest = state.talks.of(seeker.0.seeker);
        newest.filter(|(_, talk)| talk.stage == Stage::Waiting).map(|(request, _)| request)
    };
    if let Some(request) = waiting {
        house.replica.execute(Command::Talk(Talk::End { request }), seeker.actor(), None).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/one-to-one/{request}/accept`.
pub(super) async fn accept(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(request): Id<RequestId>,
) -> Result<Json<Accepted>, Problem> {
    let (room, at_most) = (RoomId(crate::random::u64()), house.settings.desk.talks_at_most());
    let accept = Talk::Accept { request, room, at_most };
    house.replica.execute(Command::Talk(accept), staff.actor(), None).await?;
    let stage = house.replica.state().talks.get(request).map(|talk| talk.stage);
    match stage {
        Some(Stage::Open { room, .. }) => Ok(Json(Accepted { room })),
        Some(Stage::Waiting | Stage::Ended { .. }) | None => Err(ProblemKind::AlreadyOver.into()),
    }
}

/// `POST /api/one-to-one/{request}/end`, by either of the two.
pub(super) async fn end(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    Id(request): Id<RequestId>,
) -> Result<StatusCode, Problem> {
    let actor = match house.seeker(&headers) {
        Some(claims) => Actor::Seeker(claims.seeker),
        None => match house.staff(&headers).await? {
            Some(signed) => Actor::Staff(signed.staff),
            None => return Err(ProblemKind::SignInFirst.into()),
        },
    };
    house.replica.execute(Command::Talk(Talk::End { request }), actor, None).await?;
    Ok(StatusCode::NO_CONTENT)
}
