//! The live talk of a room: its order and its recent history. Live, and forgetful on purpose.
//!
//! On one machine a [`Ring`] in memory gives the order. Nothing here is durable: what must survive a
//! restart is decided, and stands in the journal.

mod ring;

pub use ring::{Appended, Bounds, Key, Ring};
