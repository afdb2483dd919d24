//! Debriefs: talking over a hard case with someone, which staff ask for themselves and are counted.
//!
//! Deliberately absent: what about, with whom, and for whoever runs the service also who. What a supervisor needs to know
//! is whether people get them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::StaffId;
use crate::{Actor, Refusal, State, staff};

/// What someone of the staff says of their own debrief.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// They would like one.
    Ask,
    /// They had it.
    Had,
    /// They no longer want it.
    LetGo,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Someone would like one.
    Asked {
        /// Who.
        staff: StaffId,
    },
    /// They had it.
    Had {
        /// Who.
        staff: StaffId,
    },
    /// They no longer want it.
    LetGo {
        /// Who.
        staff: StaffId,
    },
}

/// Who would like one, and how many there were.
#[derive(Clone, Debug, Default)]
pub struct Debriefs {
    wanted: BTreeSet<StaffId>,
    /// How often one was asked for.
    pub asked: u64,
    /// How many of them there were.
    pub had: u64,
}

impl Debriefs {
    /// Whether this person would like one.
    pub fn is_wanted_by(&self, staff: StaffId) -> bool {
        self.wanted.contains(&staff)
    }

    /// How many people wait for one.
    pub fn waiting(&self) -> usize {
        self.wanted.len()
    }

    fn decide(&self, command: Command, staff: StaffId) -> Option<Event> {
        let wanted = self.is_wanted_by(staff);
        match command {
            Command::Ask => (!wanted).then_some(Event::Asked { staff }),
            Command::Had => wanted.then_some(Event::Had { staff }),
            Command::LetGo => wanted.then_some(Event::LetGo { staff }),
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match *event {
            Event::Asked { staff } => {
                self.wanted.insert(staff);
                self.asked += 1;
            }
            Event::Had { staff } => {
                self.wanted.remove(&staff);
                self.had += 1;
            }
            Event::LetGo { staff } => _ = self.wanted.remove(&staff),
        }
    }

    /// Whoever has no account any more asks for nothing.
    pub(crate) fn follow(&mut self, event: &staff::Event) {
        if let staff::Event::Dismissed { staff } = event {
            self.wanted.remove(staff);
        }
    }
}

impl State {
    pub(crate) fn decide_debrief(&self, command: Command, actor: Actor) -> Result<Option<Event>, Refusal> {
        match actor {
            Actor::Staff(staff) if self.staff.active(staff).is_some() => {
                Ok(self.debriefs.decide(command, staff))
            }
            Actor::Staff(_) | Actor::Seeker(_) | Actor::Filter | Actor::House | Actor::Operator => {
                Err(Refusal::NotYours)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;
    use crate::story::{CLEO, DANA, MAYA, Story};

    #[test]
    fn asking_twice_is_asking_once() {
        let mut story = Story::begin();
        story.says_of_a_debrief(DANA, Command::Ask);
        story.says_of_a_debrief(DANA, Command::Ask);
        story.says_of_a_debrief(MAYA, Command::Ask);
        assert_eq!(story.debriefs(), (2, 0, 2));
        assert!(story.wants_a_debrief(DANA));
    }

    #[test]
    fn having_it_is_counted_and_leaves_nobody_waiting() {
        let mut story = Story::begin();
        story.says_of_a_debrief(DANA, Command::Had);
        assert_eq!(story.debriefs(), (0, 0, 0), "nobody asked");
        story.says_of_a_debrief(DANA, Command::Ask);
        story.says_of_a_debrief(DANA, Command::Had);
        assert_eq!(story.debriefs(), (1, 1, 0));
        story.says_of_a_debrief(DANA, Command::Ask);
        assert_eq!(story.debriefs(), (2, 1, 1), "another night, another one");
    }

    #[test]
    fn whoever_needs_none_any_more_or_is_gone_waits_for_none() {
        let mut story = Story::begin();
        story.says_of_a_debrief(DANA, Command::Ask);
        story.says_of_a_debrief(MAYA, Command::Ask);
        story.says_of_a_debrief(DANA, Command::LetGo);
        story.dismisses(CLEO, MAYA).unwrap();
        assert_eq!(story.debriefs(), (2, 0, 0));
    }
}
