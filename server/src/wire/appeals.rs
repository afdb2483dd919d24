//! Another look at what was decided: asked for by a seeker, decided by somebody else than whoever acted.

use domain::appeal::Act;
use domain::id::{AppealId, SeekerId, StaffId};
use domain::words::{Rule, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use super::excerpt::Excerpt;
use super::sanctions::SanctionItem;

/// `POST /api/appeals`: a seeker asks for another look. Asking again while it waits changes nothing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewAppeal {
    /// At what.
    pub of: Act,
    /// What they say about it, in up to 500 characters; absent if nothing.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<Text>,
}

/// An appeal, as the person who asked sees it in their standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AppealNotice {
    /// Of what.
    pub of: Act,
    /// How far it is.
    pub state: AppealState,
}

/// How far an appeal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AppealState {
    /// Another person than the one who acted looks at it.
    Open,
    /// They looked, and it stays as it was.
    Upheld,
    /// They looked, and it was undone.
    Overturned,
}

/// An open appeal on the moderators' desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AppealItem {
    /// Which.
    pub appeal: AppealId,
    /// Who asks.
    pub seeker: SeekerId,
    /// Of what.
    pub of: Act,
    /// The rule they were told; absent if nobody looked in time.
    pub rule: Option<Rule>,
    /// Who acted, and so does not decide; absent if nobody of the staff.
    pub acted: Option<StaffId>,
    /// Since.
    pub since: Timestamp,
    /// Whether it can be undone at all.
    pub overturnable: bool,
    /// What it is, if it is a mute, removal or ban that is in force.
    pub sanction: Option<SanctionItem>,
}

/// `GET /api/appeals`: what waits for whoever asks, longest wait first.
#[derive(Debug, Serialize, TS)]
pub struct Appeals {
    /// Only those that this person may decide.
    pub appeals: Vec<AppealItem>,
}

/// `GET /api/appeals/{appeal}`: an appeal, opened by somebody who may decide it.
#[derive(Debug, Serialize, TS)]
pub struct AppealFile {
    /// What they say about it.
    pub words: Option<Excerpt>,
    /// The message that was not shown, if it is about one.
    pub message: Option<Excerpt>,
}
