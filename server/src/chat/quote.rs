//! A message that somebody points at, so that its author can be helped: found in the memory of its room.

use domain::access::Person;
use domain::id::{ClientMessageId, RoomId, SeekerId};

use super::Chat;
use super::happened::{Author, Happened, Said};
use super::room::{Room, Sign};
use crate::replica::now;
use crate::store::Excerpt;

/// What was said, and by whom.
pub struct Quote {
    /// Whose words they are.
    pub author: SeekerId,
    /// What the author's browser called the message.
    pub message: ClientMessageId,
    /// The words.
    pub excerpt: Excerpt,
}

impl Chat {
    /// What stands at `seq` in a room that `reader` may be in. `None`: no seeker said it, or it is no longer there.
    pub async fn quote(&self, reader: &Person, room: RoomId, seq: u64) -> Option<Quote> {
        let sign = self.replica.state().may_enter(reader, room, now()).map(Sign::of).ok()?;
        let room = self.hub.room(room, sign);
        // Whoever points at it may be connected to another instance.
        self.live.bring_in_step(&room).await.ok()?;
        room.quote(seq)
    }
}

impl Room {
    fn quote(&self, seq: u64) -> Option<Quote> {
        match self.lock().ring.get_mut(seq)? {
            Happened::Said(said) => said.quote(),
            Happened::TakenBack { .. } | Happened::Gone { .. } => None,
        }
    }

    /// What a seeker said here under this name, if it is still remembered.
    pub(super) fn own_words(&self, author: SeekerId, message: ClientMessageId) -> Option<Quote> {
        let seq = self.seq_of(Author::Seeker(author).key(message))?;
        self.quote(seq)
    }

    /// Whether staff have said something here since `seq`.
    pub(super) fn has_answered(&self, seq: u64) -> bool {
        let inner = self.lock();
        let epoch = inner.ring.top().epoch;
        let later = inner.ring.missed(epoch, seq);
        later.into_iter().flatten().any(|happened| match happened {
            Happened::Said(said) => said.author.seeker().is_none(),
            Happened::TakenBack { .. } | Happened::Gone { .. } => false,
        })
    }
}

impl Said {
    fn quote(&self) -> Option<Quote> {
        let (nickname, at, text) = self.words();
        let excerpt = Excerpt { nickname: nickname.0.clone(), at, text: text.0.clone(), marks: Vec::new() };
        Some(Quote { author: self.author.seeker()?, message: self.message_id(), excerpt })
    }
}
