//! One socket, from greeting to good-bye.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use domain::access::Place;
use futures_util::SinkExt;
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use crate::chat::limits::{Network, Pace, Refused};
use crate::chat::{Close, Connection, Next, Speaker};
use crate::door::{self, Signed};
use crate::house::House;
use crate::replica::now;
use crate::wire::Frame;
use crate::wire::client::ClientFrame;
use crate::wire::server::{Refusal, ServerFrame};

/// How long a socket may stay without a greeting.
const GREETING_WITHIN: Duration = Duration::from_secs(10);
/// How often a quiet connection is asked whether it is there.
const PING_EVERY: Duration = Duration::from_secs(25);
/// How long nothing may be heard: two pings, and a little for the way.
const SILENT_AFTER: Duration = Duration::from_mins(1);
/// How long a write may make no progress.
const WRITE_WITHIN: Duration = Duration::from_secs(15);
/// How long the other side may take to say good-bye.
const GOODBYE_WITHIN: Duration = Duration::from_secs(2);
/// Frames in a row that make no sense before the connection is ended.
const NONSENSE_MAX: u32 = 20;

/// What is known of someone before they greet.
pub(super) struct Visitor {
    pub(super) network: Network,
    pub(super) staff: Option<Signed>,
}

/// Why a connection is over.
enum Over {
    /// The other side went.
    Gone,
    /// We end it.
    Ended(Close),
}

/// Serves a socket until it is over.
pub(super) async fn serve(mut socket: WebSocket, visitor: Visitor, house: &House) {
    let greeting = tokio::select! {
        () = house.leaving.cancelled() => Err(Over::Ended(house.going_away())),
        greeting = timeout(GREETING_WITHIN, greet(&mut socket, &visitor, house)) => {
            greeting.unwrap_or(Err(Over::Ended(Close::NoGreeting)))
        }
    };
    let over = match greeting {
        Ok(speaker) => {
            let session = visitor.staff.as_ref().filter(|_| speaker.role.is_some()).map(Signed::mark);
            let pace = Pace::new(house.settings.limits.posts_per_minute);
            let connection = Arc::new(Connection::new(speaker, session, pace));
            house.chat.connect(&connection);
            // The house may have begun to close between the greeting and now.
            if house.leaving.is_cancelled() {
                connection.outbox.close(house.going_away());
            }
            let over = converse(&mut socket, &connection, &visitor, house).await;
            house.chat.disconnect(&connection);
            over
        }
        Err(over) => over,
    };
    if let Over::Ended(why) = over {
        say_goodbye(socket, why).await;
    }
}

async fn greet(socket: &mut WebSocket, visitor: &Visitor, house: &House) -> Result<Speaker, Over> {
    loop {
        match read(socket).await? {
            Read::Frame(text) => {
                return match serde_json::from_str(text.as_str()) {
                    Ok(ClientFrame::HelloSeeker { token }) => {
                        let claims = house.seeker_of(&token).ok_or(Over::Ended(Close::SignedOut))?;
                        Ok(door::speaker(claims))
                    }
                    Ok(ClientFrame::HelloStaff {}) => match &visitor.staff {
                        // Asked again: the session may have ended since the upgrade.
                        Some(signed) if house.is_still_signed_in(signed).await => Ok(signed.speaker()),
                        Some(_) | None => Err(Over::Ended(Close::SignedOut)),
                    },
                    Ok(
                        ClientFrame::Join { .. }
                        | ClientFrame::Leave { .. }
                        | ClientFrame::Post { .. }
                        | ClientFrame::TakeBack { .. }
                        | ClientFrame::Typing { .. }
                        | ClientFrame::Ping {},
                    )
                    | Err(_) => Err(Over::Ended(Close::Malformed)),
                };
            }
            Read::Nothing => {}
        }
    }
}

async fn converse(
    socket: &mut WebSocket,
    connection: &Arc<Connection>,
    visitor: &Visitor,
    house: &House,
) -> Over {
    let welcome = ServerFrame::Welcome { name: connection.speaker.name.clone(), now: now() };
    connection.outbox.push(welcome.encode());
    if house.chat.is_interrupted() {
        connection.outbox.push(ServerFrame::Interrupted {}.encode());
    }
    connection.outbox.boards_changed();
    let mut heard = Instant::now();
    let mut nonsense = 0;
    let mut ping = interval_at(heard + PING_EVERY, PING_EVERY);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let step = tokio::select! {
            next = connection.outbox.next() => match next {
                Next::Send { frames, boards } => {
                    let boards = if boards { house.chat.boards(&connection.speaker) } else { None };
                    write(socket, frames, boards).await
                }
                Next::Close(why) => Err(Over::Ended(why)),
            },
            came = read(socket) => match came {
                Ok(came) => {
                    heard = Instant::now();
                    take(&came, connection, visitor, house, &mut nonsense).await
                }
                Err(over) => Err(over),
            },
            _ = ping.tick() => {
                if heard.elapsed() >= SILENT_AFTER {
                    Err(Over::Ended(Close::Silent))
                } else if has_signed_out(connection, visitor, house).await {
                    Err(Over::Ended(Close::SignedOut))
                } else {
                    write_one(socket, Message::Ping(axum::body::Bytes::new())).await
                }
            }
        };
        if let Err(over) = step {
            return over;
        }
    }
}

