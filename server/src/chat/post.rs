//! The message path, and the other things people do in rooms.
//!
//! The order in [`Chat::post`] is a promise: refusing to publish never prevents a case. Whoever is muted, banned, too
//! fast, in a room that has closed, or writes what cannot be shown is still screened, and if they are in danger, the
//! case is in the journal before they are answered. Only a flood cap comes earlier.

use std::sync::Arc;
use std::sync::{Mutex, PoisonError};

use domain::access::{Barred, Person, Place};
use domain::case::{Evidence, Source};
use domain::id::{CaseId, ClientMessageId, ReviewId, RoomId, SeekerId, TextId};
use domain::review::{Cause, Held};
use domain::words::{Role, Timestamp, Urgency};
use domain::{Actor, Command, State, case, review};
use moderation::{Context, Reason as Finding, Verdict, Visibility};

use super::boards::{desk, queue, reason};
use super::concerns::Concerns;
use super::connection::{Connection, Speaker};
use super::limits::Refused;
use super::room::Saying;
use super::standing::{notice, standing};
use super::{Hub, mark};
use crate::replica::{self, Replica, now};
use crate::store::{Excerpt, NewText, Position, Store};
use crate::wire::client::Resume;
use crate::wire::server::{Answer, Card, LeftBecause, Refusal, ServerFrame};
use crate::wire::standing::Reason;
use crate::wire::{Frame, Text};

/// Longest text of a message, in characters.
const TEXT_MAX: usize = 2_000;
/// How soon a page sends again what could not be saved.
const TRY_AGAIN_MS: u32 = 2_000;

/// The rooms, and everything people do in them.
pub struct Chat {
    /// Who is connected, and the rooms.
    pub hub: Arc<Hub>,
    replica: Arc<Replica>,
    store: Arc<Store>,
    concerns: Concerns,
    languages: Vec<String>,
    boards: Mutex<Boards>,
}

/// The staff's frames as they were, so that each is made once however many are told.
#[derive(Default)]
struct Boards {
    desk: Option<(AsOf, Frame)>,
    queue: Option<(AsOf, Frame)>,
}

/// What a board depends on: the journal up to here, and whether someone is on call.
type AsOf = (Position, bool);

/// A message on its way.
struct Draft<'a> {
    author: &'a Arc<Connection>,
    room: RoomId,
    id: ClientMessageId,
    text: Text,
    at: Timestamp,
}

impl Chat {
    /// Opens the rooms. `languages` are expected in messages, most likely first.
    pub fn open(
        hub: Arc<Hub>,
        replica: Arc<Replica>,
        store: Arc<Store>,
        languages: Vec<String>,
    ) -> Arc<Self> {
        let (concerns, boards) = (Concerns::default(), Mutex::default());
        Arc::new(Self { hub, replica, store, concerns, languages, boards })
    }

    /// Someone is there.
    pub fn connect(&self, connection: &Arc<Connection>) {
        self.hub.connect(connection);
        self.note_on_call(&connection.speaker);
    }

    /// Someone is gone.
    pub fn disconnect(&self, connection: &Arc<Connection>) {
        self.hub.disconnect(connection);
        self.note_on_call(&connection.speaker);
    }

    fn note_on_call(&self, speaker: &Speaker) {
        if speaker.role == Some(Role::Professional) {
            self.hub.on_call_changed(&self.replica.state());
        }
    }

    /// Someone says something. They are answered on their connection.
    pub async fn post(&self, author: &Arc<Connection>, room: RoomId, id: ClientMessageId, text: Text) {
        let draft = Draft { author, room, id, text, at: now() };
        let (answer, card) = self.receive(&draft).await;
        let answered = ServerFrame::Answered { room, client_message_id: id, answer, card };
        author.outbox.push(answered.encode());
    }

