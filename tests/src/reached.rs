//! Where staff are reached while no page is open.

use domain::id::TargetId;
use domain::target::Delivery;
use serde_json::{Value, json};

use crate::Staff;
use crate::wire::{Problem, TargetAdded, TargetCard, Targets, Tested};

impl Staff {
    /// Wants to be reached there too, or the house to be.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn is_also_reached(&self, target: &Value) -> Result<TargetAdded, Problem> {
        self.caller.posts("/api/targets", target).await.brought()
    }

    /// Wants a program to be told.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn adds_a_webhook(&self, url: &str) -> Result<TargetAdded, Problem> {
        self.is_also_reached(&json!({ "kind": "webhook", "url": url })).await
    }

    /// Reads how they are reached, or the house is.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_how_they_are_reached(&self) -> Result<Vec<TargetCard>, Problem> {
        let list: Targets = self.caller.gets("/api/targets").await.brought()?;
        Ok(list.targets)
    }

    /// Sends a page that is only a test, and is told what became of it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn tests(&self, target: TargetId) -> Result<Delivery, Problem> {
        let path = format!("/api/targets/{target}/test");
        let tested: Tested = self.caller.posts_nothing(&path).await.brought()?;
        Ok(tested.delivery)
    }

    /// Is reached there no longer.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn removes_target(&self, target: TargetId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/targets/{target}")).await.done()
    }
}
