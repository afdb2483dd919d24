//! A word to a room whose members saw something, and what is offered with it.
//!
//! A moderator writes it; the page prepares one that names nobody and no method. It is decided in the journal who says it,
//! so that a room hears it once, and it is screened as everything that staff write.

use domain::access::{Barred, Place};
use domain::id::{ClientMessageId, RoomId};
use domain::words::Urgency;
use domain::{Command, aftercare};

use super::Chat;
use super::connection::Speaker;
use super::happened::Saying;
use super::live::Live;
use super::post::Unfit;
use super::room::Sign;
use crate::feed::{Away, Known};
use crate::replica::{self, now};
use crate::wire::Text;
use crate::wire::room::Card;

/// Why nothing was said.
pub enum NotSaid {
    /// It cannot be shown as it is.
    Unfit,
    /// There is no such room, or it is closed.
    NoRoom,
    /// The rules say no, or it could not be saved.
    Decision(replica::Error),
    /// Nothing can be said for now.
    Away,
}

impl Chat {
    /// Says it in the room, with the card that offers a talk with one person.
    ///
    /// # Errors
    ///
    /// [`NotSaid`]: why not. After [`NotSaid::Away`] it may have been decided that this moderator says it.
    pub async fn give_aftercare(
        &self,
        by: &Speaker,
        room: RoomId,
        message: ClientMessageId,
        text: Text,
    ) -> Result<(), NotSaid> {
        self.fits_a_room(&text).map_err(|Unfit| NotSaid::Unfit)?;
        let sign = match self.replica.state().may_enter(&by.person, room, now()) {
            Ok(place @ Place::Group(_)) => Sign::of(place),
            Ok(Place::OneToOne(_) | Place::Crisis(_))
            | Err(
                Barred::Unknown | Barred::Closed | Barred::ShutOut(_) | Barred::Muted(_) | Barred::Paused(_),
            ) => {
                return Err(NotSaid::NoRoom);
            }
        };
        let room_here = self.hub.room(room, sign);
        self.live.bring_in_step(&room_here).await.map_err(|Away| NotSaid::Away)?;
        let give = Command::Aftercare(aftercare::Command::Give { room });
        self.replica.execute(give, by.actor(), None).await.map_err(NotSaid::Decision)?;
        let saying = by.saying(message, text, Urgency::R0);
        let saying = Saying { card: Some(Card::Quiet), ..saying };
        match &self.live {
            Live::Local => _ = room_here.publish(saying, now(), || Ok(())),
            Live::Shared(following) => {
                let said = following.append(&room_here, saying, Known::Said).await;
                said.map_err(|Away| NotSaid::Away)?;
            }
        }
        Ok(())
    }
}
