//! What the instances of a house say of themselves to each other.

use domain::id::{RoomId, SeekerId, StaffId};
use domain::words::Role;
use serde::{Deserialize, Serialize};

/// The version of what instances and pages say to each other: feed and socket. Instances whose versions are one apart
/// work side by side; what is new in one is understood a version before it is said.
pub const FORMAT: u32 = 1;

/// What an instance says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Introduction {
    /// Its version.
    pub(super) format: u32,
    /// How many seekers are connected to it.
    pub(super) seekers: u32,
    /// The staff connected to it.
    pub(super) staff: Vec<(StaffId, Role)>,
    /// Seekers who are looked for, and connected to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) here: Vec<SeekerId>,
    /// Seekers whom it misses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) looked_for: Vec<SeekerId>,
    /// Which of its moderators watch which room. Absent: its version does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) watching: Option<Vec<(RoomId, Vec<StaffId>)>>,
}

impl Introduction {
    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).expect("an introduction is plain JSON")
    }

    /// Those that can be read. Another version may say more; what this one knows of it, it says too.
    pub(super) fn read_all(said: &[String]) -> Vec<Self> {
        said.iter().filter_map(|it| serde_json::from_str(it).ok()).collect()
    }

    /// Whether this instance can work side by side with it.
    pub(super) fn get_on(&self) -> Result<(), TooFarApart> {
        if self.format.abs_diff(FORMAT) <= 1 { Ok(()) } else { Err(TooFarApart(self.format)) }
    }
}

/// An instance is running whose version is too different.
#[derive(Debug, thiserror::Error)]
#[error(
    "an instance of this house is running that is more than one version away (it speaks format {0}, this one \
     {FORMAT}). Upgrade one version after the other, and all instances before the next."
)]
pub struct TooFarApart(u32);

#[cfg(test)]
mod tests {
    use super::*;

    fn instance(format: u32) -> Introduction {
        let (staff, here, looked_for) = (Vec::new(), Vec::new(), Vec::new());
        Introduction { format, seekers: 0, staff, here, looked_for, watching: None }
    }

    #[test]
    fn versions_one_apart_work_side_by_side() {
        assert!(instance(FORMAT).get_on().is_ok());
        assert!(instance(FORMAT + 1).get_on().is_ok());
        assert!(instance(FORMAT - 1).get_on().is_ok());
        assert!(instance(FORMAT + 2).get_on().is_err());
    }

    #[test]
    fn what_a_later_version_adds_is_passed_over() {
        let said =
            r#"{"format":2,"seekers":3,"staff":[["0000000000000004","professional"]],"weather":"mild"}"#;
        let read = Introduction::read_all(&[said.to_owned(), "?".to_owned()]);
        let staff = vec![(StaffId(4), Role::Professional)];
        let (here, looked_for) = (Vec::new(), Vec::new());
        let watching = None;
        assert_eq!(read, [Introduction { format: 2, seekers: 3, staff, here, looked_for, watching }]);
    }
}
