//! What crosses the network, and the one place that says so.
//!
//! The TypeScript of `web-client/src/wire.ts` is generated from these types, and a test refuses a stale
//! copy. `server/PROTOCOL.md` tells the order in which frames come.
//!
//! Nothing here decides anything. Types that carry what a person wrote hold it in [`Text`], whose
//! `Debug` prints its length only.

pub mod appeals;
pub mod care;
pub mod cases;
pub mod client;
pub mod excerpt;
#[cfg(test)]
mod golden;
pub mod helplines;
pub mod history;
pub mod http;
pub mod keeping;
pub mod lease;
pub mod numbers;
pub mod relief;
pub mod reports;
pub mod room;
pub mod rota;
pub mod sanctions;
pub mod server;
pub mod staff;
pub mod standard_messages;
pub mod standing;
pub mod targets;
mod text;
pub mod translations;
#[cfg(test)]
mod typescript;

pub use text::Text;

/// A frame as it is sent: encoded once, and shared by everyone it goes to.
pub type Frame = axum::extract::ws::Utf8Bytes;

impl server::ServerFrame {
    /// As it is sent.
    ///
    /// # Panics
    ///
    /// Never: every map in a frame has string keys, which is all that JSON asks.
    pub fn encode(&self) -> Frame {
        serde_json::to_string(self).expect("a frame is plain JSON").into()
    }
}
