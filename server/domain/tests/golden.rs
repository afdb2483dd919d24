//! A journal that was written once and is read for ever: every event that ever had a name still means what it meant.
//!
//! New events are added at the end. A line that is here is never changed.

use domain::appeal::{Act, Stage as AppealStage};
use domain::case::{PaperKind, Presence, Source, Stage, Wait, When, Wish};
use domain::concern::Unanswered;
use domain::helpline::{Confirmation, Standing};
use domain::id::{
    AppealId, CaseId, ExceptionId, HelplineContent, HelplineId, ReportId, ReviewId, RoomId, SanctionId,
    SeekerId, ShiftId, StaffId, TargetId,
};
use domain::measure::Measure;
use domain::report::Decision as Reported;
use domain::review::{Cause, Decision, Lease};
use domain::target::{Delivery, Kind, Target, Whose, Why};
use domain::translation::SwitchedOn;
use domain::words::{Outcome, Rule, Span, Timestamp, Urgency};
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
    assert_eq!(names, ["Cleo", "Maya", "Dana", "Noor", "Otto"]);
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
    assert_eq!(
        of(0x35),
        Decision::Released { at: Timestamp(8_807) },
        "nobody looked in time; released on appeal"
    );
    let looked_at = |review| state.reviews.get(ReviewId(review)).unwrap().looked_at(NOW);
    let lease = Lease { by: StaffId(2), until: Timestamp(38_805) };
    assert_eq!((looked_at(0x35), looked_at(0x36)), (None, Some(lease)));
    let case = state.cases.get(CaseId(0x60)).unwrap();
    assert_eq!((case.urgency, case.pages, case.evidence.len()), (Urgency::R4, 1, 2));
    let stage = Stage::Taken {
        by: StaffId(4),
        fence: 1,
        room: RoomId(0x16),
        since: Timestamp(5_004),
        in_contact: true,
        offered: None,
        with: None,
    };
    assert_eq!(case.stage, stage);
    assert!(state.cases.get(CaseId(0x61)).is_none(), "erased");
    let lapsed = state.cases.get(CaseId(0x62)).unwrap().stage;
    let since = Timestamp(8_502);
    let (wait, next_page) = (Wait::Again, Some(since));
    assert_eq!(lapsed, Stage::Waiting { since, wait, seen: false, rounds: 0, next_page });
}

#[test]
fn the_appeals_are_decided_as_they_were() {
    let state = replayed();
    let of = |appeal| *state.appeals.get(AppealId(appeal)).unwrap();
    assert_eq!((of(0xa0).of, of(0xa0).acted), (Act::Review(ReviewId(0x35)), None));
    assert_eq!(of(0xa0).stage, AppealStage::Overturned { at: Timestamp(8_807) });
    assert_eq!((of(0xa1).acted, of(0xa1).rule), (Some(StaffId(2)), Some(Rule::NoSpam)));
    assert_eq!(of(0xa1).stage, AppealStage::Upheld { at: Timestamp(8_809) });
}

#[test]
fn the_reports_and_complaints_are_what_they_were() {
    let state = replayed();
    let (evening, author) = (RoomId(0x15), SeekerId(0xd));
    let decided = |report| state.reports.get(ReportId(report)).unwrap().decision;
    assert_eq!(decided(0xb1), Reported::Waiting);
    assert_eq!(decided(0xb2), Reported::Kept { at: Timestamp(8_817) });
    let (rule, at) = (Rule::NoSexualTalk, Timestamp(8_814));
    assert_eq!(decided(0xb0), Reported::TakenDown { rule, at });
    let taken_down = state.reviews.get(ReviewId(0xb0)).unwrap();
    assert_eq!(taken_down.decision, Decision::Rejected { rule, at });
    let (mute, sanction) = state.sanctions.mutes(author, evening, NOW).unwrap();
    assert_eq!((mute, sanction.by, sanction.rule), (SanctionId(0xb1), None, Rule::StayHere));
    let complaint = state.complaints.get(ReportId(0xb3)).unwrap();
    assert_eq!((complaint.about, complaint.looked_into), (Some(StaffId(2)), Some(Timestamp(8_819))));
}

#[test]
fn a_case_that_went_through_many_hands_is_where_it_was() {
    let state = replayed();
    let case = state.cases.get(CaseId(0x63)).unwrap();
    assert_eq!((case.urgency, case.taken, case.wish), (Urgency::R2, 3, Some(Wish::MayCall)));
    assert_eq!(case.times.wider_after, Span::seconds(30));
    let kinds: Vec<PaperKind> = case.papers.iter().map(|paper| paper.kind).collect();
    assert_eq!(kinds, [PaperKind::Whereabouts, PaperKind::Plan]);
    let (outcome, when) = (Outcome::SafetyPlanMade, When::Now { since: Timestamp(8_800) });
    assert_eq!(case.stage, Stage::FollowUp { outcome, when });
    let by_another = state.cases.get(CaseId(0x64)).unwrap();
    assert_eq!(by_another.source, Source::Worried { by: SeekerId(0xb) });
    let left = state.cases.get(CaseId(0x65)).unwrap();
    assert_eq!((left.source, left.presence), (Source::Left, Presence::Gone));
    let told: Vec<Delivery> = left.told.iter().map(|told| told.delivery).collect();
    assert_eq!(told, [Delivery::Answered, Delivery::NotAnswered(Why::Refused { status: 500 })]);
}

