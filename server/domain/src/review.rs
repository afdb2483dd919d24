//! Held messages that await a person.
//!
//! A message of urgency R3 or R4 is not here: it belongs to a [case](crate::case), which a timer never ends. What is here
//! ends when nobody decides in time, and its author is told so.

mod lease;

pub use lease::{LEASE, Lease, RENEWED_BELOW};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::{ClientMessageId, ReviewId, RoomId, SeekerId, StaffId, TextId};
use crate::words::{Rule, Span, Timestamp, Urgency};

/// How long the text of a decided review is kept, so that its author may still ask about it.
pub const REVIEW_KEPT: Span = Span::minutes(24 * 60);

/// Why a message was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// Nothing speaks against it: for a while a person reads everything that is written in that room.
    Measure,
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
    /// How long a person has to decide, as the house had it then. `None`: it was held by a version in which a review
    /// never ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decide_within: Option<Span>,
}

/// What became of a held message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nobody has decided.
    Waiting,
    /// A moderator has released it; the room does not see it yet.
    Released {
        /// When.
        at: Timestamp,
    },
    /// The room sees it.
    Published {
        /// When it was released.
        at: Timestamp,
    },
    /// It is not shown.
    Rejected {
        /// Under this rule.
        rule: Rule,
        /// When.
        at: Timestamp,
    },
    /// It is not shown: nobody could look in time.
    Expired {
        /// When.
        at: Timestamp,
    },
}

/// How a message came to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The filter held it, and no room has seen it.
    Filter,
    /// It stood in the room under this name, and was taken down because people reported it.
    TakenDown(ClientMessageId),
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
    /// Who looks at it, or did last.
    pub lease: Option<Lease>,
    /// Somebody has looked at it.
    pub looked_at_before: bool,
    /// Who of the staff decided.
    pub decided_by: Option<StaffId>,
    /// How it came here.
    pub origin: Origin,
}

impl Review {
    fn of(held: Held, since: Timestamp) -> Self {
        let (decision, lease, decided_by) = (Decision::Waiting, None, None);
        let (looked_at_before, origin) = (false, Origin::Filter);
        Self { held, since, decision, lease, looked_at_before, decided_by, origin }
    }

    /// When it was decided.
    pub fn decided_at(&self) -> Option<Timestamp> {
        match self.decision {
            Decision::Waiting => None,
            Decision::Released { at }
            | Decision::Published { at }
            | Decision::Rejected { at, .. }
            | Decision::Expired { at } => Some(at),
        }
    }

