//! Relief: somebody of the staff is not all right, says so in one word, and everything is taken off them at once.
//!
//! Whoever they looked after waits for somebody else, in front of those who came later. A coordinator is told who it is,
//! and says when they have seen to them; until then it stays open, also when they are back.
//!
//! Deliberately absent: why. Nobody has to explain it, and nothing of it stands in the history of the house.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::StaffId;
use crate::words::{Role, Span, Timestamp};
use crate::{Actor, Refusal, State, case, rota, staff, talk};

/// How often a coordinator is called again as long as nobody has seen to somebody.
pub const AGAIN_EVERY: Span = Span::minutes(30);

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Whoever says it is not all right.
    Ask,
    /// A coordinator is called.
    Call {
        /// To whom.
        staff: StaffId,
    },
    /// A coordinator has seen to a colleague.
    SeeTo {
        /// To whom.
        staff: StaffId,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Everything was taken off someone.
    Asked {
        /// Off whom.
        staff: StaffId,
    },
    /// A coordinator is called. Of several instances, the one whose entry stands does it.
    Called {
        /// To whom.
        staff: StaffId,
    },
    /// A coordinator has seen to them.
    SeenTo {
        /// To whom.
        staff: StaffId,
        /// Who.
        by: StaffId,
    },
}

/// That somebody asked for relief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// When.
    pub since: Timestamp,
    /// Who has seen to them, if anybody has.
    pub seen_to_by: Option<StaffId>,
    /// Whether they are back.
    pub back: bool,
    /// When a coordinator was called last.
    called: Option<Timestamp>,
}

impl Relief {
    fn next_call(&self) -> Option<Timestamp> {
        match self.seen_to_by {
            None => Some(self.called.map_or(self.since, |called| called.plus(AGAIN_EVERY))),
            Some(_) => None,
        }
    }
}

/// Everyone who asked for relief, until somebody has seen to them and they are back.
#[derive(Clone, Debug, Default)]
pub struct Reliefs {
    all: BTreeMap<StaffId, Relief>,
}

impl Reliefs {
    /// What is known of one person.
    pub fn of(&self, staff: StaffId) -> Option<Relief> {
        self.all.get(&staff).copied()
    }

    /// Whether everything is taken off someone now.
    pub fn has(&self, staff: StaffId) -> bool {
        self.of(staff).is_some_and(|relief| !relief.back)
    }

    /// Those to whom nobody has seen, the longest first.
    pub fn waiting(&self) -> Vec<(StaffId, Timestamp)> {
        let open = self.all.iter().filter(|(_, relief)| relief.seen_to_by.is_none());
        let mut waiting: Vec<_> = open.map(|(staff, relief)| (*staff, relief.since)).collect();
        waiting.sort_by_key(|(staff, since)| (*since, *staff));
        waiting
    }

    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (Timestamp, Command)> + '_ {
        let call = |(staff, relief): (&StaffId, &Relief)| {
            relief.next_call().map(|then| (then, Command::Call { staff: *staff }))
        };
        self.all.iter().filter_map(call)
    }

    fn call(&self, staff: StaffId, at: Timestamp) -> Option<Event> {
        let due = self.of(staff).and_then(|relief| relief.next_call());
        due.is_some_and(|then| then <= at).then_some(Event::Called { staff })
    }

    fn see_to(&self, staff: StaffId, by: StaffId) -> Result<Option<Event>, Refusal> {
        if staff == by {
            return Err(Refusal::NotYours);
        }
        match self.of(staff).ok_or(Refusal::NotFound)?.seen_to_by {
            None => Ok(Some(Event::SeenTo { staff, by })),
            Some(_) => Ok(None),
        }
    }

    /// Whoever has no account any more is on no list.
    pub(crate) fn follow(&mut self, event: &staff::Event) {
        if let staff::Event::Dismissed { staff } = event {
            self.all.remove(staff);
        }
    }

    fn change(&mut self, staff: StaffId, change: impl FnOnce(&mut Relief)) {
        if let Some(relief) = self.all.get_mut(&staff) {
            change(relief);
        }
        self.all.retain(|_, relief| !relief.back || relief.seen_to_by.is_none());
    }
}

impl State {
    pub(crate) fn decide_relief(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match (command, actor) {
            (Command::Ask, Actor::Staff(staff)) if self.staff.active(staff).is_some() => {
                Ok((!self.reliefs.has(staff)).then_some(Event::Asked { staff }))
            }
            (Command::Call { staff }, Actor::House) => Ok(self.reliefs.call(staff, at)),
            (Command::Ask | Command::Call { .. }, _) => Err(Refusal::NotYours),
            (Command::SeeTo { staff }, _) => {
                self.reliefs.see_to(staff, self.staff.require(actor, Role::Coordinator)?)
            }
        }
    }

