//! A moderator publishes a held message: decided in the journal first, then said in the room.

use domain::access::{Person, Place};
use domain::id::ReviewId;
use domain::{Actor, Command, Refusal, review};

use super::Chat;
use super::connection::Speaker;
use super::happened::{Saying, ShownBy};
use super::live::Live;
use super::room::Sign;
use crate::feed::Known;
use crate::replica::{self, now};
use crate::wire::Text;

impl Chat {
    /// Publishes a held message under its author's own key, so that it is said once whatever is sent again.
    ///
    /// # Errors
    ///
    /// [`replica::Error`]: refused, or not saved; nothing was published.
    pub async fn release(&self, review: ReviewId, by: Actor) -> Result<(), replica::Error> {
        let release = Command::Review(review::Command::Release { review });
        let held = {
            let state = self.replica.state();
            state.decide(&release, by, now())?;
            state.reviews.get(review).map(|review| review.held).ok_or(Refusal::NotFound)?
        };
        // Read before it is decided for good: what was decided could not be published without it.
        let excerpt = self.store.text(held.text).await.map_err(|error| {
            tracing::error!(%error, "a held message cannot be read");
            replica::Error::Journal
        })?;
        let excerpt = excerpt.ok_or(Refusal::NotFound)?;
        self.replica.execute(release, by, None).await?;
        let (sign, person) = {
            let state = self.replica.state();
            let place = state.place(held.room);
            let Some(place @ Place::Group(group)) = place else { return Ok(()) };
            (Sign::of(place), Person::Seeker { seeker: held.seeker, band: group.band.clone() })
        };
        let speaker = Speaker { person, role: None, name: Text(excerpt.nickname) };
        let saying = speaker.saying(held.message, Text(excerpt.text), held.urgency);
        let saying = Saying { shown_by: ShownBy::Moderator, ..saying };
        let room = self.hub.room(held.room, sign);
        match &self.live {
            Live::Local => _ = room.publish(saying, now(), || Ok(())),
            Live::Shared(following) => _ = following.append(&room, saying, Known::Decided).await,
        }
        Ok(())
    }
}
