//! Concerns: words that speak of a wish to be dead and are no case. A moderator answers them or passes their author on.
//!
//! They have a clock of their own, so that looking after those in greater danger never starves them. What somebody wrote
//! in one room is one thing to answer, however often they say it. A [case](crate::case) of theirs settles it: they
//! are looked after. How often someone wrote such words lately, and that nobody answered, is asked of here when more is
//! to follow from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::Stage;
use crate::id::{ClientMessageId, RoomId, SeekerId, StaffId};
use crate::numbers::Step;
use crate::words::{Role, Span, Timestamp, Urgency};
use crate::{Actor, Refusal, State, case};

/// How long a concern counts towards the next: three within an hour are urgent (`PRODUCT`).
pub const COUNTS_FOR: Span = Span::minutes(60);
/// How long one waits before the house says that nobody came to it. The talk around it is gone by then.
pub const WAITS_FOR: Span = Span::minutes(24 * 60);
/// How many of one person are remembered: two before a message decide, and more only tell a repeat.
pub const REMEMBERED: usize = 8;
/// How many people's concerns are kept at most. The house is then far beyond what its staff could read.
pub const PEOPLE_MAX: usize = 2_000;

/// A message of concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Where it was written.
    pub room: RoomId,
    /// What its author's browser called it.
    pub message: ClientMessageId,
    /// When.
    pub since: Timestamp,
    /// Whether it awaits a moderator.
    pub standing: Standing,
}

impl Concern {
    fn awaits(&self, room: RoomId) -> bool {
        self.room == room && self.standing == Standing::Open
    }
}

/// Whether a concern awaits a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Open,
    /// It was answered or passed on, or nobody came to it.
    Settled,
}

/// What is wanted of a concern.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// The filter read one. The same message again changes nothing.
    Note {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
        /// What their browser called it.
        message: ClientMessageId,
    },
    /// A moderator or professional has answered what someone wrote in a room.
    Answer {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
        /// The newest that they had seen; what came since awaits an answer.
        until: Timestamp,
    },
    /// Nobody came to it.
    Expire {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
    },
}

/// What happened to a concern. Kept in the journal: a name once written stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It awaits a moderator.
    Noted {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
        /// What their browser called it.
        message: ClientMessageId,
    },
    /// What someone wrote in a room was answered.
    Answered {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
        /// What was noted by then.
        until: Timestamp,
        /// By whom.
        by: StaffId,
    },
    /// Nobody came to it.
    Expired {
        /// Who wrote it.
        seeker: SeekerId,
        /// Where.
        room: RoomId,
    },
}

/// What one person wrote in one room and nobody has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// Who.
    pub seeker: SeekerId,
    /// Where.
    pub room: RoomId,
    /// Since when.
    pub since: Timestamp,
    /// When the newest was noted.
    pub until: Timestamp,
    /// How many messages.
    pub count: usize,
}

/// The concerns of the last hour, and all that await a moderator.
#[derive(Clone, Debug, Default)]
pub struct Concerns {
    all: BTreeMap<SeekerId, Vec<Concern>>,
}

impl Concerns {
    /// How many `seeker` wrote in the hour before `message`.
    pub fn before(&self, seeker: SeekerId, message: ClientMessageId, now: Timestamp) -> u32 {
        let counts = |it: &&Concern| it.message != message && now.since(it.since) < COUNTS_FOR;
        u32::try_from(self.of(seeker).filter(counts).count()).unwrap_or(u32::MAX)
    }

    /// What `seeker` wrote and is remembered, oldest first.
    pub fn of(&self, seeker: SeekerId) -> impl Iterator<Item = &Concern> {
        self.all.get(&seeker).into_iter().flatten()
    }

    /// The latest that `seeker` wrote within `span` and that awaits a moderator.
    pub fn latest_open(&self, seeker: SeekerId, now: Timestamp, span: Span) -> Option<Concern> {
        let latest = self.of(seeker).filter(|it| it.standing == Standing::Open).last().copied();
        latest.filter(|it| now.since(it.since) <= span)
    }