    pub(crate) fn apply_relief(&mut self, event: Event, at: Timestamp) {
        match event {
            Event::Asked { staff } => {
                let relief = Relief { since: at, seen_to_by: None, back: false, called: None };
                self.reliefs.all.insert(staff, relief);
                self.rota.step_away(staff, at);
                self.cases.dismissed(staff, at);
                self.talks.given_up(staff);
                self.reviews.dismissed(staff);
                self.reports.dismissed(staff);
            }
            Event::Called { staff } => self.reliefs.change(staff, |relief| relief.called = Some(at)),
            Event::SeenTo { staff, by } => {
                self.reliefs.change(staff, |relief| relief.seen_to_by = Some(by));
            }
        }
    }

    /// Nobody sees to the only coordinator but they themselves.
    pub(crate) fn is_back_from_relief(&mut self, staff: StaffId) {
        let mut others = self.staff.iter().filter(|(id, it)| *id != staff && it.role == Role::Coordinator);
        let alone = others.next().is_none();
        self.reliefs.change(staff, |relief| {
            relief.back = true;
            relief.seen_to_by = relief.seen_to_by.or(alone.then_some(staff));
        });
    }

    /// Whether this would give someone work from whom everything is taken.
    pub(crate) fn is_too_much(&self, command: &crate::Command, actor: Actor) -> bool {
        let Actor::Staff(staff) = actor else { return false };
        let takes = matches!(
            command,
            crate::Command::Case(case::Command::Acknowledge { .. } | case::Command::Accept { .. })
                | crate::Command::Talk(talk::Command::Accept { .. })
                | crate::Command::Rota(rota::Command::StepAway { .. })
        );
        takes && self.reliefs.has(staff)
    }
}

#[cfg(test)]
mod tests {
    use super::AGAIN_EVERY;
    use crate::Refusal;
    use crate::access::Barred;
    use crate::case::Round;
    use crate::review::Cause;
    use crate::rota::NotNow;
    use crate::story::{CLEO, DANA, EVENING, MAYA, NILS, NOOR, ROBIN, SAM, Story};
    use crate::words::{Span, Urgency};