    /// Whether a moderator may publish it.
    pub fn releasable(&self) -> bool {
        match self.held.cause {
            Cause::Encouragement => false,
            Cause::Method | Cause::Hostility | Cause::Sexual | Cause::Luring | Cause::Measure => true,
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
    /// A moderator releases it.
    Release {
        /// Which.
        review: ReviewId,
    },
    /// The house has said it in the room.
    Publish {
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
    /// A moderator looks at it, or still does.
    Look {
        /// Which.
        review: ReviewId,
    },
    /// They no longer do.
    GiveBack {
        /// Which.
        review: ReviewId,
    },
    /// The house ends what nobody decided in time.
    Expire {
        /// Which.
        review: ReviewId,
    },
}

/// Whether a release is followed by [`Event::Published`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// It is not: it was decided by a version that said it in the room and left no entry of that. It counts as
    /// published. Where it was not, because the house fell in between, it is too old by now to be said.
    #[default]
    Unrecorded,
    /// It is, as soon as the room sees it. Until then the house owes it to its author.
    Recorded,
}

impl Publication {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    fn is_unrecorded(&self) -> bool {
        match self {
            Self::Unrecorded => true,
            Self::Recorded => false,
        }
    }
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
    /// A moderator decided that the room may see it.
    Released {
        /// Which.
        review: ReviewId,
        /// By whom.
        by: StaffId,
        /// Whether an entry will say that it was published.
        #[serde(default, skip_serializing_if = "Publication::is_unrecorded")]
        publication: Publication,
    },
    /// The room sees it.
    Published {
        /// Which.
        review: ReviewId,
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
    /// Somebody looks at it: nobody else decides until then.
    Leased {
        /// Which.
        review: ReviewId,
        /// Who.
        by: StaffId,
        /// Until when, unless it is renewed.
        until: Timestamp,
    },
    /// They no longer do.
    GivenBack {
        /// Which.
        review: ReviewId,
        /// Who.
        by: StaffId,
    },
    /// It is not shown: nobody could look in time.
    Expired {
        /// Which.
        review: ReviewId,
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

    /// Released messages that their rooms do not see yet.
    pub fn unpublished(&self) -> impl Iterator<Item = (ReviewId, &Review)> {
        self.iter().filter(|(_, review)| match review.decision {
            Decision::Released { .. } => true,
            Decision::Waiting
            | Decision::Published { .. }
            | Decision::Rejected { .. }
            | Decision::Expired { .. } => false,
        })
    }

    pub(crate) fn hold(&self, review: ReviewId, held: Held) -> Option<Event> {
        self.of(held.seeker, held.message).is_none().then_some(Event::Held { review, held })
    }

    pub(crate) fn release(
        &self,
        review: ReviewId,
        by: StaffId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        if !self.free_for(review, by, at)?.releasable() {
            return Err(Refusal::NotReleasable);
        }
        Ok(Some(Event::Released { review, by, publication: Publication::Recorded }))
    }

    pub(crate) fn publish(&self, review: ReviewId) -> Result<Option<Event>, Refusal> {
        match self.get(review).ok_or(Refusal::NotFound)?.decision {
            Decision::Released { .. } => Ok(Some(Event::Published { review })),
            Decision::Published { .. } => Ok(None),
            Decision::Waiting | Decision::Rejected { .. } | Decision::Expired { .. } => {
                Err(Refusal::NotReleasable)
            }
        }
    }

    pub(crate) fn reject(
        &self,
        review: ReviewId,
        rule: Rule,
        by: StaffId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        self.free_for(review, by, at)?;
        Ok(Some(Event::Rejected { review, by, rule }))
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Held { review, held } => {
                self.all.insert(review, Review::of(held, at));
            }
            Event::Released { review, publication: Publication::Recorded, .. } => {
                self.decided(review, Decision::Released { at });
            }
            Event::Released { review, publication: Publication::Unrecorded, .. } => {
                self.decided(review, Decision::Published { at });
            }
            Event::Published { review } => {
                let at = self.get(review).and_then(Review::decided_at).unwrap_or(at);
                self.decided(review, Decision::Published { at });
            }
            Event::Rejected { review, rule, by } => {
                self.decided(review, Decision::Rejected { rule, at });
                self.decided_by(review, by);
            }
            Event::Expired { review } => self.decided(review, Decision::Expired { at }),
            Event::Leased { review, by, until } => self.set_lease(review, Some(Lease { by, until })),
            Event::GivenBack { review, .. } => self.set_lease(review, None),
        }
    }

    pub(crate) fn forget(&mut self, text: TextId) {
        self.all.retain(|_, review| review.held.text != text);
    }

    fn waiting(&self, review: ReviewId) -> Result<&Review, Refusal> {
        let review = self.get(review).ok_or(Refusal::NotFound)?;
        match review.decision {
            Decision::Waiting => Ok(review),
            Decision::Released { .. }
            | Decision::Published { .. }
            | Decision::Rejected { .. }
            | Decision::Expired { .. } => Err(Refusal::AlreadyOver),
        }
    }

    /// Somebody took down what people reported: from here on it is a message that is not shown, about which its author
    /// may ask. If it is shown after all, then as a new message: the room remembers the old one as gone.
    pub(crate) fn taken_down(
        &mut self,
        review: ReviewId,
        held: Held,
        origin: Origin,
        rule: Rule,
        by: StaffId,
        at: Timestamp,
    ) {
        let decision = Decision::Rejected { rule, at };
        let taken = Review { decision, decided_by: Some(by), origin, ..Review::of(held, at) };
        self.all.insert(review, taken);
    }

    /// It is shown after all, because its author asked.
    pub(crate) fn overturned(&mut self, review: ReviewId, at: Timestamp) {
        self.decided(review, Decision::Released { at });
    }

    fn decided_by(&mut self, review: ReviewId, by: StaffId) {
        if let Some(review) = self.all.get_mut(&review) {
            review.decided_by = Some(by);
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
    fn a_released_message_is_owed_to_its_author_until_the_room_sees_it() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        assert_eq!(story.publishes(review), Err(Refusal::NotReleasable), "nobody has released it");
        story.releases(MAYA, review).unwrap();
        assert_eq!(story.unpublished(), [review]);
        story.publishes(review).unwrap();
        assert_eq!(story.unpublished(), []);
        assert_eq!(story.releases(MAYA, review), Err(Refusal::AlreadyOver));
        story.publishes(review).unwrap();
    }

    #[test]
    fn a_rejected_message_is_never_published() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        assert_eq!(story.unpublished(), []);
        assert_eq!(story.publishes(review), Err(Refusal::NotReleasable));
    }

    #[test]
    fn only_the_house_says_that_the_room_sees_it() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.releases(MAYA, review).unwrap();
        assert_eq!(story.claims_to_have_published(MAYA, review), Err(Refusal::NotYours));
        assert_eq!(story.unpublished(), [review]);
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
