//! The rota: who is on call when, as coordinators plan it and professionals see their own part of it.

use domain::id::{ExceptionId, ShiftId, StaffId};
use domain::language::Language;
use domain::rota::{MinuteOfDay, NotNow, Rank, Weekday};
use domain::words::{Role, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /api/rota`: all of it, for a coordinator.
#[derive(Debug, Serialize, TS)]
pub struct Rota {
    /// The clock by which the week goes, by its IANA name.
    pub zone: String,
    /// The week, from Monday on. Empty in a house without a rota, where every professional is first line.
    pub shifts: Vec<ShiftItem>,
    /// What is otherwise, the first to begin first. Those that are over are left out.
    pub exceptions: Vec<ExceptionItem>,
    /// Who may stand in it, by name.
    pub people: Vec<RotaPerson>,
    /// Who is on call now.
    pub now: OnCall,
    /// When somebody else is, within eight days.
    pub next: Option<RotaChange>,
    /// When nobody is first line within seven days.
    pub gaps: Vec<Gap>,
}

/// A shift, every week.
#[derive(Debug, Serialize, TS)]
pub struct ShiftItem {
    /// To remove it by `DELETE /api/rota/shifts/{shift}`.
    pub shift: ShiftId,
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
    pub languages: Vec<Language>,
}

/// Something that is otherwise than in the week.
#[derive(Debug, Serialize, TS)]
pub struct ExceptionItem {
    /// To remove it by `DELETE /api/rota/exceptions/{exception}`.
    pub exception: ExceptionId,
    /// Whom it concerns.
    pub staff: StaffId,
    /// From then on.
    pub from: Timestamp,
    /// Until then.
    pub until: Timestamp,
    /// What.
    pub what: ExceptionKind,
}

/// What is otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum ExceptionKind {
    /// They do not stand.
    Absence {},
    /// They stand once.
    Extra {
        /// In which line.
        rank: Rank,
        /// For which languages; empty for those that they speak.
        languages: Vec<Language>,
    },
}

/// Someone who may stand in the rota.
#[derive(Debug, Serialize, TS)]
pub struct RotaPerson {
    /// Which account.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// A professional, or a coordinator, who stands as backup only.
    pub role: Role,
    /// What they speak.
    pub languages: Vec<Language>,
    /// They have a page open.
    pub here: bool,
    /// Whether they said "not now".
    pub availability: Availability,
}

/// Whether someone is available when they stand in the rota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Availability {
    /// They are.
    Available {},
    /// They said "not now".
    Away {
        /// When that ends by itself, if it does.
        until: Option<Timestamp>,
    },
}

/// Who is on call at a moment.
#[derive(Debug, Serialize, TS)]
pub struct OnCall {
    /// The first line.
    pub first: Vec<StaffId>,
    /// Who is asked when they do not come.
    pub backup: Vec<StaffId>,
}

/// That somebody else is on call.
#[derive(Debug, Serialize, TS)]
pub struct RotaChange {
    /// From then on.
    pub at: Timestamp,
    /// These.
    pub on_call: OnCall,
}

/// When nobody is first line.
#[derive(Debug, Serialize, TS)]
pub struct Gap {
    /// From then on.
    pub from: Timestamp,
    /// Until then, or further than the rota was looked ahead.
    pub until: Timestamp,
}

/// `PUT /api/rota/zone`: a coordinator sets the clock of the house.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewZone {
    /// An IANA name, such as `Europe/Berlin`.
    pub zone: String,
}

/// `POST /api/rota/shifts`: a coordinator adds a shift.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewShift {
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
    /// For which languages, at most ten; empty for those that the person speaks.
    pub languages: Vec<Language>,
}

/// `POST /api/rota/exceptions`: a coordinator takes someone out of the week for a while, or adds them once.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewException {
    /// Whom it concerns.
    pub staff: StaffId,
    /// On the clock of the house: `2026-12-24T18:00`.
    pub from: String,
    /// The same; later, and at most a year.
    pub until: String,
    /// What.
    pub what: ExceptionKind,
}

/// `GET /api/rota/own`: what the rota holds for whoever asks.
#[derive(Debug, Serialize, TS)]
pub struct OwnRota {
    /// The clock by which the week goes, by its IANA name.
    pub zone: String,
    /// The house has a rota. Without one every professional is on call.
    pub planned: bool,
    /// They are on call now.
    pub on_call: bool,
    /// Whether they said "not now".
    pub availability: Availability,
    /// When they stand within eight days, the first first.
    pub duties: Vec<DutyItem>,
    /// What they speak.
    pub languages: Vec<Language>,
}

/// Someone's time on call.
#[derive(Debug, Serialize, TS)]
pub struct DutyItem {
    /// From then on.
    pub from: Timestamp,
    /// Until then.
    pub until: Timestamp,
    /// In which line.
    pub rank: Rank,
}

/// `PUT /api/rota/availability`: "not now", or back. By professionals and coordinators, for themselves.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum NewAvailability {
    /// Back.
    Available {},
    /// Not now.
    NotNow {
        /// For how long.
        lasting: NotNow,
    },
}

/// `PUT /api/staff/{staff}/languages`: what someone speaks, by themselves or a coordinator.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Speaks {
    /// Two letters each, at most ten.
    pub languages: Vec<Language>,
}
