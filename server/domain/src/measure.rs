//! What calms a group room for a while: slow, new people listen first, everything is read first, pause.
//!
//! A moderator takes a measure, and it loosens by itself. It is about what the room gets to see, nothing else: whoever
//! writes is screened as ever, and a case comes of it as ever. Rooms of two know no measures. Who of the staff writes
//! is not slowed.
//!
//! Deliberately absent: when somebody last wrote and since when they are here. That is live; see [`hear`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{RoomId, StaffId};
use crate::words::{Role, Span, Timestamp};
use crate::{Actor, Refusal, State};

/// The longest a measure lasts: about a shift. Whoever took it is then no longer there to look, and whoever is can take
/// it again.
pub const LONGEST: Span = Span::minutes(4 * 60);
/// The fastest a slow room may be: below it, nobody would notice.
pub const QUICKEST: Span = Span::seconds(5);
/// The slowest a slow room may be: beyond it, a talk falls apart.
pub const SLOWEST: Span = Span::seconds(300);
/// The longest that new people listen: who came for support does not wait for an hour to say why.
pub const LISTENS_LONGEST: Span = Span::minutes(60);

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Everybody writes one message in this time.
    Slow {
        /// [`QUICKEST`] to [`SLOWEST`].
        every: Span,
    },
    /// Whoever came into the house less long ago than this reads, and does not write.
    ListenFirst {
        /// One minute to [`LISTENS_LONGEST`].
        lasting: Span,
    },
    /// A person reads every message before the room does.
    HoldAll,
    /// Everybody reads, nobody writes.
    Pause,
}

/// A measure by its name. A room has at most one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureName")]
pub enum Name {
    /// [`Measure::Slow`].
    Slow,
    /// [`Measure::ListenFirst`].
    ListenFirst,
    /// [`Measure::HoldAll`].
    HoldAll,
    /// [`Measure::Pause`].
    Pause,
}

impl Measure {
    /// Its name.
    pub fn name(self) -> Name {
        match self {
            Self::Slow { .. } => Name::Slow,
            Self::ListenFirst { .. } => Name::ListenFirst,
            Self::HoldAll => Name::HoldAll,
            Self::Pause => Name::Pause,
        }
    }

    fn is_bearable(self) -> bool {
        match self {
            Self::Slow { every } => (QUICKEST..=SLOWEST).contains(&every),
            Self::ListenFirst { lasting } => (Span::minutes(1)..=LISTENS_LONGEST).contains(&lasting),
            Self::HoldAll | Self::Pause => true,
        }
    }
}

/// What a moderator wants.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// From now on. One of the same name gives way to it.
    Take {
        /// Where.
        room: RoomId,
        /// What.
        measure: Measure,
        /// One minute to [`LONGEST`].
        lasting: Span,
    },
    /// No longer.
    Lift {
        /// Where.
        room: RoomId,
        /// What.
        name: Name,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It is in force.
    Taken {
        /// Where.
        room: RoomId,
        /// What.
        measure: Measure,
        /// Until when.
        until: Timestamp,
        /// Who took it.
        by: StaffId,
    },
    /// It is in force no longer.
    Lifted {
        /// Where.
        room: RoomId,
        /// What.
        name: Name,
        /// Who lifted it.
        by: StaffId,
    },
}

impl Event {
    /// Where.
    pub fn room(&self) -> RoomId {
        match *self {
            Self::Taken { room, .. } | Self::Lifted { room, .. } => room,
        }
    }
}

/// The measures of all rooms. Those that have ended stay until another takes their place: there are four to a room.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    all: BTreeMap<(RoomId, Name), (Measure, Timestamp)>,
}

impl Measures {
    /// What is in force in `room`, and until when.
    pub fn in_force(
        &self,
        room: RoomId,
        now: Timestamp,
    ) -> impl Iterator<Item = (Measure, Timestamp)> + use<'_> {
        let of_room = (room, Name::Slow)..=(room, Name::Pause);
        self.all.range(of_room).map(|(_, it)| *it).filter(move |(_, until)| now < *until)
    }

    /// Until when nobody writes in `room`.
    pub fn paused(&self, room: RoomId, now: Timestamp) -> Option<Timestamp> {
        let (_, until) = self.all.get(&(room, Name::Pause))?;
        (now < *until).then_some(*until)
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match *event {
            Event::Taken { room, measure, until, .. } => {
                self.all.insert((room, measure.name()), (measure, until));
            }
            Event::Lifted { room, name, .. } => {
                self.all.remove(&(room, name));
            }
        }
    }
}

