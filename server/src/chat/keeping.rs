//! How group rooms are kept: what calms them, and whose turn it is to write.
//!
//! What a moderator decided stands in the state. When somebody last wrote is live: each instance remembers it for its
//! own people and for those it hears, as long as the slowest room could ask about it.

use std::sync::Arc;

use domain::State;
use domain::id::{RoomId, SeekerId};
use domain::measure::{self, Hearing, SLOWEST, Writer};
use domain::staffing::Staffing;
use domain::words::Timestamp;

use super::connection::Speaker;
use super::room::{Inner, Room};
use super::{Chat, Hub};
use crate::wire::keeping::{Keeping, MeasureNotice};
use crate::wire::room::RoomKind;
use crate::wire::server::{Refusal, ServerFrame};

/// How many people a room remembers to have written lately. Beyond that, somebody may write sooner than others.
const TURNS_MAX: usize = 4_096;

/// Somebody's turn to write, which is taken.
pub(super) struct Turn {
    /// Whether a person reads it before the room does.
    pub(super) reading: Reading,
    room: Option<Arc<Room>>,
    seeker: SeekerId,
    before: Option<Timestamp>,
}

/// When the room reads something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    AtOnce,
    AfterAPerson,
}

impl Turn {
    /// It came to nothing: they may write as if they had not tried.
    pub(super) fn give_back(self) {
        if let Some(room) = self.room {
            room.lock().turn_is(self.seeker, self.before);
        }
    }
}

impl Chat {
    /// Takes `speaker`'s turn to write in `room`, if it is.
    pub(super) fn takes_turn(
        &self,
        speaker: &Speaker,
        seeker: SeekerId,
        id: RoomId,
        at: Timestamp,
    ) -> Result<Turn, Refusal> {
        let room = self.hub.known(id).filter(|room| room.sign.kind == RoomKind::Group);
        let Some(room) = room else {
            return Ok(Turn { reading: Reading::AtOnce, room: None, seeker, before: None });
        };
        let staffing = self.staffing(id);
        if staffing == Staffing::None {
            return Err(Refusal::Unstaffed {});
        }
        let mut measures = staffing.measures().to_vec();
        measures.extend(self.replica.state().measures.in_force(id, at).map(|(measure, _)| measure));
        let mut inner = room.lock();
        let before = inner.turns.get(&seeker).copied();
        let writer = Writer { came: speaker.came, wrote: before };
        let wait = |until: Timestamp| u32::try_from(until.since(at).0).unwrap_or(u32::MAX).max(1);
        let reading = match measure::hear(measures.into_iter(), writer, at) {
            Hearing::AtOnce => Reading::AtOnce,
            Hearing::ReadFirst => Reading::AfterAPerson,
            Hearing::Listens { until } => return Err(Refusal::ListenFirst { retry_after_ms: wait(until) }),
            Hearing::Waits { until } => return Err(Refusal::Slow { retry_after_ms: wait(until) }),
        };
        inner.turn_is(seeker, Some(at));
        drop(inner);
        Ok(Turn { reading, room: Some(room), seeker, before })
    }
}

impl Hub {
    /// What calms a room has changed.
    pub(super) fn measures_changed(&self, state: &State, room: RoomId, now: Timestamp) {
        if let Some(room) = self.known(room) {
            room.is_calmed(notices(state, room.id, now));
        }
    }
}

impl Room {
    /// Notes what calms it, and tells the members if that has changed.
    pub(super) fn is_calmed(&self, measures: Vec<MeasureNotice>) {
        self.is_kept(|keeping| keeping.measures = measures);
    }

    /// Changes how it is kept, and tells the members if that has changed.
    pub(super) fn is_kept(&self, change: impl FnOnce(&mut Keeping)) {
        let mut inner = self.lock();
        let mut keeping = inner.keeping.clone();
        change(&mut keeping);
        if inner.keeping != keeping {
            inner.keeping = keeping.clone();
            let frame = ServerFrame::Keeping { room: self.id, keeping }.encode();
            inner.members.iter().for_each(|member| member.outbox.push(frame.clone()));
        }
    }

    /// How it is kept, as far as there is something to be said.
    pub(super) fn keeping(&self, inner: &Inner, now: Timestamp) -> Option<Keeping> {
        let mut keeping = inner.keeping.clone();
        keeping.measures.retain(|it| now < it.until);
        (self.sign.kind == RoomKind::Group).then_some(keeping)
    }
}

impl Inner {
    /// Notes when someone last wrote.
    pub(super) fn turn_is(&mut self, seeker: SeekerId, at: Option<Timestamp>) {
        self.turns.remove(&seeker);
        let room_left = self.turns.len() < TURNS_MAX;
        self.turns.extend(at.filter(|_| room_left).map(|at| (seeker, at)));
    }

    /// Forgets who wrote so long ago that no room would ask.
    pub(super) fn forget_turns(&mut self, now: Timestamp) {
        self.turns.retain(|_, at| now.since(*at) < SLOWEST);
    }
}

/// What calms `room`, as its members are told.
pub(super) fn notices(state: &State, room: RoomId, now: Timestamp) -> Vec<MeasureNotice> {
    let in_force = state.measures.in_force(room, now);
    in_force.map(|(measure, until)| MeasureNotice { measure: measure.into(), until }).collect()
}
