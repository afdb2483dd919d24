//! Another look at what was decided: asked for, and given.

use serde_json::json;

use crate::wire::{Act, AppealFile, AppealItem, AppealState, Appeals, Problem};
use crate::{AppealId, Seeker, Staff};

impl Seeker {
    /// Asks for another look.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn asks_for_another_look(&self, of: Act) -> Result<(), Problem> {
        self.caller.posts("/api/appeals", &json!({ "of": of })).await.done()
    }

    /// Asks for another look, and says why.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn asks_with_words(&self, of: Act, words: &str) -> Result<(), Problem> {
        self.caller.posts("/api/appeals", &json!({ "of": of, "text": words })).await.done()
    }

    /// Waits until they are told that it is so far.
    pub async fn is_told_of_the_appeal(&self, of: Act, state: AppealState) {
        self.sees("news of the appeal", |view| {
            let notices = &view.standing()?.appeals;
            notices.iter().any(|notice| notice.of == of && notice.state == state).then_some(())
        })
        .await;
    }
}

impl Staff {
    /// Waits until an appeal is on the desk.
    pub async fn finds_an_appeal(&self) -> AppealItem {
        self.sees("an appeal", |view| view.desk()?.appeals.first().copied()).await
    }

    /// Waits until no appeal is on the desk.
    pub async fn has_no_appeals(&self) {
        self.sees("no appeals", |view| view.desk()?.appeals.is_empty().then_some(())).await;
    }

    /// Lists the appeals that they may decide.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn lists_appeals(&self) -> Result<Vec<AppealItem>, Problem> {
        let list: Appeals = self.caller.gets("/api/appeals").await.brought()?;
        Ok(list.appeals)
    }

    /// Reads what it is about.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_appeal(&self, appeal: AppealId) -> Result<AppealFile, Problem> {
        self.caller.gets(&format!("/api/appeals/{appeal}")).await.brought()
    }

    /// Leaves it as it was.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn upholds(&self, appeal: AppealId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/appeals/{appeal}/uphold")).await.done()
    }

    /// Undoes it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn overturns(&self, appeal: AppealId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/appeals/{appeal}/overturn")).await.done()
    }
}
