//! Cover: whether somebody would come. That nobody is on call while people are here is an alarm of its own.
//!
//! Whether that is so depends on who has a page open, which the rules cannot know: the house tells. Kept here so that of
//! several instances one raises the alarm, and so that it is known afterwards how long nobody would have come.

use serde::{Deserialize, Serialize};

use crate::target::Delivery;
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
    /// What became of the alarm.
    Tell {
        /// Whether any way of the house answered.
        delivery: Delivery,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// People were here, and nobody was on call. Whoever answers for the house is told.
    Missing,
    /// It is no longer so.
    Regained,
    /// The alarm was answered, or is not yet.
    Told {
        /// Whether any way of the house answered.
        delivery: Delivery,
    },
}

/// Since when nobody would come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    missing: Option<Missing>,
}

/// How it stands while nobody would come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Since when people have been here and nobody on call.
    pub since: Timestamp,
    /// When the alarm was raised last.
    raised: Timestamp,
    /// What became of it, and when that was known; nothing yet if absent.
    pub became: Option<(Timestamp, Delivery)>,
}

impl Cover {
    /// How it stands, if people are here and nobody is on call.
    pub fn missing(&self) -> Option<Missing> {
        self.missing
    }

    fn decide(&self, command: Command, at: Timestamp) -> Option<Event> {
        match (command, self.missing) {
            (Command::Miss, None) => Some(Event::Missing),
            (Command::Miss, Some(Missing { raised, .. })) => {
                (at.since(raised) >= AGAIN_EVERY).then_some(Event::Missing)
            }
            (Command::Tell { delivery }, Some(Missing { became, .. })) => {
                let known = became.map(|(_, delivery)| delivery);
                // Why it is not answered may change; that it is not is known.
                let matters = match delivery {
                    Delivery::Answered => known != Some(Delivery::Answered),
                    Delivery::NotAnswered(_) => known.is_none(),
                };
                matters.then_some(Event::Told { delivery })
            }
            (Command::Regain, Some(_)) => Some(Event::Regained),
            (Command::Tell { .. } | Command::Regain, None) => None,
        }
    }

    pub(crate) fn apply(&mut self, event: Event, at: Timestamp) {
        self.missing = match (event, self.missing) {
            (Event::Missing, before) => {
                let since = before.map_or(at, |missing| missing.since);
                let unanswered = |became: &(Timestamp, Delivery)| became.1 != Delivery::Answered;
                let became = before.and_then(|missing| missing.became).filter(unanswered);
                Some(Missing { since, raised: at, became })
            }
            (Event::Told { delivery }, Some(missing)) => {
                Some(Missing { became: Some((at, delivery)), ..missing })
            }
            (Event::Told { .. } | Event::Regained, _) => None,
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
    use crate::target::{Delivery, Why};
    use crate::words::Span;

    const SILENT: Delivery = Delivery::NotAnswered(Why::NoAnswer);

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

    #[test]
    fn what_became_of_the_alarm_is_known_for_as_long_as_it_lasts() {
        let mut story = Story::begin();
        assert_eq!(story.is_told_of_the_alarm(SILENT), Ok(false), "there is none");
        story.finds(Command::Miss);
        assert_eq!(story.became_of_the_alarm(), None);
        assert_eq!(story.is_told_of_the_alarm(SILENT), Ok(true));
        assert_eq!(
            story.is_told_of_the_alarm(Delivery::NotAnswered(Why::Unreachable)),
            Ok(false),
            "it is known"
        );
        assert_eq!(story.is_told_of_the_alarm(Delivery::Answered), Ok(true));
        assert_eq!(story.is_told_of_the_alarm(SILENT), Ok(false), "somebody has it");
        assert_eq!(story.became_of_the_alarm(), Some(Delivery::Answered));
        story.finds(Command::Regain);
        assert_eq!(story.became_of_the_alarm(), None);
    }

    #[test]
    fn an_alarm_that_is_raised_again_is_to_be_answered_again() {
        let mut story = Story::begin();
        story.finds(Command::Miss);
        story.is_told_of_the_alarm(Delivery::Answered).unwrap();
        story.waits(AGAIN_EVERY);
        story.finds(Command::Miss);
        assert_eq!(story.became_of_the_alarm(), None);
        assert_eq!(story.is_told_of_the_alarm(SILENT), Ok(true));
        story.waits(AGAIN_EVERY);
        story.finds(Command::Miss);
        assert_eq!(story.became_of_the_alarm(), Some(SILENT), "nobody has answered since");
    }
}
