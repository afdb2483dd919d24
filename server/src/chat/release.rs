//! A moderator publishes a held message: decided in the journal first, then said in the room.

use domain::access::{Person, Place};
use domain::id::ReviewId;
use domain::review::{self, Held};
use domain::{Actor, Command, Refusal};

use super::Chat;
use super::connection::Speaker;
use super::room::{Saying, Sign};
use crate::replica::{self, now};
use crate::store::Excerpt;
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
        self.say_released(held, excerpt);
        let published = Command::Review(review::Command::Publish { review });
        if let Err(error) = self.replica.execute(published, Actor::House, None).await {
            tracing::warn!(%review, %error, "that a released message was published was not noted");
        }
        Ok(())
    }

    fn say_released(&self, held: Held, excerpt: Excerpt) {
        let (sign, person) = {
            let state = self.replica.state();
            let place = state.place(held.room);
            let Some(place @ Place::Group(group)) = place else { return };
            (Sign::of(place), Person::Seeker { seeker: held.seeker, band: group.band.clone() })
        };
        let speaker = Speaker { person, role: None, name: Text(excerpt.nickname) };
        let (message, text, urgency, at) = (held.message, Text(excerpt.text), held.urgency, now());
        let key = speaker.key(message);
        let saying = Saying { speaker: &speaker, message, text, urgency, at, key };
        // A person has decided that the room sees it, whatever its author may do by now.
        self.hub.room(held.room, sign).publish(saying, || Ok(())).ok();
    }
}
