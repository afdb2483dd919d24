//! The scripts that Redis runs. Each is one step that happens whole or not at all, for everyone in the same order.
//!
//! They are sent once and then named by their digest; a server that has forgotten them is sent them again.

use redis::Script;

pub(super) struct Scripts {
    pub(super) append: Script,
    pub(super) redact: Script,
    pub(super) read: Script,
    pub(super) renew: Script,
    pub(super) sweep: Script,
    pub(super) count: Script,
    pub(super) claim: Script,
    pub(super) beat: Script,
    pub(super) house: Script,
    pub(super) leave_house: Script,
    pub(super) limit: Script,
}

/// Files put one behind the other make one script.
macro_rules! script {
    ($($file:literal),+) => {
        Script::new(concat!($(include_str!(concat!("scripts/", $file, ".lua"))),+))
    };
}

impl Scripts {
    pub(super) fn new() -> Self {
        Self {
            append: script!("talk", "append"),
            redact: script!("talk", "redact"),
            read: script!("talk", "read"),
            renew: script!("renew"),
            sweep: script!("talk", "sweep"),
            count: script!("talk", "here", "count"),
            claim: script!("talk", "here", "claim"),
            beat: script!("talk", "here", "beat"),
            house: script!("talk", "house"),
            leave_house: script!("leave_house"),
            limit: script!("talk", "limit"),
        }
    }
}
