//! How the rota changes: what may be planned, by whom, and what comes of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Away, EXCEPTION_WITHIN, EXCEPTIONS_MAX, Exception, LANGUAGES_MAX, NotNow, Person, Rank, Rota, SHIFTS_MAX,
    Shift, Zone,
};
use crate::id::{ExceptionId, ShiftId, StaffId};
use crate::language::Language;
use crate::staff::{self, StaffList};
use crate::words::{Role, Timestamp};
use crate::{Actor, Refusal};

const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// What is wanted of the rota.
#[derive(Clone, Debug)]
pub enum Command {
    /// The clock by which the week goes.
    SetZone {
        /// By its IANA name.
        zone: String,
    },
    /// One more shift.
    AddShift {
        /// Its id.
        shift: ShiftId,
        /// What.
        of: Shift,
    },
    /// One shift less.
    RemoveShift {
        /// Which.
        shift: ShiftId,
    },
    /// One more exception.
    AddException {
        /// Its id.
        exception: ExceptionId,
        /// What. Begins and lasts at most [`EXCEPTION_WITHIN`], and is not over.
        of: Exception,
    },
    /// As the week says after all.
    RemoveException {
        /// Which.
        exception: ExceptionId,
    },
    /// Whoever says it is not on call for a while.
    StepAway {
        /// For how long.
        lasting: NotNow,
    },
    /// Whoever says it is back.
    ComeBack,
    /// The languages someone speaks.
    Speak {
        /// Who.
        staff: StaffId,
        /// At most [`LANGUAGES_MAX`].
        languages: BTreeSet<Language>,
    },
}

/// What happened to the rota.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The week goes by this clock. Exceptions, which are moments, stay where they are.
    ZoneSet {
        /// By its IANA name.
        zone: String,
    },
    /// There is one more shift.
    ShiftAdded {
        /// Its id.
        shift: ShiftId,
        /// What.
        of: Shift,
    },
    /// There is one less.
    ShiftRemoved {
        /// Which.
        shift: ShiftId,
    },
    /// Something is otherwise than in the week.
    ExceptionAdded {
        /// Its id.
        exception: ExceptionId,
        /// What.
        of: Exception,
    },
    /// It is as in the week after all.
    ExceptionRemoved {
        /// Which.
        exception: ExceptionId,
    },
    /// Someone said "not now".
    SteppedAway {
        /// Who.
        staff: StaffId,
        /// When that ends by itself, if it does.
        until: Option<Timestamp>,
    },
    /// They are back.
    CameBack {
        /// Who.
        staff: StaffId,
    },
    /// Someone speaks these languages, and no others.
    Speaks {
        /// Who.
        staff: StaffId,
        /// Which.
        languages: BTreeSet<Language>,
    },
}

impl Rota {
    /// Someone is out of it until they say that they are back.
    pub(crate) fn step_away(&mut self, staff: StaffId, at: Timestamp) {
        self.person(staff, |person| person.away = Some(Away { since: at, until: None }));
    }

    pub(crate) fn decide(
        &self,
        command: &Command,
        accounts: &StaffList,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match command {
            Command::StepAway { .. } | Command::ComeBack => self.decide_own(command, actor, at),
            Command::Speak { staff, languages } => {
                if actor != Actor::Staff(*staff) || accounts.active(*staff).is_none() {
                    accounts.require(actor, Role::Coordinator)?;
                }
                self.speak(*staff, languages)
            }
            Command::SetZone { .. }
            | Command::AddShift { .. }
            | Command::RemoveShift { .. }
            | Command::AddException { .. }
            | Command::RemoveException { .. } => {
                accounts.require(actor, Role::Coordinator)?;
                self.decide_plan(command, at)
            }
        }
    }

    fn decide_own(&self, command: &Command, actor: Actor, at: Timestamp) -> Result<Option<Event>, Refusal> {
        let Actor::Staff(staff) = actor else { return Err(Refusal::NotYours) };
        if !self.people.contains_key(&staff) {
            return Err(Refusal::NotYours);
        }
        if let Command::StepAway { lasting } = command {
            return Ok(Some(Event::SteppedAway { staff, until: self.end_of(*lasting, at) }));
        }
        Ok(self.away(staff, at).map(|_| Event::CameBack { staff }))
    }

