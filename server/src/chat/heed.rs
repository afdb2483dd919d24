//! What a seeker writes to staff outside a room, heard like a message: a line about an act may say that somebody is in
//! danger.

use domain::case::{Command as Case, Evidence, Source};
use domain::id::{CaseId, ClientMessageId, SeekerId, TextId};
use domain::{Actor, Command};
use moderation::{Context, Place, Urgency};

use super::Chat;
use super::post::urgency;
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
        let languages: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let message = ClientMessageId(crate::random::u64());
        let recent_concerns = self.concerns.before(seeker, message, at);
        let context = Context { place: Place::OneToOne, languages: &languages, recent_concerns };
        let found = self.lists.in_force().screen(words, &context).urgency;
        if found < Urgency::R3 {
            return Ok(());
        }
        let (nickname, text, marks) = (nickname.to_owned(), words.to_owned(), Vec::new());
        let excerpt = Excerpt { nickname, at, text, marks };
        let text = NewText { id: TextId(crate::random::u64()), excerpt };
        let (evidence, times) = (Some(Evidence { message, text: text.id }), self.paging.times());
        let (case, urgency, source) = (CaseId(crate::random::u64()), urgency(found), Source::Filter);
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times };
        self.replica.execute(Command::Case(raise), Actor::Filter, Some(text)).await.map(|_| ())
    }
}
