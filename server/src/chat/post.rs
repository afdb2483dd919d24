//! The message path: what becomes of what someone says.
//!
//! The order in [`Chat::post`] is a promise: refusing to publish never prevents a case. Whoever is muted, banned, too
//! fast, in a room that has closed, or writes what cannot be shown is still screened, and if they are in danger, the
//! case is in the journal before they are answered. Only a flood cap comes earlier.

use std::sync::Arc;
use std::time::Instant;

use domain::access::{Person, Place};
use domain::case::{Around, Evidence, Source};
use domain::concern::Concern;
use domain::id::{CaseId, ClientMessageId, ReviewId, RoomId, SeekerId, TextId};
use domain::language::Language;
use domain::review::{Cause, Held};
use domain::words::{Timestamp, Urgency};
use domain::{Actor, Command, case, concern, review};
use moderation::{Context, Finding, Kind, Reason as Found, Verdict, Visibility};

use super::boards::reason;
use super::connection::Connection;
use super::keeping::Reading;
use super::limits::Refused;
use super::live::Live;
use super::rooms::TRY_AGAIN_MS;
use super::{Chat, mark};
use crate::feed::{Away, Known};
use crate::replica::{self, now};
use crate::store::{Excerpt, NewText};
use crate::wire::Text;
use crate::wire::room::Card;
use crate::wire::server::{Answer, Refusal, ServerFrame};
use crate::wire::standing::Reason;

/// Longest text of a message, in characters.
const TEXT_MAX: usize = 2_000;

/// Names of rules kept with one message.
const RULES_MAX: usize = 8;

/// A message on its way.
struct Draft<'a> {
    author: &'a Arc<Connection>,
    room: RoomId,
    id: ClientMessageId,
    text: Text,
    at: Timestamp,
}

/// It cannot be shown as it is.
pub(super) struct Unfit;

