//! Who looks at a held message, so that two never act on it differently, and when one that nobody decided is over.
//!
//! A lease is short and is renewed for as long as the page has the message open. It keeps nobody from reading, and
//! nothing waits for it: whoever decides without one may, if nobody else looks at it.

use super::{Cause, Command, Decision, Event, Review, Reviews};
use crate::Refusal;
use crate::id::{ReviewId, StaffId};
use crate::words::{Span, Timestamp};

/// How long somebody has a message to themselves after they last said that they look at it.
pub const LEASE: Span = Span::seconds(30);
/// A lease with more than this left is good enough: it is not written anew, however often a page asks.
pub const RENEWED_BELOW: Span = Span::seconds(20);

/// Who looks at a held message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Who.
    pub by: StaffId,
    /// Until when, unless it is renewed.
    pub until: Timestamp,
}

impl Review {
    /// Who looks at it at `at`.
    pub fn looked_at(&self, at: Timestamp) -> Option<Lease> {
        self.lease.filter(|lease| at < lease.until)
    }

    /// When it is over if nobody decides. Not while somebody looks at it; and what urges someone to harm themselves
    /// waits for a person however long it takes, because one has to look after whom it was aimed at.
    fn ends(&self) -> Option<Timestamp> {
        let ends = match self.held.cause {
            Cause::Encouragement => None,
            Cause::Method | Cause::Hostility | Cause::Sexual | Cause::Luring | Cause::Measure => {
                self.held.decide_within.map(|within| self.since.plus(within))
            }
        };
        let looked = self.lease.map(|lease| lease.until);
        ends.filter(|_| self.decision == Decision::Waiting).map(|ends| looked.map_or(ends, |it| it.max(ends)))
    }
}

