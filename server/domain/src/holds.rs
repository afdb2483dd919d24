//! How often the filter held a message, and what people thought of it: plain counts, by why it held.
//!
//! Counted from the journal, like the [numbers](crate::numbers), and nothing in them belongs to anyone. A filter whose
//! holds are overturned on appeal is wrong too often.

use std::collections::BTreeMap;

use crate::appeal::{self, Act};
use crate::review::{self, Cause, Origin, Review};
use crate::{Event, State};

/// What became of the messages that were held for one reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Held by the filter.
    pub held: u64,
    /// Shown by a moderator.
    pub released: u64,
    /// Not shown by a moderator.
    pub rejected: u64,
    /// Nobody looked in time.
    pub expired: u64,
    /// Of those two, shown after all because their authors asked.
    pub overturned: u64,
}

/// All counts since the house was opened for the first time.
#[derive(Clone, Debug, Default)]
pub struct Holds {
    all: BTreeMap<Cause, Count>,
}

impl Holds {
    /// Every count, by why messages were held.
    pub fn iter(&self) -> impl Iterator<Item = (Cause, Count)> {
        self.all.iter().map(|(cause, count)| (*cause, *count))
    }
}

impl State {
    /// Counts what an event brings about. Asked after it was applied.
    pub(crate) fn count_holds(&mut self, event: &Event) {
        let (review, counted): (_, fn(&mut Count) -> &mut u64) = match event {
            Event::Review(review::Event::Held { review, .. }) => (*review, |count| &mut count.held),
            Event::Review(review::Event::Released { review, .. }) => (*review, |count| &mut count.released),
            Event::Review(review::Event::Rejected { review, .. }) => (*review, |count| &mut count.rejected),
            Event::Review(review::Event::Expired { review }) => (*review, |count| &mut count.expired),
            Event::Appeal(appeal::Event::Overturned { appeal, .. }) => {
                match self.appeals.get(*appeal).map(|appeal| appeal.of) {
                    Some(Act::Review(review)) => (review, |count| &mut count.overturned),
                    Some(Act::Sanction(_)) | None => return,
                }
            }
            Event::Review(
                review::Event::Published { .. }
                | review::Event::Leased { .. }
                | review::Event::GivenBack { .. },
            )
            | Event::Appeal(appeal::Event::Asked { .. } | appeal::Event::Upheld { .. })
            | Event::Report(_)
            | Event::Complaint(_)
            | Event::Room(_)
            | Event::Staff(_)
            | Event::Sanction(_)
            | Event::Case(_)
            | Event::Talk(_)
            | Event::Rota(_)
            | Event::Target(_)
            | Event::Helpline(_)
            | Event::Concern(_)
            | Event::Aftercare(_)
            | Event::Cover(_)
            | Event::Debrief(_)
            | Event::Relief(_)
            | Event::Standard(_)
            | Event::Translation(_)
            | Event::Measure(_)
            | Event::Retention(_) => return,
        };
        // What was taken down was never held, and what a measure held says nothing of the filter.
        let by_filter =
            |review: &&Review| review.origin == Origin::Filter && review.held.cause != Cause::Measure;
        let held = self.reviews.get(review).filter(by_filter);
        let Some(review) = held else { return };
        *counted(self.holds.all.entry(review.held.cause).or_default()) += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Count;
    use crate::appeal::Act;
    use crate::review::Cause;
    use crate::story::{DECIDED_WITHIN, MAYA, NOOR, ROBIN, Story};
    use crate::words::Rule;

    #[test]
    fn what_became_of_held_messages_is_counted_by_why_they_were_held() {
        let mut story = Story::in_a_room();
        let (one, other) = (story.is_held(ROBIN, Cause::Hostility), story.is_held(ROBIN, Cause::Hostility));
        story.is_held(ROBIN, Cause::Method);
        story.releases(MAYA, one).unwrap();
        story.rejects(MAYA, other, Rule::Kindness).unwrap();
        story.waits(DECIDED_WITHIN);
        story.does_what_is_due();
        let appeal = story.appeals(ROBIN, Act::Review(other)).unwrap();
        story.overturns(NOOR, appeal).unwrap();
        let method = Count { held: 1, expired: 1, ..Count::default() };
        let hostility = Count { held: 2, released: 1, rejected: 1, overturned: 1, ..Count::default() };
        assert_eq!(story.holds(), [(Cause::Method, method), (Cause::Hostility, hostility)]);
    }
}
