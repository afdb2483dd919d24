//! What a seeker writes to staff outside a room, heard like a message: a line about an act may say that somebody is in
//! danger.

use domain::case::{Around, Command as Case, Evidence, Source};
use domain::id::{CaseId, ClientMessageId, SeekerId, TextId};
use domain::{Actor, Command};
use moderation::{Place, Urgency};

use super::Chat;
use super::post::{language, rules, urgency};
use crate::replica::{self, now};
use crate::store::{Excerpt, NewText};

impl Chat {
    /// Sees to it that somebody comes if what `seeker` writes to staff says that they are in danger.
    ///
    /// # Errors
    ///
    /// [`replica::Error`]: they are, and it was not saved.
    pub async fn heed(&self, seeker: SeekerId, nickname: &str, words: &str) -> Result<(), replica::Error> {
        let at = now();
        let message = ClientMessageId(crate::random::u64());
        let before = self.replica.state().concerns.before(seeker, message, at);
        let verdict = self.screened(words, Place::OneToOne, before);
        if verdict.urgency < Urgency::R3 {
            return Ok(());
        }
        let (nickname, text, marks) = (nickname.to_owned(), words.to_owned(), Vec::new());
        let excerpt = Excerpt { nickname, at, text, marks, rules: rules(&verdict) };
        let text = NewText { id: TextId(crate::random::u64()), excerpt };
        let (evidence, times) = (Some(Evidence { message, text: text.id }), self.paging.times());
        let (case, urgency, source) =
            (CaseId(crate::random::u64()), urgency(verdict.urgency), Source::Filter);
        let around = Around { seen_in: None, language: language(&verdict) };
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
        self.replica.execute(Command::Case(raise), Actor::Filter, Some(text)).await.map(|_| ())
    }
}
