//! Nights that were made up: one in which all is well, and one for each way in which it may not be.

use domain::id::ClientMessageId;

use super::*;
use crate::Closed;
use crate::wire::{Answer, AuthorRole, LeftBecause, Message, Presence, Reason, Refusal, RoomKind};

const ROOM: RoomId = RoomId(7);

fn message(seq: u64, text: &str) -> RoomEvent {
    RoomEvent::Message(Message {
        seq,
        at: 0,
        author: "Quiet Heron".into(),
        role: AuthorRole::Seeker,
        text: text.into(),
        card: None,
        mine: None,
        staff: None,
    })
}

fn taken_back(seq: u64, of: u64) -> RoomEvent {
    RoomEvent::TakenBack { seq, of }
}

/// A diary that is being written.
struct Writing(Diary);

impl Writing {
    fn of(who: &str) -> Self {
        Self(Diary { who: who.into(), lines: Vec::new() })
    }

    fn line(mut self, line: Line) -> Self {
        self.0.lines.push((Instant::now(), line));
        self
    }

    fn joins(self, epoch: &str, recovered: bool, after: u64, events: &[RoomEvent]) -> Self {
        self.line(Line::Joined(Joined {
            room: ROOM,
            name: "Evening".into(),
            kind: RoomKind::Group,
            epoch: epoch.into(),
            top: events.last().map_or(after, RoomEvent::seq),
            recovered,
            events: events.to_vec(),
            presence: Presence::default(),
            keeping: None,
        }))
    }

    fn enters(self) -> Self {
        self.joins("first", false, 0, &[])
    }

    fn hears(self, events: &[RoomEvent]) -> Self {
        events.iter().cloned().fold(self, |writing, event| writing.line(Line::Heard { room: ROOM, event }))
    }

    fn says(self, id: u64, text: &str) -> Self {
        self.line(Line::Sent { room: ROOM, id: ClientMessageId(id), text: text.into() })
    }

    fn gets_answer(self, id: u64, answer: Answer) -> Self {
        self.line(Line::Answered { id: ClientMessageId(id), answer })
    }

    fn gets_shown(self, id: u64, seq: u64) -> Self {
        self.gets_answer(id, Answer::Shown { seq })
    }

    fn gets_held(self, id: u64) -> Self {
        self.gets_answer(id, Answer::Held { reason: Reason::Hostility })
    }

    fn loses_touch(self, code: Option<u16>) -> Self {
        self.line(Line::Closed(Closed { code, reason: String::new() }))
    }
}

fn night<const PEOPLE: usize>(people: [Writing; PEOPLE]) -> Witness {
    Witness { diaries: people.into_iter().map(|writing| writing.0).collect(), ..Witness::default() }
}

fn ends(mut night: Witness, epoch: &str, events: &[RoomEvent]) -> Witness {
    let top = events.last().map_or(0, RoomEvent::seq);
    let end = AtTheEnd { epoch: epoch.into(), top, events: events.to_vec() };
    night.at_the_end.insert(ROOM, end);
    night
}

fn heron() -> Writing {
    Writing::of("Quiet Heron")
}

fn otter() -> Writing {
    Writing::of("Amber Otter")
}

#[track_caller]
fn all_is_well(night: &Witness) {
    assert_eq!(night.faults(), []);
}

#[test]
fn a_night_of_talk_kills_and_returns_is_well() {
    let kettle = [message(1, "kettle"), message(2, "rain")];
    let heron = heron()
        .enters()
        .says(1, "kettle")
        .gets_shown(1, 1)
        .hears(&kettle)
        .loses_touch(Some(4_000))
        .joins("first", true, 2, &[message(3, "owl")])
        .says(2, "held words")
        .gets_held(2);
    let otter = otter()
        .enters()
        .hears(&kettle)
        .says(3, "owl")
        .loses_touch(None)
        .joins("first", true, 2, &[])
        .says(3, "owl")
        .hears(&[message(3, "owl")])
        .gets_shown(3, 3);
    let late = Writing::of("Late Badger").joins("first", false, 1, &[message(2, "rain"), message(3, "owl")]);
    let end = [message(1, "kettle"), message(2, "rain"), message(3, "owl")];
    let night = ends(night([heron, otter, late]), "first", &end);
    all_is_well(&night);
    let counts = night.counts();
    assert_eq!((counts.sent, counts.posts, counts.repeats, counts.shown, counts.held), (3, 4, 1, 2, 1));
    assert_eq!((counts.heard, counts.recovered, counts.resets, counts.closed), (5, 1, 0, 2));
}

#[test]
fn a_hole_in_what_somebody_heard_is_found() {
    let night = night([heron().enters().hears(&[message(1, "kettle"), message(3, "owl")])]);
    assert_eq!(night.faults(), [Fault::Gap { who: "Quiet Heron".into(), room: ROOM, after: 1, came: 3 }]);
}

#[test]
fn something_heard_twice_or_in_another_order_is_found() {
    let night =
        night([heron().enters().hears(&[message(1, "kettle"), message(2, "owl"), message(1, "kettle")])]);
    assert_eq!(night.faults(), [Fault::Gap { who: "Quiet Heron".into(), room: ROOM, after: 2, came: 1 }]);
}

