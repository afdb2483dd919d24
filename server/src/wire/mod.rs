//! What crosses the network, and the one place that says so.
//!
//! The TypeScript of `web-client/src/wire.ts` is generated from these types, and a test refuses a stale
//! copy. `server/PROTOCOL.md` tells the order in which frames come.
//!
//! Nothing here decides anything. Types that carry what a person wrote hold it in [`Text`], whose
//! `Debug` prints its length only.

pub mod client;
pub mod http;
pub mod room;
pub mod server;
pub mod staff;
pub mod standing;
mod text;
#[cfg(test)]
mod typescript;

pub use text::Text;