impl State {
    pub(crate) fn decide_measure(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let by = self.staff.require(actor, Role::Moderator)?;
        match command {
            Command::Take { room, measure, lasting } => {
                self.rooms.get(room).ok_or(Refusal::NotFound)?;
                if !measure.is_bearable() || !(Span::minutes(1)..=LONGEST).contains(&lasting) {
                    return Err(Refusal::OutOfRange);
                }
                Ok(Some(Event::Taken { room, measure, until: at.plus(lasting), by }))
            }
            Command::Lift { room, name } => {
                let in_force = self.measures.in_force(room, at).any(|(measure, _)| measure.name() == name);
                if in_force { Ok(Some(Event::Lifted { room, name, by })) } else { Err(Refusal::AlreadyOver) }
            }
        }
    }
}

/// What is asked of a seeker who writes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Writer {
    /// When they came into the house, as far as that is known.
    pub came: Option<Timestamp>,
    /// When they last wrote in this room, as far as that is remembered.
    pub wrote: Option<Timestamp>,
}

/// What becomes of what a seeker writes in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// The room sees it.
    AtOnce,
    /// A person reads it first.
    ReadFirst,
    /// They listen for now.
    Listens {
        /// Until when.
        until: Timestamp,
    },
    /// They wrote a moment ago.
    Waits {
        /// Until when.
        until: Timestamp,
    },
}

/// What becomes of what `writer` writes under `measures`. A pause is asked about in [`State::may_write`], because nobody
/// gets past it.
pub fn hear(measures: impl Iterator<Item = Measure>, writer: Writer, now: Timestamp) -> Hearing {
    let (mut hearing, mut waits) = (Hearing::AtOnce, None);
    let (mut listens, mut not_before) = (None::<Timestamp>, None::<Timestamp>);
    for measure in measures {
        match measure {
            Measure::Slow { every } => not_before = not_before.max(writer.wrote.map(|at| at.plus(every))),
            Measure::ListenFirst { lasting } => listens = listens.max(writer.came.map(|at| at.plus(lasting))),
            Measure::HoldAll => hearing = Hearing::ReadFirst,
            Measure::Pause => {}
        }
    }
    if let Some(until) = not_before.filter(|until| now < *until) {
        waits = Some(Hearing::Waits { until });
    }
    if let Some(until) = listens.filter(|until| now < *until) {
        waits = Some(Hearing::Listens { until });
    }
    waits.unwrap_or(hearing)
}