    /// What awaits a moderator, by how long it does.
    pub fn unanswered(&self) -> Vec<Unanswered> {
        let mut waiting: BTreeMap<(SeekerId, RoomId), Unanswered> = BTreeMap::new();
        for (seeker, it) in self.open() {
            let room = it.room;
            let first = Unanswered { seeker, room, since: it.since, until: it.since, count: 0 };
            let theirs = waiting.entry((seeker, room)).or_insert(first);
            (theirs.until, theirs.count) = (it.since, theirs.count + 1);
        }
        let mut waiting: Vec<_> = waiting.into_values().collect();
        waiting.sort_by_key(|it| (it.since, it.seeker));
        waiting
    }

    /// Whether something that `seeker` wrote in `room` awaits a moderator.
    pub fn awaits(&self, seeker: SeekerId, room: RoomId) -> bool {
        self.of(seeker).any(|it| it.awaits(room))
    }

    fn open(&self) -> impl Iterator<Item = (SeekerId, &Concern)> {
        let all = self.all.iter().flat_map(|(seeker, theirs)| theirs.iter().map(|it| (*seeker, it)));
        all.filter(|(_, it)| it.standing == Standing::Open)
    }

    /// What the house must do about them, and when.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (Timestamp, Command)> {
        self.open().map(|(seeker, it)| (it.since.plus(WAITS_FOR), Command::Expire { seeker, room: it.room }))
    }

    fn note(
        &self,
        seeker: SeekerId,
        room: RoomId,
        message: ClientMessageId,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        if self.of(seeker).any(|it| it.message == message) {
            return Ok(None);
        }
        if self.all.len() >= PEOPLE_MAX && !self.all.contains_key(&seeker) {
            let remembered = self.all.values().filter(|theirs| theirs.iter().any(|it| stays(it, at)));
            if remembered.count() >= PEOPLE_MAX {
                return Err(Refusal::TooMany);
            }
        }
        Ok(Some(Event::Noted { seeker, room, message }))
    }

    fn expire(&self, seeker: SeekerId, room: RoomId, at: Timestamp) -> Option<Event> {
        let due = self.of(seeker).any(|it| it.awaits(room) && is_given_up(it, at));
        due.then_some(Event::Expired { seeker, room })
    }

    fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Noted { seeker, room, message } => {
                self.forget(at);
                let theirs = self.all.entry(seeker).or_default();
                if theirs.len() == REMEMBERED {
                    // One that awaits nobody goes first.
                    let settled = theirs.iter().position(|it| it.standing == Standing::Settled);
                    theirs.remove(settled.unwrap_or(0));
                }
                theirs.push(Concern { room, message, since: at, standing: Standing::Open });
            }
            Event::Answered { seeker, room, until, .. } => {
                self.settle(seeker, |it| it.room == room && it.since <= until);
            }
            Event::Expired { seeker, room } => {
                self.settle(seeker, |it| it.room == room && is_given_up(it, at));
            }
        }
    }

    /// What is settled and counts no longer is forgotten when the next one comes.
    fn forget(&mut self, at: Timestamp) {
        self.all.values_mut().for_each(|theirs| theirs.retain(|it| stays(it, at)));
        self.all.retain(|_, theirs| !theirs.is_empty());
    }

    fn settle(&mut self, seeker: SeekerId, which: impl Fn(&Concern) -> bool) {
        let theirs = self.all.get_mut(&seeker).into_iter().flatten();
        theirs.filter(|it| which(it)).for_each(|it| it.standing = Standing::Settled);
    }
}

/// Whether it awaits somebody, or counts towards the next.
fn stays(it: &Concern, at: Timestamp) -> bool {
    it.standing == Standing::Open || at.since(it.since) < COUNTS_FOR
}

fn is_given_up(it: &Concern, at: Timestamp) -> bool {
    at.since(it.since) >= WAITS_FOR
}

impl State {
    pub(crate) fn decide_concern(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match (command, actor) {
            (Command::Note { seeker, room, message }, Actor::Filter) => {
                self.concerns.note(seeker, room, message, at)
            }
            (Command::Expire { seeker, room }, Actor::House) => Ok(self.concerns.expire(seeker, room, at)),
            (Command::Answer { seeker, room, until }, _) => {
                let moderator = self.staff.require(actor, Role::Moderator);
                let by = moderator.or_else(|_| self.staff.require(actor, Role::Professional))?;
                let awaits = self.concerns.of(seeker).any(|it| it.awaits(room) && it.since <= until);
                Ok(awaits.then_some(Event::Answered { seeker, room, until, by }))
            }
            (
                Command::Note { .. } | Command::Expire { .. },
                Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::House | Actor::Operator,
            ) => Err(Refusal::NotYours),
        }
    }

