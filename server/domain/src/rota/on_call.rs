//! What follows from the rota at a given moment.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::days;
use super::{Exception, MinuteOfDay, NotNow, Rank, Rota};
use crate::State;
use crate::id::StaffId;
use crate::language::Language;
use crate::words::{Role, Span, Timestamp};

/// How far the rota is looked ahead: a week, and a day for what began before it.
pub const LOOKAHEAD: Span = Span::minutes(8 * 24 * 60);
/// When "until the morning" ends.
pub(super) const MORNING: MinuteOfDay = MinuteOfDay(7 * 60);
/// How far away that is at least: said shortly before the morning, the next one is meant.
const MORNING_AFTER: Span = Span::minutes(3 * 60);

const LONG_AGO: Timestamp = Timestamp(i64::MIN);
const FOR_EVER: Timestamp = Timestamp(i64::MAX);

/// Who is on call at a moment. Nobody stands in both lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnCall {
    /// The first line, by id.
    pub first: Vec<StaffId>,
    /// Who is asked when they do not come, by id.
    pub backup: Vec<StaffId>,
}

impl OnCall {
    /// Whether there is nobody at all.
    pub fn is_nobody(&self) -> bool {
        self.first.is_empty() && self.backup.is_empty()
    }
}

/// Someone's time on call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// In which line.
    pub rank: Rank,
}

/// From when until when people are out of it.
type Out = BTreeMap<StaffId, Vec<(Timestamp, Timestamp)>>;

/// Someone stands in a line for a while.
#[derive(Clone, Copy)]
struct Stand<'a> {
    staff: StaffId,
    duty: Duty,
    languages: &'a BTreeSet<Language>,
}

impl Stand<'_> {
    fn holds(&self, at: Timestamp) -> bool {
        self.duty.from <= at && at < self.duty.until
    }

    /// What is left of it when a while is taken out.
    fn without(self, (from, until): (Timestamp, Timestamp)) -> impl Iterator<Item = Self> {
        let before = Duty { until: self.duty.until.min(from), ..self.duty };
        let after = Duty { from: self.duty.from.max(until), ..self.duty };
        let left = [before, after].into_iter().filter(|duty| duty.from < duty.until);
        left.map(move |duty| Self { duty, ..self })
    }
}

impl Rota {
    /// Who is on call now. Whoever said "not now" is not.
    pub fn at(&self, now: Timestamp) -> OnCall {
        among(&self.stands(now, now.plus(Span(1))), now)
    }

    /// Of those on call now, in each line, those who cover `language`; all of the line if nobody does.
    pub fn for_language(&self, now: Timestamp, language: Language) -> OnCall {
        let stands = self.stands(now, now.plus(Span(1)));
        let all = among(&stands, now);
        let covering: BTreeSet<StaffId> =
            stands.iter().filter(|stand| self.covers(stand, language)).map(|stand| stand.staff).collect();
        OnCall { first: those_or_all(all.first, &covering), backup: those_or_all(all.backup, &covering) }
    }