impl Chat {
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
            self.show_to_the_other(draft, &verdict).await;
            return (Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS } }, card);
        }
        if verdict.urgency == moderation::Urgency::R2 {
            self.note_concern(draft, seeker).await;
        }
        (self.say(draft, seeker, &verdict).await, card)
    }

    /// Says it in the room, as far as the room may see it.
    async fn say(&self, draft: &Draft<'_>, seeker: SeekerId, verdict: &Verdict) -> Answer {
        if let Some(seq) = self.said_before(draft) {
            return Answer::Shown { seq };
        }
        if let Err(refusal) = readable(&draft.text.0).and_then(|()| self.may_write(draft)) {
            return Answer::Refused { refusal };
        }
        if let Err(Refused { retry_after_ms }) = draft.author.pace.post() {
            return Answer::Refused { refusal: Refusal::TooFast { retry_after_ms } };
        }
        match verdict.visibility {
            Visibility::Return => returned(draft, verdict),
            // What belongs to a case waits there, whatever calms the room.
            Visibility::Hold if verdict.urgency >= moderation::Urgency::R3 => {
                Answer::Held { reason: Reason::PersonReadsFirst }
            }
            Visibility::Show | Visibility::Hold => self.say_in_turn(draft, seeker, verdict).await,
        }
    }

    /// Says it if it is its author's turn, as far as the measures of the room let it be seen at once.
    async fn say_in_turn(&self, draft: &Draft<'_>, seeker: SeekerId, verdict: &Verdict) -> Answer {
        let turn = match self.takes_turn(&draft.author.speaker, seeker, draft.room, draft.at) {
            Ok(turn) => turn,
            Err(refusal) => return Answer::Refused { refusal },
        };
        let answer = match (verdict.visibility, turn.reading) {
            (Visibility::Show, Reading::AtOnce) => self.publish(draft, urgency(verdict.urgency)).await,
            (Visibility::Show, Reading::AfterAPerson) => {
                self.hold(draft, seeker, verdict, Cause::Measure).await
            }
            (Visibility::Hold | Visibility::Return, _) => {
                self.hold(draft, seeker, verdict, cause(verdict.reason)).await
            }
        };
        if let Answer::Refused { .. } = answer {
            turn.give_back();
        }
        answer
    }

    /// Sees to it that a moderator answers, whether or not the room saw it. In a crisis room somebody is there.
    async fn note_concern(&self, draft: &Draft<'_>, seeker: SeekerId) {
        if self.place_of(draft) == moderation::Place::Crisis {
            return;
        }
        let note = concern::Command::Note { seeker, room: draft.room, message: draft.id };
        if let Err(error) = self.replica.execute(Command::Concern(note), Actor::Filter, None).await {
            tracing::warn!(%error, "words of concern are not noted for an answer");
        }
    }

    /// What staff write is screened for others' sake. Asking about danger in plain words is their work, so that no
    /// urgency follows from it.
    async fn receive_from_staff(&self, draft: &Draft<'_>) -> Answer {
        if let Some(seq) = self.said_before(draft) {
            return Answer::Shown { seq };
        }
        if let Err(refusal) = readable(&draft.text.0).and_then(|()| self.may_write(draft)) {
            return Answer::Refused { refusal };
        }
        let place = self.place_of(draft);
        let verdict = self.screened(&draft.text.0, place, 0);
        if let Some(reason) = verdict.findings.iter().find_map(|finding| not_from_staff(finding, place)) {
            return Answer::Returned { reason, marks: mark::found(&draft.text.0, &verdict) };
        }
        let answer = self.publish(draft, Urgency::R0).await;
        self.note_contact(draft).await;
        self.note_answer(draft).await;
        answer
    }

    /// Whether what staff write for a group room can be shown there.
    pub(super) fn fits_a_room(&self, text: &Text) -> Result<(), Unfit> {
        let place = moderation::Place::Group;
        let verdict = self.screened(&text.0, place, 0);
        let found = verdict.findings.iter().any(|finding| not_from_staff(finding, place).is_some());
        if found || readable(&text.0).is_err() { Err(Unfit) } else { Ok(()) }
    }

    fn screen(&self, draft: &Draft<'_>, seeker: SeekerId) -> Verdict {
        let before = self.replica.state().concerns.before(seeker, draft.id, draft.at);
        self.screened(&draft.text.0, self.place_of(draft), before)
    }

    fn place_of(&self, draft: &Draft<'_>) -> moderation::Place {
        match self.replica.state().place(draft.room) {
            Some(Place::OneToOne(_)) => moderation::Place::OneToOne,
            Some(Place::Crisis(_)) => moderation::Place::Crisis,
            // Someone who writes to a room that is gone is screened as if others could see it.
            Some(Place::Group(_)) | None => moderation::Place::Group,
        }
    }

    pub(super) fn screened(&self, text: &str, place: moderation::Place, recent_concerns: u32) -> Verdict {
        let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let context = Context { place, languages: &languages, recent_concerns };
        self.lists.in_force().screen(text, &context)
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
        let (source, times) = (Source::Filter, self.paging.times());
        let around = Around {
            seen_in: self.seen_before(seeker),
            language: draft.author.speaker.language.or_else(|| language(verdict)),
        };
        let raise = case::Command::Raise { case, seeker, urgency, source, evidence, times, around };
        let began = Instant::now();
        self.replica.execute(Command::Case(raise), Actor::Filter, Some(text)).await?;
        self.kept_within.note(began.elapsed());
        Ok(())
    }

    /// Keeps a message for a person to decide. One that belongs to a case waits there.
    async fn hold(&self, draft: &Draft<'_>, seeker: SeekerId, verdict: &Verdict, cause: Cause) -> Answer {
        if verdict.urgency >= moderation::Urgency::R3 {
            return Answer::Held { reason: Reason::PersonReadsFirst };
        }
        let text = kept(draft, verdict);
        let held = Held {
            room: draft.room,
            seeker,
            message: draft.id,
            text: text.id,
            urgency: urgency(verdict.urgency),
            cause,
            decide_within: Some(self.decide_within),
        };
        let hold = review::Command::Hold { review: ReviewId(crate::random::u64()), held };
        match self.replica.execute(Command::Review(hold), Actor::Filter, Some(text)).await {
            Ok(_) => Answer::Held { reason: reason(cause) },
            Err(_) => Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS } },
        }
    }

    /// What cannot be saved yet reaches whoever sits with its author all the same. It is said once, however often the
    /// page sends it again.
    async fn show_to_the_other(&self, draft: &Draft<'_>, verdict: &Verdict) {
        let is_pair = match self.place_of(draft) {
            moderation::Place::OneToOne | moderation::Place::Crisis => true,
            moderation::Place::Group => false,
        };
        if is_pair
            && verdict.visibility == Visibility::Show
            && readable(&draft.text.0).and_then(|()| self.may_write(draft)).is_ok()
        {
            self.publish(draft, urgency(verdict.urgency)).await;
        }
    }

    async fn publish(&self, draft: &Draft<'_>, urgency: Urgency) -> Answer {
        let Some(room) = self.hub.known(draft.room) else {
            return Answer::Refused { refusal: Refusal::UnknownRoom };
        };
        let speaker = &draft.author.speaker;
        let saying = speaker.saying(draft.id, draft.text.clone(), urgency);
        match &self.live {
            Live::Local => {
                let allowed = || self.replica.state().may_write(&speaker.person, draft.room, draft.at);
                match room.publish(saying, draft.at, allowed) {
                    Ok(appended) => Answer::Shown { seq: appended.seq },
                    Err(barred) => Answer::Refused { refusal: self.refusal(barred) },
                }
            }
            // Whether its author may be heard is asked once more by everyone who hears it.
            Live::Shared(following) => match following.append(&room, saying, Known::Said).await {
                Ok(put) => Answer::Shown { seq: put.top.seq },
                Err(Away) => Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: TRY_AGAIN_MS } },
            },
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

    /// In a talk of two, whatever the peer says next is an answer.
    async fn note_answer(&self, draft: &Draft<'_>) {
        let waiting: Vec<SeekerId> = {
            let state = self.replica.state();
            match state.place(draft.room) {
                Some(Place::OneToOne(request)) => {
                    let seeker = state.talks.get(request).map(|talk| talk.seeker);
                    seeker.filter(|seeker| state.concerns.awaits(*seeker, draft.room)).into_iter().collect()
                }
                Some(Place::Group(_) | Place::Crisis(_)) | None => Vec::new(),
            }
        };
        for seeker in waiting {
            let answer =
                Command::Concern(concern::Command::Answer { seeker, room: draft.room, until: now() });
            if let Err(error) = self.replica.execute(answer, draft.author.speaker.actor(), None).await {
                tracing::warn!(%error, "an answer to words of concern is not noted");
            }
        }
    }

    /// Where others saw words of concern that belong to what somebody writes now.
    fn seen_before(&self, seeker: SeekerId) -> Option<RoomId> {
        let state = self.replica.state();
        // What a room was told a word about needs no second one.
        let is_new =
            |it: &&Concern| state.aftercare.seen_to(it.room).is_none_or(|seen_to| seen_to < it.since);
        let before: Vec<Concern> = state.concerns.of(seeker).filter(is_new).copied().collect();
        drop(state);
        let seen = before.iter().rev().find(|it| self.is_seen_by_others(seeker, it.room, it.message));
        seen.map(|it| it.room)
    }

    fn said_before(&self, draft: &Draft<'_>) -> Option<u64> {
        self.hub.known(draft.room)?.seq_of(draft.author.speaker.key(draft.id))
    }

    fn may_write(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let barred = self.replica.state().may_write(&draft.author.speaker.person, draft.room, draft.at);
        barred.map_err(|barred| self.refusal(barred))?;
        if draft.author.is_in(draft.room) { Ok(()) } else { Err(Refusal::NotInRoom) }
    }
}

