//! Held messages that await a person.
//!
//! A message of urgency R3 or R4 is not here: it belongs to a [case](crate::case), which a timer never ends.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::{ClientMessageId, ReviewId, RoomId, SeekerId, StaffId, TextId};
use crate::words::{Rule, Timestamp, Urgency};

/// Why a message was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// How or where someone could harm themselves.
    Method,
    /// It may hurt someone.
    Hostility,
    /// It urges someone to harm themselves: never released.
    Encouragement,
    /// Sexual talk or approach.
    Sexual,
    /// It leads away from this place.
    Luring,
}

/// A held message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Where it was written.
    pub room: RoomId,
    /// By whom.
    pub seeker: SeekerId,
    /// What the author's browser called it.
    pub message: ClientMessageId,
    /// Its text.
    pub text: TextId,
    /// How soon the author needs a person.
    pub urgency: Urgency,
    /// Why it was held.
    pub cause: Cause,
}

/// What became of a held message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nobody has decided.
    Waiting,
    /// It was published.
    Released {
        /// When.
        at: Timestamp,
    },
    /// It is not shown.
    Rejected {
        /// Under this rule.
        rule: Rule,
        /// When.
        at: Timestamp,
    },
}

/// A held message and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The message.
    pub held: Held,
    /// Since when.
    pub since: Timestamp,
    /// What became of it.
    pub decision: Decision,
}

impl Review {
    /// When it was decided.
    pub fn decided_at(&self) -> Option<Timestamp> {
        match self.decision {
            Decision::Waiting => None,
            Decision::Released { at } | Decision::Rejected { at, .. } => Some(at),
        }
    }

    /// Whether a moderator may publish it.
    pub fn releasable(&self) -> bool {
        match self.held.cause {
            Cause::Encouragement => false,
            Cause::Method | Cause::Hostility | Cause::Sexual | Cause::Luring => true,
        }
    }
}

/// What is wanted of a review.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// The filter holds a message. Holding the same message again changes nothing.
    Hold {
        /// The id of the review.
        review: ReviewId,
        /// The message.
        held: Held,
    },
    /// A moderator publishes it.
    Release {
        /// Which.
        review: ReviewId,
    },
    /// A moderator does not.
    Reject {
        /// Which.
        review: ReviewId,
        /// Under this rule, which the author is told.
        rule: Rule,
    },
}

/// What happened to a held message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It awaits a person.
    Held {
        /// The id of the review.
        review: ReviewId,
        /// The message.
        held: Held,
    },
    /// It was published.
    Released {
        /// Which.
        review: ReviewId,
        /// By whom.
        by: StaffId,
    },
    /// It is not shown.
    Rejected {
        /// Which.
        review: ReviewId,
        /// By whom.
        by: StaffId,
        /// Under this rule.
        rule: Rule,
    },
}

/// Held messages whose text has not been erased.
#[derive(Clone, Debug, Default)]
pub struct Reviews {
    all: BTreeMap<ReviewId, Review>,
}

impl Reviews {
    /// A review whose text has not been erased.
    pub fn get(&self, review: ReviewId) -> Option<&Review> {
        self.all.get(&review)
    }

    /// Every review whose text has not been erased.
    pub fn iter(&self) -> impl Iterator<Item = (ReviewId, &Review)> {
        self.all.iter().map(|(id, review)| (*id, review))
    }

    /// The review of a message, if it was held.
    pub fn of(&self, seeker: SeekerId, message: ClientMessageId) -> Option<ReviewId> {
        self.iter().find(|(_, it)| it.held.seeker == seeker && it.held.message == message).map(|(id, _)| id)
    }

    pub(crate) fn hold(&self, review: ReviewId, held: Held) -> Option<Event> {
        self.of(held.seeker, held.message).is_none().then_some(Event::Held { review, held })
    }

    pub(crate) fn release(&self, review: ReviewId, by: StaffId) -> Result<Option<Event>, Refusal> {
        if !self.waiting(review)?.releasable() {
            return Err(Refusal::NotReleasable);
        }
        Ok(Some(Event::Released { review, by }))
    }

    pub(crate) fn reject(&self, review: ReviewId, rule: Rule, by: StaffId) -> Result<Option<Event>, Refusal> {
        self.waiting(review)?;
        Ok(Some(Event::Rejected { review, by, rule }))
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Held { review, held } => {
                self.all.insert(review, Review { held, since: at, decision: Decision::Waiting });
            }
            Event::Released { review, .. } => self.decided(review, Decision::Released { at }),
            Event::Rejected { review, rule, .. } => self.decided(review, Decision::Rejected { rule, at }),
        }
    }

    pub(crate) fn forget(&mut self, text: TextId) {
        self.all.retain(|_, review| review.held.text != text);
    }

    fn waiting(&self, review: ReviewId) -> Result<&Review, Refusal> {
        let review = self.get(review).ok_or(Refusal::NotFound)?;
        match review.decision {
            Decision::Waiting => Ok(review),
            Decision::Released { .. } | Decision::Rejected { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn decided(&mut self, review: ReviewId, decision: Decision) {
        if let Some(review) = self.all.get_mut(&review) {
            review.decision = decision;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cause;
    use crate::Refusal;
    use crate::story::{DANA, MAYA, ROBIN, Story};
    use crate::words::Rule;

    #[test]
    fn a_held_message_is_decided_once() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.releases(MAYA, review).unwrap();
        assert_eq!(story.releases(MAYA, review), Err(Refusal::AlreadyOver));
        assert_eq!(story.rejects(MAYA, review, Rule::Kindness), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn encouragement_is_never_released() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Encouragement);
        assert_eq!(story.releases(MAYA, review), Err(Refusal::NotReleasable));
        story.rejects(MAYA, review, Rule::NoEncouragement).unwrap();
    }

    #[test]
    fn holding_the_same_message_again_changes_nothing() {
        let mut story = Story::in_a_room();
        story.is_held(ROBIN, Cause::Method);
        story.sends_the_same_again();
        assert_eq!(story.reviews_waiting(), 1);
    }

    #[test]
    fn only_a_moderator_decides() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Method);
        assert_eq!(story.releases(DANA, review), Err(Refusal::NotYours));
    }
}