    pub(crate) fn apply_concern(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Noted { seeker, .. } => {
                self.concerns.apply(event, at);
                // Somebody is looking after them already, or was asked to. Whoever is only looked at again later is not.
                let is_looked_after = |case: &case::Case| match case.stage {
                    Stage::Waiting { .. } | Stage::Taken { .. } => true,
                    Stage::FollowUp { .. } | Stage::Closed { .. } => false,
                };
                if self.cases.of(seeker).is_some_and(|(_, case)| is_looked_after(case)) {
                    self.concerns.settle(seeker, |_| true);
                }
            }
            Event::Answered { seeker, room, .. } | Event::Expired { seeker, room } => {
                self.count_concerns(seeker, Some(room), at);
                self.concerns.apply(event, at);
            }
        }
    }

    /// Whoever has a case is looked after: what they wrote before is passed on with them.
    pub(crate) fn settle_concerns(&mut self, event: &case::Event, at: Timestamp) {
        if let case::Event::Raised { .. } | case::Event::Joined { .. } = event
            && let Some(seeker) = self.cases.get(event.case()).map(|case| case.seeker)
        {
            self.count_concerns(seeker, None, at);
            self.concerns.settle(seeker, |_| true);
        }
    }

    /// Counts how long someone waited for an answer, in each room in which they do, or in one.
    fn count_concerns(&mut self, seeker: SeekerId, room: Option<RoomId>, at: Timestamp) {
        let waiting = self.concerns.unanswered();
        let theirs =
            waiting.iter().filter(|it| it.seeker == seeker && room.is_none_or(|room| it.room == room));
        theirs.for_each(|it| self.numbers.count(Step::Answered, Urgency::R2, at.since(it.since)));
    }
}

