//! How a case comes about, and what joins it.

use super::TIMES;
use crate::case::{EVIDENCE_MAX, PaperKind, Source};
use crate::id::CaseId;
use crate::story::{CLEO, DANA, MAYA, ROBIN, SAM, Story};
use crate::words::{Outcome, Span, Urgency};
use crate::{Actor, Refusal};

#[test]
fn what_someone_writes_next_joins_their_open_case() {
    let mut story = Story::in_a_room();
    let first = story.is_in_danger(ROBIN, Urgency::R3);
    let second = story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(first, second);
    assert_eq!(story.messages_of(first), 2);
    let other = story.is_in_danger(SAM, Urgency::R3);
    assert_ne!(first, other, "somebody else's is their own");
}

#[test]
fn the_same_message_sent_again_is_the_same_case() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    story.sends_the_same_again();
    assert_eq!(story.messages_of(case), 1);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.closes(DANA, case, fence, Outcome::SafetyPlanMade).unwrap();
    story.sends_the_same_again();
    assert_eq!(story.queue(), [], "an echo does not open a new one");
}

#[test]
fn a_case_keeps_so_many_messages_and_still_rises() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    for _ in 0..EVIDENCE_MAX * 2 {
        story.is_in_danger(ROBIN, Urgency::R3);
    }
    assert_eq!(story.messages_of(case), EVIDENCE_MAX);
    story.is_in_danger(ROBIN, Urgency::R4);
    assert_eq!(story.urgency_of(case), Urgency::R4);
}

#[test]
fn the_queue_is_by_urgency_and_then_by_waiting() {
    let mut story = Story::in_a_room();
    let early = story.is_in_danger(ROBIN, Urgency::R3);
    story.waits(Span::seconds(5));
    let urgent = story.is_in_danger(SAM, Urgency::R4);
    assert_eq!(story.queue(), [urgent, early]);
}

#[test]
fn whoever_passes_somebody_on_adds_what_they_saw() {
    let mut story = Story::in_a_room();
    let case = story.is_passed_on(MAYA, ROBIN).unwrap();
    story.remarks(MAYA, case).unwrap();
    assert_eq!(story.papers_of(case), [(PaperKind::PassedOn, Some(MAYA))]);
    assert_eq!(story.remarks(CLEO, case), Err(Refusal::NotYours));
    let fence = story.acknowledges(DANA, case).unwrap();
    story.remarks(MAYA, case).unwrap();
    assert_eq!(story.writes(DANA, case, fence, PaperKind::PassedOn), Err(Refusal::NotYours));
    story.closes(DANA, case, fence, Outcome::NotACrisis).unwrap();
    assert_eq!(story.remarks(MAYA, case), Err(Refusal::AlreadyOver));
}

#[test]
fn asking_for_someone_twice_is_one_case() {
    let mut story = Story::in_a_room();
    let case = story.asks_for_someone(ROBIN);
    assert_eq!(story.asks_for_someone(ROBIN), case);
    assert_eq!(story.queue(), [case]);
}

#[test]
fn a_moderator_passes_somebody_on() {
    let mut story = Story::in_a_room();
    let case = story.is_passed_on(MAYA, ROBIN).unwrap();
    assert_eq!(story.queue(), [case]);
    story.is_passed_on(DANA, SAM).unwrap();
    assert_eq!(story.is_passed_on(CLEO, ROBIN), Err(Refusal::NotYours));
}

#[test]
fn a_seeker_speaks_up_for_another() {
    let mut story = Story::in_a_room();
    let case = story.worries_about(SAM, ROBIN).unwrap();
    assert_eq!(story.pages(), [case]);
    assert_eq!(story.worries_about(SAM, SAM), Err(Refusal::NotYours), "for oneself one asks");
}

#[test]
fn nobody_speaks_up_as_somebody_else() {
    let mut story = Story::in_a_room();
    let case = CaseId(1);
    for (source, actor) in [
        (Source::Asked, Actor::Seeker(SAM)),
        (Source::Worried { by: SAM }, Actor::Seeker(ROBIN)),
        (Source::Filter, Actor::Seeker(ROBIN)),
        (Source::Left, Actor::Seeker(ROBIN)),
        (Source::Staff, Actor::Seeker(ROBIN)),
        (Source::Asked, Actor::Staff(MAYA)),
    ] {
        assert_eq!(story.raises(case, ROBIN, source, actor), Err(Refusal::NotYours), "{source:?}");
    }
}

#[test]
fn someone_who_left_unanswered_is_paged_for_once() {
    let mut story = Story::in_a_room();
    let case = story.leaves_unanswered(ROBIN);
    assert_eq!(story.pages(), [case]);
    story.waits(TIMES.again_every);
    story.waits(TIMES.again_every);
    assert_eq!((story.pages(), story.queue()), (vec![], vec![case]));
}