    #[test]
    fn whoever_is_not_all_right_is_away_until_they_say_that_they_are_back() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(MAYA).unwrap();
        story.waits(Span::minutes(24 * 60));
        assert!(story.is_away(MAYA));
        story.is_back(MAYA).unwrap();
        assert!(!story.is_away(MAYA));
    }

    #[test]
    fn whoever_they_looked_after_waits_for_somebody_else_before_those_who_came_later() {
        let mut story = Story::in_a_room();
        let (robins, sams) = (story.asks_for_a_peer(ROBIN).unwrap(), story.asks_for_a_peer(SAM).unwrap());
        story.accepts(MAYA, robins).unwrap();
        story.is_not_all_right(MAYA).unwrap();
        assert_eq!(story.waiting_for_a_peer(), [robins, sams]);
        assert!(story.waits_for_another_peer(robins) && !story.waits_for_another_peer(sams));
        story.accepts(NOOR, robins).unwrap();
        assert!(!story.waits_for_another_peer(robins));
    }

    #[test]
    fn their_case_is_paged_again_at_once() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(SAM, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        story.is_not_all_right(DANA).unwrap();
        assert!(story.waits_for_somebody(case));
        assert_eq!(story.rounds(), [(case, Round::Everyone)]);
    }

    #[test]
    fn what_they_had_open_is_free() {
        let mut story = Story::in_a_room();
        let held = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, held).unwrap();
        story.is_not_all_right(MAYA).unwrap();
        story.looks_at(NOOR, held).unwrap();
    }

    #[test]
    fn it_stays_open_until_a_coordinator_has_seen_to_them() {
        let mut story = Story::in_a_room();
        let began = story.now();
        story.is_not_all_right(MAYA).unwrap();
        story.is_back(MAYA).unwrap();
        assert_eq!(story.asked_for_relief(), [(MAYA, began)], "being back is not being seen to");
        assert_eq!(story.sees_to(NOOR, MAYA), Err(Refusal::NotYours));
        story.sees_to(CLEO, MAYA).unwrap();
        assert_eq!(story.asked_for_relief(), []);
        assert_eq!(story.sees_to(CLEO, MAYA), Err(Refusal::NotFound), "all of it is over");
    }

    #[test]
    fn they_know_who_has_seen_to_them_until_they_are_back() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(MAYA).unwrap();
        assert_eq!(story.has_seen_to(MAYA), None);
        story.sees_to(CLEO, MAYA).unwrap();
        assert_eq!(story.has_seen_to(MAYA), Some(CLEO));
        story.is_back(MAYA).unwrap();
        assert_eq!(story.has_seen_to(MAYA), None);
    }

    #[test]
    fn a_coordinator_does_not_see_to_themselves() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(CLEO).unwrap();
        assert_eq!(story.sees_to(CLEO, CLEO), Err(Refusal::NotYours));
    }

    #[test]
    fn only_staff_are_relieved_and_nobody_without_an_account() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(MAYA).unwrap();
        story.dismisses(CLEO, MAYA).unwrap();
        assert_eq!(story.asked_for_relief(), []);
        assert_eq!(story.is_not_all_right(MAYA), Err(Refusal::NotYours));
    }

    #[test]
    fn saying_it_twice_is_saying_it_once() {
        let mut story = Story::in_a_room();
        let began = story.now();
        story.is_not_all_right(MAYA).unwrap();
        story.sees_to(CLEO, MAYA).unwrap();
        story.waits(Span::minutes(1));
        story.is_not_all_right(MAYA).unwrap();
        assert_eq!(story.has_seen_to(MAYA), Some(CLEO));
        story.is_back(MAYA).unwrap();
        story.is_not_all_right(MAYA).unwrap();
        assert_eq!(story.asked_for_relief(), [(MAYA, began.plus(Span::minutes(1)))], "it is another time");
    }

    #[test]
    fn a_coordinator_is_called_at_once_and_again_until_somebody_has_seen_to_them() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(MAYA).unwrap();
        assert_eq!(story.calls_for(), [MAYA]);
        assert_eq!(story.calls_for(), []);
        story.is_back(MAYA).unwrap();
        story.waits(AGAIN_EVERY);
        assert_eq!(story.calls_for(), [MAYA]);
        story.sees_to(CLEO, MAYA).unwrap();
        story.waits(AGAIN_EVERY);
        assert_eq!(story.calls_for(), []);
    }

    #[test]
    fn nothing_is_given_to_them_until_they_are_back() {
        let mut story = Story::in_a_room();
        let talk = story.asks_for_a_peer(ROBIN).unwrap();
        let case = story.is_in_danger(SAM, Urgency::R4);
        story.is_not_all_right(MAYA).unwrap();
        story.is_not_all_right(DANA).unwrap();
        assert_eq!(story.accepts(MAYA, talk), Err(Refusal::NotYours));
        assert_eq!(story.acknowledges(DANA, case), Err(Refusal::NotYours));
        assert_eq!(story.staff_enters(MAYA, EVENING), Err(Barred::Unknown));
        story.is_back(MAYA).unwrap();
        story.accepts(MAYA, talk).unwrap();
        story.staff_enters(MAYA, EVENING).unwrap();
    }

    #[test]
    fn a_pause_is_no_relief_and_does_not_end_one() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(DANA).unwrap();
        assert_eq!(story.says_not_now(DANA, NotNow::Pause), Err(Refusal::NotYours));
        story.is_back(DANA).unwrap();
        let case = story.is_in_danger(SAM, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        story.says_not_now(DANA, NotNow::Hour).unwrap();
        story.sees_to(CLEO, DANA).unwrap();
        assert!(!story.is_relieved(DANA) && !story.waits_for_somebody(case));
    }

    #[test]
    fn the_only_coordinator_is_done_with_it_when_they_are_back() {
        let mut story = Story::in_a_room();
        story.is_not_all_right(CLEO).unwrap();
        story.is_back(CLEO).unwrap();
        assert_eq!(story.asked_for_relief(), []);
    }

    #[test]
    fn nobody_is_asked_to_go_on_or_to_come_who_is_away() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(SAM, Urgency::R4);
        let fence = story.acknowledges(DANA, case).unwrap();
        story.is_not_all_right(NILS).unwrap();
        story.says_not_now(MAYA, NotNow::Pause).unwrap();
        assert_eq!(story.offers(DANA, case, fence, NILS), Err(Refusal::NotNow));
        assert_eq!(story.brings_in(DANA, case, fence, MAYA), Err(Refusal::NotNow));
        story.is_back(NILS).unwrap();
        story.offers(DANA, case, fence, NILS).unwrap();
    }
}
