//! What crosses HTTP about the ways to reach staff, and what a page itself says.

use domain::id::TargetId;
use domain::target::{Delivery, Kind};
use domain::words::{Span, Urgency};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// What someone is paged for. Goes to other people's machines: nothing in it tells who waits or what they wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "page", rename_all = "snake_case")]
pub enum Page {
    /// Someone waits for somebody on call.
    Waiting {
        /// How urgent the most urgent is.
        urgency: Urgency,
        /// How long the one who waits longest has waited, in milliseconds.
        waiting_ms: Span,
        /// How many wait.
        count: u32,
    },
    /// Nobody is on call.
    NobodyOnCall,
    /// Somebody of the staff is not all right, and was taken off everything.
    ColleagueNotAllRight,
    /// Nothing is the matter: somebody wants to see whether it arrives.
    Test,
}

/// `GET /api/targets`: the ways by which a professional is reached, or for a coordinator those of the house.
#[derive(Debug, Serialize, TS)]
pub struct Targets {
    /// In the order in which they are tried.
    pub targets: Vec<TargetCard>,
    /// What a browser is subscribed with: the public key of this house, in base64url.
    pub push_key: String,
    /// Whether this house sends mail.
    pub mail: bool,
}

/// A way to reach somebody.
#[derive(Debug, Serialize, TS)]
pub struct TargetCard {
    /// Which.
    pub target: TargetId,
    /// What it is.
    pub kind: Kind,
    /// So much of its address that its owner knows it again. Absent if the address is lost.
    pub address: Option<Text>,
}

/// `POST /api/targets`: a professional is to be reached there too, or for a coordinator the house.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NewTarget {
    /// A program that takes a signed message.
    Webhook {
        /// Where it listens.
        url: Text,
    },
    /// A topic of an ntfy server.
    Ntfy {
        /// The topic.
        url: Text,
        /// What lets one write there.
        #[ts(optional)]
        token: Option<Text>,
    },
    /// A service that takes events as `PagerDuty` does.
    PagerDuty {
        /// Where it takes them.
        url: Text,
        /// Whom it then calls.
        routing_key: Text,
    },
    /// A mailbox.
    Email {
        /// Whose.
        to: Text,
    },
    /// A browser, as it said when it was subscribed.
    WebPush {
        /// Where its maker takes messages for it.
        endpoint: Text,
        /// Its public key, in base64url.
        p256dh: Text,
        /// What only it and we know, in base64url.
        auth: Text,
    },
}

/// The answer to [`NewTarget`].
#[derive(Debug, Serialize, TS)]
pub struct TargetAdded {
    /// To remove it by `DELETE /api/targets/{target}`, or try it by `POST /api/targets/{target}/test`.
    pub target: TargetId,
    /// What messages to a webhook are signed with. Shown this once.
    pub secret: Option<Text>,
}

/// `POST /api/targets/{target}/test`: what became of a page that is only a test.
#[derive(Debug, Serialize, TS)]
pub struct Tested {
    /// The outcome.
    pub delivery: Delivery,
}
