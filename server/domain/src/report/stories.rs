//! What follows when seekers report each other's messages.

use super::{Category, Duty, WAITING_OF_ONE};
use crate::Refusal;
use crate::appeal::Act;
use crate::id::{ReviewId, SanctionId, SeekerId};
use crate::review::LEASE;
use crate::review::REVIEW_KEPT;
use crate::sanction::Kind;
use crate::story::{CLEO, DANA, EVENING, MAYA, MUTED_FOR, NOOR, ROBIN, SAM, Story, TEEN};
use crate::words::{Rule, Span};

const OTHERS: [SeekerId; 5] = [SeekerId(101), SeekerId(102), SeekerId(103), SeekerId(104), SeekerId(105)];

#[test]
fn three_who_report_one_message_mute_its_author_when_nobody_is_on_duty() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    for (index, other) in OTHERS.iter().take(3).enumerate() {
        assert!(!story.is_muted(ROBIN, EVENING), "after {index}");
        story.reports(*other, said, Duty::Unstaffed).unwrap();
    }
    assert!(story.is_muted(ROBIN, EVENING));
    story.waits(MUTED_FOR);
    assert!(!story.is_muted(ROBIN, EVENING), "it ends if nobody looks");
}

#[test]
fn five_who_report_one_person_do_so_too_whatever_each_of_them_reports() {
    let mut story = Story::in_a_room();
    for (index, other) in OTHERS.iter().enumerate() {
        assert!(!story.is_muted(ROBIN, EVENING), "after {index}");
        let said = story.says_something(ROBIN);
        story.reports(*other, said, Duty::Unstaffed).unwrap();
    }
    assert!(story.is_muted(ROBIN, EVENING));
}

#[test]
fn nobody_is_muted_by_reports_while_somebody_is_there_to_look() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    for other in OTHERS {
        story.reports(other, said, Duty::Staffed).unwrap();
    }
    assert!(!story.is_muted(ROBIN, EVENING));
}

#[test]
fn one_person_counts_once_however_often_they_report() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    for _ in 0..5 {
        story.reports(SAM, said, Duty::Unstaffed).unwrap();
    }
    assert!(!story.is_muted(ROBIN, EVENING));
    assert_eq!(story.people_reporting(said), 1);
}

#[test]
fn the_mute_ends_when_somebody_has_looked() {
    let mut story = Story::in_a_room();
    for taken_down in [false, true] {
        let said = story.says_something(ROBIN);
        for other in OTHERS.iter().take(3) {
            story.reports(*other, said, Duty::Unstaffed).unwrap();
        }
        assert!(story.is_muted(ROBIN, EVENING));
        let report = story.report_of(said);
        let decided = if taken_down { story.takes_down(MAYA, report) } else { story.keeps(MAYA, report) };
        decided.unwrap();
        assert!(!story.is_muted(ROBIN, EVENING));
    }
}

#[test]
fn whoever_was_muted_by_reports_may_ask_and_any_moderator_decides() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    for other in OTHERS.iter().take(3) {
        story.reports(*other, said, Duty::Unstaffed).unwrap();
    }
    let mute = SanctionId(story.report_of(said).0);
    let appeal = story.appeals(ROBIN, Act::Sanction(mute)).unwrap();
    story.overturns(MAYA, appeal).unwrap();
    assert!(!story.is_muted(ROBIN, EVENING));
}

#[test]
fn somebody_who_is_muted_already_is_not_muted_again() {
    let mut story = Story::in_a_room();
    story.sanctions(MAYA, ROBIN, Kind::Mute { room: EVENING }, Span::minutes(5)).unwrap();
    let said = story.says_something(ROBIN);
    for other in OTHERS {
        story.reports(other, said, Duty::Unstaffed).unwrap();
    }
    story.waits(Span::minutes(5));
    assert!(!story.is_muted(ROBIN, EVENING));
}

