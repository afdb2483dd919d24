//! Everything the edges need of the house, put together once.

use std::sync::Arc;

use domain::words::Role;
use tokio::sync::OwnedSemaphorePermit;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::chat::limits::Limit;
use crate::chat::{Chat, Close};
use crate::config::Settings;
use crate::helplines::Helplines;
use crate::oncall::Courier;
use crate::oncall::pagers::Pagers;
use crate::replica::Replica;
use crate::store::Store;

/// A place among the connections that the house bears at once. Held by whoever serves the connection, also after it
/// has become a socket.
pub type Seat = Arc<OwnedSemaphorePermit>;

/// The house, as the edges see it.
pub struct House {
    /// How it is set up.
    pub settings: Settings,
    /// Numbers to call, confirmed or not.
    pub helplines: Arc<Helplines>,
    /// Addresses whose pages may talk to it.
    pub origins: Vec<String>,
    /// What is on disk.
    pub store: Arc<Store>,
    /// What was decided.
    pub replica: Arc<Replica>,
    /// The rooms.
    pub chat: Arc<Chat>,
    /// How pages leave it.
    pub pagers: Arc<Pagers>,
    /// Who carries them.
    pub courier: Arc<Courier>,
    /// Rooms entered, by network.
    pub joins: Limit,
    /// People who enter the house, by network.
    pub new_seekers: Limit,
    /// Worries about others, by network: each wakes somebody.
    pub worries: Limit,
    /// Messages reported, by network.
    pub reports: Limit,
    /// Tries to sign in, by network.
    pub sign_ins: Limit,
    /// Pages sent to try them out, by network.
    pub page_tests: Limit,
    /// The sockets that are open: axum's own shutdown does not know them.
    pub sockets: TaskTracker,
    /// Cancelled when nobody new is let in any more, and those who are here are sent on.
    pub leaving: CancellationToken,
    /// Cancelled when the house closes.
    pub closing: CancellationToken,
}

impl House {
    /// Whether there is no coordinator yet, so that whoever runs the machine has to bring one in.
    pub fn needs_set_up(&self) -> bool {
        !self.replica.state().staff.iter().any(|(_, staff)| staff.role == Role::Coordinator)
    }

    /// How connections are ended when this instance stops.
    pub fn going_away(&self) -> Close {
        Close::GoingAway { return_within: self.settings.return_within_ms() }
    }

    /// Whether a moderator is at the desk.
    pub fn on_duty(&self) -> bool {
        self.chat.is_anyone_on_duty()
    }

    /// Whether somebody would come.
    pub fn on_call(&self) -> bool {
        self.chat.is_anyone_on_call()
    }

    /// Forgets networks that have not been heard of for a while.
    pub fn forget_networks(&self) {
        self.joins.forget();
        self.new_seekers.forget();
        self.worries.forget();
        self.reports.forget();
        self.sign_ins.forget();
        self.page_tests.forget();
    }
}
