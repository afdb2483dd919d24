//! What moderators do at the desk beside deciding, and what seekers are told of it.

use crate::wire::{HeldState, Lease, Problem};
use crate::{AppealId, ReportId, ReviewId, Said, Seeker, SeekerId, Staff};

impl Staff {
    /// Looks at a held message, or goes on looking.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn looks_at(&self, review: ReviewId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/reviews/{review}/lease")).await.done()
    }

    /// Looks at it no longer.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn gives_back(&self, review: ReviewId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/reviews/{review}/lease")).await.done()
    }

    /// Waits until a held message of this person is on the desk.
    pub async fn finds_held_of(&self, seeker: SeekerId) -> ReviewId {
        self.sees("what was held", |view| {
            view.desk()?.reviews.iter().find(|item| item.seeker == seeker).map(|item| item.review)
        })
        .await
    }

    /// Waits until a report about this person is on the desk.
    pub async fn finds_report_of(&self, seeker: SeekerId) -> ReportId {
        self.sees("what was reported", |view| {
            view.desk()?.reports.iter().find(|item| item.seeker == seeker).map(|item| item.report)
        })
        .await
    }

    /// Waits until this person's appeal is on the desk.
    pub async fn finds_appeal_of(&self, seeker: SeekerId) -> AppealId {
        self.sees("who asks for another look", |view| {
            view.desk()?.appeals.iter().find(|item| item.seeker == seeker).map(|item| item.appeal)
        })
        .await
    }

    /// Waits until the desk shows who looks at a held message.
    pub async fn sees_who_looks_at(&self, review: ReviewId) -> Lease {
        self.sees("who looks at it", |view| {
            view.desk()?.reviews.iter().find(|item| item.review == review)?.lease.clone()
        })
        .await
    }

    /// Waits until the desk shows that nobody looks at a held message.
    pub async fn sees_that_nobody_looks_at(&self, review: ReviewId) {
        self.sees("that nobody looks at it", |view| {
            let item = view.desk()?.reviews.iter().find(|item| item.review == review)?;
            item.lease.is_none().then_some(())
        })
        .await;
    }
}

impl Seeker {
    /// Waits until they know that nobody could look at their message in time.
    pub async fn is_told_that_nobody_could_look(&self, said: &Said) {
        self.learns_of(said, |state| (*state == HeldState::Expired {}).then_some(())).await;
    }
}
