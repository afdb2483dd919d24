//! Who did what, under which rule, and when.

use domain::history::What;
use domain::id::{RoomId, StaffId};
use domain::words::{Rule, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /api/history?…`: what to look for, as the query of the address. Whatever is absent is not asked.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryOf {
    /// What this person did.
    #[ts(optional)]
    pub staff: Option<StaffId>,
    /// Where this was done.
    #[ts(optional)]
    pub what: Option<What>,
    /// Not earlier than this.
    #[ts(optional)]
    pub from: Option<Timestamp>,
    /// Not later than this.
    #[ts(optional)]
    pub until: Option<Timestamp>,
    /// As the page before said in `next`.
    #[ts(optional, type = "number")]
    pub before: Option<u64>,
}

/// The answer to [`HistoryOf`].
#[derive(Debug, Serialize, TS)]
pub struct History {
    /// The newest first, at most 50.
    pub done: Vec<DoneItem>,
    /// Where to go on; absent if that is all. There may be more even if little was found.
    #[ts(type = "number | null")]
    pub next: Option<u64>,
}

/// Something that was done.
#[derive(Debug, Serialize, TS)]
pub struct DoneItem {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// Who did it; absent if the house itself.
    pub by: Option<StaffId>,
    /// Their name.
    pub name: Option<String>,
    /// Under which rule.
    pub rule: Option<Rule>,
    /// Where.
    pub room: Option<RoomId>,
}
