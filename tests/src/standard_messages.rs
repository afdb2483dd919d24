//! What professionals may begin a message from, as staff write and read it.

use hyper::Method;
use serde::Deserialize;
use serde_json::json;

use crate::Staff;
use crate::wire::Problem;

#[derive(Deserialize)]
struct StandardMessages {
    messages: Vec<String>,
}

impl Staff {
    /// Reads what a message may begin from.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_standard_messages(&self) -> Result<Vec<String>, Problem> {
        let read: StandardMessages = self.caller.gets("/api/standard-messages").await.brought()?;
        Ok(read.messages)
    }

    /// Has the house have these and no others.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn keeps_standard_messages(&self, messages: &[&str]) -> Result<(), Problem> {
        let body = json!({ "messages": messages }).to_string();
        self.caller.asks(Method::PUT, "/api/standard-messages", Some(body)).await.done()
    }
}
