//! The small closed vocabularies that the rules, the journal and the pages share.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A moment, in milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This moment and `span` more.
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }

    /// How long ago `earlier` was; zero if it was not.
    pub fn since(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0).max(0))
    }
}

/// A length of time, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Span(pub i64);

impl Span {
    /// So many seconds.
    pub const fn seconds(count: i64) -> Self {
        Self(count * 1_000)
    }

    /// So many minutes.
    pub const fn minutes(count: i64) -> Self {
        Self::seconds(count * 60)
    }
}

/// How soon a person must look at an author. Not a measure of risk, and never shown to the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub enum Urgency {
    /// No need.
    R0,
    /// Watch: past, metaphor.
    R1,
    /// Concern: a moderator answers or passes it on.
    R2,
    /// Urgent: someone on call is paged.
    R3,
    /// Emergency: top of the queue.
    R4,
}

/// What a member of staff may do. Each account has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps the rooms safe and holds one-to-one rooms.
    Moderator,
    /// Takes cases.
    Professional,
    /// Runs the service: rooms and staff.
    Coordinator,
}

/// The house rule behind an act, which its author is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// No hurting others with words.
    Kindness,
    /// No names, numbers, addresses or accounts, one's own or another's.
    Privacy,
    /// No ways, amounts or places of self-harm.
    NoMethods,
    /// No urging anyone to harm themselves.
    NoEncouragement,
    /// No sexual talk or approach.
    NoSexualTalk,
    /// No taking people to other places.
    StayHere,
    /// No flooding, selling or copying.
    NoSpam,
}

/// Who may be together: a seeker meets only rooms and people of their own band.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct AgeBand(pub String);

/// How a case ended, in the professional's judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Safer, by their own report.
    SaferByOwnReport,
    /// A safety plan was made together.
    SafetyPlanMade,
    /// Back to a peer.
    SteppedBackToPeer,
    /// Passed on to another organisation.
    Referred,
    /// The emergency service was called, and they agreed.
    EmergencyWithConsent,
    /// The emergency service was called without their agreement.
    EmergencyWithoutConsent,
    /// They could not be reached.
    NoContact,
    /// It was not a crisis.
    NotACrisis,
}
