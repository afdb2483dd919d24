//! The sign that someone is writing. It may be lost, and is forgotten after a few seconds.

use std::time::Duration;

use domain::id::RoomId;
use domain::staffing::Staffing;
use serde::{Deserialize, Serialize};
use tokio::time::timeout;

use super::Chat;
use super::connection::Connection;
use super::happened::Author;
use super::live::Live;
use super::room::Room;
use crate::replica::now;
use crate::wire::Text;

/// How long giving a sign may take.
const GIVEN_WITHIN: Duration = Duration::from_millis(200);

/// The sign as instances give it to each other.
#[derive(Serialize, Deserialize)]
struct Typing {
    author: Author,
    name: Text,
}

impl Chat {
    /// Someone is writing. Whoever may not write is not shown writing.
    pub async fn typing(&self, connection: &Connection, id: RoomId) {
        let allowed = self.replica.state().may_write(&connection.speaker.person, id, now()).is_ok();
        let unstaffed = connection.speaker.role.is_none() && self.staffing(id) == Staffing::None;
        if !allowed || unstaffed || !connection.is_in(id) || connection.pace.typing().is_err() {
            return;
        }
        let Some(room) = self.hub.known(id) else { return };
        let typing =
            Typing { author: Author::of(&connection.speaker.person), name: connection.speaker.name.clone() };
        match &self.live {
            Live::Local => room.shows(&typing),
            Live::Shared(following) => {
                let sign = serde_json::to_string(&typing).expect("a sign is plain JSON");
                // A sign that takes long is late, and whoever writes has more to say on this connection.
                timeout(GIVEN_WITHIN, following.shared.sign(id, &sign)).await.ok();
            }
        }
    }
}

impl Room {
    /// Another instance, or this one, has given a sign. One that cannot be read is from a later version.
    pub(super) fn signed(&self, sign: &str) {
        if let Ok(typing) = serde_json::from_str(sign) {
            self.shows(&typing);
        }
    }

    fn shows(&self, typing: &Typing) {
        self.typing(&typing.name, |speaker| typing.author.is(speaker));
    }
}
