//! What crosses HTTP: what is decided, and what a person opens.

use domain::id::{RoomId, StaffId};
use domain::language::Language;
use domain::words::{AgeBand, Role, Rule, Span, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use super::excerpt::{Excerpt, Mark};
use super::keeping::StaffingNotice;

/// `GET /readyz`: whether people should be sent to this instance. For a balancer, and no page.
#[derive(Debug, Serialize)]
pub struct Readiness {
    /// Whether they should.
    pub ready: bool,
    /// It is stopping, and sends everyone on.
    pub leaving: bool,
    /// Where decisions are kept.
    pub journal: JournalHealth,
    /// Where live talk comes from; absent if this is the only instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed: Option<FeedHealth>,
}

/// How the journal is.
#[derive(Debug, Serialize)]
pub struct JournalHealth {
    /// Whether it answers.
    pub state: PartState,
    /// How long ago it last did, in milliseconds. While it does this stays below two seconds.
    pub age_ms: u64,
    /// Decisions that are shown here and not saved: they would be lost with this process.
    pub unsaved: usize,
}

/// How the feed is.
#[derive(Debug, Serialize)]
pub struct FeedHealth {
    /// Whether it answers.
    pub state: PartState,
    /// How long ago a beat last came back, in milliseconds. While they do this stays below ten seconds.
    pub age_ms: u64,
}

/// How a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartState {
    /// It answers.
    Answers,
    /// It does not; it is tried again and again.
    Away,
    /// A newer version writes what this one does not understand: upgrade this instance.
    Newer,
    /// It was changed, or is shorter than it was.
    Broken,
}

/// `GET /api/house`: what anyone may know before entering.
#[derive(Debug, Serialize, TS)]
pub struct House {
    /// The organisation.
    pub name: String,
    /// Age bands; with one there is nothing to choose.
    pub bands: Vec<Band>,
    /// The emergency number where this house works, if its operator set one.
    pub emergency: Option<String>,
    /// Lines that the operator confirmed.
    pub lines: Vec<Line>,
    /// When this house acts without somebody's consent, in its own words, if its operator wrote them.
    pub without_consent: Option<String>,
    /// Where quick exit leads.
    pub exit: String,
    /// In which languages the page may be offered: English, and those that a coordinator has switched on.
    pub languages: Vec<Language>,
    /// Seekers in rooms now, counted like [`super::room::Presence`].
    pub here: u32,
    /// A moderator has the desk open.
    pub on_duty: bool,
    /// A professional has the queue open.
    pub on_call: bool,
    /// How long until the people on call are asked again, if nobody has come.
    pub asked_again_after: Span,
    /// How long until someone is told that nobody could come yet.
    pub told_nobody_after: Span,
    /// How long until those in the background are asked as well.
    pub backup_asked_after: Span,
    /// How often they are asked after that.
    pub asked_again_every: Span,
    /// How long whoever comes has for a first word, before others are asked.
    pub first_word_within: Span,
}

/// An age band.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Band {
    /// Which.
    pub band: AgeBand,
    /// How it is called.
    pub label: String,
}

/// A line someone can call.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Whose.
    pub name: String,
    /// As dialled.
    pub number: String,
    /// When it answers, in words.
    pub hours: String,
}

/// `GET /api/nicknames`: a nickname that gives nothing away.
#[derive(Debug, Serialize, TS)]
pub struct Nickname {
    /// Two gentle words.
    pub nickname: Text,
}

/// `POST /api/seekers`: someone has read what this is and enters. With a token in the `Authorization`
/// header, the same person takes another nickname or language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// Theirs.
    pub band: AgeBand,
    /// As drawn, or their own.
    pub nickname: Text,
    /// In which language they read, if they chose one.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

/// The answer to [`Enter`].
#[derive(Debug, Serialize, TS)]
pub struct Entered {
    /// Kept in the tab only; says who this is to the socket and in the `Authorization` header.
    pub token: Text,
    /// As it will be seen.
    pub nickname: Text,
    /// When the token ends.
    pub until: Timestamp,
}

/// `GET /api/rooms`: the group rooms that someone may enter.
#[derive(Debug, Serialize, TS)]
pub struct Rooms {
    /// By name.
    pub rooms: Vec<RoomCard>,
}

/// A group room, seen from outside.
#[derive(Debug, Serialize, TS)]
pub struct RoomCard {
    /// Which.
    pub room: RoomId,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub topic: String,
    /// For whom.
    pub band: AgeBand,
    /// Whether whoever asks may enter it.
    pub open: bool,
    /// Seekers in it, counted like [`super::room::Presence`].
    pub here: u32,
    /// How it is staffed.
    pub staffing: StaffingNotice,
}

/// `POST /api/rooms`: a coordinator makes a group room.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewRoom {
    /// 1 to 60 characters.
    pub name: String,
    /// Up to 200 characters.
    pub topic: String,
    /// For whom.
    pub band: AgeBand,
}