#[test]
fn a_message_that_was_taken_down_can_be_shown_again_on_appeal() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    story.reports(SAM, said, Duty::Staffed).unwrap();
    let report = story.report_of(said);
    story.takes_down(MAYA, report).unwrap();
    assert_eq!(story.keeps(NOOR, report), Err(Refusal::AlreadyOver));
    let review = ReviewId(report.0);
    assert_eq!(story.appeals(SAM, Act::Review(review)), Err(Refusal::NotFound), "it is not theirs");
    let appeal = story.appeals(ROBIN, Act::Review(review)).unwrap();
    assert_eq!(story.overturns(MAYA, appeal), Err(Refusal::NotYours));
    story.overturns(NOOR, appeal).unwrap();
    assert_eq!(story.unpublished(), [review]);
    assert_eq!(story.holds(), [], "the filter had not held it");
}

#[test]
fn two_never_act_on_one_report() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    story.reports(SAM, said, Duty::Staffed).unwrap();
    let report = story.report_of(said);
    story.looks_at_report(MAYA, report).unwrap();
    assert_eq!(story.looks_at_report(NOOR, report), Err(Refusal::AlreadyTaken));
    assert_eq!(story.takes_down(NOOR, report), Err(Refusal::AlreadyTaken));
    assert_eq!(story.keeps(NOOR, report), Err(Refusal::AlreadyTaken));
    story.dismisses(CLEO, MAYA).unwrap();
    story.looks_at_report(NOOR, report).unwrap();
    story.waits(LEASE);
    story.keeps(NOOR, report).unwrap();
}

#[test]
fn only_moderators_decide_about_reports() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    story.reports(SAM, said, Duty::Staffed).unwrap();
    let report = story.report_of(said);
    for other in [CLEO, DANA] {
        assert_eq!(story.looks_at_report(other, report), Err(Refusal::NotYours));
        assert_eq!(story.takes_down(other, report), Err(Refusal::NotYours));
        assert_eq!(story.keeps(other, report), Err(Refusal::NotYours));
    }
}

#[test]
fn nobody_reports_themselves_or_what_was_decided_before() {
    let mut story = Story::in_a_room();
    let said = story.says_something(ROBIN);
    assert_eq!(story.reports(ROBIN, said, Duty::Unstaffed), Err(Refusal::NotYours));
    story.reports(SAM, said, Duty::Staffed).unwrap();
    let report = story.report_of(said);
    story.keeps(MAYA, report).unwrap();
    assert_eq!(story.reports(TEEN, said, Duty::Staffed), Err(Refusal::AlreadyOver));
    story.reports(SAM, said, Duty::Staffed).unwrap();
}

#[test]
fn so_many_reports_of_one_person_wait_and_no_more() {
    let mut story = Story::in_a_room();
    for _ in 0..WAITING_OF_ONE {
        let said = story.says_something(ROBIN);
        story.reports(SAM, said, Duty::Staffed).unwrap();
    }
    let said = story.says_something(ROBIN);
    assert_eq!(story.reports(SAM, said, Duty::Staffed), Err(Refusal::TooMany));
    story.reports(TEEN, said, Duty::Staffed).unwrap();
}

#[test]
fn the_evidence_is_erased_a_day_after_the_decision() {
    let mut story = Story::in_a_room();
    let (kept, taken) = (story.says_something(ROBIN), story.says_something(ROBIN));
    for said in [kept, taken] {
        story.reports(SAM, said, Duty::Staffed).unwrap();
    }
    story.waits(REVIEW_KEPT);
    assert_eq!(story.erased(), 0, "it waits");
    let (of_kept, of_taken) = (story.report_of(kept), story.report_of(taken));
    story.keeps(MAYA, of_kept).unwrap();
    story.takes_down(MAYA, of_taken).unwrap();
    story.waits(Span(REVIEW_KEPT.0 - 1));
    assert_eq!(story.erased(), 0);
    story.waits(Span(1));
    assert_eq!(story.erased(), 2);
    assert_eq!(story.people_reporting(kept), 0, "and who reported it is forgotten");
}

#[test]
fn every_category_is_against_a_rule() {
    assert_eq!(Category::Sexual.against().0, Rule::NoSexualTalk);
    assert_eq!(Category::WantsMeElsewhere.against().0, Rule::StayHere);
    assert_eq!(Category::UnsafeDetail.against().0, Rule::NoMethods);
}
