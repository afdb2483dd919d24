//! Whether somebody is there, and whether somebody would come: what is said before anyone writes.

use domain::State;
use domain::id::StaffId;
use domain::target::Whose;
use domain::words::Role;

use super::{Chat, Hub};
use crate::replica::now;

impl Chat {
    /// Whether a moderator has the desk open and did not say "not now".
    pub fn is_anyone_on_duty(&self) -> bool {
        let (state, at) = (self.replica.state(), now());
        self.hub.those_here(Role::Moderator).iter().any(|staff| state.rota.away(*staff, at).is_none())
    }

    /// Whether somebody is on call: a professional has their page open and did not say "not now", or stands in the rota
    /// and can be reached without one.
    pub fn is_anyone_on_call(&self) -> bool {
        is_anyone_on_call(&self.hub, &self.replica.state())
    }
}

pub(super) fn is_anyone_on_call(hub: &Hub, state: &State) -> bool {
    let at = now();
    let is_away = |staff: &StaffId| state.rota.away(*staff, at).is_some();
    if hub.those_here(Role::Professional).iter().any(|staff| !is_away(staff)) {
        return true;
    }
    let on_call = state.rota.at(at);
    let mut lines = on_call.first.iter().chain(&on_call.backup);
    lines.any(|staff| state.targets.of(Whose::Staff(*staff)).next().is_some())
}
