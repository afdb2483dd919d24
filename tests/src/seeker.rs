//! Somebody without an account.

use std::ops::Deref;
use std::time::Duration;

use domain::id::{ClientMessageId, RequestId, RoomId};
use domain::words::Rule;
use serde_json::json;

use crate::wire::{
    Answer, Card, Entered, HeldState, Help, HelpState, Mark, OneToOneState, Problem, Reason, Refusal,
    RoomCard, Rooms, SanctionKind, SanctionNotice,
};
use crate::{Caller, Knock, Page, Server, View};

/// Somebody without an account, with an open page.
#[derive(Debug)]
pub struct Seeker {
    /// How they ask over HTTP.
    pub caller: Caller,
    /// Under which name.
    pub nickname: String,
    pub(crate) page: Page,
}

/// Somebody who has closed their page, and may open it again.
pub struct Elsewhere {
    caller: Caller,
    nickname: String,
}

impl Elsewhere {
    /// Opens the page again, as the same person.
    pub async fn opens_it_again(self) -> Seeker {
        let page = Seeker::opens(&self.caller).await;
        Seeker { caller: self.caller, nickname: self.nickname, page }
    }
}

impl Deref for Seeker {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Seeker {
    /// Enters the house from a network of their own.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn enters(mut caller: Caller, band: &str, nickname: &str) -> Result<Self, Problem> {
        let body = json!({ "band": band, "nickname": nickname });
        let entered: Entered = caller.posts("/api/seekers", &body).await.brought()?;
        caller.token = Some(entered.token);
        let page = Self::opens(&caller).await;
        Ok(Self { caller, nickname: entered.nickname, page })
    }

    async fn opens(caller: &Caller) -> Page {
        let page = Knock::by(caller).enters().await.expect("a seeker's socket opens");
        page.sends(&json!({ "type": "hello_seeker", "token": caller.token })).await;
        page.sees("the welcome", |view| view.welcome.clone()).await;
        page
    }

    /// Loses the connection and comes back with the same token.
    pub async fn comes_back(&mut self) {
        self.page = Self::opens(&self.caller).await;
    }

    /// Closes the page.
    pub fn closes_the_page(self) -> Elsewhere {
        Elsewhere { caller: self.caller, nickname: self.nickname }
    }

    /// Comes back with the same token, to another server.
    pub async fn comes_back_to(&mut self, server: &Server) {
        self.caller.turns_to(server.address);
        self.comes_back().await;
    }

    /// A second tab that is the same person.
    pub async fn opens_another_page(&self) -> Page {
        Self::opens(&self.caller).await
    }

    /// The rooms they may choose from.
    pub async fn looks_for_rooms(&self) -> Vec<RoomCard> {
        let rooms: Rooms = self.caller.gets("/api/rooms").await.brought().expect("rooms can be read");
        rooms.rooms
    }

    /// "I need someone now."
    pub async fn needs_someone_now(&self) {
        self.caller.posts_nothing("/api/help").await.done().expect("anyone may ask for someone");
    }

