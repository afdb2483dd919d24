//! Messages that seekers report to the moderators, and what they have to say about staff. Who reported is said to nobody.

use domain::id::{ReportId, RoomId, SeekerId, StaffId};
use domain::words::{Rule, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::excerpt::Excerpt;
use super::lease::Lease;

/// `POST /api/reports`: a seeker reports a message. Reporting it again changes nothing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    /// Where it stands.
    pub room: RoomId,
    /// At which sequence number.
    #[ts(type = "number")]
    pub seq: u64,
    /// What they find wrong with it. About a message of staff it is always [`Category::AboutStaff`].
    pub category: Category,
}

/// What somebody finds wrong with a message. A worry about its author goes to `POST /api/help/other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// It hurts.
    Hurtful,
    /// It says who or where somebody is.
    PersonalData,
    /// Its author wants them to come somewhere else.
    WantsMeElsewhere,
    /// It is sexual.
    Sexual,
    /// It says how somebody could harm themselves.
    UnsafeDetail,
    /// It sells, floods or copies.
    Spam,
    /// It is about staff: only the coordinator sees it.
    AboutStaff,
    /// Something else.
    Other,
}

/// What became of a report, for whoever made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportNotice {
    /// Which.
    pub report: ReportId,
    /// Where the message stands, or stood.
    pub room: RoomId,
    /// At which sequence number; absent for what was about staff.
    #[ts(type = "number | null")]
    pub seq: Option<u64>,
    /// How far it is.
    pub state: ReportState,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportState {
    /// Nobody has decided.
    Waiting,
    /// A person has looked, and the message may stay.
    Kept,
    /// A person has looked, and took the message down.
    TakenDown,
    /// The coordinator has looked into what was about staff.
    LookedInto,
}

/// A reported message on the moderators' desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportItem {
    /// Which.
    pub report: ReportId,
    /// Where the message stands.
    pub room: RoomId,
    /// At which sequence number.
    #[ts(type = "number")]
    pub seq: u64,
    /// Its author.
    pub seeker: SeekerId,
    /// How many people reported it.
    pub people: u32,
    /// What they find wrong with it, each once.
    pub categories: Vec<Category>,
    /// The rule that the first of them means, most likely.
    pub rule: Rule,
    /// Since.
    pub since: Timestamp,
    /// Who looks at it, so that nobody else decides.
    pub lease: Option<Lease>,
}

/// `GET /api/reports/{report}`: a reported message, opened by a moderator.
#[derive(Debug, Serialize, TS)]
pub struct ReportFile {
    /// What was written.
    pub excerpt: Excerpt,
}

/// `POST /api/reports/{report}/take-down`: no longer shown, under this rule.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeDown {
    /// Which the author is told.
    pub rule: Rule,
}

/// `GET /api/complaints`: what seekers have to say about staff, for a coordinator; longest wait first.
#[derive(Debug, Serialize, TS)]
pub struct Complaints {
    /// Those that nobody has looked into.
    pub complaints: Vec<ComplaintItem>,
}

/// What somebody has to say about staff.
#[derive(Debug, Serialize, TS)]
pub struct ComplaintItem {
    /// Which.
    pub complaint: ReportId,
    /// Where.
    pub room: RoomId,
    /// Whose message it points at; absent if it points at a seeker's.
    pub about: Option<StaffId>,
    /// Their name.
    pub name: Option<String>,
    /// Since.
    pub since: Timestamp,
}
