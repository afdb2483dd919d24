//! Cover: whether somebody would come. That nobody is on call while people are here is an alarm of its own.
//!
//! Whether that is so depends on who has a page open, which the rules cannot know: the house tells. Kept here so that of
//! several instances one raises the alarm, and so that it is known afterwards how long nobody would have come.

use serde::{Deserialize, Serialize};

use crate::words::{Span, Timestamp};
use crate::{Actor, Refusal, State};

/// How often the alarm is repeated while it lasts.
pub const AGAIN_EVERY: Span = Span::minutes(30);

/// What the house noticed.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// People are here, and nobody is on call.
    Miss,
    /// Somebody is on call, or nobody is here.
    Regain,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// People were here, and nobody was on call. Whoever answers for the house is told.
    Missing,
    /// It is no longer so.
    Regained,
}

/// Since when nobody would come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    missing: Option<Missing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Missing {
    since: Timestamp,
    told: Timestamp,
}

impl Cover {
    /// Since when people were here and nobody was on call, if it is still so.
    pub fn missing_since(&self) -> Option<Timestamp> {
        self.missing.map(|missing| missing.since)
    }

    fn decide(&self, command: Command, at: Timestamp) -> Option<Event> {
        match (command, self.missing) {
            (Command::Miss, None) => Some(Event::Missing),
            (Command::Miss, Some(Missing { told, .. })) => {
                (at.since(told) >= AGAIN_EVERY).then_some(Event::Missing)
            }
            (Command::Regain, Some(_)) => Some(Event::Regained),
            (Command::Regain, None) => None,
        }
    }

    pub(crate) fn apply(&mut self, event: Event, at: Timestamp) {
        self.missing = match event {
            Event::Missing => Some(Missing { since: self.missing_since().unwrap_or(at), told: at }),
            Event::Regained => None,
        };
    }
}

impl State {
    pub(crate) fn decide_cover(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        match actor {
            Actor::House => Ok(self.cover.decide(command, at)),
            Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::Operator => Err(Refusal::NotYours),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AGAIN_EVERY, Command};
    use crate::story::Story;
    use crate::words::Span;

    #[test]
    fn the_alarm_is_raised_once_and_again_while_it_lasts() {
        let mut story = Story::begin();
        let began = story.now();
        assert!(story.finds(Command::Miss));
        assert!(!story.finds(Command::Miss), "it was raised");
        story.waits(Span(AGAIN_EVERY.0 - 1));
        assert!(!story.finds(Command::Miss));
        story.waits(Span(1));
        assert!(story.finds(Command::Miss));
        assert_eq!(story.has_nobody_since(), Some(began), "it has lasted since then");
    }

    #[test]
    fn it_is_over_when_somebody_is_there_and_the_next_one_is_told_at_once() {
        let mut story = Story::begin();
        assert!(!story.finds(Command::Regain));
        assert!(story.finds(Command::Miss));
        assert!(story.finds(Command::Regain));
        assert_eq!(story.has_nobody_since(), None);
        story.waits(Span::seconds(1));
        assert!(story.finds(Command::Miss));
    }
}