    async fn receive(&self, draft: &Draft<'_>) -> (Answer, Option<Card>) {
        if let Err(Refused { retry_after_ms }) = draft.author.pace.within_flood_cap() {
            return (Answer::Refused { refusal: Refusal::TooFast { retry_after_ms } }, None);
        }
        let Person::Seeker { seeker, .. } = draft.author.speaker.person else {
            return (self.receive_from_staff(draft).await, None);
        };
        let verdict = self.screen(draft, seeker);
        let card = card(verdict.urgency);
        if verdict.urgency >= moderation::Urgency::R3 && self.raise(draft, seeker, &verdict).await.is_err() {
            return (Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS } }, card);
        }
        if let Some(seq) = self.said_before(draft) {
            return (Answer::Shown { seq }, card);
        }
        if let Err(refusal) = readable(&draft.text.0).and_then(|()| self.may_write(draft)) {
            return (Answer::Refused { refusal }, card);
        }
        if let Err(Refused { retry_after_ms }) = draft.author.pace.post() {
            return (Answer::Refused { refusal: Refusal::TooFast { retry_after_ms } }, card);
        }
        if verdict.urgency == moderation::Urgency::R2 {
            self.concerns.note(seeker, draft.id, draft.at);
        }
        let answer = match verdict.visibility {
            Visibility::Show => self.publish(draft, urgency(verdict.urgency)),
            Visibility::Return => returned(draft, &verdict),
            Visibility::Hold => self.hold(draft, seeker, &verdict).await,
        };
        (answer, card)
    }

    /// What staff write is screened as well, but asking about danger in plain words is their work: only
    /// what would hurt or expose someone goes back to them.
    async fn receive_from_staff(&self, draft: &Draft<'_>) -> Answer {
        if let Some(seq) = self.said_before(draft) {
            return Answer::Shown { seq };
        }
        if let Err(refusal) = readable(&draft.text.0).and_then(|()| self.may_write(draft)) {
            return Answer::Refused { refusal };
        }
        let verdict = self.verdict(draft, 0);
        let exposes = match verdict.reason {
            Some(
                Finding::Hostility
                | Finding::Encouragement
                | Finding::Sexual
                | Finding::Luring
                | Finding::PersonalData
                | Finding::Flood,
            ) => true,
            // A professional writes a line's number and speaks of danger; that is not kept from a seeker in need.
            Some(Finding::CrisisFirstRead | Finding::MethodDetail) | None => false,
        };
        if exposes {
            return returned(draft, &verdict);
        }
        let answer = self.publish(draft, Urgency::R0);
        self.note_contact(draft).await;
        answer
    }

    fn screen(&self, draft: &Draft<'_>, seeker: SeekerId) -> Verdict {
        self.verdict(draft, self.concerns.before(seeker, draft.id, draft.at))
    }

    fn verdict(&self, draft: &Draft<'_>, recent_concerns: u32) -> Verdict {
        let place = match self.replica.state().place(draft.room) {
            Some(Place::OneToOne(_)) => moderation::Place::OneToOne,
            Some(Place::Crisis(_)) => moderation::Place::Crisis,
            // Someone who writes to a room that is gone is screened as if others could see it.
            Some(Place::Group(_)) | None => moderation::Place::Group,
        };
        let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        moderation::screen(&draft.text.0, &Context { place, languages: &languages, recent_concerns })
    }

    /// Sees to it that the author's case is in the journal, with this message.
    async fn raise(
        &self,
        draft: &Draft<'_>,
        seeker: SeekerId,
        verdict: &Verdict,
    ) -> Result<(), replica::Error> {
        let text = kept(draft, verdict);
        let evidence = Some(Evidence { message: draft.id, text: text.id });
        let (case, urgency) = (CaseId(crate::random::u64()), urgency(verdict.urgency));
        let raise = case::Command::Raise { case, seeker, urgency, source: Source::Filter, evidence };
        self.replica.execute(Command::Case(raise), Actor::Filter, Some(text)).await.map(|_| ())
    }

    /// Keeps a message for a person to decide. One that belongs to a case waits there.
    async fn hold(&self, draft: &Draft<'_>, seeker: SeekerId, verdict: &Verdict) -> Answer {
        if verdict.urgency >= moderation::Urgency::R3 {
            return Answer::Held { reason: Reason::PersonReadsFirst };
        }
        let cause = cause(verdict.reason);
        let text = kept(draft, verdict);
        let held = Held {
            room: draft.room,
            seeker,
            message: draft.id,
            text: text.id,
            urgency: urgency(verdict.urgency),
            cause,
        };
        let hold = review::Command::Hold { review: ReviewId(crate::random::u64()), held };
        match self.replica.execute(Command::Review(hold), Actor::Filter, Some(text)).await {
            Ok(_) => Answer::Held { reason: reason(cause) },
            Err(_) => Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS } },
        }
    }

    fn publish(&self, draft: &Draft<'_>, urgency: Urgency) -> Answer {
        let Some(room) = self.hub.known(draft.room) else {
            return Answer::Refused { refusal: Refusal::UnknownRoom };
        };
        let speaker = &draft.author.speaker;
        let (message, text, at, key) = (draft.id, draft.text.clone(), draft.at, speaker.key(draft.id));
        let allowed = || self.replica.state().may_write(&speaker.person, draft.room, draft.at);
        match room.publish(Saying { speaker, message, text, urgency, at, key }, allowed) {
            Ok(appended) => Answer::Shown { seq: appended.seq },
            Err(barred) => Answer::Refused { refusal: self.refusal(barred) },
        }
    }

    /// Notes the first word of a professional in a crisis room.
    async fn note_contact(&self, draft: &Draft<'_>) {
        let case = match self.replica.state().place(draft.room) {
            Some(Place::Crisis(case)) => case,
            Some(Place::Group(_) | Place::OneToOne(_)) | None => return,
        };
        let contact = Command::Case(case::Command::Contact { case });
        if let Err(error) = self.replica.execute(contact, draft.author.speaker.actor(), None).await {
            tracing::warn!(%case, %error, "the first word in a crisis room was not noted");
        }
    }

    fn said_before(&self, draft: &Draft<'_>) -> Option<u64> {
        self.hub.known(draft.room)?.seq_of(draft.author.speaker.key(draft.id))
    }

    fn may_write(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let barred = self.replica.state().may_write(&draft.author.speaker.person, draft.room, draft.at);
        barred.map_err(|barred| self.refusal(barred))?;
        if draft.author.is_in(draft.room) { Ok(()) } else { Err(Refusal::NotInRoom) }
    }

    /// Lets someone into a room, with what they missed. They are answered on their connection.
    pub fn join(&self, connection: &Arc<Connection>, id: RoomId, resume: Option<Resume>) {
        if let Err(refusal) = self.enter(connection, id, resume) {
            connection.outbox.push(ServerFrame::Refused { room: Some(id), refusal }.encode());
        }
    }

    fn enter(&self, connection: &Arc<Connection>, id: RoomId, resume: Option<Resume>) -> Result<(), Refusal> {
        let at = now();
        let person = &connection.speaker.person;
        let entered = self.replica.state().may_enter(person, id, at).map(|_| ());
        entered.map_err(|barred| self.refusal(barred))?;
        let room = self.hub.room(&self.replica.state(), id).ok_or(Refusal::UnknownRoom)?;
        room.join(connection, resume, at)?;
        // A decision may have fallen between the question and the door.
        let entered = self.replica.state().may_enter(person, id, at).map(|_| ());
        entered.map_err(|barred| {
            room.leave(connection, LeftBecause::Sanction);
            self.refusal(barred)
        })
    }

    /// Lets someone out of a room.
    pub fn leave(&self, connection: &Arc<Connection>, id: RoomId) {
        let left = self.hub.known(id).is_some_and(|room| room.leave(connection, LeftBecause::Asked));
        if !left {
            let refused = ServerFrame::Refused { room: Some(id), refusal: Refusal::NotInRoom };
            connection.outbox.push(refused.encode());
        }
    }

    /// Someone takes back a message of their own.
    pub fn take_back(&self, connection: &Arc<Connection>, id: RoomId, seq: u64) {
        let room = self.hub.known(id).filter(|_| connection.is_in(id));
        if !room.is_some_and(|room| room.take_back(&connection.speaker, seq, now())) {
            let refused = ServerFrame::Refused { room: Some(id), refusal: Refusal::NoSuchMessage };
            connection.outbox.push(refused.encode());
        }
    }

    /// Someone is writing. Whoever may not write is not shown writing.
    pub fn typing(&self, connection: &Arc<Connection>, id: RoomId) {
        let allowed = self.replica.state().may_write(&connection.speaker.person, id, now()).is_ok();
        if allowed
            && connection.is_in(id)
            && connection.pace.typing().is_ok()
            && let Some(room) = self.hub.known(id)
        {
            room.typing(&connection.speaker);
        }
    }

    /// A moderator publishes a held message.
    ///
    /// # Errors
    ///
    /// [`replica::Error`]: refused, or not saved.
    pub async fn release(&self, review: ReviewId, by: Actor) -> Result<(), replica::Error> {
        let release = Command::Review(review::Command::Release { review });
        self.replica.execute(release, by, None).await?;
        let Some(held) = self.replica.state().reviews.get(review).map(|review| review.held) else {
            return Ok(());
        };
        let Ok(Some(excerpt)) = self.store.text(held.text).await else { return Err(replica::Error::Journal) };
        let room = {
            let state = self.replica.state();
            let Some(Place::Group(group)) = state.place(held.room) else { return Ok(()) };
            let person = Person::Seeker { seeker: held.seeker, band: group.band.clone() };
            let speaker = Speaker { person, role: None, name: Text(excerpt.nickname) };
            self.hub.room(&state, held.room).map(|room| (room, speaker))
        };
        if let Some((room, speaker)) = room {
            let (message, text, urgency, at) = (held.message, Text(excerpt.text), held.urgency, now());
            let key = speaker.key(message);
            let saying = Saying { speaker: &speaker, message, text, urgency, at, key };
            room.publish(saying, || Ok(())).ok();
        }
        Ok(())
    }

    /// What this person is told of where they stand, or of what awaits them, as it is now.
    pub fn boards(&self, speaker: &Speaker) -> Option<Frame> {
        match (&speaker.person, speaker.role) {
            (Person::Seeker { seeker, .. }, _) => {
                let on_call = self.hub.is_staffed(Role::Professional);
                let standing = standing(&self.replica.state(), *seeker, on_call, now());
                Some(ServerFrame::Standing(standing).encode())
            }
            (Person::Staff(_), Some(Role::Moderator)) => Some(self.board(
                |boards| &mut boards.desk,
                |state, on_call| ServerFrame::Desk(desk(state, on_call, now())),
            )),
            (Person::Staff(_), Some(Role::Professional)) => {
                Some(self.board(|boards| &mut boards.queue, |state, _| ServerFrame::Queue(queue(state))))
            }
            (Person::Staff(_), Some(Role::Coordinator) | None) => None,
        }
    }

    fn board(
        &self,
        which: impl Fn(&mut Boards) -> &mut Option<(AsOf, Frame)>,
        make: impl Fn(&State, bool) -> ServerFrame,
    ) -> Frame {
        let as_of = (self.replica.position(), self.hub.is_staffed(Role::Professional));
        let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, frame)) = which(&mut boards)
            && *at == as_of
        {
            return frame.clone();
        }
        let frame = make(&self.replica.state(), as_of.1).encode();
        *which(&mut boards) = Some((as_of, frame.clone()));
        frame
    }

    /// What grows old: forgotten talk, and concerns that no longer count.
    pub fn forget(&self) {
        let at = now();
        self.hub.forget(at);
        self.concerns.forget(at);
    }

    fn refusal(&self, barred: Barred) -> Refusal {
        let state = self.replica.state();
        let told = |sanction| {
            let found = state.sanctions.in_force(now()).find(|(id, _)| *id == sanction);
            found.map(|(id, sanction)| notice(id, sanction))
        };
        match barred {
            Barred::Unknown => Refusal::UnknownRoom,
            Barred::Closed => Refusal::RoomClosed,
            // A sanction that has just ended: the next try goes through.
            Barred::ShutOut(sanction) => match told(sanction) {
                Some(notice) => Refusal::ShutOut { notice },
                None => Refusal::TryAgain { retry_after_ms: 0 },
            },
            Barred::Muted(sanction) => match told(sanction) {
                Some(notice) => Refusal::Muted { notice },
                None => Refusal::TryAgain { retry_after_ms: 0 },
            },
        }
    }
}