#[test]
fn a_return_that_says_nothing_is_missing_although_something_is_is_found() {
    let before = [message(1, "kettle"), message(2, "rain")];
    let returns =
        heron().enters().hears(&before).loses_touch(None).joins("first", true, 3, &[message(4, "owl")]);
    let gap = Fault::Gap { who: "Quiet Heron".into(), room: ROOM, after: 2, came: 4 };
    assert_eq!(night([returns]).faults(), [gap]);

    let told =
        heron().enters().hears(&before).loses_touch(None).joins("first", false, 3, &[message(4, "owl")]);
    all_is_well(&night([told]));
}

#[test]
fn a_return_whose_events_stop_short_of_its_top_is_found() {
    let mut writing = heron().enters().joins("first", false, 0, &[message(1, "kettle")]);
    let Some((_, Line::Joined(joined))) = writing.0.lines.last_mut() else { panic!("it was just written") };
    joined.top = 2;
    let gap = Fault::Gap { who: "Quiet Heron".into(), room: ROOM, after: 1, came: 3 };
    assert_eq!(night([writing]).faults(), [gap]);
}

#[test]
fn a_return_to_another_life_of_the_room_that_claims_to_be_whole_is_found() {
    let night = night([heron().enters().hears(&[message(1, "kettle")]).joins("second", true, 1, &[])]);
    assert_eq!(night.faults(), [Fault::FalselyRecovered { who: "Quiet Heron".into(), room: ROOM }]);
}

#[test]
fn two_people_who_heard_the_same_things_in_another_order_are_found() {
    let one = heron().enters().hears(&[message(1, "kettle"), message(2, "owl")]);
    let other = otter().enters().hears(&[message(1, "owl"), message(2, "kettle")]);
    let faults = night([one, other]).faults();
    assert!(matches!(
        faults[..],
        [Fault::Disagreement { seq: 1, .. }, Fault::Disagreement { seq: 2, .. }, ..]
    ));
}

#[test]
fn two_people_who_were_told_that_different_things_were_taken_back_are_found() {
    let two = [message(1, "kettle"), message(2, "owl")];
    let one = heron().enters().hears(&two).hears(&[taken_back(3, 1)]);
    let other = otter().enters().hears(&two).hears(&[taken_back(3, 2)]);
    assert!(matches!(night([one, other]).faults()[..], [Fault::Disagreement { seq: 3, .. }]));
}

#[test]
fn a_message_that_stands_in_a_room_twice_is_found() {
    let night = night([heron().enters().hears(&[message(1, "kettle"), message(2, "kettle")])]);
    assert_eq!(night.faults(), [Fault::Doubled { room: ROOM, text: "kettle".into(), places: vec![1, 2] }]);
}

#[test]
fn a_message_said_again_in_a_new_life_of_the_room_is_not_doubled() {
    let heron = heron()
        .enters()
        .says(1, "kettle")
        .hears(&[message(1, "kettle")])
        .joins("second", false, 0, &[])
        .says(1, "kettle")
        .hears(&[message(1, "kettle")])
        .gets_shown(1, 1);
    all_is_well(&ends(night([heron]), "second", &[message(1, "kettle")]));
}

#[test]
fn a_message_that_was_acknowledged_and_is_nowhere_is_found() {
    let heron = heron().enters().says(1, "kettle").gets_shown(1, 1);
    let lost = Fault::Lost { who: "Quiet Heron".into(), text: "kettle".into(), seq: 1 };
    assert_eq!(ends(night([heron]), "first", &[]).faults(), [lost]);
}

#[test]
fn a_message_that_people_heard_and_that_is_not_in_the_room_at_the_end_is_found() {
    let heron = heron().enters().says(1, "kettle").gets_shown(1, 1).hears(&[message(1, "kettle")]);
    let two = [taken_back(1, 9), message(2, "owl")];
    let faults = ends(night([heron.hears(&[message(2, "owl")])]), "first", &two).faults();
    let lost = Fault::Lost { who: "Quiet Heron".into(), text: "kettle".into(), seq: 1 };
    assert!(faults.contains(&lost), "{faults:?}");
}

#[test]
fn what_the_room_has_forgotten_at_the_end_is_not_lost_if_people_heard_it() {
    let both = [message(1, "kettle"), message(2, "owl")];
    let heron = heron().enters().says(1, "kettle").gets_shown(1, 1).hears(&both);
    all_is_well(&ends(night([heron]), "first", &both[1..]));
}

#[test]
fn what_was_acknowledged_may_be_gone_when_its_author_was_told_that_the_room_begins_anew() {
    let heron = heron().enters().says(1, "kettle").gets_shown(1, 1).joins("second", false, 0, &[]);
    all_is_well(&ends(night([heron]), "second", &[]));
}

