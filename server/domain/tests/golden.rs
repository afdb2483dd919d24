//! A journal that was written once and is read for ever: every event that ever had a name still means what it meant.
//!
//! New events are added at the end. A line that is here is never changed.

use domain::case::Stage;
use domain::helpline::{Confirmation, Standing};
use domain::id::{CaseId, HelplineContent, HelplineId, ReviewId, RoomId, SeekerId, StaffId};
use domain::review::Decision;
use domain::words::{Rule, Timestamp, Urgency};
use domain::{Entry, State};

const GOLDEN: &str = include_str!("golden.jsonl");
const NOW: Timestamp = Timestamp(9_000);

fn entries() -> Vec<Entry> {
    GOLDEN
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn replayed() -> State {
    entries().iter().fold(State::default(), |mut state, entry| {
        state.apply(entry);
        state
    })
}

#[test]
fn every_entry_is_written_as_it_was_read() {
    for (line, entry) in GOLDEN.lines().zip(entries()) {
        assert_eq!(serde_json::to_string(&entry).unwrap(), line);
    }
}

#[test]
fn the_staff_are_who_they_were() {
    let state = replayed();
    let names: Vec<&str> = state.staff.iter().map(|(_, staff)| staff.name.as_str()).collect();
    assert_eq!(names, ["Cleo", "Maya", "Dana"]);
    assert_eq!(state.staff.name(StaffId(5)), "Nils", "dismissed, and still named in what he did");
}

#[test]
fn the_rooms_and_sanctions_are_what_they_were() {
    let state = replayed();
    let (evening, muted, banned) = (RoomId(0x15), SeekerId(0xb), SeekerId(0xc));
    assert!(state.rooms.get(evening).unwrap().open);
    assert!(state.sanctions.mutes(muted, evening, NOW).is_some());
    assert!(state.sanctions.shuts_out(muted, evening, NOW).is_none(), "lifted");
    assert!(state.sanctions.shuts_out(banned, evening, NOW).is_some());
}

#[test]
fn the_reviews_and_cases_stand_where_they_stood() {
    let state = replayed();
    assert!(state.reviews.get(ReviewId(0x30)).is_none(), "erased");
    let rejected = state.reviews.get(ReviewId(0x31)).unwrap().decision;
    assert_eq!(rejected, Decision::Rejected { rule: Rule::NoEncouragement, at: Timestamp(4_003) });
    let of = |review| state.reviews.get(ReviewId(review)).unwrap().decision;
    assert_eq!(of(0x32), Decision::Published { at: Timestamp(8_601) }, "as releases were before");
    assert_eq!(of(0x33), Decision::Published { at: Timestamp(8_603) });
    assert_eq!(of(0x34), Decision::Released { at: Timestamp(8_606) });
    let case = state.cases.get(CaseId(0x60)).unwrap();
    assert_eq!((case.urgency, case.pages, case.evidence.len()), (Urgency::R4, 1, 2));
    let stage = Stage::Taken {
        by: StaffId(4),
        fence: 1,
        room: RoomId(0x16),
        since: Timestamp(5_004),
        in_contact: true,
    };
    assert_eq!(case.stage, stage);
    assert!(state.cases.get(CaseId(0x61)).is_none(), "erased");
    let lapsed = state.cases.get(CaseId(0x62)).unwrap().stage;
    assert_eq!(lapsed, Stage::Waiting { since: Timestamp(8_502), seen: false, next_page: Timestamp(8_502) });
}

#[test]
fn the_helplines_that_were_confirmed_are_and_no_others() {
    let state = replayed();
    let stands = |line, content| state.helplines.standing(HelplineId(line), HelplineContent(content), NOW);
    let confirmed = Confirmation { content: HelplineContent(0x81), at: Timestamp(8_701), by: StaffId(1) };
    assert_eq!(stands(0x71, 0x81), Standing::On(confirmed));
    assert_eq!(stands(0x72, 0x82), Standing::Off, "withdrawn");
}
