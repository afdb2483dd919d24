//! The rota, told as what happens to the people who stand in it.

use std::collections::BTreeSet;

use super::*;
use crate::Refusal;
use crate::story::{CLEO, DANA, MAYA, NILS, Story};

const MONDAY: &str = "2026-11-30T00:00";
const NINE: MinuteOfDay = MinuteOfDay(9 * 60);
const FIVE: MinuteOfDay = MinuteOfDay(17 * 60);
const TEN_AT_NIGHT: MinuteOfDay = MinuteOfDay(22 * 60);
const SIX_IN_THE_MORNING: MinuteOfDay = MinuteOfDay(6 * 60);

fn language(letters: &str) -> Language {
    letters.parse().unwrap()
}

fn languages(letters: &[&str]) -> BTreeSet<Language> {
    letters.iter().map(|it| language(it)).collect()
}

fn shift(staff: StaffId, rank: Rank, day: Weekday, from: MinuteOfDay, to: MinuteOfDay) -> Shift {
    Shift { staff, rank, day, from, to, languages: BTreeSet::new() }
}

fn absence(staff: StaffId, from: Timestamp, until: Timestamp) -> Exception {
    Exception::Absence { staff, from, until }
}

fn extra(staff: StaffId, rank: Rank, from: Timestamp, until: Timestamp) -> Exception {
    Exception::Extra { staff, rank, from, until, languages: BTreeSet::new() }
}

fn first(staff: &[StaffId]) -> OnCall {
    OnCall { first: staff.to_vec(), backup: Vec::new() }
}

/// A house in Berlin, on a Monday at midnight.
fn berlin() -> Story {
    let mut story = Story::begin();
    story.is_now(Zone::default().read(MONDAY).unwrap());
    story.plans(CLEO, Command::SetZone { zone: "Europe/Berlin".into() }).unwrap();
    story.reads_the_clock(MONDAY);
    story
}

impl Story {
    fn reads_the_clock(&mut self, written: &str) {
        let at = self.when(written);
        self.is_now(at);
    }

    fn when(&self, written: &str) -> Timestamp {
        self.rota().zone().read(written).unwrap()
    }

    fn adds(&mut self, of: Shift) -> Result<ShiftId, Refusal> {
        let shift = ShiftId(1 + self.rota().shifts().count() as u64);
        self.plans(CLEO, Command::AddShift { shift, of }).map(|()| shift)
    }

    fn excepts(&mut self, of: Exception) -> Result<ExceptionId, Refusal> {
        let exception = ExceptionId(1 + self.rota().exceptions.len() as u64);
        self.plans(CLEO, Command::AddException { exception, of }).map(|()| exception)
    }

    pub(crate) fn says_not_now(&mut self, staff: StaffId, lasting: NotNow) -> Result<(), Refusal> {
        self.plans(staff, Command::StepAway { lasting })
    }

    pub(crate) fn is_back(&mut self, staff: StaffId) -> Result<(), Refusal> {
        self.plans(staff, Command::ComeBack)
    }

    fn speaks(&mut self, by: StaffId, staff: StaffId, letters: &[&str]) -> Result<(), Refusal> {
        self.plans(by, Command::Speak { staff, languages: languages(letters) })
    }

    fn on_call(&self) -> OnCall {
        self.rota().at(self.now())
    }

    fn gaps_of_the_week(&self) -> Vec<(Timestamp, Timestamp)> {
        self.rota().gaps(self.now(), self.now().plus(Span::minutes(7 * 24 * 60)))
    }
}

#[test]
fn without_a_rota_every_professional_is_first_line_day_and_night() {
    let mut story = berlin();
    assert_eq!(story.on_call(), first(&[DANA, NILS]));
    assert_eq!(story.rota().next_change(story.now()), None);
    assert_eq!(story.gaps_of_the_week(), []);
    story.dismisses(CLEO, NILS).unwrap();
    assert_eq!(story.on_call(), first(&[DANA]));
    story.dismisses(CLEO, DANA).unwrap();
    assert!(story.has_nobody_on_call());
}

