//! Messages that people report: found in the memory of their room, and taken out of it when a moderator decides so.
//!
//! The decision is in the journal first. Between the two the instance may end, or the feed be away; so what was decided
//! lately is looked for again, by whichever instance comes first.

use std::sync::Arc;

use domain::access::Person;
use domain::id::{ClientMessageId, ReportId, RoomId, SeekerId, StaffId};
use domain::report::About;
use domain::words::Timestamp;

use super::Chat;
use super::happened::{Author, Happened, Record, Said};
use super::live::Live;
use super::room::{Room, Sign};
use crate::feed::{Away, Top};
use crate::replica::now;
use crate::store::Excerpt;

/// A message that somebody points at.
pub struct Pointed {
    /// Whose words they are.
    pub author: Whose,
    /// What the author's browser called the message.
    pub message: ClientMessageId,
    /// The words.
    pub excerpt: Excerpt,
}

/// Who wrote something.
pub enum Whose {
    /// Someone without an account.
    Seeker(SeekerId),
    /// Someone with an account.
    Staff(StaffId),
}

impl Chat {
    /// What stands at `seq` in a room that `reader` may be in, whoever said it. `None`: it is no longer there.
    pub async fn pointed_at(&self, reader: &Person, room: RoomId, seq: u64) -> Option<Pointed> {
        let sign = self.replica.state().may_enter(reader, room, now()).map(Sign::of).ok()?;
        let room = self.hub.room(room, sign);
        // Whoever points at it may be connected to another instance.
        self.live.bring_in_step(&room).await.ok()?;
        room.pointed_at(seq)
    }

    /// Takes out of its room what was decided to be taken down. While the feed is away, it is done later.
    pub async fn take_down(&self, report: ReportId) {
        let (about, sign) = {
            let state = self.replica.state();
            let found = state.reports.taken_down().find(|(id, _)| *id == report);
            let Some(about) = found.map(|(_, about)| *about) else { return };
            let Some(place) = state.place(about.room) else { return };
            (about, Sign::of(place))
        };
        let room = self.hub.room(about.room, sign);
        if self.live.bring_in_step(&room).await.is_ok() {
            self.take_out_of(&room, about).await.ok();
        }
    }

    /// Does the same for everything that was decided and may still stand in a room that somebody is in.
    pub async fn take_down_what_was_decided(&self) {
        let decided: Vec<About> =
            self.replica.state().reports.taken_down().map(|(_, about)| *about).collect();
        for about in decided {
            if let Some(room) = self.hub.known(about.room) {
                self.take_out_of(&room, about).await.ok();
            }
        }
    }

    async fn take_out_of(&self, room: &Arc<Room>, about: About) -> Result<(), Away> {
        match &self.live {
            Live::Local => room.take_down(about, now()),
            Live::Shared(following) => {
                let Some(top) = room.copy().filter(|_| room.still_says(about)) else { return Ok(()) };
                let record = Record::TakenBack { of: about.seq }.write();
                let top = Top { seq: about.seq, ..top };
                following.shared.redact(room.id, room.bounds(), top, &record).await?;
            }
        }
        Ok(())
    }
}

impl Room {
    fn pointed_at(&self, seq: u64) -> Option<Pointed> {
        match self.lock().ring.get_mut(seq)? {
            Happened::Said(said) => Some(said.pointed_at()),
            Happened::TakenBack { .. } | Happened::Gone { .. } => None,
        }
    }

    fn take_down(&self, about: About, at: Timestamp) {
        // In another life of the room another message stands there.
        if self.still_says(about) {
            self.take_out(&mut self.lock(), about.seq, at);
        }
    }

    fn still_says(&self, About { seq, seeker, message, .. }: About) -> bool {
        match self.lock().ring.get_mut(seq) {
            Some(Happened::Said(said)) => {
                said.author.seeker() == Some(seeker) && said.message_id() == message
            }
            Some(Happened::TakenBack { .. } | Happened::Gone { .. }) | None => false,
        }
    }
}

impl Said {
    fn pointed_at(&self) -> Pointed {
        let author = match self.author {
            Author::Seeker(seeker) => Whose::Seeker(seeker),
            Author::Staff(staff) => Whose::Staff(staff),
        };
        Pointed { author, message: self.message_id(), excerpt: self.excerpt() }
    }
}