    fn decide_plan(&self, command: &Command, at: Timestamp) -> Result<Option<Event>, Refusal> {
        match command {
            Command::SetZone { zone } => {
                let zone = Zone::named(zone).ok_or(Refusal::OutOfRange)?;
                Ok((zone != self.zone).then(|| Event::ZoneSet { zone: zone.name().to_owned() }))
            }
            Command::AddShift { shift, of } => {
                self.fits(of)?;
                let known = self.shifts.values().any(|other| other == of);
                Ok((!known).then(|| Event::ShiftAdded { shift: *shift, of: of.clone() }))
            }
            Command::RemoveShift { shift } => match self.shifts.get(shift) {
                Some(_) => Ok(Some(Event::ShiftRemoved { shift: *shift })),
                None => Err(Refusal::NotFound),
            },
            Command::AddException { exception, of } => {
                self.is_possible(of, at)?;
                let known = self.exceptions.values().any(|other| other == of);
                Ok((!known).then(|| Event::ExceptionAdded { exception: *exception, of: of.clone() }))
            }
            Command::RemoveException { exception } => match self.exceptions.get(exception) {
                Some(_) => Ok(Some(Event::ExceptionRemoved { exception: *exception })),
                None => Err(Refusal::NotFound),
            },
            Command::StepAway { .. } | Command::ComeBack | Command::Speak { .. } => Err(Refusal::NotYours),
        }
    }

    fn speak(&self, staff: StaffId, languages: &BTreeSet<Language>) -> Result<Option<Event>, Refusal> {
        let person = self.people.get(&staff).ok_or(Refusal::NotFound)?;
        if languages.len() > LANGUAGES_MAX {
            return Err(Refusal::OutOfRange);
        }
        let changed = person.languages != *languages;
        Ok(changed.then(|| Event::Speaks { staff, languages: languages.clone() }))
    }

    fn fits(&self, shift: &Shift) -> Result<(), Refusal> {
        self.may_stand(shift.staff, shift.rank)?;
        let on_the_clock = [shift.from, shift.to].iter().all(|time| time.0 < MINUTES_OF_A_DAY);
        let possible =
            on_the_clock && shift.languages.len() <= LANGUAGES_MAX && self.shifts.len() < SHIFTS_MAX;
        if possible { Ok(()) } else { Err(Refusal::OutOfRange) }
    }

    fn is_possible(&self, exception: &Exception, at: Timestamp) -> Result<(), Refusal> {
        let languages = match exception {
            Exception::Absence { staff, .. } => {
                self.may_stand(*staff, Rank::Backup)?;
                0
            }
            Exception::Extra { staff, rank, languages, .. } => {
                self.may_stand(*staff, *rank)?;
                languages.len()
            }
        };
        let (from, until) = exception.span();
        let possible = from < until
            && at < until
            && from <= at.plus(EXCEPTION_WITHIN)
            && until <= from.plus(EXCEPTION_WITHIN)
            && languages <= LANGUAGES_MAX
            && self.exceptions(at).count() < EXCEPTIONS_MAX;
        if possible { Ok(()) } else { Err(Refusal::OutOfRange) }
    }

    fn may_stand(&self, staff: StaffId, rank: Rank) -> Result<(), Refusal> {
        let person = self.people.get(&staff).ok_or(Refusal::NotFound)?;
        match (person.role, rank) {
            (Role::Professional, Rank::First | Rank::Backup) | (Role::Coordinator, Rank::Backup) => Ok(()),
            (Role::Coordinator, Rank::First) | (Role::Moderator, Rank::First | Rank::Backup) => {
                Err(Refusal::OutOfRange)
            }
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        self.exceptions.retain(|_, exception| at < exception.span().1);
        match event {
            // A name that this version does not know yet changes nothing here.
            Event::ZoneSet { zone } => self.zone = Zone::named(zone).unwrap_or_else(|| self.zone.clone()),
            Event::ShiftAdded { shift, of } => _ = self.shifts.insert(*shift, of.clone()),
            Event::ShiftRemoved { shift } => _ = self.shifts.remove(shift),
            Event::ExceptionAdded { exception, of } => _ = self.exceptions.insert(*exception, of.clone()),
            Event::ExceptionRemoved { exception } => _ = self.exceptions.remove(exception),
            Event::SteppedAway { staff, until } => {
                self.person(*staff, |person| person.away = Some(Away { since: at, until: *until }));
            }
            Event::CameBack { staff } => self.person(*staff, |person| person.away = None),
            Event::Speaks { staff, languages } => {
                self.person(*staff, |person| person.languages.clone_from(languages));
            }
        }
    }

    /// Takes in what happened to an account. Whoever is dismissed stands nowhere any more.
    pub(crate) fn follow(&mut self, event: &staff::Event) {
        match event {
            staff::Event::Invited { .. } => {}
            staff::Event::Enlisted { staff, role, .. } => {
                self.people.insert(*staff, Person { role: *role, languages: BTreeSet::new(), away: None });
            }
            staff::Event::Dismissed { staff } => {
                self.people.remove(staff);
                self.shifts.retain(|_, shift| shift.staff != *staff);
                self.exceptions.retain(|_, exception| exception.staff() != *staff);
            }
        }
    }

    fn person(&mut self, staff: StaffId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.get_mut(&staff) {
            change(person);
        }
    }
}
