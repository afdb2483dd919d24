//! What awaits staff. No message text: a page fetches that when a person opens it.

use domain::case::Wish;
use domain::id::{CaseId, RequestId, ReviewId, RoomId, SeekerId, StaffId};
use domain::language::Language;
use domain::words::{Outcome, Timestamp, Urgency};
use serde::Serialize;
use ts_rs::TS;

use super::appeals::AppealItem;
use super::lease::Lease;
use super::reports::ReportItem;
use super::sanctions::SanctionItem;
use super::standing::Reason;

/// What awaits the moderators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Desk {
    /// Held messages, by urgency and then age.
    pub reviews: Vec<ReviewItem>,
    /// Words of concern that nobody has answered, longest wait first.
    pub concerns: Vec<ConcernItem>,
    /// Rooms whose members saw something, and to which a moderator may say a word.
    pub aftercare: Vec<AftercareItem>,
    /// Seekers who would like to talk to one peer, longest wait first.
    pub requests: Vec<RequestItem>,
    /// One-to-one rooms that are open.
    pub talks: Vec<TalkItem>,
    /// Crisis rooms into which a moderator was asked.
    pub brought_in: Vec<BroughtIn>,
    /// Mutes, removals and bans in force, the first to end first.
    pub sanctions: Vec<SanctionItem>,
    /// Messages that seekers reported: what most people report first, then what waits longest.
    pub reports: Vec<ReportItem>,
    /// Seekers who ask for another look at what was decided, longest wait first.
    pub appeals: Vec<AppealItem>,
    /// Whether a professional has the queue open now.
    pub on_call: bool,
    /// Cases nobody on call has taken.
    pub cases_waiting: u32,
    /// Of these, those that nobody has taken for so long that the people on call were paged again.
    pub cases_overdue: u32,
    /// Cases someone on call has taken.
    pub cases_taken: u32,
}

/// A held message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReviewItem {
    /// Which.
    pub review: ReviewId,
    /// Where it was written.
    pub room: RoomId,
    /// By whom.
    pub seeker: SeekerId,
    /// How soon the author needs a person.
    pub urgency: Urgency,
    /// Why it was held.
    pub reason: Reason,
    /// Whether it may be released at all.
    pub releasable: bool,
    /// Since.
    pub since: Timestamp,
    /// Who looks at it, so that nobody else decides.
    pub lease: Option<Lease>,
}

/// What somebody wrote in a room and nobody has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ConcernItem {
    /// Where it was written.
    pub room: RoomId,
    /// By whom.
    pub seeker: SeekerId,
    /// How many messages.
    pub count: u32,
    /// Since.
    pub since: Timestamp,
    /// When the newest was noted: what is answered is answered up to there.
    pub until: Timestamp,
}

/// A room whose members saw something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AftercareItem {
    /// Which.
    pub room: RoomId,
    /// Since.
    pub since: Timestamp,
    /// From when on it is no longer offered. No frame comes then.
    pub until: Timestamp,
}

/// A seeker who would like to talk to one peer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RequestItem {
    /// Which.
    pub request: RequestId,
    /// Since.
    pub since: Timestamp,
}

/// A one-to-one room that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TalkItem {
    /// Which.
    pub request: RequestId,
    /// Where.
    pub room: RoomId,
    /// Who holds it.
    pub moderator: StaffId,
    /// Since.
    pub since: Timestamp,
}

/// A crisis room into which a moderator was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BroughtIn {
    /// Where.
    pub room: RoomId,
    /// Who was asked.
    pub moderator: StaffId,
    /// The name of whoever has the case.
    pub by: String,
}

/// What awaits the professionals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Queue {
    /// Open cases: by urgency, then by how long they wait.
    pub cases: Vec<CaseItem>,
}

/// A case in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CaseItem {
    /// Which.
    pub case: CaseId,
    /// How soon someone must look.
    pub urgency: Urgency,
    /// Since.
    pub since: Timestamp,
    /// How it came about.
    pub source: CaseSource,
    /// How many messages belong to it.
    pub texts: u32,
    /// How many papers belong to it.
    pub papers: u32,
    /// How many times the people on call were paged.
    pub pages: u32,
    /// Whether its author can be reached.
    pub here: bool,
    /// What they say they want.
    pub wish: Option<Wish>,
    /// Their language, as far as it is known.
    pub language: Option<Language>,
    /// How far it is.
    pub stage: CaseStage,
}

/// How a case came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseSource {
    /// The filter read it in a message.
    Filter,
    /// The seeker asked for someone.
    Asked,
    /// A moderator or professional saw it.
    Staff,
    /// Another seeker worries about them.
    Worried,
    /// They left after words of concern that nobody had answered.
    Left,
}

/// How far a case is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CaseStage {
    /// Nobody has taken it.
    Waiting {
        /// Somebody has read it.
        seen: bool,
    },
    /// Someone has it.
    Taken {
        /// Who.
        by: StaffId,
        /// Their name.
        name: String,
        /// Shown with every later act on the case; an older one is refused.
        fence: u32,
        /// The crisis room.
        room: RoomId,
        /// They have written to the seeker.
        in_contact: bool,
        /// A colleague who was asked to go on with it.
        offered: Option<StaffId>,
        /// A moderator who was asked into the room.
        with: Option<StaffId>,
    },
    /// It was over, and somebody wanted to look again.
    FollowUp {
        /// How it had ended.
        outcome: Outcome,
        /// Since when it is time.
        since: Timestamp,
    },
}
