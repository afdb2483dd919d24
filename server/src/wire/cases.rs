//! Cases over HTTP: what a professional opens and does with one, and what a seeker says of their own.

use domain::case::{Lowered, PaperKind, Wish};
use domain::id::{CaseId, RoomId, StaffId};
use domain::target::{Delivery, Kind};
use domain::words::{Outcome, Timestamp, Urgency};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use super::excerpt::Excerpt;
use super::staff::CaseSource;

/// `GET /api/cases/{case}`: a case, opened by a professional, who is from then on known to have seen it.
#[derive(Debug, Serialize, TS)]
pub struct CaseFile {
    /// The author's own messages that belong to it, oldest first.
    pub excerpts: Vec<Excerpt>,
    /// What else they said lately in group rooms, oldest first: as far as the rooms remember it, and kept nowhere.
    pub recent: Vec<Excerpt>,
    /// What was written for it, oldest first.
    pub papers: Vec<PaperText>,
    /// Cases of the same seeker that are over, newest first.
    pub earlier: Vec<Earlier>,
    /// The latest pages that went out for it, oldest first.
    pub told: Vec<ToldOf>,
}

/// A page that went out for a case.
#[derive(Debug, Serialize, TS)]
pub struct ToldOf {
    /// When it was answered, or known not to be.
    pub at: Timestamp,
    /// To whom; absent if it went to whoever answers for the house, or by a way that is gone.
    pub name: Option<String>,
    /// By which way; absent if it is gone.
    pub kind: Option<Kind>,
    /// What became of it.
    pub delivery: Delivery,
}

/// Something that was written for a case.
#[derive(Debug, Serialize, TS)]
pub struct PaperText {
    /// What it is.
    pub kind: PaperKind,
    /// By whom: a name, or the seeker's nickname.
    pub by: Text,
    /// When.
    pub at: Timestamp,
    /// What it says.
    pub text: Text,
}

/// A case that is over.
#[derive(Debug, Serialize, TS)]
pub struct Earlier {
    /// When it was raised.
    pub since: Timestamp,
    /// How soon someone had to come, in the end.
    pub urgency: Urgency,
    /// How it had come about.
    pub source: CaseSource,
    /// How it ended.
    pub outcome: Outcome,
}

/// `POST /api/cases`: someone of the staff passes on the author of a message.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassOn {
    /// Where it stands.
    pub room: RoomId,
    /// At which sequence number.
    #[ts(type = "number")]
    pub seq: u64,
    /// R3 or R4.
    pub urgency: Urgency,
    /// What they saw, for whoever comes: up to 8,000 characters.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<Text>,
}

/// The answer to [`PassOn`]: the author is passed on.
#[derive(Debug, Serialize, TS)]
pub struct PassedOn {
    /// Whether the note could be kept as well, if there was one.
    pub note_kept: bool,
}

/// `POST /api/help/other`: a message whose author somebody worries about.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PointedAt {
    /// Where it stands.
    pub room: RoomId,
    /// At which sequence number.
    #[ts(type = "number")]
    pub seq: u64,
}

/// `POST /api/help/wish`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    /// What the seeker wants.
    pub wish: Wish,
}

/// `POST /api/help/where`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Whereabouts {
    /// Where they say they are, in up to 8,000 characters.
    pub text: Text,
}

/// `GET /api/help/plan`.
#[derive(Debug, Serialize, TS)]
pub struct Plan {
    /// The newest version.
    pub text: Text,
}

/// `POST /api/cases/next`: the answer to whoever took the most urgent one.
#[derive(Debug, Serialize, TS)]
pub struct Taken {
    /// Which.
    pub case: CaseId,
    /// Shown with every later act on the case.
    pub fence: u32,
    /// The crisis room.
    pub room: RoomId,
}

/// `POST /api/cases/{case}/papers`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPaper {
    /// As given when it was taken.
    pub fence: u32,
    /// What it is.
    pub kind: PaperKind,
    /// What it says, in up to 8,000 characters.
    pub text: Text,
}

/// `POST /api/cases/{case}/offer`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// As given when it was taken.
    pub fence: u32,
    /// The colleague who is asked.
    pub to: StaffId,
}

/// `POST /api/cases/{case}/bring-in`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BringIn {
    /// As given when it was taken.
    pub fence: u32,
    /// The moderator who is asked.
    pub moderator: StaffId,
}

/// `POST /api/cases/{case}/lower`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Lower {
    /// As given when it was taken.
    pub fence: u32,
    /// How urgent it is: less than now, and at least R2.
    pub urgency: Urgency,
    /// Why.
    pub reason: Lowered,
}

/// `POST /api/cases/{case}/acknowledge`: the answer to the one who took it.
#[derive(Debug, Serialize, TS)]
pub struct Acknowledged {
    /// Shown with every later act on the case.
    pub fence: u32,
    /// The crisis room.
    pub room: RoomId,
}

/// `POST /api/cases/{case}/close`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// As given when it was taken.
    pub fence: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// When to look again, within 30 days; absent if not.
    #[serde(default)]
    #[ts(optional)]
    pub follow_up: Option<Timestamp>,
}
