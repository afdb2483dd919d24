//! Who did what.

use crate::Staff;
use crate::wire::{History, Problem};

impl Staff {
    /// Reads who did what, as the query asks.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_history(&self, query: &str) -> Result<History, Problem> {
        self.caller.gets(&format!("/api/history?{query}")).await.brought()
    }
}