    /// When somebody else is on call than now, within [`LOOKAHEAD`].
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        let until = now.plus(LOOKAHEAD);
        let stands = self.stands(now, until);
        let present = among(&stands, now);
        let edges: BTreeSet<Timestamp> =
            stands.iter().flat_map(|stand| [stand.duty.from, stand.duty.until]).collect();
        edges.range(now..until).copied().find(|edge| among(&stands, *edge) != present)
    }

    /// When nobody is first line, from `from` until `until`; looked ahead for at most [`LOOKAHEAD`].
    pub fn gaps(&self, from: Timestamp, until: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let until = until.min(from.plus(LOOKAHEAD));
        let mut first: Vec<Duty> = self.stands(from, until).iter().map(|stand| stand.duty).collect();
        first.retain(|duty| duty.rank == Rank::First);
        first.sort_by_key(|duty| duty.from);
        let (mut gaps, mut covered) = (Vec::new(), from);
        for duty in first {
            if covered < duty.from {
                gaps.push((covered, duty.from));
            }
            covered = covered.max(duty.until);
        }
        if covered < until {
            gaps.push((covered, until));
        }
        gaps
    }

    /// When someone stands next, within [`LOOKAHEAD`], whether or not they say "not now". Nothing in a house without shifts.
    pub fn duties(&self, staff: StaffId, now: Timestamp) -> Vec<Duty> {
        let until = now.plus(LOOKAHEAD);
        let planned = self.of_the_week(now, until).chain(self.extras());
        let own = planned.filter(|stand| stand.staff == staff);
        let mut duties: Vec<Duty> = less(own, &self.absences()).map(|stand| stand.duty).collect();
        duties.retain(|duty| now < duty.until && duty.from < until);
        duties.sort_by_key(|duty| (duty.from, duty.until, duty.rank));
        duties.dedup();
        duties
    }

    pub(super) fn end_of(&self, lasting: NotNow, at: Timestamp) -> Option<Timestamp> {
        match lasting {
            NotNow::Pause => Some(at.plus(Span::minutes(15))),
            NotNow::Hour => Some(at.plus(Span::minutes(60))),
            NotNow::Morning => {
                let today = self.zone.clock(at);
                let mornings = days(today, self.zone.clock(at.plus(Span::minutes(2 * 24 * 60))));
                let moments = mornings.map(|date| self.zone.moment(MORNING.on(date)));
                moments.into_iter().find(|morning| at.plus(MORNING_AFTER) <= *morning)
            }
            NotNow::UntilISaySo => None,
        }
    }

    /// Everyone who stands at some time from `from` until `until`, less absences and "not now".
    fn stands(&self, from: Timestamp, until: Timestamp) -> Vec<Stand<'_>> {
        let planned = self.of_the_week(from, until).chain(self.everyone()).chain(self.extras());
        let mut out = self.absences();
        for (staff, person) in &self.people {
            let away = person.away.map(|away| (away.since, away.until.unwrap_or(FOR_EVER)));
            out.entry(*staff).or_default().extend(away);
        }
        let touching = |stand: &Stand<'_>| stand.duty.from < until && from < stand.duty.until;
        less(planned.filter(touching), &out).filter(touching).collect()
    }

    fn of_the_week(&self, from: Timestamp, until: Timestamp) -> impl Iterator<Item = Stand<'_>> {
        let days = days(self.zone.clock(from), self.zone.clock(until));
        days.flat_map(move |date| {
            self.shifts.values().filter_map(move |shift| {
                // One that lies in the hour that is missing does not take place.
                let (from, until) = shift.on(date, &self.zone).filter(|(from, until)| from < until)?;
                let duty = Duty { from, until, rank: shift.rank };
                Some(Stand { staff: shift.staff, duty, languages: &shift.languages })
            })
        })
    }

    /// Where there is no week: every professional, always.
    fn everyone(&self) -> impl Iterator<Item = Stand<'_>> {
        let professionals = self.people.iter().filter(|(_, person)| person.role == Role::Professional);
        let duty = Duty { from: LONG_AGO, until: FOR_EVER, rank: Rank::First };
        professionals.filter(|_| self.shifts.is_empty()).map(move |(staff, person)| Stand {
            staff: *staff,
            duty,
            languages: &person.languages,
        })
    }

    fn extras(&self) -> impl Iterator<Item = Stand<'_>> {
        self.exceptions.values().filter_map(|exception| match exception {
            Exception::Absence { .. } => None,
            Exception::Extra { staff, rank, from, until, languages } => {
                let duty = Duty { from: *from, until: *until, rank: *rank };
                Some(Stand { staff: *staff, duty, languages })
            }
        })
    }

    fn absences(&self) -> Out {
        let mut absences = Out::new();
        for exception in self.exceptions.values() {
            match exception {
                Exception::Absence { staff, from, until } => {
                    absences.entry(*staff).or_default().push((*from, *until));
                }
                Exception::Extra { .. } => {}
            }
        }
        absences
    }

    fn covers(&self, stand: &Stand<'_>, language: Language) -> bool {
        match self.people.get(&stand.staff) {
            // Whoever has noted no language may speak any.
            Some(person) if stand.languages.is_empty() => {
                person.languages.is_empty() || person.languages.contains(&language)
            }
            Some(_) | None => stand.languages.contains(&language),
        }
    }
}

impl State {
    /// Whether nobody is on call: no first line and no backup, or all of them said "not now".
    pub fn nobody_on_call(&self, now: Timestamp) -> bool {
        self.rota.at(now).is_nobody()
    }
}

fn among(stands: &[Stand<'_>], at: Timestamp) -> OnCall {
    let standing = |rank| {
        let there = stands.iter().filter(move |stand| stand.duty.rank == rank && stand.holds(at));
        there.map(|stand| stand.staff).collect::<BTreeSet<StaffId>>()
    };
    let (first, backup) = (standing(Rank::First), standing(Rank::Backup));
    let backup = backup.difference(&first).copied().collect();
    OnCall { first: first.into_iter().collect(), backup }
}

fn those_or_all(all: Vec<StaffId>, wanted: &BTreeSet<StaffId>) -> Vec<StaffId> {
    let those: Vec<StaffId> = all.iter().copied().filter(|staff| wanted.contains(staff)).collect();
    if those.is_empty() { all } else { those }
}

fn less<'a>(stands: impl Iterator<Item = Stand<'a>>, out: &Out) -> impl Iterator<Item = Stand<'a>> {
    stands.flat_map(|stand| {
        let taken = out.get(&stand.staff).map_or(&[][..], Vec::as_slice);
        taken.iter().fold(vec![stand], |left, while_out| {
            left.into_iter().flat_map(|stand| stand.without(*while_out)).collect()
        })
    })
}
