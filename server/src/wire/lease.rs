//! Somebody of the staff has something to themselves for a while: a held or reported message.

use domain::id::StaffId;
use domain::words::Timestamp;
use serde::Serialize;
use ts_rs::TS;

/// Somebody of the staff has something to themselves for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Lease {
    /// Who.
    pub by: StaffId,
    /// Their name.
    pub name: String,
    /// Until when, unless they renew it. From then on it is nobody's, without being said again.
    pub until: Timestamp,
}