impl Reviews {
    /// What the house has to do about reviews that nobody decides, and when.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (Timestamp, Command)> {
        self.iter().filter_map(|(review, it)| Some((it.ends()?, Command::Expire { review })))
    }

    pub(crate) fn look(
        &self,
        review: ReviewId,
        by: StaffId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let long_enough = |lease: Lease| lease.until.since(at) > RENEWED_BELOW;
        if self.free_for(review, by, at)?.looked_at(at).is_some_and(long_enough) {
            return Ok(None);
        }
        Ok(Some(Event::Leased { review, by, until: at.plus(LEASE) }))
    }

    pub(crate) fn give_back(
        &self,
        review: ReviewId,
        by: StaffId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let lease = self.free_for(review, by, at)?.looked_at(at);
        Ok(lease.map(|_| Event::GivenBack { review, by }))
    }

    pub(crate) fn expire(&self, review: ReviewId, at: Timestamp) -> Result<Option<Event>, Refusal> {
        let ends = self.waiting(review)?.ends();
        Ok(ends.is_some_and(|ends| ends <= at).then_some(Event::Expired { review }))
    }

    /// A review that waits, and that nobody but `by` looks at.
    pub(super) fn free_for(&self, review: ReviewId, by: StaffId, at: Timestamp) -> Result<&Review, Refusal> {
        let waiting = self.waiting(review)?;
        match waiting.looked_at(at) {
            Some(lease) if lease.by != by => Err(Refusal::AlreadyTaken),
            Some(_) | None => Ok(waiting),
        }
    }

    /// Somebody is no longer of the staff: what they looked at is free.
    pub(crate) fn dismissed(&mut self, staff: StaffId) {
        for review in self.all.values_mut() {
            review.lease = review.lease.filter(|lease| lease.by != staff);
        }
    }

    pub(super) fn set_lease(&mut self, review: ReviewId, lease: Option<Lease>) {
        if let Some(review) = self.all.get_mut(&review) {
            review.looked_at_before |= lease.is_some();
            review.lease = lease;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LEASE, RENEWED_BELOW};
    use crate::Refusal;
    use crate::numbers::Step;
    use crate::review::Cause;
    use crate::story::{CLEO, DANA, DECIDED_WITHIN, MAYA, NOOR, ROBIN, Story};
    use crate::words::{Rule, Span, Urgency};

    #[test]
    fn whoever_looks_at_a_message_decides_and_nobody_else() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, review).unwrap();
        assert_eq!(story.looks_at(NOOR, review), Err(Refusal::AlreadyTaken));
        assert_eq!(story.releases(NOOR, review), Err(Refusal::AlreadyTaken));
        assert_eq!(story.rejects(NOOR, review, Rule::Kindness), Err(Refusal::AlreadyTaken));
        assert_eq!(story.gives_back(NOOR, review), Err(Refusal::AlreadyTaken));
        story.releases(MAYA, review).unwrap();
    }

    #[test]
    fn a_message_that_nobody_looks_at_is_decided_by_whoever_comes_first() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.releases(NOOR, review).unwrap();
        assert_eq!(story.looks_at(MAYA, review), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn a_lease_ends_by_itself_or_when_it_is_given_back() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, review).unwrap();
        story.waits(Span(LEASE.0 - 1));
        assert_eq!(story.looks_at(NOOR, review), Err(Refusal::AlreadyTaken));
        story.waits(Span(1));
        story.looks_at(NOOR, review).unwrap();
        assert_eq!(story.rejects(MAYA, review, Rule::Kindness), Err(Refusal::AlreadyTaken));
        story.gives_back(NOOR, review).unwrap();
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
    }

    #[test]
    fn whoever_still_looks_keeps_it_and_the_journal_is_not_filled_with_it() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, review).unwrap();
        let before = story.entries().len();
        story.waits(Span(LEASE.0 - RENEWED_BELOW.0 - 1));
        story.looks_at(MAYA, review).unwrap();
        assert_eq!(story.entries().len(), before, "it has long enough to run");
        story.waits(Span(1));
        story.looks_at(MAYA, review).unwrap();
        story.waits(Span(LEASE.0 - 1));
        assert_eq!(story.releases(NOOR, review), Err(Refusal::AlreadyTaken), "it was renewed");
    }

    #[test]
    fn whoever_is_dismissed_looks_at_nothing_any_more() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, review).unwrap();
        story.dismisses(CLEO, MAYA).unwrap();
        story.looks_at(NOOR, review).unwrap();
    }

    #[test]
    fn only_moderators_look() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        for other in [CLEO, DANA] {
            assert_eq!(story.looks_at(other, review), Err(Refusal::NotYours));
            assert_eq!(story.gives_back(other, review), Err(Refusal::NotYours));
        }
    }

    #[test]
    fn what_nobody_decides_in_time_is_over_and_not_shown() {
        for cause in [Cause::Method, Cause::Hostility, Cause::Sexual, Cause::Luring] {
            let mut story = Story::in_a_room();
            let review = story.is_held(ROBIN, cause);
            story.waits(Span(DECIDED_WITHIN.0 - 1));
            story.does_what_is_due();
            assert_eq!(story.reviews_waiting(), 1, "{cause:?}: not before");
            story.waits(Span(1));
            story.does_what_is_due();
            assert_eq!((story.reviews_waiting(), story.unpublished()), (0, vec![]), "{cause:?}");
            assert_eq!(story.releases(MAYA, review), Err(Refusal::AlreadyOver));
        }
    }

    #[test]
    fn nothing_is_over_under_the_eyes_of_somebody() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.waits(Span(DECIDED_WITHIN.0 - 1));
        story.looks_at(MAYA, review).unwrap();
        story.waits(Span(LEASE.0 - 1));
        story.does_what_is_due();
        story.releases(MAYA, review).unwrap();
    }

    #[test]
    fn what_urges_someone_to_harm_themselves_waits_for_a_person() {
        let mut story = Story::in_a_room();
        story.is_held(ROBIN, Cause::Encouragement);
        story.waits(Span(DECIDED_WITHIN.0 * 100));
        story.does_what_is_due();
        assert_eq!(story.reviews_waiting(), 1);
    }

    #[test]
    fn only_the_house_ends_what_nobody_decided() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        assert_eq!(story.ends_as_staff(MAYA, review), Err(Refusal::NotYours));
    }

    #[test]
    fn the_first_look_is_counted_once() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.waits(Span::seconds(7));
        story.looks_at(MAYA, review).unwrap();
        story.waits(LEASE);
        story.looks_at(NOOR, review).unwrap();
        story.rejects(NOOR, review, Rule::Kindness).unwrap();
        assert_eq!(story.took(Step::Looked, Urgency::R0), [7_000]);
    }

    #[test]
    fn whoever_decides_at_once_has_looked() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.waits(Span::seconds(9));
        story.releases(MAYA, review).unwrap();
        assert_eq!(story.took(Step::Looked, Urgency::R0), [9_000]);
    }
}