/// Whether this is a member of staff whose session has ended since. Asked with every ping.
async fn has_signed_out(connection: &Connection, visitor: &Visitor, house: &House) -> bool {
    match &visitor.staff {
        // The cookie of the same browser does not concern a seeker's tab.
        Some(signed) if connection.speaker.role.is_some() => !house.is_still_signed_in(signed).await,
        Some(_) | None => false,
    }
}

/// Does what a frame asks for.
async fn take(
    came: &Read,
    connection: &Arc<Connection>,
    visitor: &Visitor,
    house: &House,
    nonsense: &mut u32,
) -> Result<(), Over> {
    let Read::Frame(text) = came else { return Ok(()) };
    // The parser's error would quote what was sent.
    let Ok(frame) = serde_json::from_str::<ClientFrame>(text.as_str()) else {
        *nonsense += 1;
        connection.outbox.push(refused(Refusal::Malformed));
        return if *nonsense > NONSENSE_MAX { Err(Over::Ended(Close::Malformed)) } else { Ok(()) };
    };
    *nonsense = 0;
    if let ClientFrame::Post { room, client_message_id, text } = frame {
        house.chat.post(connection, room, client_message_id, text).await;
    } else if let Err(Refused { retry_after_ms }) = connection.pace.within_flood_cap() {
        connection.outbox.push(refused(Refusal::TooFast { retry_after_ms }));
    } else {
        obey(&frame, connection, visitor, house).await;
    }
    if connection.pace.is_flooding() { Err(Over::Ended(Close::Flood)) } else { Ok(()) }
}

async fn obey(frame: &ClientFrame, connection: &Arc<Connection>, visitor: &Visitor, house: &House) {
    match *frame {
        ClientFrame::Join { room, resume } => {
            if house.leaving.is_cancelled() {
                let refusal = Refusal::TryAgain { retry_after_ms: house.settings.return_within_ms() };
                return connection.outbox.push(ServerFrame::Refused { room: Some(room), refusal }.encode());
            }
            // A limit of the network does not stand between two people who have found each other.
            let is_pair =
                matches!(house.replica.state().place(room), Some(Place::OneToOne(_) | Place::Crisis(_)));
            match house.joins.check(visitor.network).await {
                Err(Refused { retry_after_ms }) if !is_pair => {
                    let refusal = Refusal::TooFast { retry_after_ms };
                    connection.outbox.push(ServerFrame::Refused { room: Some(room), refusal }.encode());
                }
                Ok(()) | Err(_) => house.chat.join(connection, room, resume).await,
            }
        }
        ClientFrame::Leave { room } => house.chat.leave(connection, room),
        ClientFrame::TakeBack { room, seq } => house.chat.take_back(connection, room, seq).await,
        ClientFrame::Typing { room } => house.chat.typing(connection, room).await,
        ClientFrame::Ping {} => connection.outbox.push(ServerFrame::Pong {}.encode()),
        // One greeting is enough; and a post was passed on before.
        ClientFrame::HelloSeeker { .. } | ClientFrame::HelloStaff {} | ClientFrame::Post { .. } => {
            connection.outbox.push(refused(Refusal::Malformed));
        }
    }
}

/// What came over the socket.
enum Read {
    /// A frame.
    Frame(Utf8Bytes),
    /// A sign of life.
    Nothing,
}

async fn read(socket: &mut WebSocket) -> Result<Read, Over> {
    match socket.recv().await {
        Some(Ok(Message::Text(text))) => Ok(Read::Frame(text)),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(Read::Nothing),
        Some(Ok(Message::Binary(_))) => Err(Over::Ended(Close::Malformed)),
        Some(Ok(Message::Close(_))) | None => Err(Over::Gone),
        Some(Err(error)) => Err(if is_too_large(&error) { Over::Ended(Close::TooLarge) } else { Over::Gone }),
    }
}

/// axum hides which error it is; what tungstenite prints of this one names no content.
fn is_too_large(error: &axum::Error) -> bool {
    error.to_string().contains("too long")
}

async fn write(socket: &mut WebSocket, frames: VecDeque<Frame>, boards: Option<Frame>) -> Result<(), Over> {
    let all = async {
        for frame in frames.into_iter().chain(boards) {
            socket.feed(Message::Text(frame)).await?;
        }
        socket.flush().await
    };
    finished(&timeout(WRITE_WITHIN, all).await)
}

async fn write_one(socket: &mut WebSocket, message: Message) -> Result<(), Over> {
    finished(&timeout(WRITE_WITHIN, socket.send(message)).await)
}

fn finished(written: &Result<Result<(), axum::Error>, tokio::time::error::Elapsed>) -> Result<(), Over> {
    match written {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(Over::Gone),
        Err(_) => Err(Over::Ended(Close::Slow)),
    }
}

/// Says why, and reads on until the other side has understood.
async fn say_goodbye(mut socket: WebSocket, why: Close) {
    let frame = CloseFrame { code: why.code(), reason: why.reason().into() };
    let goodbye = async {
        if socket.send(Message::Close(Some(frame))).await.is_ok() {
            while let Some(Ok(_)) = socket.recv().await {}
        }
    };
    // Whoever does not answer is let go all the same.
    timeout(GOODBYE_WITHIN, goodbye).await.ok();
}

fn refused(refusal: Refusal) -> Frame {
    ServerFrame::Refused { room: None, refusal }.encode()
}
