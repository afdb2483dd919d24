//! What someone said, so that they can be helped: found in the memory of its room.

use std::time::Duration;

use domain::access::{Person, Place};
use domain::concern::Concern;
use domain::id::{ClientMessageId, RoomId, SeekerId};
use domain::words::Timestamp;
use futures_util::future::join_all;
use tokio::time::timeout;

use super::Chat;
use super::happened::{Author, Happened, Said};
use super::room::{Room, Sign};
use crate::replica::now;
use crate::store::Excerpt;
use crate::wire::room::RoomKind;

/// How long is waited until rooms are read in.
const READ_WITHIN: Duration = Duration::from_secs(1);
/// How many of somebody's own messages are shown to whoever looks after them.
const RECENT_MAX: usize = 30;

/// What was said, and by whom.
pub struct Quote {
    /// Whose words they are.
    pub author: SeekerId,
    /// What the author's browser called the message.
    pub message: ClientMessageId,
    /// The words.
    pub excerpt: Excerpt,
    /// The group room that saw them.
    pub seen_in: Option<RoomId>,
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

    /// What somebody said lately in group rooms, oldest first: theirs alone. As far as it can be read now.
    pub async fn recent_words(&self, author: SeekerId) -> Vec<Excerpt> {
        let rooms: Vec<(RoomId, Sign)> = {
            let state = self.replica.state();
            let groups = state.places().filter(|(_, place)| matches!(place, Place::Group(_)));
            groups.map(|(room, place)| (room, Sign::of(place))).collect()
        };
        let rooms: Vec<_> = rooms.into_iter().map(|(room, sign)| self.hub.room(room, sign)).collect();
        // Whoever has to come waits for no room: what is not read in by then is left out.
        let read_in = join_all(rooms.iter().map(|room| self.live.bring_in_step(room)));
        timeout(READ_WITHIN, read_in).await.ok();
        let mut words: Vec<Excerpt> = rooms.iter().flat_map(|room| room.words_of(author)).collect();
        words.sort_by_key(|excerpt: &Excerpt| excerpt.at);
        words.drain(..words.len().saturating_sub(RECENT_MAX));
        words
    }

    /// The newest of somebody's words of concern in a room, as far as it is remembered.
    pub fn words_of_concern(&self, author: SeekerId, room: RoomId) -> Option<Quote> {
        let concerns: Vec<Concern> = self.replica.state().concerns.of(author).copied().collect();
        let known = self.hub.known(room)?;
        let theirs = concerns.iter().rev().filter(|it| it.room == room);
        theirs.into_iter().find_map(|it| known.own_words(author, it.message))
    }

    /// Whether the members of a group room saw this message.
    pub(super) fn is_seen_by_others(&self, author: SeekerId, room: RoomId, message: ClientMessageId) -> bool {
        let quote = self.hub.known(room).and_then(|room| room.own_words(author, message));
        quote.is_some_and(|quote| quote.seen_in.is_some())
    }
}

impl Room {
    fn quote(&self, seq: u64) -> Option<Quote> {
        match self.lock().ring.get_mut(seq)? {
            Happened::Said(said) => {
                let seen_in = (self.sign.kind == RoomKind::Group).then_some(self.id);
                said.quote(seen_in)
            }
            Happened::TakenBack { .. } | Happened::Gone { .. } => None,
        }
    }

    fn words_of(&self, author: SeekerId) -> Vec<Excerpt> {
        let inner = self.lock();
        let all = inner.ring.since(Timestamp::default()).filter_map(|happened| match happened {
            Happened::Said(said) => (said.author.seeker() == Some(author)).then(|| said.excerpt()),
            Happened::TakenBack { .. } | Happened::Gone { .. } => None,
        });
        all.collect()
    }

    /// What a seeker said here under this name, if it is still remembered.
    pub(super) fn own_words(&self, author: SeekerId, message: ClientMessageId) -> Option<Quote> {
        let seq = self.seq_of(Author::Seeker(author).key(message))?;
        self.quote(seq)
    }
}

impl Said {
    fn quote(&self, seen_in: Option<RoomId>) -> Option<Quote> {
        let (author, message) = (self.author.seeker()?, self.message_id());
        Some(Quote { author, message, excerpt: self.excerpt(), seen_in })
    }

    pub(super) fn excerpt(&self) -> Excerpt {
        let (nickname, at, text) = self.words();
        let (nickname, text) = (nickname.0.clone(), text.0.clone());
        Excerpt { nickname, at, text, marks: Vec::new(), rules: Vec::new() }
    }
}
