//! How long people waited for whom, as plain counts: for the coordinator, and for whoever watches the machine.
//!
//! Counted from the journal, so that every instance has the same numbers and a restart loses none. Nothing in them
//! belongs to anyone: they stay when the cases are forgotten.

use std::collections::BTreeMap;

use crate::State;
use crate::case::{self, Case, Stage};
use crate::id::CaseId;
use crate::review;
use crate::words::{Span, Timestamp, Urgency};

/// Upper bounds of the buckets, in seconds. Five minutes is what the best services publish.
pub const BOUNDS: [i64; 12] = [1, 2, 5, 15, 30, 60, 120, 180, 300, 600, 1_800, 3_600];

/// What somebody waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// From words that are kept to the first page.
    Paged,
    /// From there to a professional who takes it.
    Taken,
    /// From there to a first word.
    FirstWord,
    /// From a held message to a decision.
    Decided,
    /// From words of concern to an answer, or to a professional who was asked.
    Answered,
    /// From a held message to a person who looks at it.
    Looked,
}

/// How often something took how long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// How often it took at most as long as each of [`BOUNDS`], and longer than the one before.
    pub buckets: [u64; BOUNDS.len()],
    /// How often in all, also for longer than the last bound.
    pub count: u64,
    /// How long in all, in milliseconds.
    pub sum: i64,
}

impl Histogram {
    /// The bound, in seconds, that so many of a hundred stay within. `None`: some of them took longer than the last
    /// bound, or nothing was counted.
    pub fn within(&self, percent: u64) -> Option<i64> {
        let needed = (self.count * percent).div_ceil(100).max(1);
        let mut so_far = 0;
        BOUNDS.iter().zip(self.buckets).find_map(|(bound, bucket)| {
            so_far += bucket;
            (so_far >= needed).then_some(*bound)
        })
    }

    /// How many took at most `seconds`, which is one of [`BOUNDS`].
    pub fn at_most(&self, seconds: i64) -> u64 {
        BOUNDS
            .iter()
            .zip(self.buckets)
            .filter(|(bound, _)| **bound <= seconds)
            .map(|(_, bucket)| bucket)
            .sum()
    }

    fn add(&mut self, took: Span) {
        let bucket = BOUNDS.iter().position(|bound| took <= Span::seconds(*bound));
        if let Some(bucket) = bucket {
            self.buckets[bucket] += 1;
        }
        self.count += 1;
        self.sum = self.sum.saturating_add(took.0);
    }
}

/// All counts since the house was opened for the first time.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    all: BTreeMap<(Step, Urgency), Histogram>,
    /// How far each open case had come at its best: a step is counted when it is reached for the first time.
    cases: BTreeMap<CaseId, Option<Step>>,
}

impl Numbers {
    /// Every count, by what was waited for and how urgent it was.
    pub fn iter(&self) -> impl Iterator<Item = (Step, Urgency, &Histogram)> {
        self.all.iter().map(|((step, urgency), histogram)| (*step, *urgency, histogram))
    }
}

impl State {
    /// Counts what an event brings about. Asked before it is applied.
    pub(crate) fn count_case(&mut self, event: &case::Event, at: Timestamp) {
        let id = event.case();
        let step = match event {
            case::Event::Raised { .. } => {
                self.numbers.cases.insert(id, None);
                return;
            }
            case::Event::Paged { .. } => Step::Paged,
            case::Event::Acknowledged { .. } => Step::Taken,
            case::Event::Contacted { .. } => Step::FirstWord,
            case::Event::Closed { .. } => {
                self.numbers.cases.remove(&id);
                return;
            }
            case::Event::Joined { .. }
            | case::Event::Told { .. }
            | case::Event::Seen { .. }
            | case::Event::Lapsed { .. }
            | case::Event::SeekerLeft { .. }
            | case::Event::SeekerBack { .. }
            | case::Event::Wished { .. }
            | case::Event::Written { .. }
            | case::Event::Offered { .. }
            | case::Event::Declined { .. }
            | case::Event::HandedOver { .. }
            | case::Event::BroughtIn { .. }
            | case::Event::Lowered { .. }
            | case::Event::CameBack { .. } => return,
        };
        let Some(case) = self.cases.get(id) else { return };
        self.numbers.reaches(id, step, case, at);
    }

