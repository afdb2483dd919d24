//! The rota once more, slowly: minute by minute, as somebody with a list in their hand would look at the clock. Random
//! weeks, in zones that set their clocks in odd ways, must come out the same.

use std::collections::BTreeSet;

use jiff::Unit;
use jiff::civil::DateTime;
use proptest::prelude::*;

use super::*;

const MINUTE: Span = Span::minutes(1);
/// Clocks, and days on which they are set: as odd as they get, at midnight, by half an hour, at a quarter to three.
const CLOCKS: [(&str, &str); 12] = [
    ("Europe/Berlin", "2026-03-29T00:00"),
    ("Europe/Berlin", "2026-10-25T00:00"),
    ("America/New_York", "2026-03-08T00:00"),
    ("America/New_York", "2026-11-01T00:00"),
    ("America/Santiago", "2026-04-05T00:00"),
    ("America/Santiago", "2026-09-06T00:00"),
    ("Australia/Lord_Howe", "2026-04-05T00:00"),
    ("Australia/Lord_Howe", "2026-10-04T00:00"),
    ("Africa/Cairo", "2026-04-24T00:00"),
    ("Africa/Cairo", "2026-10-30T00:00"),
    ("Pacific/Chatham", "2026-04-05T00:00"),
    ("Pacific/Chatham", "2026-09-27T00:00"),
];
const PEOPLE: [StaffId; 3] = [StaffId(1), StaffId(2), StaffId(3)];

/// Someone who looks at the clock every minute. A clock that was set back shows again what it has shown; they go on.
struct Watcher<'a> {
    rota: &'a Rota,
    at: Timestamp,
    shown: DateTime,
}

impl<'a> Watcher<'a> {
    fn from(rota: &'a Rota, at: Timestamp) -> Self {
        let before = Timestamp(at.0 - Span::minutes(3 * 60).0);
        let mut watcher = Self { rota, at: before, shown: rota.zone.clock(before) };
        while watcher.at < at {
            watcher.looks_a_minute_later();
        }
        watcher
    }

    fn looks_a_minute_later(&mut self) {
        self.at = self.at.plus(MINUTE);
        self.shown = self.shown.max(self.rota.zone.clock(self.at));
    }

    fn finds(&self) -> OnCall {
        let (mut first, mut backup) = (BTreeSet::new(), BTreeSet::new());
        for (staff, rank) in self.in_the_week().chain(self.once()) {
            if !self.is_out(staff) {
                match rank {
                    Rank::First => first.insert(staff),
                    Rank::Backup => backup.insert(staff),
                };
            }
        }
        let backup = backup.into_iter().filter(|staff| !first.contains(staff)).collect();
        OnCall { first: first.into_iter().collect(), backup }
    }

    fn in_the_week(&self) -> impl Iterator<Item = (StaffId, Rank)> {
        let minute = i32::from(self.shown.hour()) * 60 + i32::from(self.shown.minute());
        let today = i32::from(self.shown.weekday().to_monday_zero_offset());
        let of_the_week = today * 24 * 60 + minute;
        let standing = self.rota.shifts.values().filter(move |shift| {
            let begin = shift.day as i32 * 24 * 60 + i32::from(shift.from.0);
            let lasts = (i32::from(shift.to.0) - i32::from(shift.from.0) - 1).rem_euclid(24 * 60) + 1;
            (of_the_week - begin).rem_euclid(7 * 24 * 60) < lasts
        });
        let everyone = PEOPLE.iter().filter(|_| self.rota.shifts.is_empty());
        let everyone = everyone.map(|staff| (*staff, Rank::First));
        standing.map(|shift| (shift.staff, shift.rank)).chain(everyone)
    }

    fn once(&self) -> impl Iterator<Item = (StaffId, Rank)> {
        self.rota.exceptions.values().filter_map(|exception| match exception {
            Exception::Extra { staff, rank, from, until, .. } => {
                (*from <= self.at && self.at < *until).then_some((*staff, *rank))
            }
            Exception::Absence { .. } => None,
        })
    }

    fn is_out(&self, staff: StaffId) -> bool {
        self.rota.away(staff, self.at).is_some()
            || self.rota.exceptions.values().any(|exception| match exception {
                Exception::Absence { staff: absent, from, until } => {
                    *absent == staff && *from <= self.at && self.at < *until
                }
                Exception::Extra { .. } => false,
            })
    }
}

