//! What a screening says: a [`Verdict`] and its [`Finding`]s.
//!
//! No type here carries message text. A finding points into the original by byte
//! offsets, so a verdict may be logged, sent and compared without repeating what
//! somebody wrote.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// May the others see it?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Deliver as it is.
    Show,
    /// Nobody but the author sees it until a person has decided.
    Hold,
    /// Back to the author, who edits it and sends again.
    Return,
}

/// How soon must a person look at the author? Never a measure of risk, never shown to the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// No need.
    R0,
    /// Watch: past, metaphor.
    R1,
    /// Concern: a wish to be dead, self-harm, abuse lived through.
    R2,
    /// Urgent: own intent, plan or goodbye; abuse now or of a child; intent to harm someone.
    R3,
    /// Emergency: act begun, means at hand, time set.
    R4,
}

/// Why the author's text is not shown as it is. Each has its own words on the author's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A person reads this first, because the author may be in danger.
    CrisisFirstRead,
    /// How or where is not shown; how it feels is welcome.
    MethodDetail,
    /// Something in it would tell who or where somebody is.
    PersonalData,
    /// It attacks somebody.
    Hostility,
    /// It urges somebody to harm themselves.
    Encouragement,
    /// A sexual approach.
    Sexual,
    /// It draws people away from this place.
    Luring,
    /// The same thing over and over.
    Flood,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The author's own wish to be dead, active or passive, with or without a plan.
    Suicide,
    /// Hurting oneself without speaking of death.
    SelfHarm,
    /// Too much of a medicine or a poison.
    Overdose,
    /// Not eating, or purging, to the point of danger.
    EatingDisorder,
    /// Violence or coercion the author lives with, or lived through.
    Abuse,
    /// A child who is being hurt or is about to be.
    ChildAtRisk,
    /// Intent to harm somebody else.
    Threat,
    /// Worry about another person.
    ThirdPerson,
    /// How, how much or where: a method.
    Method,
    /// Urging another to harm themselves.
    Encouragement,
    /// An insult aimed at somebody.
    Insult,
    /// Contempt for a group of people.
    Hate,
    /// Pursuing or frightening somebody.
    Harassment,
    /// A sexual approach.
    Sexual,
    /// Drawing somebody away from this place.
    Luring,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A link.
    Url,
    /// A name on another platform.
    Handle,
    /// A street address.
    Address,
    /// A full name.
    Name,
    /// The same thing over and over.
    Flood,
}

/// The name of a rule, unique in its list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct RuleId(Arc<str>);

impl RuleId {
    /// The name as it stands in the list.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for RuleId {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl From<String> for RuleId {
    fn from(name: String) -> Self {
        Self(name.into())
    }
}

impl From<RuleId> for String {
    fn from(rule: RuleId) -> Self {
        rule.as_str().to_owned()
    }
}

/// Which list a rule stands in, and which edition of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListId {
    /// Such as `en/suicide`.
    pub name: Arc<str>,
    /// Grows with every change of the list.
    pub version: u32,
}

/// One thing found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// The rule that found it.
    pub rule: RuleId,
    /// Where it begins: a byte offset in the original text, on a character boundary.
    pub start: usize,
    /// Where it ends, as `start`.
    pub end: usize,
    /// The list the rule stands in.
    pub list: ListId,
}

/// The answer to both questions about a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// May the others see it?
    pub visibility: Visibility,
    /// How soon must a person look at the author?
    pub urgency: Urgency,
    /// What to tell the author, unless the text is shown.
    pub reason: Option<Reason>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}
