//! The rota: who is on call when, in which line, and for which languages.
//!
//! A week of [`Shift`]s repeats itself on the clock of the house; [`Exception`]s take one person out of it for a while, or
//! add one. Whoever says "not now" ([`NotNow`]) is out of it until they are back; they may take a case all the
//! same. Only [`Rota::at`] and its neighbours say what follows from all that at a given moment.
//!
//! Until a house has a shift, **every professional is first line, day and night**: a small house needs no rota, and nobody
//! is left without someone because nobody wrote one. Exceptions and "not now" hold there too.
//!
//! The rota knows the roles of accounts, which it takes from what happens to them, so that it answers by itself.
//! Deliberately absent: who has a page open, which the rules cannot know; names; who is paged when, which is the case's.

mod calendar;
mod change;
mod on_call;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::calendar::Zone;
pub use self::change::{Command, Event};
pub use self::on_call::{Duty, LOOKAHEAD, OnCall};

use crate::id::{ExceptionId, ShiftId, StaffId};
use crate::language::Language;
use crate::words::{Role, Span, Timestamp};

/// Most shifts in the week: three at a time, changing every hour, fit.
pub const SHIFTS_MAX: usize = 500;
/// Most exceptions that are not over.
pub const EXCEPTIONS_MAX: usize = 500;
/// Most languages of one person or shift.
pub const LANGUAGES_MAX: usize = 10;
/// How far ahead an exception may begin, and how long it may last: a year.
pub const EXCEPTION_WITHIN: Span = Span::minutes(366 * 24 * 60);

/// Who is asked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// First line. Only professionals.
    First,
    /// When the first line does not come. Professionals and coordinators.
    Backup,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "their names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A time on the clock of the house, in minutes since midnight: 0 to 1,439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct MinuteOfDay(pub u16);

/// A shift, every week.
///
/// It begins and ends when the clock of the house first shows its time, or has passed over it because it was set forward.
/// So what follows on another on paper follows on it in every night: without a hole, and without anyone standing twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Who stands.
    pub staff: StaffId,
    /// In which line.
    pub rank: Rank,
    /// The day on which it begins.
    pub day: Weekday,
    /// When it begins.
    pub from: MinuteOfDay,
    /// When it ends: on the next day, if that is not later than it begins.
    pub to: MinuteOfDay,
    /// For which languages; empty for those that the person speaks.
    pub languages: BTreeSet<Language>,
}

/// What is otherwise than in the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exception {
    /// Someone does not stand, whatever else is planned.
    Absence {
        /// Who.
        staff: StaffId,
        /// From then on.
        from: Timestamp,
        /// Until then.
        until: Timestamp,
    },
    /// Someone stands once.
    Extra {
        /// Who.
        staff: StaffId,
        /// In which line.
        rank: Rank,
        /// From then on.
        from: Timestamp,
        /// Until then.
        until: Timestamp,
        /// For which languages; empty for those that the person speaks.
        languages: BTreeSet<Language>,
    },
}

impl Exception {
    /// Whom it concerns.
    pub fn staff(&self) -> StaffId {
        match self {
            Self::Absence { staff, .. } | Self::Extra { staff, .. } => *staff,
        }
    }

    /// From when until when.
    pub fn span(&self) -> (Timestamp, Timestamp) {
        match self {
            Self::Absence { from, until, .. } | Self::Extra { from, until, .. } => (*from, *until),
        }
    }
}

/// For how long someone says "not now".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NotNow {
    /// For a quarter of an hour: a pause.
    Pause,
    /// For an hour.
    Hour,
    /// Until the next morning: seven o'clock in the house, and at least three hours away.
    Morning,
    /// Until they say that they are back.
    UntilISaySo,
}

/// Someone who said "not now".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// Since when.
    pub since: Timestamp,
    /// When that ends by itself, if it does.
    pub until: Option<Timestamp>,
}

/// What the rota knows of an account that acts.
#[derive(Clone, Debug)]
struct Person {
    role: Role,
    languages: BTreeSet<Language>,
    away: Option<Away>,
}

/// Who is on call when.
#[derive(Clone, Debug, Default)]
pub struct Rota {
    zone: Zone,
    shifts: BTreeMap<ShiftId, Shift>,
    exceptions: BTreeMap<ExceptionId, Exception>,
    people: BTreeMap<StaffId, Person>,
}

impl Rota {
    /// The clock by which the week goes.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The week. Empty in a house without a rota.
    pub fn shifts(&self) -> impl Iterator<Item = (ShiftId, &Shift)> {
        self.shifts.iter().map(|(id, shift)| (*id, shift))
    }

    /// What is otherwise, now or later.
    pub fn exceptions(&self, now: Timestamp) -> impl Iterator<Item = (ExceptionId, &Exception)> {
        let all = self.exceptions.iter().map(|(id, exception)| (*id, exception));
        all.filter(move |(_, exception)| now < exception.span().1)
    }

    /// The languages that someone speaks.
    pub fn languages(&self, staff: StaffId) -> impl Iterator<Item = Language> {
        self.people.get(&staff).into_iter().flat_map(|person| person.languages.iter().copied())
    }

    /// Whether someone said "not now", and until when.
    pub fn away(&self, staff: StaffId, now: Timestamp) -> Option<Away> {
        let away = self.people.get(&staff)?.away?;
        away.until.is_none_or(|until| now < until).then_some(away)
    }
}