fn readable(text: &str) -> Result<(), Refusal> {
    if text.chars().count() > TEXT_MAX {
        return Err(Refusal::TooLong);
    }
    let unreadable = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || is_direction_override(c);
    if text.trim().is_empty() || text.chars().any(unreadable) {
        return Err(Refusal::Unreadable);
    }
    Ok(())
}

/// Characters that make a line read differently from how it is written. Marks that right-to-left languages need stay.
fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn card(urgency: moderation::Urgency) -> Option<Card> {
    match urgency {
        moderation::Urgency::R0 | moderation::Urgency::R1 => None,
        moderation::Urgency::R2 => Some(Card::Quiet),
        moderation::Urgency::R3 => Some(Card::Talk),
        moderation::Urgency::R4 => Some(Card::Emergency),
    }
}

fn urgency(urgency: moderation::Urgency) -> Urgency {
    match urgency {
        moderation::Urgency::R0 => Urgency::R0,
        moderation::Urgency::R1 => Urgency::R1,
        moderation::Urgency::R2 => Urgency::R2,
        moderation::Urgency::R3 => Urgency::R3,
        moderation::Urgency::R4 => Urgency::R4,
    }
}

fn cause(reason: Option<Finding>) -> Cause {
    match reason {
        Some(Finding::MethodDetail | Finding::CrisisFirstRead) => Cause::Method,
        Some(Finding::Encouragement) => Cause::Encouragement,
        Some(Finding::Sexual) => Cause::Sexual,
        Some(Finding::Luring) => Cause::Luring,
        Some(Finding::Hostility | Finding::PersonalData | Finding::Flood) | None => Cause::Hostility,
    }
}