/// In which language somebody wrote what makes it urgent, as far as the lists tell.
pub(super) fn language(verdict: &Verdict) -> Option<Language> {
    let lists = verdict.findings.iter().filter(|finding| is_of_need(finding.kind));
    let lists = lists.map(|finding| &finding.list.name);
    lists.filter_map(|name| name.split_once('/')).find_map(|(language, _)| language.parse().ok())
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

pub(super) fn urgency(urgency: moderation::Urgency) -> Urgency {
    match urgency {
        moderation::Urgency::R0 => Urgency::R0,
        moderation::Urgency::R1 => Urgency::R1,
        moderation::Urgency::R2 => Urgency::R2,
        moderation::Urgency::R3 => Urgency::R3,
        moderation::Urgency::R4 => Urgency::R4,
    }
}

fn cause(reason: Option<Found>) -> Cause {
    match reason {
        Some(Found::MethodDetail | Found::CrisisFirstRead) => Cause::Method,
        Some(Found::Encouragement) => Cause::Encouragement,
        Some(Found::Sexual) => Cause::Sexual,
        Some(Found::Luring) => Cause::Luring,
        Some(Found::Hostility | Found::PersonalData | Found::Flood) | None => Cause::Hostility,
    }
}

fn returned(draft: &Draft<'_>, verdict: &Verdict) -> Answer {
    let reason = match verdict.reason {
        Some(Found::PersonalData) => Reason::PersonalData,
        Some(Found::Flood) => Reason::Flood,
        Some(Found::MethodDetail | Found::CrisisFirstRead) => Reason::MethodDetail,
        Some(Found::Encouragement) => Reason::Encouragement,
        Some(Found::Sexual) => Reason::Sexual,
        Some(Found::Luring) => Reason::Luring,
        Some(Found::Hostility) | None => Reason::Hostility,
    };
    Answer::Returned { reason, marks: mark::found(&draft.text.0, verdict) }
}

/// Why a finding in a staff member's text sends it back to them. A professional may write of ways and numbers in a
/// crisis room: a safety plan is made of them.
fn not_from_staff(finding: &Finding, place: moderation::Place) -> Option<Reason> {
    let in_crisis_room = place == moderation::Place::Crisis;
    match finding.kind {
        Kind::Threat | Kind::Insult | Kind::Hate | Kind::Harassment => Some(Reason::Hostility),
        Kind::Encouragement => Some(Reason::Encouragement),
        Kind::Sexual => Some(Reason::Sexual),
        Kind::Luring => Some(Reason::Luring),
        Kind::Flood => Some(Reason::Flood),
        Kind::Method => (place == moderation::Place::Group).then_some(Reason::MethodDetail),
        Kind::Phone | Kind::Email | Kind::Url | Kind::Handle | Kind::Address | Kind::Name => {
            (!in_crisis_room).then_some(Reason::PersonalData)
        }
        Kind::Suicide
        | Kind::SelfHarm
        | Kind::Overdose
        | Kind::EatingDisorder
        | Kind::Abuse
        | Kind::ChildAtRisk
        | Kind::ThirdPerson => None,
    }
}

/// The message as a person will read it.
fn kept(draft: &Draft<'_>, verdict: &Verdict) -> NewText {
    let marks = mark::found(&draft.text.0, verdict).into_iter().map(|mark| (mark.start, mark.end)).collect();
    let (nickname, text) = (draft.author.speaker.name.0.clone(), draft.text.0.clone());
    let excerpt = Excerpt { nickname, at: draft.at, text, marks, rules: rules(verdict) };
    NewText { id: TextId(crate::random::u64()), excerpt }
}

/// Whether it is about somebody who needs a person.
fn is_of_need(kind: Kind) -> bool {
    match kind {
        Kind::Suicide
        | Kind::SelfHarm
        | Kind::Overdose
        | Kind::EatingDisorder
        | Kind::Abuse
        | Kind::ChildAtRisk
        | Kind::ThirdPerson
        | Kind::Threat => true,
        Kind::Method
        | Kind::Encouragement
        | Kind::Insult
        | Kind::Hate
        | Kind::Harassment
        | Kind::Sexual
        | Kind::Luring
        | Kind::Phone
        | Kind::Email
        | Kind::Url
        | Kind::Handle
        | Kind::Address
        | Kind::Name
        | Kind::Flood => false,
    }
}

/// The names of the rules that read something in it, each said once.
pub(super) fn rules(verdict: &Verdict) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for finding in &verdict.findings {
        let rule = format!("{}: {}", finding.list.name, finding.rule.as_str());
        if !rules.contains(&rule) && rules.len() < RULES_MAX {
            rules.push(rule);
        }
    }
    rules
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
