//! Names for things: one type per kind of thing, so that none is taken for another.
//!
//! Every id is a random 64-bit number, made by the caller (the rules draw nothing). It is written as sixteen
//! hexadecimal digits, because JavaScript would round the number. An id is no secret: knowing one
//! permits nothing.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
        #[ts(type = "string")]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Digits).map(Self)
            }
        }
    )*};
}

ids! {
    /// A room of any kind.
    RoomId
    /// A person without an account, for as long as their tab is open.
    SeekerId
    /// A person with an account.
    StaffId
    /// Someone in danger, and what is done about it.
    CaseId
    /// A held message that awaits a person.
    ReviewId
    /// A message that seekers reported, or what somebody has to say about staff.
    ReportId
    /// A seeker's wish that somebody looks again at what was decided about them.
    AppealId
    /// A mute, removal or ban.
    SanctionId
    /// A helpline, or the emergency numbers of a country: a digest of its country and name, the same after every start.
    HelplineId
    /// What a helpline says of itself: a digest, so that a change is noticed.
    HelplineContent
    /// A seeker's wish to talk to one peer.
    RequestId
    /// A shift of the rota, every week.
    ShiftId
    /// What is otherwise than in the week of the rota.
    ExceptionId
    /// A way to reach someone of the staff.
    TargetId
    /// An erasable text. Events carry this in place of the text.
    TextId
    /// What the author's browser called a message, so that sending it again changes nothing.
    ClientMessageId
}

/// The text is not sixteen hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is sixteen hexadecimal digits")]
pub struct NotAnId;

fn parse(text: &str) -> Result<u64, NotAnId> {
    let well_formed = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !well_formed {
        return Err(NotAnId);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotAnId)
}

struct Digits;

impl de::Visitor<'_> for Digits {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sixteen hexadecimal digits")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<u64, E> {
        parse(text).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_and_read_as_sixteen_digits() {
        let room = RoomId(0x00be_51de);
        assert_eq!(room.to_string(), "0000000000be51de");
        assert_eq!("0000000000be51de".parse(), Ok(room));
    }

    #[test]
    fn anything_else_is_no_id() {
        for text in ["", "be51de", "0000000000BE51DE", "+000000000be51de", "0000000000be51de0"] {
            assert_eq!(text.parse::<RoomId>(), Err(NotAnId), "{text:?}");
        }
    }
}