    /// Asks to talk to one peer.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn asks_for_a_peer(&self) -> Result<(), Problem> {
        self.caller.posts_nothing("/api/one-to-one").await.done()
    }

    /// No longer needs it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn withdraws(&self) -> Result<(), Problem> {
        self.caller.deletes("/api/one-to-one").await.done()
    }

    /// Ends the talk with a peer.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn ends_talk(&self, request: RequestId) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/one-to-one/{request}/end")).await.done()
    }

    /// Waits until they are told that the people on call were asked.
    pub async fn is_told_that_someone_was_asked(&self) {
        self.is_told("someone was asked", |help| matches!(help.state, HelpState::Asked { .. }).then_some(()))
            .await;
    }

    /// Waits until they are told that somebody has read it.
    pub async fn is_told_that_someone_read_it(&self) {
        self.is_told("someone read it", |help| (help.state == HelpState::Seen {}).then_some(())).await;
    }

    /// Waits until they are told who is on the way, and where to.
    pub async fn is_told_who_is_on_the_way(&self) -> (String, RoomId) {
        self.is_told("someone is on the way", |help| match &help.state {
            HelpState::OnTheWay { name, room } => Some((name.clone(), *room)),
            HelpState::Asked { .. }
            | HelpState::Seen {}
            | HelpState::NobodyYet {}
            | HelpState::WithYou { .. }
            | HelpState::Closed {} => None,
        })
        .await
    }

    /// Waits until they are told who is with them.
    pub async fn is_told_who_is_with_them(&self) -> String {
        self.is_told("someone is with them", |help| match &help.state {
            HelpState::WithYou { name, .. } => Some(name.clone()),
            HelpState::Asked { .. }
            | HelpState::Seen {}
            | HelpState::NobodyYet {}
            | HelpState::OnTheWay { .. }
            | HelpState::Closed {} => None,
        })
        .await
    }

    /// Waits until they are told that it is over.
    pub async fn is_told_that_it_is_over(&self) {
        self.is_told("it is over", |help| (help.state == HelpState::Closed {}).then_some(())).await;
    }

    async fn is_told<T>(&self, what: &str, look: impl Fn(&Help) -> Option<T>) -> T {
        self.sees(what, |view| look(view.standing()?.help.as_ref()?)).await
    }

    /// Every state of help they were told, in order, each said once.
    pub fn was_told(&self) -> Vec<HelpState> {
        let told = self.view().standings.into_iter().filter_map(|standing| Some(standing.help?.state));
        let mut states: Vec<HelpState> = told.collect();
        states.dedup();
        states
    }

    /// Waits until a held message of theirs waits for a person.
    pub async fn is_told_that_it_waits(&self, said: &Said) {
        self.learns_of(said, |state| (*state == HeldState::Waiting {}).then_some(())).await;
    }

    /// Waits until they are told that a held message is shown now.
    pub async fn is_told_that_it_is_shown(&self, said: &Said) {
        self.learns_of(said, |state| (*state == HeldState::Released {}).then_some(())).await;
    }

    /// Waits until they are told under which rule a held message is not shown.
    pub async fn is_told_the_rule(&self, said: &Said) -> Rule {
        self.learns_of(said, |state| match state {
            HeldState::Rejected { rule } => Some(*rule),
            HeldState::Waiting {} | HeldState::Released {} | HeldState::Expired {} => None,
        })
        .await
    }

    pub(crate) async fn learns_of<T>(&self, said: &Said, look: impl Fn(&HeldState) -> Option<T>) -> T {
        self.sees("what became of a held message", |view| {
            let held = view.standing()?.held.iter().find(|held| held.client_message_id == said.id)?;
            look(&held.state)
        })
        .await
    }

    /// Waits until they are told of a sanction.
    pub async fn is_told_of_a(&self, kind: SanctionKind) -> SanctionNotice {
        let of = |view: &View| view.standing()?.sanctions.iter().find(|it| it.kind == kind).cloned();
        self.sees("the sanction", of).await
    }

    /// Waits until no sanction is in force.
    pub async fn is_told_that_nothing_holds(&self) {
        self.sees("no sanction", |view| view.standing()?.sanctions.is_empty().then_some(())).await;
    }

    /// Waits until they are told how many asked for a peer before them.
    pub async fn is_told_how_many_wait_before(&self) -> u32 {
        self.is_told_of_talk(|state| match state {
            OneToOneState::Waiting { before, .. } => Some(*before),
            OneToOneState::Open { .. } | OneToOneState::Ended {} => None,
        })
        .await
    }

    /// Waits until a peer is there, and where.
    pub async fn is_told_that_a_peer_is_there(&self) -> (String, RoomId) {
        self.is_told_of_talk(|state| match state {
            OneToOneState::Open { name, room } => Some((name.clone(), *room)),
            OneToOneState::Waiting { .. } | OneToOneState::Ended {} => None,
        })
        .await
    }

    /// Waits until the talk with a peer is over.
    pub async fn is_told_that_the_talk_is_over(&self) {
        self.is_told_of_talk(|state| (*state == OneToOneState::Ended {}).then_some(())).await;
    }

    async fn is_told_of_talk<T>(&self, look: impl Fn(&OneToOneState) -> Option<T>) -> T {
        self.sees("news of the one-to-one", |view| look(&view.standing()?.one_to_one.as_ref()?.state)).await
    }
}

/// A message and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What the browser called it.
    pub id: ClientMessageId,
    /// What became of it.
    pub answer: Answer,
    /// What the author was offered.
    pub card: Option<Card>,
}

impl Said {
    /// Where it stands in the room.
    pub fn shown(&self) -> u64 {
        match &self.answer {
            Answer::Shown { seq } => *seq,
            other @ (Answer::Held { .. } | Answer::Returned { .. } | Answer::Refused { .. }) => {
                panic!("it was not shown: {other:?}")
            }
        }
    }

    /// Why a person reads it first.
    pub fn held(&self) -> Reason {
        match &self.answer {
            Answer::Held { reason } => *reason,
            other @ (Answer::Shown { .. } | Answer::Returned { .. } | Answer::Refused { .. }) => {
                panic!("it was not held: {other:?}")
            }
        }
    }

    /// Why it came back, and the marked parts.
    pub fn returned(&self) -> (Reason, Vec<Mark>) {
        match &self.answer {
            Answer::Returned { reason, marks } => (*reason, marks.clone()),
            other @ (Answer::Shown { .. } | Answer::Held { .. } | Answer::Refused { .. }) => {
                panic!("it was not returned: {other:?}")
            }
        }
    }

    /// Why it went to nobody.
    pub fn refused(&self) -> Refusal {
        match &self.answer {
            Answer::Refused { refusal } => refusal.clone(),
            other @ (Answer::Shown { .. } | Answer::Held { .. } | Answer::Returned { .. }) => {
                panic!("it was not refused: {other:?}")
            }
        }
    }

    /// How long the server asks to wait before sending it again.
    pub fn asked_to_wait(&self) -> Option<Duration> {
        match &self.answer {
            Answer::Refused {
                refusal: Refusal::TooFast { retry_after_ms } | Refusal::TryAgain { retry_after_ms },
            } => Some(Duration::from_millis(*retry_after_ms)),
            Answer::Refused { .. } | Answer::Shown { .. } | Answer::Held { .. } | Answer::Returned { .. } => {
                None
            }
        }
    }
}
