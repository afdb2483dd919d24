//! The rules of the service, as a pure state machine.
//!
//! Seekers, staff and the house itself send a [`Command`]. [`State::decide`] turns it into an [`Event`], or refuses
//! it with a [`Refusal`]. The event is appended to the journal as an [`Entry`], and every instance then
//! passes it to [`State::apply`].
//!
//! Nothing here does I/O, reads a clock or draws a random number: time and ids arrive as arguments. Instances
//! that read the same journal therefore hold the same state, and a test can replay a night in a
//! millisecond. The rules never wait either: [`State::due`] says what the house must do now, and
//! [`State::next_due`] when to ask again.
//!
//! Message text never enters the journal, because the journal is kept and text must be erasable. Events
//! carry a [`id::TextId`] instead. Nor do nicknames: what happened belongs to a random id.

pub mod access;
pub mod aftercare;
pub mod appeal;
pub mod case;
pub mod complaint;
pub mod concern;
pub mod cover;
pub mod debrief;
pub mod helpline;
pub mod history;
pub mod holds;
pub mod id;
pub mod language;
pub mod measure;
pub mod numbers;
mod refusal;
pub mod relief;
pub mod report;
pub mod retention;
pub mod review;
pub mod room;
pub mod rota;
pub mod sanction;
pub mod staff;
pub mod staffing;
pub mod standard;
mod state;
#[cfg(test)]
mod story;
pub mod talk;
pub mod target;
pub mod translation;
pub mod unsaved;
pub mod words;

pub use refusal::Refusal;
pub use state::{Actor, Command, Entry, Event, State};
