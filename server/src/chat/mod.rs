//! Rooms full of people: who is in them, what they say, and what becomes of it.
//!
//! [`Chat::post`] is the message path, to be read from top to bottom. The [`Hub`] knows every connection and every room
//! that has members. What is decided about people stands in the replica and is asked anew for each
//! message; nothing here decides.

mod aftercare;
mod appeals;
mod boards;
mod connection;
mod copy;
mod happened;
mod heed;
mod hub;
mod instances;
mod items;
mod keeping;
mod kept;
pub mod limits;
mod live;
mod lookout;
mod mark;
mod nickname;
mod on_call;
mod outbox;
mod post;
mod quote;
mod release;
mod reports;
mod room;
mod rooms;
#[cfg(test)]
mod simulation;
mod staffing;
mod standing;
mod take_down;
pub mod token;
mod typing;

pub use aftercare::NotSaid;
pub use appeals::item as appeal_item;
pub use boards::{reason, source};
pub use connection::{Connection, SessionMark, Speaker};
pub use hub::Hub;
pub use instances::{FORMAT, TooFarApart};
pub use kept::{KEPT_WITHIN_MS, KeptWithin};
pub use nickname::{draw as draw_nickname, fits as nickname_fits};
pub use outbox::{Close, Next, Outbox};
pub use quote::Quote;
pub use rooms::Chat;
pub use take_down::{Pointed, Whose};
