//! A moderator publishes a held message: decided in the journal first, then said in the room, then noted as said.
//!
//! Between two of these steps the instance may end, or the feed be away. So what was released and is not noted as said is
//! said again by whichever instance comes first. It goes under its author's own key, so that it is said once whoever
//! says it, and whatever its author sends again.

use std::collections::HashSet;
use std::sync::{MutexGuard, PoisonError};

use domain::access::{Person, Place};
use domain::id::ReviewId;
use domain::review::{self, Held};
use domain::{Actor, Command, Refusal};

use super::Chat;
use super::connection::Speaker;
use super::happened::{Saying, ShownBy};
use super::live::Live;
use super::room::Sign;
use crate::feed::{Away, Known};
use crate::replica::{self, now};
use crate::store::Excerpt;
use crate::wire::Text;

impl Chat {
    /// Publishes a held message. While the feed is away it is decided all the same, and said later.
    ///
    /// # Errors
    ///
    /// [`replica::Error`]: refused, or not saved; nothing was published.
    pub async fn release(&self, review: ReviewId, by: Actor) -> Result<(), replica::Error> {
        let release = Command::Review(review::Command::Release { review });
        self.replica.look().await;
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
        self.publish_released(review, held, excerpt).await;
        Ok(())
    }

    /// Says in their rooms what was released and is not noted as said.
    pub async fn publish_what_was_released(&self) {
        let owed: Vec<(ReviewId, Held)> = {
            let state = self.replica.state();
            state.reviews.unpublished().map(|(review, it)| (review, it.held)).collect()
        };
        for (review, held) in owed {
            match self.store.text(held.text).await {
                Ok(Some(excerpt)) => self.publish_released(review, held, excerpt).await,
                Ok(None) => self.note_published(review).await,
                Err(error) => tracing::error!(%error, "a released message cannot be read; it is tried again"),
            }
        }
    }

    async fn publish_released(&self, review: ReviewId, held: Held, excerpt: Excerpt) {
        // The room remembers what was said for a while only; noting it may take longer.
        if self.has_said(review) {
            return self.note_published(review).await;
        }
        if self.say_released(held, excerpt).await.is_ok() {
            self.released().insert(review);
            self.note_published(review).await;
        }
    }

    async fn note_published(&self, review: ReviewId) {
        let published = Command::Review(review::Command::Publish { review });
        let noted = self.replica.execute(published, Actor::House, None).await;
        if noted.is_ok() {
            self.released().remove(&review);
        }
        if let Err(error) = noted {
            tracing::debug!(%review, %error, "that a released message was published is noted later");
        }
    }

    fn has_said(&self, review: ReviewId) -> bool {
        self.released().contains(&review)
    }

    fn released(&self) -> MutexGuard<'_, HashSet<ReviewId>> {
        self.released.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn say_released(&self, held: Held, excerpt: Excerpt) -> Result<(), Away> {
        let (sign, person) = {
            let state = self.replica.state();
            let Some(place @ Place::Group(group)) = state.place(held.room) else { return Ok(()) };
            // A room that has closed meanwhile is owed nothing.
            if !group.open {
                return Ok(());
            }
            (Sign::of(place), Person::Seeker { seeker: held.seeker, band: group.band.clone() })
        };
        let speaker =
            Speaker { person, role: None, name: Text(excerpt.nickname), language: None, came: None };
        let saying = speaker.saying(held.message, Text(excerpt.text), held.urgency);
        let saying = Saying { shown_by: ShownBy::Moderator, ..saying };
        let room = self.hub.room(held.room, sign);
        match &self.live {
            // A person has decided that the room sees it, whatever its author may do by now.
            Live::Local => _ = room.publish(saying, now(), || Ok(())),
            Live::Shared(following) => _ = following.append(&room, saying, Known::Decided).await?,
        }
        Ok(())
    }
}
