//! Who has a case, and what they may do with it.

use crate::Refusal;
use crate::access::Barred;
use crate::case::PaperKind;
use crate::story::{CLEO, DANA, EVENING, MAYA, NILS, NOOR, ROBIN, SAM, Story};
use crate::words::{Outcome, Span, Urgency};

#[test]
fn exactly_one_professional_takes_a_case() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    story.acknowledges(DANA, case).unwrap();
    assert_eq!(story.acknowledges(NILS, case), Err(Refusal::CaseTaken { case, by: DANA }));
    story.acknowledges(DANA, case).unwrap();
}

#[test]
fn only_a_professional_takes_or_closes_a_case() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.acknowledges(MAYA, case), Err(Refusal::NotYours));
    let fence = story.acknowledges(DANA, case).unwrap();
    assert_eq!(story.closes(MAYA, case, fence, Outcome::NotACrisis), Err(Refusal::NotYours));
    assert_eq!(story.closes(NILS, case, fence, Outcome::NotACrisis), Err(Refusal::NotYours));
    story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
    assert_eq!(story.closes(DANA, case, fence, Outcome::NoContact), Err(Refusal::AlreadyOver));
}

#[test]
fn a_case_is_not_closed_before_someone_has_it() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.closes(DANA, case, 1, Outcome::NotACrisis), Err(Refusal::StaleFence));
}

#[test]
fn someone_who_comes_back_after_their_case_was_closed_gets_a_new_one() {
    let mut story = Story::in_a_room();
    let first = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, first).unwrap();
    story.closes(DANA, first, fence, Outcome::SaferByOwnReport).unwrap();
    let second = story.is_in_danger(ROBIN, Urgency::R3);
    assert_ne!(first, second);
    assert_eq!(story.queue(), [second]);
}

#[test]
fn a_colleague_goes_on_in_the_same_room() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let old = story.acknowledges(DANA, case).unwrap();
    story.writes_first(DANA, case);
    let room = story.crisis_room(case);
    story.offers(DANA, case, old, NILS).unwrap();
    assert_eq!(story.staff_enters(NILS, room), Err(Barred::Unknown), "not before he accepts");

    let fence = story.goes_on_with(NILS, case).unwrap();
    assert_eq!(story.crisis_room(case), room);
    assert_eq!(story.staff_enters(NILS, room), Ok(()));
    assert_eq!(story.staff_enters(DANA, room), Err(Barred::Unknown));
    assert_eq!(story.closes(DANA, case, old, Outcome::NoContact), Err(Refusal::StaleFence));
    story.closes(NILS, case, fence, Outcome::SaferByOwnReport).unwrap();
}

#[test]
fn until_a_colleague_accepts_it_stays_with_whoever_has_it() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.writes_first(DANA, case);
    story.offers(DANA, case, fence, NILS).unwrap();
    story.declines(NILS, case).unwrap();
    assert_eq!(story.goes_on_with(NILS, case), Err(Refusal::NotYours), "he has declined");
    assert_eq!(story.offers(NILS, case, fence, DANA), Err(Refusal::NotYours));
    assert_eq!(story.offers(DANA, case, fence, MAYA), Err(Refusal::NotFound), "a moderator takes no case");
    assert_eq!(story.offers(DANA, case, fence, DANA), Err(Refusal::NotYours));
    story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
}

#[test]
fn nobody_goes_on_with_what_its_owner_has_lost() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.offers(DANA, case, fence, NILS).unwrap();
    story.loses_its_owner(case);
    assert_eq!(story.goes_on_with(NILS, case), Err(Refusal::NotYours), "he takes it as anyone does");
    story.acknowledges(NILS, case).unwrap();
}

#[test]
fn a_colleague_who_goes_on_writes_a_first_word_of_their_own() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.writes_first(DANA, case);
    story.offers(DANA, case, fence, NILS).unwrap();
    story.goes_on_with(NILS, case).unwrap();
    story.waits(super::TIMES.first_word_within);
    story.pages();
    assert_eq!(story.pages(), [case]);
}