/// `POST /api/rooms/{room}`: a coordinator opens or closes a group room.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoomChange {
    /// Whether it may be entered.
    pub open: bool,
}

/// `POST /api/links/look`, `POST /api/links/sign-in`: the secret of a one-time link.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkSecret {
    /// From the fragment of the link.
    pub secret: Text,
}

/// What a one-time link is for.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Link {
    /// Make an account.
    Invitation {
        /// Its role.
        role: Role,
        /// For the authenticator app, in base32.
        totp_secret: Text,
        /// The same as an `otpauth:` address.
        totp_uri: Text,
    },
    /// Sign in to an account of the demonstration.
    SignIn {
        /// Whose.
        name: String,
        /// In which role.
        role: Role,
    },
}

/// `POST /api/links/accept`: make the account of an invitation.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// From the fragment of the link.
    pub secret: Text,
    /// How to be called, by seekers too: 1 to 40 characters, unique.
    pub name: String,
    /// At least 12 characters.
    pub password: Text,
    /// The six digits the authenticator app shows.
    pub code: Text,
}

/// `POST /api/session`: sign in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Their name.
    pub name: String,
    /// Their password.
    pub password: Text,
    /// The six digits the authenticator app shows.
    pub code: Text,
}

/// `GET /api/session`, and the answer to signing in: who this is.
#[derive(Debug, Serialize, TS)]
pub struct Me {
    /// Which account.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// `GET /api/staff`: the accounts, for a coordinator. `GET /api/colleagues`: whom a professional can ask, and who may be
/// in the history.
#[derive(Debug, Serialize, TS)]
pub struct StaffList {
    /// By name.
    pub staff: Vec<StaffCard>,
}

/// An account, as colleagues see it.
#[derive(Debug, Serialize, TS)]
pub struct StaffCard {
    /// Which.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// They have a page open.
    pub here: bool,
    /// They said "not now".
    pub away: bool,
}

/// `POST /api/invitations`: a coordinator invites someone.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// To this role.
    pub role: Role,
}

/// The answer to [`Invite`].
#[derive(Debug, Serialize, TS)]
pub struct Invitation {
    /// Works once, for 72 hours. Passed on by the coordinator.
    pub link: Text,
}

/// `GET /api/reviews/{review}`: a held message, opened by a moderator.
#[derive(Debug, Serialize, TS)]
pub struct ReviewText {
    /// What was written.
    pub excerpt: Excerpt,
    /// What the filter found, in the text.
    pub marks: Vec<Mark>,
}

/// `POST /api/reviews/{review}/reject`: not shown, under this rule.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reject {
    /// Which the author is told.
    pub rule: Rule,
}

/// `POST /api/one-to-one/{request}/accept`: where the two meet.
#[derive(Debug, Serialize, TS)]
pub struct Accepted {
    /// The one-to-one room.
    pub room: RoomId,
}

/// The body of every answer that is not a success.
#[derive(Debug, Serialize, TS)]
pub struct Problem {
    /// What it is about.
    pub problem: ProblemKind,
    /// The same in a plain English sentence, for someone who reads the network's traffic. Pages have their own words.
    pub detail: String,
}

/// What stood in the way of an HTTP request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ProblemKind {
    /// The body is not what it should be.
    Malformed,
    /// No token, or one that has ended.
    SignInFirst,
    /// Name, password or code is not right. Which of them is not said.
    NotRight,
    /// Your role does not do this.
    NotYours,
    /// It does not exist, or no longer.
    NotFound,
    /// The link was used, or has ended.
    LinkSpent,
    /// The name is in use.
    NameTaken,
    /// The nickname gives something away, or is not two to thirty letters.
    NicknameUnfit,
    /// The password is too short.
    PasswordTooShort,
    /// Somebody else was first.
    AlreadyTaken,
    /// It is already over.
    AlreadyOver,
    /// Whom it is asked of said "not now".
    NotNow,
    /// The case has passed to someone else since.
    StaleFence,
    /// It may not be released.
    NotReleasable,
    /// A value is outside what it may be.
    OutOfRange,
    /// The band is not one of this house.
    UnknownBand,
    /// There is an open wish or talk already.
    AlreadyAsked,
    /// The last coordinator cannot be dismissed.
    LastCoordinator,
    /// There are as many of these as there may be.
    TooMany,
    /// Pages cannot be sent to such an address.
    AddressUnfit,
    /// A room cannot be shown this: it names a method, somebody, or may hurt.
    TextUnfit,
    /// Wait a moment.
    TooFast {
        /// How long, in milliseconds.
        retry_after_ms: u32,
    },
    /// The request came from a page that is not ours.
    ForeignOrigin,
    /// It could not be saved just now; the same request may be sent again.
    TryAgain,
}