#[test]
fn a_shift_comes_every_week_at_its_time() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Tuesday, NINE, FIVE)).unwrap();
    for (written, there) in [
        ("2026-12-01T08:59", false),
        ("2026-12-01T09:00", true),
        ("2026-12-01T16:59", true),
        ("2026-12-01T17:00", false),
        ("2026-12-08T09:00", true),
        ("2026-12-09T09:00", false),
    ] {
        story.reads_the_clock(written);
        assert_eq!(story.on_call().first == [DANA], there, "{written}");
        assert_eq!(story.has_nobody_on_call(), !there, "{written}");
    }
}

#[test]
fn a_shift_goes_by_the_clock_of_the_house() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.plans(CLEO, Command::SetZone { zone: "america/new_york".into() }).unwrap();
    assert_eq!(story.rota().zone().name(), "America/New_York");
    story.is_now(Zone::default().read("2026-11-30T14:00").unwrap());
    assert_eq!(story.on_call(), first(&[DANA]));
    story.is_now(Zone::default().read("2026-11-30T13:59").unwrap());
    assert_eq!(story.on_call(), first(&[]));
}

#[test]
fn a_clock_that_nobody_knows_is_refused() {
    let mut story = berlin();
    for zone in ["", "Europe/Atlantis", "Etc/Unknown", "+02:00", "../../etc/passwd"] {
        let refused = story.plans(CLEO, Command::SetZone { zone: zone.into() });
        assert_eq!(refused, Err(Refusal::OutOfRange), "{zone:?}");
    }
}

#[test]
fn a_night_shift_ends_in_the_morning() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Sunday, TEN_AT_NIGHT, SIX_IN_THE_MORNING)).unwrap();
    story.reads_the_clock("2026-11-30T05:59");
    assert_eq!(story.on_call(), first(&[DANA]));
    assert_eq!(story.rota().next_change(story.now()), Some(story.when("2026-11-30T06:00")));
    story.reads_the_clock("2026-11-30T06:00");
    assert_eq!(story.on_call(), first(&[]));
    assert_eq!(story.rota().next_change(story.now()), Some(story.when("2026-12-06T22:00")));
}

#[test]
fn a_shift_that_ends_when_it_begins_lasts_a_day() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, NINE, NINE)).unwrap();
    story.reads_the_clock("2026-12-01T08:59");
    assert_eq!(story.on_call(), first(&[DANA]));
    story.reads_the_clock("2026-12-01T09:00");
    assert_eq!(story.on_call(), first(&[]));
}

#[test]
fn in_the_hour_that_is_missing_a_shift_ends_when_the_clock_is_set_forward() {
    let mut story = berlin();
    let at = |hour: u16, minute: u16| MinuteOfDay(hour * 60 + minute);
    story.adds(shift(DANA, Rank::First, Weekday::Sunday, at(1, 30), at(2, 30))).unwrap();
    story.adds(shift(NILS, Rank::First, Weekday::Sunday, at(2, 30), at(4, 0))).unwrap();
    let set_forward = Zone::default().read("2027-03-28T01:00").unwrap();
    story.is_now(Timestamp(set_forward.0 - 1));
    assert_eq!(story.on_call(), first(&[DANA]));
    assert_eq!(story.rota().next_change(story.now()), Some(set_forward));
    story.is_now(set_forward);
    assert_eq!(story.on_call(), first(&[NILS]), "what follows on paper follows");
    let its_end = Zone::default().read("2027-03-28T02:00").unwrap();
    assert_eq!(story.rota().next_change(story.now()), Some(its_end));
}

