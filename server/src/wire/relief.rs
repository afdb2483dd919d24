//! Somebody of the staff who is not all right, over HTTP.

use domain::id::StaffId;
use domain::words::Timestamp;
use serde::Serialize;
use ts_rs::TS;

/// `GET /api/reliefs`: colleagues to whom a coordinator has yet to see.
#[derive(Debug, Serialize, TS)]
pub struct Reliefs {
    /// The longest first.
    pub waiting: Vec<ReliefItem>,
}

/// A colleague who is not all right.
#[derive(Debug, Serialize, TS)]
pub struct ReliefItem {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
}

/// That everything is taken off one until one is back.
#[derive(Debug, Serialize, TS)]
pub struct OwnRelief {
    /// Since when.
    pub since: Timestamp,
    /// The name of who has seen to it; absent if nobody has.
    pub seen_to_by: Option<String>,
}
