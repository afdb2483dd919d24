//! The sign that someone is writing. It may be lost, and is forgotten after a few seconds.

use domain::id::RoomId;
use serde::{Deserialize, Serialize};

use super::Chat;
use super::connection::Connection;
use super::happened::Author;
use super::live::Live;
use super::room::Room;
use crate::replica::now;
use crate::wire::Text;

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
        if !allowed || !connection.is_in(id) || connection.pace.typing().is_err() {
            return;
        }
        let Some(room) = self.hub.known(id) else { return };
        let typing =
            Typing { author: Author::of(&connection.speaker.person), name: connection.speaker.name.clone() };
        match &self.live {
            Live::Local => room.shows(&typing),
            Live::Shared(following) => {
                let sign = serde_json::to_string(&typing).expect("a sign is plain JSON");
                following.shared.sign(id, &sign).await;
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