#[test]
fn a_shift_that_lies_in_the_hour_that_is_missing_does_not_take_place() {
    let mut story = berlin();
    let at = |hour: u16, minute: u16| MinuteOfDay(hour * 60 + minute);
    story.adds(shift(DANA, Rank::First, Weekday::Sunday, at(2, 10), at(2, 50))).unwrap();
    story.reads_the_clock("2027-03-27T12:00");
    let now = story.now();
    let all_week = now.plus(Span::minutes(7 * 24 * 60));
    assert_eq!(story.gaps_of_the_week(), [(now, all_week)]);
    let next = story.rota().duties(DANA, now)[0];
    assert_eq!(next.from, story.when("2027-04-04T02:10"), "in the week after");
}

#[test]
fn in_the_hour_that_comes_twice_a_night_shift_lasts_an_hour_longer() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Saturday, TEN_AT_NIGHT, SIX_IN_THE_MORNING)).unwrap();
    story.reads_the_clock("2027-10-30T22:00");
    let begin = story.now();
    assert_eq!(story.rota().next_change(begin), Some(begin.plus(Span::minutes(9 * 60))));
}

#[test]
fn a_shift_that_ends_in_the_hour_that_comes_twice_ends_once() {
    let mut story = berlin();
    let half_past_two = MinuteOfDay(2 * 60 + 30);
    story.adds(shift(DANA, Rank::First, Weekday::Sunday, MinuteOfDay(90), half_past_two)).unwrap();
    story.adds(shift(NILS, Rank::First, Weekday::Sunday, half_past_two, NINE)).unwrap();
    story.reads_the_clock("2027-10-31T01:30");
    story.waits(Span::minutes(60));
    assert_eq!(story.on_call(), first(&[NILS]));
    story.waits(Span::minutes(45));
    assert_eq!(story.on_call(), first(&[NILS]), "the clock shows a quarter past two again");
}

#[test]
fn nobody_stands_in_both_lines() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.adds(shift(DANA, Rank::Backup, Weekday::Monday, NINE, FIVE)).unwrap();
    story.adds(shift(CLEO, Rank::Backup, Weekday::Monday, NINE, FIVE)).unwrap();
    story.reads_the_clock("2026-11-30T12:00");
    assert_eq!(story.on_call(), OnCall { first: vec![DANA], backup: vec![CLEO] });
}

#[test]
fn only_professionals_stand_in_the_first_line_and_coordinators_only_behind_it() {
    let mut story = berlin();
    let nobody = StaffId(999);
    for (staff, rank, answer) in [
        (DANA, Rank::First, Ok(())),
        (DANA, Rank::Backup, Ok(())),
        (CLEO, Rank::Backup, Ok(())),
        (CLEO, Rank::First, Err(Refusal::OutOfRange)),
        (MAYA, Rank::Backup, Err(Refusal::OutOfRange)),
        (nobody, Rank::First, Err(Refusal::NotFound)),
    ] {
        let added = story.adds(shift(staff, rank, Weekday::Monday, NINE, FIVE)).map(|_| ());
        assert_eq!(added, answer, "{staff:?} {rank:?}");
        let (from, until) = (story.now(), story.now().plus(Span::minutes(5)));
        let excepted = story.excepts(extra(staff, rank, from, until)).map(|_| ());
        assert_eq!(excepted, answer, "{staff:?} {rank:?}, once");
    }
}

#[test]
fn only_a_coordinator_plans() {
    let mut story = berlin();
    let monday = shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE);
    let shift = story.adds(monday.clone()).unwrap();
    let of = absence(DANA, story.now(), story.now().plus(Span::minutes(5)));
    let exception = story.excepts(of.clone()).unwrap();
    for other in [DANA, MAYA] {
        for plan in [
            Command::SetZone { zone: "UTC".into() },
            Command::AddShift { shift: ShiftId(9), of: monday.clone() },
            Command::RemoveShift { shift },
            Command::AddException { exception: ExceptionId(9), of: of.clone() },
            Command::RemoveException { exception },
            Command::Speak { staff: NILS, languages: languages(&["en"]) },
        ] {
            assert_eq!(story.plans(other, plan.clone()), Err(Refusal::NotYours), "{plan:?}");
        }
    }
}

