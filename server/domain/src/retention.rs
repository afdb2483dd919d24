//! What is forgotten, and when.
//!
//! Only texts whose matter is over are erased: a waiting review and an open case keep theirs for as long as they
//! wait. That something was erased stands in the journal; what it said does not.

use serde::{Deserialize, Serialize};

use crate::State;
use crate::appeal::Act;
use crate::case::Stage;
use crate::id::{CaseId, ReviewId, TextId};
use crate::review::{REVIEW_KEPT, Review};
use crate::words::{Span, Timestamp};

/// How long the texts of a closed case are kept, so that staff can talk it over in supervision.
pub const CASE_KEPT: Span = Span::minutes(7 * 24 * 60);

/// What was forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// These texts no longer exist, nor what was known of their reviews and cases beside the journal.
    Erased {
        /// Closed cases.
        cases: Vec<CaseId>,
        /// Texts of those and of decided reviews.
        texts: Vec<TextId>,
    },
}

impl State {
    /// When there is next something to forget.
    pub(crate) fn next_erasure(&self) -> Option<Timestamp> {
        let cases = self.cases.iter().filter_map(|(_, case)| erased_at(&case.stage));
        let reviews = self.reviews.iter().filter_map(|(id, review)| self.review_erased_at(id, review));
        let appeals = self.appeals.iter().filter_map(|(_, appeal)| appeal.erased_at());
        let reports = self.reports.iter().filter_map(|(_, report)| report.erased_at());
        let complaints = self.complaints.iter().filter_map(|(_, complaint)| complaint.erased_at());
        let asked = appeals.chain(reports).chain(complaints);
        let ended = self.talks.first_end().into_iter().chain(self.sanctions.first_end());
        cases.chain(reviews).chain(asked).chain(ended).min()
    }

    /// What is to be forgotten by now.
    pub(crate) fn erasure(&self, now: Timestamp) -> Option<Event> {
        if self.next_erasure().is_none_or(|then| now < then) {
            return None;
        }
        let over = |then: Option<Timestamp>| then.is_some_and(|then| then <= now);
        let closed: Vec<_> = self.cases.iter().filter(|(_, case)| over(erased_at(&case.stage))).collect();
        let of_cases = closed.iter().flat_map(|(_, case)| case.texts());
        let of_reviews = self
            .reviews
            .iter()
            .filter_map(|(id, review)| over(self.review_erased_at(id, review)).then_some(review.held.text));
        let of_appeals = self.appeals.iter().filter(|(_, appeal)| over(appeal.erased_at()));
        let of_appeals = of_appeals.filter_map(|(_, appeal)| appeal.text);
        // The text of what was taken down belongs to its review from then on.
        let of_reports = self.reports.iter().filter(|(_, it)| over(it.erased_at()) && it.is_kept());
        let of_reports = of_reports.map(|(_, report)| report.about.text);
        let of_complaints = self.complaints.iter().filter(|(_, complaint)| over(complaint.erased_at()));
        let of_complaints = of_complaints.map(|(_, complaint)| complaint.text);
        let texts = of_cases.chain(of_reviews).chain(of_appeals).chain(of_reports).chain(of_complaints);
        Some(Event::Erased { texts: texts.collect(), cases: closed.iter().map(|(id, _)| *id).collect() })
    }

    pub(crate) fn forget(&mut self, event: &Event, at: Timestamp) {
        let Event::Erased { cases, texts } = event;
        for case in cases {
            self.cases.forget(*case);
        }
        for text in texts {
            self.reviews.forget(*text);
        }
        self.talks.forget(at);
        self.sanctions.forget(at);
        self.appeals.forget(at);
        self.reports.forget(at);
        self.complaints.forget(at);
    }

    /// When a held message is forgotten: not while its author waits for another look at it.
    fn review_erased_at(&self, id: ReviewId, review: &Review) -> Option<Timestamp> {
        let decided = match self.appeals.of(Act::Review(id)) {
            Some(appeal) => appeal.decided_at(),
            None => review.decided_at(),
        };
        decided.map(|at| at.plus(REVIEW_KEPT))
    }
}

fn erased_at(stage: &Stage) -> Option<Timestamp> {
    match *stage {
        Stage::Closed { at, .. } => Some(at.plus(CASE_KEPT)),
        Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::CASE_KEPT;
    use crate::review::Cause;
    use crate::review::REVIEW_KEPT;
    use crate::story::{DANA, DECIDED_WITHIN, MAYA, ROBIN, Story};
    use crate::words::{Outcome, Rule, Span, Urgency};

    #[test]
    fn the_texts_of_a_closed_case_are_erased_after_the_retention_time_and_not_before() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        let fence = story.acknowledges(DANA, case).unwrap();
        story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
        story.waits(Span(CASE_KEPT.0 - 1));
        assert_eq!(story.erased(), 0);
        story.waits(Span(1));
        assert_eq!(story.erased(), 1);
        story.waits(CASE_KEPT);
        assert_eq!(story.erased(), 0, "once");
    }

    #[test]
    fn nothing_open_is_ever_erased() {
        let mut story = Story::in_a_room();
        story.is_in_danger(ROBIN, Urgency::R3);
        story.is_held(ROBIN, Cause::Encouragement);
        story.waits(Span(CASE_KEPT.0 * 100));
        assert_eq!(story.erased(), 0);
        assert_eq!(story.reviews_waiting(), 1);
    }

    #[test]
    fn the_text_of_a_decided_review_is_erased_after_a_day() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        story.waits(REVIEW_KEPT);
        assert_eq!(story.erased(), 1);
    }

    #[test]
    fn a_message_that_nobody_decided_in_time_can_be_asked_about_for_a_day() {
        let mut story = Story::in_a_room();
        story.is_held(ROBIN, Cause::Hostility);
        story.waits(DECIDED_WITHIN);
        story.does_what_is_due();
        story.waits(Span(REVIEW_KEPT.0 - 1));
        assert_eq!(story.erased(), 0);
        story.waits(Span(1));
        assert_eq!(story.erased(), 1);
    }

    #[test]
    fn whether_the_room_saw_it_changes_nothing_of_when_its_text_is_erased() {
        let mut story = Story::in_a_room();
        let (said, owed) = (story.is_held(ROBIN, Cause::Hostility), story.is_held(ROBIN, Cause::Method));
        story.releases(MAYA, said).unwrap();
        story.releases(MAYA, owed).unwrap();
        story.waits(Span::minutes(5));
        story.publishes(said).unwrap();
        story.waits(Span(REVIEW_KEPT.0 - Span::minutes(5).0 - 1));
        assert_eq!(story.erased(), 0);
        story.waits(Span(1));
        assert_eq!(story.erased(), 2, "a day after they were released");
        assert_eq!(story.unpublished(), [], "without its text it cannot be said");
    }
}
