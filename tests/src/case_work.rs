//! What is done with a case between taking and closing it, and how others speak up for someone.

use serde_json::json;

use crate::wire::{Acknowledged, Plan, Problem, StaffList, Taken};
use crate::{CaseId, RoomId, Seeker, Staff, StaffId, Urgency};

impl Staff {
    /// Passes on the author of a message to the people on call.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn passes_on(&self, room: RoomId, seq: u64, urgency: Urgency) -> Result<(), Problem> {
        let body = json!({ "room": room, "seq": seq, "urgency": urgency });
        self.caller.posts("/api/cases", &body).await.done()
    }

    /// Takes the most urgent case that waits.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn takes_the_next(&self) -> Result<Taken, Problem> {
        self.caller.posts_nothing("/api/cases/next").await.brought()
    }

    /// Writes a paper for a case: a `note`, a `hand_over` or a `plan`.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn writes_paper(
        &self,
        case: CaseId,
        fence: u32,
        kind: &str,
        text: &str,
    ) -> Result<(), Problem> {
        let body = json!({ "fence": fence, "kind": kind, "text": text });
        self.caller.posts(&format!("/api/cases/{case}/papers"), &body).await.done()
    }

    /// The names of those who can be asked to help with a case.
    pub async fn can_ask(&self) -> Vec<String> {
        let list: StaffList = self.caller.gets("/api/colleagues").await.brought().expect("for professionals");
        list.staff.into_iter().filter(|card| !card.away).map(|card| card.name).collect()
    }

    /// Asks a colleague to go on.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn offers(&self, case: CaseId, fence: u32, to: StaffId) -> Result<(), Problem> {
        let body = json!({ "fence": fence, "to": to });
        self.caller.posts(&format!("/api/cases/{case}/offer"), &body).await.done()
    }

    /// Goes on with a case that a colleague had.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn goes_on_with(&self, case: CaseId) -> Result<Acknowledged, Problem> {
        self.caller.posts_nothing(&format!("/api/cases/{case}/accept")).await.brought()
    }

    /// Does not.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn declines(&self, case: CaseId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/cases/{case}/decline")).await.done()
    }

    /// Asks a moderator into the crisis room.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn brings_in(&self, case: CaseId, fence: u32, moderator: StaffId) -> Result<(), Problem> {
        let body = json!({ "fence": fence, "moderator": moderator });
        self.caller.posts(&format!("/api/cases/{case}/bring-in"), &body).await.done()
    }

    /// Finds a case less urgent.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn lowers(&self, case: CaseId, fence: u32, urgency: Urgency) -> Result<(), Problem> {
        let body = json!({ "fence": fence, "urgency": urgency, "reason": "misread" });
        self.caller.posts(&format!("/api/cases/{case}/lower"), &body).await.done()
    }
}

impl Seeker {
    /// Worries about the author of a message.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn worries_about(&self, room: RoomId, seq: u64) -> Result<(), Problem> {
        self.caller.posts("/api/help/other", &json!({ "room": room, "seq": seq })).await.done()
    }

    /// Says what they want: `talk_here`, `numbers`, `may_call` or `safe_now`.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn wishes(&self, wish: &str) -> Result<(), Problem> {
        self.caller.posts("/api/help/wish", &json!({ "wish": wish })).await.done()
    }

    /// Says where they are.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn says_where(&self, place: &str) -> Result<(), Problem> {
        self.caller.posts("/api/help/where", &json!({ "text": place })).await.done()
    }

    /// Reads the plan that was made together.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_the_plan(&self) -> Result<Plan, Problem> {
        self.caller.gets("/api/help/plan").await.brought()
    }
}
