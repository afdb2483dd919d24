//! Standard messages: what professionals may begin a message from, in the house's own words.
//!
//! They are the house's, as the name of a room is, and belong to nobody; so that they may stand in the journal. None is ever
//! sent by itself. As long as there are none, pages offer their own.

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::StaffId;
use crate::words::Timestamp;

/// How many there may be: as many as somebody finds their way in while another person waits.
pub const MESSAGES_MAX: usize = 40;
/// The longest, in characters: that of any message.
pub const MESSAGE_MAX: usize = 2_000;

/// What a coordinator wants.
#[derive(Clone, Debug)]
pub enum Command {
    /// To have these and no others, in this order.
    Keep {
        /// Up to [`MESSAGES_MAX`], each of 1 to [`MESSAGE_MAX`] characters.
        messages: Vec<String>,
    },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// These are kept and no others.
    Kept {
        /// In the order in which they are offered.
        messages: Vec<String>,
        /// Who wrote them.
        by: StaffId,
    },
}

/// The standard messages of the house.
#[derive(Clone, Debug, Default)]
pub struct StandardMessages {
    messages: Vec<String>,
    changed: Option<(Timestamp, StaffId)>,
}

impl StandardMessages {
    /// In the order in which they are offered; none if the house has none of its own.
    pub fn all(&self) -> &[String] {
        &self.messages
    }

    /// When and by whom they were changed last, if ever.
    pub fn changed(&self) -> Option<(Timestamp, StaffId)> {
        self.changed
    }

    pub(crate) fn decide(&self, command: &Command, by: StaffId) -> Result<Option<Event>, Refusal> {
        let Command::Keep { messages } = command;
        let messages: Vec<String> = messages.iter().map(|it| it.trim().to_owned()).collect();
        if messages.len() > MESSAGES_MAX {
            return Err(Refusal::TooMany);
        }
        if !messages.iter().all(|it| is_readable(it)) {
            return Err(Refusal::OutOfRange);
        }
        Ok((messages != self.messages).then_some(Event::Kept { messages, by }))
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        let Event::Kept { messages, by } = event;
        self.messages.clone_from(messages);
        self.changed = Some((at, *by));
    }
}

fn is_readable(message: &str) -> bool {
    (1..=MESSAGE_MAX).contains(&message.chars().count())
        && message.chars().all(|it| it == '\n' || !it.is_control())
}

#[cfg(test)]
mod tests {
    use super::{MESSAGE_MAX, MESSAGES_MAX};
    use crate::Refusal;
    use crate::story::{CLEO, DANA, MAYA, Story};

    const HERE: &str = "I am here with you.";

    #[test]
    fn the_house_has_those_that_its_coordinator_wrote() {
        let mut story = Story::begin();
        assert!(story.standard_messages().is_empty());
        story.keeps_standard_messages(CLEO, &[HERE, "Take your time."]).unwrap();
        assert_eq!(story.standard_messages(), [HERE, "Take your time."]);
        story.keeps_standard_messages(CLEO, &["  Take your time. "]).unwrap();
        assert_eq!(story.standard_messages(), ["Take your time."]);
        story.keeps_standard_messages(CLEO, &[]).unwrap();
        assert!(story.standard_messages().is_empty(), "pages offer their own again");
    }

    #[test]
    fn only_a_coordinator_changes_them() {
        let mut story = Story::begin();
        for other in [MAYA, DANA] {
            assert_eq!(story.keeps_standard_messages(other, &[HERE]), Err(Refusal::NotYours));
        }
    }

    #[test]
    fn each_is_a_message_that_can_be_sent() {
        let mut story = Story::begin();
        let (longest, longer) = ("x".repeat(MESSAGE_MAX), "x".repeat(MESSAGE_MAX + 1));
        for unfit in ["", "  ", "with a \u{7} bell", &longer] {
            assert_eq!(story.keeps_standard_messages(CLEO, &[HERE, unfit]), Err(Refusal::OutOfRange));
        }
        story.keeps_standard_messages(CLEO, &[&longest, "two\nlines"]).unwrap();
    }

    #[test]
    fn there_are_only_so_many() {
        let mut story = Story::begin();
        story.keeps_standard_messages(CLEO, &[HERE; MESSAGES_MAX]).unwrap();
        assert_eq!(story.keeps_standard_messages(CLEO, &[HERE; MESSAGES_MAX + 1]), Err(Refusal::TooMany));
    }

    #[test]
    fn keeping_what_is_kept_is_no_entry() {
        let mut story = Story::begin();
        story.keeps_standard_messages(CLEO, &[HERE]).unwrap();
        let entries = story.entries().len();
        story.keeps_standard_messages(CLEO, &[HERE]).unwrap();
        assert_eq!(story.entries().len(), entries);
    }
}
