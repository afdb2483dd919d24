//! Group rooms: the list someone chooses from, and what a coordinator does with them.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::Command;
use domain::id::RoomId;
use domain::room::Command as Room;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::wire::http::{NewRoom, ProblemKind, RoomCard, RoomChange, Rooms};
use crate::wire::keeping::StaffingNotice;

/// `GET /api/rooms`. A seeker sees the rooms of their band; staff see all.
pub(super) async fn list(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
) -> Result<Json<Rooms>, Problem> {
    let band = match house.seeker(&headers) {
        Some(claims) => Some(claims.band),
        None if house.staff(&headers).await?.is_some() => None,
        None => return Err(ProblemKind::SignInFirst.into()),
    };
    let mut rooms: Vec<RoomCard> = {
        let state = house.replica.state();
        let shown =
            state.rooms.iter().filter(|(_, room)| band.as_ref().is_none_or(|band| *band == room.band));
        shown.map(|(id, room)| card(id, room)).collect()
    };
    // Only now that the state is let go: a room is never waited for while it is held.
    for card in &mut rooms {
        card.here = house.chat.hub.presence(card.room).seekers;
        let staffing = house.chat.staffing(card.room);
        card.staffing = staffing.into();
        card.open &= band.is_none() || !house.chat.lets_nobody_in(staffing);
    }
    rooms.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Json(Rooms { rooms }))
}

fn card(id: RoomId, room: &domain::room::Room) -> RoomCard {
    RoomCard {
        room: id,
        name: room.name.clone(),
        topic: room.topic.clone(),
        band: room.band.clone(),
        open: room.open,
        here: 0,
        staffing: StaffingNotice::Full {},
    }
}

/// `POST /api/rooms`.
pub(super) async fn make(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(NewRoom { name, topic, band }): Body<NewRoom>,
) -> Result<StatusCode, Problem> {
    if !house.settings.has_band(&band) {
        return Err(ProblemKind::UnknownBand.into());
    }
    let make = Room::Make { room: RoomId(crate::random::u64()), name, topic, band };
    house.replica.execute(Command::Room(make), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/rooms/{room}`.
pub(super) async fn change(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(room): Id<RoomId>,
    Body(RoomChange { open }): Body<RoomChange>,
) -> Result<StatusCode, Problem> {
    let change = if open { Room::Open { room } } else { Room::Close { room } };
    house.replica.execute(Command::Room(change), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}
