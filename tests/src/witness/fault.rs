//! What may go wrong in a night, each kind by its name.

use domain::id::RoomId;

/// A promise that was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Somebody was not told of something, nor that they were not told.
    Gap {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
        /// The last that they knew of.
        after: u64,
        /// What came next.
        came: u64,
    },
    /// Somebody came back to another life of the room and was told that nothing is missing.
    FalselyRecovered {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
    },
    /// Two people were told different things of the same place in a room.
    Disagreement {
        /// Where.
        room: RoomId,
        /// At which place.
        seq: u64,
        /// What one was told.
        one: String,
        /// What another was told.
        other: String,
    },
    /// A message stands in the same life of a room twice.
    Doubled {
        /// Where.
        room: RoomId,
        /// What.
        text: String,
        /// At these places.
        places: Vec<u64>,
    },
    /// Its author was told that the room sees it, and it is not there.
    Lost {
        /// Who.
        who: String,
        /// What.
        text: String,
        /// Where it was said to be.
        seq: u64,
    },
    /// It stands elsewhere than its author was told.
    Misplaced {
        /// Who.
        who: String,
        /// What.
        text: String,
        /// Where it was said to be.
        told: u64,
        /// Where it is.
        stands: u64,
    },
    /// Somebody saw what a person had yet to read, or what a person had decided not to show.
    SawHeld {
        /// Who.
        who: String,
        /// What.
        text: String,
    },
    /// Somebody saw what its author had taken back.
    SawTakenBack {
        /// Who.
        who: String,
        /// What.
        text: String,
    },
    /// Somebody who is in a room at the end has not been told all of it.
    Behind {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
        /// The last that they know of.
        knows: u64,
        /// The last that there is.
        top: u64,
    },
    /// Somebody who is in a room at the end believes in an earlier life of it.
    InThePast {
        /// Who.
        who: String,
        /// Where.
        room: RoomId,
    },
    /// A connection ended in a way that tells a page not to come back.
    ClosedForGood {
        /// Whose.
        who: String,
        /// The code.
        code: u16,
    },
    /// Words of danger are not in exactly one case, once.
    NotOneCase {
        /// Which.
        text: String,
        /// How often they are in a case.
        times: usize,
    },
    /// Somebody's message was never answered for good.
    Unanswered {
        /// Whose.
        who: String,
        /// Which.
        text: String,
    },
    /// Somebody was told something that the protocol rules out.
    Broken {
        /// Who.
        who: String,
        /// What.
        what: String,
    },
}