fn returned(draft: &Draft<'_>, verdict: &Verdict) -> Answer {
    let reason = match verdict.reason {
        Some(Finding::PersonalData) => Reason::PersonalData,
        Some(Finding::Flood) => Reason::Flood,
        Some(Finding::MethodDetail | Finding::CrisisFirstRead) => Reason::MethodDetail,
        Some(Finding::Encouragement) => Reason::Encouragement,
        Some(Finding::Sexual) => Reason::Sexual,
        Some(Finding::Luring) => Reason::Luring,
        Some(Finding::Hostility) | None => Reason::Hostility,
    };
    Answer::Returned { reason, marks: mark::found(&draft.text.0, verdict) }
}

/// The message as a person will read it.
fn kept(draft: &Draft<'_>, verdict: &Verdict) -> NewText {
    let marks = mark::found(&draft.text.0, verdict).into_iter().map(|mark| (mark.start, mark.end)).collect();
    let (nickname, text) = (draft.author.speaker.name.0.clone(), draft.text.0.clone());
    NewText { id: TextId(crate::random::u64()), excerpt: Excerpt { nickname, at: draft.at, text, marks } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_of_bearable_length_and_shows_what_it_is() {
        assert_eq!(readable("hello\n\tyou"), Ok(()));
        assert_eq!(readable("\u{645}\u{631}\u{62d}\u{628}\u{627}\u{200f}!"), Ok(()), "an Arabic mark");
        assert_eq!(readable(&"x".repeat(TEXT_MAX)), Ok(()));
        assert_eq!(readable(&"x".repeat(TEXT_MAX + 1)), Err(Refusal::TooLong));
        for text in ["", "  \n", "a\u{0}b", "a\u{7}", "abc\u{202e}cba", "\u{2066}x"] {
            assert_eq!(readable(text), Err(Refusal::Unreadable), "{text:?}");
        }
    }
}