fn shifts() -> impl Strategy<Value = Shift> {
    // Most of them at night, when clocks are set.
    let minute = prop_oneof![3 => 0..240_u16, 1 => 0..1_440_u16];
    let day = prop_oneof![
        1 => Just(Weekday::Thursday),
        1 => Just(Weekday::Friday),
        2 => Just(Weekday::Saturday),
        2 => Just(Weekday::Sunday),
        1 => Just(Weekday::Monday)
    ];
    let rank = prop_oneof![Just(Rank::First), Just(Rank::Backup)];
    (0..PEOPLE.len(), rank, day, minute.clone(), minute).prop_map(|(who, rank, day, from, to)| Shift {
        staff: PEOPLE[who],
        rank,
        day,
        from: MinuteOfDay(from),
        to: MinuteOfDay(to),
        languages: BTreeSet::new(),
    })
}

/// Some minutes after `now`, for some minutes.
fn exceptions(now: Timestamp) -> impl Strategy<Value = Exception> {
    (0..PEOPLE.len(), -600..6_000_i64, 1..3_000_i64, 0..3_u8).prop_map(move |(who, after, lasts, kind)| {
        let (staff, from) = (PEOPLE[who], now.plus(Span::minutes(after)));
        let until = from.plus(Span::minutes(lasts));
        let languages = BTreeSet::new();
        match kind {
            0 => Exception::Extra { staff, rank: Rank::First, from, until, languages },
            1 => Exception::Extra { staff, rank: Rank::Backup, from, until, languages },
            _ => Exception::Absence { staff, from, until },
        }
    })
}

/// A clock, and a moment in the days before or after it is set.
fn moments() -> impl Strategy<Value = (Zone, Timestamp)> {
    (0..CLOCKS.len(), -4_000..2_000_i64).prop_map(|(clock, minutes)| {
        let (zone, day) = CLOCKS[clock];
        let day = Zone::default().read(day).expect("a day");
        (Zone::named(zone).expect("a zone"), day.plus(Span::minutes(minutes)))
    })
}

fn rotas(zone: Zone, now: Timestamp) -> impl Strategy<Value = Rota> {
    let shifts = prop::collection::vec(shifts(), 0..9);
    let exceptions = prop::collection::vec(exceptions(now), 0..4);
    let away = prop::option::of((0..PEOPLE.len(), prop::option::of(1..900_i64)));
    (shifts, exceptions, away).prop_map(move |(shifts, exceptions, away)| {
        let mut rota = Rota { zone: zone.clone(), ..Rota::default() };
        for staff in PEOPLE {
            let person = Person { role: Role::Professional, languages: BTreeSet::new(), away: None };
            rota.people.insert(staff, person);
        }
        rota.shifts = (1..).map(ShiftId).zip(shifts).collect();
        rota.exceptions = (1..).map(ExceptionId).zip(exceptions).collect();
        if let Some((who, minutes)) = away {
            let until = minutes.map(|minutes| now.plus(Span::minutes(minutes)));
            rota.apply(&Event::SteppedAway { staff: PEOPLE[who], until }, now);
        }
        rota
    })
}

fn houses() -> impl Strategy<Value = (Timestamp, Rota)> {
    moments().prop_flat_map(|(zone, now)| rotas(zone, now).prop_map(move |rota| (now, rota)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn whoever_looks_at_the_clock_every_minute_finds_the_same((now, rota) in houses()) {
        let mut watcher = Watcher::from(&rota, now);
        let present = watcher.finds();
        prop_assert_eq!(rota.at(now), present.clone());
        let (mut changed, mut gaps) = (None, Vec::new());
        let until = now.plus(LOOKAHEAD);
        while watcher.at < until {
            let found = watcher.finds();
            let after = watcher.at.plus(MINUTE);
            if changed.is_none() && found != present {
                changed = Some(watcher.at);
                prop_assert_eq!(rota.at(watcher.at), found.clone());
            }
            match gaps.last_mut() {
                _ if !found.first.is_empty() => {}
                Some((_, end)) if *end == watcher.at => *end = after,
                Some(_) | None => gaps.push((watcher.at, after)),
            }
            watcher.looks_a_minute_later();
        }
        prop_assert_eq!(rota.next_change(now), changed);
        prop_assert_eq!(rota.gaps(now, until), gaps);
    }
}

#[test]
fn the_days_are_those_on_which_clocks_are_set() {
    for (name, day) in CLOCKS {
        let (zone, day) = (Zone::named(name).expect("a zone"), Zone::default().read(day).expect("a day"));
        let [before, after] = [-36, 36].map(|hours| zone.clock(day.plus(Span::minutes(hours * 60))));
        assert_ne!(before.until((Unit::Minute, after)).expect("near").get_minutes(), 72 * 60, "{name}");
    }
}