#[test]
fn a_moderator_may_be_asked_into_the_room() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    let room = story.crisis_room(case);
    story.brings_in(DANA, case, fence, MAYA).unwrap();
    assert_eq!(story.staff_enters(MAYA, room), Ok(()));
    assert_eq!(story.staff_enters(NOOR, room), Err(Barred::Unknown));
    assert_eq!(story.closes(MAYA, case, fence, Outcome::NotACrisis), Err(Refusal::NotYours));
    assert_eq!(story.brings_in(DANA, case, fence, CLEO), Err(Refusal::NotFound));
    story.dismisses(CLEO, MAYA).unwrap();
    assert_eq!(story.staff_enters(MAYA, room), Err(Barred::Unknown));
}

#[test]
fn only_whoever_has_it_lowers_an_urgency() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    assert_eq!(story.lowers(DANA, case, 1, Urgency::R3), Err(Refusal::StaleFence));
    let fence = story.acknowledges(DANA, case).unwrap();
    assert_eq!(story.lowers(MAYA, case, fence, Urgency::R3), Err(Refusal::NotYours));
    assert_eq!(story.lowers(NILS, case, fence, Urgency::R3), Err(Refusal::NotYours));
    assert_eq!(story.lowers(DANA, case, fence, Urgency::R4), Err(Refusal::OutOfRange), "that is not lower");
    assert_eq!(story.lowers(DANA, case, fence, Urgency::R1), Err(Refusal::OutOfRange));
    story.lowers(DANA, case, fence, Urgency::R2).unwrap();
    assert_eq!(story.urgency_of(case), Urgency::R2);
    story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.urgency_of(case), Urgency::R3, "and it rises again");
}

#[test]
fn papers_are_written_by_whoever_has_it_and_the_place_by_the_seeker() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.writes(DANA, case, fence, PaperKind::Plan).unwrap();
    assert_eq!(story.writes(NILS, case, fence, PaperKind::Note), Err(Refusal::NotYours));
    assert_eq!(story.writes(DANA, case, fence, PaperKind::Whereabouts), Err(Refusal::NotYours));
    story.says_where(ROBIN, case).unwrap();
    assert_eq!(story.says_where(SAM, case), Err(Refusal::NotFound), "somebody else's case does not exist");
    story.closes(DANA, case, fence, Outcome::SafetyPlanMade).unwrap();
    story.waits(crate::retention::CASE_KEPT);
    assert_eq!(story.erased(), 3, "the message, the plan and the place");
}

#[test]
fn someone_to_look_at_again_comes_back_into_the_queue() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    let fence = story.acknowledges(DANA, case).unwrap();
    story.closes_for_now(DANA, case, fence, Span::minutes(60)).unwrap();
    assert_eq!(story.queue(), []);
    story.waits(Span::minutes(60));
    assert_eq!(story.pages(), [], "nobody is woken for it");
    assert_eq!(story.queue(), [case]);
    let sam = story.is_in_danger(SAM, Urgency::R3);
    assert_eq!(story.queue(), [sam, case], "whoever waits for someone comes first");

    let fence = story.acknowledges(NILS, case).unwrap();
    story.closes(NILS, case, fence, Outcome::SaferByOwnReport).unwrap();
    assert_eq!(story.queue(), [sam]);
}

#[test]
fn someone_to_look_at_again_who_writes_before_is_in_danger_now() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    story.closes_for_now(DANA, case, fence, Span::minutes(60)).unwrap();
    assert_eq!(story.is_in_danger(ROBIN, Urgency::R3), case, "one case, with what is known");
    assert_eq!((story.pages(), story.queue()), (vec![case], vec![case]));
}

#[test]
fn looking_again_has_a_date_within_a_month() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    let fence = story.acknowledges(DANA, case).unwrap();
    for never in [Span(0), Span::minutes(31 * 24 * 60)] {
        assert_eq!(story.closes_for_now(DANA, case, fence, never), Err(Refusal::OutOfRange));
    }
}

#[test]
fn a_ban_closes_no_case() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.sanctions(MAYA, ROBIN, crate::sanction::Kind::Remove { room: EVENING }, Span::minutes(5)).unwrap();
    story.sanctions(MAYA, ROBIN, crate::sanction::Kind::Ban, Span::minutes(5)).unwrap();
    assert_eq!((story.queue(), story.pages()), (vec![case], vec![case]));
}
