//! Relief: somebody of the staff is not all right, says so in one word, and everything is taken off them at once.
//!
//! Whoever they looked after waits for somebody else, in front of those who came later. A coordinator is told who it is,
//! and says when they have seen to them; until then it stays open, also when they are back.
//!
//! Deliberately absent: why. Nobody has to explain it, and nothing of it stands in the history of the house.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::StaffId;
use crate::words::{Role, Timestamp};
use crate::{Actor, Refusal, State, staff};

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Whoever says it is not all right.
    Ask,
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

    /// Those to whom nobody has seen, the longest first.
    pub fn waiting(&self) -> Vec<(StaffId, Timestamp)> {
        let open = self.all.iter().filter(|(_, relief)| relief.seen_to_by.is_none());
        let mut waiting: Vec<_> = open.map(|(staff, relief)| (*staff, relief.since)).collect();
        waiting.sort_by_key(|(staff, since)| (*since, *staff));
        waiting
    }

    fn decide(&self, command: Command, by: StaffId) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Ask => Ok(Some(Event::Asked { staff: by })),
            Command::SeeTo { staff } if staff == by => Err(Refusal::NotYours),
            Command::SeeTo { staff } => match self.of(staff).ok_or(Refusal::NotFound)?.seen_to_by {
                None => Ok(Some(Event::SeenTo { staff, by })),
                Some(_) => Ok(None),
            },
        }
    }

    /// Whoever has no account any more, or is back and was seen to, is on no list.
    pub(crate) fn follow(&mut self, event: &staff::Event) {
        if let staff::Event::Dismissed { staff } = event {
            self.all.remove(staff);
        }
    }

    pub(crate) fn came_back(&mut self, staff: StaffId) {
        self.all.retain(|who, relief| *who != staff || relief.seen_to_by.is_none());
    }
}

impl State {
    pub(crate) fn decide_relief(&self, command: Command, actor: Actor) -> Result<Option<Event>, Refusal> {
        let by = match (command, actor) {
            (Command::Ask, Actor::Staff(staff)) if self.staff.active(staff).is_some() => staff,
            (Command::Ask, _) => return Err(Refusal::NotYours),
            (Command::SeeTo { .. }, _) => self.staff.require(actor, Role::Coordinator)?,
        };
        self.reliefs.decide(command, by)
    }

    pub(crate) fn apply_relief(&mut self, event: Event, at: Timestamp) {
        match event {
            Event::Asked { staff } => {
                self.reliefs.all.insert(staff, Relief { since: at, seen_to_by: None });
                self.rota.step_away(staff, at);
                self.cases.dismissed(staff, at);
                self.talks.given_up(staff);
                self.reviews.dismissed(staff);
                self.reports.dismissed(staff);
            }
            Event::SeenTo { staff, by } => {
                if let Some(relief) = self.reliefs.all.get_mut(&staff) {
                    relief.seen_to_by = Some(by);
                }
                if self.rota.away(staff, at).is_none() {
                    self.reliefs.came_back(staff);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Refusal;
    use crate::case::Round;
    use crate::review::Cause;
    use crate::story::{CLEO, DANA, MAYA, NOOR, ROBIN, SAM, Story};
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
}
