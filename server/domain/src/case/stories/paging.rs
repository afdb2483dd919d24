//! When whom is paged.

use super::TIMES;
use crate::Refusal;
use crate::case::{Round, Times, Wish};
use crate::story::{CLEO, DANA, NILS, ROBIN, Story};
use crate::words::{Outcome, Span, Urgency};

#[test]
fn a_case_pages_wider_and_wider_until_someone_takes_it() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.rounds(), [(case, Round::FirstLine)], "at once");
    assert_eq!(story.rounds(), [], "not twice for the same deadline");

    story.waits(TIMES.wider_after);
    assert_eq!(story.rounds(), [(case, Round::Wider)], "nobody answered");
    story.waits(Span(TIMES.backup_after.0 - TIMES.wider_after.0));
    assert_eq!(story.rounds(), [(case, Round::Everyone)]);
    for _ in 0..100 {
        story.waits(Span(TIMES.again_every.0 - 1));
        assert_eq!(story.rounds(), []);
        story.waits(Span(1));
        assert_eq!(story.rounds(), [(case, Round::Everyone)], "it never ends by itself");
    }
    story.acknowledges(DANA, case).unwrap();
    story.waits(TIMES.again_every);
    assert_eq!(story.pages(), [], "no longer: Dana has it");
}

#[test]
fn an_emergency_pages_everyone_at_once() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    assert_eq!(story.rounds(), [(case, Round::Everyone)]);
}

#[test]
fn the_times_of_a_house_are_its_own_and_those_of_a_case_stay() {
    let mut story = Story::in_a_room();
    let quick = Times { wider_after: Span::seconds(20), ..TIMES };
    story.sets(quick);
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.sets(TIMES);
    story.pages();
    story.waits(quick.wider_after);
    assert_eq!(story.rounds(), [(case, Round::Wider)], "as promised when it was raised");
}

#[test]
fn urgency_only_rises_and_a_rise_pages_everyone_at_once() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    story.is_in_danger(ROBIN, Urgency::R4);
    assert_eq!(story.rounds(), [(case, Round::Everyone)], "it rose");
    story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.urgency_of(case), Urgency::R4, "it does not fall by itself");
    assert_eq!(story.pages(), []);
}

#[test]
fn a_rise_pages_in_between_and_delays_no_other_page() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    story.waits(Span::seconds(50));
    story.is_in_danger(ROBIN, Urgency::R4);
    assert_eq!(story.pages(), [case], "it rose");
    story.waits(Span(TIMES.wider_after.0 - Span::seconds(50).0));
    assert_eq!(story.pages(), [case], "as promised from the beginning");
    story.waits(Span(TIMES.backup_after.0 - TIMES.wider_after.0));
    assert_eq!(story.pages(), [case]);
}

#[test]
fn a_claim_without_a_first_word_goes_back_to_paging() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    story.pages();
    let old = story.acknowledges(DANA, case).unwrap();
    story.waits(TIMES.first_word_within);
    story.pages();
    assert_eq!(story.rounds(), [(case, Round::Everyone)], "nobody has written to Robin");
    let fence = story.acknowledges(NILS, case).unwrap();
    assert_eq!(story.closes(DANA, case, old, Outcome::NoContact), Err(Refusal::StaleFence));
    story.writes_first(NILS, case);
    story.waits(TIMES.first_word_within);
    assert_eq!(story.pages(), [], "Nils is with Robin");
    story.closes(NILS, case, fence, Outcome::SaferByOwnReport).unwrap();
}

#[test]
fn a_case_whose_owner_is_gone_goes_back_to_paging() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    let old = story.acknowledges(DANA, case).unwrap();
    story.writes_first(DANA, case);
    story.loses_its_owner(case);
    assert_eq!(story.rounds(), [(case, Round::Everyone)], "urgently: they were already with someone");
    assert_eq!(story.closes(DANA, case, old, Outcome::NoContact), Err(Refusal::StaleFence));
    story.acknowledges(NILS, case).unwrap();
}

#[test]
fn the_cases_of_someone_who_is_dismissed_wait_again() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    story.acknowledges(DANA, case).unwrap();
    story.writes_first(DANA, case);
    story.dismisses(CLEO, DANA).unwrap();
    assert_eq!(story.pages(), [case], "at once");
    story.acknowledges(NILS, case).unwrap();
}

#[test]
fn for_someone_who_is_gone_there_is_one_round_and_the_case_stays() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R4);
    story.closes_the_page(case);
    assert_eq!(story.pages(), [case], "that one round");
    story.waits(Span::minutes(24 * 60));
    assert_eq!((story.pages(), story.queue()), (vec![], vec![case]));

    story.opens_the_page_again(case);
    assert_eq!(story.pages(), [case], "now somebody can be met");
    story.waits(TIMES.again_every);
    assert_eq!(story.pages(), [case]);
}

#[test]
fn whoever_leaves_after_the_first_round_is_not_paged_for_again() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    story.closes_the_page(case);
    story.waits(TIMES.again_every);
    assert_eq!((story.pages(), story.queue()), (vec![], vec![case]));
    story.is_in_danger(ROBIN, Urgency::R3);
    assert_eq!(story.pages(), [case], "they wrote again");
}

#[test]
fn nobody_loses_a_case_because_the_seeker_is_gone() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.acknowledges(DANA, case).unwrap();
    story.closes_the_page(case);
    story.waits(TIMES.first_word_within);
    assert_eq!(story.pages(), []);
    story.waits(Span::minutes(60));
    story.opens_the_page_again(case);
    story.pages();
    assert_eq!(story.pages(), [], "Dana has time for a first word, counted from now");
    story.waits(TIMES.first_word_within);
    story.pages();
    assert_eq!(story.pages(), [case]);
}

#[test]
fn whoever_only_asked_and_is_safe_is_left_in_peace_and_looked_at() {
    let mut story = Story::in_a_room();
    let case = story.asks_for_someone(ROBIN);
    story.wishes(ROBIN, case, Wish::SafeNow).unwrap();
    assert_eq!(story.pages(), [case], "asked is asked: somebody looks");
    story.waits(Span::minutes(60));
    assert_eq!((story.pages(), story.queue()), (vec![], vec![case]));
    story.wishes(ROBIN, case, Wish::TalkHere).unwrap();
    assert_eq!(story.pages(), [case]);
}

#[test]
fn words_of_danger_are_not_taken_back_by_a_button() {
    let mut story = Story::in_a_room();
    let case = story.is_in_danger(ROBIN, Urgency::R3);
    story.pages();
    story.wishes(ROBIN, case, Wish::SafeNow).unwrap();
    story.waits(TIMES.wider_after);
    assert_eq!(story.pages(), [case]);
}
