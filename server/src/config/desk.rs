//! What an operator sets of the moderators' desk.

use domain::words::Span;
use serde::Deserialize;

/// The moderators' desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Desk {
    /// How many seconds a held message waits for a person: 10 to 86,400. Then its author is told that it was not shown. The default
    /// is how long a room remembers what was said: later, what the message answered is no longer there.
    pub decide_within: u32,
    /// How many seconds somebody is muted at most, 60 to 604,800, when many report them and nobody is on duty. The default is a
    /// day: by then somebody should have been there.
    pub reported_mute: u32,
    /// How many talks of two one moderator has at a time: 1 to 10. By the default they can give each their attention, and still have
    /// an eye on a room.
    pub talks_at_most: u32,
}

impl Default for Desk {
    fn default() -> Self {
        Self { decide_within: 7_200, reported_mute: 86_400, talks_at_most: 2 }
    }
}

impl Desk {
    /// The same, as the rules have it.
    pub fn decide_within(&self) -> Span {
        Span::seconds(i64::from(self.decide_within))
    }

    /// The same, as the rules have it.
    pub fn reported_mute(&self) -> Span {
        Span::seconds(i64::from(self.reported_mute))
    }

    /// The same, as the rules have it.
    pub fn talks_at_most(&self) -> usize {
        usize::try_from(self.talks_at_most).unwrap_or(usize::MAX)
    }

    pub(super) fn is_bearable(&self) -> bool {
        (10..=86_400).contains(&self.decide_within)
            && (60..=604_800).contains(&self.reported_mute)
            && (1..=10).contains(&self.talks_at_most)
    }
}
