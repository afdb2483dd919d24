//! Messages that seekers report, and what staff do about it.

use serde_json::json;

use crate::wire::{Category, ComplaintItem, Complaints, Problem, ReportFile, ReportItem, ReportState};
use crate::{ReportId, RoomId, Rule, Seeker, Staff};

impl Seeker {
    /// Reports a message.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reports(&self, room: RoomId, seq: u64, category: Category) -> Result<(), Problem> {
        let body = json!({ "room": room, "seq": seq, "category": category });
        self.caller.posts("/api/reports", &body).await.done()
    }

    /// Waits until they are told that a report of theirs is so far.
    pub async fn is_told_of_the_report(&self, state: ReportState) {
        self.sees("news of the report", |view| {
            view.standing()?.reports.iter().any(|report| report.state == state).then_some(())
        })
        .await;
    }
}

impl Staff {
    /// Waits until so many people have reported one message.
    pub async fn finds_a_report_by(&self, people: u32) -> ReportItem {
        self.sees("a report", |view| view.desk()?.reports.iter().find(|it| it.people == people).cloned())
            .await
    }

    /// Waits until no report is on the desk.
    pub async fn has_no_reports(&self) {
        self.sees("no reports", |view| view.desk()?.reports.is_empty().then_some(())).await;
    }

    /// Reads a reported message.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_report(&self, report: ReportId) -> Result<ReportFile, Problem> {
        self.caller.gets(&format!("/api/reports/{report}")).await.brought()
    }

    /// Looks at a reported message, or goes on looking.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn looks_at_report(&self, report: ReportId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/reports/{report}/lease")).await.done()
    }

    /// Lets the message stay.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn lets_it_stay(&self, report: ReportId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/reports/{report}/keep")).await.done()
    }

    /// Takes the message down.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn takes_down(&self, report: ReportId, rule: Rule) -> Result<(), Problem> {
        let body = json!({ "rule": rule });
        self.caller.posts(&format!("/api/reports/{report}/take-down"), &body).await.done()
    }

    /// Reads what seekers have to say about staff.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn lists_complaints(&self) -> Result<Vec<ComplaintItem>, Problem> {
        let list: Complaints = self.caller.gets("/api/complaints").await.brought()?;
        Ok(list.complaints)
    }

    /// Reads the message a complaint points at.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_complaint(&self, complaint: ReportId) -> Result<ReportFile, Problem> {
        self.caller.gets(&format!("/api/complaints/{complaint}")).await.brought()
    }

    /// Has looked into a complaint.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn has_looked_into(&self, complaint: ReportId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/complaints/{complaint}/looked-into")).await.done()
    }
}