#[test]
fn whoever_is_absent_does_not_stand_and_whoever_steps_in_does() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Tuesday, NINE, FIVE)).unwrap();
    let (ten, noon) = (story.when("2026-12-01T10:00"), story.when("2026-12-01T12:00"));
    let absent = story.excepts(absence(DANA, ten, noon)).unwrap();
    story.excepts(extra(NILS, Rank::First, ten, noon)).unwrap();
    story.reads_the_clock("2026-12-01T09:59");
    assert_eq!(story.on_call(), first(&[DANA]));
    story.is_now(ten);
    assert_eq!(story.on_call(), first(&[NILS]));
    assert_eq!(story.rota().next_change(ten), Some(noon));
    story.plans(CLEO, Command::RemoveException { exception: absent }).unwrap();
    assert_eq!(story.on_call(), first(&[DANA, NILS]));
    story.is_now(noon);
    assert_eq!(story.on_call(), first(&[DANA]));
}

#[test]
fn an_exception_that_is_over_is_not_kept() {
    let mut story = berlin();
    let soon = story.now().plus(Span::minutes(5));
    let exception = story.excepts(absence(DANA, story.now(), soon)).unwrap();
    story.is_now(soon);
    assert_eq!(story.rota().exceptions(soon).count(), 0);
    story.adds(shift(DANA, Rank::First, Weekday::Tuesday, NINE, FIVE)).unwrap();
    let removed = story.plans(CLEO, Command::RemoveException { exception });
    assert_eq!(removed, Err(Refusal::NotFound));
}

#[test]
fn an_exception_ends_after_it_begins_and_is_no_more_than_a_year_away() {
    let mut story = berlin();
    let (now, minute) = (story.now(), Span::minutes(1));
    let year = now.plus(EXCEPTION_WITHIN);
    for (from, until) in [
        (now.plus(minute), now.plus(minute)),
        (now.plus(minute), now),
        (Timestamp(0), now),
        (year.plus(Span(1)), year.plus(minute)),
        (now, year.plus(Span(1))),
        (Timestamp(i64::MIN), Timestamp(i64::MAX)),
    ] {
        assert_eq!(story.excepts(absence(DANA, from, until)), Err(Refusal::OutOfRange), "{from:?} {until:?}");
    }
    story.excepts(absence(DANA, year, year.plus(EXCEPTION_WITHIN))).unwrap();
}

#[test]
fn the_rota_is_bounded() {
    let mut story = berlin();
    let at = |minute: usize| MinuteOfDay(u16::try_from(minute).unwrap());
    for minute in 0..SHIFTS_MAX {
        story.adds(shift(DANA, Rank::First, Weekday::Monday, at(minute), FIVE)).unwrap();
    }
    let one_more = story.adds(shift(NILS, Rank::First, Weekday::Monday, NINE, FIVE));
    assert_eq!(one_more, Err(Refusal::OutOfRange));
    let soon = story.now().plus(Span::minutes(5));
    let mut from = story.now();
    for _ in 0..EXCEPTIONS_MAX {
        story.excepts(absence(DANA, from, soon)).unwrap();
        from = from.plus(Span(1));
    }
    assert_eq!(story.excepts(absence(DANA, story.now(), soon)), Err(Refusal::OutOfRange));
    story.is_now(soon);
    let later = soon.plus(Span::minutes(5));
    story.excepts(absence(DANA, soon, later)).expect("those before are over");
}