#[cfg(test)]
mod tests {
    use super::{Hearing, LISTENS_LONGEST, LONGEST, Measure, Name, QUICKEST, SLOWEST, Writer, hear};
    use crate::Refusal;
    use crate::access::Barred;
    use crate::id::RoomId;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NOOR, ROBIN, SAM, Story};
    use crate::words::{Span, Timestamp, Urgency};

    const SLOW: Measure = Measure::Slow { every: Span::seconds(30) };
    const LISTEN: Measure = Measure::ListenFirst { lasting: Span::minutes(10) };
    const NOW: Timestamp = Timestamp(10_000_000);

    fn ago(span: Span) -> Timestamp {
        Timestamp(NOW.0 - span.0)
    }

    #[test]
    fn a_measure_loosens_by_itself() {
        let mut story = Story::in_a_room();
        story.calms(MAYA, EVENING, SLOW, Span::minutes(15)).unwrap();
        story.calms(MAYA, EVENING, Measure::HoldAll, Span::minutes(30)).unwrap();
        assert_eq!(story.measures(EVENING), [SLOW, Measure::HoldAll]);
        story.waits(Span::minutes(15));
        assert_eq!(story.measures(EVENING), [Measure::HoldAll]);
        story.waits(Span::minutes(15));
        assert_eq!(story.measures(EVENING), []);
    }

    #[test]
    fn a_measure_of_the_same_name_gives_way_and_others_stay() {
        let mut story = Story::in_a_room();
        story.calms(MAYA, EVENING, SLOW, Span::minutes(15)).unwrap();
        story.calms(NOOR, EVENING, LISTEN, Span::minutes(15)).unwrap();
        let slower = Measure::Slow { every: Span::seconds(60) };
        story.calms(NOOR, EVENING, slower, Span::minutes(5)).unwrap();
        assert_eq!(story.measures(EVENING), [slower, LISTEN]);
        assert_eq!(story.measures(RoomId(77)), [], "no other room");
    }

    #[test]
    fn any_moderator_lifts_a_measure_and_nobody_lifts_it_twice() {
        let mut story = Story::in_a_room();
        story.calms(MAYA, EVENING, Measure::Pause, Span::minutes(15)).unwrap();
        story.loosens(NOOR, EVENING, Name::Pause).unwrap();
        assert_eq!(story.measures(EVENING), []);
        assert_eq!(story.loosens(MAYA, EVENING, Name::Pause), Err(Refusal::AlreadyOver));
        story.calms(MAYA, EVENING, SLOW, Span::minutes(1)).unwrap();
        story.waits(Span::minutes(1));
        assert_eq!(story.loosens(MAYA, EVENING, Name::Slow), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn only_a_moderator_takes_or_lifts_a_measure() {
        let mut story = Story::in_a_room();
        story.calms(MAYA, EVENING, Measure::Pause, Span::minutes(15)).unwrap();
        for other in [CLEO, DANA] {
            assert_eq!(story.calms(other, EVENING, SLOW, Span::minutes(15)), Err(Refusal::NotYours));
            assert_eq!(story.loosens(other, EVENING, Name::Pause), Err(Refusal::NotYours));
        }
    }

    #[test]
    fn no_measure_is_without_an_end_or_beyond_its_bounds() {
        let mut story = Story::in_a_room();
        for lasting in [Span(0), Span(LONGEST.0 + 1), Span(i64::MAX)] {
            let refused = story.calms(MAYA, EVENING, Measure::Pause, lasting);
            assert_eq!(refused, Err(Refusal::OutOfRange), "{lasting:?}");
        }
        let beyond = [Span(QUICKEST.0 - 1), Span(SLOWEST.0 + 1)].map(|every| Measure::Slow { every });
        let too_long = Measure::ListenFirst { lasting: Span(LISTENS_LONGEST.0 + 1) };
        let nothing = Measure::ListenFirst { lasting: Span(0) };
        for measure in beyond.into_iter().chain([too_long, nothing]) {
            let refused = story.calms(MAYA, EVENING, measure, Span::minutes(5));
            assert_eq!(refused, Err(Refusal::OutOfRange), "{measure:?}");
        }
    }

    #[test]
    fn rooms_of_two_know_no_measures() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        let talk = story.asks_for_a_peer(SAM).unwrap();
        story.accepts(NOOR, talk).unwrap();
        for room in [story.crisis_room(case), story.one_to_one_room(talk), RoomId(404)] {
            let refused = story.calms(MAYA, room, Measure::Pause, Span::minutes(15));
            assert_eq!(refused, Err(Refusal::NotFound));
        }
    }

    #[test]
    fn in_a_paused_room_everybody_reads_and_only_staff_write() {
        let mut story = Story::in_a_room();
        story.calms(MAYA, EVENING, Measure::Pause, Span::minutes(15)).unwrap();
        let until = story.now().plus(Span::minutes(15));
        assert_eq!(story.seeker_enters(ROBIN, EVENING), Ok(()));
        assert_eq!(story.seeker_writes(ROBIN, EVENING), Err(Barred::Paused(until)));
        assert_eq!(story.staff_writes(NOOR, EVENING), Ok(()));
        story.waits(Span::minutes(15));
        assert_eq!(story.seeker_writes(ROBIN, EVENING), Ok(()));
    }

    #[test]
    fn a_slow_room_hears_one_message_of_each_in_its_time() {
        let hears = |wrote| hear([SLOW].into_iter(), Writer { came: None, wrote }, NOW);
        assert_eq!(hears(None), Hearing::AtOnce);
        let until = Timestamp(NOW.0 + 1_000);
        assert_eq!(hears(Some(ago(Span::seconds(29)))), Hearing::Waits { until });
        assert_eq!(hears(Some(ago(Span::seconds(30)))), Hearing::AtOnce);
    }

    #[test]
    fn new_people_listen_first_and_whoever_has_been_here_writes() {
        let hears = |came| hear([LISTEN].into_iter(), Writer { came, wrote: None }, NOW);
        let until = Timestamp(NOW.0 + Span::minutes(9).0);
        assert_eq!(hears(Some(ago(Span::minutes(1)))), Hearing::Listens { until });
        assert_eq!(hears(Some(ago(Span::minutes(10)))), Hearing::AtOnce);
        assert_eq!(hears(None), Hearing::AtOnce, "what is not known is not held against anyone");
    }

    #[test]
    fn what_has_to_wait_waits_even_where_everything_is_read_first() {
        let writer = Writer { came: Some(ago(Span::minutes(1))), wrote: Some(ago(Span::seconds(1))) };
        let hears = |measures: &[Measure]| hear(measures.iter().copied(), writer, NOW);
        assert_eq!(hears(&[Measure::HoldAll]), Hearing::ReadFirst);
        assert_eq!(hears(&[SLOW, Measure::HoldAll]), Hearing::Waits { until: Timestamp(NOW.0 + 29_000) });
        let listens = Hearing::Listens { until: Timestamp(NOW.0 + Span::minutes(9).0) };
        assert_eq!(hears(&[SLOW, LISTEN, Measure::HoldAll]), listens);
    }
}