#[test]
fn the_rota_is_what_it_was() {
    let rota = replayed().rota;
    let (cleo, dana) = (StaffId(1), StaffId(4));
    assert_eq!(rota.zone().name(), "Europe/Berlin");
    let shifts: Vec<ShiftId> = rota.shifts().map(|(shift, _)| shift).collect();
    let exceptions: Vec<ExceptionId> = rota.exceptions(NOW).map(|(exception, _)| exception).collect();
    assert_eq!((shifts, exceptions), (vec![ShiftId(0x80)], vec![ExceptionId(0x91)]));
    assert!(rota.away(dana, NOW).is_none() && rota.away(cleo, NOW).is_some());
    assert_eq!(rota.languages(dana).collect::<Vec<_>>(), ["de".parse().unwrap()]);
    // Ten o'clock on the evening of the first of January 1970, a Thursday, in Berlin.
    let evening = Timestamp(21 * 60 * 60 * 1_000);
    assert_eq!((rota.at(NOW).first, rota.at(evening).first), (vec![], vec![dana]));
}

#[test]
fn people_are_reached_as_they_were() {
    let state = replayed();
    let targets: Vec<Target> = state.targets.iter().collect();
    let danas = Whose::Staff(StaffId(4));
    let expected = [
        (0x70, danas, Kind::Webhook),
        (0x71, danas, Kind::Ntfy),
        (0x73, Whose::House, Kind::Email),
        (0x74, danas, Kind::WebPush),
    ];
    assert_eq!(targets, expected.map(|(id, whose, kind)| Target { id: TargetId(id), whose, kind }));
}

#[test]
fn the_helplines_that_were_confirmed_are_and_no_others() {
    let state = replayed();
    let stands = |line, content| state.helplines.standing(HelplineId(line), HelplineContent(content), NOW);
    let confirmed = Confirmation { content: HelplineContent(0x81), at: Timestamp(8_701), by: StaffId(1) };
    assert_eq!(stands(0x71, 0x81), Standing::On(confirmed));
    assert_eq!(stands(0x72, 0x82), Standing::Off, "withdrawn");
}

#[test]
fn what_awaits_an_answer_does() {
    let state = replayed();
    let (evening, waiting) = (RoomId(0x15), state.concerns.unanswered());
    let expected = Unanswered {
        seeker: SeekerId(0x19),
        room: evening,
        since: Timestamp(8_905),
        until: Timestamp(8_905),
        count: 1,
    };
    assert_eq!(waiting, [expected]);
    let missing = state.cover.missing().unwrap();
    assert_eq!(missing.since, Timestamp(8_911));
    let answered = (Timestamp(8_941), Delivery::Answered);
    assert_eq!(missing.became, Some(answered));
    assert_eq!(state.standard_messages.all(), ["I am here with you."]);
    assert_eq!(state.standard_messages.changed(), Some((Timestamp(8_942), StaffId(1))));
    let debriefs = (state.debriefs.asked, state.debriefs.had, state.debriefs.waiting());
    assert_eq!((debriefs, state.debriefs.is_wanted_by(StaffId(4))), ((3, 1, 1), true));
}

#[test]
fn whoever_was_not_all_right_is_still_seen_to() {
    let state = replayed();
    let (noor, otto) = (StaffId(6), StaffId(7));
    assert_eq!(state.reliefs.waiting(), [(noor, Timestamp(8_945))]);
    assert_eq!(state.reliefs.of(otto).unwrap().seen_to_by, Some(StaffId(1)));
    assert!(state.rota.away(noor, NOW).is_some());
}

#[test]
fn what_was_known_around_a_case_still_is() {
    let state = replayed();
    let case = state.cases.get(CaseId(0x66)).unwrap();
    assert_eq!((case.urgency, case.language), (Urgency::R4, Some("es".parse().unwrap())));
    assert_eq!(case.paper(PaperKind::PassedOn).unwrap().by, Some(StaffId(2)));
    assert_eq!(state.aftercare.offered(NOW), [(RoomId(0x15), Timestamp(8_901))]);
    let seen_to = [0x16, 0x17].map(|room| state.aftercare.seen_to(RoomId(room)));
    assert_eq!(seen_to, [Some(Timestamp(8_930)), Some(Timestamp(8_931))]);
}

#[test]
fn the_languages_that_were_switched_on_are_and_no_others() {
    let state = replayed();
    let arabic = ("ar".parse().unwrap(), SwitchedOn { at: Timestamp(8_704), by: StaffId(1) });
    assert_eq!(state.translations.on().collect::<Vec<_>>(), [arabic], "German was switched off");
}

#[test]
fn what_calms_a_room_still_does() {
    let state = replayed();
    let (slow, listen) = (Span::seconds(30), Span::minutes(10));
    let expected = [
        (Measure::Slow { every: slow }, Timestamp(908_940)),
        (Measure::ListenFirst { lasting: listen }, Timestamp(908_941)),
        (Measure::HoldAll, Timestamp(908_942)),
    ];
    assert_eq!(
        state.measures.in_force(RoomId(0x15), NOW).collect::<Vec<_>>(),
        expected,
        "the pause is lifted"
    );
    assert_eq!(state.reviews.get(ReviewId(0x37)).unwrap().held.cause, Cause::Measure);
}
