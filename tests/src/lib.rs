//! The language in which the stories of `service/` are told.
//!
//! A [`House`] is the real binary on a free port, with its coordinator. [`Seeker`]s and [`Staff`] come to it
//! over its real sockets, from loopback addresses of their own, so that the limits per network hold for
//! each as they would outside. What a person's page knows is a [`View`]; every wait is for something that
//! the view must come to show.
//!
//! [`Instances`] are one house on several servers, with a Redis and a `PostgreSQL` of their own that can be killed, frozen and
//! emptied. A [`Regular`] does what a page does when servers die, and a [`witness`] reads what everybody was told.
//!
//! The wire is written down here a second time, in [`wire`], on purpose: a change of the protocol that
//! nobody meant is found here. No story lets time pass where there is something to be seen instead, and nothing
//! reaches into the server.

#![allow(
    clippy::missing_panics_doc,
    reason = "a story that does not hold panics; that is what tests are for"
)]

mod appeals;
mod authenticator;
mod care;
mod case_work;
mod data_directory;
mod desk;
mod free_port;
mod full_disk;
mod helplines;
mod history;
mod house;
mod http;
mod instances;
mod keeping;
mod line;
mod mail_server;
mod own_address;
mod page;
mod postgres_server;
mod process;
mod reached;
mod receiver;
mod redis_server;
mod regular;
mod relief;
mod reports;
pub mod rota;
mod seeker;
mod sentences;
mod server;
mod setup;
mod staff;
mod standard_messages;
mod translations;
mod view;
pub mod wire;
pub mod witness;
mod word_lists;

pub use authenticator::Authenticator;
pub use data_directory::DataDirectory;
pub use domain::id::{
    AppealId, CaseId, ClientMessageId, ReportId, RequestId, ReviewId, RoomId, SanctionId, SeekerId, StaffId,
};
pub use domain::target::{Delivery, Kind, Why};
pub use domain::words::{Outcome, Role, Rule, Urgency};
pub use full_disk::FullDisk;
pub use helplines::{Helplines, Known};
pub use house::House;
pub use http::{Caller, Reply};
pub use instances::Instances;
pub use keeping::{by_nobody, fully, hold_all, listen_first, pause, shortly, slow};
pub use line::Line;
pub use mail_server::{Mail, MailServer};
pub use own_address::own_address;
pub use page::{Bookmark, Knock, Page, Shut};
pub use postgres_server::PostgresServer;
pub use receiver::{Heard, Receiver};
pub use redis_server::RedisServer;
pub use regular::Regular;
pub use seeker::{Said, Seeker};
pub use sentences::*;
pub use server::{Server, StartRefused};
pub use setup::Setup;
pub use staff::{Accepting, Staff};
pub use view::{Closed, View};
pub use word_lists::WordLists;

use std::time::Duration;

/// How long anything may take before a story says that it never came.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Between two questions, where nobody tells us that the answer has changed.
pub async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// An id that nobody has used.
pub fn fresh_id() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::hash::RandomState::new().build_hasher().finish()
}
