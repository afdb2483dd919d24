//! When whom is paged, and how long people wait for whom.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::{Span, Timestamp};

/// The times of a house. A case keeps those under which it was raised, so that what its author was promised stands.
///
/// The defaults are those of `PRODUCT`: nobody is left for two minutes without an honest word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// How long a case waits before it is paged wider, and its author is told so.
    pub wider_after: Span,
    /// How long until those in the background are paged as well.
    pub backup_after: Span,
    /// How long between the pages after that. They never end while the seeker can be reached.
    pub again_every: Span,
    /// How long until the author is told that nobody could come yet.
    pub honest_after: Span,
    /// How long whoever takes a case has for a first word to the seeker.
    pub first_word_within: Span,
    /// How long whoever has a case may be without a connection.
    pub owner_back_within: Span,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            wider_after: Span::seconds(60),
            backup_after: Span::seconds(180),
            again_every: Span::seconds(120),
            honest_after: Span::seconds(120),
            first_word_within: Span::seconds(120),
            owner_back_within: Span::seconds(120),
        }
    }
}

/// Who is paged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// The first line.
    FirstLine,
    /// Every professional who is there or on call.
    Wider,
    /// Those in the background as well.
    #[default]
    Everyone,
}

impl Times {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Who is paged for someone who has waited for so long.
    pub(super) fn round(&self, waited: Span) -> Round {
        if waited < self.wider_after {
            Round::FirstLine
        } else if waited < self.backup_after {
            Round::Wider
        } else {
            Round::Everyone
        }
    }

    /// When the page after the one at `paged` is due. Counted from the beginning of the wait, so that a page in
    /// between, because the urgency rose, changes nothing of what the author was promised.
    pub(super) fn page_after(&self, since: Timestamp, paged: Timestamp) -> Timestamp {
        let waited = paged.since(since);
        let next = if waited < self.wider_after {
            self.wider_after
        } else if waited < self.backup_after {
            self.backup_after
        } else {
            let every = self.again_every.0.max(1);
            let rounds = (waited.0 - self.backup_after.0) / every + 1;
            Span(self.backup_after.0.saturating_add(rounds.saturating_mul(every)))
        };
        since.plus(next)
    }
}

impl Round {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    pub(super) fn is_everyone(&self) -> bool {
        *self == Self::Everyone
    }
}