#[cfg(test)]
mod tests {
    use super::{COUNTS_FOR, PEOPLE_MAX, REMEMBERED, WAITS_FOR};
    use crate::Refusal;
    use crate::id::{RoomId, SeekerId};
    use crate::numbers::Step;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NOOR, ROBIN, SAM, Story};
    use crate::words::{Outcome, Span, Urgency};

    const NIGHT: RoomId = RoomId(22);

    #[test]
    fn what_someone_writes_in_a_room_is_one_thing_to_answer() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span::seconds(30));
        story.is_of_concern(ROBIN, EVENING);
        story.is_of_concern(SAM, EVENING);
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 2), (SAM, EVENING, 1)]);
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        assert_eq!(story.concerns(), [(SAM, EVENING, 1)]);
    }

    #[test]
    fn an_answer_in_one_room_is_none_in_another() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.is_of_concern(ROBIN, NIGHT);
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        assert_eq!(story.concerns(), [(ROBIN, NIGHT, 1)]);
    }

    #[test]
    fn those_who_have_waited_longest_come_first() {
        let mut story = Story::in_a_room();
        story.is_of_concern(SAM, EVENING);
        story.waits(Span::seconds(1));
        story.is_of_concern(ROBIN, EVENING);
        assert_eq!(story.concerns(), [(SAM, EVENING, 1), (ROBIN, EVENING, 1)]);
    }

    #[test]
    fn what_came_after_a_moderator_looked_awaits_an_answer() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        let seen = story.now();
        story.waits(Span::seconds(1));
        story.is_of_concern(ROBIN, EVENING);
        story.answers_what_was_there(MAYA, ROBIN, EVENING, seen).unwrap();
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
    }

    #[test]
    fn giving_up_on_one_is_not_giving_up_on_a_later_one() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span(WAITS_FOR.0 - 1));
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span(1));
        story.does_what_is_due();
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
    }

    #[test]
    fn one_that_awaits_an_answer_is_not_pushed_out_by_those_that_do_not() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, NIGHT);
        for _ in 0..REMEMBERED * 2 {
            story.is_of_concern(ROBIN, EVENING);
            story.answers(MAYA, ROBIN, EVENING).unwrap();
        }
        assert_eq!(story.concerns(), [(ROBIN, NIGHT, 1)]);
    }

    #[test]
    fn whoever_is_only_looked_at_again_later_waits_for_an_answer_now() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        let fence = story.acknowledges(DANA, case).unwrap();
        story.closes_for_now(DANA, case, fence, Span::minutes(60)).unwrap();
        story.is_of_concern(ROBIN, EVENING);
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
    }

    #[test]
    fn moderators_and_professionals_answer_and_nobody_else() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        assert_eq!(story.answers(CLEO, ROBIN, EVENING), Err(Refusal::NotYours));
        story.answers(DANA, ROBIN, EVENING).unwrap();
        story.answers(NOOR, ROBIN, EVENING).unwrap();
        assert_eq!(story.concerns(), []);
    }

    #[test]
    fn whoever_is_passed_on_is_looked_after() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span::seconds(20));
        let case = story.is_passed_on(MAYA, ROBIN).unwrap();
        assert_eq!(story.concerns(), []);
        assert_eq!(story.took(Step::Answered, Urgency::R2), [20_000]);
        story.is_of_concern(ROBIN, EVENING);
        assert_eq!(story.concerns(), [], "and so are they while somebody has them");
        let fence = story.acknowledges(DANA, case).unwrap();
        story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
        story.is_of_concern(ROBIN, EVENING);
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
    }

    #[test]
    fn how_long_an_answer_took_is_counted_from_the_first_word() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span::seconds(40));
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span::seconds(5));
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        assert_eq!(story.took(Step::Answered, Urgency::R2), [45_000]);
    }

    #[test]
    fn what_nobody_came_to_is_counted_and_leaves_the_desk() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.waits(Span(WAITS_FOR.0 - 1));
        story.does_what_is_due();
        assert!(!story.gives_up_on(ROBIN, EVENING), "not before its time");
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
        story.waits(Span(1));
        story.does_what_is_due();
        assert_eq!(story.concerns(), []);
        assert_eq!(story.took(Step::Answered, Urgency::R2), [WAITS_FOR.0]);
    }

    #[test]
    fn concerns_add_up_within_an_hour_whether_or_not_they_were_answered() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        story.waits(Span::minutes(30));
        story.is_of_concern(ROBIN, NIGHT);
        story.is_of_concern(SAM, NIGHT);
        assert_eq!(story.concerns_before(ROBIN), 2);
        story.waits(Span::minutes(30));
        assert_eq!(story.concerns_before(ROBIN), 1);
        story.waits(Span::minutes(30));
        assert_eq!(story.concerns_before(ROBIN), 0);
    }

    #[test]
    fn the_same_message_sent_again_is_one() {
        let mut story = Story::in_a_room();
        story.is_of_concern(ROBIN, EVENING);
        story.sends_the_same_again();
        assert_eq!(story.concerns(), [(ROBIN, EVENING, 1)]);
        assert_eq!(story.concerns_before(ROBIN), 1);
        assert_eq!(story.concerns_before_what_was_sent(ROBIN), 0, "and counts not towards itself");
    }

    #[test]
    fn so_many_are_kept_and_no_more() {
        let mut story = Story::in_a_room();
        (0..REMEMBERED * 2).for_each(|_| story.is_of_concern(ROBIN, EVENING));
        assert_eq!(story.concerns(), [(ROBIN, EVENING, REMEMBERED)]);
        let others = (0..).map(|number| SeekerId(10_000 + number));
        others.take(PEOPLE_MAX - 1).for_each(|seeker| story.is_of_concern(seeker, EVENING));
        assert_eq!(story.tries_to_note(SAM, EVENING), Err(Refusal::TooMany));
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        story.waits(COUNTS_FOR);
        story.tries_to_note(SAM, EVENING).unwrap();
    }

    #[test]
    fn a_concern_is_noted_while_nothing_can_be_saved_and_stands_afterwards() {
        let mut story = Story::in_a_room();
        story.is_of_concern(SAM, EVENING);
        story.loses_the_journal();
        story.is_of_concern(ROBIN, EVENING);
        assert!(!story.could_wait(|story| story.answers(MAYA, SAM, EVENING)));
        story.answers(MAYA, ROBIN, EVENING).unwrap();
        story.finds_the_journal();
        assert_eq!(story.concerns(), [(SAM, EVENING, 1)]);
    }
}
