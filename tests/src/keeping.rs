//! How rooms are kept: what calms them.

use serde_json::{Value, json};

use crate::wire::{Measure, Problem, Staffing};
use crate::{Page, RoomId, Seeker, Staff};

impl Staff {
    /// Calms a room for so many minutes.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn calms(&self, room: RoomId, measure: Value, minutes: u32) -> Result<(), Problem> {
        let body = json!({ "measure": measure, "minutes": minutes });
        self.caller.posts(&format!("/api/rooms/{room}/measures"), &body).await.done()
    }

    /// Ends what calms a room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn loosens(&self, room: RoomId, name: &str) -> Result<(), Problem> {
        let body = json!({ "measure": name });
        self.caller.posts(&format!("/api/rooms/{room}/measures/lift"), &body).await.done()
    }
}

impl Page {
    /// Waits until exactly these measures calm a room, as far as this page is told.
    pub async fn is_told_what_calms(&self, room: RoomId, measures: &[Measure]) {
        self.sees(&format!("{measures:?}"), |view| {
            let told = view.rooms.get(&room)?.keeping.as_ref()?.measures.iter().map(|it| it.measure);
            told.eq(measures.iter().copied()).then_some(())
        })
        .await;
    }
}

impl Seeker {
    /// Waits until they are told so of how a room is staffed.
    pub async fn is_told_that_it_is_staffed(&self, room: RoomId, so: impl Fn(Staffing) -> bool) {
        self.sees("how the room is staffed", |view| {
            so(view.rooms.get(&room)?.keeping.as_ref()?.staffing).then_some(())
        })
        .await;
    }

    /// What the list of rooms says of a room: whether they may enter, and how it is staffed.
    pub async fn finds_at_the_door(&self, room: RoomId) -> (bool, Staffing) {
        let rooms = self.looks_for_rooms().await;
        let card = rooms.iter().find(|card| card.room == room).expect("it is listed");
        (card.open, card.staffing)
    }
}

/// As many as it needs.
pub fn fully(staffing: Staffing) -> bool {
    staffing == Staffing::Full {}
}

/// Fewer.
pub fn shortly(staffing: Staffing) -> bool {
    matches!(staffing, Staffing::Short { .. })
}

/// Nobody.
pub fn by_nobody(staffing: Staffing) -> bool {
    staffing == Staffing::None {}
}

/// One message of each in so many seconds.
pub fn slow(seconds: u32) -> Value {
    json!({ "is": "slow", "seconds": seconds })
}

/// New people listen for so many minutes.
pub fn listen_first(minutes: u32) -> Value {
    json!({ "is": "listen_first", "minutes": minutes })
}

/// Everything is read first.
pub fn hold_all() -> Value {
    json!({ "is": "hold_all" })
}

/// Nobody writes.
pub fn pause() -> Value {
    json!({ "is": "pause" })
}