    /// Counts a decision about a held message. Asked before it is applied.
    pub(crate) fn count_review(&mut self, event: &review::Event, at: Timestamp) {
        let (review, decided) = match event {
            review::Event::Released { review, .. } | review::Event::Rejected { review, .. } => {
                (*review, Some(Step::Decided))
            }
            review::Event::Leased { review, .. } => (*review, None),
            review::Event::Held { .. }
            | review::Event::Published { .. }
            | review::Event::GivenBack { .. }
            | review::Event::Expired { .. } => return,
        };
        let Some(review) = self.reviews.get(review) else { return };
        let looked = (!review.looked_at_before).then_some(Step::Looked);
        let (urgency, took) = (review.held.urgency, at.since(review.since));
        for step in looked.into_iter().chain(decided) {
            self.numbers.count(step, urgency, took);
        }
    }
}

impl Numbers {
    pub(crate) fn count(&mut self, step: Step, urgency: Urgency, took: Span) {
        self.all.entry((step, urgency)).or_default().add(took);
    }

    fn reaches(&mut self, id: CaseId, step: Step, case: &Case, at: Timestamp) {
        let Some(reached) = self.cases.get_mut(&id) else { return };
        if reached.is_some_and(|before| before >= step) {
            return;
        }
        let since = match (step, case.stage) {
            // Their first word is counted from when they took it: the seeker has waited until then for somebody else.
            (Step::FirstWord, Stage::Taken { since, .. }) => since,
            (
                Step::Paged | Step::Taken | Step::FirstWord | Step::Decided | Step::Looked | Step::Answered,
                _,
            ) => case.since,
        };
        *reached = Some(step);
        self.count(step, case.urgency, at.since(since));
    }
}

#[cfg(test)]
mod tests {
    use super::{Histogram, Step};
    use crate::review::Cause;
    use crate::story::{DANA, MAYA, NILS, ROBIN, Story};
    use crate::words::{Outcome, Rule, Span, Urgency};

    #[test]
    fn shares_are_read_off_the_bounds() {
        let mut counted = Histogram::default();
        assert_eq!(counted.within(50), None, "nothing was counted");
        for seconds in [1, 4, 4, 20, 100, 100, 250, 290, 299, 4_000] {
            counted.add(Span::seconds(seconds));
        }
        assert_eq!(
            (counted.within(50), counted.within(90), counted.within(100)),
            (Some(120), Some(300), None)
        );
        assert_eq!((counted.at_most(300), counted.count), (9, 10));
    }

    #[test]
    fn each_step_is_counted_once_by_how_long_it_took() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.waits(Span::seconds(1));
        story.pages();
        story.waits(Span::seconds(20));
        let fence = story.acknowledges(DANA, case).unwrap();
        story.waits(Span::seconds(40));
        story.writes_first(DANA, case);
        story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
        assert_eq!(story.took(Step::Paged, Urgency::R4), [1_000]);
        assert_eq!(story.took(Step::Taken, Urgency::R4), [21_000]);
        assert_eq!(story.took(Step::FirstWord, Urgency::R4), [40_000]);
    }

    #[test]
    fn what_comes_after_a_second_try_is_not_counted_again() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.pages();
        story.acknowledges(DANA, case).unwrap();
        story.loses_its_owner(case);
        story.waits(Span::seconds(90));
        story.pages();
        story.acknowledges(NILS, case).unwrap();
        assert_eq!(story.took(Step::Paged, Urgency::R3), [0]);
        assert_eq!(story.took(Step::Taken, Urgency::R3), [0]);
    }

    #[test]
    fn decisions_have_a_clock_of_their_own() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.waits(Span::seconds(7));
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        assert_eq!(story.took(Step::Decided, Urgency::R0), [7_000]);
    }

    #[test]
    fn the_counts_outlive_what_they_counted() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.pages();
        let fence = story.acknowledges(DANA, case).unwrap();
        story.closes(DANA, case, fence, Outcome::NotACrisis).unwrap();
        story.waits(crate::retention::CASE_KEPT);
        story.erased();
        assert_eq!(story.took(Step::Taken, Urgency::R3), [0]);
    }
}
