//! A seeker whose page does what the protocol asks of a page, whatever happens to the servers.
//!
//! It comes back when a connection ends, to the next instance; says where it stopped reading; and sends what was not
//! answered for good again under the same id. What it lives through stands in its [`Diary`].

use std::net::SocketAddr;
use std::time::Duration;

use domain::id::{ClientMessageId, RoomId};
use serde_json::json;
use tokio::time::Instant;

use crate::wire::{Answer, Refusal};
use crate::witness::{Diary, Line};
use crate::{Bookmark, Closed, House, Knock, PATIENCE, Page, Seeker};

/// Between two tries to find a server that is there.
const KNOCKS_EVERY: Duration = Duration::from_millis(200);
/// How long a page waits for an answer before it sends the same message again.
const ASKS_AGAIN_AFTER: Duration = Duration::from_secs(4);

/// A seeker in one room, who stays.
#[derive(Debug)]
pub struct Regular {
    /// How they ask over HTTP.
    pub seeker: Seeker,
    /// Where they stay.
    pub room: RoomId,
    doors: Vec<SocketAddr>,
    bookmark: Option<Bookmark>,
    diary: Diary,
}

impl Regular {
    /// Comes to a room of a house, and knows where its other instances are.
    pub async fn comes(house: &House, nickname: &str, room: RoomId, others: &[SocketAddr]) -> Self {
        let seeker = house.seeker(nickname).await;
        let doors = [&[house.server.address], others].concat();
        let diary = Diary { who: seeker.nickname.clone(), lines: Vec::new() };
        let mut regular = Self { seeker, room, doors, bookmark: None, diary };
        regular.enters_or_comes_back().await;
        regular
    }

    /// Says something until it is answered for good.
    pub async fn says(&mut self, text: &str) -> Answer {
        self.says_as(ClientMessageId(crate::fresh_id()), text).await
    }

    /// Says something under an id of its own choice until it is answered for good.
    pub async fn says_as(&mut self, id: ClientMessageId, text: &str) -> Answer {
        loop {
            let Ok(answer) = self.posts(id, text).await else {
                self.comes_back().await;
                continue;
            };
            match answer {
                Some(Answer::Refused {
                    refusal: Refusal::TryAgain { retry_after_ms } | Refusal::TooFast { retry_after_ms },
                }) => self.listens(Duration::from_millis(retry_after_ms)).await,
                Some(Answer::Refused { refusal: Refusal::NotInRoom }) => self.enters_or_comes_back().await,
                Some(answer) => return answer,
                None => {}
            }
        }
    }

    /// Takes back what stands at a place of the room; whether that was possible shows in what everybody hears.
    pub async fn takes_back(&mut self, seq: u64) {
        self.seeker.takes_back(self.room, seq).await;
    }

    /// Reads for so long.
    pub async fn listens(&mut self, span: Duration) {
        self.listens_until(Instant::now() + span).await;
    }

    /// Reads until then.
    pub async fn listens_until(&mut self, until: Instant) {
        while tokio::time::timeout_at(until, self.seeker.finds(|_| None::<()>)).await.is_ok() {
            self.comes_back().await;
        }
    }

    /// Reads until the page knows of everything up to there, in that life of the room.
    pub async fn catches_up_with(&mut self, epoch: &str, top: u64) {
        let room = self.room;
        let up_to_date = |page: &crate::View| {
            let here = page.rooms.get(&room)?;
            (here.joined.epoch == epoch && here.top >= top).then_some(())
        };
        while self.seeker.finds(up_to_date).await.is_err() {
            self.comes_back().await;
        }
    }

    /// Where it is now.
    pub fn door(&self) -> SocketAddr {
        self.doors[0]
    }

    /// What it lived through.
    pub fn tells(mut self) -> Diary {
        self.writes_on();
        self.diary
    }

    async fn posts(&self, id: ClientMessageId, text: &str) -> Result<Option<Answer>, Closed> {
        let before = self.seeker.answers_to(id);
        self.seeker.posts(self.room, id, text).await;
        let answer = self.seeker.finds(|view| view.answers.get(&id)?.get(before).cloned());
        match tokio::time::timeout(ASKS_AGAIN_AFTER, answer).await {
            Ok(answer) => answer.map(|(answer, _)| Some(answer)),
            Err(_) => Ok(None),
        }
    }

    async fn enters_or_comes_back(&mut self) {
        if self.enters().await.is_err() {
            self.comes_back().await;
        }
    }

    /// Enters the room, where it stopped reading if it was there before.
    async fn enters(&self) -> Result<(), Closed> {
        let room = self.room;
        let mut frame = json!({ "type": "join", "room": room });
        if let Some(Bookmark { epoch, after }) = &self.bookmark {
            frame["resume"] = json!({ "epoch": epoch, "after": after });
        }
        loop {
            let (joins, refused) = self.seeker.joins_and_refusals(room);
            self.seeker.sends(&frame).await;
            let refusal = self.seeker.finds(|view| {
                let inside = view.rooms.get(&room).is_some_and(|room| room.inside && room.joins > joins);
                let refusal = view.refusals[refused..].iter().find(|(of, _)| *of == Some(room));
                if inside { Some(None) } else { Some(Some(refusal?.1.clone())) }
            });
            match refusal.await? {
                None => return Ok(()),
                Some(Refusal::TryAgain { retry_after_ms } | Refusal::TooFast { retry_after_ms }) => {
                    tokio::time::sleep(Duration::from_millis(retry_after_ms)).await;
                }
                Some(other) => panic!("{} may not come in: {other:?}", self.seeker.nickname),
            }
        }
    }

    /// Comes back, to whichever server lets it in.
    async fn comes_back(&mut self) {
        let wait = self.seeker.was_asked_to_wait();
        tokio::time::sleep(wait.unwrap_or(KNOCKS_EVERY)).await;
        self.writes_on();
        loop {
            self.doors.rotate_left(1);
            self.seeker.caller.turns_to(self.doors[0]);
            if let Some(page) = self.knocks().await {
                self.seeker.page = page;
                if self.enters().await.is_ok() {
                    return;
                }
                self.writes_on();
            }
            tokio::time::sleep(KNOCKS_EVERY).await;
        }
    }

    async fn knocks(&self) -> Option<Page> {
        let page = Knock::by(&self.seeker.caller).tries().await.ok()?;
        page.sends(&json!({ "type": "hello_seeker", "token": self.seeker.caller.token })).await;
        let welcome = page.finds(|view| view.welcome.clone());
        tokio::time::timeout(PATIENCE, welcome).await.ok()?.ok()?;
        Some(page)
    }

    /// Keeps what the page knows, before it is another page.
    fn writes_on(&mut self) {
        if let Some(bookmark) = self.seeker.bookmark_if_it_was_in(self.room) {
            self.bookmark = Some(bookmark);
        }
        self.diary.lines.extend(self.seeker.diary());
        if let Some(broken) = self.seeker.view().broken {
            self.diary.lines.push((std::time::Instant::now(), Line::Broke(broken)));
        }
    }
}