#[test]
fn what_was_acknowledged_after_the_room_began_anew_must_be_there() {
    let heron =
        heron().enters().says(1, "kettle").joins("second", false, 0, &[]).says(1, "kettle").gets_shown(1, 1);
    let lost = Fault::Lost { who: "Quiet Heron".into(), text: "kettle".into(), seq: 1 };
    assert_eq!(ends(night([heron]), "second", &[]).faults(), [lost]);
}

#[test]
fn a_message_that_stands_elsewhere_than_its_author_was_told_is_found() {
    let heron = heron().enters().says(1, "kettle").gets_shown(1, 2).hears(&[message(1, "kettle")]);
    let misplaced = Fault::Misplaced { who: "Quiet Heron".into(), text: "kettle".into(), told: 2, stands: 1 };
    assert_eq!(night([heron]).faults(), [misplaced]);
}

#[test]
fn a_message_that_was_never_answered_for_good_is_found() {
    let again = Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: 100 } };
    let heron = heron().enters().says(1, "kettle").gets_answer(1, again);
    let unanswered = Fault::Unanswered { who: "Quiet Heron".into(), text: "kettle".into() };
    assert_eq!(night([heron]).faults(), [unanswered]);
}

#[test]
fn held_words_that_somebody_saw_are_found_unless_a_person_had_decided_to_show_them() {
    let author = || heron().enters().says(1, "kettle").gets_held(1);
    let saw = Fault::SawHeld { who: "Amber Otter".into(), text: "kettle".into() };
    let heard = night([author(), otter().enters().hears(&[message(1, "kettle")])]);
    assert_eq!(heard.faults(), std::slice::from_ref(&saw));
    let shown_the_last_of_it = night([author(), otter().joins("first", false, 0, &[message(1, "kettle")])]);
    assert_eq!(shown_the_last_of_it.faults(), std::slice::from_ref(&saw));

    let before = Instant::now();
    let mut released = night([author(), otter().enters().hears(&[message(1, "kettle")])]);
    released.released.insert("kettle".into(), before);
    all_is_well(&released);
    released.released.insert("kettle".into(), Instant::now());
    assert_eq!(released.faults(), [saw], "a moment too early");
}

#[test]
fn words_that_were_taken_back_and_that_somebody_is_still_shown_are_found() {
    let all = [message(1, "kettle"), taken_back(2, 1)];
    let saw = |who: &str| Fault::SawTakenBack { who: who.into(), text: "kettle".into() };
    let late = night([heron().enters().hears(&all), otter().joins("first", false, 0, &all)]);
    assert_eq!(late.faults(), [saw("Amber Otter")]);
    let tombstone = [RoomEvent::Gone { seq: 1 }, taken_back(2, 1)];
    all_is_well(&night([heron().enters().hears(&all), otter().joins("first", false, 0, &tombstone)]));
    all_is_well(&night([otter().joins("first", false, 0, &tombstone), heron().enters().hears(&all)]));

    let resurrected = [message(1, "kettle")];
    let again = ends(night([heron().enters().hears(&all)]), "second", &resurrected);
    assert!(again.faults().contains(&saw("whoever comes in at the end")));
}

#[test]
fn somebody_who_is_there_at_the_end_and_lacks_the_last_of_it_is_found() {
    let both = [message(1, "kettle"), message(2, "owl")];
    let behind = Fault::Behind { who: "Amber Otter".into(), room: ROOM, knows: 1, top: 2 };
    let night = |otter| ends(night([heron().enters().hears(&both), otter]), "first", &both);
    assert_eq!(night(otter().enters().hears(&both[..1])).faults(), [behind]);
    all_is_well(&night(otter().enters().hears(&both[..1]).loses_touch(None)));
    let left = Line::Left { room: ROOM, because: LeftBecause::Asked };
    all_is_well(&night(otter().enters().hears(&both[..1]).line(left)));
}

#[test]
fn somebody_who_was_not_told_that_the_room_began_anew_is_found() {
    let night = ends(night([heron().enters().hears(&[message(1, "kettle")])]), "second", &[]);
    assert_eq!(night.faults(), [Fault::InThePast { who: "Quiet Heron".into(), room: ROOM }]);
}

#[test]
fn a_connection_that_ended_for_good_is_found() {
    let night = night([heron().enters().loses_touch(Some(4_500))]);
    assert_eq!(night.faults(), [Fault::ClosedForGood { who: "Quiet Heron".into(), code: 4_500 }]);
}

#[test]
fn something_that_the_protocol_rules_out_is_found() {
    let night = night([heron().enters().line(Line::Broke("a binary frame".into()))]);
    assert_eq!(night.faults(), [Fault::Broken { who: "Quiet Heron".into(), what: "a binary frame".into() }]);
}

#[test]
fn words_of_danger_that_are_in_no_case_or_in_two_are_found() {
    let mut night = night([heron().enters()]);
    night.dangers = vec!["one".into(), "two".into(), "three".into()];
    night.cases = vec![vec!["one".into(), "two".into()], vec!["two".into()]];
    let not_one = |text: &str, times| Fault::NotOneCase { text: text.into(), times };
    assert_eq!(night.faults(), [not_one("two", 2), not_one("three", 0)]);
}
