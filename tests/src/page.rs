//! An open page: one WebSocket, and the view it has built up.

use std::sync::{Arc, Mutex as Shared, PoisonError};
use std::time::{Duration, Instant};

use domain::id::{ClientMessageId, RoomId};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use hyper::StatusCode;
use hyper::header::{COOKIE, HOST, ORIGIN, SEC_WEBSOCKET_PROTOCOL};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{Mutex, watch};
use tokio::task::JoinHandle;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message as Frame};

use crate::wire::{Joined, Message, Refusal, ServerFrame};
use crate::witness::Line;
use crate::{Caller, Closed, PATIENCE, Said, View};

/// The sub-protocol that pages speak.
const PROTOCOL: &str = "beside.v1";

/// Somebody at the door of the socket.
#[derive(Clone, Debug)]
pub struct Knock {
    /// Who.
    pub caller: Caller,
    /// Which sub-protocol they ask for.
    pub protocol: Option<&'static str>,
}

impl Knock {
    /// As a page of the house does.
    pub fn by(caller: &Caller) -> Self {
        Self { caller: caller.clone(), protocol: Some(PROTOCOL) }
    }

    /// Opens the socket, or hears the status that refuses it.
    ///
    /// # Errors
    ///
    /// The HTTP status in place of the upgrade.
    pub async fn enters(&self) -> Result<Page, StatusCode> {
        match self.tries().await {
            Ok(page) => Ok(page),
            Err(Shut::Refused(status)) => Err(status),
            Err(Shut::Unreachable(error)) => panic!("the socket was neither opened nor refused: {error}"),
        }
    }

    /// Opens the socket of a server that may be gone.
    ///
    /// # Errors
    ///
    /// [`Shut`]: why not.
    pub async fn tries(&self) -> Result<Page, Shut> {
        let address = format!("ws://{}/live", self.caller.server);
        let mut request = address.into_client_request().expect("the address is one");
        let headers = request.headers_mut();
        let value = |text: &str| text.parse().expect("printable");
        headers.insert(HOST, value(&self.caller.server.to_string()));
        if let Some(origin) = &self.caller.origin {
            headers.insert(ORIGIN, value(origin));
        }
        if let Some(protocol) = self.protocol {
            headers.insert(SEC_WEBSOCKET_PROTOCOL, value(protocol));
        }
        if let Some(cookie) = &self.caller.cookie {
            headers.insert(COOKIE, value(cookie));
        }
        let stream = self.caller.dials().await.map_err(|error| Shut::Unreachable(error.into()))?;
        let upgraded = tokio::time::timeout(PATIENCE, tokio_tungstenite::client_async(request, stream)).await;
        match upgraded.expect("the upgrade is answered") {
            Ok((socket, _)) => Ok(Page::on(socket)),
            Err(Error::Http(response)) => Err(Shut::Refused(response.status())),
            Err(other) => Err(Shut::Unreachable(other)),
        }
    }
}

/// Why a socket was not opened.
#[derive(Debug)]
pub enum Shut {
    /// The server said no.
    Refused(StatusCode),
    /// The server was not there, or went while it was asked.
    Unreachable(Error),
}

/// An open page.
#[derive(Debug)]
pub struct Page {
    out: Mutex<SplitSink<WebSocketStream<TcpStream>, Frame>>,
    view: watch::Receiver<View>,
    diary: Lines,
    reader: JoinHandle<()>,
}

/// What a page sends and is told, for a witness.
#[derive(Clone, Debug, Default)]
struct Lines(Arc<Shared<Vec<(Instant, Line)>>>);

