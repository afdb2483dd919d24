//! What an operator sets of the group rooms.

use domain::words::Span;
use serde::Deserialize;

/// The group rooms.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rooms {
    /// How many moderators a room needs who watch it, 0 to 10. With 0, rooms are open whoever is there.
    pub staff_needed: u32,
    /// What becomes of a room that nobody of the staff watches.
    pub unstaffed: Unstaffed,
    /// How many rooms one moderator may watch, 1 to 8.
    pub watched_max: u32,
    /// For how many seconds a moderator still counts who is no longer there, 2 to 300. The default bears a reload, a lost network
    /// and a restart of the server.
    pub staff_back_within: u32,
}

/// What becomes of a room that nobody of the staff watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unstaffed {
    /// Everybody reads, nobody writes.
    ReadOnly,
    /// Nobody is let in.
    Closed,
}

impl Default for Rooms {
    fn default() -> Self {
        Self { staff_needed: 2, unstaffed: Unstaffed::ReadOnly, watched_max: 6, staff_back_within: 20 }
    }
}

impl Rooms {
    /// The same, as the rules have it.
    pub fn staff_back_within(&self) -> Span {
        Span::seconds(i64::from(self.staff_back_within))
    }

    pub(super) fn is_bearable(&self) -> bool {
        self.staff_needed <= 10
            && (1..=8).contains(&self.watched_max)
            && (2..=300).contains(&self.staff_back_within)
    }
}
