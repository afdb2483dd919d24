//! How things are called in Redis. Every name begins with the deployment, so that two of them can share a server.
//!
//! The keys of one room share the hash tag `{room}`: each script touches one room only, so that they would all be in
//! one slot of a cluster.

use domain::id::RoomId;

/// The names of one deployment's keys and channels.
pub(super) struct Keys {
    deployment: String,
}

/// What there is of a room.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Its epoch and newest sequence number.
    Meta,
    /// The order and the times of its events.
    Stream,
    /// What happened.
    Records,
    /// How many are here, by instance.
    Counts,
    /// Who has which nickname.
    Names,
}

impl Keys {
    pub(super) fn of(deployment: &str) -> Self {
        Self { deployment: format!("beside:{deployment}") }
    }

    pub(super) fn room(&self, room: RoomId, part: Part) -> String {
        let part = match part {
            Part::Meta => "meta",
            Part::Stream => "stream",
            Part::Records => "records",
            Part::Counts => "counts",
            Part::Names => "names",
        };
        format!("{}:{{{room}}}:{part}", self.deployment)
    }

    /// Remembers that something was said in a room.
    pub(super) fn said(&self, room: RoomId, key: &str) -> String {
        format!("{}:{{{room}}}:said:{key}", self.deployment)
    }

    pub(super) fn limit(&self, limit: &str, network: u64) -> String {
        format!("{}:limit:{limit}:{network:016x}", self.deployment)
    }

    pub(super) fn house(&self) -> String {
        format!("{}:house", self.deployment)
    }

    pub(super) fn room_channel(&self, room: RoomId) -> String {
        format!("{}:{{{room}}}", self.deployment)
    }

    pub(super) fn beat_channel(&self, instance: &str) -> String {
        format!("{}:beat:{instance}", self.deployment)
    }
}

/// The room that a channel belongs to.
pub(super) fn room_of(channel: &str) -> Option<RoomId> {
    channel.split_once('{')?.1.strip_suffix('}')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_found_in_the_name_of_its_channel_and_in_no_other() {
        let keys = Keys::of("1a2b3c4d");
        assert_eq!(room_of(&keys.room_channel(RoomId(7))), Some(RoomId(7)));
        assert_eq!(room_of(&keys.house()), None);
        assert_eq!(room_of(&keys.beat_channel("0000000000000007")), None);
    }

    #[test]
    fn all_that_belongs_to_a_room_has_its_hash_tag() {
        let keys = Keys::of("1a2b3c4d");
        let tag = "{0000000000000007}";
        let parts = [Part::Meta, Part::Stream, Part::Records, Part::Counts, Part::Names];
        assert!(parts.iter().all(|part| keys.room(RoomId(7), *part).contains(tag)));
        assert!(keys.said(RoomId(7), "anything").contains(tag));
    }
}