impl Lines {
    fn write(&self, line: Line) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((Instant::now(), line));
    }

    fn take(&self) -> Vec<(Instant, Line)> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Page {
    fn on(socket: WebSocketStream<TcpStream>) -> Self {
        let (out, incoming) = socket.split();
        let (known, view) = watch::channel(View::default());
        let diary = Lines::default();
        let reader = tokio::spawn(read(incoming, known, diary.clone()));
        Self { out: Mutex::new(out), view, diary, reader }
    }

    /// Sends a frame.
    pub async fn sends(&self, frame: &Value) {
        self.sends_raw(frame.to_string()).await;
    }

    /// Sends any text.
    pub async fn sends_raw(&self, text: impl Into<String>) {
        self.puts(Frame::text(text.into())).await;
    }

    /// Sends a binary frame.
    pub async fn sends_binary(&self, bytes: Vec<u8>) {
        self.puts(Frame::binary(bytes)).await;
    }

    /// Sends what it can: the server may close the connection meanwhile.
    pub async fn tries_to_send(&self, frame: &Value) -> bool {
        self.out.lock().await.send(Frame::text(frame.to_string())).await.is_ok()
    }

    async fn puts(&self, frame: Frame) {
        // A server that has closed the connection is seen in the view.
        let sent = self.out.lock().await.send(frame).await;
        if let Err(error) = sent {
            eprintln!("not sent: {error}");
        }
    }

    /// Reads nothing any more, while the connection stays.
    pub fn stops_reading(&self) {
        self.reader.abort();
    }

    /// What it has sent and was told since the diary was last taken.
    pub fn diary(&self) -> Vec<(Instant, Line)> {
        self.diary.take()
    }

    /// What the page knows now.
    pub fn view(&self) -> View {
        self.view.borrow().clone()
    }

    /// Waits until `look` finds something in what the page knows.
    pub async fn sees<T>(&self, what: &str, look: impl Fn(&View) -> Option<T>) -> T {
        self.sees_within(PATIENCE, what, look).await
    }

    /// Like [`sees`](Self::sees), for as long as `patience`.
    pub async fn sees_within<T>(
        &self,
        patience: Duration,
        what: &str,
        look: impl Fn(&View) -> Option<T>,
    ) -> T {
        let found = self.finds(|view| {
            if let Some(broken) = &view.broken {
                panic!("while waiting for {what}, the protocol was broken: {broken}");
            }
            look(view)
        });
        match tokio::time::timeout(patience, found).await {
            Ok(Ok(found)) => found,
            Ok(Err(closed)) => {
                panic!("while waiting for {what}, the connection ended: {closed:?}\n{:#?}", self.view())
            }
            Err(late) => panic!("{what} did not come: {late}; the page knows {:#?}", self.view()),
        }
    }

    /// Waits until `look` finds something in what the page knows, for as long as the connection lasts.
    ///
    /// # Errors
    ///
    /// [`Closed`]: the connection ended before that.
    pub async fn finds<T>(&self, look: impl Fn(&View) -> Option<T>) -> Result<T, Closed> {
        let mut news = self.view.clone();
        loop {
            {
                let view = news.borrow_and_update();
                if let Some(found) = look(&view) {
                    return Ok(found);
                }
                if let Some(closed) = &view.closed {
                    return Err(closed.clone());
                }
            }
            assert!(news.changed().await.is_ok(), "the page stopped reading");
        }
    }

    /// Waits until it is told that talk is cut off.
    pub async fn is_told_that_talk_is_cut_off(&self) {
        self.sees("the interruption", |view| view.is_interrupted.then_some(())).await;
    }

    /// Waits until it is told that talk goes on, after it was cut off.
    pub async fn is_told_that_talk_goes_on(&self) {
        self.sees("the end of the interruption", |view| {
            (view.interruptions > 0 && !view.is_interrupted).then_some(())
        })
        .await;
    }

    /// Waits until it is told that a room has begun anew since `bookmark`.
    pub async fn is_told_of_a_new_life(&self, room: RoomId, bookmark: &Bookmark) -> Joined {
        self.sees("a new life of the room", |view| {
            let joined = &view.rooms.get(&room)?.joined;
            (joined.epoch != bookmark.epoch).then(|| joined.clone())
        })
        .await
    }

    /// Whether the connection has ended.
    pub fn is_over(&self) -> bool {
        self.view.borrow().closed.is_some()
    }

    /// Waits for the end of the connection.
    pub async fn is_closed(&self) -> Closed {
        self.sees("the end of the connection", |view| view.closed.clone()).await
    }

    /// Asks whether the server is there, and waits for its answer: everything sent before was received.
    pub async fn pings(&self) {
        let before = self.view().pongs;
        self.sends(&json!({ "type": "ping" })).await;
        self.sees("a pong", |view| (view.pongs > before).then_some(())).await;
    }

    /// Enters a room.
    pub async fn joins(&self, room: RoomId) -> Joined {
        self.asks_to_join(room, &json!({ "type": "join", "room": room })).await
    }

    /// Enters a room where this page stopped reading at `bookmark`.
    pub async fn resumes(&self, room: RoomId, bookmark: &Bookmark) -> Joined {
        let resume = json!({ "epoch": bookmark.epoch, "after": bookmark.after });
        self.asks_to_join(room, &json!({ "type": "join", "room": room, "resume": resume })).await
    }

    async fn asks_to_join(&self, room: RoomId, frame: &Value) -> Joined {
        let before = self.view().rooms.get(&room).map_or(0, |room| room.joins);
        let refused = self.view().refusals.len();
        self.sends(frame).await;
        self.sees("the room", |view| {
            let inside = view.rooms.get(&room).filter(|room| room.joins > before);
            let refusal = view.refusals[refused..].iter().find(|(of, _)| *of == Some(room));
            assert!(refusal.is_none() || inside.is_some(), "the room was refused: {refusal:?}");
            Some(inside?.joined.clone())
        })
        .await
    }

    /// Asks to enter a room and is refused.
    pub async fn is_refused(&self, room: RoomId) -> Refusal {
        self.does_and_is_refused(&json!({ "type": "join", "room": room })).await
    }

    /// Sends a frame that is refused.
    pub async fn does_and_is_refused(&self, frame: &Value) -> Refusal {
        self.says_anything_and_is_refused(frame.to_string()).await
    }

    /// Sends any text, which is refused.
    pub async fn says_anything_and_is_refused(&self, text: String) -> Refusal {
        let before = self.view().refusals.len();
        self.sends_raw(text).await;
        self.sees("a refusal", |view| Some(view.refusals.get(before)?.1.clone())).await
    }

    /// Leaves a room, and waits until it is so.
    pub async fn leaves(&self, room: RoomId) {
        self.sends(&json!({ "type": "leave", "room": room })).await;
        self.sees("to have left", |view| (!view.rooms.get(&room)?.inside).then_some(())).await;
    }

    /// Where this page stops reading a room.
    pub fn bookmark(&self, room: RoomId) -> Bookmark {
        self.bookmark_if_it_was_in(room).expect("a room that was joined")
    }

    /// Where this page stops reading a room, if it ever began.
    pub fn bookmark_if_it_was_in(&self, room: RoomId) -> Option<Bookmark> {
        let view = self.view.borrow();
        let room = view.rooms.get(&room)?;
        Some(Bookmark { epoch: room.joined.epoch.clone(), after: room.top })
    }

    /// How long the server asked to wait before coming back, when it ended the connection.
    pub fn was_asked_to_wait(&self) -> Option<Duration> {
        self.view.borrow().closed.as_ref()?.asked_to_wait()
    }

    /// How many times a message was answered.
    pub(crate) fn answers_to(&self, id: ClientMessageId) -> usize {
        self.view.borrow().answers.get(&id).map_or(0, Vec::len)
    }

    /// How many times a room was joined, and how much was refused.
    pub(crate) fn joins_and_refusals(&self, room: RoomId) -> (u32, usize) {
        let view = self.view.borrow();
        (view.rooms.get(&room).map_or(0, |room| room.joins), view.refusals.len())
    }

    /// Says something, as often as the server asks for patience, and waits for what becomes of it.
    pub async fn says(&self, room: RoomId, text: &str) -> Said {
        self.says_until_settled(room, ClientMessageId(crate::fresh_id()), text).await
    }

    /// Says something under an id of its own choice, as often as the server asks for patience.
    pub async fn says_until_settled(&self, room: RoomId, id: ClientMessageId, text: &str) -> Said {
        loop {
            let said = self.sends_again(room, id, text).await;
            match said.asked_to_wait() {
                Some(wait) => tokio::time::sleep(wait).await,
                None => return said,
            }
        }
    }

    /// Says something once, and waits for what becomes of it.
    pub async fn says_once(&self, room: RoomId, text: &str) -> Said {
        self.sends_again(room, ClientMessageId(crate::fresh_id()), text).await
    }

    /// Sends a message under an id of its own choice, which may have been sent before.
    pub async fn sends_again(&self, room: RoomId, id: ClientMessageId, text: &str) -> Said {
        let before = self.answers_to(id);
        self.posts(room, id, text).await;
        let (answer, card) = self.sees("an answer", |view| view.answers.get(&id)?.get(before).cloned()).await;
        Said { id, answer, card }
    }

    /// Sends a message and does not wait for what becomes of it.
    pub async fn posts(&self, room: RoomId, id: ClientMessageId, text: &str) {
        self.diary.write(Line::Sent { room, id, text: text.to_owned() });
        self.sends(&posting(room, id, text)).await;
    }

    /// Whether a message was answered.
    pub fn has_answer(&self, id: ClientMessageId) -> bool {
        self.view.borrow().answers.contains_key(&id)
    }

    /// Waits until a text stands in a room.
    pub async fn hears(&self, room: RoomId, text: &str) -> Message {
        self.sees(&format!("{text:?}"), |view| view.message(room, text).cloned()).await
    }

    /// Waits until a text stands in a room no longer.
    pub async fn no_longer_sees(&self, room: RoomId, text: &str) {
        let what = format!("{text:?} to be gone");
        self.sees(&what, |view| view.message(room, text).is_none().then_some(())).await;
    }

    /// Whether a text was ever sent to this page, in whatever way.
    pub fn ever_saw(&self, text: &str) -> bool {
        format!("{:?}", self.view()).contains(text)
    }

    /// The texts a person sees in a room now, oldest first.
    pub fn reads(&self, room: RoomId) -> Vec<String> {
        let view = self.view();
        let room = view.rooms.get(&room).expect("a room that was joined");
        room.messages().map(|message| message.text.clone()).collect()
    }

    /// Takes back the message at a place of a room.
    pub async fn takes_back(&self, room: RoomId, seq: u64) {
        self.sends(&taking_back(room, seq)).await;
    }

    /// Is writing in a room.
    pub async fn types(&self, room: RoomId) {
        self.sends(&json!({ "type": "typing", "room": room })).await;
    }

    /// Waits until so many seekers and staff are in a room.
    pub async fn counts(&self, room: RoomId, seekers: u32, staff: u32) {
        let what = format!("{seekers} seekers and {staff} staff");
        self.sees(&what, |view| {
            let here = view.rooms.get(&room)?.presence;
            (here.seekers == seekers && here.staff == staff).then_some(())
        })
        .await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

/// Where a page stopped reading a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// In this life of the room.
    pub epoch: String,
    /// After this.
    pub after: u64,
}

/// The frame that says something.
pub(crate) fn posting(room: RoomId, id: ClientMessageId, text: &str) -> Value {
    json!({ "type": "post", "room": room, "client_message_id": id, "text": text })
}

/// The frame that takes something back.
pub(crate) fn taking_back(room: RoomId, seq: u64) -> Value {
    json!({ "type": "take_back", "room": room, "seq": seq })
}

async fn read(
    mut incoming: SplitStream<WebSocketStream<TcpStream>>,
    known: watch::Sender<View>,
    diary: Lines,
) {
    let closed = loop {
        match incoming.next().await {
            Some(Ok(Frame::Text(text))) => match serde_json::from_str(&text) {
                Ok(frame) => {
                    if let Some(line) = line(&frame) {
                        diary.write(line);
                    }
                    known.send_modify(|view| view.take_in(frame));
                }
                Err(error) => known.send_modify(|view| view.breaks(format!("{error}: {text}"))),
            },
            Some(Ok(Frame::Close(Some(close)))) => {
                break Closed { code: Some(close.code.into()), reason: close.reason.to_string() };
            }
            Some(Ok(Frame::Binary(_))) => known.send_modify(|view| view.breaks("a binary frame".into())),
            Some(Ok(Frame::Ping(_) | Frame::Pong(_) | Frame::Frame(_))) => {}
            Some(Ok(Frame::Close(None))) | None => break Closed { code: None, reason: String::new() },
            Some(Err(error)) => break Closed { code: None, reason: error.to_string() },
        }
    };
    diary.write(Line::Closed(closed.clone()));
    known.send_modify(|view| view.closed = Some(closed));
    // Reading on lets the closing handshake finish.
    while incoming.next().await.is_some_and(|frame| frame.is_ok()) {}
    // The view stays readable for as long as the page is held.
    known.closed().await;
}

/// What a witness wants to know of a frame.
fn line(frame: &ServerFrame) -> Option<Line> {
    match frame {
        ServerFrame::Joined(joined) => Some(Line::Joined(joined.clone())),
        ServerFrame::Room { room, event } => Some(Line::Heard { room: *room, event: event.clone() }),
        ServerFrame::Left { room, because } => Some(Line::Left { room: *room, because: *because }),
        ServerFrame::Answered { client_message_id, answer, .. } => {
            Some(Line::Answered { id: *client_message_id, answer: answer.clone() })
        }
        ServerFrame::Interrupted {} => Some(Line::Interrupted),
        ServerFrame::Resumed {} => Some(Line::Resumed),
        ServerFrame::Welcome { .. }
        | ServerFrame::Presence { .. }
        | ServerFrame::Keeping { .. }
        | ServerFrame::Typing { .. }
        | ServerFrame::Refused { .. }
        | ServerFrame::Standing(_)
        | ServerFrame::Desk(_)
        | ServerFrame::Queue(_)
        | ServerFrame::Pong {} => None,
    }
}
