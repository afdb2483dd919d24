//! What crosses the network, as a browser of version `beside.v1` understands it.

#![expect(missing_docs, reason = "what each means stands once, in server/src/wire")]

use domain::id::{
    AppealId, CaseId, ClientMessageId, ReportId, RequestId, ReviewId, RoomId, SanctionId, SeekerId, StaffId,
    TargetId,
};
use domain::target::{Delivery, Kind};
use domain::words::{Outcome, Role, Rule, Urgency};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerFrame {
    Welcome { name: String, now: i64 },
    Joined(Joined),
    Room { room: RoomId, event: RoomEvent },
    Presence { room: RoomId, presence: Presence },
    Keeping { room: RoomId, keeping: Keeping },
    Typing { room: RoomId, name: String },
    Left { room: RoomId, because: LeftBecause },
    Answered { room: RoomId, client_message_id: ClientMessageId, answer: Answer, card: Option<Card> },
    Refused { room: Option<RoomId>, refusal: Refusal },
    Standing(Standing),
    Desk(Desk),
    Queue(Queue),
    Interrupted {},
    Resumed {},
    Pong {},
}

#[derive(Clone, Debug, Deserialize)]
pub struct Joined {
    pub room: RoomId,
    pub name: String,
    pub kind: RoomKind,
    pub epoch: String,
    pub top: u64,
    pub recovered: bool,
    pub events: Vec<RoomEvent>,
    pub presence: Presence,
    pub keeping: Option<Keeping>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Keeping {
    pub measures: Vec<MeasureNotice>,
    pub staffing: Staffing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Staffing {
    Full {},
    Short { seconds: u32, minutes: u32 },
    None {},
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct MeasureNotice {
    pub measure: Measure,
    pub until: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Measure {
    Slow { seconds: u32 },
    ListenFirst { minutes: u32 },
    HoldAll {},
    Pause {},
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomKind {
    Group,
    OneToOne,
    Crisis,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Presence {
    pub seekers: u32,
    pub staff: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RoomEvent {
    Message(Message),
    TakenBack { seq: u64, of: u64 },
    Gone { seq: u64 },
}

impl RoomEvent {
    pub fn seq(&self) -> u64 {
        match self {
            Self::Message(message) => message.seq,
            Self::TakenBack { seq, .. } | Self::Gone { seq } => *seq,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Message {
    pub seq: u64,
    pub at: i64,
    pub author: String,
    pub role: AuthorRole,
    pub text: String,
    pub card: Option<Card>,
    pub mine: Option<ClientMessageId>,
    pub staff: Option<StaffView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorRole {
    Seeker,
    Moderator,
    Professional,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct StaffView {
    pub seeker: Option<SeekerId>,
    pub urgency: Urgency,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftBecause {
    Relieved,
    Asked,
    Sanction,
    Closed,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Answer {
    Shown { seq: u64 },
    Held { reason: Reason },
    Returned { reason: Reason, marks: Vec<Mark> },
    Refused { refusal: Refusal },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    Quiet,
    Talk,
    Emergency,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    PersonReadsFirst,
    MethodDetail,
    PersonalData,
    Hostility,
    Encouragement,
    Sexual,
    Luring,
    Flood,
    EveryMessage,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    Malformed,
    TooLong,
    Unreadable,
    UnknownRoom,
    NotInRoom,
    TooManyRooms,
    RoomClosed,
    NicknameTaken,
    TooFast { retry_after_ms: u64 },
    Muted { notice: SanctionNotice },
    ShutOut { notice: SanctionNotice },
    Slow { retry_after_ms: u64 },
    ListenFirst { retry_after_ms: u64 },
    Paused { retry_after_ms: u64 },
    Unstaffed {},
    NoSuchMessage,
    TryAgain { retry_after_ms: u64 },
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Standing {
    pub help: Option<Help>,
    pub one_to_one: Option<OneToOne>,
    pub held: Vec<HeldMessage>,
    pub sanctions: Vec<SanctionNotice>,
    pub appeals: Vec<AppealNotice>,
    pub reports: Vec<ReportNotice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Help {
    pub given_up: bool,
    pub case: CaseId,
    pub since: i64,
    pub state: HelpState,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HelpState {
    Asked { again: bool },
    Seen {},
    NobodyYet {},
    OnTheWay { name: String, room: RoomId },
    WithYou { name: String, room: RoomId },
    Closed {},
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OneToOne {
    pub request: RequestId,
    pub state: OneToOneState,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OneToOneState {
    Waiting { since: i64, before: u32, given_up: bool },
    Open { name: String, room: RoomId },
    Ended {},
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct HeldMessage {
    pub review: ReviewId,
    pub client_message_id: ClientMessageId,
    pub room: RoomId,
    pub taken_down: Option<ClientMessageId>,
    pub state: HeldState,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HeldState {
    Waiting {},
    Released {},
    Rejected { rule: Rule },
    Expired {},
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SanctionNotice {
    pub sanction: SanctionId,
    pub kind: SanctionKind,
    pub room: Option<RoomId>,
    pub rule: Rule,
    pub by: ImposedBy,
    pub until: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImposedBy {
    Person,
    Reports,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SanctionKind {
    Mute,
    Remove,
    Ban,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Desk {
    pub reviews: Vec<ReviewItem>,
    pub concerns: Vec<Concern>,
    pub aftercare: Vec<Aftercare>,
    pub requests: Vec<RequestItem>,
    pub talks: Vec<TalkItem>,
    pub sanctions: Vec<SanctionItem>,
    pub appeals: Vec<AppealItem>,
    pub reports: Vec<ReportItem>,
    pub cases_waiting: u32,
    pub cases_overdue: u32,
    pub cases_taken: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Concern {
    pub room: RoomId,
    pub seeker: SeekerId,
    pub count: u32,
    pub since: i64,
    pub until: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Aftercare {
    pub room: RoomId,
    pub since: i64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Rest {
    pub away_until: Option<i64>,
    pub away: bool,
    pub debrief_wanted: bool,
    pub relief: Option<OwnRelief>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OwnRelief {
    pub since: i64,
    pub seen_to_by: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ReviewItem {
    pub review: ReviewId,
    pub room: RoomId,
    pub seeker: SeekerId,
    pub urgency: Urgency,
    pub reason: Reason,
    pub releasable: bool,
    pub since: i64,
    pub lease: Option<Lease>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Lease {
    pub by: StaffId,
    pub name: String,
    pub until: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct RequestItem {
    pub request: RequestId,
    pub since: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct TalkItem {
    pub request: RequestId,
    pub room: RoomId,
    pub moderator: StaffId,
    pub since: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct SanctionItem {
    pub sanction: SanctionId,
    pub seeker: SeekerId,
    pub room: Option<RoomId>,
    pub kind: SanctionKind,
    pub rule: Rule,
    pub until: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Queue {
    pub cases: Vec<CaseItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CaseItem {
    pub case: CaseId,
    pub urgency: Urgency,
    pub since: i64,
    pub source: CaseSource,
    pub texts: u32,
    pub pages: u32,
    pub here: bool,
    pub wish: Option<String>,
    pub language: Option<String>,
    pub stage: CaseStage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseSource {
    Filter,
    Asked,
    Staff,
    Worried,
    Left,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CaseStage {
    Waiting { seen: bool },
    Taken { by: StaffId, name: String, fence: u32, room: RoomId, in_contact: bool, offered: Option<StaffId> },
    FollowUp { outcome: Outcome, since: i64 },
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    Malformed,
    SignInFirst,
    NotRight,
    NotYours,
    NotFound,
    LinkSpent,
    NameTaken,
    NicknameUnfit,
    PasswordTooShort,
    AlreadyTaken,
    AlreadyOver,
    StaleFence,
    NotReleasable,
    OutOfRange,
    UnknownBand,
    AlreadyAsked,
    LastCoordinator,
    TooMany,
    NotNow,
    AddressUnfit,
    TextUnfit,
    TooFast { retry_after_ms: u64 },
    ForeignOrigin,
    TryAgain,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ProblemBody {
    pub problem: Problem,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Readiness {
    pub ready: bool,
    pub leaving: bool,
    pub journal: JournalHealth,
    pub feed: Option<FeedHealth>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct JournalHealth {
    pub state: PartState,
    pub age_ms: u64,
    pub unsaved: usize,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct FeedHealth {
    pub state: PartState,
    pub age_ms: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartState {
    Answers,
    Away,
    Newer,
    Broken,
}

impl Readiness {
    pub fn feed_is(&self, state: PartState) -> bool {
        self.feed.is_some_and(|feed| feed.state == state)
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct House {
    pub name: String,
    pub bands: Vec<Band>,
    pub here: u32,
    pub on_duty: bool,
    pub on_call: bool,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Band {
    pub band: String,
    pub label: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Entered {
    pub token: String,
    pub nickname: String,
    pub until: i64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Rooms {
    pub rooms: Vec<RoomCard>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct RoomCard {
    pub room: RoomId,
    pub name: String,
    pub topic: String,
    pub band: String,
    pub open: bool,
    pub here: u32,
    pub staffing: Staffing,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Link {
    Invitation { role: Role, totp_secret: String, totp_uri: String },
    SignIn { name: String, role: Role },
}

#[derive(Clone, Debug, Deserialize)]
pub struct Me {
    pub staff: StaffId,
    pub name: String,
    pub role: Role,
}

#[derive(Clone, Debug, Deserialize)]
pub struct StaffList {
    pub staff: Vec<StaffCard>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct StaffCard {
    pub staff: StaffId,
    pub name: String,
    pub role: Role,
    pub here: bool,
    pub away: bool,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Invitation {
    pub link: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ReviewText {
    pub excerpt: Excerpt,
    pub marks: Vec<Mark>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Excerpt {
    pub nickname: String,
    pub at: i64,
    pub text: String,
    pub rules: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Sanctioned {
    pub sanction: SanctionId,
}

#[derive(Clone, Debug, Deserialize)]
pub struct CaseFile {
    pub excerpts: Vec<Excerpt>,
    pub recent: Vec<Excerpt>,
    pub papers: Vec<Paper>,
    pub earlier: Vec<Earlier>,
    pub told: Vec<ToldOf>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ToldOf {
    pub at: i64,
    pub name: Option<String>,
    pub kind: Option<Kind>,
    pub delivery: Delivery,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Paper {
    pub kind: String,
    pub by: String,
    pub at: i64,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Earlier {
    pub since: i64,
    pub urgency: Urgency,
    pub source: CaseSource,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Plan {
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Taken {
    pub case: CaseId,
    pub fence: u32,
    pub room: RoomId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Acknowledged {
    pub fence: u32,
    pub room: RoomId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Accepted {
    pub room: RoomId,
}

#[derive(Debug, Deserialize)]
pub struct Targets {
    pub targets: Vec<TargetCard>,
    pub push_key: String,
    pub mail: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TargetCard {
    pub target: TargetId,
    pub kind: Kind,
    pub address: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct TargetAdded {
    pub target: TargetId,
    pub secret: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Tested {
    pub delivery: Delivery,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Numbers {
    pub waits: Vec<Waited>,
    pub holds: Vec<Holds>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Holds {
    pub reason: Reason,
    pub held: u64,
    pub released: u64,
    pub rejected: u64,
    pub expired: u64,
    pub overturned: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Review(ReviewId),
    Sanction(SanctionId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct AppealNotice {
    pub of: Act,
    pub state: AppealState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealState {
    Open,
    Upheld,
    Overturned,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct AppealItem {
    pub appeal: AppealId,
    pub seeker: SeekerId,
    pub of: Act,
    pub rule: Option<Rule>,
    pub acted: Option<StaffId>,
    pub since: i64,
    pub overturnable: bool,
    pub sanction: Option<SanctionItem>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Appeals {
    pub appeals: Vec<AppealItem>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct AppealFile {
    pub words: Option<Excerpt>,
    pub message: Option<Excerpt>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Waited {
    pub what: String,
    pub urgency: Urgency,
    pub count: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    Hurtful,
    PersonalData,
    WantsMeElsewhere,
    Sexual,
    UnsafeDetail,
    Spam,
    AboutStaff,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct ReportNotice {
    pub report: ReportId,
    pub room: RoomId,
    pub seq: Option<u64>,
    pub state: ReportState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportState {
    Waiting,
    Kept,
    TakenDown,
    LookedInto,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ReportItem {
    pub report: ReportId,
    pub room: RoomId,
    pub seq: u64,
    pub seeker: SeekerId,
    pub people: u32,
    pub categories: Vec<Category>,
    pub rule: Rule,
    pub since: i64,
    pub lease: Option<Lease>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ReportFile {
    pub excerpt: Excerpt,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Complaints {
    pub complaints: Vec<ComplaintItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ComplaintItem {
    pub complaint: ReportId,
    pub room: RoomId,
    pub about: Option<StaffId>,
    pub name: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct History {
    pub done: Vec<DoneItem>,
    pub next: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DoneItem {
    pub at: i64,
    pub what: String,
    pub by: Option<StaffId>,
    pub name: Option<String>,
    pub rule: Option<Rule>,
    pub room: Option<RoomId>,
}