#[test]
fn a_shift_is_on_the_clock_and_once_in_the_week() {
    let mut story = berlin();
    let late = shift(DANA, Rank::First, Weekday::Monday, MinuteOfDay(24 * 60), FIVE);
    assert_eq!(story.adds(late), Err(Refusal::OutOfRange));
    let monday = shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE);
    let added = story.adds(monday.clone()).unwrap();
    story.adds(monday).unwrap();
    assert_eq!(story.rota().shifts().count(), 1, "said twice, it is one shift");
    story.plans(CLEO, Command::RemoveShift { shift: added }).unwrap();
    assert_eq!(story.plans(CLEO, Command::RemoveShift { shift: added }), Err(Refusal::NotFound));
}

#[test]
fn whoever_is_dismissed_stands_nowhere() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.adds(shift(NILS, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.excepts(extra(DANA, Rank::First, story.now(), story.when("2026-12-01T00:00"))).unwrap();
    story.dismisses(CLEO, DANA).unwrap();
    story.reads_the_clock("2026-11-30T12:00");
    assert_eq!(story.on_call(), first(&[NILS]));
    assert_eq!(story.rota().exceptions(story.now()).count(), 0);
    assert_eq!(story.says_not_now(DANA, NotNow::Hour), Err(Refusal::NotYours));
    assert_eq!(story.speaks(DANA, DANA, &["en"]), Err(Refusal::NotYours));
}

#[test]
fn whoever_says_not_now_is_not_on_call_until_the_hour_is_over() {
    let mut story = berlin();
    story.says_not_now(DANA, NotNow::Hour).unwrap();
    assert_eq!(story.on_call(), first(&[NILS]));
    assert!(story.rota().away(DANA, story.now()).is_some());
    let back = story.now().plus(Span::minutes(60));
    assert_eq!(story.rota().next_change(story.now()), Some(back));
    story.is_now(back);
    assert_eq!(story.on_call(), first(&[DANA, NILS]));
    assert!(story.rota().away(DANA, story.now()).is_none());
}

#[test]
fn whoever_says_not_now_until_the_morning_is_back_at_seven() {
    for (said, back) in [
        ("2026-11-30T22:00", "2026-12-01T07:00"),
        ("2026-12-01T03:59", "2026-12-01T07:00"),
        ("2026-12-01T04:01", "2026-12-02T07:00"),
        ("2026-12-01T12:00", "2026-12-02T07:00"),
    ] {
        let mut story = berlin();
        story.reads_the_clock(said);
        story.says_not_now(DANA, NotNow::Morning).unwrap();
        let until = story.rota().away(DANA, story.now()).unwrap().until;
        assert_eq!(until, Some(story.when(back)), "{said}");
    }
}

#[test]
fn whoever_says_not_now_until_they_say_so_is_back_when_they_say_so() {
    let mut story = berlin();
    story.says_not_now(DANA, NotNow::UntilISaySo).unwrap();
    story.says_not_now(NILS, NotNow::UntilISaySo).unwrap();
    story.waits(Span::minutes(60 * 24 * 60));
    assert!(story.has_nobody_on_call(), "they are professionals, and none is available");
    story.is_back(DANA).unwrap();
    assert_eq!(story.on_call(), first(&[DANA]));
}

#[test]
fn anyone_of_the_staff_says_not_now_for_themselves() {
    let mut story = berlin();
    for staff in [CLEO, MAYA, DANA] {
        story.says_not_now(staff, NotNow::Hour).unwrap();
        assert!(story.rota().away(staff, story.now()).is_some());
        story.is_back(staff).unwrap();
    }
    assert_eq!(story.says_not_now(StaffId(99), NotNow::Hour), Err(Refusal::NotYours));
}

#[test]
fn a_pause_is_a_quarter_of_an_hour() {
    let mut story = berlin();
    story.says_not_now(MAYA, NotNow::Pause).unwrap();
    story.waits(Span(Span::minutes(15).0 - 1));
    assert!(story.rota().away(MAYA, story.now()).is_some());
    story.waits(Span(1));
    assert!(story.rota().away(MAYA, story.now()).is_none());
}

#[test]
fn whoever_is_away_may_take_a_case_all_the_same() {
    let mut story = berlin();
    story.says_not_now(DANA, NotNow::UntilISaySo).unwrap();
    let case = story.asks_for_someone(crate::story::ROBIN);
    story.acknowledges(DANA, case).unwrap();
}

#[test]
fn those_who_cover_a_language_are_asked_first_and_all_of_them_if_nobody_does() {
    let mut story = berlin();
    story.speaks(DANA, DANA, &["de", "en"]).unwrap();
    story.speaks(CLEO, NILS, &["de"]).unwrap();
    let on_call = |story: &Story, letters| story.rota().for_language(story.now(), language(letters));
    assert_eq!(on_call(&story, "en"), first(&[DANA]));
    assert_eq!(on_call(&story, "de"), first(&[DANA, NILS]));
    assert_eq!(on_call(&story, "ar"), first(&[DANA, NILS]));
    story.says_not_now(DANA, NotNow::Hour).unwrap();
    assert_eq!(on_call(&story, "en"), first(&[NILS]));
}

#[test]
fn a_shift_may_be_for_some_of_the_languages_only() {
    let mut story = berlin();
    story.speaks(DANA, DANA, &["de", "en"]).unwrap();
    story.speaks(NILS, NILS, &["de", "en"]).unwrap();
    let monday = |staff| shift(staff, Rank::First, Weekday::Monday, NINE, FIVE);
    story.adds(Shift { languages: languages(&["de"]), ..monday(DANA) }).unwrap();
    story.adds(monday(NILS)).unwrap();
    story.reads_the_clock("2026-11-30T12:00");
    assert_eq!(story.rota().for_language(story.now(), language("en")), first(&[NILS]));
}

#[test]
fn the_languages_of_a_person_are_bounded_and_known_accounts_only_have_some() {
    let mut story = berlin();
    let many = ["aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak"];
    assert_eq!(story.speaks(DANA, DANA, &many), Err(Refusal::OutOfRange));
    story.speaks(DANA, DANA, &many[1..]).unwrap();
    assert_eq!(story.rota().languages(DANA).count(), LANGUAGES_MAX);
    assert_eq!(story.speaks(CLEO, StaffId(999), &["en"]), Err(Refusal::NotFound));
}

#[test]
fn a_gap_is_when_nobody_is_first_line() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, MinuteOfDay(0), TEN_AT_NIGHT)).unwrap();
    story.adds(shift(NILS, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.adds(shift(CLEO, Rank::Backup, Weekday::Tuesday, NINE, FIVE)).unwrap();
    let gap = (story.when("2026-11-30T22:00"), story.when("2026-12-07T00:00"));
    assert_eq!(story.gaps_of_the_week(), [gap]);
}

#[test]
fn people_see_their_own_shifts_also_while_they_say_not_now() {
    let mut story = berlin();
    story.adds(shift(DANA, Rank::First, Weekday::Monday, NINE, FIVE)).unwrap();
    story.adds(shift(NILS, Rank::First, Weekday::Tuesday, NINE, FIVE)).unwrap();
    story.says_not_now(DANA, NotNow::UntilISaySo).unwrap();
    let (far, farther) = (story.when("2026-12-24T09:00"), story.when("2026-12-24T10:00"));
    story.excepts(extra(DANA, Rank::First, far, farther)).unwrap();
    story.excepts(absence(DANA, story.when("2026-11-30T12:00"), story.when("2026-12-02T00:00"))).unwrap();
    let duty = |from, until| Duty { from: story.when(from), until: story.when(until), rank: Rank::First };
    let expected =
        [duty("2026-11-30T09:00", "2026-11-30T12:00"), duty("2026-12-07T09:00", "2026-12-07T17:00")];
    assert_eq!(story.rota().duties(DANA, story.now()), expected);
}
