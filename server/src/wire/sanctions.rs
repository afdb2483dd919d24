//! Mutes, removals and bans: as they are imposed, as staff see them and as the person concerned is told.

use domain::id::{RoomId, SanctionId, SeekerId};
use domain::words::{Rule, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /api/sanctions`: a moderator mutes, removes or bans someone.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sanction {
    /// Whom.
    pub seeker: SeekerId,
    /// What.
    pub kind: SanctionKind,
    /// Where; must be absent for a ban.
    #[ts(optional)]
    pub room: Option<RoomId>,
    /// Under which rule, which they are told.
    pub rule: Rule,
    /// For how long: 1 to 43,200 (30 days).
    pub minutes: u32,
}

/// The answer to [`Sanction`].
#[derive(Debug, Serialize, TS)]
pub struct Sanctioned {
    /// To lift it by `DELETE /api/sanctions/{sanction}`.
    pub sanction: SanctionId,
}

/// A mute, removal or ban, as the person concerned is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SanctionNotice {
    /// Which.
    pub sanction: SanctionId,
    /// What.
    pub kind: SanctionKind,
    /// Where; absent for the whole house.
    pub room: Option<RoomId>,
    /// Under which rule.
    pub rule: Rule,
    /// By whom.
    pub by: ImposedBy,
    /// Until when.
    pub until: Timestamp,
}

/// A mute, removal or ban in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SanctionItem {
    /// Which.
    pub sanction: SanctionId,
    /// Whom it concerns.
    pub seeker: SeekerId,
    /// Where; absent for the whole house.
    pub room: Option<RoomId>,
    /// What.
    pub kind: SanctionKind,
    /// Under which rule.
    pub rule: Rule,
    /// By whom.
    pub by: ImposedBy,
    /// Until when.
    pub until: Timestamp,
}

/// Who keeps somebody from writing or being somewhere. Never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImposedBy {
    /// A person of the staff.
    Person,
    /// Several people reported what they wrote, and nobody was on duty: until somebody has looked.
    Reports,
}

/// What someone may not do for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SanctionKind {
    /// Reads, does not write.
    Mute,
    /// Is not in the room.
    Remove,
    /// Is in no group room of the house.
    Ban,
}
